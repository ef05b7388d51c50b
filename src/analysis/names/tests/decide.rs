//! Short surnames, shared names, names that are words, names run together, places' people, disguises: what is
//! replaced, what is listed for decision, and what is left alone.

use super::{finder, key, planted, words};
use crate::analysis::names::{Doubt, Finder, Found};
use crate::model::slice;

/// What was found, with `?` after what is to be decided, and `*` where others share the name.
fn shown(text: &str, found: &[Found]) -> String {
    let one = |found: &Found| {
        let mark = match &found.doubt {
            None => "",
            Some(Doubt::Shared(_)) => "*",
            Some(_) => "?",
        };
        format!("{}{mark}", slice(text, found.passage))
    };
    found.iter().map(one).collect::<Vec<_>>().join("|")
}

pub(super) fn check(lines: &str, cases: &[(&str, &str)]) {
    let finder = finder(lines);
    for (text, expected) in cases {
        let found = finder.find_known(text);
        assert_eq!(shown(text, &found), *expected, "{text}");
        let all: Vec<Found> = finder.find(text).into_iter().filter(|found| found.known.is_some()).collect();
        assert_eq!(shown(text, &all), *expected, "{text}");
    }
}

#[test]
fn short_surnames_inflect_and_compound_as_long_ones_do() {
    check(
        "person: Sten Lind = Olle\nperson: Åsa Berg = Pia\nperson: Per Holm = Ola\nperson: Ida Dahl = Eva\nperson: Kim Alm = Bo\nperson: Siv Ek = Rut\nperson: Jan Falk = Tor",
        &[
            ("Lindarna har katt. Lindfamiljen köpte gården. Hon hette Lind.", "Lindarna?|Lind|Lind"),
            ("Vi åt hos Lindarna, hos Bergarnas, hos Holmerna och Ekarna.", "Lindarna|Bergarnas|Holmerna|Ekarna"),
            ("hela Dahlfamiljen, Almsläkten, Ekpojkarna, Falkbarnen", "Dahl|Alm|Ek|Falk"),
            ("Lindsläktens, Lindgruppens möte, Lindfamilien", "Lind|Lind|Lind"),
            ("gamla Linds, Berg's, Dahl’s, the Holms, hos Falks", "Linds|Berg's|Dahl’s|Holms|Falks"),
            ("en lindrig dom, bergen och holmar, ekarna, falkarna, lindarna, almar", ""),
            ("på berget, i dahlior, holme, ekfamilj, lind, berg, ek, falk", ""),
            ("hos Lindqvist, Lindberg, Lindbom, Lindgren, Bergman, Holmgren, Ekman, Dahlgren", ""),
            ("Almgren, Falkenberg, Bergström, Bergfalk, Lindvall, Ekeblad, Holmberg, Ekborg", ""),
        ],
    );
}

#[test]
fn a_name_that_others_share_is_listed_unless_the_whole_name_tells() {
    let lines = "person: Anna Lind = Bea\nperson: Per Lind = Calle\nperson: Anna Berg = Cia";
    check(
        lines,
        &[
            (
                "Först Anna Lind, sedan Per Lind, sist Anna Berg. Fru Lind log. Anna bad om kaffe. Familjen Lind for.",
                "Anna Lind|Per Lind|Anna Berg|Lind*|Anna*|Lind*",
            ),
            ("Då kom Per och Berg.", "Per|Berg"),
            (
                "Lindarna och Annas bil, Lind, Anna, Anna B. och Anna L. och A. Lind",
                "Lindarna*|Annas*|Lind, Anna|Anna B.|Anna L.|A. Lind",
            ),
            ("det skrev A.L. och P.L. och A.B.", "A.L.|P.L.|A.B."),
        ],
    );
    let found = finder(lines).find_known("Sen kom Lind.");
    assert_eq!(found[0].doubt, Some(Doubt::Shared(vec![1])));
    check("person: Anna Lind = B\nperson: Axel Lönn = C", &[("hos A.L. och A. Lind", "A. Lind")]);
    check("person: Anna = B\nperson: Anna Lind = C", &[("Då kom Anna. Då kom Anna Lind.", "Anna*|Anna Lind")]);
    check("person: Anna Lind = B\nperson: Annie Lind = B", &[("Då kom Lind.", "Lind")]);
    check(
        "person: Eva Lund = B\nplace: Lund = Ås",
        &[("Vi bor i Lund, Lunds kommun. Det är fru Lund, sa Lund.", "Lund|Lunds|Lund|Lund*")],
    );
    check("organisation: Föreningen Gnistan = A\norganisation: Stiftelsen Gnistan = B", &[("hos Gnistan", "Gnistan*")]);
}

