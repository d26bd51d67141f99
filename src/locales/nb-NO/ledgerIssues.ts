import type { IssueTextsOf } from "../texts";

/** The ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"LDG"> = {
  "LDG-01": {
    message: "Denne posten er ikke slik den ble bokført{count, plural, one {} other { (den eller en av de {count} som står sammen her)}}: transaksjon {transactionNo}{documentsGiven, select, yes {, {documents}} other {}}.",
    cure: "Sammenlign med en eldre kopi av filen, og sett tilbake det som sto der. Rettelser gjøres med en ny bokføring, aldri i reskontro eller hovedbok.",
  },
  "LDG-02": {
    message: "Raden for transaksjon {transactionNo} i bokføringsloggen passer ikke med det den bokførte, eller med raden før.",
    cure: "Sammenlign med en eldre kopi av filen. En rad i loggen som er endret, slettet eller lagt til for hånd, må settes tilbake.",
  },
  "LDG-03": {
    message: "{count, plural, one {# bokføring har} other {# bokføringer har}} ingen hash, så en endring der ville ikke bli oppdaget.",
    cure: "De ble bokført med en eldre versjon. Ta vare på en kopi av filen slik den er nå; nye bokføringer lenkes sammen.",
  },
  "LDG-04": {
    message: "{table} mangler {count, plural, one {post {from}} other {postene {from} til {to}}}.",
    cure: "Hent radene tilbake fra en kopi av filen. Bokførte rader slettes aldri.",
  },
  "LDG-05": {
    message: "Transaksjon {transactionNo} går ikke i null {day}: summen er {difference}.",
    cure: "Sammenlign postene med en eldre kopi av filen, og sett tilbake det som er endret.",
  },
  "LDG-06": {
    message: "{table} utgjør {own}, og kontoene i hovedboken ({accounts}) {ledger}: en forskjell på {difference}.",
    cure: "Se etter en post som er endret, eller en bokføring rett på en av kontoene. Er en konto byttet ut i oppsettet, må den gamle stå der også.",
  },
  "LDG-07": {
    message: "Den bokførte linjen på {documentNo} har antall {quantity}, og varepost {entryNo} flyttet {moved}.",
    cure: "Sammenlign begge med en eldre kopi av filen, og sett tilbake det som er endret.",
  },
  "LDG-08": {
    message: "Mellom {before} og {number} mangler et nummer.",
    cure: "Noter hvorfor sammen med bilagene: revisor spør om grunnen til hvert hull. Er rader i bokførte dokumenter slettet, hentes de fra en kopi.",
  },
  "LDG-09": {
    message: "Hovedboken inneholder ikke posten som ble notert for transaksjon {transactionNo}.",
    cure: "Kontroller det som er skrevet, mot utskriften. Stemmer det, er ikke dette filen notatet ble tatt fra, eller så er fortiden endret.",
  },
};
