### All that a person reads, in Danish.

## common

language-tag = da-DK
thousands-mark = .
decimal-mark = ,
language-name = Dansk
the-programs-language = Programmets sprog
criterion = Kriterium
occasion = Tidspunkt
rating = Bedømmelse
reasoning = Begrundelse
themes = Temaer
activities = Aktiviteter
activity = Aktivitet
planned = Planlagt
carried-out = Gennemført
extent = Omfang
means-and-ends = Midler og mål
condensation = Kondensering
interpretation = Fortolkning
theme = Tema
theme-or-code = Tema eller kode
kind = Type
level = Niveau
case = Case
documents = Dokumenter
working-it-out = Regnes ud …
words = Ord
coder = Kodet af
codings = Kodninger
meaning-units = Meningsenheder
codes = Koder
code = Kode
origin = Oprindelse
since = Siden
definition = Definition
hypotheses = Hypoteser
what = Hvad
summary = Sammenfatning
finding = Fund
evidence = Belæg
criteria-set = Kriteriesæt
part = Del
deviation = Afvigelse
means = Middel
for-it = For
example = Eksempel
colour = Farve
colour-blue = Blå
colour-orange = Orange
colour-green = Grøn
colour-purple = Purpur
colour-ochre = Okker
colour-violet = Violet
colour-red = Rød
colour-turquoise = Turkis
colour-brown = Brun
colour-olive = Oliven
colour-slate = Skifergrå
colour-pink = Lyserød
cases = Cases
document = Dokument
date = Dato
language = Sprog
against = imod:{" "}
text = Tekst
meaning-unit = Meningsenhed
relevance = Relevans
title = Titel
on = Om
name = Navn
document-within = dokument
code-within = kode
case-within = case
theme-within = tema
participant = deltager
research-question = forskningsspørgsmål
contrast = kontrast
memo = memo
statement = beskrivelse
theme-cell = temacelle
finding-within = fund
assessment = vurdering
coding = kodning
meaning-unit-within = meningsenhed
n-places = { $n ->
    [one] { $n } sted
   *[other] { $n } steder
}
there-is-nothing-to-replace = Der er ikke noget at erstatte
not-found = Findes ikke
rows-and-columns-are-of-the = rækker og kolonner er af samme slags; en celle kræver to forskellige
done-again-name = Gentaget: { $name }
undone-name = Fortrudt: { $name }
the-change-is-made-but-not = Ændringen er foretaget, men noget uden for projektet kunne ikke gøres færdigt: { $what }
cases-within = cases
participants = deltagere
codings-within = kodninger
none-given = (ikke angivet)
table = Tabel
cancelled-nothing-was-imported = Annulleret; intet blev importeret
cancelled-nothing-was-changed = Annulleret; intet blev ændret
seen-earlier = Det der skulle ændres, var lige blevet ændret på en anden måde, uden at det nåede at blive vist. Intet blev ændret; se hvordan det er nu, og prøv igen
against-within = imod
research-questions = Forskningsspørgsmål
contrasts = Kontraster
assessments = Vurderinger
condensations = Kondenseringer
memos = Memoer
journal = Log
p-could-not-be-read-or = { $p } kunne ikke læses eller skrives ({ $source }). Kontrollér at mappen findes, og at du må skrive i den
row-row-column = række { $row }, { $column }
n-documents = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
}
n-cases = { $n ->
    [one] { $n } case
   *[other] { $n } cases
}
and-more-more = og { $more } til
close = Luk
browse = Gennemse…
cancel = Annullér
create = Opret
open = Åbn
for-it-within = for
show-the-words-in-their-document = Vis ordene i dokumentet
and-n-more = og { $n } til
words-words = { $words } ord
n-passages = { $n ->
    [one] { $n } passage
   *[other] { $n } passager
}
n-voices = { $n ->
    [one] { $n } stemme
   *[other] { $n } stemmer
}
document-text = Dokumentets tekst
evidence-n = Belæg ({ $n })
take-the-evidence-away = Fjern belægget
show-all = Vis alle
name-of-the-theme = Temaets navn
what-it-comprises = Hvad det omfatter
what-it-does-not-comprise = Hvad det ikke omfatter
switch-between-for-and-against = Skift mellem for og imod
n-words = { $n } ord
n-pages = { $n } sider
none = Ingen
like-2024-2024-05-or-2024 = For eksempel 2024, 2024-05, 2024-05-21 eller 21. maj 2024
empty-the-filter = Ryd filteret
all = Alle
file-to-write = Fil der skrives
all-cases = Alle cases
nothing-differs-from-the-backup-of = Intet er anderledes end i sikkerhedskopien fra { $when }; intet blev ændret
the-backup-of-when-is-in = Sikkerhedskopien fra { $when } ligger i { $p }
n-participants = { $n ->
    [one] { $n } deltager
   *[other] { $n } deltagere
}
quoted = »{ $words }«

## action

action-a-text = en tekst
action-a-whole-number-0-or-more = et heltal, 0 eller derover
action-true-or-false = true eller false
action-a-list = en liste
action-an-object = et objekt
action-one-of-words = en af { $words }
action-one-of-words-found-is-none = en af { $words }; »{ $found }« er ikke en af dem
action-something-else = noget andet
action-not-an-action-this-is-no = ikke en handling: dette er ikke JSON fra tegn { $column }; der forventes ét JSON-objekt pr. linje
action-not-an-action-a-line-is = ikke en handling: en linje er ét JSON-objekt, for eksempel {"{"}"action": "add_code", "name": "…"{"}"}, ikke en liste, en tekst eller et tal
action-not-an-action-the-field-action = ikke en handling: feltet »action« mangler; det angiver hvad der skal gøres
action-not-an-action-the-field-field = ikke en handling: feltet »{ $field }« er angivet to gange; angiv det én gang
action-not-an-action-of-needs-the = ikke en handling: »{ $of }« kræver feltet »{ $field }«
action-not-an-action-of-has-no = ikke en handling: »{ $of }« har ikke noget felt »{ $field }«; det kan have { $known }
action-not-an-action-the-field-field-must = ikke en handling: feltet »{ $field }« skal være { $wanted }
action-not-an-action-something-in-the = ikke en handling: noget i feltet »{ $field }« skal være { $wanted }
action-p-is-a-project-and-an = { $p } er et projekt, dets kodenøgle eller noget andet der hører til, og uddataene ville ødelægge det. Vælg et andet navn
action-the-guard-found-n-things-that = Vagten fandt { $n } ting som ikke bør slippe ud; intet blev eksporteret
action-and-more-more = {"\u000A"}  … og { $more } til
action-settle-them-or-let-it-out = {"\u000A"}Bring dem i orden, eller slip det ud alligevel med en begrundelse, som loggen gemmer: --allow BEGRUNDELSE
action-line-number-m = linje { $number }: { $m }
action-there-is-no-action-name-the = handlingen »{ $name }« findes ikke; README viser dem alle
action-there-is-no-occasion-name-among = der er ikke noget tidspunkt »{ $name }« blandt dem der er ordnet; tilføj det med set_occasions
action-there-is-no-w-name-names = { $w } »{ $name }« findes ikke; navne skal stemme nøjagtigt
action-several-kinds-of-things-have-a = flere slags ting har en variabel »{ $name }«; angiv hvilken med "of", eller angiv GUID
action-more-than-one-w-is-called = mere end én { $w } hedder »{ $name }«; angiv stien (Forælder/Barn) eller GUID
action-more-than-one-w-is-called-name = der er flere med navnet »{ $name }« ({ $w }); angiv GUID på den der menes
action-name-is-the-name-of-several = »{ $name }« er navnet på flere ting ({ $kinds }); angiv GUID på den der menes
action-name-is-there-twice-name-it = »{ $name }« er med to gange; nævn det én gang
action-there-is-already-w-name-choose = { $w } »{ $name }« findes allerede; vælg et andet navn
action-the-w-needs-a-name = { $w }: der mangler et navn
action-start-end-is-no-passage-of = { $start }–{ $end } er ikke en passage i »{ $document }«, hvis tekst har { $length } tegn; forventet: 0 ≤ start < end ≤ { $length }
action-a-passage-is-needed-start-and = der kræves en passage: start og end, eller et citat (quote)
action-the-quote-does-not-stand-in = citatet står ikke i »{ $document }«
action-the-quote-stands-more-than-once = citatet står mere end én gang i »{ $document }«; angiv start og end
action-value-is-no-date-expected-yyyy = »{ $value }« er ikke en dato; forventet: ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, eller en dato som 11. marts 2021
action-value-is-no-colour-expected-rrggbb = »{ $value }« er ikke en farve; forventet: #rrggbb
action-value-is-no-digit = »{ $value }« er ikke et ciffer til en kode; forventet: et fra 1 til 9
action-the-value-of-variable-must-be = værdien af »{ $variable }« skal være af typen { $expected }
action-name-cannot-be-placed-beneath-itself = »{ $name }« kan ikke placeres under sig selv
action-the-quote-is-not-what-stands = citatet er ikke det der står på { $start }–{ $end } i »{ $document }«; angiv de positioner eller det citat der menes
action-value-is-no-language-code-expected = »{ $value }« er ikke en sprogkode; forventet er en som da, en eller nb-NO
action-a-w-cannot-be-merged-with = { $w }: kan ikke slås sammen med sig selv; angiv to forskellige
action-before-is-not-under-that-parent = »{ $before }« ligger ikke under den forælder; before skal angive en kode der gør
action-splitting-takes-one-or-more-of = en deling kræver en eller flere af kodens kodninger; angiv deres GUID
action-a-coding-is-named-by-its = en kodning angives med sin GUID eller med dokument, passage og kode; angiv kun det ene
action-text-and-path-are-both-given = både text og path er angivet; angiv kun det ene
action-no-line-of-document-begins-with = ingen linje i »{ $document }« begynder med taleren »{ $label }«; skriv betegnelsen som i teksten, uden kolon
action-no-lines-of-document-were-broken = linjerne i »{ $document }« er ikke brudt ved en bestemt bredde; der er intet at føje sammen
action-the-speaker-label-is-another-participant = taleren »{ $label }« er allerede en anden deltager; angiv hvem det er med set_speaker
action-document-is-linked-to-case-already = »{ $document }« er allerede knyttet til »{ $case }«, med samme passage eller som helhed; knyt en anden passage til, eller lad det være
action-document-is-not-linked-to-case = »{ $document }« er ikke knyttet til »{ $case }«; angiv et dokument der er
action-there-is-already-such-a-w = samme { $w } findes allerede på { $start }–{ $end } i »{ $document }«, lavet af den samme koder; ret den, eller vælg andre grænser
action-a-document-needs-text-or-path = et dokument kræver text eller path
action-document-has-no-room-for-what = Den nye tekst er for kort til at rumme alt, der står i »{ $document }«. Intet blev ændret. Tilføj den som et selvstændigt dokument, eller fjern det, der ikke længere skal bruges
action-the-text-is-longer-than-200 = teksten er længere end 200 millioner tegn; del den op i flere dokumenter
action-a-contrast-needs-at-least-two = en kontrast kræver mindst to cases og temaer eller koder som rækker
action-not-absent = fravær kan kun siges om cases som er læst igennem for rækken, som ikke er spurgt, eller som er spurgt uden at svare: “{ $case }” siger “{ $state }”. Læs det som mangler, eller angiv i “cases” hvilke der er tavse
action-nobody-silent = fravær handler om tavse cases: “cases” kalder ingen af dem tavs. Angiv hvilke der er tavse, eller vælg en anden slags
action-not-in-contrast = “{ $case }” er ikke en case i denne kontrast: fundet kan ikke sige noget om den. Føj den først til kontrasten
action-codes-are-for-coding = “codes” hører til læsning “for” coding: for temaer og forskningsspørgsmål læses alt
action-no-codes-read-for = “codes” er tomt: angiv hvilke koder teksten er læst igennem for, eller udelad feltet for alle
action-not-one-row = en celle er en case og ét tema, én kode eller ét forskningsspørgsmål: angiv præcis ét af “theme”, “code” og “question”
action-not-two-coders = »coders« skal nævne to forskellige kodere, og koderen, der står for begge, skal være en tredje
action-not-turned = dette blev afgjort, så ingen anden side kan tage dets plads: ret det, hvor det står, og angiv »keep« for at sige, at du har set det
action-not-shown-asked = at der blev spurgt, vises af passagen hvor der spørges: angiv den i “evidence”
action-asked-elsewhere = passagen i “{ $document }” hører ikke til “{ $case }”: at der blev spurgt dér, vises af ord fra casens eget materiale
action-silence-taken-back = med “kind” null siges der ikke længere noget om cellen: udelad “text” og “evidence”
action-whole-answers = en helhedsvurdering af en case besvarer ingen forskningsspørgsmål: udelad “answers”, eller angiv et “criterion”
action-an-absence-says-where-it-was = et fund om at noget mangler, skal angive hvor der er ledt; udfyld »searched«
action-rating-is-not-on-the-sets = »{ $rating }« er ikke på sættets skala
action-not-applicable-stands-outside-the-scale = »not_applicable« kan gives i hvert sæt og står uden for skalaen; udelad det af »ratings«
action-rating-is-the-rating-of-n = »{ $rating }« er bedømmelsen i { $n }; sæt et nyt ord i stedet, eller ret dem først
action-a-criteria-set-needs-a-criterion = et kriteriesæt kræver et kriterium; angiv et, eller "draft": true hvis de kommer senere
action-the-text-cites-number-and-rests = teksten henviser til [{ $number }] og bygger på { $n }; tilføj belæg, ret henvisningen, eller angiv "draft": true
action-an-empty-text-without-evidence-removes = en tom tekst uden belæg sletter det der står, og besvarer ikke noget forskningsspørgsmål; udelad answers, eller skriv en tekst
action-the-memo-memo-is-no-hypothesis = memoet »{ $memo }« er ikke en hypotese; giv det først typen hypothesis med set_memo
action-a-note-goes-with-a-keyword = en note hører til et stikord der blev berørt; udelad den, eller angiv "touched": true
action-the-key-is-not-open-open = kodenøglen er ikke åben. Åbn den, eller opret en, under Beskyttelse
action-the-list-has-no-column-name = listen har ikke kolonnen »name«. Første linje skal angive kolonnerne: name, pseudonym, kind
action-kind-is-no-kind-of-name = »{ $kind }« er ikke en type navn. Brug person, place, organisation, job_title eller other
action-a-reason-is-needed-and-this = der kræves en begrundelse, og denne er tom. Skriv hvorfor, til loggen
action-this-participant-has-withdrawn-nothing-of = denne deltager har tilbagekaldt sit samtykke; intet er bevaret, og intet kan ændres
action-the-two-meaning-units-are-in = de to meningsenheder hører til forskellige dokumenter
action-p-is-not-a-project-that = { $p } er ikke et projekt der kan læses, eller også er det beskadiget. Forventet: et QualCoder-projekt (mappen NAVN.qda med data.qda i) en database (.sqlite3) fra Taguette eller LibreQDA eller en (.rqda) fra RQDA. Åbn det i det program der lavede det, og eksportér igen, som REFI-QDA (.qdpx) hvis det er muligt
action-p-is-no-table-of-this = { $p } er ikke en tabel herfra med id og version. Eksportér en som xlsx eller csv, og ret i den
action-p-holds-no-criteria-set-expected = { $p } indeholder ikke noget kriteriesæt; forventet: JSON med »name«, »ratings« og »criteria«, sådan som »Gem i en fil« i Vurdér skriver det
action-p-could-not-be-read-or = { $p } kunne ikke læses eller skrives ({ $source }). Kontrollér at den findes, og at du har adgang til den
action-variable = variabel
action-coder = koder (person)
action-row-of-the-contrast = række i kontrasten
action-criteria-set = kriteriesæt
action-criterion = kriterium
action-occasion = tidspunkt
action-activity = aktivitet
action-link-of-means-to-end = kobling mellem middel og mål
action-speaker = taler
action-row-or-column-of-the-theme = række eller kolonne i tematabellen
action-keyword = stikord
action-query = gemt spørgsmål
action-rating = bedømmelse
action-quarantine = karantæne
action-reporting-item = rapporteringspunkt
action-document-code-case-or-other-thing = dokument, kode, case eller andet
a-document = dokument
a-case = case
a-participant = deltager
a-variable = variabel
a-code = kode
a-coding = kodning
a-coder = koder (person)
a-research-question = forskningsspørgsmål
a-theme = tema
a-meaning-unit = meningsenhed
a-contrast = kontrast
a-row-of-the-contrast = række i kontrasten
a-finding = fund
a-criteria-set = kriteriesæt
a-criterion = kriterium
a-occasion = tidspunkt
a-assessment = vurdering
a-activity = aktivitet
a-link-of-means-to-end = kobling mellem middel og mål
a-memo = memo
a-speaker = taler
a-row-or-column-of-the-theme = række eller kolonne i tematabellen
a-keyword = stikord
a-query = et gemt spørgsmål
a-rating = bedømmelse
a-quarantine = karantæne
a-reporting-item = et rapporteringspunkt
a-document-code-case-or-other-thing = dokument, kode, case eller andet
action-n-assessments = { $n ->
    [one] { $n } vurdering
   *[other] { $n } vurderinger
}
action-n-pieces-of-evidence = { $n ->
    [one] { $n } belæg
   *[other] { $n } belæg
}
action-the-change-is-made-the-journal = Ændringen er foretaget: loggen siger at det blev sluppet ud. Men intet har forladt projektet: { $m }
action-the-tree-would-go-deeper-than = træet ville få mere end { $limit } niveauer; placér det højere oppe, eller slå nogle niveauer sammen

## app

app-the-import-stopped-unexpectedly-nothing-was = Importen stoppede uventet; intet blev importeret
app-the-file-could-not-be-read = Filen kunne ikke læses
app-the-project-is-open-already = Projektet er allerede åbent
app-letters-are-commands = Enkelte bogstaver er kommandoer, når teksten eller en liste har tastaturet
app-letters-are-no-commands = Enkelte bogstaver er ikke længere kommandoer
app-the-project-has-been-open-elsewhere = Projektet har været åbent et andet sted siden { $by }. Her kan det læses, men ikke ændres
app-mening-demonstration-mening = Mening eksempelundersøgelse.mening
app-the-key-is-destroyed = Kodenøglen er ødelagt
app-one-step-done-again = Et trin gentaget
app-n-steps-done-again = { $n } trin gentaget
app-one-step-undone = Et trin fortrudt
app-n-steps-undone = { $n } trin fortrudt
app-saved-to-shown = Gemt i { $shown }
app-todays-backup-could-not-be-made = Dagens sikkerhedskopi kunne ikke laves: { $what }
app-the-backup-could-not-be-read = Sikkerhedskopien kunne ikke læses
app-the-project-is-as-it-was = Projektet er som det var { $when }. Med Fortryd får du det tilbage som det var lige før
app-without-the-words-of-who-who = . Uden ordene fra { $who } der siden har tilbagekaldt samtykket
app-and-more-more-which-mening-check = og { $more } til, som »mening check« viser
app-something-in-the-project-has-changed =
    Noget i projektet er blevet ændret uden om Mening, på disken eller af et andet program:
    { $flaws }
app-the-disk-is-full-the-project = Disken er fuld. Projektet kan læses og eksporteres til en anden disk, men ikke ændres før der er plads og det er åbnet igen
app-replaced-in-texts-and-written-in = Erstattede { $in-texts } og { $written } i det der er skrevet om dem
app-withdrawn-turns-and-codings-are-gone = Tilbagekaldt: { $turns } og { $codings } er væk for altid. { $proved }
app-replacing-names = Erstatter navne
app-withdrawing = Tilbagekalder
app-destroying-the-key = Ødelægger kodenøglen
app-opening = Åbner
app-closing = Lukker
app-exporting = Eksporterer
app-encrypting = Krypterer
app-changing-the-password = Skifter adgangskode
app-making-it-plain = Fjerner krypteringen
app-going-through-the-journal = Går loggen igennem
app-taking-in-the-corrected-file = Tager den rettede fil ind
app-bringing-the-backup-back = Gendanner sikkerhedskopien
app-the-writing-broke-off = Programmet kunne ikke skrive færdigt. Intet af netop det blev ændret; det der blev gjort før, er bevaret

## archive

archive-readme-txt = LAESMIG.txt
archive-archive-of-a-study-title-purpose =
    Arkiv for en undersøgelse

    { $title }
    { $purpose }

    Oprettet { $date } med { $program }. Materialet er pseudonymiseret: det er personoplysninger så længe
    nogen kan afgøre hvem der står bag et pseudonym, og skal opbevares derefter.{"\u000A"}
archive-what-it-holds-in-counts = {"\u000A"}INDHOLD I TAL{"\u000A"}{"\u000A"}
archive-may-not-be-quoted-these-participants =
    {"\u000A"}MÅ IKKE CITERES

    Disse deltagere må ikke citeres; deres ord findes kun i mappen restricted/:{"\u000A"}{"\u000A"}
archive-documents = dokumenter
archive-codes = koder
archive-meaning-units = meningsenheder
archive-themes = temaer
archive-contrasts = kontraster
archive-memos = memoer
archive-restricted-readme-txt = restricted/LAESMIG.txt
archive-these-passages-should-not-have-been =
    Disse passager burde ikke være indsamlet og er sat i karantæne (quarantine.json): de indgår
    ikke i nogen analyse, tabel eller tekst i dette arkiv.{"\u000A"}
archive-these-words-were-said-by-participants = Disse ord er sagt af deltagere der ikke må citeres (not_quoted.json).{"\u000A"}
archive-they-are-kept-here-alone-because =
    De opbevares kun her, fordi forskningsmateriale ikke må kasseres uden en beslutning.
    Giv ikke denne mappe videre sammen med resten.{"\u000A"}
archive-files =
    {"\u000A"}FILER

      documents/          hvert dokuments tekst, én fil pr. dokument
      documents.csv       hvilken fil der er hvilket dokument, med type, dato, niveau, cases og deltagere
      tables/             undersøgelsens tabeller: uddrag, kodebog, kondenseringer, temaer, kontraster med mere
      project.json        alt, til programmer; FORMAT.md forklarer hvert felt (på engelsk)
      checksums.txt       SHA-256 for alle andre filer (kontrollér med: sha256sum -c checksums.txt){"\u000A"}
archive-restricted-files = {"  "}restricted/         det der er i karantæne eller ikke må citeres, i klartekst; læs noten dér først{"\u000A"}
archive-reading =
    {"\u000A"}SÅDAN LÆSES DE

    Alle filer er tekst i UTF-8 uden BOM. Linjerne i dokumenter og JSON slutter med LF.
    Csv har komma mellem værdierne og kolonnernes navne i første linje; en celle som et regneark ville
    køre som en formel, har en apostrof foran.
    Positioner er Unicode-kodepunkter fra 0, halvåbne: start regnes med, end gør ikke.
    I dokumenterne er ord i karantæne og ord der ikke må citeres, dækket tegn for tegn, med en
    markering hvor der er plads, så alle positioner stadig passer. I tabellerne står der en
    markering i stedet.

    DET INDGÅR IKKE

      - de importerede filer: de indeholder navne
      - kodenøglen mellem navne og pseudonymer
      - optagelser
      - ord fra deltagere der har tilbagekaldt deres samtykke; at de har deltaget og tilbagekaldt, står der stadig
      - tidligere ordlyde, undtagen af memoer; loggen har trinnenes navne, men ikke hvad de ændrede{"\u000A"}

## ask

ask-my-study-mening = Min undersøgelse.mening
ask-path = Sti
ask-encrypt-it-with-a-password = Kryptér det med en adgangskode
ask-folder = Mappe…
ask-new-project = Nyt projekt
ask-where-the-projects-file-is-to = Hvor projektets fil skal ligge. Alt gemmes i denne ene fil
ask-open-project = Åbn projekt
ask-the-path-of-a-mening-file = Stien til en .mening-fil. Den kan også slippes på vinduet
ask-import-documents = Importér dokumenter
ask-documents-subtitles-survey-tables-folders-zip = Dokumenter, undertekster, tabeller med spørgeskemasvar, mapper, zip-filer eller andre programmers projekter (.qdpx, QualCoders mappe NAVN.qda, Taguettes .sqlite3), én sti pr. linje; Ctrl+Enter går videre. Filer kan også slippes på vinduet
ask-import = Importér
ask-replace-with-a-corrected-file = Erstat med en rettet fil
ask-the-path-of-the-corrected-file = Stien til den rettede fil. Det der er kodet, følger med sine ord; det der mister sine ord, vises på en liste, så du kan tage stilling. Et enkelt trin, som kan fortrydes
ask-replace = Erstat
ask-open-a-criteria-set = Åbn et kriteriesæt
ask-the-path-of-a-json-file = Stien til en .json-fil med et sæt
ask-save-the-criteria-set = Gem kriteriesættet
ask-where-the-file-is-to-be = Hvor filen skal ligge. Den indeholder kriterier og skala, ingen vurderinger
ask-save = Gem
ask-mening-project = Mening-projekt
ask-bring-back-as-a-copy = Gendan som kopi
ask-where-the-copy-is-to-be = Hvor kopien skal ligge. Projektet og sikkerhedskopien ændres ikke
ask-write-the-copy = Gem kopien

