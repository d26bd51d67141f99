import type { IssueTextsOf } from "../texts";

/** Setup, number series and dimensions. */
export const setupIssues: IssueTextsOf<"SET" | "VAT" | "NUM" | "DIM" | "POL"> = {
  "SET-01": {
    message: "De instelling ‘{key}’ is ‘{value}’, en dat kan niet.",
    cure: "Typ een waarde zoals: {allowed}.",
  },
  "SET-02": {
    message: "Boekingsinstellingen heeft geen rij voor bedrijfsboekingsgroep {businessGroup} met productboekingsgroep {productGroup}.",
    cure: "Voeg een rij voor de twee toe. Een rij waarin een van beide leeg is, geldt voor alle groepen van die soort.",
  },
  "SET-03": {
    message: "{table} noemt geen ‘{column}’ voor {key}.",
    cure: "Vul ‘{column}’ in de rij {key} van {table} in.",
  },
  "SET-04": {
    message: "De rij van Boekingsinstellingen voor {businessGroup} met {productGroup} is geblokkeerd.",
    cure: "Maak ‘Geblokkeerd’ in die rij leeg, of geef de klant, de leverancier of het artikel een andere boekingsgroep.",
  },
  "SET-05": {
    message: "Btw-instellingen heeft geen tarief voor {vatBusinessGroup} met {vatProductGroup} op {day}.",
    cure: "Voeg een rij voor de twee toe waarin ‘Geldig vanaf’ leeg is of niet later dan {day}.",
  },
  "SET-06": {
    message: "Er zou op rekening {accountNo} worden geboekt, en die staat niet in Rekeningschema.",
    cure: "Voeg {accountNo} toe aan Rekeningschema, of noem een andere rekening waar de instellingen erom vragen.",
  },
  "SET-07": {
    message: "Rekening {accountNo} is een kop of een totaal, en alleen boekingsrekeningen nemen posten op.",
    cure: "Noem in plaats daarvan een boekingsrekening.",
  },
  "SET-08": {
    message: "Rekening {accountNo} is geblokkeerd.",
    cure: "Maak ‘Geblokkeerd’ voor {accountNo} in Rekeningschema leeg, of noem een andere rekening.",
  },
  "SET-09": {
    message: "Op rekening {accountNo} mag niet direct worden geboekt, dus een regel kan haar niet gebruiken.",
    cure: "Noem een andere rekening, of zet ‘Direct boeken’ op ja voor {accountNo} in Rekeningschema.",
  },
  "SET-10": {
    message: "De btw-aanduiding {vatIdentifier} staat in de ene rij voor {firstPercent} en in een andere voor {secondPercent}.",
    cure: "Geef elk tarief een eigen aanduiding.",
  },
  "SET-11": {
    message: "Artikel {itemNo} wordt op voorraad gehouden, en zijn voorraadboekingsgroep leidt naar geen rekening.",
    cure: "Vul ‘Voorraadboekingsgroep’ in voor {itemNo}, en ‘Voorraadrekening’ voor die groep in Voorraadboekingsgroepen.",
  },
  "SET-12": {
    message: "Het btw-tarief van {vatBusinessGroup} met {vatProductGroup} gaat op {day} van {firstPercent} naar {secondPercent}.",
    cure: "Er is niets mis; bekijk de prijzen en boekingsdatums van wat rond {day} wordt gefactureerd.",
  },
  "SET-13": {
    message: "‘{column}’ {value} is in gebruik, en geen rij van {table} geldt ervoor.",
    cure: "Voeg aan {table} een rij voor {value} toe, of corrigeer de groep waar zij wordt gebruikt.",
  },
  "SET-14": {
    message: "De valuta {currencyCode} is in gebruik, en Wisselkoersen heeft er op {day} geen koers voor.",
    cure: "Voeg aan Wisselkoersen een rij {currencyCode} toe met een begindatum niet later dan {day}.",
  },
  "SET-15": {
    message: "De laatste koers van {currencyCode} is van {day}, {count, plural, one {# dag} other {# dagen}} geleden.",
    cure: "Voeg aan Wisselkoersen een rij {currencyCode} met een nieuwe koers toe.",
  },
  "SET-16": {
    message: "De werkdatum {day} ligt buiten de datums waarop mag worden geboekt: {fromGiven, select, yes {vanaf {from}} other {vanaf het begin}}{toGiven, select, yes { tot en met {to}} other {}}.",
    cure: "Schuif de datums op: postingFrom en postingTo in Instellingen, of de datums van de persoon in Gebruikers.",
  },
  "SET-17": {
    message: "De instelling ‘{key}’ is leeg, en documenten hebben haar nodig.",
    cure: "Typ een waarde voor ‘{key}’ in Instellingen; voeg de rij toe als die er niet is.",
  },
  "VAT-01": {
    message: "Rekening {accountNo} krijgt de afronding van facturen, en de btw-groep {vatProductGroup} zou die belasten.",
    cure: "Geef {accountNo} een btw-groep zonder btw in Rekeningschema, of maak ‘Btw-productgroep’ leeg.",
  },
  "VAT-02": {
    message: "Het btw-verschil van {difference} is groter dan de {most} die is toegestaan.",
    cure: "Typ {most} of minder, of zet maxVatDifference hoger in Instellingen.",
  },
  "VAT-03": {
    message: "Document {documentNo} heeft geen btw onder {vatIdentifier}, dus er is niets dat kan afwijken.",
    cure: "Corrigeer ‘Btw-aanduiding’, of verwijder de rij.",
  },
  "NUM-01": {
    message: "Nummerreeksen heeft geen rij {series}, dus is er geen nummer te geven.",
    cure: "Voeg aan Nummerreeksen een rij {series} met een beginnummer toe.",
  },
  "NUM-02": {
    message: "De nummerreeks {series} heeft geen nummers meer: zij eindigt met {endingNo}.",
    cure: "Zet ‘Eindnr.’ hoger, of voeg een rij voor {series} toe met een nieuw beginnummer en een begindatum.",
  },
  "NUM-03": {
    message: "De nummerreeks {series} is bij {number} en eindigt met {endingNo}.",
    cure: "Zet ‘Eindnr.’ hoger, of voeg een rij voor {series} toe met een nieuw beginnummer en een begindatum.",
  },
  "NUM-04": {
    message: "{number} is getypt, en de nummerreeks {series} geeft haar nummers zelf.",
    cure: "Maak het nummer leeg om het volgende te krijgen, of zet ‘Handmatige nummers toegestaan’ op ja voor {series}.",
  },
  "NUM-05": {
    message: "Het nummer {number} is al eerder geboekt.",
    cure: "Zet het beginnummer van de reeks na de nummers die gebruikt zijn.",
  },
  "NUM-06": {
    message: "De nummerreeks {series} is het laatst op {lastDay} gebruikt, en haar datums mogen niet terug naar {day}.",
    cure: "Boek op {lastDay} of later, of zet ‘Datumvolgorde’ op nee voor {series}.",
  },
  "NUM-07": {
    message: "‘{number}’ in de nummerreeks {series} heeft geen cijfers om verder te tellen.",
    cure: "Gebruik een nummer dat op cijfers eindigt, zoals FAC1001.",
  },
  "NUM-08": {
    message: "De nummerreeks {series} begint elk jaar opnieuw, en geen rij begint op {day}.",
    cure: "Voeg een rij {series} toe die op {day} begint, met het eerste nummer van het nieuwe jaar.",
  },
  "NUM-09": {
    message: "De nummerreeks {series} eindigt met {endingNo}, en er zijn nog maar {count, plural, =0 {geen} other {#}} nummers over.",
    cure: "Zet ‘Eindnr.’ hoger, of voeg een rij voor {series} toe met een nieuw beginnummer en een begindatum.",
  },
  "DIM-01": {
    message: "De waarde ‘{value}’ voor {dimension} staat niet in Dimensiewaarden.",
    cure: "Corrigeer haar hier, of voeg haar toe aan Dimensiewaarden.",
  },
  "DIM-02": {
    message: "De waarde ‘{value}’ voor {dimension} is geblokkeerd.",
    cure: "Gebruik een andere, of maak ‘Geblokkeerd’ ervoor leeg in Dimensiewaarden.",
  },
  "DIM-03": {
    message: "{no} in {table} vraagt om een waarde voor {dimension}, en er is er geen gegeven.",
    cure: "Vul {dimension} hier of op het document in, of wijzig de regel voor {no} in Standaarddimensies.",
  },
  "DIM-04": {
    message: "{no} in {table} vraagt om de waarde ‘{value}’ voor {dimension} en geen andere.",
    cure: "Typ ‘{value}’ voor {dimension}, of wijzig de regel voor {no} in Standaarddimensies.",
  },
  "DIM-05": {
    message: "{no} in {table} neemt geen waarde voor {dimension} op, en ‘{value}’ is gegeven.",
    cure: "Maak {dimension} hier en op het document leeg, of wijzig de regel voor {no} in Standaarddimensies.",
  },
  "DIM-06": {
    message: "De afdeling ‘{department}’ en het project ‘{project}’ mogen niet samen voorkomen.",
    cure: "Wijzig een van de twee, of sta het paar toe in Dimensiecombinaties.",
  },
  "DIM-07": {
    message: "De regel voor {no} vraagt telkens om hetzelfde voor {dimension}, en noemt niets.",
    cure: "Vul ‘Waardecode’ in deze rij in, of kies ‘code verplicht’.",
  },
  "POL-01": {
    message: "{userId} mag geen verkoopfacturen boeken.",
    cure: "Verzend zonder te factureren, of laat iemand anders de factuur boeken; de regel staat in Gebruikers.",
  },
  "POL-02": {
    message: "{userId} moet factureren wat wordt verzonden, en deze handeling verzendt alleen.",
    cure: "Kies ‘Verzenden en factureren’; de regel staat in Gebruikers.",
  },
  "POL-03": {
    message: "{day} ligt in de boekhoudperiode vanaf {from}, die gesloten is.",
    cure: "Gebruik een boekingsdatum in een open periode, of maak ‘Gesloten’ voor de periode in Boekhoudperioden leeg.",
  },
  "POL-04": {
    message: "{documentNo} heeft geen documentnummer van de klant, en het bedrijf vraagt erom.",
    cure: "Vul het externe documentnummer in, of zet externalDocumentNoMandatory op nee in Instellingen.",
  },
};
