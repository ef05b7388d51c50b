### All that a person reads, in Norwegian (bokmål).

## common

language-tag = nb-NO
thousands-mark =  
decimal-mark = ,
language-name = Norsk bokmål
the-programs-language = Språket i programmet
criterion = Kriterium
occasion = Tidspunkt
rating = Gradering
reasoning = Begrunnelse
themes = Temaer
activities = Aktiviteter
activity = Aktivitet
planned = Planlagt
carried-out = Gjennomført
extent = Omfang
means-and-ends = Mål og midler
condensation = Fortetting
interpretation = Tolkning
theme = Tema
theme-or-code = Tema eller kode
kind = Type
level = Nivå
case = Case
documents = Dokumenter
working-it-out = Regnes ut …
words = Ord
coder = Koder
codings = Kodinger
meaning-units = Meningsenheter
codes = Koder
code = Kode
origin = Opphav
since = Siden
definition = Definisjon
hypotheses = Hypoteser
what = Hva
summary = Sammendrag
finding = Funn
evidence = Belegg
criteria-set = Kriteriesett
part = Del
deviation = Avvik
means = Middel
for-it = For
example = Eksempel
colour = Farge
colour-blue = Blå
colour-orange = Oransje
colour-green = Grønn
colour-purple = Purpur
colour-ochre = Oker
colour-violet = Fiolett
colour-red = Rød
colour-turquoise = Turkis
colour-brown = Brun
colour-olive = Oliven
colour-slate = Skifergrå
colour-pink = Rosa
cases = Caser
document = Dokument
date = Dato
language = Språk
against = mot:{" "}
text = Tekst
meaning-unit = Meningsenhet
relevance = Relevans
title = Tittel
on = Om
name = Navn
document-within = dokument
code-within = kode
case-within = case
theme-within = tema
participant = deltaker
research-question = forskningsspørsmål
contrast = kontrast
memo = memo
statement = beskrivelse
theme-cell = temacelle
finding-within = funn
assessment = vurdering
coding = koding
meaning-unit-within = meningsenhet
n-places = { $n ->
    [one] { $n } sted
   *[other] { $n } steder
}
there-is-nothing-to-replace = Det er ingenting å erstatte
not-found = Finnes ikke
rows-and-columns-are-of-the = rader og kolonner er av samme type; en celle trenger to ulike
done-again-name = Gjort om: { $name }
undone-name = Angret: { $name }
the-change-is-made-but-not = Endringen er gjort, men ikke alt utenfor prosjektfilen lot seg gjøre: { $what }
cases-within = caser
participants = deltakere
codings-within = kodinger
none-given = (ikke oppgitt)
table = Tabell
cancelled-nothing-was-imported = Avbrutt; ingenting ble importert
cancelled-nothing-was-changed = Avbrutt; ingenting ble endret
seen-earlier = Det som skulle endres, var nettopp endret på en annen måte, uten at det rakk å vises. Ingenting ble endret; se hvordan det er nå, og prøv igjen
against-within = mot
research-questions = Forskningsspørsmål
contrasts = Kontraster
assessments = Vurderinger
condensations = Fortettinger
memos = Memoer
journal = Logg
p-could-not-be-read-or = { $p } kunne ikke leses eller skrives ({ $source }). Kontroller at mappen finnes, og at du har tilgang til å skrive der
row-row-column = rad { $row }, { $column }
n-documents = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
}
n-cases = { $n ->
    [one] { $n } case
   *[other] { $n } caser
}
and-more-more = og { $more } til
close = Lukk
browse = Bla gjennom…
cancel = Avbryt
create = Opprett
open = Åpne
for-it-within = for
show-the-words-in-their-document = Vis ordene i dokumentet
and-n-more = og { $n } til
words-words = { $words } ord
n-passages = { $n ->
    [one] { $n } passasje
   *[other] { $n } passasjer
}
n-voices = { $n ->
    [one] { $n } stemme
   *[other] { $n } stemmer
}
document-text = Dokumentets tekst
evidence-n = Belegg ({ $n })
take-the-evidence-away = Fjern belegget
show-all = Vis alle
name-of-the-theme = Temaets navn
what-it-comprises = Hva det omfatter
what-it-does-not-comprise = Hva det ikke omfatter
switch-between-for-and-against = Veksle mellom for og mot
n-words = { $n } ord
n-pages = { $n } sider
none = Ingen
like-2024-2024-05-or-2024 = For eksempel 2024, 2024-05, 2024-05-21 eller 21. mai 2024
empty-the-filter = Tøm filteret
all = Alle
file-to-write = Fil å skrive til
all-cases = Alle caser
nothing-differs-from-the-backup-of = Ingenting skiller seg fra sikkerhetskopien fra { $when }; ingenting ble endret
the-backup-of-when-is-in = Sikkerhetskopien fra { $when } ligger i { $p }
n-participants = { $n ->
    [one] { $n } deltaker
   *[other] { $n } deltakere
}
quoted = «{ $words }»

## action

action-a-text = en tekst
action-a-whole-number-0-or-more = et heltall, 0 eller større
action-true-or-false = true eller false
action-a-list = en liste
action-an-object = et objekt
action-one-of-words = ett av { $words }
action-one-of-words-found-is-none = ett av { $words }; «{ $found }» er ikke blant dem
action-something-else = noe annet
action-not-an-action-this-is-no = ikke en handling: fra tegn { $column } er dette ikke JSON; det ventes ett JSON-objekt per linje
action-not-an-action-a-line-is = ikke en handling: en linje er ett JSON-objekt, for eksempel {"{"}"action": "add_code", "name": "…"{"}"}, ikke en liste, en tekst eller et tall
action-not-an-action-the-field-action = ikke en handling: feltet «action» mangler; det angir hva som skal gjøres
action-not-an-action-the-field-field = ikke en handling: feltet «{ $field }» er oppgitt to ganger; oppgi det én gang
action-not-an-action-of-needs-the = ikke en handling: «{ $of }» trenger feltet «{ $field }»
action-not-an-action-of-has-no = ikke en handling: «{ $of }» har ikke noe felt «{ $field }»; det tar { $known }
action-not-an-action-the-field-field-must = ikke en handling: feltet «{ $field }» må være { $wanted }
action-not-an-action-something-in-the = ikke en handling: noe i feltet «{ $field }» må være { $wanted }
action-p-is-a-project-and-an = { $p } er et prosjekt, koblingsnøkkelen til et prosjekt eller noe annet som hører til, og utdataene ville ha ødelagt det. Velg et annet navn
action-the-guard-found-n-things-that = Vakten fant { $n } ting som ikke bør utleveres; ingenting ble eksportert
action-and-more-more = {"\u000A"}  … og { $more } til
action-settle-them-or-let-it-out = {"\u000A"}Rett opp i dem, eller slipp det ut likevel med en grunn, som loggen tar vare på: --allow GRUNN
action-line-number-m = linje { $number }: { $m }
action-there-is-no-action-name-the = det finnes ingen handling «{ $name }»; README har en liste over alle
action-there-is-no-occasion-name-among = det finnes ikke noe tidspunkt «{ $name }» blant dem som er satt i rekkefølge; legg det til med set_occasions
action-there-is-no-w-name-names = finner ikke { $w } «{ $name }»; navn må stemme helt nøyaktig
action-several-kinds-of-things-have-a = flere typer ting har en variabel «{ $name }»; angi hvilken med "of", eller oppgi GUID
action-more-than-one-w-is-called = «{ $name }» ({ $w }) finnes mer enn én gang; oppgi stien (Overordnet/Underordnet) eller GUID
action-more-than-one-w-is-called-name = «{ $name }» ({ $w }) finnes mer enn én gang; oppgi GUID for den det gjelder
action-name-is-the-name-of-several = «{ $name }» er navnet på flere ting ({ $kinds }); oppgi GUID for den det gjelder
action-name-is-there-twice-name-it = «{ $name }» er med to ganger; oppgi det én gang
action-there-is-already-w-name-choose = { $w } «{ $name }» finnes allerede; velg et annet navn
action-the-w-needs-a-name = { $w }: det trengs et navn
action-start-end-is-no-passage-of = { $start }–{ $end } er ingen passasje i «{ $document }», som har en tekst på { $length } tegn; ventet 0 ≤ start < end ≤ { $length }
action-a-passage-is-needed-start-and = det trengs en passasje: start og end, eller et sitat (quote)
action-the-quote-does-not-stand-in = sitatet står ikke i «{ $document }»
action-the-quote-stands-more-than-once = sitatet står mer enn én gang i «{ $document }»; oppgi start og end
action-value-is-no-date-expected-yyyy = «{ $value }» er ingen dato; ventet ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, eller en dato som 11. mars 2021
action-value-is-no-colour-expected-rrggbb = «{ $value }» er ingen farge; ventet #rrggbb
action-value-is-no-digit = «{ $value }» er ikke et siffer for en kode; ventet ett fra 1 til 9
action-the-value-of-variable-must-be = verdien av «{ $variable }» må være av typen { $expected }
action-name-cannot-be-placed-beneath-itself = «{ $name }» kan ikke legges under seg selv
action-the-quote-is-not-what-stands = sitatet er ikke det som står på { $start }–{ $end } i «{ $document }»; oppgi posisjonene eller sitatet det gjelder
action-value-is-no-language-code-expected = «{ $value }» er ingen språkkode; ventet en som sv, en eller nb-NO
action-a-w-cannot-be-merged-with = { $w } kan ikke slås sammen med seg selv; oppgi to ulike
action-before-is-not-under-that-parent = «{ $before }» ligger ikke under den overordnede koden; before angir en kode som gjør det
action-splitting-takes-one-or-more-of = en deling tar én eller flere av kodens kodinger; oppgi GUID for dem
action-a-coding-is-named-by-its = en koding angis med GUID eller med dokument, passasje og kode; oppgi én av delene
action-text-and-path-are-both-given = både text og path er oppgitt; oppgi én av dem
action-no-line-of-document-begins-with = ingen linje i «{ $document }» begynner med taleren «{ $label }»; skriv etiketter som i teksten, uten kolon
action-no-lines-of-document-were-broken = linjene i «{ $document }» er ikke brutt ved en bestemt bredde; det er ingenting å føye sammen
action-the-speaker-label-is-another-participant = taleren «{ $label }» er allerede en annen deltaker; angi hvem det er med set_speaker
action-document-is-linked-to-case-already = «{ $document }» er allerede koblet til «{ $case }», med samme passasje eller som helhet; koble en annen passasje eller la det være
action-document-is-not-linked-to-case = «{ $document }» er ikke koblet til «{ $case }»; oppgi et dokument som er det
action-there-is-already-such-a-w = { $w } finnes allerede på { $start }–{ $end } i «{ $document }», av samme koder; endre den som finnes, eller velg andre grenser
action-a-document-needs-text-or-path = et dokument trenger text eller path
action-document-has-no-room-for-what = Den nye teksten er for kort til å romme alt som står i «{ $document }». Ingenting ble endret. Legg den til som et eget dokument, eller fjern det som ikke lenger trengs
action-the-text-is-longer-than-200 = teksten er lengre enn 200 millioner tegn; del den opp i flere dokumenter
action-a-contrast-needs-at-least-two = en kontrast trenger minst to caser, og temaer eller koder som rader
action-not-absent = fravær kan bare sies om caser som er gjennomlest for raden, som ikke er spurt, eller som er spurt uten å svare: «{ $case }» sier «{ $state }». Les det som gjenstår, eller angi i «cases» hvilke som er tause
action-nobody-silent = fravær handler om tause caser: «cases» kaller ingen av dem taus. Angi hvilke som er tause, eller velg et annet slag
action-not-in-contrast = «{ $case }» er ingen case i denne kontrasten: funnet kan ikke si noe om den. Legg den først til i kontrasten
action-codes-are-for-coding = «codes» hører til lesing «for» coding: for temaer og forskningsspørsmål leses alt
action-no-codes-read-for = «codes» er tomt: angi hvilke koder teksten er gjennomlest for, eller utelat feltet for alle
action-not-one-row = en celle er en case og ett tema, én kode eller ett forskningsspørsmål: angi nøyaktig ett av «theme», «code» og «question»
action-not-two-coders = «coders» skal nevne to forskjellige kodere, og koderen som står for begge, skal være en tredje
action-not-turned = dette ble avgjort slik at ingen annen side kan ta plassen: endre det der det står, og oppgi «keep» for å si at du har sett det
action-not-shown-asked = at det ble spurt, vises av passasjen der det spørres: angi den i «evidence»
action-asked-elsewhere = passasjen i «{ $document }» hører ikke til «{ $case }»: at det ble spurt der, vises av ord fra casens eget materiale
action-silence-taken-back = med «kind» null sies det ikke lenger noe om cellen: utelat «text» og «evidence»
action-whole-answers = en helhetsvurdering av en case besvarer ingen forskningsspørsmål: utelat «answers», eller angi et «criterion»
action-an-absence-says-where-it-was = et funn om noe som mangler, må si hvor det er søkt; fyll ut «searched»
action-rating-is-not-on-the-sets = «{ $rating }» finnes ikke på skalaen i settet
action-not-applicable-stands-outside-the-scale = «not_applicable» kan gis i hvert sett og står utenfor skalaen; utelat det fra «ratings»
action-rating-is-the-rating-of-n = «{ $rating }» er graderingen i { $n }; sett et nytt ord i stedet, eller endre dem først
action-a-criteria-set-needs-a-criterion = et kriteriesett trenger et kriterium; oppgi ett, eller "draft": true hvis de kommer senere
action-the-text-cites-number-and-rests = teksten viser til [{ $number }] og bygger på { $n }; legg til belegg, endre henvisningen eller oppgi "draft": true
action-an-empty-text-without-evidence-removes = en tom tekst uten belegg fjerner det som står der, og svarer ikke på noe forskningsspørsmål; utelat answers eller skriv en tekst
action-the-memo-memo-is-no-hypothesis = memoet «{ $memo }» er ingen hypotese; gi det først typen hypothesis, med set_memo
action-a-note-goes-with-a-keyword = et notat hører til et stikkord som ble berørt; utelat det, eller oppgi "touched": true
action-the-key-is-not-open-open = koblingsnøkkelen er ikke åpen. Åpne den, eller opprett en, under Personvern
action-the-list-has-no-column-name = listen har ingen kolonne «name». Den første linjen skal angi kolonnene: name, pseudonym, kind
action-kind-is-no-kind-of-name = «{ $kind }» er ingen type navn. Bruk person, place, organisation, job_title eller other
action-a-reason-is-needed-and-this = det trengs en grunn, og denne er tom. Skriv hvorfor, til loggen
action-this-participant-has-withdrawn-nothing-of = denne deltakeren har trukket samtykket; ingenting er tatt vare på, og ingenting kan endres
action-the-two-meaning-units-are-in = de to meningsenhetene hører til ulike dokumenter
action-p-is-not-a-project-that = { $p } er ikke et prosjekt som kan leses, eller så er det skadet. Ventet: et QualCoder-prosjekt (mappen NAVN.qda med data.qda i) en database (.sqlite3) fra Taguette eller LibreQDA eller en (.rqda) fra RQDA. Åpne det i programmet det ble laget i, og eksporter på nytt, som REFI-QDA (.qdpx) hvis det går
action-p-is-no-table-of-this = { $p } er ingen tabell herfra med id og versjon. Ta ut en som xlsx eller csv, og gjør endringene i den
action-p-holds-no-criteria-set-expected = { $p } inneholder ikke noe kriteriesett; ventet JSON med «name», «ratings» og «criteria», slik «Lagre til fil» under Vurder skriver det
action-p-could-not-be-read-or = { $p } kunne ikke leses eller skrives ({ $source }). Kontroller at den finnes, og at du har tilgang
action-variable = variabel
action-coder = koder
action-row-of-the-contrast = rad i kontrasten
action-criteria-set = kriteriesett
action-criterion = kriterium
action-occasion = tidspunkt
action-activity = aktivitet
action-link-of-means-to-end = kobling mellom middel og mål
action-speaker = taler
action-row-or-column-of-the-theme = rad eller kolonne i tematabellen
action-keyword = stikkord
action-query = lagret spørsmål
action-rating = gradering
action-quarantine = karantene
action-reporting-item = rapporteringspunkt
action-document-code-case-or-other-thing = dokument, kode, case eller annet
a-document = dokument
a-case = case
a-participant = deltaker
a-variable = variabel
a-code = kode
a-coding = koding
a-coder = koder
a-research-question = forskningsspørsmål
a-theme = tema
a-meaning-unit = meningsenhet
a-contrast = kontrast
a-row-of-the-contrast = rad i kontrasten
a-finding = funn
a-criteria-set = kriteriesett
a-criterion = kriterium
a-occasion = tidspunkt
a-assessment = vurdering
a-activity = aktivitet
a-link-of-means-to-end = kobling mellom middel og mål
a-memo = memo
a-speaker = taler
a-row-or-column-of-the-theme = rad eller kolonne i tematabellen
a-keyword = stikkord
a-query = et lagret spørsmål
a-rating = gradering
a-quarantine = karantene
a-reporting-item = et rapporteringspunkt
a-document-code-case-or-other-thing = dokument, kode, case eller annet
action-n-assessments = { $n ->
    [one] { $n } vurdering
   *[other] { $n } vurderinger
}
action-n-pieces-of-evidence = { $n ->
    [one] { $n } belegg
   *[other] { $n } belegg
}
action-the-change-is-made-the-journal = Endringen er gjort: Loggen sier at det ble sluppet ut. Men ingenting har forlatt prosjektet: { $m }
action-the-tree-would-go-deeper-than = treet ville blitt dypere enn { $limit } nivåer; legg det lenger opp, eller slå sammen noen nivåer

## app

app-the-import-stopped-unexpectedly-nothing-was = Importen stoppet uventet; ingenting ble importert
app-the-file-could-not-be-read = Filen kunne ikke leses
app-the-project-is-open-already = Prosjektet er allerede åpent
app-letters-are-commands = Enkeltbokstaver er kommandoer når teksten eller en liste har tastaturet
app-letters-are-no-commands = Enkeltbokstaver er ikke lenger kommandoer
app-the-project-has-been-open-elsewhere = Prosjektet har vært åpent et annet sted siden { $by }. Her kan det leses, men ikke endres
app-mening-demonstration-mening = Mening demonstrasjonsstudie.mening
app-the-key-is-destroyed = Koblingsnøkkelen er slettet
app-one-step-done-again = Ett trinn gjort om
app-n-steps-done-again = { $n } trinn gjort om
app-one-step-undone = Ett trinn angret
app-n-steps-undone = { $n } trinn angret
app-saved-to-shown = Lagret i { $shown }
app-todays-backup-could-not-be-made = Dagens sikkerhetskopi kunne ikke lages: { $what }
app-the-backup-could-not-be-read = Sikkerhetskopien kunne ikke leses
app-the-project-is-as-it-was = Prosjektet er som det var { $when }. Angre henter tilbake det slik det nettopp var
app-without-the-words-of-who-who = . Uten ordene til { $who } som har trukket samtykket siden da
app-and-more-more-which-mening-check = og { $more } til, som «mening check» lister opp
app-something-in-the-project-has-changed =
    Noe i prosjektet er blitt endret av seg selv, på disken eller av et annet program:
    { $flaws }
app-the-disk-is-full-the-project = Disken er full. Prosjektet kan leses, og eksporteres til en annen disk, men ikke endres før det er plass og det åpnes på nytt
app-replaced-in-texts-and-written-in = Erstattet { $in-texts }, og { $written } i det som er skrevet om dem
app-withdrawn-turns-and-codings-are-gone = Samtykket er trukket: { $turns } og { $codings } er borte for godt. { $proved }
app-replacing-names = Erstatter navn
app-withdrawing = Trekker tilbake
app-destroying-the-key = Sletter koblingsnøkkelen
app-opening = Åpner
app-closing = Lukker
app-exporting = Eksporterer
app-encrypting = Krypterer
app-changing-the-password = Bytter passord
app-making-it-plain = Fjerner krypteringen
app-going-through-the-journal = Går gjennom loggen
app-taking-in-the-corrected-file = Tar inn den rettede filen
app-bringing-the-backup-back = Gjenoppretter sikkerhetskopien
app-the-writing-broke-off = Programmet kunne ikke skrive ferdig. Ingenting av akkurat det ble endret; det som ble gjort før, er bevart

## archive

archive-readme-txt = LESMEG.txt
archive-archive-of-a-study-title-purpose =
    Arkiv over en studie

    { $title }
    { $purpose }

    Laget { $date } med { $program }. Materialet er pseudonymisert: Det er personopplysninger så lenge
    noen kan finne ut hvem som skjuler seg bak et pseudonym, og skal oppbevares deretter.{"\u000A"}
archive-what-it-holds-in-counts = {"\u000A"}INNHOLD I TALL{"\u000A"}{"\u000A"}
archive-may-not-be-quoted-these-participants =
    {"\u000A"}SKAL IKKE SITERES

    Disse deltakerne skal ikke siteres; ordene deres finnes bare i mappen restricted/:{"\u000A"}{"\u000A"}
archive-documents = dokumenter
archive-codes = koder
archive-meaning-units = meningsenheter
archive-themes = temaer
archive-contrasts = kontraster
archive-memos = memoer
archive-restricted-readme-txt = restricted/LESMEG.txt
archive-these-passages-should-not-have-been =
    Disse passasjene skulle ikke vært samlet inn og er satt i karantene (quarantine.json): De finnes
    ikke i noen analyse, tabell eller tekst i arkivet.{"\u000A"}
archive-these-words-were-said-by-participants = Disse ordene er sagt av deltakere som ikke skal siteres (not_quoted.json).{"\u000A"}
archive-they-are-kept-here-alone-because =
    De oppbevares bare her, fordi forskningsmateriale ikke skal kasseres uten en beslutning.
    Ikke gi denne mappen videre sammen med resten.{"\u000A"}
archive-files =
    {"\u000A"}FILER

      documents/          teksten i hvert dokument, én fil per dokument
      documents.csv       hvilken fil som er hvilket dokument, med type, dato, nivå, caser og deltakere
      tables/             studiens tabeller: utdrag, kodebok, fortettinger, temaer, kontraster og så videre
      project.json        alt, for programmer; FORMAT.md forklarer hvert felt (på engelsk)
      checksums.txt       SHA-256 for alle andre filer (kontroller med: sha256sum -c checksums.txt){"\u000A"}
archive-restricted-files = {"  "}restricted/         det som er i karantene eller ikke skal siteres, i klartekst; les notatet der først{"\u000A"}
archive-reading =
    {"\u000A"}SLIK LESES DE

    Alle filer er tekst i UTF-8 uten BOM. Linjene i dokumentene og i JSON slutter med LF.
    Csv har komma mellom verdiene og kolonnenavn på den første linjen; en celle som et regneark
    ville kjørt som en formel, har en apostrof foran seg.
    Posisjoner er Unicode-kodepunkter fra 0, halvåpne: start er med, end er ikke med.
    I dokumentene er ord i karantene og ord som ikke skal siteres, dekket tegn for tegn, med et merke
    der det får plass, så alle posisjoner stemmer. I tabellene står et merke i stedet.

    DETTE ER IKKE MED

      - de importerte filene, for de inneholder navn
      - koblingsnøkkelen mellom navn og pseudonymer
      - opptak
      - ordene til deltakere som har trukket samtykket; at de deltok og trakk seg, er fortsatt notert
      - tidligere formuleringer, unntatt i memoer; loggen har navnene på trinnene, ikke hva de endret{"\u000A"}

## ask