## assess

assess-edit-the-set = Redigér sættet
assess-add-a-criteria-set = Tilføj et kriteriesæt
assess-no-occasion-yet = Intet tidspunkt endnu
assess-compared-with = sammenlignet med
assess-nothing = intet
assess-compared-with-2 = Sammenlignet med
assess-new-occasion-then-enter = Nyt tidspunkt, derefter Enter
assess-new-occasion = Nyt tidspunkt
assess-wanted-is-shown-open-a-cell = »{ $wanted }« vises; åbn en celle for at vurdere
assess-close-the-case = Luk casen
assess-activities-planned-and-carried-out = Aktiviteter, planlagte og gennemførte
assess-no-activity-is-written-yet = Der er ikke skrevet nogen aktivitet endnu
assess-new-activity-then-enter = Ny aktivitet, derefter Enter
assess-new-activity = Ny aktivitet
assess-reason = Årsag
assess-remove-name = Slet { $name }
assess-done-choosing = Afslut valg
assess-choose-evidence = Vælg belæg…
assess-means-and-ends = Midler og mål
assess-does-title-hold = Holder { $title }?
assess-does-it-hold-and-on-what = Holder det, og på hvilket grundlag?
assess-remove-title = Slet { $title }
assess-no-link-from-a-means-to = Der er ikke skrevet nogen kobling mellem middel og mål endnu
assess-end = Mål
assess-link-the-means-to-the-end = Knyt midlet til målet
assess-the-set-has-no-criteria-yet = Sættet har ingen kriterier endnu. Tilføj dem med blyanten ovenfor
assess-the-study-has-no-cases-yet = Undersøgelsen har ingen cases endnu; de oprettes i Saml
assess-not-assessed = ikke vurderet
assess-the-case-as-a-whole = Casen som helhed
assess-rate-the-case-as-a-whole = Vurdér casen som helhed
assess-a-case-has-risen-when = En case er steget når
assess-n-both-ways = , { $n } har bevæget sig begge veje
assess-n-of-m-have-risen = { $risen } af { $of ->
    [one] { $of } case
   *[other] { $of } cases
} er steget, { $unchanged ->
    [one] { $unchanged } er uændret
   *[other] { $unchanged } er uændrede
}, { $fallen } er faldet{ $both }. { $rule }
assess-activities-of-name = Aktiviteter i { $name }
assess-corner-since-before = { $corner }, siden { $before }
assess-what-every-case-is-to-be = Det hver case skal vurderes på
assess-fixed-criteria-with-a-scale-asked = Faste kriterier med en skala, som hver case vurderes efter ved baseline og opfølgning. Begynd med et færdigt sæt; alt i det kan ændres
assess-write-your-own = Skriv dine egne
assess-open-a-set-from-a-file = Åbn et sæt fra en fil…
assess-name-the-occasion-above-first-such = Giv først tidspunktet ovenfor et navn, for eksempel baseline
assess-close-the-cell = Luk cellen
assess-remove-the-assessment-at-label = Slet vurderingen ved { $label }
assess-reasoning-label = Begrundelse, { $label }
assess-why-this-rating = Hvorfor denne bedømmelse
assess-rating-o = Bedømmelse, { $o }
assess-key-n = Tast { $n }
assess-source-speaks-sign-turn-it = { $source } taler { $sign }; vend
assess-take-away-the-evidence-from-source = Fjern belægget fra { $source }
assess-evidence-from-source = Belæg fra { $source }
assess-what-the-case-says = Hvad casen siger
assess-passages-come-here-when-the-cases = Passager vises her når casens dokumenter er kondenseret
assess-make-evidence-of-text = Gør til belæg: { $text }
assess-the-criteria-set = Kriteriesættet
assess-close-the-set = Luk sættet
assess-criteria = Kriterier
assess-name-of-the-set = Sættets navn
assess-scale-one-rating-a-line-lowest = Skala, én bedømmelse pr. linje, laveste først
assess-a-rating-that-is-renamed-takes = En bedømmelse der omdøbes, tager sine vurderinger med sig
assess-remove-called = Slet { $called }
assess-move-called-down = Flyt { $called } ned
assess-move-called-up = Flyt { $called } op
assess-question = Spørgsmål
assess-new-criterion-then-enter = Nyt kriterium, derefter Enter
assess-new-criterion = Nyt kriterium
assess-copy-as-json-to-hand-it = Kopiér som JSON for at give det videre
assess-the-set-is-on-the-clipboard = Sættet ligger i udklipsholderen
assess-save-to-a-file = Gem i en fil…
assess-make-a-copy-of-the-set = Lav en kopi af sættet
assess-name-copy = { $name } (kopi)
assess-remove-the-set-and-its-assessments = Slet sættet og dets vurderinger
assess-removed-ctrl-z-brings-it-back = Slettet; Ctrl+Z henter det tilbage
assess-asks-for-the-outcome = Spørger til udfaldet
assess-asks-for-the-outcome-name = { $name } spørger til udfaldet
assess-a-cases-chapter-ends-with-it = I rapporten slutter en cases kapitel med de dele af sættene, der spørger til udfaldet

## axis

axis-groups-of-cases = Grupper af cases
axis-roles = Roller
axis-levels = Niveauer
axis-kinds-of-document = Dokumenttyper
axis-time = Tid

## cli

