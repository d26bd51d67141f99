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
    cure: "Slike rader teller ikke. De som en bokføring har etterlatt, fjerner den neste; det som er skrevet der for hånd, hører hjemme på et dokument.",
  },
  "TAB-08": {
    message: "{table} har {count, plural, one {# rad} other {# rader}} og bokføringsloggen er tom, så de regnes som åpningsposter.",
    cure: "Er rader i Bokføringslogg slettet, henter du dem fra en kopi av filen.",
  },
  "TAB-30": {
    message: "«{column}» i {table} har {count, plural, one {# tall} other {# tall}} der det skal stå koder: Nuller foran ville vært borte.",
    cure: "Sammenlign kodene med kilden. Formater kolonnen som tekst, og skriv på nytt dem som begynte med null.",
  },
  "TAB-31": {
    message: "{key} ser ut som nøkkelen i rad {row}, men er skrevet med bokstaver fra et annet alfabet.",
    cure: "Skriv nøkkelen på nytt på dette tastaturet, eller slett en av de to radene.",
  },
  "TAB-32": {
    message: "{table} har sammenslåtte celler ({count, plural, one {# blokk} other {# blokker}}). Bare den første cellen i en blokk har det som er skrevet; de andre er tomme.",
    cure: "Del dem opp igjen (Hjem, Slå sammen og midtstill), og fyll ut det hver celle skal ha. Inntil da bokføres ingenting fra denne tabellen.",
  },
  "TAB-33": {
    message: "Skjulte linjer i {table}: {hidden} av {lines} som bokføres, av et filter eller for hånd.",
    cure: "De bokføres som de andre. Vil du se dem først, fjerner du filteret og viser radene.",
  },
  "TAB-34": {
    message: "Excel beholder bare de sifrene cellen viser, for hvert tall i denne arbeidsboken. Resten er tapt for godt, særlig i priser og antall.",
    cure: "Slå av «Bruk vist presisjon» i Excels alternativer under Avansert, og sammenlign priser, antall og valutakurser med kilden.",
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
  "CEL-30": {
    message: "«{column}» har teksten «{value}» og ble lest som {read}.",
    cure: "Skriv selve tallet, så regner også Excel med det.",
  },
  "CEL-31": {
    message: "«{column}» har teksten «{value}», som er ett tall her og et annet andre steder.",
    cure: "Skriv selve tallet, uten tegn mellom tusener.",
  },
  "CEL-32": {
    message: "«{column}» har teksten «{value}» og ble lest som {day}.",
    cure: "Skriv selve datoen, eller år-måned-dag, for eksempel 2026-11-20.",
  },
  "CEL-33": {
    message: "«{column}» ble lest som «{read}»: {count, plural, one {# usynlig tegn} other {# usynlige tegn}} ble utelatt.",
    cure: "Skriv cellen på nytt i stedet for å lime den inn.",
  },
  "CEL-34": {
    message: "«{column}» har «{value}» og ble lest som «{read}».",
    cure: "Skriv koden på nytt med tegnene på tastaturet.",
  },
  "CEL-35": {
    message: "«{column}» har «{value}», en kode med linjeskift eller styretegn i.",
    cure: "Skriv koden på nytt på én linje.",
  },
  "CEL-36": {
    message: "«{column}» har «{value}», en kode med andre sifre enn 0 til 9.",
    cure: "Er {read} ment, skriver du det.",
  },
  "CEL-37": {
    message: "«{column}» har «{value}» med bokstaver fra et annet alfabet som ser ut som latinske.",
    cure: "Er en latinsk kode ment, skriver du den på nytt på dette tastaturet.",
  },
  "CEL-38": {
    message: "«{column}» har tallet {value}: En kode som 1E10 blir til et tall når Excel leser den.",
    cure: "Ble en annen kode skrevet, formaterer du cellen som tekst og skriver den på nytt.",
  },
  "CEL-39": {
    message: "«{value}» finnes ikke i {table}, men «{other}» gjør det: Excel fjerner nuller foran et tall.",
    cure: "Formater cellen som tekst, og skriv {other}.",
  },
  "CEL-40": {
    message: "Bokføringsdatoen {day} er mer enn ett år etter {workDate}.",
    cure: "Rett året. Er datoen ment, setter du slutten på de tillatte bokføringsdatoene etter den.",
  },
  "CEL-41": {
    message: "«{column}» regnes ut med {function} og endrer seg derfor av seg selv: {formula}. Det kan ikke noe som bokføres, gjøre.",
    cure: "Frys verdien: kopier cellen, og lim den inn som verdi over seg selv.",
  },
  "CEL-42": {
    message: "«{column}» kommer fra et sted utenfor denne arbeidsboken og kan være gammel: {formula}.",
    cure: "Se på verdien. Skal den beholdes, kopierer du cellen og limer den inn som verdi over seg selv.",
  },
  "REF-01": {
    message: "«{value}» finnes ikke i {table}.",
    cure: "Rett det her, eller legg til «{value}» i {table}.",
  },
};
