//! Tables of words that are and are not found, and laws of all texts.

use super::{finder, key, words};
use crate::analysis::names::Finder;
use crate::model::{NameKind, code_points};
use proptest::prelude::*;

#[test]
fn identifiers_need_no_key() {
    for (text, expected) in [
        ("Nummer 850312-1239.", vec!["850312-1239"]),
        ("Nummer 850312 1231.", vec!["850312 1231"]),
        ("Nummer 8503121231.", vec!["8503121231"]),
        ("Nummer 8503121239.", vec![]),
        ("Nummer 851312-1239, 850230-1231.", vec![]),
        ("Org.nr 556036-0793", vec![]),
        ("år 2018-2020 och 1986:223, 2016/17:126", vec![]),
        ("summan 1 250 000 kr, 0,5 procent, 08.30-16.00", vec![]),
        ("den 2020-05-01 och 01-05-2020", vec![]),
        ("dnr 0451-2018-123", vec![]),
        ("tel. 26 70 00", vec!["26 70 00"]),
        ("0701234567 eller 010-224 10 00", vec!["0701234567", "010-224 10 00"]),
        ("070/123 45 67, 0046 70 123 45 67", vec!["070/123 45 67", "0046 70 123 45 67"]),
        ("Skriv till åsa.öberg@exempel.se.", vec!["åsa.öberg@exempel.se"]),
        (
            "Se https://exempel.se/a?b=1, eller exempel.se, EXEMPEL.SE. Hem.Se där.",
            vec!["https://exempel.se/a?b=1", "exempel.se", "EXEMPEL.SE"],
        ),
        ("bl.a. och t.ex. samt s.k. saker", vec![]),
        ("på Drottninggatan 4–6 A, lgh 1101 bor", vec!["Drottninggatan 4–6 A, lgh 1101"]),
        ("på storgatan 12 bor hon", vec!["storgatan 12"]),
        ("på gatan 12 personer, vägen 3 mil", vec![]),
        ("på Solveigs väg 4", vec!["Solveigs väg 4"]),
        ("box 12, SE-281 31 Hässleholm", vec!["SE-281 31 Hässleholm"]),
        ("bilen ABC123 och DEF 12G", vec!["ABC123", "DEF 12G"]),
        ("SFS 123, SOU 201, SEK 500, Dnr ABC 123, LVU", vec![]),
        ("#rektor och #flera_ord# och #två ord# sa", vec!["#rektor", "#flera_ord#", "#två ord#"]),
        ("[namn] [NN] [ort 2] [Anna]", vec!["[namn]", "[NN]", "[ort 2]", "[Anna]"]),
        (
            "[skratt] [paus] [ohörbart] [skrattar högt] [laughs] [inaudible] [...] [12] [00:12:33] (…) [det] [XXX]",
            vec![],
        ),
        ("# Rubrik och C# och nr #1", vec![]),
    ] {
        assert_eq!(words(text, &finder("").find_known(text)), expected, "{text}");
    }
}