#[test]
fn a_name_that_is_a_word_is_listed_where_a_sentence_begins() {
    check(
        "person: Björn Ek = Olle\nperson: Stig = Per\nperson: Sten Åkerholm = Ivar\nperson: Solveig = Bea\nperson: Mark Hope = Jim",
        &[
            ("Björn sa ja. Då sa Björn nej.", "Björn?|Björn"),
            ("Stig in. Sten är hårt. Ek växer här.", "Stig?|Sten?|Ek?"),
            ("Björn Ek sa ja. Sten Åkerholm. Björn: ja", "Björn Ek|Sten Åkerholm|Björn?"),
            ("Björn: ja\nStig: nej", "Björn|Stig"),
            ("en björn på en stig vid en ek och en sten", ""),
            ("herr ek och fröken björn", "ek?|björn?"),
            ("Solveig sa ja. solveig sa nej.", "Solveig|solveig"),
            ("STEN OCH EK", "STEN?|EK?"),
            ("det var STEN som sa det", "STEN"),
            ("Mark my words. I hope. So Mark came.", "Mark?|Mark"),
        ],
    );
    check(
        "place: Lund = Ås",
        &[("Lund är en stad. Han bor i Lund. Lundaborna. Lunds hamn.", "Lund?|Lund|Lunda|Lunds?")],
    );
}

#[test]
fn double_names_initials_and_names_turned_round_are_one_person() {
    check(
        "person: Anna-Karin Öberg = Pia Dal\nperson: Gun Britt Alm = Rut Ek",
        &[
            (
                "Anna-Karin Öberg, Anna Karin Öberg, Annakarin Öberg",
                "Anna-Karin Öberg|Anna Karin Öberg|Annakarin Öberg",
            ),
            ("Anna Karin, AnnaKarin, Annakarins, ANNA-KARIN", "Anna Karin|AnnaKarin|Annakarins|ANNA-KARIN"),
            ("A. Öberg, A-K Öberg, A-K. Öberg, Öberg, A.", "A. Öberg|A-K Öberg|A-K. Öberg|Öberg, A"),
            ("Öberg, Anna-Karin skrev", "Öberg, Anna-Karin"),
            ("hos Gun-Britt, Gunbritt Alm, Alm, Gun Britt, Gun Alm", "Gun-Britt|Gunbritt Alm|Alm, Gun Britt|Gun Alm"),
            ("hos Gun Britt", "Gun Britt"),
            ("med Karin Öberg och Anna Öbergs bil", "Karin Öberg|Anna Öbergs"),
            ("Då kom Öberg. Anna-Karin log.", "Öberg|Anna-Karin"),
            ("hos Ann-Karin, Karin-Maj och Gun-Lis, hos Öberg-Lind", "Karin?|Karin?|Gun?|Öberg?"),
            ("Karin-gruppen, Öberg-\nLind, Karin – Lis", "Karin|Öberg|Karin"),
        ],
    );
    check("person: Eva Alm = Rut", &[("Det sa Alm. Eva log. Eva-Lis Alm.", "Alm|Eva|Eva?|Alm")]);
    check(
        "person: Karin Alm = Eva",
        &[("Alm, Karin. Då kom Karin A. hit.", "Alm, Karin|Karin A."), ("Det sa Karin. A då?", "Karin")],
    );
}

