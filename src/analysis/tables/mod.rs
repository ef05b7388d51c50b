//! The tables that leave the project: each one value, an [`ExportTable`], in the file that makes its rows. The list of
//! them all is `each_table!` in `model/table.rs`.
//!
//! - `editable`: those that come back from a spreadsheet
//! - `read`: as people read them, where that is no table
//! - `quoted`: which passages stand in them

mod assessments;
mod contrasts;
pub mod editable;
mod judged;
mod material;
pub mod participants;
mod passages;
mod quoted;
mod read;
mod record;

pub use contrasts::theme_places;
pub use material::{in_tree_order, levels};

use super::report::{self, Writing};
use super::study::{Study, Texts};
use crate::model::*;
use crate::say;
use editable::Editable;
use strum::IntoEnumIterator;

/// What an exported table is.
pub struct ExportTable {
    /// What it holds, in one sentence.
    pub about: fn(Lang) -> &'static str,
    /// Where its first row comes from.
    pub empty: fn(Lang) -> &'static str,
    make: fn(&Study, &dyn Texts, &Chosen, Lang) -> Table,
    reads: Reads,
    /// Of what it can be taken alone.
    pub takes: &'static [Filter],
    editable: Option<Editable>,
    /// The passages that it quotes, of all documents and cases.
    quotes: fn(&Study, &Chosen) -> Vec<(DocumentId, Passage)>,
    pub first: FirstRows,
}

/// How people read a table in Word, HTML and Markdown.
enum Reads {
    /// As it is, without what only programs read.
    Table,
    /// Its rows beneath one another.
    Rows(fn(&Study, &Table, &Chosen, Lang) -> Vec<Block>),
    /// As that chapter of the report, with what it cites after it.
    Chapter(fn(&mut Writing)),
}

/// Of what a table can be taken alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    Codes,
    Cases,
    Documents,
    Contrasts,
    /// Criteria sets.
    Sets,
    /// Other rows and columns than its own.
    Axes,
    /// By document instead of by code.
    Order,
}

/// What the first rows of a table are made of, besides the frame of the study: what a preview has to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstRows {
    Frame,
    Codings,
    /// The codings of the first codes, with those beneath them.
    Codes,
    Units,
    /// Whatever was coded.
    AllCodings,
    /// The codings that the first rows of contrasts are about.
    ContrastRows,
    Memos,
    Steps,
}

impl ExportTable {
    /// A table that is read as it is, quotes nothing, and can only be had whole.
    const PLAIN: ExportTable = ExportTable {
        about: say::table,
        empty: say::hand_in_there_is_nothing_here_yet,
        make: |_, _, _, _| Table { title: String::new(), columns: Vec::new(), rows: Vec::new(), group_by: None },
        reads: Reads::Table,
        takes: &[],
        editable: None,
        quotes: |_, _| Vec::new(),
        first: FirstRows::Frame,
    };

    pub fn takes(&self, filter: Filter) -> bool {
        self.takes.contains(&filter)
    }

    /// The passages of chosen documents and cases that it quotes.
    pub fn quoted(&self, study: &Study, chosen: &Chosen) -> Vec<(DocumentId, Passage)> {
        let cases = chosen.cases_with_children(study);
        let in_cases = |document, passage| {
            cases.as_ref().is_none_or(|cases| study.cases_of(document, passage).iter().any(|case| cases.contains(case)))
        };
        let mut quoted = (self.quotes)(study, chosen);
        quoted.retain(|(document, passage)| chosen.has_document(*document) && in_cases(*document, *passage));
        quoted
    }
}

macro_rules! values {
    ($($name:ident: $is:path, $called:path;)*) => {
        /// What a table is.
        pub fn of(name: TableName) -> &'static ExportTable {
            match name {
                $(TableName::$name => &$is,)*
            }
        }
    };
}
each_table!(values);

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
    /// Excerpts document by document, for people.
    pub by_document: bool,
}

impl Chosen {
    /// Whether rows of a document are wanted.
    pub fn has_document(&self, document: DocumentId) -> bool {
        self.documents.is_empty() || self.documents.contains(&document)
    }

    pub fn has_contrast(&self, contrast: ContrastId) -> bool {
        self.contrasts.is_empty() || self.contrasts.contains(&contrast)
    }

    pub fn has_set(&self, set: CriteriaSetId) -> bool {
        self.sets.is_empty() || self.sets.contains(&set)
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
    let mut made = (of(name).make)(study, texts, chosen, lang);
    editable::add_versions(name, chosen.theme_axes(), &mut made);
    made
}

/// A table as the document that people read, where that is more than the table; `made` is the table.
pub fn document(
    name: TableName,
    made: &Table,
    (study, texts): (&Study, &dyn Texts),
    chosen: &Chosen,
    cover: Cover,
    lang: Lang,
) -> Option<Report> {
    let read = match of(name).reads {
        _ if made.rows.is_empty() => return None,
        Reads::Table => return None,
        Reads::Rows(rows) => Report { blocks: rows(study, made, chosen, lang), cover, ..Report::default() },
        // Over other axes the theme table has no chapter.
        Reads::Chapter(_) if chosen.theme_axes() != THEME_AXES => return None,
        Reads::Chapter(write) => report::alone(study, texts, cover, chosen, lang, write),
    };
    (!read.blocks.is_empty()).then_some(read)
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

/// The table that headings are of, whatever project it is from, by the keys or by what people read: of several the one
/// with most columns of its own. One that has none but the first, such as the theme table, is not told so.
pub fn told_by(headings: &[String]) -> Option<TableName> {
    let has = |words: &str| headings.iter().any(|heading| heading.trim() == words);
    let had = |key: &str| earlier_heading(key).is_some_and(has);
    let fits = |name: TableName| {
        let keys = own(name, Lang::En).iter().all(|column| has(&column.key));
        keys || Lang::all().any(|lang| own(name, lang).iter().all(|column| has(&column.heading) || had(&column.key)))
    };
    TableName::iter()
        .filter(|name| own(*name, Lang::En).len() > 1 && fits(*name))
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
