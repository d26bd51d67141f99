import type { OutageTexts } from "../texts";

export const outages: OutageTexts = {
  cellEditing: {
    message: "Excel venter på at en celle blir ferdig redigert.",
    next: "Trykk Enter eller Escape i arket, og prøv igjen.",
  },
  protectedSheet: {
    message: "Arket{placeGiven, select, yes { {place}} other {}} er beskyttet og kan ikke skrives til.",
    next: "Opphev beskyttelsen under Se gjennom i Excel, og prøv igjen.",
  },
  filteredTable: {
    message: "Tabellen{placeGiven, select, yes { {place}} other {}} er filtrert, og rader kan ikke legges til mens noen er skjult.",
    next: "Fjern filteret, og prøv igjen.",
  },
  tooLarge: {
    message: "Endringen var for stor for Excel.",
    next: "Bokfør færre dokumenter om gangen. Ingenting av det som er bokført, går tapt.",
  },
  tableMissing: {
    message: "Tabellen{placeGiven, select, yes { {place}} other {}} finnes ikke i arbeidsboken.",
    next: "Velg Oppsett i ruten for å legge til tabeller som mangler, eller angre slettingen i Excel.",
  },
  sheetNameTaken: {
    message: "Et annet ark har allerede navnet{placeGiven, select, yes { {place}} other {}}.",
    next: "Gi det arket et annet navn, og prøv igjen.",
  },
  tableGrowth: {
    message: "Tabellen{placeGiven, select, yes { {place}} other {}} kunne ikke utvides: det står noe under den, eller arket er fullt.",
    next: "Flytt det som står under tabellen, til et annet ark, og prøv igjen.",
  },
  workbookInactive: {
    message: "Arbeidsboken er lukket eller ligger ikke lenger øverst.",
    next: "Hent arbeidsboken fram, og prøv igjen.",
  },
  readOnly: {
    message: "Arbeidsboken er åpnet bare for lesing.",
    next: "Velg Aktiver redigering i Excel, eller lagre en kopi og arbeid i den.",
  },
  fileMissing: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} ble ikke funnet.",
    next: "Kontroller navnet og mappen.",
  },
  fileUnreadable: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} kunne ikke leses.",
    next: "Lukk den i andre programmer, og kontroller at du har lov til å åpne den.",
  },
  fileDamaged: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} er skadet eller avkortet.",
    next: "Åpne den i Excel, la Excel reparere den, og lagre den under et annet navn; eller ta en eldre kopi.",
  },
  fileEncrypted: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} er låst med et passord.",
    next: "Åpne den i Excel, fjern passordet under Fil, Informasjon, Beskytt arbeidsbok, og lagre den.",
  },
  fileOldFormat: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} er en arbeidsbok fra Excel 97 til 2003.",
    next: "Åpne den i Excel, og lagre den som .xlsx.",
  },
  fileDates1904: {
    message: "Arbeidsboken{placeGiven, select, yes { {place}} other {}} teller dager fra 1904, og hver dato ville bli lest fire år for tidlig.",
    next: "Fjern Bruk 1904-datosystem under Fil, Alternativer, Avansert, rett datoene, og lagre den.",
  },
  fileTooLarge: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} er større enn Ledgerline kan lese.",
    next: "Del den i flere filer.",
  },
  fileNotWritable: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} kunne ikke skrives.",
    next: "Lukk den i andre programmer, eller velg et annet navn eller en annen mappe.",
  },
  fileChanged: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} ble endret av et annet program mens dette ble regnet ut, så den ble ikke skrevet: det den andre gjorde, ville gått tapt.",
    next: "Kjør kommandoen igjen: alt regnes ut fra filen slik den er nå.",
  },
  notAWorkbook: {
    message: "Filen{placeGiven, select, yes { {place}} other {}} er verken en Excel-arbeidsbok eller Ledgerline-tabeller i JSON.",
    next: "Velg en .xlsx-fil, eller en .json-fil som begynner med formatet ledgerline-tables/1.",
  },
  jsonFaulty: {
    message: "Tabellene i JSON kan ikke leses{placeGiven, select, yes {: {place}} other {}}.",
    next: "Rett teksten der: hver rad er et objekt av navn og verdier, og en verdi er en tekst i anførselstegn, et tall på høyst femten sifre, true, false eller null.",
  },
  memory: {
    message: "Det var ikke nok minne til å bli ferdig.",
    next: "Lukk andre programmer eller faner, eller ta det i mindre deler.",
  },
  stopped: {
    message: "Stoppet, slik du ba om.",
    next: "Det som ble gjort før, er fullført. Start på nytt for å fortsette derfra.",
  },
  apiMissing: {
    message: "Denne versjonen av Excel er for gammel for Ledgerline.",
    next: "Oppdater Excel, eller åpne arbeidsboken i Excel på nettet.",
  },
  noHashes: {
    message: "Her kan ingenting bokføres: panelet kom over en adresse uten kryptering (http), og der lager ikke nettleseren hash.",
    next: "Åpne panelet fra en adresse som begynner med https. Lesing, kontroll og rapporter virker her likevel.",
  },
  rowsMoved: {
    message: "Rader eller kolonner{placeGiven, select, yes { i {place}} other {}} ble flyttet, lagt til eller fjernet mens dette ble regnet ut, så det ble ikke gjennomført.",
    next: "Prøv igjen: det regnes ut fra radene slik de står nå.",
  },
  storage: {
    message: "Nettleseren lot ikke Ledgerline lagre egne notater.",
    next: "Du kan fortsette: alt som betyr noe, ligger i arbeidsboken. Private vinduer og fulle disker er de vanligste årsakene.",
  },
  busy: {
    message: "Et annet vindu på denne enheten bokfører.",
    next: "Vent til det er ferdig, eller lukk det, og prøv igjen.",
  },
  unclear: {
    message: "Excel ga ikke noe klart svar, så det er ikke kjent om bokføringen ble gjort.",
    next: "Ikke bokfør igjen ennå: lukk arbeidsboken, åpne den og se etter. Den sier hva som er bokført, og fjerner det som ikke ble ferdig.",
  },
  unknown: {
    message: "Excel kunne ikke gjøre dette, og sa ikke hvorfor.",
    next: "Prøv igjen. Skjer det på nytt, lagrer du arbeidsboken, lukker den og åpner den igjen.",
  },
};
