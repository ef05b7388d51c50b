//! Small words that every text is full of: articles, pronouns, prepositions, conjunctions, auxiliaries. They hide what a
//! list of words is read for, and can be left out of it.

use std::collections::HashSet;
use std::sync::LazyLock;

const ENGLISH: &str = "a about all also am an and any are as at be because been but by can could did do does for from get \
    go got had has have he her here him his how i if in into is it its just like me more my no not now of on one only or \
    our out she so some than that the their them then there these they this those to up us very was we well were what \
    when where which who why will with would yeah yes you your";

const SWEDISH: &str = "alla allt att av bara blev bli blir blivit bort då de dem den denna dess dessa det detta dig din \
    där därför efter eller en er ett för från ja gick går gör göra ha hade han har hon hos hur här i igen in inga ingen \
    inget innan inte iväg jag ju just kan kom komma kommer kunde mig min mitt mer mot mycket men med man nej ni när nu \
    något någon några och också om oss på så sa sade säga säger sen sedan ses sig sin sitt ska skulle som sådan sånt till \
    under upp ut utan vad var vara varit varför vem vet vi vid vilka vilken vilket vill ville väl är än ändå åt över";

const NORWEGIAN: &str = "alle alt at av bare ble bli blir blitt da de deg dem den denne der dere derfor det dette din \
    disse du eller en er et etter for fra få får gikk gjør gjøre går ha hadde han har hun hva hvem hvilken hvis hvor \
    hvordan hvorfor i igjen ikke inn ingen ja jeg jo kan kom kommer kunne man med meg men mer min mot mye nei når nå noe \
    noen og også om opp oss på så sa si sier seg sin skal skulle som til under ut uten var vært vi vil ved ville være å \
    over";

const DANISH: &str = "alle alt at af bare blev blive bliver da de dem den denne der derfor det dette dig din disse du \
    efter eller en er et for fordi fra få får gik gør gøre går ha havde han har hun hvad hvem hvilken hvis hvor hvordan \
    hvorfor i igen ikke ind ingen ja jeg jo kan kom kommer kunne man med mig men mere min mod meget nej når nu noget \
    nogen og også om op os på så sagde sige siger sig sin skal skulle som til under ud uden var været vi vil ved ville \
    være over";

static ALL: LazyLock<HashSet<&str>> =
    LazyLock::new(|| [ENGLISH, SWEDISH, NORWEGIAN, DANISH].into_iter().flat_map(str::split_whitespace).collect());

/// Whether a word, as words are compared, is one of them in any of the languages that a study may be in.
pub fn is_small(word: &str) -> bool {
    word.chars().count() < 2 || ALL.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_carries_the_meaning_is_none_of_them() {
        for small in ["det", "och", "the", "ikke", "av", "af", "å"] {
            assert!(is_small(small), "{small}");
        }
        for word in ["skola", "tid", "mål", "polis", "time", "goal"] {
            assert!(!is_small(word), "{word}");
        }
    }
}
