//! White space of paragraphs: what stands in the XML is collapsed, as the format asks; elements say what is meant.

/// What came last in the paragraph, as far as the next white space must know it.
#[derive(Clone, Copy)]
pub struct Spacing {
    /// White space that follows counts for nothing.
    after_space: bool,
    /// A line end of the XML: a space if words follow in the paragraph, else nothing.
    is_owed: bool,
}

impl Default for Spacing {
    /// As at the beginning of a paragraph.
    fn default() -> Spacing {
        Spacing { after_space: true, is_owed: false }
    }
}

impl Spacing {
    /// The words as they are meant: runs of white space are one space, none at the paragraph's beginning.
    /// Soft hyphens go. A space at the end stays: programs write it where a person typed it.
    pub fn collapsed(&mut self, words: &str) -> String {
        let mut out = String::with_capacity(words.len());
        for c in words.chars() {
            match c {
                ' ' if !self.after_space => {
                    self.after_space = true;
                    out.push(' ');
                }
                '\t' | '\n' | '\r' if !self.after_space => {
                    self.after_space = true;
                    self.is_owed = true;
                }
                ' ' | '\t' | '\n' | '\r' | '\u{AD}' => {}
                c => {
                    out.push_str(self.owed());
                    out.push(c);
                }
            }
        }
        out
    }

    /// The space that is owed before something that is no white space of the XML.
    pub fn owed(&mut self) -> &'static str {
        self.after_space = false;
        if std::mem::take(&mut self.is_owed) { " " } else { "" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn white_space_is_collapsed_across_the_pieces_of_a_paragraph() {
        for (pieces, expected) in [
            (&["  ett   två "][..], "ett två "),
            (&["\n  ett\n  två\n"], "ett två"),
            (&["ett ", " två"], "ett två"),
            (&["ett\n", "\ttvå"], "ett två"),
            (&["skol\u{AD}gård"], "skolgård"),
            (&["\u{A0}ett"], "\u{A0}ett"),
        ] {
            let mut spacing = Spacing::default();
            let found: String = pieces.iter().map(|piece| spacing.collapsed(piece)).collect();
            assert_eq!(found, expected);
        }
    }

    proptest! {
        #[test]
        fn where_the_text_is_cut_makes_no_difference(words in "[a \n\tå]{0,30}", at in 0usize..30) {
            let at = words.char_indices().map(|(at, _)| at).nth(at).unwrap_or(words.len());
            let whole = Spacing::default().collapsed(&words);
            let mut spacing = Spacing::default();
            let pieces = spacing.collapsed(&words[..at]) + &spacing.collapsed(&words[at..]);
            prop_assert_eq!(&whole, &pieces);
            prop_assert!(!whole.contains("  ") && !whole.contains(['\n', '\t']));
        }
    }
}
