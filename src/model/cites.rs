//! Citations in a written claim: `[2]` stands for the second piece of its evidence. Greater numbers than 99 are years.

use std::ops::Range;

/// A mark in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    /// Where the mark stands, brackets included, in bytes.
    pub range: Range<usize>,
    /// Which piece of evidence, from 1.
    pub number: usize,
}

/// All marks of a text, in reading order.
pub fn cites(text: &str) -> Vec<Cite> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices('[') {
        let rest = text.get(start + 1..).unwrap_or("");
        let Some(end) = rest.find(']') else { break };
        let number = rest.get(..end).filter(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()));
        if let Some(number) = number.and_then(|digits| digits.parse().ok()).filter(|number| (1..=99).contains(number)) {
            found.push(Cite { range: start..start + end + 2, number });
        }
    }
    found
}

/// The pieces of evidence that a text cites, each once, in the order of their first marks.
pub fn cites_in_order(text: &str) -> Vec<usize> {
    let mut numbers = Vec::new();
    for cite in cites(text) {
        if !numbers.contains(&cite.number) {
            numbers.push(cite.number);
        }
    }
    numbers
}

/// The text with other words for those marks for which there are some.
pub fn with_cites(text: &str, told: impl Fn(usize) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for cite in cites(text) {
        if let Some(words) = told(cite.number) {
            out.push_str(text.get(at..cite.range.start).unwrap_or(""));
            out.push_str(&words);
            at = cite.range.end;
        }
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// The text as it reads when a piece of evidence is taken away: its marks go, higher numbers step down.
pub fn without_cite(text: &str, number: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for cite in cites(text) {
        let before = text.get(at..cite.range.start).unwrap_or("");
        at = cite.range.end;
        if cite.number == number {
            // The blank before a mark goes with it, unless another mark follows.
            let followed = text.get(at..).is_some_and(|rest| rest.starts_with('['));
            out.push_str(if followed { before } else { before.strip_suffix(' ').unwrap_or(before) });
        } else {
            out.push_str(before);
            let kept = if cite.number > number { cite.number - 1 } else { cite.number };
            out.push_str(&format!("[{kept}]"));
        }
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_numbers_in_brackets_and_nothing_else() {
        for (text, expected) in [
            ("Det går trögt [1]. Tiden fattas [2][1].", vec![1, 2, 1]),
            ("Hon sa [skratt] och [] [0] [-1] [1a] [ 2 ]", vec![]),
            ("[[3]] å [12]", vec![3, 12]),
            ("öppen [4", vec![]),
            ("[99999999999999999999999] år [2021] [99]", vec![99]),
        ] {
            assert_eq!(cites(text).iter().map(|cite| cite.number).collect::<Vec<_>>(), expected, "{text}");
        }
        assert_eq!(cites("å [1]")[0].range, 3..6);
        assert_eq!(cites_in_order("b [2] a [1] b [2]"), [2, 1]);
    }

    #[test]
    fn taking_evidence_away_renumbers_what_follows() {
        for (text, number, expected) in [
            ("Ett [1], två [2], tre [3].", 2, "Ett [1], två, tre [2]."),
            ("Ett [1][2].", 1, "Ett [1]."),
            ("Inget.", 1, "Inget."),
        ] {
            assert_eq!(without_cite(text, number), expected);
        }
    }
}