cli-password-of-the-key = Kodenøglens adgangskode:{" "}
cli-password-of-the-file-name = Adgangskode til »{ $name }«:{" "}
cli-new-password-of-the-key = Ny adgangskode til kodenøglen:{" "}
cli-left-for-you-to-decide-left = Overladt til dig: { $left } hvor flere deler navnet, eller hvor det kan være et almindeligt ord eller et andet navn. »--preview« viser dem; »--doubtful replace« indsætter det mest sandsynlige pseudonym
cli-the-project-is-not-encrypted-the = Projektet er ikke krypteret: de importerede filer og tidligere ordlyde i det indeholder stadig navnene. Kryptér det med »mening encrypt«
cli-the-key-is-destroyed-with-the = Kodenøglen er ødelagt sammen med de importerede filer og alle tidligere ordlyde. Intet før dette kan fortrydes
cli-the-project-has-let-go-of = Projektet har sluppet kodenøglen, og intet før dette kan fortrydes; selve kodenøglens fil er endnu ikke slettet
cli-first-and-others-more = { $first } og { $others } til
cli-the-guard-found-nothing = Vagten fandt ingenting
cli-these-had-rested-on-the-words = {"\u000A"}Disse byggede på ordene:{"\u000A"}
cli-written-to-p-more = Skrevet til { $p }{ $more }
cli-archived-to-p-n-files = Arkiveret i { $p }, { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
cli-password-of-the-project = Projektets adgangskode:{" "}
cli-nobody-can-recover-a-forgotten-password = Ingen kan genskabe en glemt adgangskode. Vælg en på flere ord.
cli-new-password = Ny adgangskode:{" "}
cli-the-same-again = Den samme igen:{" "}
cli-sure = sikkert
cli-the-first-n-places-of-d = {"\u000A"}De første { $n } steder, i { $d ->
    [one] { $d } dokument
   *[other] { $d } dokumenter
}
cli-the-project-is-whole = Projektet er intakt
cli-the-names-of-the-key-were-not = Der blev ikke søgt efter navnene i kodenøglen: projektet har en, { $key }; angiv den med --key
cli-changed-here-too-left-as-it = {" "}(også ændret her: bliver som det er)
cli-no-such-theme-left-as-it = {" "}(temaet findes ikke: bliver som det er)
cli-nothing-is-changed = Intet er ændret
cli-word-is-no-command-and-no = »{ $word }« er hverken en kommando eller et projekt; »mening --help« viser kommandoerne
cli-word-is-no-command-and-no-project = »{ $word }« er hverken en kommando eller et projekt; mente du { $near }?
cli-format-goes-to-a-file-name = { $format } skrives til en fil: angiv den med --output
cli-which-table-name-it-with-table = Hvilken tabel? Angiv den med --table, for eksempel excerpts
cli-option-would-do-nothing-here-it = { $option } gør ingenting her: den er til { $only }. Udelad den
cli-the-demonstration-study-documents-documents-is = Eksempelundersøgelsen, { $documents } dokumenter, ligger i { $p }
cli-there-is-no-screen-to-open = Der er ingen skærm at åbne den på; kommandoerne virker uden: mening --help
cli-made-p = Oprettede { $p }
cli-p-is-encrypted-plain-backups-were = { $p } er krypteret; ukrypterede sikkerhedskopier blev slettet. Ingen kan genskabe en glemt adgangskode
cli-p-has-a-new-password-backups = { $p } har fået en ny adgangskode; sikkerhedskopier med den gamle blev slettet
cli-p-is-plain-whoever-has-the = { $p } er ikke længere krypteret: enhver der har filen, kan læse den
cli-done-name-n-actions = Udført: { $name } ({ $n ->
    [one] { $n } handling
   *[other] { $n } handlinger
})
cli-done-name = Udført: { $name }
cli-marked-as-read-through = Markeret som læst igennem for kondensering: { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
} ({ $names })
cli-nothing-is-condensed-to-its-end = Ingen dokumenter er kondenseret til ende: intet blev markeret som læst igennem
cli-something-that-was-begun-before-could = Noget der blev påbegyndt tidligere, kunne endnu ikke gøres færdigt: { $what }
cli-files-that-become-documents = filer der bliver til dokumenter
cli-tables = tabeller
cli-plain-text = ren tekst
cli-word-opendocument-and-rtf = Word, OpenDocument og RTF
cli-option-would-do-nothing-no-file = { $option } gør ingenting: den er til { $only }, og ingen af filerne er sådan en. Intet blev importeret; udelad den
cli-replaced-in-texts-and-written-in = Erstattede { $in-texts } og { $written } i det der er skrevet om dem. Navnene findes kun i kodenøglen, { $p }
cli-withdrawn-for-good-said-codings-units = Tilbagekaldt for altid: { $said }, { $codings }, { $units } og { $evidence } er væk. Det der er tilbage, hedder { $name }. Tidligere eksporter kan programmet ikke nå
cli-name-had-withdrawn-what-was-left = { $name } havde allerede tilbagekaldt. Det der var tilbage at gøre, er gjort nu; loggen siger hvad der er gennemsøgt
cli-name-had-withdrawn-something-is-still = { $name } havde allerede tilbagekaldt, og det der var tilbage, kunne ikke gøres færdigt. { $proved }
cli-password-of-the-damaged-project = Det beskadigede projekts adgangskode:{" "}
cli-the-journals-chain-of-digests-begins = {"\u000A"}Loggens kæde af kontrolsummer begynder forfra ved trin { $step }, som fjernede noget for altid eller reddede et beskadiget projekt
cli-all-saved-rows-are-saved-in = { $saved ->
    [one] Den eneste række er reddet over i { $p }
   *[other] Alle { $saved } rækker er reddet over i { $p }
}
cli-saved-rows-are-saved-in-p = { $saved ->
    [one] { $saved } række er reddet
   *[other] { $saved } rækker er reddet
} over i { $p }; { $lost } vides at være tabt. Behold den beskadigede fil, og se også i dens sikkerhedskopier
cli-gone-of-of-pages-could-not = { $gone } af { $of } sider kunne ikke læses
cli-frames-pages-of-the-log-beside = { $frames ->
    [one] { $frames } side
   *[other] { $frames } sider
} i logfilen ved siden af kunne ikke bruges, og dermed ikke { $steps ->
    [one] den sidste ændring
   *[other] de sidste { $steps } ændringer
}: logfilen er beskadiget før dem
cli-rows-stand-in-for-lost-ones = { $n ->
    [one] { $n } række står i stedet for en tabt række som andre henviser til
   *[other] { $n } rækker står i stedet for tabte rækker som andre henviser til
}
cli-texts-are-lost-a-sign-for = { $n ->
    [one] { $n } tekst er tabt; et erstatningstegn for hvert tegn bevarer positionerne i den
   *[other] { $n } tekster er tabt; et erstatningstegn for hvert tegn bevarer positionerne i dem
}
cli-pointers-to-lost-rows-were-taken = { $n ->
    [one] { $n } henvisning til en tabt række blev fjernet
   *[other] { $n } henvisninger til tabte rækker blev fjernet
}
cli-rows-were-left-out-what-they = { $n ->
    [one] { $n } række blev udeladt: det den hører til, er tabt
   *[other] { $n } rækker blev udeladt: det de hører til, er tabt
}
cli-perhaps-more = måske flere
cli-saved-saved = { $saved } reddet
cli-lost-lost = { $lost } tabt
cli-there-are-no-backups-yet-one = Der er ingen sikkerhedskopier endnu. Der laves en før dagens første ændring og før risikable trin
cli-and-more-more = {"    "}… og { $more } til
cli-the-project-is-as-it-was = Projektet er som det var { $when }. Med »mening undo« får du det tilbage som det var lige før
cli-a-copy-for-coder-is-in = En kopi til { $coder } er i { $p }: { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
}, { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodninger
}. Den, der har den, læser det, der er i den
cli-what-others-coded-and-wrote-is-not = Hvad andre har kodet, skrevet og fundet frem til, er ikke i den
cli-who-withdrew-there-and-so-here = { $who } trak sig i en kopi: ordene er også væk her for altid
cli-who-withdrew-there-and-will-here = { $who } trak sig i en kopi: ordene forsvinder også her for altid
cli-decided-by-rule-n = Afgjort efter regel: { $n }. Det, der står i projektet, og det, der ikke gør:
cli-nothing-was-decided-by-rule = Intet er afgjort efter regel
team-the-project-is-of-no-team = Projektet er ikke med i nogen arbejdsgruppe. Start en med 'mening team init PROJEKT MAPPE', eller kom med gennem en kopi, som en kollega i gruppen har udleveret
team-the-project-is-of-one-already = Projektet er allerede med i en arbejdsgruppe, over { $p }. Forlad den først med 'mening team leave'
team-there-is-one-in-p-already = Der er allerede en arbejdsgruppe i { $p }. Kom med i den gennem en kopi, som en kollega i gruppen har udleveret, eller vælg en anden mappe
team-the-copy-has-no-invitation = Denne kopi har ingen invitation. Forventet: en kopi af hele projektet, der er udleveret efter at arbejdsgruppen blev startet, da intet stod i karantæne
team-p-is-not-there-or-no-teams = { $p } findes ikke, eller der er ikke startet nogen arbejdsgruppe i den. Se efter om mappen bliver synkroniseret til denne computer
team-p-is-of-another-study = Intet i { $p } kan læses med denne undersøgelses nøgle. Vælg mappen for den arbejdsgruppe, der udleverede kopien, og vent til den er synkroniseret
team-the-project-lies-in-p = Projektet ligger selv i { $p }. En synkroniseret mappe ville beskadige det: flyt det til en anden mappe på computeren, og prøv igen
team-the-change-could-not-be-sealed = Det, der er gjort her, kunne ikke krypteres. Intet blev lagt i arbejdsgruppens mappe
team-put-n = Lagt i arbejdsgruppens mappe: { $n ->
    [one] en ændret række
   *[other] { $n } ændrede rækker
  }
team-nothing-to-put = Intet at lægge der: alt, hvad der er gjort her, er i arbejdsgruppens mappe
team-n-files-wait = { $n ->
    [one] En ændring venter på andre, der ikke er i mappen endnu
   *[other] { $n } ændringer venter på andre, der ikke er i mappen endnu
  }
team-n-files-removed = { $n ->
    [one] En ældre ændring blev fjernet fra mappen; det, den indeholdt, er i en nyere
   *[other] { $n } ældre ændringer blev fjernet fra mappen; det, de indeholdt, er i en nyere
  }
team-file-name-was-not-taken-in = { $name } blev ikke taget ind: { $why }
team-not-here = den kan ikke læses på denne computer endnu
team-not-whole = den er ikke hel, er ændret eller er ikke arbejdsgruppens
team-forged = den er ikke af den kollega, som den angiver
team-too-new = den er skrevet af en nyere version af Mening
team-unclear = den er beskadiget, eller indeholder ord fra nogen, der har trukket sit samtykke tilbage, og som ikke kan skilles ud
team-not-encrypted = Projektet er ikke krypteret, og arbejdsgruppens nøgle ligger i det: den, der får fat i filen, kan læse alt, hvad gruppen lægger i mappen. Kryptér det med 'mening encrypt'
team-synchronised-around = Projektet ligger i { $p }, som ser ud til at blive synkroniseret. Det kan beskadige projektet: flyt det til en mappe, der ikke bliver det
team-this-copy = denne kopi
team-has-left = har forladt arbejdsgruppen
team-may-have-words = har ikke været her, siden nogen trak sit samtykke tilbage, og kan stadig have ordene
team-unsent = Noget er gjort her, som ikke er i arbejdsgruppens mappe endnu. Kør 'mening team sync'
team-it-was-left = Kopien har forladt arbejdsgruppen, og gruppens nøgle er væk fra den
team-folder-is-needed = Hvilken mappe? Skriv 'mening team { $verb } PROJEKT MAPPE'
cli-nothing-was-changed = Dette er en forhåndsvisning: intet blev ændret
cli-password-of-the-copy-p = Adgangskode til kopien { $p }:
cli-name-nothing-new = { $name }: intet nyt
cli-name-brings = { $name }:
cli-coder-n-steps-from-to = { $coder }: { $n ->
    [one] { $n } trin
   *[other] { $n } trin
}, { $first } – { $last }
cli-rows-added-changed-removed = { $added } tilføjet, { $changed } ændret, { $removed } fjernet
clash-changed-in-both = ændret i begge
clash-removed-and-used = fjernet og brugt: det bliver stående
clash-same-name-twice = samme navn to gange
clash-made-twice = lavet to gange: nu ét
clash-text-edited-in-both = teksten rettet i begge
clash-its-words-are-gone = dets ord er væk
clash-beneath-one-another = under hinanden
copies-and-more-more = og { $more } til
copies-blind = Uden det, andre har kodet og skrevet, og uden deres navne
copies-by-case = På skift fra hver case
copies-by-kind = På skift fra hver slags
copies-chosen-documents = Valgte dokumenter
copies-all-documents = Alle dokumenter
copies-sample = Et udvalg
copies-file-name = { $name } – kopi.mening
copies-files = Stierne til kopierne, én på hver linje
copies-frozen = Kodebogen forbliver, som den er, i kopien
copies-goes = { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
} følger med, med { $codes ->
    [one] { $codes } kode
   *[other] { $codes } koder
} og { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodninger
}
copies-guard-found = Vagten fandt navne eller kendetegn i det, der udleveres:
copies-how-many = Hvor mange
copies-looking = Ser efter, hvad der følger med
copies-looking-at-what-comes = Ser efter, hvad der kommer
copies-never-goes = Journalen, de importerede filer og det, der er trukket tilbage eller står i karantæne, følger aldrig med
copies-open-instead = Åbn den i stedet
copies-password = Kopiens adgangskode
copies-password-of-a-copy = Adgangskode til kollegaens kopi
copies-seed = Samme tal trækker samme dokumenter
copies-show-what-comes = Vis, hvad der kommer
copies-show-what-goes = Vis, hvad der følger med
copies-take-in = Tag ind
copies-taken-in = Kollegaens arbejde er taget ind
copies-taking-in = Tager en kollegas arbejde ind
copies-undone-as-one = Det er ét trin, som kan fortrydes
copies-where = Hvor kopien skal ligge
copies-who = Hvem der skal arbejde i kopien
copies-writing = Skriver kopien
clashes-close = Luk det, der er afgjort efter regel
clashes-leave = Lad det være sådan
clashes-nothing = Ingenting
clashes-open-of-all = { $open } af { $all } ikke set på
clashes-other = Står ikke
clashes-seen = Set på
clashes-stands = Står i projektet
clashes-title = Afgjort efter regel
clashes-turn = Lad den anden stå
clashes-what-is-listed = Når kollegers arbejde tages ind, afgøres det, som begge har ændret, efter en regel, der er den samme i hver kopi, og står her med begge sider
cli-without-the-words-of-who-who = {"\u000A"}Uden ordene fra { $who } der siden har tilbagekaldt samtykket
cli-password-that-the-backup-was-made = Adgangskoden som sikkerhedskopien blev lavet med:{" "}
cli-n-meaning-units = { $n ->
    [one] { $n } meningsenhed
   *[other] { $n } meningsenheder
}

## code

code-inductive = induktiv
code-deductive = deduktiv
code-let-go-of-the-coding = Luk kodningen
code-a-very-long-passage = En meget lang passage
code-memo-on-the-coding = Memo til kodningen
code-write-a-memo = Skriv et memo
code-its-course = Kodens forløb
code-why = Hvorfor?
code-why-the-code-was-last-changed = Hvorfor koden sidst blev ændret
code-what-the-code-stands-for = Hvad koden står for
code-use-it-when = Brug den når
code-do-not-use-it-when = Brug den ikke når
code-since-since = siden { $since }
code-find-in-this-document = Søg i dokumentet
code-previous-place = Forrige sted
code-next-place = Næste sted
code-at-of-n = { $at } af { $n }
code-close-the-search = Luk søgningen
code-here-you-read-and-code = Her læser og koder du
code-bring-in-a-transcript-a-field = Hent først en transskription, en feltnote eller et policydokument ind. Markér derefter ord i teksten, og skriv navnet på en kode.
code-no-passage-carries-this-code-yet = Ingen passage har denne kode endnu
code-close-the-passages = Luk passagerne
code-passages-in-documents = { $passages } i { $documents }
code-split-off-picked = Udskil { $picked }…
code-name-of-the-code-that-is = Navn på koden der udskilles
code-pick-for-a-code-of-its = Vælg ud til en kode for sig
code-new-code-name = Ny kode »{ $name }«
code-code-for-the-selection = Kode til markeringen
code-find-a-code-or-name-a = Søg efter en kode, eller navngiv en ny
code-put-the-selection-in-quarantine = Sæt markeringen i karantæne
code-it-leaves-analysis-search-and-exports = Den udgår af analyse, søgning og eksport og gemmes til arkivet
code-why-it-should-not-have-been = Hvorfor den ikke burde være indsamlet
code-put-in-quarantine = Sæt i karantæne
code-unfold = Fold ud
code-fold = Fold sammen
code-name-of-the-code = Kodens navn
code-rename-f2 = Omdøb  (F2)
code-new-code-beneath = Ny kode under…
code-merge-into = Slå sammen med…
code-remove-it-is-not-used = Slet (bruges ikke)
code-remove-with-its-codings-codings-in = Slet med { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodninger
} i { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
}
code-remove-with-codings-codings-and-beneath = Slet med { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodninger
} og { $beneath ->
    [one] { $beneath } underordnet kode
   *[other] { $beneath } underordnede koder
}
code-filter-codes = Filtrér koder
code-select-words-in-the-text-and = Markér ord i teksten, og skriv et navn: det bliver en kode. Eller opret koder ud fra teorien her.
code-code-tree = Kodetræ
code-name-of-the-new-code = Den nye kodes navn
code-beneath-n = Under { $n }
code-enter-tags = Enter: kod med »{ $name }«
code-enter-makes = Enter: ny kode »{ $name }«
code-the-edge-was-moved = Grænsen for »{ $name }« blev flyttet
code-select-words-then-type = Markér ord, og skriv en kode eller dens ciffer
code-give-codes-figures = Giv koder cifre ved at højreklikke på dem: så koder én tast. 0 tager den kode, der blev brugt sidst
code-figure = Ciffer, der koder
code-show-its-passages = Vis dens afsnit
code-tag-with-name = Kod med »{ $name }«
code-go-to-the-words = Gå til ordene
code-another-code-instead = En anden kode i stedet
code-read-in-full-width = Læs i fuld bredde
code-back-to-the-text = Tilbage til teksten
code-shown-of-all = { $shown } af { $all }
code-filter-passages = Filtrér på ord, dokument, case, rolle, koder
code-in-order-of = Ordnet efter { $what }
code-role-within = rolle
code-coder-within = koder
code-length-within = længde
code-keys-of-the-list = Enter går til ordene, mellemrum viser, hvad der står omkring, Delete tager koden væk, Skift+F10 har mere. Ctrl+klik på en anden kode læser den med
keys-figure-tags = Kod de markerede ord med cifferets kode
keys-zero-tags = Kod dem med den kode, der blev brugt sidst
keys-letters-name-a-code = Skriv over markerede ord: navnet på en kode
keys-select = Markér
keys-select-words = Markér ord for ord
keys-select-paragraphs = Markér afsnit for afsnit
keys-select-rows = Markér til rækkens begyndelse eller slutning
keys-to-the-ends = Til tekstens begyndelse eller slutning
keys-pages = En side op eller ned
keys-select-all = Markér hele teksten
keys-let-go = Slip markeringen, forlad et felt eller en menu
keys-through-lists = Gennem en liste
keys-fold = Fold sammen og ud
keys-take = Tag det, der er markeret i en liste
keys-menu = Hvad der kan gøres med det, der har tastaturet
keys-next-control = Til næste kontrol, eller tilbage
copied-with-source = »{ $words }« ({ $document }, ¶{ $paragraph }, { $project })
copied-with-its-source = Kopieret med kilde
copied-n-words = { $n ->
    [one] Kopieret: { $n } ord
   *[other] Kopieret: { $n } ord
}

## coders

coders-who-is-coding = Hvem koder
coders-codings-meaning-units-and-every-step = Kodninger, meningsenheder og hvert trin i loggen føres på den der er valgt. Andres forbliver deres
coders-name-of-another-coder = Navn på endnu en koder
coders-the-coders-name = Koderens navn
coders-rename-shown = Omdøb { $shown }
coders-coding-name = Koder nu: { $name }

## commands

commands-shift = Skift
commands-enter = Enter
commands-delete = Delete
commands-gather = Saml
commands-code = Kod
commands-condense = Kondensér
commands-explore = Udforsk
commands-structure = Strukturér
commands-contrast = Kontrastér
commands-assess = Vurdér
commands-report = Rapportér
commands-new-project = Nyt projekt…
commands-open-project = Åbn projekt…
commands-open-the-demonstration-study = Åbn eksempelundersøgelsen
commands-import-documents = Importér dokumenter…
commands-export-tables = Eksportér tabeller…
commands-undo = Fortryd
commands-redo = Gentag
commands-show-the-journal = Vis loggen
commands-show-memos = Vis memoer
commands-show-protection = Vis beskyttelse
commands-show-research-questions = Vis forskningsspørgsmål
commands-new-memo = Nyt memo
commands-find-a-command = Søg efter kommando
commands-go-back = Gå tilbage
commands-go-forward = Gå frem
commands-new-code = Ny kode…
commands-code-the-selection = Kod markeringen…
commands-code-in-vivo = Kod in vivo
commands-remove-the-coding = Slet kodningen
commands-memo-on-the-coding = Memo til kodningen…
commands-put-the-selection-in-quarantine = Sæt markeringen i karantæne…
commands-mark-as-read-through = Markér som læst igennem
commands-meaning-unit-of-the-selection = Meningsenhed af markeringen
commands-meaning-units-of-all-speaker-turns = Meningsenheder af alle replikker
commands-meaning-units-of-all-paragraphs = Meningsenheder af alle afsnit
commands-split-the-meaning-unit-here = Del meningsenheden her
commands-merge-with-the-next-meaning-unit = Slå sammen med næste meningsenhed
commands-swap-rows-and-columns = Byt om på rækker og kolonner
commands-show-themes = Vis temaer
commands-new-contrast = Ny kontrast…
commands-new-case = Ny case…
commands-new-participant = Ny deltager…
commands-switch-between-dark-and-light = Skift mellem mørkt og lyst
commands-language = Sprog…
commands-larger-text = Større tekst
commands-smaller-text = Mindre tekst
commands-everything-larger = Alt større
commands-everything-smaller = Alt mindre
commands-everything-at-its-usual-size = Alt i almindelig størrelse
commands-high-contrast = Høj kontrast til eller fra
commands-next-part-of-the-window = Næste del af vinduet
commands-previous-part-of-the-window = Forrige del af vinduet
reading-coded-codes = kodet: { $codes }
reading-marked-marks = markeret: { $marks }
reading-where-name-begins = Hvor »{ $name }« begynder
reading-where-name-ends = Hvor »{ $name }« slutter
commands-wider-text-column = Bredere tekstspalte
commands-narrower-text-column = Smallere tekstspalte
commands-keyboard-shortcuts = Genvejstaster
commands-encrypt-the-project = Kryptér projektet…
commands-change-the-password = Skift adgangskode…
commands-make-the-project-plain = Fjern krypteringen…
commands-who-is-coding = Hvem koder…
commands-agreement = Sammenlign to kodere
commands-hand-out = Udlevér til en kollega…
commands-take-in = Tag en kollegas arbejde ind…
commands-clashes = Vis det, der er afgjort efter regel
commands-lock-the-project = Lås projektet
commands-close-the-project = Luk projektet
commands-show-backups = Vis sikkerhedskopier
commands-copy-the-selection = Kopiér markeringen
commands-copy-with-source = Kopiér med kilde
commands-rename = Omdøb
commands-full-screen = Fuld skærm
commands-single-letters = Enkelte bogstaver som kommandoer, eller ikke

## condense

condense-essential = væsentlig
condense-context = kontekst
condense-excluded = udeladt
condense-put-the-cursor-in-the-units = Sæt markøren i enhedens ord, dér hvor den skal deles
condense-there-is-no-meaning-unit-after = Der er ingen meningsenhed efter denne
condense-name-percent-condensed = { $name }, { $percent } % kondenseret
condense-the-statement-holds-as-it-is = Beskrivelsen holder som den er nu
condense-the-words-have-changed-since = Ordene er ændret siden
condense-the-condensation-has-changed-since = Kondenseringen er ændret siden
condense-no-essential-meaning-units-yet-the = Ingen væsentlige meningsenheder endnu; det er dem beskrivelsen hviler på
condense-all-essential-units-are-used = Alle væsentlige enheder er brugt
condense-1-essential-unit-not-used-yet = 1 væsentlig enhed, ikke brugt endnu
condense-unused-of-n-essential-units-are = { $unused } af { $n } væsentlige enheder er ikke brugt endnu
condense-show-only-those = Vis kun dem
condense-evidence-for-the-statement = Belæg for beskrivelsen
condense-used = brugt
condense-not-used-yet = ikke brugt endnu
condense-everything-is-condensed-or-set-aside = Alt er kondenseret eller lagt til side
condense-statement = Beskrivelse
condense-themes = Temaer…
condense-condensed-of-what-the-respondents-say = Kondenseret af det deltagerne siger
condense-next-gap = Næste hul
condense-1-unit = 1 enhed
condense-n-units = { $n } enheder
condense-all-1-not-condensed = { $all }, 1 ikke kondenseret
condense-all-n-not-condensed = { $all }, { $n } ikke kondenseret
condense-all-at-once = Alt på én gang…
condense-of-words-that-are-in-no = Af ord der ikke indgår i nogen enhed endnu
condense-read-the-whole-interview = Læs hele interviewet
condense-fix-the-natural-meaning-units-as = Afgræns de naturlige meningsenheder, som de udtrykkes
condense-restate-each-in-one-short-sentence = Gengiv hver enkelt i én kort sætning
condense-ask-each-unit-your-research-questions = Stil dine forskningsspørgsmål til hver enhed
condense-tie-the-essential-themes-together-in = Bind de væsentlige temaer sammen i en beskrivelse
condense-no-meaning-units-yet = Ingen meningsenheder endnu
condense-or-select-words-in-the-text = Eller markér ord i teksten, og tryk på Ctrl+U
condense-list-the-documents = Vis dokumentlisten
condense-here-you-condense-meaning = Her kondenserer du mening
condense-bring-in-a-document-first-then = Hent først et dokument ind. Del det derefter op i meningsenheder, og gengiv hver enkelt i én kort sætning.
condense-not-condensed = {" "}· ikke kondenseret
condense-1-answer = 1 svar
condense-n-answers = { $n } svar
condense-its-meaning-in-one-short-sentence = Meningen i én kort sætning
condense-what-you-read-out-of-it = Hvad du læser ud af det, holdt for sig
condense-what-it-says-about-this-question = Hvad den siger om spørgsmålet
condense-remove-the-meaning-unit-delete = Slet meningsenheden  (Delete)
condense-ctrl-enter-next-unit = Ctrl+Enter: næste enhed
condense-this-document = Dette dokument
condense-in-general = Generelt
condense-descriptive-statement = Sammenhængende beskrivelse
condense-tie-the-essential-themes-together-in-your = Bind de væsentlige temaer sammen med dine egne ord. Markér nedenfor de enheder der bærer det du skriver
condense-not-condensed-within = ikke kondenseret
condense-choose-a-theme = Vælg et tema…
condense-new-theme-name = Nyt tema »{ $name }«
condense-theme-of-the-meaning-unit = Meningsenhedens tema
condense-find-a-theme-or-name-a = Søg efter et tema, eller navngiv et nyt
condense-no-theme = Intet tema
condense-a-theme-gathers-condensations-across-documents = Et tema samler kondenseringer på tværs af dokumenter
condense-remove-the-theme = Slet temaet
condense-new-theme-then-enter = Nyt tema, derefter Enter
condense-name-of-a-new-theme = Navn på et nyt tema

## contrast

contrast-alike = ens
contrast-differs = forskellige
contrast-absent = mangler
contrast-opposed = modsatte
contrast-present = til stede
contrast-weak = svagt
contrast-silent = tavs
contrast-speaks-against = taler imod
contrast-something-is-there-now = her er der noget nu
contrast-no-longer-silent = { $case } kaldes tavs, men: { $state }.
contrast-read-name = Læs { $name }
contrast-why-it-is-empty = Hvorfor den er tom…
contrast-show-where-it-was-asked = Gå først til ordene hvor der spørges: de viser at der blev spurgt
contrast-fewer = Færre
contrast-more-more = { $more } til
contrast-evidence-for-the-finding = Belæg for fundet
contrast-new-contrast = Ny kontrast
contrast-change-the-contrast = Ret kontrasten
contrast-name-of-the-contrast = Kontrastens navn
contrast-cases-in-the-order-of-the = Cases, i kolonnernes rækkefølge
contrast-themes-as-rows = Temaer som rækker
contrast-no-themes-yet-give-meaning-units = Ingen temaer endnu: giv meningsenhederne et tema i Kondensér
contrast-codes-as-rows = Koder som rækker
contrast-give-it-a-name = Giv den et navn
contrast-choose-two-cases-or-more = Vælg to cases eller flere
contrast-choose-a-theme-or-a-code = Vælg et tema eller en kode
contrast-done = Færdig
contrast-choose-what-the-cases-are-to = Vælg hvordan casene forholder sig til hinanden i denne række
contrast-where-it-was-looked-for = Hvor der er ledt
contrast-documents-questions-words = Dokumenter, spørgsmål, ord
contrast-an-absence-is-kept-once-it = Fundet gemmes når det er angivet hvor der er ledt
contrast-what-is-alike-what-differs-and = Hvad der er ens, hvad der er forskelligt, og hvorfor
contrast-remove-the-finding = Slet fundet
contrast-click-at-a-passage-to-make = Klik på + ved en passage for at gøre den til belæg
contrast-changed-since-the-finding-was-written = Ændret siden fundet blev skrevet
contrast-some-of-the-evidence-has-changed = En del af belæggene er ændret siden dette blev skrevet
contrast-the-finding-holds-as-it-is = Fundet holder som det er nu
contrast-choose-the-cases-and-the-themes = Vælg cases og temaer. Læs derefter på tværs, og skriv række for række hvad der er ens, hvad der er forskelligt, hvad der mangler, og hvorfor.
contrast-a-contrast-needs-at-least-two = En kontrast kræver mindst to cases. Angiv i Saml hvilke dokumenter der hører til hvilken case.
contrast-here-you-lay-cases-side-by = Her lægger du cases side om side
contrast-change-cases-and-rows = Ret cases og rækker…
contrast-remove-the-contrast = Slet kontrasten
contrast-show-all-cases = Vis alle cases
contrast-quotes = Citater
contrast-counts = Antal
contrast-pin-to-read-two-cases-side = Fastgør for at læse to cases side om side

## criterion

criterion-risen = steget
criterion-unchanged = uændret
criterion-fallen = faldet
criterion-new = ny
criterion-dropped = udgået
criterion-no-longer-applicable = ikke længere relevant
criterion-mixed = begge veje
criterion-not-applicable = ikke relevant
criterion-rule-balance = flere af kriterierne er steget end faldet
criterion-rule-all = nogle af kriterierne er steget og ingen er faldet
criterion-rule-overall = helhedsvurderingen er steget
criterion-rule-balance-told = En case er steget når flere af kriterierne er steget end faldet, faldet når flere er faldet end steget, og har bevæget sig begge veje når lige mange er steget og faldet.
criterion-rule-all-told = En case er steget når nogle af kriterierne er steget og ingen er faldet, faldet når nogle er faldet og ingen er steget, og har bevæget sig begge veje når nogle er steget og nogle er faldet.
criterion-rule-overall-told = En case er steget når helhedsvurderingen er steget, og faldet når den er faldet.
criterion-baseline = Baseline
criterion-follow-up = Opfølgning

## demo

demo-demonstration-study = Eksempelundersøgelse

## document

document-transcript = Transskription
document-field-note = Feltnote
document-policy-document = Policydokument
document-minutes = Referat
document-survey-answer = Spørgeskemasvar
document-other = Andet
document-strategic = Strategisk
document-executing = Udførende
document-local = Lokalt

## document-header

document-header-previous-document = Forrige dokument
document-header-next-document = Næste dokument
document-header-choose-another-document = Vælg et andet dokument
document-header-find-a-document = Søg efter dokument
document-header-type-to-find-a-document = Skriv for at søge efter et dokument

## emptiness

emptiness-no-material = Intet materiale: casen har ingen dokumenter
emptiness-nothing-counts = Intet materiale: ingen af dokumenternes ord tæller med (udeladt, i karantæne, tilbagekaldt eller interviewerens)
emptiness-not-asked = Ikke spurgt
emptiness-not-applicable = Ikke relevant
emptiness-no-answer = Spurgt, intet svar
emptiness-not-read = Ikke læst igennem endnu: { $percent } % af ordene mangler, i { $documents }
emptiness-read-before = Skal læses om: { $documents }
emptiness-and-more = og { $more } til
emptiness-not-found = Søgt, ikke fundet
emptiness-no-material-short = Intet materiale
emptiness-not-read-short = { $percent } % ulæst
emptiness-read-before-short = Læses igen

## through

through-read-for-coding = Læst igennem for kodning
through-read-for-condensing = Læst igennem for kondensering
through-take-that-back = Tag tilbage
through-read-before-this-code = { $n ->
    [one] { $n } dokument blev læst før koden fandtes som den er nu
   *[other] { $n } dokumenter blev læst før koden fandtes som den er nu
}

## evidence

evidence-a-claim-that-is-gone = en påstand der er væk
evidence-statement-of-on = Beskrivelse af { $on }
evidence-the-whole-study = hele studiet
evidence-theme-cell-a-b = Temacelle { $a } · { $b }
evidence-finding-contrast-about = Fund { $contrast } · { $about }
evidence-assessment-of-case-occasion = Vurdering af { $case }, { $occasion }
evidence-activity-of-case-name = Aktivitet i { $case }: { $name }
evidence-means-and-ends-of-case-means = Midler og mål i { $case }: { $means } → { $ends }
evidence-memo-title = Memo { $title }
evidence-silence-of-case-row = Tom celle { $case } · { $row }

## exchange

exchange-the-file-is-empty-export-the = Filen er tom. Eksportér projektet igen fra det program der lavede den
exchange-this-is-not-a-refi-qda = Dette er ikke en REFI-QDA-fil (.qdpx, .qde eller .qdc). Vælg »REFI-QDA« eller »QDPX« når du eksporterer fra det andet program
exchange-the-file-holds-root-not-a = Filen indeholder »{ $root }«, ikke et projekt eller en kodebog i REFI-QDA. Vælg »REFI-QDA« eller »QDPX« når du eksporterer fra det andet program
exchange-there-is-no-project-qde-in = Der er ikke noget projekt (.qde) i filen. Eksportér den igen fra det program der lavede den
exchange-the-file-holds-count-projects-and = Filen indeholder { $count } projekter, og ingen af dem hedder project.qde, så det kan ikke afgøres hvilket der menes. Eksportér ét projekt ad gangen
exchange-the-file-is-a-codebook-codes = Filen er en kodebog: koder uden dokumenter. Importér den som kodebog
exchange-the-file-is-damaged-and-could = Filen er beskadiget og kunne ikke pakkes ud; intet blev importeret. Eksportér projektet igen
exchange-the-project-in-the-file-is = Projektet i filen er beskadiget eller afkortet (linje { $line }); intet blev importeret. Eksportér det igen
exchange-the-project-in-the-file-has = Projektet i filen indeholder et kontroltegn som formatet forbyder (linje { $line }); intet blev importeret. Se efter et mærkeligt tegn i et navn eller en kommentar, slet det i det andet program, og eksportér igen
exchange-the-file-declares-entities-of-its = Filen definerer sine egne entiteter, hvad intet program der udveksler projekter, gør; den blev ikke læst. Spørg den der sendte filen, hvor den kommer fra
exchange-the-file-is-protected-by-a = Filen er beskyttet med en adgangskode. Eksportér den uden
exchange-the-file-unpacks-to-more-than = Filen fylder mere end { $limit-mb } MB når den pakkes ud, og blev ikke læst. Eksportér projektet uden optagelser
exchange-the-project-nests-more-than-limit = Projektet har mere end { $limit } niveauer under hinanden og blev ikke læst. Flyt koderne op, og eksportér igen
exchange-there-are-no-codes-to-export = Der er ingen koder at eksportere. Opret først en kode
exchange-a-file-of-size-mb-mb = En fil på { $size-mb } MB er større end REFI-QDA tillader (2047 MB), så intet blev eksporteret. Udelad optagelsen
exchange-the-export-broke-the-rules-of = Eksporten brød reglerne for REFI-QDA ({ $element }), så intet blev eksporteret. Det er en fejl i Mening; rapportér den gerne
exchange-the-file-does-not-say-which = Filen angiver ikke hvilken version af REFI-QDA den følger; den blev læst som version 1.0
exchange-the-file-follows-another-version-of = Filen følger en anden version af REFI-QDA ({ $namespace }); den blev læst som version 1.0
exchange-found-by-their-words-for-their = Fundet ved hjælp af ordene, fordi positionerne pegede forkert: { $count ->
    [one] { $count } passage
   *[other] { $count } passager
}
exchange-found-by-their-words-which-stand = Fundet ved hjælp af ordene, som står flere steder; det nærmeste blev valgt: { $count ->
    [one] { $count } passage
   *[other] { $count } passager
}. Gå dem igennem
exchange-notes-and-parts-of-cases-in = Noter og dele af cases i tekster med emoji, hvis placering kunne læses på mere end én måde: { $count }. Gå dem igennem
exchange-passages-that-do-not-fit-their = Passager der ikke passer i deres tekst, eller hvis ord er andre end dem der er gemt med dem: { $count }. De ligger så tæt som muligt på det sted filen angiver; gå dem igennem
exchange-coders-who-were-hidden-in-the = Kodere der var skjult i det andet program, er også med her: { $count }
exchange-the-file-holds-several-projects-and = Filen indeholder flere projekter, og alle er læst ind, hvert med sine koder under sit eget navn: { $names }
exchange-left-out-further-projects-in-the = Udeladt: yderligere projekter i samme fil ({ $count })
exchange-left-out-files-whose-names-lead = Udeladt: filer hvis navne fører ud af pakken ({ $count }). Spørg den der sendte den, hvor den kommer fra
exchange-left-out-files-that-nothing-in = Udeladt: filer som intet i projektet henviser til ({ $count })
exchange-the-file-path-is-missing-guid = Filen { $path } mangler ({ $guid }). Eksportér projektet igen med dokumenterne
exchange-paths-not-written-as-the-standard = Stier der ikke er skrevet som standarden siger, men som kunne forstås: { $count }
exchange-a-text-is-stored-as-encoding = En tekst er gemt som { $encoding } og ikke som UTF-8 ({ $guid }); kontrollér at æ, ø og å er rigtige
exchange-replaced-characters-of-a-text-could = { $replaced } tegn i en tekst kunne ikke læses ({ $encoding }, { $guid }) og vises som �
exchange-a-document-has-its-text-twice = Et dokument har sin tekst to gange ({ $guid }); filens tekst blev brugt
exchange-identities-written-in-braces-which-were = Identiteter skrevet i krøllede parenteser, som blev fjernet: { $count }
exchange-identities-that-are-not-guids-kept = Identiteter der ikke er GUID'er, bevaret som de er: { $count }
exchange-things-without-an-identity-which-were = Ting uden identitet, som fik en: { $count }
exchange-identities-that-belong-to-more-than = Identiteter der hører til mere end én ting: { $count }. Kontrollér links og memoer
exchange-a-coder-is-not-among-the = En koder er ikke blandt filens brugere ({ $guid }) og blev tilføjet uden navn
exchange-references-that-point-to-nothing-in = Henvisninger til noget der ikke findes i filen: { $element } ({ $count })
exchange-left-out-because-what-it-must = Udeladt, fordi noget påkrævet mangler: { $element } ({ $count })
exchange-colours-that-could-not-be-understood = Farver der ikke kunne forstås, udeladt: { $count }
exchange-positions-with-decimals-rounded-count = Positioner med decimaler, afrundet: { $count }
exchange-left-out-a-passage-from-start = Udeladt: en passage fra { $start } til { $end } i en tekst på { $length } tegn ({ $guid })
exchange-left-out-an-empty-passage-at = Udeladt: en tom passage ved { $start } ({ $guid })
exchange-travel-as-notes = følger med som noter
exchange-stay-behind = følger ikke med
exchange-include = Medtag
exchange-exclude = Medtag ikke
exchange-n-codes = { $n ->
    [one] { $n } kode
   *[other] { $n } koder
}
exchange-n-codings = { $n ->
    [one] { $n } kodning
   *[other] { $n } kodninger
}
exchange-n-memos = { $n ->
    [one] { $n } memo
   *[other] { $n } memoer
}
exchange-taken-over = Overtaget
exchange-names-that-were-taken-and-got = {"\u000A"}  Navne der var optaget, og fik et nummer: { $renamed }
exchange-codings-that-stood-there-already-the = {"\u000A"}  Kodninger der allerede fandtes, samme kode på samme passage af den samme koder: { $n }
exchange-n-codings-of-all = { $n } af { $all } kodninger
exchange-codings-on-areas-stay-behind = {"\u000A"}  Kodninger der bevares til eksport og ikke vises nogen steder, for de ligger på områder af sider og billeder, på dele af optagelser, på hele dokumenter eller i tekster der mangler: { $n }
exchange-characters = tegn, som standarden siger
exchange-utf16-units = UTF-16-enheder, som NVivo gør
exchange-bytes = byte
exchange-line-ends-as-one = , linjeslut som ét
exchange-with-the-mark-at-the-beginning = , med mærket i teksternes begyndelse
exchange-positions-are-counted-in-sure = Positionerne blev læst som talt i { $unit } (det fremgår af passagerne, { $percent } % sikkert)
exchange-positions-are-counted-in-perhaps = Positionerne blev læst som talt i { $unit }, men det er ikke sikkert: andre måder at tælle på passer næsten lige så godt. Sammenlign nogle passager med det andet program
exchange-positions-are-counted-in-as-chosen = Positionerne blev læst som talt i { $unit }, som du valgte
exchange-kept-for-export-shown-nowhere-element = {"\u000A"}  Bevaret til eksport, vises ingen steder: { $element } ({ $count })
exchange-not-understood-element-count = {"\u000A"}  Ikke forstået: { $element } ({ $count })
exchange-about-the-project = Om projektet
exchange-marked-as-important = Markeret som vigtigt
exchange-untagged = (uden tag)
exchange-project-in-taguette = Projekt i Taguette
exchange-statements = Beskrivelser
exchange-saved-questions = Gemte spørgsmål
exchange-links-of-means-and-ends = Koblinger mellem midler og mål
exchange-themes-as-such = Selve temaerne
exchange-parents-of-cases = Overordnede cases
exchange-consents = Samtykker
exchange-links-from-cases-to-pictures-sound = koblinger fra cases til billeder, lyd og film
exchange-attributes-of-pictures-sound-and-film = attributter på billeder, lyd og film
exchange-codings-of-areas-in-pictures-and = kodninger af områder i billeder og PDF-sider
exchange-codings-of-sound-and-film = kodninger af lyd og film
exchange-codings-that-were-taken-back = kodninger der blev taget tilbage
exchange-further-categories-of-codes = flere kategorier for koder, som hver ligger under én
exchange-rows-that-were-deleted = rækker der blev slettet og stadig er i filen
exchange-graphs = grafer
exchange-saved-database-queries = gemte databaseforespørgsler
exchange-bibliographic-references = litteraturhenvisninger
exchange-pictures = billeder
exchange-sound-recordings = lydoptagelser
exchange-films = film
exchange-original-files-whose-texts-are-here = originalfiler, hvis tekster er med her
exchange-stays-in-the-other-program = Bliver i det andet program: { $what } ({ $count })
exchange-a-passage-of-the-project-guid = En passage i projektet ({ $guid }) rækker ud over sin tekst, så intet blev eksporteret. Projektet er beskadiget eller blev ændret med et andet program: kør »mening check« på det, og åbn den nyeste sikkerhedskopi i mappen ved siden af

## agreement

agreement-title = Overensstemmelse mellem kodere
agreement-code = Kode
agreement-coders = Kodere
agreement-documents = Dokumenter
agreement-unit = Regnet i
agreement-n = n
agreement-percent = Ens
agreement-kappa-max = Højeste mulige κ
agreement-alpha-low = α fra
agreement-alpha-high = α til
agreement-all-codes = Alle koder
agreement-characters = tegn
agreement-turns = replikker
agreement-units = meningsenheder
agreement-paragraphs = afsnit
agreement-no-variation = udefineret: ingen variation
agreement-nothing-compared = udefineret: intet at sammenligne
agreement-nobody-else = udefineret: ingen andre har markeret de ord
agreement-overlapping = udefineret: en koder har sat to koder på de samme ord
agreement-only-for-two = kun for to kodere
agreement-only-for-one-code = kun for én kode
agreement-missing = udefineret: ikke alle har vurderet alt
agreement-left-out = Udeladt, fordi ikke alle disse kodere har læst dem igennem for hver af koderne: { $names }
agree-title = To kodere
agree-close = Luk sammenligningen
agree-nobody-to-compare = Ingen at sammenligne endnu
agree-two-who-have-read = To kodere sammenlignes i de dokumenter, som begge har markeret som gennemlæst til kodning
agree-first = Første
agree-second = Anden
agree-consensus = Enighed
agree-nothing-read-by-both = { $first } og { $second } har ikke læst samme dokument igennem for nogen kode
agree-counted-in = Over { $n } { $unit } i { $documents ->
    [one] ét dokument
   *[other] { $documents } dokumenter
 }
agree-open = Åbne
agree-alike = Ens
agree-percent = { $n } %
agree-left-out = { $n ->
    [one] Ét dokument er ikke med: begge har ikke læst det igennem for alle koder
   *[other] { $n } dokumenter er ikke med: begge har ikke læst dem igennem for alle koder
 }
agree-row-said = { $name }: Krippendorff α { $alpha }, Cohen κ { $kappa }, { $alike } ens, { $open ->
    [one] én åben forskel
   *[other] { $open } åbne forskelle
 }
agree-interval = α mellem { $low } og { $high }, ved trækning blandt { $n } dokumenter
agree-settled-of-all = { $settled } af { $all } afgjort
agree-no-difference = De adskiller sig ikke her
agree-next = Næste forskel
agree-previous = Forrige forskel
agree-take-over = { $n ->
    [one] Overtag det afsnit, som begge har markeret ens, som { $name }
   *[other] Overtag de { $n } afsnit, som begge har markeret ens, som { $name }
 }
agree-take-over-why = Afsnittene bliver kodninger af { $name }, som står for det, begge er enige om; ingens egne kodninger røres
agree-only-one = Kun { $name }: { $code }
agree-other-edges = { $code }, med andre grænser
agree-other-code = { $first }: { $one } · { $second }: { $other }
agree-place = { $document }, afsnit { $n }
agree-kept = Afgjort: { $kept }
agree-both = Begge
agree-neither = Ingen
agree-as-it-is = Som det er kodet
agree-as-coded-by = Som { $name } har kodet
agree-talk = Tal om det…
agree-what-to-talk-about = Hvad der er at tale om
agree-talk-title = { $first } og { $second }: { $said }
agree-look-at-definitions = Se definitionen
agree-definition-of = Definition af { $code }

## explore

explore-in-the-same-words = på de samme ord
explore-in-the-same-unit = i samme meningsenhed
explore-in-the-same-turn = i samme replik
explore-in-the-same-paragraph = i samme afsnit
explore-in-the-same-document = i samme dokument
explore-with-the-same-participant = hos samme deltager
explore-in-the-same-case = i samme case
explore-chip-code = koden »{ $name }«
explore-chip-code-alone = koden »{ $name }« uden dem under den
explore-chip-theme = temaet »{ $name }«
explore-chip-theme-alone = temaet »{ $name }« uden dem under det
explore-chip-words = ordene »{ $text }«
explore-chip-lemma = »{ $text }« i alle former
explore-chip-compounds = »{ $text }« i alle former, også i sammensætninger
explore-chip-prefix = ord der begynder med »{ $text }«
explore-chip-regex = det der passer til mønsteret { $text }
explore-chip-speaker = det »{ $name }« siger
explore-chip-role = det de i rollen »{ $name }« siger
explore-chip-coder = det { $name } har kodet eller kondenseret
explore-chip-relevance = meningsenheder mærket »{ $label }«
explore-chip-memo = det der har et memo
explore-chip-uncoded = det der ikke er kodet
explore-or = eller
explore-and = og
explore-without = uden
explore-at-least = mindst { $n } af
explore-common = de ord der deles af
explore-within = inden for
explore-around = omkring
explore-near = nær
explore-before = før
explore-after = efter
explore-at-most-words = { $n ->
    [one] højst { $n } ord imellem
   *[other] højst { $n } ord imellem
}
explore-at-most-turns = { $n ->
    [one] højst { $n } replik fra hinanden
   *[other] højst { $n } replikker fra hinanden
}
explore-at-most-paragraphs = { $n ->
    [one] højst { $n } afsnit fra hinanden
   *[other] højst { $n } afsnit fra hinanden
}
explore-at-most-seconds = { $n ->
    [one] højst { $n } sekund fra hinanden
   *[other] højst { $n } sekunder fra hinanden
}
explore-only = kun
explore-where-case = i casen »{ $name }«
explore-where-document = i dokumentet »{ $name }«
explore-where-kind = i dokumenter af typen »{ $name }«
explore-where-level = på niveauet »{ $name }«
explore-where-from = fra og med { $from }
explore-where-to = til og med { $to }
explore-where-from-to = fra { $from } til { $to }
explore-where-is = hvor { $name } er { $value }
explore-where-not = hvor { $name } ikke er { $value }
explore-where-below = hvor { $name } er under { $value }
explore-where-above = hvor { $name } er over { $value }
explore-where-between = hvor { $name } er fra { $low } til { $high }
explore-where-empty = hvor { $name } mangler
explore-where-not-empty = hvor { $name } er angivet
explore-where-participant = hvor { $name } taler
explore-where-role = hvor nogen i rollen »{ $name }« taler
explore-where-coder = af koderen { $name }
explore-where-language = i tekster på sproget »{ $name }«
explore-where-set = i dokumenterne { $names }
explore-wrong = spørgsmålet: { $wrong }
explore-wrong-at = spørgsmålet, ved { $at }: { $wrong }
explore-not-json = dette er ikke JSON fra tegn { $column }
explore-twice = feltet »{ $field }« står to gange; angiv det én gang
explore-not-an-object = her ventes et objekt, som {"{"}"code": "…"{"}"}
explore-no-operator = det står ikke hvad der spørges efter; README opregner hvad der må stå her
explore-two-operators = »{ $one }« og »{ $other }« står i samme objekt; læg dem i hver sit
explore-unknown = her findes intet felt »{ $field }«; fjern det eller ret det
explore-missing = feltet »{ $field }« mangler
explore-not-a-text = her ventes en tekst
explore-not-a-list = her ventes en liste
explore-not-yes-or-no = her ventes true eller false
explore-not-true = her kan kun true stå
explore-not-a-number = her ventes et helt tal
explore-not-one-of = her ventes et af: { $words }
explore-not-a-date = her ventes en dato, som 2021-03-11, 2021-03 eller 2021
explore-not-two = her ventes præcis to
explore-empty = listen er tom; mindst én er nødvendig
explore-no-words = det er tomt eller mangler bogstav eller tal at lede efter
explore-not-a-regex = det er ikke et regulært udtryk, eller det er for stort
explore-too-many-terms = mere end { $most } termer; stil flere spørgsmål
explore-not-one-test = her ventes præcis et af is, not, below, above, between og empty
explore-not-found = intet hedder »{ $name }«; navne sammenlignes nøjagtigt
explore-ambiguous = flere hedder »{ $name }«; angiv sti, GUID eller for en variabel hvad den hører til
explore-not-of-type = det er ikke en værdi af variablens type
explore-no-order = mere og mindre gælder kun tal og datoer
explore-participants = Deltagere
explore-coders = Kodere
explore-codings = Kodninger
explore-words = Ord
explore-voices = Stemmer
explore-crossing = Krydstabel
explore-together = Sammen
explore-course = Forløb
explore-found-for = Fundet for
explore-n = n
explore-both = Begge
explore-only-a = Kun A
explore-only-b = Kun B
explore-share-of-a = Andel af A
explore-share-of-b = Andel af B
explore-lemma = Ord i grundform
explore-forms = Former
explore-count = Antal
explore-date = Dato
explore-new-codes = Nye koder
explore-cumulative = I alt indtil nu
explore-a-code-a-theme-words = En kode, et tema, ord, en taler …
explore-add-more = Tilføj, afgræns eller forbind: eller, uden, nær …
explore-add-the-word = Føj ordet til spørgsmålet
explore-an-axis-is-empty = Studiet har endnu intet til en af akserne; vælg en anden
explore-and-beside = Og noget mere, i parentes med det
explore-or-beside = Eller noget andet, i parentes med det
explore-without-beside = Uden noget, i parentes med det
explore-any-form-and-compounds = alle former, også i sammensætninger
explore-arrows-go-through = Pilene går op og ned, Esc afslutter
explore-as-a-pattern = regulært udtryk
explore-back-to = Tilbage til { $face }
explore-bring-in-documents-first = Hent først en udskrift, en feltnote eller et styringsdokument ind. Spørg så, hvad der siges, hvor, af hvem og sammen med hvad.
explore-chip-everything = alt, hvad der står skrevet
explore-choose-first = Vælg først, kod bagefter
explore-each-at-once = Kod med det samme
explore-close-the-context = Luk ordets steder
explore-code-to-tag-with = Kode at kode med
explore-count-the-words = Tæl ordene i alle tekster
explore-counted = Tæl
explore-shown = Vis
explore-cross-what-is-coded = Kryds koder med cases i det, der er kodet
explore-which-codes-go-together = Se, hvilke koder der går sammen
explore-read-what-is-not-coded = Læs det, der endnu ikke er kodet
explore-has-it-levelled-off = Se, om der stadig kommer nye koder
explore-how-are-values-spread = Se, hvordan »{ $name }« fordeler sig
explore-done-walking = Færdig
explore-empty-the-question = Tøm spørgsmålet
explore-enter-keeps-it = Enter gemmer
explore-exactly-these-words = præcis disse ord
explore-the-word-in-any-form = ordet i alle former
explore-words-that-begin-so = ord, der begynder sådan
explore-find-a-word = Søg et ord
explore-given = angivet
explore-missing-value = mangler
explore-here-you-ask-the-material = Her spørger du materialet
explore-what-it-is-for = Skriv ovenfor, hvad du vil læse: en kode, et tema, ord, hvem der taler. Forbind flere, og afgræns til en case, en dato eller en variabel. Ét spørgsmål giver passager, krydstabel, hvad der går sammen, ord og forløb. Eller begynd med noget af dette:
explore-in-brackets-beside-it = I parentes med det markerede
explore-add-to-the-question = Føj til spørgsmålet
explore-joins-the-next = forbinder med det næste
explore-question = Spørgsmål
explore-open-a-question = åbn et gemt
explore-keep-under-a-name = Gem under et navn
explore-keep-the-change-in = Gem ændringen i »{ $name }«
explore-name-of-the-question = Spørgsmålets navn
explore-remove-the-question = Fjern det gemte spørgsmål »{ $name }«
explore-remove = Fjern
explore-meaning-units = meningsenheder af den slags
explore-n-and-missing = n = { $n } · { $missing } mangler
explore-n-places = { $n ->
    [one] { $n } sted
   *[other] { $n } steder
}
explore-not-of-the-same-things = De to variabler hører til forskellige ting og kan ikke krydses for sig; stil et spørgsmål, så krydses de gennem dets passager
explore-nothing-found = Intet passer på spørgsmålet
explore-nothing-found-body = Det er også et svar. Klik på en brik for at spørge bredere: alle former af ordet, samme afsnit eller case, eller en brik mindre.
explore-nothing-meets = Ingen to mødes der. Vælg et bredere sted, for eksempel dokumentet eller casen
explore-with-those-beneath = Også en kode og dem under den
explore-also-small-words = Også småord
explore-numbers = antal
explore-of-the-answer = I svaret
explore-of-all = Alle værdier
explore-only-by-this-coder = kun af koderen
explore-only-this-case = kun i casen
explore-only-this-document = kun i dokumentet
explore-only-this-kind = kun i dokumenter af typen
explore-only-this-language = kun tekster på sproget
explore-only-this-level = kun på niveauet
explore-only-what-stands-in = Kun { $label }
explore-only-where-the-role-speaks = kun hvor nogen i rollen taler
explore-what-the-role-says = det, dem i rollen siger
explore-what-the-coder-coded = det, koderen har kodet eller kondenseret
explore-what-the-participant-says = det, deltageren siger
explore-what-the-speaker-says = det, taleren siger
explore-per-cent = Procent
explore-per-cent-of-the-row = procent af rækken
explore-per-cent-of-the-column = procent af kolonnen
explore-per-cent-of-all = procent af alt
explore-show-what-stands-around = Vis det, der står omkring
explore-skip-s = Spring over (S)
explore-tag-enter = Kod (Enter)
explore-tag-one-by-one = Gå igennem og kod …
explore-tag-the-chosen = Kod de valgte ({ $n })
explore-tag-all = Kod alle ({ $n })
explore-tagging-with = »{ $name }«: { $at } af { $n }
explore-take-the-chip-away = Fjern brikken, eller åbn spørgsmålet igen
explore-take-this-face-out = Eksportér denne visning

## export

export-no-rows = Ingen rækker.
export-columns-from-to-of-of = Kolonne { $from }–{ $to } af { $of }
export-there-is-no-table-to-export = Der er ingen tabel at eksportere. Vælg mindst én
export-a-format-file-holds-one-table = En { $format }-fil rummer én tabel, men { $tables } er valgt. Eksportér dem én ad gangen eller som Excel eller Word
export-the-table-is-too-large-for = Tabellen er for stor til { $format }, som rummer { $rows } rækker og { $columns } kolonner. Vælg færre koder eller cases, eller eksportér den som CSV
export-the-table-table-has-rows-that = Tabellen »{ $table }« har rækker der ikke passer til kolonnerne, så intet blev eksporteret. Det er en fejl i Mening; rapportér den gerne
export-the-format-file-could-not-be = { $format }-filen kunne ikke laves, og intet blev eksporteret. Prøv et andet format, og rapportér gerne fejlen
export-start-the-text-is-longer-than = { $start } […] [Teksten er længere end en celle kan rumme. Den står i sin helhed i arket »{ $sheet }«, nummer { $number }.]
export-long-quotes = Lange citater
export-number = Nummer
export-worksheet = Ark
export-cell = Celle

## criteria sets that come with the program

criteria-set-goal-analysis = Målanalyse
criteria-rating-no = nej
criteria-rating-partly = delvist
criteria-rating-yes = ja
criteria-goal-part-the-goals = Målene
criteria-goal-clarity = Tydelighed
criteria-goal-clarity-asks = Er det klart hvad målet indebærer, og hvornår det er nået?
criteria-goal-measurability = Målbarhed
criteria-goal-measurability-asks = Er der en indikator som viser om målet nås?
criteria-goal-realism = Realisme
criteria-goal-realism-asks = Kan målet nås med den tid og de midler der er?
criteria-goal-common-ground = Fælles forståelse
criteria-goal-common-ground-asks = Lægger alle parter det samme i målet?
criteria-goal-part-the-problem = Problemet
criteria-goal-tie-to-the-problem = Kobling til problemet
criteria-goal-tie-to-the-problem-asks = Svarer målet til det problem der er beskrevet?
criteria-goal-limits = Afgrænsning
criteria-goal-limits-asks = Er det angivet hvem målet gælder for, og hvor?
criteria-set-means-ends-analysis = Mål-middel-analyse
criteria-means-part-the-measures = Indsatserne
criteria-means-reasoning = Programteori
criteria-means-reasoning-asks = Kan man følge hvordan indsatsen skal føre til målet?
criteria-means-grounds = Vidensgrundlag
criteria-means-grounds-asks = Bygger indsatsen på forskning eller velafprøvet praksis?
criteria-means-sufficiency = Tilstrækkelighed
criteria-means-sufficiency-asks = Er indsatserne nok til at målet kan nås?
criteria-means-part-the-causes = Årsagerne
criteria-means-aim-at-causes = Rettet mod årsager
criteria-means-aim-at-causes-asks = Er indsatsen rettet mod en årsag der er analyseret?
criteria-means-side-effects = Bivirkninger
criteria-means-side-effects-asks = Er uønskede virkninger overvejet?
criteria-set-implementation-analysis = Implementeringsanalyse
criteria-done-part-what-was-done = Det der blev gjort
criteria-done-done-as-planned = Gennemført som planlagt
criteria-done-done-as-planned-asks = Blev indsatsen gennemført sådan som den var tænkt?
criteria-done-reach = Rækkevidde
criteria-done-reach-asks = Nåede indsatsen ud til dem den var tiltænkt?
criteria-done-extent = Omfang
criteria-done-extent-asks = Blev der gjort så meget som planlagt?
criteria-done-part-the-conditions = Forudsætningerne
criteria-done-understanding = Forståelse
criteria-done-understanding-asks = Forstod de der skulle gennemføre indsatsen, hvad de skulle gøre?
criteria-done-capability = Evne
criteria-done-capability-asks = Havde de tid, midler og viden?
criteria-done-will = Vilje
criteria-done-will-asks = Ønskede de at gøre det, og hvorfor?
criteria-set-process-goal-and-outcome-goal = Procesmål og resultatmål
criteria-kinds-process-goal = Procesmål
criteria-kinds-process-goal-asks = Nåede man målet for hvordan arbejdet skulle foregå?
criteria-kinds-outcome-goal = Resultatmål
criteria-kinds-outcome-goal-asks = Nåede man målet for hvad arbejdet skulle føre til?
criteria-set-from-receiver-to-co-creator = Fra modtager til medskaber
criteria-rating-passive-receiver = passiv modtager
criteria-rating-informed = informeret
criteria-rating-consulted = rådspurgt
criteria-rating-taking-part = inddraget
criteria-rating-co-creator = medskaber
criteria-say-say-over-the-problem = Indflydelse på problemforståelsen
criteria-say-say-over-the-problem-asks = Hvem afgør hvad problemet er?
criteria-say-say-over-the-measures = Indflydelse på indsatserne
criteria-say-say-over-the-measures-asks = Hvem afgør hvad der skal gøres?
criteria-say-own-initiatives = Egne initiativer
criteria-say-own-initiatives-asks = Kommer der noget fra dem selv?
criteria-set-checklist-for-a-collaboration-agreement = Tjekliste til samarbejdsaftale
criteria-agreement-part-knowledge = Viden
criteria-agreement-current-picture = Aktuelt situationsbillede
criteria-agreement-current-picture-asks = Er der et situationsbillede fra hver part, højst et år gammelt?
criteria-agreement-shared-view-of-the-problem = Fælles problemforståelse
criteria-agreement-shared-view-of-the-problem-asks = Er parterne blevet enige om hvilke problemer det drejer sig om?
criteria-agreement-analysis-of-causes = Årsagsanalyse
criteria-agreement-analysis-of-causes-asks = Fremgår det hvorfor problemerne findes?
criteria-agreement-the-residents-view = Borgernes syn
criteria-agreement-the-residents-view-asks = Er de der bor og virker i området, blevet hørt?
criteria-agreement-part-direction = Retning
criteria-agreement-priorities = Prioriterede områder
criteria-agreement-priorities-asks = Er områderne så få at man kan arbejde med dem?
criteria-agreement-measurable-goals = Målbare mål
criteria-agreement-measurable-goals-asks = Kan det afgøres om målene er nået?
criteria-agreement-time-limits = Tidsfrister
criteria-agreement-time-limits-asks = Er det aftalt hvornår målene skal være nået?
criteria-agreement-part-action = Handling
criteria-agreement-plan-of-measures = Indsatsplan
criteria-agreement-plan-of-measures-asks = Er der en plan med indsatser for hvert mål?
criteria-agreement-measures-tied-to-causes = Kobling mellem indsats og årsag
criteria-agreement-measures-tied-to-causes-asks = Svarer indsatserne til årsagerne?
criteria-agreement-responsibility = Ansvar
criteria-agreement-responsibility-asks = Er det fastlagt hvem der gør hvad?
criteria-agreement-means = Midler
criteria-agreement-means-asks = Er der afsat tid og penge?
criteria-agreement-part-organisation = Organisering
criteria-agreement-named-co-ordinator = Navngiven koordinator
criteria-agreement-named-co-ordinator-asks = Er der en bestemt person der har opgaven?
criteria-agreement-a-forum-that-meets = Et forum der mødes
criteria-agreement-a-forum-that-meets-asks = Er det aftalt hvem der mødes, og hvor tit?
criteria-agreement-support-of-the-leaders = Forankring i ledelsen
criteria-agreement-support-of-the-leaders-asks = Er aftalen godkendt af begge parters ledelse?
criteria-agreement-part-learning = Læring
criteria-agreement-follow-up = Opfølgning
criteria-agreement-follow-up-asks = Er det aftalt hvordan og hvornår der følges op på arbejdet?
criteria-agreement-revision = Revidering
criteria-agreement-revision-asks = Er det fastsat hvornår aftalen skal revideres?
criteria-agreement-part-openness = Åbenhed
criteria-agreement-promise-to-the-residents = Løfte til borgerne
criteria-agreement-promise-to-the-residents-asks = Er der et løfte som parterne kan holdes fast på?
criteria-set-empty-set = Tomt sæt

## figures

figures-not-assessed = ikke vurderet
figures-scale-ratings-occasions-occasions = Skala: { $ratings }. Tidspunkter: { $occasions }.
figures-occasion-in-between = tidspunkt derimellem
figures-assessments-of-cases-cases-by-criteria = Vurderinger af { $cases } cases efter { $criteria } kriterier.
figures-risen-have-risen-same-are-unchanged = { $risen } er steget, { $same } er uændrede, og { $fallen } er faldet.
figures-a-day = pr. dag
figures-a-week = pr. uge
figures-a-month = pr. måned
figures-a-year = pr. år
figures-total = I alt
figures-passages = passager
figures-not-known-yet = endnu ikke kendt
figures-no-material = intet materiale
figures-a-table-of-rows-rows-and = En tabel med { $rows } rækker og { $columns } kolonner, i alt { $total } { $counted }.
figures-the-largest-number-is-largest-row = Det største tal er { $largest }: { $row }, { $column }.
figures-there-is-nothing-to-show-yet = Der er ikke noget at vise endnu.
figures-voices-that-speak-of-the-theme = stemmer der taler om temaet
figures-the-cases-other-voices = casens øvrige stemmer
figures-bars-how-many-voices-speak-of = Søjler: hvor mange stemmer der taler om hvert af { $themes } temaer i hver af { $cases } cases, med { $voices } forskellige stemmer i alt; dokumenter hvor ingen taler er kendt.
figures-at-most-most-each = højst { $most } { $each }
figures-week-from-day = ugen fra { $day }
figures-month-from-day = måneden fra { $day }
figures-new-code = ny kode
figures-code-split = kode delt
figures-codes-merged = koder slået sammen
figures-a-timeline-from-first-to-last = En tidslinje fra { $first } til { $last }. { $each }
figures-codings-of-each-code-in-each = Forskellige passager for hver kode i hver case, med dem for underliggende koder
figures-how-many-of-each-cases-voices = Hvor mange af hver cases stemmer der taler om temaet
figures-steps-of-the-analysis = Analysens trin
figures-n-documents-by-their-dates-and = { $n } dokumenter efter deres datoer og arbejdet med dem efter loggens
figures-codes-by-case = Koder pr. case
figures-themes-by-case = Temaer pr. case
figures-assessments-over-time = Vurderinger over tid
figures-the-studys-timeline = Undersøgelsens tidslinje
figures-short-january = jan
figures-short-february = feb
figures-short-march = mar
figures-short-april = apr
figures-short-may = maj
figures-short-june = jun
figures-short-july = jul
figures-short-august = aug
figures-short-september = sep
figures-short-october = okt
figures-short-november = nov
figures-short-december = dec
figures-week = uge { $week }{ $day ->
   *[other] {""}
}
figures-counted-n = { $counted }: { $n } i alt
figures-share-of-n = { $share }; { $counted }: { $n } i alt
figures-n-of-all-are-drawn = { $n } af { $all } er tegnet, dem med flest
figures-new-codes-by-document = Nye koder pr. dokument, i datoorden
figures-new-of-all-so-far = { $new } nye, { $all } hidtil
figures-n-bars-the-longest = { $n ->
    [one] Én søjle: { $name }, { $value }
   *[other] { $n } søjler. Den længste er { $name }: { $value }
}

## gather

gather-replace-with-a-corrected-file = Erstat med en rettet fil…
gather-codings-units-and-evidence-move-with = Kodninger, enheder og belæg følger med deres ord
gather-their-words-are-gone = Ordene er væk
gather-the-corrected-text-lacks-the-words = Den rettede tekst mangler de ord disse stod på, eller de fleste af dem. De ligger ved det der er tilbage, eller ved de nærmeste ord, indtil du tager stilling
gather-coding-name = Kodningen »{ $name }«
gather-meaning-unit-name = Meningsenhed: { $name }
gather-show-where-it-lies-now = Vis hvor den ligger nu
gather-show = Vis
gather-it-belongs-there = Den hører til dér
gather-take-it-away = Fjern den
gather-files-can-also-be-dropped-on = Filer kan også slippes på vinduet
gather-filter-documents = Filtrér dokumenter
gather-clear-the-filter = Ryd filteret
gather-some-of-all-documents = { $some } af { $all } dokumenter
gather-1-document-words-words = 1 dokument, { $words } ord
gather-all-documents-words-words = { $all } dokumenter, { $words } ord
gather-1-document = 1 dokument
gather-n-text-documents = { $n-text } dokumenter
gather-select-documents-to-give-them-kind = Markér dokumenter for at angive type, niveau, dato, sprog, cases og deltagere for dem alle på én gang
gather-deselect-esc = Fravælg  (Esc)
gather-remove-from-the-project-delete = Fjern fra projektet  (Delete)
gather-open-the-document-in-code = Åbn dokumentet i Kod
gather-set-what-of-all-selected = Angiv { $what } for alle markerede
gather-name-was-removed = »{ $name }« blev fjernet
gather-documents-were-removed = { $documents } blev fjernet
gather-ctrl-z-brings-everything-back = Ctrl+Z henter alt tilbage
gather-1-coding = 1 kodning
gather-n-codings = { $n } kodninger
gather-1-meaning-unit = 1 meningsenhed
gather-n-meaning-units = { $n } meningsenheder
gather-and = {" "}og{" "}
gather-with-all = , med { $all }
gather-new-case-then-enter = Ny case, derefter Enter
gather-a-case-is-what-you-compare = En case er det du sammenligner: en kommune, en arbejdsgruppe. Giv dokumenterne deres cases i tabellen; cases kan ligge under hinanden.
gather-case-name = Casen { $name }
gather-unfold-name = Fold { $name } ud
gather-fold-name = Fold { $name } sammen
gather-drop-here-for-the-top-level = Slip her for øverste niveau
gather-name-of-the-case = Casens navn
gather-kind = Type
gather-municipality-working-group = Kommune, arbejdsgruppe …
gather-kind-of-the-case = Casens type
gather-beneath = Ligger under
gather-no-other-top-level = Ingen (øverste niveau)
gather-the-case-lies-beneath = Casen ligger under
gather-description = Beskrivelse
gather-description-of-the-case = Beskrivelse af casen
gather-show-its-documents-in-the-table = Vis casens dokumenter i tabellen
gather-remove-the-case = Slet casen
gather-the-case-name-was-removed-its = Casen »{ $name }« blev slettet; dokumenterne er her stadig
gather-and-the-cases-beneath-it-are = , og de underliggende cases ligger nu øverst
gather-ctrl-z-brings-it-back = {"\u000A"}Ctrl+Z henter den tilbage
gather-choose-cases = Vælg cases
gather-find-or-name-a-case = Søg efter eller navngiv en case
gather-choose-participants = Vælg deltagere
gather-find-or-name-a-participant = Søg efter eller navngiv en deltager
gather-choose-kind = Vælg type
gather-find-or-write-a-kind = Søg efter eller skriv en type
gather-choose-level = Vælg niveau
gather-find-or-write-a-level = Søg efter eller skriv et niveau
gather-choose-language = Vælg sprog
gather-find-a-language-or-write-its = Søg efter et sprog, eller skriv dets kode
gather-choose-parent-case = Vælg overordnet case
gather-find-a-case = Søg efter en case
gather-choose-who-speaks = Vælg hvem der taler
gather-choose-a-label = Vælg en betegnelse
gather-find-a-label-or-a-document = Søg efter en betegnelse eller et dokument
gather-make-name-a-new-case = Gør »{ $name }« til en ny case
gather-make-name-a-new-participant = Gør »{ $name }« til en ny deltager
gather-use-name = Brug »{ $name }«
gather-chosen = valgt
gather-having-of-of = { $having } af { $of }
gather-speaks = taler
gather-not-given = Ikke angivet
gather-nobody-in-particular = Ingen bestemt
gather-choose-a-document-in-the-table = Vælg et dokument i tabellen
gather-and-n-more-selected = og { $n } til er markeret
gather-open-in-code = Åbn i Kod
gather-speakers = Talere
gather-how-it-begins = Sådan begynder det
gather-1-page = 1 side
gather-n-characters = { $n } tegn
gather-mark = ,{" "}
gather-title-of-the-document-shown = Dokumentets { $title }: { $shown }
gather-no-speakers-are-recognised-if-the = Ingen talere genkendes. Hvis teksten har replikker, så angiv hvad de begynder med.
gather-1-turn = 1 replik
gather-n-turns = { $n } replikker
gather-who-is-this = Hvem er det?
gather-who-is-label = Hvem er { $label }?
gather-interviewer = Interviewer
gather-label-is-an-interviewer = { $label } er interviewer
gather-an-interviewers-turns-are-not-the = En interviewers replikker er ikke deltagernes ord
gather-correct-the-speakers = Ret talerne…
gather-labels-that-begin-turns-one-a = Betegnelser der indleder replikker, én pr. linje
gather-speaker-labels = Talernes betegnelser
gather-as-written-in-the-text-without = Som de står i teksten, uden kolon
gather-find-turns-anew = Find replikker igen
gather-the-document-holds-no-text = Dokumentet indeholder ingen tekst
gather-close-the-imports-report = Luk importens rapport
gather-1-document-came-in = 1 dokument kom ind
gather-n-documents-came-in = { $n } dokumenter kom ind
gather-n-new-codes = { $n ->
    [one] { $n } ny kode
   *[other] { $n } nye koder
}
gather-changed-changed = , { $changed } ændret
gather-n-already-here = { $n } fandtes allerede
gather-n-wait-for-a-choice = { $n ->
    [one] { $n } venter på et valg
   *[other] { $n } venter på et valg
}
gather-n-could-not-be-read = { $n } kunne ikke læses
gather-and-n-more-like-these = og { $n } til af samme slags
gather-n-respondents = { $n ->
    [one] { $n } respondent
   *[other] { $n } respondenter
}
gather-n-variables = { $n ->
    [one] { $n } variabel
   *[other] { $n } variabler
}
gather-the-same-file-is-already-here = samme fil findes allerede; ikke importeret igen
gather-show-document-in-the-table = Vis »{ $document }« i tabellen
gather-keywords-for-the-interviews = Stikord til interviewene
gather-what-every-interview-is-to-touch = Det hvert interview skal komme ind på
gather-remove-the-keyword-k = Slet stikordet { $k }
gather-interviews-that-touched-it = Interviews der kom ind på det
gather-keyword-k = Stikordet { $k }
gather-a-keyword-needs-a-word = Et stikord kræver et ord
gather-add-a-keyword = Tilføj et stikord
gather-keywords = Stikord
gather-touched-on-k = Kom ind på { $k }
gather-the-word-is-in-the-text = ordet står i teksten
gather-interviews-field-notes-policy-documents-and = Interviews, feltnoter, policydokumenter og referater, som Word, PDF eller ren tekst. Slip filerne på vinduet, eller vælg dem. Originalerne røres ikke.
gather-bring-in-your-first-documents = Hent dine første dokumenter ind
gather-no-document-fits-the-filter = Intet dokument passer til filteret
gather-the-filter-looks-at-names-kinds = Filteret ser på navn, type, dato, niveau, sprog, cases og deltagere
gather-new-participant-then-enter = Ny deltager, derefter Enter
gather-a-participant-is-a-person-who = En deltager er en person der taler i dokumenterne. Brug det navn undersøgelsen giver personen, aldrig det rigtige.
gather-participant-name = Deltageren { $name }
gather-name-of-the-participant = Deltagerens navn
gather-role = Rolle
gather-role-of-the-participant = Deltagerens rolle
gather-cases-of-the-participant = Deltagerens cases
gather-remove-the-participant = Slet deltageren
gather-speaks-as = Taler som
gather-no-label-in-the-texts-is = Ingen betegnelse i teksterne er knyttet til personen endnu
gather-label-in-document-is-somebody-else = { $label } i { $document } er en anden
gather-add-a-label = Tilføj en betegnelse
gather-name-is-no-longer-a-participant = »{ $name }« er ikke længere deltager; teksterne er her stadig
    Ctrl+Z henter deltageren tilbage
gather-a-year-a-month-or-a = År, måned eller dag: 2024, 2024-05, 2024-05-21, 21. maj 2024
gather-name-speaks-in-the-document-change = { $name } taler i dokumentet. Ret hvem betegnelsen hører til, under Talere
gather-name-of-this-project-nothing-changed = { $name } fra dette projekt · intet ændret
gather-name-of-this-project-1-cell = { $name } fra dette projekt · 1 celle ændret
gather-name-of-this-project-n-cells = { $name } fra dette projekt · { $n } celler ændret
gather-to-know = Værd at vide
gather-the-table-says-what-the-project = Tabellen siger det samme som projektet
gather-what-was-changed-here-too-after = Det der også er ændret her efter at tabellen blev eksporteret, bliver som det er, medmindre det krydses af
gather-changes = Ændringer
gather-changed-here-too = også ændret her
gather-no-such-theme-ticked-it-is = temaet findes ikke; krydses det af, oprettes det
gather-empty = tom
gather-written-by-program = Skrevet af { $program }
gather-coders = kodere
gather-variables = variabler
gather-notes = noter
gather-sets = sæt
gather-links = links
gather-quotes-as-they-would-stand = Citater som de ville stå
gather-there-are-no-coded-passages = Der er ingen kodede passager
gather-not-understood-element-count = Ikke forstået: { $element } ({ $count })
gather-characters-as-the-standard-says = Tegn, som standarden siger
gather-as-nvivo-counts = Som NVivo tæller
gather-characters-line-ends-as-one = Tegn, linjeskift som ét
gather-as-nvivo-line-ends-as-one = Som NVivo, linjeskift som ét
gather-how-the-file-counts-positions = Hvordan filen tæller positioner
gather-other-ways-of-counting-fit-nearly = Andre måder at tælle på passer næsten lige så godt: se på citaterne nedenfor
gather-read-it-as-recognised = Læs den som den genkendes
gather-the-files-password = Filens adgangskode
gather-open-the-file = Åbn filen
gather-encoding = Tegnkodning
gather-other-encodings = Andre tegnkodninger
gather-not-a-speaker-click = Ikke en taler? Klik
gather-may-be-speakers = Måske talere, måske ikke. Klik på den der er det; indtil da har linjerne ingen taler
gather-a-speaker-click = En taler? Klik
gather-as-recognised = Som de genkendes
gather-tracked-changes = Sporede ændringer
gather-broken-lines = Linjer brudt ved en bestemt bredde
gather-lines-as-in-the-file = Som i filen
gather-joined-to-paragraphs = Føjet sammen til afsnit
gather-join-the-broken-lines = Føj linjer sammen, der er brudt ved en bestemt bredde
gather-as-accepted = Som accepterede
gather-the-text-before-them = Teksten før dem
gather-the-file-becomes = Filen bliver
gather-a-document = Et dokument
gather-codes-a-codebook = Koder: en kodebog
gather-the-table-becomes = Tabellen bliver
gather-a-document-of-each-row = Et dokument pr. række
gather-one-document-with-the-table-as = Ét dokument med tabellen som tekst
gather-which-sheet = Ark
gather-choose-what-the-table-becomes = Vælg, hvad tabellen bliver; indtil da kommer den ikke ind
gather-it-becomes-n-documents = { $n ->
    [one] Den bliver ét dokument, »{ $name }«
   *[other] Den bliver { $n } dokumenter, det første »{ $name }«
}
gather-what-the-columns-are = Hvad kolonnerne er
gather-what-the-column-heading-is = Hvad kolonnen { $heading } er
gather-answers-in-own-words = Svar med egne ord
gather-variable-text = Variabel: tekst
gather-variable-whole-number = Variabel: heltal
gather-variable-number = Variabel: tal
gather-variable-yes-or-no = Variabel: ja eller nej
gather-variable-date = Variabel: dato
gather-the-respondents-case = Respondentens case
gather-name-of-the-document = Dokumentets navn
gather-left-out = Udelades
gather-first-lines = De første linjer
gather-kind-words-words = { $kind } · { $words } ord
gather-speakers-speakers = {" "}· { $speakers ->
    [one] { $speakers } taler
   *[other] { $speakers } talere
}
gather-table-rows-respondents = Tabel · { $rows ->
    [one] { $rows } respondent
   *[other] { $rows } respondenter
}
gather-codebook-codes-codes = Kodebog · { $codes ->
    [one] { $codes } kode
   *[other] { $codes } koder
}
gather-cannot-be-read = Kan ikke læses
gather-project-documents-documents-codes-codes = Projekt · { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
} · { $codes ->
    [one] { $codes } kode
   *[other] { $codes } koder
}
gather-before-the-import = Før importen
gather-import-1-file = Importér 1 fil
gather-import-n-files = Importér { $n } filer
gather-ctrl-enter = Ctrl+Enter
gather-files = Filer
gather-bring-in-name = Hent { $name } ind
gather-participants = Deltagere
gather-units = Enheder
gather-the-study = Undersøgelsen
gather-the-document = Dokumentet
gather-speakers-in-the-documents = Talere i dokumenterne
gather-say-once-who-it-is-for = Angiv én gang hvem det er, for alle dokumenter med den betegnelse
gather-n-documents = { $n } dokumenter
gather-different-people = Forskellige personer
gather-name-not-in-n = { $name }, ikke i { $n }
gather-who-is-label-in-all-documents = Hvem er { $label } i alle dokumenter?
gather-label-is-an-interviewer-in-all = { $label } er interviewer i alle dokumenter
gather-title = Titel
gather-the-studys-title = Undersøgelsens titel
gather-purpose = Formål
gather-author = Forfatter
gather-organisation = Organisation
gather-date-of-the-report = Rapportens dato
gather-what-should-the-study-help-us = Hvad skal undersøgelsen hjælpe os med at forstå?
gather-the-studys-purpose = Undersøgelsens formål
gather-what-the-material-is-asked-each = Det materialet spørges om. Hver meningsenhed kan senere få et svar på hvert forskningsspørgsmål.
gather-add-a-research-question = Tilføj et forskningsspørgsmål
gather-remove-question-number = Slet forskningsspørgsmål { $number }
gather-short-name-of-question-number = Kort navn til forskningsspørgsmål { $number }
gather-short-name-for-tables = Kort navn, til tabeller
gather-question-number = Forskningsspørgsmål { $number }
gather-a-question-needs-words = Et forskningsspørgsmål kræver ord
gather-sort-by-title = Sortér efter { $title }
gather-all-documents = Alle dokumenter
gather-open-name-in-code = Åbn { $name } i Kod
gather-open-in-code-ctrl-enter = Åbn i Kod  (Ctrl+Enter)
gather-open-in-condense = Åbn i Kondensér
gather-remove-what-is-chosen = Fjern det valgte
gather-whole-number = Heltal
gather-decimal-number = Decimaltal
gather-yes-or-no = Ja eller nej
gather-a-whole-number-like-42 = Et heltal, for eksempel 42
gather-a-number-like-3-5 = Et tal, for eksempel 3,5
gather-variables-2 = Variabler
gather-name-of-the-variable = Variablens navn
gather-more-on-the-variable-shown = Mere om variablen { $shown }
gather-rename = Omdøb…
gather-remove = Slet
gather-the-variable-name-and-its-values = Variablen »{ $name }« og dens værdier ({ $n }) er væk
    Ctrl+Z henter dem tilbage
gather-yes = Ja
gather-no = Nej
gather-name-shown = { $name }: { $shown }
gather-add-a-variable = Tilføj en variabel…
gather-every-case-gets-the-variable = Alle cases får variablen
gather-every-document-gets-the-variable = Alle dokumenter får variablen
gather-every-participant-gets-the-variable = Alle deltagere får variablen
gather-add = Tilføj
gather-swedish = Svensk
gather-english = Engelsk
gather-danish = Dansk
gather-norwegian = Norsk
gather-finnish = Finsk
gather-german = Tysk

## guard

guard-a-name-is-left-kind-replace = Der er et navn tilbage ({ $kind }). Erstat det med dets pseudonym
guard-kind-is-left-replace-it-in = { $kind } er stadig med. Erstat det i teksten
guard-word-for-word-what-somebody-said = Gengiver ord for ord noget der ikke må citeres, eller som er i karantæne. Skriv det med andre ord, eller slet det
guard-participant-is-quoted-and-no-consent = { $participant } citeres uden at der er noteret samtykke. Notér det i registret, eller angiv dér at citater ikke er tilladt
guard-case-role-date-fits-participants-of = { $case } · { $role } · { $date } passer kun på { $participants } af undersøgelsens deltagere. Gør rolle eller dato grovere, eller udelad citatet
guard-withdrawn = [tilbagekaldt]
guard-evidence-taken-away = [belægget fjernet]

## hand-in

hand-in-every-coded-passage-with-code-case = Hver kodet passage, med kode, case og taler
hand-in-every-code-with-its-definition-and = Hver kode med definition og hvor meget den bruges
hand-in-every-document-with-kind-date-level = Hvert dokument med type, dato, niveau og cases
hand-in-every-case-with-its-variables = Hver case med sine variabler
hand-in-everyone-who-takes-part = Alle, der deltager, med rolle, samtykke og hvor ofte de høres
hand-in-every-meaning-unit-with-what-was = Hver meningsenhed, med kondensering og fortolkning
hand-in-case-by-theme-with-the-written = Case for case og tema for tema, med sammenfatninger
hand-in-what-each-case-says-row-by = Hvad hver case siger, række for række, med fund
hand-in-every-rating-by-criterion-and-what = Hver bedømmelse pr. kriterium, og hvad der er ændret
hand-in-what-was-planned-and-carried-out = Hvad der blev planlagt og gennemført, og hvorfor det afviger
hand-in-which-means-serve-which-ends-and = Hvilke midler der tjener hvilke mål, og om det holder
hand-in-how-each-stands-since-when-for = Hvordan hver enkelt står, siden hvornår, for, imod og rivaler
hand-in-every-memo-and-what-it-is = Hvert memo, og hvad det er knyttet til
hand-in-every-change-ever-made-with-time = Hver ændring der er foretaget, med tid og person
hand-in-no-rows-for-this-choice = Ingen rækker for dette valg
hand-in-choose-other-codes-or-cases-or = Vælg andre koder eller cases, eller dem alle
hand-in-rows-come-with-the-first-coding = Rækkerne kommer med den første kodning. Passager kodes i Kod
hand-in-rows-come-with-the-first-code = Rækkerne kommer med den første kode
hand-in-rows-come-with-the-first-case = Rækkerne kommer med den første case, i Saml
hand-in-rows-come-with-the-first-meaning = Rækkerne kommer med den første meningsenhed, i Kondensér
hand-in-rows-come-with-the-first-contrast = Rækkerne kommer med den første kontrast, i Kontrastér
hand-in-rows-come-with-the-first-assessment = Rækkerne kommer med den første vurdering
hand-in-rows-come-with-the-first-one = Rækkerne kommer med den første, under navnet på en case i Vurdér
hand-in-rows-come-with-the-first-memo = Rækkerne kommer med det første memo af typen hypotese
hand-in-rows-come-with-the-first-memo-2 = Rækkerne kommer med det første memo
hand-in-there-is-nothing-here-yet = Her er ikke noget endnu
hand-in-this-table-is-empty = Tabellen er tom
hand-in-parts = Dele
hand-in-write-about-the-reporting-items = Skriv om rapporteringspunkterne (COREQ, SRQR)
hand-in-format = Format
hand-in-separator = Skilletegn
hand-in-comma = Komma
hand-in-semicolon-for-swedish-excel = Semikolon, til dansk Excel
hand-in-tab = Tabulator
hand-in-headings = Overskrifter
hand-in-headings-for-people = Til læsere
hand-in-headings-for-scripts = Til scripts, som på kommandolinjen
hand-in-order = Rækkefølge
hand-in-by-code = Efter kode
hand-in-by-document = Efter dokument
hand-in-all-documents = Alle dokumenter
hand-in-choose-documents = Vælg dokumenter…
hand-in-choose-contrasts = Vælg kontraster…
hand-in-criteria-sets = Kriteriesæt
hand-in-choose-sets = Vælg kriteriesæt…
hand-in-transcripts = Dokumenter
hand-in-coded-transcript = Kodet udskrift
hand-in-a-document-with-its-codings = Et dokument med kodningerne i margenen; i Word står de som kommentarer
hand-in-document-of-the-transcript = Udskriftens dokument
hand-in-coders = Kodere
hand-in-choose-coders = Vælg kodere…
hand-in-chapters = Kapitler
hand-in-by-case = Case for case
hand-in-by-question = Efter forskningsspørgsmål
hand-in-both = Begge
hand-in-all-codes = Alle koder
hand-in-choose-codes = Vælg koder…
hand-in-choose-cases = Vælg cases…
hand-in-take-away-name = Fjern { $name }
hand-in-evidence-mark = Belæg { $mark }
hand-in-close-the-evidence = Luk belægget
hand-in-to-the-words-p = Til ordene: { $p }
hand-in-set = Sæt
hand-in-drawing-the-figure = Tegner figuren…
hand-in-how-many-codings-of-each-code = Antal kodninger af hver kode i hver case
hand-in-how-many-participants-speak-of-each = Hvor mange deltagere der taler om hvert tema
hand-in-each-criterion-from-occasion-to-occasion = Hvert kriterium fra tidspunkt til tidspunkt
hand-in-documents-work-and-memos-by-date = Dokumenter, arbejde og memoer efter dato
hand-in-project-for-other-programs = Projekt til andre programmer
hand-in-refi-qda-which-nvivo-atlas-ti = REFI-QDA, som NVivo, ATLAS.ti og MAXQDA kan åbne
hand-in-codebook-for-other-programs = Kodebog til andre programmer
hand-in-the-code-tree-alone-by-refi = Kun kodetræet, efter REFI-QDA
hand-in-list-of-codes = Kodeliste
hand-in-the-code-tree-as-an-indented = Kodetræet som indrykket liste
hand-in-archive = Arkiv
hand-in-all-of-the-study-as-plain = Hele undersøgelsen som almindelige filer
hand-in-figures = Figurer
hand-in-the-whole-study = Hele undersøgelsen
hand-in-any-program = Alle programmer
hand-in-every-text-as-a-plain-file = Hver tekst som en almindelig fil
hand-in-every-table-as-csv = Hver tabel som CSV
hand-in-everything-as-json-with-its-format = Alt som JSON, med formatet beskrevet
hand-in-a-description-of-the-study-and = En beskrivelse af undersøgelsen og kontrolsummer
hand-in-words-in-quarantine-in-a-folder = Ord i karantæne, i en mappe for sig. Importerede filer og kodenøglen bliver her
hand-in-what-the-format-has-no-place = Hvad formatet ikke har plads til
hand-in-nothing-all-of-the-study-can = Intet: hele undersøgelsen kommer med
hand-in-exported-to-shown = Eksporteret til { $shown }
hand-in-where-the-file-is-to-be = Hvor filen skal ligge
hand-in-participant-is-no-longer-quoted-export = { $participant } citeres ikke længere. Eksportér igen
hand-in-the-words-are-in-no-text = Ordene findes ikke i nogen tekst. De står i noget du har skrevet, eller i et navn
hand-in-exporting = Eksporterer…
hand-in-export = Eksportér
hand-in-the-guard-looks-for-names-of = Vagten leder efter navne fra den åbne kodenøgle, identificerende oplysninger, manglende samtykke og passager i karantæne før noget skrives
hand-in-name-is-written = { $name } er skrevet
hand-in-there-is-a-file-by-this = Der findes allerede en fil med det navn; den bliver erstattet
hand-in-cancelled-no-file-was-written = Annulleret; der blev ikke skrevet nogen fil
hand-in-the-export-stopped-unexpectedly-no-file = Eksporten stoppede uventet; der blev ikke skrevet nogen fil
hand-in-evidence-m = Belæg { $m }
hand-in-preview-title = Eksempelvisning: { $title }
hand-in-the-guard-found-one-thing-that = Vagten fandt én ting som ikke bør slippe ud
hand-in-the-guard-found-n-things-that = Vagten fandt { $n } ting som ikke bør slippe ud
hand-in-nothing-was-written = Intet blev skrevet
hand-in-and-more-more = … og { $more } til
hand-in-why-it-may-leave-all-the = Hvorfor det alligevel må slippe ud
hand-in-the-journal-keeps-the-reason = Loggen gemmer begrundelsen
hand-in-back = Tilbage
hand-in-let-it-out-all-the-same = Slip ud alligevel
hand-in-replace-all-names-of-the-key = Erstat alle navne i kodenøglen…
hand-in-open-protection = Åbn beskyttelse
hand-in-show-in-the-text = Vis i teksten
hand-in-do-not-quote-who = Citér ikke { $who }
hand-in-go-to-documents-and-participants = Gå til dokumenter og deltagere
hand-in-no-part-is-chosen = Der er ikke valgt nogen del
hand-in-tick-what-the-report-is-to = Kryds af hvad rapporten skal indeholde
hand-in-nothing-to-report-in-these-parts = Intet at rapportere i disse dele endnu
hand-in-chapters-fill-with-statements-themes-contrasts = Kapitlerne fyldes med beskrivelser, temaer, kontraster og vurderinger
hand-in-the-report-could-not-be-put = Rapporten kunne ikke sættes sammen
hand-in-putting-the-report-together = Sætter rapporten sammen…

## import

import-files-ending-in-ending-cannot-be = Filer der ender på ».{ $ending }«, kan ikke læses. Gem filen som Word (.docx), PDF eller ren tekst, og importér den i stedet
import-a-project-of-another-program = Filer der ender på ».{ $ending }«, er projekter fra { $program } som kun det kan læse. Åbn filen der, eksportér projektet som REFI-QDA (.qdpx): { $way }, og importér det. Dokumenter, koder, kodninger og memoer følger med
import-way-out-of-atlas = i ATLAS.ti 8 eller nyere, Project (eller File) › Export › REFI-QDA
import-way-out-of-nvivo = i NVivo 12 eller nyere, Share › Export Project › REFI-QDA Project
import-way-out-of-maxqda = i MAXQDA 2018 eller nyere, Home › Export › Export Project to REFI-QDA
import-way-out-of-rqda = åbn filen i QualCoder (Project › Import › RQDA), som eksporterer den under Project › Export as REFI-QDA
import-the-file-is-not-expected-though = Filen er ikke { $expected }, selv om navnet siger det. Åbn den i det program der lavede den, og gem den igen
import-the-file-is-damaged-part-open = Filen er beskadiget ({ $part }). Åbn den i det program der lavede den, gem den igen, og prøv på ny
import-the-file-has-no-subtitles-no = Filen har ingen undertekster: ingen linje siger fra hvornår til hvornår noget bliver sagt. Gem den som ren tekst (.txt), og importér den
import-the-file-is-json-but-not = Filen er JSON, men ikke en transskription af en slags der kendes her. Eksportér transskriptionen som Word, tekst eller undertekster (.srt, .vtt), og importér den
import-the-table-has-more-than-limit = Tabellen har mere end { $limit } celler; den blev ikke læst. Slet de kolonner og rækker der ikke er brug for, og gem den igen
import-the-file-is-protected-by-a = Filen kræver en adgangskode. En pdf åbnes med den: skriv den ved filen i vinduet, i terminalen eller i MENING_FILE_PASSWORD. Fra andre filer fjerner du adgangskoden i det program der lavede dem, og importerer kopien
import-the-password-does-not-open-the = Adgangskoden åbner ikke filen. Store og små bogstaver tæller; prøv igen
import-the-file-unpacks-to-more-than = Filen fylder mere end { $limit-mb } MB når den pakkes ud, hvad intet dokument har brug for; den blev ikke læst. Gem teksten som en fil for sig
import-a-cell-holds-more-than = En celle indeholder mere end { $limit-mb } MB; tabellen blev ikke læst. Sandsynligvis åbnes et anførselstegn uden at blive lukket: luk det i filen, eller importér filen som tekst (--tables text)
import-zip-files-are-opened-limit-deep = Zip-filer åbnes i { $limit } niveauer, og denne ligger dybere. Pak den ud, og importér det der ligger i den
import-this-is-menings-own-table-t = Dette er Menings egen tabel »{ $t }« uden kolonnerne id og version, som ændringer genkendes på. Eksportér den igen, og lav ændringerne dér
import-this-is-menings-own-table-t-in = Dette er Menings egen tabel »{ $t }«, hvor intet kan ændres udefra. Skal den alligevel være materiale, så vælg at få den som tekst eller som svar (--tables)
import-there-is-no-encoding-named-label = Der er ingen tegnkodning der hedder »{ $label }«. Vælg en fra listen
import-the-file-holds-no-text = Filen indeholder ingen tekst
import-pages-of-of-pages-are-pictures = { $pages } af { $of } sider er billeder uden tekst. Kør tekstgenkendelse (OCR) på filen, og importér resultatet
import-count-bytes-could-not-be-read = { $count } byte kunne ikke læses som tekst og vises som �. Vælg en anden tegnkodning
import-the-text-looks-wrongly-decoded-already = Teksten ser ud til allerede at være forkert afkodet (Ã¦ i stedet for æ). Find en bedre kopi
import-tracked-changes-count-read-as-accepted = Sporede ændringer: { $count }, læst som accepterede
import-tracked-changes-count-left-out-the = Sporede ændringer: { $count }, udeladt; teksten er som den var før dem
import-comments-count-each-becomes-a-memo = Kommentarer: { $count }, hver af dem bliver et memo
import-rows-with-more-or-fewer-cells = Rækker med flere eller færre celler end der er overskrifter: { $count }. Se efter at svarene står i den rigtige kolonne
import-only-the-sheet-read-was-read = Kun arket »{ $read }« blev læst. Ikke læst: { $names }
import-there-is-no-sheet-wanted = Der er intet ark, der hedder »{ $wanted }«, med noget i. De, der findes: { $names }
import-no-codes-were-found = Der blev ikke fundet koder i filen. En kodebog har en tabel med en kolonne, der hedder kode, navn eller tag, eller en kode på hver linje. Vælg, hvad filen ellers er
import-column-n = Kolonne { $n }
import-the-table-looks-like-answers-of = Tabellen ligner svar fra { $documents } personer og ville blive lige så mange dokumenter, det første »{ $first }«. Intet er importeret. Sig, hvad den er: et dokument for hver række (--tables survey) eller ét dokument (--tables text)
import-answers-in-own-words = Svar med egne ord
import-variables = Variabler
import-case = Case
import-left-out-columns = Udelades
import-on-their-words-kept-moved = På deres egne ord: { $kept }. Fundet igen et andet sted: { $moved }
import-links-and-quarantines-lost-their-words = { $n ->
    [one] Ordene til én kobling til en case eller én karantæne er væk; den står ved de nærmeste ord
   *[other] Ordene til { $n } koblinger til cases eller karantæner er væk; de står ved de nærmeste ord
}
import-a-part-of-the-file-could = En del af filen kunne ikke læses ({ $part }); resten blev læst
import-lines-of-doubtful-speakers = Linjer som måske begynder med en talers navn, uden at det er sikkert: { $lines }. De har ingen taler, før du siger hvilke navne der er taleres
import-the-order-of-reading-is-doubtful = Læserækkefølgen er usikker: spalter kan være læst lige over på side { $pages }. Sammenlign med originalen
import-the-words-are-doubtful-percent-of = Ordene er usikre: { $percent } % af tegnene forklares ikke af filens skrifttyper. Sammenlign med originalen, eller kør tekstgenkendelse (OCR) på filen
import-n-cells-changed = { $n ->
    [one] { $n } celle ændret
   *[other] { $n } celler ændret
}
import-left-left-as-before = , { $left } som før
import-row-row-is-about-nothing-in = Række { $row } handler ikke om noget i dette projekt; det er slettet her eller hører til et andet
import-row-row-is-about-the-same = Række { $row } handler om det samme som en række ovenfor, og det er den der gælder
import-row-row-value-is-none-of = Række { $row }: »{ $value }« er ikke en af de værdier { $heading } kan have
import-row-row-a-finding-needs-its = Række { $row }: et fund skal have sin type, for eksempel ens eller forskellige
import-row-row-what-is-absent-needs = Række { $row }: ved noget der mangler, skal det angives hvor der er ledt
import-row-row-there-is-no-theme = Række { $row }: der er ikke noget tema »{ $name }«. Kryds ændringen af i vinduet for at oprette det, eller tilføj temaet først
import-heading-cannot-be-changed-in-a = { $heading } kan ikke ændres i en tabel; det der står anderledes i { $rows }, blev udeladt
import-the-table-has-no-column-heading = Tabellen har ingen kolonne »{ $heading }«; det der står under den i { $rows }, blev udeladt
import-and = og
import-row-row = række { $row }
import-rows-first-and-last = række { $first } { $and } { $last }
import-rows-first-and-more-more = række { $first } { $and } { $more } til
import-file-imported-as-document-words-words = { $file }: importeret som »{ $document }«, { $words } ord
import-file-imported-as-answers-of-documents = { $file }: importeret som svar fra { $documents ->
    [one] { $documents } respondent
   *[other] { $documents } respondenter
}, { $words } ord, { $variables ->
    [one] { $variables } variabel
   *[other] { $variables } variabler
}
import-file-new-codes-added-changed-changed = { $file }: { $new ->
    [one] { $new } kode
   *[other] { $new } koder
} tilføjet, { $changed } ændret, { $unchanged } som de var
import-file-the-same-file-is-already = { $file }: samme fil findes allerede som »{ $document }«; ikke importeret igen
import-document-has-the-new-text-changed = »{ $document }« har den nye tekst: ændret { $changed ->
    [one] { $changed } sted
   *[other] { $changed } steder
}
import-the-words-of-adrift-codings-units = {"\u000A"}  Ordene til { $adrift ->
    [one] { $adrift } kodning, enhed eller belæg
   *[other] { $adrift } kodninger, enheder eller belæg
} er væk; de venter på din afgørelse
import-pseudonyms-were-kept-in-kept-pseudonyms = {"\u000A"}  Pseudonymer blev bevaret { $kept-pseudonyms } steder; led efter navne i det der er nyt
import-comments = kommentarer
import-rows-without-an-answer = rækker uden svar
import-pictures-sound-and-video = billeder, lyd og film
import-pages-within-the-page = sider inde i siden
import-hidden-text = skjult tekst
import-headers-and-footers = sidehoveder og sidefødder
import-pictures-and-charts = billeder og diagrammer
import-signs-of-picture-fonts-shown-as = tegn fra billedskrifttyper, vist som �
import-references-to-text-outside-the-document = henvisninger til tekst uden for dokumentet
import-characters-that-the-files-fonts-do = tegn som filens skrifttyper ikke forklarer
import-characters-that-could-not-be-decoded = tegn der ikke kunne afkodes, vist som �
import-embedded-files = indlejrede filer
import-dependent-tiers = Underordnede linjer (oversættelser, gloser)
import-left-out = Udeladt: { $what } ({ $count })
import-the-tree-of-codes-goes-deeper = Kodetræet har mere end { $limit } niveauer; intet blev læst. Slå nogle af niveauerne sammen, og prøv igen
import-this-is-the-project-that-is = Dette er det projekt der er åbent, uanset hvad filen hedder, og ikke materiale til det; intet blev læst. Vælg en anden fil

## steps: what was done, as it reads after "Undo: "; each is a kind that the journal keeps

step-nothing = ingenting
step-several = flere ændringer på én gang
step-as-written = andet
step-set-project = ændr det, projektet siger om sig selv
step-set-reported = skriv om et rapporteringspunkt
step-add-question = tilføj forskningsspørgsmål
step-set-question = ændr forskningsspørgsmål
step-remove-question = fjern forskningsspørgsmål
step-code-as = kod som
step-set-coder = giv koderen navnet
step-turn-clash = vend det, der er afgjort efter regel
step-add-document = tilføj dokument
step-set-document = ændr dokument
step-replace-text = udskift teksten i
step-settle-adrift = behold et afsnit, hvor det er
step-edit-text = ret i teksten
step-rejoin-lines = føj brudte linjer sammen i
step-remove-document = fjern dokument
step-set-speakers = ret talere i
step-set-speaker = angiv taler
step-add-case = tilføj case
step-set-case = ændr case
step-remove-case = fjern case
step-link-case = føj et dokument til case
step-unlink-case = tag et dokument ud af case
step-add-participant = tilføj deltager
step-set-participant = ændr deltager
step-remove-participant = fjern deltager
step-add-variable = tilføj variabel
step-set-variable = omdøb variabel
step-remove-variable = fjern variabel
step-set-value = sæt variabel
step-add-code = tilføj kode
step-set-code = ændr kode
step-move-code = flyt kode
step-merge-code = slå koder sammen til
step-split-code = opdel kode
step-remove-code = fjern kode
step-add-coding = kod
step-remove-coding = fjern kodning
step-move-coding = flyt kodningens grænser
step-add-meaning-unit = tilføj meningsenhed
step-write-condensation = skriv meningskondensering
step-write-interpretation = skriv fortolkning
step-give-theme = giv en meningsenhed tema
step-set-meaning-unit = ændr meningsenhed
step-remove-meaning-unit = fjern meningsenhed
step-split-meaning-unit = opdel meningsenhed
step-merge-meaning-units = slå meningsenheder sammen
step-add-meaning-units = lav meningsenheder af hele teksten
step-set-statement = skriv beskrivelse
step-add-theme = tilføj tema
step-set-theme = ændr tema
step-remove-theme = fjern tema
step-set-theme-cell = skriv temacelle
step-add-contrast = tilføj kontrast
step-set-contrast = ændr kontrast
step-remove-contrast = fjern kontrast
step-set-finding = skriv fund om
step-remove-finding = fjern fund om
step-add-criteria-set = tilføj kriteriesamling
step-settle-codings = afgør, hvordan kodninger adskiller sig for
step-set-read = markér som gennemlæst:
step-take-back-read = tag læsningen tilbage af
step-set-silence = sig, hvorfor en celle er tom for
step-take-back-silence = sig ikke længere, hvorfor en celle er tom for
step-assess = vurder
step-set-criteria-set = ændr kriteriesamling
step-copy-criteria-set = kopiér kriteriesamling til
step-remove-criteria-set = fjern kriteriesamling
step-add-criterion = tilføj kriterium
step-set-criterion = ændr kriterium
step-move-criterion = flyt kriterium
step-remove-criterion = fjern kriterium
step-remove-assessment = fjern vurdering af
step-set-occasions = ordn tidspunkter
step-add-activity = tilføj aktivitet
step-set-activity = ændr aktivitet
step-remove-activity = fjern aktivitet
step-set-means-ends = skriv, hvor midlet fører hen
step-remove-means-ends = fjern kobling mellem middel og mål
step-set-hypothesis = prøv hypotese
step-explain-code = angiv, hvorfor kode blev ændret
step-set-answers = angiv, hvilke spørgsmål der besvares
step-add-keyword = tilføj stikord
step-set-keyword = ændr stikord
step-remove-keyword = fjern stikord
step-add-query = gem spørgsmål
step-set-query = ændr gemt spørgsmål
step-remove-query = fjern gemt spørgsmål
step-set-keyword-touched = notér berørt stikord
step-set-consent = notér samtykke for
step-quarantine = sætte i karantæne
step-lift-quarantine = ophæv en karantæne
step-set-guard = ændr, hvad vagten spørger om
step-add-memo = skriv memo
step-set-memo = ændr memo
step-remove-memo = fjern memo
step-write-demo = skriv demonstrationsstudiet
step-place-pseudonym = erstat et navn ét sted
step-pseudonymise = erstat navne med pseudonymer
step-destroy-key = ødelæg kodenøglen
step-import = importér
step-import-files = importér flere filer
step-bring-back = gendan en sikkerhedskopi
step-let-out = lad slippe ud
step-withdraw = tilbagetrækning
step-withdraw-more = yderligere tilbagetrækning
step-take-out = tag det ud, der har forladt projektet siden sikkerhedskopien
step-hand-out = udlever en kopi
step-take-in = tag en kollegas arbejde ind
step-recover = red et beskadiget projekt

## steps with what they were about

whole-step-named = { $what } »{ $name }«
whole-step-and-more = { $what } og { $n } til
whole-step-on-passages = { $what } på { $n } afsnit
whole-step-several = { $n ->
    [one] { $n } ændring
   *[other] { $n } ændringer på én gang
}
whole-step-replace-text = udskift teksten i »{ $name }« med »{ $file }«
whole-step-quarantine = sæt et afsnit i karantæne i »{ $name }«
whole-step-import-files = importér { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
whole-step-bring-back = gendan sikkerhedskopien fra { $when }
whole-step-let-out = lad »{ $name }« slippe ud med { $n ->
    [one] { $n } bemærkning
   *[other] { $n } bemærkninger
} fra vagten: { $reason }
whole-step-withdraw = træk en deltager tilbage, nu »{ $name }«
whole-step-withdraw-more = træk mere tilbage af »{ $name }«
whole-step-hand-out = udlever en kopi til »{ $name }«
whole-step-take-in = tag { $name } ind
whole-step-recover = red et beskadiget projekt: { $saved ->
    [one] { $saved } række reddet
   *[other] { $saved } rækker reddet
}, { $lost } kendt som tabt
whole-step-none-stood = { $what }; bagefter stod ingen af { $phrases ->
    [one] { $phrases } frase
   *[other] { $phrases } fraser
} i nogen byte af { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}
whole-step-some-stood = { $what }; bagefter stod nogle af { $phrases ->
    [one] { $phrases } frase
   *[other] { $phrases } fraser
} stadig i { $left } af { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}

## journal

journal-done = udført
journal-undone = fortrudt
journal-undone-and-replaced = fortrudt og erstattet
journal-close-the-journal-keys = Luk loggen  ({ $keys })
journal-1-step = 1 trin
journal-steps-steps = { $steps } trin
journal-nothing-has-been-done-yet = Intet er gjort endnu
journal-every-change-to-the-project-is = Hver ændring i projektet gemmes her med tid og person og kan fortrydes, også i morgen
journal-filter-the-journal = Filtrér loggen
journal-filter-by-step-or-coder = Filtrér efter trin eller person
journal-no-step-matches = Intet trin passer til filteret
journal-this-step-cannot-be-undone = Dette trin kan ikke fortrydes
journal-this-is-the-newest-step-in = Dette er det nyeste trin der gælder
journal-replaced-by-later-steps-cannot-be = Erstattet af senere trin; kan ikke gentages
journal-undo-the-step-after-this = Fortryd trinnet efter dette
journal-undo-the-n-steps-after-this = Fortryd de { $n } trin efter dette
journal-do-this-again = Gentag dette
journal-do-n-steps-again-up-to = Gentag { $n } trin, til og med dette
journal-undo-back-to-here = Fortryd tilbage hertil
journal-redo-up-to-here = Gentag frem hertil
journal-today = i dag
journal-yesterday = i går
journal-monday = mandag
journal-tuesday = tirsdag
journal-wednesday = onsdag
journal-thursday = torsdag
journal-friday = fredag
journal-saturday = lørdag
journal-sunday = søndag
journal-january = januar
journal-february = februar
journal-march = marts
journal-april = april
journal-may = maj
journal-june = juni
journal-july = juli
journal-august = august
journal-september = september
journal-october = oktober
journal-november = november
journal-december = december
journal-day = { $day } den { $number }. { $month } { $year }

## judge

judge-as-planned = som planlagt
judge-partly = delvist
judge-not-carried-out = ikke gennemført
judge-not-planned = ikke planlagt
judge-open = åben
judge-supported = styrket
judge-weakened = svækket
judge-refuted = forkastet
judge-born = oprettet
judge-renamed = omdøbt
judge-redefined = omdefineret
judge-moved = flyttet
judge-split = delt
judge-merged = slået sammen
judge-removed = slettet

## masks

masks-in-quarantine = [i karantæne]
masks-not-quoted-as-agreed = [citeres ikke, efter aftale]

## memo

memo-method = Metode
memo-report = Til rapporten
memo-theory = Teori
memo-field = Felt

## memos

memos-nothing = Intet
memos-speaks-sign-turn-it = Taler { $sign }; vend
memos-take-away-the-evidence-from-name = Fjern belægget fra { $name }
memos-mark-words-under-code-or-condense = Markér ord i Kod eller Kondensér for at tilføje dem her, for eller imod
memos-the-marked-words-speak-for = De markerede ord taler for
memos-rest-on-the-marked-words = Byg på de markerede ord
memos-where-the-hypothesis-stands = Hvor hypotesen står
memos-why-it-stands-so = Hvorfor den står sådan
memos-why-the-hypothesis-stands-so = Hvorfor hypotesen står sådan
memos-rivals-names = Rivaler: { $names }
memos-close-the-memo = Luk memoet
memos-remove-the-memo = Slet memoet
memos-the-memo-is-removed-keys-brings = Memoet er slettet; { $keys } henter det tilbage
memos-title-of-the-memo = Memoets titel
memos-write-here = Skriv her
memos-text-of-the-memo = Memoets tekst
memos-none = Ingen
memos-kind-of-memo-kind = Memoets type: { $kind }
memos-attached-to-on = Knyttet til: { $on }
memos-show-the-words = Vis ordene
memos-show-the-document = Vis dokumentet
memos-detach-the-memo = Løsn memoet
memos-call-the-kind-name = Kald typen »{ $name }«
memos-choose-a-kind = Vælg type
memos-choose-a-kind-or-name-one = Vælg en type, eller navngiv en
memos-choose-what-the-memo-is-about = Vælg hvad memoet handler om
memos-document-code-case = Dokument, kode, case …
memos-written-when = Skrevet { $when }
memos-hide-earlier-versions = Skjul tidligere versioner
memos-1-earlier-version = 1 tidligere version
memos-n-earlier-versions = { $n } tidligere versioner
memos-use-this-version-again = Brug denne version igen
memos-close-the-memos-keys = Luk memoerne  ({ $keys })
memos-n-memos = { $n } memoer
memos-write-down-hypotheses-choices-of-method = Skriv hypoteser, metodevalg og løse tanker ned når de kommer. Et memo kan knyttes til et dokument, en kode eller en case og beholder sine tidligere versioner
memos-no-memos-yet = Ingen memoer endnu
memos-filter-memos = Filtrér memoer
memos-filter-by-words = Filtrér efter ord
memos-no-kind = Uden type
memos-no-memo-matches = Intet memo passer til filteret
memos-untitled = Uden titel

## mod

mod-there-is-no-screen-to-open = Der er ingen skærm at åbne et vindue på. Brug kommandoerne i stedet: mening --help
mod-the-window-could-not-be-opened = Vinduet kunne ikke åbnes: { $error }. Kommandoerne virker uden: mening --help

## name

name-person = Person
name-place = Sted
name-organisation = Organisation
name-job-title = Stilling
name-other-name = Andet navn
name-marked-at-transcription = Markeret ved transskriptionen
name-personal-identity-number = Personnummer
name-telephone-number = Telefonnummer
name-e-mail-address = E-mailadresse
name-web-address = Webadresse
name-address = Adresse
name-car-registration = Registreringsnummer

## palette

palette-command = Kommando
palette-type-to-find-a-command = Skriv for at finde kommando, dokument, kode …
palette-nothing-is-called-that = Intet hedder sådan

## password

password-password = Adgangskode
password-new-password = Ny adgangskode
password-the-same-again = Den samme igen
password-the-two-are-not-the-same = De to er ikke ens endnu
password-nobody-can-recover-a-forgotten-password = Ingen kan genskabe en glemt adgangskode, og projektet går tabt med den. Nogle ord i træk er lette at huske og svære at gætte. Ukrypterede sikkerhedskopier af projektet slettes
password-name-is-encrypted = { $name } er krypteret
password-give-the-password-to-open-it = Angiv adgangskoden for at åbne det
password-encrypt-the-project = Kryptér projektet
password-encrypt = Kryptér
password-change-the-password = Skift adgangskode
password-backups-under-the-old-password-are = Sikkerhedskopier med den gamle adgangskode slettes
password-change = Skift
password-make-the-project-plain = Fjern krypteringen
password-whoever-has-the-file-can-then = Enhver der har filen, kan derefter læse den, på denne computer og overalt hvor den kopieres hen
password-make-plain = Fjern kryptering
password-easy-to-guess = Let at gætte
password-hard-to-guess = Svær at gætte
password-very-hard-to-guess = Meget svær at gætte

## protect

protect-the-study-has-no-participants-yet = Undersøgelsen har ingen deltagere endnu. Tilføj dem i Saml
protect-withdrawn-day = Tilbagekaldt { $day }
protect-consent-given-by-n = Samtykke givet af { $n }
protect-given-on-yyyy-mm-dd = Givet den, ÅÅÅÅ-MM-DD eller 21. maj 2024
protect-without-a-date-this-is-no = Uden dato er dette ikke et samtykke
protect-may-be-quoted = Må citeres
protect-recording-kept = Optagelse gemmes
protect-re-use = Genanvendelse
protect-withdraw-n = Tilbagekald for { $n }…
protect-her-words-leave-the-texts-units = Personens ord forsvinder for altid fra tekster, enheder, kodninger, citater, indeks, log og sikkerhedskopier. Intet før dette kan fortrydes. Tidligere eksporter kan programmet ikke nå
protect-withdraw = TILBAGEKALD
protect-withdraw-2 = Tilbagekald
protect-these-claims-had-rested-on-words = Disse påstande byggede på ord der er væk
protect-look-for-names-in-the-texts = Led efter navne i teksterne
protect-no-more-names-were-found = Der blev ikke fundet flere navne
protect-n-names-not-in-the-key = { $n ->
    [one] { $n } navn der ikke er i kodenøglen
   *[other] { $n } navne der ikke er i kodenøglen
}
protect-do-marks-such-as-these-stand = Står markeringer som disse for navne?
protect-yes-names = Ja, for navne
protect-no-remarks = Nej, bemærkninger
protect-kind-n-places = { $kind }, { $n } steder
protect-replace-here-only = Erstat kun her
protect-pseudonym-for-name = Pseudonym for { $name }
protect-add-name-to-the-key = Føj { $name } til kodenøglen
protect-add-to-the-key = Føj til kodenøglen
protect-never-a-name = Aldrig et navn
protect-take-n-out-of-the-key = Fjern { $n } fra kodenøglen
protect-replace-all-names-in-the-project = Erstat alle navne i projektet…
protect-in-texts-and-in-all-that = I teksterne og i alt hvad der er skrevet om dem; hver kodning bliver på sine ord. Numre og adresser der udpeger nogen, erstattes med en markering
protect-close-the-key = Luk kodenøglen
protect-the-key-holds-the-names-behind = Kodenøglen indeholder navnene bag pseudonymerne, i sin egen krypterede fil. Opbevar den adskilt fra projektet, for eksempel på et USB-stik
protect-file-of-the-key = Kodenøglens fil
protect-the-keys-own-password = Kodenøglens egen adgangskode
protect-the-password-once-more = Adgangskoden en gang til
protect-the-two-passwords-are-not-the = De to adgangskoder er ikke ens
protect-make-the-key = Opret kodenøglen
protect-open-the-key = Åbn kodenøglen
protect-pseudonym = Pseudonym
protect-add-to-the-key-2 = Føj til kodenøglen
protect-destroy-the-key = Ødelæg kodenøglen…
protect-the-keys-file-is-wiped-with = Kodenøglens fil slettes sammen med de importerede filer og alle tidligere ordlyde. Ingen kan derefter sige hvem der er hvem, og intet før dette kan fortrydes. Andre kopier af kodenøglen kan programmet ikke nå
protect-destroy = ØDELÆG
protect-destroy-2 = Ødelæg
protect-type-word-to-go-on = Skriv { $word } for at fortsætte
protect-all-those-in-doubt-doubtful-are = { $all }. De tvivlsomme, { $doubtful }, afgør du selv; de er ikke krydset af. Intet er erstattet endnu
protect-replace-places = Erstat { $places }
protect-close-the-list = Luk listen
protect-ticked-of-n = { $ticked } af { $n }
protect-untick-all-of-name = Fjern alle kryds for { $name }
protect-tick-all-of-name = Kryds alle af for { $name }
protect-show-all-n = Vis alle { $n }
protect-what-should-not-have-been-collected = Det der ikke burde være indsamlet, holdes uden for analyse, søgning og eksport. Markér det i Kod, og vælg
protect-name-n-characters = { $name }, { $n } tegn
protect-lift-the-quarantine = Ophæv karantænen
protect-every-export-passes-the-guard-names = Hver eksport passerer vagten: navne, identificerende oplysninger, manglende samtykke, karantæne og citater der peger på for få
protect-participants-a-quote-must-fit = Antal deltagere et citat skal passe på
protect-0-the-guard-does-not-ask = 0: vagten spørger ikke
protect-words-in-brackets-and-after-are = Ord i [kantede parenteser] og efter # er navne
protect-the-guard-lets-such-marks-out = Vagten lader sådanne markeringer slippe ud. De er blandt de navne der findes i teksterne, hver for sig
protect-hide-what-stood-in-this-document = Skjul hvad der stod i dokumentet
protect-show-what-stood-in-this-document = Vis hvad der stod i dokumentet
protect-and-more-which-the-command-original = og flere, som kommandoen original udskriver
protect-close-protection = Luk beskyttelse
protect-protection = Beskyttelse
protect-names-and-pseudonyms = Navne og pseudonymer
protect-consent = Samtykke
protect-quarantine = Karantæne
protect-the-guard = Vagten
protect-encryption = Kryptering
protect-nobody-reads-the-project-without-its = Ingen kan læse projektet uden adgangskoden
protect-whoever-has-the-file-can-read = Enhver der har filen, kan læse den

## pseudonym

pseudonym-several-in-the-key-share-the = flere i kodenøglen deler navnet
pseudonym-may-be-an-ordinary-word = kan være et almindeligt ord
pseudonym-may-be-another-name = kan være et andet navn
pseudonym-places-in-documents = { $places } i { $documents }

## questions

questions-answers = Besvarer
questions-statement = beskrivelse
questions-statements = Beskrivelser
questions-theme-cells = Temaceller
questions-findings = Fund
questions-close-the-research-questions-keys = Luk forskningsspørgsmålene  ({ $keys })
questions-write-the-questions-that-the-material = Skriv de spørgsmål materialet skal besvare. Hver meningsenhed, beskrivelse, temacelle, vurdering og hvert fund kan derefter besvare dem
questions-write-the-first-question = Skriv det første spørgsmål
questions-no-research-questions-yet = Ingen forskningsspørgsmål endnu
questions-every-case-and-level-has-something = Alle cases og niveauer har noget at sige
questions-nothing-to-say = Intet at sige
questions-cases-all = Cases: { $all }
questions-levels-all = Niveauer: { $all }
questions-nothing-answers-this-question-yet-write = Intet besvarer dette spørgsmål endnu. Skriv hvad enhederne siger om det, i Kondensér, eller vælg det under et fund, en temacelle eller en vurdering
questions-and-n-more-the-report-has = og { $n } til; rapporten har dem alle
questions-about-does-not-answer-it = { $about } besvarer det ikke
questions-to-the-words-in-name = Til ordene i { $name }
questions-the-study-as-a-whole = Undersøgelsen som helhed
questions-what-the-study-as-a-whole-says = Hvad undersøgelsen som helhed siger
questions-tie-what-all-cases-say-together = Sammenfat med egne ord, hvad alle cases har at sige
questions-rest-it-on-the-words-shown = Brug de ord, der sidst blev vist, som belæg
questions-rest-the-study-on-name = Brug { $name } som belæg for undersøgelsens svar

## report

report-to-risen-ratings = { $to }, hver sammenlignet med nærmeste tidligere tidspunkt: { $risen } steget, { $same } uændrede, { $fallen } faldet, { $new } nye, { $dropped } udgået, { $apart } ikke længere relevante.
report-deviation-and-why = Afvigelse og hvorfor
report-natural-unit = Naturlig enhed
report-looked-for-in-s = {" "}Ledt i: { $s }
report-no = Nr.
report-item = Punkt
report-in-this-study = I denne undersøgelse
report-coded-by-n = { $n ->
    [one] Én person kodede
   *[other] { $n } personer kodede
}
report-n-participants = { $n ->
    [one] { $n } deltager
   *[other] { $n } deltagere
}
report-n-documents-first-to-last = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
}, { $first } til { $last }
report-n-documents-on-day = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
}, { $day }
report-consent-noted-for-n-participants = Samtykke noteret for { $n ->
    [one] { $n } deltager
   *[other] { $n } deltagere
}
report-n-codes-under-top-heads = { $n ->
    [one] { $n } kode
   *[other] { $n } koder
} under { $top ->
    [one] { $top } hovedkode
   *[other] { $top } hovedkoder
}
report-inductive-codes-inductive-deductive-deductive = { $inductive ->
    [one] { $inductive } kode induktiv
   *[other] { $inductive } koder induktive
}, { $deductive ->
    [one] { $deductive } deduktiv
   *[other] { $deductive } deduktive
}
report-n-findings-where-cases-differ-oppose = { $n } fund hvor cases er forskellige, modsiger hinanden eller er tavse
report-documents-documents-from-cases-cases = { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
} fra { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}
report-n-field-notes = { $n ->
    [one] { $n } feltnote
   *[other] { $n } feltnoter
}
report-n-passages-in-quarantine = { $n ->
    [one] { $n } passage
   *[other] { $n } passager
} i karantæne
report-a-register-of-consents-is-kept = Der føres et register over samtykker
report-software = Software
report-coding-and-analysis-were-done-in = Kodning og analyse blev udført i Mening, version { $version }.
report-material = Materiale
report-the-material-is-n-documents-words = Materialet er { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
}, i alt { $words } ord
report-from-first-to-last = , fra { $first } til { $last }
report-those-who-took-part-and-those = De der deltog, og de der kodede
report-speaking-participants-speak-in-the-material = { $speaking ->
    [one] { $speaking } deltager
   *[other] { $speaking } deltagere
} kommer til orde i materialet{ $consent }.
report-consent-is-noted-for-given = ; samtykke er noteret for { $given }
report-voices-speak-in-the-material = { $n ->
    [one] { $n } stemme
   *[other] { $n } stemmer
} kommer til orde i materialet.
report-unnamed-coder = Koder uden navn
report-settled = { $first } og { $second } havde markeret { $n ->
    [one] ét sted
   *[other] { $n } steder
} forskelligt og afgjorde, hvis markering der gælder. { $counts }.
report-inductive-codes-came-from-the-material = { $inductive ->
    [one] { $inductive } kode kom fra materialet (induktiv)
   *[other] { $inductive } koder kom fra materialet (induktive)
} og { $deductive ->
    [one] { $deductive } fra teori eller en tjekliste (deduktiv)
   *[other] { $deductive } fra teori eller en tjekliste (deduktive)
}.
report-steps-of-the-analysis = Analysens trin
report-the-projects-journal-holds-every-change = Projektets log indeholder hver ændring, i alt { $all } trin, dag for dag:
report-day = Dag
report-steps = Trin
report-name-paragraph-paragraph = { $name }, afsnit { $paragraph }
report-paragraph-n = Afsnit { $n }
report-answers = Svar på forskningsspørgsmål
report-nothing-answers-this-question-yet = Intet besvarer dette spørgsmål endnu.
report-no-case = Ingen case
report-not-n = Omfatter ikke: { $n }
report-where = Hvor
report-other-summaries = Øvrige sammenfatninger
report-row = Række
report-column = Kolonne
report-contents = Indhold
report-case-by-case = Case for case
report-answers-to-the-research-questions = Svar på forskningsspørgsmålene
report-meaning-condensation = Meningskondensering
report-how-the-study-was-done = Sådan blev undersøgelsen gennemført
report-reporting-items = Rapporteringspunkter
report-chapters-tables-method-and-the-evidence = Kapitler, tabeller, metode og belæggene for hver påstand, i ét dokument
report-report = Rapport
report-report-within = rapport
report-quotes-by-code-the-codebook-condensations = Herfra eksporteres citater pr. kode, kodebogen, kondenseringer, kontraster og alle andre tabeller til Word, Excel eller almindelige filer. Først skal der være noget at rapportere om
report-nothing-to-take-out-yet = Intet at eksportere endnu
report-the-preview-could-not-be-made = Eksempelvisningen kunne ikke laves
report-making-a-preview = Laver en eksempelvisning…
report-preview-of-the-first-n-rows = Eksempelvisning af de første { $n } rækker
report-1-row = 1 række
report-n-rows = { $n } rækker
report-who-interviewed = Hvem der interviewede
report-the-researchers-degrees = Forskernes akademiske grader
report-their-occupation-at-the-time = Deres stilling på tidspunktet for undersøgelsen
report-their-gender = Deres køn
report-their-experience-and-training = Deres erfaring og træning
report-acquaintance-with-participants-beforehand = Forudgående kendskab til deltagerne
report-what-participants-knew-of-the-interviewer = Hvad deltagerne vidste om intervieweren
report-the-interviewers-leanings-and-interests = Interviewerens forforståelse og interesser
report-methodological-orientation = Metodologisk orientering
report-how-participants-were-chosen = Hvordan deltagerne blev udvalgt
report-how-they-were-approached = Hvordan de blev kontaktet
report-how-many-took-part = Hvor mange der deltog
report-how-many-declined-or-left-and = Hvor mange der afslog eller faldt fra, og hvorfor
report-where-the-material-was-collected = Hvor materialet blev indsamlet
report-whether-anyone-else-was-there = Om andre var til stede
report-who-the-participants-are-when = Hvem deltagerne er; hvornår
report-questions-and-interview-guide = Spørgsmål og interviewguide
report-repeat-interviews = Gentagne interviews
report-sound-or-picture-recorded = Lyd- eller billedoptagelse
report-field-notes = Feltnoter
report-how-long-the-interviews-were = Interviewenes længde
report-saturation = Datamætning
report-transcripts-returned-to-participants = Transskriptioner læst af deltagerne
report-how-many-coded = Hvor mange der kodede
report-the-code-tree = Kodetræet
report-where-themes-and-codes-came-from = Hvor temaer og koder kom fra
report-participants-views-of-the-findings = Deltagernes syn på fundene
report-quotes-each-with-its-speaker = Citater, hvert med sin taler
report-material-and-findings-agree = Materiale og fund stemmer overens
report-major-themes-are-clear = Hovedtemaer fremgår klart
report-minor-themes-and-deviating-cases = Mindre temaer og afvigende cases
report-a-title-that-says-what-was = En titel der siger hvad der er undersøgt og hvordan
report-an-abstract = Et resumé
report-the-problem-and-why-it-matters = Problemet og dets betydning
report-purpose-or-research-questions = Formål eller forskningsspørgsmål
report-approach-and-its-grounds = Tilgang og begrundelsen for den
report-the-researchers-and-what-they-bring = Forskerne og hvad de bringer med sig
report-the-setting = Konteksten
report-how-the-material-was-sampled = Hvordan udvælgelsen foregik
report-ethical-review-and-consent = Etisk godkendelse og samtykke
report-how-the-material-was-collected = Hvordan materialet blev indsamlet
report-instruments-and-equipment = Redskaber og udstyr
report-what-was-studied-people-documents-events = Hvad der er undersøgt: personer, dokumenter, hændelser
report-how-the-material-was-handled-and = Hvordan materialet blev håndteret og beskyttet
report-how-it-was-analysed-and-by = Hvordan og af hvem det blev analyseret
report-what-makes-it-trustworthy = Hvad der gør det troværdigt
report-main-findings-and-interpretations = De vigtigste fund og fortolkninger
report-links-to-the-material-quotes-notes = Forbindelser til materialet: citater, noter
report-what-it-adds-to-what-was = Hvad det føjer til den eksisterende viden
report-limitations = Begrænsninger
report-conflicts-of-interest = Interessekonflikter
report-funding = Finansiering
report-what-the-study-came-to = Hvad studiet nåede frem til
report-how-often-each-is-heard = Deltagere: bearbejdede afsnit og citater i denne rapport
report-role = Rolle
report-passages = Afsnit
report-quotes = Citater
report-quotes-here = Citater der trykkes her
report-table-n-caption = Tabel { $n }. { $caption }
report-figure-n-shows = Figur { $n }. { $shows }
report-see-table-n = se tabel { $n }
report-activities-in-case = Aktiviteter, { $case }
report-findings-of-contrast = Fund i kontrasten { $contrast }
report-contrast-row = { $contrast }: { $row }
report-what-is-said = Hvad der siges
report-n-passages-in-words = { $n ->
    [one] { $n } afsnit med egne ord
   *[other] { $n } afsnit med egne ord
}
report-summaries-of-theme = { $theme }: sammenfatninger
report-passages-by-case-and-theme = Afsnit efter case og tema
report-cases-and-themes = Cases og temaer
report-n-passages = { $n ->
    [one] { $n } afsnit
   *[other] { $n } afsnit
}
report-ratings-of-set = { $set }: vurderinger pr. case
report-criteria-are = Kriterier: { $criteria }.
report-ratings-are = Vurderinger: { $ratings }; – ikke vurderet.
report-arrows-are = I en celle: { $occasions }; ↑ steget, ↓ faldet.
report-a-dash-is = – { $what }.
report-reasoning-on-case = { $set }: begrundelse, { $case }
report-the-material-by-kind = Materialet efter type, niveau og case
report-who-coded = Kodere og deres arbejde
report-the-codes = Koderne
report-steps-by-day = Analysens trin dag for dag
report-how-items-are-filled = Først står det, en person har skrevet, derefter det, projektet selv viser. Et punkt, som ingen af delene svarer på, er ikke angivet.
report-not-stated = ikke angivet
report-n-withdrew-their-consent = { $n ->
    [one] { $n } deltager har trukket sit samtykke tilbage
   *[other] { $n } deltagere har trukket deres samtykke tilbage
}
report-n-quotes-spoken-with-speaker = { $n ->
    [one] { $n } citat med nummer og sted, { $spoken } med taler
   *[other] { $n } citater med nummer og sted, { $spoken } med taler
}
report-n-of-findings-rest-on-passages = { $of ->
    [one] { $n } af { $of } fund hviler på afsnit i materialet
   *[other] { $n } af { $of } fund hviler på afsnit i materialet
}
report-the-journal-holds-n-steps = { $n ->
    [one] Hver ændring står i loggen: { $n } trin
   *[other] Hver ændring står i loggen: { $n } trin
}
report-purpose = Formål

