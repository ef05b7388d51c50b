//! Commands: the closed list from which menus, palette, tooltips and the shortcut table are made.

use crate::model::Lang;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};
use strum::IntoEnumIterator;

/// Everything that can be called by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum Command {
    Gather,
    Code,
    Condense,
    Structure,
    Contrast,
    Assess,
    Report,
    NewProject,
    OpenProject,
    OpenDemo,
    Import,
    Export,
    Undo,
    Redo,
    Journal,
    Memos,
    Protect,
    Backups,
    Questions,
    NewMemo,
    Palette,
    Find,
    FindEverywhere,
    Back,
    Forward,
    NextDocument,
    PreviousDocument,
    NewCode,
    CodeSelection,
    CodeInVivo,
    RemoveCoding,
    MemoOnCoding,
    Quarantine,
    UnitOfSelection,
    UnitsOfTurns,
    UnitsOfParagraphs,
    NextGap,
    SplitUnit,
    MergeUnit,
    NewTheme,
    SwapAxes,
    Themes,
    NewContrast,
    NewCase,
    NewParticipant,
    Theme,
    Language,
    LargerText,
    SmallerText,
    WiderText,
    NarrowerText,
    Shortcuts,
    Encrypt,
    ChangePassword,
    Decrypt,
    Coder,
    Lock,
    CloseProject,
}

/// Where a shortcut works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    Everywhere,
    /// Only while no text is being written.
    NotWriting,
}

impl Command {
    pub fn all() -> impl Iterator<Item = Command> {
        Command::iter()
    }

