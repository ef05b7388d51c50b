//! Passwords and the keys that are made of them. Both are wiped from memory when they go, and neither
//! can be printed.

use super::StoreError;
use super::strength::{Strength, strength};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What a person typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(Zeroizing<String>);

impl Password {
    pub fn new(text: String) -> Password {
        Password(Zeroizing::new(text))
    }

    /// What was typed, to open a file of another program with.
    pub fn text(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How hard it is to guess.
    pub fn strength(&self) -> Strength {
        strength(&self.0)
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password")
    }
}

/// The key of one file: derived from the password and the file's salt as SQLCipher 4 does it
/// (PBKDF2-HMAC-SHA512, 256,000 rounds), once, and handed to every connection.
#[derive(Clone)]
pub struct Key {
    /// SQLCipher's form of a raw key with its salt, `x'…'`.
    pub(super) spec: Zeroizing<String>,
}

const ROUNDS: usize = 256_000;
const SALT: usize = 16;

impl Key {
    /// A key for a new file, with a salt of its own.
    pub fn fresh(password: &Password) -> Result<Key, StoreError> {
        let mut salt = [0; SALT];
        // The salt is how the file begins, and chance may write there what another kind of file begins with.
        while salt == [0; SALT] || says_what_it_is(&salt) {
            getrandom::fill(&mut salt).map_err(|_| StoreError::NoKeyMade)?;
        }
        Key::derive(password, &salt)
    }

    pub(super) fn derive(password: &Password, salt: &[u8; SALT]) -> Result<Key, StoreError> {
        if password.is_empty() {
            return Err(StoreError::PasswordEmpty);
        }
        let mut raw = Zeroizing::new([0_u8; 32]);
        let hash = openssl::hash::MessageDigest::sha512();
        openssl::pkcs5::pbkdf2_hmac(password.0.as_bytes(), salt, ROUNDS, hash, raw.as_mut_slice())
            .map_err(|_| StoreError::NoKeyMade)?;
        let mut spec = Zeroizing::new(String::with_capacity(2 * (32 + SALT) + 3));
        spec.push_str("x'");
        for byte in raw.iter().chain(salt) {
            for digit in [byte >> 4, byte & 15] {
                spec.push(char::from_digit(digit.into(), 16).unwrap_or('0'));
            }
        }
        spec.push('\'');
        Ok(Key { spec })
    }

    /// Whether it was made for a file that begins with this salt.
    fn is_of(&self, salt: &[u8; SALT]) -> bool {
        let salt: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
        self.spec.ends_with(&format!("{salt}'"))
    }
}

/// How a file on the disk is kept.
enum Kept {
    Plain,
    /// Nothing in it tells what it is: it may be encrypted.
    Encrypted([u8; SALT]),
    /// Plain, with its beginning lost.
    Torn,
    /// Too short, or of a length that no database has.
    Neither,
}

/// Looks at the first bytes of a file.
fn kept(path: &Path) -> std::io::Result<Kept> {
    let file = super::identity::Held::hold(path)?;
    let mut start = [0; 4096];
    let read = file.head(&mut start)?;
    let start = start.get(..read).unwrap_or_default();
    let Some(head) = start.first_chunk::<SALT>() else { return Ok(Kept::Neither) };
    Ok(match head {
        b"SQLite format 3\0" => Kept::Plain,
        _ if says_what_it_is(start) => Kept::Neither,
        _ if looks_plain(&file)? => Kept::Torn,
        _ if file.length()? % PAGE == 0 => Kept::Encrypted(*head),
        // Cut short.
        _ if file.length()? > PAGE && is_named_as_project(path) => Kept::Encrypted(*head),
        _ => Kept::Neither,
    })
}

const PAGE: u64 = super::log::PAGE as u64;

/// Whether the pages after the first are those of a database that nobody encrypted, as far as a few of them tell.
fn looks_plain(file: &super::identity::Held) -> std::io::Result<bool> {
    const LOOKED_AT: u64 = 32;
    let (mut plain, mut others) = (0, 0);
    let mut page = vec![0; super::log::PAGE];
    for number in 1..LOOKED_AT {
        if file.bytes(number * PAGE, &mut page)? < page.len() {
            break;
        }
        match page.first() {
            _ if page.iter().all(|byte| *byte == 0) => {}
            Some(2 | 5 | 10 | 13) if has_a_pages_figures(&page) => plain += 1,
            _ => others += 1,
        }
    }
    // So few that chance may have made them tell nothing.
    Ok(plain > others.max(2))
}

/// Whether what a page of SQLite's trees says of itself can be: how many cells there are, and where they begin
/// (<https://www.sqlite.org/fileformat2.html>, 1.6). A byte alone would be met by chance.
fn has_a_pages_figures(page: &[u8]) -> bool {
    let figure = |at: usize| page.get(at..at + 2).and_then(|two| two.try_into().ok()).map(u16::from_be_bytes);
    let (Some(free), Some(cells), Some(content)) = (figure(1), figure(3), figure(5)) else { return false };
    let content = usize::from(content);
    usize::from(free) < page.len() && content <= page.len() && content >= 8 + 2 * usize::from(cells)
}

/// Whether a file is a plain database whose beginning is lost.
pub(super) fn is_torn(path: &Path) -> bool {
    matches!(kept(path), Ok(Kept::Torn))
}

/// Whether a file's name says that it is a project.
pub(super) fn is_named_as_project(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("mening"))
}