#[test]
fn places_have_their_people_and_adjectives() {
    check(
        "place: Malmö = A\nplace: Göteborg = B\nplace: Lund = C\nplace: Stockholm = D\nplace: Trelleborg = E\nplace: Halland = F\nplace: Falun = G\nplace: Bergen = H\nplace: Manchester = I\nplace: Gotland = J\nplace: Uppsala = K\nplace: Dalarna = L",
        &[
            ("malmöitisk malmöitiska Malmöit malmöiternas", "malmöitisk|malmöitiska|Malmöit|malmöiternas"),
            ("malmöitiskans lundensiskan göteborgskan", "malmöitiskans|lundensiskan|göteborgskan"),
            ("malmöbo malmöborna", "malmö|malmö"),
            (
                "göteborgare göteborgares göteborgarnas göteborgsk göteborgska",
                "göteborgare|göteborgares|göteborgarnas|göteborgsk|göteborgska",
            ),
            ("lundensisk lundensiskt lundensare lundensarnas", "lundensisk|lundensiskt|lundensare|lundensarnas"),
            (
                "stockholmare stockholmarens stockholmsk trelleborgarna",
                "stockholmare|stockholmarens|stockholmsk|trelleborgarna",
            ),
            ("halländsk hallänningarnas", "halländsk|hallänningarnas"),
            ("faluborna faluiter", "faluborna|faluiter"),
            ("bergensere bergensisk", "bergensere|bergensisk"),
            (
                "mancunians Mancunian gotlänningens gotländska upsaliensare dalkullorna",
                "mancunians|Mancunian|gotlänningens|gotländska|upsaliensare|dalkullorna",
            ),
            ("lund och lunden, en hall, stockar, gotisk, bergig, malm, dalar", ""),
        ],
    );
    let found = finder("place: Manchester = Norrby").find_known("två mancunians");
    assert_eq!(crate::analysis::names::inflected("Norrby", &found[0].ending), "Norrbybor");
}

#[test]
fn names_run_together_are_found_in_accounts_addresses_and_words() {
    let lines = "person: Sten Lind = Olle\nperson: Åsa Lindqvist = Pia";
    check(
        lines,
        &[
            (
                "Jag följer @stenlind och https://exempel.org/sten-lind, alltså StenLind.",
                "@stenlind|https://exempel.org/sten-lind|StenLind",
            ),
            (
                "@sten_lind @sten.lind85 @slind @lindsten @TeamStenLind @asalindqvist",
                "@sten_lind|@sten.lind85|@slind|@lindsten|@TeamStenLind|@asalindqvist",
            ),
            (
                "sten_lind, sten-lind, sten.lind, /sten-lind, #StenLind",
                "sten_lind|sten-lind|sten.lind|sten-lind|#StenLind",
            ),
            ("se www.lindqvist.se och example.com/people/lindqvist", "www.lindqvist.se|example.com/people/lindqvist"),
            ("se Stenlind och STENLIND, AsaLindqvist, asalindqvist", "Stenlind?|STENLIND?|AsaLindqvist|asalindqvist?"),
            ("LindGruppen", "Lind?"),
            (
                "#stenlind, /stenlind, stenlind_85, stenlind2, x.se/stenlind, intervju-stenlind",
                "#stenlind?|stenlind?|stenlind?|stenlind2?|stenlind?|stenlind?",
            ),
        ],
    );
    let text = "en stenlind, stenlager, www.example.se, @stenhus, @lindrig, @nyheter";
    assert!(finder(lines).find_known(text).iter().all(|found| found.known.is_none()), "{text}");
    check("person: Per Son = Olle", &[("en person, Person och personal", "")]);
    check("person: Sten Lind = Olle\nperson: Stina Lind = Eva", &[("@slind", "@slind*")]);
}

