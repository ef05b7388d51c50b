//! A letter: who wrote it and who vouches for whom, what its reader must have seen, and what it brings.

use super::seal::{self, Signing};
use crate::model::{bytes_of_hex, hex_of};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Nothing that is unpacked is longer.
const LONGEST: u64 = 4 << 30;

/// Somebody vouches that a key is a member's. Whoever began the team vouches for himself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The copy's own name; empty for an invitation.
    pub copy: String,
    pub coder: String,
    pub key: String,
    pub by: String,
    pub signature: String,
}

impl Paper {
    pub fn signed(by: &Signing, copy: &str, coder: &str, key: &[u8]) -> Option<Paper> {
        let (key, signer) = (hex_of(key), hex_of(&by.public));
        let signature = hex_of(&by.sign(told(copy, coder, &key).as_bytes())?);
        Some(Paper { copy: copy.to_owned(), coder: coder.to_owned(), key, by: signer, signature })
    }

    fn is_genuine(&self) -> bool {
        let (Some(by), Some(signature)) = (bytes_of_hex(&self.by), bytes_of_hex(&self.signature)) else { return false };
        seal::is_signed(&by, told(&self.copy, &self.coder, &self.key).as_bytes(), &signature)
    }
}

fn told(copy: &str, coder: &str, key: &str) -> String {
    format!("mening paper\n{copy}\n{coder}\n{key}")
}

/// The last of papers that lead from the one who began the team to a copy, each signed by the one before.
fn vouched<'p>(root: &[u8], papers: &'p [Paper]) -> Option<&'p Paper> {
    let mut by = hex_of(root);
    for paper in papers {
        if paper.by != by || !paper.is_genuine() {
            return None;
        }
        by.clone_from(&paper.key);
    }
    papers.last()
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Rows; all of them where nothing need have been seen.
    #[default]
    Change,
    /// A copy was here, and has seen so much.
    Here,
    /// It will not come again.
    Left,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub kind: Kind,
    pub study: String,
    pub copy: String,
    /// The copy's own count of its letters.
    pub number: u64,
    pub at: String,
    /// The version of the tables that the rows are of.
    pub version: i64,
    /// What must have been seen to take it in, and what has been seen afterwards.
    pub base: BTreeMap<String, i64>,
    pub after: BTreeMap<String, i64>,
    /// Who had withdrawn when it was written: words of theirs are not in it.
    pub withdrawn: BTreeSet<String>,
    pub rules: String,
    pub papers: Vec<Paper>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    pub head: Head,
    /// Who wrote it, as the papers say.
    pub coder: String,
    body: Vec<u8>,
}

/// Why a letter is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Refused {
    /// Not on this device, or not to be read just now.
    NotHere,
    /// Cut short, changed, or no letter of this team.
    NotWhole,
    /// Not by who it says that it is by.
    Forged,
    /// By a newer version of the program.
    TooNew,
    /// What it brings cannot be told from what left this project for good, or is not of this project.
    Unclear,
}

/// Writes a letter: packed, signed and sealed.
pub fn write(key: &[u8], by: &Signing, head: &Head, body: &[u8]) -> Option<Vec<u8>> {
    let head = serde_json::to_vec(head).ok()?;
    let mut content = u32::try_from(head.len()).ok()?.to_be_bytes().to_vec();
    content.extend_from_slice(&head);
    content.extend_from_slice(&pack(body)?);
    let signature = by.sign(&content)?;
    content.extend_from_slice(&signature);
    seal::seal(key, &content)
}

