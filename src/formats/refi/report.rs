//! What a person should know of a REFI-QDA file that was read: what it lacks, what was mended, what was left out.

use super::values::Guid;
use crate::model::{Lang, Message};
use crate::say;

/// What came with a file besides what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Elements, and attributes as `Element/@attribute`, that are not understood, with how many there are; sorted.
    pub unknown: Vec<(String, usize)>,
    pub problems: Vec<Problem>,
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A draft of the standard, or none named.
    OtherNamespace {
        namespace: String,
    },
    /// Passages that were found by the words kept with them, for their positions led elsewhere.
    FoundByWords {
        count: usize,
    },
    /// The same, where the words stand in several places.
    NearestWords {
        count: usize,
    },
    /// Passages with which no words were kept, and whose positions can be read in more than one way.
    PlacesAssumed {
        count: usize,
    },
    /// Passages that stay where they were said to be, though the words there are others than those kept with them.
    OtherWords {
        count: usize,
    },
    /// Coders whom the other program was told to hide; what they coded is here too.
    HiddenCoders {
        count: usize,
    },
    /// Things of another program that stay behind in it.
    NotBrought {
        en: &'static str,
        sv: &'static str,
        count: usize,
    },
    /// A file with several projects, all of which were read.
    SeveralProjects {
        names: String,
    },
    /// Further `.qde` files, left out.
    OtherProjects {
        count: usize,
    },
    /// Files in the package with names that lead out of it, left out.
    UnsafeNames {
        count: usize,
    },
    /// Files that nothing refers to, left out.
    UnusedFiles {
        count: usize,
    },
    /// A file that is named and not there; `of` is what named it.
    FileMissing {
        path: String,
        of: Guid,
    },
    /// Paths that are not written as the standard says.
    OddPaths {
        count: usize,
    },
    /// A text in another encoding than UTF-8; `replaced` characters could not be read.
    OtherEncoding {
        encoding: &'static str,
        replaced: usize,
        of: Guid,
    },
    /// A text both in the XML and in a file; the file's was taken.
    TwoTexts {
        of: Guid,
    },
    /// Identities in braces.
    BracedGuids {
        count: usize,
    },
    /// Identities that are no GUIDs.
    OddGuids {
        count: usize,
    },
    /// Things without an identity; each was given one.
    NoGuids {
        count: usize,
    },
    /// Identities that more than one thing has.
    SharedGuids {
        count: usize,
    },
    /// A coder who is not among the users; was added without a name.
    UnknownUser {
        guid: Guid,
    },
    /// References that point nowhere.
    BrokenReferences {
        element: String,
        count: usize,
    },
    /// Elements without what they must have, left out.
    LeftOut {
        element: String,
        count: usize,
    },
    UnreadableColours {
        count: usize,
    },
    /// Numbers with decimals where there should be none.
    RoundedNumbers {
        count: usize,
    },
    /// A passage that lies outside its text, left out. Positions as given; `length` in the same unit.
    PassageOutside {
        guid: Guid,
        start: i64,
        end: i64,
        length: u32,
    },
    /// A passage without a character, left out. The position as given.
    PassageEmpty {
        guid: Guid,
        start: i64,
    },
}

