//! Commands: the closed list from which menus, palette, tooltips and the shortcut table are made.

use crate::model::Lang;
use crate::say;
use crate::say::Wording;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};
use strum::IntoEnumIterator;

/// Everything that can be called by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum Command {
    Gather,
    Code,
    Condense,
    Explore,
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
    Copy,
    CopyWithSource,
    Rename,
    Quarantine,
    MarkRead,
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
    HighContrast,
    Larger,
    Smaller,
    UsualSize,
    LargerText,
    SmallerText,
    WiderText,
    NarrowerText,
    FullScreen,
    Letters,
    NextPart,
    PreviousPart,
    Shortcuts,
    Encrypt,
    ChangePassword,
    Decrypt,
    Coder,
    HandOut,
    TakeIn,
    Clashes,
    Agreement,
    Lock,
    CloseProject,
}

/// Where a shortcut works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    Everywhere,
    /// Only while no text is being written.
    NotWriting,
    /// Only while the text that is read, or a list, has the keyboard, or nothing has.
    InTheText,
}

impl Command {
    pub fn all() -> impl Iterator<Item = Command> {
        Command::iter()
    }

    /// Its name, as menus and palette show it.
    pub fn name(self, lang: Lang) -> &'static str {
        self.key().say(lang)
    }

    fn key(self) -> Wording {
        match self {
            Command::Gather => Wording::CommandsGather,
            Command::Code => Wording::CommandsCode,
            Command::Condense => Wording::CommandsCondense,
            Command::Explore => Wording::CommandsExplore,
            Command::Structure => Wording::CommandsStructure,
            Command::Contrast => Wording::CommandsContrast,
            Command::Assess => Wording::CommandsAssess,
            Command::Report => Wording::CommandsReport,
            Command::NewProject => Wording::CommandsNewProject,
            Command::OpenProject => Wording::CommandsOpenProject,
            Command::OpenDemo => Wording::CommandsOpenTheDemonstrationStudy,
            Command::Import => Wording::CommandsImportDocuments,
            Command::Export => Wording::CommandsExportTables,
            Command::Undo => Wording::CommandsUndo,
            Command::Redo => Wording::CommandsRedo,
            Command::Journal => Wording::CommandsShowTheJournal,
            Command::Memos => Wording::CommandsShowMemos,
            Command::Protect => Wording::CommandsShowProtection,
            Command::Backups => Wording::CommandsShowBackups,
            Command::Questions => Wording::CommandsShowResearchQuestions,
            Command::NewMemo => Wording::CommandsNewMemo,
            Command::Palette => Wording::CommandsFindACommand,
            Command::Find => Wording::CodeFindInThisDocument,
            Command::FindEverywhere => Wording::SearchFindInAllDocuments,
            Command::Back => Wording::CommandsGoBack,
            Command::Forward => Wording::CommandsGoForward,
            Command::NextDocument => Wording::DocumentHeaderNextDocument,
            Command::PreviousDocument => Wording::DocumentHeaderPreviousDocument,
            Command::NewCode => Wording::CommandsNewCode,
            Command::CodeSelection => Wording::CommandsCodeTheSelection,
            Command::CodeInVivo => Wording::CommandsCodeInVivo,
            Command::RemoveCoding => Wording::CommandsRemoveTheCoding,
            Command::MemoOnCoding => Wording::CommandsMemoOnTheCoding,
            Command::Copy => Wording::CommandsCopyTheSelection,
            Command::CopyWithSource => Wording::CommandsCopyWithSource,
            Command::Rename => Wording::CommandsRename,
            Command::Quarantine => Wording::CommandsPutTheSelectionInQuarantine,
            Command::MarkRead => Wording::CommandsMarkAsReadThrough,
            Command::UnitOfSelection => Wording::CommandsMeaningUnitOfTheSelection,
            Command::UnitsOfTurns => Wording::CommandsMeaningUnitsOfAllSpeakerTurns,
            Command::UnitsOfParagraphs => Wording::CommandsMeaningUnitsOfAllParagraphs,
            Command::NextGap => Wording::CondenseNextGap,
            Command::SplitUnit => Wording::CommandsSplitTheMeaningUnitHere,
            Command::MergeUnit => Wording::CommandsMergeWithTheNextMeaningUnit,
            Command::NewTheme => Wording::StructureNewTheme,
            Command::SwapAxes => Wording::CommandsSwapRowsAndColumns,
            Command::Themes => Wording::CommandsShowThemes,
            Command::NewContrast => Wording::CommandsNewContrast,
            Command::NewCase => Wording::CommandsNewCase,
            Command::NewParticipant => Wording::CommandsNewParticipant,
            Command::Theme => Wording::CommandsSwitchBetweenDarkAndLight,
            Command::Language => Wording::CommandsLanguage,
            Command::HighContrast => Wording::CommandsHighContrast,
            Command::Larger => Wording::CommandsEverythingLarger,
            Command::Smaller => Wording::CommandsEverythingSmaller,
            Command::UsualSize => Wording::CommandsEverythingAtItsUsualSize,
            Command::NextPart => Wording::CommandsNextPartOfTheWindow,
            Command::PreviousPart => Wording::CommandsPreviousPartOfTheWindow,
            Command::LargerText => Wording::CommandsLargerText,
            Command::SmallerText => Wording::CommandsSmallerText,
            Command::WiderText => Wording::CommandsWiderTextColumn,
            Command::NarrowerText => Wording::CommandsNarrowerTextColumn,
            Command::FullScreen => Wording::CommandsFullScreen,
            Command::Letters => Wording::CommandsSingleLetters,
            Command::Shortcuts => Wording::CommandsKeyboardShortcuts,
            Command::Encrypt => Wording::CommandsEncryptTheProject,
            Command::ChangePassword => Wording::CommandsChangeThePassword,
            Command::Decrypt => Wording::CommandsMakeTheProjectPlain,
            Command::Coder => Wording::CommandsWhoIsCoding,
            Command::HandOut => Wording::CommandsHandOut,
            Command::TakeIn => Wording::CommandsTakeIn,
            Command::Clashes => Wording::CommandsClashes,
            Command::Agreement => Wording::CommandsAgreement,
            Command::Lock => Wording::CommandsLockTheProject,
            Command::CloseProject => Wording::CommandsCloseTheProject,
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
        let in_the_text = |key| Some((KeyboardShortcut::new(NONE, key), Where::InTheText));
        match self {
            Command::Gather => everywhere(CTRL, Key::Num1),
            Command::Code => everywhere(CTRL, Key::Num2),
            Command::Condense => everywhere(CTRL, Key::Num3),
            Command::Explore => everywhere(CTRL, Key::Num8),
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
            Command::CodeSelection => in_the_text(Key::Enter),
            Command::CodeInVivo => everywhere(CTRL, Key::I),
            Command::RemoveCoding => in_the_text(Key::Delete),
            Command::MemoOnCoding => in_the_text(Key::M),
            Command::Copy => not_writing(CTRL, Key::C),
            Command::CopyWithSource => everywhere(CTRL_SHIFT, Key::C),
            Command::Rename => in_the_text(Key::F2),
            Command::FullScreen => everywhere(NONE, Key::F11),
            Command::MarkRead => everywhere(CTRL_SHIFT, Key::R),
            Command::UnitOfSelection => everywhere(CTRL, Key::U),
            Command::NextGap => everywhere(NONE, Key::F8),
            Command::SplitUnit => everywhere(CTRL_SHIFT, Key::D),
            Command::MergeUnit => everywhere(CTRL_SHIFT, Key::J),
            Command::NewTheme => everywhere(CTRL_SHIFT, Key::T),
            Command::SwapAxes => everywhere(CTRL_SHIFT, Key::X),
            Command::Themes => everywhere(CTRL, Key::T),
            Command::Larger => everywhere(CTRL, Key::Plus),
            Command::Smaller => everywhere(CTRL, Key::Minus),
            Command::UsualSize => everywhere(CTRL, Key::Num0),
            Command::LargerText => everywhere(CTRL_SHIFT, Key::Plus),
            Command::SmallerText => everywhere(CTRL_SHIFT, Key::Minus),
            Command::HighContrast => everywhere(CTRL_SHIFT, Key::H),
            Command::NextPart => everywhere(NONE, Key::F6),
            Command::PreviousPart => everywhere(Modifiers::SHIFT, Key::F6),
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
            parts.push(say::commands_shift(lang));
        }
        if modifiers.alt {
            parts.push("Alt");
        }
        parts.push(match shortcut.logical_key {
            Key::ArrowLeft => "←",
            Key::ArrowRight => "→",
            Key::Plus => "+",
            Key::Minus => "−",
            Key::Enter => say::commands_enter(lang),
            Key::Delete => say::commands_delete(lang),
            key => key.name(),
        });
        parts.join("+")
    }

    /// Whether a letter alone calls it.
    pub fn is_letter(self) -> bool {
        self.shortcut().is_some_and(|(shortcut, _)| {
            shortcut.modifiers.is_none() && shortcut.logical_key.name().chars().count() == 1
        })
    }

    /// Whether it can only be done with a project open.
    pub fn needs_project(self) -> bool {
        use Command::{
            FullScreen, HighContrast, Language, Larger, LargerText, Letters, NarrowerText, NewProject, NextPart,
            OpenDemo, OpenProject, Palette, PreviousPart, Shortcuts, Smaller, SmallerText, Theme, UsualSize, WiderText,
        };
        !matches!(
            self,
            NewProject
                | OpenProject
                | OpenDemo
                | Palette
                | Theme
                | HighContrast
                | Larger
                | Smaller
                | UsualSize
                | NextPart
                | PreviousPart
                | Language
                | LargerText
                | SmallerText
                | WiderText
                | NarrowerText
                | Shortcuts
                | FullScreen
                | Letters
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
            "Copy Ctrl+C",
            "CopyWithSource Ctrl+Shift+C",
            "Rename F2",
            "FullScreen F11",
            "MarkRead Ctrl+Shift+R",
            "UnitOfSelection Ctrl+U",
            "NextGap F8",
            "SplitUnit Ctrl+Shift+D",
            "MergeUnit Ctrl+Shift+J",
            "NewTheme Ctrl+Shift+T",
            "SwapAxes Ctrl+Shift+X",
            "Themes Ctrl+T",
            "LargerText Ctrl+Shift++",
            "SmallerText Ctrl+Shift+−",
            "Larger Ctrl++",
            "Smaller Ctrl+−",
            "UsualSize Ctrl+0",
            "HighContrast Ctrl+Shift+H",
            "NextPart F6",
            "PreviousPart Shift+F6",
            "Theme Ctrl+Shift+L",
            "Shortcuts F1",
            "Gather Ctrl+1",
            "Code Ctrl+2",
            "Condense Ctrl+3",
            "Explore Ctrl+8",
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
