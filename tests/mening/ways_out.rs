//! All that leaves a project, past the guard: every table in every format, projects and codebooks for other programs,
//! reports, figures and the archive.

use crate::project::Project;
use mening::formats::export::EXPORTERS;
use mening::formats::refi::Convention;
use mening::session::exchange::ExchangeFormat;
use mening::session::figures::{Figure, FigureFormat, FigureName};
use strum::IntoEnumIterator;

/// One command of each kind, as at a terminal.
pub const COMMANDS: [&str; 5] = [
    "export PROJECT --table excerpts --format csv --output OUT",
    "export PROJECT --format qdpx --output OUT",
    "report PROJECT --format docx --output OUT",
    "figure PROJECT --figure codes --output OUT",
    "archive PROJECT OUT",
];

/// What leaves by each way, with the key open.
pub fn ways_out(project: &Project, key: &str) -> Vec<(String, Vec<u8>)> {
    let mut session = mening::session::Session::open_to_read(&project.path, None).unwrap();
    session.open_key(key.as_ref(), &mening::store::Password::new("nyckelord".to_owned())).unwrap();
    let mut out = Vec::new();
    for table in mening::model::TableName::iter() {
        for exporter in EXPORTERS {
            let format = exporter.format;
            let (codes, cases, separator, axes) = (Vec::new(), Vec::new(), Default::default(), None);
            let wanted = mening::session::export::Export { table, format, codes, cases, separator, axes };
            out.push((format!("{table:?} as {format:?}"), session.export(&wanted).unwrap()));
        }
    }
    assert!(out.len() >= 13 * 6, "{}", out.len());
    let conventions = [Convention::Standard, Convention::Nvivo];
    for (format, convention) in
        ExchangeFormat::iter().flat_map(|format| conventions.map(|convention| (format, convention)))
    {
        let given = session.give_out(format, convention).unwrap();
        out.push((format!("{format:?} {convention:?}"), given.bytes));
    }
    for format in mening::formats::report::REPORT_FORMATS {
        let wanted = mening::session::report::ReportExport { format, parts: Vec::new() };
        out.push((format!("report as {format:?}"), session.report(&wanted).unwrap()));
    }
    for name in [FigureName::Codes, FigureName::Themes, FigureName::Timeline] {
        let figure = Figure { name, format: FigureFormat::Svg, set: None, cases: Vec::new() };
        out.push((format!("{name:?}"), session.figure(&figure).unwrap()));
    }
    let archive = session.archive("2026-11-23").unwrap();
    out.push(("archive".to_owned(), mening::formats::archive::zip(&archive).unwrap()));
    out
}
