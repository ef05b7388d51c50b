//! The edges of each rule by which identifiers are told from other digits and signs.

use super::{finder, words};

/// What is found of a text, a bar between; no key.
fn found(text: &str) -> String {
    words(text, &finder("").find_known(text)).join("|")
}

/// Each of these is found whole, and nothing else is.
fn whole(texts: &[&str]) {
    for text in texts {
        assert_eq!(found(&format!("Det är {text} som vi vet")), *text, "{text}");
    }
}

fn nothing(texts: &[&str]) {
    for text in texts {
        assert_eq!(found(&format!("Det är {text} som vi vet")), "", "{text}");
    }
}

#[test]
fn a_personal_number_has_a_day_that_there_is() {
    whole(&[
        "850228-1234",
        "840229-1234",
        "850131-1234",
        "850331-1234",
        "850430-1234",
        "850630-1234",
        "850930-1234",
        "851130-1234",
        "851231-1234",
        "850101-1234",
        // With sixty added to the day.
        "850361-1234",
        "850391-1234",
        "18000101-1234",
        "20991231-1234",
        "20000229-1234",
        "20040229-1234",
        "19040229-1234",
    ]);
    nothing(&[
        "850229-1234",
        "850132-1234",
        "850332-1234",
        "850431-1234",
        "850631-1234",
        "850931-1234",
        "851131-1234",
        "851232-1234",
        "850100-1234",
        "850001-1234",
        "851301-1234",
        "850360-1234",
        "850392-1234",
        "17991231-1234",
        "21000101-1234",
        "19000229-1234",
        "20010229-1234",
    ]);
}

#[test]
fn without_a_sign_the_check_digit_of_a_personal_number_must_hold() {
    whole(&[
        "811218-9876",
        "8112189876",
        "198112189876",
        "811218 9876",
        "19811218 9876",
        "811218 - 9876",
        "811218   9876",
    ]);
    whole(&["811218-9875", "811218+9875", "811218–9875", "811218−9875"]);
    nothing(&["8112189875", "198112189875", "811218 9875", "811218 - 9875", "811218    9876"]);
    nothing(&[
        "811218--9876",
        "811218-987",
        "811218-98765",
        "811218-9876a",
        "a811218-9876",
        "1,811218-9876",
        "1/811218-9876",
    ]);
    assert_eq!(found("(811218-9876), 811218-9876."), "811218-9876|811218-9876");
}

#[test]
fn a_telephone_number_has_as_many_digits_as_its_kind_asks_for() {
    whole(&["+12345678", "+1234567890123456", "0046701234567", "00467012345", "0046701234567890"]);
    nothing(&["+1234567", "+12345678901234567", "0046701234", "0004670123456", "00467012345678901"]);
    // One group: Stockholm's code is short.
    whole(&["081234567", "0812345678", "070123456", "0701234567", "07012345678"]);
    nothing(&["08123456", "08123456789", "07012345", "070123456789", "0012345678"]);
    whole(&["08-123456", "08-123 456 78", "08-12345678", "070-12345", "070-123 45 678", "0451-26700", "0451-2670000"]);
    whole(&["01234-56789", "070/123 45 67", "070 - 123 45 67", "070-123\u{a0}45\u{a0}67", "070–123 45 67"]);
    nothing(&["08-12345", "08-123 456 789", "070-1234", "070-123 45 6789", "0451-2670", "0451-26700001"]);
    nothing(&[
        "012345-6789",
        "0-12345678",
        "070-1 234567",
        "070  1234567",
        "070 --- 1234567",
        "08 12 2019",
        "00-1234567",
    ]);
    whole(&["555-123-4567", "555/123/4567", "(555) 123-4567", "(555) 123 4567"]);
    nothing(&["555 123 4567", "555-123 4567", "555-1234-567", "55-123-4567", "555-123-45678"]);
}

