//! Changing a question chip by chip. A part is known by its path: its number among its neighbours, level by level.

use crate::model::*;
use crate::say;

pub type Path = Vec<usize>;

/// What joins the parts of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum Join {
    And,
    Or,
    Without,
    Near,
    Before,
    After,
    Within,
    Around,
    Common,
    AtLeast,
}

impl Join {
    pub fn of(query: &Query) -> Option<Join> {
        Some(match query {
            Query::Term(_) | Query::Of(..) => return None,
            Query::Or(_) => Join::Or,
            Query::And(..) => Join::And,
            Query::Without(..) => Join::Without,
            Query::AtLeast(..) => Join::AtLeast,
            Query::Common(_) => Join::Common,
            Query::Within(_) => Join::Within,
            Query::Around(_) => Join::Around,
            Query::Near(Side::Either, ..) => Join::Near,
            Query::Near(Side::Before, ..) => Join::Before,
            Query::Near(Side::After, ..) => Join::After,
        })
    }

    pub fn label(self, lang: Lang) -> String {
        match self {
            Join::And => say::explore_and(lang),
            Join::Or => say::explore_or(lang),
            Join::Without => say::explore_without(lang),
            Join::Near => say::explore_near(lang),
            Join::Before => say::explore_before(lang),
            Join::After => say::explore_after(lang),
            Join::Within => say::explore_within(lang),
            Join::Around => say::explore_around(lang),
            Join::Common => say::explore_common(lang),
            Join::AtLeast => return say!(lang, explore_at_least, n = 2),
        }
        .to_owned()
    }

    /// Whether it joins as many as one likes.
    pub fn is_list(self) -> bool {
        matches!(self, Join::And | Join::Or | Join::Common | Join::AtLeast)
    }

    /// A joint over parts: of none nothing, and one alone stands for itself.
    fn over(self, mut parts: Vec<Query>, how: How) -> Option<Query> {
        if parts.len() < 2 {
            return parts.pop();
        }
        if self.is_list() {
            return Some(match self {
                Join::Or => Query::Or(parts),
                Join::Common => Query::Common(parts),
                Join::AtLeast => Query::AtLeast(how.least.clamp(1, parts.len() as u32), parts, how.grain),
                _ => Query::And(parts, how.grain),
            });
        }
        let two = Box::new(<[Query; 2]>::try_from(parts).ok()?);
        Some(match self {
            Join::Within => Query::Within(two),
            Join::Around => Query::Around(two),
            Join::Near => Query::Near(Side::Either, two, how.distance),
            Join::Before => Query::Near(Side::Before, two, how.distance),
            Join::After => Query::Near(Side::After, two, how.distance),
            _ => Query::Without(two, how.grain),
        })
    }
}

/// The rest of how parts are joined.
#[derive(Clone, Copy)]
struct How {
    grain: Grain,
    distance: Distance,
    least: u32,
}

impl How {
    /// As a part has it; what it has not, as most people mean it.
    fn of(query: &Query) -> How {
        let mut how = How { grain: Grain::default(), distance: Distance { most: 10, of: DistanceOf::Words }, least: 2 };
        match query {
            Query::And(_, grain) | Query::Without(_, grain) => how.grain = *grain,
            Query::AtLeast(n, _, grain) => (how.least, how.grain) = (*n, *grain),
            Query::Near(_, _, distance) => how.distance = *distance,
            _ => {}
        }
        how
    }
}

/// The same joint over other parts.
fn rebuilt(like: &Query, parts: Vec<Query>) -> Option<Query> {
    match Join::of(like) {
        Some(join) => join.over(parts, How::of(like)),
        None => Some(like.clone()),
    }
}

/// The part at a path. What narrows a part within the question is one piece.
pub fn at<'q>(query: &'q Query, path: &[usize]) -> Option<&'q Query> {
    path.iter().try_fold(query, |here, n| here.parts().get(*n))
}

/// Puts another part in the place of the one at a path.
pub fn put(query: &mut Query, path: &[usize], part: Query) {
    let mut here = query;
    for n in path {
        let Some(next) = here.parts_mut().get_mut(*n) else { return };
        here = next;
    }
    *here = part;
}

/// The question without the part at a path; what is left alone stands for itself.
pub fn removed(query: &Query, path: &[usize]) -> Option<Query> {
    let (first, rest) = path.split_first()?;
    let mut parts = query.parts().to_vec();
    if *first >= parts.len() {
        return Some(query.clone());
    }
    let inner = parts.remove(*first);
    if let Some(left) = removed(&inner, rest) {
        parts.insert(*first, left);
    }
    rebuilt(query, parts)
}

/// Two parts joined; lists of the same kind become one.
fn joined(join: Join, one: Query, other: Query, how: How) -> Query {
    let same = |part: &Query| {
        join.is_list() && Join::of(part) == Some(join) && (How::of(part).grain == how.grain || join == Join::Or)
    };
    let mut parts = Vec::new();
    for part in [one, other] {
        if same(&part) { parts.extend_from_slice(part.parts()) } else { parts.push(part) }
    }
    let first = parts.first().cloned();
    join.over(parts, how).or(first).unwrap_or(Query::Or(Vec::new()))
}

