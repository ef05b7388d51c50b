//! A hypothesis in its memo: where it stands, since when and why, and its rivals.

use crate::model::*;
use crate::say;
use crate::session::action::SetHypothesis;
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::tokens::S2;
use crate::ui::widgets::{Field, caption, choice, soft, whole_field};
use eframe::egui::Ui;
use strum::IntoEnumIterator;

pub fn show(ui: &mut Ui, desk: &mut Desk, memo: &Memo) {
    let lang = desk.lang;
    let all =
        desk.keep(("standings", 0), &["hypothesis_status"], |session| Ok(store::course::standings(session.reader())?));
    let own: Vec<&HypothesisStatus> = all.iter().filter(|known| known.memo == memo.id).collect();
    let latest = own.last().copied();
    caption(ui, say::memos_where_the_hypothesis_stands(lang));
    let now = latest.map_or(Standing::Open, |known| known.standing);
    let write =
        |status: Standing, why: String| SetHypothesis { why: Some(why), ..SetHypothesis::new(memo.guid, status) };
    ui.horizontal_wrapped(|ui| {
        for standing in Standing::iter() {
            let on = latest.is_some() && standing == now;
            let button = ui.add_enabled_ui(desk.writable, |ui| choice(ui, on, standing.label(lang))).inner;
            if button.clicked() && !on {
                desk.act(write(standing, String::new()));
            }
        }
    });
    let options = Field {
        rows: 2,
        hint: say::memos_why_it_stands_so(lang),
        enabled: desk.writable,
        ..Field::new(("hypothesis why", memo.id.0), say::memos_why_the_hypothesis_stands_so(lang))
    };
    // Each reason is a standing of its own, so it is taken when it is whole, not at every pause.
    if let Some(why) = whole_field(ui, &options, latest.map_or("", |known| known.why.as_str()), |_| Ok(())) {
        desk.act(write(now, why));
    }
    for known in own.iter().rev().skip(1) {
        let day: String = local(&known.at).chars().take(10).collect();
        let standing = known.standing.label(lang);
        let why = if known.why.is_empty() { String::new() } else { format!(": {}", known.why) };
        soft(ui, format!("{day} {standing}{why}"));
    }
    rivals(ui, desk, memo);
    ui.add_space(S2);
}

/// Hypotheses attached to this one are what else may explain it.
fn rivals(ui: &mut Ui, desk: &mut Desk, memo: &Memo) {
    let all = desk.keep(("memos", 0), &["memo"], |session| Ok(store::memo::all(session.reader())?));
    let rivals: Vec<&str> = all
        .iter()
        .filter(|known| known.on == Some(MemoOn::Memo(memo.id)) && known.kind == "hypothesis")
        .map(|known| known.title.as_str())
        .collect();
    if !rivals.is_empty() {
        let names = rivals.join(", ");
        soft(ui, say!(desk.lang, memos_rivals_names, names));
    }
}

#[cfg(test)]
mod tests {
    use crate::model::*;
    use crate::session::action::read_script;
    use crate::store;
    use crate::ui::desk::Request;
    use crate::ui::testing;
    use eframe::egui::{Event, Key, Modifiers};
    use egui_kittest::kittest::Queryable;

    #[test]
    fn a_hypothesis_is_judged_and_the_reason_kept() {
        let mut window = testing::on_demo(Lang::Sv);
        let script =
            read_script(r#"{"action": "add_memo", "title": "Tiden avgör", "kind": "hypothesis", "text": "x"}"#);
        window.harness.state_mut().request(Request::Do(script.unwrap()));
        window.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
        window.run();
        window.run();
        if window.harness.query_by_label("försvagad").is_none() {
            let named = |label: String| label.starts_with("Tiden avgör");
            window.harness.get_all_by(|node| node.label().is_some_and(named)).next().unwrap().click_accesskit();
            window.run();
        }
        window.harness.get_by_label("försvagad").click_accesskit();
        window.run();
        window.harness.get_by_label("Varför hypotesen står sig så").focus();
        window.run();
        window.harness.event(Event::Text("Ängelholm har tid".to_owned()));
        window.run();
        window.harness.key_press(Key::Tab);
        window.run();
        let standings = store::course::standings(window.reader()).unwrap();
        let latest = standings.last().unwrap();
        assert_eq!((latest.standing, latest.why.as_str()), (Standing::Weakened, "Ängelholm har tid"));
    }
}