## search

search-code-the-hit = Kod forekomsten…
search-code-all-n-hits = Kod alle { $n } forekomster…
search-code-the-first-n-hits = Kod de første { $n } forekomster…
search-what-is-coded = Hvad der kodes
search-the-words-found = De fundne ord
search-whole-paragraphs = Hele afsnit
search-make-name-a-new-code = Gør »{ $name }« til en ny kode
search-code-for-all-hits = Kode til alle forekomster
search-choose-a-code-or-name-a = Vælg en kode, eller navngiv en ny
search-close-the-search-keys = Luk søgningen  ({ $keys })
search-search = Søg
search-more-than-hits-hits-the-first = Mere end { $hits } forekomster; de første { $hits } vises
search-1-hit = 1 forekomst
search-hits-hits-in-1-document = { $hits } forekomster i 1 dokument
search-hits-hits-in-documents-documents = { $hits } forekomster i { $documents } dokumenter
search-find-in-all-documents = Søg i alle dokumenter
search-words-or-a-phrase-in-quotes = Ord, eller en »frase i anførselstegn«
search-empty-the-search = Ryd søgningen
search-searching = Søger…
search-find-words-in-all-documents = Søg efter ord i alle dokumenter
search-a-word-finds-all-words-that = Et ord finder alle ord der begynder sådan. Flere ord finder de dokumenter der indeholder dem alle. Anførselstegn holder en frase sammen
search-no-hits = Ingen forekomster
search-no-document-holds-query-a-shorter = Intet dokument indeholder { $query }. En kortere begyndelse af ordet finder flere af dets former
search-hit-number-w = Forekomst { $number }: { $w }