#[test]
fn the_key_is_found_in_every_inflection_and_not_in_other_words() {
    let lines = "
        person: Anna = Bea
        person: Karin Berg = Eva Dal
        person: Anders = Olle
        person: Bo Sjö = Per Å
        place: Lund = Ås
        place: Halland = Länet
        place: Malmö = Storstad
        organisation: Länsstyrelsen Skåne = Myndigheten
        job_title: Kommunpolisen = Samordnaren
        job_title: samordnare = ledare
        job_title: lokal chef för skolan = tjänsteman
        organisation: Enhet 4 = Enhet A
        person: Eva Maria Ek-Lind = Ann Dal";
    for (text, expected) in [
        ("Anna ANNA anna Annas annas Anna:s Anna’s", "Anna ANNA anna Annas annas Anna:s Anna’s"),
        ("Annan annars Annat Hanna", ""),
        ("Andersson, anders, Anders bil", "anders Anders"),
        ("Berg sa. Ett berg av sten, bergs", "Berg"),
        ("karins kommun, Karin\nBergs tips", "karins Karin\nBergs"),
        ("Han ska bo där. Bo kom.", "Bo"),
        ("Lundgren lundabor Lundamodellen Lunds lund Lundberg", "lunda Lunda Lunds"),
        ("halländsk halländska hallänningar Hallands", "halländsk halländska hallänningar Hallands"),
        ("malmöiter Malmöborna Malmo malmo Malmöpolisen", "malmöiter Malmö Malmo malmo Malmö"),
        ("länsstyrelsen skånes, Skåne, Länsstyrelsen", "länsstyrelsen skånes Skåne"),
        ("kommunpolis kommunpolisens kommunpoliserna", "kommunpolis kommunpolisens kommunpoliserna"),
        (
            "Chefer. lokala cheferna för skolan, lokal chef för skolans",
            "lokala cheferna för skolan lokal chef för skolans",
        ),
        ("Eva Ek-Lind, Ek-Lind, Eva, Ek Lind", "Eva Ek-Lind Ek-Lind, Eva Ek Lind"),
        ("Enhet 4, enhet 4:s, Enhet 42", "Enhet 4 enhet 4:s"),
        ("Anna2: Lunders, Halland3", "Anna Lunders Halland"),
        ("samordnaren samordnarna samordnarnas samordning", "samordnaren samordnarna samordnarnas"),
    ] {
        assert_eq!(words(text, &finder(lines).find_known(text)).join(" "), expected, "{text}");
    }
}

#[test]
fn initials_stand_for_a_person_who_shares_them_with_nobody() {
    let lines = "
        person: Solveig Lindqvist = Eva Dal
        person: Sven Olof Lund = Bo Ek
        person: Anna Maria Berg = Bea Ahl
        person: Ada = Eda
        place: Alna Berga = Ås
        organisation: Asarums Byalag = Laget";
    for (text, expected) in [
        ("Det sa S.L. och A.B. igår", "A.B."),
        ("Det sa S. L. och A. B. igår", "A. B."),
        ("Det sa A.M. och A.M.B. igår", ""),
        ("Det sa A B och AB och A.B igår", ""),
        ("Det sa a.b. och A.b. igår", ""),
    ] {
        assert_eq!(words(text, &finder(lines).find_known(text)).join(" "), expected, "{text}");
    }
    let alone = finder("person: Solveig Lindqvist = Eva Dal\nplace: Stora Lund = Ås");
    let found = alone.find_known("Det sa S.L. igår");
    assert_eq!(found.first().and_then(|found| found.known), Some(0), "a place has no initials");
}

#[test]
fn a_found_name_tells_its_base_and_ending() {
    let finder =
        finder("job_title: samordnare = ledare\nperson: Solveig Lindqvist = Bea Ahl\nplace: Trelleborg = Hamn");
    for (text, base, ending) in [
        ("samordnarens", "samordnare", "ns"),
        ("samordnarna", "samordnare", "na"),
        ("Lindqvists", "Solveig Lindqvist", "s"),
        ("Solveig’s", "Solveig Lindqvist", "’s"),
        ("Trelleborgsmodellen", "Trelleborg", "s"),
        ("Vi såg Dragicas bil. Och Dragica.", "Dragica", "s"),
        ("Vi såg Lars bil.", "Lars", ""),
        ("hos Anna Svenssons bror", "Anna Svensson", "s"),
    ] {
        let found = finder.find(text);
        assert_eq!((found[0].base.as_str(), found[0].ending.as_str()), (base, ending), "{text}");
    }
}

