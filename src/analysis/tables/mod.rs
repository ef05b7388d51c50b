//! The tables that leave the project, one function each, rows in, table out.

mod assessments;
mod contrasts;
pub mod editable;
mod judged;
mod material;
pub mod participants;
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
    pub documents: Vec<DocumentId>,
    pub contrasts: Vec<ContrastId>,
    /// Criteria sets.
    pub sets: Vec<CriteriaSetId>,
    /// Rows and columns of the theme table, of different kinds; `None` for cases by themes.
    pub axes: Option<[Axis; 2]>,
}

impl Chosen {
    /// Whether rows of a document are wanted.
    pub fn has_document(&self, document: DocumentId) -> bool {
        self.documents.is_empty() || self.documents.contains(&document)
    }

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
        TableName::Participants => participants::participants(study, chosen, lang),
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

/// Headings that columns had in earlier versions, by key.
const EARLIER: [(&str, &str); 3] = [("kind", "Slag"), ("path", "Plats"), ("parent", "Under")];

/// The heading that a column had in earlier versions, where it was another.
pub fn earlier_heading(key: &str) -> Option<&'static str> {
    EARLIER.iter().find(|(known, _)| *known == key).map(|(_, heading)| *heading)
}

/// The headings of a table as people read them, but for what only the program reads.
pub fn headings(name: TableName, lang: Lang) -> Vec<String> {
    own(name, lang).into_iter().map(|column| column.heading).collect()
}

fn own(name: TableName, lang: Lang) -> Vec<Column> {
    let mut columns = table(name, &Study::default(), &NoTexts, &Chosen::default(), lang).columns;
    columns.retain(|column| column.kind != ColumnKind::Id);
    columns
}

/// A table as people are to read it: one a contrast, and theme cells that say why they are empty.
pub fn to_read(name: TableName, study: &Study, texts: &dyn Texts, chosen: &Chosen, lang: Lang) -> Vec<Table> {
    match name {
        TableName::Contrast => {
            let is_chosen = |known: &&Contrast| chosen.contrasts.is_empty() || chosen.contrasts.contains(&known.id);
            let alone = |contrast: &Contrast| {
                let only = Chosen { contrasts: vec![contrast.id], ..chosen.clone() };
                let made = table(name, study, texts, &only, lang);
                Table { title: contrast.name.clone(), group_by: None, ..made }.without(0)
            };
            let all: Vec<Table> = study.contrasts.iter().filter(is_chosen).map(alone).collect();
            if all.is_empty() { vec![table(name, study, texts, chosen, lang)] } else { all }
        }
        _ => vec![table(name, study, texts, chosen, lang)],
    }
}

/// The table that headings are of, whatever project it is from, by the keys or by what people read: of several the one
/// with most columns of its own. The theme table has none but the first, and is not told so.
pub fn told_by(headings: &[String]) -> Option<TableName> {
    let has = |words: &str| headings.iter().any(|heading| heading.trim() == words);
    let had = |key: &str| earlier_heading(key).is_some_and(has);
    let fits = |name: TableName| {
        let keys = own(name, Lang::En).iter().all(|column| has(&column.key));
        keys || Lang::all().any(|lang| own(name, lang).iter().all(|column| has(&column.heading) || had(&column.key)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_told_by_its_headings_in_every_language_and_by_those_of_an_earlier_version() {
        let earlier = |heading: String| match heading.as_str() {
            "Typ" => "Slag".to_owned(),
            "Sökväg" => "Plats".to_owned(),
            "Överordnat fall" => "Under".to_owned(),
            _ => heading,
        };
        for name in TableName::iter().filter(|name| *name != TableName::Themes) {
            let in_languages = Lang::all().map(|lang| headings(name, lang));
            let before: Vec<String> = headings(name, Lang::Sv).into_iter().map(earlier).collect();
            for headings in in_languages.chain([before]) {
                assert_eq!(told_by(&headings), Some(name), "{headings:?}");
            }
        }
    }
}
