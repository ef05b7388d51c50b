//! Two interviews with planted names and identifiers, none of which may be missed.

use super::{assert_planted, finder, key};

const SWEDISH_KEY: &str = "
    person: Solveig Lindqvist = Bea Ahl
    person: Lars = Olle
    person: Amina Yusuf = Nora Ali
    person: Anna-Karin Öberg = Pia Dal
    person: Sten Björk = Rolf Alm
    place: Hässleholm = Lillstad
    place: Trelleborg = Hamnstad
    place: Skåne = Länet
    place: Höör = Ås
    organisation: Kommunen = Myndigheten
    organisation: Föreningen Gnistan = Föreningen Lågan
    job_title: kommunpolis = samordnare
    job_title: säkerhetsstrateg = tjänsteman
    other: Projekt Trygg = Projekt A";

const SWEDISH: &str = "Intervju den 3 maj 2021
I: Hur började arbetet i {Hässleholm|Hässleholm}?
{Solveig|Solveig Lindqvist}: Det var {Lars|Lars} och jag. {Lars’|Lars} idé från början, fast {Anna-Karin Öbergs|Anna-Karin Öberg} namn stod på pappret.
I: Du kallade det {Hässleholms|Hässleholm}-modellen?
{SOLVEIG|Solveig Lindqvist}: Nej, {Trelleborgs|Trelleborg}modellen. {trelleborgarna|Trelleborg} var först, sedan kom {hässleholms|Hässleholm}borna och {höör|Höör}borna. Den {skånska|Skåne} varianten.
I: Vad gjorde {kommunpolisen|kommunpolis}?
{Lindqvist|Solveig Lindqvist}: {Kommunpolisens|kommunpolis} roll var liten. Två {kommunpoliser|kommunpolis} och en {säkerhetsstrateg|säkerhetsstrateg}. {Säkerhetsstrategernas|säkerhetsstrateg} nätverk träffades i {Hassleholm|Hässleholm}. Det var {kommunens|Kommunen} pengar.
I: Och {amina|Amina Yusuf}?
S: {Aminas|Amina Yusuf} grupp, {Solveig|Solveig Lindqvist}-gruppen som vi sa, satt hos {Gnistan|Föreningen Gnistan}. {Föreningen Gnistans|Föreningen Gnistan} lokal. {A. Yusuf|Amina Yusuf} skrev under, och {S.L.|Solveig Lindqvist} med. {Björks|Sten Björk} son var där. {Sten|Sten Björk} ringde från {070-123 45 67|telephone} eller {0451-26 70 00|telephone}, kanske {+46 70 123 45 67|telephone}, {08-123 456 78|telephone}.
I: Hur når man honom?
S: {sten.bjork@example.se|email}, eller {www.example.se/gnistan|web}. Han bor på {Storgatan 12 B|address}, {281 31 Hässleholm|address}, tidigare {Östra vägen 3|address}. Hans nummer är {850312-1239|personal_number}, hennes {19850312-1239|personal_number}, den andras {850372-1230|personal_number}. Bilen var {ABC 123|car_registration}, sedan {XYZ 12A|car_registration}.
I: Det var {#skolan|marked} och {[namn]|marked} som drev det [skratt], {Projekt Trygg|Projekt Trygg}.
S: Ja, {Sol-
veig|Solveig Lindqvist} och {Amina\u{a0}Yusufs|Amina Yusuf} folk. {Hässle\u{ad}holms|Hässleholm} kommun, alltså. Hon heter {Solveig
Lindqvist|Solveig Lindqvist} i rapporten. {Lindqvistarna|Solveig Lindqvist} är många. En sten låg på vägen. {Annakarin|Anna-Karin Öberg} sa det 2019, kl. 08.30-16.00, enligt dnr 2018-1234.
";

const ENGLISH_KEY: &str = "
    person: Margaret Thornton = Jane Hill
    person: James = Peter
    person: Mark Hope = Paul Day
    person: Siobhán O'Brien = Mary Fox
    place: Ashwick = Oldtown
    place: Reading = Newtown
    organisation: Ashwick Youth Trust = The Trust
    organisation: Brightwater = The Centre
    job_title: safety officer = officer
    other: Operation Lantern = Operation A";

const ENGLISH: &str = "Interview, 12 June 2020
Q: How did it begin in {Ashwick|Ashwick}?
A: It was {Margaret's|Margaret Thornton} idea. {Margaret Thornton’s|Margaret Thornton} I mean, and {James’|James} money. {James|James} came later, {James's|James} brother too.
Q: And {MARGARET|Margaret Thornton}?
A: {Thornton's|Margaret Thornton} office was in {Reading|Reading}. I was reading a lot. {Mark|Mark Hope} marked it, mark my words, I hope. {Mark Hope's|Mark Hope} group and {Siobhán O'Brien|Siobhán O'Brien}, {Siobhan|Siobhán O'Brien} for short, {M. Thornton|Margaret Thornton} signed. {M.T.|Margaret Thornton} is on the form. {margaret|Margaret Thornton} was typed without a capital.
Q: Who ran {Operation Lantern|Operation Lantern}?
A: {Ashwick Youth Trust|Ashwick Youth Trust}, with {Brightwater's|Brightwater} help, {brightwater|Brightwater} as we say. The {safety officer|safety officer} and two {safety officers|safety officer}, the {Safety Officer's|safety officer} desk. {Operation
Lantern|Operation Lantern} ended in 2019.
Q: Can I reach them?
A: {m.thornton@example.org|email} or {https://example.org/lantern|web}, {example.com|web}. She lives at {12 High Street|address}, {SW1A 1AA|address}, before that {7B Old Mill Lane|address}. Ring {020 7946 0958|telephone}, {+44 20 7946 0958|telephone}, {(555) 123-4567|telephone}, {07700 900123|telephone}. Her Swedish number was {19121212-1212|personal_number} and {191212121212|personal_number}, {121212+1212|personal_number}. The car was {DEF 456|car_registration}.
Q: {#neighbour|marked}, {[school 2]|marked} and {[NN]|marked}?
A: [laughs] [inaudible] {Thorn-
ton|Margaret Thornton}, {Ashwick|Ashwick}-based. {ASHWICK|Ashwick} (00:12:33) (…) [XXX] {Thorntons|Margaret Thornton} everywhere, {Marga\u{ad}ret|Margaret Thornton} and {O’Brien’s|Siobhán O'Brien} dog. The {Hopes|Mark Hope} moved to {Ashwick’s|Ashwick} edge, {S. O'Brien|Siobhán O'Brien} too. {#James|James} said so.
";

#[test]
fn nothing_is_missed_in_a_swedish_interview() {
    let count = assert_planted(&finder(SWEDISH_KEY), &key(SWEDISH_KEY), SWEDISH);
    assert!(count >= 50, "{count}");
}

#[test]
fn nothing_is_missed_in_an_english_interview() {
    let count = assert_planted(&finder(ENGLISH_KEY), &key(ENGLISH_KEY), ENGLISH);
    assert!(count >= 50, "{count}");
}
