//! What replacing names would do, place by place in its sentence, and which of the places are replaced.

use super::super::{Error, Session};
use crate::analysis::names::{Doubt, Finder, Found, inflected};
use crate::model::*;
use crate::say;
use crate::store::{self, Reader};
use std::collections::BTreeMap;

/// Where a name stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    Document(DocumentId),
    /// In what is written besides documents: the whole of it, wherever it is written.
    Written(String),
}

/// A name of the key that a place may stand for, and what would be put there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// As the key has it; of an identifier, the identifier.
    pub name: String,
    pub words: String,
}

/// One place that holds a name or an identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub spot: Spot,
    /// Table and column of what is written; empty in a document.
    pub column: String,
    pub passage: Passage,
    pub words: String,
    /// The rest of its sentence, on one line.
    pub before: String,
    pub after: String,
    /// The likeliest first; more than one where names are shared.
    pub candidates: Vec<Candidate>,
    /// Why somebody should decide.
    pub doubt: Option<Doubt>,
}

/// Which places are replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// Those that nobody doubts.
    #[default]
    Sure,
    /// Those that are in doubt as well, each by its likeliest name.
    All,
    /// Those that somebody chose, with what is put there.
    These(Chosen),
}

/// What is put in which place.
pub type Chosen = BTreeMap<(Spot, Passage), String>;

/// What is done with places in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Doubtful {
    Leave,
    Replace,
}

/// At most so many code points of a sentence on each side.
const AROUND: usize = 120;

/// The words that take the place of what was found.
pub(super) struct Words<'k> {
    pub names: &'k [Known],
    pub lang: Lang,
}

impl Words<'_> {
    /// The likeliest; `None` where nothing is put.
    pub fn first(&self, found: &Found) -> Option<String> {
        match found.known {
            Some(entry) => self.of(found, entry),
            None if found.kind == NameKind::Marked || found.kind == NameKind::Web => None,
            None => Some(found.kind.mark(self.lang)),
        }
    }

    fn of(&self, found: &Found, entry: usize) -> Option<String> {
        let known = self.names.get(entry)?;
        // An account or address that holds a name goes as a whole.
        let address = found.kind == NameKind::Web && known.kind != NameKind::Web;
        Some(if address { found.kind.mark(self.lang) } else { inflected(&known.pseudonym, &found.ending) })
    }

    fn candidates(&self, found: &Found) -> Vec<Candidate> {
        let first = self.first(found).map(|words| Candidate { name: found.base.clone(), words });
        let name = |entry: usize| self.names.get(entry).map(|known| known.name.clone());
        let first = first.map(|first| match found.known.and_then(name) {
            Some(name) => Candidate { name, ..first },
            None => first,
        });
        let others = match &found.doubt {
            Some(Doubt::Shared(others)) => others.as_slice(),
            _ => &[],
        };
        let others =
            others.iter().filter_map(|entry| Some(Candidate { name: name(*entry)?, words: self.of(found, *entry)? }));
        first.into_iter().chain(others).collect()
    }
}

impl Wanted {
    /// What is put where something was found.
    pub(super) fn words(&self, spot: &Spot, found: &Found, words: &Words) -> Option<String> {
        match self {
            Wanted::Sure if found.doubt.is_some() => None,
            Wanted::Sure | Wanted::All => words.first(found),
            Wanted::These(chosen) => chosen.get(&(spot.clone(), found.passage)).cloned(),
        }
    }
}

/// Every place that replacing would reach, documents first.
///
/// # Errors
/// A project that cannot be read.
pub fn plan(reader: Reader, names: &[Known], never: &[String]) -> Result<Vec<Place>, Error> {
    let finder = Finder::new(names, never);
    let words = Words { names, lang: store::project::get(reader)?.language };
    let mut places = Vec::new();
    for document in store::document::all(reader)? {
        let text = store::document::text(reader, document.id)?;
        places.extend(places_in(&text, &Spot::Document(document.id), "", &finder, &words));
    }
    store::words::each(reader, |table, column, text| {
        let column = format!("{table}.{column}");
        places.extend(places_in(text, &Spot::Written(text.to_owned()), &column, &finder, &words));
    })?;
    Ok(places)
}

