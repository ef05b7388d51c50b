//! How Swedish bends its words.

use super::Rules;

pub(super) const RULES: Rules = Rules { listed: LISTED, endings: ENDINGS, alike: ALIKE, s: true, kept: KEPT };

const KEPT: &[(&str, &str)] = &[("heterna", "het"), ("heten", "het"), ("heter", "het"), ("het", "het")];

const ENDINGS: &[(&str, usize)] = &[
    ("andena", 3),
    ("eln", 3),
    ("ern", 3),
    ("ats", 3),
    ("andet", 3),
    ("anden", 3),
    ("ornas", 3),
    ("arens", 3),
    ("aren", 3),
    ("arna", 3),
    ("erna", 3),
    ("orna", 3),
    ("ande", 3),
    ("ende", 3),
    ("aste", 3),
    ("ades", 3),
    ("ade", 3),
    ("are", 3),
    ("ast", 3),
    ("ena", 3),
    ("or", 3),
    ("ar", 2),
    ("er", 2),
    ("en", 2),
    ("et", 2),
    ("an", 3),
    ("de", 3),
    ("te", 3),
    ("at", 3),
    ("ad", 3),
    ("na", 4),
    ("a", 2),
    ("e", 2),
    ("t", 3),
    ("d", 4),
    ("o", 4),
];

const ALIKE: &[(&str, &str, usize)] = &[
    ("igh", "ig", 2),
    ("kn", "k", 2),
    ("ckn", "k", 2),
    ("ttn", "t", 2),
    ("mm", "m", 2),
    ("nn", "n", 2),
    ("el", "", 3),
    ("gl", "g", 2),
    ("kl", "k", 2),
    ("dl", "d", 2),
    ("tl", "t", 2),
    ("ml", "m", 2),
    ("tr", "t", 3),
    ("dr", "d", 2),
    ("ats", "", 3),
    ("at", "", 4),
    ("s", "", 3),
    ("t", "", 4),
    ("d", "", 4),
    ("ck", "k", 2),
];

/// Strong verbs, nouns that change their vowel, words that are compared by another word, and pronouns.
const LISTED: &str = "\
vara är var varit vore varande
ha har hade haft havande
bli blir blev blivit bliva blivande blevo
göra gör gjorde gjort göras görs gjordes gjorts
gå går gick gått gående gås
få får fick fått fås
se ser såg sett ses sågs setts seende
ge ger gav gett givit gives ges gavs getts
ta tar tog tagit tas togs tagits
säga säger sa sade sagt sägs sas sades sagts
veta vet visste vetat
vilja vill ville velat
kunna kan kunde kunnat
ska skall skulle skolat
måste måst
komma kommer kom kommit kommande
hålla håller höll hållit hålls hölls hållits
stå står stod stått stående
ligga ligger låg legat liggande
sitta sitter satt suttit sittande
sätta sätter satte satt sätts sattes satts
lägga lägger lade la lagt läggs lades lagts
låta låter lät låtit
tro tror trodde trott tros troddes
bo bor bodde bott
må mår mådde mått
nå når nådde nått nås nåddes
ske sker skedde skett
klä klär klädde klätt
sy syr sydde sytt
bero beror berodde berott
finna finner fann funnit finns fanns funnits finnas
skriva skriver skrev skrivit skrivs skrevs skrivits
bära bär bar burit bärs bars burits
driva driver drev drivit drivs drevs drivits
dra drar drog dragit dras drogs dragits
falla faller föll fallit
fara far for farit
flyga flyger flög flugit
följa följer följde följt följs följdes följts
försvinna försvinner försvann försvunnit
förstå förstår förstod förstått
bryta bryter bröt brutit bryts bröts brutits
bjuda bjuder bjöd bjudit bjuds bjöds bjudits
binda binder band bundit binds bands bundits
dricka dricker drack druckit
äta äter åt ätit
springa springer sprang sprungit
sjunga sjunger sjöng sjungit
skjuta skjuter sköt skjutit skjuts sköts skjutits
sluta slutar slutade slutat
slå slår slog slagit slås slogs slagits
sova sover sov sovit
stjäla stjäl stal stulit
svära svär svor svurit
vinna vinner vann vunnit vinns vanns vunnits
välja väljer valde valt väljs valdes valts
sälja säljer sålde sålt säljs såldes sålts
leda leder ledde lett leds leddes letts
träda träder trädde trätt
heta heter hette hetat
dö dör dog dött
be ber bad bett
hinna hinner hann hunnit
låna lånar lånade lånat
man män mannen männen mans mannens mäns männens
bok böcker boken böckerna boks bokens böckers böckernas
fot fötter foten fötterna
hand händer handen händerna
land länder landet länderna lands landets länders ländernas
stad städer staden städerna stads stadens städers städernas
natt nätter natten nätterna
strand stränder stranden stränderna
tand tänder tanden tänderna
rot rötter roten rötterna
son söner sonen sönerna
bror bröder brodern bröderna broder
mor mödrar modern mödrarna moder
far fäder fadern fäderna fader
dotter döttrar dottern döttrarna
öga ögon ögat ögonen
öra öron örat öronen
huvud huvuden huvudet huvudena
barn barnet barnen barns barnets barnens
liten lilla små litet mindre minst minsta
stor stort stora större störst största
bra bättre bäst bästa
god gott goda
gammal gammalt gamla äldre äldst äldsta
ung ungt unga yngre yngst yngsta
lång långt långa längre längst längsta
hög högt höga högre högst högsta
låg lågt låga lägre lägst lägsta
tung tungt tunga tyngre tyngst tyngsta
grov grovt grova grövre grövst grövsta
många fler flera flest flesta
mycket mer mera mest mesta
dålig dåligt dåliga sämre sämst sämsta
jag mig mej
du dig dej
vi oss
ni er
han honom
hon henne
de dem
min mitt mina
din ditt dina
sin sitt sina
vår vårt våra
ny nytt nya nyare nyast nyaste
fri fritt fria friare
blå blått blåa";
