//! How fast and how large: synthetic projects made by a seeded generator, measured, and printed as
//! a table beside the targets. Run with `cargo bench`; `cargo bench -- archive` adds the largest.

mod generate;
mod measure;

use generate::Size;
use measure::Row;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [what, path] = arguments.as_slice()
        && what == "resident"
    {
        return measure::print_resident(path.as_ref());
    }
    let archive = arguments.iter().any(|argument| argument == "archive");
    let folder = tempfile::tempdir().expect("a folder for the projects");
    let mut rows: Vec<Row> = Vec::new();
    let pages = generate::project(folder.path(), Size::THOUSAND_PAGES);
    rows.extend(measure::opening(&pages, "open Thousand pages", 300.0));
    rows.extend(measure::tagging(&pages));
    rows.push(measure::contrast(&pages));
    let long = generate::long_document(folder.path());
    rows.extend(measure::reading(&long));
    if archive {
        let archive = generate::project(folder.path(), Size::ARCHIVE);
        rows.extend(measure::opening(&archive, "open Archive", 1000.0));
        rows.extend(measure::archive(&archive));
    }
    println!("{:<52} {:>12} {:>12}", "measured", "median", "target");
    for row in rows {
        println!("{:<52} {:>9.2} {} {:>9.0} {}", row.what, row.value, row.unit, row.target, row.unit);
    }
}
