//! Why a file could not be read, and what a person should know of one that could.

use crate::error_from_message;
use crate::model::{Lang, Message, TableName};
use crate::say;

/// Why a file could not be read. The file's name is added by who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// No importer for this ending or content.
    UnknownFormat {
        ending: String,
    },
    /// The content is not what the ending says.
    NotWhatItSays {
        expected: &'static str,
    },
    /// Broken beyond reading; `part` names the piece, never its words.
    Damaged {
        part: String,
    },
    /// Named as subtitles, without a single line of times.
    NotSubtitles,
    /// JSON, but no transcript of a kind that is known.
    NotTranscript,
    /// A table of more cells than the limit.
    TooManyCells {
        limit: usize,
    },
    /// Asks for a password.
    Protected,
    /// Unpacks to more than the limit, or nests deeper.
    TooLarge {
        limit_mb: u64,
    },
    /// A zip file that lies within more of them than the limit.
    PackedTooDeep {
        limit: usize,
    },
    /// A codebook whose tree goes deeper than the limit.
    TooManyLevels {
        limit: usize,
    },
    /// A table that went out of this program and cannot come in again: nothing in it can be changed, or it `comes_back`
    /// and lacks the columns by which changes are told.
    OwnTable {
        table: TableName,
        comes_back: bool,
    },
    /// The project that is open: to read it as a file would take away what keeps others from writing to it.
    OpenProject,
    /// No encoding of this name.
    UnknownEncoding {
        label: String,
    },
    Cancelled,
}

impl Message for ImportError {
    fn message(&self, lang: Lang) -> String {
        match self {
            ImportError::UnknownFormat { ending } => say!(lang,
                en: "Files ending in “.{ending}” cannot be read. Save it as Word (.docx), PDF or plain text and import that",
                sv: "Filer som slutar på ”.{ending}” går inte att läsa. Spara den som Word (.docx), PDF eller ren text och importera den i stället"),
            ImportError::NotWhatItSays { expected } => say!(lang,
                en: "The file is not {expected}, though its name says so. Open it in the program that made it and save it anew",
                sv: "Filen är inte {expected}, fast namnet säger det. Öppna den i programmet som gjorde den och spara på nytt"),
            ImportError::Damaged { part } => say!(lang,
                en: "The file is damaged ({part}). Open it in the program that made it, save it anew and try again",
                sv: "Filen är skadad ({part}). Öppna den i programmet som gjorde den, spara på nytt och försök igen"),
            ImportError::NotSubtitles => lang.t(
                "The file has no subtitles: no line says from when to when anything is said. Save it as plain text (.txt) and import that",
                "Filen har inga undertexter: ingen rad säger från när till när något sägs. Spara den som ren text (.txt) och importera den").to_owned(),
            ImportError::NotTranscript => lang.t(
                "The file is JSON, but not a transcript that is known here. Export the transcript as Word, text or subtitles (.srt, .vtt) and import that",
                "Filen är JSON, men ingen utskrift av ett slag som går att läsa här. Exportera utskriften som Word, text eller undertexter (.srt, .vtt) och importera den").to_owned(),
            ImportError::TooManyCells { limit } => say!(lang,
                en: "The table has more than {limit} cells; it was not read. Take away columns and rows that are not needed and save it anew",
                sv: "Tabellen har fler än {limit} celler; den lästes inte. Ta bort kolumner och rader som inte behövs och spara på nytt"),
            ImportError::Protected => lang.t(
                "The file is protected by a password. Remove the password in the program that made it and import the copy",
                "Filen är skyddad med lösenord. Ta bort lösenordet i programmet som gjorde den och importera kopian").to_owned(),
            ImportError::TooLarge { limit_mb } => say!(lang,
                en: "The file unpacks to more than {limit_mb} MB, which no document needs; it was not read. Save the text as a file of its own",
                sv: "Filen packar upp till mer än {limit_mb} MB, vilket inget dokument behöver; den lästes inte. Spara texten som en egen fil"),
            ImportError::PackedTooDeep { limit } => say!(lang,
                en: "Zip files are opened {limit} deep, and this one lies deeper. Unpack it and import what it holds",
                sv: "Zipfiler öppnas {limit} djupt, och den här ligger djupare. Packa upp den och importera det som finns i den"),
            ImportError::TooManyLevels { limit } => say!(lang,
                en: "The tree of codes goes deeper than {limit} levels; nothing was read. Join some of its levels and try again",
                sv: "Kodträdet är djupare än {limit} nivåer; inget lästes. Slå ihop några av nivåerna och försök igen"),
            ImportError::OwnTable { table, comes_back: true } => say!(lang,
                en: "This is Mening's own table “{t}” without the columns id and version, by which changes are told. Take it out anew and make the changes in that",
                sv: "Det här är Menings egen tabell ”{t}” utan kolumnerna id och version, som ändringar känns igen på. Ta ut den på nytt och gör ändringarna där", t = table.label(lang)),
            ImportError::OwnTable { table, comes_back: false } => say!(lang,
                en: "This is Mening's own table “{t}”, in which nothing can be changed from outside. If it is to be material all the same, choose to have it as text or as answers (--tables)",
                sv: "Det här är Menings egen tabell ”{t}”, där inget kan ändras utifrån. Ska den ändå vara material, välj att få den som text eller som svar (--tables)", t = table.label(lang)),
            ImportError::OpenProject => lang.t(
                "This is the project that is open, under whatever name, and no material for it; nothing was read. Choose another file",
                "Det här är projektet som är öppet, vilket namn det än har, och inget material till det; inget lästes. Välj en annan fil").to_owned(),
            ImportError::UnknownEncoding { label } => say!(lang,
                en: "There is no encoding named “{label}”. Choose one from the list",
                sv: "Det finns ingen teckenkodning som heter ”{label}”. Välj en ur listan"),
            ImportError::Cancelled => lang.t("Cancelled; nothing was imported", "Avbrutet; inget importerades").to_owned(),
        }
    }
}

