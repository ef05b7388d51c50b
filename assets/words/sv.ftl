### All that a person reads, in Swedish.

## common

language-tag = sv-SE
thousands-mark =  
decimal-mark = ,
language-name = Svenska
the-programs-language = Programmets språk
criterion = Kriterium
occasion = Tillfälle
rating = Omdöme
reasoning = Motivering
themes = Teman
activities = Aktiviteter
activity = Aktivitet
planned = Planerat
carried-out = Genomfört
extent = Omfattning
means-and-ends = Mål–medel
condensation = Kondensering
interpretation = Tolkning
theme = Tema
theme-or-code = Tema eller kod
kind = Typ
level = Nivå
case = Fall
documents = Dokument
working-it-out = Räknas ut …
words = Ord
coder = Kodare
codings = Kodningar
meaning-units = Meningsenheter
codes = Koder
code = Kod
origin = Ursprung
since = Sedan
definition = Definition
hypotheses = Hypoteser
what = Vad
summary = Sammanfattning
finding = Fynd
evidence = Belägg
criteria-set = Kriteriesamling
part = Del
deviation = Avvikelse
means = Medel
for-it = För
example = Exempel
colour = Färg
colour-blue = Blå
colour-orange = Orange
colour-green = Grön
colour-purple = Purpur
colour-ochre = Ockra
colour-violet = Violett
colour-red = Röd
colour-turquoise = Turkos
colour-brown = Brun
colour-olive = Oliv
colour-slate = Skiffergrå
colour-pink = Rosa
cases = Fall
document = Dokument
date = Datum
language = Språk
against = emot:{" "}
text = Text
meaning-unit = Meningsenhet
relevance = Relevans
title = Rubrik
on = Om
name = Namn
document-within = dokument
code-within = kod
case-within = fall
theme-within = tema
participant = deltagare
research-question = frågeställning
contrast = kontrast
memo = memo
statement = beskrivning
theme-cell = temacell
finding-within = fynd
assessment = bedömning
coding = kodning
meaning-unit-within = meningsenhet
n-places = { $n ->
    [one] { $n } ställe
   *[other] { $n } ställen
}
there-is-nothing-to-replace = Det finns inget att ersätta
not-found = Finns inte
rows-and-columns-are-of-the = rader och kolumner är av samma slag; en cell behöver två olika
done-again-name = Gjort igen: { $name }
undone-name = Ångrat: { $name }
the-change-is-made-but-not = Ändringen är gjord, men allt bredvid projektet gick inte att göra: { $what }
cases-within = fall
participants = deltagare
codings-within = kodningar
none-given = (ej angivet)
table = Tabell
cancelled-nothing-was-imported = Avbrutet; inget importerades
cancelled-nothing-was-changed = Avbrutet; inget ändrades
seen-earlier = Det som skulle ändras hade just ändrats på annat sätt, utan att det hann visas. Inget ändrades; se hur det är nu och försök igen
against-within = emot
research-questions = Frågeställningar
contrasts = Kontraster
assessments = Bedömningar
condensations = Kondenseringar
memos = Memon
journal = Logg
p-could-not-be-read-or = { $p } gick inte att läsa eller skriva ({ $source }). Kontrollera att mappen finns och att du får skriva där
row-row-column = rad { $row }, { $column }
n-documents = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokument
}
n-cases = { $n ->
    [one] { $n } fall
   *[other] { $n } fall
}
and-more-more = och { $more } till
close = Stäng
browse = Bläddra…
cancel = Avbryt
create = Skapa
open = Öppna
for-it-within = för
show-the-words-in-their-document = Visa orden i dokumentet
and-n-more = och { $n } till
words-words = { $words } ord
n-passages = { $n ->
    [one] { $n } avsnitt
   *[other] { $n } avsnitt
}
n-voices = { $n ->
    [one] { $n } röst
   *[other] { $n } röster
}
document-text = Dokumentets text
evidence-n = Belägg ({ $n })
take-the-evidence-away = Ta bort belägget
show-all = Visa alla
name-of-the-theme = Temats namn
what-it-comprises = Vad det omfattar
what-it-does-not-comprise = Vad det inte omfattar
switch-between-for-and-against = Växla mellan för och emot
n-words = { $n } ord
n-pages = { $n } sidor
none = Inga
like-2024-2024-05-or-2024 = Till exempel 2024, 2024-05, 2024-05-21 eller 21 maj 2024
empty-the-filter = Töm filtret
all = Alla
file-to-write = Fil att skriva
all-cases = Alla fall
nothing-differs-from-the-backup-of = Inget skiljer sig från säkerhetskopian från { $when }; inget ändrades
the-backup-of-when-is-in = Säkerhetskopian från { $when } finns i { $p }
n-participants = { $n ->
    [one] { $n } deltagare
   *[other] { $n } deltagare
}
quoted = ”{ $words }”

## action

action-a-text = en text
action-a-whole-number-0-or-more = ett heltal, 0 eller större
action-true-or-false = true eller false
action-a-list = en lista
action-an-object = ett objekt
action-one-of-words = något av { $words }
action-one-of-words-found-is-none = något av { $words }; ”{ $found }” är inget av dem
action-something-else = något annat
action-not-an-action-this-is-no = inte en åtgärd: det här är ingen JSON från tecken { $column }; ett JSON-objekt per rad väntas
action-not-an-action-a-line-is = inte en åtgärd: en rad är ett JSON-objekt, som {"{"}"action": "add_code", "name": "…"{"}"}, inte en lista, en text eller ett tal
action-not-an-action-the-field-action = inte en åtgärd: fältet ”action” saknas; det anger vad som ska göras
action-not-an-action-the-field-field = inte en åtgärd: fältet ”{ $field }” anges två gånger; ange det en gång
action-not-an-action-of-needs-the = inte en åtgärd: ”{ $of }” behöver fältet ”{ $field }”
action-not-an-action-of-has-no = inte en åtgärd: ”{ $of }” har inget fält ”{ $field }”; det tar { $known }
action-not-an-action-the-field-field-must = inte en åtgärd: fältet ”{ $field }” måste vara { $wanted }
action-not-an-action-something-in-the = inte en åtgärd: något i fältet ”{ $field }” måste vara { $wanted }
action-p-is-a-project-and-an = { $p } är ett projekt, dess kodnyckel eller något annat som hör till ett, och utdata skulle förstöra det. Välj ett annat namn
action-the-guard-found-n-things-that = Vakten hittade { $n ->
    [one] { $n } sak
   *[other] { $n } saker
} som inte bör lämnas ut; inget exporterades
action-and-more-more = {"\u000A"}  … och { $more } till
action-settle-them-or-let-it-out = {"\u000A"}Åtgärda dem, eller släpp ut ändå med ett skäl, som loggen behåller: --allow SKÄL
action-line-number-m = rad { $number }: { $m }
action-there-is-no-action-name-the = det finns ingen åtgärd ”{ $name }”; README listar alla
action-there-is-no-occasion-name-among = det finns inget tillfälle ”{ $name }” bland dem som är ordnade; lägg till det med set_occasions
action-there-is-no-w-name-names = { $w } ”{ $name }” finns inte; namn jämförs exakt
action-several-kinds-of-things-have-a = flera slags saker har en variabel ”{ $name }”; ange vilken med "of", eller ange GUID
action-more-than-one-w-is-called = flera heter ”{ $name }” ({ $w }); ange sökvägen (Förälder/Barn) eller GUID
action-more-than-one-w-is-called-name = flera heter ”{ $name }” ({ $w }); ange GUID för den eller det som avses
action-name-is-the-name-of-several = ”{ $name }” är namnet på flera saker ({ $kinds }); ange GUID för den som avses
action-name-is-there-twice-name-it = ”{ $name }” finns med två gånger; ange det en gång
action-there-is-already-w-name-choose = det finns redan { $w } ”{ $name }”; välj ett annat namn
action-the-w-needs-a-name = { $w }: det behövs ett namn
action-start-end-is-no-passage-of = { $start }–{ $end } är inget avsnitt i ”{ $document }”, vars text har { $length } tecken; väntade 0 ≤ start < end ≤ { $length }
action-a-passage-is-needed-start-and = det behövs ett avsnitt: start och end, eller ett citat (quote)
action-the-quote-does-not-stand-in = citatet står inte i ”{ $document }”
action-the-quote-stands-more-than-once = citatet står mer än en gång i ”{ $document }”; ange start och end
action-value-is-no-date-expected-yyyy = ”{ $value }” är inget datum; väntade ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, eller ett datum som 11 mars 2021
action-value-is-no-colour-expected-rrggbb = ”{ $value }” är ingen färg; väntade #rrggbb
action-value-is-no-digit = ”{ $value }” är ingen siffra för en kod; väntade en från 1 till 9
action-the-value-of-variable-must-be = värdet på ”{ $variable }” måste vara av typen { $expected }
action-name-cannot-be-placed-beneath-itself = ”{ $name }” kan inte läggas under sig själv
action-the-quote-is-not-what-stands = citatet är inte det som står på { $start }–{ $end } i ”{ $document }”; ange de positioner eller det citat som avses
action-value-is-no-language-code-expected = ”{ $value }” är ingen språkkod; väntade en som sv, en eller nb-NO
action-a-w-cannot-be-merged-with = en { $w } kan inte slås ihop med sig själv; ange två olika
action-before-is-not-under-that-parent = ”{ $before }” ligger inte under den föräldern; before anger en kod som gör det
action-splitting-takes-one-or-more-of = en delning tar en eller flera av kodens kodningar; ange deras GUID
action-a-coding-is-named-by-its = en kodning anges med sitt GUID eller med dokument, avsnitt och kod; ange det ena
action-text-and-path-are-both-given = både text och path anges; ange det ena
action-no-line-of-document-begins-with = ingen rad i ”{ $document }” börjar med talaren ”{ $label }”; skriv etiketter som i texten, utan kolon
action-no-lines-of-document-were-broken = raderna i ”{ $document }” är inte brutna vid en viss bredd; det finns inget att foga ihop
action-the-speaker-label-is-another-participant = talaren ”{ $label }” är redan en annan deltagare; ange vems den är med set_speaker
action-document-is-linked-to-case-already = ”{ $document }” är redan kopplat till ”{ $case }”, med samma avsnitt eller som helhet; koppla ett annat avsnitt eller låt det vara
action-document-is-not-linked-to-case = ”{ $document }” är inte kopplat till ”{ $case }”; ange ett dokument som är det
action-there-is-already-such-a-w = det finns redan en sådan { $w } på { $start }–{ $end } i ”{ $document }”, av samma kodare; ändra den eller välj andra gränser
action-a-document-needs-text-or-path = ett dokument behöver text eller path
action-document-has-no-room-for-what = Den nya texten är för kort för att rymma allt som står i ”{ $document }”. Inget ändrades. Lägg till den som ett eget dokument, eller ta bort det som inte längre behövs
action-the-text-is-longer-than-200 = texten är längre än 200 miljoner tecken; dela upp den i flera dokument
action-a-contrast-needs-at-least-two = en kontrast behöver minst två fall, och teman eller koder som rader
action-not-absent = frånvaro kan bara sägas om fall som är genomlästa för raden, som inte tillfrågats eller som tillfrågats utan att svara: ”{ $case }” säger ”{ $state }”. Läs det som återstår, eller ange i ”cases” vilka som är tysta
action-nobody-silent = frånvaro handlar om tysta fall: ”cases” anger inget som tyst. Ange vilka som är tysta, eller välj ett annat slag
action-not-in-contrast = ”{ $case }” ingår inte i kontrasten: fyndet kan inte säga något om det. Lägg först till det i kontrasten
action-codes-are-for-coding = ”codes” hör till läsning ”for” coding: för teman och frågeställningar läser man i sin helhet
action-no-codes-read-for = ”codes” är tomt: ange vilka koder texten är genomläst för, eller utelämna fältet för alla
action-not-one-row = en cell är ett fall och ett tema, en kod eller en frågeställning: ange precis ett av ”theme”, ”code” och ”question”
action-not-two-coders = ”coders” ska nämna två olika kodare, och den kodare som står för båda ska vara en tredje
action-not-turned = detta avgjordes så att ingen annan sida kan ta dess plats: ändra det där det står, och ange ”keep” för att säga att du har sett det
action-not-shown-asked = att frågan ställts visas av avsnittet där den ställs: ange det i ”evidence”
action-asked-elsewhere = avsnittet i ”{ $document }” hör inte till ”{ $case }”: att frågan ställts där visas av ord ur fallets eget material
action-silence-taken-back = med ”kind” null sägs inget längre om cellen: utelämna ”text” och ”evidence”
action-whole-answers = en helhetsbedömning av ett fall besvarar ingen frågeställning: utelämna ”answers”, eller ange ett ”criterion”
action-an-absence-says-where-it-was = ett fynd om något som saknas anger var det eftersöktes; fyll i ’searched’
action-rating-is-not-on-the-sets = ”{ $rating }” finns inte på samlingens skala
action-not-applicable-stands-outside-the-scale = ”not_applicable” kan ges i varje samling och står utanför skalan; utelämna det ur ”ratings”
action-rating-is-the-rating-of-n = ”{ $rating }” är omdömet i { $n }; sätt ett nytt ord på dess plats eller ändra dem först
action-a-criteria-set-needs-a-criterion = en kriteriesamling behöver ett kriterium; ange ett, eller "draft": true om de kommer senare
action-the-text-cites-number-and-rests = texten hänvisar till [{ $number }] och bygger på { $n }; lägg till belägg, ändra hänvisningen eller ange "draft": true
action-an-empty-text-without-evidence-removes = en tom text utan belägg tar bort det som står där och besvarar ingen frågeställning; utelämna answers eller skriv en text
action-the-memo-memo-is-no-hypothesis = memot ”{ $memo }” är ingen hypotes; ge det först typen hypothesis, med set_memo
action-a-note-goes-with-a-keyword = en anteckning hör till ett stödord som berördes; utelämna den eller ange "touched": true
action-the-key-is-not-open-open = kodnyckeln är inte öppen. Öppna den, eller skapa en, under Skydd
action-the-list-has-no-column-name = listan har ingen kolumn ”name”. Första raden ska ange kolumnerna: name, pseudonym, kind
action-kind-is-no-kind-of-name = ”{ $kind }” är inget slags namn. Använd person, place, organisation, job_title eller other
action-a-reason-is-needed-and-this = det behövs ett skäl och det här är tomt. Skriv varför, till loggen
action-this-participant-has-withdrawn-nothing-of = den här deltagaren har återkallat sitt samtycke; inget finns kvar och inget kan ändras
action-the-two-meaning-units-are-in = meningsenheterna hör till olika dokument
action-p-is-not-a-project-that = { $p } är inget projekt som går att läsa, eller så är det skadat. Här väntades ett QualCoder-projekt (mappen NAMN.qda med data.qda i) en databas (.sqlite3) från Taguette eller LibreQDA eller en (.rqda) från RQDA. Öppna det i programmet som skapade det och exportera på nytt, som REFI-QDA (.qdpx) om det går
action-p-is-no-table-of-this = { $p } är ingen tabell härifrån med id och version. Ta ut en som xlsx eller csv och ändra i den
action-p-holds-no-criteria-set-expected = { $p } innehåller ingen kriteriesamling; väntade JSON med ”name”, ”ratings” och ”criteria”, så som ”Spara till fil” under Bedöm skriver den
action-p-could-not-be-read-or = { $p } gick inte att läsa eller skriva ({ $source }). Kontrollera att den finns och att du har rätt till det
action-variable = variabel
action-coder = kodare
action-row-of-the-contrast = rad i kontrasten
action-criteria-set = kriteriesamling
action-criterion = kriterium
action-occasion = tillfälle
action-activity = aktivitet
action-link-of-means-to-end = koppling mellan medel och mål
action-speaker = talare
action-row-or-column-of-the-theme = rad eller kolumn i tematabellen
action-keyword = stödord
action-query = sparad fråga
action-rating = omdöme
action-quarantine = karantän
action-reporting-item = rapporteringspunkt
action-document-code-case-or-other-thing = dokument, kod, fall eller annat
a-document = dokument
a-case = fall
a-participant = deltagare
a-variable = variabel
a-code = kod
a-coding = kodning
a-coder = kodare
a-research-question = frågeställning
a-theme = tema
a-meaning-unit = meningsenhet
a-contrast = kontrast
a-row-of-the-contrast = rad i kontrasten
a-finding = fynd
a-criteria-set = kriteriesamling
a-criterion = kriterium
a-occasion = tillfälle
a-assessment = bedömning
a-activity = aktivitet
a-link-of-means-to-end = koppling mellan medel och mål
a-memo = memo
a-speaker = talare
a-row-or-column-of-the-theme = rad eller kolumn i tematabellen
a-keyword = stödord
a-query = sparad fråga
a-rating = omdöme
a-quarantine = karantän
a-reporting-item = rapporteringspunkt
a-document-code-case-or-other-thing = dokument, kod, fall eller annat
action-n-assessments = { $n ->
    [one] { $n } bedömning
   *[other] { $n } bedömningar
}
action-n-pieces-of-evidence = { $n ->
    [one] { $n } belägg
   *[other] { $n } belägg
}
action-the-change-is-made-the-journal = Ändringen är gjord: loggen säger att det släpptes ut. Men inget har lämnat projektet: { $m }
action-the-tree-would-go-deeper-than = trädet skulle bli djupare än { $limit } nivåer; lägg det högre upp eller slå ihop några nivåer

## app

app-the-import-stopped-unexpectedly-nothing-was = Importen avbröts oväntat; inget importerades
app-the-file-could-not-be-read = Filen gick inte att läsa
app-the-project-is-open-already = Projektet är redan öppet
app-letters-are-commands = Enstaka bokstäver är kommandon när texten eller en lista har tangentbordet
app-letters-are-no-commands = Enstaka bokstäver är inte längre kommandon
app-the-project-has-been-open-elsewhere = Projektet är öppet på annat håll sedan { $by }. Här kan det läsas men inte ändras
app-mening-demonstration-mening = Mening demonstrationsstudie.mening
app-the-key-is-destroyed = Kodnyckeln är förstörd
app-one-step-done-again = Ett steg gjort igen
app-n-steps-done-again = { $n ->
    [one] { $n } steg gjort igen
   *[other] { $n } steg gjorda igen
}
app-one-step-undone = Ett steg ångrat
app-n-steps-undone = { $n ->
    [one] { $n } steg ångrat
   *[other] { $n } steg ångrade
}
app-saved-to-shown = Sparad i { $shown }
app-todays-backup-could-not-be-made = Dagens säkerhetskopia gick inte att göra: { $what }
app-the-backup-could-not-be-read = Säkerhetskopian gick inte att läsa
app-the-project-is-as-it-was = Projektet är som det var { $when }. Ångra återställer det som det var nyss
app-without-the-words-of-who-who = . Utan orden från { $who } som återkallat samtycket sedan dess
app-and-more-more-which-mening-check = och { $more } till, som ”mening check” listar
app-something-in-the-project-has-changed =
    Något i projektet har ändrats av sig självt, på disken eller av ett annat program:
    { $flaws }
app-the-disk-is-full-the-project = Disken är full. Projektet går att läsa och att exportera till en annan disk, men inte att ändra förrän det finns plats och det öppnas på nytt
app-replaced-in-texts-and-written-in = Ersatte { $in-texts }, och { $written } i det som är skrivet om dem
app-withdrawn-turns-and-codings-are-gone = Återkallat: { $turns } och { $codings } är borta för gott. { $proved }
app-replacing-names = Ersätter namn
app-withdrawing = Återkallar
app-destroying-the-key = Förstör kodnyckeln
app-opening = Öppnar
app-closing = Stänger
app-exporting = Exporterar
app-encrypting = Krypterar
app-changing-the-password = Byter lösenord
app-making-it-plain = Tar bort krypteringen
app-going-through-the-journal = Går igenom loggen
app-taking-in-the-corrected-file = Tar in den rättade filen
app-bringing-the-backup-back = Återställer säkerhetskopian
app-the-writing-broke-off = Programmet kunde inte skriva färdigt. Inget av just det ändrades; det som gjordes före är kvar

## archive

archive-readme-txt = LÄSMIG.txt
archive-archive-of-a-study-title-purpose =
    Arkiv över en studie

    { $title }
    { $purpose }

    Skapat { $date } med { $program }. Materialet är pseudonymiserat: det är personuppgifter så länge
    någon kan avgöra vem som döljer sig bakom en pseudonym, och ska förvaras därefter.{"\u000A"}
archive-what-it-holds-in-counts = {"\u000A"}INNEHÅLL I ANTAL{"\u000A"}{"\u000A"}
archive-may-not-be-quoted-these-participants =
    {"\u000A"}FÅR INTE CITERAS

    De här deltagarna får inte citeras; deras ord finns bara i mappen restricted/:{"\u000A"}{"\u000A"}
archive-documents = dokument
archive-codes = koder
archive-meaning-units = meningsenheter
archive-themes = teman
archive-contrasts = kontraster
archive-memos = memon
archive-restricted-readme-txt = restricted/LÄSMIG.txt
archive-these-passages-should-not-have-been =
    De här avsnitten borde inte ha samlats in och har satts i karantän (quarantine.json): de finns
    inte i någon analys, tabell eller text i arkivet.{"\u000A"}
archive-these-words-were-said-by-participants = De här orden är sagda av deltagare som inte får citeras (not_quoted.json).{"\u000A"}
archive-they-are-kept-here-alone-because =
    De bevaras bara här, eftersom forskningsmaterial inte får gallras utan beslut.
    Lämna inte ut den här mappen tillsammans med resten.{"\u000A"}
archive-files =
    {"\u000A"}FILER

      documents/          varje dokuments text, en fil per dokument
      documents.csv       vilken fil som är vilket dokument, med typ, datum, nivå, fall och deltagare
      tables/             studiens tabeller: utdrag, kodbok, kondenseringar, teman, kontraster med mera
      project.json        allt, för program; FORMAT.md förklarar varje fält (på engelska)
      checksums.txt       SHA-256 för alla andra filer (kontrollera med: sha256sum -c checksums.txt){"\u000A"}
archive-restricted-files = {"  "}restricted/         det som är i karantän eller inte får citeras, i klartext; läs noten där först{"\u000A"}
archive-reading =
    {"\u000A"}SÅ LÄSER MAN DEM

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
      - tidigare lydelser, utom av memon; loggen har stegens namn men inte vad de ändrade{"\u000A"}

## ask

ask-my-study-mening = Min studie.mening
ask-path = Sökväg
ask-encrypt-it-with-a-password = Kryptera det med ett lösenord
ask-folder = Mapp…
ask-new-project = Nytt projekt
ask-where-the-projects-file-is-to = Var projektets fil ska ligga. Allt sparas i denna enda fil
ask-open-project = Öppna projekt
ask-the-path-of-a-mening-file = Sökvägen till en .mening-fil. Den kan också släppas på fönstret
ask-import-documents = Importera dokument
ask-documents-subtitles-survey-tables-folders-zip = Dokument, undertexter, enkättabeller, mappar, zip-filer eller andra programs projekt (.qdpx, QualCoders mapp NAMN.qda, Taguettes .sqlite3), en sökväg per rad; Ctrl+Enter går vidare. Filer kan också släppas på fönstret
ask-import = Importera
ask-replace-with-a-corrected-file = Byt mot en rättad fil
ask-the-path-of-the-corrected-file = Sökvägen till den rättade filen. Det som är kodat följer med sina ord; det som förlorar sina ord listas så att du får bestämma. Ett steg, som kan ångras
ask-replace = Byt
ask-open-a-criteria-set = Öppna en kriteriesamling
ask-the-path-of-a-json-file = Sökvägen till en .json-fil med en samling
ask-save-the-criteria-set = Spara kriteriesamlingen
ask-where-the-file-is-to-be = Var filen ska ligga. Kriterier och skala finns i den, inga bedömningar
ask-save = Spara
ask-mening-project = Mening-projekt
ask-bring-back-as-a-copy = Återställ som en kopia
ask-where-the-copy-is-to-be = Var kopian ska ligga. Projektet och säkerhetskopian blir som de är
ask-write-the-copy = Skriv kopian

