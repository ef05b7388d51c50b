//! What is said of an action that could not be done.

use super::{ActionError, What};
use crate::model::{Lang, Message};
use crate::say;

impl Message for ActionError {
    fn message(&self, lang: Lang) -> String {
        match self {
            ActionError::Line { number, error } => {
                say!(lang, en: "line {number}: {m}", sv: "rad {number}: {m}", m = error.message(lang))
            }
            ActionError::UnknownAction { name } => say!(lang,
                en: "there is no action “{name}”; the README lists them all", sv: "det finns ingen åtgärd ”{name}”; README listar alla"),
            ActionError::Malformed(malformed) => malformed.message(lang),
            ActionError::NotFound { what: What::Occasion, name } => say!(lang,
                en: "there is no occasion “{name}” among those that are put in order; add it to them with set_occasions",
                sv: "det finns inget tillfälle ”{name}” bland dem som är ordnade; lägg till det med set_occasions"),
            ActionError::NotFound { what, name } => say!(lang,
                en: "there is no {w} “{name}”; names are matched exactly", sv: "det finns ingen/inget {w} ”{name}”; namn jämförs exakt", w = what.label(lang)),
            ActionError::Ambiguous { what: What::Variable, name } => say!(lang,
                en: "several kinds of things have a variable “{name}”; say which with \"of\", or give the GUID",
                sv: "flera slags saker har en variabel ”{name}”; ange vilken med \"of\", eller ange GUID"),
            ActionError::Ambiguous { what: what @ What::Code, name } => say!(lang,
                en: "more than one {w} is called “{name}”; give the path (Parent/Child) or the GUID",
                sv: "mer än en {w} heter ”{name}”; ange sökvägen (Förälder/Barn) eller GUID", w = what.label(lang)),
            ActionError::Ambiguous { what, name } => say!(lang,
                en: "more than one {w} is called “{name}”; give the GUID of the one that is meant",
                sv: "det finns mer än en/ett {w} ”{name}”; ange GUID för den/det som avses", w = what.label(lang)),
            ActionError::Several { name, of } => {
                let kinds = of.iter().map(|what| what.label(lang)).collect::<Vec<_>>().join(", ");
                say!(lang,
                    en: "“{name}” is the name of several things ({kinds}); give the GUID of the one that is meant",
                    sv: "”{name}” är namnet på flera saker ({kinds}); ange GUID för den som avses")
            }
            ActionError::Twice { name } => say!(lang,
                en: "“{name}” is there twice; name it once", sv: "”{name}” finns med två gånger; ange det en gång"),
            ActionError::Taken { what, name } => say!(lang,
                en: "there is already {w} “{name}”; choose another name", sv: "det finns redan {w} ”{name}”; välj ett annat namn", w = what.one(lang)),
            ActionError::NameEmpty { what } => say!(lang,
                en: "the {w} needs a name", sv: "{w}: det behövs ett namn", w = what.label(lang)),
            ActionError::OutOfRange { document, start, end, length } => say!(lang,
                en: "{start}–{end} is no passage of “{document}”, whose text has {length} characters; expected 0 ≤ start < end ≤ {length}",
                sv: "{start}–{end} är inget avsnitt i ”{document}”, vars text har {length} tecken; väntade 0 ≤ start < end ≤ {length}"),
            ActionError::NoPassage => lang
                .t(
                    "a passage is needed: start and end, or a quote",
                    "det behövs ett avsnitt: start och end, eller ett citat (quote)",
                )
                .to_owned(),
            ActionError::QuoteNotFound { document } => say!(lang,
                en: "the quote does not stand in “{document}”", sv: "citatet står inte i ”{document}”"),
            ActionError::QuoteAmbiguous { document } => say!(lang,
                en: "the quote stands more than once in “{document}”; give start and end", sv: "citatet står mer än en gång i ”{document}”; ange start och end"),
            ActionError::NotADate { value } => say!(lang,
                en: "“{value}” is no date; expected YYYY-MM-DD, YYYY-MM or YYYY", sv: "”{value}” är inget datum; väntade ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ"),
            ActionError::NotAColor { value } => say!(lang,
                en: "“{value}” is no colour; expected #rrggbb", sv: "”{value}” är ingen färg; väntade #rrggbb"),
            ActionError::NotOfType { variable, expected } => say!(lang,
                en: "the value of “{variable}” must be of type {expected}", sv: "värdet på ”{variable}” måste vara av typen {expected}"),
            ActionError::Ring { name } => say!(lang,
                en: "“{name}” cannot be placed beneath itself", sv: "”{name}” kan inte läggas under sig själv"),
            ActionError::TooDeep { limit } => say!(lang,
                en: "the tree would go deeper than {limit} levels; place it further up, or join some levels",
                sv: "trädet skulle bli djupare än {limit} nivåer; lägg det högre upp eller slå ihop några nivåer"),
            ActionError::QuoteDiffers { document, start, end } => say!(lang,
                en: "the quote is not what stands at {start}–{end} of “{document}”; give the positions or the quote that is meant",
                sv: "citatet är inte det som står på {start}–{end} i ”{document}”; ange de positioner eller det citat som avses"),
            ActionError::NotALanguage { value } => say!(lang,
                en: "“{value}” is no language code; expected one such as sv, en or nb-NO",
                sv: "”{value}” är ingen språkkod; väntade en som sv, en eller nb-NO"),
            ActionError::IntoItself { what } => say!(lang,
                en: "a {w} cannot be merged with itself; name two different ones",
                sv: "en {w} kan inte slås ihop med sig själv; ange två olika", w = what.label(lang)),
            ActionError::NotASibling { before } => say!(lang,
                en: "“{before}” is not under that parent; before names a code that is",
                sv: "”{before}” ligger inte under den föräldern; before anger en kod som gör det"),
            ActionError::NoCodings => lang
                .t(
                    "splitting takes one or more of the code's codings; give their GUIDs",
                    "en delning tar en eller flera av kodens kodningar; ange deras GUID",
                )
                .to_owned(),
            ActionError::NamedTwice => lang
                .t(
                    "a coding is named by its GUID or by document, passage and code; give one of the two",
                    "en kodning anges med sitt GUID eller med dokument, avsnitt och kod; ange det ena",
                )
                .to_owned(),
            ActionError::TextAndPath => {
                lang.t("text and path are both given; give one of them", "både text och path anges; ange det ena").to_owned()
            }
            ActionError::NoSuchLabel { label, document } => say!(lang,
                en: "no line of “{document}” begins with the speaker “{label}”; write labels as in the text, without the colon",
                sv: "ingen rad i ”{document}” börjar med talaren ”{label}”; skriv etiketter som i texten, utan kolon"),
            ActionError::SpeakerTaken { label } => say!(lang,
                en: "the speaker “{label}” is another participant already; say whose it is with set_speaker",
                sv: "talaren ”{label}” är redan en annan deltagare; ange vems den är med set_speaker"),
            ActionError::AlreadyLinked { case, document } => say!(lang,
                en: "“{document}” is linked to “{case}” already, by the same passage or as a whole; link another passage or leave it",
                sv: "”{document}” är redan kopplat till ”{case}”, med samma avsnitt eller som helhet; koppla ett annat avsnitt eller låt det vara"),
            ActionError::NotLinked { case, document } => say!(lang,
                en: "“{document}” is not linked to “{case}”; name a document that is",
                sv: "”{document}” är inte kopplat till ”{case}”; ange ett dokument som är det"),
            ActionError::AlreadyThere { what, document, start, end } => say!(lang,
                en: "there is already such a {w} at {start}–{end} of “{document}”, by the same coder; change that one or choose other edges",
                sv: "det finns redan en sådan {w} på {start}–{end} i ”{document}”, av samma kodare; ändra den eller välj andra gränser", w = what.label(lang)),
            ActionError::NoText => {
                lang.t("a document needs text or path", "ett dokument behöver text eller path").to_owned()
            }
            ActionError::SameAxis => lang
                .t(
                    "rows and columns are of the same kind; a cell needs two different ones",
                    "rader och kolumner är av samma slag; en cell behöver två olika",
                )
                .to_owned(),
            ActionError::TextTooLong => lang
                .t(
                    "the text is longer than 200 million characters; split it into several documents",
                    "texten är längre än 200 miljoner tecken; dela upp den i flera dokument",
                )
                .to_owned(),
            ActionError::TooFewCases => lang
                .t(
                    "a contrast needs at least two cases, and themes or codes as rows",
                    "en kontrast behöver minst två fall, och teman eller koder som rader",
                )
                .to_owned(),
            ActionError::NoSearched => lang
                .t(
                    "an absence says where it was looked for; fill in ‘searched’",
                    "ett fynd om något som saknas anger var det eftersöktes; fyll i ’searched’",
                )
                .to_owned(),
            ActionError::UnknownRating { rating } => say!(lang,
                en: "“{rating}” is not on the set's scale", sv: "”{rating}” finns inte på samlingens skala"),
            ActionError::RatingInUse { rating, assessments } => say!(lang,
                en: "“{rating}” is the rating of {n}; put a new word at its place, or change them first",
                sv: "”{rating}” är omdömet i {n}; sätt ett nytt ord på dess plats eller ändra dem först",
                n = lang.count(*assessments, ["assessment", "assessments"], ["bedömning", "bedömningar"])),
            ActionError::NoCriteria => lang
                .t(
                    "a criteria set needs a criterion; give one, or \"draft\": true if they are still to come",
                    "en kriteriesamling behöver ett kriterium; ange ett, eller \"draft\": true om de kommer senare",
                )
                .to_owned(),
            ActionError::NoSuchEvidence { number, evidence } => say!(lang,
                en: "the text cites [{number}] and rests on {n}; add evidence, change the mark, or give \"draft\": true",
                sv: "texten hänvisar till [{number}] och bygger på {n}; lägg till belägg, ändra hänvisningen eller ange \"draft\": true",
                n = lang.count(*evidence, ["piece of evidence", "pieces of evidence"], ["belägg", "belägg"])),
            ActionError::NothingToAnswer => lang
                .t(
                    "an empty text without evidence removes what stands there, and answers no question; leave out answers, or write a text",
                    "en tom text utan belägg tar bort det som står där och besvarar ingen frågeställning; utelämna answers eller skriv en text",
                )
                .to_owned(),
            ActionError::NotAHypothesis { memo } => say!(lang,
                en: "the memo “{memo}” is no hypothesis; give it the kind hypothesis first, with set_memo",
                sv: "memot ”{memo}” är ingen hypotes; ge det först slaget hypothesis, med set_memo"),
            ActionError::NoteUntouched => lang
                .t(
                    "a note goes with a keyword that was touched; leave it out, or give \"touched\": true",
                    "en anteckning hör till ett stödord som berördes; utelämna den eller ange \"touched\": true",
                )
                .to_owned(),
            ActionError::NoKey => lang
                .t(
                    "the key is not open. Open it, or make one, under Protection",
                    "kodnyckeln är inte öppen. Öppna den, eller skapa en, under Skydd",
                )
                .to_owned(),
            ActionError::NotAList => lang
                .t(
                    "the list has no column “name”. Its first line names the columns: name, pseudonym, kind",
                    "listan har ingen kolumn ”name”. Första raden ska ange kolumnerna: name, pseudonym, kind",
                )
                .to_owned(),
            ActionError::NotAKind { kind } => say!(lang,
                en: "“{kind}” is no kind of name. Use person, place, organisation, job_title or other",
                sv: "”{kind}” är inget slags namn. Använd person, place, organisation, job_title eller other"),
            ActionError::NoReason => lang
                .t(
                    "a reason is needed and this one is empty. Say why, for the journal",
                    "det behövs ett skäl och det här är tomt. Skriv varför, till loggen",
                )
                .to_owned(),
            ActionError::WithdrawnAlready => lang
                .t(
                    "this participant has withdrawn; nothing of hers is kept and nothing can be changed",
                    "den här deltagaren har återkallat sitt samtycke; inget finns kvar och inget kan ändras",
                )
                .to_owned(),
            ActionError::DifferentDocuments => lang
                .t("the two meaning units are in different documents", "meningsenheterna hör till olika dokument")
                .to_owned(),
            ActionError::Import { file, error } => format!("{file}: {}", error.message(lang)),
            ActionError::Exchange { file, error } => format!("{file}: {}", error.message(lang)),
            ActionError::NotAPeer { path } => say!(lang,
                en: "{p} is not a project that can be read, or it is damaged. Expected: the folder NAME.qda of a QualCoder project with data.qda in it, or a database (.sqlite3) from Taguette or LibreQDA. Open it in the program that made it and export it anew, as REFI-QDA (.qdpx) where that is possible",
                sv: "{p} är inget projekt som går att läsa, eller så är det skadat. Här väntades ett QualCoder-projekt (mappen NAMN.qda med data.qda i) eller en databas (.sqlite3) från Taguette eller LibreQDA. Öppna det i programmet som skapade det och exportera på nytt, som REFI-QDA (.qdpx) om det går", p = path.display()),
            ActionError::NotAnEditedTable { path } => say!(lang,
                en: "{p} is no table of this program's that carries ids and versions. Take one out as xlsx or csv, and change that",
                sv: "{p} är ingen tabell härifrån med id och version. Ta ut en som xlsx eller csv och ändra i den", p = path.display()),
            ActionError::NotASet { path } => say!(lang,
                en: "{p} holds no criteria set; expected JSON with “name”, “ratings” and “criteria”, as “Save to a file” under Assess writes it",
                sv: "{p} innehåller ingen kriteriesamling; väntade JSON med ”name”, ”ratings” och ”criteria”, så som ”Spara till fil” under Bedöm skriver den", p = path.display()),
            ActionError::Io { path, source } => say!(lang,
                en: "{p} could not be read or written ({source}). Check that it exists and that you may",
                sv: "{p} gick inte att läsa eller skriva ({source}). Kontrollera att den finns och att du har rätt till det", p = path.display()),
            ActionError::Store(error) => error.message(lang),
        }
    }
}
