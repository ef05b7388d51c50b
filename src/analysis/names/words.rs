//! The words of the lists, as plain text.

pub(super) const WOMEN: &str = "anna eva maria karin kristina christina lena kerstin ingrid sara emma margareta marie
birgitta elisabeth elisabet inger sofia malin annika jenny susanne monica monika ulla gunilla helena johanna linda
elin ida hanna ann anne anette annette barbro katarina catarina camilla marianne åsa cecilia berit agneta gun
gunnel ingela siv yvonne jessica ebba alice maja wilma vilma elsa astrid ella julia agnes alva olivia signe vera
saga ellen klara clara stina elvira freja isabelle felicia moa tuva molly nova solveig britt britta gudrun ingegerd
inga irene ingeborg märta greta svea ruth edit edith ester dagny hjördis viola rut sigrid lisa lisbeth lisbet
charlotta charlotte madeleine therese teresa sandra rebecka rebecca frida josefin josefine matilda mathilda amanda
caroline karolina carolina pernilla veronica veronika ulrika petra pia mona carina karina anneli annelie eleonor
louise lovisa tove tilda thea linnea linn mikaela michaela nathalie natalie evelina erika erica angelica denise
fatima aisha amina zahra zeinab maryam mariam leila layla samira nadia yasmin jasmin hanan khadija amal hiba rania
fatemeh parisa shirin nasrin farah noor nour safiya halima hodan ayaan sahra aylin elif zeynep emine svetlana olga
natalia irina tatjana jelena milica dragana jasmina amra lejla aida malgorzata agnieszka ewa katarzyna joanna
mai-britt ann-marie gun-britt majken maj-britt anna-karin anna-lena ann-christin nina lotta mia tina titti kajsa
birgit anita gerd siri selma iris doris ines alicia lilly stella leia ronja tindra ellinor jennie jeanette
maud rose-marie sonja vivianne majvor ingalill gertrud asta rigmor sylvia harriet elna hilma alma";

pub(super) const MEN: &str =
    "lars carl mikael anders johan erik per peter karl jan thomas tomas daniel fredrik andreas hans
stefan mats marcus markus mattias mathias magnus jonas niklas niclas bengt christer krister martin bo björn patrik
ulf leif kjell göran håkan alexander david gustav gustaf emil oscar oskar viktor victor filip philip robert rickard
richard henrik rolf sven kent roger tommy christian kristian anton simon sebastian linus joakim jakob jacob johannes
tobias jesper jimmy rasmus elias lucas lukas william hugo liam noah oliver adam axel ludvig albin alfred arvid melvin
isak edvin vincent theodor viggo nils olle olof ola pär åke arne bertil gösta gunnar ingemar ingvar harald hilding
holger sture stig sten torsten tore rune roland ragnar olov allan evert folke georg helge henry ivar kurt lennart
börje birger einar eskil conny kenneth ronny ronnie johnny tony dan dennis claes klas claes-göran lars-erik per-olof
jan-erik karl-erik sven-erik bosse lasse kalle pelle janne micke nisse anton ruben samuel benjamin josef joel jonathan
jonatan kevin leo leon max felix love malte sixten vidar tor thor ture valter walter wilhelm wille vilhelm mohammed
mohamed muhammed muhammad ahmed ahmad ali hassan hussein hossein omar umar ibrahim yusuf youssef mustafa mahmoud
mahmood khaled khalid abdullah abdi abdirahman reza mehdi amir hamid hamza karim bilal tariq samir nabil rashid said
mehmet emre murat dragan zoran goran milan nenad slobodan dejan aleksandar vladimir sergej dmitri ivan igor piotr
pawel krzysztof andrzej tomasz marek juan carlos jose pedro luis diego giovanni mario jorge antonio fernando
stellan staffan sverker torbjörn tord ove owe jörgen jürgen roine rikard robin rex ralf ralph anton otto dag egon
fritiof algot elof elis edvard erland fabian gert hampus jens jerker jerry jerzy kaj kai knut kåre lage lorentz";

pub(super) const ENGLISH: &str =
    "james john michael matthew mark paul andrew joseph steven stephen kenneth george brian
edward jason jeffrey jeff ryan gary nicholas eric frank scott brandon gregory patrick jack jerry tyler aaron nathan
douglas zachary kyle ethan jeremy keith ian neil graham colin trevor nigel stuart gareth hugh dylan connor callum
harry charlie thomas archie alfie mary patricia jennifer elizabeth barbara susan margaret dorothy lisa nancy karen
betty helen donna carol michelle emily melissa deborah laura sharon cynthia kathleen amy angela shirley brenda
pamela nicole katherine catherine christine samantha janet debra carolyn rachel heather diane joyce kelly victoria
kate katie lucy sophie chloe megan hannah holly gemma kirsty fiona lorraine alison gillian tracey sheila jane jean
priya raj sanjay anil sunita deepak arjun mei wei chen ming yuki hiroshi kwame chidi ngozi oluwaseun siobhan niamh
aoife sean seamus liam declan bronwyn rhys gwen angus hamish isla callum tom tim ben sam joe bob jim mike dave steve";