    /// Its name, as menus and palette show it.
    pub fn name(self, lang: Lang) -> &'static str {
        let (en, sv) = self.names();
        lang.t(en, sv)
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Command::Gather => ("Gather", "Samla"),
            Command::Code => ("Code", "Koda"),
            Command::Condense => ("Condense", "Kondensera"),
            Command::Structure => ("Structure", "Strukturera"),
            Command::Contrast => ("Contrast", "Kontrastera"),
            Command::Assess => ("Assess", "Bedöm"),
            Command::Report => ("Report", "Rapportera"),
            Command::NewProject => ("New project…", "Nytt projekt…"),
            Command::OpenProject => ("Open project…", "Öppna projekt…"),
            Command::OpenDemo => ("Open the demonstration study", "Öppna demonstrationsstudien"),
            Command::Import => ("Import documents…", "Importera dokument…"),
            Command::Export => ("Export tables…", "Exportera tabeller…"),
            Command::Undo => ("Undo", "Ångra"),
            Command::Redo => ("Redo", "Gör om"),
            Command::Journal => ("Show the journal", "Visa loggen"),
            Command::Memos => ("Show memos", "Visa memon"),
            Command::Protect => ("Show protection", "Visa skydd"),
            Command::Backups => ("Show backups", "Visa säkerhetskopior"),
            Command::Questions => ("Show research questions", "Visa frågeställningar"),
            Command::NewMemo => ("New memo", "Nytt memo"),
            Command::Palette => ("Find a command", "Sök kommando"),
            Command::Find => ("Find in this document", "Sök i dokumentet"),
            Command::FindEverywhere => ("Find in all documents", "Sök i alla dokument"),
            Command::Back => ("Go back", "Gå tillbaka"),
            Command::Forward => ("Go forward", "Gå framåt"),
            Command::NextDocument => ("Next document", "Nästa dokument"),
            Command::PreviousDocument => ("Previous document", "Föregående dokument"),
            Command::NewCode => ("New code…", "Ny kod…"),
            Command::CodeSelection => ("Code the selection…", "Koda markeringen…"),
            Command::CodeInVivo => ("Code in vivo", "Koda in vivo"),
            Command::RemoveCoding => ("Remove the coding", "Ta bort kodningen"),
            Command::MemoOnCoding => ("Memo on the coding…", "Memo till kodningen…"),
            Command::Quarantine => ("Put the selection in quarantine…", "Sätt markeringen i karantän…"),
            Command::UnitOfSelection => ("Meaning unit of the selection", "Meningsenhet av markeringen"),
            Command::UnitsOfTurns => ("Meaning units of all speaker turns", "Meningsenheter av alla repliker"),
            Command::UnitsOfParagraphs => ("Meaning units of all paragraphs", "Meningsenheter av alla stycken"),
            Command::NextGap => ("Next gap", "Nästa lucka"),
            Command::SplitUnit => ("Split the meaning unit here", "Dela meningsenheten här"),
            Command::MergeUnit => ("Merge with the next meaning unit", "Slå ihop med nästa meningsenhet"),
            Command::NewTheme => ("New theme…", "Nytt tema…"),
            Command::SwapAxes => ("Swap rows and columns", "Byt plats på rader och kolumner"),
            Command::Themes => ("Show themes", "Visa teman"),
            Command::NewContrast => ("New contrast…", "Ny kontrast…"),
            Command::NewCase => ("New case…", "Nytt fall…"),
            Command::NewParticipant => ("New participant…", "Ny deltagare…"),
            Command::Theme => ("Switch between dark and light", "Växla mellan mörkt och ljust"),
            Command::Language => ("Byt till svenska", "Switch to English"),
            Command::LargerText => ("Larger text", "Större text"),
            Command::SmallerText => ("Smaller text", "Mindre text"),
            Command::WiderText => ("Wider text column", "Bredare textspalt"),
            Command::NarrowerText => ("Narrower text column", "Smalare textspalt"),
            Command::Shortcuts => ("Keyboard shortcuts", "Kortkommandon"),
            Command::Encrypt => ("Encrypt the project…", "Kryptera projektet…"),
            Command::ChangePassword => ("Change the password…", "Byt lösenord…"),
            Command::Decrypt => ("Make the project plain…", "Ta bort krypteringen…"),
            Command::Coder => ("Who is coding…", "Vem som kodar…"),
            Command::Lock => ("Lock the project", "Lås projektet"),
            Command::CloseProject => ("Close the project", "Stäng projektet"),
        }
    }

    /// Its shortcut, and where that works.
    pub fn shortcut(self) -> Option<(KeyboardShortcut, Where)> {
        const CTRL: Modifiers = Modifiers::COMMAND;
        const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        const ALT: Modifiers = Modifiers::ALT;
        const NONE: Modifiers = Modifiers::NONE;
        let everywhere = |modifiers, key| Some((KeyboardShortcut::new(modifiers, key), Where::Everywhere));
        let not_writing = |modifiers, key| Some((KeyboardShortcut::new(modifiers, key), Where::NotWriting));
        match self {
            Command::Gather => everywhere(CTRL, Key::Num1),
            Command::Code => everywhere(CTRL, Key::Num2),
            Command::Condense => everywhere(CTRL, Key::Num3),
            Command::Structure => everywhere(CTRL, Key::Num4),
            Command::Contrast => everywhere(CTRL, Key::Num5),
            Command::Assess => everywhere(CTRL, Key::Num6),
            Command::Report => everywhere(CTRL, Key::Num7),
            Command::NewProject => everywhere(CTRL, Key::N),
            Command::OpenProject => everywhere(CTRL, Key::O),
            Command::Import => everywhere(CTRL_SHIFT, Key::I),
            Command::Export => everywhere(CTRL_SHIFT, Key::E),
            Command::Undo => not_writing(CTRL, Key::Z),
            Command::Redo => not_writing(CTRL, Key::Y),
            Command::Journal => everywhere(CTRL, Key::J),
            Command::Memos => everywhere(CTRL_SHIFT, Key::M),
            Command::NewMemo => everywhere(CTRL, Key::M),
            Command::Protect => everywhere(CTRL_SHIFT, Key::P),
            Command::Questions => everywhere(CTRL_SHIFT, Key::Q),
            Command::Palette => everywhere(CTRL, Key::K),
            Command::Find => everywhere(CTRL, Key::F),
            Command::FindEverywhere => everywhere(CTRL_SHIFT, Key::F),
            Command::Back => everywhere(ALT, Key::ArrowLeft),
            Command::Forward => everywhere(ALT, Key::ArrowRight),
            Command::NextDocument => everywhere(CTRL, Key::PageDown),
            Command::PreviousDocument => everywhere(CTRL, Key::PageUp),
            Command::NewCode => everywhere(CTRL_SHIFT, Key::N),
            Command::CodeSelection => not_writing(NONE, Key::Enter),
            Command::CodeInVivo => everywhere(CTRL, Key::I),
            Command::RemoveCoding => not_writing(NONE, Key::Delete),
            Command::MemoOnCoding => not_writing(NONE, Key::M),
            Command::UnitOfSelection => everywhere(CTRL, Key::U),
            Command::NextGap => everywhere(NONE, Key::F8),
            Command::SplitUnit => everywhere(CTRL_SHIFT, Key::D),
            Command::MergeUnit => everywhere(CTRL_SHIFT, Key::J),
            Command::NewTheme => everywhere(CTRL_SHIFT, Key::T),
            Command::SwapAxes => everywhere(CTRL_SHIFT, Key::X),
            Command::Themes => everywhere(CTRL, Key::T),
            Command::LargerText => everywhere(CTRL, Key::Plus),
            Command::SmallerText => everywhere(CTRL, Key::Minus),
            Command::Theme => everywhere(CTRL_SHIFT, Key::L),
            Command::Shortcuts => everywhere(NONE, Key::F1),
            _ => None,
        }
    }

    /// The shortcut as the keyboard names it: `Ctrl+Shift+E`.
    pub fn shortcut_text(self, lang: Lang) -> String {
        let Some((shortcut, _)) = self.shortcut() else { return String::new() };
        let modifiers = shortcut.modifiers;
        let mut parts = Vec::new();
        if modifiers.command || modifiers.ctrl {
            parts.push("Ctrl");
        }
        if modifiers.shift {
            parts.push(lang.t("Shift", "Skift"));
        }
        if modifiers.alt {
            parts.push("Alt");
        }
        parts.push(match shortcut.logical_key {
            Key::ArrowLeft => "←",
            Key::ArrowRight => "→",
            Key::Plus => "+",
            Key::Minus => "−",
            Key::Enter => lang.t("Enter", "Retur"),
            Key::Delete => lang.t("Delete", "Delete"),
            key => key.name(),
        });
        parts.join("+")
    }

    /// Whether it can only be done with a project open.
    pub fn needs_project(self) -> bool {
        use Command::{
            Language, LargerText, NarrowerText, NewProject, OpenDemo, OpenProject, Palette, Shortcuts, SmallerText,
            Theme, WiderText,
        };
        !matches!(
            self,
            NewProject
                | OpenProject
                | OpenDemo
                | Palette
                | Theme
                | Language
                | LargerText
                | SmallerText
                | WiderText
                | NarrowerText
                | Shortcuts
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut_or_a_name() {
        let all: Vec<Command> = Command::all().collect();
        for (n, a) in all.iter().enumerate() {
            for b in all.iter().skip(n + 1) {
                if let (Some((first, _)), Some((second, _))) = (a.shortcut(), b.shortcut()) {
                    assert_ne!(first, second, "{a:?} {b:?}");
                }
                for lang in [Lang::En, Lang::Sv] {
                    assert_ne!(a.name(lang), b.name(lang));
                }
            }
        }
    }

    /// What fingers know by heart changes only on purpose.
    #[test]
    fn the_keys_are_those_that_people_have_learned() {
        let known = [
            "Report Ctrl+7",
            "NewProject Ctrl+N",
            "OpenProject Ctrl+O",
            "Import Ctrl+Shift+I",
            "Export Ctrl+Shift+E",
            "Undo Ctrl+Z",
            "Redo Ctrl+Y",
            "Journal Ctrl+J",
            "Memos Ctrl+Shift+M",
            "NewMemo Ctrl+M",
            "Protect Ctrl+Shift+P",
            "Questions Ctrl+Shift+Q",
            "Palette Ctrl+K",
            "Find Ctrl+F",
            "FindEverywhere Ctrl+Shift+F",
            "Back Alt+←",
            "Forward Alt+→",
            "NextDocument Ctrl+PageDown",
            "PreviousDocument Ctrl+PageUp",
            "NewCode Ctrl+Shift+N",
            "CodeSelection Enter",
            "CodeInVivo Ctrl+I",
            "RemoveCoding Delete",
            "MemoOnCoding M",
            "UnitOfSelection Ctrl+U",
            "NextGap F8",
            "SplitUnit Ctrl+Shift+D",
            "MergeUnit Ctrl+Shift+J",
            "NewTheme Ctrl+Shift+T",
            "SwapAxes Ctrl+Shift+X",
            "Themes Ctrl+T",
            "LargerText Ctrl++",
            "SmallerText Ctrl+−",
            "Theme Ctrl+Shift+L",
            "Shortcuts F1",
            "Gather Ctrl+1",
            "Code Ctrl+2",
            "Condense Ctrl+3",
            "Structure Ctrl+4",
            "Contrast Ctrl+5",
            "Assess Ctrl+6",
        ];
        let all = Command::all().filter(|command| command.shortcut().is_some());
        let found: std::collections::BTreeSet<String> =
            all.map(|command| format!("{command:?} {}", command.shortcut_text(Lang::En))).collect();
        assert_eq!(found, known.map(str::to_owned).into());
    }
}
