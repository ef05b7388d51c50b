//! Cases with known answers: a study as a script, and what its cells must say.

use super::{brute, program};
use mening::model::*;
use mening::session::action::read_script;
use mening::session::{Session, study};

/// `Case / row: state passages voices`, the state of a filled cell being `-`.
const KNOWN: &[(&str, &str, &[&str])] = &[
    (
        "a person of one municipality in a joint interview is no voice of the other",
        r#"{"action":"add_case","name":"H"}
{"action":"add_case","name":"T"}
{"action":"add_document","name":"Joint","text":"Maj: Vi samverkar.\nBo: Inte vi.\n","case":"H"}
{"action":"set_speakers","document":"Joint","labels":["Maj","Bo"]}
{"action":"link_case","case":"T","document":"Joint"}
{"action":"add_participant","name":"Maj","case":"H","speaker":"Maj"}
{"action":"add_participant","name":"Bo","case":"T","speaker":"Bo"}
{"action":"add_code","name":"K"}
{"action":"add_code","name":"L"}
{"action":"add_coding","document":"Joint","quote":"samverkar","code":"K"}
{"action":"add_coding","document":"Joint","quote":"Vi samverkar.\nBo: Inte vi.","code":"L"}
{"action":"set_read","document":"Joint","for":"coding","read":true}"#,
        &["H / K: - 1 1", "T / K: not_found 0 0", "H / L: - 1 1", "T / L: - 1 1"],
    ),
    (
        "an interviewer is never a voice, and her passage is in the case all the same",
        r#"{"action":"add_case","name":"H"}
{"action":"add_document","name":"D","text":"I: Hur går det?\nMaj: Bra.\n","case":"H"}
{"action":"set_speakers","document":"D","labels":["I","Maj"]}
{"action":"add_code","name":"K"}
{"action":"add_coding","document":"D","quote":"Hur går det?","code":"K"}"#,
        &["H / K: - 1 0"],
    ),
    (
        "two codings and two units on the same words are one passage, overlapping ones are two",
        r#"{"action":"add_case","name":"H"}
{"action":"add_document","name":"D","text":"Maj: Ett två tre.\n","case":"H"}
{"action":"set_speakers","document":"D","labels":["Maj"]}
{"action":"add_code","name":"K"}
{"action":"add_code","name":"Under","parent":"K"}
{"action":"add_theme","name":"V"}
{"action":"add_coding","document":"D","quote":"två","code":"K"}
{"action":"add_coding","document":"D","quote":"två","code":"Under"}
{"action":"add_coding","document":"D","quote":"två","code":"K","coder":"Ulla"}
{"action":"add_coding","document":"D","quote":"två tre","code":"Under"}
{"action":"add_meaning_unit","document":"D","quote":"Ett två","theme":"V"}
{"action":"add_meaning_unit","document":"D","quote":"Ett två","theme":"V","coder":"Ulla"}
{"action":"add_meaning_unit","document":"D","quote":"två tre","theme":"V"}"#,
        &["H / K: - 2 1", "H / Under: - 2 1", "H / V: - 2 1"],
    ),
    (
        "an excluded unit is no passage, and its words need not be read",
        r#"{"action":"add_case","name":"H"}
{"action":"add_document","name":"D","text":"Maj: Prat. Svar.\n","case":"H"}
{"action":"set_speakers","document":"D","labels":["Maj"]}
{"action":"add_theme","name":"V"}
{"action":"add_meaning_unit","document":"D","start":5,"end":17,"theme":"V","relevance":"excluded"}"#,
        &["H / V: no_material 0 0"],
    ),
    (
        "a case holds those beneath it, each passage and voice once",
        r#"{"action":"add_case","name":"Grupp"}
{"action":"add_case","name":"H","parent":"Grupp"}
{"action":"add_case","name":"T","parent":"Grupp"}
{"action":"add_document","name":"D","text":"Maj: Ett.\nBo: Två.\n","case":"H"}
{"action":"set_speakers","document":"D","labels":["Maj","Bo"]}
{"action":"link_case","case":"T","document":"D"}
{"action":"add_participant","name":"Maj","case":"H","speaker":"Maj"}
{"action":"add_participant","name":"Bo","case":"Grupp","speaker":"Bo"}
{"action":"add_code","name":"K"}
{"action":"add_coding","document":"D","quote":"Ett","code":"K"}
{"action":"add_coding","document":"D","quote":"Två","code":"K"}"#,
        // Bo belongs to the group, so he is no voice of the cases in it.
        &["Grupp / K: - 2 2", "H / K: - 1 1", "T / K: not_read 0 0"],
    ),
    (
        "a document in two cases, and a part of a document",
        r#"{"action":"add_case","name":"H"}
{"action":"add_case","name":"T"}
{"action":"add_document","name":"D","text":"Ett stycke.\nTvå stycken.\n","case":"H"}
{"action":"link_case","case":"T","document":"D","quote":"Två stycken."}
{"action":"add_code","name":"K"}
{"action":"add_code","name":"L"}
{"action":"add_coding","document":"D","quote":"Ett","code":"K"}
{"action":"add_coding","document":"D","quote":"Två","code":"L"}
{"action":"set_read","document":"D","for":"coding","case":"T","read":true}"#,
        &["H / K: - 1 0", "T / K: not_found 0 0", "H / L: - 1 0", "T / L: - 1 0"],
    ),
    (
        "who was asked is of the case: where the passage is no longer of it, it was not asked there",
        r#"{"action":"add_case","name":"H"}
{"action":"add_case","name":"T"}
{"action":"add_document","name":"D","text":"I: Hur går det?\nMaj: Tja.\n","case":"H"}
{"action":"add_document","name":"E","text":"I: Och sen?\nBo: Nja.\n","case":"H"}
{"action":"link_case","case":"T","document":"D"}
{"action":"add_theme","name":"V"}
{"action":"set_silence","case":"H","theme":"V","kind":"no_answer","evidence":[{"document":"E","quote":"Och sen?"}]}
{"action":"set_silence","case":"T","theme":"V","kind":"no_answer","evidence":[{"document":"D","quote":"Hur går det?"}]}
{"action":"unlink_case","case":"H","document":"E"}"#,
        &["H / V: not_read 0 0", "T / V: no_answer 0 0"],
    ),
    (
        "where no word is left to be read, a line end is not",
        r#"{"action":"add_case","name":"H"}
{"action":"add_document","name":"D","text":"Maj: ett två tre.\nBo: fyra fem\n"}
{"action":"set_speakers","document":"D","labels":["Maj","Bo"]}
{"action":"link_case","case":"H","document":"D","start":13,"end":21}
{"action":"quarantine","document":"D","start":13,"end":16,"reason":"bort"}
{"action":"add_theme","name":"V"}"#,
        &["H / V: no_material 0 0"],
    ),
    (
        "a part that was linked since it was read has not been read for the case",
        r#"{"action":"add_case","name":"H"}
{"action":"add_document","name":"D","text":"Ett stycke.\nTvå stycken.\n"}
{"action":"add_code","name":"K"}
{"action":"set_read","document":"D","for":"coding","read":true}
{"action":"link_case","case":"H","document":"D","quote":"Två stycken."}"#,
        &["H / K: not_read 0 0"],
    ),
    (
        "a participant in two cases is a voice of both",
        r#"{"action":"add_case","name":"H"}
{"action":"add_case","name":"T"}
{"action":"add_document","name":"D","text":"Maj: Ett.\n","case":"H"}
{"action":"set_speakers","document":"D","labels":["Maj"]}
{"action":"link_case","case":"T","document":"D"}
{"action":"add_participant","name":"Maj","case":"H","speaker":"Maj"}
{"action":"set_participant","participant":"Maj","cases":["H","T"]}
{"action":"add_code","name":"K"}
{"action":"add_coding","document":"D","quote":"Ett","code":"K"}"#,
        &["H / K: - 1 1", "T / K: - 1 1"],
    ),
    (
        "what touches words in quarantine is nowhere, and those need not be read; when it is lifted they are unread",
        r#"{"action":"add_case","name":"H"}
{"action":"add_case","name":"T"}
{"action":"add_document","name":"D","text":"Ett och två.","case":"H"}
{"action":"add_document","name":"E","text":"Ett och två.","case":"T"}
{"action":"add_code","name":"K"}
{"action":"add_coding","document":"D","quote":"och två","code":"K"}
{"action":"quarantine","document":"D","quote":"två.","reason":"bort"}
{"action":"quarantine","document":"E","quote":"två.","reason":"bort"}
{"action":"set_read","document":"D","for":"coding","read":true}
{"action":"set_read","document":"E","for":"coding","read":true}
LIFT"#,
        &["H / K: not_found 0 0", "T / K: not_read 0 0"],
    ),
    (
        "a code that is younger than the reading, one with a new definition, and one that was only renamed",
        r#"{"action":"add_case","name":"H"}
{"action":"add_document","name":"D","text":"Ett.","case":"H"}
{"action":"add_code","name":"Gammal"}
{"action":"add_code","name":"Ny mening"}
{"action":"add_code","name":"Nytt namn"}
{"action":"add_code","name":"Förälder"}
{"action":"set_read","document":"D","for":"coding","read":true}
{"action":"add_code","name":"Ung"}
{"action":"set_code","code":"Ny mening","definition":"En annan"}
{"action":"set_code","code":"Nytt namn","name":"Omdöpt","example":"så"}
{"action":"add_code","name":"Barn","parent":"Förälder"}"#,
        &[
            "H / Gammal: not_found 0 0",
            "H / Ung: read_before 0 0",
            "H / Ny mening: read_before 0 0",
            "H / Omdöpt: not_found 0 0",
            "H / Förälder: read_before 0 0",
            "H / Barn: read_before 0 0",
        ],
    ),
    (
        "merged and split codes, and themes that were described anew, are to be read for again",
        r#"{"action":"add_case","name":"H"}
{"action":"add_case","name":"T"}
{"action":"add_document","name":"D","text":"Ett.","case":"H"}
{"action":"add_document","name":"E","text":"Ett.","case":"T"}
{"action":"add_code","name":"Hel"}
{"action":"add_code","name":"Till"}
{"action":"add_code","name":"Från"}
{"action":"add_theme","name":"V"}
{"action":"add_theme","name":"W"}
{"action":"set_read","document":"D","for":"both","read":true}
{"action":"merge_code","code":"Från","into":"Till"}
{"action":"set_theme","theme":"V","not":"Inte detta"}
{"action":"set_theme","theme":"W","name":"X"}"#,
        &[
            "H / Hel: not_found 0 0",
            "H / Till: read_before 0 0",
            "H / V: read_before 0 0",
            "H / X: not_found 0 0",
            "T / Hel: not_read 0 0",
        ],
    ),
    (
        "one coding of another kind is no looking through",
        r#"{"action":"add_case","name":"H"}
{"action":"add_document","name":"D","text":"Ett två.","case":"H"}
{"action":"add_code","name":"K"}
{"action":"add_code","name":"L"}
{"action":"add_coding","document":"D","quote":"Ett","code":"K"}"#,
        &["H / K: - 1 0", "H / L: not_read 0 0"],
    ),
    (
        "what is said by hand waits while there are passages, and a case without documents has no material",
        r#"{"action":"add_case","name":"H"}
{"action":"add_case","name":"Tom"}
{"action":"add_document","name":"D","text":"I: Varför?\nMaj: Vi har bytt lampor.\n","case":"H"}
{"action":"set_speakers","document":"D","labels":["I","Maj"]}
{"action":"add_theme","name":"V"}
{"action":"add_theme","name":"W"}
{"action":"add_theme","name":"X"}
{"action":"add_theme","name":"Y"}
{"action":"add_meaning_unit","document":"D","quote":"lampor","theme":"Y"}
{"action":"set_silence","case":"H","theme":"V","kind":"not_asked"}
{"action":"set_silence","case":"H","theme":"W","kind":"no_answer","evidence":[{"document":"D","quote":"Varför?"}]}
{"action":"set_silence","case":"H","theme":"X","kind":"not_applicable"}
{"action":"set_silence","case":"H","theme":"Y","kind":"not_asked"}
{"action":"set_silence","case":"Tom","theme":"V","kind":"not_asked"}"#,
        &[
            "H / V: not_asked 0 0",
            "H / W: no_answer 0 0",
            "H / X: not_applicable 0 0",
            "H / Y: - 1 1",
            "Tom / V: no_material 0 0",
        ],
    ),
    (
        "words that came into a text, or were corrected, are unread; spelling is nothing new",
        r#"{"action":"add_case","name":"H"}
{"action":"add_case","name":"T"}
{"action":"add_case","name":"Ä"}
{"action":"add_document","name":"D","text":"Vi samverkan bra.","case":"H"}
{"action":"add_document","name":"E","text":"Vi samverkar bra.","case":"T"}
{"action":"add_document","name":"F","text":"Vi samverkar bra.","case":"Ä"}
{"action":"add_code","name":"K"}
{"action":"set_read","document":"D","for":"coding","read":true}
{"action":"set_read","document":"E","for":"coding","read":true}
{"action":"set_read","document":"F","for":"coding","read":true}
{"action":"edit_text","document":"D","quote":"samverkan","words":"samverkar"}
{"action":"edit_text","document":"E","quote":"bra","words":"inte bra"}
{"action":"replace_text","document":"F","text":"Vi samverkar bra.\nOch mer därtill."}"#,
        &["H / K: not_found 0 0", "T / K: not_read 0 0", "Ä / K: not_read 0 0"],
    ),
    (
        "the reading for some codes is none for others, and that for condensing none for codes",
        r#"{"action":"add_case","name":"H"}
{"action":"add_document","name":"D","text":"Ett.","case":"H"}
{"action":"add_code","name":"K"}
{"action":"add_code","name":"Under","parent":"K"}
{"action":"add_code","name":"L"}
{"action":"add_theme","name":"V"}
{"action":"add_question","text":"Varför?","label":"F1"}
{"action":"set_read","document":"D","for":"coding","codes":["K"],"read":true}
{"action":"set_read","document":"D","for":"condensing","read":true}"#,
        &[
            "H / K: not_found 0 0",
            "H / Under: not_found 0 0",
            "H / L: not_read 0 0",
            "H / V: not_found 0 0",
            "H / F1: not_found 0 0",
        ],
    ),
    (
        "what withdrew is in neither",
        r#"{"action":"add_case","name":"H"}
{"action":"add_document","name":"D","text":"Maj: Ett.\nBo: Två.\n","case":"H"}
{"action":"set_speakers","document":"D","labels":["Maj","Bo"]}
{"action":"add_participant","name":"Maj","case":"H","speaker":"Maj"}
{"action":"add_participant","name":"Bo","case":"H","speaker":"Bo"}
{"action":"add_code","name":"K"}
{"action":"add_code","name":"L"}
{"action":"add_coding","document":"D","quote":"Ett.\nBo: Två.","code":"K"}
{"action":"add_coding","document":"D","quote":"Två","code":"L"}
WITHDRAW Bo
{"action":"set_read","document":"D","for":"coding","read":true}"#,
        &["H / K: - 1 1", "H / L: not_found 0 0"],
    ),
];

