//! Pseudonyms, consent, quarantine and the guard, as scripts and people at a terminal use them: nothing
//! that should stay leaves, and no coding moves off its words.

use crate::project::{Project, Ran, run_among};
use crate::ways_out::{COMMANDS, ways_out};
use proptest::prelude::*;
use serde_json::{Value, json};

const SWEDISH: &str = include_str!("confidence/interview.sv.txt");
const ENGLISH: &str = include_str!("confidence/interview.en.txt");
const NAMES: &str = include_str!("confidence/names.csv");

/// Everything that was planted: forms of names and identifiers, one a line.
const PLANTED: &str = include_str!("confidence/planted.txt");

pub fn run_with(arguments: &[&str], input: &str) -> Ran {
    run_among(arguments, input, "en_GB.UTF-8", &[("MENING_KEY_PASSWORD", "nyckelord")])
}

pub fn script(actions: &[Value]) -> String {
    actions.iter().map(|action| format!("{action}\n")).collect()
}

/// Two interviews, every paragraph of them coded and made a meaning unit.
fn study() -> Project {
    let project = Project::new();
    for (name, text) in [("intervju", SWEDISH), ("interview", ENGLISH)] {
        let file = project.file(&format!("{name}.txt"), text);
        assert_eq!(project.run("import", &[file.to_str().unwrap(), "--case", "Nord"]).code, 0);
    }
    let mut actions =
        vec![json!({"action": "add_code", "name": "Allt"}), json!({"action": "add_theme", "name": "Tema"})];
    for (name, text) in [("intervju", SWEDISH), ("interview", ENGLISH)] {
        let mut at = 0;
        for line in text.lines() {
            let length = line.chars().count();
            if length > 0 {
                actions.push(
                    json!({"action": "add_coding", "document": name, "start": at, "end": at + length, "code": "Allt"}),
                );
                actions.push(json!({"action": "add_meaning_unit", "document": name, "start": at, "end": at + length, "condensation": line, "theme": "Tema"}));
            }
            at += length + 1;
        }
    }
    actions.push(json!({"action": "add_memo", "title": "Solveig Lindqvist", "text": "Samtalet med Solveigs chef."}));
    let applied = project.apply(&script(&actions));
    assert_eq!(applied.code, 0, "{applied:?}");
    project
}

#[test]
fn fifty_planted_names_and_identifiers_are_in_no_export() {
    let (project, elsewhere) = (study(), tempfile::tempdir().unwrap());
    let planted: Vec<&str> = PLANTED.lines().filter(|line| !line.trim().is_empty()).collect();
    assert!(planted.len() >= 50, "{}", planted.len());
    for word in &planted {
        assert!(SWEDISH.contains(word) || ENGLISH.contains(word), "{word} was not planted");
    }
    let list = elsewhere.path().join("names.csv");
    std::fs::write(&list, NAMES).unwrap();
    let key = elsewhere.path().join("studie.meningkey");
    let (key, list) = (key.to_str().unwrap(), list.to_str().unwrap());
    let inside = project.folder.path().join("nyckel.meningkey");
    let refused = run_with(&["pseudonymise", project.text(), "--key", inside.to_str().unwrap(), "--list", list], "");
    assert!(refused.code == 1 && refused.err.contains("cannot be kept"), "{refused:?}");
    let done = run_with(&["pseudonymise", project.text(), "--key", key, "--list", list], "");
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.err.contains("not encrypted"), "{done:?}");
    let mut leaked = Vec::new();
    let mut look = |way: &str, bytes: &[u8]| {
        let text = everything_in(bytes);
        assert!(!text.is_empty(), "{way}");
        leaked.extend(planted.iter().filter(|word| text.contains(**word)).map(|word| format!("{word} by {way}")));
    };
    for (way, bytes) in ways_out(&project, key) {
        look(&way, &bytes);
    }
    for (at, way) in COMMANDS.iter().enumerate() {
        let path = elsewhere.path().join(format!("ut{at}"));
        let out = path.to_str().unwrap();
        let words = way.split(' ').map(|word| match word {
            "PROJECT" => project.text(),
            "OUT" => out,
            word => word,
        });
        let arguments: Vec<&str> = words.chain(["--key", key]).collect();
        let ran = run_with(&arguments, "");
        assert_eq!(ran.code, 0, "{way}: {ran:?}");
        look(way, &std::fs::read(&path).unwrap());
    }
    assert!(leaked.is_empty(), "{} leaks, such as {:?}", leaked.len(), leaked.iter().take(12).collect::<Vec<_>>());
    assert_eq!(project.run("check", &[]).code, 0);
    // What was replaced can be taken back, and is again what it was.
    assert_eq!(project.run("undo", &[]).code, 0);
    let excerpts = project.run("export", &["--table", "excerpts", "--format", "md", "--allow", "kontroll"]);
    assert!(excerpts.out.contains("Solveig"), "{excerpts:?}");
}

