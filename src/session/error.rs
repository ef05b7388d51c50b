//! What can go wrong with an action, and the one error that window and command line show.

use crate::analysis::guard::Remark;
use crate::formats::export::ExportError;
use crate::formats::import::ImportError;
use crate::formats::refi::RefiError;
use crate::model::{Lang, Message};
use crate::store::StoreError;
use crate::{error_from_message, say};
use std::path::PathBuf;

/// Why an action could not be done. Documents' words are never part of it.
#[derive(Debug)]
pub enum ActionError {
    UnknownAction {
        name: String,
    },
    Malformed {
        detail: String,
    },
    NotFound {
        what: What,
        name: String,
    },
    /// A name that several have: the path or the GUID tells them apart.
    Ambiguous {
        what: What,
        name: String,
    },
    Taken {
        what: What,
        name: String,
    },
    NameEmpty {
        what: What,
    },
    /// A passage outside the text, reversed or empty. In code points.
    OutOfRange {
        document: String,
        start: u32,
        end: u32,
        length: u32,
    },
    /// A passage is asked for and not given.
    NoPassage,
    QuoteNotFound {
        document: String,
    },
    QuoteAmbiguous {
        document: String,
    },
    NotADate {
        value: String,
    },
    NotAColor {
        value: String,
    },
    NotOfType {
        variable: String,
        expected: &'static str,
    },
    /// A case, code or theme would become its own ancestor.
    Ring {
        name: String,
    },
    NoText,
    /// Rows and columns of the theme table are of the same kind.
    SameAxis,
    TextTooLong,
    /// A contrast needs at least two cases and one row.
    TooFewCases,
    NoSearched,
    UnknownRating {
        rating: String,
    },
    DifferentDocuments,
    /// Something that needs the key, which is not open.
    NoKey,
    /// A list of names without the column `name`.
    NotAList,
    /// A kind of name that is none.
    NotAKind {
        kind: String,
    },
    /// A quarantine or an exception needs a reason.
    NoReason,
    /// Of somebody who has withdrawn nothing is kept any more.
    WithdrawnAlready,
    Import {
        file: String,
        error: ImportError,
    },
    /// A project or codebook of another program.
    Exchange {
        file: String,
        error: RefiError,
    },
    /// A folder or a database that no program known here keeps its projects in, or a damaged one.
    NotAPeer {
        path: PathBuf,
    },
    /// A file that was to be a table of the project's own, changed in a spreadsheet.
    NotAnEditedTable {
        path: PathBuf,
    },
    /// A file that was to hold a criteria set.
    NotASet {
        path: PathBuf,
    },
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    Store(StoreError),
    Line {
        number: usize,
        error: Box<ActionError>,
    },
}

/// The kinds of thing that actions name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Document,
    Case,
    Participant,
    Variable,
    Code,
    Coding,
    Question,
    Theme,
    Unit,
    Contrast,
    Row,
    Finding,
    CriteriaSet,
    Criterion,
    Occasion,
    Assessment,
    Activity,
    MeansEnds,
    Memo,
    Speaker,
    Place,
    Target,
    Keyword,
    Coder,
}

impl What {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            What::Document => lang.t("document", "dokument"),
            What::Case => lang.t("case", "fall"),
            What::Participant => lang.t("participant", "deltagare"),
            What::Variable => lang.t("variable", "variabel"),
            What::Code => lang.t("code", "kod"),
            What::Coding => lang.t("coding", "kodning"),
            What::Coder => lang.t("coder", "kodare"),
            What::Question => lang.t("research question", "frågeställning"),
            What::Theme => lang.t("theme", "tema"),
            What::Unit => lang.t("meaning unit", "meningsenhet"),
            What::Contrast => lang.t("contrast", "kontrast"),
            What::Row => lang.t("row of the contrast", "rad i kontrasten"),
            What::Finding => lang.t("finding", "fynd"),
            What::CriteriaSet => lang.t("criteria set", "kriteriesamling"),
            What::Criterion => lang.t("criterion", "kriterium"),
            What::Occasion => lang.t("occasion", "tillfälle"),
            What::Assessment => lang.t("assessment", "bedömning"),
            What::Activity => lang.t("activity", "aktivitet"),
            What::MeansEnds => lang.t("link of means to end", "koppling mellan medel och mål"),
            What::Memo => lang.t("memo", "memo"),
            What::Speaker => lang.t("speaker", "talare"),
            What::Place => lang.t("row or column of the theme table", "rad eller kolumn i tematabellen"),
            What::Keyword => lang.t("keyword", "stödord"),
            What::Target => lang.t("document, code, case or other thing", "dokument, kod, fall eller annat"),
        }
    }
}

