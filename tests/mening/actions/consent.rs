//! What a noted consent allows: without a date it is none, whatever else is said.

use mening::analysis::guard::Concern;
use mening::formats::export::{ExportFormat, Separator};
use mening::model::{Lang, TableName};
use mening::session::export::Export;
use mening::session::guard::checked;
use mening::session::{Action, Session, archive};
use serde_json::{Value, json};

/// Two who are quoted, Maj and Sven.
fn study(folder: &tempfile::TempDir, consents: &[Value]) -> Session {
    let mut session = Session::create(&folder.path().join("p.mening"), "p", Lang::En, None).unwrap();
    let start = [
        json!({"action": "add_document", "name": "A", "text": "Maj: Hela havet.\nSven: Halva skogen."}),
        json!({"action": "set_speakers", "document": "A", "labels": ["Maj", "Sven"]}),
        json!({"action": "add_participant", "name": "Maj", "speaker": "Maj"}),
        json!({"action": "add_participant", "name": "Sven", "speaker": "Sven"}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Hela havet", "code": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Halva skogen", "code": "k"}),
    ];
    for action in start.iter().chain(consents) {
        session.apply(&[Action::from_json(action.clone()).unwrap()]).unwrap();
    }
    session
}

fn excerpts() -> Export {
    Export {
        table: TableName::Excerpts,
        format: ExportFormat::Json,
        codes: Vec::new(),
        cases: Vec::new(),
        separator: Separator::Comma,
        only: Default::default(),
        axes: None,
    }
}

#[test]
fn without_a_date_a_consent_is_none() {
    let consent = |who: &str, rest: Value| {
        let mut action = json!({"action": "set_consent", "participant": who});
        action.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        action
    };
    let (date, undated) = (json!({"given": "2024-05"}), json!({}));
    let silent = json!({"quotes": false});
    // The consents, whom the guard asks about, and whose words it lets out.
    let cases: [(&[Value], &[&str], &[&str]); 9] = [
        (&[], &[], &["havet", "skogen"]),
        (&[consent("Maj", undated.clone())], &["Maj", "Sven"], &[]),
        (&[consent("Maj", json!({"note": "hon ringer"}))], &["Maj", "Sven"], &[]),
        (&[consent("Maj", date.clone())], &["Sven"], &[]),
        (&[consent("Maj", date.clone()), consent("Sven", undated)], &["Sven"], &[]),
        (&[consent("Maj", date.clone()), consent("Sven", date.clone())], &[], &["havet", "skogen"]),
        (&[consent("Maj", silent.clone())], &[], &["skogen"]),
        (&[consent("Maj", date.clone()), consent("Sven", silent)], &[], &["havet"]),
        (&[consent("Maj", date), consent("Maj", json!({"given": ""}))], &["Maj", "Sven"], &[]),
    ];
    for (consents, asked, let_out) in cases {
        let folder = tempfile::tempdir().unwrap();
        let session = study(&folder, consents);
        let made = checked(session.reader(), &excerpts(), &session.finder().unwrap()).unwrap();
        let about: Vec<Concern> = made.remarks.into_iter().map(|remark| remark.concern).collect();
        if about.is_empty() {
            let text = String::from_utf8(made.bytes).unwrap();
            let out: Vec<&str> = ["havet", "skogen"].into_iter().filter(|word| text.contains(word)).collect();
            assert_eq!(out, let_out, "{consents:?}");
        }
        let expected: Vec<Concern> =
            asked.iter().map(|name| Concern::NoConsent { participant: (*name).to_owned() }).collect();
        assert_eq!(about, expected, "{consents:?}");
    }
}

#[test]
fn an_archive_says_of_an_undated_consent_that_it_allows_nothing() {
    for (given, allows) in [("2024-05", true), ("", false)] {
        let folder = tempfile::tempdir().unwrap();
        let consent =
            json!({"action": "set_consent", "participant": "Maj", "given": given, "recording": true, "reuse": true});
        let session = study(&folder, &[consent]);
        let made = archive::checked(session.reader(), &session.finder().unwrap(), "2026-01-01").unwrap();
        let files = made.files;
        let all = files.iter().filter(|(name, _)| name.ends_with(".json"));
        let found: Vec<Value> = all
            .filter_map(|(_, bytes)| serde_json::from_slice::<Value>(bytes).ok()?.get("consents")?.as_array().cloned())
            .flatten()
            .collect();
        let [one] = found.as_slice() else { panic!("{found:?}") };
        for what in ["quotes", "recording", "reuse"] {
            assert_eq!(one[what], allows, "{given} {what}");
        }
    }
}