## shell

shell-bring-documents-in-and-say-what = Hent dokumenter ind, og angiv hvad de er
shell-read-and-tag-passages-with-codes = Læs, og kod passager
shell-restate-meaning-units-and-say-what = Kondensér meningsenheder, og angiv hvad de svarer på
shell-ask-the-material = Spørg materialet: passager, krydstabeller, hvad der går sammen, ord, forløb
shell-the-theme-table-case-by-theme = Tematabellen, case for case og tema for tema
shell-cases-side-by-side-with-a = Cases side om side, med et fund pr. række
shell-fixed-criteria-for-every-case-before = Faste kriterier for hver case, før og efter
shell-take-tables-and-quotes-out = Eksportér tabeller og citater
shell-menu = Menu
shell-questions = Spørgsmål
shell-never-by-itself = Aldrig automatisk
shell-after-minutes-minutes-unused = Efter { $minutes } minutter uden brug
shell-lock-by-itself = Lås automatisk
shell-the-project-is-encrypted = Projektet er krypteret
shell-read-only = Skrivebeskyttet
shell-importing = Importerer
shell-reading-done-of-of = Læser { $done } af { $of }
shell-writing = Skriver
shell-drop-to-import = Slip for at importere

## start

start-read-closely-tag-what-matters-condense = Læs nøje, kod det vigtige, kondensér det der blev ment, og læg dine cases side om side
start-the-demonstration-study-is-fictional-a = Eksempelundersøgelsen er opdigtet: et kriminalpræventivt program set fra kommunerne, kodet, kondenseret og kontrasteret. Ret i hvad du vil; alt kan fortrydes.
start-recent-projects = Seneste projekter
start-try-this = Prøv dette i demonstrationsstudiet
start-go-on-with = Fortsæt med { $name }
start-try-coding = Markér ord i teksten med musen, skriv navnet på en kode, og tryk på Enter
start-try-a-code = Klik på en kode til venstre: dens afsnit fra alle dokumenter, hvert et klik fra sit sted
start-try-contrast = Åbn Kontrastér: cases side om side, og hvad der er ens, afviger eller mangler
start-try-undo = Ctrl+Z tager hvad som helst tilbage, og Ctrl+K finder alt ved navn
start-begin = Begynd

