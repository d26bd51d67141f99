import type { IssueTextsOf } from "../texts";

/** The ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"LDG"> = {
  "LDG-01": {
    message: "Den här posten är inte som den bokfördes{count, plural, one {} other { (den eller en av de {count} som står tillsammans här)}}: transaktion {transactionNo}{documentsGiven, select, yes {, {documents}} other {}}.",
    cure: "Jämför med en äldre kopia av filen och återställ det som stod där. Rättelser görs med en ny bokföring, aldrig i reskontran eller huvudboken.",
  },
  "LDG-02": {
    message: "Raden för transaktion {transactionNo} i bokföringsloggen stämmer inte med det den bokförde eller med raden före.",
    cure: "Jämför med en äldre kopia av filen. En rad i loggen som har ändrats, tagits bort eller lagts till för hand måste återställas.",
  },
  "LDG-03": {
    message: "{count, plural, one {# bokföring har} other {# bokföringar har}} ingen hash, så en ändring där skulle inte märkas.",
    cure: "De bokfördes med en äldre version. Spara en kopia av filen som den är nu; nya bokföringar länkas ihop.",
  },
  "LDG-04": {
    message: "{table} saknar {count, plural, one {post {from}} other {posterna {from} till {to}}}.",
    cure: "Hämta tillbaka raderna från en kopia av filen. Bokförda rader tas aldrig bort.",
  },
  "LDG-05": {
    message: "Transaktion {transactionNo} går inte jämnt ut {day}: summan är {difference}.",
    cure: "Jämför posterna med en äldre kopia av filen och återställ det som har ändrats.",
  },
  "LDG-06": {
    message: "{table} uppgår till {own} och kontona i huvudboken ({accounts}) till {ledger}: en skillnad på {difference}.",
    cure: "Leta efter en post som har ändrats, eller en bokföring direkt på ett av kontona. Har ett konto bytts ut i inställningarna ska även det gamla stå där.",
  },
  "LDG-07": {
    message: "Den bokförda raden på {documentNo} har antalet {quantity}, och artikelpost {entryNo} flyttade {moved}.",
    cure: "Jämför båda med en äldre kopia av filen och återställ det som har ändrats.",
  },
  "LDG-08": {
    message: "Mellan {before} och {number} saknas ett nummer.",
    cure: "Anteckna varför tillsammans med verifikationerna: revisorn frågar efter skälet till varje lucka. Har rader i bokförda dokument tagits bort hämtas de från en kopia.",
  },
  "LDG-09": {
    message: "Huvudboken innehåller inte posten som antecknades för transaktion {transactionNo}.",
    cure: "Kontrollera det som skrivits mot utskriften. Stämmer det är det här inte filen som anteckningen gjordes ur, eller så har det förflutna ändrats.",
  },
};
