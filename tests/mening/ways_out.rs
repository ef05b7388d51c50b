//! All that leaves a project, past the guard: every table in every format, projects and codebooks for other programs,
//! reports, figures and the archive.

use crate::project::Project;
use mening::analysis::names::Finder;
use mening::formats::export::EXPORTERS;
use mening::formats::refi::Convention;
use mening::session::exchange::{ExchangeFormat, Outgoing, outgoing};
use mening::session::figures::{self, Figure, FigureFormat, FigureName};
use mening::session::guard::{self, Checked};
use mening::session::{archive, report};
use mening::store::Reader;
use strum::IntoEnumIterator;

/// One command of each kind, as at a terminal.
pub const COMMANDS: [&str; 5] = [
    "export PROJECT --table excerpts --format csv --output OUT",
    "export PROJECT --format qdpx --output OUT",
    "report PROJECT --format docx --output OUT",
    "figure PROJECT --figure codes --output OUT",
    "archive PROJECT OUT",
];

/// What leaves by each way, with the key open and nothing for the guard to remark.
pub fn ways_out(project: &Project, key: &str) -> Vec<(String, Vec<u8>)> {
    let mut session = mening::session::Session::open_to_read(&project.path, None).unwrap();
    session.open_key(key.as_ref(), &mening::store::Password::new("nyckelord".to_owned())).unwrap();
    let out = every_way(session.reader(), &session.finder().unwrap());
    let quiet = |(way, made): (String, Checked)| {
        let words: Vec<String> = made.remarks.into_iter().map(|remark| remark.words).collect();
        assert_eq!(words, [""; 0], "{way}");
        (way, made.bytes)
    };
    out.into_iter().map(quiet).collect()
}

/// What leaves by each way, and what the guard says of it.
pub fn every_way(reader: Reader, finder: &Finder) -> Vec<(String, Checked)> {
    let mut out = Vec::new();
    let mut leave = |way: String, made: Checked| out.push((way, made));
    for table in mening::model::TableName::iter() {
        for exporter in EXPORTERS {
            let format = exporter.format;
            let (codes, cases, separator, axes) = (Vec::new(), Vec::new(), Default::default(), None);
            let wanted = mening::session::export::Export {
                table,
                format,
                codes,
                cases,
                only: Default::default(),
                separator,
                axes,
            };
            leave(format!("{table:?} as {format:?}"), guard::checked(reader, &wanted, finder).unwrap());
        }
    }
    let conventions = [Convention::Standard, Convention::Nvivo];
    for (format, convention) in
        ExchangeFormat::iter().flat_map(|format| conventions.map(|convention| (format, convention)))
    {
        let Outgoing { bytes, remarks, .. } = outgoing(reader, format, convention, finder).unwrap();
        leave(format!("{format:?} {convention:?}"), Checked::alone(bytes, remarks));
    }
    for format in mening::formats::report::REPORT_FORMATS {
        let wanted = report::ReportExport { format, parts: Vec::new() };
        leave(format!("report as {format:?}"), report::checked(reader, &wanted, finder).unwrap());
    }
    for name in FigureName::iter() {
        let figure = Figure { name, format: FigureFormat::Svg, set: None, cases: Vec::new() };
        leave(format!("{name:?}"), figures::checked(reader, &figure, finder).unwrap());
    }
    leave("archive".to_owned(), archive::zipped(reader, finder, "2026-11-23").unwrap());
    assert!(out.len() >= 13 * 6, "{}", out.len());
    out
}