## store

store-the-file-itself-verdict = selve filen: { $verdict }
store-table-rows-rows-name-something-that = { $table }: { $rows ->
    [one] { $rows } række peger
   *[other] { $rows } rækker peger
} på noget der ikke findes
store-table-row-reaches-beyond-its-documents = { $table } { $row }: rækker ud over dokumentets tekst
store-document-document-its-length-is-not = dokument { $document }: længden stemmer ikke med teksten
store-document-document-its-text-holds-line = dokument { $document }: teksten indeholder linjeskift eller tegn som gemt tekst aldrig har
store-table-row-is-its-own-ancestor = { $table } { $row }: er overordnet sig selv
store-the-text-index-table-does-not = tekstindekset { $table } stemmer ikke med teksterne
store-there-is-no-project-at-p = Der er ikke noget projekt på { $p }. Kontrollér navnet, eller opret et med Nyt projekt
store-p-exists-already-and-was-left = { $p } findes allerede og blev ikke rørt. Vælg et andet navn
store-p-is-not-a-mening-project-open = { $p } er ikke et Mening-projekt. Åbn en fil der ender på .mening
store-p-is-encrypted-or-no-project = { $p } er krypteret, eller slet ikke et projekt. Angiv adgangskoden i terminalen eller i miljøvariablen MENING_PASSWORD
store-the-key-p-has-a-password = Kodenøglen { $p } har sin egen adgangskode. Angiv den i terminalen eller i miljøvariablen MENING_KEY_PASSWORD
store-the-password-is-empty-nothing-was = Adgangskoden er tom; intet blev ændret. Vælg en på flere ord
store-the-two-passwords-are-not-the = De to adgangskoder er ikke ens; intet blev ændret. Skriv den igen
store-the-project-is-not-encrypted-nothing = Projektet er ikke krypteret; intet blev ændret. Kryptér det med »mening encrypt«
store-the-project-is-encrypted-already-nothing = Projektet er allerede krypteret; intet blev ændret. Skift adgangskode med »mening password«
store-the-key-cannot-be-kept-at = Kodenøglen kan ikke ligge på { $p }: den der kopierer projektets mappe, ville få begge. Vælg et sted adskilt fra den, for eksempel et USB-stik
store-p-is-the-key-of-another = { $p } er kodenøgle til et andet projekt. Åbn den der blev oprettet sammen med dette projekt
store-p-is-not-a-key-open = { $p } er ikke en kodenøgle. Åbn en fil som Mening har lavet som en sådan; den ender på .meningkey
store-there-is-no-key-at-p = Der er ingen kodenøgle på { $p }; intet blev gjort. Kontrollér navnet, og at USB-stikket sidder i; »mening pseudonymise« med en navneliste opretter en kodenøgle
store-the-system-could-not-make-a = Systemet kunne ikke lave en nøgle (ingen tilfældige tal eller ingen hukommelse); intet blev ændret. Genstart computeren, og prøv igen
store-p-is-empty-look-for-its = { $p } er tom. Led efter sikkerhedskopien i mappen ved siden af, eller opret et nyt projekt med et andet navn
store-the-project-was-made-by-a = Projektet er lavet med en nyere Mening (filversion { $found }; denne kender til og med { $known }). Opdatér programmet; filen er urørt
store-p-is-not-as-mening-made = { $p } er ikke som Mening lavede den: { $what }. Intet af det blev brugt, og intet blev ændret. Hvis det er lagt ind med et andet program, så fjern det i det program; åbn ellers den nyeste sikkerhedskopi i mappen ved siden af projektet
store-a-text-or-file-in-it = En tekst eller fil i det er større end { $n } MB, mere end Mening kan rumme; intet blev ændret. Del den op, eller åbn den nyeste sikkerhedskopi hvis den er blevet sådan af sig selv
store-something-in-the-project-is-not = Noget i projektet er ikke det Mening skriver dér ({ $error }): filen er beskadiget eller blev ændret med et andet program. Kør »mening check« på den, og åbn den nyeste sikkerhedskopi i mappen ved siden af
store-the-journal-holds-something-for-this = Loggen indeholder noget for dette trin som Mening aldrig skriver, så det kan ikke fortrydes eller gentages; intet blev ændret. Kør »mening check«, og åbn den nyeste sikkerhedskopi hvis du har brug for det der var før
store-the-project-is-open-elsewhere-by = Projektet er åbent et andet sted ({ $by }). Det kan læses her, men ikke ændres før det lukkes dér
store-somebody-else-reads-the-project-and = En anden læser projektet og har stadig brug for det der skulle ryddes væk. Luk det alle andre steder; der ryddes op næste gang det åbnes
store-p-has-other-names-as-well = { $p } har også andre navne (hårde links), og dér kan det samme indhold stadig læses. Fjern disse links, eller lav en kopi af filen, og arbejd med den
store-p-was-being-written-anew-when = { $p } var ved at blive skrevet om da programmet blev stoppet. Åbn det: så bliver omskrivningen gjort færdig eller rullet tilbage, og intet går tabt
store-the-change-is-made-and-from = Ændringen er foretaget, og fra nu af åbnes projektet med den nye adgangskode (eller uden), men det kunne ikke åbnes igen: { $m }
store-the-key-that-is-being-destroyed = Kodenøglen der er ved at blive ødelagt, kunne ikke nås på { $p }. Sæt USB-stikket i, og åbn projektet en gang til, eller slet selv filen
store-the-project-cannot-be-changed-the = Projektet kan ikke ændres: filen eller mappen er skrivebeskyttet. Kopiér den til din egen mappe, og åbn kopien
store-the-copies-went-apart-before = Kopierne skiltes, før Mening kunne se, hvad der blev ændret i hvilken; intet blev taget ind. Eksportér en af dem til andre programmer (qdpx), og importér den fil her
store-this-copy-takes-nothing-in = Denne kopi blev udleveret uden hele projektet og tager ikke noget ind. Tag kopierne ind, hvor hele projektet er
store-p-has-nothing-in-common = { $p } er en kopi af et andet projekt og har intet til fælles med dette; intet blev taget ind. Eksportér det til andre programmer (qdpx), og importér den fil her
store-words-of-this-text-were-left-out = Ord i denne tekst blev holdt tilbage, da kopien blev udleveret, så den kan ikke ændres her. Ret den, hvor hele projektet er
store-the-code-book-stays-as-it-is = Denne kopi blev udleveret med en kodebog, der forbliver, som den er. Skriv i stedet et memo om koden
store-the-disk-is-full-the-last = Disken er fuld; den sidste ændring blev ikke foretaget, og projektet er som før. Frigør plads, og gør det igen
store-the-name-is-taken-or-this = Navnet er optaget, eller også findes dette allerede; intet blev ændret. Vælg et andet navn
store-a-name-is-needed-and-this = Der kræves et navn, og dette er tomt; intet blev ændret. Skriv et navn
store-this-has-been-removed-in-the = Dette er blevet slettet i mellemtiden; intet blev ændret
store-there-is-nothing-to-undo = Der er ikke noget at fortryde
store-there-is-nothing-to-redo = Der er ikke noget at gentage
store-the-project-file-answered-error-nothing = Projektfilen svarede: { $error }. Intet blev ændret; kør »mening check« på den
store-table = tabellen
store-index = indekset
store-trigger = triggeren
store-view = visningen
store-entry = posten
store-the-kind-name-is-not-menings = { $kind } »{ $name }« er ikke Menings
store-the-kind-name-is-not-as = { $kind } »{ $name }« afviger fra det Mening lavede
store-the-kind-name-is-missing = { $kind } »{ $name }« mangler
store-coder-1 = Koder 1
store-holds = { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
}, { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodninger
}, { $codes ->
    [one] { $codes } kode
   *[other] { $codes } koder
}, { $memos ->
    [one] { $memos } memo
   *[other] { $memos } memoer
}
store-table-row-is-not-as-in-the-backup = { $table }, række { $row }: den er ikke som i sikkerhedskopien { $name }, selv om intet trin har rørt den siden; en af de to har ændret sig af sig selv. Åbn sikkerhedskopien ved siden af og sammenlign, eller gendan den med »mening restore«
store-the-log-beside-the-project-was = logfilen ved siden af projektet har været beskadiget, og dens sidste ændringer er ikke med i projektet: det der var, er gemt som { $p }. Red hvad der kan reddes derfra med »mening recover«, og slet derefter filen
store-the-end-of-the-log-was = slutningen af logfilen ved siden af projektet kunne en gang ikke læses: det der var, er gemt som { $p }. Mangler der ændringer, så red dem derfra med »mening recover«, og slet derefter filen
store-what-was-taken-out-for-good = det der blev fjernet for altid, kan stadig stå i projektets fil eller sikkerhedskopier: oprydningen blev afbrudt. Den gøres færdig næste gang projektet åbnes for at blive ændret, når ingen andre har det åbent
store-p-is-not-a-mening-project-though = { $p } er ikke et Mening-projekt, selv om navnet siger det: det er en fil af en anden slags, eller også har et andet program skrevet hen over den. Åbn selve projektet eller den nyeste sikkerhedskopi i mappen { $b } ved siden af; »mening recover« redder det der er tilbage i en overskrevet fil
store-what-had-been-set-aside-of = Det der var lagt til side af en beskadiget logfil, er slettet sammen med sikkerhedskopierne, fordi det indeholdt noget der skulle væk: { $p }
store-p-is-a-folder-name-the = { $p } er en mappe. Angiv projektets fil, som ender på .mening; et projekts sikkerhedskopier ligger i mappen ved siden af det
store-in-p-nothing-of-a-project = I { $p } var der intet at finde af et Mening-projekt. Led efter en sikkerhedskopi i mappen { $b } ved siden af, eller efter en anden kopi; intet blev lavet
store-something-else-in-the-project-still = Noget andet i projektet henviser stadig til dette, eller dette henviser til noget der ikke findes længere; intet blev ændret
store-p-is-a-file-of-another = { $p } er ikke et Mening-projekt, selv om navnet siger det: det er en fil af en anden slags. Åbn selve projektet eller den nyeste sikkerhedskopi i mappen { $b } ved siden af
store-the-password-does-not-open-p-check = Adgangskoden åbner ikke { $p }. Kontrollér stavning, store bogstaver og tastatur; ingen kan genskabe den. Er du sikker på den, kan filens begyndelse være beskadiget: »mening recover« åbner den hvis en sikkerhedskopi ligger ved siden af
store-p-is-damaged-it-was-cut-short = { $p } er beskadiget: den er blevet afkortet, overskrevet eller ændret af et andet program. Behold filen. »mening restore« gendanner en sikkerhedskopi; »mening recover« redder hver række der stadig kan læses
store-the-log-beside-the-project-is = Logfilen ved siden af projektet er beskadiget, og { $steps ->
    [one] den sidste ændring i den
   *[other] de sidste { $steps } ændringer i den
} kan ikke læses. Alt hvad der var, er gemt som { $p }; »mening recover« redder hvad der kan reddes derfra, og »mening check« nævner filen indtil du sletter den
store-the-log-has-lost-its-end = logfilen ved siden af projektet har mistet sin slutning, og med den de sidste ændringer der blev foretaget ({ $pages ->
    [one] { $pages } side
   *[other] { $pages } sider
})
store-the-log-has-lost-steps = logfilen ved siden af projektet er beskadiget, og { $steps ->
    [one] den sidste ændring i den
   *[other] de sidste { $steps } ændringer i den
} kan ikke læses
store-the-end-of-the-log-is = slutningen af logfilen ved siden af projektet kan ikke læses ({ $pages ->
    [one] { $pages } side
   *[other] { $pages } sider
}). Hvis strømmen gik eller computeren stoppede midt i en ændring, blev den ikke færdig, og intet andet mangler; ellers mangler de sidste ændringer. Se i loggen hvilket trin der er det sidste
store-what-the-log-was-is-kept = Advarsel: { $what }. Alt hvad der var, er gemt som { $p }; »mening recover« redder hvad der kan reddes derfra, og »mening check« nævner filen indtil du sletter den
store-what-the-log-cannot-be-set = Advarsel: { $what }. Her kan intet lægges til side: kopiér projektet sammen med logfilen (-wal) til en anden mappe før noget skriver i det
store-p-was-made-under-another-password = { $p } er lavet med en anden adgangskode end projektet har nu. Angiv sikkerhedskopiens adgangskode i terminalen eller i miljøvariablen MENING_BACKUP_PASSWORD
store-no-backup-could-be-made-before = der kunne ikke laves nogen sikkerhedskopi forinden. { $m }
store-p-is-a-backup-that-an = { $p } er en sikkerhedskopi fra en tidligere version af Mening og bliver som den er. Gendan den med »mening restore«, som et trin eller som en kopi; det der gendannes, bliver opdateret
store-there-is-no-backup-name-nothing = Sikkerhedskopien »{ $name }« findes ikke; intet blev ændret. »mening restore« med projektet alene viser dem der er; en fil et andet sted angives med sin sti
store-p-is-a-copy-of-another = { $p } er en kopi af et andet projekt; intet blev ændret. Vælg en sikkerhedskopi af dette projekt, eller åbn kopien for sig
store-p-cannot-be-brought-back-since = { $p } kan ikke gendannes: siden da er noget forsvundet fra projektet for altid (tilbagekaldte ord, eller navne hvis kodenøgle blev ødelagt), og det kan ikke afgøres hvor det står i denne kopi. Intet blev ændret. Vælg en senere sikkerhedskopi
store-the-project-is-made-but-could = Projektet er oprettet, men kunne ikke åbnes lige nu: { $m }. Åbn det igen
store-the-disk-did-not-confirm-the = Disken bekræftede ikke den sidste ændring ({ $error }), så måske blev den foretaget, måske ikke. Åbn projektet igen, og se sidst i loggen
store-p-is-written-but-the-disk = { $p } er skrevet, men disken bekræftede det ikke ({ $source }), så det er ikke sikkert at filen stadig er der efter en strømafbrydelse. Se efter om den er der, eller gør det igen
store-words-of-somebody-who-has-withdrawn = Ord fra en der har tilbagekaldt sit samtykke, står stadig i { $p }. Sørg for at filen og dens mappe kan ændres og slettes, og at ingen andre har projektet åbent; åbn det så igen, eller gentag »mening withdraw«, som gør det sidste færdigt
store-the-disk-is-full = disken er fuld
store-sound = intakt
store-made-under-another-password = lavet med en anden adgangskode
store-a-copy-of-another-project = en kopi af et andet projekt
store-made-by-a-newer-mening = lavet med en nyere Mening
store-damaged = beskadiget
store-n-steps = { $n ->
    [one] { $n } trin
   *[other] { $n } trin
}
store-nothing-has-been-done-since = intet er gjort siden da
store-undone-undone-since = { $undone } fortrudt siden da
store-steps-since = { $steps } siden da
store-steps-since-and-undone-undone = { $steps } siden da, og { $undone } fortrudt
store-lost-number-row = Tabt, nummer { $row }
store-document-document-name-its-text-is = dokument { $document } (»{ $name }«): teksten er ikke som den blev skrevet
store-imported-file-original-of-document-it = importeret fil { $original } (til »{ $document }«): den er ikke som den blev importeret
store-step-step-of-the-journal-it = trin { $step } i loggen: det er ikke som det blev skrevet
store-the-journals-chain-of-digests-is = loggens kæde af kontrolsummer er brudt ved trin { $step }: noget er ændret, fjernet eller lagt ind
store-no-backup-beside-the-project-holds = ; ingen sikkerhedskopi ved siden af projektet har det som det var
store-the-backup-name-holds-it-as = ; sikkerhedskopien { $name } har det som det var