impl Message for Problem {
    fn message(&self, lang: Lang) -> String {
        match self {
            Problem::OtherNamespace { namespace } if namespace.is_empty() => lang
                .t(
                    "The file does not say which version of REFI-QDA it follows; it was read as version 1.0",
                    "Filen anger inte vilken version av REFI-QDA den följer; den lästes som version 1.0",
                )
                .to_owned(),
            Problem::OtherNamespace { namespace } => say!(lang,
                en: "The file follows another version of REFI-QDA ({namespace}); it was read as version 1.0",
                sv: "Filen följer en annan version av REFI-QDA ({namespace}); den lästes som version 1.0"),
            Problem::FoundByWords { count } => say!(lang,
                en: "Found by their words, for their positions led elsewhere: {count} passages",
                sv: "Hittade genom sina ord, eftersom positionerna ledde fel: {count} avsnitt"),
            Problem::NearestWords { count } => say!(lang,
                en: "Found by their words, which stand in several places; the nearest was taken: {count} passages. Look them over",
                sv: "Hittade genom sina ord, som står på flera ställen; det närmaste togs: {count} avsnitt. Se över dem"),
            Problem::PlacesAssumed { count } => say!(lang,
                en: "Notes and parts of cases in texts with emoji, whose places could be read in more than one way: {count}. Look them over",
                sv: "Anteckningar och delar av fall i texter med emoji, vars platser kunde läsas på mer än ett sätt: {count}. Se över dem"),
            Problem::OtherWords { count } => say!(lang,
                en: "Passages that do not fit their text, or whose words are others than those kept with them: {count}. They lie as near as can be to where the file has them; look them over",
                sv: "Avsnitt som inte passar i sin text, eller vars ord är andra än de som sparats med dem: {count}. De ligger så nära det ställe filen anger som möjligt; se över dem"),
            Problem::HiddenCoders { count } => say!(lang,
                en: "Coders who were hidden in the other program are here too: {count}",
                sv: "Kodare som var dolda i det andra programmet är med här: {count}"),
            Problem::NotBrought { en, sv, count } => say!(lang,
                en: "Stays in the other program: {en} ({count})",
                sv: "Finns kvar i det andra programmet: {sv} ({count})"),
            Problem::SeveralProjects { names } => say!(lang,
                en: "The file holds several projects, and all are read, each with its codes under its own name: {names}",
                sv: "Filen innehåller flera projekt, och alla läses in, vart och ett med sina koder under sitt eget namn: {names}"),
            Problem::OtherProjects { count } => say!(lang,
                en: "Left out: further projects in the same file ({count})",
                sv: "Utelämnat: fler projekt i samma fil ({count})"),
            Problem::UnsafeNames { count } => say!(lang,
                en: "Left out: files whose names lead out of the package ({count}). Ask whoever sent it where it comes from",
                sv: "Utelämnat: filer med namn som leder ut ur paketet ({count}). Fråga den som skickade det var det kommer ifrån"),
            Problem::UnusedFiles { count } => say!(lang,
                en: "Left out: files that nothing in the project refers to ({count})",
                sv: "Utelämnat: filer som inget i projektet hänvisar till ({count})"),
            Problem::FileMissing { path, of } => say!(lang,
                en: "The file {path} is missing ({guid}). Export the project anew, with its documents",
                sv: "Filen {path} saknas ({guid}). Exportera projektet på nytt, med dokumenten",
                guid = of.as_str()),
            Problem::OddPaths { count } => say!(lang,
                en: "Paths not written as the standard says, but understood: {count}",
                sv: "Sökvägar som inte är skrivna som standarden säger, men gick att förstå: {count}"),
            Problem::OtherEncoding { encoding, replaced: 0, of } => say!(lang,
                en: "A text is stored as {encoding} and not as UTF-8 ({guid}); check that å, ä and ö are right",
                sv: "En text är lagrad som {encoding} och inte som UTF-8 ({guid}); kontrollera att å, ä och ö är rätt",
                guid = of.as_str()),
            Problem::OtherEncoding { encoding, replaced, of } => say!(lang,
                en: "{replaced} characters of a text could not be read ({encoding}, {guid}) and show as �",
                sv: "{replaced} tecken i en text gick inte att läsa ({encoding}, {guid}) och visas som �",
                guid = of.as_str()),
            Problem::TwoTexts { of } => say!(lang,
                en: "A document has its text twice ({guid}); that of the file was taken",
                sv: "Ett dokument har sin text två gånger ({guid}); filens text togs",
                guid = of.as_str()),
            Problem::BracedGuids { count } => say!(lang,
                en: "Identities written in braces, which were taken off: {count}",
                sv: "Identiteter skrivna inom klammerparentes, som togs bort: {count}"),
            Problem::OddGuids { count } => say!(lang,
                en: "Identities that are not GUIDs, kept as they are: {count}",
                sv: "Identiteter som inte är GUID:er, behållna som de är: {count}"),
            Problem::NoGuids { count } => say!(lang,
                en: "Things without an identity, which were given one: {count}",
                sv: "Saker utan identitet, som fick en: {count}"),
            Problem::SharedGuids { count } => say!(lang,
                en: "Identities that belong to more than one thing: {count}. Check links and memos",
                sv: "Identiteter som hör till mer än en sak: {count}. Kontrollera länkar och memon"),
            Problem::UnknownUser { guid } => say!(lang,
                en: "A coder is not among the file's users ({guid}) and was added without a name",
                sv: "En kodare finns inte bland filens användare ({guid}) och lades till utan namn",
                guid = guid.as_str()),
            Problem::BrokenReferences { element, count } => say!(lang,
                en: "References that point to nothing in the file: {element} ({count})",
                sv: "Hänvisningar till något som inte finns i filen: {element} ({count})"),
            Problem::LeftOut { element, count } => say!(lang,
                en: "Left out, because what it must have is missing: {element} ({count})",
                sv: "Utelämnat, eftersom det som måste finnas saknas: {element} ({count})"),
            Problem::UnreadableColours { count } => say!(lang,
                en: "Colours that could not be understood, left out: {count}",
                sv: "Färger som inte gick att förstå, utelämnade: {count}"),
            Problem::RoundedNumbers { count } => say!(lang,
                en: "Positions with decimals, rounded: {count}",
                sv: "Positioner med decimaler, avrundade: {count}"),
            Problem::PassageOutside { guid, start, end, length } => say!(lang,
                en: "Left out: a passage from {start} to {end} in a text of {length} characters ({guid})",
                sv: "Utelämnat: ett avsnitt från {start} till {end} i en text på {length} tecken ({guid})",
                guid = guid.as_str()),
            Problem::PassageEmpty { guid, start } => say!(lang,
                en: "Left out: an empty passage at {start} ({guid})",
                sv: "Utelämnat: ett tomt avsnitt vid {start} ({guid})",
                guid = guid.as_str()),
        }
    }
}