## assess

assess-edit-the-set = Ändra samlingen
assess-add-a-criteria-set = Lägg till en kriteriesamling
assess-no-occasion-yet = Inget tillfälle ännu
assess-compared-with = jämfört med
assess-nothing = inget
assess-compared-with-2 = Jämfört med
assess-new-occasion-then-enter = Nytt tillfälle, sedan Retur
assess-new-occasion = Nytt tillfälle
assess-wanted-is-shown-open-a-cell = ”{ $wanted }” visas; öppna en ruta för att bedöma
assess-close-the-case = Stäng fallet
assess-activities-planned-and-carried-out = Aktiviteter, planerade och genomförda
assess-no-activity-is-written-yet = Ingen aktivitet är skriven ännu
assess-new-activity-then-enter = Ny aktivitet, sedan Retur
assess-new-activity = Ny aktivitet
assess-reason = Skäl
assess-remove-name = Ta bort { $name }
assess-done-choosing = Färdigvalt
assess-choose-evidence = Välj belägg…
assess-means-and-ends = Mål–medel
assess-does-title-hold = Håller { $title }?
assess-does-it-hold-and-on-what = Håller det, och på vilken grund?
assess-remove-title = Ta bort { $title }
assess-no-link-from-a-means-to = Ingen koppling mellan medel och mål är skriven ännu
assess-end = Mål
assess-link-the-means-to-the-end = Koppla medlet till målet
assess-the-set-has-no-criteria-yet = Samlingen har inga kriterier ännu. Lägg till dem med pennan ovanför
assess-the-study-has-no-cases-yet = Studien har inga fall ännu; de skapas i Samla
assess-not-assessed = inte bedömd
assess-the-case-as-a-whole = Fallet i sin helhet
assess-rate-the-case-as-a-whole = Bedöm fallet som helhet
assess-a-case-has-risen-when = Ett fall har höjts när
assess-n-both-ways = , { $n } har rört sig åt båda hållen
assess-n-of-m-have-risen = { $risen } av { $of ->
    [one] { $of } fall
   *[other] { $of } fall
} har höjts, { $unchanged ->
    [one] { $unchanged } är oförändrat
   *[other] { $unchanged } är oförändrade
}, { $fallen } har sänkts{ $both }. { $rule }
assess-activities-of-name = Aktiviteter i { $name }
assess-corner-since-before = { $corner }, sedan { $before }
assess-what-every-case-is-to-be = Det som varje fall ska prövas mot
assess-fixed-criteria-with-a-scale-asked = Fasta kriterier med en skala, som varje fall prövas mot vid nuläge och uppföljning. Börja med en färdig samling; allt i den går att ändra
assess-write-your-own = Skriv egna
assess-open-a-set-from-a-file = Öppna en samling från fil…
assess-name-the-occasion-above-first-such = Namnge först tillfället ovanför, till exempel nuläge
assess-close-the-cell = Stäng rutan
assess-remove-the-assessment-at-label = Ta bort bedömningen vid { $label }
assess-reasoning-label = Motivering, { $label }
assess-why-this-rating = Varför detta omdöme
assess-rating-o = Omdöme, { $o }
assess-key-n = Tangent { $n }
assess-source-speaks-sign-turn-it = { $source } talar { $sign }; vänd
assess-take-away-the-evidence-from-source = Ta bort belägget från { $source }
assess-evidence-from-source = Belägg från { $source }
assess-what-the-case-says = Vad fallet säger
assess-passages-come-here-when-the-cases = Avsnitt kommer hit när fallets dokument har kondenserats
assess-make-evidence-of-text = Gör till belägg: { $text }
assess-the-criteria-set = Kriteriesamlingen
assess-close-the-set = Stäng samlingen
assess-criteria = Kriterier
assess-name-of-the-set = Samlingens namn
assess-scale-one-rating-a-line-lowest = Skala, ett omdöme per rad, lägst först
assess-a-rating-that-is-renamed-takes = Ett omdöme som döps om tar med sig sina bedömningar
assess-remove-called = Ta bort { $called }
assess-move-called-down = Flytta ned { $called }
assess-move-called-up = Flytta upp { $called }
assess-question = Fråga
assess-new-criterion-then-enter = Nytt kriterium, sedan Retur
assess-new-criterion = Nytt kriterium
assess-copy-as-json-to-hand-it = Kopiera som JSON, för att lämna vidare
assess-the-set-is-on-the-clipboard = Samlingen finns i urklipp
assess-save-to-a-file = Spara till fil…
assess-make-a-copy-of-the-set = Gör en kopia av samlingen
assess-name-copy = { $name } (kopia)
assess-remove-the-set-and-its-assessments = Ta bort samlingen och dess bedömningar
assess-removed-ctrl-z-brings-it-back = Borttagen; Ctrl+Z tar tillbaka den
assess-asks-for-the-outcome = Frågar efter utfallet
assess-asks-for-the-outcome-name = { $name } frågar efter utfallet
assess-a-cases-chapter-ends-with-it = I rapporten slutar ett falls kapitel med de delar av samlingar som frågar efter utfallet

## axis

axis-groups-of-cases = Grupper av fall
axis-roles = Roller
axis-levels = Nivåer
axis-kinds-of-document = Dokumentslag
axis-time = Tid

## cli

