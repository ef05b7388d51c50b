//! The Rust that is written for the messages: each a function or a type with named fields.

use super::{Kind, Language, Piece, arguments, kinds};
use std::fmt::Write;

/// The module's text: the languages, and all messages.
pub fn code(languages: &[Language]) -> String {
    let mut out = String::new();
    tongues(&mut out, languages);
    wordings(&mut out, languages);
    steps(&mut out, languages);
    let ids = languages.first().map(|first| first.messages.keys()).into_iter().flatten();
    for id in ids {
        let names = languages.first().and_then(|first| first.messages.get(id)).map(|(_, pieces)| arguments(pieces));
        let said = languages.iter().filter_map(|language| Some((language, &language.messages.get(id)?.1)));
        let said: Vec<(&Language, &Vec<Piece>)> = said.collect();
        match names.filter(|names| !names.is_empty()) {
            None => plain(&mut out, id, &said),
            Some(names) => {
                let fields: Vec<(String, Kind)> = names
                    .into_iter()
                    .map(|name| {
                        let kind = kinds(languages, id, &name).first().copied().unwrap_or(Kind::Text);
                        (name, kind)
                    })
                    .collect();
                with_fields(&mut out, id, &fields, &said);
            }
        }
    }
    out
}

/// `new-project` as Rust names it: `new_project`.
fn name(id: &str) -> String {
    id.replace('-', "_")
}

/// `Lang::Sv` for `sv`.
fn variant(tag: &str) -> String {
    format!("Lang::{}", capitals(tag))
}

/// The languages: one for each message file, the first one first.
fn tongues(out: &mut String, languages: &[Language]) {
    let derived = "Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, strum::EnumString, \
                   strum::IntoStaticStr, strum::VariantArray, strum::VariantNames";
    let names: Vec<&str> = languages.iter().map(|language| language.tag.as_str()).collect();
    let _ = write!(
        out,
        "/// A language of the interface and of a project's headings: one for each message file.\n\
         #[derive({derived})]\n#[serde(rename_all = \"lowercase\")]\n#[strum(serialize_all = \"lowercase\")]\n\
         pub enum Lang {{ "
    );
    for name in names {
        let _ = write!(out, "{}, ", capitals(name));
    }
    out.push_str("}\n");
}

/// The messages without arguments as values, for tables and reports of what happened.
fn wordings(out: &mut String, languages: &[Language]) {
    let Some(first) = languages.first() else { return };
    let plain = || first.messages.iter().filter(|(_, (_, pieces))| arguments(pieces).is_empty()).map(|(id, _)| id);
    out.push_str("#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Wording { ");
    plain().for_each(|id| {
        let _ = write!(out, "{}, ", capitals(id));
    });
    out.push_str("}\nimpl Wording { pub const fn say(self, lang: Lang) -> &'static str { match self { ");
    plain().for_each(|id| {
        let _ = write!(out, "Wording::{} => {}(lang), ", capitals(id), name(id));
    });
    out.push_str("} } }\n");
}

/// How the messages begin that are the kinds of the journal's steps.
const STEP: &str = "step-";

/// The kinds of steps, one for each message without arguments that says what was done; a file keeps `add_code` for
/// `step-add-code`.
fn steps(out: &mut String, languages: &[Language]) {
    let Some(first) = languages.first() else { return };
    let kinds = || {
        let plain = first.messages.iter().filter(|(_, (_, pieces))| arguments(pieces).is_empty());
        plain.filter_map(|(id, _)| Some((id, id.strip_prefix(STEP)?)))
    };
    let derived = "Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumString, strum::IntoStaticStr, \
                   strum::VariantArray";
    let _ = write!(
        out,
        "/// What a step of the journal did: one for each message that begins with `step-`.\n\
         #[derive({derived})]\n#[strum(serialize_all = \"snake_case\")]\npub enum StepKind {{ "
    );
    kinds().for_each(|(_, kind)| {
        let _ = write!(out, "{}, ", capitals(kind));
    });
    out.push_str("}\nimpl StepKind { pub const fn say(self, lang: Lang) -> &'static str { match self { ");
    kinds().for_each(|(id, kind)| {
        let _ = write!(out, "StepKind::{} => {}(lang), ", capitals(kind), name(id));
    });
    out.push_str("} } }\n");
}

/// `NewProject` for `new-project`.
fn capitals(id: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    id.split('-').map(capital).collect()
}

fn plain(out: &mut String, id: &str, said: &[(&Language, &Vec<Piece>)]) {
    let _ = write!(out, "pub const fn {}(lang: Lang) -> &'static str {{ match lang {{ ", name(id));
    for (language, pieces) in said {
        let text: String = pieces.iter().map(|piece| if let Piece::Text(text) = piece { text } else { "" }).collect();
        let _ = write!(out, "{} => {text:?}, ", variant(&language.tag));
    }
    out.push_str("} }\n");
}

fn with_fields(out: &mut String, id: &str, fields: &[(String, Kind)], said: &[(&Language, &Vec<Piece>)]) {
    let name = name(id);
    let _ = write!(out, "pub struct {name}<'a> {{ ");
    for (field, kind) in fields {
        let kind = if *kind == Kind::Count { "Count" } else { "Display" };
        let _ = write!(out, "pub {}: &'a dyn {kind}, ", self::name(field));
    }
    let _ = write!(
        out,
        "}}\nimpl {name}<'_> {{ pub fn say(&self, lang: Lang) -> String {{ let mut out = String::new(); match lang {{ "
    );
    for (language, pieces) in said {
        let _ = write!(out, "{} => {{ ", variant(&language.tag));
        put(out, pieces, fields);
        out.push_str("} ");
    }
    out.push_str("} out } }\n");
}

fn put(out: &mut String, pieces: &[Piece], fields: &[(String, Kind)]) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                let _ = write!(out, "out.push_str({text:?}); ");
            }
            Piece::Argument(argument) => {
                let _ = write!(out, "put(&mut out, format_args!(\"{{}}\", self.{})); ", name(argument));
            }
            Piece::Choice(argument, forms, other) => {
                let field = name(argument);
                let count = fields.iter().any(|(name, kind)| name == argument && *kind == Kind::Count);
                for (key, form) in forms {
                    let test = match (count, key.parse::<u64>()) {
                        (true, Ok(number)) => format!("self.{field}.number() == {number}"),
                        (true, Err(_)) => format!("form(lang, self.{field}.number()) == {key:?}"),
                        (false, _) => format!("self.{field}.to_string() == {key:?}"),
                    };
                    let _ = write!(out, "if {test} {{ ");
                    put(out, form, fields);
                    out.push_str("} else ");
                }
                out.push_str("{ ");
                put(out, other, fields);
                out.push_str("} ");
            }
        }
    }
}