ask-my-study-mening = Min studie.mening
ask-path = Filbane
ask-encrypt-it-with-a-password = Krypter det med et passord
ask-folder = Mappe…
ask-new-project = Nytt prosjekt
ask-where-the-projects-file-is-to = Hvor prosjektets fil skal ligge. Alt lagres i denne ene filen
ask-open-project = Åpne prosjekt
ask-the-path-of-a-mening-file = Filbanen til en .mening-fil. Den kan også slippes på vinduet
ask-import-documents = Importer dokumenter
ask-documents-subtitles-survey-tables-folders-zip = Dokumenter, undertekster, tabeller fra spørreundersøkelser, mapper, zip-filer eller andre programmers prosjekter (.qdpx, QualCoders mappe NAVN.qda, Taguettes .sqlite3), én filbane per linje; Ctrl+Enter går videre. Filer kan også slippes på vinduet
ask-import = Importer
ask-replace-with-a-corrected-file = Bytt ut med en rettet fil
ask-the-path-of-the-corrected-file = Filbanen til den rettede filen. Det som er kodet, følger med ordene sine; det som mister ordene sine, listes opp så du kan bestemme. Ett trinn, som kan angres
ask-replace = Bytt ut
ask-open-a-criteria-set = Åpne et kriteriesett
ask-the-path-of-a-json-file = Filbanen til en .json-fil med et sett
ask-save-the-criteria-set = Lagre kriteriesettet
ask-where-the-file-is-to-be = Hvor filen skal ligge. Kriterier og skala er med i den, men ingen vurderinger
ask-save = Lagre
ask-mening-project = Mening-prosjekt
ask-bring-back-as-a-copy = Gjenopprett som kopi
ask-where-the-copy-is-to-be = Hvor kopien skal ligge. Prosjektet og sikkerhetskopien forblir som de er
ask-write-the-copy = Skriv kopien

## assess

assess-edit-the-set = Rediger settet
assess-add-a-criteria-set = Legg til et kriteriesett
assess-no-occasion-yet = Ingen tidspunkter ennå
assess-compared-with = sammenlignet med
assess-nothing = ingenting
assess-compared-with-2 = Sammenlignet med
assess-new-occasion-then-enter = Nytt tidspunkt, så Enter
assess-new-occasion = Nytt tidspunkt
assess-wanted-is-shown-open-a-cell = «{ $wanted }» vises; åpne en celle for å vurdere
assess-close-the-case = Lukk caset
assess-activities-planned-and-carried-out = Aktiviteter, planlagte og gjennomførte
assess-no-activity-is-written-yet = Ingen aktivitet er skrevet inn ennå
assess-new-activity-then-enter = Ny aktivitet, så Enter
assess-new-activity = Ny aktivitet
assess-reason = Årsak
assess-remove-name = Fjern { $name }
assess-done-choosing = Ferdig valgt
assess-choose-evidence = Velg belegg…
assess-means-and-ends = Mål og midler
assess-does-title-hold = Holder { $title }?
assess-does-it-hold-and-on-what = Holder det, og på hvilket grunnlag?
assess-remove-title = Fjern { $title }
assess-no-link-from-a-means-to = Ingen kobling mellom middel og mål er skrevet inn ennå
assess-end = Mål
assess-link-the-means-to-the-end = Koble middelet til målet
assess-the-set-has-no-criteria-yet = Settet har ingen kriterier ennå. Legg dem til med blyanten over
assess-the-study-has-no-cases-yet = Studien har ingen caser ennå; de opprettes i Samle
assess-not-assessed = ikke vurdert
assess-the-case-as-a-whole = Casen som helhet
assess-rate-the-case-as-a-whole = Vurder casen som helhet
assess-a-case-has-risen-when = En case har steget når
assess-n-both-ways = , { $n } har beveget seg begge veier
assess-n-of-m-have-risen = { $risen } av { $of ->
    [one] { $of } case
   *[other] { $of } caser
} har steget, { $unchanged } er uendret, { $fallen } har falt{ $both }. { $rule }
assess-activities-of-name = Aktiviteter i { $name }
assess-corner-since-before = { $corner }, siden { $before }
assess-what-every-case-is-to-be = Det alle caser skal vurderes etter
assess-fixed-criteria-with-a-scale-asked = Faste kriterier med en skala, som hvert case vurderes etter ved nåsituasjon og oppfølging. Begynn med et ferdig sett; alt i det kan endres
assess-write-your-own = Skriv egne
assess-open-a-set-from-a-file = Åpne et sett fra fil…
assess-name-the-occasion-above-first-such = Gi først tidspunktet et navn ovenfor, for eksempel nåsituasjon
assess-close-the-cell = Lukk cellen
assess-remove-the-assessment-at-label = Fjern vurderingen ved { $label }
assess-reasoning-label = Begrunnelse, { $label }
assess-why-this-rating = Hvorfor denne graderingen
assess-rating-o = Gradering, { $o }
assess-key-n = Tast { $n }
assess-source-speaks-sign-turn-it = { $source } taler { $sign }; snu
assess-take-away-the-evidence-from-source = Fjern belegget fra { $source }
assess-evidence-from-source = Belegg fra { $source }
assess-what-the-case-says = Hva caset sier
assess-passages-come-here-when-the-cases = Passasjer kommer hit når casets dokumenter er fortettet
assess-make-evidence-of-text = Gjør til belegg: { $text }
assess-the-criteria-set = Kriteriesettet
assess-close-the-set = Lukk settet
assess-criteria = Kriterier
assess-name-of-the-set = Settets navn
assess-scale-one-rating-a-line-lowest = Skala, én gradering per linje, den laveste først
assess-a-rating-that-is-renamed-takes = En gradering som får nytt navn, tar med seg vurderingene sine
assess-remove-called = Fjern { $called }
assess-move-called-down = Flytt { $called } ned
assess-move-called-up = Flytt { $called } opp
assess-question = Spørsmål
assess-new-criterion-then-enter = Nytt kriterium, så Enter
assess-new-criterion = Nytt kriterium
assess-copy-as-json-to-hand-it = Kopier som JSON, for å gi det videre
assess-the-set-is-on-the-clipboard = Settet er på utklippstavlen
assess-save-to-a-file = Lagre til fil…
assess-make-a-copy-of-the-set = Lag en kopi av settet
assess-name-copy = { $name } (kopi)
assess-remove-the-set-and-its-assessments = Fjern settet og vurderingene i det
assess-removed-ctrl-z-brings-it-back = Fjernet; Ctrl+Z henter det tilbake
assess-asks-for-the-outcome = Spør etter utfallet
assess-asks-for-the-outcome-name = { $name } spør etter utfallet
assess-a-cases-chapter-ends-with-it = I rapporten slutter et cases kapittel med de delene av settene som spør etter utfallet

## axis

axis-groups-of-cases = Grupper av caser
axis-roles = Roller
axis-levels = Nivåer
axis-kinds-of-document = Dokumenttyper
axis-time = Tid

## cli