fn places_in(text: &str, spot: &Spot, column: &str, finder: &Finder, words: &Words) -> Vec<Place> {
    let found = finder.find_known(text);
    if found.is_empty() {
        return Vec::new();
    }
    let index = TextIndex::new(text);
    let place = |found: Found| {
        let (before, after) = sentence(text, &index, found.passage);
        Place {
            spot: spot.clone(),
            column: column.to_owned(),
            passage: found.passage,
            words: index.slice(text, found.passage).to_owned(),
            before,
            after,
            candidates: words.candidates(&found),
            doubt: found.doubt,
        }
    };
    let changes = |place: &Place| place.candidates.iter().any(|candidate| candidate.words != place.words);
    found.into_iter().map(place).filter(changes).collect()
}

/// What stands before and after a passage in its sentence.
fn sentence(text: &str, index: &TextIndex, passage: Passage) -> (String, String) {
    // A full stop within an address or a number ends no sentence.
    let ends = |c: char, next: Option<char>| match c {
        '\n' => true,
        '.' | '!' | '?' | '…' => next.is_none_or(|next| !next.is_alphanumeric() && next != '_'),
        _ => false,
    };
    let head = text.get(..index.byte(text, passage.start)).unwrap_or("");
    let tail = text.get(index.byte(text, passage.end)..).unwrap_or("");
    let mut before: Vec<char> = Vec::new();
    let mut next = text.get(head.len()..).and_then(|rest| rest.chars().next());
    before.extend(head.chars().rev().take(AROUND).take_while(|c| !ends(*c, next.replace(*c))));
    before.reverse();
    let mut after = String::new();
    let mut rest = tail.chars().take(AROUND).peekable();
    while let Some(c) = rest.next() {
        let is_last = ends(c, rest.peek().copied());
        after.extend(Some(c).filter(|c| *c != '\n'));
        if is_last {
            break;
        }
    }
    (before.iter().collect::<String>().trim_start().to_owned(), after.trim_end().to_owned())
}

/// Why a place is in doubt, for people.
pub fn reason(doubt: &Doubt, lang: Lang) -> &'static str {
    match doubt {
        Doubt::Shared(_) => say::pseudonym_several_in_the_key_share_the(lang),
        Doubt::Word => say::pseudonym_may_be_an_ordinary_word(lang),
        Doubt::Joined => say::pseudonym_may_be_another_name(lang),
    }
}

/// The same for scripts.
pub fn reason_word(doubt: &Doubt) -> &'static str {
    match doubt {
        Doubt::Shared(_) => "shared_name",
        Doubt::Word => "ordinary_word",
        Doubt::Joined => "joined_name",
    }
}

impl Session {
    /// What the open key would replace.
    ///
    /// # Errors
    /// No open key; a project or key that cannot be read.
    pub fn plan(&self) -> Result<Vec<Place>, Error> {
        let key = self.key().ok_or(super::super::ActionError::NoKey)?;
        plan(self.reader(), &key.names()?, &key.never()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::action::read_script;

    fn study() -> (tempfile::TempDir, Session) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("p")).unwrap();
        std::fs::create_dir(folder.path().join("k")).unwrap();
        let mut session = Session::create(&folder.path().join("p/p.mening"), "P", Lang::Sv, None).unwrap();
        let script = r#"{"action":"add_document","name":"A","text":"Eva Lind, Ulf Lind och Eva Dahl kom. Fru Lind log. Sen mejlade Ulf. Mejla @ulflind, sa han."}
{"action":"add_code","name":"k"}
{"action":"add_coding","document":"A","quote":"Fru Lind log","code":"k"}
{"action":"add_memo","title":"Om Ulf","text":"Familjen Lind for. Eva Dahl med."}"#;
        session.apply(&read_script(script).unwrap()).unwrap();
        let password = store::Password::new("nyckel".to_owned());
        session.make_key(&folder.path().join("k/k.meningkey"), &password).unwrap();
        let known = |name: &str, pseudonym: &str| Known {
            name: name.to_owned(),
            pseudonym: pseudonym.to_owned(),
            kind: NameKind::Person,
        };
        let names = [known("Eva Lind", "Bea"), known("Ulf Lind", "Calle"), known("Eva Dahl", "Cia")];
        session.change_key(|key| key.put(&names)).unwrap();
        (folder, session)
    }