#[test]
fn a_name_is_found_in_every_disguise() {
    let finder = finder("person: Sten Lindqvist = Olle\nperson: Griff Fiffel = Bo\nperson: Åsa Ek = Pia");
    for disguised in [
        "{STEN LINDQVIST}",
        "{Sten Lindqvist}",
        "{A\u{30a}sa Ek}",
        "{A\u{30a}SA}",
        "{Lind\u{ad}qvist}",
        "{L\u{200b}i\u{200d}n\u{2060}d\u{feff}qvist}",
        "{Sten\u{a0}Lindqvist}",
        "{Sten\u{202f}Lindqvist}",
        "{Sten\nLindqvist}",
        "{Sten  Lindqvist}",
        "{Sten \n Lindqvist}",
        "{Sten\u{200b}Lindqvist}",
        "{Sten-\nLindqvist}",
        "{Lind-\nqvist}",
        "{LIND-\nQVIST}",
        "{Lind\u{ad}\nqvist}",
        "{Lindqvist’s}",
        "{Lindqvistʼs}",
        "{Lindqvist`s}",
        "{Griﬀ Fiﬀel}",
        "{Gri\u{200b}ff Fiﬀel}",
        "{Ｓｔｅｎ　Ｌｉｎｄｑｖｉｓｔ}",
        "{Ｌｉｎｄｑｖｉｓｔ}",
        "{Sten_Lindqvist}",
        "{sten_lindqvist}",
        "{Sten-Lindqvist}",
        "{Sten‑Lindqvist}",
        "{Sten–Lindqvist}",
    ] {
        let (text, plants) = planted(&format!("Det var {disguised} som kom."));
        let found = finder.find_known(&text);
        assert_eq!(found.iter().map(|found| found.passage).collect::<Vec<_>>(), [plants[0].0], "{text:?}");
        assert!(found[0].known.is_some() && found[0].doubt.is_none(), "{text:?}");
    }
}

#[test]
fn ordinary_words_are_no_names_of_the_key() {
    const WORDS: &str = "vi bor i en lund vid ett berg med en sten under en ek och en lind där en falk flög över holmen
        och en björn gick på en stig i dalen en man som heter något annat sa att det var en bra dag och att liv och
        död hör ihop hans bil stod på en mark vid en å och en ö inga pengar fanns per person per dag bo kvar var god
        ask och eld storm över hav sol och måne rosen blommar ljus och mörker frid på jorden guld silver järn stål
        lindrig lindring bergig bergen ekar ekarna stenig stigen björnar falkar dalar dalarna holmar lundar annan
        annat annars personal personer boende bosatt markera marken stensäker stenhus ekonomi eko ekologi perspektiv
        period alm almar dahlia sandra sandig kvisten grenen gran granen måns klar klara stor lång frisk rask ros";
    let names = "Sten Lind, Åsa Berg, Björn Ek, Stig Falk, Bo Holm, Liv Lund, Hans Dal, Per Mark, Inga Alm, Sol Ros,
        Rosen Storm, My Gran, Frid Stål, Anna Stig, Per Son, Ek Lund, Klara Frisk, Mats Rask";
    let known = names.split(',').enumerate().map(|(n, name)| format!("person: {} = P{n}", name.trim()));
    let finder = Finder::new(&key(&known.collect::<Vec<_>>().join("\n")), &[]);
    for line in WORDS.lines() {
        let text = format!("Och {}.", line.trim());
        assert_eq!(words(&text, &finder.find_known(&text)), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_mark_of_transcription_is_for_review_unless_marks_mean_names() {
    let lines = "person: Anna Lind = Bea";
    for (text, sure, offered) in [
        ("Vi såg [violence] och [laughs], #trygg och #5.", "", "[violence]|#trygg"),
        ("Det sa [Ylva] och [lärare 2] om #hembygd#.", "", "[Ylva]|[lärare 2]|#hembygd#"),
        ("Det sa [Anna] och [Anna Lind] och #Anna.", "[Anna]|[Anna Lind]|#Anna", "[Anna]|[Anna Lind]|#Anna"),
        ("Nu [ring 0701234567] och [Anna Lind kom in].", "0701234567|Anna Lind", "0701234567|Anna Lind"),
        ("Kod #d9822b, [passage] och [Passage].", "", "#d9822b|[passage]|[Passage]"),
    ] {
        let unsaid = Finder::new(&key(lines), &[]);
        assert_eq!(words(text, &unsaid.find_known(text)).join("|"), sure, "{text}");
        assert_eq!(words(text, &unsaid.find(text)).join("|"), offered, "{text}");
        // Where marks mean names all that is offered is sure.
        let marking = words(text, &finder(lines).find_known(text));
        let within = |words: &str| marking.iter().any(|marked| marked.contains(words));
        assert!(offered.split('|').all(within), "{text}: {marking:?}");
    }
    let never = Finder::new(&[], &["violence".into()]);
    assert_eq!(words("[violence] [skoj]", &never.find("[violence] [skoj]")), ["[skoj]"], "it was settled once");
}
