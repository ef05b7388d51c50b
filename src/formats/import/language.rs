//! The language of a text, by its most common small words.

use std::collections::HashMap;

/// How much of a text is looked at, in bytes: its beginning and a piece from its middle.
const SAMPLE: usize = 12_000;
/// Fewer words than this say nothing sure.
const FEWEST_WORDS: usize = 8;

/// Small words of each language. Words that several share count less for each.
const SMALL_WORDS: &[(&str, &str)] = &[
    (
        "sv",
        "och att det som är på för av inte med den jag så vi har till ett men om var han de eller från också ni vad där då hon när kan ska mycket här nu bara mig sig blir vara hade skulle man oss efter något alla två",
    ),
    (
        "da",
        "og at det som er på for af ikke med den jeg så vi har til et men om var han de eller fra også i hvad der da hun når kan skal meget her nu bare mig sig bliver være havde skulle man os efter noget alle to blev hvor mod enhver",
    ),
    (
        "no",
        "og å det som er på for av ikke med den jeg så vi har til et men om var han de eller fra også hva der da hun når kan skal mye her nå bare meg seg blir være hadde skulle man oss etter noe alle to ble hvor ikkje eg ein dei vere frå kva noko berre eit òg dykk korleis enhver mot",
    ),
    (
        "is",
        "og að það sem er á fyrir af ekki með ég svo við hefur til en um var hann þeir eða frá einnig hvað þar hún þegar mjög hér nú bara mig sig vera hafa í eru hver maður skal rétt",
    ),
    (
        "fi",
        "ja on ei se että hän oli ovat mutta kun niin tai myös joka ole mitä jos kuin sen minä olen me he tämä sitä vain voi ne siitä hänen minun sitten nyt jotka mukaan jokaisella oikeus kaikki",
    ),
    ("et", "ja on ei see et ta oli ka kui nii või mis ma me nad aga seda oma ning tema siis kes olen välja igal"),
    (
        "en",
        "the of and to a in is that it for was on with as you be at this have are not but from they i we he she or an by what there when your which if would about so my can all",
    ),
    (
        "de",
        "der die und das ist nicht zu den in von sie es mit sich ein auf dem für eine im auch wie ich wir aber war oder als an werden hat haben sind bei nach nur noch aus wenn",
    ),
    (
        "nl",
        "de het een en van in is dat niet op te zijn met voor die aan er om maar ook als ik je hij we bij uit wat dan nog naar heeft worden door deze hebben geen over",
    ),
    (
        "fr",
        "le la les de des et en un une est que qui dans pour pas sur il elle je vous nous avec ce au par plus mais ne se sont du été cette son ou",
    ),
    (
        "es",
        "el la los las de que y en un una es por con no para se su lo como más pero al le ya este sí porque cuando muy sin sobre también me del toda persona",
    ),
    (
        "pt",
        "o a os as de que e em um uma é por com não para se do da no na mais como mas ao foi dos ele seu sua ou quando muito nos já também",
    ),
    (
        "it",
        "il lo la gli le di che e è un una per con non si da in del della sono come più ma anche al nel ho questo perché alla dei",
    ),
    (
        "pl",
        "i w na z się nie do to że jest jak o ale po co tak za od przez tylko już dla czy był przy może być oraz który",
    ),
];

/// The language of a text as a two-letter tag, if its small words tell one clearly: `sv`, `en`,
/// `da`, `no`, `is`, `fi`, `et`, `de`, `nl`, `fr`, `es`, `pt`, `it` or `pl`.
pub fn language(text: &str) -> Option<&'static str> {
    let mut languages_of: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (_, words)) in SMALL_WORDS.iter().enumerate() {
        words.split(' ').for_each(|word| languages_of.entry(word).or_default().push(at));
    }
    let mut scores = [0.0f64; SMALL_WORDS.len()];
    let mut words = 0usize;
    for word in sample(text).split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        words += 1;
        let lower = word.to_lowercase();
        let languages = languages_of.get(lower.as_str()).map_or(&[][..], Vec::as_slice);
        for &at in languages {
            if let Some(score) = scores.get_mut(at) {
                *score += 1.0 / languages.len() as f64;
            }
        }
    }
    let best = (0..scores.len())
        .max_by(|&a, &b| scores.get(a).partial_cmp(&scores.get(b)).unwrap_or(std::cmp::Ordering::Equal))?;
    let score = scores.get(best).copied()?;
    let second = scores.iter().enumerate().filter(|&(at, _)| at != best).map(|(_, &score)| score).fold(0.0, f64::max);
    let clear = words >= FEWEST_WORDS && score >= words as f64 * 0.08 && score >= second * 1.2;
    if clear { SMALL_WORDS.get(best).map(|(tag, _)| *tag) } else { None }
}

/// The beginning and the middle of a text: a report may begin with a title page in another language.
fn sample(text: &str) -> String {
    if text.len() <= SAMPLE {
        return text.to_owned();
    }
    let piece = |from: usize| {
        let from = text.floor_char_boundary(from);
        text.get(from..text.floor_char_boundary(from + SAMPLE / 2)).unwrap_or("")
    };
    format!("{} {}", piece(0), piece(text.len() / 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language() {
        for (text, expected) in [
            (
                "Ja, det är väl så att vi inte har pratat om det där på jobbet, men jag tycker att det har blivit bättre.",
                Some("sv"),
            ),
            (
                "Well, I think that we have not talked about it at work, but it is getting better for all of us.",
                Some("en"),
            ),
            (
                "Ja, det er vel sådan at vi ikke har talt om det af os selv, men jeg synes at det er blevet meget bedre.",
                Some("da"),
            ),
            (
                "Ja, det er vel sånn at vi ikke har snakket om det på jobben, men jeg synes det har blitt mye bedre nå, hva synes dere?",
                Some("no"),
            ),
            (
                "No joo, se on kai niin että me ei olla puhuttu siitä töissä, mutta minä olen sitä mieltä että se on parempi.",
                Some("fi"),
            ),
            (
                "Ja, wir haben bei der Arbeit nicht darüber gesprochen, aber ich finde, dass es für uns besser geworden ist.",
                Some("de"),
            ),
            ("Stockholm 2019 Göteborg Malmö 2020 Umeå", None),
            ("Hej", None),
            ("", None),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }
}
