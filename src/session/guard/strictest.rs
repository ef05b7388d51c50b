//! What all ways out say together: each remark once, with the ways in which it would leave.

use super::{Gate, in_formats};
use crate::analysis::guard::Remark;
use crate::analysis::names::Finder;
use crate::formats::export::{EXPORTERS, Separator};
use crate::formats::refi::Convention;
use crate::formats::report::REPORT_FORMATS;
use crate::model::{ReportPart, TableName};
use crate::session::exchange::{self, ExchangeFormat};
use crate::session::export::Export;
use crate::session::figures::{self, Figure, FigureFormat, FigureName};
use crate::session::{Error, archive, report};
use crate::store::Reader;
use strum::IntoEnumIterator;

/// A remark, and the ways in which it would leave, as the journal names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaves {
    pub remark: Remark,
    pub ways: Vec<String>,
}

/// Goes every way out, or those of one table, in every format.
///
/// # Errors
/// A project that cannot be read.
pub fn strictest(reader: Reader, finder: &Finder, table: Option<TableName>) -> Result<Vec<Leaves>, Error> {
    let gate = Gate::new(reader, finder)?;
    let mut all: Vec<Leaves> = Vec::new();
    for name in TableName::iter().filter(|known| table.is_none_or(|table| table == *known)) {
        let formats: Vec<_> = EXPORTERS.iter().map(|exporter| exporter.format).collect();
        for made in in_formats(reader, &of_table(name), &formats, &gate)? {
            add(&mut all, name.into(), made.remarks);
        }
    }
    if table.is_some() {
        return Ok(all);
    }
    for made in report::in_formats(reader, &ReportPart::iter().collect::<Vec<_>>(), &REPORT_FORMATS, &gate)? {
        add(&mut all, "report", made.remarks);
    }
    for name in FigureName::iter() {
        let figure = Figure { name, format: FigureFormat::Svg, set: None, cases: Vec::new() };
        add(&mut all, &format!("figure {}", <&str>::from(name)), figures::past(reader, &figure, &gate)?.remarks);
    }
    for format in ExchangeFormat::iter() {
        match exchange::past(reader, format, Convention::Standard, &gate) {
            Ok(made) => add(&mut all, format.into(), made.remarks),
            // A code book without codes cannot leave at all.
            Err(Error::Exchange(_)) => {}
            Err(error) => return Err(error),
        }
    }
    add(&mut all, "archive", archive::past(reader, &gate, "")?.remarks);
    Ok(all)
}

fn of_table(table: TableName) -> Export {
    Export {
        table,
        format: crate::formats::export::ExportFormat::Json,
        codes: Vec::new(),
        cases: Vec::new(),
        separator: Separator::default(),
        only: Default::default(),
        axes: None,
    }
}

/// Adds what one way says. What is said of the same words is one remark, at the place where it was met first; within one
/// way each place stands for itself.
fn add(all: &mut Vec<Leaves>, way: &str, remarks: Vec<Remark>) {
    for remark in remarks {
        let is_same = |known: &&mut Leaves| known.remark.is_same(&remark);
        match all.iter_mut().find(is_same) {
            Some(known) if known.ways.iter().any(|known| known == way) => {}
            Some(known) => known.ways.push(way.to_owned()),
            None => all.push(Leaves { remark, ways: vec![way.to_owned()] }),
        }
    }
}
