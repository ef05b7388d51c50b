//! OpenDocument texts with tracked changes and comments.

use super::*;
use crate::formats::import::{TrackedChanges, read_with};

#[test]
fn the_text_before_tracked_changes_can_be_read() {
    let region =
        |id: &str, change: &str| format!(r#"<text:changed-region xml:id="{id}">{change}</text:changed-region>"#);
    let deleted = |content: &str| {
        format!(
            "<text:deletion><office:change-info><dc:creator>Bo</dc:creator></office:change-info>{content}</text:deletion>"
        )
    };
    let head = [
        region("a", &deleted("<text:p>gammalt</text:p>")),
        region("b", "<text:insertion><office:change-info/></text:insertion>"),
        region("c", &deleted("<text:p>slut</text:p><text:p>början</text:p>")),
        region("d", "<text:format-change/>"),
    ];
    let change = |name: &str, id: &str| format!(r#"<text:{name} text:change-id="{id}"/>"#);
    let (start, end) = (change("change-start", "b"), change("change-end", "b"));
    for (content, accepted, original) in [
        (format!("<text:p>ett {}{start}nytt{end}.</text:p>", change("change", "a")), "ett nytt.", "ett gammalt."),
        (format!("<text:p>x{}y</text:p>", change("change", "c")), "xy", "xslut\nbörjany"),
        (format!("<text:p>x{start}n</text:p><text:p>m{end}y</text:p>"), "xn\nmy", "xy"),
        (format!("<text:p>x{}y{}</text:p>", change("change-start", "d"), change("change-end", "d")), "xy", "xy"),
        (format!("<text:p>x</text:p>{}<text:p>y</text:p>", change("change", "a")), "x\ny", "x\ngammalt\ny"),
    ] {
        let file = document(&format!("<text:tracked-changes>{}</text:tracked-changes>{content}", head.concat()));
        for (changes, expected) in [(TrackedChanges::Accepted, accepted), (TrackedChanges::Original, original)] {
            let import = read_with("a.odt", &file, changes, &Uncancelled).unwrap();
            assert_eq!((import.text.as_str(), import.tracked_changes), (expected, 3), "{content}");
        }
    }
}

#[test]
fn comments_stand_beside_the_words_they_are_on() {
    let said = "<dc:creator>Åsa Ek</dc:creator><dc:date>2024-03-01T09:00:00</dc:date><text:p>Vem?</text:p><text:p>Fråga.</text:p>";
    let named = format!(r#"<office:annotation office:name="n">{said}</office:annotation>"#);
    let end = r#"<office:annotation-end office:name="n"/>"#;
    for (content, on) in [
        (format!("<text:p>Före {named}några ord{end} efter</text:p>"), "några ord"),
        (
            format!("<text:p>a</text:p><text:p>hela <office:annotation>{said}</office:annotation>raden</text:p>"),
            "hela raden",
        ),
        (format!("<text:p>{named}ett</text:p><text:p>två{end} tre</text:p>"), "ett\ntvå"),
    ] {
        let import = read("a.odt", &document(&content), &Uncancelled).unwrap();
        let [comment] = import.comments.as_slice() else { panic!("{content}") };
        assert_eq!(slice(&import.text, comment.passage), on, "{content}");
        assert_eq!((comment.author.as_str(), comment.date.as_str()), ("Åsa Ek", "2024-03-01"));
        assert_eq!(comment.text, "Vem?\nFråga.");
        assert!(!import.text.contains("Åsa") && !import.text.contains("Vem"), "{content}");
        assert_eq!(import.warnings, [ImportWarning::Comments { count: 1 }]);
    }
}