    fn texts(session: &Session) -> (String, String) {
        let document = store::document::all(session.reader()).unwrap()[0].id;
        let memo = store::memo::all(session.reader()).unwrap().remove(0);
        (store::document::text(session.reader(), document).unwrap(), format!("{}: {}", memo.title, memo.text))
    }

    #[test]
    fn a_sentence_is_not_cut_within_an_address() {
        for (text, words, around) in [
            ("Nej. Se x.se/lind, y.se där. Ja.", "lind", ("Se x.se/", ", y.se där.")),
            ("Se y.se.\nOch lind!", "lind", ("Och ", "!")),
            ("Den lind som är 3.5 m hög", "lind", ("Den ", " som är 3.5 m hög")),
        ] {
            let at = code_points(text.split(words).next().unwrap());
            let passage = Passage::new(at, at + code_points(words));
            let (before, after) = sentence(text, &TextIndex::new(text), passage);
            assert_eq!((before.as_str(), after.as_str()), around, "{text}");
        }
    }

    #[test]
    fn a_plan_shows_each_place_in_its_sentence_and_writes_nothing() {
        let (_folder, session) = study();
        let before = (texts(&session), store::steps(session.reader()).unwrap().len());
        let places = session.plan().unwrap();
        let line = |place: &Place| {
            let candidates: Vec<String> =
                place.candidates.iter().map(|one| format!("{}={}", one.name, one.words)).collect();
            let doubt = place.doubt.as_ref().map_or("sure", reason_word);
            format!("{}|{}|{}|{}|{doubt}", place.before, place.words, place.after, candidates.join("/"))
        };
        let lines: Vec<String> = places.iter().filter(|place| place.column.is_empty()).map(line).collect();
        assert_eq!(
            lines,
            [
                "|Eva Lind|, Ulf Lind och Eva Dahl kom.|Eva Lind=Bea|sure",
                "Eva Lind, |Ulf Lind| och Eva Dahl kom.|Ulf Lind=Calle|sure",
                "Eva Lind, Ulf Lind och |Eva Dahl| kom.|Eva Dahl=Cia|sure",
                "Fru |Lind| log.|Eva Lind=Bea/Ulf Lind=Calle|shared_name",
                "Sen mejlade |Ulf|.|Ulf Lind=Calle|sure",
                "Mejla |@ulflind|, sa han.|Ulf Lind=[webbadress]|sure",
            ]
        );
        let written: Vec<(&str, &str, bool)> = places
            .iter()
            .filter(|place| place.column.starts_with("memo."))
            .map(|place| (place.column.as_str(), place.words.as_str(), place.doubt.is_some()))
            .collect();
        assert_eq!(
            written,
            [("memo.title", "Ulf", false), ("memo.text", "Lind", true), ("memo.text", "Eva Dahl", false)]
        );
        assert_eq!((texts(&session), store::steps(session.reader()).unwrap().len()), before);
    }