impl ActionError {
    pub fn on_line(self, number: usize) -> ActionError {
        ActionError::Line { number, error: Box::new(self) }
    }
}

impl Message for ActionError {
    fn message(&self, lang: Lang) -> String {
        match self {
            ActionError::Line { number, error } => {
                say!(lang, en: "line {number}: {m}", sv: "rad {number}: {m}", m = error.message(lang))
            }
            ActionError::UnknownAction { name } => say!(lang,
                en: "there is no action “{name}”; the README lists them all", sv: "det finns ingen åtgärd ”{name}”; README listar alla"),
            ActionError::Malformed { detail } => say!(lang,
                en: "not an action ({detail}); one JSON object a line is expected", sv: "inte en åtgärd ({detail}); ett JSON-objekt per rad väntas"),
            ActionError::NotFound { what, name } => say!(lang,
                en: "there is no {w} “{name}”; names are matched exactly", sv: "det finns ingen/inget {w} ”{name}”; namn jämförs exakt", w = what.label(lang)),
            ActionError::Ambiguous { what: What::Variable, name } => say!(lang,
                en: "several kinds of things have a variable “{name}”; say which with \"of\", or give the GUID",
                sv: "flera slags saker har en variabel ”{name}”; ange vilken med \"of\", eller ange GUID"),
            ActionError::Ambiguous { what, name } => say!(lang,
                en: "more than one {w} is called “{name}”; give the path (Parent/Child) or the GUID",
                sv: "mer än en {w} heter ”{name}”; ange sökvägen (Förälder/Barn) eller GUID", w = what.label(lang)),
            ActionError::Taken { what, name } => say!(lang,
                en: "there is already a {w} “{name}”; choose another name", sv: "det finns redan {w} ”{name}”; välj ett annat namn", w = what.label(lang)),
            ActionError::NameEmpty { what } => say!(lang,
                en: "the {w} needs a name", sv: "{w}: det behövs ett namn", w = what.label(lang)),
            ActionError::OutOfRange { document, start, end, length } => say!(lang,
                en: "{start}–{end} is no passage of “{document}”, whose text has {length} characters; expected 0 ≤ start < end ≤ {length}",
                sv: "{start}–{end} är inget avsnitt i ”{document}”, vars text har {length} tecken; väntade 0 ≤ start < end ≤ {length}"),
            ActionError::NoPassage => lang
                .t(
                    "a passage is needed: start and end, or a quote",
                    "det behövs ett avsnitt: start och end, eller ett citat (quote)",
                )
                .to_owned(),
            ActionError::QuoteNotFound { document } => say!(lang,
                en: "the quote does not stand in “{document}”", sv: "citatet står inte i ”{document}”"),
            ActionError::QuoteAmbiguous { document } => say!(lang,
                en: "the quote stands more than once in “{document}”; give start and end", sv: "citatet står mer än en gång i ”{document}”; ange start och end"),
            ActionError::NotADate { value } => say!(lang,
                en: "“{value}” is no date; expected YYYY-MM-DD, YYYY-MM or YYYY", sv: "”{value}” är inget datum; väntade ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ"),
            ActionError::NotAColor { value } => say!(lang,
                en: "“{value}” is no colour; expected #rrggbb", sv: "”{value}” är ingen färg; väntade #rrggbb"),
            ActionError::NotOfType { variable, expected } => say!(lang,
                en: "the value of “{variable}” must be of type {expected}", sv: "värdet på ”{variable}” måste vara av typen {expected}"),
            ActionError::Ring { name } => say!(lang,
                en: "“{name}” cannot be placed beneath itself", sv: "”{name}” kan inte läggas under sig själv"),
            ActionError::NoText => {
                lang.t("a document needs text or path", "ett dokument behöver text eller path").to_owned()
            }
            ActionError::SameAxis => lang
                .t(
                    "rows and columns are of the same kind; a cell needs two different ones",
                    "rader och kolumner är av samma slag; en cell behöver två olika",
                )
                .to_owned(),
            ActionError::TextTooLong => lang
                .t(
                    "the text is longer than 200 million characters; split it into several documents",
                    "texten är längre än 200 miljoner tecken; dela upp den i flera dokument",
                )
                .to_owned(),
            ActionError::TooFewCases => lang
                .t(
                    "a contrast needs at least two cases and one theme or code",
                    "en kontrast behöver minst två fall och ett tema eller en kod",
                )
                .to_owned(),
            ActionError::NoSearched => lang
                .t(
                    "an absence says where it was looked for; fill in ‘searched’",
                    "ett fynd om något som saknas anger var det eftersöktes; fyll i ’searched’",
                )
                .to_owned(),
            ActionError::UnknownRating { rating } => say!(lang,
                en: "“{rating}” is not on the set's scale", sv: "”{rating}” finns inte på samlingens skala"),
            ActionError::NoKey => lang
                .t(
                    "the key is not open. Open it, or make one, under Protection",
                    "kodnyckeln är inte öppen. Öppna den, eller skapa en, under Skydd",
                )
                .to_owned(),
            ActionError::NotAList => lang
                .t(
                    "the list has no column “name”. Its first line names the columns: name, pseudonym, kind",
                    "listan har ingen kolumn ”name”. Första raden ska ange kolumnerna: name, pseudonym, kind",
                )
                .to_owned(),
            ActionError::NotAKind { kind } => say!(lang,
                en: "“{kind}” is no kind of name. Use person, place, organisation, job_title or other",
                sv: "”{kind}” är inget slags namn. Använd person, place, organisation, job_title eller other"),
            ActionError::NoReason => lang
                .t(
                    "a reason is needed and this one is empty. Say why, for the journal",
                    "det behövs ett skäl och det här är tomt. Skriv varför, till loggen",
                )
                .to_owned(),
            ActionError::WithdrawnAlready => lang
                .t(
                    "this participant has withdrawn; nothing of hers is kept and nothing can be changed",
                    "den här deltagaren har återkallat sitt samtycke; inget finns kvar och inget kan ändras",
                )
                .to_owned(),
            ActionError::DifferentDocuments => lang
                .t("the two meaning units are in different documents", "meningsenheterna hör till olika dokument")
                .to_owned(),
            ActionError::Import { file, error } => format!("{file}: {}", error.message(lang)),
            ActionError::Exchange { file, error } => format!("{file}: {}", error.message(lang)),
            ActionError::NotAPeer { path } => say!(lang,
                en: "{p} is not a project that can be read, or it is damaged. Expected: the folder NAME.qda of a QualCoder project with data.qda in it, or a database (.sqlite3) from Taguette or LibreQDA. Open it in the program that made it and export it anew, as REFI-QDA (.qdpx) where that is possible",
                sv: "{p} är inget projekt som går att läsa, eller så är det skadat. Här väntades ett QualCoder-projekt (mappen NAMN.qda med data.qda i) eller en databas (.sqlite3) från Taguette eller LibreQDA. Öppna det i programmet som skapade det och exportera på nytt, som REFI-QDA (.qdpx) om det går", p = path.display()),
            ActionError::NotAnEditedTable { path } => say!(lang,
                en: "{p} is no table of this program's that carries ids and versions. Take one out as xlsx or csv, and change that",
                sv: "{p} är ingen tabell härifrån med id och version. Ta ut en som xlsx eller csv och ändra i den", p = path.display()),
            ActionError::NotASet { path } => say!(lang,
                en: "{p} holds no criteria set; expected JSON with “name”, “ratings” and “criteria”, as “Save to a file” under Assess writes it",
                sv: "{p} innehåller ingen kriteriesamling; väntade JSON med ”name”, ”ratings” och ”criteria”, så som ”Spara till fil” under Bedöm skriver den", p = path.display()),
            ActionError::Io { path, source } => say!(lang,
                en: "{p} could not be read or written ({source}). Check that it exists and that you may",
                sv: "{p} gick inte att läsa eller skriva ({source}). Kontrollera att den finns och att du har rätt till det", p = path.display()),
            ActionError::Store(error) => error.message(lang),
        }
    }
}