#[test]
fn the_demonstration_study_shows_the_whole_way_from_a_key_to_a_guarded_export() {
    for (language, title) in [("sv", "Återkallad"), ("en", "Withdrawn")] {
        let (folder, apart) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (project, key) = (folder.path().join("demo.mening"), apart.path().join("demo.meningkey"));
        let out = apart.path().join("out.zip");
        let (project, key) = (project.to_str().unwrap(), key.to_str().unwrap());
        let made = run_with(&["demo", project, "--language", language, "--key", key], "");
        assert_eq!(made.code, 0, "{made:?}");
        // A consent withdrawn, and nobody's word of hers.
        let people = run_with(&["export", project, "--table", "documents", "--format", "json"], "");
        assert!(!people.out.contains("Yvonne"), "{people:?}");
        let archive = ["archive", project, out.to_str().unwrap(), "--key", key];
        let refused = run_with(&archive, "");
        assert!(refused.code == 1 && refused.err.contains("Hagström") && !out.exists(), "{refused:?}");
        let replaced = run_with(&["pseudonymise", project, "--key", key], "");
        assert_eq!(replaced.code, 0, "{replaced:?}");
        let let_out = run_with(&archive, "");
        assert_eq!(let_out.code, 0, "{let_out:?}");
        let text = everything_in(&std::fs::read(&out).unwrap());
        assert!(!text.contains("Hagström") && !text.contains("Gunnel") && !text.contains("Yvonne"));
        assert!(text.contains("Ingrid") && text.contains(title));
    }
}

/// A file's text, with what is packed in it.
pub fn everything_in(bytes: &[u8]) -> String {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let mut text = String::new();
    for at in 0..archive.len() {
        let mut part = Vec::new();
        std::io::Read::read_to_end(&mut archive.by_index(at).unwrap(), &mut part).unwrap();
        text.push_str(&String::from_utf8_lossy(&part));
    }
    text
}

