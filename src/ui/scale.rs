//! How large everything is: the steps from 100 to 200 hundredths, and the keys as keyboards have them.

use super::commands::Command;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};

const STEPS: [u32; 6] = [100, 110, 125, 150, 175, 200];

/// The next larger size.
pub fn larger(scale: u32) -> u32 {
    STEPS.into_iter().find(|step| *step > scale).unwrap_or(200)
}

/// The next smaller size.
pub fn smaller(scale: u32) -> u32 {
    STEPS.into_iter().rev().find(|step| *step < scale).unwrap_or(100)
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The same keys as other keyboards give them: an American plus is pressed as an equals sign, and with Shift the
/// Nordic plus is a question mark and the minus stands where an American slash does.
pub const ALSO: [(Command, KeyboardShortcut); 3] = [
    (Command::Larger, KeyboardShortcut::new(CTRL, Key::Equals)),
    (Command::LargerText, KeyboardShortcut::new(CTRL_SHIFT, Key::Questionmark)),
    (Command::SmallerText, KeyboardShortcut::new(CTRL_SHIFT, Key::Slash)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_up_and_down_again_and_end() {
        let mut scale = 100;
        let mut up = vec![scale];
        while larger(scale) != scale {
            scale = larger(scale);
            up.push(scale);
        }
        assert_eq!(up, STEPS);
        let mut down = vec![scale];
        while smaller(scale) != scale {
            scale = smaller(scale);
            down.push(scale);
        }
        down.reverse();
        assert_eq!(down, up);
        assert_eq!((larger(103), smaller(103)), (110, 100), "a size of one's own comes among the steps");
    }
}