## structure

structure-rows = Rækker
structure-columns = Kolonner
structure-find-in-the-table = Søg i tabellen
structure-empty-the-field = Ryd feltet
structure-n-of-all-rows = { $n } af { $all } rækker
structure-all-themes = Alle temaer
structure-no-summary-yet = ingen sammenfatning endnu
structure-what-it-rests-on-has-changed = Det den hviler på, er ændret siden den blev skrevet
structure-not-condensed-yet = Ikke kondenseret endnu
structure-here-the-theme-table-takes-shape = Her tager tematabellen form
structure-each-case-becomes-a-row-and = Hver case bliver en række og hvert tema en kolonne. Først skal materialet hentes ind.
structure-each-case-becomes-a-row-and-each = Hver case bliver en række og hvert tema en kolonne. Opret et første tema, og giv det meningsenheder her eller i Kondensér.
structure-close-the-cell = Luk cellen
structure-remove-the-summary-and-its-evidence = Slet sammenfatningen og dens belæg
structure-what-the-material-says-here-in = Hvad materialet siger her, med dine ord. + nedenfor henviser til en passage som [1]
structure-nothing-is-cited-yet = Ingen henvisninger endnu
structure-beyond-stands-for-no-evidence = [{ $beyond }] svarer ikke til noget belæg
structure-the-summary-holds-as-it-is = Sammenfatningen holder som den er nu
structure-not-cited-in-the-text = ingen henvisning i teksten
structure-the-words-have-changed-since = ordene er ændret siden
structure-the-condensation-has-changed-since = kondenseringen er ændret siden
structure-passages-0 = Passager (0)
structure-nothing-falls-under-row-and-column = Intet hører til både { $row } og { $column }
structure-rest-more-narrow-the-table-to = { $rest } til; begræns tabellen for at se dem
structure-cite = Henvis til
structure-condensations-n = Kondenseringer ({ $n })
structure-drag-condensations-here-from-other-themes = Træk kondenseringer hertil fra andre temaer
structure-all-condensations-have-a-theme = Alle kondenseringer har et tema
structure-drag-one-onto-a-theme-or = Træk en hen på et tema, eller send den med pilen
structure-rest-more = { $rest } til
structure-send-to-another-theme = Send til et andet tema
structure-without-a-theme = Uden tema
structure-no-row-holds-these-words = Ingen række indeholder de ord
structure-the-study-has-no-label-yet = Undersøgelsen har ingen { $label } endnu; vælg andre rækker eller kolonner
structure-show-the-theme = Vis temaet
structure-close-the-themes = Luk temaerne
structure-name-of-the-new-theme = Det nye temas navn
structure-new-theme = Nyt tema…
structure-place-in-the-tree = Placering i træet
structure-at-the-top = Øverst
structure-beneath-n = Under: { $n }
structure-remove-the-theme-n = Slet temaet { $n }
structure-spread-with-what-lies-beneath = Spredning, med det der ligger under
structure-nothing-gathered-yet = Intet samlet endnu
structure-loudest-loudest-name-loudest-of-passages = Høres mest: { $loudest-name }, { $loudest } af { $passages } ({ $share } %)