    #[test]
    fn ratings_and_the_journals_own_words_are_reached_also_where_nothing_else_has_a_name() {
        let (_folder, mut session) = study();
        let script = r#"{"action":"add_case","name":"N"}
{"action":"add_criteria_set","name":"krav","ratings":["nej","som Eva Dahl sa"],"criteria":[{"name":"mål","question":"?"}]}
{"action":"assess","case":"N","set":"krav","criterion":"mål","occasion":"före","rating":"som Eva Dahl sa","reasoning":"Ulf Lind menar det"}"#;
        session.apply(&read_script(script).unwrap()).unwrap();
        let act = |session: &mut Session, script: &str| session.apply(&read_script(script).unwrap()).unwrap();
        act(&mut session, r#"{"action":"set_coder","coder":"Kodare 1","name":"Eva Dahl"}"#);
        act(&mut session, r#"{"action":"add_code","name":"Eva Dahls ord"}"#);
        let columns =
            |session: &Session| session.plan().unwrap().into_iter().map(|place| place.column).collect::<Vec<_>>();
        for column in ["criteria_set.ratings", "assessment.rating", "journal_step.args", "journal_step.coder"] {
            assert!(columns(&session).iter().any(|known| known == column), "{column}");
        }
        session.pseudonymise_as(&Wanted::All).unwrap();
        let [set] = store::assessment::sets(session.reader()).unwrap().try_into().unwrap();
        let [made] = store::assessment::all(session.reader()).unwrap().try_into().unwrap();
        assert_eq!((set.ratings[1].as_str(), made.rating.as_str()), ("som Cia sa", "som Cia sa"));
        assert_eq!(made.reasoning, "Calle menar det");
        // A name that only the journal has: the code was called something else since.
        act(&mut session, r#"{"action":"add_code","name":"Om Ulf Lind"}"#);
        act(&mut session, r#"{"action":"set_code","code":"Om Ulf Lind","name":"Om honom"}"#);
        session.pseudonymise_as(&Wanted::All).unwrap();
        for step in store::steps(session.reader()).unwrap() {
            let said = format!("{} {}", step.name.in_lang(Lang::Sv), step.coder);
            assert!(!said.contains("Dahl") && !said.contains("Lind"), "{said}");
        }
        assert_eq!(session.check().unwrap(), []);
        assert_eq!(columns(&session), [""; 0]);
    }

    #[test]
    fn what_is_in_doubt_is_left_unless_it_is_asked_for() {
        let (_folder, mut session) = study();
        let replaced = session.pseudonymise().unwrap();
        assert_eq!((replaced.places, replaced.left), (5, 2));
        let (text, memo) = texts(&session);
        assert_eq!(text, "Bea, Calle och Cia kom. Fru Lind log. Sen mejlade Calle. Mejla [webbadress], sa han.");
        assert_eq!(memo, "Om Calle: Familjen Lind for. Cia med.");
        let left: Vec<String> = session.plan().unwrap().into_iter().map(|place| place.words).collect();
        assert_eq!(left, ["Lind", "Lind"]);
        // The guard stops what was left.
        let remarks = crate::analysis::guard::in_text(&text, 1, "text", &session.finder().unwrap());
        assert_eq!(remarks.iter().map(|remark| remark.words.as_str()).collect::<Vec<_>>(), ["Lind"]);
        assert_eq!(session.pseudonymise_as(&Wanted::All).unwrap().left, 0);
        assert!(texts(&session).0.contains("Fru Bea log") && texts(&session).1.contains("Familjen Bea"));
        session.undo().unwrap();
        session.undo().unwrap();
        assert!(texts(&session).0.contains("Eva Lind, Ulf Lind"));
    }

    #[test]
    fn chosen_places_get_what_was_chosen_and_the_others_stay() {
        let (_folder, mut session) = study();
        let places = session.plan().unwrap();
        let of = |words: &str, candidate: usize| {
            let place = places.iter().find(|place| place.words == words).unwrap();
            ((place.spot.clone(), place.passage), place.candidates[candidate].words.clone())
        };
        let mut chosen = Chosen::from([of("Lind", 1), of("Eva Dahl", 0)]);
        chosen.insert((Spot::Written("Om Ulf".to_owned()), Passage::new(3, 6)), "Calle".to_owned());
        let replaced = session.pseudonymise_as(&Wanted::These(chosen)).unwrap();
        assert_eq!((replaced.places, replaced.written), (2, 1));
        let (text, memo) = texts(&session);
        assert_eq!(text, "Eva Lind, Ulf Lind och Cia kom. Fru Calle log. Sen mejlade Ulf. Mejla @ulflind, sa han.");
        assert_eq!(memo, "Om Calle: Familjen Lind for. Eva Dahl med.");
        let document = store::document::all(session.reader()).unwrap()[0].id;
        let (original, _) = super::super::original(session.reader(), document, session.key().unwrap()).unwrap();
        assert!(original.contains("och Eva Dahl kom. Fru Lind log"), "the key tells what stood there");
        let coding = store::coding::in_document(session.reader(), document).unwrap()[0].passage;
        assert_eq!(slice(&text, coding), "Fru Calle log");
    }

    #[test]
    fn replacing_that_is_stopped_replaces_nothing() {
        let (_folder, mut session) = study();
        let before = texts(&session);
        let progress = crate::session::job::Progress::default();
        progress.stop();
        let stopped = session.pseudonymise_unless_stopped(&Wanted::Sure, &progress);
        assert!(matches!(stopped, Err(Error::Cancelled)));
        assert_eq!(texts(&session), before);
        assert!(session.pseudonymise_as(&Wanted::Sure).unwrap().places > 0);
    }
}