pub(super) const TOWNS: &str = "stockholm göteborg malmö lund uppsala skåne halland blekinge småland helsingborg ystad
kristianstad trelleborg landskrona ängelholm eslöv höör hörby osby bjuv åstorp örkelljunga perstorp klippan svalöv
kävlinge lomma burlöv svedala skurup sjöbo tomelilla simrishamn båstad höganäs vellinge hässleholm bromölla örebro
västerås linköping norrköping jönköping växjö kalmar karlskrona halmstad varberg falkenberg borås skövde trollhättan
karlstad gävle falun sundsvall östersund umeå luleå skellefteå kiruna visby gotland öland värmland dalarna norrland
rosengård tensta rinkeby hjulsta husby angered bergsjön biskopsgården london manchester leeds glasgow edinburgh
dublin oxford cambridge bristol liverpool birmingham cardiff belfast sheffield newcastle köpenhamn oslo berlin paris";

pub(super) const COUNTRIES: &str = "sverige sveriges norge danmark finland island tyskland frankrike spanien italien
england storbritannien skottland irland polen ryssland ukraina usa kina japan indien irak iran syrien afghanistan
somalia eritrea etiopien turkiet grekland bosnien serbien kosovo kroatien europa norden skandinavien afrika asien
amerika sweden norway denmark iceland germany france spain italy britain scotland wales ireland poland russia ukraine
china india iraq syria ethiopia turkey greece bosnia serbia croatia europe scandinavia africa asia america canada
australia eu fn who un uk us united kingdom states european nordic british";

pub(super) const AUTHORITIES: &str = "polisen polis polismyndigheten länsstyrelsen länsstyrelserna kommunen kommun
regionen region regeringen riksdagen staten tullverket tullen kriminalvården skatteverket skolverket
socialtjänsten socialstyrelsen försäkringskassan arbetsförmedlingen migrationsverket åklagarmyndigheten domstolen
tingsrätten hovrätten brottsförebyggande brå kronofogden kustbevakningen trafikverket boverket folkhälsomyndigheten
räddningstjänsten landstinget länet skl skr kommunstyrelsen kommunfullmäktige socialnämnden skolan förskolan
säkerhetspolisen justitiedepartementet näringslivet vetenskapsrådet jämställdhetsmyndigheten svenska
police government parliament council municipality county board state ministry department nhs google facebook
instagram youtube twitter microsoft word excel teams zoom skype windows internet covid corona";

pub(super) const TITLES: &str = "mr mrs ms miss dr prof professor sir lady lord rev doctor president minister herr fru
fröken doktor docent kungen drottningen statsminister statsministern kommunalråd lektor chief officer inspector
sergeant superintendent constable director manager coordinator chair mayor";

pub(super) const ENGLISH_CAPITALS: &str = "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
wednesdays thursdays fridays saturdays sundays january february march april may june july august september october
november december swedish norwegian danish finnish english german french spanish italian polish russian chinese
arabic somali american african asian indian irish scottish welsh swede swedes british christmas easter god 
muslim muslims jewish islam bible english i'm ok okay internet";

pub(super) const MONTHS: &str = "januari februari mars april maj juni juli augusti september oktober november december
måndag tisdag onsdag torsdag fredag lördag söndag jul påsk midsommar gud jesus islam";

pub(super) const LABELS: &str = "intervjuare intervjuaren intervjuperson intervjupersonen informant informanten
respondent respondenten moderator moderatorn deltagare deltagaren fråga svar ip interviewer interviewee participant
respondents speaker question answer talare person forskare forskaren observatör kvinna man elev lärare not obs
note notes titel bilaga figur tabell figure table kapitel chapter part section sida page appendix datum date plats
tid tema theme exempel skr prop sou sfs dnr ds lag förordning källa source isbn issn telefon tel mobil phone mail email
e-post web webb nr no ref version abstract nyckelord keywords vol art";

pub(super) const GENERAL: &str = "östra västra norra södra stora lilla gamla nya sankt sankta saint north south east
west upper lower old new great little region stiftelsen föreningen kommunen förvaltningen nämnden skolan kyrkan
centrum center centre projektet gruppen bolaget company group school church street road stad stads staden city town
village kommuns förening aktiebolag svenska sveriges enhet enheten avdelning avdelningen projekt projektet operation program
programmet team teamet unit department project centre swedish national nationella lokala regionala";