#[test]
fn capitals_that_no_sentence_explains_are_guessed() {
    for (text, expected) in [
        ("Anna sa att Dragica kom.", "Anna|Dragica"),
        ("Sen kom Anna Karin Svensson och Carl von Platen.", "Anna Karin Svensson|Carl von Platen"),
        ("Vi var i Gullberna. Gullberna är stort.", "Gullberna|Gullberna"),
        ("Region Skåne och Polisen i Sverige och EU.", "Skåne"),
        ("Hon sa: Kanske. – Ja. “Nej.” 3. Mål", ""),
        ("En fråga. Frågan kom. Den Frågan om frågan.", ""),
        ("I was in Ashwick on Monday. I'm Swedish. Don't go.", "Ashwick"),
        ("Statement of Ethical Research Practice Today", ""),
        ("Det sa Solveig-gruppen till Anna-Lena.", "Solveig|Anna-Lena"),
        ("Kapitel IV och BRÅ och A4 i Covid19.", ""),
        ("Jag och Björn såg en björn. En björn till.", "Björn"),
        (
            "Solveig: ja\nI: nej\nSolveig: jo\nKlister: nå\nKlister: ja\nKlister: ja",
            "Solveig|Solveig|Klister|Klister|Klister",
        ),
        ("Dragica Petrovicsson ringde.", "Dragica Petrovicsson"),
        ("När Anna kom. Enligt Malmö.", "Anna|Malmö"),
        ("Sara Ekman-Lööf skrev. Love kom. Björn sa det.", "Sara Ekman-Lööf|Love|Björn"),
        ("Hans bil. Inga pengar. Då kom Hans, Per och Christian.", "Hans|Per|Christian"),
        ("Björn är ett djur. En björn.", ""),
    ] {
        assert_eq!(words(text, &finder("").find(text)).join("|"), expected, "{text}");
    }
}

#[test]
fn guesses_tell_their_kind() {
    for (text, kind) in [
        ("Då kom Anna Holm.", NameKind::Person),
        ("Då kom Vingqvist.", NameKind::Person),
        ("Vi bor i Flundra.", NameKind::Place),
        ("Det är Flundra kommun.", NameKind::Place),
        ("Vi ringde Flundraföreningen.", NameKind::Organisation),
        ("Vi ringde Flundra AB.", NameKind::Organisation),
        ("Han åkte till Lillköping.", NameKind::Place),
        ("Hunden hette något. Hunden Flundra.", NameKind::Other),
        ("Hon bor på Drottninggatan nu.", NameKind::Address),
    ] {
        assert_eq!(finder("").find(text)[0].kind, kind, "{text}");
    }
}

#[test]
fn what_is_no_name_is_left_alone() {
    let known = key("person: Anna Berg = Bea Ljung");
    let finder = Finder::new(&known, &["Flundra".into(), "Berg".into()]);
    let text = "Då kom Flundra och Bea, Ljungs vän, på Berg. Anna Berg kom.";
    assert_eq!(words(text, &finder.find(text)), ["Anna Berg"]);
}

#[test]
fn the_key_goes_before_guesses_and_a_longer_identifier_before_the_key() {
    let finder = finder("person: Anna = Bea");
    for (text, expected) in [
        ("Då kom Anna Flundrasson.", "Anna|Flundrasson"),
        ("Skriv till anna@example.se du.", "anna@example.se"),
        ("Han bor på Annas väg 4 nu.", "Annas väg 4"),
    ] {
        assert_eq!(words(text, &finder.find(text)).join("|"), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn whatever_is_found_lies_in_the_text_in_order(text in "([A-ZÅa-zö]{1,4}|[0-9+#@.: \\[\\]\n’-]|\\PC|Anna|Lund|\u{ad}|\u{308}){0,60}") {
        let finder = finder("person: Anna = Bea\nplace: Lund = Ås\njob_title: a = b");
        let mut end = 0;
        for found in finder.find(&text) {
            prop_assert!(found.passage.start.0 >= end && !found.passage.is_empty());
            end = found.passage.end.0;
        }
        prop_assert!(end <= code_points(&text));
    }

    #[test]
    fn a_name_of_the_key_is_found_wherever_it_stands(before in "[ \n,;!?()\"“”»«–…*€😀]{0,9}", after in "[ \n,.;!?()\"“”»«–…*€😀]{0,9}") {
        let text = format!("{before}Solveig{after}");
        let found = finder("person: Solveig = Bea").find_known(&text);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].known, Some(0));
    }
}