/// The question with one more term, beside the part at a path or beside all of it.
pub fn with_term(query: Option<Query>, beside: Option<&Path>, join: Join, term: Term) -> Query {
    let term = Query::Term(term);
    let Some(mut query) = query else { return term };
    let path = beside.cloned().unwrap_or_default();
    let Some(part) = at(&query, &path).cloned() else { return query };
    // A list goes on as it began.
    let how = How::of(&part);
    put(&mut query, &path, joined(join, part, term, how));
    query
}

/// Another joint after a part of a list: what stands before it and what stands after it keep theirs.
pub fn rejoined(node: &Query, after: usize, join: Join) -> Query {
    let parts = node.parts();
    if Join::of(node) == Some(join) {
        return node.clone();
    }
    let (Some(before), Some(rest)) = (parts.get(..=after), parts.get(after + 1..)) else { return node.clone() };
    match (rebuilt(node, before.to_vec()), rebuilt(node, rest.to_vec())) {
        (Some(one), Some(other)) => joined(join, one, other, How::of(node)),
        _ => node.clone(),
    }
}

pub fn with_grain(node: &Query, new: Grain) -> Query {
    let mut node = node.clone();
    if let Query::And(_, grain) | Query::Without(_, grain) | Query::AtLeast(_, _, grain) = &mut node {
        *grain = new;
    }
    node
}

pub fn with_distance(node: &Query, new: Distance) -> Query {
    let mut node = node.clone();
    if let Query::Near(_, _, distance) = &mut node {
        *distance = new;
    }
    node
}

pub fn with_least(node: &Query, least: u32) -> Query {
    let mut node = node.clone();
    if let Query::AtLeast(n, ..) = &mut node {
        *n = least;
    }
    node
}

/// A whole question: its terms, narrowed where it is.
pub fn whole(query: &Query, filters: &[Filter]) -> Query {
    if filters.is_empty() { query.clone() } else { Query::Of(Box::new(query.clone()), filters.to_vec()) }
}

/// A whole question taken apart again.
pub fn apart(query: Query) -> (Query, Vec<Filter>) {
    match query {
        Query::Of(of, filters) => (*of, filters),
        other => (other, Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn words(text: &str) -> Term {
        Term::Words(text.to_owned())
    }

    fn is(query: &Query, expected: serde_json::Value) {
        assert_eq!(query, &Query::from_json(&expected).unwrap());
    }

    #[test]
    fn terms_are_added_to_the_list_that_is_there() {
        let a = with_term(None, None, Join::And, words("a"));
        let b = with_term(Some(a), None, Join::And, words("b"));
        let c = with_term(Some(b), None, Join::And, words("c"));
        is(&c, json!({"and": [{"words": "a"}, {"words": "b"}, {"words": "c"}]}));
        let beside = with_term(Some(c.clone()), Some(&vec![1]), Join::Or, words("d"));
        is(&beside, json!({"and": [{"words": "a"}, {"or": [{"words": "b"}, {"words": "d"}]}, {"words": "c"}]}));
        let other = with_term(Some(c), None, Join::Without, words("d"));
        is(&other, json!({"without": [{"and": [{"words": "a"}, {"words": "b"}, {"words": "c"}]}, {"words": "d"}]}));
    }

    #[test]
    fn a_joint_is_changed_where_it_stands_and_what_is_removed_leaves_no_bracket() {
        let abc = Query::from_json(&json!({"or": [{"words": "a"}, {"words": "b"}, {"words": "c"}]})).unwrap();
        let changed = rejoined(&abc, 1, Join::Without);
        is(&changed, json!({"without": [{"or": [{"words": "a"}, {"words": "b"}]}, {"words": "c"}]}));
        is(&rejoined(&changed, 0, Join::Or), serde_json::from_str(&abc.to_json().to_string()).unwrap());
        is(&removed(&changed, &[0, 0]).unwrap(), json!({"without": [{"words": "b"}, {"words": "c"}]}));
        is(&removed(&changed, &[1]).unwrap(), json!({"or": [{"words": "a"}, {"words": "b"}]}));
        assert_eq!(removed(&Query::Term(words("a")), &[]), None);
        assert_eq!(removed(&abc, &[7]), Some(abc.clone()), "what is not there takes nothing with it");
    }

    #[test]
    fn a_grain_stays_when_the_joint_is_another() {
        let and = json!({"and": [{"words": "a"}, {"words": "b"}], "grain": "case"});
        let without = rejoined(&Query::from_json(&and).unwrap(), 0, Join::Without);
        is(&without, json!({"without": [{"words": "a"}, {"words": "b"}], "grain": "case"}));
    }

    #[test]
    fn filters_stand_around_all_terms() {
        let query = Query::Term(words("a"));
        let filters = vec![Filter::Case("Osby".to_owned())];
        let all = whole(&query, &filters);
        is(&all, json!({"of": {"words": "a"}, "where": [{"case": "Osby"}]}));
        assert_eq!(apart(all), (query.clone(), filters));
        assert_eq!(whole(&query, &[]), query);
    }
}