cli-password-of-the-key = Kodnyckelns lösenord:{" "}
cli-password-of-the-file-name = Lösenord till ”{ $name }”:{" "}
cli-new-password-of-the-key = Nytt lösenord för kodnyckeln:{" "}
cli-left-for-you-to-decide-left = Kvar att avgöra: { $left } där flera delar namnet, eller där det kan vara ett ord eller ett annat namn. ”--preview” visar dem; ”--doubtful replace” sätter dit den troligaste pseudonymen
cli-the-project-is-not-encrypted-the = Projektet är inte krypterat: importerade filer och tidigare lydelser i det innehåller fortfarande namnen. Kryptera det med ”mening encrypt”
cli-the-key-is-destroyed-with-the = Kodnyckeln är förstörd, liksom importerade filer och alla tidigare lydelser. Inget före detta kan ångras
cli-the-project-has-let-go-of = Projektet har släppt kodnyckeln, och inget före detta kan ångras; kodnyckelns egen fil är ännu inte förstörd
cli-first-and-others-more = { $first } och { $others } till
cli-the-guard-found-nothing = Vakten hittade inget
cli-these-had-rested-on-the-words = {"\u000A"}De här byggde på orden:{"\u000A"}
cli-written-to-p-more = Skrivet till { $p }{ $more }
cli-archived-to-p-n-files = Arkiverat till { $p }, { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
cli-password-of-the-project = Projektets lösenord:{" "}
cli-nobody-can-recover-a-forgotten-password = Ingen kan återskapa ett glömt lösenord. Välj ett av flera ord.
cli-new-password = Nytt lösenord:{" "}
cli-the-same-again = Upprepa lösenordet:{" "}
cli-sure = säkert
cli-the-first-n-places-of-d = {"\u000A"}De första { $n } ställena, av { $d } dokument
cli-the-project-is-whole = Projektfilen är oskadad
cli-the-names-of-the-key-were-not = Namnen i kodnyckeln eftersöktes inte: projektet har en, { $key }; ange den med --key
cli-changed-here-too-left-as-it = {" "}(ändrad även här: lämnas som den är)
cli-no-such-theme-left-as-it = {" "}(temat finns inte: lämnas som det är)
cli-nothing-is-changed = Inget är ändrat
cli-word-is-no-command-and-no = ”{ $word }” är inget kommando och inget projekt; ”mening --help” visar kommandona
cli-word-is-no-command-and-no-project = ”{ $word }” är inget kommando och inget projekt; menade du { $near }?
cli-format-goes-to-a-file-name = { $format } skrivs till en fil: ange den med --output
cli-which-table-name-it-with-table = Vilken tabell? Ange den med --table, till exempel excerpts
cli-option-would-do-nothing-here-it = { $option } skulle inte göra något här: det är till för { $only }. Utelämna det
cli-the-demonstration-study-documents-documents-is = Demonstrationsstudien, { $documents } dokument, finns i { $p }
cli-there-is-no-screen-to-open = Det finns ingen skärm att öppna den på; kommandona fungerar utan: mening --help
cli-made-p = Skapade { $p }
cli-p-is-encrypted-plain-backups-were = { $p } är krypterat; okrypterade säkerhetskopior togs bort. Ingen kan återskapa ett glömt lösenord
cli-p-has-a-new-password-backups = { $p } har ett nytt lösenord; säkerhetskopior med det gamla togs bort
cli-p-is-plain-whoever-has-the = { $p } är inte längre krypterat: den som har filen kan läsa den
cli-done-name-n-actions = Gjort: { $name } ({ $n ->
    [one] { $n } åtgärd
   *[other] { $n } åtgärder
})
cli-done-name = Gjort: { $name }
cli-marked-as-read-through = Markerade som genomlästa för kondensering: { $n ->
    [one] { $n } dokument
   *[other] { $n } dokument
} ({ $names })
cli-nothing-is-condensed-to-its-end = Inget dokument är kondenserat till slut: inget markerades som genomläst
cli-something-that-was-begun-before-could = Något som påbörjats tidigare gick ännu inte att slutföra: { $what }
cli-files-that-become-documents = filer som blir dokument
cli-tables = tabeller
cli-plain-text = ren text
cli-word-opendocument-and-rtf = Word, OpenDocument och RTF
cli-option-would-do-nothing-no-file = { $option } skulle inte göra något: det är till för { $only }, och ingen av filerna är det. Inget importerades; utelämna det
cli-replaced-in-texts-and-written-in = Ersatte { $in-texts }, och { $written } i det som är skrivet om dem. Namnen finns bara i kodnyckeln, { $p }
cli-withdrawn-for-good-said-codings-units = Återkallat för gott: { $said }, { $codings }, { $units } och { $evidence } är borta. Det som finns kvar heter { $name }. Exporter som redan har gjorts når programmet inte
cli-name-had-withdrawn-what-was-left = { $name } hade redan återkallat. Det som var kvar att göra är gjort nu; i loggen står vad som har sökts igenom
cli-name-had-withdrawn-something-is-still = { $name } hade redan återkallat, och det som var kvar gick inte att slutföra. { $proved }
cli-password-of-the-damaged-project = Det skadade projektets lösenord:{" "}
cli-the-journals-chain-of-digests-begins = {"\u000A"}Loggens kedja av kontrollsummor börjar om vid steg { $step }, som tog bort något för gott eller räddade ett skadat projekt
cli-all-saved-rows-are-saved-in = { $saved ->
    [one] Den enda raden är räddad i { $p }
   *[other] Alla { $saved } rader är räddade i { $p }
}
cli-saved-rows-are-saved-in-p = { $saved ->
    [one] { $saved } rad är räddad
   *[other] { $saved } rader är räddade
} i { $p }; { $lost ->
    [one] { $lost } är känd som förlorad
   *[other] { $lost } är kända som förlorade
}. Behåll den skadade filen, och se även efter bland säkerhetskopiorna
cli-gone-of-of-pages-could-not = { $gone } av { $of } sidor gick inte att läsa
cli-frames-pages-of-the-log-beside = { $frames ->
    [one] { $frames } sida
   *[other] { $frames } sidor
} i loggfilen bredvid kunde inte användas, och därmed inte { $steps ->
    [one] den senaste ändringen
   *[other] de senaste { $steps } ändringarna
}: loggfilen är skadad före dem
cli-rows-stand-in-for-lost-ones = { $n ->
    [one] { $n } rad står i stället för en förlorad som andra pekar på
   *[other] { $n } rader står i stället för förlorade som andra pekar på
}
cli-texts-are-lost-a-sign-for = { $n ->
    [one] { $n } text är förlorad; ett utfyllnadstecken för varje tecken håller kvar platserna i den
   *[other] { $n } texter är förlorade; ett utfyllnadstecken för varje tecken håller kvar platserna i dem
}
cli-pointers-to-lost-rows-were-taken = { $n ->
    [one] { $n } pekare till en förlorad rad togs bort
   *[other] { $n } pekare till förlorade rader togs bort
}
cli-rows-were-left-out-what-they = { $n ->
    [one] { $n } rad utelämnades: det den hör till är förlorat
   *[other] { $n } rader utelämnades: det de hör till är förlorat
}
cli-perhaps-more = kanske fler
cli-saved-saved = { $saved ->
    [one] { $saved } räddad
   *[other] { $saved } räddade
}
cli-lost-lost = { $lost ->
    [one] { $lost } förlorad
   *[other] { $lost } förlorade
}
cli-there-are-no-backups-yet-one = Det finns inga säkerhetskopior ännu. En görs före dagens första ändring och före steg som är riskabla
cli-and-more-more = {"    "}… och { $more } till
cli-the-project-is-as-it-was = Projektet är som det var { $when }. ”mening undo” återställer det som det var nyss
cli-a-copy-for-coder-is-in = En kopia till { $coder } finns i { $p }: { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokument
}, { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodningar
}. Den som har den läser det som finns i den
cli-what-others-coded-and-wrote-is-not = Vad andra kodat, skrivit och kommit fram till finns inte i den
cli-who-withdrew-there-and-so-here = { $who } återkallade i en kopia: orden är borta för gott här också
cli-who-withdrew-there-and-will-here = { $who } återkallade i en kopia: orden försvinner för gott här också
cli-decided-by-rule-n = Avgjort enligt regel: { $n }. Det som står i projektet, och det som inte gör det:
cli-nothing-was-decided-by-rule = Ingenting är avgjort enligt regel
team-the-project-is-of-no-team = Projektet är inte med i någon arbetsgrupp. Starta en med 'mening team init PROJEKT MAPP' eller gå med genom en kopia som en kollega i gruppen har lämnat ut
team-the-project-is-of-one-already = Projektet är redan med i en arbetsgrupp, över { $p }. Lämna den först, med 'mening team leave'
team-there-is-one-in-p-already = Det finns redan en arbetsgrupp i { $p }. Gå med i den genom en kopia som en kollega i gruppen har lämnat ut, eller välj en annan mapp
team-the-copy-has-no-invitation = Den här kopian har ingen inbjudan. Här väntades en kopia av hela projektet som lämnats ut sedan arbetsgruppen startades, när inget stod i karantän
team-p-is-not-there-or-no-teams = { $p } finns inte, eller så har ingen arbetsgrupp startats där. Kontrollera att mappen synkroniseras till den här datorn
team-p-is-of-another-study = Inget i { $p } går att läsa med den här studiens nyckel. Välj mappen för den arbetsgrupp som lämnade ut kopian och vänta tills den är synkroniserad
team-the-project-lies-in-p = Projektet ligger självt i { $p }. En synkroniserad mapp skulle skada det: flytta det till en annan mapp på datorn och försök igen
team-the-change-could-not-be-sealed = Det som gjorts här kunde inte krypteras. Inget lades i arbetsgruppens mapp
team-put-n = Lagt i arbetsgruppens mapp: { $n ->
    [one] en ändrad rad
   *[other] { $n } ändrade rader
  }
team-nothing-to-put = Inget att lägga dit: allt som gjorts här finns i arbetsgruppens mapp
team-n-files-wait = { $n ->
    [one] En ändring väntar på andra som inte finns i mappen än
   *[other] { $n } ändringar väntar på andra som inte finns i mappen än
  }
team-n-files-removed = { $n ->
    [one] En äldre ändring togs bort ur mappen; det den innehöll finns i en nyare
   *[other] { $n } äldre ändringar togs bort ur mappen; det de innehöll finns i en nyare
  }
team-file-name-was-not-taken-in = { $name } togs inte in: { $why }
team-not-here = den går inte att läsa på den här datorn än
team-not-whole = den är inte fullständig, har ändrats eller är inte arbetsgruppens
team-forged = den är inte av den kollega som den anger
team-too-new = den är skriven av en nyare version av Mening
team-unclear = den är skadad, eller innehåller ord av någon som återkallat sitt samtycke som inte går att skilja ut
team-not-encrypted = Projektet är inte krypterat, och arbetsgruppens nyckel ligger i det: den som får tag i filen kan läsa allt som gruppen lägger i mappen. Kryptera det med 'mening encrypt'
team-synchronised-around = Projektet ligger i { $p }, som verkar vara synkroniserad. Det kan skada projektet: flytta det till en mapp som inte är det
team-this-copy = den här kopian
team-has-left = har lämnat arbetsgruppen
team-may-have-words = har inte varit här sedan någon återkallade sitt samtycke, och kan ha kvar orden
team-unsent = Något har gjorts här som inte finns i arbetsgruppens mapp än. Kör 'mening team sync'
team-it-was-left = Kopian har lämnat arbetsgruppen, och gruppens nyckel är borta ur den
team-folder-is-needed = Vilken mapp? Skriv 'mening team { $verb } PROJEKT MAPP'
cli-nothing-was-changed = Det här är en förhandsvisning: ingenting ändrades
cli-password-of-the-copy-p = Lösenord till kopian { $p }:
cli-name-nothing-new = { $name }: inget nytt
cli-name-brings = { $name }:
cli-coder-n-steps-from-to = { $coder }: { $n ->
    [one] { $n } steg
   *[other] { $n } steg
}, { $first } – { $last }
cli-rows-added-changed-removed = { $added } tillagda, { $changed } ändrade, { $removed } borttagna
clash-changed-in-both = ändrat i båda
clash-removed-and-used = borttaget och använt: det står kvar
clash-same-name-twice = samma namn två gånger
clash-made-twice = gjort två gånger: nu ett
clash-text-edited-in-both = texten ändrad i båda
clash-its-words-are-gone = dess ord är borta
clash-beneath-one-another = under varandra
copies-and-more-more = och { $more } till
copies-blind = Utan det som andra har kodat och skrivit, och utan deras namn
copies-by-case = Turvis ur varje fall
copies-by-kind = Turvis ur varje slag
copies-chosen-documents = Valda dokument
copies-all-documents = Alla dokument
copies-sample = Ett urval
copies-file-name = { $name } – kopia.mening
copies-files = Sökvägar till kopiorna, en på varje rad
copies-frozen = Kodboken förblir som den är i kopian
copies-goes = { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokument
} följer med, med { $codes ->
    [one] { $codes } kod
   *[other] { $codes } koder
} och { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodningar
}
copies-guard-found = Vakten hittade namn eller uppgifter som pekar ut någon i det som lämnas ut:
copies-how-many = Hur många
copies-looking = Ser efter vad som följer med
copies-looking-at-what-comes = Ser efter vad som kommer
copies-never-goes = Journalen, de importerade filerna och det som återkallats eller står i karantän följer aldrig med
copies-open-instead = Öppna den i stället
copies-password = Kopians lösenord
copies-password-of-a-copy = Lösenord till kollegans kopia
copies-seed = Samma tal drar samma dokument
copies-show-what-comes = Visa vad som kommer
copies-show-what-goes = Visa vad som följer med
copies-take-in = Ta in
copies-taken-in = Kollegans arbete är intaget
copies-taking-in = Tar in en kollegas arbete
copies-undone-as-one = Det är ett steg, som kan ångras
copies-where = Var kopian ska ligga
copies-who = Vem som ska arbeta i kopian
copies-writing = Skriver kopian
clashes-close = Stäng det som avgjorts enligt regel
clashes-leave = Låt det vara så
clashes-nothing = Ingenting
clashes-open-of-all = { $open } av { $all } inte genomsedda
clashes-other = Står inte
clashes-seen = Genomsedd
clashes-stands = Står i projektet
clashes-title = Avgjort enligt regel
clashes-turn = Låt den andra stå
clashes-what-is-listed = När kollegors arbete tas in avgörs det som båda har ändrat enligt en regel som är densamma i varje kopia, och listas här med båda sidor
cli-without-the-words-of-who-who = {"\u000A"}Utan orden från { $who } som återkallat samtycket sedan dess
cli-password-that-the-backup-was-made = Lösenordet som säkerhetskopian gjordes med:{" "}
cli-n-meaning-units = { $n ->
    [one] { $n } meningsenhet
   *[other] { $n } meningsenheter
}

## code

code-inductive = induktiv
code-deductive = deduktiv
code-let-go-of-the-coding = Släpp kodningen
code-a-very-long-passage = Ett mycket långt avsnitt
code-memo-on-the-coding = Memo till kodningen
code-write-a-memo = Skriv ett memo
code-its-course = Kodens historia
code-why = Varför?
code-why-the-code-was-last-changed = Varför koden senast ändrades
code-what-the-code-stands-for = Vad koden står för
code-use-it-when = Använd när
code-do-not-use-it-when = Använd inte när
code-since-since = sedan { $since }
code-find-in-this-document = Sök i dokumentet
code-previous-place = Föregående ställe
code-next-place = Nästa ställe
code-at-of-n = { $at } av { $n }
code-close-the-search = Stäng sökningen
code-here-you-read-and-code = Här läser och kodar du
code-bring-in-a-transcript-a-field = Ta först in en utskrift, en fältanteckning eller ett policydokument. Markera sedan ord i texten och skriv namnet på en kod.
code-no-passage-carries-this-code-yet = Inget avsnitt har den här koden ännu
code-close-the-passages = Stäng avsnitten
code-passages-in-documents = { $passages } i { $documents }
code-split-off-picked = Bryt ut { $picked }…
code-name-of-the-code-that-is = Namn på koden som bryts ut
code-pick-for-a-code-of-its = Välj ut till en egen kod
code-new-code-name = Ny kod ”{ $name }”
code-code-for-the-selection = Kod för markeringen
code-find-a-code-or-name-a = Sök en kod eller namnge en ny
code-put-the-selection-in-quarantine = Sätt markeringen i karantän
code-it-leaves-analysis-search-and-exports = Den lämnar analys, sökning och export, och sparas för arkivet
code-why-it-should-not-have-been = Varför den inte borde ha samlats in
code-put-in-quarantine = Sätt i karantän
code-unfold = Fäll ut
code-fold = Fäll ihop
code-name-of-the-code = Kodens namn
code-rename-f2 = Byt namn  (F2)
code-new-code-beneath = Ny kod under…
code-merge-into = Slå ihop med…
code-remove-it-is-not-used = Ta bort (används inte)
code-remove-with-its-codings-codings-in = Ta bort med { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodningar
} i { $documents } dokument
code-remove-with-codings-codings-and-beneath = Ta bort med { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodningar
} och { $beneath ->
    [one] { $beneath } underkod
   *[other] { $beneath } underkoder
}
code-filter-codes = Filtrera koder
code-select-words-in-the-text-and = Markera ord i texten och skriv ett namn: det blir en kod. Eller lägg in koder från teorin här.
code-code-tree = Kodträd
code-name-of-the-new-code = Den nya kodens namn
code-beneath-n = Under { $n }
code-enter-tags = Retur: koda med ”{ $name }”
code-enter-makes = Retur: ny kod ”{ $name }”
code-the-edge-was-moved = Gränsen för ”{ $name }” flyttades
code-select-words-then-type = Markera ord och skriv en kod eller dess siffra
code-give-codes-figures = Ge koder siffror genom att högerklicka på dem: sedan kodar en tangent. 0 tar den kod som användes senast
code-figure = Siffra som kodar
code-show-its-passages = Visa dess avsnitt
code-tag-with-name = Koda med ”{ $name }”
code-go-to-the-words = Gå till orden
code-another-code-instead = En annan kod i stället
code-read-in-full-width = Läs i full bredd
code-back-to-the-text = Tillbaka till texten
code-shown-of-all = { $shown } av { $all }
code-filter-passages = Filtrera på ord, dokument, fall, roll, kodare
code-in-order-of = Ordnade efter { $what }
code-role-within = roll
code-coder-within = kodare
code-length-within = längd
code-keys-of-the-list = Retur går till orden, mellanslag visar vad som står omkring, Delete tar bort koden, Skift+F10 har mer. Ctrl+klick på en annan kod läser den med
keys-figure-tags = Koda de markerade orden med siffrans kod
keys-zero-tags = Koda dem med den kod som användes senast
keys-letters-name-a-code = Skriv över markerade ord: en kods namn
keys-select = Markera
keys-select-words = Markera ord för ord
keys-select-paragraphs = Markera stycke för stycke
keys-select-rows = Markera till radens början eller slut
keys-to-the-ends = Till textens början eller slut
keys-pages = En sida upp eller ner
keys-select-all = Markera hela texten
keys-let-go = Släpp markeringen, lämna ett fält eller en meny
keys-through-lists = Genom en lista
keys-fold = Fäll ihop och ut
keys-take = Ta det som är markerat i en lista
keys-menu = Vad som kan göras med det som har tangentbordet
keys-next-control = Till nästa kontroll, eller tillbaka
copied-with-source = ”{ $words }” ({ $document }, ¶{ $paragraph }, { $project })
copied-with-its-source = Kopierat med källa
copied-n-words = { $n ->
    [one] Kopierat: { $n } ord
   *[other] Kopierat: { $n } ord
}

## coders

coders-who-is-coding = Vem som kodar
coders-codings-meaning-units-and-every-step = Kodningar, meningsenheter och varje steg i loggen skrivs på den som är vald. Andras förblir deras
coders-name-of-another-coder = Namn på en kodare till
coders-the-coders-name = Kodarens namn
coders-rename-shown = Byt namn på { $shown }
coders-coding-name = Kodar: { $name }

## commands

commands-shift = Skift
commands-enter = Retur
commands-delete = Delete
commands-gather = Samla
commands-code = Koda
commands-condense = Kondensera
commands-explore = Utforska
commands-structure = Strukturera
commands-contrast = Kontrastera
commands-assess = Bedöm
commands-report = Rapportera
commands-new-project = Nytt projekt…
commands-open-project = Öppna projekt…
commands-open-the-demonstration-study = Öppna demonstrationsstudien
commands-import-documents = Importera dokument…
commands-export-tables = Exportera tabeller…
commands-undo = Ångra
commands-redo = Gör om
commands-show-the-journal = Visa loggen
commands-show-memos = Visa memon
commands-show-protection = Visa skydd
commands-show-research-questions = Visa frågeställningar
commands-new-memo = Nytt memo
commands-find-a-command = Sök kommando
commands-go-back = Gå tillbaka
commands-go-forward = Gå framåt
commands-new-code = Ny kod…
commands-code-the-selection = Koda markeringen…
commands-code-in-vivo = Koda in vivo
commands-remove-the-coding = Ta bort kodningen
commands-memo-on-the-coding = Memo till kodningen…
commands-put-the-selection-in-quarantine = Sätt markeringen i karantän…
commands-mark-as-read-through = Markera som genomläst
commands-meaning-unit-of-the-selection = Meningsenhet av markeringen
commands-meaning-units-of-all-speaker-turns = Meningsenheter av alla repliker
commands-meaning-units-of-all-paragraphs = Meningsenheter av alla stycken
commands-split-the-meaning-unit-here = Dela meningsenheten här
commands-merge-with-the-next-meaning-unit = Slå ihop med nästa meningsenhet
commands-swap-rows-and-columns = Byt plats på rader och kolumner
commands-show-themes = Visa teman
commands-new-contrast = Ny kontrast…
commands-new-case = Nytt fall…
commands-new-participant = Ny deltagare…
commands-switch-between-dark-and-light = Växla mellan mörkt och ljust
commands-language = Språk…
commands-larger-text = Större text
commands-smaller-text = Mindre text
commands-everything-larger = Allt större
commands-everything-smaller = Allt mindre
commands-everything-at-its-usual-size = Allt i vanlig storlek
commands-high-contrast = Hög kontrast på eller av
commands-next-part-of-the-window = Nästa del av fönstret
commands-previous-part-of-the-window = Föregående del av fönstret
reading-coded-codes = kodat: { $codes }
reading-marked-marks = markerat: { $marks }
reading-where-name-begins = Där ”{ $name }” börjar
reading-where-name-ends = Där ”{ $name }” slutar
commands-wider-text-column = Bredare textspalt
commands-narrower-text-column = Smalare textspalt
commands-keyboard-shortcuts = Kortkommandon
commands-encrypt-the-project = Kryptera projektet…
commands-change-the-password = Byt lösenord…
commands-make-the-project-plain = Ta bort krypteringen…
commands-who-is-coding = Vem som kodar…
commands-agreement = Jämför två kodare
commands-hand-out = Lämna ut till en kollega…
commands-take-in = Ta in en kollegas arbete…
commands-clashes = Visa vad som avgjorts enligt regel
commands-lock-the-project = Lås projektet
commands-close-the-project = Stäng projektet
commands-show-backups = Visa säkerhetskopior
commands-copy-the-selection = Kopiera markeringen
commands-copy-with-source = Kopiera med källa
commands-rename = Byt namn
commands-full-screen = Helskärm
commands-single-letters = Enstaka bokstäver som kommandon, eller inte

## condense

condense-essential = väsentlig
condense-context = sammanhang
condense-excluded = utesluten
condense-put-the-cursor-in-the-units = Ställ markören bland enhetens ord, där den ska delas
condense-there-is-no-meaning-unit-after = Det finns ingen meningsenhet efter den här
condense-name-percent-condensed = { $name }, { $percent } % kondenserat
condense-the-statement-holds-as-it-is = Beskrivningen håller som den är nu
condense-the-words-have-changed-since = Orden har ändrats sedan dess
condense-the-condensation-has-changed-since = Kondenseringen har ändrats sedan dess
condense-no-essential-meaning-units-yet-the = Inga väsentliga meningsenheter ännu; det är på dem beskrivningen vilar
condense-all-essential-units-are-used = Alla väsentliga enheter är använda
condense-1-essential-unit-not-used-yet = 1 väsentlig enhet, inte använd ännu
condense-unused-of-n-essential-units-are = { $unused } av { $n } väsentliga enheter är inte använda ännu
condense-show-only-those = Visa bara dem
condense-evidence-for-the-statement = Belägg för beskrivningen
condense-used = använd
condense-not-used-yet = inte använd ännu
condense-everything-is-condensed-or-set-aside = Allt är kondenserat eller lagt åt sidan
condense-statement = Beskrivning
condense-themes = Teman…
condense-condensed-of-what-the-respondents-say = Kondenserat av det som deltagarna säger
condense-next-gap = Nästa lucka
condense-1-unit = 1 enhet
condense-n-units = { $n } enheter
condense-all-1-not-condensed = { $all }, 1 inte kondenserad
condense-all-n-not-condensed = { $all }, { $n } inte kondenserade
condense-all-at-once = Allt på en gång…
condense-of-words-that-are-in-no = Av ord som inte ingår i någon enhet
condense-read-the-whole-interview = Läs hela intervjun
condense-fix-the-natural-meaning-units-as = Avgränsa de naturliga meningsenheterna, så som de uttrycks
condense-restate-each-in-one-short-sentence = Återge var och en i en kort mening
condense-ask-each-unit-your-research-questions = Ställ dina frågeställningar till varje enhet
condense-tie-the-essential-themes-together-in = Knyt ihop de väsentliga temana i en beskrivning
condense-no-meaning-units-yet = Inga meningsenheter ännu
condense-or-select-words-in-the-text = Eller markera ord i texten och tryck Ctrl+U
condense-list-the-documents = Visa dokumentlistan
condense-here-you-condense-meaning = Här kondenserar du mening
condense-bring-in-a-document-first-then = Ta först in ett dokument. Gör sedan meningsenheter av det och återge var och en i en kort mening.
condense-not-condensed = {" "}· inte kondenserad
condense-1-answer = 1 svar
condense-n-answers = { $n } svar
condense-its-meaning-in-one-short-sentence = Innebörden i en kort mening
condense-what-you-read-out-of-it = Vad du läser ut av det, för sig
condense-what-it-says-about-this-question = Vad den säger om frågan
condense-remove-the-meaning-unit-delete = Ta bort meningsenheten  (Delete)
condense-ctrl-enter-next-unit = Ctrl+Retur: nästa enhet
condense-this-document = Dokumentet
condense-in-general = I allmänhet
condense-descriptive-statement = Beskrivning i text
condense-tie-the-essential-themes-together-in-your = Knyt ihop de väsentliga temana med egna ord. Markera nedan de enheter som bär det du skriver
condense-not-condensed-within = inte kondenserad
condense-choose-a-theme = Välj tema…
condense-new-theme-name = Nytt tema ”{ $name }”
condense-theme-of-the-meaning-unit = Meningsenhetens tema
condense-find-a-theme-or-name-a = Sök ett tema eller namnge ett nytt
condense-no-theme = Inget tema
condense-a-theme-gathers-condensations-across-documents = Ett tema samlar kondenseringar från flera dokument
condense-remove-the-theme = Ta bort temat
condense-new-theme-then-enter = Nytt tema, sedan Retur
condense-name-of-a-new-theme = Namn på ett nytt tema

## contrast

contrast-alike = lika
contrast-differs = skiljer sig
contrast-absent = saknas
contrast-opposed = motsatta
contrast-present = förekommer
contrast-weak = svagt
contrast-silent = tyst
contrast-speaks-against = talar emot
contrast-something-is-there-now = här finns något nu
contrast-no-longer-silent = { $case } anges som tyst, men: { $state }.
contrast-read-name = Läs { $name }
contrast-why-it-is-empty = Varför den är tom…
contrast-show-where-it-was-asked = Gå först till orden där frågan ställs: de visar att den ställts
contrast-fewer = Färre
contrast-more-more = { $more } till
contrast-evidence-for-the-finding = Belägg för fyndet
contrast-new-contrast = Ny kontrast
contrast-change-the-contrast = Ändra kontrasten
contrast-name-of-the-contrast = Kontrastens namn
contrast-cases-in-the-order-of-the = Fall, i kolumnernas ordning
contrast-themes-as-rows = Teman som rader
contrast-no-themes-yet-give-meaning-units = Inga teman ännu: ge meningsenheterna teman under Kondensera
contrast-codes-as-rows = Koder som rader
contrast-give-it-a-name = Ge den ett namn
contrast-choose-two-cases-or-more = Välj två fall eller fler
contrast-choose-a-theme-or-a-code = Välj ett tema eller en kod
contrast-done = Klar
contrast-choose-what-the-cases-are-to = Välj hur fallen förhåller sig till varandra på den här raden
contrast-where-it-was-looked-for = Var det eftersöktes
contrast-documents-questions-words = Dokument, frågor, ord
contrast-an-absence-is-kept-once-it = Fyndet sparas när det står var det eftersöktes
contrast-what-is-alike-what-differs-and = Vad som är lika, vad som skiljer, och varför
contrast-remove-the-finding = Ta bort fyndet
contrast-click-at-a-passage-to-make = Klicka på + vid ett avsnitt för att göra det till belägg
contrast-changed-since-the-finding-was-written = Ändrat sedan fyndet skrevs
contrast-some-of-the-evidence-has-changed = En del av beläggen har ändrats sedan det här skrevs
contrast-the-finding-holds-as-it-is = Fyndet håller som det är nu
contrast-choose-the-cases-and-the-themes = Välj fall och teman. Läs sedan tvärs över och skriv rad för rad vad som är lika, vad som skiljer, vad som saknas och varför.
contrast-a-contrast-needs-at-least-two = En kontrast behöver minst två fall. Ange under Samla vilka dokument som hör till vilket fall.
contrast-here-you-lay-cases-side-by = Här lägger du fallen sida vid sida
contrast-change-cases-and-rows = Ändra fall och rader…
contrast-remove-the-contrast = Ta bort kontrasten
contrast-show-all-cases = Visa alla fall
contrast-quotes = Citat
contrast-counts = Antal
contrast-pin-to-read-two-cases-side = Nåla fast för att läsa två fall sida vid sida

## criterion

criterion-risen = höjd
criterion-unchanged = oförändrad
criterion-fallen = sänkt
criterion-new = ny
criterion-dropped = utgått
criterion-no-longer-applicable = inte längre tillämpligt
criterion-mixed = åt båda hållen
criterion-not-applicable = inte tillämpligt
criterion-rule-balance = fler av dess kriterier har höjts än sänkts
criterion-rule-all = några av dess kriterier har höjts och inget har sänkts
criterion-rule-overall = dess helhetsbedömning har höjts
criterion-rule-balance-told = Ett fall har höjts när fler av dess kriterier har höjts än sänkts, sänkts när fler har sänkts än höjts, och rört sig åt båda hållen när lika många har höjts som sänkts.
criterion-rule-all-told = Ett fall har höjts när några av dess kriterier har höjts och inget har sänkts, sänkts när några har sänkts och inget har höjts, och rört sig åt båda hållen när några har höjts och några har sänkts.
criterion-rule-overall-told = Ett fall har höjts när dess helhetsbedömning har höjts, och sänkts när den har sänkts.
criterion-baseline = Nuläge
criterion-follow-up = Uppföljning

## demo

demo-demonstration-study = Demonstrationsstudie

## document

document-transcript = Intervjuutskrift
document-field-note = Fältanteckning
document-policy-document = Policydokument
document-minutes = Protokoll
document-survey-answer = Enkätsvar
document-other = Övrigt
document-strategic = Strategisk
document-executing = Verkställande
document-local = Lokal

## document-header

document-header-previous-document = Föregående dokument
document-header-next-document = Nästa dokument
document-header-choose-another-document = Välj ett annat dokument
document-header-find-a-document = Sök dokument
document-header-type-to-find-a-document = Skriv för att söka dokument

## emptiness

emptiness-no-material = Inget material: fallet har inga dokument
emptiness-nothing-counts = Inget material: inga av dokumentens ord räknas (undantagna, i karantän, återkallade eller intervjuarens)
emptiness-not-asked = Inte tillfrågade
emptiness-not-applicable = Inte tillämpligt
emptiness-no-answer = Tillfrågade, inget svar
emptiness-not-read = Inte genomläst än: { $percent } % av orden återstår, i { $documents }
emptiness-read-before = Läses om: { $documents }
emptiness-and-more = och { $more } till
emptiness-not-found = Eftersökt, inte funnet
emptiness-no-material-short = Inget material
emptiness-not-read-short = { $percent } % oläst
emptiness-read-before-short = Läses om

## through

through-read-for-coding = Genomläst för kodning
through-read-for-condensing = Genomläst för kondensering
through-take-that-back = Ta tillbaka
through-read-before-this-code = { $n ->
    [one] { $n } dokument lästes innan koden fanns i sin nuvarande form
   *[other] { $n } dokument lästes innan koden fanns i sin nuvarande form
}

## evidence

evidence-a-claim-that-is-gone = ett påstående som är borta
evidence-statement-of-on = Beskrivning av { $on }
evidence-the-whole-study = hela studien
evidence-theme-cell-a-b = Temacell { $a } · { $b }
evidence-finding-contrast-about = Fynd { $contrast } · { $about }
evidence-assessment-of-case-occasion = Bedömning av { $case }, { $occasion }
evidence-activity-of-case-name = Aktivitet i { $case }: { $name }
evidence-means-and-ends-of-case-means = Mål–medel i { $case }: { $means } → { $ends }
evidence-memo-title = Memo { $title }
evidence-silence-of-case-row = Tom cell { $case } · { $row }

## exchange

exchange-the-file-is-empty-export-the = Filen är tom. Exportera projektet på nytt ur programmet som gjorde den
exchange-this-is-not-a-refi-qda = Det här är inte en REFI-QDA-fil (.qdpx, .qde eller .qdc). Välj ”REFI-QDA” eller ”QDPX” när du exporterar ur det andra programmet
exchange-the-file-holds-root-not-a = Filen innehåller ”{ $root }”, inte ett projekt eller en kodbok i REFI-QDA. Välj ”REFI-QDA” eller ”QDPX” när du exporterar ur det andra programmet
exchange-there-is-no-project-qde-in = Det finns inget projekt (.qde) i filen. Exportera den på nytt ur programmet som gjorde den
exchange-the-file-holds-count-projects-and = Filen innehåller { $count } projekt och inget av dem heter project.qde, så det går inte att veta vilket som avses. Exportera ett projekt i taget
exchange-the-file-is-a-codebook-codes = Filen är en kodbok: koder utan dokument. Importera den som kodbok
exchange-the-file-is-damaged-and-could = Filen är skadad och gick inte att packa upp; inget importerades. Exportera projektet på nytt
exchange-the-project-in-the-file-is = Projektet i filen är skadat eller avkapat (rad { $line }); inget importerades. Exportera det på nytt
exchange-the-project-in-the-file-has = Projektet i filen innehåller ett styrtecken som formatet förbjuder (rad { $line }); inget importerades. Leta efter ett underligt tecken i ett namn eller en kommentar, ta bort det i det andra programmet och exportera på nytt
exchange-the-file-declares-entities-of-its = Filen definierar egna entiteter, vilket inget program som utbyter projekt gör; den lästes inte. Fråga den som skickade filen var den kommer ifrån
exchange-the-file-is-protected-by-a = Filen är skyddad med lösenord. Exportera den utan
exchange-the-file-unpacks-to-more-than = Filen packar upp till mer än { $limit-mb } MB och lästes inte. Exportera projektet utan inspelningar
exchange-the-project-nests-more-than-limit = Projektet är nästlat i mer än { $limit } nivåer och lästes inte. Flytta upp koderna och exportera på nytt
exchange-there-are-no-codes-to-export = Det finns inga koder att exportera. Skapa en kod först
exchange-a-file-of-size-mb-mb = En fil på { $size-mb } MB är större än REFI-QDA tillåter (2047 MB), så inget exporterades. Utelämna inspelningen
exchange-the-export-broke-the-rules-of = Exporten bröt mot reglerna för REFI-QDA ({ $element }), så inget exporterades. Det är ett fel i Mening; rapportera det gärna
exchange-the-file-does-not-say-which = Filen anger inte vilken version av REFI-QDA den följer; den lästes som version 1.0
exchange-the-file-follows-another-version-of = Filen följer en annan version av REFI-QDA ({ $namespace }); den lästes som version 1.0
exchange-found-by-their-words-for-their = Hittade genom sina ord, eftersom positionerna ledde fel: { $count } avsnitt
exchange-found-by-their-words-which-stand = Hittade genom sina ord, som står på flera ställen; det närmaste togs: { $count } avsnitt. Se över dem
exchange-notes-and-parts-of-cases-in = Anteckningar och delar av fall i texter med emoji, vars platser kunde läsas på mer än ett sätt: { $count }. Se över dem
exchange-passages-that-do-not-fit-their = Avsnitt som inte passar i sin text, eller vars ord är andra än de som sparats med dem: { $count }. De ligger så nära det ställe filen anger som möjligt; se över dem
exchange-coders-who-were-hidden-in-the = Kodare som var dolda i det andra programmet är med här: { $count }
exchange-the-file-holds-several-projects-and = Filen innehåller flera projekt, och alla läses in, vart och ett med sina koder under sitt eget namn: { $names }
exchange-left-out-further-projects-in-the = Utelämnat: fler projekt i samma fil ({ $count })
exchange-left-out-files-whose-names-lead = Utelämnat: filer med namn som leder ut ur paketet ({ $count }). Fråga den som skickade det var det kommer ifrån
exchange-left-out-files-that-nothing-in = Utelämnat: filer som inget i projektet hänvisar till ({ $count })
exchange-the-file-path-is-missing-guid = Filen { $path } saknas ({ $guid }). Exportera projektet på nytt, med dokumenten
exchange-paths-not-written-as-the-standard = Sökvägar som inte är skrivna som standarden säger, men gick att förstå: { $count }
exchange-a-text-is-stored-as-encoding = En text är lagrad som { $encoding } och inte som UTF-8 ({ $guid }); kontrollera att å, ä och ö är rätt
exchange-replaced-characters-of-a-text-could = { $replaced } tecken i en text gick inte att läsa ({ $encoding }, { $guid }) och visas som �
exchange-a-document-has-its-text-twice = Ett dokument har sin text två gånger ({ $guid }); filens text togs
exchange-identities-written-in-braces-which-were = Identiteter skrivna inom klammerparentes, som togs bort: { $count }
exchange-identities-that-are-not-guids-kept = Identiteter som inte är GUID:er, behållna som de är: { $count }
exchange-things-without-an-identity-which-were = Saker utan identitet, som fick en: { $count }
exchange-identities-that-belong-to-more-than = Identiteter som hör till mer än en sak: { $count }. Kontrollera länkar och memon
exchange-a-coder-is-not-among-the = En kodare finns inte bland filens användare ({ $guid }) och lades till utan namn
exchange-references-that-point-to-nothing-in = Hänvisningar till något som inte finns i filen: { $element } ({ $count })
exchange-left-out-because-what-it-must = Utelämnat, eftersom det som måste finnas saknas: { $element } ({ $count })
exchange-colours-that-could-not-be-understood = Färger som inte gick att förstå, utelämnade: { $count }
exchange-positions-with-decimals-rounded-count = Positioner med decimaler, avrundade: { $count }
exchange-left-out-a-passage-from-start = Utelämnat: ett avsnitt från { $start } till { $end } i en text på { $length } tecken ({ $guid })
exchange-left-out-an-empty-passage-at = Utelämnat: ett tomt avsnitt vid { $start } ({ $guid })
exchange-travel-as-notes = följer med som anteckningar
exchange-stay-behind = följer inte med
exchange-include = Ta med
exchange-exclude = Ta inte med
exchange-n-codes = { $n ->
    [one] { $n } kod
   *[other] { $n } koder
}
exchange-n-codings = { $n ->
    [one] { $n } kodning
   *[other] { $n } kodningar
}
exchange-n-memos = { $n ->
    [one] { $n } memo
   *[other] { $n } memon
}
exchange-taken-over = Övertaget
exchange-names-that-were-taken-and-got = {"\u000A"}  Namn som var upptagna och fick ett nummer: { $renamed }
exchange-codings-that-stood-there-already-the = {"\u000A"}  Kodningar som fanns redan, samma kod på samma avsnitt av samma kodare: { $n }
exchange-n-codings-of-all = { $n } av { $all } kodningar
exchange-codings-on-areas-stay-behind = {"\u000A"}  Kodningar som behålls för export och inte visas någonstans, för de ligger på ytor av sidor och bilder, på stycken av inspelningar, på hela dokument eller i texter som saknas: { $n }
exchange-characters = tecken, som standarden säger
exchange-utf16-units = UTF-16-enheter, som NVivo gör
exchange-bytes = byte
exchange-line-ends-as-one = , radslut som ett
exchange-with-the-mark-at-the-beginning = , med märket i texternas början
exchange-positions-are-counted-in-sure = Positionerna lästes som räknade i { $unit } (det framgår av avsnitten, { $percent } % säkert)
exchange-positions-are-counted-in-perhaps = Positionerna lästes som räknade i { $unit }, men det är inte säkert: andra sätt att räkna passar nästan lika bra. Jämför några avsnitt med det andra programmet
exchange-positions-are-counted-in-as-chosen = Positionerna lästes som räknade i { $unit }, som du valde
exchange-kept-for-export-shown-nowhere-element = {"\u000A"}  Behålls för export, visas ingenstans: { $element } ({ $count })
exchange-not-understood-element-count = {"\u000A"}  Förstods inte: { $element } ({ $count })
exchange-about-the-project = Om projektet
exchange-marked-as-important = Markerat som viktigt
exchange-untagged = (utan tagg)
exchange-project-in-taguette = Projekt i Taguette
exchange-statements = Beskrivningar
exchange-saved-questions = Sparade frågor
exchange-links-of-means-and-ends = Mål–medelkedjor
exchange-themes-as-such = Teman som sådana
exchange-parents-of-cases = Överordnade fall
exchange-consents = Samtycken
exchange-links-from-cases-to-pictures-sound = kopplingar från fall till bilder, ljud och film
exchange-attributes-of-pictures-sound-and-film = attribut på bilder, ljud och film
exchange-codings-of-areas-in-pictures-and = kodningar av ytor i bilder och PDF-sidor
exchange-codings-of-sound-and-film = kodningar av ljud och film
exchange-codings-that-were-taken-back = kodningar som togs tillbaka
exchange-further-categories-of-codes = ytterligare kategorier för koder, som var och en ligger under en
exchange-rows-that-were-deleted = rader som raderades och finns kvar i filen
exchange-graphs = grafer
exchange-saved-database-queries = sparade databasfrågor
exchange-bibliographic-references = litteraturreferenser
exchange-pictures = bilder
exchange-sound-recordings = ljudinspelningar
exchange-films = filmer
exchange-original-files-whose-texts-are-here = originalfiler, vars texter är med här
exchange-stays-in-the-other-program = Finns kvar i det andra programmet: { $what } ({ $count })
exchange-a-passage-of-the-project-guid = Ett avsnitt i projektet ({ $guid }) når utanför sin text, så inget exporterades. Projektet är skadat eller har ändrats med ett annat program: kör ”mening check” på det, och öppna den senaste säkerhetskopian i mappen bredvid

## agreement

agreement-title = Överensstämmelse mellan kodare
agreement-code = Kod
agreement-coders = Kodare
agreement-documents = Dokument
agreement-unit = Räknat i
agreement-n = n
agreement-percent = Lika
agreement-kappa-max = Högsta möjliga κ
agreement-alpha-low = α från
agreement-alpha-high = α till
agreement-all-codes = Alla koder
agreement-characters = tecken
agreement-turns = repliker
agreement-units = meningsenheter
agreement-paragraphs = stycken
agreement-no-variation = odefinierat: ingen variation
agreement-nothing-compared = odefinierat: inget att jämföra
agreement-nobody-else = odefinierat: ingen annan har markerat de orden
agreement-overlapping = odefinierat: en kodare har satt två koder på samma ord
agreement-only-for-two = bara för två kodare
agreement-only-for-one-code = bara för en kod
agreement-missing = odefinierat: alla har inte bedömt allt
agreement-left-out = Utelämnade, eftersom inte alla de kodarna har läst igenom dem för var och en av koderna: { $names }
agree-title = Två kodare
agree-close = Stäng jämförelsen
agree-nobody-to-compare = Ingen att jämföra ännu
agree-two-who-have-read = Två kodare jämförs i de dokument som båda har markerat som genomlästa för kodning
agree-first = Första
agree-second = Andra
agree-consensus = Samsyn
agree-nothing-read-by-both = { $first } och { $second } har inte läst igenom samma dokument för någon kod
agree-counted-in = Över { $n } { $unit } i { $documents ->
    [one] ett dokument
   *[other] { $documents } dokument
 }
agree-open = Öppna
agree-alike = Lika
agree-percent = { $n } %
agree-left-out = { $n ->
    [one] Ett dokument är inte med: båda har inte läst igenom det för alla koder
   *[other] { $n } dokument är inte med: båda har inte läst igenom dem för alla koder
 }
agree-row-said = { $name }: Krippendorff α { $alpha }, Cohen κ { $kappa }, { $alike } lika, { $open ->
    [one] en öppen skillnad
   *[other] { $open } öppna skillnader
 }
agree-interval = α mellan { $low } och { $high }, genom dragning bland { $n } dokument
agree-settled-of-all = { $settled } av { $all } avgjorda
agree-no-difference = De skiljer sig inte här
agree-next = Nästa skillnad
agree-previous = Föregående skillnad
agree-take-over = { $n ->
    [one] Ta över det avsnitt som båda har markerat lika, som { $name }
   *[other] Ta över de { $n } avsnitt som båda har markerat lika, som { $name }
 }
agree-take-over-why = Avsnitten blir kodningar av { $name }, som står för det som båda är ense om; ingens egna kodningar rörs
agree-only-one = Bara { $name }: { $code }
agree-other-edges = { $code }, med andra gränser
agree-other-code = { $first }: { $one } · { $second }: { $other }
agree-place = { $document }, stycke { $n }
agree-kept = Avgjort: { $kept }
agree-both = Båda
agree-neither = Ingen
agree-as-it-is = Som det är kodat
agree-as-coded-by = Som { $name } har kodat
agree-talk = Tala om det…
agree-what-to-talk-about = Vad det finns att tala om
agree-talk-title = { $first } och { $second }: { $said }
agree-look-at-definitions = Se definitionen
agree-definition-of = Definition av { $code }

## explore

explore-in-the-same-words = på samma ord
explore-in-the-same-unit = i samma meningsenhet
explore-in-the-same-turn = i samma replik
explore-in-the-same-paragraph = i samma stycke
explore-in-the-same-document = i samma dokument
explore-with-the-same-participant = hos samma deltagare
explore-in-the-same-case = i samma fall
explore-chip-code = koden ”{ $name }”
explore-chip-code-alone = koden ”{ $name }” utan dem under den
explore-chip-theme = temat ”{ $name }”
explore-chip-theme-alone = temat ”{ $name }” utan dem under det
explore-chip-words = orden ”{ $text }”
explore-chip-lemma = ”{ $text }” i alla former
explore-chip-compounds = ”{ $text }” i alla former, också i sammansättningar
explore-chip-prefix = ord som börjar på ”{ $text }”
explore-chip-regex = det som passar mönstret { $text }
explore-chip-speaker = det ”{ $name }” säger
explore-chip-role = det de i rollen ”{ $name }” säger
explore-chip-coder = det { $name } har kodat eller kondenserat
explore-chip-relevance = meningsenheter märkta ”{ $label }”
explore-chip-memo = det som har ett memo
explore-chip-uncoded = det som inte är kodat
explore-or = eller
explore-and = och
explore-without = utan
explore-at-least = minst { $n } av
explore-common = de ord som delas av
explore-within = inom
explore-around = kring
explore-near = nära
explore-before = före
explore-after = efter
explore-at-most-words = { $n ->
    [one] högst { $n } ord emellan
   *[other] högst { $n } ord emellan
}
explore-at-most-turns = { $n ->
    [one] högst { $n } replik isär
   *[other] högst { $n } repliker isär
}
explore-at-most-paragraphs = { $n ->
    [one] högst { $n } stycke isär
   *[other] högst { $n } stycken isär
}
explore-at-most-seconds = { $n ->
    [one] högst { $n } sekund isär
   *[other] högst { $n } sekunder isär
}
explore-only = endast
explore-where-case = i fallet ”{ $name }”
explore-where-document = i dokumentet ”{ $name }”
explore-where-kind = i dokument av typen ”{ $name }”
explore-where-level = på nivån ”{ $name }”
explore-where-from = från och med { $from }
explore-where-to = till och med { $to }
explore-where-from-to = från { $from } till { $to }
explore-where-is = där { $name } är { $value }
explore-where-not = där { $name } inte är { $value }
explore-where-below = där { $name } är under { $value }
explore-where-above = där { $name } är över { $value }
explore-where-between = där { $name } är från { $low } till { $high }
explore-where-empty = där { $name } saknas
explore-where-not-empty = där { $name } är angivet
explore-where-participant = där { $name } talar
explore-where-role = där någon i rollen ”{ $name }” talar
explore-where-coder = av kodaren { $name }
explore-where-language = i texter på språket ”{ $name }”
explore-where-set = i dokumenten { $names }
explore-wrong = frågan: { $wrong }
explore-wrong-at = frågan, vid { $at }: { $wrong }
explore-not-json = detta är ingen JSON från tecken { $column }
explore-twice = fältet ”{ $field }” finns två gånger; ange det en gång
explore-not-an-object = här väntas ett objekt, som {"{"}"code": "…"{"}"}
explore-no-operator = det står inte vad som frågas efter; README räknar upp vad som får stå här
explore-two-operators = ”{ $one }” och ”{ $other }” står i samma objekt; lägg vart och ett i ett eget
explore-unknown = här finns inget fält ”{ $field }”; ta bort eller rätta det
explore-missing = fältet ”{ $field }” behövs
explore-not-a-text = här väntas en text
explore-not-a-list = här väntas en lista
explore-not-yes-or-no = här väntas true eller false
explore-not-true = här kan bara true stå
explore-not-a-number = här väntas ett heltal
explore-not-one-of = här väntas ett av: { $words }
explore-not-a-date = här väntas ett datum, som 2021-03-11, 2021-03 eller 2021
explore-not-two = här väntas precis två
explore-empty = listan är tom; minst en behövs
explore-no-words = det är tomt eller saknar bokstav eller siffra att leta efter
explore-not-a-regex = det är inget reguljärt uttryck, eller ett för stort
explore-too-many-terms = fler än { $most } termer; ställ flera frågor
explore-not-one-test = här väntas precis ett av is, not, below, above, between och empty
explore-not-found = inget heter ”{ $name }”; namn jämförs exakt
explore-ambiguous = flera heter ”{ $name }”; ange sökväg, GUID eller för en variabel vad den hör till
explore-not-of-type = det är inget värde av variabelns typ
explore-no-order = mer och mindre finns bara för tal och datum
explore-participants = Deltagare
explore-coders = Kodare
explore-codings = Kodningar
explore-words = Ord
explore-voices = Röster
explore-crossing = Korstabell
explore-together = Tillsammans
explore-course = Förlopp
explore-found-for = Funnet för
explore-n = n
explore-both = Båda
explore-only-a = Endast A
explore-only-b = Endast B
explore-share-of-a = Andel av A
explore-share-of-b = Andel av B
explore-lemma = Ord i grundform
explore-forms = Former
explore-count = Antal
explore-date = Datum
explore-new-codes = Nya koder
explore-cumulative = Hittills sammanlagt
explore-a-code-a-theme-words = En kod, ett tema, ord, en talare …
explore-add-more = Lägg till, begränsa eller foga samman: eller, utan, nära …
explore-add-the-word = Lägg till ordet i frågan
explore-an-axis-is-empty = Studien har ännu inget för en av axlarna; välj en annan
explore-and-beside = Och något mer, inom parentes med det
explore-or-beside = Eller något annat, inom parentes med det
explore-without-beside = Utan något, inom parentes med det
explore-any-form-and-compounds = alla former, också i sammansättningar
explore-arrows-go-through = Pilarna går upp och ned, Esc avslutar
explore-as-a-pattern = reguljärt uttryck
explore-back-to = Tillbaka till { $face }
explore-bring-in-documents-first = Ta först in en utskrift, en fältanteckning eller ett styrdokument. Fråga sedan vad som sägs, var, av vem och tillsammans med vad.
explore-chip-everything = allt som står skrivet
explore-choose-first = Välj först, koda sedan
explore-each-at-once = Koda genast
explore-close-the-context = Stäng ordets ställen
explore-code-to-tag-with = Kod att koda med
explore-count-the-words = Räkna orden i alla texter
explore-counted = Räkna
explore-shown = Visa
explore-cross-what-is-coded = Korsa koder mot fall i det som är kodat
explore-which-codes-go-together = Se vilka koder som går ihop
explore-read-what-is-not-coded = Läs det som ännu inte är kodat
explore-has-it-levelled-off = Se om det fortfarande kommer nya koder
explore-how-are-values-spread = Se hur ”{ $name }” fördelar sig
explore-done-walking = Klar
explore-empty-the-question = Töm frågan
explore-enter-keeps-it = Enter sparar
explore-exactly-these-words = precis de här orden
explore-the-word-in-any-form = ordet i alla former
explore-words-that-begin-so = ord som börjar så
explore-find-a-word = Sök ett ord
explore-given = angivet
explore-missing-value = saknas
explore-here-you-ask-the-material = Här frågar du materialet
explore-what-it-is-for = Skriv ovanför vad du vill läsa: en kod, ett tema, ord, vem som talar. Foga samman flera och begränsa till ett fall, ett datum eller en variabel. En fråga ger avsnitt, korstabell, vad som går ihop, ord och förlopp. Eller börja med något av detta:
explore-in-brackets-beside-it = Inom parentes med det markerade
explore-add-to-the-question = Lägg till i frågan
explore-joins-the-next = fogar till nästa
explore-question = Fråga
explore-open-a-question = öppna en sparad
explore-keep-under-a-name = Spara under ett namn
explore-keep-the-change-in = Spara ändringen i ”{ $name }”
explore-name-of-the-question = Frågans namn
explore-remove-the-question = Ta bort den sparade frågan ”{ $name }”
explore-remove = Ta bort
explore-meaning-units = meningsenheter av det slaget
explore-n-and-missing = n = { $n } · { $missing } saknas
explore-n-places = { $n ->
    [one] { $n } ställe
   *[other] { $n } ställen
}
explore-not-of-the-same-things = De två variablerna hör till olika saker och kan inte korsas för sig; ställ en fråga så korsas de genom dess avsnitt
explore-nothing-found = Inget passar frågan
explore-nothing-found-body = Också det är ett svar. Klicka på en bricka för att fråga vidare: alla former av ordet, samma stycke eller fall, eller en bricka mindre.
explore-nothing-meets = Inga två möts där. Välj en vidare plats, till exempel dokumentet eller fallet
explore-with-those-beneath = Också en kod och dem under den
explore-also-small-words = Också småord
explore-numbers = antal
explore-of-the-answer = I svaret
explore-of-all = Alla värden
explore-only-by-this-coder = endast av kodaren
explore-only-this-case = endast i fallet
explore-only-this-document = endast i dokumentet
explore-only-this-kind = endast i dokument av typen
explore-only-this-language = endast texter på språket
explore-only-this-level = endast på nivån
explore-only-what-stands-in = Endast { $label }
explore-only-where-the-role-speaks = endast där någon i rollen talar
explore-what-the-role-says = det de i rollen säger
explore-what-the-coder-coded = det kodaren har kodat eller kondenserat
explore-what-the-participant-says = det deltagaren säger
explore-what-the-speaker-says = det talaren säger
explore-per-cent = Procent
explore-per-cent-of-the-row = procent av raden
explore-per-cent-of-the-column = procent av kolumnen
explore-per-cent-of-all = procent av allt
explore-show-what-stands-around = Visa det som står omkring
explore-skip-s = Hoppa över (S)
explore-tag-enter = Koda (Enter)
explore-tag-one-by-one = Gå igenom och koda …
explore-tag-the-chosen = Koda de valda ({ $n })
explore-tag-all = Koda alla ({ $n })
explore-tagging-with = ”{ $name }”: { $at } av { $n }
explore-take-the-chip-away = Ta bort brickan eller öppna frågan på nytt
explore-take-this-face-out = Exportera den här vyn

## export

export-no-rows = Inga rader.
export-columns-from-to-of-of = Kolumn { $from }–{ $to } av { $of }
export-there-is-no-table-to-export = Det finns ingen tabell att exportera. Välj minst en
export-a-format-file-holds-one-table = En { $format }-fil rymmer en tabell, men { $tables } är valda. Exportera dem en och en, eller som Excel eller Word
export-the-table-is-too-large-for = Tabellen är för stor för { $format }, som rymmer { $rows } rader och { $columns } kolumner. Välj färre koder eller fall, eller exportera den som CSV
export-the-table-table-has-rows-that = Tabellen ”{ $table }” har rader som inte stämmer med kolumnerna, så inget exporterades. Det är ett fel i Mening; rapportera det gärna
export-the-format-file-could-not-be = Det gick inte att skapa { $format }-filen, så inget exporterades. Prova ett annat format och rapportera gärna felet
export-start-the-text-is-longer-than = { $start } […] [Texten är längre än vad en cell rymmer. Den står i sin helhet i bladet ”{ $sheet }”, nummer { $number }.]
export-long-quotes = Långa citat
export-number = Nummer
export-worksheet = Blad
export-cell = Cell

## criteria sets that come with the program

criteria-set-goal-analysis = Målanalys
criteria-rating-no = nej
criteria-rating-partly = delvis
criteria-rating-yes = ja
criteria-goal-part-the-goals = Målen
criteria-goal-clarity = Tydlighet
criteria-goal-clarity-asks = Går det att förstå vad målet innebär och när det är nått?
criteria-goal-measurability = Mätbarhet
criteria-goal-measurability-asks = Finns det ett mått som visar om målet nås?
criteria-goal-realism = Realism
criteria-goal-realism-asks = Är målet möjligt att nå med den tid och de medel som finns?
criteria-goal-common-ground = Samsyn
criteria-goal-common-ground-asks = Menar alla parter samma sak med målet?
criteria-goal-part-the-problem = Problemet
criteria-goal-tie-to-the-problem = Koppling till problemet
criteria-goal-tie-to-the-problem-asks = Svarar målet mot det problem som har beskrivits?
criteria-goal-limits = Avgränsning
criteria-goal-limits-asks = Är det sagt vilka och var målet gäller?
criteria-set-means-ends-analysis = Mål–medelanalys
criteria-means-part-the-measures = Insatserna
criteria-means-reasoning = Programteori
criteria-means-reasoning-asks = Går det att följa hur insatsen ska leda till målet?
criteria-means-grounds = Stöd i kunskap
criteria-means-grounds-asks = Bygger insatsen på forskning eller beprövad erfarenhet?
criteria-means-sufficiency = Tillräcklighet
criteria-means-sufficiency-asks = Räcker insatserna för att målet ska kunna nås?
criteria-means-part-the-causes = Orsakerna
criteria-means-aim-at-causes = Riktning mot orsaker
criteria-means-aim-at-causes-asks = Riktar sig insatsen mot en orsak som har analyserats?
criteria-means-side-effects = Bieffekter
criteria-means-side-effects-asks = Har oönskade följder övervägts?
criteria-set-implementation-analysis = Genomförandeanalys
criteria-done-part-what-was-done = Det som gjordes
criteria-done-done-as-planned = Genomförd som planerad
criteria-done-done-as-planned-asks = Gjordes insatsen så som den var tänkt?
criteria-done-reach = Räckvidd
criteria-done-reach-asks = Nådde insatsen dem den var till för?
criteria-done-extent = Omfattning
criteria-done-extent-asks = Gjordes så mycket som var planerat?
criteria-done-part-the-conditions = Villkoren
criteria-done-understanding = Förståelse
criteria-done-understanding-asks = Förstod de som skulle göra det vad de skulle göra?
criteria-done-capability = Förmåga
criteria-done-capability-asks = Hade de tid, medel och kunskap?
criteria-done-will = Vilja
criteria-done-will-asks = Ville de, och varför?
criteria-set-process-goal-and-outcome-goal = Processmål och resultatmål
criteria-kinds-process-goal = Processmål
criteria-kinds-process-goal-asks = Nåddes målet för hur arbetet skulle gå till?
criteria-kinds-outcome-goal = Resultatmål
criteria-kinds-outcome-goal-asks = Nåddes målet för vad arbetet skulle leda till?
criteria-set-from-receiver-to-co-creator = Från mottagare till medskapare
criteria-rating-passive-receiver = passiv mottagare
criteria-rating-informed = informerad
criteria-rating-consulted = rådfrågad
criteria-rating-taking-part = delaktig
criteria-rating-co-creator = medskapare
criteria-say-say-over-the-problem = Inflytande över problemet
criteria-say-say-over-the-problem-asks = Vem avgör vad som är problemet?
criteria-say-say-over-the-measures = Inflytande över insatserna
criteria-say-say-over-the-measures-asks = Vem avgör vad som ska göras?
criteria-say-own-initiatives = Egna initiativ
criteria-say-own-initiatives-asks = Kommer något från dem själva?
criteria-set-checklist-for-a-collaboration-agreement = Checklista för samverkansöverenskommelse
criteria-agreement-part-knowledge = Kunskap
criteria-agreement-current-picture = Aktuell lägesbild
criteria-agreement-current-picture-asks = Finns en lägesbild från varje part, inte äldre än ett år?
criteria-agreement-shared-view-of-the-problem = Delad problembild
criteria-agreement-shared-view-of-the-problem-asks = Har parterna enats om vilka problem det gäller?
criteria-agreement-analysis-of-causes = Orsaksanalys
criteria-agreement-analysis-of-causes-asks = Framgår det varför problemen finns?
criteria-agreement-the-residents-view = Invånarnas syn
criteria-agreement-the-residents-view-asks = Har de som bor och verkar på orten kommit till tals?
criteria-agreement-part-direction = Inriktning
criteria-agreement-priorities = Prioriterade områden
criteria-agreement-priorities-asks = Är områdena så få att de går att arbeta med?
criteria-agreement-measurable-goals = Mätbara mål
criteria-agreement-measurable-goals-asks = Går det att säga om målen har nåtts?
criteria-agreement-time-limits = Tidsgränser
criteria-agreement-time-limits-asks = Är det sagt när målen ska vara nådda?
criteria-agreement-part-action = Handling
criteria-agreement-plan-of-measures = Plan för insatser
criteria-agreement-plan-of-measures-asks = Finns en plan med insatser för varje mål?
criteria-agreement-measures-tied-to-causes = Koppling mellan insats och orsak
criteria-agreement-measures-tied-to-causes-asks = Svarar insatserna mot orsakerna?
criteria-agreement-responsibility = Ansvar
criteria-agreement-responsibility-asks = Är det utsett vem som gör vad?
criteria-agreement-means = Medel
criteria-agreement-means-asks = Är tid och pengar avsatta?
criteria-agreement-part-organisation = Organisation
criteria-agreement-named-co-ordinator = Namngiven samordnare
criteria-agreement-named-co-ordinator-asks = Finns en person med uppdraget?
criteria-agreement-a-forum-that-meets = Forum som möts
criteria-agreement-a-forum-that-meets-asks = Är det sagt vilka som träffas, och hur ofta?
criteria-agreement-support-of-the-leaders = Stöd från ledningarna
criteria-agreement-support-of-the-leaders-asks = Är den beslutad av båda parters ledning?
criteria-agreement-part-learning = Lärande
criteria-agreement-follow-up = Uppföljning
criteria-agreement-follow-up-asks = Är det sagt hur och när arbetet följs upp?
criteria-agreement-revision = Revidering
criteria-agreement-revision-asks = Är det sagt när överenskommelsen görs om?
criteria-agreement-part-openness = Öppenhet
criteria-agreement-promise-to-the-residents = Löfte till invånarna
criteria-agreement-promise-to-the-residents-asks = Finns ett löfte som går att hålla parterna till?
criteria-set-empty-set = Tom samling

## figures

figures-not-assessed = inte bedömt
figures-scale-ratings-occasions-occasions = Skala: { $ratings }. Tillfällen: { $occasions }.
figures-occasion-in-between = tillfälle däremellan
figures-assessments-of-cases-cases-by-criteria = Bedömningar av { $cases } fall efter { $criteria } kriterier.
figures-risen-have-risen-same-are-unchanged = { $risen } har blivit högre, { $same } är oförändrade och { $fallen } har blivit lägre.
figures-a-day = per dag
figures-a-week = per vecka
figures-a-month = per månad
figures-a-year = per år
figures-total = Summa
figures-passages = avsnitt
figures-not-known-yet = inte känt än
figures-no-material = inget material
figures-a-table-of-rows-rows-and = En tabell med { $rows } rader och { $columns } kolumner, sammanlagt { $total } { $counted }.
figures-the-largest-number-is-largest-row = Det största talet är { $largest }: { $row }, { $column }.
figures-there-is-nothing-to-show-yet = Det finns inget att visa än.
figures-voices-that-speak-of-the-theme = röster som talar om temat
figures-the-cases-other-voices = fallets övriga röster
figures-bars-how-many-voices-speak-of = Staplar: hur många röster som talar om vart och ett av { $themes } teman i vart och ett av { $cases } fall, med { $voices } olika röster sammanlagt; dokument där ingen talare är känd.
figures-at-most-most-each = högst { $most } { $each }
figures-week-from-day = veckan från { $day }
figures-month-from-day = månaden från { $day }
figures-new-code = ny kod
figures-code-split = kod delad
figures-codes-merged = koder sammanslagna
figures-a-timeline-from-first-to-last = En tidslinje från { $first } till { $last }. { $each }
figures-codings-of-each-code-in-each = Olika avsnitt för varje kod i varje fall, med dem för underliggande koder
figures-how-many-of-each-cases-voices = Hur många av varje falls röster som talar om temat
figures-steps-of-the-analysis = Steg i analysen
figures-n-documents-by-their-dates-and = { $n } dokument efter sina datum, och arbetet med dem efter loggens
figures-codes-by-case = Koder per fall
figures-themes-by-case = Teman per fall
figures-assessments-over-time = Bedömningar över tid
figures-the-studys-timeline = Studiens tidslinje
figures-short-january = jan
figures-short-february = feb
figures-short-march = mars
figures-short-april = apr
figures-short-may = maj
figures-short-june = juni
figures-short-july = juli
figures-short-august = aug
figures-short-september = sep
figures-short-october = okt
figures-short-november = nov
figures-short-december = dec
figures-week = v. { $week }{ $day ->
   *[other] {""}
}
figures-counted-n = { $counted }: { $n } totalt
figures-share-of-n = { $share }; { $counted }: { $n } totalt
figures-n-of-all-are-drawn = { $n } av { $all } är ritade, de med flest
figures-new-codes-by-document = Nya koder per dokument, i datumordning
figures-new-of-all-so-far = { $new } nya, { $all } hittills
figures-n-bars-the-longest = { $n ->
    [one] En stapel: { $name }, { $value }
   *[other] { $n } staplar. Den längsta är { $name }: { $value }
}

## gather

gather-replace-with-a-corrected-file = Byt mot en rättad fil…
gather-codings-units-and-evidence-move-with = Kodningar, enheter och belägg följer med sina ord
gather-their-words-are-gone = Orden är borta
gather-the-corrected-text-lacks-the-words = Den rättade texten saknar orden som de här stod på, eller det mesta av dem. De ligger vid det som är kvar, eller vid närmaste ord, tills du bestämmer
gather-coding-name = Kodningen ”{ $name }”
gather-meaning-unit-name = Meningsenhet: { $name }
gather-show-where-it-lies-now = Visa var det ligger nu
gather-show = Visa
gather-it-belongs-there = Den hör hemma där
gather-take-it-away = Ta bort den
gather-files-can-also-be-dropped-on = Filer kan också släppas på fönstret
gather-filter-documents = Filtrera dokument
gather-clear-the-filter = Töm filtret
gather-some-of-all-documents = { $some } av { $all } dokument
gather-1-document-words-words = 1 dokument, { $words } ord
gather-all-documents-words-words = { $all } dokument, { $words } ord
gather-1-document = 1 dokument
gather-n-text-documents = { $n-text } dokument
gather-select-documents-to-give-them-kind = Markera dokument för att ange typ, nivå, datum, språk, fall och deltagare för alla på en gång
gather-deselect-esc = Avmarkera  (Esc)
gather-remove-from-the-project-delete = Ta bort ur projektet  (Delete)
gather-open-the-document-in-code = Öppna dokumentet i Koda
gather-set-what-of-all-selected = Ange { $what } för alla markerade
gather-name-was-removed = ”{ $name }” togs bort
gather-documents-were-removed = { $documents } togs bort
gather-ctrl-z-brings-everything-back = Ctrl+Z tar tillbaka allt
gather-1-coding = 1 kodning
gather-n-codings = { $n } kodningar
gather-1-meaning-unit = 1 meningsenhet
gather-n-meaning-units = { $n } meningsenheter
gather-and = {" "}och{" "}
gather-with-all = , med { $all }
gather-new-case-then-enter = Nytt fall, sedan Retur
gather-a-case-is-what-you-compare = Ett fall är det du jämför: en kommun, en arbetsgrupp. Ge dokumenten sina fall i tabellen; fall kan ligga under varandra.
gather-case-name = Fallet { $name }
gather-unfold-name = Fäll ut { $name }
gather-fold-name = Fäll ihop { $name }
gather-drop-here-for-the-top-level = Släpp här för översta nivån
gather-name-of-the-case = Fallets namn
gather-kind = Typ
gather-municipality-working-group = Kommun, arbetsgrupp …
gather-kind-of-the-case = Fallets typ
gather-beneath = Ligger under
gather-no-other-top-level = Inget annat (överst)
gather-the-case-lies-beneath = Fallet ligger under
gather-description = Beskrivning
gather-description-of-the-case = Fallets beskrivning
gather-show-its-documents-in-the-table = Visa fallets dokument i tabellen
gather-remove-the-case = Ta bort fallet
gather-the-case-name-was-removed-its = Fallet ”{ $name }” togs bort; dokumenten är kvar
gather-and-the-cases-beneath-it-are = , och fallen under det ligger nu överst
gather-ctrl-z-brings-it-back = {"\u000A"}Ctrl+Z tar tillbaka det
gather-choose-cases = Välj fall
gather-find-or-name-a-case = Sök eller namnge ett fall
gather-choose-participants = Välj deltagare
gather-find-or-name-a-participant = Sök eller namnge en deltagare
gather-choose-kind = Välj typ
gather-find-or-write-a-kind = Sök eller skriv en typ
gather-choose-level = Välj nivå
gather-find-or-write-a-level = Sök eller skriv en nivå
gather-choose-language = Välj språk
gather-find-a-language-or-write-its = Sök ett språk eller skriv dess kod
gather-choose-parent-case = Välj överordnat fall
gather-find-a-case = Sök fall
gather-choose-who-speaks = Välj vem som talar
gather-choose-a-label = Välj en etikett
gather-find-a-label-or-a-document = Sök etikett eller dokument
gather-make-name-a-new-case = Gör ”{ $name }” till ett nytt fall
gather-make-name-a-new-participant = Gör ”{ $name }” till en ny deltagare
gather-use-name = Använd ”{ $name }”
gather-chosen = vald
gather-having-of-of = { $having } av { $of }
gather-speaks = talar
gather-not-given = Ej angivet
gather-nobody-in-particular = Ingen särskild
gather-choose-a-document-in-the-table = Välj ett dokument i tabellen
gather-and-n-more-selected = och { $n } till markerade
gather-open-in-code = Öppna i Koda
gather-speakers = Talare
gather-how-it-begins = Så börjar det
gather-1-page = 1 sida
gather-n-characters = { $n } tecken
gather-mark = ,{" "}
gather-title-of-the-document-shown = Dokumentets { $title }: { $shown }
gather-no-speakers-are-recognised-if-the = Inga talare känns igen. Om texten har repliker, ange vad de börjar med.
gather-1-turn = 1 replik
gather-n-turns = { $n } repliker
gather-who-is-this = Vem är det?
gather-who-is-label = Vem är { $label }?
gather-interviewer = Intervjuare
gather-label-is-an-interviewer = { $label } är intervjuare
gather-an-interviewers-turns-are-not-the = En intervjuares repliker är inte deltagarnas ord
gather-correct-the-speakers = Rätta talarna…
gather-labels-that-begin-turns-one-a = Etiketter som inleder repliker, en per rad
gather-speaker-labels = Talarnas etiketter
gather-as-written-in-the-text-without = Som de står i texten, utan kolon
gather-find-turns-anew = Sök repliker på nytt
gather-the-document-holds-no-text = Dokumentet innehåller ingen text
gather-close-the-imports-report = Stäng importens rapport
gather-1-document-came-in = 1 dokument kom in
gather-n-documents-came-in = { $n } dokument kom in
gather-n-new-codes = { $n ->
    [one] { $n } ny kod
   *[other] { $n } nya koder
}
gather-changed-changed = , { $changed } ändrade
gather-n-already-here = { $n } fanns redan
gather-n-wait-for-a-choice = { $n ->
    [one] { $n } väntar på ett val
   *[other] { $n } väntar på ett val
}
gather-n-could-not-be-read = { $n } gick inte att läsa
gather-and-n-more-like-these = och { $n } till av samma slag
gather-n-respondents = { $n ->
    [one] { $n } svarande
   *[other] { $n } svarande
}
gather-n-variables = { $n ->
    [one] { $n } variabel
   *[other] { $n } variabler
}
gather-the-same-file-is-already-here = samma fil finns redan; importerades inte igen
gather-show-document-in-the-table = Visa ”{ $document }” i tabellen
gather-keywords-for-the-interviews = Stödord för intervjuerna
gather-what-every-interview-is-to-touch = Det som varje intervju ska komma in på
gather-remove-the-keyword-k = Ta bort stödordet { $k }
gather-interviews-that-touched-it = Intervjuer som kom in på det
gather-keyword-k = Stödordet { $k }
gather-a-keyword-needs-a-word = Ett stödord behöver ett ord
gather-add-a-keyword = Lägg till ett stödord
gather-keywords = Stödord
gather-touched-on-k = Kom in på { $k }
gather-the-word-is-in-the-text = ordet finns i texten
gather-interviews-field-notes-policy-documents-and = Intervjuer, fältanteckningar, policydokument och protokoll, som Word, PDF eller ren text. Släpp filerna på fönstret eller välj dem. Originalen lämnas som de är.
gather-bring-in-your-first-documents = Ta in dina första dokument
gather-no-document-fits-the-filter = Inget dokument passar filtret
gather-the-filter-looks-at-names-kinds = Filtret ser till namn, typ, datum, nivå, språk, fall och deltagare
gather-new-participant-then-enter = Ny deltagare, sedan Retur
gather-a-participant-is-a-person-who = En deltagare är en person som talar i dokumenten. Använd det namn som studien ger personen, aldrig det riktiga.
gather-participant-name = Deltagaren { $name }
gather-name-of-the-participant = Deltagarens namn
gather-role = Roll
gather-role-of-the-participant = Deltagarens roll
gather-cases-of-the-participant = Deltagarens fall
gather-remove-the-participant = Ta bort deltagaren
gather-speaks-as = Talar som
gather-no-label-in-the-texts-is = Ingen etikett i texterna är personens ännu
gather-label-in-document-is-somebody-else = { $label } i { $document } är någon annan
gather-add-a-label = Lägg till etikett
gather-name-is-no-longer-a-participant =
    ”{ $name }” är inte längre deltagare; texterna är kvar
    Ctrl+Z tar tillbaka deltagaren
gather-a-year-a-month-or-a = År, månad eller dag: 2024, 2024-05, 2024-05-21, 21 maj 2024
gather-name-speaks-in-the-document-change = { $name } talar i dokumentet. Ändra vems etiketten är under Talare
gather-name-of-this-project-nothing-changed = { $name } ur projektet · inget ändrat
gather-name-of-this-project-1-cell = { $name } ur projektet · 1 cell ändrad
gather-name-of-this-project-n-cells = { $name } ur projektet · { $n } celler ändrade
gather-to-know = Att veta
gather-the-table-says-what-the-project = Tabellen säger detsamma som projektet
gather-what-was-changed-here-too-after = Det som har ändrats även här sedan tabellen togs ut lämnas som det är om det inte kryssas för
gather-changes = Ändringar
gather-changed-here-too = ändrad även här
gather-no-such-theme-ticked-it-is = temat finns inte; förkryssat skapas det
gather-empty = tom
gather-written-by-program = Skrivet av { $program }
gather-coders = kodare
gather-variables = variabler
gather-notes = anteckningar
gather-sets = samlingar
gather-links = länkar
gather-quotes-as-they-would-stand = Citat som de skulle stå
gather-there-are-no-coded-passages = Det finns inga kodade avsnitt
gather-not-understood-element-count = Förstods inte: { $element } ({ $count })
gather-characters-as-the-standard-says = Tecken, som standarden säger
gather-as-nvivo-counts = Som NVivo räknar
gather-characters-line-ends-as-one = Tecken, radslut som ett
gather-as-nvivo-line-ends-as-one = Som NVivo, radslut som ett
gather-how-the-file-counts-positions = Hur filen räknar positioner
gather-other-ways-of-counting-fit-nearly = Andra sätt att räkna passar nästan lika bra: titta på citaten nedan
gather-read-it-as-recognised = Läs den som den känns igen
gather-the-files-password = Filens lösenord
gather-open-the-file = Öppna filen
gather-encoding = Teckenkodning
gather-other-encodings = Andra teckenkodningar
gather-not-a-speaker-click = Ingen talare? Klicka
gather-may-be-speakers = Kanske talare, kanske inte. Klicka på den som är det; till dess har raderna ingen talare
gather-a-speaker-click = Talare? Klicka
gather-as-recognised = Som de känns igen
gather-tracked-changes = Spårade ändringar
gather-broken-lines = Rader brutna vid en viss bredd
gather-lines-as-in-the-file = Som i filen
gather-joined-to-paragraphs = Hopfogade till stycken
gather-join-the-broken-lines = Foga ihop rader som brutits vid en viss bredd
gather-as-accepted = Som godkända
gather-the-text-before-them = Texten före dem
gather-the-file-becomes = Filen blir
gather-a-document = Ett dokument
gather-codes-a-codebook = Koder: en kodbok
gather-the-table-becomes = Tabellen blir
gather-a-document-of-each-row = Ett dokument per rad
gather-one-document-with-the-table-as = Ett dokument med tabellen som text
gather-which-sheet = Blad
gather-choose-what-the-table-becomes = Välj vad tabellen blir; innan dess kommer den inte in
gather-it-becomes-n-documents = { $n ->
    [one] Den blir ett dokument, ”{ $name }”
   *[other] Den blir { $n } dokument, det första ”{ $name }”
}
gather-what-the-columns-are = Vad kolumnerna är
gather-what-the-column-heading-is = Vad kolumnen { $heading } är
gather-answers-in-own-words = Svar med egna ord
gather-variable-text = Variabel: text
gather-variable-whole-number = Variabel: heltal
gather-variable-number = Variabel: tal
gather-variable-yes-or-no = Variabel: ja eller nej
gather-variable-date = Variabel: datum
gather-the-respondents-case = Den svarandes fall
gather-name-of-the-document = Dokumentets namn
gather-left-out = Tas inte med
gather-first-lines = Första raderna
gather-kind-words-words = { $kind } · { $words } ord
gather-speakers-speakers = {" "}· { $speakers } talare
gather-table-rows-respondents = Tabell · { $rows } svarande
gather-codebook-codes-codes = Kodbok · { $codes ->
    [one] { $codes } kod
   *[other] { $codes } koder
}
gather-cannot-be-read = Går inte att läsa
gather-project-documents-documents-codes-codes = Projekt · { $documents } dokument · { $codes ->
    [one] { $codes } kod
   *[other] { $codes } koder
}
gather-before-the-import = Före importen
gather-import-1-file = Importera 1 fil
gather-import-n-files = Importera { $n } filer
gather-ctrl-enter = Ctrl+Retur
gather-files = Filer
gather-bring-in-name = Ta in { $name }
gather-participants = Deltagare
gather-units = Enheter
gather-the-study = Studien
gather-the-document = Dokumentet
gather-speakers-in-the-documents = Talare i dokumenten
gather-say-once-who-it-is-for = Ange en gång vem det är, för alla dokument med etiketten
gather-n-documents = { $n } dokument
gather-different-people = Olika personer
gather-name-not-in-n = { $name }, inte i { $n }
gather-who-is-label-in-all-documents = Vem är { $label } i alla dokument?
gather-label-is-an-interviewer-in-all = { $label } är intervjuare i alla dokument
gather-title = Titel
gather-the-studys-title = Studiens titel
gather-purpose = Syfte
gather-author = Författare
gather-organisation = Organisation
gather-date-of-the-report = Rapportens datum
gather-what-should-the-study-help-us = Vad ska studien hjälpa oss att förstå?
gather-the-studys-purpose = Studiens syfte
gather-what-the-material-is-asked-each = Det som materialet tillfrågas om. Varje meningsenhet kan sedan få ett svar på varje frågeställning.
gather-add-a-research-question = Lägg till en frågeställning
gather-remove-question-number = Ta bort frågeställning { $number }
gather-short-name-of-question-number = Kortnamn för frågeställning { $number }
gather-short-name-for-tables = Kortnamn, för tabeller
gather-question-number = Frågeställning { $number }
gather-a-question-needs-words = En frågeställning behöver ord
gather-sort-by-title = Sortera efter { $title }
gather-all-documents = Alla dokument
gather-open-name-in-code = Öppna { $name } i Koda
gather-open-in-code-ctrl-enter = Öppna i Koda  (Ctrl+Retur)
gather-open-in-condense = Öppna i Kondensera
gather-remove-what-is-chosen = Ta bort det valda
gather-whole-number = Heltal
gather-decimal-number = Decimaltal
gather-yes-or-no = Ja eller nej
gather-a-whole-number-like-42 = Ett heltal, till exempel 42
gather-a-number-like-3-5 = Ett tal, till exempel 3,5
gather-variables-2 = Variabler
gather-name-of-the-variable = Variabelns namn
gather-more-on-the-variable-shown = Mer om variabeln { $shown }
gather-rename = Byt namn…
gather-remove = Ta bort
gather-the-variable-name-and-its-values =
    Variabeln ”{ $name }” och dess värden ({ $n }) är borta
    Ctrl+Z tar tillbaka dem
gather-yes = Ja
gather-no = Nej
gather-name-shown = { $name }: { $shown }
gather-add-a-variable = Lägg till en variabel…
gather-every-case-gets-the-variable = Alla fall får variabeln
gather-every-document-gets-the-variable = Alla dokument får variabeln
gather-every-participant-gets-the-variable = Alla deltagare får variabeln
gather-add = Lägg till
gather-swedish = Svenska
gather-english = Engelska
gather-danish = Danska
gather-norwegian = Norska
gather-finnish = Finska
gather-german = Tyska

## guard

guard-a-name-is-left-kind-replace = Ett namn är kvar ({ $kind }). Ersätt det med pseudonymen
guard-kind-is-left-replace-it-in = { $kind } är kvar. Ersätt det i texten
guard-word-for-word-what-somebody-said = Ord för ord vad någon sade som inte får citeras, eller det som är i karantän. Skriv det med andra ord eller ta bort det
guard-participant-is-quoted-and-no-consent = { $participant } citeras utan att samtycke finns antecknat. Anteckna det i registret, eller ange där att citat inte är tillåtna
guard-case-role-date-fits-participants-of = { $case } · { $role } · { $date } stämmer bara på { $participants } av studiens deltagare. Gör roll eller datum grövre, eller ta bort citatet
guard-withdrawn = [återkallat]
guard-evidence-taken-away = [belägget borttaget]

## hand-in

hand-in-every-coded-passage-with-code-case = Varje kodat avsnitt, med kod, fall och talare
hand-in-every-code-with-its-definition-and = Varje kod med definition och hur mycket den används
hand-in-every-document-with-kind-date-level = Varje dokument med typ, datum, nivå och fall
hand-in-every-case-with-its-variables = Varje fall med sina variabler
hand-in-everyone-who-takes-part = Alla som deltar, med roll, samtycke och hur ofta de hörs
hand-in-every-meaning-unit-with-what-was = Varje meningsenhet, med kondensering och tolkning
hand-in-case-by-theme-with-the-written = Fall för fall och tema för tema, med sammanfattningar
hand-in-what-each-case-says-row-by = Vad varje fall säger, rad för rad, med fynd
hand-in-every-rating-by-criterion-and-what = Varje omdöme per kriterium, och vad som ändrats
hand-in-what-was-planned-and-carried-out = Vad som planerades och genomfördes, och varför det skiljer
hand-in-which-means-serve-which-ends-and = Vilka medel som tjänar vilka mål, och om det håller
hand-in-how-each-stands-since-when-for = Hypotesernas ställning över tid, med stöd, motstånd och rivaler
hand-in-every-memo-and-what-it-is = Varje memo och det som det är fäst vid
hand-in-every-change-ever-made-with-time = Varje ändring som gjorts, med tid och kodare
hand-in-no-rows-for-this-choice = Inga rader för det här urvalet
hand-in-choose-other-codes-or-cases-or = Välj andra koder eller fall, eller alla
hand-in-rows-come-with-the-first-coding = Raderna kommer med den första kodningen. Avsnitt kodas i Koda
hand-in-rows-come-with-the-first-code = Raderna kommer med den första koden
hand-in-rows-come-with-the-first-case = Raderna kommer med det första fallet, i Samla
hand-in-rows-come-with-the-first-meaning = Raderna kommer med den första meningsenheten, i Kondensera
hand-in-rows-come-with-the-first-contrast = Raderna kommer med den första kontrasten, i Kontrastera
hand-in-rows-come-with-the-first-assessment = Raderna kommer med den första bedömningen
hand-in-rows-come-with-the-first-one = Raderna kommer med den första, under ett falls namn i Bedöm
hand-in-rows-come-with-the-first-memo = Raderna kommer med det första memot av typen hypotes
hand-in-rows-come-with-the-first-memo-2 = Raderna kommer med det första memot
hand-in-there-is-nothing-here-yet = Här finns inget ännu
hand-in-this-table-is-empty = Tabellen är tom
hand-in-parts = Delar
hand-in-write-about-the-reporting-items = Skriv om rapporteringspunkterna (COREQ, SRQR)
hand-in-format = Format
hand-in-separator = Avgränsare
hand-in-comma = Komma
hand-in-semicolon-for-swedish-excel = Semikolon, för svensk Excel
hand-in-tab = Tabb
hand-in-headings = Rubriker
hand-in-headings-for-people = För läsare
hand-in-headings-for-scripts = För skript, som på kommandoraden
hand-in-order = Ordning
hand-in-by-code = Efter kod
hand-in-by-document = Efter dokument
hand-in-all-documents = Alla dokument
hand-in-choose-documents = Välj dokument…
hand-in-choose-contrasts = Välj kontraster…
hand-in-criteria-sets = Kriteriesamlingar
hand-in-choose-sets = Välj kriteriesamlingar…
hand-in-transcripts = Dokument
hand-in-coded-transcript = Kodad utskrift
hand-in-a-document-with-its-codings = Ett dokument med kodningarna i marginalen; i Word står de som kommentarer
hand-in-document-of-the-transcript = Utskriftens dokument
hand-in-coders = Kodare
hand-in-choose-coders = Välj kodare…
hand-in-chapters = Kapitel
hand-in-by-case = Fall för fall
hand-in-by-question = Efter frågeställning
hand-in-both = Båda
hand-in-all-codes = Alla koder
hand-in-choose-codes = Välj koder…
hand-in-choose-cases = Välj fall…
hand-in-take-away-name = Ta bort { $name }
hand-in-evidence-mark = Belägg { $mark }
hand-in-close-the-evidence = Stäng beläggen
hand-in-to-the-words-p = Till orden: { $p }
hand-in-set = Samling
hand-in-drawing-the-figure = Ritar figuren…
hand-in-how-many-codings-of-each-code = Antal kodningar av varje kod i varje fall
hand-in-how-many-participants-speak-of-each = Hur många deltagare som talar om varje tema
hand-in-each-criterion-from-occasion-to-occasion = Varje kriterium från tillfälle till tillfälle
hand-in-documents-work-and-memos-by-date = Dokument, arbete och memon efter datum
hand-in-project-for-other-programs = Projekt för andra program
hand-in-refi-qda-which-nvivo-atlas-ti = REFI-QDA, som NVivo, ATLAS.ti och MAXQDA öppnar
hand-in-codebook-for-other-programs = Kodbok för andra program
hand-in-the-code-tree-alone-by-refi = Bara kodträdet, enligt REFI-QDA
hand-in-list-of-codes = Kodlista
hand-in-the-code-tree-as-an-indented = Kodträdet som indragen lista
hand-in-archive = Arkiv
hand-in-all-of-the-study-as-plain = Hela studien som vanliga filer
hand-in-figures = Figurer
hand-in-the-whole-study = Hela studien
hand-in-any-program = Alla program
hand-in-every-text-as-a-plain-file = Varje text som en vanlig fil
hand-in-every-table-as-csv = Varje tabell som CSV
hand-in-everything-as-json-with-its-format = Allt som JSON, med formatet beskrivet
hand-in-a-description-of-the-study-and = En beskrivning av studien, och kontrollsummor
hand-in-words-in-quarantine-in-a-folder = Ord i karantän, i en egen mapp. Importerade filer och kodnyckeln stannar här
hand-in-what-the-format-has-no-place = Vad formatet saknar plats för
hand-in-nothing-all-of-the-study-can = Inget: hela studien ryms
hand-in-exported-to-shown = Exporterat till { $shown }
hand-in-where-the-file-is-to-be = Var filen ska ligga
hand-in-participant-is-no-longer-quoted-export = { $participant } citeras inte längre. Exportera igen
hand-in-the-words-are-in-no-text = Orden finns inte i någon text. De står i något du har skrivit, eller i ett namn
hand-in-exporting = Exporterar…
hand-in-export = Exportera
hand-in-the-guard-looks-for-names-of = Vakten letar efter namn ur den öppna kodnyckeln, identitetsuppgifter, samtycken som saknas och avsnitt i karantän innan något skrivs
hand-in-name-is-written = { $name } är skriven
hand-in-there-is-a-file-by-this = Det finns redan en fil med det namnet; den ersätts
hand-in-cancelled-no-file-was-written = Avbrutet; ingen fil skrevs
hand-in-the-export-stopped-unexpectedly-no-file = Exporten avbröts oväntat; ingen fil skrevs
hand-in-evidence-m = Belägg { $m }
hand-in-preview-title = Förhandsvisning: { $title }
hand-in-the-guard-found-one-thing-that = Vakten hittade en sak som inte bör lämnas ut
hand-in-the-guard-found-n-things-that = Vakten hittade { $n ->
    [one] { $n } sak
   *[other] { $n } saker
} som inte bör lämnas ut
hand-in-nothing-was-written = Inget skrevs
hand-in-and-more-more = … och { $more } till
hand-in-why-it-may-leave-all-the = Varför det ändå får lämnas ut
hand-in-the-journal-keeps-the-reason = Loggen behåller skälet
hand-in-back = Tillbaka
hand-in-let-it-out-all-the-same = Släpp ut ändå
hand-in-replace-all-names-of-the-key = Ersätt alla namn i kodnyckeln…
hand-in-open-protection = Öppna skydd
hand-in-show-in-the-text = Visa i texten
hand-in-do-not-quote-who = Citera inte { $who }
hand-in-go-to-documents-and-participants = Gå till dokument och deltagare
hand-in-no-part-is-chosen = Ingen del är vald
hand-in-tick-what-the-report-is-to = Kryssa för vad rapporten ska innehålla
hand-in-nothing-to-report-in-these-parts = Inget att rapportera i de här delarna ännu
hand-in-chapters-fill-with-statements-themes-contrasts = Kapitlen fylls av beskrivningar, teman, kontraster och bedömningar
hand-in-the-report-could-not-be-put = Rapporten gick inte att sätta samman
hand-in-putting-the-report-together = Sätter samman rapporten…

## import

import-files-ending-in-ending-cannot-be = Filer som slutar på ”.{ $ending }” går inte att läsa. Spara den som Word (.docx), PDF eller ren text och importera den i stället
import-a-project-of-another-program = Filer som slutar på ”.{ $ending }” är projekt från { $program } som bara det kan läsa. Öppna filen där, exportera projektet som REFI-QDA (.qdpx): { $way }, och importera det. Dokument, koder, kodningar och memon följer med
import-way-out-of-atlas = i ATLAS.ti 8 eller senare, Project (eller File) › Export › REFI-QDA
import-way-out-of-nvivo = i NVivo 12 eller senare, Share › Export Project › REFI-QDA Project
import-way-out-of-maxqda = i MAXQDA 2018 eller senare, Home › Export › Export Project to REFI-QDA
import-way-out-of-rqda = öppna filen i QualCoder (Project › Import › RQDA), som exporterar den under Project › Export as REFI-QDA
import-the-file-is-not-expected-though = Filen är inte { $expected }, fast namnet säger det. Öppna den i programmet som gjorde den och spara på nytt
import-the-file-is-damaged-part-open = Filen är skadad ({ $part }). Öppna den i programmet som gjorde den, spara på nytt och försök igen
import-the-file-has-no-subtitles-no = Filen har inga undertexter: ingen rad säger från när till när något sägs. Spara den som ren text (.txt) och importera den
import-the-file-is-json-but-not = Filen är JSON, men ingen utskrift av ett slag som går att läsa här. Exportera utskriften som Word, text eller undertexter (.srt, .vtt) och importera den
import-the-table-has-more-than-limit = Tabellen har fler än { $limit } celler; den lästes inte. Ta bort kolumner och rader som inte behövs och spara på nytt
import-the-file-is-protected-by-a = Filen kräver lösenord. En pdf öppnas med det: skriv det vid filen i fönstret, i terminalen eller i MENING_FILE_PASSWORD. Från andra filer tar du bort lösenordet i programmet som gjorde dem och importerar kopian
import-the-password-does-not-open-the = Lösenordet öppnar inte filen. Stora och små bokstäver räknas; försök igen
import-the-file-unpacks-to-more-than = Filen packar upp till mer än { $limit-mb } MB, vilket inget dokument behöver; den lästes inte. Spara texten som en egen fil
import-a-cell-holds-more-than = En cell innehåller mer än { $limit-mb } MB; tabellen lästes inte. Troligen öppnas ett citattecken utan att stängas: stäng det i filen, eller importera filen som text (--tables text)
import-zip-files-are-opened-limit-deep = Zipfiler öppnas { $limit } djupt, och den här ligger djupare. Packa upp den och importera det som finns i den
import-this-is-menings-own-table-t = Det här är Menings egen tabell ”{ $t }” utan kolumnerna id och version, som ändringar känns igen på. Ta ut den på nytt och gör ändringarna där
import-this-is-menings-own-table-t-in = Det här är Menings egen tabell ”{ $t }”, där inget kan ändras utifrån. Ska den ändå vara material, välj att få den som text eller som svar (--tables)
import-there-is-no-encoding-named-label = Det finns ingen teckenkodning som heter ”{ $label }”. Välj en ur listan
import-the-file-holds-no-text = Filen innehåller ingen text
import-pages-of-of-pages-are-pictures = { $pages } av { $of } sidor är bilder utan text. Kör textigenkänning (OCR) på filen och importera resultatet
import-count-bytes-could-not-be-read = { $count } byte gick inte att läsa som text och visas som �. Välj en annan teckenkodning
import-the-text-looks-wrongly-decoded-already = Texten verkar redan vara felaktigt avkodad (Ã¤ i stället för ä). Leta efter en bättre kopia
import-tracked-changes-count-read-as-accepted = Spårade ändringar: { $count }, lästa som godkända
import-tracked-changes-count-left-out-the = Spårade ändringar: { $count }, inte medtagna; texten är som den var före dem
import-comments-count-each-becomes-a-memo = Kommentarer: { $count }, var och en blir ett memo
import-rows-with-more-or-fewer-cells = Rader med fler eller färre celler än det finns rubriker: { $count }. Se efter att svaren står i rätt kolumn
import-only-the-sheet-read-was-read = Bara bladet ”{ $read }” lästes. Inte lästa: { $names }
import-there-is-no-sheet-wanted = Det finns inget blad som heter ”{ $wanted }” med något i. De som finns: { $names }
import-no-codes-were-found = Inga koder hittades i filen. En kodbok har en tabell med en kolumn som heter kod, namn eller tag, eller en kod på varje rad. Välj vad filen är i stället
import-column-n = Kolumn { $n }
import-the-table-looks-like-answers-of = Tabellen ser ut att vara svar från { $documents } personer och skulle bli lika många dokument, det första ”{ $first }”. Inget har importerats. Ange vad den är: ett dokument för varje rad (--tables survey) eller ett enda dokument (--tables text)
import-answers-in-own-words = Svar med egna ord
import-variables = Variabler
import-case = Fall
import-left-out-columns = Utelämnas
import-on-their-words-kept-moved = På sina egna ord: { $kept }. Återfunna på ett annat ställe: { $moved }
import-links-and-quarantines-lost-their-words = { $n ->
    [one] Orden till ett fall eller en karantän är borta; kopplingen står vid de närmaste orden
   *[other] Orden till { $n } kopplingar till fall eller karantäner är borta; de står vid de närmaste orden
}
import-a-part-of-the-file-could = En del av filen gick inte att läsa ({ $part }); resten lästes
import-lines-of-doubtful-speakers = Rader som kanske börjar med en talares namn, utan att det är säkert: { $lines }. De har ingen talare förrän du säger vilka namn som är talares
import-the-order-of-reading-is-doubtful = Läsordningen är osäker: spalter kan ha lästs rakt över på sida { $pages }. Jämför med originalet
import-the-words-are-doubtful-percent-of = Orden är osäkra: { $percent } % av tecknen förklaras inte av filens typsnitt. Jämför med originalet, eller kör texttolkning (OCR) på filen
import-n-cells-changed = { $n ->
    [one] { $n } cell ändrad
   *[other] { $n } celler ändrade
}
import-left-left-as-before = , { $left } som förut
import-row-row-is-about-nothing-in = Rad { $row } handlar inte om något i projektet; det är borttaget här eller hör till ett annat
import-row-row-is-about-the-same = Rad { $row } handlar om samma sak som en rad ovanför, som är den som gäller
import-row-row-value-is-none-of = Rad { $row }: ”{ $value }” är inget av de värden som { $heading } kan ha
import-row-row-a-finding-needs-its = Rad { $row }: ett fynd behöver sin typ, till exempel lika eller skiljer sig
import-row-row-what-is-absent-needs = Rad { $row }: det som saknas behöver ett ord om var det eftersöktes
import-row-row-there-is-no-theme = Rad { $row }: det finns inget tema ”{ $name }”. Kryssa för ändringen i fönstret för att skapa det, eller lägg till temat först
import-heading-cannot-be-changed-in-a = { $heading } går inte att ändra i en tabell; det som står annorlunda i { $rows } togs inte med
import-the-table-has-no-column-heading = Tabellen har ingen kolumn ”{ $heading }”; det som står under den i { $rows } togs inte med
import-and = och
import-row-row = rad { $row }
import-rows-first-and-last = raderna { $first } { $and } { $last }
import-rows-first-and-more-more = raderna { $first } { $and } { $more } till
import-file-imported-as-document-words-words = { $file }: importerad som ”{ $document }”, { $words } ord
import-file-imported-as-answers-of-documents = { $file }: importerad som svar från { $documents ->
    [one] { $documents } person
   *[other] { $documents } personer
}, { $words } ord, { $variables ->
    [one] { $variables } variabel
   *[other] { $variables } variabler
}
import-file-new-codes-added-changed-changed = { $file }: { $new ->
    [one] { $new } kod tillagd
   *[other] { $new } koder tillagda
}, { $changed ->
    [one] { $changed } ändrad
   *[other] { $changed } ändrade
}, { $unchanged } som de var
import-file-the-same-file-is-already = { $file }: samma fil finns redan som ”{ $document }”; importerades inte igen
import-document-has-the-new-text-changed = ”{ $document }” har den nya texten: ändrad på { $changed ->
    [one] { $changed } ställe
   *[other] { $changed } ställen
}
import-the-words-of-adrift-codings-units = {"\u000A"}  Orden till { $adrift ->
    [one] { $adrift } kodning, enhet eller belägg
   *[other] { $adrift } kodningar, enheter eller belägg
} är borta; de väntar på ditt beslut
import-pseudonyms-were-kept-in-kept-pseudonyms = {"\u000A"}  Pseudonymer behölls på { $kept-pseudonyms } ställen; leta efter namn i det som är nytt
import-comments = kommentarer
import-rows-without-an-answer = rader utan svar
import-pictures-sound-and-video = bilder, ljud och film
import-pages-within-the-page = sidor inuti sidan
import-hidden-text = dold text
import-headers-and-footers = sidhuvuden och sidfötter
import-pictures-and-charts = bilder och diagram
import-signs-of-picture-fonts-shown-as = tecken ur bildtypsnitt, visas som �
import-references-to-text-outside-the-document = hänvisningar till text utanför dokumentet
import-characters-that-the-files-fonts-do = tecken som filens typsnitt inte förklarar
import-characters-that-could-not-be-decoded = tecken som inte gick att tolka, visas som �
import-embedded-files = inbäddade filer
import-dependent-tiers = Underordnade rader (översättningar, glosor)
import-left-out = Utelämnat: { $what } ({ $count })
import-the-tree-of-codes-goes-deeper = Kodträdet är djupare än { $limit } nivåer; inget lästes. Slå ihop några av nivåerna och försök igen
import-this-is-the-project-that-is = Det här är projektet som är öppet, vilket namn det än har, och inget material till det; inget lästes. Välj en annan fil

## steps: what was done, as it reads after "Undo: "; each is a kind that the journal keeps

step-nothing = ingenting
step-several = flera ändringar på en gång
step-as-written = övrigt
step-set-project = ändra vad projektet säger om sig självt
step-set-reported = skriv om en rapporteringspunkt
step-add-question = lägg till frågeställning
step-set-question = ändra frågeställning
step-remove-question = ta bort frågeställning
step-code-as = koda som
step-set-coder = byt kodarens namn till
step-turn-clash = vänd det som avgjorts enligt regel
step-add-document = lägg till dokument
step-set-document = ändra dokument
step-replace-text = byt texten i
step-settle-adrift = behåll ett avsnitt där det är
step-edit-text = ändra i texten
step-rejoin-lines = foga ihop brutna rader i
step-remove-document = ta bort dokument
step-set-speakers = rätta talare i
step-set-speaker = ange talare
step-add-case = lägg till fall
step-set-case = ändra fall
step-remove-case = ta bort fall
step-link-case = lägg dokument till fall
step-unlink-case = ta dokument från fall
step-add-participant = lägg till deltagare
step-set-participant = ändra deltagare
step-remove-participant = ta bort deltagare
step-add-variable = lägg till variabel
step-set-variable = byt namn på variabel
step-remove-variable = ta bort variabel
step-set-value = sätt variabel
step-add-code = lägg till kod
step-set-code = ändra kod
step-move-code = flytta kod
step-merge-code = slå ihop koder till
step-split-code = dela kod
step-remove-code = ta bort kod
step-add-coding = koda
step-remove-coding = ta bort kodning
step-move-coding = flytta kodningens gränser
step-add-meaning-unit = lägg till meningsenhet
step-write-condensation = skriv kondensering
step-write-interpretation = skriv tolkning
step-give-theme = ge meningsenhet tema
step-set-meaning-unit = ändra meningsenhet
step-remove-meaning-unit = ta bort meningsenhet
step-split-meaning-unit = dela meningsenhet
step-merge-meaning-units = slå ihop meningsenheter
step-add-meaning-units = gör meningsenheter av hela texten
step-set-statement = skriv beskrivning
step-add-theme = lägg till tema
step-set-theme = ändra tema
step-remove-theme = ta bort tema
step-set-theme-cell = skriv temacell
step-add-contrast = lägg till kontrast
step-set-contrast = ändra kontrast
step-remove-contrast = ta bort kontrast
step-set-finding = skriv fynd om
step-remove-finding = ta bort fynd om
step-add-criteria-set = lägg till kriteriesamling
step-settle-codings = avgör hur kodningar skiljer sig för
step-set-read = markera som genomläst:
step-take-back-read = ta tillbaka läsningen av
step-set-silence = säg varför en cell är tom för
step-take-back-silence = säg inte längre varför en cell är tom för
step-assess = bedöm
step-set-criteria-set = ändra kriteriesamling
step-copy-criteria-set = kopiera kriteriesamling till
step-remove-criteria-set = ta bort kriteriesamling
step-add-criterion = lägg till kriterium
step-set-criterion = ändra kriterium
step-move-criterion = flytta kriterium
step-remove-criterion = ta bort kriterium
step-remove-assessment = ta bort bedömning av
step-set-occasions = ordna tillfällen
step-add-activity = lägg till aktivitet
step-set-activity = ändra aktivitet
step-remove-activity = ta bort aktivitet
step-set-means-ends = skriv vart medlet leder
step-remove-means-ends = ta bort koppling mellan medel och mål
step-set-hypothesis = pröva hypotes
step-explain-code = ange varför kod ändrades
step-set-answers = ange vilka frågor som besvaras
step-add-keyword = lägg till stödord
step-set-keyword = ändra stödord
step-remove-keyword = ta bort stödord
step-add-query = spara fråga
step-set-query = ändra sparad fråga
step-remove-query = ta bort sparad fråga
step-set-keyword-touched = anteckna berört stödord
step-set-consent = anteckna samtycke för
step-quarantine = sätta i karantän
step-lift-quarantine = häv en karantän
step-set-guard = ändra vad vakten frågar efter
step-add-memo = skriv memo
step-set-memo = ändra memo
step-remove-memo = ta bort memo
step-write-demo = skriv demonstrationsstudien
step-place-pseudonym = ersätt ett namn på ett ställe
step-pseudonymise = ersätt namn med pseudonymer
step-destroy-key = förstör kodnyckeln
step-import = importera
step-import-files = importera flera filer
step-bring-back = återställ en säkerhetskopia
step-let-out = släpp ut
step-withdraw = återkallande
step-withdraw-more = fortsatt återkallande
step-take-out = ta bort det som lämnat projektet sedan säkerhetskopian
step-hand-out = lämna ut en kopia
step-take-in = ta in en kollegas arbete
step-recover = rädda ett skadat projekt

## steps with what they were about

whole-step-named = { $what } ”{ $name }”
whole-step-and-more = { $what } och { $n } till
whole-step-on-passages = { $what } på { $n } avsnitt
whole-step-several = { $n ->
    [one] { $n } ändring
   *[other] { $n } ändringar på en gång
}
whole-step-replace-text = byt texten i ”{ $name }” mot ”{ $file }”
whole-step-quarantine = sätt ett avsnitt i karantän i ”{ $name }”
whole-step-import-files = importera { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
whole-step-bring-back = återställ säkerhetskopian från { $when }
whole-step-let-out = släpp ut ”{ $name }” med { $n ->
    [one] { $n } anmärkning
   *[other] { $n } anmärkningar
} från vakten: { $reason }
whole-step-withdraw = återkalla en deltagare, nu ”{ $name }”
whole-step-withdraw-more = återkalla mer av ”{ $name }”
whole-step-hand-out = lämna ut en kopia till ”{ $name }”
whole-step-take-in = ta in { $name }
whole-step-recover = rädda ett skadat projekt: { $saved ->
    [one] { $saved } rad räddad
   *[other] { $saved } rader räddade
}, { $lost ->
    [one] { $lost } känd som förlorad
   *[other] { $lost } kända som förlorade
}
whole-step-none-stood = { $what }; efteråt fanns ingen av { $phrases ->
    [one] { $phrases } fras
   *[other] { $phrases } fraser
} i någon byte av { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}
whole-step-some-stood = { $what }; efteråt fanns några av { $phrases ->
    [one] { $phrases } fras
   *[other] { $phrases } fraser
} kvar i { $left } av { $files ->
    [one] { $files } fil
   *[other] { $files } filer
}

## journal

journal-done = gjort
journal-undone = ångrat
journal-undone-and-replaced = ångrat och ersatt
journal-close-the-journal-keys = Stäng loggen  ({ $keys })
journal-1-step = 1 steg
journal-steps-steps = { $steps } steg
journal-nothing-has-been-done-yet = Inget är gjort ännu
journal-every-change-to-the-project-is = Varje ändring i projektet sparas här med tid och kodare och går att ångra, även i morgon
journal-filter-the-journal = Filtrera loggen
journal-filter-by-step-or-coder = Filtrera på steg eller kodare
journal-no-step-matches = Inget steg stämmer med filtret
journal-this-step-cannot-be-undone = Det här steget går inte att ångra
journal-this-is-the-newest-step-in = Detta är det senaste steget som gäller
journal-replaced-by-later-steps-cannot-be = Ersatt av senare steg; går inte att göra om
journal-undo-the-step-after-this = Ångra steget efter detta
journal-undo-the-n-steps-after-this = Ångra de { $n } stegen efter detta
journal-do-this-again = Gör om detta
journal-do-n-steps-again-up-to = Gör om { $n } steg, till och med detta
journal-undo-back-to-here = Ångra tillbaka hit
journal-redo-up-to-here = Gör om fram hit
journal-today = i dag
journal-yesterday = i går
journal-monday = måndag
journal-tuesday = tisdag
journal-wednesday = onsdag
journal-thursday = torsdag
journal-friday = fredag
journal-saturday = lördag
journal-sunday = söndag
journal-january = januari
journal-february = februari
journal-march = mars
journal-april = april
journal-may = maj
journal-june = juni
journal-july = juli
journal-august = augusti
journal-september = september
journal-october = oktober
journal-november = november
journal-december = december
journal-day = { $day } { $number } { $month } { $year }

## judge

judge-as-planned = som planerat
judge-partly = delvis
judge-not-carried-out = inte genomförd
judge-not-planned = inte planerad
judge-open = öppen
judge-supported = stärkt
judge-weakened = försvagad
judge-refuted = förkastad
judge-born = tillkom
judge-renamed = fick nytt namn
judge-redefined = omdefinierades
judge-moved = flyttades
judge-split = delades
judge-merged = slogs ihop
judge-removed = togs bort

## masks

masks-in-quarantine = [i karantän]
masks-not-quoted-as-agreed = [citeras inte, enligt överenskommelse]

## memo

memo-method = Metod
memo-report = För rapporten
memo-theory = Teori
memo-field = Fält

## memos

memos-nothing = Inget
memos-speaks-sign-turn-it = Talar { $sign }; vänd
memos-take-away-the-evidence-from-name = Ta bort belägget från { $name }
memos-mark-words-under-code-or-condense = Markera ord under Koda eller Kondensera för att lägga till dem här, för eller emot
memos-the-marked-words-speak-for = De markerade orden talar för
memos-rest-on-the-marked-words = Lägg till de markerade orden som belägg
memos-where-the-hypothesis-stands = Hur hypotesen står sig
memos-why-it-stands-so = Varför den står sig så
memos-why-the-hypothesis-stands-so = Varför hypotesen står sig så
memos-rivals-names = Rivaler: { $names }
memos-close-the-memo = Stäng memot
memos-remove-the-memo = Ta bort memot
memos-the-memo-is-removed-keys-brings = Memot är borttaget; { $keys } tar det tillbaka
memos-title-of-the-memo = Memots rubrik
memos-write-here = Skriv här
memos-text-of-the-memo = Memots text
memos-none = Ingen
memos-kind-of-memo-kind = Memots typ: { $kind }
memos-attached-to-on = Fäst vid: { $on }
memos-show-the-words = Visa orden
memos-show-the-document = Visa dokumentet
memos-detach-the-memo = Lossa memot
memos-call-the-kind-name = Kalla typen ”{ $name }”
memos-choose-a-kind = Välj typ
memos-choose-a-kind-or-name-one = Välj en typ eller namnge en
memos-choose-what-the-memo-is-about = Välj vad memot handlar om
memos-document-code-case = Dokument, kod, fall …
memos-written-when = Skrivet { $when }
memos-hide-earlier-versions = Dölj tidigare versioner
memos-1-earlier-version = 1 tidigare version
memos-n-earlier-versions = { $n } tidigare versioner
memos-use-this-version-again = Använd den här versionen igen
memos-close-the-memos-keys = Stäng memona  ({ $keys })
memos-n-memos = { $n } memon
memos-write-down-hypotheses-choices-of-method = Skriv ner hypoteser, metodval och lösa tankar när de kommer. Ett memo kan fästas vid ett dokument, en kod eller ett fall och behåller sina tidigare versioner
memos-no-memos-yet = Inga memon ännu
memos-filter-memos = Filtrera memon
memos-filter-by-words = Filtrera på ord
memos-no-kind = Utan typ
memos-no-memo-matches = Inget memo stämmer med filtret
memos-untitled = Utan rubrik

## mod

mod-there-is-no-screen-to-open = Det finns ingen skärm att öppna ett fönster på. Använd kommandona i stället: mening --help
mod-the-window-could-not-be-opened = Fönstret gick inte att öppna: { $error }. Kommandona fungerar utan: mening --help

## name

name-person = Person
name-place = Plats
name-organisation = Organisation
name-job-title = Befattning
name-other-name = Annat namn
name-marked-at-transcription = Markerat vid utskriften
name-personal-identity-number = Personnummer
name-telephone-number = Telefonnummer
name-e-mail-address = E-postadress
name-web-address = Webbadress
name-address = Adress
name-car-registration = Registreringsnummer

## palette

palette-command = Kommando
palette-type-to-find-a-command = Skriv för att hitta kommando, dokument, kod …
palette-nothing-is-called-that = Ingenting heter så

## password

password-password = Lösenord
password-new-password = Nytt lösenord
password-the-same-again = Upprepa lösenordet
password-the-two-are-not-the-same = De två är inte lika ännu
password-nobody-can-recover-a-forgotten-password = Ingen kan återskapa ett glömt lösenord, och projektet går förlorat med det. Några ord i rad är lätta att minnas och svåra att gissa. Okrypterade säkerhetskopior av projektet tas bort
password-name-is-encrypted = { $name } är krypterat
password-give-the-password-to-open-it = Ange lösenordet för att öppna det
password-encrypt-the-project = Kryptera projektet
password-encrypt = Kryptera
password-change-the-password = Byt lösenord
password-backups-under-the-old-password-are = Säkerhetskopior med det gamla lösenordet tas bort
password-change = Byt
password-make-the-project-plain = Ta bort krypteringen
password-whoever-has-the-file-can-then = Den som har filen kan sedan läsa den, på den här datorn och överallt dit den kopieras
password-make-plain = Ta bort kryptering
password-easy-to-guess = Lätt att gissa
password-hard-to-guess = Svårt att gissa
password-very-hard-to-guess = Mycket svårt att gissa

## protect

protect-the-study-has-no-participants-yet = Studien har inga deltagare ännu. Lägg till dem under Samla
protect-withdrawn-day = Återkallat { $day }
protect-consent-given-by-n = Samtycke givet av { $n }
protect-given-on-yyyy-mm-dd = Givet den, ÅÅÅÅ-MM-DD eller 21 maj 2024
protect-without-a-date-this-is-no = Utan datum är det här inget samtycke
protect-may-be-quoted = Får citeras
protect-recording-kept = Inspelning sparas
protect-re-use = Återanvändning
protect-withdraw-n = Återkalla { $n }…
protect-her-words-leave-the-texts-units = Personens ord försvinner för gott ur texter, enheter, kodningar, citat, index, logg och säkerhetskopior. Inget före detta kan ångras. Exporter som redan har gjorts når programmet inte
protect-withdraw = ÅTERKALLA
protect-withdraw-2 = Återkalla
protect-these-claims-had-rested-on-words = De här påståendena byggde på ord som är borta
protect-look-for-names-in-the-texts = Leta efter namn i texterna
protect-no-more-names-were-found = Inga fler namn hittades
protect-n-names-not-in-the-key = { $n ->
    [one] { $n } namn som inte finns i kodnyckeln
   *[other] { $n } namn som inte finns i kodnyckeln
}
protect-do-marks-such-as-these-stand = Står sådana här markeringar för namn?
protect-yes-names = Ja, för namn
protect-no-remarks = Nej, anmärkningar
protect-kind-n-places = { $kind }, { $n } ställen
protect-replace-here-only = Ersätt bara här
protect-pseudonym-for-name = Pseudonym för { $name }
protect-add-name-to-the-key = Lägg { $name } i kodnyckeln
protect-add-to-the-key = Lägg i kodnyckeln
protect-never-a-name = Aldrig ett namn
protect-take-n-out-of-the-key = Ta bort { $n } ur kodnyckeln
protect-replace-all-names-in-the-project = Ersätt alla namn i projektet…
protect-in-texts-and-in-all-that = I texterna och i allt som är skrivet om dem; varje kodning ligger kvar på sina ord. Nummer och adresser som pekar ut någon ersätts med en markering
protect-close-the-key = Stäng kodnyckeln
protect-the-key-holds-the-names-behind = Kodnyckeln innehåller namnen bakom pseudonymerna, i en egen krypterad fil. Förvara den skild från projektet, till exempel på ett usb-minne
protect-file-of-the-key = Kodnyckelns fil
protect-the-keys-own-password = Kodnyckelns eget lösenord
protect-the-password-once-more = Lösenordet en gång till
protect-the-two-passwords-are-not-the = De två lösenorden är inte lika
protect-make-the-key = Skapa kodnyckeln
protect-open-the-key = Öppna kodnyckeln
protect-pseudonym = Pseudonym
protect-add-to-the-key-2 = Lägg till i kodnyckeln
protect-destroy-the-key = Förstör kodnyckeln…
protect-the-keys-file-is-wiped-with = Kodnyckelns fil raderas, liksom importerade filer och alla tidigare lydelser. Ingen kan sedan säga vem som är vem, och inget före detta kan ångras. Andra kopior av kodnyckeln når programmet inte
protect-destroy = FÖRSTÖR
protect-destroy-2 = Förstör
protect-type-word-to-go-on = Skriv { $word } för att fortsätta
protect-all-those-in-doubt-doubtful-are = { $all }. De osäkra, { $doubtful } st, avgör du själv; de är inte ikryssade. Inget är ersatt ännu
protect-replace-places = Ersätt { $places }
protect-close-the-list = Stäng listan
protect-ticked-of-n = { $ticked } av { $n }
protect-untick-all-of-name = Kryssa ur alla för { $name }
protect-tick-all-of-name = Kryssa för alla för { $name }
protect-show-all-n = Visa alla { $n }
protect-what-should-not-have-been-collected = Det som inte borde ha samlats in hålls utanför analys, sökning och export. Markera det i Koda och välj
protect-name-n-characters = { $name }, { $n } tecken
protect-lift-the-quarantine = Häv karantänen
protect-every-export-passes-the-guard-names = Varje export passerar vakten: namn, identitetsuppgifter, samtycken som saknas, karantän och citat som pekar ut för få
protect-participants-a-quote-must-fit = Deltagare ett citat måste kunna gälla
protect-0-the-guard-does-not-ask = 0: vakten frågar inte
protect-words-in-brackets-and-after-are = Ord inom [hakparentes] och efter # är namn
protect-the-guard-lets-such-marks-out = Vakten släpper ut sådana markeringar. De finns bland namnen som hittas i texterna, var och en för sig
protect-hide-what-stood-in-this-document = Dölj vad som stod i dokumentet
protect-show-what-stood-in-this-document = Visa vad som stod i dokumentet
protect-and-more-which-the-command-original = och fler, som kommandot original skriver ut
protect-close-protection = Stäng skydd
protect-protection = Skydd
protect-names-and-pseudonyms = Namn och pseudonymer
protect-consent = Samtycke
protect-quarantine = Karantän
protect-the-guard = Vakten
protect-encryption = Kryptering
protect-nobody-reads-the-project-without-its = Ingen läser projektet utan lösenordet
protect-whoever-has-the-file-can-read = Den som har filen kan läsa den

## pseudonym

pseudonym-several-in-the-key-share-the = flera i kodnyckeln delar namnet
pseudonym-may-be-an-ordinary-word = kan vara ett vanligt ord
pseudonym-may-be-another-name = kan vara ett annat namn
pseudonym-places-in-documents = { $places } i { $documents }

## questions

questions-answers = Besvarar
questions-statement = beskrivning
questions-statements = Utsagor
questions-theme-cells = Temaceller
questions-findings = Fynd
questions-close-the-research-questions-keys = Stäng frågeställningarna  ({ $keys })
questions-write-the-questions-that-the-material = Skriv de frågor som materialet ska besvara. Varje meningsenhet, beskrivning, temacell, fynd och bedömning kan sedan svara på dem
questions-write-the-first-question = Skriv den första frågan
questions-no-research-questions-yet = Inga frågeställningar ännu
questions-every-case-and-level-has-something = Alla fall och nivåer har något att säga
questions-nothing-to-say = Inget att säga
questions-cases-all = Fall: { $all }
questions-levels-all = Nivåer: { $all }
questions-nothing-answers-this-question-yet-write = Ännu besvaras frågan inte av något. Skriv vad enheter säger om den under Kondensera, eller välj den under ett fynd, en temacell eller en bedömning
questions-and-n-more-the-report-has = och { $n } till; rapporten har alla
questions-about-does-not-answer-it = { $about } besvarar den inte
questions-to-the-words-in-name = Till orden i { $name }
questions-the-study-as-a-whole = Studien som helhet
questions-what-the-study-as-a-whole-says = Vad studien som helhet säger
questions-tie-what-all-cases-say-together = Sammanfatta med egna ord vad alla fall har att säga
questions-rest-it-on-the-words-shown = Ta orden som visades senast som belägg
questions-rest-the-study-on-name = Ta { $name } som belägg för studiens svar

## report

report-to-risen-ratings = { $to }, jämfört med närmast föregående tillfälle för vart och ett: { $risen } höjda, { $same } oförändrade, { $fallen } sänkta, { $new } nya, { $dropped } utgångna, { $apart } inte längre tillämpliga.
report-deviation-and-why = Avvikelse och varför
report-natural-unit = Naturlig enhet
report-looked-for-in-s = {" "}Eftersökt i: { $s }
report-no = Nr
report-item = Punkt
report-in-this-study = I den här studien
report-coded-by-n = { $n ->
    [one] En person kodade
   *[other] { $n } personer kodade
}
report-n-participants = { $n } deltagare
report-n-documents-first-to-last = { $n } dokument, { $first } till { $last }
report-n-documents-on-day = { $n } dokument, { $day }
report-consent-noted-for-n-participants = Samtycke antecknat för { $n } deltagare
report-n-codes-under-top-heads = { $n ->
    [one] { $n } kod
   *[other] { $n } koder
} under { $top ->
    [one] { $top } huvudkod
   *[other] { $top } huvudkoder
}
report-inductive-codes-inductive-deductive-deductive = { $inductive ->
    [one] { $inductive } kod induktiv
   *[other] { $inductive } koder induktiva
}, { $deductive ->
    [one] { $deductive } deduktiv
   *[other] { $deductive } deduktiva
}
report-n-findings-where-cases-differ-oppose = { $n } fynd där fallen skiljer sig, motsäger varandra eller tiger
report-documents-documents-from-cases-cases = { $documents } dokument från { $cases } fall
report-n-field-notes = { $n ->
    [one] { $n } fältanteckning
   *[other] { $n } fältanteckningar
}
report-n-passages-in-quarantine = { $n } avsnitt i karantän
report-a-register-of-consents-is-kept = Ett register över samtycken förs
report-software = Programvara
report-coding-and-analysis-were-done-in = Kodning och analys gjordes i Mening, version { $version }.
report-material = Material
report-the-material-is-n-documents-words = Materialet består av { $n } dokument, sammanlagt { $words } ord
report-from-first-to-last = , från { $first } till { $last }
report-those-who-took-part-and-those = Deltagare och kodare
report-speaking-participants-speak-in-the-material = { $speaking } deltagare kommer till tals i materialet{ $consent }.
report-consent-is-noted-for-given = ; samtycke finns antecknat för { $given }
report-voices-speak-in-the-material = { $n ->
    [one] { $n } röst kommer
   *[other] { $n } röster kommer
} till tals i materialet.
report-unnamed-coder = Kodare utan namn
report-settled = { $first } och { $second } hade markerat { $n ->
    [one] ett ställe
   *[other] { $n } ställen
} olika och avgjorde vems markering som gäller. { $counts }.
report-inductive-codes-came-from-the-material = { $inductive ->
    [one] { $inductive } kod hämtades ur materialet (induktiv)
   *[other] { $inductive } koder hämtades ur materialet (induktiva)
} och { $deductive ->
    [one] { $deductive } ur teori eller checklista (deduktiv)
   *[other] { $deductive } ur teori eller checklista (deduktiva)
}.
report-steps-of-the-analysis = Analysens gång
report-the-projects-journal-holds-every-change = Projektets logg innehåller varje ändring, sammanlagt { $all } steg, dag för dag:
report-day = Dag
report-steps = Steg
report-name-paragraph-paragraph = { $name }, stycke { $paragraph }
report-paragraph-n = Stycke { $n }
report-answers = Svar på frågeställningar
report-nothing-answers-this-question-yet = Ännu besvaras frågan inte av något.
report-no-case = Inget fall
report-not-n = Omfattar inte: { $n }
report-where = Var
report-other-summaries = Övriga sammanfattningar
report-row = Rad
report-column = Kolumn
report-contents = Innehåll
report-case-by-case = Fall för fall
report-answers-to-the-research-questions = Svar på frågeställningarna
report-meaning-condensation = Meningskondensering
report-how-the-study-was-done = Så gjordes studien
report-reporting-items = Rapporteringspunkter
report-chapters-tables-method-and-the-evidence = Kapitel, tabeller, metod och beläggen för varje påstående, i ett dokument
report-report = Rapport
report-report-within = rapport
report-quotes-by-code-the-codebook-condensations = Härifrån tas citat per kod, kodboken, kondenseringar, kontraster och alla andra tabeller ut, till Word, Excel eller vanliga filer. Först behövs något att rapportera om
report-nothing-to-take-out-yet = Inget att ta ut ännu
report-the-preview-could-not-be-made = Förhandsvisningen gick inte att göra
report-making-a-preview = Gör en förhandsvisning…
report-preview-of-the-first-n-rows = Förhandsvisning av de första { $n } raderna
report-1-row = 1 rad
report-n-rows = { $n } rader
report-who-interviewed = Vem som intervjuade
report-the-researchers-degrees = Forskarnas examina
report-their-occupation-at-the-time = Deras yrke vid tiden för studien
report-their-gender = Deras kön
report-their-experience-and-training = Deras erfarenhet och skolning
report-acquaintance-with-participants-beforehand = Bekantskap med deltagarna i förväg
report-what-participants-knew-of-the-interviewer = Vad deltagarna visste om intervjuaren
report-the-interviewers-leanings-and-interests = Intervjuarens utgångspunkter och intressen
report-methodological-orientation = Metodologisk inriktning
report-how-participants-were-chosen = Hur deltagarna valdes ut
report-how-they-were-approached = Hur de kontaktades
report-how-many-took-part = Hur många som deltog
report-how-many-declined-or-left-and = Hur många som avböjde eller lämnade, och varför
report-where-the-material-was-collected = Var materialet samlades in
report-whether-anyone-else-was-there = Om någon annan var med
report-who-the-participants-are-when = Vilka deltagarna är; när
report-questions-and-interview-guide = Frågor och intervjuguide
report-repeat-interviews = Upprepade intervjuer
report-sound-or-picture-recorded = Ljud- eller bildinspelning
report-field-notes = Fältanteckningar
report-how-long-the-interviews-were = Intervjuernas längd
report-saturation = Mättnad
report-transcripts-returned-to-participants = Utskrifter lästa av deltagarna
report-how-many-coded = Hur många som kodade
report-the-code-tree = Kodträdet
report-where-themes-and-codes-came-from = Varifrån teman och koder kom
report-participants-views-of-the-findings = Deltagarnas syn på fynden
report-quotes-each-with-its-speaker = Citat, vart och ett med talare
report-material-and-findings-agree = Material och fynd stämmer överens
report-major-themes-are-clear = Huvudteman framgår
report-minor-themes-and-deviating-cases = Mindre teman och avvikande fall
report-a-title-that-says-what-was = En titel som säger vad som studerats och hur
report-an-abstract = En sammanfattning
report-the-problem-and-why-it-matters = Problemet och dess betydelse
report-purpose-or-research-questions = Syfte eller frågeställningar
report-approach-and-its-grounds = Ansats och skälen för den
report-the-researchers-and-what-they-bring = Forskarna och vad de för med sig
report-the-setting = Sammanhanget
report-how-the-material-was-sampled = Hur urvalet gjordes
report-ethical-review-and-consent = Etikprövning och samtycke
report-how-the-material-was-collected = Hur materialet samlades in
report-instruments-and-equipment = Hjälpmedel och utrustning
report-what-was-studied-people-documents-events = Vad som studerats: personer, dokument, händelser
report-how-the-material-was-handled-and = Hur materialet hanterades och skyddades
report-how-it-was-analysed-and-by = Hur och av vem det analyserades
report-what-makes-it-trustworthy = Vad som gör det trovärdigt
report-main-findings-and-interpretations = De viktigaste fynden och tolkningarna
report-links-to-the-material-quotes-notes = Kopplingar till materialet: citat, anteckningar
report-what-it-adds-to-what-was = Vad det tillför kunskapsläget
report-limitations = Begränsningar
report-conflicts-of-interest = Intressekonflikter
report-funding = Finansiering
report-what-the-study-came-to = Vad studien kom fram till
report-how-often-each-is-heard = Deltagare: bearbetade avsnitt och citat i denna rapport
report-role = Roll
report-passages = Avsnitt
report-quotes = Citat
report-quotes-here = Citat som trycks här
report-table-n-caption = Tabell { $n }. { $caption }
report-figure-n-shows = Figur { $n }. { $shows }
report-see-table-n = se tabell { $n }
report-activities-in-case = Aktiviteter, { $case }
report-findings-of-contrast = Fynd i kontrasten { $contrast }
report-contrast-row = { $contrast }: { $row }
report-what-is-said = Vad som sägs
report-n-passages-in-words = { $n ->
    [one] { $n } avsnitt med egna ord
   *[other] { $n } avsnitt med egna ord
}
report-summaries-of-theme = { $theme }: sammanfattningar
report-passages-by-case-and-theme = Avsnitt per fall och tema
report-cases-and-themes = Fall och teman
report-n-passages = { $n ->
    [one] { $n } avsnitt
   *[other] { $n } avsnitt
}
report-ratings-of-set = { $set }: bedömningar per fall
report-criteria-are = Kriterier: { $criteria }.
report-ratings-are = Betyg: { $ratings }; – inte bedömt.
report-arrows-are = I en cell: { $occasions }; ↑ ökat, ↓ minskat.
report-a-dash-is = – { $what }.
report-reasoning-on-case = { $set }: motivering, { $case }
report-the-material-by-kind = Materialet efter slag, nivå och fall
report-who-coded = Kodare och deras arbete
report-the-codes = Koderna
report-steps-by-day = Analysens steg dag för dag
report-how-items-are-filled = Först står vad en person har skrivit, sedan vad projektet självt visar. En punkt som ingetdera svarar på är inte angiven.
report-not-stated = inte angivet
report-n-withdrew-their-consent = { $n ->
    [one] { $n } deltagare har återkallat sitt samtycke
   *[other] { $n } deltagare har återkallat sitt samtycke
}
report-n-quotes-spoken-with-speaker = { $n ->
    [one] { $n } citat med nummer och plats, { $spoken } med talare
   *[other] { $n } citat med nummer och plats, { $spoken } med talare
}
report-n-of-findings-rest-on-passages = { $of ->
    [one] { $n } av { $of } fynd vilar på avsnitt ur materialet
   *[other] { $n } av { $of } fynd vilar på avsnitt ur materialet
}
report-the-journal-holds-n-steps = { $n ->
    [one] Varje ändring står i loggen: { $n } steg
   *[other] Varje ändring står i loggen: { $n } steg
}
report-purpose = Syfte

## search

search-code-the-hit = Koda träffen…
search-code-all-n-hits = Koda alla { $n } träffar…
search-code-the-first-n-hits = Koda de första { $n } träffarna…
search-what-is-coded = Vad som kodas
search-the-words-found = Orden som hittades
search-whole-paragraphs = Hela stycken
search-make-name-a-new-code = Gör ”{ $name }” till en ny kod
search-code-for-all-hits = Kod för alla träffar
search-choose-a-code-or-name-a = Välj en kod eller namnge en ny
search-close-the-search-keys = Stäng sökningen  ({ $keys })
search-search = Sök
search-more-than-hits-hits-the-first = Fler än { $hits } träffar; de första { $hits } visas
search-1-hit = 1 träff
search-hits-hits-in-1-document = { $hits } träffar i 1 dokument
search-hits-hits-in-documents-documents = { $hits } träffar i { $documents } dokument
search-find-in-all-documents = Sök i alla dokument
search-words-or-a-phrase-in-quotes = Ord, eller en ”fras inom citattecken”
search-empty-the-search = Töm sökningen
search-searching = Söker…
search-find-words-in-all-documents = Sök ord i alla dokument
search-a-word-finds-all-words-that = Ett ord hittar alla ord som börjar så. Flera ord hittar de dokument som innehåller alla. Citattecken håller ihop en fras
search-no-hits = Inga träffar
search-no-document-holds-query-a-shorter = Inget dokument innehåller { $query }. En kortare början av ordet hittar fler böjningar
search-hit-number-w = Träff { $number }: { $w }

## shell

shell-bring-documents-in-and-say-what = Ta in dokument och ange vad de är
shell-read-and-tag-passages-with-codes = Läs och koda avsnitt
shell-restate-meaning-units-and-say-what = Kondensera meningsenheter och ange vad de svarar på
shell-ask-the-material = Fråga materialet: avsnitt, korstabeller, vad som går ihop, ord, förlopp
shell-the-theme-table-case-by-theme = Tematabellen, fall för fall och tema för tema
shell-cases-side-by-side-with-a = Fallen sida vid sida, med ett fynd per rad
shell-fixed-criteria-for-every-case-before = Fasta kriterier för varje fall, före och efter
shell-take-tables-and-quotes-out = Ta ut tabeller och citat
shell-menu = Meny
shell-questions = Frågor
shell-never-by-itself = Aldrig av sig självt
shell-after-minutes-minutes-unused = Efter { $minutes } minuter utan användning
shell-lock-by-itself = Lås av sig självt
shell-the-project-is-encrypted = Projektet är krypterat
shell-read-only = Endast läsning
shell-importing = Importerar
shell-reading-done-of-of = Läser { $done } av { $of }
shell-writing = Skriver
shell-drop-to-import = Släpp för att importera

## start

start-read-closely-tag-what-matters-condense = Läs noga, koda det viktiga, kondensera det som menades och lägg dina fall sida vid sida
start-the-demonstration-study-is-fictional-a = Demonstrationsstudien är påhittad: ett brottsförebyggande program sett från kommunerna, kodat, kondenserat och kontrasterat. Ändra vad du vill i den; allt går att ångra.
start-recent-projects = Senaste projekt
start-try-this = Pröva det här i demonstrationsstudien
start-go-on-with = Fortsätt med { $name }
start-try-coding = Markera ord i texten med musen, skriv namnet på en kod och tryck Retur
start-try-a-code = Klicka på en kod till vänster: dess avsnitt ur alla dokument, vart och ett ett klick från sin plats
start-try-contrast = Öppna Kontrastera: fall sida vid sida, och vad som är lika, skiljer eller saknas
start-try-undo = Ctrl+Z tar tillbaka vad som helst, och Ctrl+K hittar allt vid namn
start-begin = Börja

## store

store-the-file-itself-verdict = själva filen: { $verdict }
store-table-rows-rows-name-something-that = { $table }: { $rows ->
    [one] { $rows } rad pekar
   *[other] { $rows } rader pekar
} på något som inte finns
store-table-row-reaches-beyond-its-documents = { $table } { $row }: når utanför dokumentets text
store-document-document-its-length-is-not = dokument { $document }: längden stämmer inte med texten
store-document-document-its-text-holds-line = dokument { $document }: texten innehåller radslut eller tecken som lagrad text aldrig har
store-table-row-is-its-own-ancestor = { $table } { $row }: är sin egen överordnade
store-the-text-index-table-does-not = textindexet { $table } stämmer inte med texterna
store-there-is-no-project-at-p = Det finns inget projekt på { $p }. Kontrollera namnet eller skapa ett med Nytt projekt
store-p-exists-already-and-was-left = { $p } finns redan och lämnades orörd. Välj ett annat namn
store-p-is-not-a-mening-project-open = { $p } är inte ett Mening-projekt. Öppna en fil som slutar på .mening
store-p-is-encrypted-or-no-project = { $p } är krypterat, eller inget projekt alls. Ange lösenordet, i terminalen eller i miljövariabeln MENING_PASSWORD
store-the-key-p-has-a-password = Kodnyckeln { $p } har ett eget lösenord. Ange det i terminalen eller i miljövariabeln MENING_KEY_PASSWORD
store-the-password-is-empty-nothing-was = Lösenordet är tomt; inget ändrades. Välj ett av flera ord
store-the-two-passwords-are-not-the = De två lösenorden är inte lika; inget ändrades. Skriv det igen
store-the-project-is-not-encrypted-nothing = Projektet är inte krypterat; inget ändrades. Kryptera det med ”mening encrypt”
store-the-project-is-encrypted-already-nothing = Projektet är redan krypterat; inget ändrades. Byt lösenord med ”mening password”
store-the-key-cannot-be-kept-at = Kodnyckeln får inte ligga på { $p }: den som kopierar projektets mapp skulle få med båda. Välj en plats skild från den, till exempel ett usb-minne
store-p-is-the-key-of-another = { $p } är kodnyckel till ett annat projekt. Öppna den som skapades med det här projektet
store-p-is-not-a-key-open = { $p } är ingen kodnyckel. Öppna en fil som Mening har gjort som sådan; den slutar på .meningkey
store-there-is-no-key-at-p = Det finns ingen kodnyckel på { $p }; inget gjordes. Kontrollera namnet och att usb-minnet sitter i; ”mening pseudonymise” med en namnlista skapar en
store-the-system-could-not-make-a = Systemet kunde inte göra någon nyckel (inga slumptal, eller inget minne); inget ändrades. Starta om datorn och försök igen
store-p-is-empty-look-for-its = { $p } är tom. Leta efter säkerhetskopian i mappen bredvid, eller skapa ett nytt projekt med ett annat namn
store-the-project-was-made-by-a = Projektet är gjort i en nyare Mening (filversion { $found }; den här känner till versioner till och med { $known }). Uppdatera programmet; filen är orörd
store-p-is-not-as-mening-made = { $p } är inte som Mening gjorde den: { $what }. Inget av det användes och inget ändrades. Om det lagts dit med ett annat program, ta bort det där; öppna annars den senaste säkerhetskopian i mappen bredvid projektet
store-a-text-or-file-in-it = En text eller fil där är större än { $n } MB, mer än Mening tar emot; inget ändrades. Dela upp den, eller öppna den senaste säkerhetskopian om den har blivit så av sig själv
store-something-in-the-project-is-not = Något i projektet är inte vad Mening skriver där ({ $error }): filen är skadad eller har ändrats med ett annat program. Kör ”mening check” på den, och öppna den senaste säkerhetskopian i mappen bredvid
store-the-journal-holds-something-for-this = Loggen innehåller något för det här steget som Mening aldrig skriver, så det går inte att ångra eller göra om; inget ändrades. Kör ”mening check”, och öppna den senaste säkerhetskopian om du behöver det som var innan
store-the-project-is-open-elsewhere-by = Projektet är öppet på annat håll ({ $by }). Det går att läsa här, men inte att ändra förrän det stängs där
store-somebody-else-reads-the-project-and = Någon annan läser projektet och behöver ännu det som skulle städas bort. Stäng det på alla andra ställen; det städas när det öppnas nästa gång
store-p-has-other-names-as-well = { $p } har även andra namn (hårda länkar), och där går samma innehåll fortfarande att läsa. Ta bort länkarna, eller kopiera filen och arbeta med kopian
store-p-was-being-written-anew-when = { $p } höll på att skrivas om när programmet stoppades. Öppna det, så slutförs eller återtas omskrivningen, och inget går förlorat
store-the-change-is-made-and-from = Ändringen är gjord, och från och med nu öppnas projektet med det nya lösenordet (eller utan), men det gick inte att öppna igen: { $m }
store-the-key-that-is-being-destroyed = Kodnyckeln som håller på att förstöras gick inte att nå på { $p }. Sätt i usb-minnet och öppna projektet en gång till, eller ta bort filen själv
store-the-project-cannot-be-changed-the = Projektet går inte att ändra: filen eller mappen är skrivskyddad. Kopiera den till en egen mapp och öppna kopian
store-the-copies-went-apart-before = Kopiorna skildes åt innan Mening kunde se vad som ändrats i vilken; ingenting togs in. Exportera en av dem för andra program (qdpx) och importera den filen här
store-this-copy-takes-nothing-in = Den här kopian lämnades ut utan hela projektet och tar inte in något. Ta in kopiorna där hela projektet finns
store-p-has-nothing-in-common = { $p } är en kopia av ett annat projekt och har inget gemensamt med det här; ingenting togs in. Exportera det för andra program (qdpx) och importera den filen här
store-words-of-this-text-were-left-out = Ord i den här texten lämnades kvar när kopian lämnades ut, så den går inte att ändra här. Ändra den där hela projektet finns
store-the-code-book-stays-as-it-is = Den här kopian lämnades ut med en kodbok som förblir som den är. Skriv ett memo om koden i stället
store-the-disk-is-full-the-last = Disken är full; den senaste ändringen gjordes inte och projektet är som det var. Frigör utrymme och gör om den
store-the-name-is-taken-or-this = Namnet är upptaget, eller så finns detta redan; inget ändrades. Välj ett annat namn
store-a-name-is-needed-and-this = Det behövs ett namn och det här är tomt; inget ändrades. Skriv ett namn
store-this-has-been-removed-in-the = Det här har tagits bort under tiden; inget ändrades
store-there-is-nothing-to-undo = Det finns inget att ångra
store-there-is-nothing-to-redo = Det finns inget att göra om
store-the-project-file-answered-error-nothing = Projektfilen svarade: { $error }. Inget ändrades; kör ”mening check” på den
store-table = tabellen
store-index = indexet
store-trigger = triggern
store-view = vyn
store-entry = posten
store-the-kind-name-is-not-menings = { $kind } ”{ $name }” är inte Menings
store-the-kind-name-is-not-as = { $kind } ”{ $name }” är inte som Mening gjorde den
store-the-kind-name-is-missing = { $kind } ”{ $name }” saknas
store-coder-1 = Kodare 1
store-table-row-is-not-as-in-the-backup = { $table }, rad { $row }: den är inte som i säkerhetskopian { $name }, fast inget steg har rört den sedan dess; en av de två har ändrats av sig själv. Öppna säkerhetskopian bredvid och jämför, eller ta tillbaka den med ”mening restore”
store-the-log-beside-the-project-was = loggfilen bredvid projektet har varit skadad, och dess senaste ändringar finns inte med: det som fanns är sparat som { $p }. Rädda därifrån med ”mening recover” och ta sedan bort det
store-the-end-of-the-log-was = slutet av loggfilen bredvid projektet har en gång inte gått att läsa: det som fanns är sparat som { $p }. Om ändringar saknas, rädda därifrån med ”mening recover”; ta sedan bort det
store-what-was-taken-out-for-good = det som togs bort för gott kan finnas kvar i projektets fil eller säkerhetskopior: städningen avbröts. Den slutförs nästa gång projektet öppnas för att ändras, när ingen annan har det öppet
store-p-is-not-a-mening-project-though = { $p } är inte ett Mening-projekt, fast namnet säger det: det är en fil av annat slag, eller så har ett annat program skrivit över den. Öppna själva projektet, eller den senaste säkerhetskopian i mappen { $b } bredvid; ”mening recover” räddar det som finns kvar i en fil som skrivits över
store-what-had-been-set-aside-of = Det som hade lagts undan av en skadad loggfil är raderat med säkerhetskopiorna, eftersom det innehöll sådant som skulle bort: { $p }
store-p-is-a-folder-name-the = { $p } är en mapp. Ange projektets fil, som slutar på .mening; ett projekts säkerhetskopior ligger i mappen bredvid det
store-in-p-nothing-of-a-project = I { $p } fanns inget av ett Mening-projekt att hitta. Leta efter en säkerhetskopia i mappen { $b } bredvid, eller efter en annan kopia; inget skapades
store-something-else-in-the-project-still = Något annat i projektet hänvisar ännu till det här, eller så hänvisar det här till något som inte finns längre; inget ändrades
store-p-is-a-file-of-another = { $p } är inte ett Mening-projekt, fast namnet säger det: det är en fil av annat slag. Öppna själva projektet, eller den senaste säkerhetskopian i mappen { $b } bredvid
store-the-password-does-not-open-p-check = Lösenordet öppnar inte { $p }. Kontrollera stavning, versaler och tangentbord; ingen kan återskapa det. Om du är säker på det kan filens början vara skadad: ”mening recover” öppnar den om en säkerhetskopia ligger bredvid
store-p-is-damaged-it-was-cut-short = { $p } är skadad: den har kortats av, skrivits över eller ändrats av ett annat program. Behåll filen. ”mening restore” tar tillbaka en säkerhetskopia; ”mening recover” räddar varje rad som ännu går att läsa
store-the-log-beside-the-project-is = Loggfilen bredvid projektet är skadad, och { $steps ->
    [one] den senaste ändringen i den
   *[other] de senaste { $steps } ändringarna i den
} går inte att läsa. Allt som fanns är sparat som { $p }; ”mening recover” räddar det som går därifrån, och ”mening check” nämner det tills du tar bort det
store-the-log-has-lost-its-end = loggfilen bredvid projektet har förlorat sitt slut, och med det de senaste ändringarna som gjordes ({ $pages ->
    [one] { $pages } sida
   *[other] { $pages } sidor
})
store-the-log-has-lost-steps = loggfilen bredvid projektet är skadad, och { $steps ->
    [one] den senaste ändringen i den
   *[other] de senaste { $steps } ändringarna i den
} går inte att läsa
store-the-end-of-the-log-is = slutet av loggfilen bredvid projektet går inte att läsa ({ $pages ->
    [one] { $pages } sida
   *[other] { $pages } sidor
}). Om strömmen gick eller datorn stannade mitt i en ändring blev den ändringen inte klar, och inget annat saknas; annars saknas de senaste ändringarna. Se i loggen vilket steg som är det sista
store-what-the-log-was-is-kept = Varning: { $what }. Allt som fanns är sparat som { $p }; ”mening recover” räddar det som går därifrån, och ”mening check” nämner det tills du tar bort det
store-what-the-log-cannot-be-set = Varning: { $what }. Här kan inget läggas undan: kopiera projektet tillsammans med loggfilen (-wal) till en annan mapp innan något skriver i det
store-p-was-made-under-another-password = { $p } är gjord med ett annat lösenord än projektet har nu. Ange det, i terminalen eller i miljövariabeln MENING_BACKUP_PASSWORD
store-no-backup-could-be-made-before = det gick inte att göra någon säkerhetskopia före den. { $m }
store-p-is-a-backup-that-an = { $p } är en säkerhetskopia från en tidigare version av Mening och lämnas som den är. Återställ den med ”mening restore”, som ett steg eller som en kopia, så uppdateras den då
store-there-is-no-backup-name-nothing = Det finns ingen säkerhetskopia ”{ $name }”; inget ändrades. ”mening restore” med bara projektet visar vilka som finns; en fil på annat håll anges med sökväg
store-p-is-a-copy-of-another = { $p } är en kopia av ett annat projekt; inget ändrades. Välj en säkerhetskopia av det här, eller öppna kopian för sig
store-p-cannot-be-brought-back-since = { $p } går inte att återställa: sedan dess har något lämnat projektet för gott (en återkallelse, eller namn vars kodnyckel förstörts), och det går inte att avgöra var det står i den här kopian. Inget ändrades. Välj en senare säkerhetskopia
store-the-project-is-made-but-could = Projektet är skapat, men gick inte att öppna just nu: { $m }. Öppna det igen
store-the-disk-did-not-confirm-the = Disken bekräftade inte den senaste ändringen ({ $error }), så den kan ha gjorts eller inte. Öppna projektet igen och titta sist i loggen
store-p-is-written-but-the-disk = { $p } är skriven, men disken bekräftade det inte ({ $source }), så det är inte säkert att den finns kvar efter ett strömavbrott. Titta efter den eller gör om det
store-words-of-somebody-who-has-withdrawn = Ord av någon som har återkallat står kvar i { $p }. Se till att filen och dess mapp går att ändra och ta bort, och att ingen annan har projektet öppet; öppna det sedan igen, eller gör om ”mening withdraw”, så slutförs det som är kvar
store-the-disk-is-full = disken är full
store-sound = hel
store-made-under-another-password = gjord med ett annat lösenord
store-a-copy-of-another-project = en kopia av ett annat projekt
store-made-by-a-newer-mening = gjord i en nyare Mening
store-damaged = skadad
store-n-steps = { $n ->
    [one] { $n } steg
   *[other] { $n } steg
}
store-nothing-has-been-done-since = inget är gjort sedan dess
store-undone-undone-since = { $undone } ångrade sedan dess
store-steps-since = { $steps } sedan dess
store-steps-since-and-undone-undone = { $steps } sedan dess, och { $undone } ångrade
store-lost-number-row = Förlorad, nummer { $row }
store-document-document-name-its-text-is = dokument { $document } (”{ $name }”): texten är inte som den skrevs
store-imported-file-original-of-document-it = importerad fil { $original } (till ”{ $document }”): den är inte som den importerades
store-step-step-of-the-journal-it = steg { $step } i loggen: det är inte som det skrevs
store-the-journals-chain-of-digests-is = loggens kedja av kontrollsummor är bruten vid steg { $step }: något har ändrats, tagits bort eller lagts in
store-no-backup-beside-the-project-holds = ; ingen säkerhetskopia bredvid projektet har det som det var
store-the-backup-name-holds-it-as = ; säkerhetskopian { $name } har det som det var
store-holds = { $documents ->
    [one] { $documents } dokument
   *[other] { $documents } dokument
}, { $codings ->
    [one] { $codings } kodning
   *[other] { $codings } kodningar
}, { $codes ->
    [one] { $codes } kod
   *[other] { $codes } koder
}, { $memos ->
    [one] { $memos } memo
   *[other] { $memos } memon
}

## structure

structure-rows = Rader
structure-columns = Kolumner
structure-find-in-the-table = Sök i tabellen
structure-empty-the-field = Töm fältet
structure-n-of-all-rows = { $n } av { $all } rader
structure-all-themes = Alla teman
structure-no-summary-yet = ingen sammanfattning ännu
structure-what-it-rests-on-has-changed = Det den vilar på har ändrats sedan den skrevs
structure-not-condensed-yet = Inte kondenserat ännu
structure-here-the-theme-table-takes-shape = Här växer tematabellen fram
structure-each-case-becomes-a-row-and = Varje fall blir en rad och varje tema en kolumn. Först behöver materialet tas in.
structure-each-case-becomes-a-row-and-each = Varje fall blir en rad och varje tema en kolumn. Lägg upp ett första tema och för meningsenheter dit, här eller under Kondensera.
structure-close-the-cell = Stäng cellen
structure-remove-the-summary-and-its-evidence = Ta bort sammanfattningen och dess belägg
structure-what-the-material-says-here-in = Vad materialet säger här, med egna ord. + nedan hänvisar till ett avsnitt som [1]
structure-nothing-is-cited-yet = Inga hänvisningar ännu
structure-beyond-stands-for-no-evidence = [{ $beyond }] svarar inte mot något belägg
structure-the-summary-holds-as-it-is = Sammanfattningen håller som den är nu
structure-not-cited-in-the-text = ingen hänvisning i texten
structure-the-words-have-changed-since = orden har ändrats sedan dess
structure-the-condensation-has-changed-since = kondenseringen har ändrats sedan dess
structure-passages-0 = Avsnitt (0)
structure-nothing-falls-under-row-and-column = Inget hör till både { $row } och { $column }
structure-rest-more-narrow-the-table-to = { $rest } till; begränsa tabellen för att se dem
structure-cite = Hänvisa till
structure-condensations-n = Kondenseringar ({ $n })
structure-drag-condensations-here-from-other-themes = Dra hit kondenseringar från andra teman
structure-all-condensations-have-a-theme = Alla kondenseringar har ett tema
structure-drag-one-onto-a-theme-or = Dra en till ett tema, eller skicka den med pilen
structure-rest-more = { $rest } till
structure-send-to-another-theme = Skicka till ett annat tema
structure-without-a-theme = Utan tema
structure-no-row-holds-these-words = Ingen rad innehåller de orden
structure-the-study-has-no-label-yet = Studien har inga { $label } ännu; välj andra rader eller kolumner
structure-show-the-theme = Visa temat
structure-close-the-themes = Stäng temana
structure-name-of-the-new-theme = Det nya temats namn
structure-new-theme = Nytt tema…
structure-place-in-the-tree = Plats i trädet
structure-at-the-top = Överst
structure-beneath-n = Under: { $n }
structure-remove-the-theme-n = Ta bort temat { $n }
structure-spread-with-what-lies-beneath = Spridning, med det som ligger under
structure-nothing-gathered-yet = Inget samlat ännu
structure-loudest-loudest-name-loudest-of-passages = Hörs mest: { $loudest-name }, { $loudest } av { $passages } ({ $share } %)

## table

table-excerpts = Utdrag
table-participants = Deltagare
table-participant = Deltagare
table-consent = Samtycke
table-consent-given = lämnat
table-consent-no-quotes = lämnat, får inte citeras
table-consent-withdrawn = återkallat
table-codebook = Kodbok
table-theme-table = Tematabell
table-yes = ja
table-no = nej

## tables

tables-contrast = Kontrast
tables-looked-for-in = Eftersökt i
tables-change = Förändring
tables-why = Varför
tables-ends = Mål
tables-whether-it-holds = Om det håller
tables-hypothesis = Hypotes
tables-before = Tidigare
tables-against = Emot
tables-rivals = Rivaler
tables-path = Sökväg
tables-include = Tas med
tables-exclude = Tas inte med
tables-characters = Tecken
tables-beneath = Överordnat fall
tables-code-path = Kodens sökväg
tables-start = Början
tables-end = Slut
tables-memo = Memo
tables-speaker = Talare
tables-paragraph = Stycke
tables-passages = Avsnitt
tables-written = Skrivet
tables-step = Steg
tables-when = När
tables-state = Läge

## unpacked

unpacked-the-name-of-the-file-file = namnet på filen { $file }
unpacked-the-documents-properties = dokumentets egenskaper
unpacked-a-comment = en kommentar
unpacked-the-heading-of-a-column = en kolumnrubrik
unpacked-name-of-element = ”{ $name }” hos { $element }
unpacked-the-text = texten

## widgets

widgets-a-name-is-needed = Ett namn behövs

## withdraw

withdraw-no-words-are-tied-to-this = Inga ord är knutna till deltagaren, så namnet försvinner men alla ord blir kvar. Ange först vilken talare det är, eller vilka dokument som är personens
withdraw-out-of-reach-copies-of-the = . Utom räckhåll: kopior av projektet på annat håll, och exporter som redan har gjorts
withdraw-whether-any-of-the-words-is = Det gick inte att söka efter om något av orden finns kvar
withdraw-withdrawn = Återkallad
withdraw-reached-said-and-all-that-quotes = Det som nås: { $said }, och allt som citerar dem
withdraw-the-name-stands-in-places-in = . Namnet står på { $places } i det som andra säger; det blir kvar
withdraw-n-turns = { $n ->
    [one] { $n } replik
   *[other] { $n } repliker
}
withdraw-turns-in-documents = { $turns } i { $documents }
withdraw-n-phrases = { $n ->
    [one] { $n } fras
   *[other] { $n } fraser
}
withdraw-searched-afterwards-none-of-phrases-stands = Sökt efteråt: ingen av { $phrases } finns i någon byte av { $files }
withdraw-searched-afterwards-some-of-phrases-still = Sökt efteråt: några av { $phrases } finns kvar i { $left }
withdraw-the-words-go-when-it-is = Det som är kvar väntar på den som läser projektet just nu: det raderas nästa gång projektet öppnas, när ingen annan har det öppet
withdraw-see-that-these-files-can-be = Ord finns kvar. Se till att filerna som nämns här, och deras mappar, går att ändra och ta bort, eller ta själv bort dem som är säkerhetskopior; gör sedan om återkallandet, så slutförs det som är kvar
withdraw-n-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
withdraw-and-the-key-which-still-says = , och kodnyckeln, som fortfarande säger vem det är: är den öppen (--key) tas namnet bort även där
withdraw-n-imported-files-went-too = { $n ->
    [one] En importerad fil till ett annat dokument
   *[other] { $n } importerade filer till andra dokument
} hade orden eller namnet utanför texten och sparas inte längre
withdraw-nothing-in-the-key-was-found = Inget namn i kodnyckeln visade sig vara personens: gå igenom den själv
withdraw-taken-out-of-the-key = Borttaget ur kodnyckeln: { $names } namn, och det som stod på { $places }

## backup

backup-daily = daglig
backup-before-an-update-of-the-file = före uppdatering av filen
backup-before-an-import = före import
backup-before-names-were-replaced = före ersättning av namn
backup-before-much-was-removed = före en större borttagning
backup-before-a-backup-was-brought-back = före en återställning
backup-after-a-change-of-encryption-or = efter ändrad kryptering eller nytt lösenord
backup-after-something-was-taken-out-for = efter att något tagits bort för gott
backup-reason-not-noted = anledning inte noterad

## backups

backups-close-backups = Stäng säkerhetskopior
backups-backups = Säkerhetskopior
backups-there-are-no-backups-yet = Det finns inga säkerhetskopior ännu
backups-one-is-made-before-the-first = En görs före dagens första ändring, och före steg som är riskabla, till exempel en import
backups-this-is-a-backup-it-is = Det här är en säkerhetskopia. Den kan läsas men ändras inte; återställ den som en kopia för att arbeta vidare
backups-bring-it-back-as-a-copy = Återställ den som en kopia…
backups-and-more-more-in-the-journal = · och { $more } till, i loggen
backups-open-beside = Öppna bredvid
backups-open-when-beside-to-be-read = Öppna { $when } bredvid, för läsning
backups-copy = Kopiera…
backups-bring-when-back-as-a-copy = Återställ { $when } som en kopia…
backups-bring-back = Återställ…
backups-bring-when-back = Återställ { $when }…
backups-all-of-the-project-becomes-as = Hela projektet blir som det var { $when }, i ett steg. Ångra återställer det som det är nu; loggen finns kvar, och det som återkallats sedan dess kommer inte tillbaka
backups-bring-it-back = Återställ
