//! The rules of REFI-QDA 1.0 as a table: which element holds which, in what order, with which attributes.
//!
//! Reading tells from it what is unknown; writing sorts by it and is checked against it.

use super::values::{is_date_time, is_guid, is_integer};

/// How often an element may stand in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    Once,
    AtMostOnce,
    Any,
    AtLeastOnce,
}

/// What an attribute's value must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Words,
    Guid,
    Integer,
    Boolean,
    Time,
    Colour,
    OneOf(&'static [&'static str]),
}

pub type Child = (&'static str, &'static Rule, Times);
/// Name, form, and whether it is required.
pub type Attribute = (&'static str, Form, bool);

/// What one kind of element may hold.
pub struct Rule {
    /// In their order; `in_any_order` for the sources of a project.
    pub children: &'static [Child],
    pub in_any_order: bool,
    pub attributes: &'static [&'static [Attribute]],
    /// At most one of these, and it is a choice.
    pub choice: &'static [&'static str],
}

impl Rule {
    pub fn child(&self, name: &str) -> Option<(usize, &'static Rule)> {
        let at = self.children.iter().position(|child| child.0 == name)?;
        self.children.get(at).map(|child| (at, child.1))
    }

    pub fn attribute(&self, name: &str) -> Option<Form> {
        self.attributes.iter().copied().flatten().find(|attribute| attribute.0 == name).map(|attribute| attribute.1)
    }
}

/// Whether a value has the form.
pub fn has_form(form: Form, value: &str) -> bool {
    match form {
        Form::Words => true,
        Form::Guid => is_guid(value),
        Form::Integer => is_integer(value),
        Form::Boolean => matches!(value, "true" | "false"),
        Form::Time => is_date_time(value),
        Form::Colour => value
            .strip_prefix('#')
            .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())),
        Form::OneOf(names) => names.contains(&value),
    }
}

pub const DIRECTIONS: &[&str] = &["Associative", "OneWay", "Bidirectional"];
pub const LINE_STYLES: &[&str] = &["dotted", "dashed", "solid"];
pub const SHAPES: &[&str] = &[
    "Person",
    "Oval",
    "Rectangle",
    "RoundedRectangle",
    "Star",
    "LeftTriangle",
    "RightTriangle",
    "UpTriangle",
    "DownTriangle",
    "Note",
];
const KINDS: &[&str] = &["Text", "Boolean", "Integer", "Float", "Date", "DateTime"];

use Form::{Boolean, Colour, Guid, Integer, OneOf, Time, Words};
use Times::{Any, AtLeastOnce, AtMostOnce, Once};

