import type { IssueTextsOf } from "../texts";

/** Customers, vendors, items, documents and order entry. */
export const documentIssues: IssueTextsOf<"CUS" | "VEN" | "ITM" | "CHG" | "JRN" | "DOC" | "ENT"> = {
  "CUS-01": {
    message: "Klant {customerNo} {name} is voor alles geblokkeerd.",
    cure: "Laat het document liggen, of maak ‘Geblokkeerd’ voor {customerNo} in Klanten leeg.",
  },
  "CUS-02": {
    message: "Klant {customerNo} {name} is voor facturering geblokkeerd.",
    cure: "Laat het document liggen, of maak ‘Geblokkeerd’ voor {customerNo} in Klanten leeg. Creditnota’s en betalingen zijn mogelijk.",
  },
  "CUS-03": {
    message: "Klant {customerNo} {name} is voor verzending geblokkeerd.",
    cure: "Factureer wat al verzonden is, of maak ‘Geblokkeerd’ voor {customerNo} in Klanten leeg.",
  },
  "CUS-04": {
    message: "Klant {customerNo} komt op {exposure}, en dat is {excess} boven de kredietlimiet van {limit}.",
    cure: "Spreek eerst betaling af, of zet een hogere ‘Kredietlimiet’ voor {customerNo} in Klanten.",
  },
  "CUS-05": {
    message: "Klant {customerNo} heeft {overdue} achterstallig.",
    cure: "Spreek betaling af voordat er meer wordt geleverd.",
  },
  "CUS-06": {
    message: "Klant {customerNo} heeft het externe documentnummer {externalDocumentNo} ook op document {otherDocument}.",
    cure: "Controleer of dezelfde order niet twee keer is ingevoerd. Is dat zo, verwijder er dan één.",
  },
  "VEN-01": {
    message: "Leverancier {vendorNo} {name} is voor alles geblokkeerd.",
    cure: "Laat het document liggen, of maak ‘Geblokkeerd’ voor {vendorNo} in Leveranciers leeg.",
  },
  "VEN-02": {
    message: "Document {documentNo} heeft geen factuurnummer van de leverancier, en een inkoopfactuur heeft dat nodig.",
    cure: "Typ het nummer van de factuur van de leverancier in ‘Factuurnr. leverancier’.",
  },
  "VEN-03": {
    message: "Factuur {vendorInvoiceNo} van leverancier {vendorNo} staat al op document {otherDocument}.",
    cure: "Controleer of de factuur niet twee keer is ingevoerd. Is het een andere, corrigeer dan het nummer.",
  },
  "VEN-04": {
    message: "Document {documentNo} heeft geen creditnotanummer van de leverancier, en een inkoopcreditnota heeft dat nodig.",
    cure: "Typ het nummer van de creditnota van de leverancier in ‘Factuurnr. leverancier’.",
  },
  "VEN-05": {
    message: "Creditnota {vendorInvoiceNo} van leverancier {vendorNo} staat al op document {otherDocument}.",
    cure: "Controleer of de creditnota niet twee keer is ingevoerd. Is het een andere, corrigeer dan het nummer.",
  },
  "ITM-01": {
    message: "Artikel {itemNo} is geblokkeerd.",
    cure: "Gebruik een ander artikel, of maak ‘Geblokkeerd’ voor {itemNo} in Artikelen leeg.",
  },
  "ITM-02": {
    message: "Artikel {itemNo} is voor verkoop geblokkeerd.",
    cure: "Gebruik een ander artikel, of maak ‘Verkoop geblokkeerd’ voor {itemNo} in Artikelen leeg. Retouren zijn mogelijk.",
  },
  "ITM-03": {
    message: "Artikel {itemNo} is voor inkoop geblokkeerd.",
    cure: "Gebruik een ander artikel, of maak ‘Inkoop geblokkeerd’ voor {itemNo} in Artikelen leeg. Retouren zijn mogelijk.",
  },
  "ITM-04": {
    message: "Artikel {itemNo} heeft geen eenheid ‘{unitCode}’.",
    cure: "Gebruik de basiseenheid van het artikel, of voeg de eenheid toe aan Artikeleenheden.",
  },
  "ITM-05": {
    message: "Artikel {itemNo}: {needed} zou de voorraad{locationCodeGiven, select, yes { in {locationCode}} other {}} verlaten, en er is {available}.",
    cure: "Verzend {available} of minder, boek eerst de ontvangst, of zet allowNegativeInventory op yes in Instellingen.",
  },
  "ITM-06": {
    message:
      "Artikel {itemNo} komt {shortage} tekort{locationCodeGiven, select, yes { in {locationCode}} other {}}: {inventory} in voorraad, {receipts} onderweg, {requirements} nodig.",
    cure: "Bestel meer, of spreek met de klant een latere datum af.",
  },
  "ITM-10": {
    message: "Artikelpost {entryNo} kan niet worden vereffend: het is geen post van artikel {itemNo} op deze vestiging die de andere kant op gaat.",
    cure: "Noem een post van {itemNo} op de vestiging van de regel: een ontvangst voor wat weggaat, een verzending voor wat binnenkomt. Of maak de cel leeg.",
  },
  "ITM-11": {
    message: "Artikelpost {entryNo} heeft nog {remaining}, en er moet {needed} af.",
    cure: "Neem {remaining} of minder van post {entryNo}, of noem een andere post.",
  },
  "ITM-12": {
    message: "Artikel {itemNo} heeft specifieke waardering, en de regel noemt niet welke post weggaat.",
    cure: "Vul ‘Vereffenen met artikelpost’ in met het nummer van een ontvangst van {itemNo} waar genoeg van over is.",
  },
  "ITM-13": {
    message: "Goederen kunnen niet terugkomen op artikelpost {entryNo}: het is geen post van artikel {itemNo} die de voorraad heeft verlaten.",
    cure: "Noem de post van de verzending van {itemNo}, of maak de cel leeg.",
  },
  "ITM-14": {
    message: "Van de {quantity} eenheden van artikelpost {entryNo} kunnen er nog {returnable} terug, en er komen er {needed}.",
    cure: "Neem {returnable} of minder terug, of noem een andere post.",
  },
  "ITM-15": {
    message: "Artikel {itemNo} verlaat op deze regel de voorraad, en de regel noemt een post waarop goederen zouden terugkomen.",
    cure: "Maak ‘Vereffenen vanuit artikelpost’ leeg, of maak het aantal negatief voor goederen die terugkomen.",
  },
  "CHG-01": {
    message: "Artikelkosten {chargeNo} zijn aan geen ontvangst toegewezen.",
    cure: "Voeg in Kostentoewijzingen rijen toe met deze regel en de ontvangstregels van de goederen waarbij ze hoort.",
  },
  "CHG-02": {
    message: "Op regel {lineNo} van {receiptNo} zijn geen goederen ontvangen.",
    cure: "Neem nummer en regel van een ontvangst van voorraadartikelen over uit Geboekte regels.",
  },
  "CHG-03": {
    message: "De regel met artikelkosten {chargeNo} heeft aantal {whole}, en er is {assigned} toegewezen.",
    cure: "Wijzig de aantallen in Kostentoewijzingen zodat ze samen {whole} zijn, of maak ze allemaal leeg om de kosten te verdelen.",
  },
  "CHG-04": {
    message: "De regel met artikelkosten {chargeNo} bedraagt {whole}, en er is {assigned} toegewezen.",
    cure: "Wijzig de bedragen in Kostentoewijzingen zodat ze samen {whole} zijn, of maak ze allemaal leeg om de kosten te verdelen.",
  },
  "CHG-05": {
    message: "De rijen die artikelkosten {chargeNo} toewijzen, noemen hun deel niet op dezelfde manier.",
    cure: "Vul ‘Aantal’ in alle rijen van de regel in, of ‘Bedrag’ in alle, of geen van beide.",
  },
  "CHG-06": {
    message: "{documentNo} heeft geen artikelkosten op regel {lineNo}.",
    cure: "Typ het nummer van een regel van de soort artikelkosten, of verwijder de rij.",
  },
  "JRN-01": {
    message: "Document {documentNo} van het artikeldagboek is geboekt.",
    cure: "Geef nieuwe regels een ander documentnummer.",
  },
  "JRN-02": {
    message: "Artikel {itemNo} wordt niet op voorraad gehouden, dus er kan niets van worden gevonden, verloren, verplaatst of geherwaardeerd.",
    cure: "Gebruik een voorraadartikel, of verwijder de regel.",
  },
  "JRN-03": {
    message: "De regel heeft geen aantal.",
    cure: "Typ hoeveel basiseenheden zijn gevonden, verloren of verplaatst, als positief getal.",
  },
  "JRN-04": {
    message: "De goederen zouden worden verplaatst naar waar zij zijn.",
    cure: "Vul ‘Naar vestiging’ met een andere vestiging.",
  },
  "JRN-05": {
    message: "De herwaardering zegt niet wat artikel {itemNo} waard moet zijn.",
    cure: "Vul ‘Kostprijs’ of ‘Nieuwe waarde’ in. Beide mogen alleen leeg zijn voor een artikel met vaste verrekenprijs.",
  },
  "JRN-06": {
    message: "Er is op {day} niets van artikel {itemNo} om te herwaarderen.",
    cure: "Kies een dag waarop er voorraad is, of verwijder de regel.",
  },
  "JRN-07": {
    message: "Artikel {itemNo} heeft een vaste verrekenprijs, en gevonden goederen zijn dat waard.",
    cure: "Maak de kosten leeg. Wijzig ‘Vaste verrekenprijs’ in Artikelen en voeg een herwaardering toe om de voorraadwaarde te wijzigen.",
  },
  "JRN-08": {
    message: "Artikel {itemNo} heeft één gemiddelde kostprijs, dus een deel van de voorraad kan niet apart worden geherwaardeerd.",
    cure: "Maak de cel leeg: de herwaardering geldt dan voor de hele voorraad van het artikel.",
  },
  "JRN-09": {
    message: "Artikel {itemNo} heeft per vestiging een gemiddelde kostprijs, en de regel noemt geen vestiging.",
    cure: "Vul de vestiging in waarvan de voorraad wordt geherwaardeerd.",
  },
  "JRN-10": {
    message: "Artikel {itemNo} is al geherwaardeerd op {last}, na de dag van deze rij.",
    cure: "Kies {last} of een latere dag: een herwaardering rekent verder met de waarde die de vorige heeft gegeven.",
  },
  "JRN-11": {
    message: "Goederen van artikel {itemNo} (artikelpost {entryNo}) zijn nog niet gefactureerd, dus wat ze kosten staat niet vast.",
    cure: "Factureer eerst de ontvangst, of kies een dag of een post van goederen die gefactureerd zijn.",
  },
  "DOC-01": {
    message: "Document {documentNo} heeft geen regel met een aantal.",
    cure: "Voeg een regel met een aantal toe, of verwijder het document.",
  },
  "DOC-02": {
    message: "Document {documentNo} heeft geen boekingsdatum.",
    cure: "Vul ‘Boekingsdatum’ in, of kies een boekingsdatum in het paneel.",
  },
  "DOC-03": {
    message:
      "De boekingsdatum {day} ligt buiten het toegestane bereik: {fromGiven, select, yes {vanaf {from}} other {vanaf het begin}}{toGiven, select, yes { tot en met {to}} other {}}.",
    cure: "Gebruik een boekingsdatum binnen het bereik. Het staat in Instellingen als postingFrom en postingTo, en voor één persoon in Gebruikers.",
  },
  "DOC-04": {
    message:
      "Document {documentNo} heeft niets te {action, select, ship {verzenden} invoice {factureren} shipInvoice {verzenden of factureren} receive {ontvangen} receiveInvoice {ontvangen of factureren} other {boeken}}.",
    cure: "Laat het document liggen, of controleer de te verwerken aantallen op de regels.",
  },
  "DOC-05": {
    message: "Document {documentNo} moet volledig worden verzonden, en sommige regels zouden achterblijven.",
    cure: "Wacht tot elke regel heel kan worden verzonden, of zet ‘Verzendadvies’ op partial.",
  },
  "DOC-06": {
    message: "Het totaal is {total}, en het totaal van een document kan niet negatief zijn.",
    cure: "Controleer aantallen en prijzen. Moet er geld terug, gebruik dan een creditnota.",
  },
  "DOC-07": {
    message: "De vervaldatum {dueDate} ligt vóór de documentdatum {documentDate}.",
    cure: "Maak ‘Vervaldatum’ leeg om hem uit de betalingsvoorwaarden te laten berekenen, of corrigeer een van de datums.",
  },
  "DOC-08": {
    message: "{quantity} is minder dan de {handled} die al verzonden of ontvangen zijn.",
    cure: "Typ {handled} of meer. Wat terugkomt, hoort op een retourorder.",
  },
  "DOC-09": {
    message: "{quantity} is meer dan de {outstanding} die nog openstaan.",
    cure: "Typ {outstanding} of minder.",
  },
  "DOC-10": {
    message: "{quantity} is meer dan de {most} die kunnen worden gefactureerd.",
    cure: "Typ {most} of minder. Er kan meer worden gefactureerd zodra er meer verzonden of ontvangen is.",
  },
  "DOC-11": {
    message: "{quantity} gaat de andere kant op dan het aantal van de regel.",
    cure: "Gebruik hetzelfde teken als in ‘Aantal’.",
  },
  "DOC-12": {
    message: "Een tekstregel heeft geen cijfers, en ‘{column}’ is ingevuld.",
    cure: "Maak de cel leeg, of verander de regelsoort in item of account.",
  },
  "DOC-13": {
    message: "De regelsoort is {lineType}, en ‘Nr.’ is leeg.",
    cure: "Vul ‘Nr.’ in, of verander de regelsoort in text.",
  },
  "DOC-15": {
    message: "Document {documentNo} wacht op goedkeuring.",
    cure: "Laat het goedkeuren, of trek het verzoek in.",
  },
  "DOC-16": {
    message: "Een document van de soort {documentType} kan hier niet worden geboekt.",
    cure: "Maak er een order van en boek de order, of laat het document liggen.",
  },
  "DOC-17": {
    message: "Document {documentNo} wacht, omdat een van de rijen niet te lezen is.",
    cure: "Los eerst de andere aandachtspunten van {documentNo} op.",
  },
  "DOC-18": {
    message: "De korting van {discount} is groter dan het regelbedrag van {amount}.",
    cure: "Typ een korting van {amount} of minder.",
  },
  "DOC-19": {
    message: "Regel {lineNo} gaat rechtstreeks van de leverancier naar de klant, en zo’n regel kan hier nog niet worden geboekt.",
    cure: "Om de regel te boeken, maak ‘Doorverzending’ leeg op de verkoopregel en op de inkoopregel, ontvang de goederen en verzend ze uit voorraad.",
  },
  "DOC-20": {
    message: "Er is geen document {documentNo}.",
    cure: "Corrigeer het nummer, of voeg het document toe aan zijn blad.",
  },
  "DOC-21": {
    message:
      "Document {documentNo} is van een soort die men niet kan {action, select, ship {verzenden} invoice {factureren} shipInvoice {verzenden en factureren} receive {ontvangen} receiveInvoice {ontvangen en factureren} other {boeken}}.",
    cure: "Kies een andere actie, of laat het document liggen.",
  },
  "DOC-22": {
    message: "De regel met artikel {itemNo} heeft geen prijs.",
    cure: "Typ een eenheidsprijs. Is het artikel gratis, laat dan 0 staan.",
  },
  "DOC-30": {
    message: "Er zijn meer documenten {documentNo} om te {action, select, ship {verzenden} invoice {factureren} shipInvoice {verzenden en factureren} receive {ontvangen} receiveInvoice {ontvangen en factureren} other {boeken}}, en het is niet duidelijk welk bedoeld is.",
    cure: "Geef een ervan een ander nummer, of boek alles wat gereed is.",
  },
  "DOC-31": {
    message: "{quantity} van {whole} is getypt, en een factuur of creditnota wordt in zijn geheel geboekt.",
    cure: "Maak de cel leeg. Wijzig ‘Aantal’ om een deel te verwerken, of gebruik een order of retourorder.",
  },
  "DOC-32": {
    message: "{partyNo} heeft geen geboekte post {appliesTo} die de andere kant op gaat in deze valuta.",
    cure: "Typ het nummer van een geboekt document van {partyNo} in ‘Vereffenen met documentnr.’, of maak de cel leeg.",
  },
  "DOC-33": {
    message: "Van {appliesTo} is niets over om mee te vereffenen.",
    cure: "Noem een ander document, of maak de cel leeg om het bedrag open te laten.",
  },
  "DOC-34": {
    message: "De boekingsdatum {day} ligt vóór {appliedDay}, de datum van {appliesTo}.",
    cure: "Boek op {appliedDay} of later, of maak de cel leeg.",
  },
  "DOC-35": {
    message: "Er is geen regel {lineNo} van {shipmentNo} met dit artikel en deze eenheid voor wie wordt gefactureerd.",
    cure: "Neem nummer en regel over uit Geboekte regels, of maak beide cellen leeg om met dit document te verzenden.",
  },
  "ENT-01": {
    message: "De rij met artikel {itemNo} heeft geen aantal.",
    cure: "Typ hoeveel er zijn besteld, of maak de rij leeg.",
  },
  "ENT-02": {
    message: "De gevraagde datum {day} ligt vóór de werkdatum {workDate}.",
    cure: "Typ een latere datum, of maak de cel leeg voor zo snel mogelijk.",
  },
  "ENT-03": {
    message: "De order {group} wacht, omdat een van de rijen niet kan worden ingevoerd.",
    cure: "Los eerst de aandachtspunten van de andere rijen op.",
  },
  "ENT-04": {
    message: "Het aantal is {quantity}, en een order vraagt meer dan nul.",
    cure: "Typ een aantal boven nul. Wat terugkomt, hoort op een retourorder.",
  },
  "ENT-05": {
    message: "De order {group} neemt al zijn goederen terug en is dus een annulering of een retour.",
    cure: "Typ aantallen boven nul, of haal de rijen weg: wat is gefactureerd, wordt met een creditnota of een retourorder rechtgezet.",
  },
  "ENT-06": {
    message: "{quantity} van artikel {itemNo} zonder prijs is een voorraadcorrectie, en niets dat is verkocht.",
    cure: "Haal de rij uit de orderinvoer. De voorraad wordt door een telling gecorrigeerd.",
  },
  "ENT-07": {
    message: "De rij zegt hetzelfde als rij {firstRow} van deze order.",
    cure: "Maak de rij leeg als ze twee keer is geplakt. Zijn beide bedoeld, laat ze dan staan.",
  },
  "ENT-08": {
    message: "De rij is gewijzigd of verwijderd terwijl order {documentNo} ervan werd gemaakt: de order heeft {quantity} van artikel {itemNo} voor klant {customerNo}.",
    cure: "Vergelijk met order {documentNo} en wijzig de order als die moet worden wat de rij nu zegt. Een rij met dat nummer wordt niet nog eens ingevoerd.",
  },
};
