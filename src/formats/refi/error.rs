//! Why a REFI-QDA file could not be read or written, and what a person should know of one that was read.

use crate::error_from_message;
use crate::model::{Lang, Message};
use crate::say;

/// Why a file could not be read or written. The file's name is added by who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefiError {
    Empty,
    /// Neither a zip file nor XML.
    NotRefi,
    /// XML, or a zip file, of something else; `root` is the name of what it holds.
    OtherContent {
        root: String,
    },
    /// A zip file without a `.qde` in it.
    NoProject,
    /// More than one `.qde`, and none of them named as the standard says.
    SeveralProjects {
        count: usize,
    },
    /// A codebook where a project was asked for.
    OnlyCodebook,
    /// The zip file cannot be unpacked.
    DamagedZip,
    /// Not well-formed; `line` counts from 1.
    DamagedXml {
        line: usize,
    },
    /// A character that XML does not allow; `line` counts from 1.
    ForbiddenCharacter {
        line: usize,
    },
    /// Declares entities of its own, as files that attack a reader do.
    Entities,
    /// Asks for a password.
    Protected,
    /// Unpacks to more than the limit.
    TooLarge {
        limit_mb: u64,
    },
    /// More elements within one another than the limit.
    TooDeep {
        limit: usize,
    },
    Cancelled,
    /// A passage that does not lie in its text: somebody else wrote to the project, or it is damaged.
    PassageOutside {
        guid: String,
    },
    /// A codebook without a code was to be written.
    NoCodes,
    /// A file is larger than the format allows.
    FileTooLarge {
        size_mb: u64,
    },
    /// What was to be written breaks the rules of the format: a fault of the program, not of the user.
    Invalid {
        element: String,
    },
}

impl Message for RefiError {
    fn message(&self, lang: Lang) -> String {
        match self {
            RefiError::Empty => lang.t(
                "The file is empty. Export the project anew from the program that made it",
                "Filen är tom. Exportera projektet på nytt ur programmet som gjorde den").to_owned(),
            RefiError::NotRefi => lang.t(
                "This is not a REFI-QDA file (.qdpx, .qde or .qdc). Choose “REFI-QDA” or “QDPX” when you export from the other program",
                "Det här är inte en REFI-QDA-fil (.qdpx, .qde eller .qdc). Välj ”REFI-QDA” eller ”QDPX” när du exporterar ur det andra programmet").to_owned(),
            RefiError::OtherContent { root } => say!(lang,
                en: "The file holds “{root}”, not a REFI-QDA project or codebook. Choose “REFI-QDA” or “QDPX” when you export from the other program",
                sv: "Filen innehåller ”{root}”, inte ett projekt eller en kodbok i REFI-QDA. Välj ”REFI-QDA” eller ”QDPX” när du exporterar ur det andra programmet"),
            RefiError::NoProject => lang.t(
                "There is no project (.qde) in the file. Export it anew from the program that made it",
                "Det finns inget projekt (.qde) i filen. Exportera den på nytt ur programmet som gjorde den").to_owned(),
            RefiError::SeveralProjects { count } => say!(lang,
                en: "The file holds {count} projects, and none is named project.qde, so there is no telling which one is meant. Export one project at a time",
                sv: "Filen innehåller {count} projekt och inget av dem heter project.qde, så det går inte att veta vilket som avses. Exportera ett projekt i taget"),
            RefiError::OnlyCodebook => lang.t(
                "The file is a codebook: codes without documents. Import it as a codebook",
                "Filen är en kodbok: koder utan dokument. Importera den som kodbok").to_owned(),
            RefiError::DamagedZip => lang.t(
                "The file is damaged and could not be unpacked; nothing was imported. Export the project anew",
                "Filen är skadad och gick inte att packa upp; inget importerades. Exportera projektet på nytt").to_owned(),
            RefiError::DamagedXml { line } => say!(lang,
                en: "The project in the file is damaged or cut off (line {line}); nothing was imported. Export it anew",
                sv: "Projektet i filen är skadat eller avkapat (rad {line}); inget importerades. Exportera det på nytt"),
            RefiError::ForbiddenCharacter { line } => say!(lang,
                en: "The project in the file has a control character that the format forbids (line {line}); nothing was imported. Look for an odd character in a name or a comment, remove it in the other program and export anew",
                sv: "Projektet i filen innehåller ett styrtecken som formatet förbjuder (rad {line}); inget importerades. Leta efter ett underligt tecken i ett namn eller en kommentar, ta bort det i det andra programmet och exportera på nytt"),
            RefiError::Entities => lang.t(
                "The file declares entities of its own, which no program that exchanges projects does; it was not read. Ask whoever sent it where it comes from",
                "Filen definierar egna entiteter, vilket inget program som utbyter projekt gör; den lästes inte. Fråga den som skickade filen var den kommer ifrån").to_owned(),
            RefiError::Protected => lang.t(
                "The file is protected by a password. Export it without one",
                "Filen är skyddad med lösenord. Exportera den utan").to_owned(),
            RefiError::TooLarge { limit_mb } => say!(lang,
                en: "The file unpacks to more than {limit_mb} MB and was not read. Export the project without its recordings",
                sv: "Filen packar upp till mer än {limit_mb} MB och lästes inte. Exportera projektet utan inspelningar"),
            RefiError::TooDeep { limit } => say!(lang,
                en: "The project nests more than {limit} levels deep and was not read. Move the codes up and export anew",
                sv: "Projektet är nästlat i mer än {limit} nivåer och lästes inte. Flytta upp koderna och exportera på nytt"),
            RefiError::Cancelled => lang.t("Cancelled; nothing was changed", "Avbrutet; inget ändrades").to_owned(),
            RefiError::PassageOutside { guid } => say!(lang,
                en: "A passage of the project ({guid}) reaches beyond its text, so nothing was exported. The project is damaged, or was changed with another program: run “mening check” on it, and open the newest backup in the folder beside it",
                sv: "Ett avsnitt i projektet ({guid}) når utanför sin text, så inget exporterades. Projektet är skadat eller har ändrats med ett annat program: kör ”mening check” på det, och öppna den senaste säkerhetskopian i mappen bredvid"),
            RefiError::NoCodes => lang.t(
                "There are no codes to export. Make a code first",
                "Det finns inga koder att exportera. Skapa en kod först").to_owned(),
            RefiError::FileTooLarge { size_mb } => say!(lang,
                en: "A file of {size_mb} MB is larger than REFI-QDA allows (2047 MB), so nothing was exported. Leave the recording out",
                sv: "En fil på {size_mb} MB är större än REFI-QDA tillåter (2047 MB), så inget exporterades. Utelämna inspelningen"),
            RefiError::Invalid { element } => say!(lang,
                en: "The export broke the rules of REFI-QDA ({element}), so nothing was exported. This is a fault in Mening; please report it",
                sv: "Exporten bröt mot reglerna för REFI-QDA ({element}), så inget exporterades. Det är ett fel i Mening; rapportera det gärna"),
        }
    }
}

error_from_message!(RefiError);