cli-password-of-the-key = Koblingsnøkkelens passord:{" "}
cli-password-of-the-file-name = Passord til «{ $name }»:{" "}
cli-new-password-of-the-key = Nytt passord for koblingsnøkkelen:{" "}
cli-left-for-you-to-decide-left = Igjen å avgjøre: { $left } der flere deler navnet, eller der det kan være et ord eller et annet navn. «--preview» viser dem; «--doubtful replace» setter inn det mest sannsynlige pseudonymet
cli-the-project-is-not-encrypted-the = Prosjektet er ikke kryptert: Importerte filer og tidligere formuleringer i det inneholder fortsatt navnene. Krypter det med «mening encrypt»
cli-the-key-is-destroyed-with-the = Koblingsnøkkelen er slettet, sammen med importerte filer og alle tidligere formuleringer. Ingenting før dette kan angres
cli-the-project-has-let-go-of = Prosjektet har sluppet koblingsnøkkelen, og ingenting før dette kan angres; selve filen med koblingsnøkkelen er ennå ikke slettet
cli-first-and-others-more = { $first } og { $others } til
cli-the-guard-found-nothing = Vakten fant ingenting
cli-these-had-rested-on-the-words = {"\u000A"}Disse bygde på ordene:{"\u000A"}
cli-written-to-p-more = Skrevet til { $p }{ $more }
cli-archived-to-p-n-files = Arkivert i { $p }, { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
cli-password-of-the-project = Prosjektets passord:{" "}
cli-nobody-can-recover-a-forgotten-password = Ingen kan gjenopprette et glemt passord. Velg et som består av flere ord.
cli-new-password = Nytt passord:{" "}
cli-the-same-again = Gjenta passordet:{" "}
cli-sure = sikkert
cli-the-first-n-places-of-d = {"\u000A"}De første { $n } stedene, fra { $d ->
    [one] { $d } dokument
   *[other] { $d } dokumenter
}
cli-the-project-is-whole = Prosjektet er i orden
cli-the-names-of-the-key-were-not = Det ble ikke søkt etter navnene i koblingsnøkkelen: prosjektet har en, { $key }; angi den med --key
cli-changed-here-too-left-as-it = {" "}(endret her også: beholdes som det er)
cli-no-such-theme-left-as-it = {" "}(temaet finnes ikke: beholdes som det er)
cli-nothing-is-changed = Ingenting er endret
cli-word-is-no-command-and-no = «{ $word }» er verken en kommando eller et prosjekt; «mening --help» viser kommandoene
cli-word-is-no-command-and-no-project = «{ $word }» er verken en kommando eller et prosjekt; mente du { $near }?
cli-format-goes-to-a-file-name = { $format } skrives til en fil: Angi den med --output
cli-which-table-name-it-with-table = Hvilken tabell? Angi den med --table, for eksempel excerpts
cli-option-would-do-nothing-here-it = { $option } ville ikke gjøre noe her: Det er for { $only }. Utelat det
cli-the-demonstration-study-documents-documents-is = Demonstrasjonsstudien, { $documents } dokumenter, ligger i { $p }
cli-there-is-no-screen-to-open = Det er ingen skjerm å åpne den på; kommandoene virker uten: mening --help
cli-made-p = Opprettet { $p }
cli-p-is-encrypted-plain-backups-were = { $p } er kryptert; ukrypterte sikkerhetskopier er fjernet. Ingen kan gjenopprette et glemt passord
cli-p-has-a-new-password-backups = { $p } har fått nytt passord; sikkerhetskopier med det gamle er fjernet
cli-p-is-plain-whoever-has-the = { $p } er ikke lenger kryptert: Den som har filen, kan lese den
cli-done-name-n-actions = Gjort: { $name } ({ $n ->
    [one] { $n } handling
   *[other] { $n } handlinger
})
cli-done-name = Gjort: { $name }
cli-marked-as-read-through = Merket som gjennomlest for fortetting: { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
} ({ $names })
cli-nothing-is-condensed-to-its-end = Ingen dokumenter er fortettet til slutten: ingenting ble merket som gjennomlest
cli-something-that-was-begun-before-could = Noe som ble påbegynt tidligere, kunne ennå ikke fullføres: { $what }
cli-files-that-become-documents = filer som blir dokumenter
cli-tables = tabeller
cli-plain-text = ren tekst
cli-word-opendocument-and-rtf = Word, OpenDocument og RTF
cli-option-would-do-nothing-no-file = { $option } ville ikke gjøre noe: Det er for { $only }, og ingen av filene er det. Ingenting ble importert; utelat det
cli-replaced-in-texts-and-written-in = Erstattet { $in-texts }, og { $written } i det som er skrevet om dem. Navnene finnes bare i koblingsnøkkelen, { $p }
cli-withdrawn-for-good-said-codings-units = Samtykket er trukket: { $said }, { $codings }, { $units } og { $evidence } er borte for godt. Det som er igjen, heter { $name }. Programmet når ikke eksporter som allerede er laget
cli-name-had-withdrawn-what-was-left = { $name } hadde allerede trukket samtykket. Det som gjensto, er gjort nå; i loggen står det hva som ble søkt gjennom
cli-name-had-withdrawn-something-is-still = { $name } hadde allerede trukket samtykket, og det som gjensto, kunne ikke fullføres. { $proved }
cli-password-of-the-damaged-project = Passordet til det skadede prosjektet:{" "}
cli-the-journals-chain-of-digests-begins = {"\u000A"}Loggens kjede av kontrollsummer begynner på nytt ved trinn { $step }, som fjernet noe for godt eller reddet et skadet prosjekt
cli-all-saved-rows-are-saved-in = { $saved ->
    [one] Den eneste raden er reddet i { $p }
   *[other] Alle { $saved } rader er reddet i { $p }
}
cli-saved-rows-are-saved-in-p = { $saved ->
    [one] { $saved } rad er reddet
   *[other] { $saved } rader er reddet
} i { $p }; { $lost } er med sikkerhet tapt. Behold den skadede filen, og se også etter i sikkerhetskopiene
cli-gone-of-of-pages-could-not = { $gone } av { $of } sider kunne ikke leses
cli-frames-pages-of-the-log-beside = { $frames ->
    [one] { $frames } side
   *[other] { $frames } sider
} i loggfilen ved siden av kunne ikke brukes, og dermed ikke { $steps ->
    [one] den siste endringen
   *[other] de siste { $steps } endringene
}: Loggfilen er skadet før dem
cli-rows-stand-in-for-lost-ones = { $n ->
    [one] { $n } rad står i stedet for en tapt rad som andre viser til
   *[other] { $n } rader står i stedet for tapte rader som andre viser til
}
cli-texts-are-lost-a-sign-for = { $n ->
    [one] { $n } tekst er tapt; et fylltegn for hvert tegn bevarer posisjonene i den
   *[other] { $n } tekster er tapt; et fylltegn for hvert tegn bevarer posisjonene i dem
}
cli-pointers-to-lost-rows-were-taken = { $n ->
    [one] { $n } henvisning til en tapt rad er fjernet
   *[other] { $n } henvisninger til tapte rader er fjernet
}
cli-rows-were-left-out-what-they = { $n ->
    [one] { $n } rad er utelatt: det den hører til, er tapt
   *[other] { $n } rader er utelatt: det de hører til, er tapt
}
cli-perhaps-more = kanskje flere
cli-saved-saved = { $saved } reddet
cli-lost-lost = { $lost } tapt
cli-there-are-no-backups-yet-one = Det finnes ingen sikkerhetskopier ennå. Det lages en før dagens første endring, og før risikable trinn
cli-and-more-more = {"    "}… og { $more } til
cli-the-project-is-as-it-was = Prosjektet er som det var { $when }. «mening undo» henter tilbake det slik det nettopp var
cli-a-copy-for-coder-is-in = En kopi til { $coder } er i { $p }: { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
}, { $codings ->
    [one] { $codings } koding
   *[other] { $codings } kodinger
}. Den som har den, leser det som er i den
cli-what-others-coded-and-wrote-is-not = Det andre har kodet, skrevet og kommet fram til, er ikke i den
cli-who-withdrew-there-and-so-here = { $who } trakk seg i en kopi: ordene er borte for godt her også
cli-who-withdrew-there-and-will-here = { $who } trakk seg i en kopi: ordene forsvinner for godt her også
cli-decided-by-rule-n = Avgjort etter regel: { $n }. Det som står i prosjektet, og det som ikke gjør det:
cli-nothing-was-decided-by-rule = Ingenting er avgjort etter regel
team-the-project-is-of-no-team = Prosjektet er ikke med i noen arbeidsgruppe. Start en med 'mening team init PROSJEKT MAPPE', eller bli med gjennom en kopi som en kollega i gruppen har levert ut
team-the-project-is-of-one-already = Prosjektet er allerede med i en arbeidsgruppe, over { $p }. Gå ut av den først, med 'mening team leave'
team-there-is-one-in-p-already = Det finnes allerede en arbeidsgruppe i { $p }. Bli med i den gjennom en kopi som en kollega i gruppen har levert ut, eller velg en annen mappe
team-the-copy-has-no-invitation = Denne kopien har ingen invitasjon. Ventet: en kopi av hele prosjektet som er levert ut etter at arbeidsgruppen ble startet, da ingenting sto i karantene
team-p-is-not-there-or-no-teams = { $p } finnes ikke, eller ingen arbeidsgruppe er startet der. Sjekk at mappen blir synkronisert til denne maskinen
team-p-is-of-another-study = Ingenting i { $p } kan leses med nøkkelen til denne studien. Velg mappen til arbeidsgruppen som leverte ut kopien, og vent til den er synkronisert
team-the-project-lies-in-p = Prosjektet ligger selv i { $p }. En synkronisert mappe ville skade det: flytt det til en annen mappe på maskinen og prøv igjen
team-the-change-could-not-be-sealed = Det som er gjort her, kunne ikke krypteres. Ingenting ble lagt i arbeidsgruppens mappe
team-put-n = Lagt i arbeidsgruppens mappe: { $n ->
    [one] én endret rad
   *[other] { $n } endrede rader
  }
team-nothing-to-put = Ingenting å legge dit: alt som er gjort her, er i arbeidsgruppens mappe
team-n-files-wait = { $n ->
    [one] Én endring venter på andre som ikke er i mappen ennå
   *[other] { $n } endringer venter på andre som ikke er i mappen ennå
  }
team-n-files-removed = { $n ->
    [one] Én eldre endring ble fjernet fra mappen; det den inneholdt, er i en nyere
   *[other] { $n } eldre endringer ble fjernet fra mappen; det de inneholdt, er i en nyere
  }
team-file-name-was-not-taken-in = { $name } ble ikke tatt inn: { $why }
team-not-here = den kan ikke leses på denne maskinen ennå
team-not-whole = den er ikke fullstendig, er endret eller er ikke arbeidsgruppens
team-forged = den er ikke av kollegaen den oppgir
team-too-new = den er skrevet av en nyere versjon av Mening
team-unclear = den er skadet, eller inneholder ord fra noen som har trukket samtykket, og som ikke kan skilles ut
team-not-encrypted = Prosjektet er ikke kryptert, og arbeidsgruppens nøkkel ligger i det: den som får tak i filen, kan lese alt gruppen legger i mappen. Krypter det med 'mening encrypt'
team-synchronised-around = Prosjektet ligger i { $p }, som ser ut til å bli synkronisert. Det kan skade prosjektet: flytt det til en mappe som ikke blir det
team-this-copy = denne kopien
team-has-left = har gått ut av arbeidsgruppen
team-may-have-words = har ikke vært her siden noen trakk samtykket, og kan fortsatt ha ordene
team-unsent = Noe er gjort her som ikke er i arbeidsgruppens mappe ennå. Kjør 'mening team sync'
team-it-was-left = Kopien har gått ut av arbeidsgruppen, og nøkkelen er borte fra den
team-folder-is-needed = Hvilken mappe? Skriv 'mening team { $verb } PROSJEKT MAPPE'
cli-nothing-was-changed = Dette er en forhåndsvisning: ingenting ble endret
cli-password-of-the-copy-p = Passord til kopien { $p }:
cli-name-nothing-new = { $name }: ikke noe nytt
cli-name-brings = { $name }:
cli-coder-n-steps-from-to = { $coder }: { $n ->
    [one] { $n } trinn
   *[other] { $n } trinn
}, { $first } – { $last }
cli-rows-added-changed-removed = { $added } lagt til, { $changed } endret, { $removed } fjernet
clash-changed-in-both = endret i begge
clash-removed-and-used = fjernet og brukt: det blir stående
clash-same-name-twice = samme navn to ganger
clash-made-twice = laget to ganger: nå ett
clash-text-edited-in-both = teksten endret i begge
clash-its-words-are-gone = ordene dets er borte
clash-beneath-one-another = under hverandre
copies-and-more-more = og { $more } til
copies-blind = Uten det andre har kodet og skrevet, og uten navnene deres
copies-by-case = Etter tur fra hver case
copies-by-kind = Etter tur fra hvert slag
copies-chosen-documents = Valgte dokumenter
copies-all-documents = Alle dokumenter
copies-sample = Et utvalg
copies-file-name = { $name } – kopi.mening
copies-files = Stiene til kopiene, én på hver linje
copies-frozen = Kodeboken forblir som den er i kopien
copies-goes = { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
} blir med, med { $codes ->
    [one] { $codes } kode
   *[other] { $codes } koder
} og { $codings ->
    [one] { $codings } koding
   *[other] { $codings } kodinger
}
copies-guard-found = Vakten fant navn eller kjennetegn i det som leveres ut:
copies-how-many = Hvor mange
copies-looking = Ser etter hva som blir med
copies-looking-at-what-comes = Ser etter hva som kommer
copies-never-goes = Journalen, de importerte filene og det som er trukket tilbake eller står i karantene, blir aldri med
copies-open-instead = Åpne den i stedet
copies-password = Passordet til kopien
copies-password-of-a-copy = Passordet til kollegaens kopi
copies-seed = Samme tall trekker samme dokumenter
copies-show-what-comes = Vis hva som kommer
copies-show-what-goes = Vis hva som blir med
copies-take-in = Ta inn
copies-taken-in = Kollegaens arbeid er tatt inn
copies-taking-in = Tar inn en kollegas arbeid
copies-undone-as-one = Det er ett steg, som kan angres
copies-where = Hvor kopien skal ligge
copies-who = Hvem som skal arbeide i kopien
copies-writing = Skriver kopien
clashes-close = Lukk det som er avgjort etter regel
clashes-leave = La det stå slik
clashes-nothing = Ingenting
clashes-open-of-all = { $open } av { $all } ikke sett på
clashes-other = Står ikke
clashes-seen = Sett på
clashes-stands = Står i prosjektet
clashes-title = Avgjort etter regel
clashes-turn = La den andre stå
clashes-what-is-listed = Når kollegers arbeid tas inn, avgjøres det som begge har endret etter en regel som er den samme i hver kopi, og står her med begge sider
cli-without-the-words-of-who-who = {"\u000A"}Uten ordene til { $who } som har trukket samtykket siden da
cli-password-that-the-backup-was-made = Passordet sikkerhetskopien ble laget med:{" "}
cli-n-meaning-units = { $n ->
    [one] { $n } meningsenhet
   *[other] { $n } meningsenheter
}

## code

code-inductive = induktiv
code-deductive = deduktiv
code-let-go-of-the-coding = Slipp kodingen
code-a-very-long-passage = En svært lang passasje
code-memo-on-the-coding = Memo til kodingen
code-write-a-memo = Skriv et memo
code-its-course = Kodens vei
code-why = Hvorfor?
code-why-the-code-was-last-changed = Hvorfor koden sist ble endret
code-what-the-code-stands-for = Hva koden står for
code-use-it-when = Brukes når
code-do-not-use-it-when = Brukes ikke når
code-since-since = siden { $since }
code-find-in-this-document = Søk i dokumentet
code-previous-place = Forrige sted
code-next-place = Neste sted
code-at-of-n = { $at } av { $n }
code-close-the-search = Lukk søket
code-here-you-read-and-code = Her leser og koder du
code-bring-in-a-transcript-a-field = Hent først inn en transkripsjon, et feltnotat eller et styringsdokument. Marker så ord i teksten og skriv navnet på en kode.
code-no-passage-carries-this-code-yet = Ingen passasje har denne koden ennå
code-close-the-passages = Lukk passasjene
code-passages-in-documents = { $passages } i { $documents }
code-split-off-picked = Skill ut { $picked }…
code-name-of-the-code-that-is = Navn på koden som skilles ut
code-pick-for-a-code-of-its = Velg ut til en egen kode
code-new-code-name = Ny kode «{ $name }»
code-code-for-the-selection = Kode for markeringen
code-find-a-code-or-name-a = Finn en kode, eller navngi en ny
code-put-the-selection-in-quarantine = Sett markeringen i karantene
code-it-leaves-analysis-search-and-exports = Den går ut av analyse, søk og eksport, men beholdes for arkivet
code-why-it-should-not-have-been = Hvorfor den ikke skulle vært samlet inn
code-put-in-quarantine = Sett i karantene
code-unfold = Fold ut
code-fold = Fold sammen
code-name-of-the-code = Kodens navn
code-rename-f2 = Gi nytt navn  (F2)
code-new-code-beneath = Ny kode under…
code-merge-into = Slå sammen med…
code-remove-it-is-not-used = Fjern (er ikke i bruk)
code-remove-with-its-codings-codings-in = Fjern med { $codings ->
    [one] { $codings } koding
   *[other] { $codings } kodinger
} i { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
}
code-remove-with-codings-codings-and-beneath = Fjern med { $codings ->
    [one] { $codings } koding
   *[other] { $codings } kodinger
} og { $beneath ->
    [one] { $beneath } kode
   *[other] { $beneath } koder
} under
code-filter-codes = Filtrer koder
code-select-words-in-the-text-and = Marker ord i teksten og skriv et navn: Det blir en kode. Eller legg inn koder fra teorien her.
code-code-tree = Kodetre
code-name-of-the-new-code = Navn på den nye koden
code-beneath-n = Under { $n }
code-enter-tags = Enter: kod med «{ $name }»
code-enter-makes = Enter: ny kode «{ $name }»
code-the-edge-was-moved = Grensen for «{ $name }» ble flyttet
code-select-words-then-type = Merk ord og skriv en kode eller sifferet dens
code-give-codes-figures = Gi koder sifre ved å høyreklikke på dem: da koder én tast. 0 tar koden som ble brukt sist
code-figure = Siffer som koder
code-show-its-passages = Vis avsnittene
code-tag-with-name = Kod med «{ $name }»
code-go-to-the-words = Gå til ordene
code-another-code-instead = En annen kode i stedet
code-read-in-full-width = Les i full bredde
code-back-to-the-text = Tilbake til teksten
code-shown-of-all = { $shown } av { $all }
code-filter-passages = Filtrer på ord, dokument, case, rolle, koder
code-in-order-of = Ordnet etter { $what }
code-role-within = rolle
code-coder-within = koder
code-length-within = lengde
code-keys-of-the-list = Enter går til ordene, mellomrom viser hva som står rundt, Delete tar bort koden, Skift+F10 har mer. Ctrl+klikk på en annen kode leser den med
keys-figure-tags = Kod de merkede ordene med sifferets kode
keys-zero-tags = Kod dem med koden som ble brukt sist
keys-letters-name-a-code = Skriv over merkede ord: navnet på en kode
keys-select = Merk
keys-select-words = Merk ord for ord
keys-select-paragraphs = Merk avsnitt for avsnitt
keys-select-rows = Merk til begynnelsen eller slutten av raden
keys-to-the-ends = Til begynnelsen eller slutten av teksten
keys-pages = En side opp eller ned
keys-select-all = Merk hele teksten
keys-let-go = Slipp utvalget, forlat et felt eller en meny
keys-through-lists = Gjennom en liste
keys-fold = Fold sammen og ut
keys-take = Ta det som er merket i en liste
keys-menu = Hva som kan gjøres med det som har tastaturet
keys-next-control = Til neste kontroll, eller tilbake
copied-with-source = «{ $words }» ({ $document }, ¶{ $paragraph }, { $project })
copied-with-its-source = Kopiert med kilde
copied-n-words = { $n ->
    [one] Kopiert: { $n } ord
   *[other] Kopiert: { $n } ord
}

## coders

coders-who-is-coding = Hvem som koder
coders-codings-meaning-units-and-every-step = Kodinger, meningsenheter og hvert trinn i loggen føres på den som er valgt. Andres forblir deres
coders-name-of-another-coder = Navn på en koder til
coders-the-coders-name = Koderens navn
coders-rename-shown = Gi { $shown } nytt navn
coders-coding-name = Koder: { $name }

## commands

commands-shift = Shift
commands-enter = Enter
commands-delete = Delete
commands-gather = Samle
commands-code = Kod
commands-condense = Fortett
commands-explore = Utforsk
commands-structure = Strukturer
commands-contrast = Kontraster
commands-assess = Vurder
commands-report = Rapporter
commands-new-project = Nytt prosjekt…
commands-open-project = Åpne prosjekt…
commands-open-the-demonstration-study = Åpne demonstrasjonsstudien
commands-import-documents = Importer dokumenter…
commands-export-tables = Eksporter tabeller…
commands-undo = Angre
commands-redo = Gjør om
commands-show-the-journal = Vis loggen
commands-show-memos = Vis memoer
commands-show-protection = Vis personvern
commands-show-research-questions = Vis forskningsspørsmål
commands-new-memo = Nytt memo
commands-find-a-command = Finn kommando
commands-go-back = Gå tilbake
commands-go-forward = Gå fram
commands-new-code = Ny kode…
commands-code-the-selection = Kod markeringen…
commands-code-in-vivo = Kod in vivo
commands-remove-the-coding = Fjern kodingen
commands-memo-on-the-coding = Memo til kodingen…
commands-put-the-selection-in-quarantine = Sett markeringen i karantene…
commands-mark-as-read-through = Merk som gjennomlest
commands-meaning-unit-of-the-selection = Meningsenhet av markeringen
commands-meaning-units-of-all-speaker-turns = Meningsenheter av alle replikker
commands-meaning-units-of-all-paragraphs = Meningsenheter av alle avsnitt
commands-split-the-meaning-unit-here = Del meningsenheten her
commands-merge-with-the-next-meaning-unit = Slå sammen med neste meningsenhet
commands-swap-rows-and-columns = Bytt om rader og kolonner
commands-show-themes = Vis temaer
commands-new-contrast = Ny kontrast…
commands-new-case = Nytt case…
commands-new-participant = Ny deltaker…
commands-switch-between-dark-and-light = Veksle mellom mørkt og lyst
commands-language = Språk…
commands-larger-text = Større tekst
commands-smaller-text = Mindre tekst
commands-everything-larger = Alt større
commands-everything-smaller = Alt mindre
commands-everything-at-its-usual-size = Alt i vanlig størrelse
commands-high-contrast = Høy kontrast på eller av
commands-next-part-of-the-window = Neste del av vinduet
commands-previous-part-of-the-window = Forrige del av vinduet
reading-coded-codes = kodet: { $codes }
reading-marked-marks = markert: { $marks }
reading-where-name-begins = Der «{ $name }» begynner
reading-where-name-ends = Der «{ $name }» slutter
commands-wider-text-column = Bredere tekstspalte
commands-narrower-text-column = Smalere tekstspalte
commands-keyboard-shortcuts = Hurtigtaster
commands-encrypt-the-project = Krypter prosjektet…
commands-change-the-password = Bytt passord…
commands-make-the-project-plain = Fjern krypteringen…
commands-who-is-coding = Hvem som koder…
commands-agreement = Sammenlign to kodere
commands-hand-out = Lever ut til en kollega…
commands-take-in = Ta inn en kollegas arbeid…
commands-clashes = Vis det som er avgjort etter regel
commands-lock-the-project = Lås prosjektet
commands-close-the-project = Lukk prosjektet
commands-show-backups = Vis sikkerhetskopier
commands-copy-the-selection = Kopier utvalget
commands-copy-with-source = Kopier med kilde
commands-rename = Gi nytt navn
commands-full-screen = Fullskjerm
commands-single-letters = Enkeltbokstaver som kommandoer, eller ikke

## condense

condense-essential = vesentlig
condense-context = kontekst
condense-excluded = utelatt
condense-put-the-cursor-in-the-units = Sett markøren i enhetens tekst, der den skal deles
condense-there-is-no-meaning-unit-after = Det er ingen meningsenhet etter denne
condense-name-percent-condensed = { $name }, { $percent } % fortettet
condense-the-statement-holds-as-it-is = Beskrivelsen holder slik den er nå
condense-the-words-have-changed-since = Ordene er endret siden
condense-the-condensation-has-changed-since = Fortettingen er endret siden
condense-no-essential-meaning-units-yet-the = Ingen vesentlige meningsenheter ennå; det er dem beskrivelsen hviler på
condense-all-essential-units-are-used = Alle vesentlige enheter er brukt
condense-1-essential-unit-not-used-yet = 1 vesentlig enhet, ikke brukt ennå
condense-unused-of-n-essential-units-are = { $unused } av { $n } vesentlige enheter er ikke brukt ennå
condense-show-only-those = Vis bare dem
condense-evidence-for-the-statement = Belegg for beskrivelsen
condense-used = brukt
condense-not-used-yet = ikke brukt ennå
condense-everything-is-condensed-or-set-aside = Alt er fortettet eller lagt til side
condense-statement = Beskrivelse
condense-themes = Temaer…
condense-condensed-of-what-the-respondents-say = Fortettet av det deltakerne sier
condense-next-gap = Neste hull
condense-1-unit = 1 enhet
condense-n-units = { $n } enheter
condense-all-1-not-condensed = { $all }, 1 ikke fortettet
condense-all-n-not-condensed = { $all }, { $n } ikke fortettet
condense-all-at-once = Alt på én gang…
condense-of-words-that-are-in-no = Av ord som ikke er i noen enhet ennå
condense-read-the-whole-interview = Les hele intervjuet
condense-fix-the-natural-meaning-units-as = Avgrens de naturlige meningsenhetene, slik de kommer til uttrykk
condense-restate-each-in-one-short-sentence = Gjengi hver av dem i én kort setning
condense-ask-each-unit-your-research-questions = Still forskningsspørsmålene dine til hver enhet
condense-tie-the-essential-themes-together-in = Bind de vesentlige temaene sammen i en beskrivelse
condense-no-meaning-units-yet = Ingen meningsenheter ennå
condense-or-select-words-in-the-text = Eller marker ord i teksten og trykk Ctrl+U
condense-list-the-documents = Vis dokumentlisten
condense-here-you-condense-meaning = Her fortetter du mening
condense-bring-in-a-document-first-then = Hent først inn et dokument. Lag så meningsenheter av det, og gjengi hver av dem i én kort setning.
condense-not-condensed = {" "}· ikke fortettet
condense-1-answer = 1 svar
condense-n-answers = { $n } svar
condense-its-meaning-in-one-short-sentence = Meningen i én kort setning
condense-what-you-read-out-of-it = Hva du leser ut av det, holdt for seg
condense-what-it-says-about-this-question = Hva den sier om spørsmålet
condense-remove-the-meaning-unit-delete = Fjern meningsenheten  (Delete)
condense-ctrl-enter-next-unit = Ctrl+Enter: neste enhet
condense-this-document = Dette dokumentet
condense-in-general = Generelt
condense-descriptive-statement = Samlet beskrivelse
condense-tie-the-essential-themes-together-in-your = Bind de vesentlige temaene sammen med egne ord. Marker nedenfor enhetene som bærer det du skriver
condense-not-condensed-within = ikke fortettet
condense-choose-a-theme = Velg tema…
condense-new-theme-name = Nytt tema «{ $name }»
condense-theme-of-the-meaning-unit = Meningsenhetens tema
condense-find-a-theme-or-name-a = Finn et tema, eller navngi et nytt
condense-no-theme = Uten tema
condense-a-theme-gathers-condensations-across-documents = Et tema samler fortettinger på tvers av dokumenter
condense-remove-the-theme = Fjern temaet
condense-new-theme-then-enter = Nytt tema, så Enter
condense-name-of-a-new-theme = Navn på et nytt tema

## contrast

contrast-alike = likt
contrast-differs = ulikt
contrast-absent = mangler
contrast-opposed = motsatt
contrast-present = til stede
contrast-weak = svakt
contrast-silent = taus
contrast-speaks-against = taler imot
contrast-something-is-there-now = her finnes det noe nå
contrast-no-longer-silent = { $case } kalles taus, men: { $state }.
contrast-read-name = Les { $name }
contrast-why-it-is-empty = Hvorfor den er tom…
contrast-show-where-it-was-asked = Gå først til ordene der det spørres: de viser at det ble spurt
contrast-fewer = Færre
contrast-more-more = { $more } til
contrast-evidence-for-the-finding = Belegg for funnet
contrast-new-contrast = Ny kontrast
contrast-change-the-contrast = Endre kontrasten
contrast-name-of-the-contrast = Kontrastens navn
contrast-cases-in-the-order-of-the = Caser, i kolonnenes rekkefølge
contrast-themes-as-rows = Temaer som rader
contrast-no-themes-yet-give-meaning-units = Ingen temaer ennå: Gi meningsenhetene temaer under Fortett
contrast-codes-as-rows = Koder som rader
contrast-give-it-a-name = Gi den et navn
contrast-choose-two-cases-or-more = Velg to eller flere caser
contrast-choose-a-theme-or-a-code = Velg et tema eller en kode
contrast-done = Ferdig
contrast-choose-what-the-cases-are-to = Velg hvordan casene forholder seg til hverandre i denne raden
contrast-where-it-was-looked-for = Hvor det er søkt
contrast-documents-questions-words = Dokumenter, spørsmål, ord
contrast-an-absence-is-kept-once-it = Funnet lagres når det står hvor det er søkt
contrast-what-is-alike-what-differs-and = Hva som er likt, hva som er ulikt, og hvorfor
contrast-remove-the-finding = Fjern funnet
contrast-click-at-a-passage-to-make = Klikk på + ved en passasje for å gjøre den til belegg
contrast-changed-since-the-finding-was-written = Endret siden funnet ble skrevet
contrast-some-of-the-evidence-has-changed = Noe av belegget er endret siden dette ble skrevet
contrast-the-finding-holds-as-it-is = Funnet holder slik det er nå
contrast-choose-the-cases-and-the-themes = Velg casene og temaene. Les så på tvers, og skriv rad for rad hva som er likt, hva som er ulikt, hva som mangler, og hvorfor.
contrast-a-contrast-needs-at-least-two = En kontrast trenger minst to caser. Angi i Samle hvilke dokumenter som hører til hvilket case.
contrast-here-you-lay-cases-side-by = Her legger du casene side om side
contrast-change-cases-and-rows = Endre caser og rader…
contrast-remove-the-contrast = Fjern kontrasten
contrast-show-all-cases = Vis alle caser
contrast-quotes = Sitater
contrast-counts = Antall
contrast-pin-to-read-two-cases-side = Fest for å lese to caser side om side

## criterion

criterion-risen = høyere
criterion-unchanged = uendret
criterion-fallen = lavere
criterion-new = ny
criterion-dropped = utgått
criterion-no-longer-applicable = ikke lenger aktuelt
criterion-mixed = begge veier
criterion-not-applicable = ikke aktuelt
criterion-rule-balance = flere av kriteriene har steget enn falt
criterion-rule-all = noen av kriteriene har steget og ingen har falt
criterion-rule-overall = helhetsvurderingen har steget
criterion-rule-balance-told = En case har steget når flere av kriteriene har steget enn falt, falt når flere har falt enn steget, og beveget seg begge veier når like mange har steget som falt.
criterion-rule-all-told = En case har steget når noen av kriteriene har steget og ingen har falt, falt når noen har falt og ingen har steget, og beveget seg begge veier når noen har steget og noen har falt.
criterion-rule-overall-told = En case har steget når helhetsvurderingen har steget, og falt når den har falt.
criterion-baseline = Nåsituasjon
criterion-follow-up = Oppfølging

## demo

demo-demonstration-study = Demonstrasjonsstudie

## document

document-transcript = Transkripsjon
document-field-note = Feltnotat
document-policy-document = Styringsdokument
document-minutes = Møtereferat
document-survey-answer = Spørreskjemasvar
document-other = Annet
document-strategic = Strategisk
document-executing = Utøvende
document-local = Lokal

## document-header

document-header-previous-document = Forrige dokument
document-header-next-document = Neste dokument
document-header-choose-another-document = Velg et annet dokument
document-header-find-a-document = Finn dokument
document-header-type-to-find-a-document = Skriv for å finne et dokument

## emptiness

emptiness-no-material = Ikke noe materiale: casen har ingen dokumenter
emptiness-nothing-counts = Ikke noe materiale: ingen av dokumentenes ord teller med (holdt utenfor, i karantene, trukket tilbake eller intervjuerens)
emptiness-not-asked = Ikke spurt
emptiness-not-applicable = Ikke aktuelt
emptiness-no-answer = Spurt, ikke noe svar
emptiness-not-read = Ikke gjennomlest ennå: { $percent } % av ordene gjenstår, i { $documents }
emptiness-read-before = Må leses om igjen: { $documents }
emptiness-and-more = og { $more } til
emptiness-not-found = Lett etter, ikke funnet
emptiness-no-material-short = Uten materiale
emptiness-not-read-short = { $percent } % ulest
emptiness-read-before-short = Leses om igjen

## through

through-read-for-coding = Gjennomlest for koding
through-read-for-condensing = Gjennomlest for fortetting
through-take-that-back = Ta tilbake
through-read-before-this-code = { $n ->
    [one] { $n } dokument ble lest før koden fantes slik den er nå
   *[other] { $n } dokumenter ble lest før koden fantes slik den er nå
}

## evidence

evidence-a-claim-that-is-gone = en påstand som er borte
evidence-statement-of-on = Beskrivelse av { $on }
evidence-the-whole-study = hele studien
evidence-theme-cell-a-b = Temacelle { $a } · { $b }
evidence-finding-contrast-about = Funn { $contrast } · { $about }
evidence-assessment-of-case-occasion = Vurdering av { $case }, { $occasion }
evidence-activity-of-case-name = Aktivitet i { $case }: { $name }
evidence-means-and-ends-of-case-means = Mål og midler i { $case }: { $means } → { $ends }
evidence-memo-title = Memo { $title }
evidence-silence-of-case-row = Tom celle { $case } · { $row }

## exchange

exchange-the-file-is-empty-export-the = Filen er tom. Eksporter prosjektet på nytt fra programmet den kommer fra
exchange-this-is-not-a-refi-qda = Dette er ikke en REFI-QDA-fil (.qdpx, .qde eller .qdc). Velg «REFI-QDA» eller «QDPX» når du eksporterer fra det andre programmet
exchange-the-file-holds-root-not-a = Filen inneholder «{ $root }», ikke et prosjekt eller en kodebok i REFI-QDA. Velg «REFI-QDA» eller «QDPX» når du eksporterer fra det andre programmet
exchange-there-is-no-project-qde-in = Det er ikke noe prosjekt (.qde) i filen. Eksporter den på nytt fra programmet den kommer fra
exchange-the-file-holds-count-projects-and = Filen inneholder { $count } prosjekter, og ingen av dem heter project.qde, så det er ikke mulig å vite hvilket det gjelder. Eksporter ett prosjekt om gangen
exchange-the-file-is-a-codebook-codes = Filen er en kodebok: koder uten dokumenter. Importer den som kodebok
exchange-the-file-is-damaged-and-could = Filen er skadet og kunne ikke pakkes ut; ingenting ble importert. Eksporter prosjektet på nytt
exchange-the-project-in-the-file-is = Prosjektet i filen er skadet eller avkortet (linje { $line }); ingenting ble importert. Eksporter det på nytt
exchange-the-project-in-the-file-has = Prosjektet i filen inneholder et kontrolltegn som formatet ikke tillater (linje { $line }); ingenting ble importert. Let etter et merkelig tegn i et navn eller en kommentar, fjern det i det andre programmet og eksporter på nytt
exchange-the-file-declares-entities-of-its = Filen definerer egne entiteter, og det gjør ingen programmer som utveksler prosjekter; den ble ikke lest. Spør den som sendte filen, hvor den kommer fra
exchange-the-file-is-protected-by-a = Filen er beskyttet med passord. Eksporter den uten
exchange-the-file-unpacks-to-more-than = Utpakket er filen på mer enn { $limit-mb } MB, og den ble ikke lest. Eksporter prosjektet uten opptakene
exchange-the-project-nests-more-than-limit = Prosjektet har mer enn { $limit } nivåer under hverandre og ble ikke lest. Flytt kodene opp og eksporter på nytt
exchange-there-are-no-codes-to-export = Det er ingen koder å eksportere. Lag en kode først
exchange-a-file-of-size-mb-mb = En fil på { $size-mb } MB er større enn REFI-QDA tillater (2047 MB), så ingenting ble eksportert. Utelat opptaket
exchange-the-export-broke-the-rules-of = Eksporten brøt reglene for REFI-QDA ({ $element }), så ingenting ble eksportert. Dette er en feil i Mening; meld gjerne fra om den
exchange-the-file-does-not-say-which = Filen sier ikke hvilken versjon av REFI-QDA den følger; den ble lest som versjon 1.0
exchange-the-file-follows-another-version-of = Filen følger en annen versjon av REFI-QDA ({ $namespace }); den ble lest som versjon 1.0
exchange-found-by-their-words-for-their = Funnet ut fra ordene sine, fordi posisjonene pekte feil: { $count ->
    [one] { $count } passasje
   *[other] { $count } passasjer
}
exchange-found-by-their-words-which-stand = Funnet ut fra ordene sine, som står flere steder; det nærmeste ble valgt: { $count ->
    [one] { $count } passasje
   *[other] { $count } passasjer
}. Se over dem
exchange-notes-and-parts-of-cases-in = Notater og deler av caser i tekster med emoji, der plasseringen kunne leses på mer enn én måte: { $count }. Se over dem
exchange-passages-that-do-not-fit-their = Passasjer som ikke passer i teksten sin, eller som har andre ord enn dem som er lagret med dem: { $count }. De ligger så nær stedet filen angir som mulig; se over dem
exchange-coders-who-were-hidden-in-the = Kodere som var skjult i det andre programmet, er også med her: { $count }
exchange-the-file-holds-several-projects-and = Filen inneholder flere prosjekter, og alle leses inn, hvert med kodene sine under eget navn: { $names }
exchange-left-out-further-projects-in-the = Utelatt: flere prosjekter i samme fil ({ $count })
exchange-left-out-files-whose-names-lead = Utelatt: filer med navn som leder ut av pakken ({ $count }). Spør den som sendte den, hvor den kommer fra
exchange-left-out-files-that-nothing-in = Utelatt: filer som ingenting i prosjektet viser til ({ $count })
exchange-the-file-path-is-missing-guid = Filen { $path } mangler ({ $guid }). Eksporter prosjektet på nytt, med dokumentene
exchange-paths-not-written-as-the-standard = Filbaner som ikke er skrevet slik standarden sier, men som lot seg forstå: { $count }
exchange-a-text-is-stored-as-encoding = En tekst er lagret som { $encoding } og ikke som UTF-8 ({ $guid }); kontroller at æ, ø og å er riktige
exchange-replaced-characters-of-a-text-could = { $replaced } tegn i en tekst kunne ikke leses ({ $encoding }, { $guid }) og vises som �
exchange-a-document-has-its-text-twice = Et dokument har teksten sin to ganger ({ $guid }); filens tekst ble brukt
exchange-identities-written-in-braces-which-were = Identiteter skrevet i krøllparenteser, som ble fjernet: { $count }
exchange-identities-that-are-not-guids-kept = Identiteter som ikke er GUID-er, beholdt som de er: { $count }
exchange-things-without-an-identity-which-were = Ting uten identitet, som fikk en: { $count }
exchange-identities-that-belong-to-more-than = Identiteter som hører til mer enn én ting: { $count }. Kontroller lenker og memoer
exchange-a-coder-is-not-among-the = En koder er ikke blant filens brukere ({ $guid }) og ble lagt til uten navn
exchange-references-that-point-to-nothing-in = Henvisninger til noe som ikke finnes i filen: { $element } ({ $count })
exchange-left-out-because-what-it-must = Utelatt fordi noe som må være med, mangler: { $element } ({ $count })
exchange-colours-that-could-not-be-understood = Farger som ikke lot seg forstå, utelatt: { $count }
exchange-positions-with-decimals-rounded-count = Posisjoner med desimaler, avrundet: { $count }
exchange-left-out-a-passage-from-start = Utelatt: en passasje fra { $start } til { $end } i en tekst på { $length } tegn ({ $guid })
exchange-left-out-an-empty-passage-at = Utelatt: en tom passasje ved { $start } ({ $guid })
exchange-travel-as-notes = følger med som notater
exchange-stay-behind = følger ikke med
exchange-include = Ta med
exchange-exclude = Ikke ta med
exchange-n-codes = { $n ->
    [one] { $n } kode
   *[other] { $n } koder
}
exchange-n-codings = { $n ->
    [one] { $n } koding
   *[other] { $n } kodinger
}
exchange-n-memos = { $n ->
    [one] { $n } memo
   *[other] { $n } memoer
}
exchange-taken-over = Overtatt
exchange-names-that-were-taken-and-got = {"\u000A"}  Navn som var opptatt og fikk et nummer: { $renamed }
exchange-codings-that-stood-there-already-the = {"\u000A"}  Kodinger som allerede sto der, samme kode på samme passasje av samme koder: { $n }
exchange-n-codings-of-all = { $n } av { $all } kodinger
exchange-codings-on-areas-stay-behind = {"\u000A"}  Kodinger som beholdes for eksport og ikke vises noe sted, for de ligger på områder av sider og bilder, på deler av opptak, på hele dokumenter eller i tekster som mangler: { $n }
exchange-characters = tegn, som standarden sier
exchange-utf16-units = UTF-16-enheter, som NVivo gjør
exchange-bytes = byte
exchange-line-ends-as-one = , linjeslutt som ett
exchange-with-the-mark-at-the-beginning = , med merket i begynnelsen av tekstene
exchange-positions-are-counted-in-sure = Posisjonene ble lest som talt i { $unit } (det fremgår av passasjene, { $percent } % sikkert)
exchange-positions-are-counted-in-perhaps = Posisjonene ble lest som talt i { $unit }, men det er ikke sikkert: andre måter å telle på passer nesten like godt. Sammenlign noen passasjer med det andre programmet
exchange-positions-are-counted-in-as-chosen = Posisjonene ble lest som talt i { $unit }, slik du valgte
exchange-kept-for-export-shown-nowhere-element = {"\u000A"}  Beholdt for eksport, vises ingen steder: { $element } ({ $count })
exchange-not-understood-element-count = {"\u000A"}  Ikke forstått: { $element } ({ $count })
exchange-about-the-project = Om prosjektet
exchange-marked-as-important = Merket som viktig
exchange-untagged = (uten tagg)
exchange-project-in-taguette = Prosjekt i Taguette
exchange-statements = Beskrivelser
exchange-saved-questions = Lagrede spørsmål
exchange-links-of-means-and-ends = Koblinger mellom midler og mål
exchange-themes-as-such = Temaer som sådan
exchange-parents-of-cases = Overordnede caser
exchange-consents = Samtykker
exchange-links-from-cases-to-pictures-sound = koblinger fra caser til bilder, lyd og film
exchange-attributes-of-pictures-sound-and-film = attributter på bilder, lyd og film
exchange-codings-of-areas-in-pictures-and = kodinger av områder i bilder og på PDF-sider
exchange-codings-of-sound-and-film = kodinger av lyd og film
exchange-codings-that-were-taken-back = kodinger som ble tatt tilbake
exchange-further-categories-of-codes = flere kategorier for koder, som hver ligger under én
exchange-rows-that-were-deleted = rader som ble slettet og fortsatt er i filen
exchange-graphs = grafer
exchange-saved-database-queries = lagrede databasespørringer
exchange-bibliographic-references = litteraturreferanser
exchange-pictures = bilder
exchange-sound-recordings = lydopptak
exchange-films = filmer
exchange-original-files-whose-texts-are-here = originalfiler som tekstene er hentet inn fra
exchange-stays-in-the-other-program = Blir igjen i det andre programmet: { $what } ({ $count })
exchange-a-passage-of-the-project-guid = En passasje i prosjektet ({ $guid }) går ut over teksten sin, så ingenting ble eksportert. Prosjektet er skadet, eller er endret med et annet program: Kjør «mening check» på det, og åpne den nyeste sikkerhetskopien i mappen ved siden av

## agreement

agreement-title = Overensstemmelse mellom kodere
agreement-code = Kode
agreement-coders = Kodere
agreement-documents = Dokumenter
agreement-unit = Regnet i
agreement-n = n
agreement-percent = Likt
agreement-kappa-max = Høyeste mulige κ
agreement-alpha-low = α fra
agreement-alpha-high = α til
agreement-all-codes = Alle koder
agreement-characters = tegn
agreement-turns = replikker
agreement-units = meningsenheter
agreement-paragraphs = avsnitt
agreement-no-variation = udefinert: ingen variasjon
agreement-nothing-compared = udefinert: ingenting å sammenligne
agreement-nobody-else = udefinert: ingen andre har markert de ordene
agreement-overlapping = udefinert: en koder har satt to koder på de samme ordene
agreement-only-for-two = bare for to kodere
agreement-only-for-one-code = bare for én kode
agreement-missing = udefinert: ikke alle har vurdert alt
agreement-left-out = Utelatt fordi ikke alle disse koderne har lest dem gjennom for hver av kodene: { $names }
agree-title = To kodere
agree-close = Lukk sammenligningen
agree-nobody-to-compare = Ingen å sammenligne ennå
agree-two-who-have-read = To kodere sammenlignes i dokumentene som begge har merket som gjennomlest for koding
agree-first = Første
agree-second = Andre
agree-consensus = Enighet
agree-nothing-read-by-both = { $first } og { $second } har ikke lest gjennom samme dokument for noen kode
agree-counted-in = Over { $n } { $unit } i { $documents ->
    [one] ett dokument
   *[other] { $documents } dokumenter
 }
agree-open = Åpne
agree-alike = Likt
agree-percent = { $n } %
agree-left-out = { $n ->
    [one] Ett dokument er ikke med: begge har ikke lest det gjennom for alle koder
   *[other] { $n } dokumenter er ikke med: begge har ikke lest dem gjennom for alle koder
 }
agree-row-said = { $name }: Krippendorff α { $alpha }, Cohen κ { $kappa }, { $alike } likt, { $open ->
    [one] én åpen forskjell
   *[other] { $open } åpne forskjeller
 }
agree-interval = α mellom { $low } og { $high }, ved trekning blant { $n } dokumenter
agree-settled-of-all = { $settled } av { $all } avgjort
agree-no-difference = De skiller seg ikke her
agree-next = Neste forskjell
agree-previous = Forrige forskjell
agree-take-over = { $n ->
    [one] Ta over avsnittet som begge har merket likt, som { $name }
   *[other] Ta over de { $n } avsnittene som begge har merket likt, som { $name }
 }
agree-take-over-why = Avsnittene blir kodinger av { $name }, som står for det begge er enige om; ingens egne kodinger røres
agree-only-one = Bare { $name }: { $code }
agree-other-edges = { $code }, med andre grenser
agree-other-code = { $first }: { $one } · { $second }: { $other }
agree-place = { $document }, avsnitt { $n }
agree-kept = Avgjort: { $kept }
agree-both = Begge
agree-neither = Ingen
agree-as-it-is = Slik det er kodet
agree-as-coded-by = Slik { $name } har kodet
agree-talk = Snakk om det…
agree-what-to-talk-about = Hva det er å snakke om
agree-talk-title = { $first } og { $second }: { $said }
agree-look-at-definitions = Se definisjonen
agree-definition-of = Definisjon av { $code }

## explore

explore-in-the-same-words = på de samme ordene
explore-in-the-same-unit = i samme meningsenhet
explore-in-the-same-turn = i samme replikk
explore-in-the-same-paragraph = i samme avsnitt
explore-in-the-same-document = i samme dokument
explore-with-the-same-participant = hos samme deltaker
explore-in-the-same-case = i samme case
explore-chip-code = koden «{ $name }»
explore-chip-code-alone = koden «{ $name }» uten dem under den
explore-chip-theme = temaet «{ $name }»
explore-chip-theme-alone = temaet «{ $name }» uten dem under det
explore-chip-words = ordene «{ $text }»
explore-chip-lemma = «{ $text }» i alle former
explore-chip-compounds = «{ $text }» i alle former, også i sammensetninger
explore-chip-prefix = ord som begynner på «{ $text }»
explore-chip-regex = det som passer mønsteret { $text }
explore-chip-speaker = det «{ $name }» sier
explore-chip-role = det de i rollen «{ $name }» sier
explore-chip-coder = det { $name } har kodet eller fortettet
explore-chip-relevance = meningsenheter merket «{ $label }»
explore-chip-memo = det som har et memo
explore-chip-uncoded = det som ikke er kodet
explore-or = eller
explore-and = og
explore-without = uten
explore-at-least = minst { $n } av
explore-common = ordene som deles av
explore-within = innenfor
explore-around = rundt
explore-near = nær
explore-before = før
explore-after = etter
explore-at-most-words = { $n ->
    [one] høyst { $n } ord imellom
   *[other] høyst { $n } ord imellom
}
explore-at-most-turns = { $n ->
    [one] høyst { $n } replikk fra hverandre
   *[other] høyst { $n } replikker fra hverandre
}
explore-at-most-paragraphs = { $n ->
    [one] høyst { $n } avsnitt fra hverandre
   *[other] høyst { $n } avsnitt fra hverandre
}
explore-at-most-seconds = { $n ->
    [one] høyst { $n } sekund fra hverandre
   *[other] høyst { $n } sekunder fra hverandre
}
explore-only = bare
explore-where-case = i caset «{ $name }»
explore-where-document = i dokumentet «{ $name }»
explore-where-kind = i dokumenter av typen «{ $name }»
explore-where-level = på nivået «{ $name }»
explore-where-from = fra og med { $from }
explore-where-to = til og med { $to }
explore-where-from-to = fra { $from } til { $to }
explore-where-is = der { $name } er { $value }
explore-where-not = der { $name } ikke er { $value }
explore-where-below = der { $name } er under { $value }
explore-where-above = der { $name } er over { $value }
explore-where-between = der { $name } er fra { $low } til { $high }
explore-where-empty = der { $name } mangler
explore-where-not-empty = der { $name } er oppgitt
explore-where-participant = der { $name } snakker
explore-where-role = der noen i rollen «{ $name }» snakker
explore-where-coder = av koderen { $name }
explore-where-language = i tekster på språket «{ $name }»
explore-where-set = i dokumentene { $names }
explore-wrong = spørsmålet: { $wrong }
explore-wrong-at = spørsmålet, ved { $at }: { $wrong }
explore-not-json = dette er ikke JSON fra tegn { $column }
explore-twice = feltet «{ $field }» står to ganger; oppgi det én gang
explore-not-an-object = her ventes et objekt, som {"{"}"code": "…"{"}"}
explore-no-operator = det står ikke hva det spørres etter; README lister opp hva som kan stå her
explore-two-operators = «{ $one }» og «{ $other }» står i samme objekt; legg dem i hvert sitt
explore-unknown = her finnes ikke noe felt «{ $field }»; fjern det eller rett det
explore-missing = feltet «{ $field }» trengs
explore-not-a-text = her ventes en tekst
explore-not-a-list = her ventes en liste
explore-not-yes-or-no = her ventes true eller false
explore-not-true = her kan bare true stå
explore-not-a-number = her ventes et heltall
explore-not-one-of = her ventes ett av: { $words }
explore-not-a-date = her ventes en dato, som 2021-03-11, 2021-03 eller 2021
explore-not-two = her ventes nøyaktig to
explore-empty = listen er tom; minst én trengs
explore-no-words = det er tomt eller mangler bokstav eller tall å lete etter
explore-not-a-regex = dette er ikke et regulært uttrykk, eller det er for stort
explore-too-many-terms = mer enn { $most } termer; still flere spørsmål
explore-not-one-test = her ventes nøyaktig ett av is, not, below, above, between og empty
explore-not-found = ingenting heter «{ $name }»; navn sammenlignes nøyaktig
explore-ambiguous = flere heter «{ $name }»; oppgi sti, GUID eller for en variabel hva den hører til
explore-not-of-type = dette er ikke en verdi av variabelens type
explore-no-order = mer og mindre gjelder bare tall og datoer
explore-participants = Deltakere
explore-coders = Kodere
explore-codings = Kodinger
explore-words = Ord
explore-voices = Stemmer
explore-crossing = Krysstabell
explore-together = Sammen
explore-course = Forløp
explore-found-for = Funnet for
explore-n = n
explore-both = Begge
explore-only-a = Bare A
explore-only-b = Bare B
explore-share-of-a = Andel av A
explore-share-of-b = Andel av B
explore-lemma = Ord i grunnform
explore-forms = Former
explore-count = Antall
explore-date = Dato
explore-new-codes = Nye koder
explore-cumulative = Til sammen hittil
explore-a-code-a-theme-words = En kode, et tema, ord, en taler …
explore-add-more = Legg til, avgrens eller føy sammen: eller, uten, nær …
explore-add-the-word = Legg ordet til i spørsmålet
explore-an-axis-is-empty = Studien har ennå ingenting for en av aksene; velg en annen
explore-and-beside = Og noe mer, i parentes med det
explore-or-beside = Eller noe annet, i parentes med det
explore-without-beside = Uten noe, i parentes med det
explore-any-form-and-compounds = alle former, også i sammensetninger
explore-arrows-go-through = Pilene går opp og ned, Esc avslutter
explore-as-a-pattern = regulært uttrykk
explore-back-to = Tilbake til { $face }
explore-bring-in-documents-first = Hent først inn en utskrift, et feltnotat eller et styringsdokument. Spør så hva som sies, hvor, av hvem og sammen med hva.
explore-chip-everything = alt som står skrevet
explore-choose-first = Velg først, kod siden
explore-each-at-once = Kod med en gang
explore-close-the-context = Lukk ordets steder
explore-code-to-tag-with = Kode å kode med
explore-count-the-words = Tell ordene i alle tekster
explore-counted = Tell
explore-shown = Vis
explore-cross-what-is-coded = Kryss koder mot case i det som er kodet
explore-which-codes-go-together = Se hvilke koder som går sammen
explore-read-what-is-not-coded = Les det som ikke er kodet ennå
explore-has-it-levelled-off = Se om det fortsatt kommer nye koder
explore-how-are-values-spread = Se hvordan «{ $name }» fordeler seg
explore-done-walking = Ferdig
explore-empty-the-question = Tøm spørsmålet
explore-enter-keeps-it = Enter lagrer
explore-exactly-these-words = nøyaktig disse ordene
explore-the-word-in-any-form = ordet i alle former
explore-words-that-begin-so = ord som begynner slik
explore-find-a-word = Søk et ord
explore-given = oppgitt
explore-missing-value = mangler
explore-here-you-ask-the-material = Her spør du materialet
explore-what-it-is-for = Skriv over her hva du vil lese: en kode, et tema, ord, hvem som snakker. Føy sammen flere, og avgrens til et case, en dato eller en variabel. Ett spørsmål gir passasjer, krysstabell, hva som går sammen, ord og forløp. Eller begynn med noe av dette:
explore-in-brackets-beside-it = I parentes med det markerte
explore-add-to-the-question = Legg til i spørsmålet
explore-joins-the-next = føyer til neste
explore-question = Spørsmål
explore-open-a-question = åpne et lagret
explore-keep-under-a-name = Lagre under et navn
explore-keep-the-change-in = Lagre endringen i «{ $name }»
explore-name-of-the-question = Spørsmålets navn
explore-remove-the-question = Fjern det lagrede spørsmålet «{ $name }»
explore-remove = Fjern
explore-meaning-units = meningsenheter av det slaget
explore-n-and-missing = n = { $n } · { $missing } mangler
explore-n-places = { $n ->
    [one] { $n } sted
   *[other] { $n } steder
}
explore-not-of-the-same-things = De to variablene hører til ulike ting og kan ikke krysses for seg; still et spørsmål, så krysses de gjennom passasjene
explore-nothing-found = Ingenting passer med spørsmålet
explore-nothing-found-body = Det er også et svar. Klikk på en brikke for å spørre videre: alle former av ordet, samme avsnitt eller case, eller en brikke mindre.
explore-nothing-meets = Ingen to møtes der. Velg et videre sted, for eksempel dokumentet eller caset
explore-with-those-beneath = Også en kode og dem under den
explore-also-small-words = Også småord
explore-numbers = antall
explore-of-the-answer = I svaret
explore-of-all = Alle verdier
explore-only-by-this-coder = bare av koderen
explore-only-this-case = bare i caset
explore-only-this-document = bare i dokumentet
explore-only-this-kind = bare i dokumenter av typen
explore-only-this-language = bare tekster på språket
explore-only-this-level = bare på nivået
explore-only-what-stands-in = Bare { $label }
explore-only-where-the-role-speaks = bare der noen i rollen snakker
explore-what-the-role-says = det de i rollen sier
explore-what-the-coder-coded = det koderen har kodet eller fortettet
explore-what-the-participant-says = det deltakeren sier
explore-what-the-speaker-says = det taleren sier
explore-per-cent = Prosent
explore-per-cent-of-the-row = prosent av raden
explore-per-cent-of-the-column = prosent av kolonnen
explore-per-cent-of-all = prosent av alt
explore-show-what-stands-around = Vis det som står rundt
explore-skip-s = Hopp over (S)
explore-tag-enter = Kod (Enter)
explore-tag-one-by-one = Gå gjennom og kod …
explore-tag-the-chosen = Kod de valgte ({ $n })
explore-tag-all = Kod alle ({ $n })
explore-tagging-with = «{ $name }»: { $at } av { $n }
explore-take-the-chip-away = Fjern brikken, eller åpne spørsmålet på nytt
explore-take-this-face-out = Eksporter denne visningen

## export

export-no-rows = Ingen rader.
export-columns-from-to-of-of = Kolonne { $from }–{ $to } av { $of }
export-there-is-no-table-to-export = Det er ingen tabell å eksportere. Velg minst én
export-a-format-file-holds-one-table = En { $format }-fil rommer én tabell, men { $tables } er valgt. Eksporter dem én og én, eller som Excel eller Word
export-the-table-is-too-large-for = Tabellen er for stor for { $format }, som rommer { $rows } rader og { $columns } kolonner. Velg færre koder eller caser, eller eksporter den som CSV
export-the-table-table-has-rows-that = Tabellen «{ $table }» har rader som ikke stemmer med kolonnene, så ingenting ble eksportert. Dette er en feil i Mening; meld gjerne fra om den
export-the-format-file-could-not-be = { $format }-filen kunne ikke lages, og ingenting ble eksportert. Prøv et annet format, og meld gjerne fra om feilen
export-start-the-text-is-longer-than = { $start } […] [Teksten er lengre enn en celle rommer. Hele teksten står i arket «{ $sheet }», nummer { $number }.]
export-long-quotes = Lange sitater
export-number = Nummer
export-worksheet = Ark
export-cell = Celle

## criteria sets that come with the program

criteria-set-goal-analysis = Målanalyse
criteria-rating-no = nei
criteria-rating-partly = delvis
criteria-rating-yes = ja
criteria-goal-part-the-goals = Målene
criteria-goal-clarity = Tydelighet
criteria-goal-clarity-asks = Er det klart hva målet innebærer og når det er nådd?
criteria-goal-measurability = Målbarhet
criteria-goal-measurability-asks = Finnes det en indikator som viser om målet nås?
criteria-goal-realism = Realisme
criteria-goal-realism-asks = Kan målet nås med den tiden og de midlene som finnes?
criteria-goal-common-ground = Felles forståelse
criteria-goal-common-ground-asks = Legger alle parter det samme i målet?
criteria-goal-part-the-problem = Problemet
criteria-goal-tie-to-the-problem = Kobling til problemet
criteria-goal-tie-to-the-problem-asks = Svarer målet til det problemet som er beskrevet?
criteria-goal-limits = Avgrensning
criteria-goal-limits-asks = Er det sagt hvem målet gjelder for, og hvor?
criteria-set-means-ends-analysis = Mål-middel-analyse
criteria-means-part-the-measures = Tiltakene
criteria-means-reasoning = Programteori
criteria-means-reasoning-asks = Er det mulig å følge hvordan tiltaket skal føre til målet?
criteria-means-grounds = Kunnskapsgrunnlag
criteria-means-grounds-asks = Bygger tiltaket på forskning eller velprøvd praksis?
criteria-means-sufficiency = Tilstrekkelighet
criteria-means-sufficiency-asks = Er tiltakene nok til at målet kan nås?
criteria-means-part-the-causes = Årsakene
criteria-means-aim-at-causes = Rettet mot årsaker
criteria-means-aim-at-causes-asks = Er tiltaket rettet mot en årsak som er analysert?
criteria-means-side-effects = Bivirkninger
criteria-means-side-effects-asks = Er uønskede virkninger tatt i betraktning?
criteria-set-implementation-analysis = Gjennomføringsanalyse
criteria-done-part-what-was-done = Det som ble gjort
criteria-done-done-as-planned = Gjennomført som planlagt
criteria-done-done-as-planned-asks = Ble tiltaket gjennomført slik det var tenkt?
criteria-done-reach = Rekkevidde
criteria-done-reach-asks = Nådde tiltaket fram til dem det var ment for?
criteria-done-extent = Omfang
criteria-done-extent-asks = Ble det gjort så mye som planlagt?
criteria-done-part-the-conditions = Forutsetningene
criteria-done-understanding = Forståelse
criteria-done-understanding-asks = Forsto de som skulle gjennomføre tiltaket, hva de skulle gjøre?
criteria-done-capability = Evne
criteria-done-capability-asks = Hadde de tid, midler og kunnskap?
criteria-done-will = Vilje
criteria-done-will-asks = Ønsket de å gjøre det, og hvorfor?
criteria-set-process-goal-and-outcome-goal = Prosessmål og resultatmål
criteria-kinds-process-goal = Prosessmål
criteria-kinds-process-goal-asks = Nådde man målet for hvordan arbeidet skulle foregå?
criteria-kinds-outcome-goal = Resultatmål
criteria-kinds-outcome-goal-asks = Nådde man målet for hva arbeidet skulle føre til?
criteria-set-from-receiver-to-co-creator = Fra mottaker til medskaper
criteria-rating-passive-receiver = passiv mottaker
criteria-rating-informed = informert
criteria-rating-consulted = rådspurt
criteria-rating-taking-part = medvirkende
criteria-rating-co-creator = medskaper
criteria-say-say-over-the-problem = Innflytelse på problemforståelsen
criteria-say-say-over-the-problem-asks = Hvem avgjør hva som er problemet?
criteria-say-say-over-the-measures = Innflytelse på tiltakene
criteria-say-say-over-the-measures-asks = Hvem avgjør hva som skal gjøres?
criteria-say-own-initiatives = Egne initiativ
criteria-say-own-initiatives-asks = Kommer det noe fra dem selv?
criteria-set-checklist-for-a-collaboration-agreement = Sjekkliste for samarbeidsavtale
criteria-agreement-part-knowledge = Kunnskap
criteria-agreement-current-picture = Oppdatert situasjonsbilde
criteria-agreement-current-picture-asks = Finnes det et situasjonsbilde fra hver part, høyst ett år gammelt?
criteria-agreement-shared-view-of-the-problem = Felles problemforståelse
criteria-agreement-shared-view-of-the-problem-asks = Er partene blitt enige om hvilke problemer det gjelder?
criteria-agreement-analysis-of-causes = Årsaksanalyse
criteria-agreement-analysis-of-causes-asks = Går det fram hvorfor problemene finnes?
criteria-agreement-the-residents-view = Innbyggernes syn
criteria-agreement-the-residents-view-asks = Har de som bor og virker på stedet, kommet til orde?
criteria-agreement-part-direction = Retning
criteria-agreement-priorities = Prioriterte områder
criteria-agreement-priorities-asks = Er områdene så få at det er mulig å arbeide med dem?
criteria-agreement-measurable-goals = Målbare mål
criteria-agreement-measurable-goals-asks = Er det mulig å avgjøre om målene er nådd?
criteria-agreement-time-limits = Tidsfrister
criteria-agreement-time-limits-asks = Er det avtalt når målene skal være nådd?
criteria-agreement-part-action = Handling
criteria-agreement-plan-of-measures = Tiltaksplan
criteria-agreement-plan-of-measures-asks = Finnes det en plan med tiltak for hvert mål?
criteria-agreement-measures-tied-to-causes = Kobling mellom tiltak og årsak
criteria-agreement-measures-tied-to-causes-asks = Svarer tiltakene til årsakene?
criteria-agreement-responsibility = Ansvar
criteria-agreement-responsibility-asks = Er det bestemt hvem som gjør hva?
criteria-agreement-means = Midler
criteria-agreement-means-asks = Er det satt av tid og penger?
criteria-agreement-part-organisation = Organisering
criteria-agreement-named-co-ordinator = Navngitt koordinator
criteria-agreement-named-co-ordinator-asks = Er det en bestemt person som har oppgaven?
criteria-agreement-a-forum-that-meets = Et forum som møtes
criteria-agreement-a-forum-that-meets-asks = Er det avtalt hvem som møtes, og hvor ofte?
criteria-agreement-support-of-the-leaders = Forankring i ledelsen
criteria-agreement-support-of-the-leaders-asks = Er avtalen vedtatt av ledelsen hos begge parter?
criteria-agreement-part-learning = Læring
criteria-agreement-follow-up = Oppfølging
criteria-agreement-follow-up-asks = Er det avtalt hvordan og når arbeidet følges opp?
criteria-agreement-revision = Revidering
criteria-agreement-revision-asks = Er det fastsatt når avtalen skal revideres?
criteria-agreement-part-openness = Åpenhet
criteria-agreement-promise-to-the-residents = Løfte til innbyggerne
criteria-agreement-promise-to-the-residents-asks = Finnes det et løfte som partene kan stilles til ansvar for?
criteria-set-empty-set = Tomt sett

## figures

figures-not-assessed = ikke vurdert
figures-scale-ratings-occasions-occasions = Skala: { $ratings }. Tidspunkter: { $occasions }.
figures-occasion-in-between = tidspunkt imellom
figures-assessments-of-cases-cases-by-criteria = Vurderinger av { $cases } caser etter { $criteria } kriterier.
figures-risen-have-risen-same-are-unchanged = { $risen } er blitt høyere, { $same } er uendret og { $fallen } er blitt lavere.
figures-a-day = per dag
figures-a-week = per uke
figures-a-month = per måned
figures-a-year = per år
figures-total = Sum
figures-passages = passasjer
figures-not-known-yet = ikke kjent ennå
figures-no-material = ikke noe materiale
figures-a-table-of-rows-rows-and = En tabell med { $rows } rader og { $columns } kolonner, til sammen { $total } { $counted }.
figures-the-largest-number-is-largest-row = Det største tallet er { $largest }: { $row }, { $column }.
figures-there-is-nothing-to-show-yet = Det er ingenting å vise ennå.
figures-voices-that-speak-of-the-theme = stemmer som snakker om temaet
figures-the-cases-other-voices = casens øvrige stemmer
figures-bars-how-many-voices-speak-of = Søyler: hvor mange stemmer som snakker om hvert av { $themes } temaer i hver av { $cases } caser, med { $voices } ulike stemmer i alt; dokumenter der ingen taler er kjent.
figures-at-most-most-each = høyst { $most } { $each }
figures-week-from-day = uken fra { $day }
figures-month-from-day = måneden fra { $day }
figures-new-code = ny kode
figures-code-split = kode delt
figures-codes-merged = koder slått sammen
figures-a-timeline-from-first-to-last = En tidslinje fra { $first } til { $last }. { $each }
figures-codings-of-each-code-in-each = Ulike passasjer for hver kode i hver case, med dem for underliggende koder
figures-how-many-of-each-cases-voices = Hvor mange av hver cases stemmer som snakker om temaet
figures-steps-of-the-analysis = Trinn i analysen
figures-n-documents-by-their-dates-and = { $n } dokumenter etter dato, og arbeidet med dem etter datoene i loggen
figures-codes-by-case = Koder per case
figures-themes-by-case = Temaer per case
figures-assessments-over-time = Vurderinger over tid
figures-the-studys-timeline = Studiens tidslinje
figures-short-january = jan.
figures-short-february = feb.
figures-short-march = mars
figures-short-april = apr.
figures-short-may = mai
figures-short-june = juni
figures-short-july = juli
figures-short-august = aug.
figures-short-september = sep.
figures-short-october = okt.
figures-short-november = nov.
figures-short-december = des.
figures-week = uke { $week }{ $day ->
   *[other] {""}
}
figures-counted-n = { $counted }: { $n } i alt
figures-share-of-n = { $share }; { $counted }: { $n } i alt
figures-n-of-all-are-drawn = { $n } av { $all } er tegnet, de med flest
figures-new-codes-by-document = Nye koder per dokument, i datorekkefølge
figures-new-of-all-so-far = { $new } nye, { $all } hittil
figures-n-bars-the-longest = { $n ->
    [one] Én søyle: { $name }, { $value }
   *[other] { $n } søyler. Den lengste er { $name }: { $value }
}

## gather

gather-replace-with-a-corrected-file = Bytt ut med en rettet fil…
gather-codings-units-and-evidence-move-with = Kodinger, enheter og belegg følger med ordene sine
gather-their-words-are-gone = Ordene er borte
gather-the-corrected-text-lacks-the-words = Den rettede teksten mangler ordene som disse sto på, eller de fleste av dem. De ligger ved det som er igjen, eller ved de nærmeste ordene, til du bestemmer
gather-coding-name = Kodingen «{ $name }»
gather-meaning-unit-name = Meningsenhet: { $name }
gather-show-where-it-lies-now = Vis hvor det ligger nå
gather-show = Vis
gather-it-belongs-there = Det hører hjemme der
gather-take-it-away = Fjern
gather-files-can-also-be-dropped-on = Filer kan også slippes på vinduet
gather-filter-documents = Filtrer dokumenter
gather-clear-the-filter = Tøm filteret
gather-some-of-all-documents = { $some } av { $all } dokumenter
gather-1-document-words-words = 1 dokument, { $words } ord
gather-all-documents-words-words = { $all } dokumenter, { $words } ord
gather-1-document = 1 dokument
gather-n-text-documents = { $n-text } dokumenter
gather-select-documents-to-give-them-kind = Marker dokumenter for å angi type, nivå, dato, språk, caser og deltakere for alle på én gang
gather-deselect-esc = Fjern markeringen  (Esc)
gather-remove-from-the-project-delete = Fjern fra prosjektet  (Delete)
gather-open-the-document-in-code = Åpne dokumentet i Kod
gather-set-what-of-all-selected = Angi { $what } for alle markerte
gather-name-was-removed = «{ $name }» ble fjernet
gather-documents-were-removed = { $documents } ble fjernet
gather-ctrl-z-brings-everything-back = Ctrl+Z henter alt tilbake
gather-1-coding = 1 koding
gather-n-codings = { $n } kodinger
gather-1-meaning-unit = 1 meningsenhet
gather-n-meaning-units = { $n } meningsenheter
gather-and = {" "}og{" "}
gather-with-all = , med { $all }
gather-new-case-then-enter = Nytt case, så Enter
gather-a-case-is-what-you-compare = Et case er det du sammenligner: en kommune, en arbeidsgruppe. Gi dokumentene caser i tabellen; caser kan ligge under hverandre.
gather-case-name = Caset { $name }
gather-unfold-name = Fold ut { $name }
gather-fold-name = Fold sammen { $name }
gather-drop-here-for-the-top-level = Slipp her for øverste nivå
gather-name-of-the-case = Casets navn
gather-kind = Type
gather-municipality-working-group = Kommune, arbeidsgruppe …
gather-kind-of-the-case = Casets type
gather-beneath = Ligger under
gather-no-other-top-level = Ikke noe annet (øverst)
gather-the-case-lies-beneath = Caset ligger under
gather-description = Beskrivelse
gather-description-of-the-case = Beskrivelse av caset
gather-show-its-documents-in-the-table = Vis casets dokumenter i tabellen
gather-remove-the-case = Fjern caset
gather-the-case-name-was-removed-its = Caset «{ $name }» ble fjernet; dokumentene er fortsatt her
gather-and-the-cases-beneath-it-are = , og casene under det ligger nå øverst
gather-ctrl-z-brings-it-back = {"\u000A"}Ctrl+Z henter det tilbake
gather-choose-cases = Velg caser
gather-find-or-name-a-case = Finn eller navngi et case
gather-choose-participants = Velg deltakere
gather-find-or-name-a-participant = Finn eller navngi en deltaker
gather-choose-kind = Velg type
gather-find-or-write-a-kind = Finn eller skriv en type
gather-choose-level = Velg nivå
gather-find-or-write-a-level = Finn eller skriv et nivå
gather-choose-language = Velg språk
gather-find-a-language-or-write-its = Finn et språk, eller skriv språkkoden
gather-choose-parent-case = Velg overordnet case
gather-find-a-case = Finn case
gather-choose-who-speaks = Velg hvem som snakker
gather-choose-a-label = Velg en etikett
gather-find-a-label-or-a-document = Finn etikett eller dokument
gather-make-name-a-new-case = Gjør «{ $name }» til et nytt case
gather-make-name-a-new-participant = Gjør «{ $name }» til en ny deltaker
gather-use-name = Bruk «{ $name }»
gather-chosen = valgt
gather-having-of-of = { $having } av { $of }
gather-speaks = snakker
gather-not-given = Ikke oppgitt
gather-nobody-in-particular = Ingen bestemt
gather-choose-a-document-in-the-table = Velg et dokument i tabellen
gather-and-n-more-selected = og { $n } til markert
gather-open-in-code = Åpne i Kod
gather-speakers = Talere
gather-how-it-begins = Slik begynner det
gather-1-page = 1 side
gather-n-characters = { $n } tegn
gather-mark = ,{" "}
gather-title-of-the-document-shown = { $title } for dokumentet: { $shown }
gather-no-speakers-are-recognised-if-the = Ingen talere er gjenkjent. Hvis teksten har replikker, oppgi hva de begynner med.
gather-1-turn = 1 replikk
gather-n-turns = { $n } replikker
gather-who-is-this = Hvem er dette?
gather-who-is-label = Hvem er { $label }?
gather-interviewer = Intervjuer
gather-label-is-an-interviewer = { $label } er intervjuer
gather-an-interviewers-turns-are-not-the = En intervjuers replikker er ikke deltakernes ord
gather-correct-the-speakers = Rett talerne…
gather-labels-that-begin-turns-one-a = Etiketter som innleder replikker, én per linje
gather-speaker-labels = Taleretiketter
gather-as-written-in-the-text-without = Slik de står i teksten, uten kolon
gather-find-turns-anew = Finn replikker på nytt
gather-the-document-holds-no-text = Dokumentet inneholder ingen tekst
gather-close-the-imports-report = Lukk importrapporten
gather-1-document-came-in = 1 dokument kom inn
gather-n-documents-came-in = { $n } dokumenter kom inn
gather-n-new-codes = { $n ->
    [one] { $n } ny kode
   *[other] { $n } nye koder
}
gather-changed-changed = , { $changed } endret
gather-n-already-here = { $n } fantes fra før
gather-n-wait-for-a-choice = { $n ->
    [one] { $n } venter på et valg
   *[other] { $n } venter på et valg
}
gather-n-could-not-be-read = { $n } kunne ikke leses
gather-and-n-more-like-these = og { $n } til av samme type
gather-n-respondents = { $n ->
    [one] { $n } respondent
   *[other] { $n } respondenter
}
gather-n-variables = { $n ->
    [one] { $n } variabel
   *[other] { $n } variabler
}
gather-the-same-file-is-already-here = den samme filen er her fra før; ikke importert på nytt
gather-show-document-in-the-table = Vis «{ $document }» i tabellen
gather-keywords-for-the-interviews = Stikkord for intervjuene
gather-what-every-interview-is-to-touch = Det hvert intervju skal komme inn på
gather-remove-the-keyword-k = Fjern stikkordet { $k }
gather-interviews-that-touched-it = Intervjuer som kom inn på det
gather-keyword-k = Stikkordet { $k }
gather-a-keyword-needs-a-word = Et stikkord trenger et ord
gather-add-a-keyword = Legg til et stikkord
gather-keywords = Stikkord
gather-touched-on-k = Kom inn på { $k }
gather-the-word-is-in-the-text = ordet står i teksten
gather-interviews-field-notes-policy-documents-and = Intervjuer, feltnotater, styringsdokumenter og møtereferater, som Word, PDF eller ren tekst. Slipp filene på vinduet, eller velg dem. Originalene forblir som de er.
gather-bring-in-your-first-documents = Hent inn de første dokumentene dine
gather-no-document-fits-the-filter = Ingen dokumenter passer med filteret
gather-the-filter-looks-at-names-kinds = Filteret ser på navn, type, dato, nivå, språk, caser og deltakere
gather-new-participant-then-enter = Ny deltaker, så Enter
gather-a-participant-is-a-person-who = En deltaker er en person som snakker i dokumentene. Bruk navnet studien gir personen, aldri det virkelige.
gather-participant-name = Deltakeren { $name }
gather-name-of-the-participant = Deltakerens navn
gather-role = Rolle
gather-role-of-the-participant = Deltakerens rolle
gather-cases-of-the-participant = Deltakerens caser
gather-remove-the-participant = Fjern deltakeren
gather-speaks-as = Snakker som
gather-no-label-in-the-texts-is = Ingen etikett i tekstene er knyttet til personen ennå
gather-label-in-document-is-somebody-else = { $label } i { $document } tilhører noen andre
gather-add-a-label = Legg til etikett
gather-name-is-no-longer-a-participant =
    «{ $name }» er ikke lenger deltaker; tekstene er fortsatt her
    Ctrl+Z henter deltakeren tilbake
gather-a-year-a-month-or-a = År, måned eller dag: 2024, 2024-05, 2024-05-21, 21. mai 2024
gather-name-speaks-in-the-document-change = { $name } snakker i dokumentet. Endre hvem etiketten tilhører, under Talere
gather-name-of-this-project-nothing-changed = { $name } fra dette prosjektet · ingenting endret
gather-name-of-this-project-1-cell = { $name } fra dette prosjektet · 1 celle endret
gather-name-of-this-project-n-cells = { $name } fra dette prosjektet · { $n } celler endret
gather-to-know = Verdt å vite
gather-the-table-says-what-the-project = Tabellen sier det samme som prosjektet
gather-what-was-changed-here-too-after = Det som er endret her også etter at tabellen ble tatt ut, beholdes som det er hvis det ikke krysses av
gather-changes = Endringer
gather-changed-here-too = endret her også
gather-no-such-theme-ticked-it-is = temaet finnes ikke; krysses det av, opprettes det
gather-empty = tom
gather-written-by-program = Skrevet av { $program }
gather-coders = kodere
gather-variables = variabler
gather-notes = notater
gather-sets = sett
gather-links = lenker
gather-quotes-as-they-would-stand = Sitater slik de ville stått
gather-there-are-no-coded-passages = Det er ingen kodede passasjer
gather-not-understood-element-count = Ikke forstått: { $element } ({ $count })
gather-characters-as-the-standard-says = Tegn, slik standarden sier
gather-as-nvivo-counts = Slik NVivo teller
gather-characters-line-ends-as-one = Tegn, linjeskift som ett
gather-as-nvivo-line-ends-as-one = Som NVivo, linjeskift som ett
gather-how-the-file-counts-positions = Hvordan filen teller posisjoner
gather-other-ways-of-counting-fit-nearly = Andre måter å telle på passer nesten like godt: Se på sitatene nedenfor
gather-read-it-as-recognised = Les den slik den er gjenkjent
gather-the-files-password = Filens passord
gather-open-the-file = Åpne filen
gather-encoding = Tegnkoding
gather-other-encodings = Andre tegnkodinger
gather-not-a-speaker-click = Ingen taler? Klikk
gather-may-be-speakers = Kanskje talere, kanskje ikke. Klikk på den som er det; til da har linjene ingen taler
gather-a-speaker-click = En taler? Klikk
gather-as-recognised = Slik de er gjenkjent
gather-tracked-changes = Sporede endringer
gather-broken-lines = Linjer brutt ved en bestemt bredde
gather-lines-as-in-the-file = Som i filen
gather-joined-to-paragraphs = Føyd sammen til avsnitt
gather-join-the-broken-lines = Føy sammen linjer som er brutt ved en bestemt bredde
gather-as-accepted = Som godtatt
gather-the-text-before-them = Teksten før dem
gather-the-file-becomes = Filen blir
gather-a-document = Et dokument
gather-codes-a-codebook = Koder: en kodebok
gather-the-table-becomes = Tabellen blir
gather-a-document-of-each-row = Ett dokument per rad
gather-one-document-with-the-table-as = Ett dokument med tabellen som tekst
gather-which-sheet = Ark
gather-choose-what-the-table-becomes = Velg hva tabellen blir; før det kommer den ikke inn
gather-it-becomes-n-documents = { $n ->
    [one] Den blir ett dokument, «{ $name }»
   *[other] Den blir { $n } dokumenter, det første «{ $name }»
}
gather-what-the-columns-are = Hva kolonnene er
gather-what-the-column-heading-is = Hva kolonnen { $heading } er
gather-answers-in-own-words = Svar med egne ord
gather-variable-text = Variabel: tekst
gather-variable-whole-number = Variabel: heltall
gather-variable-number = Variabel: tall
gather-variable-yes-or-no = Variabel: ja eller nei
gather-variable-date = Variabel: dato
gather-the-respondents-case = Respondentens case
gather-name-of-the-document = Dokumentets navn
gather-left-out = Tas ikke med
gather-first-lines = Første linjer
gather-kind-words-words = { $kind } · { $words } ord
gather-speakers-speakers = {" "}· { $speakers ->
    [one] { $speakers } taler
   *[other] { $speakers } talere
}
gather-table-rows-respondents = Tabell · { $rows ->
    [one] { $rows } respondent
   *[other] { $rows } respondenter
}
gather-codebook-codes-codes = Kodebok · { $codes ->
    [one] { $codes } kode
   *[other] { $codes } koder
}
gather-cannot-be-read = Kan ikke leses
gather-project-documents-documents-codes-codes = Prosjekt · { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
} · { $codes ->
    [one] { $codes } kode
   *[other] { $codes } koder
}
gather-before-the-import = Før importen
gather-import-1-file = Importer 1 fil
gather-import-n-files = Importer { $n } filer
gather-ctrl-enter = Ctrl+Enter
gather-files = Filer
gather-bring-in-name = Hent inn { $name }
gather-participants = Deltakere
gather-units = Enheter
gather-the-study = Studien
gather-the-document = Dokumentet
gather-speakers-in-the-documents = Talere i dokumentene
gather-say-once-who-it-is-for = Angi én gang hvem det er, for alle dokumenter med etiketten
gather-n-documents = { $n } dokumenter
gather-different-people = Ulike personer
gather-name-not-in-n = { $name }, ikke i { $n }
gather-who-is-label-in-all-documents = Hvem er { $label } i alle dokumenter?
gather-label-is-an-interviewer-in-all = { $label } er intervjuer i alle dokumenter
gather-title = Tittel
gather-the-studys-title = Studiens tittel
gather-purpose = Formål
gather-author = Forfatter
gather-organisation = Organisasjon
gather-date-of-the-report = Rapportens dato
gather-what-should-the-study-help-us = Hva skal studien hjelpe oss å forstå?
gather-the-studys-purpose = Studiens formål
gather-what-the-material-is-asked-each = Det materialet blir spurt om. Hver meningsenhet kan senere få et svar på hvert spørsmål.
gather-add-a-research-question = Legg til et forskningsspørsmål
gather-remove-question-number = Fjern spørsmål { $number }
gather-short-name-of-question-number = Kortnavn for spørsmål { $number }
gather-short-name-for-tables = Kortnavn, for tabeller
gather-question-number = Spørsmål { $number }
gather-a-question-needs-words = Et spørsmål trenger ord
gather-sort-by-title = Sorter etter { $title }
gather-all-documents = Alle dokumenter
gather-open-name-in-code = Åpne { $name } i Kod
gather-open-in-code-ctrl-enter = Åpne i Kod  (Ctrl+Enter)
gather-open-in-condense = Åpne i Fortett
gather-remove-what-is-chosen = Fjern det valgte
gather-whole-number = Heltall
gather-decimal-number = Desimaltall
gather-yes-or-no = Ja eller nei
gather-a-whole-number-like-42 = Et heltall, for eksempel 42
gather-a-number-like-3-5 = Et tall, for eksempel 3,5
gather-variables-2 = Variabler
gather-name-of-the-variable = Variabelens navn
gather-more-on-the-variable-shown = Mer om variabelen { $shown }
gather-rename = Gi nytt navn…
gather-remove = Fjern
gather-the-variable-name-and-its-values =
    Variabelen «{ $name }» og verdiene ({ $n }) er borte
    Ctrl+Z henter dem tilbake
gather-yes = Ja
gather-no = Nei
gather-name-shown = { $name }: { $shown }
gather-add-a-variable = Legg til en variabel…
gather-every-case-gets-the-variable = Alle caser får variabelen
gather-every-document-gets-the-variable = Alle dokumenter får variabelen
gather-every-participant-gets-the-variable = Alle deltakere får variabelen
gather-add = Legg til
gather-swedish = Svensk
gather-english = Engelsk
gather-danish = Dansk
gather-norwegian = Norsk
gather-finnish = Finsk
gather-german = Tysk

## guard

guard-a-name-is-left-kind-replace = Et navn er igjen ({ $kind }). Erstatt det med pseudonymet
guard-kind-is-left-replace-it-in = { $kind } er igjen. Erstatt det i teksten
guard-word-for-word-what-somebody-said = Ord for ord det noen som ikke skal siteres, har sagt, eller det som er i karantene. Skriv det med andre ord, eller ta det ut
guard-participant-is-quoted-and-no-consent = { $participant } siteres, og det er ikke registrert noe samtykke. Registrer det i samtykkeregisteret, eller angi der at sitater ikke er tillatt
guard-case-role-date-fits-participants-of = { $case } · { $role } · { $date } passer bare på { $participants } av studiens deltakere. Gjør rollen eller datoen mindre presis, eller utelat sitatet
guard-withdrawn = [trukket tilbake]
guard-evidence-taken-away = [belegget fjernet]

## hand-in

hand-in-every-coded-passage-with-code-case = Hver kodet passasje, med kode, case og taler
hand-in-every-code-with-its-definition-and = Hver kode med definisjon og hvor mye den er brukt
hand-in-every-document-with-kind-date-level = Hvert dokument med type, dato, nivå og caser
hand-in-every-case-with-its-variables = Hvert case med variablene
hand-in-everyone-who-takes-part = Alle som deltar, med rolle, samtykke og hvor ofte de høres
hand-in-every-meaning-unit-with-what-was = Hver meningsenhet, med det som er laget av den
hand-in-case-by-theme-with-the-written = Case for case og tema for tema, med sammendragene
hand-in-what-each-case-says-row-by = Hva hvert case sier, rad for rad, med funn
hand-in-every-rating-by-criterion-and-what = Hver gradering per kriterium, og hva som er endret
hand-in-what-was-planned-and-carried-out = Hva som ble planlagt og gjennomført, og hvorfor det avviker
hand-in-which-means-serve-which-ends-and = Hvilke midler som tjener hvilke mål, og om det holder
hand-in-how-each-stands-since-when-for = Status for hver av dem, siden når, for, mot og rivaler
hand-in-every-memo-and-what-it-is = Hvert memo og det som det er knyttet til
hand-in-every-change-ever-made-with-time = Hver endring som er gjort, med tid og koder
hand-in-no-rows-for-this-choice = Ingen rader for dette utvalget
hand-in-choose-other-codes-or-cases-or = Velg andre koder eller caser, eller alle
hand-in-rows-come-with-the-first-coding = Radene kommer med den første kodingen. Passasjer kodes i Kod
hand-in-rows-come-with-the-first-code = Radene kommer med den første koden
hand-in-rows-come-with-the-first-case = Radene kommer med det første caset, i Samle
hand-in-rows-come-with-the-first-meaning = Radene kommer med den første meningsenheten, i Fortett
hand-in-rows-come-with-the-first-contrast = Radene kommer med den første kontrasten, i Kontraster
hand-in-rows-come-with-the-first-assessment = Radene kommer med den første vurderingen
hand-in-rows-come-with-the-first-one = Radene kommer med den første, under navnet på et case i Vurder
hand-in-rows-come-with-the-first-memo = Radene kommer med det første memoet av typen hypotese
hand-in-rows-come-with-the-first-memo-2 = Radene kommer med det første memoet
hand-in-there-is-nothing-here-yet = Her er det ingenting ennå
hand-in-this-table-is-empty = Tabellen er tom
hand-in-parts = Deler
hand-in-write-about-the-reporting-items = Skriv om rapporteringspunktene (COREQ, SRQR)
hand-in-format = Format
hand-in-separator = Skilletegn
hand-in-comma = Komma
hand-in-semicolon-for-swedish-excel = Semikolon, for norsk Excel
hand-in-tab = Tab
hand-in-headings = Overskrifter
hand-in-headings-for-people = For lesere
hand-in-headings-for-scripts = For skript, som på kommandolinjen
hand-in-order = Rekkefølge
hand-in-by-code = Etter kode
hand-in-by-document = Etter dokument
hand-in-all-documents = Alle dokumenter
hand-in-choose-documents = Velg dokumenter…
hand-in-choose-contrasts = Velg kontraster…
hand-in-criteria-sets = Kriteriesett
hand-in-choose-sets = Velg kriteriesett…
hand-in-transcripts = Dokumenter
hand-in-coded-transcript = Kodet utskrift
hand-in-a-document-with-its-codings = Et dokument med kodingene i margen; i Word står de som kommentarer
hand-in-document-of-the-transcript = Utskriftens dokument
hand-in-coders = Kodere
hand-in-choose-coders = Velg kodere…
hand-in-chapters = Kapitler
hand-in-by-case = Case for case
hand-in-by-question = Etter forskningsspørsmål
hand-in-both = Begge
hand-in-all-codes = Alle koder
hand-in-choose-codes = Velg koder…
hand-in-choose-cases = Velg caser…
hand-in-take-away-name = Fjern { $name }
hand-in-evidence-mark = Belegg { $mark }
hand-in-close-the-evidence = Lukk belegget
hand-in-to-the-words-p = Til ordene: { $p }
hand-in-set = Sett
hand-in-drawing-the-figure = Tegner figuren…
hand-in-how-many-codings-of-each-code = Antall kodinger av hver kode i hvert case
hand-in-how-many-participants-speak-of-each = Hvor mange deltakere som snakker om hvert tema
hand-in-each-criterion-from-occasion-to-occasion = Hvert kriterium fra tidspunkt til tidspunkt
hand-in-documents-work-and-memos-by-date = Dokumenter, arbeid og memoer etter dato
hand-in-project-for-other-programs = Prosjekt for andre programmer
hand-in-refi-qda-which-nvivo-atlas-ti = REFI-QDA, som NVivo, ATLAS.ti og MAXQDA åpner
hand-in-codebook-for-other-programs = Kodebok for andre programmer
hand-in-the-code-tree-alone-by-refi = Bare kodetreet, etter REFI-QDA
hand-in-list-of-codes = Kodeliste
hand-in-the-code-tree-as-an-indented = Kodetreet som innrykket liste
hand-in-archive = Arkiv
hand-in-all-of-the-study-as-plain = Hele studien som vanlige filer
hand-in-figures = Figurer
hand-in-the-whole-study = Hele studien
hand-in-any-program = Alle programmer
hand-in-every-text-as-a-plain-file = Hver tekst som en vanlig fil
hand-in-every-table-as-csv = Hver tabell som CSV
hand-in-everything-as-json-with-its-format = Alt som JSON, med en beskrivelse av formatet
hand-in-a-description-of-the-study-and = En beskrivelse av studien, og kontrollsummer
hand-in-words-in-quarantine-in-a-folder = Ord i karantene, i en egen mappe. Importerte filer og koblingsnøkkelen blir igjen her
hand-in-what-the-format-has-no-place = Det formatet ikke har plass til
hand-in-nothing-all-of-the-study-can = Ingenting: Hele studien får plass
hand-in-exported-to-shown = Eksportert til { $shown }
hand-in-where-the-file-is-to-be = Hvor filen skal ligge
hand-in-participant-is-no-longer-quoted-export = { $participant } siteres ikke lenger. Eksporter på nytt
hand-in-the-words-are-in-no-text = Ordene finnes ikke i noen tekst. De står i noe du har skrevet, eller i et navn
hand-in-exporting = Eksporterer…
hand-in-export = Eksporter
hand-in-the-guard-looks-for-names-of = Vakten ser etter navn fra den åpne koblingsnøkkelen, identifiserende opplysninger, manglende samtykker og passasjer i karantene før noe skrives
hand-in-name-is-written = { $name } er skrevet
hand-in-there-is-a-file-by-this = Det finnes en fil med dette navnet; den blir erstattet
hand-in-cancelled-no-file-was-written = Avbrutt; ingen fil ble skrevet
hand-in-the-export-stopped-unexpectedly-no-file = Eksporten stoppet uventet; ingen fil ble skrevet
hand-in-evidence-m = Belegg { $m }
hand-in-preview-title = Forhåndsvisning: { $title }
hand-in-the-guard-found-one-thing-that = Vakten fant én ting som ikke bør utleveres
hand-in-the-guard-found-n-things-that = Vakten fant { $n } ting som ikke bør utleveres
hand-in-nothing-was-written = Ingenting ble skrevet
hand-in-and-more-more = … og { $more } til
hand-in-why-it-may-leave-all-the = Hvorfor det kan utleveres likevel
hand-in-the-journal-keeps-the-reason = Loggen tar vare på grunnen
hand-in-back = Tilbake
hand-in-let-it-out-all-the-same = Slipp ut likevel
hand-in-replace-all-names-of-the-key = Erstatt alle navn i koblingsnøkkelen…
hand-in-open-protection = Åpne personvern
hand-in-show-in-the-text = Vis i teksten
hand-in-do-not-quote-who = Ikke siter { $who }
hand-in-go-to-documents-and-participants = Gå til dokumenter og deltakere
hand-in-no-part-is-chosen = Ingen del er valgt
hand-in-tick-what-the-report-is-to = Kryss av for det rapporten skal inneholde
hand-in-nothing-to-report-in-these-parts = Ingenting å rapportere i disse delene ennå
hand-in-chapters-fill-with-statements-themes-contrasts = Kapitlene fylles av beskrivelser, temaer, kontraster og vurderinger
hand-in-the-report-could-not-be-put = Rapporten kunne ikke settes sammen
hand-in-putting-the-report-together = Setter sammen rapporten…

## import

import-files-ending-in-ending-cannot-be = Filer som slutter på «.{ $ending }», kan ikke leses. Lagre filen som Word (.docx), PDF eller ren tekst, og importer den
import-a-project-of-another-program = Filer som slutter på «.{ $ending }», er prosjekter fra { $program } som bare det kan lese. Åpne filen der, eksporter prosjektet som REFI-QDA (.qdpx): { $way }, og importer det. Dokumenter, koder, kodinger og memoer følger med
import-way-out-of-atlas = i ATLAS.ti 8 eller nyere, Project (eller File) › Export › REFI-QDA
import-way-out-of-nvivo = i NVivo 12 eller nyere, Share › Export Project › REFI-QDA Project
import-way-out-of-maxqda = i MAXQDA 2018 eller nyere, Home › Export › Export Project to REFI-QDA
import-way-out-of-rqda = åpne filen i QualCoder (Project › Import › RQDA), som eksporterer den under Project › Export as REFI-QDA
import-the-file-is-not-expected-though = Filen er ikke i { $expected }-format, selv om navnet sier det. Åpne den i programmet den er laget i, og lagre på nytt
import-the-file-is-damaged-part-open = Filen er skadet ({ $part }). Åpne den i programmet den er laget i, lagre på nytt og prøv igjen
import-the-file-has-no-subtitles-no = Filen har ingen undertekster: Ingen linje sier fra når til når noe blir sagt. Lagre den som ren tekst (.txt) og importer den
import-the-file-is-json-but-not = Filen er JSON, men ikke en transkripsjon av en type som kan leses her. Eksporter transkripsjonen som Word, tekst eller undertekster (.srt, .vtt) og importer den
import-the-table-has-more-than-limit = Tabellen har mer enn { $limit } celler; den ble ikke lest. Fjern kolonner og rader som ikke trengs, og lagre på nytt
import-the-file-is-protected-by-a = Filen krever passord. En PDF åpnes med det: skriv det ved filen i vinduet, i terminalen eller i MENING_FILE_PASSWORD. Fra andre filer fjerner du passordet i programmet de er laget i, og importerer kopien
import-the-password-does-not-open-the = Passordet åpner ikke filen. Store og små bokstaver teller; prøv igjen
import-the-file-unpacks-to-more-than = Utpakket er filen på mer enn { $limit-mb } MB, og så mye trenger ikke noe dokument; den ble ikke lest. Lagre teksten som en egen fil
import-a-cell-holds-more-than = En celle inneholder mer enn { $limit-mb } MB; tabellen ble ikke lest. Sannsynligvis åpnes et anførselstegn uten å lukkes: Lukk det i filen, eller importer filen som tekst (--tables text)
import-zip-files-are-opened-limit-deep = Zip-filer åpnes { $limit } nivåer ned, og denne ligger dypere. Pakk den ut og importer innholdet
import-this-is-menings-own-table-t = Dette er Menings egen tabell «{ $t }» uten kolonnene id og version, som endringer kjennes igjen på. Ta den ut på nytt, og gjør endringene i den
import-this-is-menings-own-table-t-in = Dette er Menings egen tabell «{ $t }», der ingenting kan endres utenfra. Skal den likevel være materiale, velg å få den som tekst eller som svar (--tables)
import-there-is-no-encoding-named-label = Det finnes ingen tegnkoding som heter «{ $label }». Velg en fra listen
import-the-file-holds-no-text = Filen inneholder ingen tekst
import-pages-of-of-pages-are-pictures = { $pages } av { $of } sider er bilder uten tekst. Kjør tekstgjenkjenning (OCR) på filen, og importer resultatet
import-count-bytes-could-not-be-read = { $count } byte kunne ikke leses som tekst og vises som �. Velg en annen tegnkoding
import-the-text-looks-wrongly-decoded-already = Teksten ser allerede ut til å være feil dekodet (Ã¸ i stedet for ø). Se etter en bedre kopi
import-tracked-changes-count-read-as-accepted = Sporede endringer: { $count }, lest som godtatt
import-tracked-changes-count-left-out-the = Sporede endringer: { $count }, utelatt; teksten er slik den var før dem
import-comments-count-each-becomes-a-memo = Kommentarer: { $count }, hver av dem blir et memo
import-rows-with-more-or-fewer-cells = Rader med flere eller færre celler enn det er overskrifter: { $count }. Se etter at svarene står i riktig kolonne
import-only-the-sheet-read-was-read = Bare arket «{ $read }» ble lest. Ikke lest: { $names }
import-there-is-no-sheet-wanted = Det finnes ikke noe ark som heter «{ $wanted }» med noe i. De som finnes: { $names }
import-no-codes-were-found = Ingen koder ble funnet i filen. En kodebok har en tabell med en kolonne som heter kode, navn eller tag, eller en kode på hver linje. Velg hva filen er i stedet
import-column-n = Kolonne { $n }
import-the-table-looks-like-answers-of = Tabellen ser ut som svar fra { $documents } personer og ville blitt like mange dokumenter, det første «{ $first }». Ingenting er importert. Si hva den er: ett dokument for hver rad (--tables survey) eller ett enkelt dokument (--tables text)
import-answers-in-own-words = Svar med egne ord
import-variables = Variabler
import-case = Case
import-left-out-columns = Utelates
import-on-their-words-kept-moved = På sine egne ord: { $kept }. Funnet igjen et annet sted: { $moved }
import-links-and-quarantines-lost-their-words = { $n ->
    [one] Ordene til én kobling til et case eller én karantene er borte; den står ved de nærmeste ordene
   *[other] Ordene til { $n } koblinger til case eller karantener er borte; de står ved de nærmeste ordene
}
import-a-part-of-the-file-could = En del av filen kunne ikke leses ({ $part }); resten ble lest
import-lines-of-doubtful-speakers = Linjer som kanskje begynner med navnet på en taler, uten at det er sikkert: { $lines }. De har ingen taler før du sier hvilke navn som er taleres
import-the-order-of-reading-is-doubtful = Leserekkefølgen er usikker: spalter kan være lest rett over på side { $pages }. Sammenlign med originalen
import-the-words-are-doubtful-percent-of = Ordene er usikre: { $percent } % av tegnene forklares ikke av filens skrifter. Sammenlign med originalen, eller kjør tekstgjenkjenning (OCR) på filen
import-n-cells-changed = { $n ->
    [one] { $n } celle endret
   *[other] { $n } celler endret
}
import-left-left-as-before = , { $left } som før
import-row-row-is-about-nothing-in = Rad { $row } handler ikke om noe i dette prosjektet; det er fjernet her, eller hører til et annet
import-row-row-is-about-the-same = Rad { $row } handler om det samme som en rad over, og det er den som gjelder
import-row-row-value-is-none-of = Rad { $row }: «{ $value }» er ingen av verdiene { $heading } kan ha
import-row-row-a-finding-needs-its = Rad { $row }: et funn trenger en type, for eksempel likt eller ulikt
import-row-row-what-is-absent-needs = Rad { $row }: det som mangler, trenger et ord om hvor det er søkt
import-row-row-there-is-no-theme = Rad { $row }: det finnes ikke noe tema «{ $name }». Kryss av for endringen i vinduet for å opprette det, eller legg til temaet først
import-heading-cannot-be-changed-in-a = { $heading } kan ikke endres i en tabell; det som står annerledes i { $rows }, ble utelatt
import-the-table-has-no-column-heading = Tabellen har ingen kolonne «{ $heading }»; det som står under den i { $rows }, ble utelatt
import-and = og
import-row-row = rad { $row }
import-rows-first-and-last = radene { $first } { $and } { $last }
import-rows-first-and-more-more = radene { $first } { $and } { $more } til
import-file-imported-as-document-words-words = { $file }: importert som «{ $document }», { $words } ord
import-file-imported-as-answers-of-documents = { $file }: importert som svar fra { $documents ->
    [one] { $documents } respondent
   *[other] { $documents } respondenter
}, { $words } ord, { $variables ->
    [one] { $variables } variabel
   *[other] { $variables } variabler
}
import-file-new-codes-added-changed-changed = { $file }: { $new ->
    [one] { $new } kode
   *[other] { $new } koder
} lagt til, { $changed } endret, { $unchanged } som de var
import-file-the-same-file-is-already = { $file }: den samme filen er her fra før som «{ $document }»; ikke importert på nytt
import-document-has-the-new-text-changed = «{ $document }» har fått den nye teksten: endret på { $changed ->
    [one] { $changed } sted
   *[other] { $changed } steder
}
import-the-words-of-adrift-codings-units = {"\u000A"}  Ordene til { $adrift ->
    [one] { $adrift } koding, enhet eller belegg
   *[other] { $adrift } kodinger, enheter eller belegg
} er borte; de venter på at du bestemmer
import-pseudonyms-were-kept-in-kept-pseudonyms = {"\u000A"}  Pseudonymer ble beholdt på { $kept-pseudonyms } steder; se etter navn i det som er nytt
import-comments = kommentarer
import-rows-without-an-answer = rader uten svar
import-pictures-sound-and-video = bilder, lyd og film
import-pages-within-the-page = sider inne i siden
import-hidden-text = skjult tekst
import-headers-and-footers = topptekster og bunntekster
import-pictures-and-charts = bilder og diagrammer
import-signs-of-picture-fonts-shown-as = tegn fra bildeskrifter, vises som �
import-references-to-text-outside-the-document = henvisninger til tekst utenfor dokumentet
import-characters-that-the-files-fonts-do = tegn som filens skrifter ikke forklarer
import-characters-that-could-not-be-decoded = tegn som ikke kunne dekodes, vises som �
import-embedded-files = innebygde filer
import-dependent-tiers = Underordnede linjer (oversettelser, gloser)
import-left-out = Utelatt: { $what } ({ $count })
import-the-tree-of-codes-goes-deeper = Kodetreet er dypere enn { $limit } nivåer; ingenting ble lest. Slå sammen noen av nivåene og prøv igjen
import-this-is-the-project-that-is = Dette er prosjektet som er åpent, uansett hva filen heter, og ikke materiale til det; ingenting ble lest. Velg en annen fil

## steps: what was done, as it reads after "Undo: "; each is a kind that the journal keeps

step-nothing = ingenting
step-several = flere endringer på én gang
step-as-written = annet
step-set-project = endre det prosjektet sier om seg selv
step-set-reported = skriv om et rapporteringspunkt
step-add-question = legg til forskningsspørsmål
step-set-question = endre forskningsspørsmål
step-remove-question = fjern forskningsspørsmål
step-code-as = kode som
step-set-coder = gi koderen navnet
step-turn-clash = snu det som er avgjort etter regel
step-add-document = legg til dokument
step-set-document = endre dokument
step-replace-text = bytt ut teksten i
step-settle-adrift = behold et avsnitt der det er
step-edit-text = endre i teksten
step-rejoin-lines = føy sammen brutte linjer i
step-remove-document = fjern dokument
step-set-speakers = rett talere i
step-set-speaker = angi taler
step-add-case = legg til case
step-set-case = endre case
step-remove-case = fjern case
step-link-case = legg et dokument til case
step-unlink-case = ta et dokument ut av case
step-add-participant = legg til deltaker
step-set-participant = endre deltaker
step-remove-participant = fjern deltaker
step-add-variable = legg til variabel
step-set-variable = gi nytt navn til variabel
step-remove-variable = fjern variabel
step-set-value = sett variabel
step-add-code = legg til kode
step-set-code = endre kode
step-move-code = flytt kode
step-merge-code = slå sammen koder til
step-split-code = del opp kode
step-remove-code = fjern kode
step-add-coding = kode
step-remove-coding = fjern koding
step-move-coding = flytt kodingens grenser
step-add-meaning-unit = legg til meningsenhet
step-write-condensation = skriv meningsfortetting
step-write-interpretation = skriv tolkning
step-give-theme = gi en meningsenhet tema
step-set-meaning-unit = endre meningsenhet
step-remove-meaning-unit = fjern meningsenhet
step-split-meaning-unit = del opp meningsenhet
step-merge-meaning-units = slå sammen meningsenheter
step-add-meaning-units = lag meningsenheter av hele teksten
step-set-statement = skriv beskrivelse
step-add-theme = legg til tema
step-set-theme = endre tema
step-remove-theme = fjern tema
step-set-theme-cell = skriv temacelle
step-add-contrast = legg til kontrast
step-set-contrast = endre kontrast
step-remove-contrast = fjern kontrast
step-set-finding = skriv funn om
step-remove-finding = fjern funn om
step-add-criteria-set = legg til kriteriesamling
step-settle-codings = avgjør hvordan kodinger skiller seg for
step-set-read = merk som gjennomlest:
step-take-back-read = ta tilbake lesingen av
step-set-silence = si hvorfor en celle er tom for
step-take-back-silence = ikke lenger si hvorfor en celle er tom for
step-assess = vurder
step-set-criteria-set = endre kriteriesamling
step-copy-criteria-set = kopier kriteriesamling til
step-remove-criteria-set = fjern kriteriesamling
step-add-criterion = legg til kriterium
step-set-criterion = endre kriterium
step-move-criterion = flytt kriterium
step-remove-criterion = fjern kriterium
step-remove-assessment = fjern vurdering av
step-set-occasions = ordne tidspunkter
step-add-activity = legg til aktivitet
step-set-activity = endre aktivitet
step-remove-activity = fjern aktivitet
step-set-means-ends = skriv hvor middelet fører
step-remove-means-ends = fjern kobling mellom middel og mål
step-set-hypothesis = prøv hypotese
step-explain-code = angi hvorfor kode ble endret
step-set-answers = angi hvilke spørsmål som besvares
step-add-keyword = legg til stikkord
step-set-keyword = endre stikkord
step-remove-keyword = fjern stikkord
step-add-query = lagre spørsmål
step-set-query = endre lagret spørsmål
step-remove-query = fjern lagret spørsmål
step-set-keyword-touched = noter berørt stikkord
step-set-consent = noter samtykke for
step-quarantine = sette i karantene
step-lift-quarantine = opphev en karantene
step-set-guard = endre hva vakten spør etter
step-add-memo = skriv memo
step-set-memo = endre memo
step-remove-memo = fjern memo
step-write-demo = skriv demonstrasjonsstudien
step-place-pseudonym = erstatt et navn på ett sted
step-pseudonymise = erstatt navn med pseudonymer
step-destroy-key = ødelegg koblingsnøkkelen
step-import = importer
step-import-files = importer flere filer
step-bring-back = gjenopprett en sikkerhetskopi
step-let-out = slipp ut
step-withdraw = tilbaketrekking
step-withdraw-more = ytterligere tilbaketrekking
step-take-out = ta ut det som har forlatt prosjektet siden sikkerhetskopien
step-hand-out = lever ut en kopi
step-take-in = ta inn en kollegas arbeid
step-recover = redd et skadet prosjekt

## steps with what they were about

whole-step-named = { $what } «{ $name }»
whole-step-and-more = { $what } og { $n } til
whole-step-on-passages = { $what } på { $n } avsnitt
whole-step-several = { $n ->
    [one] { $n } endring
   *[other] { $n } endringer på én gang
}
whole-step-replace-text = bytt ut teksten i «{ $name }» med «{ $file }»
whole-step-quarantine = sett et avsnitt i karantene i «{ $name }»
whole-step-import-files = importer { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
whole-step-bring-back = gjenopprett sikkerhetskopien fra { $when }
whole-step-let-out = slipp ut «{ $name }» med { $n ->
    [one] { $n } merknad
   *[other] { $n } merknader
} fra vakten: { $reason }
whole-step-withdraw = trekk tilbake en deltaker, nå «{ $name }»
whole-step-withdraw-more = trekk tilbake mer av «{ $name }»
whole-step-hand-out = lever ut en kopi til «{ $name }»
whole-step-take-in = ta inn { $name }
whole-step-recover = redd et skadet prosjekt: { $saved ->
    [one] { $saved } rad reddet
   *[other] { $saved } rader reddet
}, { $lost } kjent som tapt
whole-step-none-stood = { $what }; etterpå sto ingen av { $phrases ->
    [one] { $phrases } frase
   *[other] { $phrases } fraser
} i noen byte av { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}
whole-step-some-stood = { $what }; etterpå sto noen av { $phrases ->
    [one] { $phrases } frase
   *[other] { $phrases } fraser
} fortsatt i { $left } av { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}

## journal

journal-done = gjort
journal-undone = angret
journal-undone-and-replaced = angret og erstattet
journal-close-the-journal-keys = Lukk loggen  ({ $keys })
journal-1-step = 1 trinn
journal-steps-steps = { $steps } trinn
journal-nothing-has-been-done-yet = Ingenting er gjort ennå
journal-every-change-to-the-project-is = Hver endring i prosjektet lagres her med tid og koder, og kan angres, også i morgen
journal-filter-the-journal = Filtrer loggen
journal-filter-by-step-or-coder = Filtrer etter trinn eller koder
journal-no-step-matches = Ingen trinn passer med filteret
journal-this-step-cannot-be-undone = Dette trinnet kan ikke angres
journal-this-is-the-newest-step-in = Dette er det nyeste trinnet som gjelder
journal-replaced-by-later-steps-cannot-be = Erstattet av senere trinn; kan ikke gjøres om
journal-undo-the-step-after-this = Angre trinnet etter dette
journal-undo-the-n-steps-after-this = Angre de { $n } trinnene etter dette
journal-do-this-again = Gjør om dette
journal-do-n-steps-again-up-to = Gjør om { $n } trinn, til og med dette
journal-undo-back-to-here = Angre tilbake hit
journal-redo-up-to-here = Gjør om fram hit
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
journal-march = mars
journal-april = april
journal-may = mai
journal-june = juni
journal-july = juli
journal-august = august
journal-september = september
journal-october = oktober
journal-november = november
journal-december = desember
journal-day = { $day } { $number }. { $month } { $year }

## judge

judge-as-planned = som planlagt
judge-partly = delvis
judge-not-carried-out = ikke gjennomført
judge-not-planned = ikke planlagt
judge-open = åpen
judge-supported = styrket
judge-weakened = svekket
judge-refuted = avkreftet
judge-born = kom til
judge-renamed = fikk nytt navn
judge-redefined = ble omdefinert
judge-moved = ble flyttet
judge-split = ble delt
judge-merged = ble slått sammen
judge-removed = ble fjernet

## masks

masks-in-quarantine = [i karantene]
masks-not-quoted-as-agreed = [siteres ikke, etter avtale]

## memo

memo-method = Metode
memo-report = Til rapporten
memo-theory = Teori
memo-field = Felt

## memos

memos-nothing = Ingenting
memos-speaks-sign-turn-it = Taler { $sign }; snu
memos-take-away-the-evidence-from-name = Fjern belegget fra { $name }
memos-mark-words-under-code-or-condense = Marker ord under Kod eller Fortett for å legge dem til her, for eller mot
memos-the-marked-words-speak-for = De markerte ordene taler for
memos-rest-on-the-marked-words = Bygg på de markerte ordene
memos-where-the-hypothesis-stands = Hypotesens status
memos-why-it-stands-so = Hvorfor statusen er slik
memos-why-the-hypothesis-stands-so = Hvorfor hypotesen har denne statusen
memos-rivals-names = Rivaler: { $names }
memos-close-the-memo = Lukk memoet
memos-remove-the-memo = Fjern memoet
memos-the-memo-is-removed-keys-brings = Memoet er fjernet; { $keys } henter det tilbake
memos-title-of-the-memo = Memoets tittel
memos-write-here = Skriv her
memos-text-of-the-memo = Memoets tekst
memos-none = Ingen
memos-kind-of-memo-kind = Memoets type: { $kind }
memos-attached-to-on = Knyttet til: { $on }
memos-show-the-words = Vis ordene
memos-show-the-document = Vis dokumentet
memos-detach-the-memo = Løsne memoet
memos-call-the-kind-name = Kall typen «{ $name }»
memos-choose-a-kind = Velg type
memos-choose-a-kind-or-name-one = Velg en type, eller navngi en
memos-choose-what-the-memo-is-about = Velg hva memoet handler om
memos-document-code-case = Dokument, kode, case …
memos-written-when = Skrevet { $when }
memos-hide-earlier-versions = Skjul tidligere versjoner
memos-1-earlier-version = 1 tidligere versjon
memos-n-earlier-versions = { $n } tidligere versjoner
memos-use-this-version-again = Bruk denne versjonen igjen
memos-close-the-memos-keys = Lukk memoene  ({ $keys })
memos-n-memos = { $n } memoer
memos-write-down-hypotheses-choices-of-method = Skriv ned hypoteser, metodevalg og løse tanker etter hvert som de kommer. Et memo kan knyttes til et dokument, en kode eller et case, og tar vare på sine tidligere versjoner
memos-no-memos-yet = Ingen memoer ennå
memos-filter-memos = Filtrer memoer
memos-filter-by-words = Filtrer på ord
memos-no-kind = Uten type
memos-no-memo-matches = Ingen memoer passer med filteret
memos-untitled = Uten tittel

## mod

mod-there-is-no-screen-to-open = Det er ingen skjerm å åpne et vindu på. Bruk kommandoene i stedet: mening --help
mod-the-window-could-not-be-opened = Vinduet kunne ikke åpnes: { $error }. Kommandoene virker uten: mening --help

## name

name-person = Person
name-place = Sted
name-organisation = Organisasjon
name-job-title = Stilling
name-other-name = Annet navn
name-marked-at-transcription = Markert under transkripsjonen
name-personal-identity-number = Fødselsnummer
name-telephone-number = Telefonnummer
name-e-mail-address = E-postadresse
name-web-address = Nettadresse
name-address = Adresse
name-car-registration = Bilskilt

## palette

palette-command = Kommando
palette-type-to-find-a-command = Skriv for å finne kommando, dokument, kode …
palette-nothing-is-called-that = Ingenting heter det

## password

password-password = Passord
password-new-password = Nytt passord
password-the-same-again = Gjenta passordet
password-the-two-are-not-the-same = De to er ikke like ennå
password-nobody-can-recover-a-forgotten-password = Ingen kan gjenopprette et glemt passord, og prosjektet går tapt med det. Noen ord på rad er lette å huske og vanskelige å gjette. Ukrypterte sikkerhetskopier av prosjektet fjernes
password-name-is-encrypted = { $name } er kryptert
password-give-the-password-to-open-it = Oppgi passordet for å åpne det
password-encrypt-the-project = Krypter prosjektet
password-encrypt = Krypter
password-change-the-password = Bytt passord
password-backups-under-the-old-password-are = Sikkerhetskopier med det gamle passordet fjernes
password-change = Bytt
password-make-the-project-plain = Fjern krypteringen
password-whoever-has-the-file-can-then = Den som har filen, kan deretter lese den, på denne datamaskinen og overalt der den kopieres
password-make-plain = Fjern kryptering
password-easy-to-guess = Lett å gjette
password-hard-to-guess = Vanskelig å gjette
password-very-hard-to-guess = Svært vanskelig å gjette

## protect

protect-the-study-has-no-participants-yet = Studien har ingen deltakere ennå. Legg dem til under Samle
protect-withdrawn-day = Trukket { $day }
protect-consent-given-by-n = Samtykke gitt av { $n }
protect-given-on-yyyy-mm-dd = Gitt den, ÅÅÅÅ-MM-DD eller 21. mai 2024
protect-without-a-date-this-is-no = Uten dato er dette ikke noe samtykke
protect-may-be-quoted = Kan siteres
protect-recording-kept = Opptak beholdes
protect-re-use = Gjenbruk
protect-withdraw-n = Trekk samtykket til { $n }…
protect-her-words-leave-the-texts-units = Personens ord fjernes for godt fra tekster, enheter, kodinger, sitater, indeks, logg og sikkerhetskopier. Ingenting før dette kan angres. Programmet når ikke eksporter som allerede er laget
protect-withdraw = TREKK
protect-withdraw-2 = Trekk samtykket
protect-these-claims-had-rested-on-words = Disse påstandene bygde på ord som er borte
protect-look-for-names-in-the-texts = Let etter navn i tekstene
protect-no-more-names-were-found = Ingen flere navn ble funnet
protect-n-names-not-in-the-key = { $n ->
    [one] { $n } navn som ikke er i koblingsnøkkelen
   *[other] { $n } navn som ikke er i koblingsnøkkelen
}
protect-do-marks-such-as-these-stand = Står slike merker for navn?
protect-yes-names = Ja, navn
protect-no-remarks = Nei, kommentarer
protect-kind-n-places = { $kind }, { $n } steder
protect-replace-here-only = Erstatt bare her
protect-pseudonym-for-name = Pseudonym for { $name }
protect-add-name-to-the-key = Legg { $name } i koblingsnøkkelen
protect-add-to-the-key = Legg i koblingsnøkkelen
protect-never-a-name = Aldri et navn
protect-take-n-out-of-the-key = Ta { $n } ut av koblingsnøkkelen
protect-replace-all-names-in-the-project = Erstatt alle navn i prosjektet…
protect-in-texts-and-in-all-that = I tekster og i alt som er skrevet om dem; hver koding blir liggende på ordene sine. Numre og adresser som peker ut noen, får et merke
protect-close-the-key = Lukk koblingsnøkkelen
protect-the-key-holds-the-names-behind = Koblingsnøkkelen inneholder navnene bak pseudonymene, i en egen kryptert fil. Oppbevar den atskilt fra prosjektet, for eksempel på en minnepinne
protect-file-of-the-key = Koblingsnøkkelens fil
protect-the-keys-own-password = Koblingsnøkkelens eget passord
protect-the-password-once-more = Passordet en gang til
protect-the-two-passwords-are-not-the = De to passordene er ikke like
protect-make-the-key = Opprett koblingsnøkkelen
protect-open-the-key = Åpne koblingsnøkkelen
protect-pseudonym = Pseudonym
protect-add-to-the-key-2 = Legg i koblingsnøkkelen
protect-destroy-the-key = Slett koblingsnøkkelen…
protect-the-keys-file-is-wiped-with = Filen med koblingsnøkkelen slettes, sammen med importerte filer og alle tidligere formuleringer. Ingen kan lenger si hvem som er hvem, og ingenting før dette kan angres. Programmet når ikke andre kopier av koblingsnøkkelen
protect-destroy = SLETT
protect-destroy-2 = Slett
protect-type-word-to-go-on = Skriv { $word } for å gå videre
protect-all-those-in-doubt-doubtful-are = { $all }. De usikre, { $doubtful }, avgjør du selv; de er ikke krysset av. Ingenting er erstattet ennå
protect-replace-places = Erstatt { $places }
protect-close-the-list = Lukk listen
protect-ticked-of-n = { $ticked } av { $n }
protect-untick-all-of-name = Fjern alle avkryssinger for { $name }
protect-tick-all-of-name = Kryss av alle for { $name }
protect-show-all-n = Vis alle { $n }
protect-what-should-not-have-been-collected = Det som ikke skulle vært samlet inn, holdes utenfor analyse, søk og eksport. Marker det i Kod og velg
protect-name-n-characters = { $name }, { $n } tegn
protect-lift-the-quarantine = Opphev karantenen
protect-every-export-passes-the-guard-names = Hver eksport passerer vakten: navn, identifiserende opplysninger, manglende samtykker, karantene og sitater som passer på for få
protect-participants-a-quote-must-fit = Antall deltakere et sitat må passe på
protect-0-the-guard-does-not-ask = 0: vakten spør ikke
protect-words-in-brackets-and-after-are = Ord i [hakeparenteser] og etter # er navn
protect-the-guard-lets-such-marks-out = Vakten slipper slike merker ut. De er blant navnene som blir funnet i tekstene, hvert av dem én gang
protect-hide-what-stood-in-this-document = Skjul hva som sto i dokumentet
protect-show-what-stood-in-this-document = Vis hva som sto i dokumentet
protect-and-more-which-the-command-original = og flere, som kommandoen original skriver ut
protect-close-protection = Lukk personvern
protect-protection = Personvern
protect-names-and-pseudonyms = Navn og pseudonymer
protect-consent = Samtykke
protect-quarantine = Karantene
protect-the-guard = Vakten
protect-encryption = Kryptering
protect-nobody-reads-the-project-without-its = Ingen leser prosjektet uten passordet
protect-whoever-has-the-file-can-read = Den som har filen, kan lese den

## pseudonym

pseudonym-several-in-the-key-share-the = flere i koblingsnøkkelen deler navnet
pseudonym-may-be-an-ordinary-word = kan være et vanlig ord
pseudonym-may-be-another-name = kan være et annet navn
pseudonym-places-in-documents = { $places } i { $documents }

## questions

questions-answers = Besvarer
questions-statement = beskrivelse
questions-statements = Beskrivelser
questions-theme-cells = Temaceller
questions-findings = Funn
questions-close-the-research-questions-keys = Lukk forskningsspørsmålene  ({ $keys })
questions-write-the-questions-that-the-material = Skriv spørsmålene materialet skal besvare. Hver meningsenhet, beskrivelse og temacelle og hvert funn og hver vurdering kan så svare på dem
questions-write-the-first-question = Skriv det første spørsmålet
questions-no-research-questions-yet = Ingen forskningsspørsmål ennå
questions-every-case-and-level-has-something = Alle caser og nivåer har noe å si
questions-nothing-to-say = Ingenting å si
questions-cases-all = Caser: { $all }
questions-levels-all = Nivåer: { $all }
questions-nothing-answers-this-question-yet-write = Ingenting besvarer dette spørsmålet ennå. Skriv hva enheter sier om det under Fortett, eller velg det under et funn, en temacelle eller en vurdering
questions-and-n-more-the-report-has = og { $n } til; rapporten har alle
questions-about-does-not-answer-it = { $about } besvarer det ikke
questions-to-the-words-in-name = Til ordene i { $name }
questions-the-study-as-a-whole = Studien som helhet
questions-what-the-study-as-a-whole-says = Hva studien som helhet sier
questions-tie-what-all-cases-say-together = Knytt sammen med egne ord det alle casene har å si
questions-rest-it-on-the-words-shown = Bruk ordene som ble vist sist, som belegg
questions-rest-the-study-on-name = Bruk { $name } som belegg for studiens svar

## report

report-to-risen-ratings = { $to }, hver sammenlignet med nærmeste tidligere tidspunkt: { $risen } steget, { $same } uendret, { $fallen } falt, { $new } nye, { $dropped } utgått, { $apart } ikke lenger aktuelle.
report-deviation-and-why = Avvik og hvorfor
report-natural-unit = Naturlig enhet
report-looked-for-in-s = {" "}Søkt i: { $s }
report-no = Nr.
report-item = Punkt
report-in-this-study = I denne studien
report-coded-by-n = { $n ->
    [one] Én person kodet
   *[other] { $n } personer kodet
}
report-n-participants = { $n ->
    [one] { $n } deltaker
   *[other] { $n } deltakere
}
report-n-documents-first-to-last = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
}, { $first } til { $last }
report-n-documents-on-day = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
}, { $day }
report-consent-noted-for-n-participants = Samtykke registrert for { $n ->
    [one] { $n } deltaker
   *[other] { $n } deltakere
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
report-n-findings-where-cases-differ-oppose = { $n } funn der caser er ulike, motsier hverandre eller tier
report-documents-documents-from-cases-cases = { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
} fra { $cases ->
    [one] { $cases } case
   *[other] { $cases } caser
}
report-n-field-notes = { $n ->
    [one] { $n } feltnotat
   *[other] { $n } feltnotater
}
report-n-passages-in-quarantine = { $n ->
    [one] { $n } passasje
   *[other] { $n } passasjer
} i karantene
report-a-register-of-consents-is-kept = Det føres et samtykkeregister
report-software = Programvare
report-coding-and-analysis-were-done-in = Koding og analyse ble gjort i Mening, versjon { $version }.
report-material = Materiale
report-the-material-is-n-documents-words = Materialet består av { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
}, til sammen { $words } ord
report-from-first-to-last = , fra { $first } til { $last }
report-those-who-took-part-and-those = De som deltok, og de som kodet
report-speaking-participants-speak-in-the-material = { $speaking ->
    [one] { $speaking } deltaker
   *[other] { $speaking } deltakere
} kommer til orde i materialet{ $consent }.
report-consent-is-noted-for-given = ; samtykke er registrert for { $given }
report-voices-speak-in-the-material = { $n ->
    [one] { $n } stemme
   *[other] { $n } stemmer
} kommer til orde i materialet.
report-unnamed-coder = Koder uten navn
report-settled = { $first } og { $second } hadde merket { $n ->
    [one] ett sted
   *[other] { $n } steder
} ulikt og avgjorde hvis markering som gjelder. { $counts }.
report-inductive-codes-came-from-the-material = { $inductive ->
    [one] { $inductive } kode kom fra materialet (induktiv)
   *[other] { $inductive } koder kom fra materialet (induktive)
} og { $deductive ->
    [one] { $deductive } fra teori eller en sjekkliste (deduktiv)
   *[other] { $deductive } fra teori eller en sjekkliste (deduktive)
}.
report-steps-of-the-analysis = Gangen i analysen
report-the-projects-journal-holds-every-change = Prosjektets logg inneholder hver endring, til sammen { $all } trinn, dag for dag:
report-day = Dag
report-steps = Trinn
report-name-paragraph-paragraph = { $name }, avsnitt { $paragraph }
report-paragraph-n = Avsnitt { $n }
report-answers = Svar på forskningsspørsmål
report-nothing-answers-this-question-yet = Ingenting besvarer dette spørsmålet ennå.
report-no-case = Uten case
report-not-n = Omfatter ikke: { $n }
report-where = Hvor
report-other-summaries = Andre sammendrag
report-row = Rad
report-column = Kolonne
report-contents = Innhold
report-case-by-case = Case for case
report-answers-to-the-research-questions = Svar på forskningsspørsmålene
report-meaning-condensation = Meningsfortetting
report-how-the-study-was-done = Slik ble studien gjort
report-reporting-items = Rapporteringspunkter
report-chapters-tables-method-and-the-evidence = Kapitler, tabeller, metode og belegget for hver påstand, i ett dokument
report-report = Rapport
report-report-within = rapport
report-quotes-by-code-the-codebook-condensations = Sitater etter kode, kodeboken, fortettinger, kontraster og alle andre tabeller tas ut herfra, til Word, Excel eller vanlige filer. Først må det være noe å rapportere om
report-nothing-to-take-out-yet = Ingenting å ta ut ennå
report-the-preview-could-not-be-made = Forhåndsvisningen kunne ikke lages
report-making-a-preview = Lager en forhåndsvisning…
report-preview-of-the-first-n-rows = Forhåndsvisning av de første { $n } radene
report-1-row = 1 rad
report-n-rows = { $n } rader
report-who-interviewed = Hvem som intervjuet
report-the-researchers-degrees = Forskernes akademiske grader
report-their-occupation-at-the-time = Forskernes yrke da studien ble gjort
report-their-gender = Forskernes kjønn
report-their-experience-and-training = Forskernes erfaring og opplæring
report-acquaintance-with-participants-beforehand = Kjennskap til deltakerne på forhånd
report-what-participants-knew-of-the-interviewer = Hva deltakerne visste om intervjueren
report-the-interviewers-leanings-and-interests = Intervjuerens forforståelse og interesser
report-methodological-orientation = Metodologisk orientering
report-how-participants-were-chosen = Hvordan deltakerne ble valgt ut
report-how-they-were-approached = Hvordan de ble kontaktet
report-how-many-took-part = Hvor mange som deltok
report-how-many-declined-or-left-and = Hvor mange som takket nei eller trakk seg, og hvorfor
report-where-the-material-was-collected = Hvor materialet ble samlet inn
report-whether-anyone-else-was-there = Om noen andre var til stede
report-who-the-participants-are-when = Hvem deltakerne er; når
report-questions-and-interview-guide = Spørsmål og intervjuguide
report-repeat-interviews = Gjentatte intervjuer
report-sound-or-picture-recorded = Lyd- eller bildeopptak
report-field-notes = Feltnotater
report-how-long-the-interviews-were = Hvor lange intervjuene var
report-saturation = Metning
report-transcripts-returned-to-participants = Transkripsjoner lest av deltakerne
report-how-many-coded = Hvor mange som kodet
report-the-code-tree = Kodetreet
report-where-themes-and-codes-came-from = Hvor temaer og koder kom fra
report-participants-views-of-the-findings = Deltakernes syn på funnene
report-quotes-each-with-its-speaker = Sitater, hvert med sin taler
report-material-and-findings-agree = Samsvar mellom materiale og funn
report-major-themes-are-clear = Hovedtemaene kommer klart fram
report-minor-themes-and-deviating-cases = Mindre temaer og avvikende caser
report-a-title-that-says-what-was = En tittel som sier hva som er studert og hvordan
report-an-abstract = Et sammendrag
report-the-problem-and-why-it-matters = Problemet og hvorfor det er viktig
report-purpose-or-research-questions = Formål eller forskningsspørsmål
report-approach-and-its-grounds = Tilnærming og begrunnelse for den
report-the-researchers-and-what-they-bring = Forskerne og det de bringer med seg
report-the-setting = Konteksten
report-how-the-material-was-sampled = Hvordan utvalget ble gjort
report-ethical-review-and-consent = Etisk vurdering og samtykke
report-how-the-material-was-collected = Hvordan materialet ble samlet inn
report-instruments-and-equipment = Hjelpemidler og utstyr
report-what-was-studied-people-documents-events = Hva som ble studert: personer, dokumenter, hendelser
report-how-the-material-was-handled-and = Hvordan materialet ble håndtert og beskyttet
report-how-it-was-analysed-and-by = Hvordan og av hvem det ble analysert
report-what-makes-it-trustworthy = Hva som gjør det troverdig
report-main-findings-and-interpretations = De viktigste funnene og tolkningene
report-links-to-the-material-quotes-notes = Koblinger til materialet: sitater, notater
report-what-it-adds-to-what-was = Hva det tilfører det man visste fra før
report-limitations = Begrensninger
report-conflicts-of-interest = Interessekonflikter
report-funding = Finansiering
report-what-the-study-came-to = Hva studien kom fram til
report-how-often-each-is-heard = Deltakere: bearbeidede avsnitt og sitater i denne rapporten
report-role = Rolle
report-passages = Avsnitt
report-quotes = Sitater
report-quotes-here = Sitater som trykkes her
report-table-n-caption = Tabell { $n }. { $caption }
report-figure-n-shows = Figur { $n }. { $shows }
report-see-table-n = se tabell { $n }
report-activities-in-case = Aktiviteter, { $case }
report-findings-of-contrast = Funn i kontrasten { $contrast }
report-contrast-row = { $contrast }: { $row }
report-what-is-said = Hva som sies
report-n-passages-in-words = { $n ->
    [one] { $n } avsnitt med egne ord
   *[other] { $n } avsnitt med egne ord
}
report-summaries-of-theme = { $theme }: sammendrag
report-passages-by-case-and-theme = Avsnitt etter case og tema
report-cases-and-themes = Case og temaer
report-n-passages = { $n ->
    [one] { $n } avsnitt
   *[other] { $n } avsnitt
}
report-ratings-of-set = { $set }: vurderinger per case
report-criteria-are = Kriterier: { $criteria }.
report-ratings-are = Karakterer: { $ratings }; – ikke vurdert.
report-arrows-are = I en celle: { $occasions }; ↑ økt, ↓ redusert.
report-a-dash-is = – { $what }.
report-reasoning-on-case = { $set }: begrunnelse, { $case }
report-the-material-by-kind = Materialet etter type, nivå og case
report-who-coded = Kodere og arbeidet deres
report-the-codes = Kodene
report-steps-by-day = Analysens trinn dag for dag
report-how-items-are-filled = Først står det en person har skrevet, deretter det prosjektet selv viser. Et punkt som ingen av delene svarer på, er ikke oppgitt.
report-not-stated = ikke oppgitt
report-n-withdrew-their-consent = { $n ->
    [one] { $n } deltaker har trukket tilbake samtykket
   *[other] { $n } deltakere har trukket tilbake samtykket
}
report-n-quotes-spoken-with-speaker = { $n ->
    [one] { $n } sitat med nummer og sted, { $spoken } med taler
   *[other] { $n } sitater med nummer og sted, { $spoken } med taler
}
report-n-of-findings-rest-on-passages = { $of ->
    [one] { $n } av { $of } funn hviler på avsnitt i materialet
   *[other] { $n } av { $of } funn hviler på avsnitt i materialet
}
report-the-journal-holds-n-steps = { $n ->
    [one] Hver endring står i loggen: { $n } trinn
   *[other] Hver endring står i loggen: { $n } trinn
}
report-purpose = Formål

## search

search-code-the-hit = Kod treffet…
search-code-all-n-hits = Kod alle { $n } treff…
search-code-the-first-n-hits = Kod de første { $n } treffene…
search-what-is-coded = Hva som kodes
search-the-words-found = Ordene som ble funnet
search-whole-paragraphs = Hele avsnitt
search-make-name-a-new-code = Gjør «{ $name }» til en ny kode
search-code-for-all-hits = Kode for alle treff
search-choose-a-code-or-name-a = Velg en kode, eller navngi en ny
search-close-the-search-keys = Lukk søket  ({ $keys })
search-search = Søk
search-more-than-hits-hits-the-first = Mer enn { $hits } treff; de første { $hits } vises
search-1-hit = 1 treff
search-hits-hits-in-1-document = { $hits } treff i 1 dokument
search-hits-hits-in-documents-documents = { $hits } treff i { $documents } dokumenter
search-find-in-all-documents = Søk i alle dokumenter
search-words-or-a-phrase-in-quotes = Ord, eller en «frase i anførselstegn»
search-empty-the-search = Tøm søket
search-searching = Søker…
search-find-words-in-all-documents = Finn ord i alle dokumenter
search-a-word-finds-all-words-that = Et ord finner alle ord som begynner slik. Flere ord finner dokumentene som inneholder alle sammen. Anførselstegn holder en frase samlet
search-no-hits = Ingen treff
search-no-document-holds-query-a-shorter = Ingen dokumenter inneholder { $query }. En kortere begynnelse av ordet finner flere bøyningsformer
search-hit-number-w = Treff { $number }: { $w }

## shell

shell-bring-documents-in-and-say-what = Hent inn dokumenter og angi hva de er
shell-read-and-tag-passages-with-codes = Les og kod passasjer
shell-restate-meaning-units-and-say-what = Fortett meningsenheter og angi hva de svarer på
shell-ask-the-material = Spør materialet: passasjer, krysstabeller, hva som går sammen, ord, forløp
shell-the-theme-table-case-by-theme = Tematabellen, case for case og tema for tema
shell-cases-side-by-side-with-a = Casene side om side, med et funn per rad
shell-fixed-criteria-for-every-case-before = Faste kriterier for hvert case, før og etter
shell-take-tables-and-quotes-out = Ta ut tabeller og sitater
shell-menu = Meny
shell-questions = Spørsmål
shell-never-by-itself = Aldri automatisk
shell-after-minutes-minutes-unused = Etter { $minutes } minutter uten bruk
shell-lock-by-itself = Lås automatisk
shell-the-project-is-encrypted = Prosjektet er kryptert
shell-read-only = Skrivebeskyttet
shell-importing = Importerer
shell-reading-done-of-of = Leser { $done } av { $of }
shell-writing = Skriver
shell-drop-to-import = Slipp for å importere

## start

start-read-closely-tag-what-matters-condense = Les nøye, kod det som betyr noe, fortett det som ble ment, og legg casene dine side om side
start-the-demonstration-study-is-fictional-a = Demonstrasjonsstudien er oppdiktet: et kriminalitetsforebyggende program sett fra kommunene, kodet, fortettet og kontrastert. Endre hva du vil i den; alt kan angres.
start-recent-projects = Nylige prosjekter
start-try-this = Prøv dette i demonstrasjonsstudien
start-go-on-with = Fortsett med { $name }
start-try-coding = Merk ord i teksten med musen, skriv navnet på en kode og trykk Enter
start-try-a-code = Klikk på en kode til venstre: avsnittene fra alle dokumenter, hvert ett klikk fra stedet sitt
start-try-contrast = Åpne Kontraster: caser side om side, og hva som er likt, skiller eller mangler
start-try-undo = Ctrl+Z tar tilbake hva som helst, og Ctrl+K finner alt ved navn
start-begin = Begynn

## store

store-the-file-itself-verdict = selve filen: { $verdict }
store-table-rows-rows-name-something-that = { $table }: { $rows ->
    [one] { $rows } rad viser
   *[other] { $rows } rader viser
} til noe som ikke finnes
store-table-row-reaches-beyond-its-documents = { $table } { $row }: går ut over dokumentets tekst
store-document-document-its-length-is-not = dokument { $document }: lengden stemmer ikke med teksten
store-document-document-its-text-holds-line = dokument { $document }: teksten inneholder linjeskift eller tegn som lagret tekst aldri har
store-table-row-is-its-own-ancestor = { $table } { $row }: er overordnet seg selv
store-the-text-index-table-does-not = tekstindeksen { $table } stemmer ikke med tekstene
store-there-is-no-project-at-p = Det er ikke noe prosjekt på { $p }. Kontroller navnet, eller opprett et med Nytt prosjekt
store-p-exists-already-and-was-left = { $p } finnes fra før og er ikke rørt. Velg et annet navn
store-p-is-not-a-mening-project-open = { $p } er ikke et Mening-prosjekt. Åpne en fil som slutter på .mening
store-p-is-encrypted-or-no-project = { $p } er kryptert, eller ikke noe prosjekt i det hele tatt. Oppgi passordet, i terminalen eller i miljøvariabelen MENING_PASSWORD
store-the-key-p-has-a-password = Koblingsnøkkelen { $p } har et eget passord. Oppgi det i terminalen eller i miljøvariabelen MENING_KEY_PASSWORD
store-the-password-is-empty-nothing-was = Passordet er tomt; ingenting ble endret. Velg et som består av flere ord
store-the-two-passwords-are-not-the = De to passordene er ikke like; ingenting ble endret. Skriv det på nytt
store-the-project-is-not-encrypted-nothing = Prosjektet er ikke kryptert; ingenting ble endret. Krypter det med «mening encrypt»
store-the-project-is-encrypted-already-nothing = Prosjektet er allerede kryptert; ingenting ble endret. Bytt passord med «mening password»
store-the-key-cannot-be-kept-at = Koblingsnøkkelen kan ikke ligge på { $p }: Den som kopierer prosjektets mappe, ville fått begge deler. Velg et sted atskilt fra den, for eksempel en minnepinne
store-p-is-the-key-of-another = { $p } er koblingsnøkkelen til et annet prosjekt. Åpne den som ble opprettet med dette prosjektet
store-p-is-not-a-key-open = { $p } er ingen koblingsnøkkel. Åpne en fil som Mening har opprettet som koblingsnøkkel; den slutter på .meningkey
store-there-is-no-key-at-p = Det er ingen koblingsnøkkel på { $p }; ingenting ble gjort. Kontroller navnet og at minnepinnen står i; «mening pseudonymise» med en navneliste oppretter en koblingsnøkkel
store-the-system-could-not-make-a = Systemet kunne ikke lage en nøkkel (ingen tilfeldige tall, eller ikke noe minne); ingenting ble endret. Start datamaskinen på nytt og prøv igjen
store-p-is-empty-look-for-its = { $p } er tom. Se etter sikkerhetskopien i mappen ved siden av, eller opprett et nytt prosjekt med et annet navn
store-the-project-was-made-by-a = Prosjektet er laget i en nyere Mening (filversjon { $found }; denne kjenner versjoner til og med { $known }). Oppdater programmet; filen er ikke rørt
store-p-is-not-as-mening-made = { $p } er ikke slik Mening laget den: { $what }. Ingenting av det ble brukt, og ingenting ble endret. Hvis det er lagt dit med et annet program, fjern det der; hvis ikke, åpne den nyeste sikkerhetskopien i mappen ved siden av prosjektet
store-a-text-or-file-in-it = En tekst eller fil i den er større enn { $n } MB, mer enn Mening tar imot; ingenting ble endret. Del den opp, eller åpne den nyeste sikkerhetskopien hvis den er blitt slik av seg selv
store-something-in-the-project-is-not = Noe i prosjektet er ikke det Mening skriver der ({ $error }): Filen er skadet, eller er endret med et annet program. Kjør «mening check» på den, og åpne den nyeste sikkerhetskopien i mappen ved siden av
store-the-journal-holds-something-for-this = Loggen inneholder noe for dette trinnet som Mening aldri skriver, så det kan verken angres eller gjøres om; ingenting ble endret. Kjør «mening check», og åpne den nyeste sikkerhetskopien hvis du trenger det som var før
store-the-project-is-open-elsewhere-by = Prosjektet er åpent et annet sted ({ $by }). Det kan leses her, men ikke endres før det er lukket der
store-somebody-else-reads-the-project-and = Noen andre leser prosjektet og trenger fortsatt det som skulle ryddes bort. Lukk det alle andre steder; det ryddes neste gang det åpnes
store-p-has-other-names-as-well = { $p } har også andre navn (harde lenker), og der kan det samme innholdet fortsatt leses. Fjern lenkene, eller kopier filen og arbeid med kopien
store-p-was-being-written-anew-when = { $p } holdt på å bli skrevet på nytt da programmet ble stoppet. Åpne det: Da blir det fullført eller tatt tilbake, og ingenting går tapt
store-the-change-is-made-and-from = Endringen er gjort, og fra nå av åpnes prosjektet med det nye passordet (eller uten), men det kunne ikke åpnes igjen: { $m }
store-the-key-that-is-being-destroyed = Koblingsnøkkelen som holder på å bli slettet, kunne ikke nås på { $p }. Sett inn minnepinnen og åpne prosjektet en gang til, eller slett filen selv
store-the-project-cannot-be-changed-the = Prosjektet kan ikke endres: Filen eller mappen er skrivebeskyttet. Kopier den til en egen mappe, og åpne kopien
store-the-copies-went-apart-before = Kopiene skilte lag før Mening kunne se hva som ble endret i hvilken; ingenting ble tatt inn. Eksporter en av dem for andre programmer (qdpx), og importer den filen her
store-this-copy-takes-nothing-in = Denne kopien ble levert ut uten hele prosjektet og tar ikke inn noe. Ta inn kopiene der hele prosjektet er
store-p-has-nothing-in-common = { $p } er en kopi av et annet prosjekt og har ingenting felles med dette; ingenting ble tatt inn. Eksporter det for andre programmer (qdpx), og importer den filen her
store-words-of-this-text-were-left-out = Ord i denne teksten ble holdt tilbake da kopien ble levert ut, så den kan ikke endres her. Endre den der hele prosjektet er
store-the-code-book-stays-as-it-is = Denne kopien ble levert ut med en kodebok som forblir som den er. Skriv heller et memo om koden
store-the-disk-is-full-the-last = Disken er full; den siste endringen ble ikke gjort, og prosjektet er som før. Frigjør plass og gjør den på nytt
store-the-name-is-taken-or-this = Navnet er opptatt, eller dette finnes fra før; ingenting ble endret. Velg et annet navn
store-a-name-is-needed-and-this = Det trengs et navn, og dette er tomt; ingenting ble endret. Skriv et navn
store-this-has-been-removed-in-the = Dette er blitt fjernet i mellomtiden; ingenting ble endret
store-there-is-nothing-to-undo = Det er ingenting å angre
store-there-is-nothing-to-redo = Det er ingenting å gjøre om
store-the-project-file-answered-error-nothing = Prosjektfilen svarte: { $error }. Ingenting ble endret; kjør «mening check» på den
store-table = tabellen
store-index = indeksen
store-trigger = triggeren
store-view = visningen
store-entry = oppføringen
store-the-kind-name-is-not-menings = { $kind } «{ $name }» er ikke Menings
store-the-kind-name-is-not-as = { $kind } «{ $name }» er ikke slik Mening laget den
store-the-kind-name-is-missing = { $kind } «{ $name }» mangler
store-coder-1 = Koder 1
store-holds = { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokumenter
}, { $codings ->
    [one] { $codings } koding
   *[other] { $codings } kodinger
}, { $codes ->
    [one] { $codes } kode
   *[other] { $codes } koder
}, { $memos ->
    [one] { $memos } memo
   *[other] { $memos } memoer
}
store-table-row-is-not-as-in-the-backup = { $table }, rad { $row }: Den er ikke som i sikkerhetskopien { $name }, selv om ingen steg har rørt den siden; en av de to har endret seg av seg selv. Åpne sikkerhetskopien ved siden av og sammenlign, eller gjenopprett den med «mening restore»
store-the-log-beside-the-project-was = loggfilen ved siden av prosjektet har vært skadet, og de siste endringene i den er ikke med: det som var der, er tatt vare på som { $p }. Redd det som kan reddes derfra, med «mening recover», og slett det deretter
store-the-end-of-the-log-was = slutten av loggfilen ved siden av prosjektet kunne en gang ikke leses: det som var der, er tatt vare på som { $p }. Mangler det endringer, kan du redde dem derfra med «mening recover»; slett det deretter
store-what-was-taken-out-for-good = det som ble fjernet for godt, kan fortsatt finnes i prosjektets fil eller sikkerhetskopier: oppryddingen ble avbrutt. Den fullføres neste gang prosjektet åpnes for å endres, når ingen andre har det åpent
store-p-is-not-a-mening-project-though = { $p } er ikke et Mening-prosjekt, selv om navnet sier det: Det er en fil av en annen type, eller et annet program har skrevet over den. Åpne selve prosjektet, eller den nyeste sikkerhetskopien i mappen { $b } ved siden av; «mening recover» redder det som er igjen i en fil som er skrevet over
store-what-had-been-set-aside-of = Det som var lagt til side av en skadet loggfil, er slettet sammen med sikkerhetskopiene, fordi det inneholdt noe som skulle bort: { $p }
store-p-is-a-folder-name-the = { $p } er en mappe. Angi prosjektets fil, som slutter på .mening; sikkerhetskopiene til et prosjekt ligger i mappen ved siden av det
store-in-p-nothing-of-a-project = I { $p } var det ikke noe å finne av et Mening-prosjekt. Se etter en sikkerhetskopi i mappen { $b } ved siden av, eller etter en annen kopi; ingenting ble laget
store-something-else-in-the-project-still = Noe annet i prosjektet viser fortsatt til dette, eller dette viser til noe som ikke finnes lenger; ingenting ble endret
store-p-is-a-file-of-another = { $p } er ikke et Mening-prosjekt, selv om navnet sier det: Det er en fil av en annen type. Åpne selve prosjektet, eller den nyeste sikkerhetskopien i mappen { $b } ved siden av
store-the-password-does-not-open-p-check = Passordet åpner ikke { $p }. Kontroller stavemåte, store bokstaver og tastatur; ingen kan gjenopprette det. Hvis du er sikker på det, kan begynnelsen av filen være skadet: «mening recover» åpner den hvis en sikkerhetskopi ligger ved siden av
store-p-is-damaged-it-was-cut-short = { $p } er skadet: Den er blitt kuttet av, overskrevet eller endret av et annet program. Behold filen. «mening restore» gjenoppretter en sikkerhetskopi; «mening recover» redder hver rad som fortsatt kan leses
store-the-log-beside-the-project-is = Loggfilen ved siden av prosjektet er skadet, og { $steps ->
    [one] den siste endringen i den
   *[other] de siste { $steps } endringene i den
} kan ikke leses. Alt som var der, er tatt vare på som { $p }; «mening recover» redder det som kan reddes derfra, og «mening check» nevner det til du sletter det
store-the-log-has-lost-its-end = loggfilen ved siden av prosjektet har mistet slutten, og med den de siste endringene som ble gjort ({ $pages ->
    [one] { $pages } side
   *[other] { $pages } sider
})
store-the-log-has-lost-steps = loggfilen ved siden av prosjektet er skadet, og { $steps ->
    [one] den siste endringen i den
   *[other] de siste { $steps } endringene i den
} kan ikke leses
store-the-end-of-the-log-is = slutten av loggfilen ved siden av prosjektet kan ikke leses ({ $pages ->
    [one] { $pages } side
   *[other] { $pages } sider
}). Hvis strømmen gikk eller datamaskinen stoppet midt i en endring, ble den ikke fullført, og ingenting annet mangler; ellers mangler de siste endringene. Se i loggen hvilket steg som er det siste
store-what-the-log-was-is-kept = Advarsel: { $what }. Alt som var der, er tatt vare på som { $p }; «mening recover» redder det som kan reddes derfra, og «mening check» nevner det til du sletter det
store-what-the-log-cannot-be-set = Advarsel: { $what }. Her kan ingenting legges til side: Kopier prosjektet sammen med loggfilen (-wal) til en annen mappe før noe skriver i det
store-p-was-made-under-another-password = { $p } ble laget med et annet passord enn prosjektet har nå. Oppgi det, i terminalen eller i miljøvariabelen MENING_BACKUP_PASSWORD
store-no-backup-could-be-made-before = det kunne ikke lages noen sikkerhetskopi før den. { $m }
store-p-is-a-backup-that-an = { $p } er en sikkerhetskopi fra en tidligere versjon av Mening og forblir som den er. Gjenopprett den med «mening restore», som et trinn eller som en kopi, så blir den oppdatert da
store-there-is-no-backup-name-nothing = Det finnes ingen sikkerhetskopi «{ $name }»; ingenting ble endret. «mening restore» med bare prosjektet viser hvilke som finnes; en fil et annet sted angis med filbane
store-p-is-a-copy-of-another = { $p } er en kopi av et annet prosjekt; ingenting ble endret. Velg en sikkerhetskopi av dette, eller åpne kopien for seg
store-p-cannot-be-brought-back-since = { $p } kan ikke gjenopprettes: Siden da har noe forlatt prosjektet for godt (noen har trukket samtykket, eller en koblingsnøkkel med navn er slettet), og det går ikke an å si hvor det står i denne kopien. Ingenting ble endret. Velg en senere sikkerhetskopi
store-the-project-is-made-but-could = Prosjektet er opprettet, men kunne ikke åpnes akkurat nå: { $m }. Åpne det igjen
store-the-disk-did-not-confirm-the = Disken bekreftet ikke den siste endringen ({ $error }), så den kan være gjort eller ikke. Åpne prosjektet igjen, og se etter sist i loggen
store-p-is-written-but-the-disk = { $p } er skrevet, men disken bekreftet det ikke ({ $source }), så det er ikke sikkert at den fortsatt finnes etter et strømbrudd. Se etter den, eller gjør det på nytt
store-words-of-somebody-who-has-withdrawn = Ord fra noen som har trukket samtykket, står fortsatt i { $p }. Sørg for at filen og mappen kan endres og slettes, og at ingen andre har prosjektet åpent; åpne det deretter på nytt, eller gjenta «mening withdraw», så blir det som er igjen, fullført
store-the-disk-is-full = disken er full
store-sound = i orden
store-made-under-another-password = laget med et annet passord
store-a-copy-of-another-project = en kopi av et annet prosjekt
store-made-by-a-newer-mening = laget i en nyere Mening
store-damaged = skadet
store-n-steps = { $n ->
    [one] { $n } trinn
   *[other] { $n } trinn
}
store-nothing-has-been-done-since = ingenting er gjort siden da
store-undone-undone-since = { $undone } angret siden da
store-steps-since = { $steps } siden da
store-steps-since-and-undone-undone = { $steps } siden da, og { $undone } angret
store-lost-number-row = Tapt, nummer { $row }
store-document-document-name-its-text-is = dokument { $document } («{ $name }»): teksten er ikke slik den ble skrevet
store-imported-file-original-of-document-it = importert fil { $original } (til «{ $document }»): den er ikke slik den ble importert
store-step-step-of-the-journal-it = trinn { $step } i loggen: det er ikke slik det ble skrevet
store-the-journals-chain-of-digests-is = loggens kjede av kontrollsummer er brutt ved trinn { $step }: noe er endret, fjernet eller lagt inn
store-no-backup-beside-the-project-holds = ; ingen sikkerhetskopi ved siden av prosjektet har det slik det var
store-the-backup-name-holds-it-as = ; sikkerhetskopien { $name } har det slik det var

## structure

structure-rows = Rader
structure-columns = Kolonner
structure-find-in-the-table = Søk i tabellen
structure-empty-the-field = Tøm feltet
structure-n-of-all-rows = { $n } av { $all } rader
structure-all-themes = Alle temaer
structure-no-summary-yet = ikke noe sammendrag ennå
structure-what-it-rests-on-has-changed = Det som det bygger på, er endret siden det ble skrevet
structure-not-condensed-yet = Ikke fortettet ennå
structure-here-the-theme-table-takes-shape = Her tar tematabellen form
structure-each-case-becomes-a-row-and = Hvert case blir en rad og hvert tema en kolonne. Først må materialet hentes inn.
structure-each-case-becomes-a-row-and-each = Hvert case blir en rad og hvert tema en kolonne. Lag et første tema, og gi det meningsenheter her eller i Fortett.
structure-close-the-cell = Lukk cellen
structure-remove-the-summary-and-its-evidence = Fjern sammendraget og belegget for det
structure-what-the-material-says-here-in = Hva materialet sier her, med egne ord. + nedenfor viser til en passasje som [1]
structure-nothing-is-cited-yet = Ingen henvisninger ennå
structure-beyond-stands-for-no-evidence = [{ $beyond }] svarer ikke til noe belegg
structure-the-summary-holds-as-it-is = Sammendraget holder slik det er nå
structure-not-cited-in-the-text = ikke vist til i teksten
structure-the-words-have-changed-since = ordene er endret siden
structure-the-condensation-has-changed-since = fortettingen er endret siden
structure-passages-0 = Passasjer (0)
structure-nothing-falls-under-row-and-column = Ingenting hører til både { $row } og { $column }
structure-rest-more-narrow-the-table-to = { $rest } til; avgrens tabellen for å se dem
structure-cite = Vis til
structure-condensations-n = Fortettinger ({ $n })
structure-drag-condensations-here-from-other-themes = Dra fortettinger hit fra andre temaer
structure-all-condensations-have-a-theme = Alle fortettinger har et tema
structure-drag-one-onto-a-theme-or = Dra en til et tema, eller send den med pilen
structure-rest-more = { $rest } til
structure-send-to-another-theme = Send til et annet tema
structure-without-a-theme = Uten tema
structure-no-row-holds-these-words = Ingen rad inneholder disse ordene
structure-the-study-has-no-label-yet = Studien har ingen { $label } ennå; velg andre rader eller kolonner
structure-show-the-theme = Vis temaet
structure-close-the-themes = Lukk temaene
structure-name-of-the-new-theme = Navn på det nye temaet
structure-new-theme = Nytt tema…
structure-place-in-the-tree = Plass i treet
structure-at-the-top = Øverst
structure-beneath-n = Under: { $n }
structure-remove-the-theme-n = Fjern temaet { $n }
structure-spread-with-what-lies-beneath = Spredning, med det som ligger under
structure-nothing-gathered-yet = Ingenting samlet ennå
structure-loudest-loudest-name-loudest-of-passages = Høres mest: { $loudest-name }, { $loudest } av { $passages } ({ $share } %)

## table

table-excerpts = Utdrag
table-participants = Deltakere
table-participant = Deltaker
table-consent = Samtykke
table-consent-given = gitt
table-consent-no-quotes = gitt, skal ikke siteres
table-consent-withdrawn = trukket tilbake
table-codebook = Kodebok
table-theme-table = Tematabell
table-yes = ja
table-no = nei

## tables

tables-contrast = Kontrast
tables-looked-for-in = Søkt i
tables-change = Endring
tables-why = Hvorfor
tables-ends = Mål
tables-whether-it-holds = Om det holder
tables-hypothesis = Hypotese
tables-before = Tidligere
tables-against = Mot
tables-rivals = Rivaler
tables-path = Sti
tables-include = Tas med
tables-exclude = Tas ikke med
tables-characters = Tegn
tables-beneath = Overordnet case
tables-code-path = Kodens sti
tables-start = Start
tables-end = Slutt
tables-memo = Memo
tables-speaker = Taler
tables-paragraph = Avsnitt
tables-passages = Passasjer
tables-written = Skrevet
tables-step = Trinn
tables-when = Når
tables-state = Status

## unpacked

unpacked-the-name-of-the-file-file = navnet på filen { $file }
unpacked-the-documents-properties = dokumentets egenskaper
unpacked-a-comment = en kommentar
unpacked-the-heading-of-a-column = en kolonneoverskrift
unpacked-name-of-element = «{ $name }» i { $element }
unpacked-the-text = teksten

## widgets

widgets-a-name-is-needed = Det trengs et navn

## withdraw

withdraw-no-words-are-tied-to-this = Ingen ord er knyttet til deltakeren, så navnet forsvinner, men alle ord blir igjen. Angi først hvilken taler det er, eller hvilke dokumenter som er personens
withdraw-out-of-reach-copies-of-the = . Utenfor rekkevidde: kopier av prosjektet andre steder, og eksporter som allerede er laget
withdraw-whether-any-of-the-words-is = Det var ikke mulig å søke etter om noen av ordene er igjen
withdraw-withdrawn = Trukket
withdraw-reached-said-and-all-that-quotes = Dette nås: { $said }, og alt som siterer dem
withdraw-the-name-stands-in-places-in = . Navnet står { $places } i det andre sier, og blir stående der
withdraw-n-turns = { $n ->
    [one] { $n } replikk
   *[other] { $n } replikker
}
withdraw-turns-in-documents = { $turns } i { $documents }
withdraw-n-phrases = { $n ->
    [one] { $n } frase
   *[other] { $n } fraser
}
withdraw-searched-afterwards-none-of-phrases-stands = Søkt etterpå: ingen av { $phrases } finnes i noen byte av { $files }
withdraw-searched-afterwards-some-of-phrases-still = Søkt etterpå: noen av { $phrases } finnes fortsatt i { $left }
withdraw-the-words-go-when-it-is = Det som er igjen, venter på den som leser prosjektet akkurat nå: Det slettes neste gang prosjektet åpnes, når ingen andre har det åpent
withdraw-see-that-these-files-can-be = Det er ord igjen. Sørg for at filene som nevnes her, og mappene deres, kan endres og slettes, eller slett selv dem som er sikkerhetskopier; trekk deretter samtykket på nytt, så blir det som er igjen, fullført
withdraw-n-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
withdraw-and-the-key-which-still-says = , og koblingsnøkkelen, som fortsatt sier hvem det er: er den åpen (--key), fjernes navnet også der
withdraw-n-imported-files-went-too = { $n ->
    [one] En importert fil til et annet dokument
   *[other] { $n } importerte filer til andre dokumenter
} hadde ordene eller navnet utenfor teksten og tas ikke lenger vare på
withdraw-nothing-in-the-key-was-found = Ingen av navnene i koblingsnøkkelen så ut til å være personens: gå gjennom den selv
withdraw-taken-out-of-the-key = Fjernet fra koblingsnøkkelen: { $names } navn, og det som sto { $places }

## backup
backup-daily = daglig

## backup
backup-before-an-update-of-the-file = før en oppdatering av filen

## backup
backup-before-an-import = før en import

## backup
backup-before-names-were-replaced = før navn ble erstattet

## backup
backup-before-much-was-removed = før mye ble fjernet

## backup
backup-before-a-backup-was-brought-back = før en sikkerhetskopi ble gjenopprettet

## backup
backup-after-a-change-of-encryption-or = etter endret kryptering eller nytt passord

## backup
backup-after-something-was-taken-out-for = etter at noe ble fjernet for godt

## backup
backup-reason-not-noted = årsak ikke notert

## backups

## backups

## backups
backups-close-backups = Lukk sikkerhetskopiene

## backups
backups-backups = Sikkerhetskopier

## backups
backups-there-are-no-backups-yet = Det finnes ingen sikkerhetskopier ennå

## backups
backups-one-is-made-before-the-first = Det lages en før dagens første endring, og før risikable trinn, for eksempel en import

## backups
backups-this-is-a-backup-it-is = Dette er en sikkerhetskopi. Den kan leses og forblir som den er; gjenopprett den som en kopi for å arbeide videre

## backups
backups-bring-it-back-as-a-copy = Gjenopprett den som kopi…

## backups
backups-and-more-more-in-the-journal = · og { $more } til, i loggen

## backups
backups-open-beside = Åpne ved siden av

## backups
backups-open-when-beside-to-be-read = Åpne { $when } ved siden av, for lesing

## backups
backups-copy = Kopi…

## backups
backups-bring-when-back-as-a-copy = Gjenopprett { $when } som kopi…

## backups
backups-bring-back = Gjenopprett…

## backups
backups-bring-when-back = Gjenopprett { $when }…

## backups
backups-all-of-the-project-becomes-as = Hele prosjektet blir som det var { $when }, i ett trinn. Angre henter det tilbake slik det er nå; loggen beholdes, og ordene til dem som har trukket samtykket siden da, kommer ikke tilbake

## backups
backups-bring-it-back = Gjenopprett