#[test]
fn what_stands_around_digits_tells_that_they_are_no_telephone() {
    nothing(&["0701234567%", "0701234567a", "a0701234567", "0701234567,5", "0701234567.5", "0701234567:5"]);
    nothing(&["§0701234567", "-0701234567", "–0701234567", "5,0701234567", "5.0701234567", "5/0701234567"]);
    nothing(&["dnr 0701234567", "ISBN 0701234567", "SEK 0701234567", "0701234567/5", "0701234567-5"]);
    assert_eq!(found("Ring 0701234567, eller 0701234568."), "0701234567|0701234568");
    assert_eq!(found("Ring 0701234567: 5 gånger"), "0701234567");
}

#[test]
fn after_a_word_for_it_a_short_number_is_a_telephones_too() {
    for (text, expected) in [
        ("tel 12345", "12345"),
        ("tel. 12 345", "12 345"),
        ("tel 1234567890123", "1234567890123"),
        ("tel 12345678901234", ""),
        ("tel 1234", ""),
        ("tel 12 34", ""),
        ("tel 2019 i maj", ""),
        ("telefon är nu 12345", "12345"),
        ("telefon som är nu 12345", ""),
        ("telefon xxxxxxxxxxxxxx 12345", "12345"),
        ("telefon xxxxxxxxxxxxxxx 12345", ""),
        ("telefon\n12345", ""),
        ("Växel 12345", "12345"),
        ("antal 12345", ""),
        ("dnr tel 12345", ""),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn a_car_has_three_letters_and_three_signs() {
    whole(&["ABC 123", "ABC123", "ABC-123", "ABC\u{a0}123", "ABC12A", "ABC 12A", "XYZ999"]);
    nothing(&["ABI 123", "QBC 123", "AVC 123", "ABC12O", "ABC12I", "ABC12Q", "ABÅ 123", "abc 123", "Abc123"]);
    nothing(&["ABC  123", "ABC_123", "ABC1234", "AB123", "ABC1A2", "ABCA12", "ABC 1234", "ABC"]);
    nothing(&[
        "ABC 123 000",
        "ABC 123.5",
        "ABC 123,5",
        "ABC 123:5",
        "ABC 123/5",
        "ABC 123-5",
        "X-ABC 123",
        "X/ABC 123",
    ]);
    nothing(&["SEK 500", "SOU 201", "dnr ABC 123", "SFS nr ABC 123"]);
    assert_eq!(found("Bilen ABC 123. Den, ABC 124, och ABC 125 står"), "ABC 123|ABC 124|ABC 125");
}

#[test]
fn addresses_of_mail_and_web_end_before_their_sentence() {
    whole(&["a.b@c.se", "a_b-c%d+e@f.g.se", "@anna", "@ab", "å@ö.se", "http://x", "https://a.se/b?c=1", "ftp://a.b"]);
    whole(&["www.abc", "exempel.se", "ab.com", "exempel.nu/x", "en-sida.se", "EXEMPEL.SE", "a.bc.org/d/"]);
    nothing(&["a@bse", "@a", "@1", "a@1.2", "a.se", "exempel.nu", "exempel.xyz", "Hem.Se", "hem.SE", "exempel..se"]);
    nothing(&["http://", "www.", "en.hemsida", ".exempel.se", "-exempel.se", "bl.a"]);
    for (text, expected) in [
        ("Till a.b@c.se.", "a.b@c.se"),
        ("Till <a.b@c.se>, nu", "a.b@c.se"),
        ("Se ”exempel.se”, eller exempel.se!", "exempel.se|exempel.se"),
        ("Se (http://a.se/b).", "http://a.se/b"),
        ("Se http://a.se/b/.", "http://a.se/b/"),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn a_mark_of_transcription_is_told_from_other_signs() {
    let long = "a".repeat(58);
    whole(&["#a", "#ord_och-ord", "#två ord#", "#två.ord#", "#Anna’s hus#", &format!("#{long}#")]);
    nothing(&["a#b", "##a", "/#a", "#1", "# a", "#"]);
    for (text, expected) in [
        ("ett #två ord # tre", "#två"),
        ("ett #två ord#tre", "#två"),
        ("ett #två, ord# tre", "#två"),
        ("ett #två\nord# tre", "#två"),
        ("ett #två ord#4", "#två ord#"),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
    let forty = "b".repeat(38);
    whole(&[
        "[namn]",
        "[NN]",
        "[skola 2]",
        "[Norra skola]",
        "[Ann b c d]",
        "[ort_2]",
        "[o’ord]",
        &format!("[{forty}x]"),
    ]);
    nothing(&["[namn på skola]", "[stora skola]", "[Ann b c d e]", "[N]", "[x]", "[xxx]", "[det Huset]", "[skratt]"]);
    nothing(&["[2]", "[namn", "[namn\n]", "[]", "[ ]", "[a, b]", "[skola två 2]", &format!("[{forty}xyz]")]);
}

#[test]
fn a_street_has_a_number_and_a_number_a_street() {
    whole(&[
        "Storgatan 1",
        "Storgatan 1234",
        "Storgatan 12 B",
        "Storgatan 12b",
        "Storgatan 12–14",
        "Storgatan 12-14 B",
    ]);
    whole(&["Storgatan 12, lgh 1101", "Storgatan 12 B lgh 1101", "Östra Storgatan 3", "Norra Gamla Storgatan 3"]);
    whole(&["Solveigs väg 4", "Stora Solveigs väg 4", "Solveig Lindqvists väg 4", "Lilla torg 5", "storgatan 12"]);
    nothing(&["storplanen 3", "väg 4", "en väg 4", "motorvägen 4", "gatan 4"]);
    for (text, expected) in [
        ("Vi bor på Storgatan nu", "Storgatan"),
        ("Storgatan är lång", ""),
        ("Vi bor på Storgatan 12345", "Storgatan"),
        ("Vi bor på Storgatan 12,5", "Storgatan"),
        ("Vi bor på storgatan nu", ""),
        ("Vi bor på Östra Storgatan nu", "Östra Storgatan"),
        ("Vi bor på Storplanen nu", ""),
        ("Vi bor på Storgatan   4", "Storgatan"),
        ("Vi bor på Storgatan 4 i stan", "Storgatan 4"),
        ("Vi bor på Storgatan 4 A 5", "Storgatan 4 A"),
        ("Vi bor på Storgatan 4 år", "Storgatan 4"),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn english_addresses_begin_with_their_number() {
    whole(&["1 High Street", "1234 High Street", "7B Old Mill Lane", "7 Old Mill House Road", "12\u{a0}High Street"]);
    nothing(&[
        "12345 High Street",
        "12 Street",
        "12 high Street",
        "12 High street",
        "7BC High Street",
        "B7 High Street",
    ]);
    nothing(&["12 High Old Mill House Road", "12 High. Street", "12 High2 Street", "12 High"]);
}

#[test]
fn postal_codes_have_their_town() {
    whole(&[
        "281 31 Hässleholm",
        "SE-281 31 Hässleholm",
        "S-281 31 Höör",
        "281\u{a0}31 Höör",
        "281 31  Höör",
        "281 31 Norra Åsum",
    ]);
    whole(&["SW1A 1AA", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB"]);
    nothing(&[
        "281 31 höör",
        "081 31 Höör",
        "28 31 Höör",
        "281 3 Höör",
        "281 311 Höör",
        "281  31 Höör",
        "281 31   Höör",
    ]);
    nothing(&["sw1a 1aa", "SW1A 1A", "SWA1 1AA", "SW111A 1AA", "281 31, Höör", "1.281 31 Höör", "281 31 H2"]);
    assert_eq!(found("Det är ABC-281 31 Höör"), "281 31 Höör");
}

#[test]
fn a_british_postal_code_has_one_letter_or_two_before_its_figures() {
    whole(&["M1 1AE", "B33 8TH", "W1A 0AX", "CR2 6XH", "DN55 1PT", "EC1A 1BB", "M1\u{a0}1AE", "SW1A 1AA"]);
    nothing(&[
        "m1 1ae",
        "M1 1A",
        "M1 AAE",
        "M 1AE",
        "ABC1 1AE",
        "M123 1AE",
        "M1  1AE",
        "M1, 1AE",
        "B2 2B eller",
        "E4 12",
    ]);
}