## table

table-excerpts = Uddrag
table-participants = Deltagere
table-participant = Deltager
table-consent = Samtykke
table-consent-given = givet
table-consent-no-quotes = givet, må ikke citeres
table-consent-withdrawn = trukket tilbage
table-codebook = Kodebog
table-theme-table = Tematabel
table-yes = ja
table-no = nej

## tables

tables-contrast = Kontrast
tables-looked-for-in = Ledt i
tables-change = Ændring
tables-why = Hvorfor
tables-ends = Mål
tables-whether-it-holds = Om det holder
tables-hypothesis = Hypotese
tables-before = Tidligere
tables-against = Imod
tables-rivals = Rivaler
tables-path = Sti
tables-include = Medtages
tables-exclude = Medtages ikke
tables-characters = Tegn
tables-beneath = Overordnet case
tables-code-path = Kodens sti
tables-start = Start
tables-end = Slut
tables-memo = Memo
tables-speaker = Taler
tables-paragraph = Afsnit
tables-passages = Passager
tables-written = Skrevet
tables-step = Trin
tables-when = Hvornår
tables-state = Status

## unpacked

unpacked-the-name-of-the-file-file = navnet på filen { $file }
unpacked-the-documents-properties = dokumentets egenskaber
unpacked-a-comment = en kommentar
unpacked-the-heading-of-a-column = en kolonneoverskrift
unpacked-name-of-element = »{ $name }« på { $element }
unpacked-the-text = teksten

## widgets

widgets-a-name-is-needed = Der kræves et navn

## withdraw

withdraw-no-words-are-tied-to-this = Ingen ord er knyttet til deltageren, så navnet forsvinder, men alle ord bliver. Angiv først hvilken taler det er, eller hvilke dokumenter der er personens
withdraw-out-of-reach-copies-of-the = . Uden for rækkevidde: kopier af projektet andre steder og tidligere eksporter
withdraw-whether-any-of-the-words-is = Det kunne ikke undersøges om nogen af ordene er tilbage
withdraw-withdrawn = Tilbagekaldt
withdraw-reached-said-and-all-that-quotes = Det der nås: { $said } og alt hvad der citerer dem
withdraw-the-name-stands-in-places-in = . Navnet står { $places } i det andre siger; det bliver stående
withdraw-n-turns = { $n ->
    [one] { $n } replik
   *[other] { $n } replikker
}
withdraw-turns-in-documents = { $turns } i { $documents }
withdraw-n-phrases = { $n ->
    [one] { $n } frase
   *[other] { $n } fraser
}
withdraw-searched-afterwards-none-of-phrases-stands = Søgt bagefter efter { $phrases }: intet af det står i nogen byte i { $files }
withdraw-searched-afterwards-some-of-phrases-still = Søgt bagefter efter { $phrases }: noget af det står stadig i { $left }
withdraw-the-words-go-when-it-is = Det der er tilbage, venter på den der læser projektet lige nu: det slettes næste gang projektet åbnes, når ingen andre har det åbent
withdraw-see-that-these-files-can-be = Der er ord tilbage. Sørg for at de filer der nævnes her, og deres mapper kan ændres og slettes, eller slet selv dem der er sikkerhedskopier; gentag så tilbagekaldelsen, som gør det sidste færdigt
withdraw-n-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
withdraw-and-the-key-which-still-says = , og kodenøglen, som stadig siger hvem det er: er den åben (--key), fjernes navnet også dér
withdraw-n-imported-files-went-too = { $n ->
    [one] En importeret fil til et andet dokument
   *[other] { $n } importerede filer til andre dokumenter
} havde ordene eller navnet uden for teksten og gemmes ikke længere
withdraw-nothing-in-the-key-was-found = Intet navn i kodenøglen viste sig at være personens: gå den selv igennem
withdraw-taken-out-of-the-key = Fjernet fra kodenøglen: { $names ->
    [one] { $names } navn
   *[other] { $names } navne
}, og det der stod { $places }

## backup
backup-daily = daglig

## backup
backup-before-an-update-of-the-file = før en opdatering af filen

## backup
backup-before-an-import = før en import

## backup
backup-before-names-were-replaced = før navne blev erstattet

## backup
backup-before-much-was-removed = før en større sletning

## backup
backup-before-a-backup-was-brought-back = før en gendannelse

## backup
backup-after-a-change-of-encryption-or = efter ændret kryptering eller adgangskode

## backup
backup-after-something-was-taken-out-for = efter at noget blev fjernet for altid

## backup
backup-reason-not-noted = årsag ikke noteret

## backups

## backups

## backups
backups-close-backups = Luk sikkerhedskopierne

## backups
backups-backups = Sikkerhedskopier

## backups
backups-there-are-no-backups-yet = Der er ingen sikkerhedskopier endnu

## backups
backups-one-is-made-before-the-first = Der laves en før dagens første ændring og før risikable trin, for eksempel en import

## backups
backups-this-is-a-backup-it-is = Dette er en sikkerhedskopi. Den kan læses, men ikke ændres; gendan den som kopi for at arbejde videre

## backups
backups-bring-it-back-as-a-copy = Gendan som kopi…

## backups
backups-and-more-more-in-the-journal = · og { $more } til, i loggen

## backups
backups-open-beside = Åbn ved siden af

## backups
backups-open-when-beside-to-be-read = Åbn { $when } ved siden af, til læsning

## backups
backups-copy = Kopi…

## backups
backups-bring-when-back-as-a-copy = Gendan { $when } som kopi…

## backups
backups-bring-back = Gendan…

## backups
backups-bring-when-back = Gendan { $when }…

## backups
backups-all-of-the-project-becomes-as = Hele projektet bliver som det var { $when }, i ét trin. Med Fortryd får du det tilbage som det er nu; loggen bliver, og det der er tilbagekaldt siden da, kommer ikke tilbage

## backups
backups-bring-it-back = Gendan
