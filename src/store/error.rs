//! What can go wrong with a project file, as situations.

use super::genuine::{self, Oddity};
use crate::model::{Lang, Message};
use crate::{error_from_message, say};
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub enum StoreError {
    NotFound {
        path: PathBuf,
    },
    Exists {
        path: PathBuf,
    },
    /// Not a project of ours: another kind of file, or encrypted with another key.
    NotAProject {
        path: PathBuf,
    },
    /// Encrypted, or not a project at all: only a password can tell.
    NeedsPassword {
        path: PathBuf,
    },
    /// The key's own password, which is not the project's.
    NeedsKeyPassword {
        path: PathBuf,
    },
    WrongPassword {
        path: PathBuf,
    },
    PasswordEmpty,
    PasswordsDiffer,
    NotEncrypted,
    AlreadyEncrypted,
    /// A key in the folder of the project that it undoes.
    KeyInProjectFolder {
        path: PathBuf,
    },
    KeyOfOtherProject {
        path: PathBuf,
    },
    NotAKey {
        path: PathBuf,
    },
    /// A key that is to be there and is not.
    NoKeyThere {
        path: PathBuf,
    },
    /// The system gives no random numbers, or too little memory, to make a key.
    NoKeyMade,
    Empty {
        path: PathBuf,
    },
    FileTooNew {
        found: i64,
        known: i64,
    },
    /// Cut short or overwritten.
    Damaged {
        path: PathBuf,
    },
    /// The log beside the project was damaged, and with it the last changes; what was there is kept.
    LogCut {
        steps: usize,
        kept: PathBuf,
    },
    /// Its schema is not the one that this program makes: what is foreign there could be somebody's orders.
    Foreign {
        path: PathBuf,
        oddities: Vec<Oddity>,
    },
    /// A text or a file in it is larger than any is read.
    TooLarge,
    /// A value that this program never writes there.
    StrangeValue(rusqlite::Error),
    /// A step of the journal that this program never wrote: it cannot be taken back.
    StrangeStep,
    /// Another window or command writes to it.
    InUse {
        by: String,
    },
    /// Somebody reads the project and still needs what is to be cleaned away.
    BeingRead,
    /// A file with hard links: what is done to it would not be done to its other names.
    OtherNames {
        path: PathBuf,
    },
    /// The project is being written anew, and that was cut short.
    HalfRewritten {
        path: PathBuf,
    },
    /// A backup that was made under another password than the project has.
    NeedsBackupPassword {
        path: PathBuf,
    },
    /// No backup could be made before a change.
    NoBackup {
        source: Box<StoreError>,
    },
    /// A backup that an earlier version of the program made: it is brought up to date only as a copy.
    OlderBackup {
        path: PathBuf,
    },
    /// There is no backup of that name, nor a file.
    NoSuchBackup {
        name: String,
    },
    BackupOfOtherProject {
        path: PathBuf,
    },
    /// A backup with something that left the project for good since, which cannot be told apart in it.
    GoneSince {
        path: PathBuf,
    },
    /// The project was written anew, and then did not open.
    RecryptedOnly {
        source: Box<StoreError>,
    },
    /// A key that was destroyed as far as the project goes, and whose file cannot be reached to wipe it.
    KeyRemains {
        path: PathBuf,
    },
    ReadOnly,
    DiskFull,
    NameTaken,
    NameEmpty,
    /// Words of somebody who has withdrawn were found after they had been taken out.
    WordsRemain {
        path: PathBuf,
    },
    /// A row that is not there: it was removed since it was named.
    Gone,
    NothingToUndo,
    NothingToRedo,
    /// A new project has its place, and could not be opened.
    MadeOnly {
        source: Box<StoreError>,
    },
    /// The disk did not say that it has a step, and nothing can be done about it.
    Unsettled(rusqlite::Error),
    /// Something has its name, and the disk did not say that it stays.
    Unconfirmed {
        path: PathBuf,
        source: std::io::Error,
    },
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    Sql(rusqlite::Error),
}