error_from_message!(ActionError);

impl From<StoreError> for ActionError {
    fn from(error: StoreError) -> ActionError {
        ActionError::Store(error)
    }
}

/// Anything that can go wrong in a session.
#[derive(Debug)]
pub enum Error {
    Action(ActionError),
    Store(StoreError),
    Export(ExportError),
    /// A file for another program could not be made.
    Exchange(RefiError),
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    /// An export would have taken the project's own place.
    OverProject {
        path: PathBuf,
    },
    /// The guard does not let an export out.
    Guarded(Vec<Remark>),
    Cancelled,
}

impl Message for Error {
    fn message(&self, lang: Lang) -> String {
        match self {
            Error::Action(error) => error.message(lang),
            Error::Store(error) => error.message(lang),
            Error::Export(error) => error.message(lang),
            Error::Exchange(error) => error.message(lang),
            Error::Io { path, source } => say!(lang,
                en: "{p} could not be read or written ({source}). Check that the folder exists and that you may write there",
                sv: "{p} gick inte att läsa eller skriva ({source}). Kontrollera att mappen finns och att du får skriva där", p = path.display()),
            Error::OverProject { path } => say!(lang,
                en: "{p} is a project, and an export would destroy it. Choose another name",
                sv: "{p} är ett projekt, och exporten skulle förstöra det. Välj ett annat namn", p = path.display()),
            Error::Guarded(remarks) => guarded(remarks, lang),
            Error::Cancelled => lang.t("Cancelled; nothing was changed", "Avbrutet; inget ändrades").to_owned(),
        }
    }
}

