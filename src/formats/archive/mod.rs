//! The archive of a project: plain files that open without this program, in a folder or a zip.
//! The same content gives the same bytes; nothing here reads a clock or a disk.

mod content;
mod judged;
mod readme;

pub use content::*;
pub use judged::*;

use super::export::{self, ExportError, ExportFormat, ExportOptions, Separator};
use crate::model::*;
use crate::say;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult};

/// All that goes into an archive. Words in quarantine are in `restricted` alone, those that may not be quoted in
/// `withheld`.
#[derive(Clone, Debug)]
pub struct ArchiveInput {
    pub lang: Lang,
    pub content: Content,
    pub tables: Vec<(TableName, Table)>,
    /// `None` where nothing is in quarantine.
    pub restricted: Option<Restricted>,
    pub withheld: Vec<WithheldPart>,
    /// Those who may not be quoted, as the study names them.
    pub not_quoted: Vec<String>,
}

impl ArchiveInput {
    fn has_restricted(&self) -> bool {
        self.restricted.is_some() || !self.withheld.is_empty()
    }
}

/// The archive's files by path within it, `/` between, sorted; `checksums.txt` covers all the others.
///
/// # Errors
/// A table that csv cannot hold.
pub fn files(mut input: ArchiveInput) -> Result<Vec<(String, Vec<u8>)>, ExportError> {
    let lang = input.lang;
    name_documents(&mut input.content.documents);
    let mut files = vec![
        (say::archive_readme_txt(lang).to_owned(), readme::readme(&input).into_bytes()),
        ("FORMAT.md".to_owned(), include_bytes!("FORMAT.md").to_vec()),
        ("documents.csv".to_owned(), csv(&documents_table(&input.content), lang)?),
        ("project.json".to_owned(), json(&input.content)?),
    ];
    for document in &input.content.documents {
        files.push((document.file.clone(), document.text.clone().into_bytes()));
    }
    for (name, table) in &input.tables {
        files.push((format!("tables/{}.csv", <&str>::from(*name)), csv(table, lang)?));
    }
    if input.has_restricted() {
        files.push((readme::restricted_name(lang).to_owned(), readme::restricted(&input).into_bytes()));
    }
    if let Some(restricted) = &input.restricted {
        files.push(("restricted/quarantine.json".to_owned(), json(restricted)?));
    }
    if !input.withheld.is_empty() {
        files.push(("restricted/not_quoted.json".to_owned(), json(&input.withheld)?));
    }
    files.sort();
    let checksums: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", digest(bytes))).collect();
    files.push(("checksums.txt".to_owned(), checksums.into_bytes()));
    files.sort();
    Ok(files)
}

/// One zip of the files, in the order given and with a fixed time on each.
///
/// # Errors
/// [`ExportError::Failed`] where the zip cannot be made.
pub fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ExportError> {
    let zipped = || -> ZipResult<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let entry = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for (name, bytes) in files {
            zip.start_file(name.as_str(), entry)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    };
    zipped().map_err(|_| ExportError::Failed { format: "zip" })
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, ExportError> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|_| ExportError::Failed { format: "json" })?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn csv(table: &Table, lang: Lang) -> Result<Vec<u8>, ExportError> {
    let options = ExportOptions { lang, separator: Separator::Comma, project: String::new(), date: String::new() };
    export::write(ExportFormat::Csv, std::slice::from_ref(table), &options)
}

/// Gives every document a file of its own: its name in ASCII, and a number where that is taken.
fn name_documents(documents: &mut [DocumentPart]) {
    let mut taken = BTreeSet::new();
    for document in documents {
        let stem = safe_name(&document.name);
        let mut name = stem.clone();
        let mut n = 2;
        while !taken.insert(name.clone()) {
            name = format!("{stem}-{n}");
            n += 1;
        }
        document.file = format!("documents/{name}.txt");
    }
}

/// A file's name that every system takes: lower-case ASCII letters, digits and `-`; never empty, at
/// most 60 bytes, and none of the names that Windows keeps for itself.
fn safe_name(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut safe = String::new();
    for c in name.nfkd().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => safe.push(c),
            'æ' => safe.push_str("ae"),
            'ø' => safe.push('o'),
            'ß' => safe.push_str("ss"),
            _ if unicode_normalization::char::is_combining_mark(c) => {}
            _ if !safe.is_empty() && !safe.ends_with('-') => safe.push('-'),
            _ => {}
        }
    }
    safe.truncate(60);
    let safe = safe.trim_matches('-');
    let kept = ["con", "prn", "aux", "nul"].contains(&safe)
        || (safe.len() == 4 && (safe.starts_with("com") || safe.starts_with("lpt")));
    if safe.is_empty() || kept { format!("document-{safe}").trim_end_matches('-').to_owned() } else { safe.to_owned() }
}

/// Ties files to documents, cases and participants.
fn documents_table(content: &Content) -> Table {
    let columns = "file name kind date level language characters words cases participants";
    let column = |key| Column::new(key, key, ColumnKind::Label);
    let row = |document: &DocumentPart| {
        let links = content.case_links.iter().filter(|link| link.document.as_ref() == Some(&document.guid));
        let cases: BTreeSet<&str> = links
            .filter_map(|link| content.cases.iter().find(|case| Some(&case.guid) == link.case.as_ref()))
            .map(|case| case.name.as_str())
            .collect();
        let said = |guid: &String| document.speakers.iter().any(|speaker| speaker.participant.as_ref() == Some(guid));
        let participants: Vec<&str> =
            content.participants.iter().filter(|known| said(&known.guid)).map(|known| known.name.as_str()).collect();
        vec![
            Cell::text(&document.file),
            Cell::text(&document.name),
            Cell::text(&document.kind),
            if document.date.is_empty() { Cell::Empty } else { Cell::Date(document.date.clone()) },
            Cell::text(&document.level),
            Cell::text(&document.language),
            Cell::Integer(i64::from(code_points(&document.text))),
            Cell::Integer(count_words(&document.text) as i64),
            Cell::text(cases.into_iter().collect::<Vec<_>>().join("; ")),
            Cell::text(participants.join("; ")),
        ]
    };
    Table {
        title: "documents".to_owned(),
        columns: columns.split(' ').map(column).collect(),
        rows: content.documents.iter().map(row).collect(),
        group_by: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_files_are_safe_and_tell_documents_apart() {
        let names = ["Höör", "hoor", "../../etc/passwd", "CON", "com1", "…", "", "Straße 5", "a/b\\c:d"];
        let mut documents: Vec<DocumentPart> =
            names.iter().map(|name| DocumentPart { name: (*name).to_owned(), ..DocumentPart::default() }).collect();
        name_documents(&mut documents);
        let files: Vec<&str> = documents.iter().map(|document| document.file.as_str()).collect();
        let expected = "hoor hoor-2 etc-passwd document-con document-com1 document document-2 strasse-5 a-b-c-d";
        assert_eq!(files, expected.split(' ').map(|name| format!("documents/{name}.txt")).collect::<Vec<_>>());
    }

    proptest! {
        #[test]
        fn any_name_becomes_a_safe_one(name in ".{0,100}") {
            let safe = safe_name(&name);
            prop_assert!(!safe.is_empty() && safe.len() <= 70);
            prop_assert!(safe.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }
}
