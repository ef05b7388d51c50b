//! Words that go on after a name of the key: what is listed for decision, and the words of the language and the other
//! names that begin in the same way.

use super::decide::check;
use super::finder;

const PEOPLE: &str = "person: Sten Lind = Olle\nperson: Åsa Berg = Pia\nperson: Eva Zetterqvist = Rut\n\
    person: Kåre Moen = Per\nperson: Ida Dahl = Siv";

#[test]
fn a_surname_that_begins_a_longer_word_is_listed_for_decision() {
    check(
        PEOPLE,
        &[
            ("Vi sågs på Lindgården efter Linddebatten, och sedan hos Lindkliniken.", "Lind?|Lind?|Lind?"),
            ("Lindgården brann. Linddebatten kom. Bergskandalen. Lindsonen sa nej.", "Lind?|Lind?|Berg?|Lind?"),
            (
                "Zetterqvistdebatten, Zetterqvistgårdens, och en Zetterqvistvurm.",
                "Zetterqvist?|Zetterqvist?|Zetterqvist?",
            ),
            ("den Lindska villan, den dahlska, det zetterqvistska sättet, lindsk", "Lind?|dahl?|zetterqvist?|lind?"),
            ("den lindske sønnen hos Moenene og Moenenes", "lind?|Moenene|Moenenes"),
            ("hos Lindfamiljen och Zetterqvistmodellen", "Lind|Zetterqvist"),
        ],
    );
}

#[test]
fn places_run_on_in_small_letters_and_have_another_spelling() {
    check(
        "place: Malmö = A\nplace: Oslo = B\nplace: Århus = C\nplace: Aalborg = D\nperson: Bo Skaarup = E",
        &[
            ("malmöfödd och oslofolk, malmökvinnor, Oslo-folk, Oslofolk", "malmö?|oslo?|malmö?|Oslo|Oslo?"),
            ("i Aarhus, Århus, aarhus' og Ålborg og aalborgensere", "Aarhus|Århus|aarhus'|Ålborg|aalborgensere"),
            ("hos Skaarup og Skårup", "Skaarup|Skårup"),
        ],
    );
}

#[test]
fn the_whole_name_in_one_word_is_found_in_running_text() {
    check(
        PEOPLE,
        &[
            (
                "Instagram: stenlind, twitter stenlind_85. Hon heter evazetterqvist där",
                "stenlind?|stenlind?|evazetterqvist?",
            ),
            ("en stenlind, den stenlind", ""),
        ],
    );
    check("person: Eng Land = A", &[("i England och england", "")]);
}

#[test]
fn initials_without_points_before_a_surname_are_of_the_person() {
    check(
        "person: Karl-Erik Holm = Nils",
        &[("Det sa KE Holm, K-E Holm och K.E. Holm.", "KE Holm|K-E Holm|K.E. Holm"), ("KE och ke holm", "")],
    );
    check(
        "person: John O'Brien = Amy Poe",
        &[("Det sa O'Brien, O’Brien, OBrien och John O’Brien.", "O'Brien|O’Brien|OBrien|John O’Brien")],
    );
}

#[test]
fn words_of_the_language_and_other_names_are_left_alone() {
    const NAMES: &str = "person: Sten Lind = A\nperson: Åsa Berg = B\nperson: Per Holm = C\nperson: Ida Dahl = D\n\
        person: Kim Alm = E\nperson: Siv Ek = F\nperson: Jan Falk = G\nperson: Eva Ström = H\nperson: Ola Hall = I\n\
        person: Nils Mark = J\nperson: Bo Skog = K\nperson: Per Gran = L\nperson: Eva Sund = M\nperson: Tor Strand = N\n\
        person: Sara Engel = O\nperson: Ann Young = P\nperson: Liv Hill = Q\nperson: Olof Sven = R\nperson: Ove Tor = S";
    const WORDS: &str = "Lindrig Lindring Lindrade lindebarn lindansare Bergskedja Bergskedjan bergskedja bergart
        Bergarter bergsbestigning bergis Holmgång holmgång dahlior Almanacka almanackan almträd Ekonomi Ekonomiska
        ekosystem Falkenerare falkenerare strömavbrott Strömmande Strömningar Hallen hallon Hallucination hallonsylt
        Marknad Marknaden marknadsföring markera Markanvändning Skogsbruk skogsbruket Skogspromenad Granska granska
        granskning Granskningen Sundhet strandpromenad Strandade Strandskydd engelsk Engelska engelskan svenska
        Svenska svenskarna torsk Torskar torskfiske younger Youngest hillside Hilly danska norska Halloumi markant
        Granne Grannar grannarna Grannsamverkan grannsamverkan Bergvärme bergvärme Strömförsörjning";
    const OTHERS: &str = "hos Lindgren, Lindström, Lindell, Lindbom, Lindmark, Lindhagen, Lindfors, Bergman,
        Bergendahl, Bergsten, Bergvall, Holmgren, Holmqvist, Dahlberg, Dahlgrens, Almgren, Almström, Falkenberg,
        Strömberg, Strömstad, Hallberg, Halland, Marklund, Granberg, Granath, Sundsvall, Sundström, Sundin, Strandberg,
        Svensson, Skoglund, i Almedalen, i Bergslagen, hos Skogsstyrelsen, i Hallsberg, Hillary";
    let finder = finder(NAMES);
    let wrong = |text: String| {
        let found = finder.find_known(&text);
        super::words(&text, &found)
    };
    let alone: Vec<String> = WORDS.split_whitespace().flat_map(|word| wrong(format!("{word} är det."))).collect();
    let inside: Vec<String> =
        WORDS.split_whitespace().flat_map(|word| wrong(format!("Då är {} det.", word.to_lowercase()))).collect();
    assert_eq!((alone, inside, wrong(OTHERS.to_owned())), (Vec::new(), Vec::new(), Vec::new()));
}
