//! How many forms of everyday words come together, and how few words meet that should not.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

/// Everyday words that are in no list of the program's, each with forms that people say.
const SWEDISH: &str = "\
kommun kommunen kommuner kommunerna kommuns kommunens kommunernas
skola skolan skolor skolorna skolans skolornas
pojke pojken pojkar pojkarna pojkens pojkarnas
arbete arbetet arbeten arbetena arbetets
möte mötet möten mötena mötets
polis polisen poliser poliserna polisens polisernas
projekt projektet projekten projektens projekts
resultat resultatet resultaten resultatens
fråga frågan frågor frågorna frågas frågar frågade frågat
samverkan samverkans
insats insatsen insatser insatserna insatsens
brott brottet brotten brottets brottens
grupp gruppen grupper grupperna gruppens
förening föreningen föreningar föreningarna föreningens
möjlighet möjligheten möjligheter möjligheterna
fågel fågeln fåglar fåglarna fågelns
nyckel nyckeln nycklar nycklarna
vinter vintern vintrar vintrarna
syster systern systrar systrarna systerns
regel regeln regler reglerna
tecken tecknet tecknen tecknens
fönster fönstret fönstren fönstrets
rum rummet rummen rummets
dom domen domar domarna
prata pratar pratade pratat pratas pratades
jobba jobbar jobbade jobbat jobbas
tala talar talade talat talas talades
ringa ringer ringde ringt rings
köpa köper köpte köpt köps köptes
läsa läser läste läst läses lästes
bygga bygger byggde byggt byggs byggdes
bo bor bodde bott
tro tror trodde trott
känna känner kände känt kändes
stänga stänger stängde stängt stängdes
snabb snabbt snabba snabbare snabbast
svår svårt svåra svårare svårast
viktig viktigt viktiga viktigare viktigast
tydlig tydligt tydliga tydligare tydligast
trygg tryggt trygga tryggare tryggast
plan planen planer planerna planens
mål målet målen målens
hus huset husen husens
dag dagen dagar dagarna dagens
vecka veckan veckor veckorna veckans
kurs kursen kurser kurserna
plats platsen platser platserna
process processen processer processerna
chef chefen chefer cheferna chefens
elev eleven elever eleverna elevens
ledare ledaren ledarna ledarens
äpple äpplet äpplen äpplena
område området områden områdena områdets
beslut beslutet besluten besluts
avtal avtalet avtalen avtals
politiker politikern politikerna politikers
förälder föräldern föräldrar föräldrarna
ungdom ungdomen ungdomar ungdomarna ungdomars
våld våldet våldets
rädsla rädslan rädslor";

const NORWEGIAN: &str = "\
kommune kommunen kommuner kommunene kommunens
skole skolen skoler skolene skolens
møte møtet møter møtene
spørsmål spørsmålet spørsmålene
gruppe gruppen grupper gruppene gruppens
jobbe jobber jobbet
snakke snakker snakket
bygge bygger bygde bygd
viktig viktige viktigere viktigst
nøkkel nøkkelen nøkler nøklene
uke uken uker ukene";

const DANISH: &str = "\
kommune kommunen kommuner kommunerne kommunens
skole skolen skoler skolerne skolens
møde mødet møder møderne
gruppe gruppen grupper grupperne
arbejde arbejdet arbejder arbejdede
snakke snakker snakkede snakket
vigtig vigtige vigtigere vigtigst
uge ugen uger ugerne";

const ENGLISH: &str = "\
school schools school's
city cities
meeting meetings
talk talks talked talking
plan plans planned planning
study studies studied studying
use uses used using
box boxes
church churches
happy happier happiest
teacher teachers
change changes changed changing";

/// Of all forms, the share that is gathered with most of its word; and of all words, the share that meets another.
fn measured(words: &str, language: &str) -> (f64, f64) {
    let (mut forms, mut together) = (0, 0);
    let mut owners: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (n, line) in words.lines().enumerate() {
        let mut stems: BTreeMap<String, usize> = BTreeMap::new();
        for form in line.split(' ') {
            *stems.entry(lemma(form, language)).or_default() += 1;
            forms += 1;
        }
        together += stems.values().max().unwrap();
        if stems.len() > 1 {
            eprintln!("{language}: {line}: {stems:?}");
        }
        for stem in stems.into_keys() {
            owners.entry(stem).or_default().insert(n);
        }
    }
    let meet = owners.values().filter(|of| of.len() > 1).map(BTreeSet::len).sum::<usize>();
    (together as f64 / forms as f64, meet as f64 / words.lines().count() as f64)
}

#[test]
fn forms_of_everyday_words_come_together_and_few_words_meet() {
    for (words, language) in [(SWEDISH, "sv"), (NORWEGIAN, "nb"), (DANISH, "da"), (ENGLISH, "en")] {
        let (together, meet) = measured(words, language);
        eprintln!("{language}: {together:.3} together, {meet:.3} meet another");
        assert!(together >= 0.95, "{language}: {together:.3} of the forms come together");
        assert!(meet <= 0.02, "{language}: {meet:.3} of the words meet another");
    }
}

#[test]
fn words_that_change_within_are_known() {
    for (language, word, of) in [
        ("sv", "männen", "man"),
        ("sv", "gick", "gå"),
        ("sv", "städernas", "stad"),
        ("sv", "bättre", "bra"),
        ("nb", "bøkene", "bok"),
        ("da", "hænderne", "hånd"),
        ("en", "children", "child"),
        ("en", "went", "go"),
        ("fi", "talossa", "talossa"),
        ("sv", "2021", "2021"),
        ("sv", "sj", "sj"),
    ] {
        assert_eq!(lemma(word, language), of, "{word}");
    }
}

#[test]
fn compounds_are_found_where_they_are_asked_for() {
    let known = lemma("samverkan", "sv");
    for (word, alone, with) in [
        ("samverkan", true, true),
        ("myndighetssamverkan", false, true),
        ("samverkansgrupp", false, true),
        ("verkan", false, false),
        ("samling", false, false),
    ] {
        assert_eq!(is_form(word, &known, "sv", false), alone, "{word}");
        assert_eq!(is_form(word, &known, "sv", true), with, "{word}");
    }
}