/// A study of a script, in which `LIFT` lifts the last quarantine and `WITHDRAW` takes somebody's words away.
pub fn made(folder: &tempfile::TempDir, script: &str) -> Session {
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    for line in script.lines() {
        if let Some(name) = line.strip_prefix("WITHDRAW ") {
            session.withdraw(name).unwrap();
            continue;
        }
        let lifted = study::whole(session.reader()).unwrap().quarantines.pop();
        let lifted = lifted.map(|known| format!(r#"{{"action":"lift_quarantine","quarantine":"{}"}}"#, known.guid));
        let line = if line == "LIFT" { lifted.unwrap() } else { line.to_owned() };
        let done = session.apply(&read_script(&line).unwrap());
        assert!(done.is_ok(), "{line}: {done:?}");
    }
    session
}

#[test]
fn cells_say_what_is_known_to_be_so() {
    let mut wrong = Vec::new();
    for (what, script, expected) in KNOWN {
        let folder = tempfile::tempdir().unwrap();
        let session = made(&folder, script);
        let study = study::whole(session.reader()).unwrap();
        let cells = program(&session);
        let file = rusqlite::Connection::open(folder.path().join("p.mening")).unwrap();
        assert_eq!(brute::rows(&file).cells(), cells, "{what}");
        for line in *expected {
            let (place, _) = line.split_once(':').unwrap();
            let (case, row) = place.split_once(" / ").unwrap();
            let case = study.cases.iter().find(|known| known.name == case).unwrap().id.0;
            let theme = study.themes.iter().find(|known| known.name == row).map(|known| RowOf::Theme(known.id));
            let code = study.codes.iter().find(|known| known.name == row).map(|known| RowOf::Code(known.id));
            let question =
                study.questions.iter().find(|known| known.label == row).map(|known| RowOf::Question(known.id));
            let row = theme.or(code).or(question).unwrap_or_else(|| panic!("{row}"));
            let said = &cells[&(case, super::name_of(row))];
            let state = if said.state.is_empty() { "-" } else { said.state };
            let found = format!("{place}: {state} {} {}", said.passages, said.voices);
            if found != *line {
                wrong.push(format!("{what}\n  says {found}\n  not  {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The demonstration: nothing that its findings speak of is called not found, and who was asked is not called unasked.
#[test]
fn the_demonstration_is_true_of_itself() {
    for (lang, theme, risen) in [
        (Lang::Sv, "Att fråga varför", "5 av 7 fall har höjts, 2 är oförändrade"),
        (Lang::En, "Asking why", "3 of 4 cases"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let session = mening::session::demo::create(&folder.path().join("d.mening"), lang).unwrap();
        let study = study::whole(session.reader()).unwrap();
        let id = study.themes.iter().find(|known| known.name == theme).unwrap().id;
        let case = study.cases.iter().find(|known| known.name == "Trelleborg").unwrap().id;
        let cell = mening::analysis::contrast::one_cell(&study, case, RowOf::Theme(id));
        assert_eq!(cell.state.key(), "no_answer");
        for contrast in &study.contrasts {
            for row in mening::analysis::contrast::work_out(&study, contrast).rows {
                let finding = study.findings.iter().find(|finding| finding.row == row.row.id).unwrap();
                let silent: Vec<CaseId> = finding.silent(&contrast.cases).collect();
                for (case, cell) in contrast.cases.iter().zip(&row.cells) {
                    let is_absent = cell.state.is_absence();
                    assert!(
                        !is_absent || silent.contains(case),
                        "{lang:?} {case:?} {:?} {:?}",
                        finding.text,
                        cell.state
                    );
                }
            }
        }
        let set = study.sets.first().unwrap();
        let told = mening::analysis::assess::told(&study, set, lang).unwrap();
        assert!(told.starts_with(risen), "{told}");
    }
}
