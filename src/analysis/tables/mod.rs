//! The tables that leave the project, one function each, rows in, table out.

mod assessments;
mod contrasts;
pub mod editable;
mod judged;
mod material;
mod passages;
mod record;

pub use contrasts::theme_places;
pub use material::{in_tree_order, levels};

use super::study::{Study, Texts};
use crate::model::*;
use crate::say;
use strum::IntoEnumIterator;

/// The rows and columns that the theme table has unless others are asked for.
pub const THEME_AXES: [Axis; 2] = [Axis::Case, Axis::Theme];

/// What of the project a table takes: empty lists mean everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// With all codes beneath them.
    pub codes: Vec<CodeId>,
    /// With all cases beneath them.
    pub cases: Vec<CaseId>,
    /// Rows and columns of the theme table, of different kinds; `None` for cases by themes.
    pub axes: Option<[Axis; 2]>,
}

impl Chosen {
    /// The axes of the theme table.
    pub fn theme_axes(&self) -> [Axis; 2] {
        self.axes.unwrap_or(THEME_AXES)
    }

    /// The chosen codes with all beneath them; `None` means all codes.
    pub fn codes_with_children(&self, study: &Study) -> Option<Vec<CodeId>> {
        let tree: Vec<_> = study.codes.iter().map(|code| (code.id, code.parent)).collect();
        (!self.codes.is_empty())
            .then(|| self.codes.iter().flat_map(|code| super::study::beneath(*code, &tree)).collect())
    }

    /// The chosen cases with all beneath them; `None` means all cases.
    pub fn cases_with_children(&self, study: &Study) -> Option<Vec<CaseId>> {
        (!self.cases.is_empty())
            .then(|| self.cases.iter().flat_map(|case| with_descendants(&study.cases, *case)).collect())
    }
}

/// Makes a table.
pub fn table(name: TableName, study: &Study, texts: &dyn Texts, chosen: &Chosen, lang: Lang) -> Table {
    let mut made = match name {
        TableName::Excerpts => passages::excerpts(study, texts, chosen, lang),
        TableName::Condensations => passages::condensations(study, texts, chosen, lang),
        TableName::Codebook => material::codebook(study, chosen, lang),
        TableName::Documents => material::documents(study, chosen, lang),
        TableName::Cases => material::cases(study, chosen, lang),
        TableName::Themes => contrasts::themes(study, chosen, lang),
        TableName::Contrast => contrasts::contrast(study, texts, chosen, lang),
        TableName::Assessments => assessments::assessments(study, chosen, lang),
        TableName::Activities => judged::activities(study, chosen, lang),
        TableName::MeansEnds => judged::means_ends(study, chosen, lang),
        TableName::Hypotheses => judged::hypotheses(study, lang),
        TableName::Memos => record::memos(study, texts, lang),
        TableName::Journal => record::journal(study, lang),
    };
    editable::add_versions(name, chosen.theme_axes(), &mut made);
    made
}

/// The table that headings are of, whatever project it is from, by the keys or by what people read: of several the one
/// with most columns of its own. The theme table has none but the first, and is not told so.
pub fn told_by(headings: &[String]) -> Option<TableName> {
    let has = |words: &str| headings.iter().any(|heading| heading.trim() == words);
    let own = |name: TableName, lang: Lang| {
        let mut columns = table(name, &Study::default(), &NoTexts, &Chosen::default(), lang).columns;
        columns.retain(|column| column.kind != ColumnKind::Id);
        columns
    };
    let fits = |name: TableName| {
        let keys = own(name, Lang::En).iter().all(|column| has(&column.key));
        keys || Lang::all().any(|lang| own(name, lang).iter().all(|column| has(&column.heading)))
    };
    TableName::iter()
        .filter(|name| *name != TableName::Themes && fits(*name))
        .max_by_key(|name| own(*name, Lang::En).len())
}

struct NoTexts;

impl Texts for NoTexts {
    fn words(&self, _: DocumentId, _: Passage) -> String {
        String::new()
    }

    fn paragraph(&self, _: DocumentId, _: Pos) -> u32 {
        0
    }
}

/// Where a passage stands, for a cell of evidence: `Document 120–164: words`.
fn place(study: &Study, evidence: &Evidence, lang: Lang) -> String {
    let against = if evidence.against { say::against(lang) } else { "" };
    let name = study.document_name(evidence.document);
    let (start, end) = (evidence.passage.start.0, evidence.passage.end.0);
    format!("{against}{name} {start}–{end}: {}", evidence.quote)
}

fn evidence_cell(study: &Study, claim: Claim, lang: Lang) -> Cell {
    Cell::text(study.evidence_of(claim).map(|evidence| place(study, evidence, lang)).collect::<Vec<_>>().join("\n"))
}
