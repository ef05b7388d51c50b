//! The commands for colleagues' copies: how they are used rightly and wrongly.

use super::uses::Use;

pub const COPIES: &[Use] = &[
    Use {
        command: "hand-out",
        first: &[],
        right: &[
            ("P NEW --coder Berit", 0),
            ("P NEW --coder Berit --blind --codebook frozen --documents Ett", 0),
            ("P NEW --coder Berit --sample 1 --seed 7 --by kind", 0),
            ("P NEW --coder Berit --key KEY --allow skäl", 0),
        ],
        wrong: &[
            ("P NEW --coder Berit --codebook closed", 2, "usage"),
            ("P NEW --coder Berit --sample 1 --documents Ett", 2, "usage"),
            ("P NEW --coder Berit --seed 7", 2, "usage"),
            ("P NEW --coder Berit --documents Ingen", 1, "not_found"),
            ("P P --coder Berit", 1, "exists"),
        ],
        reads: false,
    },
    Use {
        command: "take-in",
        first: &[],
        right: &[("P P", 0), ("P P --preview", 0)],
        wrong: &[("P NOWHERE", 1, "not_found"), ("P WORDS", 1, "not_a_project")],
        reads: true,
    },
    Use { command: "clashes", first: &[], right: &[("P", 0)], wrong: &[("NOWHERE", 1, "not_found")], reads: true },
    Use {
        command: "team",
        first: &[],
        right: &[("init P ELSEWHERE", 0)],
        wrong: &[
            ("begin P", 2, "usage"),
            ("init P", 2, "usage"),
            ("sync P ELSEWHERE", 2, "usage"),
            ("sync P", 1, "not_found"),
            ("status P", 1, "not_found"),
            ("leave P", 1, "not_found"),
            ("join P ELSEWHERE", 1, "refused"),
            ("init P NOWHERE", 1, "not_found"),
        ],
        reads: false,
    },
    Use {
        command: "team",
        first: &["team init P ELSEWHERE"],
        right: &[("sync P", 0), ("status P", 0), ("leave P", 0)],
        wrong: &[],
        reads: false,
    },
];
