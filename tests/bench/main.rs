//! How fast and how large: synthetic projects made by a seeded generator, measured, and printed as
//! a table beside the targets. Run with `cargo bench`; `cargo bench -- archive` adds the largest,
//! `cargo bench -- exchange` measures files and other programs' projects instead, `cargo bench --
//! structure` the theme table alone, `cargo bench -- explore` questions put to the material (with `archive` to the
//! largest, too).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "what cannot be measured is to stop the measuring"
)]

mod exchange;
mod explore;
mod frames;
mod generate;
mod measure;
mod structure;

use generate::Size;
use measure::{Place, Row};
use std::path::{Path, PathBuf};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [what, path] = arguments.as_slice()
        && what == "resident"
    {
        return measure::print_resident(path.as_ref());
    }
    if arguments.iter().any(|argument| argument == "exchange") {
        return files();
    }
    if arguments.iter().any(|argument| argument == "structure") {
        let folder = tempfile::tempdir().expect("a folder for the project");
        return print(structure::table(&Place::plain(generate::theme_table(folder.path(), 100))));
    }
    if arguments.iter().any(|argument| argument == "explore") {
        return questions(arguments.iter().any(|argument| argument == "archive"));
    }
    let archive = arguments.iter().any(|argument| argument == "archive");
    let folder = tempfile::tempdir().expect("a folder for the projects");
    let pages = generate::project(folder.path(), Size::THOUSAND_PAGES);
    let long = generate::long_document(folder.path());
    let largest = archive.then(|| generate::project(folder.path(), Size::ARCHIVE));
    let plain = table(Place::plain, &pages, &long, largest.as_deref());
    let encrypted = table(|path| Place::encrypted(&path), &pages, &long, largest.as_deref());
    println!("{:<52} {:>12} {:>12} {:>7} {:>12}", "measured", "plain", "encrypted", "times", "target");
    for (row, other) in plain.into_iter().zip(encrypted) {
        let (value, secret, unit) = (row.value, other.value, row.unit);
        let times = secret / value.max(0.01);
        println!("{:<52} {value:>9.2} {unit} {secret:>9.2} {unit} {times:>7.1} {:>9.0} {unit}", row.what, row.target);
    }
}

fn questions(archive: bool) {
    let folder = tempfile::tempdir().expect("a folder for the projects");
    let asked = |size, of| explore::table(&Place::plain(generate::project(folder.path(), size)), of);
    print(asked(Size::THOUSAND_PAGES, "Thousand pages"));
    if archive {
        print(asked(Size::ARCHIVE, "Archive"));
    }
}

/// What comes in and goes out.
fn files() {
    let folder = tempfile::tempdir().expect("a folder for the projects");
    print(exchange::import(folder.path()).into_iter().chain(exchange::project(folder.path())));
}

fn print(rows: impl IntoIterator<Item = Row>) {
    println!("{:<52} {:>12} {:>12}", "measured", "", "target");
    for row in rows {
        println!("{:<52} {:>9.2} {} {:>9.0} {}", row.what, row.value, row.unit, row.target, row.unit);
    }
}

fn table(place: impl Fn(PathBuf) -> Place, pages: &Path, long: &Path, largest: Option<&Path>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let pages = place(pages.to_owned());
    rows.extend(measure::opening(&pages, "open Thousand pages", 300.0));
    rows.extend(measure::tagging(&pages));
    rows.push(measure::contrast(&pages));
    rows.extend(measure::reading(&place(long.to_owned())));
    if let Some(largest) = largest {
        let largest = place(largest.to_owned());
        rows.extend(measure::opening(&largest, "open Archive", 1000.0));
        rows.extend(measure::archive(&largest));
        rows.extend(frames::table(&largest));
    }
    rows
}