/// Function words and words that begin sentences.
pub(super) const FUNCTION: &str = "och att det som en ett i på är av för med till den har de inte om man var jag ett så
han hon vi ni du kan från vad men när där här nu då eller sen sedan alltså ju väl bara kanske mycket många alla allt
ja nej jo jaha nä mm okej ok tack hej precis just exakt absolut naturligtvis självklart visst mina min mitt din ditt
dina sin sitt sina vår vårt våra er ert era deras hans hennes dess dem dom oss mig dig sig honom henne hur varför
vilken vilket vilka vem vems denna detta dessa sådan sådana någon något några ingen inget inga annan annat andra
samma både också även dock ändå fast eftersom därför medan under över efter före innan vid mot mellan genom utan
utom inom utifrån enligt trots sedan hos bland kring runt omkring per via in ut upp ned ner bort hem fram tillbaka
igen aldrig alltid ofta ibland sällan först sist senare tidigare idag igår imorgon ikväll snart redan ännu
fortfarande finns fanns blir blev bli blivit var varit vara ska skulle kunde kunna vill ville måste får fick göra gör
gjorde gjort gå går gick kom kommer komma säger sa sade tycker tyckte tänker tänkte tror trodde vet visste ser
såg tar tog ger gav står stod sitter satt ligger låg heter hette hade hatt mer mest mindre minst flera fler få
två tre fyra fem sex sju åtta nio tio hundra tusen första andra tredje varje var vart ena enda helt hela halva
dels samt respektive alternativt exempelvis således emellertid däremot dessutom slutligen vidare därmed därefter
därtill härmed likaså nämligen annars ifall huruvida såväl liksom likt än ehm eh öh hmm aa ah asså typ liksom du
mamma pappa barn barnen kvinnor män ungdomar ungdomarna folk människor polisen skolan samverkan arbetet projektet
genomförande syfte metod resultat inledning bakgrund diskussion slutsatser sammanfattning förord innehåll
referenser litteratur bilaga utvärdering utvärderingen programmet handlingsprogrammet";

pub(super) const ENGLISH_FUNCTION: &str = "the a an and or but if so because when where what who whom whose which why
how this that these those there here then than now he she it we they you i me him her us them my your his its our
their mine yours ours is are was were be been being am do does did done have has had having can could will would
shall should may might must not no yes yeah yep okay well right sure exactly actually maybe perhaps probably also
too very really just only even still already always never often sometimes usually again once twice first second
third last next before after during while since until from to in on at by for with without within about against
between among through over under up down out off into onto of as like all any both each every few many more most
much several some such other another same own one two three four five six seven eight nine ten people someone
something everyone everything nobody nothing anyone anything let get got go goes went come came say says think
thought know knew see saw take took make made want wanted need needed look looked tell told ask asked mum dad
however although though despite instead therefore thus hence meanwhile finally oh um uh hmm hello hi thanks thank
please sorry good great of course anyway yesterday today tomorrow tonight";

/// Words that are names too.
pub(super) const ALSO_WORDS: &str = "sten björn bo liv stig dag my ask lind berg bergs rosa sol ros gran lilja kalla
storm vi tora mora nora hov ås vik lund dal dalen sala kil stad hammar klippan boden ängen love ström sund gren
löv blad kvist alm ek björk rönn lönn hall häll mark heden hed åker äng falk örn svan duva hjort räv varg trana lax
frid gun gull silver guld järn stål kung prins greve junker munk biskop präst smed möller krok kron
krona modig rask glad snygg stark lång kort frisk frisks rapp rosen blom blomma saga sagan vår höst vinter
sommar maj juni juli ninja fräs ringen gnistan vågen bron torget parken centrum stranden holmen udden näset
ön ö å sjö sjön berget skogen hamnen kajen gården byn klar klara fin stjärna rut rutan ruta ville vill max tag ärlig sann trygg fridlyst bord frost hagel dimma grip höjd vall sand dahl lo ro mo
bi mars per via lova vela mat man pil tall en hassel ran lin
var boa mor far son dotter bror syster gran skog
malm varm stor liten gata land fors holm strand lundar hage moberg sandbacken fröding sjöman lager noll sax gud
enhet enheten avdelning kommunal facket kyrkan skolan klubben föreningen nämnden styrelsen bolaget företaget ljus";

pub(super) const ALSO_ENGLISH_WORDS: &str =
    "mark will rose grace may hope bill art gene pat sue rich frank drew joy jack
rob dean dale glen cliff earl duke king prince bishop pope knight page hunter fisher baker butler cook carter
mason smith taylor turner walker young white black brown green gray grey gold silver wood woods stone hill hills field
fields brook lake rivers banks ford bridge church castle park lane street reading bath hull deal sale rugby wells ware
sandwich cork march april june august summer autumn dawn eve holly ivy lily daisy poppy violet olive ginger heather
ruby pearl amber crystal faith charity patience prudence chase chance max penny sandy rusty sunny happy miles
guy lance nick pierce ray rod roman ross skip wade ward warren gay bell bells ball bush cannon case cash day
love long short small little good best bright sharp strong wise savage moody swift moss marsh reed rush stern major
dick cross crane drake finch swan wolf fox lamb bull";