/// Whether a file is something that everybody can read, and no database.
pub(super) fn says_what_it_is_at(path: &Path) -> bool {
    let mut start = [0; 4096];
    let read = super::identity::Held::hold(path).and_then(|file| file.head(&mut start));
    read.is_ok_and(|read| says_what_it_is(start.get(..read).unwrap_or_default()))
}

/// Whether the first bytes of a file are those of something that everybody can read. An encrypted file begins with
/// chance: no one byte of it tells anything.
fn says_what_it_is(start: &[u8]) -> bool {
    match start {
        // Zip, PDF, RTF and the old Office files.
        [b'P', b'K', 3, 4, ..] | [b'%', b'P', b'D', b'F', ..] | [b'{', b'\\', b'r', b't', ..] => true,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => true,
        // XML of two bytes a letter, with or without its mark.
        [b'<', 0, b'?', 0, ..] | [0, b'<', 0, b'?', ..] | [0xff, 0xfe, b'<', 0, ..] | [0xfe, 0xff, 0, b'<', ..] => true,
        _ => is_text(start),
    }
}

/// Whether bytes are those of a text: in UTF-8, whatever their number, or in an alphabet of one byte a letter, if so
/// many are without a control character as chance does not write.
fn is_text(start: &[u8]) -> bool {
    const TOO_MANY_FOR_CHANCE: usize = 512;
    let is_control = |byte: &u8| *byte < b' ' && !b"\t\n\r\x0c\x1b".contains(byte);
    let is_utf8 = match std::str::from_utf8(start) {
        Ok(_) => true,
        // The last letter goes on beyond what was looked at.
        Err(cut) => cut.error_len().is_none() && start.len() >= TOO_MANY_FOR_CHANCE,
    };
    (is_utf8 && !start.contains(&0)) || (start.len() >= TOO_MANY_FOR_CHANCE && !start.iter().any(is_control))
}

/// Whether a file may be an encrypted project of which something is lost.
pub(super) fn may_have_been_encrypted(path: &Path) -> std::io::Result<bool> {
    let mut start = [0; 4096];
    let read = super::identity::Held::hold(path)?.head(&mut start)?;
    let start = start.get(..read).unwrap_or_default();
    Ok(read > 0 && !start.starts_with(b"SQLite format 3\0") && !says_what_it_is(start))
}

/// A project's file with what opens it, for a second connection beside the first.
#[derive(Clone)]
pub struct ProjectFile {
    pub path: PathBuf,
    pub(super) key: Option<Key>,
}

impl ProjectFile {
    /// Whether a file that is there looks encrypted.
    pub fn is_encrypted(path: &Path) -> Result<bool, StoreError> {
        if !path.exists() {
            return Err(StoreError::NotFound { path: path.to_owned() });
        }
        if path.is_dir() {
            return Err(StoreError::IsFolder { path: path.to_owned() });
        }
        let kept = kept(path).map_err(|source| StoreError::Io { path: path.to_owned(), source })?;
        Ok(matches!(kept, Kept::Encrypted(_)))
    }

    /// Whether a file is a project or a key, plain or encrypted, as far as its bytes tell: an encrypted one
    /// looks like nothing at all.
    pub fn is_one(path: &Path) -> bool {
        path.is_file() && matches!(kept(path), Ok(Kept::Plain | Kept::Torn | Kept::Encrypted(_)))
    }