impl Message for StoreError {
    fn message(&self, lang: Lang) -> String {
        match self {
            StoreError::NotFound { path } => say!(lang,
                en: "There is no project at {p}. Check the name, or make one with New project",
                sv: "Det finns inget projekt på {p}. Kontrollera namnet eller skapa ett med Nytt projekt", p = path.display()),
            StoreError::Exists { path } => say!(lang,
                en: "{p} exists already and was left as it is. Choose another name",
                sv: "{p} finns redan och lämnades orörd. Välj ett annat namn", p = path.display()),
            StoreError::NotAProject { path } if is_named_as_project(path) => say!(lang,
                en: "{p} is not a Mening project, though its name says so: it is a file of another kind, or another program has written over it. Open the project itself, or the newest backup in the folder {b} beside it; “mening recover” saves what is left in a file that was written over",
                sv: "{p} är inte ett Meningprojekt, fast namnet säger det: det är en fil av annat slag, eller så har ett annat program skrivit över den. Öppna själva projektet, eller den senaste säkerhetskopian i mappen {b} bredvid; ”mening recover” räddar det som finns kvar i en fil som skrivits över",
                p = path.display(), b = backups(path)),
            StoreError::NotAProject { path } => say!(lang,
                en: "{p} is not a Mening project. Open a file that ends in .mening",
                sv: "{p} är inte ett Meningprojekt. Öppna en fil som slutar på .mening", p = path.display()),
            StoreError::NeedsPassword { path } => say!(lang,
                en: "{p} is encrypted, or no project at all. Give its password, at the terminal or in the environment variable MENING_PASSWORD",
                sv: "{p} är krypterat, eller inget projekt alls. Ange lösenordet, i terminalen eller i miljövariabeln MENING_PASSWORD", p = path.display()),
            StoreError::NeedsKeyPassword { path } => say!(lang,
                en: "The key {p} has a password of its own. Give it at the terminal or in the environment variable MENING_KEY_PASSWORD",
                sv: "Kodnyckeln {p} har ett eget lösenord. Ange det i terminalen eller i miljövariabeln MENING_KEY_PASSWORD", p = path.display()),
            StoreError::WrongPassword { path } => say!(lang,
                en: "The password does not open {p}. Check the spelling, capitals and keyboard; nobody can recover it. If you are sure of it, the file may be damaged: try “mening recover”",
                sv: "Lösenordet öppnar inte {p}. Kontrollera stavning, versaler och tangentbord; ingen kan återskapa det. Om du är säker på det kan filen vara skadad: pröva ”mening recover”", p = path.display()),
            StoreError::PasswordEmpty => lang.t(
                "The password is empty; nothing was changed. Choose one of several words",
                "Lösenordet är tomt; inget ändrades. Välj ett av flera ord").to_owned(),
            StoreError::PasswordsDiffer => lang.t(
                "The two passwords are not the same; nothing was changed. Write it again",
                "De två lösenorden är inte lika; inget ändrades. Skriv det igen").to_owned(),
            StoreError::NotEncrypted => lang.t(
                "The project is not encrypted; nothing was changed. Encrypt it with “mening encrypt”",
                "Projektet är inte krypterat; inget ändrades. Kryptera det med ”mening encrypt”").to_owned(),
            StoreError::AlreadyEncrypted => lang.t(
                "The project is encrypted already; nothing was changed. Change its password with “mening password”",
                "Projektet är redan krypterat; inget ändrades. Byt lösenord med ”mening password”").to_owned(),
            StoreError::KeyInProjectFolder { path } => say!(lang,
                en: "The key cannot be kept at {p}: whoever copies the project's folder would have both. Choose a place apart from it, such as a memory stick",
                sv: "Kodnyckeln får inte ligga på {p}: den som kopierar projektets mapp skulle få med båda. Välj en plats skild från den, till exempel ett usb-minne", p = path.display()),
            StoreError::KeyOfOtherProject { path } => say!(lang,
                en: "{p} is the key of another project. Open the one that was made with this project",
                sv: "{p} är kodnyckel till ett annat projekt. Öppna den som skapades med det här projektet", p = path.display()),
            StoreError::NotAKey { path } => say!(lang,
                en: "{p} is not a key. Open a file that Mening made as one; it ends in .meningkey",
                sv: "{p} är ingen kodnyckel. Öppna en fil som Mening har gjort som sådan; den slutar på .meningkey", p = path.display()),
            StoreError::NoKeyThere { path } => say!(lang,
                en: "There is no key at {p}; nothing was done. Check the name, and that the memory stick is in place; “mening pseudonymise” with a list of names makes a key",
                sv: "Det finns ingen kodnyckel på {p}; inget gjordes. Kontrollera namnet och att usb-minnet sitter i; ”mening pseudonymise” med en namnlista skapar en", p = path.display()),
            StoreError::NoKeyMade => lang.t(
                "The system could not make a key (no random numbers, or no memory); nothing was changed. Restart the computer and try again",
                "Systemet kunde inte göra någon nyckel (inga slumptal, eller inget minne); inget ändrades. Starta om datorn och försök igen").to_owned(),
            StoreError::Empty { path } => say!(lang,
                en: "{p} is empty. Look for its backup in the folder beside it, or make a new project under another name",
                sv: "{p} är tom. Leta efter säkerhetskopian i mappen bredvid, eller skapa ett nytt projekt med ett annat namn", p = path.display()),
            StoreError::FileTooNew { found, known } => say!(lang,
                en: "The project was made by a newer Mening (version {found} of the file; this one knows up to {known}). Update the program; the file is untouched",
                sv: "Projektet är gjort i en nyare Mening (filversion {found}; den här känner till versioner till och med {known}). Uppdatera programmet; filen är orörd"),
            StoreError::Damaged { path } => say!(lang,
                en: "{p} is damaged: it was cut short or overwritten. Keep the file. “mening restore” brings back a backup; “mening recover” saves every row that can still be read",
                sv: "{p} är skadad: den har kortats av eller skrivits över. Behåll filen. ”mening restore” tar tillbaka en säkerhetskopia; ”mening recover” räddar varje rad som ännu går att läsa", p = path.display()),
            StoreError::LogCut { steps, kept } => say!(lang,
                en: "The log beside the project is damaged, and the last {steps} changes in it cannot be read. All that was there is kept as {p}; “mening recover” saves from it what can be saved, and “mening check” names it until you delete it",
                sv: "Loggfilen bredvid projektet är skadad, och de senaste {steps} ändringarna i den går inte att läsa. Allt som fanns är sparat som {p}; ”mening recover” räddar det som går därifrån, och ”mening check” nämner det tills du tar bort det", p = kept.display()),
            StoreError::Foreign { path, oddities } => say!(lang,
                en: "{p} is not as Mening made it: {what}. None of that was used and nothing was changed. If it was put there with another program, take it away with that; else open the newest backup in the folder beside the project",
                sv: "{p} är inte som Mening gjorde den: {what}. Inget av det användes och inget ändrades. Om det lagts dit med ett annat program, ta bort det där; öppna annars den senaste säkerhetskopian i mappen bredvid projektet",
                p = path.display(), what = genuine::told(oddities, lang)),
            StoreError::TooLarge => say!(lang,
                en: "A text or file in it is larger than {n} MB, more than Mening takes; nothing was changed. Divide it, or open the newest backup if it has become so by itself",
                sv: "En text eller fil där är större än {n} MB, mer än Mening tar emot; inget ändrades. Dela upp den, eller öppna den senaste säkerhetskopian om den har blivit så av sig själv",
                n = super::tame::LARGEST >> 20),
            StoreError::StrangeValue(error) => say!(lang,
                en: "Something in the project is not what Mening writes there ({error}): the file is damaged, or was changed with another program. Run “mening check” on it, and open the newest backup in the folder beside it",
                sv: "Något i projektet är inte vad Mening skriver där ({error}): filen är skadad eller har ändrats med ett annat program. Kör ”mening check” på den, och öppna den senaste säkerhetskopian i mappen bredvid"),
            StoreError::StrangeStep => lang.t(
                "The journal holds something for this step that Mening never writes, so it cannot be taken back or done again; nothing was changed. Run “mening check”, and open the newest backup if you need what was before",
                "Loggen innehåller något för det här steget som Mening aldrig skriver, så det går inte att ångra eller göra om; inget ändrades. Kör ”mening check”, och öppna den senaste säkerhetskopian om du behöver det som var innan").to_owned(),
            StoreError::InUse { by } => say!(lang,
                en: "The project is open elsewhere ({by}). It can be read here, but not changed until it is closed there",
                sv: "Projektet är öppet på annat håll ({by}). Det går att läsa här, men inte att ändra förrän det stängs där"),
            StoreError::BeingRead => lang.t(
                "Somebody else reads the project and still needs what was to be cleaned away. Close it everywhere else; it is cleaned when it is opened the next time",
                "Någon annan läser projektet och behöver ännu det som skulle städas bort. Stäng det på alla andra ställen; det städas när det öppnas nästa gång").to_owned(),
            StoreError::OtherNames { path } => say!(lang,
                en: "{p} has other names as well (hard links), under which the same bytes stay readable. Remove those links, or make a copy of the file and work with that",
                sv: "{p} har även andra namn (hårda länkar), och där går samma innehåll fortfarande att läsa. Ta bort länkarna, eller kopiera filen och arbeta med kopian", p = path.display()),
            StoreError::HalfRewritten { path } => say!(lang,
                en: "{p} was being written anew when the program was stopped. Open it: that is finished, or taken back, and nothing is lost",
                sv: "{p} höll på att skrivas om när programmet stoppades. Öppna det, så slutförs eller återtas omskrivningen, och inget går förlorat", p = path.display()),
            StoreError::NeedsBackupPassword { path } => say!(lang,
                en: "{p} was made under another password than the project has now. Give that one, at the terminal or in the environment variable MENING_BACKUP_PASSWORD",
                sv: "{p} är gjord med ett annat lösenord än projektet har nu. Ange det, i terminalen eller i miljövariabeln MENING_BACKUP_PASSWORD", p = path.display()),
            StoreError::NoBackup { source } => say!(lang,
                en: "no backup could be made before it. {m}",
                sv: "det gick inte att göra någon säkerhetskopia före den. {m}", m = source.message(lang)),
            StoreError::OlderBackup { path } => say!(lang,
                en: "{p} is a backup that an earlier version of Mening made, and stays as it is. Bring it back with “mening restore”, as a step or as a copy, which is then brought up to date",
                sv: "{p} är en säkerhetskopia från en tidigare version av Mening och lämnas som den är. Återställ den med ”mening restore”, som ett steg eller som en kopia, så uppdateras den då", p = path.display()),
            StoreError::NoSuchBackup { name } => say!(lang,
                en: "There is no backup “{name}”; nothing was changed. “mening restore” with the project alone lists those that there are; a file elsewhere is named by its path",
                sv: "Det finns ingen säkerhetskopia ”{name}”; inget ändrades. ”mening restore” med bara projektet visar vilka som finns; en fil på annat håll anges med sökväg"),
            StoreError::BackupOfOtherProject { path } => say!(lang,
                en: "{p} is a copy of another project; nothing was changed. Choose a backup of this one, or open that copy by itself",
                sv: "{p} är en kopia av ett annat projekt; inget ändrades. Välj en säkerhetskopia av det här, eller öppna kopian för sig", p = path.display()),
            StoreError::GoneSince { path } => say!(lang,
                en: "{p} cannot be brought back: since then something left the project for good (a withdrawal, or names whose key was destroyed), and it cannot be told where that stands in this copy. Nothing was changed. Choose a later backup",
                sv: "{p} går inte att återställa: sedan dess har något lämnat projektet för gott (en återkallelse, eller namn vars kodnyckel förstörts), och det går inte att avgöra var det står i den här kopian. Inget ändrades. Välj en senare säkerhetskopia", p = path.display()),
            StoreError::RecryptedOnly { source } => say!(lang,
                en: "The change is made, and from now on the new password (or none) opens the project, but it could not be opened again: {m}",
                sv: "Ändringen är gjord, och från och med nu öppnas projektet med det nya lösenordet (eller utan), men det gick inte att öppna igen: {m}", m = source.bare(lang)),
            StoreError::MadeOnly { source } => say!(lang,
                en: "The project is made, but could not be opened just now: {m}. Open it again",
                sv: "Projektet är skapat, men gick inte att öppna just nu: {m}. Öppna det igen", m = source.bare(lang)),
            StoreError::Unsettled(error) => say!(lang,
                en: "The disk did not confirm the last change ({error}), so it may have been made, or not. Open the project again and look at the end of its journal",
                sv: "Disken bekräftade inte den senaste ändringen ({error}), så den kan ha gjorts eller inte. Öppna projektet igen och titta sist i loggen"),
            StoreError::Unconfirmed { path, source } => say!(lang,
                en: "{p} is written, but the disk did not confirm it ({source}), so it is not sure whether it is still there after a power cut. Look for it, or do it again",
                sv: "{p} är skriven, men disken bekräftade det inte ({source}), så det är inte säkert att den finns kvar efter ett strömavbrott. Titta efter den eller gör om det", p = path.display()),
            StoreError::KeyRemains { path } => say!(lang,
                en: "The key that is being destroyed could not be reached at {p}. Put the memory stick in place and open the project once more, or delete that file yourself",
                sv: "Kodnyckeln som håller på att förstöras gick inte att nå på {p}. Sätt i usb-minnet och öppna projektet en gång till, eller ta bort filen själv", p = path.display()),
            StoreError::WordsRemain { path } => say!(lang,
                en: "Words of somebody who has withdrawn still stand in {p}. Close the project everywhere and open it once more; if this is said again, look into that file yourself",
                sv: "Ord av någon som har återkallat står kvar i {p}. Stäng projektet överallt och öppna det en gång till; om det sägs igen, titta själv i den filen", p = path.display()),
            StoreError::ReadOnly => lang.t(
                "The project cannot be changed: the file or its folder is read-only. Copy it to a folder of your own and open the copy",
                "Projektet går inte att ändra: filen eller mappen är skrivskyddad. Kopiera den till en egen mapp och öppna kopian").to_owned(),
            StoreError::DiskFull => lang.t(
                "The disk is full; the last change was not made and the project is as it was before. Free some space and do it again",
                "Disken är full; den senaste ändringen gjordes inte och projektet är som det var. Frigör utrymme och gör om den").to_owned(),
            StoreError::NameTaken => lang.t(
                "The name is taken, or this exists already; nothing was changed. Choose another name",
                "Namnet är upptaget, eller så finns detta redan; inget ändrades. Välj ett annat namn").to_owned(),
            StoreError::NameEmpty => lang.t(
                "A name is needed and this one is empty; nothing was changed. Write a name",
                "Det behövs ett namn och det här är tomt; inget ändrades. Skriv ett namn").to_owned(),
            StoreError::Gone => lang.t(
                "This has been removed in the meantime; nothing was changed",
                "Det här har tagits bort under tiden; inget ändrades").to_owned(),
            StoreError::NothingToUndo => lang.t("There is nothing to undo", "Det finns inget att ångra").to_owned(),
            StoreError::NothingToRedo => lang.t("There is nothing to redo", "Det finns inget att göra om").to_owned(),
            StoreError::Io { path, source } => say!(lang,
                en: "{p} could not be read or written ({source}). Check that the folder exists and that you may write there",
                sv: "{p} gick inte att läsa eller skriva ({source}). Kontrollera att mappen finns och att du får skriva där", p = path.display()),
            StoreError::Sql(error) => say!(lang,
                en: "The project file answered: {error}. Nothing was changed; run “mening check” on it",
                sv: "Projektfilen svarade: {error}. Inget ändrades; kör ”mening check” på den"),
        }
    }
}

