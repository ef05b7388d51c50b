//! The tables that leave the project, one function each, rows in, table out.

mod contrasts;
pub mod editable;
mod judged;
mod material;
mod passages;
mod record;

pub use material::in_tree_order;

use super::study::{Study, Texts};
use crate::model::*;

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
        TableName::Assessments => contrasts::assessments(study, chosen, lang),
        TableName::Activities => judged::activities(study, chosen, lang),
        TableName::MeansEnds => judged::means_ends(study, chosen, lang),
        TableName::Hypotheses => judged::hypotheses(study, lang),
        TableName::Memos => record::memos(study, texts, lang),
        TableName::Journal => record::journal(study, lang),
    };
    editable::add_versions(name, &mut made);
    made
}

/// Where a passage stands, for a cell of evidence: `Document 120–164: words`.
fn place(study: &Study, evidence: &Evidence, lang: Lang) -> String {
    let against = if evidence.against { lang.t("against: ", "emot: ") } else { "" };
    let name = study.document_name(evidence.document);
    let (start, end) = (evidence.passage.start.0, evidence.passage.end.0);
    format!("{against}{name} {start}–{end}: {}", evidence.quote)
}

fn evidence_cell(study: &Study, claim: Claim, lang: Lang) -> Cell {
    Cell::text(study.evidence_of(claim).map(|evidence| place(study, evidence, lang)).collect::<Vec<_>>().join("\n"))
}
