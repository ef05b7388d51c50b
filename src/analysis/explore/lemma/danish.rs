//! How Danish bends its words.

use super::Rules;

pub(super) const RULES: Rules = Rules { listed: LISTED, endings: ENDINGS, alike: ALIKE, s: true, kept: KEPT };

const KEPT: &[(&str, &str)] = &[("hederne", "hed"), ("heden", "hed"), ("heder", "hed"), ("hed", "hed")];

const ENDINGS: &[(&str, usize)] = &[
    ("erne", 2),
    ("ende", 3),
    ("ene", 3),
    ("ere", 3),
    ("este", 3),
    ("est", 3),
    ("ede", 3),
    ("er", 2),
    ("en", 2),
    ("et", 2),
    ("te", 3),
    ("e", 2),
    ("t", 3),
    ("n", 3),
    ("r", 2),
];

const ALIKE: &[(&str, &str, usize)] = &[
    ("mm", "m", 2),
    ("nn", "n", 2),
    ("gg", "g", 2),
    ("tt", "t", 2),
    ("el", "", 3),
    ("gl", "g", 2),
    ("kl", "k", 2),
    ("dl", "d", 2),
    ("tr", "t", 3),
    ("dr", "d", 2),
    ("s", "", 3),
    ("t", "", 3),
    ("d", "", 4),
];

const LISTED: &str = "\
være er var været
have har havde haft
blive bliver blev blevet
gøre gør gjorde gjort gøres
gå går gik gået
få får fik fået
se ser så set ses
give giver gav givet gives
tage tager tog taget tages
sige siger sagde sagt siges
vide ved vidste vidst
ville vil villet
kunne kan kunnet
skulle skal skullet
måtte må måttet
komme kommer kom kommet
holde holder holdt holdes
stå står stod stået
ligge ligger lå ligget
sidde sidder sad siddet
sætte sætter satte sat sættes
lægge lægger lagde lagt lægges
finde finder fandt fundet findes fandtes
skrive skriver skrev skrevet skrives
bære bærer bar båret
drive driver drev drevet drives
drage drager drog draget
falde falder faldt faldet
følge følger fulgte fulgt følges
forstå forstår forstod forstået
bryde bryder brød brudt brydes
vælge vælger valgte valgt vælges
sælge sælger solgte solgt sælges
spørge spørger spurgte spurgt
gælde gælder gjaldt gældt
mand mænd manden mændene mands
bog bøger bogen bøgerne
fod fødder foden fødderne
hånd hænder hånden hænderne
land lande landet landene lands
by byer byen byerne byens
nat nætter natten nætterne
bror brødre broren brødrene
mor mødre moren mødrene
far fædre faren fædrene
datter døtre datteren døtrene
barn børn barnet børnene barns børns
øje øjne øjet øjnene
lille små mindre mindst mindste
stor stort store større størst største
god godt gode bedre bedst bedste
gammel gammelt gamle ældre ældst ældste
ung ungt unge yngre yngst yngste
lang langt lange længere længst længste
mange flere flest fleste
meget mere mest meste
dårlig værre værst værste
jeg mig
du dig
vi os
han ham
hun hende
de dem
min mit mine
din dit dine
sin sit sine
ny nyt nye nyere nyest nyeste";