const fn rule(children: &'static [Child], attributes: &'static [&'static [Attribute]]) -> Rule {
    Rule { children, attributes, in_any_order: false, choice: &[] }
}

const IDENTITY: &[Attribute] = &[("guid", Guid, true)];
const NAMED: &[Attribute] = &[("guid", Guid, true), ("name", Words, true)];
const MAY_BE_NAMED: &[Attribute] = &[("guid", Guid, true), ("name", Words, false)];
const STAMP: &[Attribute] = &[
    ("creatingUser", Guid, false),
    ("creationDateTime", Time, false),
    ("modifyingUser", Guid, false),
    ("modifiedDateTime", Time, false),
];
const TEXT_PATHS: &[Attribute] = &[("richTextPath", Words, false), ("plainTextPath", Words, false)];
const PATHS: &[Attribute] = &[("path", Words, false), ("currentPath", Words, false)];
const CORNERS: &[Attribute] =
    &[("firstX", Integer, true), ("firstY", Integer, true), ("secondX", Integer, true), ("secondY", Integer, true)];

const LEAF: Rule = rule(&[], &[]);
const REFERENCE: Rule = rule(&[], &[&[("targetGUID", Guid, true)]]);
const CODING: Rule = rule(
    &[("CodeRef", &REFERENCE, Once), ("NoteRef", &REFERENCE, Any)],
    &[IDENTITY, &[("creatingUser", Guid, false), ("creationDateTime", Time, false)]],
);
const IN_SELECTION: &[Child] =
    &[("Description", &LEAF, AtMostOnce), ("Coding", &CODING, Any), ("NoteRef", &REFERENCE, Any)];
const TEXT_SELECTION: Rule =
    rule(IN_SELECTION, &[MAY_BE_NAMED, &[("startPosition", Integer, true), ("endPosition", Integer, true)], STAMP]);
const VALUE: Rule = Rule {
    children: &[
        ("VariableRef", &REFERENCE, Once),
        ("TextValue", &LEAF, AtMostOnce),
        ("BooleanValue", &LEAF, AtMostOnce),
        ("IntegerValue", &LEAF, AtMostOnce),
        ("FloatValue", &LEAF, AtMostOnce),
        ("DateValue", &LEAF, AtMostOnce),
        ("DateTimeValue", &LEAF, AtMostOnce),
    ],
    attributes: &[],
    in_any_order: false,
    choice: &["TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue"],
};
const TEXT: Rule = rule(
    &[
        ("Description", &LEAF, AtMostOnce),
        ("PlainTextContent", &LEAF, AtMostOnce),
        ("PlainTextSelection", &TEXT_SELECTION, Any),
        ("Coding", &CODING, Any),
        ("NoteRef", &REFERENCE, Any),
        ("VariableValue", &VALUE, Any),
    ],
    &[MAY_BE_NAMED, TEXT_PATHS, STAMP],
);
const PICTURE_SELECTION: Rule = rule(IN_SELECTION, &[MAY_BE_NAMED, CORNERS, STAMP]);
const PDF_SELECTION: Rule = rule(
    &[
        ("Description", &LEAF, AtMostOnce),
        ("Representation", &TEXT, AtMostOnce),
        ("Coding", &CODING, Any),
        ("NoteRef", &REFERENCE, Any),
    ],
    &[MAY_BE_NAMED, &[("page", Integer, true)], CORNERS, STAMP],
);
const TIME_SELECTION: Rule =
    rule(IN_SELECTION, &[MAY_BE_NAMED, &[("begin", Integer, true), ("end", Integer, true)], STAMP]);
const SYNC_SELECTION: Rule =
    rule(IN_SELECTION, &[MAY_BE_NAMED, &[("fromSyncPoint", Guid, false), ("toSyncPoint", Guid, false)], STAMP]);
const SYNC_POINT: Rule = rule(&[], &[IDENTITY, &[("timeStamp", Integer, false), ("position", Integer, false)]]);
const TRANSCRIPT: Rule = rule(
    &[
        ("Description", &LEAF, AtMostOnce),
        ("PlainTextContent", &LEAF, AtMostOnce),
        ("SyncPoint", &SYNC_POINT, Any),
        ("TranscriptSelection", &SYNC_SELECTION, Any),
        ("NoteRef", &REFERENCE, Any),
    ],
    &[MAY_BE_NAMED, TEXT_PATHS, STAMP],
);
const PICTURE: Rule = rule(
    &[
        ("Description", &LEAF, AtMostOnce),
        ("TextDescription", &TEXT, AtMostOnce),
        ("PictureSelection", &PICTURE_SELECTION, Any),
        ("Coding", &CODING, Any),
        ("NoteRef", &REFERENCE, Any),
        ("VariableValue", &VALUE, Any),
    ],
    &[MAY_BE_NAMED, PATHS, STAMP],
);
const PDF: Rule = rule(
    &[
        ("Description", &LEAF, AtMostOnce),
        ("PDFSelection", &PDF_SELECTION, Any),
        ("Representation", &TEXT, AtMostOnce),
        ("Coding", &CODING, Any),
        ("NoteRef", &REFERENCE, Any),
        ("VariableValue", &VALUE, Any),
    ],
    &[MAY_BE_NAMED, PATHS, STAMP],
);
const AUDIO: Rule = rule(
    &[
        ("Description", &LEAF, AtMostOnce),
        ("Transcript", &TRANSCRIPT, Any),
        ("AudioSelection", &TIME_SELECTION, Any),
        ("Coding", &CODING, Any),
        ("NoteRef", &REFERENCE, Any),
        ("VariableValue", &VALUE, Any),
    ],
    &[MAY_BE_NAMED, PATHS, STAMP],
);
const VIDEO: Rule = rule(
    &[
        ("Description", &LEAF, AtMostOnce),
        ("Transcript", &TRANSCRIPT, Any),
        ("VideoSelection", &TIME_SELECTION, Any),
        ("Coding", &CODING, Any),
        ("NoteRef", &REFERENCE, Any),
        ("VariableValue", &VALUE, Any),
    ],
    &[MAY_BE_NAMED, PATHS, STAMP],
);
const SOURCES: Rule = Rule {
    children: &[
        ("TextSource", &TEXT, Any),
        ("PictureSource", &PICTURE, Any),
        ("PDFSource", &PDF, Any),
        ("AudioSource", &AUDIO, Any),
        ("VideoSource", &VIDEO, Any),
    ],
    attributes: &[],
    in_any_order: true,
    choice: &[],
};
const CODE_ATTRIBUTES: &[&[Attribute]] = &[NAMED, &[("isCodable", Boolean, true), ("color", Colour, false)]];
static CODE: Rule =
    rule(&[("Description", &LEAF, AtMostOnce), ("NoteRef", &REFERENCE, Any), ("Code", &CODE, Any)], CODE_ATTRIBUTES);
static CODES: Rule = rule(&[("Code", &CODE, AtLeastOnce)], &[]);
static CODEBOOK: Rule = rule(&[("Codes", &CODES, Once)], &[]);
const VARIABLE: Rule = rule(&[("Description", &LEAF, AtMostOnce)], &[NAMED, &[("typeOfVariable", OneOf(KINDS), true)]]);
const CASE: Rule = rule(
    &[
        ("Description", &LEAF, AtMostOnce),
        ("CodeRef", &REFERENCE, Any),
        ("VariableValue", &VALUE, Any),
        ("SourceRef", &REFERENCE, Any),
        ("SelectionRef", &REFERENCE, Any),
    ],
    &[MAY_BE_NAMED],
);
const LINK: Rule = rule(
    &[("NoteRef", &REFERENCE, Any)],
    &[
        MAY_BE_NAMED,
        &[
            ("direction", OneOf(DIRECTIONS), false),
            ("color", Colour, false),
            ("originGUID", Guid, false),
            ("targetGUID", Guid, false),
        ],
    ],
);
const SET: Rule = rule(
    &[
        ("Description", &LEAF, AtMostOnce),
        ("MemberCode", &REFERENCE, Any),
        ("MemberSource", &REFERENCE, Any),
        ("MemberNote", &REFERENCE, Any),
    ],
    &[NAMED],
);
const VERTEX: Rule = rule(
    &[],
    &[
        MAY_BE_NAMED,
        &[
            ("representedGUID", Guid, false),
            ("firstX", Integer, true),
            ("firstY", Integer, true),
            ("secondX", Integer, false),
            ("secondY", Integer, false),
            ("shape", OneOf(SHAPES), false),
            ("color", Colour, false),
        ],
    ],
);
const EDGE: Rule = rule(
    &[],
    &[
        MAY_BE_NAMED,
        &[
            ("representedGUID", Guid, false),
            ("sourceVertex", Guid, true),
            ("targetVertex", Guid, true),
            ("color", Colour, false),
            ("direction", OneOf(DIRECTIONS), false),
            ("lineStyle", OneOf(LINE_STYLES), false),
        ],
    ],
);
const GRAPH: Rule = rule(&[("Vertex", &VERTEX, Any), ("Edge", &EDGE, Any)], &[MAY_BE_NAMED]);
const USER: Rule = rule(&[], &[MAY_BE_NAMED, &[("id", Words, false)]]);

/// The root of a `.qde`.
pub static PROJECT: Rule = rule(
    &[
        ("Users", &rule(&[("User", &USER, AtLeastOnce)], &[]), AtMostOnce),
        ("CodeBook", &CODEBOOK, AtMostOnce),
        ("Variables", &rule(&[("Variable", &VARIABLE, AtLeastOnce)], &[]), AtMostOnce),
        ("Cases", &rule(&[("Case", &CASE, AtLeastOnce)], &[]), AtMostOnce),
        ("Sources", &SOURCES, AtMostOnce),
        ("Notes", &rule(&[("Note", &TEXT, AtLeastOnce)], &[]), AtMostOnce),
        ("Links", &rule(&[("Link", &LINK, AtLeastOnce)], &[]), AtMostOnce),
        ("Sets", &rule(&[("Set", &SET, AtLeastOnce)], &[]), AtMostOnce),
        ("Graphs", &rule(&[("Graph", &GRAPH, AtLeastOnce)], &[]), AtMostOnce),
        ("Description", &LEAF, AtMostOnce),
        ("NoteRef", &REFERENCE, Any),
    ],
    &[&[
        ("name", Words, true),
        ("origin", Words, false),
        ("creatingUserGUID", Guid, false),
        ("creationDateTime", Time, false),
        ("modifyingUserGUID", Guid, false),
        ("modifiedDateTime", Time, false),
        ("basePath", Words, false),
    ]],
);

static BARE_CODE: Rule = rule(&[("Description", &LEAF, AtMostOnce), ("Code", &BARE_CODE, Any)], CODE_ATTRIBUTES);
static BARE_CODES: Rule = rule(&[("Code", &BARE_CODE, AtLeastOnce)], &[]);
const BARE_SET: Rule =
    rule(&[("Description", &LEAF, AtMostOnce), ("MemberCode", &rule(&[], &[IDENTITY]), Any)], &[NAMED]);

/// The root of a `.qdc`.
pub static BARE_CODEBOOK: Rule = rule(
    &[("Codes", &BARE_CODES, Once), ("Sets", &rule(&[("Set", &BARE_SET, AtLeastOnce)], &[]), AtMostOnce)],
    &[&[("origin", Words, false)]],
);
