//! By which headings a table is known as a codebook: ours in any language, those of other programs, those of people.

use crate::model::Lang;
use crate::say::Wording;

/// The columns of a codebook, by the names that programs and people give them, in lower case.
pub(super) const FIELDS: [&[&str]; 9] = [
    &["path", "plats", "sökväg", "code path", "kodstig", "kodens sökväg", "hierarchical name"],
    &[
        "code",
        "kod",
        "kode",
        "name",
        "namn",
        "navn",
        "code name",
        "kodnamn",
        "tag",
        "node",
        "nod",
        "theme",
        "tema",
        "label",
        "etikett",
    ],
    &[
        "definition",
        "description",
        "beskrivning",
        "beskrivelse",
        "memo",
        "code memo",
        "kodmemo",
        "comment",
        "kommentar",
        "meaning",
        "innebörd",
    ],
    &["include", "tas med", "inclusion", "when to use", "inklusion", "inkludera"],
    &["exclude", "tas inte med", "exclusion", "when not to use", "exklusion", "exkludera"],
    &["example", "exempel", "quote", "citat", "sitat", "typical example"],
    &["origin", "ursprung"],
    &["color", "colour", "färg"],
    &[
        "parent",
        "parent code",
        "parent name",
        "överordnad",
        "överkod",
        "category",
        "kategori",
        "huvudkod",
        "overordnet",
    ],
];

/// The fields that name a code, by their places among the others.
pub(super) const PATH: usize = 0;
pub(super) const CODE: usize = 1;

/// The headings that the same columns have in our own codebook.
const OURS: [Option<Wording>; 9] = [
    Some(Wording::TablesPath),
    Some(Wording::Code),
    Some(Wording::Definition),
    Some(Wording::TablesInclude),
    Some(Wording::TablesExclude),
    Some(Wording::Example),
    Some(Wording::Origin),
    Some(Wording::Colour),
    None,
];

/// The column of a field: by the first of its names that there is, or by our own heading in any language.
pub(super) fn place_of(headings: &[String], field: usize) -> Option<usize> {
    let names = FIELDS.get(field).copied().unwrap_or_default();
    let ours = OURS.get(field).copied().flatten();
    let is_it = |heading: &String| {
        let heading = heading.trim().to_lowercase();
        let is_ours = |ours: Wording| Lang::all().any(|lang| ours.say(lang).to_lowercase() == heading);
        names.contains(&heading.as_str()) || ours.is_some_and(is_ours)
    };
    headings.iter().position(is_it)
}

/// How often a code was used, as Taguette, NVivo, ATLAS.ti and MAXQDA count it: it says that the table is one of codes.
pub(super) const COUNTS: [&[&str]; 6] = [
    &["number of highlights", "codings", "grounded", "number of coding references", "references", "referenser"],
    &["files", "filer", "number of files", "sources", "källor"],
    &["density"],
    &["cod. seg. (all documents)", "cod. seg. (activated documents)", "coded segments", "kodade segment", "coded seg."],
    &["code groups", "groups", "code group 1"],
    &["% cod. seg. (all documents)", "documents"],
];

/// What stands between the parts of a path in the code books of MAXQDA and NVivo.
pub(super) const BETWEEN: [&str; 3] = [" > ", "\\\\", "\\"];
/// The folder that all codes of NVivo lie in.
pub(super) const ROOTS: [&str; 8] =
    ["nodes", "codes", "noder", "koder", "code system", "kodsystem", "nodes by theme", "codes by theme"];
