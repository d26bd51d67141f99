import type { IssueTextsOf } from "../texts";

/** Tables, cells and references. */
export const tableIssues: IssueTextsOf<"TAB" | "CEL" | "REF"> = {
  "TAB-01": {
    message: "{table} mangler kolonnen «{column}».",
    cure: "Legg til en kolonne med overskriften «{column}» i {table}, eller gi kolonnen som har innholdet, denne overskriften.",
  },
  "TAB-02": {
    message: "{table} har kolonnen «{column}» mer enn én gang.",
    cure: "Behold den ene, og gi den andre et nytt navn eller slett den.",
  },
  "TAB-03": {
    message: "Arbeidsboken har ingen tabell {table}.",
    cure: "Velg Oppsett i ruten for å legge til tabeller som mangler. Er arket slettet, henter du det fra en kopi av filen.",
  },
  "TAB-04": {
    message: "«{name}» er ikke en tabell i Ledgerline og ble ikke lest.",
    cure: "Kontroller skrivemåten. En tabell du har laget selv, kan bli som den er.",
  },
  "TAB-05": {
    message: "«{name}» er ikke en kolonne i {table} og ble ikke lest.",
    cure: "Kontroller skrivemåten. En kolonne du har laget selv, kan bli som den er.",
  },
  "TAB-06": {
    message: "{key} står allerede i rad {firstRow}.",
    cure: "Gi denne raden en annen nøkkel, eller slett en av de to radene.",
  },
  "TAB-07": {
    message: "{table} har {count, plural, one {# rad} other {# rader}} som ikke hører til en fullført bokføring.",
    cure: "Slike rader teller ikke, og neste bokføring fjerner dem. Det som er skrevet der for hånd, hører hjemme på et dokument.",
  },
  "TAB-08": {
    message: "{table} har {count, plural, one {# rad} other {# rader}} og bokføringsloggen er tom, så de regnes som åpningsposter.",
    cure: "Er rader i Bokføringslogg slettet, henter du dem fra en kopi av filen.",
  },
  "CEL-01": {
    message: "«{column}» er tom, og denne raden trenger den.",
    cure: "Fyll ut cellen, eller tøm hele raden.",
  },
  "CEL-02": {
    message: "Cellen viser {value}: formelen har ikke noe resultat.",
    cure: "Rett formelen, eller skriv inn selve verdien.",
  },
  "CEL-03": {
    message: "«{column}» tar et tall, og «{value}» er ikke det.",
    cure: "Skriv tallet uten enhet og valuta. Et tall som er limt inn som tekst, blir et tall med Konverter til tall i Excel.",
  },
  "CEL-04": {
    message: "«{column}» tar inntil {decimals} desimaler, og {value} har flere.",
    cure: "Rund av tallet til {decimals} desimaler.",
  },
  "CEL-05": {
    message: "«{column}» tar inntil femten sifre, og {value} har flere.",
    cure: "Skriv et mindre eller avrundet tall.",
  },
  "CEL-06": {
    message: "«{column}» tar et helt tall, og {value} er ikke helt.",
    cure: "Skriv et tall uten desimaler.",
  },
  "CEL-07": {
    message: "«{column}» tar en dato, og «{value}» er ingen dag i kalenderen.",
    cure: "Skriv datoen slik du pleier i Excel, eller som år-måned-dag, for eksempel 2026-11-20.",
  },
  "CEL-08": {
    message: "«{column}» tar ja eller nei, og «{value}» er ingen av delene.",
    cure: "Skriv SANN eller ja, USANN eller nei. En tom celle betyr nei.",
  },
  "CEL-09": {
    message: "«{value}» er ikke et av valgene for «{column}».",
    cure: "Skriv ett av disse: {options}.",
  },
  "CEL-10": {
    message: "«{column}» tar en datoformel, og «{value}» kan ikke leses som det.",
    cure: "Skriv tall med D, W, M, Q eller Y (dag, uke, måned, kvartal, år), for eksempel 30D, og CM for månedsslutt, for eksempel CM+15D.",
  },
  "CEL-11": {
    message: "«{column}» tar {longest} tegn, og denne teksten har {length}.",
    cure: "Kort ned teksten til {longest} tegn.",
  },
  "CEL-12": {
    message: "«{column}» er {value}, og må være minst {minimum}.",
    cure: "Skriv {minimum} eller mer.",
  },
  "CEL-13": {
    message: "«{column}» er {value}, og må være høyst {maximum}.",
    cure: "Skriv {maximum} eller mindre.",
  },
  "CEL-14": {
    message: "«{column}» er {value}, et tall med mer enn femten sifre: Excel har mistet de siste.",
    cure: "Formater cellen som tekst, og skriv koden på nytt.",
  },
  "REF-01": {
    message: "«{value}» finnes ikke i {table}.",
    cure: "Rett det her, eller legg til «{value}» i {table}.",
  },
};
