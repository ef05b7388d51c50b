//! Selecting words by mouse and keyboard, in code points.

use crate::model::{Passage, Pos, TextIndex};
use eframe::egui::{Event, InputState, Key};
use unicode_segmentation::UnicodeSegmentation;

/// Where a selection began and where it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caret {
    pub anchor: Pos,
    pub head: Pos,
}

impl Caret {
    pub fn at(pos: Pos) -> Caret {
        Caret { anchor: pos, head: pos }
    }

    /// What is selected; `None` when the two ends meet.
    pub fn passage(self) -> Option<Passage> {
        let passage = Passage { start: self.anchor.min(self.head), end: self.anchor.max(self.head) };
        (!passage.is_empty()).then_some(passage)
    }

    /// Moves the head; the anchor follows unless the selection grows.
    pub fn to(self, head: Pos, grow: bool) -> Caret {
        Caret { anchor: if grow { self.anchor } else { head }, head }
    }
}

/// The word at a position, or the run of other characters there.
pub fn word_at(text: &str, index: &TextIndex, pos: Pos) -> Passage {
    let (start, line) = line_at(text, index, pos);
    let inside = (pos.0 - start.0) as usize;
    let mut at = 0;
    for word in line.split_word_bounds() {
        let length = word.chars().count();
        if inside < at + length {
            return Passage::new(start.0 + at as u32, start.0 + (at + length) as u32);
        }
        at += length;
    }
    Passage { start: pos, end: pos }
}

/// The line at a position: its start and its words.
pub fn line_at<'t>(text: &'t str, index: &TextIndex, pos: Pos) -> (Pos, &'t str) {
    let byte = index.byte(text, pos);
    let start = text.get(..byte).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let end = text.get(byte..).and_then(|after| after.find('\n')).map_or(text.len(), |end| byte + end);
    (index.pos(text, start), text.get(start..end).unwrap_or(""))
}

/// A passage without the white space at its ends; as it is where it holds nothing else.
pub fn trimmed(text: &str, index: &TextIndex, passage: Passage) -> Passage {
    let words = index.slice(text, passage);
    if words.trim().is_empty() {
        return passage;
    }
    let count = |part: &str| part.chars().count() as u32;
    Passage {
        start: passage.start.plus(count(words) - count(words.trim_start())),
        end: Pos(passage.end.0 - (count(words) - count(words.trim_end()))),
    }
}

/// A step of the keyboard within the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Char(bool),
    Word(bool),
    Line(bool),
    RowEnd(bool),
    TextEnd(bool),
    Page(bool),
    Paragraph(bool),
}

/// The steps that were pressed this frame, with whether the selection grows; `true` is forward.
pub fn pressed(input: &InputState) -> Vec<(Move, bool)> {
    input
        .events
        .iter()
        .filter_map(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
            if modifiers.alt {
                return None;
            }
            let far = modifiers.command;
            let step = match key {
                Key::ArrowLeft | Key::ArrowRight if far => Move::Word(*key == Key::ArrowRight),
                Key::ArrowLeft | Key::ArrowRight => Move::Char(*key == Key::ArrowRight),
                Key::ArrowUp | Key::ArrowDown if far => Move::Paragraph(*key == Key::ArrowDown),
                Key::ArrowUp | Key::ArrowDown => Move::Line(*key == Key::ArrowDown),
                Key::Home | Key::End if far => Move::TextEnd(*key == Key::End),
                Key::Home | Key::End => Move::RowEnd(*key == Key::End),
                Key::PageUp | Key::PageDown if !far => Move::Page(*key == Key::PageDown),
                _ => return None,
            };
            Some((step, modifiers.shift))
        })
        .collect()
}

/// Where a step leads that needs only the text.
pub fn step(text: &str, index: &TextIndex, from: Pos, step: Move) -> Option<Pos> {
    let end = Pos(index.len());
    match step {
        Move::Char(true) => Some(from.plus(1).min(end)),
        Move::Char(false) => Some(Pos(from.0.saturating_sub(1))),
        Move::TextEnd(forward) => Some(if forward { end } else { Pos(0) }),
        Move::Word(true) => {
            let byte = index.byte(text, from);
            let mut at = from;
            for word in text.get(byte..)?.split_word_bounds().take(50) {
                at = at.plus(word.chars().count() as u32);
                if word.chars().any(char::is_alphanumeric) {
                    break;
                }
            }
            Some(at)
        }
        Move::Word(false) => {
            let byte = index.byte(text, from);
            let mut at = from;
            for word in text.get(..byte)?.split_word_bounds().rev().take(50) {
                at = Pos(at.0.saturating_sub(word.chars().count() as u32));
                if word.chars().any(char::is_alphanumeric) {
                    break;
                }
            }
            Some(at)
        }
        Move::Paragraph(forward) => {
            let byte = index.byte(text, from);
            let to = if forward {
                // Empty lines between paragraphs are no paragraphs.
                let rest = text.get(byte..)?;
                let next = rest.find('\n').and_then(|end| {
                    let lines = rest.get(end..)?;
                    Some(end + lines.len() - lines.trim_start_matches('\n').len())
                });
                byte + next.unwrap_or(rest.len())
            } else {
                let before = text.get(..byte)?.trim_end_matches('\n');
                before.rfind('\n').map_or(0, |end| end + 1)
            };
            Some(index.pos(text, to))
        }
        Move::Line(_) | Move::RowEnd(_) | Move::Page(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_follow_words_and_paragraphs() {
        let text = "Ja, så är det.\nNästa 😀 rad";
        let index = TextIndex::new(text);
        for (from, move_, expected) in [
            (0, Move::Word(true), 2),
            (2, Move::Word(true), 6),
            (6, Move::Word(false), 4),
            (0, Move::Char(false), 0),
            (26, Move::Char(true), 26),
            (3, Move::Paragraph(true), 15),
            (18, Move::Paragraph(false), 15),
            (0, Move::TextEnd(true), 26),
        ] {
            assert_eq!(step(text, &index, Pos(from), move_), Some(Pos(expected)), "{from} {move_:?}");
        }
        assert_eq!(word_at(text, &index, Pos(5)), Passage::new(4, 6));
    }

    #[test]
    fn a_selection_is_trimmed_to_its_words() {
        let text = "  ett ord \n";
        let index = TextIndex::new(text);
        assert_eq!(trimmed(text, &index, Passage::new(0, 11)), Passage::new(2, 9));
        assert_eq!(trimmed(text, &index, Passage::new(0, 2)), Passage::new(0, 2));
    }
}