/// Reads a letter and who wrote it.
pub fn read(key: &[u8], root: &[u8], study: &str, version: i64, bytes: &[u8]) -> Result<Letter, Refused> {
    let content = seal::unseal(key, bytes).ok_or(Refused::NotWhole)?;
    let (signed, signature) = content.split_last_chunk::<64>().ok_or(Refused::NotWhole)?;
    let (length, rest) = signed.split_first_chunk::<4>().ok_or(Refused::NotWhole)?;
    let length = u32::from_be_bytes(*length) as usize;
    let (head, body) = rest.split_at_checked(length).ok_or(Refused::NotWhole)?;
    let head: Head = serde_json::from_slice(head).map_err(|_| Refused::TooNew)?;
    let paper = vouched(root, &head.papers).filter(|paper| paper.copy == head.copy && !head.copy.is_empty());
    let paper = paper.ok_or(Refused::Forged)?;
    let by = bytes_of_hex(&paper.key).ok_or(Refused::Forged)?;
    if head.study != study || !seal::is_signed(&by, signed, signature) {
        return Err(Refused::Forged);
    }
    if head.version > version {
        return Err(Refused::TooNew);
    }
    Ok(Letter { coder: paper.coder.clone(), body: body.to_vec(), head })
}

impl Letter {
    /// What it brings, unpacked.
    pub fn body(&self) -> Option<Vec<u8>> {
        let mut packed = ZipArchive::new(Cursor::new(&self.body)).ok()?;
        let mut body = Vec::new();
        packed.by_index(0).ok()?.take(LONGEST).read_to_end(&mut body).ok()?;
        Some(body)
    }
}

fn pack(body: &[u8]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("rows", options).ok()?;
    zip.write_all(body).ok()?;
    Some(zip.finish().ok()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Made {
        key: Vec<u8>,
        root: Signing,
        head: Head,
    }

    fn made() -> Made {
        let root = Signing::fresh().unwrap();
        let papers = vec![Paper::signed(&root, "anna", "A", &root.public).unwrap()];
        let head = Head { study: "s".to_owned(), copy: "anna".to_owned(), papers, ..Head::default() };
        Made { key: seal::fresh_key().unwrap().to_vec(), root, head }
    }

    #[test]
    fn a_letter_is_read_by_who_has_the_key_and_tells_who_wrote_it() {
        let Made { key, root, head } = made();
        let bytes = write(&key, &root, &head, b"rows").unwrap();
        let letter = read(&key, &root.public, "s", 0, &bytes).unwrap();
        assert_eq!((letter.head.copy.as_str(), letter.coder.as_str()), ("anna", "A"));
        assert_eq!(letter.body().unwrap(), b"rows");
    }

    #[test]
    fn what_is_changed_forged_or_too_new_is_refused() {
        let Made { key, root, head } = made();
        let (invited, member, stranger) =
            (Signing::fresh().unwrap(), Signing::fresh().unwrap(), Signing::fresh().unwrap());
        let invitation = Paper::signed(&root, "", "B", &invited.public).unwrap();
        let own = Paper::signed(&invited, "bo", "B", &member.public).unwrap();
        let of_bo = Head {
            copy: "bo".to_owned(),
            papers: vec![head.papers[0].clone(), invitation.clone(), own.clone()],
            ..head.clone()
        };
        let told = |by: &Signing, head: &Head| {
            read(&key, &root.public, "s", 0, &write(&key, by, head, b"rows").unwrap()).map(|letter| letter.coder)
        };
        assert_eq!(told(&member, &of_bo), Ok("B".to_owned()));
        let cases = [
            ("a colleague's name", told(&member, &head)),
            ("another's key", told(&stranger, &of_bo)),
            (
                "an invitation that was not taken",
                told(&invited, &Head { papers: of_bo.papers[..2].to_vec(), ..of_bo.clone() }),
            ),
            ("no papers", told(&member, &Head { papers: Vec::new(), ..of_bo.clone() })),
            ("papers that begin elsewhere", told(&member, &Head { papers: vec![own], ..of_bo.clone() })),
            ("another coder", {
                let mut papers = of_bo.papers.clone();
                papers[2].coder = "A".to_owned();
                told(&member, &Head { papers, ..of_bo.clone() })
            }),
            ("another study", told(&member, &Head { study: "t".to_owned(), ..of_bo.clone() })),
        ];
        for (case, read) in cases {
            assert_eq!(read, Err(Refused::Forged), "{case}");
        }
        assert_eq!(told(&member, &Head { version: 1, ..of_bo.clone() }), Err(Refused::TooNew));
        assert_eq!(read(&key, &root.public, "s", 0, b"words").map(|_| ()), Err(Refused::NotWhole));
    }
}
