//! RTF files written as strings, and what a researcher should see of them.

use super::super::{Import, ImportError, ImportWarning, Uncancelled, read};
use crate::model::Format::{self, *};
use crate::model::slice;

const HEAD: &str = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset128 MS Mincho;}{\f2\fcharset238 Arial CE;}{\f3\fcharset2 Symbol;}{\f4\fcharset0 Wingdings;}}{\colortbl;\red1\green1\blue1;}{\stylesheet{\ql Normal;}{\s1\b\sbasedon0 heading 1;}{\s2\outlinelevel1 Rubrikaktig;}{\s3\sbasedon2 Egen;}{\s4\sbasedon4 Ring;}{\*\cs5\b Stark;}{\s6\ls1 Punkt;}}{\info{\title Titel}}";

fn import(content: &str) -> Import {
    read("a.rtf", format!("{HEAD}{content}}}").as_bytes(), &Uncancelled).unwrap()
}

fn formatting(content: &str) -> Vec<(String, Format)> {
    let import = import(content);
    import.formatting.iter().map(|f| (slice(&import.text, f.passage).to_owned(), f.format)).collect()
}

#[test]
fn what_stands_in_a_paragraph_stands_in_its_line() {
    for (content, expected) in [(r"r\'e4v", "räv"), (r"\pard a\par b\par", "a\nb")] {
        assert_eq!(import(content).text, expected, "{content}");
    }
}
