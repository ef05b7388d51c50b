//! Word files with tracked changes and comments.

use super::*;
use crate::formats::import::{Comment, Import, TrackedChanges, read_with};

fn with_comments(content: &str, comments: &str) -> Import {
    let part = format!(r#"<w:comments xmlns:w="{W}">{comments}</w:comments>"#);
    let file = zipped(&[("word/document.xml", body(content)), ("word/comments.xml", part)]);
    read("a.docx", &file, &Uncancelled).unwrap()
}

#[test]
fn tracked_changes_are_accepted_or_left_out() {
    let ins = |text: &str| format!(r#"<w:ins w:id="1"><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:ins>"#);
    let del = |text: &str| {
        format!(r#"<w:del w:id="2"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>"#)
    };
    let moved = |name: &str| format!("<w:{name}><w:r><w:t>flyttat</w:t></w:r></w:{name}>");
    let mark = |name: &str| format!("<w:pPr><w:rPr><w:{name}/></w:rPr></w:pPr>");
    let row = |name: &str| format!("<w:tbl><w:tr><w:trPr><w:{name}/></w:trPr><w:tc>{}</w:tc></w:tr></w:tbl>", p("rad"));
    let runs = |parts: &[String]| format!("<w:p>{}</w:p>", parts.concat());
    for (content, accepted, original, count) in [
        (runs(&[ins("nytt"), del("gammalt")]), "nytt", "gammalt", 2),
        (runs(&[moved("moveFrom")]) + &runs(&[moved("moveTo")]), "\nflyttat", "flyttat\n", 1),
        (format!("<w:p>{}<w:r><w:t>ett </w:t></w:r></w:p>{}", mark("del"), p("två")), "ett två", "ett \ntvå", 1),
        (format!("<w:p>{}<w:r><w:t>ett </w:t></w:r></w:p>{}", mark("ins"), p("två")), "ett \ntvå", "ett två", 1),
        (row("del") + &p("kvar"), "kvar", "rad\nkvar", 1),
        (row("ins") + &p("kvar"), "rad\nkvar", "kvar", 1),
        (p("orörd"), "orörd", "orörd", 0),
    ] {
        for (changes, expected) in [(TrackedChanges::Accepted, accepted), (TrackedChanges::Original, original)] {
            let import = read_with("a.docx", &document(&content), changes, &Uncancelled).unwrap();
            assert_eq!(import.text, expected, "{content}");
            assert_eq!(import.tracked_changes, count, "{content}");
            let told = ImportWarning::TrackedChanges { count, original: changes == TrackedChanges::Original };
            assert_eq!(import.warnings.contains(&told), count > 0, "{content}");
        }
    }
}

#[test]
fn comments_stand_beside_the_words_they_are_on() {
    let start = r#"<w:commentRangeStart w:id="1"/>"#;
    let end = r#"<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>"#;
    let words = |text: &str| format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#);
    let said = r#"<w:comment w:id="1" w:author="Åsa Ek" w:date="2024-03-01T09:00:00Z"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Vem?</w:t></w:r></w:p><w:p><w:r><w:t>Fråga.</w:t></w:r></w:p></w:comment>"#;
    let cell = format!("<w:tc><w:p>{start}{}{end}</w:p></w:tc>", words("o\u{308}vrigt"));
    for (content, on) in [
        (
            format!("<w:p>{}{start}{}{end}{}</w:p>", words("Före "), words("o\u{308}rda ord "), words("efter")),
            "örda ord",
        ),
        (format!("{}<w:p>{start}{}</w:p><w:p>{}{end}</w:p>", p("a"), words("ett"), words("två")), "ett\ntvå"),
        (format!("{}<w:p>{}{end}</w:p>{}", p("a"), words("hela raden"), p("b")), "hela raden"),
        (format!("{}<w:tbl><w:tr><w:tc>{}</w:tc>{cell}</w:tr></w:tbl>", p("e\u{301}"), p("c")), "övrigt"),
        (format!("{}{start}{}{end}", p("a"), p("b")), "b"),
    ] {
        let import = with_comments(&content, said);
        let [Comment { passage, author, date, text }] = import.comments.as_slice() else { panic!("{content}") };
        assert_eq!(slice(&import.text, *passage), on, "{content}");
        assert_eq!((author.as_str(), date.as_str(), text.as_str()), ("Åsa Ek", "2024-03-01", "Vem?\nFråga."));
        assert_eq!(import.warnings, [ImportWarning::Comments { count: 1 }], "{content}");
        assert!(!import.text.contains("Vem?"));
    }
}

#[test]
fn a_comment_without_words_or_without_a_place_is_none() {
    let reference = r#"<w:p><w:r><w:t>a</w:t><w:commentReference w:id="1"/></w:r></w:p>"#;
    for (content, comments) in [
        (reference, r#"<w:comment w:id="1"><w:p/></w:comment>"#),
        (reference, r#"<w:comment w:id="2"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>"#),
        ("<w:p/>", r#"<w:comment w:id="1"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>"#),
    ] {
        assert_eq!(with_comments(content, comments).comments, [], "{comments}");
    }
}
