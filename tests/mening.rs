//! One test binary for what crosses the program: the command line, scripts and undo, sudden death,
//! bad input, the real window, and the rules of the house.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "what is not as expected is to stop a test"
)]

#[path = "mening/actions/mod.rs"]
mod actions;
#[path = "mening/architecture.rs"]
mod architecture;
#[path = "mening/archive.rs"]
mod archive;
#[path = "mening/back.rs"]
mod back;
#[path = "mening/bad_input.rs"]
mod bad_input;
#[path = "mening/checked.rs"]
mod checked;
#[path = "mening/columns.rs"]
mod columns;
#[path = "mening/confidence.rs"]
mod confidence;
#[path = "mening/counting/mod.rs"]
mod counting;
#[path = "mening/encrypted.rs"]
mod encrypted;
#[path = "mening/evaluation.rs"]
mod evaluation;
#[path = "mening/explore/mod.rs"]
mod explore;
#[cfg(target_os = "linux")]
#[path = "mening/faults/mod.rs"]
mod faults;
#[path = "mening/hostile/mod.rs"]
mod hostile;
#[path = "mening/killed.rs"]
mod killed;
#[path = "mening/known.rs"]
mod known;
#[path = "mening/package.rs"]
mod package;
#[path = "mening/peers.rs"]
mod peers;
#[path = "mening/planted.rs"]
mod planted;
#[path = "mening/preview.rs"]
mod preview;
#[path = "mening/project.rs"]
mod project;
#[path = "mening/random/mod.rs"]
mod random;
#[path = "mening/readme/mod.rs"]
mod readme;
#[path = "mening/real_window.rs"]
mod real_window;
#[path = "mening/released.rs"]
mod released;
#[path = "mening/restored.rs"]
mod restored;
#[path = "mening/script.rs"]
mod script;
#[path = "mening/tables.rs"]
mod tables;
#[path = "mening/tidy.rs"]
mod tidy;
#[path = "mening/ways_out.rs"]
mod ways_out;
#[path = "mening/withdrawn.rs"]
mod withdrawn;
#[cfg(unix)]
#[path = "mening/writers.rs"]
mod writers;
