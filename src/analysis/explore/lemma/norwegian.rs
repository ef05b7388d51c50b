//! How Norwegian (bokmål) bends its words.

use super::Rules;

pub(super) const RULES: Rules = Rules { listed: LISTED, endings: ENDINGS, alike: ALIKE, s: true, kept: KEPT };

const KEPT: &[(&str, &str)] = &[("hetene", "het"), ("heten", "het"), ("heter", "het"), ("het", "het")];

const ENDINGS: &[(&str, usize)] = &[
    ("erne", 3),
    ("ende", 3),
    ("ene", 2),
    ("ere", 3),
    ("este", 3),
    ("est", 3),
    ("ete", 3),
    ("dde", 2),
    ("ane", 3),
    ("er", 2),
    ("en", 2),
    ("et", 2),
    ("te", 3),
    ("de", 3),
    ("a", 3),
    ("e", 2),
    ("t", 3),
    ("n", 3),
    ("r", 2),
];

const ALIKE: &[(&str, &str, usize)] = &[
    ("mm", "m", 2),
    ("gd", "g", 2),
    ("nn", "n", 2),
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
være er var vært
ha har hadde hatt
bli blir ble blitt
gjøre gjør gjorde gjort gjøres
gå går gikk gått
få får fikk fått
se ser så sett ses
gi gir ga gav gitt gis
ta tar tok tatt tas
si sier sa sagt sies
vite vet visste visst
ville vil villet
kunne kan kunnet
skulle skal skullet
måtte må måttet
komme kommer kom kommet
holde holder holdt holdes
stå står sto stod stått
ligge ligger lå ligget
sitte sitter satt sittet
sette setter satte satt settes
legge legger la lagt legges
finne finner fant funnet finnes fantes
skrive skriver skrev skrevet skrives
bære bærer bar båret
drive driver drev drevet drives
dra drar dro dratt
falle faller falt falle
følge følger fulgte fulgt følges
forstå forstår forsto forstod forstått
bryte bryter brøt brutt brytes
velge velger valgte valgt velges
selge selger solgte solgt selges
spørre spør spurte spurt
gjelde gjelder gjaldt gjeldt
mann menn mannen mennene manns
bok bøker boken boka bøkene
fot føtter foten føttene
hånd hender hånden hånda hendene
land landet landene lands
by byer byen byene byens
natt netter natten natta nettene
bror brødre broren brødrene
mor mødre moren mødrene
far fedre faren fedrene
datter døtre datteren døtrene
barn barnet barna barns barnets
øye øyne øyet øynene
liten lite lille små mindre minst minste
stor stort store større størst største
god godt gode bedre best beste
gammel gammelt gamle eldre eldst eldste
ung ungt unge yngre yngst yngste
lang langt lange lengre lengst lengste
mange flere flest fleste
mye mer mest meste
dårlig verre verst verste
jeg meg
du deg
vi oss
han ham
hun henne
de dem
min mitt mine mi
din ditt dine di
sin sitt sine si
ny nytt nye nyere nyest nyeste";
