//! What the groups of an RTF file hold: words of the document, a table of the head, a note, or nothing to read.

/// Where the words of a group go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// The document, or the note or text box that is being read.
    Body,
    Skipped,
    Fonts,
    Styles,
    /// The instruction of a field.
    Instruction,
    /// A header or footer.
    RunningHead,
    /// A comment, or what is said of one: where it begins, where it ends, who wrote it when.
    Comment,
    /// Only what certain groups within it hold: the text box of a shape, the result of an object, the newer of
    /// two alternatives.
    Around,
}

/// What a control word at the beginning of a group means for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Its words go there.
    To(Destination),
    Note,
    /// Within [`Destination::Around`].
    TextBox,
    /// Within [`Destination::Around`]: its words are the document's.
    Inside,
    Comment(CommentPart),
    /// Is left out, and counted.
    Picture,
    /// The number or bullet that stands before an item of a list.
    Bullet,
    /// Properties of an item of a list in older files.
    BulletProperties,
    FieldResult,
    /// It is known and has no bearing: its words go where those of the group around it go.
    Plain,
}

/// What a group says of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentPart {
    Start,
    End,
    Author,
    /// Its own words, with the two that follow among them.
    Words,
    Date,
    Reference,
}

/// Groups that hold nothing to read although older readers are not told to skip them.
const SKIPPED: &[&[u8]] = &[
    b"aftncn",
    b"aftnsep",
    b"aftnsepc",
    b"atnicn",
    b"atnid",
    b"atnparent",
    b"atntime",
    b"author",
    b"background",
    b"bkmkend",
    b"bkmkstart",
    b"blipuid",
    b"buptim",
    b"category",
    b"colorschememapping",
    b"colortbl",
    b"comment",
    b"company",
    b"creatim",
    b"datafield",
    b"datastore",
    b"defchp",
    b"defpap",
    b"doccomm",
    b"docvar",
    b"factoidname",
    b"falt",
    b"filetbl",
    b"fname",
    b"fontemb",
    b"fontfile",
    b"formfield",
    b"ftncn",
    b"ftnsep",
    b"ftnsepc",
    b"generator",
    b"hlinkbase",
    b"info",
    b"keycode",
    b"keywords",
    b"latentstyles",
    b"leveltext",
    b"levelnumbers",
    b"list",
    b"listlevel",
    b"listname",
    b"listoverride",
    b"listoverridetable",
    b"listpicture",
    b"listtable",
    b"lsdlockedexcept",
    b"manager",
    b"mmathPict",
    b"mmathPr",
    b"nonesttables",
    b"nonshppict",
    b"objalias",
    b"objclass",
    b"objdata",
    b"objname",
    b"objsect",
    b"objtime",
    b"oldcprops",
    b"oldpprops",
    b"oldsprops",
    b"oldtprops",
    b"operator",
    b"panose",
    b"password",
    b"pgdsctbl",
    b"pgp",
    b"pgptbl",
    b"picprop",
    b"pnseclvl",
    b"printim",
    b"private",
    b"propname",
    b"protusertbl",
    b"revtbl",
    b"revtim",
    b"rsidtbl",
    b"rxe",
    b"shprslt",
    b"sn",
    b"staticval",
    b"subject",
    b"tc",
    b"tcn",
    b"template",
    b"themedata",
    b"title",
    b"txe",
    b"userprops",
    b"wgrffmtfilter",
    b"xe",
    b"xmlattr",
    b"xmlnstbl",
];

/// Groups marked as unknown to older readers that hold words nevertheless, or lead to such.
const READ_THOUGH_MARKED: &[&[u8]] = &[b"field", b"moMath", b"moMathPara", b"nesttableprops", b"shppict"];

/// What a group is by its first control word; none for words that begin no group of their own. `marked` says that
/// `\*` stands before, which asks readers to skip what they do not know.
pub fn of_word(name: &[u8], marked: bool) -> Option<Group> {
    use Destination::*;
    Some(match name {
        b"fonttbl" => Group::To(Fonts),
        b"stylesheet" => Group::To(Styles),
        b"fldinst" => Group::To(Instruction),
        b"fldrslt" => Group::FieldResult,
        b"header" | b"headerl" | b"headerr" | b"headerf" | b"footer" | b"footerl" | b"footerr" | b"footerf" => {
            Group::To(RunningHead)
        }
        b"shp" | b"shpinst" | b"shpgrp" | b"sp" | b"sv" | b"do" | b"object" | b"upr" => Group::To(Around),
        b"shptxt" | b"dptxbxtext" => Group::TextBox,
        b"result" | b"ud" => Group::Inside,
        b"footnote" => Group::Note,
        b"annotation" => Group::Comment(CommentPart::Words),
        b"atrfstart" => Group::Comment(CommentPart::Start),
        b"atrfend" => Group::Comment(CommentPart::End),
        b"atnauthor" => Group::Comment(CommentPart::Author),
        b"atndate" => Group::Comment(CommentPart::Date),
        b"atnref" => Group::Comment(CommentPart::Reference),
        b"pict" => Group::Picture,
        b"pn" => Group::BulletProperties,
        b"listtext" | b"pntext" => Group::Bullet,
        name if SKIPPED.contains(&name) || is_of_formula(name) => Group::To(Skipped),
        name if READ_THOUGH_MARKED.contains(&name) => Group::Plain,
        _ if marked => Group::To(Skipped),
        _ => return None,
    })
}

/// Properties of a formula (`\mfPr`, `\mctrlPr`), which hold signs of their own.
fn is_of_formula(name: &[u8]) -> bool {
    name.starts_with(b"m") && name.ends_with(b"Pr")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_known_by_their_first_word() {
        for (name, marked, expected) in [
            (&b"colortbl"[..], false, Some(Group::To(Destination::Skipped))),
            (b"egen", true, Some(Group::To(Destination::Skipped))),
            (b"egen", false, None),
            (b"b", false, None),
            (b"footnote", true, Some(Group::Note)),
            (b"shpinst", true, Some(Group::To(Destination::Around))),
            (b"mctrlPr", false, Some(Group::To(Destination::Skipped))),
            (b"mr", false, None),
        ] {
            assert_eq!(of_word(name, marked), expected, "{}", String::from_utf8_lossy(name));
        }
    }
}