#[test]
fn the_guard_refuses_says_where_and_lets_out_for_a_reason_that_the_journal_keeps() {
    let project = Project::new();
    let text = "Anna: Ring mig på 070-123 45 67.\nBo: Nej.\n";
    let actions = [
        json!({"action": "add_document", "name": "A", "text": text}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Ring mig på 070-123 45 67.", "code": "k"}),
    ];
    assert_eq!(project.apply(&script(&actions)).code, 0);
    let refused = project.run("export", &["--table", "excerpts", "--format", "csv"]);
    assert!(refused.code == 1 && refused.out.is_empty(), "{refused:?}");
    assert!(refused.err.contains("row 1") && refused.err.contains("070-123 45 67"), "{refused:?}");
    let listed = project.run("guard", &["--table", "excerpts"]);
    assert!(listed.code == 1 && listed.out.contains("070-123 45 67"), "{listed:?}");
    assert_eq!(project.run("guard", &["--table", "codebook"]).code, 0);
    let empty = project.run("export", &["--table", "excerpts", "--format", "csv", "--allow", " "]);
    assert_eq!(empty.code, 1, "{empty:?}");
    let out = project.run("export", &["--table", "excerpts", "--format", "csv", "--allow", "numret är en växel"]);
    assert!(out.code == 0 && out.out.contains("070-123 45 67"), "{out:?}");
    let journal = project.run("journal", &[]).out;
    assert!(journal.contains("numret är en växel"), "{journal}");
}

#[test]
fn who_may_not_be_quoted_is_not_and_small_groups_are_pointed_out() {
    let project = Project::new();
    let text = "Anna: Det fungerar bra här.\nBo: Det tycker jag också.\nAnna: Ja.\nBo: Just det.\n";
    let actions = [
        json!({"action": "add_case", "name": "Nord"}),
        json!({"action": "add_document", "name": "A", "text": text, "case": "Nord", "date": "2024-05"}),
        json!({"action": "add_participant", "name": "Anna", "role": "polis", "case": "Nord", "speaker": "Anna"}),
        json!({"action": "add_participant", "name": "Bo", "role": "kommun", "case": "Nord", "speaker": "Bo"}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Det fungerar bra här.", "code": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Det tycker jag också.", "code": "k"}),
        json!({"action": "set_statement", "on": "Nord", "text": "Bra.", "evidence": [{"document": "A", "quote": "Det fungerar bra här."}]}),
    ];
    assert_eq!(project.apply(&script(&actions)).code, 0);
    let export = || project.run("export", &["--table", "excerpts", "--format", "json"]);
    assert_eq!(export().code, 0, "without a register the guard does not ask for consent");
    project.apply(&script(&[
        json!({"action": "set_consent", "participant": "Anna", "given": "2024-05-01", "quotes": false}),
    ]));
    let missing = export();
    assert!(missing.code == 1 && missing.err.contains("Bo is quoted"), "{missing:?}");
    project.apply(&script(&[json!({"action": "set_consent", "participant": "Bo", "given": "2024-05-02"})]));
    let quoted = export();
    assert_eq!(quoted.code, 0, "{quoted:?}");
    assert!(!quoted.out.contains("fungerar") && quoted.out.contains("tycker jag också"), "{quoted:?}");
    project.apply(&script(&[json!({"action": "set_guard", "fewest": 2})]));
    let few = export();
    assert!(few.code == 1 && few.err.contains("Nord · kommun · 2024-05"), "{few:?}");
}

