import type { OutageTexts } from "../texts";

export const outages: OutageTexts = {
  cellEditing: {
    message: "Excel wacht tot een cel klaar is.",
    next: "Druk in het blad op Enter of Escape en probeer het opnieuw.",
  },
  protectedSheet: {
    message: "Het blad{placeGiven, select, yes { {place}} other {}} is beveiligd en kan niet worden beschreven.",
    next: "Hef de beveiliging op onder Controleren in Excel en probeer het opnieuw.",
  },
  filteredTable: {
    message: "De tabel{placeGiven, select, yes { {place}} other {}} is gefilterd; zolang rijen verborgen zijn, kunnen er geen rijen bij.",
    next: "Wis het filter en probeer het opnieuw.",
  },
  tooLarge: {
    message: "De wijziging was te groot voor Excel.",
    next: "Boek minder documenten tegelijk. Wat al geboekt is, gaat niet verloren.",
  },
  tableMissing: {
    message: "De tabel{placeGiven, select, yes { {place}} other {}} staat niet in de werkmap.",
    next: "Kies Inrichten in het paneel om ontbrekende tabellen toe te voegen, of maak het verwijderen in Excel ongedaan.",
  },
  sheetNameTaken: {
    message: "Een ander blad heeft al de naam{placeGiven, select, yes { {place}} other {}}.",
    next: "Geef dat blad een andere naam en probeer het opnieuw.",
  },
  tableGrowth: {
    message: "De tabel{placeGiven, select, yes { {place}} other {}} kon niet groeien: er staat iets onder, of het blad is vol.",
    next: "Verplaats wat onder de tabel staat naar een ander blad en probeer het opnieuw.",
  },
  workbookInactive: {
    message: "De werkmap is gesloten of staat niet meer vooraan.",
    next: "Haal de werkmap naar voren en probeer het opnieuw.",
  },
  readOnly: {
    message: "De werkmap is alleen geopend om te lezen.",
    next: "Kies Bewerken inschakelen in Excel, of sla een kopie op en werk daarin.",
  },
  fileMissing: {
    message: "Het bestand{placeGiven, select, yes { {place}} other {}} is niet gevonden.",
    next: "Controleer de naam en de map.",
  },
  fileUnreadable: {
    message: "Het bestand{placeGiven, select, yes { {place}} other {}} kon niet worden gelezen.",
    next: "Sluit het in andere programma’s en controleer of u het mag openen.",
  },
  fileDamaged: {
    message: "Het bestand{placeGiven, select, yes { {place}} other {}} is beschadigd of afgebroken.",
    next: "Open het in Excel, laat Excel het herstellen en sla het onder een andere naam op; of neem een oudere kopie.",
  },
  fileEncrypted: {
    message: "Het bestand{placeGiven, select, yes { {place}} other {}} is vergrendeld met een wachtwoord.",
    next: "Open het in Excel, verwijder het wachtwoord onder Bestand, Info, Werkmap beveiligen, en sla het op.",
  },
  fileOldFormat: {
    message: "Het bestand{placeGiven, select, yes { {place}} other {}} is een werkmap van Excel 97 tot 2003.",
    next: "Open het in Excel en sla het op als .xlsx.",
  },
  fileDates1904: {
    message: "De werkmap{placeGiven, select, yes { {place}} other {}} telt dagen vanaf 1904, en elke datum zou vier jaar te vroeg worden gelezen.",
    next: "Schakel 1904-datumsysteem gebruiken uit onder Bestand, Opties, Geavanceerd, corrigeer de datums en sla op.",
  },
  fileTooLarge: {
    message: "Het bestand{placeGiven, select, yes { {place}} other {}} is groter dan Ledgerline kan lezen.",
    next: "Splits het in meerdere bestanden.",
  },
  fileNotWritable: {
    message: "Het bestand{placeGiven, select, yes { {place}} other {}} kon niet worden geschreven.",
    next: "Sluit het in andere programma’s, of kies een andere naam of map.",
  },
  fileChanged: {
    message: "Het bestand{placeGiven, select, yes { {place}} other {}} is door een ander programma gewijzigd terwijl dit werd uitgerekend en is daarom niet geschreven: wat het andere deed, zou verloren gaan.",
    next: "Voer de opdracht opnieuw uit: alles wordt uitgerekend met het bestand zoals het nu is.",
  },
  notAWorkbook: {
    message: "Het bestand{placeGiven, select, yes { {place}} other {}} is geen Excel-werkmap en bevat geen Ledgerline-tabellen in JSON.",
    next: "Kies een .xlsx-bestand, of een .json-bestand dat begint met de opmaak ledgerline-tables/1.",
  },
  jsonFaulty: {
    message: "De tabellen in JSON kunnen niet worden gelezen{placeGiven, select, yes {: {place}} other {}}.",
    next: "Verbeter de tekst daar: elke rij is een object van namen en waarden, en een waarde is een tekst tussen aanhalingstekens, een getal van hoogstens vijftien cijfers, true, false of null.",
  },
  memory: {
    message: "Er was niet genoeg geheugen om het af te maken.",
    next: "Sluit andere programma’s of tabbladen, of doe het in kleinere delen.",
  },
  stopped: {
    message: "Gestopt, zoals u vroeg.",
    next: "Wat daarvoor is gedaan, is volledig. Start opnieuw om vanaf daar verder te gaan.",
  },
  apiMissing: {
    message: "Deze versie van Excel is te oud voor Ledgerline.",
    next: "Werk Excel bij, of open de werkmap in Excel op het web.",
  },
  noHashes: {
    message: "Hier kan niets worden geboekt: het paneel kwam via een adres zonder versleuteling (http), en daar maakt de browser geen hashes.",
    next: "Open het paneel vanaf een adres dat met https begint. Lezen, controleren en rapporten werken hier wel.",
  },
  rowsMoved: {
    message: "Rijen of kolommen{placeGiven, select, yes { van {place}} other {}} zijn verplaatst, toegevoegd of verwijderd terwijl dit werd uitgerekend, dus het is niet uitgevoerd.",
    next: "Probeer het opnieuw: er wordt gerekend met de rijen zoals ze nu staan.",
  },
  storage: {
    message: "De browser liet Ledgerline geen eigen notities bewaren.",
    next: "U kunt doorgaan: alles wat telt, staat in de werkmap. Privévensters en volle schijven zijn de gebruikelijke oorzaken.",
  },
  busy: {
    message: "Een ander venster op dit apparaat is aan het boeken.",
    next: "Wacht tot het klaar is, of sluit het, en probeer het opnieuw.",
  },
  unclear: {
    message: "Excel gaf geen duidelijk antwoord; het is niet bekend of de boeking is gedaan.",
    next: "Boek nog niet opnieuw: sluit de werkmap, open haar weer en kijk. Zij zegt wat is geboekt en haalt weg wat niet is voltooid.",
  },
  unknown: {
    message: "Excel kon dit niet doen en zei niet waarom.",
    next: "Probeer het opnieuw. Gebeurt het weer, sla de werkmap dan op, sluit haar en open haar opnieuw.",
  },
};
