//! A question as a row of pieces that reads as a sentence, each of which knows the part that it is about.

use super::compose::{Join, Path};
use crate::analysis::explore::{apart, narrowed, said};
use crate::model::*;
use crate::say;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Term,
    /// A part that is narrowed by itself: it can be taken away, and not be changed here.
    Narrowed,
    /// What stands between the part of this number and the next.
    Joint(usize),
    /// How many of a list there must be, or that their common words are meant.
    Lead,
    /// In which place, or how far apart.
    Tail,
    Open,
    Close,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub what: What,
    pub path: Path,
    pub text: String,
}

/// The pieces of a question without its filters, as people write its names.
pub fn pieces(shown: &Query, lang: Lang) -> Vec<Piece> {
    let mut all = Vec::new();
    write(shown, &Path::new(), lang, &mut all);
    all
}

fn write(query: &Query, path: &Path, lang: Lang, all: &mut Vec<Piece>) {
    let mut put = |what, text: String| all.push(Piece { what, path: path.clone(), text });
    match query {
        Query::Term(term) => return put(What::Term, said(term, lang)),
        Query::Of(of, filters) => {
            let inner: Vec<String> = pieces(of, lang).into_iter().map(|piece| piece.text).collect();
            let filters: Vec<String> = filters.iter().map(|filter| narrowed(filter, lang)).collect();
            let filters = filters.join(&format!(" {} ", say::explore_and(lang)));
            let text = format!("{}, {} {filters}", inner.join(" "), say::explore_only(lang));
            return put(What::Narrowed, text);
        }
        Query::AtLeast(n, ..) => put(What::Lead, say!(lang, explore_at_least, n)),
        Query::Common(_) => put(What::Lead, say::explore_common(lang).to_owned()),
        _ => {}
    }
    let join = Join::of(query).unwrap_or(Join::And);
    let between = if matches!(join, Join::AtLeast | Join::Common) { Join::And } else { join };
    for (n, part) in query.parts().iter().enumerate() {
        if n > 0 {
            all.push(Piece { what: What::Joint(n - 1), path: path.clone(), text: between.label(lang) });
        }
        let mut here = path.clone();
        here.push(n);
        let bracketed = Join::of(part).is_some();
        if bracketed {
            all.push(Piece { what: What::Open, path: here.clone(), text: "(".to_owned() });
        }
        write(part, &here, lang, all);
        if bracketed {
            all.push(Piece { what: What::Close, path: here, text: ")".to_owned() });
        }
    }
    let tail = match query {
        Query::And(_, grain) | Query::Without(_, grain) | Query::AtLeast(_, _, grain) => grain.label(lang).to_owned(),
        Query::Near(_, _, distance) => apart(*distance, lang),
        _ => return,
    };
    all.push(Piece { what: What::Tail, path: path.clone(), text: tail });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Study;
    use crate::analysis::explore::caption;
    use serde_json::json;

    #[test]
    fn the_pieces_read_as_the_caption_does_and_know_their_parts() {
        for json in [
            json!({"words": "tid"}),
            json!({"and": [{"words": "tid"}, {"or": [{"words": "rum"}, {"lemma": "resurs"}]}], "grain": "case"}),
            json!({"near": [{"memo": true}, {"uncoded": true}], "distance": {"words": 3}}),
            json!({"without": [{"within": [{"words": "a"}, {"words": "b"}]}, {"words": "c"}]}),
        ] {
            let query = Query::from_json(&json).unwrap();
            for lang in [Lang::En, Lang::Sv, Lang::Nb, Lang::Da] {
                let all = pieces(&query, lang);
                let read: Vec<&str> = all.iter().map(|piece| piece.text.as_str()).collect();
                let read = read.join(" ").replace("( ", "(").replace(" )", ")");
                assert_eq!(read, caption(&Study::default(), &query, lang));
                for piece in all.iter().filter(|piece| piece.what == What::Term) {
                    let part = super::super::compose::at(&query, &piece.path).unwrap();
                    assert!(matches!(part, Query::Term(term) if said(term, lang) == piece.text));
                }
            }
        }
    }
}
