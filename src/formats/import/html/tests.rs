//! What stands in the text after a page came in.

use super::super::Uncancelled;
use super::*;
use crate::model::{Format, slice};
use proptest::prelude::*;

fn text(page: &str) -> String {
    read(page.as_bytes(), &Uncancelled).unwrap().text
}

#[test]
fn pages_become_lines_as_browsers_show_them() {
    for (page, expected) in [
        ("<p>Ett<p>Två", "Ett\nTvå"),
        ("<div>a<div>b</div>c</div>", "a\nb\nc"),
        ("<p>  Två \n ord </p>\n<p>och&nbsp;ett</p>", "Två ord\noch\u{a0}ett"),
        ("<p>rad<br>ny rad<br/></p>", "rad\nny rad"),
        ("<b>fet</b> <i>stil</i>igt", "fet stiligt"),
        ("<h1>Rubrik</h1>text", "Rubrik\ntext"),
        ("<ul><li>ett<li>två<ul><li>inre</ul></ul>", "ett\ntvå\ninre"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>e", "a\tb\nc\td\ne"),
        ("<table><tr><td><p>a<p>b</td><td>c</td></tr></table>", "a\nb\nc"),
        ("<pre>a\n  b\n</pre>c", "a\n  b\nc"),
        ("<script>x<p>y</script><style>p{}</style><template><p>z</template>a", "a"),
        ("<head><title>Titel</title></head><body>a", "a"),
        ("<p>a<del>b</del><ins>c</ins></p>", "ac"),
        ("<p hidden>b</p><p style='display: none'>c</p>a", "a"),
        ("f&ouml;r&auml;ldrar &amp; barn &#228; &lt;", "föräldrar & barn ä <"),
        ("a<!-- b -->c", "ac"),
        ("<p>före<img src='http://exempel/x.png' alt='bild'>efter", "föreefter"),
        ("mellan<td>rum", "mellan\nrum"),
        ("", ""),
    ] {
        assert_eq!(text(page), expected, "{page}");
    }
}

#[test]
fn looks_headings_and_rows_are_marked_on_their_words() {
    let page = "<h2>Rubrik</h2><p>en <b>fet <i>och sned</i></b> rad</p><ul><li>punkt</ul>\
        <table><tr><td>a<td>b</table><aside role='doc-footnote'><p>en not</aside>";
    let import = read(page.as_bytes(), &Uncancelled).unwrap();
    let found: Vec<(Format, &str)> =
        import.formatting.iter().map(|mark| (mark.format, slice(&import.text, mark.passage))).collect();
    for expected in [
        (Format::Heading2, "Rubrik"),
        (Format::Bold, "fet och sned"),
        (Format::Italic, "och sned"),
        (Format::ListItem, "punkt"),
        (Format::TableRow, "a\tb"),
        (Format::Footnote, "en not"),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
}

#[test]
fn the_encoding_is_what_the_bytes_show_or_the_page_says() {
    let page = |charset: &str| format!("<html><meta charset={charset}><p>Å ä ö – smör</p>");
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode("<html><meta charset='iso-8859-1'><p>Å ä ö – smör</p>");
    let (greek, _, _) = encoding_rs::ISO_8859_7
        .encode("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-7'><p>Καλημέρα σε όλους");
    for (bytes, expected) in [
        (page("utf-8").into_bytes(), "Å ä ö – smör"),
        (page("iso-8859-1").into_bytes(), "Å ä ö – smör"),
        (latin.into_owned(), "Å ä ö – smör"),
        (greek.into_owned(), "Καλημέρα σε όλους"),
    ] {
        assert_eq!(read(&bytes, &Uncancelled).unwrap().text, expected);
    }
}

#[test]
fn pages_are_known_by_how_they_begin() {
    for (head, expected) in [
        ("<!DOCTYPE html><p>", true),
        ("\u{feff}\n<!-- a --><!doctype HTML PUBLIC>", true),
        ("<?xml version='1.0'?>\n<html xmlns='x'>", true),
        ("<HTML><body>", true),
        ("<p>ord", false),
        ("<?xml version='1.0'?><office:document>", false),
        ("<!-- aldrig slut <html>", false),
        ("", false),
    ] {
        assert_eq!(begins_as_html(head.as_bytes()), expected, "{head}");
    }
}

#[test]
fn a_page_nested_beyond_all_measure_is_read_to_its_end() {
    for nest in ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<div hidden><b>"] {
        let page = format!("<p>före</p>{}", nest.repeat(60_000));
        let page = format!("{page}<p>inuti</p>");
        let text = text(&page);
        assert!(text.starts_with("före") && text.len() < 100_000, "{nest}");
    }
}

proptest! {
    #[test]
    fn anything_is_a_page_with_marks_inside_it(
        page in "(<(/)?(p|b|i|table|tr|td|li|ul|h1|div|pre|q|br|head|select|option|dl|dd)( hidden| style='font-weight:bold')?>|ord| |\n|&auml;|<|>|å|\u{301}){0,60}",
    ) {
        let import = super::super::read("a.html", page.as_bytes(), &Uncancelled).unwrap();
        let length = import.text.chars().count() as u32;
        prop_assert!(import.formatting.iter().all(|mark| mark.passage.start < mark.passage.end && mark.passage.end.0 <= length));
    }
}
