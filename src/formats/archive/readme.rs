//! The archive's own words: what it is, what each file holds and what it leaves out.

use super::{ArchiveInput, Content};
use crate::model::Lang;
use crate::say;

/// The text that a reader opens first.
pub(super) fn readme(input: &ArchiveInput) -> String {
    let lang = input.lang;
    let about = &input.content.project;
    let mut text = say!(lang,
        en: "Archive of a study\n\n{title}\n{purpose}\n\nMade {date} with {program}. The material is pseudonymised: it remains personal data as long as\nanyone can tell who is behind a pseudonym, and must be kept accordingly.\n",
        sv: "Arkiv över en studie\n\n{title}\n{purpose}\n\nSkapat {date} med {program}. Materialet är pseudonymiserat: det är personuppgifter så länge\nnågon kan avgöra vem som döljer sig bakom en pseudonym, och ska förvaras därefter.\n",
        title = &about.title, purpose = &about.purpose, date = &about.archived, program = &about.made_with);
    text.push_str(lang.t("\nWHAT IT HOLDS, IN COUNTS\n\n", "\nINNEHÅLL I ANTAL\n\n"));
    for (label, count) in counts(&input.content, lang) {
        text.push_str(&format!("  {label}: {count}\n"));
    }
    text.push_str(lang.t(FILES_EN, FILES_SV));
    if input.has_restricted() {
        text.push_str(lang.t(RESTRICTED_FILES_EN, RESTRICTED_FILES_SV));
    }
    text.push_str(lang.t(READING_EN, READING_SV));
    if !input.not_quoted.is_empty() {
        text.push_str(lang.t(
            "\nMAY NOT BE QUOTED\n\nThese participants may not be quoted; their words are in the folder restricted/ alone:\n\n",
            "\nFÅR INTE CITERAS\n\nDe här deltagarna får inte citeras; deras ord finns bara i mappen restricted/:\n\n",
        ));
        for name in &input.not_quoted {
            text.push_str(&format!("  {name}\n"));
        }
    }
    text
}

fn counts(content: &Content, lang: Lang) -> [(&'static str, usize); 9] {
    [
        (lang.t("documents", "dokument"), content.documents.len()),
        (lang.t("cases", "fall"), content.cases.len()),
        (lang.t("participants", "deltagare"), content.participants.len()),
        (lang.t("codes", "koder"), content.codes.len()),
        (lang.t("codings", "kodningar"), content.codings.len()),
        (lang.t("meaning units", "meningsenheter"), content.meaning_units.len()),
        (lang.t("themes", "teman"), content.themes.len()),
        (lang.t("contrasts", "kontraster"), content.contrasts.len()),
        (lang.t("memos", "memon"), content.memos.len()),
    ]
}

const FILES_EN: &str = "
FILES

  documents/          the text of every document, one file each
  documents.csv       which file is which document, with kind, date, level, cases and participants
  tables/             the study's tables: excerpts, codebook, condensations, themes, contrasts and so on
  project.json        everything, for programs; FORMAT.md explains every field
  checksums.txt       SHA-256 of every other file (check with: sha256sum -c checksums.txt)
";
const FILES_SV: &str = "
FILER

  documents/          varje dokuments text, en fil per dokument
  documents.csv       vilken fil som är vilket dokument, med slag, datum, nivå, fall och deltagare
  tables/             studiens tabeller: utdrag, kodbok, kondenseringar, teman, kontraster med mera
  project.json        allt, för program; FORMAT.md förklarar varje fält (på engelska)
  checksums.txt       SHA-256 för alla andra filer (kontrollera med: sha256sum -c checksums.txt)
";
const RESTRICTED_FILES_EN: &str =
    "  restricted/         what is in quarantine or may not be quoted, in words; read the note there first\n";
const RESTRICTED_FILES_SV: &str =
    "  restricted/         det som är i karantän eller inte får citeras, i klartext; läs noten där först\n";

const READING_EN: &str = "
HOW TO READ THEM

All files are UTF-8 text without byte-order mark. Lines of the documents and of the JSON end with LF.
Csv has commas between values and column names in its first line; a cell that a spreadsheet would run
as a formula has an apostrophe before it.
Positions are Unicode code points from 0, half-open: start is included, end is not.
In the documents, words in quarantine and words that may not be quoted are covered letter for letter,
with a mark where it fits, so that every position stays what it was. In the tables a mark stands in
their place.

WHAT IT LEAVES OUT

  - the imported files themselves: they hold names
  - the key between names and pseudonyms
  - recordings
  - the words of participants who have withdrawn; that they took part and withdrew remains noted
  - earlier wordings, but for memos; the journal holds the names of steps, not what they changed
";
const READING_SV: &str = "
SÅ LÄSER MAN DEM

Alla filer är text i UTF-8 utan BOM. Raderna i dokument och JSON slutar med LF.
Csv har kommatecken mellan värdena och kolumnernas namn på första raden; en cell som ett kalkylprogram
skulle köra som formel har en apostrof framför sig.
Positioner är Unicode-kodpunkter från 0, halvöppna: start räknas med, end gör det inte.
I dokumenten är ord i karantän och ord som inte får citeras övertäckta tecken för tecken, med en
markering där den får plats, så att alla positioner stämmer. I tabellerna står en markering i stället.

DET HÄR INGÅR INTE

  - de importerade filerna: de innehåller namn
  - kodnyckeln mellan namn och pseudonymer
  - inspelningar
  - ord från deltagare som har återkallat sitt samtycke; att de har deltagit och återkallat står kvar
  - tidigare lydelser, utom av memon; loggen har stegens namn men inte vad de ändrade
";

pub(super) fn restricted_name(lang: Lang) -> &'static str {
    lang.t("restricted/README.txt", "restricted/LASMIG.txt")
}

/// The note beside the words that are in no other folder.
pub(super) fn restricted(input: &ArchiveInput) -> String {
    let lang = input.lang;
    let mut text = String::new();
    if input.restricted.is_some() {
        text += lang.t(
            "These passages should not have been collected, and were put in quarantine (quarantine.json): they\n\
             are in no analysis, table or text of this archive.\n",
            "De här avsnitten borde inte ha samlats in och har satts i karantän (quarantine.json): de finns\n\
             inte i någon analys, tabell eller text i arkivet.\n",
        );
    }
    if !input.withheld.is_empty() {
        text += lang.t(
            "These words were said by participants who may not be quoted (not_quoted.json).\n",
            "De här orden är sagda av deltagare som inte får citeras (not_quoted.json).\n",
        );
    }
    text + lang.t(
        "They are kept here alone, because research material must not be destroyed without a decision.\n\
         Do not hand this folder on with the rest.\n",
        "De bevaras bara här, eftersom forskningsmaterial inte får gallras utan beslut.\n\
         Lämna inte ut den här mappen tillsammans med resten.\n",
    )
}
