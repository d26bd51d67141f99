import type { IssueTextsOf } from "../texts";

/** Setup, number series and dimensions. */
export const setupIssues: IssueTextsOf<"SET" | "NUM" | "DIM"> = {
  "SET-01": {
    message: "Inställningen ”{key}” är ”{value}”, och det kan den inte vara.",
    cure: "Skriv ett värde som: {allowed}.",
  },
  "SET-02": {
    message: "Bokföringsinställningar har ingen rad för rörelsebokföringsmall {businessGroup} med produktbokföringsmall {productGroup}.",
    cure: "Lägg till en rad för de två. En rad där den ena är tom gäller för alla mallar av det slaget.",
  },
  "SET-03": {
    message: "{table} saknar ”{column}” för {key}.",
    cure: "Fyll i ”{column}” i raden {key} i {table}.",
  },
  "SET-04": {
    message: "Raden i Bokföringsinställningar för {businessGroup} med {productGroup} är spärrad.",
    cure: "Töm ”Spärrad” i den raden, eller ge kunden, leverantören eller artikeln en annan bokföringsmall.",
  },
  "SET-05": {
    message: "Momsinställningar har ingen sats för {vatBusinessGroup} med {vatProductGroup} den {day}.",
    cure: "Lägg till en rad för de två där ”Giltig från och med” är tom eller senast {day}.",
  },
  "SET-06": {
    message: "Konto {accountNo} skulle bokföras på, och det finns inte i Kontoplan.",
    cure: "Lägg till {accountNo} i Kontoplan, eller ange ett annat konto där inställningarna frågar efter ett.",
  },
  "SET-07": {
    message: "Konto {accountNo} är en rubrik eller en summa, och bara bokföringskonton tar emot transaktioner.",
    cure: "Ange ett bokföringskonto i stället.",
  },
  "SET-08": {
    message: "Konto {accountNo} är spärrat.",
    cure: "Töm ”Spärrad” för {accountNo} i Kontoplan, eller ange ett annat konto.",
  },
  "SET-09": {
    message: "Konto {accountNo} tillåter inte direktbokföring, så en rad kan inte använda det.",
    cure: "Ange ett annat konto, eller sätt ”Direktbokföring” till ja för {accountNo} i Kontoplan.",
  },
  "SET-10": {
    message: "Momsidentifieraren {vatIdentifier} står för {firstPercent} i en rad och för {secondPercent} i en annan.",
    cure: "Ge varje sats en egen identifierare.",
  },
  "SET-11": {
    message: "Artikel {itemNo} lagerförs, och dess lagerbokföringsmall leder inte till något konto.",
    cure: "Fyll i ”Lagerbokföringsmall” för {itemNo}, och ”Lagerkonto” för den mallen i Lagerbokföringsmallar.",
  },
  "NUM-01": {
    message: "Nummerserier har ingen rad {series}, så det finns inget nummer att ge.",
    cure: "Lägg till en rad {series} med ett startnummer i Nummerserier.",
  },
  "NUM-02": {
    message: "Nummerserien {series} har inga nummer kvar: den slutar med {endingNo}.",
    cure: "Sätt ett högre ”Slutnr”, eller lägg till en rad för {series} med nytt startnummer och startdatum.",
  },
  "NUM-03": {
    message: "Nummerserien {series} har kommit till {number} och slutar med {endingNo}.",
    cure: "Sätt ett högre ”Slutnr”, eller lägg till en rad för {series} med nytt startnummer och startdatum.",
  },
  "NUM-04": {
    message: "{number} har skrivits in, och nummerserien {series} ger sina nummer själv.",
    cure: "Töm numret för att få nästa, eller sätt ”Manuella nummer tillåtna” till ja för {series}.",
  },
  "NUM-05": {
    message: "Numret {number} har bokförts förut.",
    cure: "Sätt seriens startnummer efter de nummer som är använda.",
  },
  "NUM-06": {
    message: "Nummerserien {series} användes senast {lastDay}, och dess datum får inte gå tillbaka till {day}.",
    cure: "Bokför {lastDay} eller senare, eller sätt ”Datumordning” till nej för {series}.",
  },
  "NUM-07": {
    message: "”{number}” i nummerserien {series} har inga siffror som kan räknas upp.",
    cure: "Använd ett nummer som slutar på siffror, till exempel FAK1001.",
  },
  "DIM-01": {
    message: "Värdet ”{value}” för {dimension} finns inte i Dimensionsvärden.",
    cure: "Rätta det här, eller lägg till det i Dimensionsvärden.",
  },
  "DIM-02": {
    message: "Värdet ”{value}” för {dimension} är spärrat.",
    cure: "Använd ett annat, eller töm ”Spärrad” för det i Dimensionsvärden.",
  },
};
