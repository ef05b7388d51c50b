//! Questions put to the material: the study read once, and then asked.

use super::measure::{Place, Row, median, row};
use mening::analysis::explore::Asked;
use mening::analysis::explore::faces::{self, Kept};
use mening::model::{Axis, CountOf, CrossAxis, Grain, Lang, Query};
use mening::session::explore::Stored;
use mening::session::study;
use serde_json::{Value, json};

/// All codings, as the or of their coders would be; there is one code above none.
fn everything(session: &mening::session::Session) -> Value {
    let codes = mening::store::code::all(session.reader()).expect("codes");
    let top = codes.iter().filter(|code| code.parent.is_none()).take(mening::model::MOST_TERMS);
    json!({ "or": top.map(|code| json!({ "code": code.guid.to_string() })).collect::<Vec<_>>() })
}

pub fn table(place: &Place, of: &str) -> Vec<Row> {
    let session = place.open();
    let reader = session.reader();
    let read = median(3, || drop(study::whole(reader).expect("the study")));
    let study = study::whole(reader).expect("the study");
    let library = Stored(reader);
    let asked = Asked::new(&study, &library, Lang::Sv);
    let query = |value: Value| Query::from_json(&value).expect("a question");
    let (one, other) = (json!({ "code": "kod 1" }), json!({ "code": "kod 2" }));
    let mut rows = vec![row(&format!("{of}: the study read"), read, 1000.0)];
    for (what, question) in [
        ("a code", one.clone()),
        ("two codes on the same words", json!({ "and": [one, other], "grain": "words" })),
        ("two codes in the same turn", json!({ "and": [one, other] })),
        ("two codes in the same case", json!({ "and": [one, other], "grain": "case" })),
        ("two codes at most 10 words apart", json!({ "near": [one, other], "distance": { "words": 10 } })),
        ("a word", json!({ "words": "förning" })),
    ] {
        let question = query(question);
        let time = median(5, || drop(asked.answer(&question).expect("an answer")));
        rows.push(row(&format!("{of}: {what}"), time, 100.0));
    }
    let all = asked.answer(&query(everything(&session))).expect("an answer");
    let none: Kept = &|_| Ok(Vec::new());
    let axes = [&CrossAxis::Of(Axis::Code), &CrossAxis::Of(Axis::Case)];
    let crossing = median(3, || {
        drop(faces::crossing(&asked, &all, axes, CountOf::Passages, Lang::Sv, none).expect("a crossing"));
    });
    rows.push(row(&format!("{of}: all codes by all cases"), crossing, 100.0));
    let together = median(3, || drop(faces::together(&asked, &all, false, Grain::Turn)));
    rows.push(row(&format!("{of}: which codes go together"), together, 300.0));
    let words = median(3, || drop(faces::words(&asked, &all, &library)));
    rows.push(row(&format!("{of}: words of all coded passages"), words, 1000.0));
    rows
}
