import type { IssueText } from "../texts";
import type { deskIssues as english } from "../en/deskIssues";

export const deskIssues: Readonly<Record<keyof typeof english, IssueText>> = {
  "SHP-04": {
    message: "Klant {customerNo} neemt alleen hele regels, en van deze regel staan er {outstanding} open.",
    cure: "Verzend {outstanding}, of voorlopig niets van de regel. Of zet ‘Verzendadvies’ op gedeeltelijk.",
  },
  "SHP-05": {
    message: "Klant {customerNo} neemt geen nalevering: er is al eens geleverd, en de {outstanding} die van deze regel over zijn, moeten worden geannuleerd.",
    cure: "Typ {cancelled} bij ‘Geannuleerd aantal’. Of zet ‘Verzendadvies’ op gedeeltelijk.",
  },
  "SHP-06": {
    message: "{share} van wat er van {documentNo} openstaat, zou worden verzonden, geteld naar {fulfilmentBy}; voor klant {customerNo} is dat minstens {least}.",
    cure: "Wacht tot er meer kan worden verzonden, of verlaag ‘Leveringsgraad %’ van {customerNo} in Klanten of fulfilmentPercent in Instellingen.",
  },
  "BCK-10": {
    message: "Er is geen regel {lineNo} van verkooporder {documentNo} om goederen voor vast te houden.",
    cure: "Noem een regel van een verkooporder die nog moet worden geleverd, of verwijder de rij.",
  },
  "BCK-11": {
    message: "Artikel {itemNo} is gereserveerd, en de regel van {documentNo} verkoopt {lineItem}.",
    cure: "Typ {lineItem}, of verwijder de rij.",
  },
  "BCK-12": {
    message: "De reservering is voor {locationCodeGiven, select, yes {vestiging {locationCode}} other {geen vestiging}}, en de regel van {documentNo} haalt zijn goederen uit {lineLocationGiven, select, yes {{lineLocation}} other {geen vestiging}}.",
    cure: "Typ de vestiging van de regel. Goederen die elders liggen, moeten eerst worden verplaatst.",
  },
  "BCK-13": {
    message: "Regel {lineNo} van inkooporder {sourceNo} brengt geen {itemNo} die voor deze regel kan worden gereserveerd.",
    cure: "Noem de inkoopregel die het artikel naar de vestiging van de verkoopregel brengt, of reserveer uit voorraad.",
  },
  "BCK-14": {
    message: "Regel {lineNo} van {documentNo} neemt niets uit de voorraad, dus er kan niets voor worden gereserveerd.",
    cure: "Verwijder de rij: diensten, directe leveringen en concepten houden geen goederen vast.",
  },
  "BCK-15": {
    message: "Voor {documentNo} zijn er {reserved} gereserveerd, en de regel vraagt {ordered}.",
    cure: "Reserveer {ordered} of minder.",
  },
  "BCK-16": {
    message: "Van artikel {itemNo} zijn er {reserved} in voorraad{locationCodeGiven, select, yes { in {locationCode}} other {}} gereserveerd, en er zijn er {available}. Regels die het eerst nodig zijn, behouden het hunne.",
    cure: "Verlaag of verwijder reserveringen van {itemNo}, of reserveer uit een inkooporder.",
  },
  "BCK-17": {
    message: "Uit {documentNo} zijn er {reserved} gereserveerd, en die brengt er {ordered}. Regels die het eerst nodig zijn, behouden het hunne.",
    cure: "Verlaag of verwijder reserveringen uit {documentNo}, of reserveer uit voorraad of uit een andere inkooporder.",
  },
  "BCK-20": {
    message: "Regel {lineNo} van {documentNo} moet volledig worden geleverd, en niets dekt {short} ervan.",
    cure: "Koop de goederen, geef vrij wat voor anderen is gereserveerd, of geef de regel een andere toewijzingsklasse.",
  },
  "BCK-21": {
    message: "Regel {lineNo} van {documentNo} moet er op {day} zijn, en komt later.",
    cure: "Zorg dat de goederen eerder komen, geef vrij wat voor anderen is gereserveerd, of geef de regel een andere toewijzingsklasse.",
  },
  "BCK-22": {
    message: "Regel {lineNo} van {documentNo} was toegezegd voor {day}, en komt later.",
    cure: "Zorg dat de goederen eerder komen, of spreek met de klant een nieuwe datum af.",
  },
  "BCK-23": {
    message: "Regel {lineNo} van order {documentNo} kan niet anders worden verondersteld: er is geen zo’n orderregel, of verkoop en inkoop hebben er allebei een.",
    cure: "Noem een regel van een order op de bladen; hebben verkoop en inkoop hetzelfde nummer, zeg dan welke is bedoeld.",
  },
  "BCK-30": {
    message: "Gewenst {wanted}; {whole} kunnen er op {day} zijn{sourceNoGiven, select, yes { (met {sourceNo})} other {}}.",
    cure: "Spreek {day} af met de klant, of zorg dat de goederen eerder komen.",
  },
  "BCK-31": {
    message: "Gewenst {wanted}; {quantity} van {whole} kunnen er op {day} zijn{sourceNoGiven, select, yes { (met {sourceNo})} other {}}.",
    cure: "Bestel de rest{arrivalGiven, select, yes {: wat vandaag wordt besteld, komt op {arrival}} other {}}. Of spreek een deellevering af.",
  },
  "BCK-32": {
    message: "Gewenst {wanted}; niets in voorraad of in bestelling dekt de {whole}.",
    cure: "Bestel de goederen{arrivalGiven, select, yes {: wat vandaag wordt besteld, komt op {arrival}} other {}}. Of spreek met de klant een latere datum af.",
  },
  "BCK-33": {
    message: "Gewenst {wanted}; van de {whole} kunnen er voor die dag {quantity} worden toegezegd zonder te nemen waar andere orders op rekenen. Alles kan worden toegezegd voor {day}{sourceNoGiven, select, yes { (met {sourceNo})} other {}}.",
    cure: "Spreek {day} af met de klant, zorg dat goederen eerder komen, of verzet een order die kan wachten.",
  },
  "BCK-34": {
    message: "Gewenst {wanted}; van de {whole} kunnen er {quantity} worden toegezegd zonder te nemen waar andere orders op rekenen.",
    cure: "Bestel de goederen{arrivalGiven, select, yes {: wat vandaag wordt besteld, komt op {arrival}} other {}}. Of spreek een latere datum af met de klant.",
  },
  "BCK-35": {
    message: "Gewenst {wanted}; een order van {orderDate} duurt {count, plural, one {# werkdag} other {# werkdagen}} en wordt op {day} verzonden.",
    cure: "Spreek {day} af met de klant, of wijzig salesLeadTimeDays in Instellingen.",
  },
  "BCK-36": {
    message: "{count, plural, one {# open verkoopregel noemt} other {# open verkoopregels noemen}} geen dag en {count, plural, one {telt} other {tellen}} als gewenst op de dag van de order; de eerste is van {documentNo}.",
    cure: "Typ ‘Gevraagde leverdatum’ in de regels of hun orders.",
  },
  "BCK-37": {
    message: "{count, plural, one {# inkoopregel telt} other {# inkoopregels tellen}} niet mee: er is geen datum, die is meer dan {fence, plural, one {# dag} other {# dagen}} voorbij, of niemand heeft die bevestigd waar alleen bevestigde tellen. De eerste is van {documentNo}.",
    cure: "Vraag de leveranciers, en typ ‘Verwachte ontvangstdatum’ of ‘Bevestigde datum’.",
  },
  "BCK-40": {
    message: "Wat voor artikel {itemNo} werd voorgesteld, geldt niet meer: het is besteld, of voorraad en orders zijn sindsdien veranderd.",
    cure: "Ververs de voorstellen en kies opnieuw.",
  },
  "BCK-41": {
    message: "Artikel {itemNo} moet worden gekocht, en op de kaart staat geen leverancier.",
    cure: "Typ de leverancier van artikel {itemNo} in Artikelen.",
  },
  "BCK-42": {
    message: "Nergens staat wat artikel {itemNo} kost, dus de regel op {documentNo} heeft geen kostprijs.",
    cure: "Typ de kostprijs op de regel van {documentNo} zodra u die weet.",
  },
  "BCK-43": {
    message: "Artikel {itemNo} komt van {vendorNo}, en {documentNo} is een order aan {otherVendor}.",
    cure: "Kies een order aan {vendorNo}, of bestel opnieuw.",
  },
  "BCK-44": {
    message: "{documentNo} is geen open inkooporder, dus er komen geen regels bij.",
    cure: "Heropen {documentNo} eerst, of maak een nieuwe order.",
  },
  "BCK-45": {
    message: "Artikel {itemNo} moet van {fromLocationCode} naar {locationCode}; daarvoor wordt geen inkooporder gemaakt.",
    cure: "Maak een overboeking van het voorstel, of typ een rij van het soort overboeking in het artikeldagboek, en boek die wanneer de goederen er zijn.",
  },
  "BCK-46": {
    message: "Klant {customerNo} {name} heeft geen e-mailadres waar een brief heen kan.",
    cure: "Typ het adres van {customerNo} in Klanten, of stuur de brief per post.",
  },
  "BCK-47": {
    message: "Aan regel {lineNo} van verkooporder {documentNo} is niets toegewezen, dus er is niets vast te zetten.",
    cure: "Noem een openstaande orderregel en zie bij de backorders waarop die wacht. Zodra er goederen voor zijn, kan de regel worden vastgezet.",
  },
  "BCK-48": {
    message: "Artikel {itemNo}: {needed} zou de voorraad{locationCodeGiven, select, yes { in {locationCode}} other {}} verlaten. In voorraad: {available}; daarvan vastgehouden voor {documentNo} of andere orders: {kept}.",
    cure: "Verzend minder, of geef onder Backorders of op het blad Reserveringen vrij wat wordt vastgehouden.",
  },
};