impl StoreError {
    /// What went wrong, where something was done before it did: without a word about what was changed.
    pub fn bare(&self, lang: Lang) -> String {
        match self {
            StoreError::Sql(error) => error.to_string(),
            StoreError::DiskFull => lang.t("the disk is full", "disken är full").to_owned(),
            other => other.message(lang),
        }
    }
}

/// Whether a file's name says that it is a project.
fn is_named_as_project(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("mening"))
}

/// The name of the folder of a project's backups.
fn backups(path: &Path) -> String {
    format!("{}-backups", path.file_name().unwrap_or_default().to_string_lossy())
}

error_from_message!(StoreError);

/// What a file's own functions say, for who has a message of his own for it.
impl From<StoreError> for std::io::Error {
    fn from(error: StoreError) -> std::io::Error {
        match error {
            StoreError::Io { source, .. } => source,
            other => std::io::Error::other(other),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode;
        let rusqlite::Error::SqliteFailure(failure, text) = &error else {
            return match error {
                rusqlite::Error::QueryReturnedNoRows => StoreError::Gone,
                strange @ (rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::Utf8Error(..)) => StoreError::StrangeValue(strange),
                other => StoreError::Sql(other),
            };
        };
        match failure.code {
            ErrorCode::DiskFull => StoreError::DiskFull,
            ErrorCode::TooBig => StoreError::TooLarge,
            ErrorCode::ReadOnly | ErrorCode::CannotOpen => StoreError::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse { by: "SQLite".to_owned() },
            ErrorCode::ConstraintViolation if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE => {
                StoreError::NameTaken
            }
            ErrorCode::ConstraintViolation if text.as_deref().is_some_and(|text| text.contains("name <> ''")) => {
                StoreError::NameEmpty
            }
            _ => StoreError::Sql(error),
        }
    }
}
