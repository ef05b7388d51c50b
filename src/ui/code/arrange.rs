//! Arranging the code tree by keyboard: Ctrl+Shift with an arrow moves the chosen code among those beside it, beneath
//! the one above, or out to where its parent stands.

use crate::model::*;
use crate::session::action::MoveCode;
use crate::ui::desk::Desk;
use eframe::egui::{Key, Modifiers, Ui};
use std::collections::HashMap;

/// Counts the codes that stand beside each other, in the order of the tree.
pub struct Places {
    of: HashMap<Option<CodeId>, usize>,
    before: HashMap<Option<CodeId>, usize>,
}

impl Places {
    pub fn new(codes: &[Code]) -> Places {
        let mut of = HashMap::new();
        for code in codes {
            *of.entry(code.parent).or_default() += 1;
        }
        Places { of, before: HashMap::new() }
    }

    /// Which the next code of a family is, from 0, and of how many.
    pub fn next(&mut self, code: &Code) -> (usize, usize) {
        let before = self.before.entry(code.parent).or_default();
        *before += 1;
        (*before - 1, self.of.get(&code.parent).copied().unwrap_or(1))
    }
}

/// Where an arrow takes a code: beneath which parent, and before which sibling; last where before none.
fn goal(codes: &[Code], code: CodeId, key: Key) -> Option<(Option<CodeId>, Option<CodeId>)> {
    let find = |id: CodeId| codes.iter().find(|known| known.id == id);
    let parent = find(code)?.parent;
    let family =
        |parent: Option<CodeId>| codes.iter().filter(move |known| known.parent == parent).map(|known| known.id);
    let siblings: Vec<CodeId> = family(parent).collect();
    let at = siblings.iter().position(|known| *known == code)?;
    match key {
        Key::ArrowUp => Some((parent, Some(*siblings.get(at.checked_sub(1)?)?))),
        Key::ArrowDown => {
            siblings.get(at + 1)?;
            Some((parent, siblings.get(at + 2).copied()))
        }
        Key::ArrowRight => Some((Some(*siblings.get(at.checked_sub(1)?)?), None)),
        Key::ArrowLeft => {
            let outer = parent?;
            let above = find(outer)?.parent;
            Some((above, family(above).skip_while(|known| *known != outer).nth(1)))
        }
        _ => None,
    }
}

/// Moves a code by the arrows that were pressed.
pub fn keys(ui: &Ui, desk: &mut Desk, code: CodeId) {
    let arrows = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];
    let held = Modifiers::COMMAND | Modifiers::SHIFT;
    let Some(key) = arrows.into_iter().find(|key| ui.input_mut(|input| input.consume_key(held, *key))) else { return };
    let codes = desk.codes();
    let Some((parent, before)) = goal(&codes, code, key) else { return };
    let guid = |id: CodeId| codes.iter().find(|known| known.id == id).map(|known| Ref::from(known.guid));
    let Some(code) = guid(code) else { return };
    desk.act(MoveCode { parent: Some(parent.and_then(guid)), before: before.and_then(guid), ..MoveCode::new(code) });
}

#[cfg(test)]
mod tests {
    use crate::model::Lang;
    use crate::store;
    use crate::ui::testing::{self, Window};
    use eframe::egui::accesskit::Role;
    use eframe::egui::{Id, Key, Modifiers};
    use egui_kittest::kittest::{NodeT, Queryable};
    use serde_json::json;

    /// The codes in the order of the tree, each with its parent.
    fn tree(window: &Window) -> Vec<String> {
        let codes = store::code::all(window.reader()).unwrap();
        let order = crate::analysis::tables::in_tree_order(&codes);
        order.into_iter().map(|code| crate::model::code_path(&codes, code.id)).collect()
    }

    fn with_codes() -> Window {
        let mut window = testing::on_nothing(Lang::Sv);
        for name in ["ett", "två", "tre"] {
            window.act(json!({"action": "add_code", "name": name}));
        }
        window.act(json!({"action": "add_document", "name": "Samtal", "text": "Ja, så är det."}));
        window.press(Modifiers::COMMAND, Key::Num2);
        window.harness.ctx.memory_mut(|memory| memory.request_focus(Id::unique("code tree")));
        window.run();
        window
    }

    #[test]
    fn a_code_is_moved_nested_and_taken_out_by_keyboard() {
        let mut window = with_codes();
        window.press(Modifiers::NONE, Key::ArrowDown);
        let held = Modifiers::COMMAND | Modifiers::SHIFT;
        for (key, expected) in [
            (Key::ArrowDown, ["två", "ett", "tre"]),
            (Key::ArrowDown, ["två", "tre", "ett"]),
            (Key::ArrowDown, ["två", "tre", "ett"]),
            (Key::ArrowUp, ["två", "ett", "tre"]),
            (Key::ArrowRight, ["två", "två/ett", "tre"]),
            (Key::ArrowRight, ["två", "två/ett", "tre"]),
            (Key::ArrowLeft, ["två", "ett", "tre"]),
            (Key::ArrowLeft, ["två", "ett", "tre"]),
        ] {
            window.press(held, key);
            assert_eq!(tree(&window), expected, "{key:?}");
        }
    }

    #[test]
    fn the_menu_of_a_code_opens_by_key_and_recolours_it() {
        let mut window = with_codes();
        window.press(Modifiers::NONE, Key::ArrowDown);
        let color = |window: &Window| store::code::all(window.reader()).unwrap()[0].color.clone();
        let before = color(&window);
        window.press(Modifiers::NONE, Key::Menu);
        assert!(window.says("Grön"), "the colours are named");
        assert!(!window.is_at("ett"), "the keyboard is in the menu");
        window.harness.get_by_label("Grön").focus();
        window.run();
        window.press(Modifiers::NONE, Key::Enter);
        assert_ne!(color(&window), before);
        assert!(!window.says("Grön"), "the menu is closed");
        assert_eq!(window.harness.ctx.memory(|memory| memory.focused()), Some(Id::unique("code tree")));
    }

    #[test]
    fn lines_of_the_tree_say_how_deep_they_stand_and_whether_they_are_folded() {
        let mut window = with_codes();
        window.act(json!({"action": "move_code", "code": "ett", "parent": "tre"}));
        let line = |window: &Window, name: &str| {
            let node = window.harness.get_by_role_and_label(Role::TreeItem, name);
            let data = node.accesskit_node().data().clone();
            (data.level(), data.is_expanded(), data.position_in_set(), data.size_of_set())
        };
        assert_eq!(line(&window, "två"), (Some(1), None, Some(1), Some(2)));
        assert_eq!(line(&window, "tre"), (Some(1), Some(true), Some(2), Some(2)));
        assert_eq!(line(&window, "ett"), (Some(2), None, Some(1), Some(1)));
        let tree = window.harness.get_by_role(Role::Tree);
        assert_eq!(tree.query_all_by_role(Role::TreeItem).count(), 3, "they stand in the tree");
        window.harness.get_by_label("Fäll ihop").click();
        window.run();
        assert_eq!(line(&window, "tre").1, Some(false));
    }
}