error_from_message!(ImportError);

/// What a person should know of a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportWarning {
    /// No text at all in the file.
    Empty,
    /// A PDF without a text layer on some or all of its pages: a scan.
    NoTextLayer { pages: usize, of: usize },
    /// Bytes that the encoding does not have were replaced.
    Undecodable { count: usize },
    /// The text looks as if it was decoded wrongly before it came here (`Ã¤` for `ä`).
    Mojibake,
    /// Something was left out; `what` in both languages, `count` times.
    LeftOut { en: &'static str, sv: &'static str, count: usize },
    /// Changes that were tracked, and whether the text is as it was before them.
    TrackedChanges { count: usize, original: bool },
    /// Comments, which become memos.
    Comments { count: usize },
    /// Rows of a table with more or fewer cells than its headings.
    RaggedRows { count: usize },
    /// A workbook's other sheets, which were not read.
    OtherSheets { read: String, others: Vec<String> },
    /// A part could not be read, the rest was.
    PartDamaged { part: String },
}

impl Message for ImportWarning {
    fn message(&self, lang: Lang) -> String {
        match self {
            ImportWarning::Empty => lang.t("The file holds no text", "Filen innehåller ingen text").to_owned(),
            ImportWarning::NoTextLayer { pages, of } => say!(lang,
                en: "{pages} of {of} pages are pictures without text. Run text recognition (OCR) on the file and import the result",
                sv: "{pages} av {of} sidor är bilder utan text. Kör textigenkänning (OCR) på filen och importera resultatet"),
            ImportWarning::Undecodable { count } => say!(lang,
                en: "{count} bytes could not be read as text and show as �. Choose another encoding",
                sv: "{count} byte gick inte att läsa som text och visas som �. Välj en annan teckenkodning"),
            ImportWarning::Mojibake => lang
                .t(
                    "The text looks wrongly decoded already (Ã¤ for ä). Look for a better copy",
                    "Texten verkar redan vara felaktigt avkodad (Ã¤ i stället för ä). Leta efter en bättre kopia",
                )
                .to_owned(),
            ImportWarning::LeftOut { en, sv, count } => say!(lang,
                en: "Left out: {en} ({count})", sv: "Utelämnat: {sv} ({count})"),
            ImportWarning::TrackedChanges { count, original: false } => say!(lang,
                en: "Tracked changes: {count}, read as accepted", sv: "Spårade ändringar: {count}, lästa som godkända"),
            ImportWarning::TrackedChanges { count, original: true } => say!(lang,
                en: "Tracked changes: {count}, left out; the text is as it was before them",
                sv: "Spårade ändringar: {count}, inte medtagna; texten är som den var före dem"),
            ImportWarning::Comments { count } => say!(lang,
                en: "Comments: {count}, each becomes a memo", sv: "Kommentarer: {count}, var och en blir ett memo"),
            ImportWarning::RaggedRows { count } => say!(lang,
                en: "Rows with more or fewer cells than there are headings: {count}. See that their answers stand in the right column",
                sv: "Rader med fler eller färre celler än det finns rubriker: {count}. Se efter att svaren står i rätt kolumn"),
            ImportWarning::OtherSheets { read, others } => say!(lang,
                en: "Only the sheet “{read}” was read. Not read: {names}",
                sv: "Bara bladet ”{read}” lästes. Inte lästa: {names}", names = others.join(", ")),
            ImportWarning::PartDamaged { part } => say!(lang,
                en: "A part of the file could not be read ({part}); the rest was", sv: "En del av filen gick inte att läsa ({part}); resten lästes"),
        }
    }
}