error_from_message!(Error);

impl From<ActionError> for Error {
    fn from(error: ActionError) -> Error {
        match error {
            ActionError::Store(error) => Error::Store(error),
            other => Error::Action(other),
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        Error::Store(error)
    }
}

impl From<ExportError> for Error {
    fn from(error: ExportError) -> Error {
        Error::Export(error)
    }
}

/// What the guard found, line by line, and the two ways on.
fn guarded(remarks: &[Remark], lang: Lang) -> String {
    const SHOWN: usize = 40;
    let n = remarks.len();
    let mut text = say!(lang,
        en: "The guard found {n} things that should not leave; nothing was exported",
        sv: "Vakten hittade {n} saker som inte bör lämnas ut; inget exporterades");
    for remark in remarks.iter().take(SHOWN) {
        let place = if remark.row == 0 {
            remark.column.clone()
        } else {
            say!(lang, en: "row {row}, {column}", sv: "rad {row}, {column}", row = remark.row, column = &remark.column)
        };
        let message = remark.concern.message(lang);
        text.push_str(&format!("\n  {place}: “{}” – {message}", remark.words));
    }
    if n > SHOWN {
        text.push_str(&say!(lang, en: "\n  … and {more} more", sv: "\n  … och {more} till", more = n - SHOWN));
    }
    text.push_str(lang.t(
        "\nSettle them, or let it out all the same with a reason, which the journal keeps: --allow REASON",
        "\nÅtgärda dem, eller släpp ut ändå med ett skäl, som loggen behåller: --allow SKÄL",
    ));
    text
}
