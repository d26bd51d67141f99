import type { IssueTextsOf } from "../texts";

/** Issues of payments, of foreign currency and of the general journal. */
export const paymentIssues: IssueTextsOf<"PAY" | "CUR" | "JNL"> = {
  "PAY-01": {
    message: "De betaling noemt geen klant en geen leverancier, of allebei.",
    cure: "Vul ‘Klantnr.’ in voor geld van een klant, of ‘Leveranciersnr.’ voor geld aan een leverancier, en maak de andere leeg.",
  },
  "PAY-02": {
    message: "De betaling heeft geen bedrag.",
    cure: "Typ het bedrag: positief voor ontvangen geld, negatief voor betaald geld.",
  },
  "PAY-03": {
    message: "Niets geboekts heeft het nummer {documentNo}.",
    cure: "Verbeter het nummer, of maak het leeg om de betaling voor later open te laten.",
  },
  "PAY-04": {
    message: "{documentNo} hoort bij {otherParty}, en de betaling is van {partyNo}.",
    cure: "Noem een document van {partyNo}, of verbeter van wie de betaling is.",
  },
  "PAY-05": {
    message: "{documentNo} is in {documentCurrency}, en de betaling in {currencyCode}.",
    cure: "Voer de betaling in {documentCurrency} in; wat de bank boekte, hoort in ‘Bedrag (LV)’.",
  },
  "PAY-06": {
    message: "Van {documentNo} is niets meer te betalen.",
    cure: "Noem een ander document, of maak het nummer leeg om de betaling open te laten.",
  },
  "PAY-07": {
    message: "De betaling is van {day}, vóór {documentNo} van {documentDay}.",
    cure: "Boek de betaling op {documentDay} of later.",
  },
  "PAY-08": {
    message: "De betaling kan {documentNo} niet vereffenen: beide gaan dezelfde kant op.",
    cure: "Keer het teken van ‘Bedrag’ om, of noem een document dat het geld kan vereffenen.",
  },
  "PAY-09": {
    message: "Er is {amount} betaald, en van wat de betaling noemt staat {remaining} open. De rest blijft openstaan.",
    cure: "Noem meer documenten, of laat de rest voor het volgende staan.",
  },
  "PAY-10": {
    message: "{documentNo} staat er twee keer.",
    cure: "Laat het één keer staan.",
  },
  "PAY-11": {
    message: "De bankrekening {bankCode} wordt in {bankCurrency} gevoerd, en de betaling is in {currencyCode}.",
    cure: "Kies een bankrekening die {currencyCode} aanneemt, of verbeter de valuta.",
  },
  "PAY-12": {
    message: "Betalingsnummer {number} staat al in rij {firstRow}.",
    cure: "Maak het leeg voor het volgende nummer, of typ een ander.",
  },
  "PAY-13": {
    message: "Leverancier {vendorNo} {name} is voor betaling geblokkeerd.",
    cure: "Laat de betaling liggen, of maak ‘Geblokkeerd’ voor {vendorNo} in Leveranciers leeg.",
  },
  "PAY-14": {
    message: "{amount} is fijner dan de valuta, die in stappen van {precision} telt.",
    cure: "Typ een bedrag in stappen van {precision}.",
  },
  "PAY-15": {
    message: "{amount} kan niet zijn wat de betaling in de valuta van het bedrijf werd.",
    cure: "Typ wat de bank boekte, met het teken van ‘Bedrag’, of maak de cel leeg om de wisselkoers te gebruiken.",
  },
  "PAY-16": {
    message: "Met {partyNo} is dit een terugbetaling: klanten betalen in positieve bedragen, en leveranciers worden in negatieve betaald.",
    cure: "Keer het teken van ‘Bedrag’ om als een betaling is bedoeld.",
  },
  "PAY-17": {
    message: "Betaling {documentNo} is al geboekt.",
    cure: "Laat haar zoals ze is. Een volgende betaling staat in een eigen rij.",
  },
  "PAY-18": {
    message: "Betaling {documentNo} is met niets vereffend.",
    cure: "Laat haar zoals ze is: ze staat open, en een terugbetaling of een latere betaling kan haar noemen.",
  },
  "PAY-19": {
    message: "Wat met {documentNo} werd vereffend, is sindsdien door {otherDocument} geraakt.",
    cure: "Maak eerst de vereffening van {otherDocument} ongedaan.",
  },
  "CUR-01": {
    message: "Er is op {day} nog geen wisselkoers van {currencyCode} ingegaan.",
    cure: "Voeg in Wisselkoersen een koers toe die op {day} of eerder ingaat.",
  },
  "CUR-02": {
    message: "Een rij met wisselkoersen kan niet worden gelezen, en een oudere koers zou ervoor kunnen intreden; er wordt niets in {currencyCode} geboekt.",
    cure: "Verbeter eerst de rij.",
  },
  "JNL-01": {
    message: "Op {day} sluit het document niet: {difference} blijft over.",
    cure: "Voeg op {day} de tegenpost toe, of verbeter een bedrag. Elke datum is op zichzelf in evenwicht.",
  },
  "JNL-02": {
    message: "De regel heeft geen bedrag.",
    cure: "Typ het bedrag, debet positief en credit negatief, of verwijder de regel.",
  },
  "JNL-03": {
    message: "{amount} is fijner dan het grootboek, dat in stappen van {precision} telt.",
    cure: "Typ een bedrag in stappen van {precision}.",
  },
  "JNL-04": {
    message: "Memoriaal {documentNo} is al geboekt.",
    cure: "Laat het zoals het is. Een correctie is een eigen document met een nieuw nummer.",
  },
};