#[test]
fn what_is_in_quarantine_is_in_no_table_and_no_search() {
    let project = Project::new();
    let text = "Vi pratade om mötet. Hennes diagnos nämndes också. Sedan gick vi.\n";
    let actions = [
        json!({"action": "add_document", "name": "A", "text": text}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "diagnos nämndes", "code": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Sedan gick vi", "code": "k"}),
        json!({"action": "add_meaning_unit", "document": "A", "quote": "Hennes diagnos nämndes också.", "condensation": "Hälsa kom upp."}),
    ];
    assert_eq!(project.apply(&script(&actions)).code, 0);
    let place = text.find("Hennes").map(|byte| text[..byte].chars().count()).unwrap();
    let (start, end) = (place.to_string(), (place + 29).to_string());
    let arguments = ["--document", "A", "--start", &start, "--end", &end, "--reason", "hälsouppgift"];
    assert_eq!(project.run("quarantine", &arguments).code, 0);
    for table in ["excerpts", "condensations"] {
        assert!(!project.table(table).to_string().contains("diagnos"), "{table}");
    }
    assert_eq!(project.table("excerpts").as_array().unwrap().len(), 1);
    assert_eq!(project.run("search", &["diagnos", "--json"]).out.trim(), "[]");
    assert!(!project.run("search", &["gick"]).out.contains("diagnos"), "not in what stands around a hit either");
    assert_eq!(project.run("undo", &[]).code, 0);
    assert_eq!(project.table("excerpts").as_array().unwrap().len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Random edits of a coded text: what was not touched keeps its words, what was edited inside keeps
    /// its edges, and undoing all of it gives the same tables to the letter.
    #[test]
    fn edits_move_no_coding_off_its_words_and_undo_is_exact(
        cuts in proptest::collection::vec((0_u32..180, 0_u32..12, "[a-zåäö]{0,9}"), 1..8),
        marks in proptest::collection::vec((0_u32..190, 1_u32..40), 1..12),
    ) {
        use mening::session::{Action, Session};
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::create(&folder.path().join("p.mening"), "p", mening::model::Lang::Sv, None).unwrap();
        let act = |session: &mut Session, action: Value| session.apply(&[Action::from_json(action).unwrap()]).is_ok();
        let text: String = "Solveig: Vi åt bullar, Åke 😀 och jag. Sen gick vi hem.\nBo: Jaha, så kan det gå ibland. Eller?\n".repeat(2);
        act(&mut session, json!({"action": "add_document", "name": "A", "text": text}));
        act(&mut session, json!({"action": "add_code", "name": "k"}));
        for (start, length) in &marks {
            act(&mut session, json!({"action": "add_coding", "document": "A", "start": start, "end": start + length, "code": "k"}));
            act(&mut session, json!({"action": "add_meaning_unit", "document": "A", "start": start, "end": start + length, "condensation": "c"}));
        }
        let dump = |session: &Session| {
            let mut study = mening::session::study::whole(session.reader()).unwrap();
            study.steps.clear();
            let spoken: std::collections::BTreeMap<_, _> = std::mem::take(&mut study.spoken).into_iter().collect();
            let text = mening::store::document::text(session.reader(), study.documents[0].id).unwrap();
            (format!("{study:?}{spoken:?}"), text)
        };
        let words = |session: &Session| -> Vec<(mening::model::Guid, String)> {
            let study = mening::session::study::whole(session.reader()).unwrap();
            let text = mening::store::document::text(session.reader(), study.documents[0].id).unwrap();
            study.codings.iter().map(|coding| (coding.guid, mening::model::slice(&text, coding.passage).to_owned())).collect()
        };
        let before = dump(&session);
        for (start, length, new) in &cuts {
            let old = words(&session);
            let places: Vec<_> = mening::session::study::whole(session.reader()).unwrap().codings;
            if !act(&mut session, json!({"action": "edit_text", "document": "A", "start": start, "end": start + length, "words": new})) {
                continue;
            }
            let now = words(&session);
            let edit = mening::model::Passage::new(*start, start + length);
            for (coding, (guid, was)) in places.iter().zip(&old) {
                let is = now.iter().find(|(known, _)| known == guid);
                let inside = edit.start > coding.passage.start && edit.end < coding.passage.end;
                if !edit.overlaps(coding.passage) && !inside {
                    prop_assert_eq!(is.map(|(_, words)| words), Some(was), "an edit elsewhere");
                } else if inside && was.chars().count() as u32 > length + 2 {
                    let words = &is.expect("an edit inside leaves it there").1;
                    prop_assert_eq!(words.chars().next(), was.chars().next());
                    prop_assert_eq!(words.chars().last(), was.chars().last());
                }
            }
        }
        prop_assert!(mening::store::check::run(session.reader()).unwrap().is_empty());
        while session.next_steps().unwrap().0.is_some_and(|step| step.name.in_lang(mening::model::Lang::En).starts_with("edit the text")) {
            session.undo().unwrap();
        }
        prop_assert_eq!(dump(&session), before);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Names replaced in any order, between edits: every coding holds the same words with its names replaced, whoever
    /// holds the key reads the text as it was, and undoing all gives the same export to the byte.
    #[test]
    fn pseudonyms_move_no_coding_off_its_words_and_undo_is_exact(
        words in proptest::collection::vec(0usize..12, 30..120),
        marks in proptest::collection::vec((0usize..100, 1usize..12), 1..10),
        rounds in proptest::collection::vec((proptest::sample::subsequence(vec![0usize, 1, 2, 3], 1..4), "[C-GI-RT-Z][a-zåäö]{0,11}", 0usize..100), 1..4),
    ) {
        use mening::model::{Known, NameKind, slice};
        use mening::session::{Action, Session};
        const NAMES: [&str; 4] = ["Solveig", "Bo", "Åke", "Hyllie"];
        const WORDS: [&str; 12] =
            ["Solveig", "Bo", "Åkes", "Hyllie", "sa", "att", "😀", "bullarna", "kom.", "Sedan", "och\n", "a\u{308}ndå"];
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut session = Session::create(&folder.path().join("p.mening"), "p", mening::model::Lang::Sv, None).unwrap();
        let act = |session: &mut Session, action: Value| session.apply(&[Action::from_json(action).unwrap()]).is_ok();
        let text: String = words.iter().map(|word| format!("{} ", WORDS[*word])).collect();
        act(&mut session, json!({"action": "add_document", "name": "A", "text": text}));
        act(&mut session, json!({"action": "add_code", "name": "k"}));
        let document = mening::store::document::all(session.reader()).unwrap()[0].id;
        let now = |session: &Session| mening::store::document::text(session.reader(), document).unwrap();
        // Codings of whole words.
        let stored = now(&session);
        let starts: Vec<u32> = (0u32..).zip(stored.chars()).filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at + 1).collect();
        for (from, length) in &marks {
            let (Some(start), Some(end)) = (starts.get(*from), starts.get(from + length)) else { continue };
            act(&mut session, json!({"action": "add_coding", "document": "A", "start": start, "end": end - 1, "code": "k"}));
        }
        let coded = |session: &Session| -> Vec<String> {
            let text = now(session);
            let codings = mening::store::coding::in_document(session.reader(), document).unwrap();
            codings.iter().map(|coding| slice(&text, coding.passage).to_owned()).collect()
        };
        let exported = |session: &Session| {
            let export = mening::session::export::Export {
                table: mening::model::TableName::Excerpts, format: mening::formats::export::ExportFormat::Csv,
                codes: vec![], cases: vec![], separator: mening::formats::export::Separator::Comma, axes: None, only: Default::default(),
            };
            let finder = mening::analysis::names::Finder::new(&[], &[]);
            mening::session::guard::checked(session.reader(), &export, &finder).unwrap().bytes
        };
        let (before, last) = (exported(&session), session.next_steps().unwrap().0.map(|step| step.id));
        session.make_key(&elsewhere.path().join("k.meningkey"), &mening::store::Password::new("nyckel".into())).unwrap();
        for (chosen, stem, edited) in &rounds {
            let known: Vec<Known> = chosen
                .iter()
                .map(|at| Known { name: NAMES[*at].into(), pseudonym: format!("{stem}{at}qx"), kind: NameKind::Person })
                .collect();
            let replaced = |text: &str| {
                known.iter().fold(text.to_owned(), |text, known| text.replace(&known.name, &known.pseudonym))
            };
            session.change_key(|key| {
                for name in NAMES { key.remove(name)?; }
                key.put(&known)
            }).unwrap();
            let (text, codings) = (now(&session), coded(&session));
            // "Bo" is a word, too, where a sentence begins.
            session.pseudonymise_as(&mening::session::pseudonym::Wanted::All).unwrap();
            // Endings are joined as the pseudonym takes them; what is compared is the words without them.
            let bare = |text: &str| text.replace("qxs", "qx");
            prop_assert_eq!(bare(&now(&session)), bare(&replaced(&text)));
            let expected: Vec<String> = codings.iter().map(|words| bare(&replaced(words))).collect();
            prop_assert_eq!(coded(&session).iter().map(|words| bare(words)).collect::<Vec<_>>(), expected);
            let key = session.key().unwrap();
            let (original, _) = mening::session::pseudonym::original(session.reader(), document, key).unwrap();
            prop_assert!(!original.contains("qx"), "the key tells all that stood there");
            let gap = now(&session).chars().position(char::is_whitespace).unwrap_or(0);
            let (at, words) = if edited % 2 == 0 { (gap, " nytt") } else { (gap + 1, "nytt ") };
            act(&mut session, json!({"action": "edit_text", "document": "A", "start": at, "end": at, "words": words}));
        }
        prop_assert!(mening::store::check::run(session.reader()).unwrap().is_empty());
        while session.next_steps().unwrap().0.map(|step| step.id) != last {
            session.undo().unwrap();
        }
        prop_assert_eq!(exported(&session), before);
        prop_assert_eq!(now(&session), stored);
    }
}
