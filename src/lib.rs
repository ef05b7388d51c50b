//! Mening: code interviews, condense their meaning, contrast cases. A window and a command line on one project file.
//!
//! # The rooms
//!
//! `say ← model ← { store, analysis, formats, carry } ← session ← { ui, cli } ← main`; nothing points back. A test reads this
//! table and holds the sources against its last column.
//!
//! | room | its one job | must not name |
//! |---|---|---|
//! | [`say`] | every text that a person reads, made functions of `assets/words` when the program is built | model, store, analysis, formats, carry, session, ui, cli, rusqlite, egui, eframe |
//! | [`model`] | plain types and pure rules, one file an entity; names and references; positions and how they move | store, analysis, formats, carry, session, ui, cli, rusqlite, egui, eframe |
//! | [`store`] | the project file: open, encrypt, migrate, the one door for writes, the journal, one file an entity with its SQL | analysis, formats, carry, session, ui, cli, egui, eframe |
//! | [`analysis`] | pure functions, rows in, table out: retrieval, matrices, contrast, counting, guard | store, formats, carry, session, ui, cli, rusqlite, egui, eframe |
//! | [`formats`] | outside formats: bytes in, `Import` out; tables in, bytes out | store, analysis, carry, session, ui, cli, rusqlite, egui, eframe |
//! | [`carry`] | what a team's changes travel in, sealed and signed, and what carries them | store, analysis, formats, session, ui, cli, rusqlite, egui, eframe |
//! | [`session`] | the open project and all that can be done with it, without a window: actions, import, export, withdrawal | ui, cli, rusqlite, egui, eframe |
//! | [`ui`] | the window: a folder a workspace, what is used twice in `ui/widgets`, every colour and size in `ui/tokens.rs` | cli, rusqlite |
//! | [`cli`] | the commands, on the same session; `cli/mod.rs` opens the window | rusqlite, egui, eframe |
//!
//! # The way of a keystroke
//!
//! 1. What hands do waits in `ui/pacing.rs` until what they did before has had its frame: one act a frame, in order,
//!    however late frames are. `ui/app` draws a frame. A view gets a `Desk` (`ui/desk.rs`): it reads, and lays a `Request` in its tray. It never
//!    changes the project.
//! 2. After the frame `ui/app/requests.rs` hands what was asked for to the session, in its order. A change is a list of
//!    actions (`session/action`), the same ones that a script has in JSON.
//! 3. `session/step_name.rs` names the step; `session/apply` does each action. What a reference names is decided in
//!    `session/apply/resolve.rs` alone: a GUID, a name or path as names are kept (`model/reference.rs`), or what an
//!    earlier action of the step made.
//! 4. [`store::Store::transact`] is the door: one transaction, one step. `store/journal.rs` records each changed row with
//!    its inverse by triggers that are made of the schema. Writing goes on with its step only within a sitting
//!    (`store/sitting.rs`). What fails leaves nothing.
//! 5. The tables that were changed come back. A view's picture is worked out anew where it rests on one of them
//!    (`ui/kept.rs`), beside the window where that takes long (`ui/beside.rs`).
//!
//! # The way of a file
//!
//! In: `session/import` reads it beside the window; an importer of `formats/import` makes an `Import` of its bytes, with a
//! map of positions; the session commits the result in one step, or refuses that file and tells why.
//!
//! Out: `session/study.rs` reads a study, `analysis` works a table out, an exporter of `formats/export` writes bytes.
//! `session/guard.rs` is the one gate: it reads the finished file, unpacked, and lets it out, or not without a reason.
//!
//! # What always holds
//!
//! - Positions are Unicode code points, half-open, in the stored text, which is NFC with `\n` (`model/position.rs`).
//! - Every entity has a GUID that never changes. A name is kept, and looked up, in one form.
//! - A step is done whole or not at all, and undo takes it back to the letter, across restarts.
//! - A text for people stands once, under a key, in each language; no code decides by words.
//! - A figure has one definition and one function; window, table and report say the same.
//! - Nothing that input can reach panics. An error is a situation, said where it is met, without a document's words.
//! - Nobody's words leave but through the gate; what touches several files has an intent that outlives a power cut
//!   (`store/intent.rs`).
//!
//! # Where to add what
//!
//! | to add | touch |
//! |---|---|
//! | a text | a line in each file of `assets/words`; the build says what is missing or wrong, a test what is unused |
//! | a language | its message file |
//! | an action | its variant in `session/action`, with the fields that may be left out marked `serde(default)`; what it does in `session/apply`; its name in `session/step_name.rs`; a line in the README, in `session/apply/tests.rs` and in `tests/mening/random` |
//! | an entity | `model/x.rs`, a migration in `store/migrations`, `store/x.rs`, its actions; undo and journal come by themselves |
//! | an importer, an exporter | one file in `formats/import` or `formats/export`, one line in its list |
//! | an analysis | a pure function in `analysis`, a view in `ui` |
//! | a command of the window | a variant in `ui/commands.rs`: menus, palette, help and tests walk the list |
//! | a command of the command line | `cli/arguments.rs`, its function, a line in the README |

pub mod analysis;
pub mod carry;
pub mod cli;
pub mod formats;
pub mod model;
pub mod say;
pub mod session;
pub mod store;
pub mod ui;
