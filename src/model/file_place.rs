//! Where in a finished file words stand, for whoever has to find them.

use crate::say;
use crate::say::Lang;

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePlace {
    /// The member of a zip, or the file among several; empty in a file of one piece.
    pub file: String,
    pub part: FilePart,
}

/// What of a file words are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FilePart {
    FileName,
    Properties,
    Comment,
    /// The name of a column or field.
    Heading,
    /// A value in the column or field of that name.
    Column(String),
    Attribute {
        element: String,
        name: String,
    },
    Text,
}

impl FilePlace {
    /// Where it is, in words.
    pub fn message(&self, lang: Lang) -> String {
        let file = &self.file;
        match &self.part {
            FilePart::FileName => say!(lang, unpacked_the_name_of_the_file_file, file),
            FilePart::Properties => say::unpacked_the_documents_properties(lang).to_owned(),
            FilePart::Comment => say::unpacked_a_comment(lang).to_owned(),
            FilePart::Heading => say::unpacked_the_heading_of_a_column(lang).to_owned(),
            FilePart::Column(heading) => heading.clone(),
            FilePart::Attribute { element, name } => say!(lang, unpacked_name_of_element, element, name),
            FilePart::Text if file.is_empty() => say::unpacked_the_text(lang).to_owned(),
            FilePart::Text => file.clone(),
        }
    }
}
