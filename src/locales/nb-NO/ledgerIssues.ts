import type { IssueTextsOf } from "../texts";

/** Committing a posting, and the ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"COM" | "LDG"> = {
  "COM-01": {
    message: "En annen enhet bokfører i denne arbeidsboken{userIdGiven, select, yes { ({userId})} other {}}: enhet {device}, sist {moment}.",
    cure: "Spør om den er ferdig og har lagret. Bekreft så at bokføringen går videre her; den andre enheten blir spurt når det er dens tur.",
  },
  "COM-02": {
    message: "En bokføring av {documents} pågår på en annen enhet{userIdGiven, select, yes { ({userId})} other {}}: enhet {device}, siden {moment}.",
    cure: "Vent til den er ferdig. Har enheten stoppet for godt, bekreft at bokføringen går videre her: det den begynte på, fjernes, og dokumentene forblir åpne.",
  },
  "COM-03": {
    message: "{table} har {count, plural, one {# rad som ingen bokføring har skrevet} other {# rader som ingen bokføring har skrevet}}.",
    cure: "Flytt det du trenger til et eget ark, og slett radene. Det som skal bokføres, hører hjemme på et dokument.",
  },
  "COM-04": {
    message: "Denne filen er eldre enn det som er bokført og lagret her: den mangler transaksjon {transactionNo} ({documents}), bokført {moment}.",
    cure: "Åpne den nyeste versjonen av filen. Bare hvis den er tapt, bekrefter du at bokføringen går videre her: numre gitt siden blir gitt på nytt.",
  },
  "COM-05": {
    message: "Denne filen og det som er bokført her, har gått hver sin vei: transaksjon {transactionNo} ({documents}, {moment}) er en annen i den.",
    cure: "Det er bokført i to kopier av samme arbeidsbok. Bestem hvilken som er boken, og bokfør ikke mer i den andre; bekreft bare hvis det er denne.",
  },
  "COM-06": {
    message: "Noe er endret siden forhåndsvisningen, så ingenting ble bokført.",
    cure: "Se på forhåndsvisningen igjen, og bokfør så.",
  },
  "COM-07": {
    message: "Cellen viser {value} der {expected} ble skrevet, så ingenting ble bokført.",
    cure: "Noen kan ha skrevet eller sortert der under bokføringen, eller Excel har endret cellen. Bokfør igjen; skjer det på nytt, gi kolonnen sitt vanlige format.",
  },
  "COM-08": {
    message: "{table} ble endret av noen andre under bokføringen, så ingenting ble bokført.",
    cure: "La de andre bli ferdige, og bokfør igjen.",
  },
  "COM-09": {
    message: "Bokføringen av {documents} {moment} ble ikke fullført. {count, plural, =0 {Den hadde ikke skrevet noen poster} one {Den ene posten den hadde skrevet, er fjernet} other {De # postene den hadde skrevet, er fjernet}}; ingenting av den ble bokført.",
    cure: "Bokfør disse dokumentene igjen når du er klar.",
  },
  "COM-10": {
    message: "Det som ble bokført {moment} som transaksjon {transactionNo} ({documents}), ble ikke lagret og står ikke i denne filen.",
    cure: "Bokfør disse dokumentene igjen. Er papirer med numrene deres sendt ut, sammenlign dem med de nye.",
  },
  "COM-11": {
    message: "Dette er allerede bokført {moment}: {documents}. Det ble ikke bokført en gang til.",
    cure: "Ingenting gjenstår. Resten av et dokument bokføres fra en ny forhåndsvisning.",
  },
  "COM-12": {
    message: "Dokumentene i den siste bokføringen ({documents}) viser den ikke ennå: antall og statuser der er de gamle.",
    cure: "Den er bokført, og ingenting må gjøres: neste kontroll eller neste bokføring viser den.",
  },
  "COM-13": {
    message: "Transaksjon {transactionNo} ({documents}) er bokført, men Excel lagret ikke arbeidsboken.",
    cure: "Lagre den selv. Kan ikke Excel det, fordi filen er skrivebeskyttet eller sjekket ut av noen, lagre den under et annet navn og fortsett i den filen.",
  },
  "COM-14": {
    message: "Bokføringen av {documents} som ble påbegynt her {moment}, har ikke etterlatt noe i denne filen: ingenting av den er bokført i den.",
    cure: "Bokfør disse dokumentene igjen når du er klar. Er papirer med nye numre sendt ut, let først etter filen som har dem.",
  },
  "COM-15": {
    message: "Bokføringen av {documents} {moment} ble fullført som transaksjon {transactionNo}, selv om programmet sluttet før det kunne si det.",
    cure: "Ingenting må bokføres igjen. Lagre arbeidsboken.",
  },
  "COM-16": {
    message: "Ordreregistreringen begynte på ordre {documentNo} og ble ikke ferdig, og ingen rader i ordreregistreringen sier lenger hva den skulle bli.",
    cure: "Slett linjene og hodet til ordren, eller skriv nummeret i radene den ble laget av. Registrer så ordrene igjen; til da lages ingen andre ordrer.",
  },
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
    message: "{count, plural, one {Nummer {from} i serien {series} mangler} other {Numrene {from} til {to} i serien {series} mangler ({count})}} foran dette dokumentet, og ingenting i arbeidsboken sier hvorfor.",
    cure: "Noter hvorfor sammen med bilagene: revisor spør om grunnen til hvert hull. Er rader i bokførte dokumenter slettet, hentes de fra en kopi.",
  },
  "LDG-09": {
    message: "Hovedboken inneholder ikke posten som ble notert for transaksjon {transactionNo}.",
    cure: "Kontroller det som er skrevet, mot utskriften. Stemmer det, er ikke dette filen notatet ble tatt fra, eller så er fortiden endret.",
  },
  "LDG-10": {
    message: "Det står en formel i {table}, post {key}, der bare det som er bokført, kan stå: {formula} ({count, plural, one {# celle} other {# celler}}).",
    cure: "Erstatt den med verdien som ble bokført, fra en tidligere kopi av filen; inntil da bokføres ingenting. Det en formel viser, endrer seg med cellene den viser til, og beviser ingenting lenger.",
  },
  "LDG-16": {
    message: "Et tall står som tekst i {table}: «{value}» ({count, plural, one {# celle} other {# celler}}). Dine egne summer og filtre regner det ikke med.",
    cure: "Gjør teksten til tall igjen: merk cellene i Excel og velg Konverter til tall. Det som er bokført, endres ikke av det.",
  },
  "LDG-17": {
    message: "Ingenting viser om {count, plural, one {den ene raden} other {de # radene}} i bøkene er slik {count, plural, one {den} other {de}} ble bokført: Bokføringslogg er tom eller uten hasher.",
    cure: "Hent Bokføringslogg tilbake fra en eldre kopi av filen. Kom bøkene fra et annet system, sammenligner du dem med det de ble hentet fra.",
  },
};
