//! One code for all hits of a search, as one step.

use crate::analysis::tables::in_tree_order;
use crate::model::*;
use crate::say;
use crate::session::action::{AddCode, AddCoding};
use crate::session::search::{Hit, Hits};
use crate::session::{Action, Error};
use crate::store::{self, Reader};
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S2};
use crate::ui::widgets::{Choice, Chooser, ChooserState, Chosen, caption, choice, chooser, worded_button};
use eframe::egui::{self, Popup, PopupCloseBehavior, Ui};

#[derive(Default)]
pub struct State {
    chooser: ChooserState,
    /// The whole paragraphs rather than the words that were found.
    paragraphs: bool,
}

/// The button, and what it opens: which words, and which code.
pub fn button(ui: &mut Ui, desk: &mut Desk, state: &mut State, hits: &Hits) {
    let lang = desk.lang;
    let n = hits.hits.len();
    let text = match (n, hits.more) {
        (1, _) => say::search_code_the_hit(lang).to_owned(),
        (_, false) => say!(lang, search_code_all_n_hits, n),
        (_, true) => say!(lang, search_code_the_first_n_hits, n),
    };
    let button = ui.add_enabled_ui(desk.writable, |ui| worded_button(ui, icons::TAG, &text)).inner;
    let opened = button.clicked();
    if opened {
        state.chooser = ChooserState::fresh();
    }
    let popup = Popup::from_toggle_button_response(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let id = popup.get_id();
    let shown = popup.gap(4.0).show(|ui| {
        ui.set_width(300.0);
        caption(ui, say::search_what_is_coded(lang));
        ui.horizontal(|ui| {
            for (paragraphs, name) in
                [(false, say::search_the_words_found(lang)), (true, say::search_whole_paragraphs(lang))]
            {
                if choice(ui, state.paragraphs == paragraphs, name).clicked() {
                    state.paragraphs = paragraphs;
                }
            }
        });
        ui.add_space(S2);
        choose(ui, desk, &mut state.chooser)
    });
    let Some(code) = shown.and_then(|shown| shown.inner) else { return };
    Popup::close_id(ui.ctx(), id);
    let (made, code) = match code {
        Picked::Code(guid) => (None, guid.into()),
        Picked::New(name) => (Some(name), Ref::made_by(1)),
        Picked::None => return,
    };
    let (hits, paragraphs) = (hits.hits.clone(), state.paragraphs);
    desk.decide(move |session| Ok((actions(session.reader(), &hits, made, &code, paragraphs)?, None)));
}

enum Picked {
    Code(Guid),
    New(String),
    None,
}

fn choose(ui: &mut Ui, desk: &mut Desk, state: &mut ChooserState) -> Option<Picked> {
    let lang = desk.lang;
    let scheme = tokens::tokens(ui).scheme();
    let codes = desk.codes();
    let ordered = in_tree_order(&codes);
    let choices: Vec<Choice> = ordered
        .iter()
        .map(|code| Choice {
            name: code.name.clone(),
            note: code.parent.map(|parent| code_path(&codes, parent)).unwrap_or_default(),
            color: Some(tokens::code_colors(&code.color, scheme).band),
            ..Choice::default()
        })
        .collect();
    let new = |name: &str| say!(lang, search_make_name_a_new_code, name);
    let options = Chooser {
        id: egui::Id::unique("code for all hits"),
        name: say::search_code_for_all_hits(lang),
        hint: say::search_choose_a_code_or_name_a(lang),
        new: Some(&new),
        rows: 7,
        width: 300.0,
    };
    Some(match chooser(ui, &options, state, &choices)? {
        Chosen::One(n) => ordered.get(n).map_or(Picked::None, |code| Picked::Code(code.guid)),
        Chosen::New(name) => Picked::New(name),
        Chosen::Left => Picked::None,
    })
}

/// What tags all hits, and before it what makes the code if it is new.
fn actions(
    reader: Reader,
    hits: &[Hit],
    made: Option<String>,
    code: &Ref,
    paragraphs: bool,
) -> Result<Vec<Action>, Error> {
    let mut actions: Vec<Action> = made.map(|name| AddCode::new(name).into()).into_iter().collect();
    for group in hits.chunk_by(|a, b| a.document == b.document) {
        let Some(first) = group.first() else { continue };
        let document = store::document::get(reader, first.document)?.guid;
        let mut passages: Vec<Passage> = group.iter().map(|hit| hit.passage).collect();
        if paragraphs {
            let ends = line_ends(&store::document::text(reader, first.document)?);
            passages = passages.into_iter().map(|passage| whole_lines(passage, &ends)).collect();
        }
        passages.dedup();
        actions.extend(passages.into_iter().map(|passage| {
            Action::from(AddCoding {
                start: Some(passage.start.0),
                end: Some(passage.end.0),
                ..AddCoding::new(document, code)
            })
        }));
    }
    Ok(actions)
}

/// Where lines end, in code points; the last is the text's end.
fn line_ends(text: &str) -> Vec<u32> {
    let mut ends: Vec<u32> = text.chars().zip(0..).filter(|(c, _)| *c == '\n').map(|(_, at)| at).collect();
    ends.push(code_points(text));
    ends
}

/// The passage, out to the beginning and the end of the lines it stands on.
fn whole_lines(passage: Passage, ends: &[u32]) -> Passage {
    let before = ends.partition_point(|end| *end < passage.start.0);
    let start = before.checked_sub(1).and_then(|n| ends.get(n)).map_or(0, |end| end + 1);
    let last = ends.partition_point(|end| *end < passage.end.0);
    let end = ends.get(last).copied().unwrap_or(passage.end.0);
    Passage::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_found_around_hits() {
        let text = "första\nandra stycket\n\nsista";
        let ends = line_ends(text);
        for (hit, expected) in
            [((0, 3), "första"), ((7, 12), "andra stycket"), ((13, 20), "andra stycket"), ((22, 27), "sista")]
        {
            let passage = whole_lines(Passage::new(hit.0, hit.1), &ends);
            assert_eq!(slice(text, passage), expected, "{hit:?}");
        }
    }
}
