//! Taking a report out, past the same guard as tables.

use super::Error;
use super::figures::{self, FigureName};
use super::guard::{Checked, Finished, Gate};
use super::study::{self, ReadTexts};
use crate::analysis::guard::{Remark, in_text};
use crate::analysis::names::Finder;
use crate::analysis::report;
use crate::analysis::study::Study;
use crate::formats::export::{ExportFormat, ExportOptions, Exporter, Separator};
use crate::formats::report as formats;
use crate::model::*;
use crate::store::project::Project;
use crate::store::{self, Reader};
use strum::IntoEnumIterator;

/// Which report to take out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportExport {
    /// One of [`formats::REPORT_FORMATS`].
    pub format: ExportFormat,
    /// None: the usual ones that have content.
    pub parts: Vec<ReportPart>,
}

/// Puts a report together as it may leave the project.
///
/// # Errors
/// A project that cannot be read.
pub fn made(reader: Reader, parts: &[ReportPart]) -> Result<Report, Error> {
    Ok(with_study(reader, parts)?.0)
}

fn with_study(reader: Reader, parts: &[ReportPart]) -> Result<(Report, Study), Error> {
    let project = store::project::get(reader)?;
    let mut study = study::whole(reader)?;
    let mut report = {
        let texts = ReadTexts::for_export(reader, &study, project.language);
        texts.mask_evidence(&mut study);
        report::build(&study, &texts, cover(reader, &project, &study), parts, project.language)
    };
    with_figures(&mut report, &study, project.language);
    report::finish(&mut report, project.language);
    Ok((report, study))
}

fn cover(reader: Reader, project: &Project, study: &Study) -> Cover {
    let is_given = study.steps.iter().any(|step| step.name.kind == StepKind::SetProject);
    Cover {
        is_untitled: !is_given && store::project::file_stem(reader).is_some_and(|stem| stem == project.title),
        title: project.title.clone(),
        purpose: project.purpose.clone(),
        author: project.author.clone(),
        organisation: project.organisation.clone(),
        date: project.date.clone(),
    }
}

/// The tallest figure that a page holds nearly as it was drawn, in its own units.
const TALLEST: f64 = 1000.0;

/// Puts figures beneath the headings of the parts that they illustrate.
fn with_figures(report: &mut Report, study: &Study, lang: Lang) {
    let mut blocks = Vec::with_capacity(report.blocks.len());
    let mut parts = Vec::with_capacity(report.parts.len());
    let mut left = report.parts.iter().peekable();
    let mut within = None;
    // Those that have a heading in the part on assessments, in its order.
    let is_used = |set: &&CriteriaSet| !crate::analysis::assess::occasions(study, set).is_empty();
    let mut sets = study.sets.iter().filter(is_used);
    for (at, block) in std::mem::take(&mut report.blocks).into_iter().enumerate() {
        let begun = left.next_if(|(_, heading)| *heading == at).map(|(part, _)| *part);
        parts.extend(begun.map(|part| (part, blocks.len())));
        blocks.push(block);
        within = begun.or(within);
        let names: &[FigureName] = match begun {
            Some(ReportPart::Themes) => &[FigureName::Themes],
            Some(ReportPart::Method) => &[FigureName::Codes, FigureName::Timeline],
            _ => &[],
        };
        let drawn = names.iter().filter_map(|name| {
            let svg = figures::if_any(study, *name, lang)?;
            Some(Block::Figure { svg, shows: name.label(lang).to_owned() })
        });
        blocks.extend(drawn);
        // Each set has its own, beneath its heading.
        if within == Some(ReportPart::Assessments)
            && matches!(blocks.last(), Some(Block::Heading { level: 2, .. }))
            && let Some(set) = sets.next()
        {
            let shows = format!("{}: {}", FigureName::Assessments.label(lang), set.name);
            let svg = figures::of_set(study, set, lang);
            // One that is taller than a page could not be read; the table shows the same.
            blocks.extend((figures::height(&svg) <= TALLEST).then_some(Block::Figure { svg, shows }));
        }
    }
    report.blocks = blocks;
    report.parts = parts;
}

/// Makes a report and has the guard look at it.
///
/// # Errors
/// A project that cannot be read; a format that is for tables only.
pub fn checked(reader: Reader, wanted: &ReportExport, finder: &Finder) -> Result<Checked, Error> {
    let mut made = in_formats(reader, &wanted.parts, &[wanted.format], &Gate::new(reader, finder)?)?;
    made.pop().ok_or(Error::Cancelled)
}

/// Makes a report in several formats, past one gate.
pub(super) fn in_formats(
    reader: Reader,
    parts: &[ReportPart],
    all: &[ExportFormat],
    gate: &Gate,
) -> Result<Vec<Checked>, Error> {
    let project = store::project::get(reader)?;
    let (fewest, _) = store::confidence::guard(reader)?;
    let (report, study) = with_study(reader, parts)?;
    let mut remarks = report::check(&report, &study, gate.finder, fewest);
    remarks.extend(in_figures(&report, gate.finder));
    let options = ExportOptions {
        lang: project.language,
        separator: Separator::default(),
        project: project.title,
        date: now().chars().take(10).collect(),
    };
    let plain = ExportOptions { project: String::new(), ..options.clone() };
    let made = |format: ExportFormat| -> Result<Checked, Error> {
        let ending = Exporter::of(format).map_or("", |exporter| exporter.ending);
        let bytes = formats::write(format, &report, &options)?;
        let finished = Finished::of_file(ending, &bytes);
        let remarks = gate.looked_through(&finished, remarks.clone(), || {
            let neutral = formats::write(format, &neutral(project.language), &plain).ok()?;
            Some(Finished::of_file(ending, &neutral))
        });
        let beside = if format == ExportFormat::Md { formats::figure_files(&report) } else { Vec::new() };
        Ok(Checked { bytes, beside, remarks })
    };
    all.iter().map(|format| made(*format)).collect()
}

/// A report of nothing, for what a format writes of its own accord.
pub(super) fn neutral(lang: Lang) -> Report {
    let words = || {
        vec![
            Run::Text("-".to_owned()),
            Run::Strong("-".to_owned()),
            Run::Quiet("-".to_owned()),
            Run::Quote("-".to_owned()),
        ]
    };
    let columns = vec![GridColumn { heading: "-".to_owned(), weight: 1 }];
    let grid = Grid { columns, rows: vec![vec![words()]], ..Grid::default() };
    let headings = (1..=4).map(|level| Block::Heading { level, text: "-".to_owned() });
    let figures = FigureName::iter().map(|name| Block::Figure {
        svg: figures::of_study(&Study::default(), name, lang),
        shows: name.label(lang).to_owned(),
    });
    let blocks = headings.chain([Block::Paragraph(words()), Block::Grid(grid)]).chain(figures).collect();
    Report { blocks, ..Report::default() }
}

/// Names and identifiers in the words of figures.
fn in_figures(report: &Report, finder: &Finder) -> Vec<Remark> {
    let figures = report.blocks.iter().filter_map(|block| match block {
        Block::Figure { svg, shows } => Some((svg, shows)),
        _ => None,
    });
    let words = figures.flat_map(|(svg, shows)| {
        let pieces = svg.split('>').filter_map(|piece| piece.split('<').next());
        pieces.filter(|words| !words.trim().is_empty()).map(move |words| (words, shows))
    });
    words.flat_map(|(words, shows)| in_text(words, 0, shows, finder)).collect()
}

#[cfg(test)]
mod tests;