    /// Finds out what opens the file. The password is not looked at where none is needed.
    ///
    /// # Errors
    /// [`StoreError::NeedsPassword`] without one. Whether it is right is seen when the file is opened.
    pub fn new(path: &Path, password: Option<&Password>) -> Result<ProjectFile, StoreError> {
        if !path.exists() {
            return Err(StoreError::NotFound { path: path.to_owned() });
        }
        let path = &super::identity::resolved(path);
        let kept = kept(path).map_err(|source| StoreError::Io { path: path.to_owned(), source })?;
        let key = match (kept, password) {
            // What is no project at all is said by whoever opens it.
            (Kept::Plain | Kept::Torn | Kept::Neither, _) => None,
            (Kept::Encrypted(salt), Some(password)) => Some(Key::derive(password, &salt)?),
            (Kept::Encrypted(_), None) => return Err(StoreError::NeedsPassword { path: path.to_owned() }),
        };
        Ok(ProjectFile { path: path.to_owned(), key })
    }

    /// Finds out what opens a copy of this project: the same key, or, where it was made under another password, that.
    ///
    /// # Errors
    /// As [`ProjectFile::new`].
    pub fn copy_at(&self, path: &Path, password: Option<&Password>) -> Result<ProjectFile, StoreError> {
        match (kept(path), &self.key) {
            (Ok(Kept::Encrypted(salt)), Some(key)) if key.is_of(&salt) => Ok(self.with_key_at(path)),
            _ => ProjectFile::new(path, password),
        }
    }

    /// Another file under the same key.
    pub fn with_key_at(&self, path: &Path) -> ProjectFile {
        ProjectFile { path: path.to_owned(), key: self.key.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_does_not_print_itself() {
        assert_eq!(format!("{:?}", Password::new("hemlig".to_owned())), "Password");
    }

    #[test]
    fn what_is_encrypted_is_taken_for_nothing_else_whatever_chance_writes_at_its_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("studie.meningkey");
        // Nine pages: as many as a key has, so that a few bytes may look like those of a plain database.
        let mut bytes = vec![0_u8; 9 * super::super::log::PAGE];
        for first in 0..=255 {
            for second in [b'?', b'!', b'h', 0, 0xff] {
                getrandom::fill(&mut bytes).unwrap();
                (bytes[0], bytes[1]) = (first, second);
                for page in bytes.chunks_mut(super::super::log::PAGE).skip(1).take(5) {
                    page[0] = 13;
                }
                std::fs::write(&path, &bytes).unwrap();
                assert!(matches!(kept(&path), Ok(Kept::Encrypted(_))), "{first:02x} {second:02x}");
            }
        }
    }

    #[test]
    fn a_text_of_as_many_bytes_as_pages_have_is_no_project() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anteckning.mening");
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        for (what, unit) in [
            ("xml", "<?xml version=\"1.0\"?><r>åäö</r>\n".as_bytes().to_vec()),
            ("html", b"<p>Vad betyder sk\xf6nt?</p>\r\n".to_vec()),
            ("latin-1", b"Sk\xf6nt v\xe4der.\n".to_vec()),
            ("utf-8", "€ä".as_bytes().to_vec()),
            ("utf-16", wide("<?xml version=\"1.0\"?><r/>\n")),
        ] {
            let bytes: Vec<u8> = unit.iter().copied().cycle().take(2 * super::super::log::PAGE).collect();
            std::fs::write(&path, bytes).unwrap();
            assert!(matches!(kept(&path), Ok(Kept::Neither)), "{what}");
        }
    }

    #[test]
    fn a_project_whose_salt_begins_as_a_page_of_the_web_does_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("studie.mening");
        let password = Password::new("nyckelord".to_owned());
        let key = Key::derive(&password, b"<html><body>1234").unwrap();
        let connection = rusqlite::Connection::open(&path).unwrap();
        super::super::open::unlock(&connection, Some(&key)).unwrap();
        connection.execute_batch("create table t (a); insert into t values (randomblob(9000))").unwrap();
        drop(connection);
        assert!(std::fs::read(&path).unwrap().starts_with(b"<html><body>1234"));
        assert!(matches!(kept(&path), Ok(Kept::Encrypted(_))));
    }
}
