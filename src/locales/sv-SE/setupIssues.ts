import type { IssueTextsOf } from "../texts";

/** Setup, number series and dimensions. */
export const setupIssues: IssueTextsOf<"SET" | "VAT" | "NUM" | "DIM" | "POL"> = {
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
  "SET-12": {
    message: "Momssatsen för {vatBusinessGroup} med {vatProductGroup} ändras från {firstPercent} till {secondPercent} den {day}.",
    cure: "Inget är galet; se över priser och bokföringsdatum för det som faktureras kring {day}.",
  },
  "SET-13": {
    message: "”{column}” {value} används, och ingen rad i {table} gäller för den.",
    cure: "Lägg till en rad för {value} i {table}, eller rätta där den används.",
  },
  "SET-14": {
    message: "Valutan {currencyCode} används, och Valutakurser har ingen kurs för den den {day}.",
    cure: "Lägg till en rad {currencyCode} i Valutakurser med startdatum senast {day}.",
  },
  "SET-15": {
    message: "Den senaste kursen för {currencyCode} är från {day}, för {count, plural, one {# dag} other {# dagar}} sedan.",
    cure: "Lägg till en rad {currencyCode} med ny kurs i Valutakurser.",
  },
  "SET-16": {
    message: "Arbetsdatumet {day} ligger utanför de datum som får bokföras: {fromGiven, select, yes {från och med {from}} other {från början}}{toGiven, select, yes {, till och med {to}} other {}}.",
    cure: "Flytta datumen: postingFrom och postingTo i Inställningar, eller personens datum i Användare.",
  },
  "SET-17": {
    message: "Inställningen ”{key}” är tom, och dokument behöver den.",
    cure: "Skriv ett värde för ”{key}” i Inställningar; lägg till raden om den saknas.",
  },
  "VAT-01": {
    message: "Konto {accountNo} tar öresavrundningen av fakturor, och momsgruppen {vatProductGroup} skulle ge moms på den.",
    cure: "Ge {accountNo} en momsgrupp utan moms i Kontoplan, eller töm ”Momsproduktmall”.",
  },
  "VAT-02": {
    message: "Momsdifferensen {difference} är större än de {most} som är tillåtna.",
    cure: "Skriv {most} eller mindre, eller höj maxVatDifference i Inställningar.",
  },
  "VAT-03": {
    message: "Dokument {documentNo} har ingen moms under {vatIdentifier}, så det finns inget som kan avvika.",
    cure: "Rätta ”Momsidentifierare”, eller ta bort raden.",
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
  "NUM-08": {
    message: "Nummerserien {series} börjar om varje år, och ingen rad börjar {day}.",
    cure: "Lägg till en rad {series} som startar {day}, med årets första nummer.",
  },
  "NUM-09": {
    message: "Nummerserien {series} slutar med {endingNo}, och bara {count, plural, =0 {inga} other {#}} av numren är kvar.",
    cure: "Sätt ett högre ”Slutnr”, eller lägg till en rad för {series} med nytt startnummer och startdatum.",
  },
  "DIM-01": {
    message: "Värdet ”{value}” för {dimension} finns inte i Dimensionsvärden.",
    cure: "Rätta det här, eller lägg till det i Dimensionsvärden.",
  },
  "DIM-02": {
    message: "Värdet ”{value}” för {dimension} är spärrat.",
    cure: "Använd ett annat, eller töm ”Spärrad” för det i Dimensionsvärden.",
  },
  "DIM-03": {
    message: "{no} i {table} kräver ett värde för {dimension}, och inget är angivet.",
    cure: "Fyll i {dimension} här eller på dokumentet, eller ändra regeln för {no} i Standarddimensioner.",
  },
  "DIM-04": {
    message: "{no} i {table} kräver värdet ”{value}” för {dimension} och inget annat.",
    cure: "Skriv ”{value}” för {dimension}, eller ändra regeln för {no} i Standarddimensioner.",
  },
  "DIM-05": {
    message: "{no} i {table} tar inte emot något värde för {dimension}, och ”{value}” är angivet.",
    cure: "Töm {dimension} här och på dokumentet, eller ändra regeln för {no} i Standarddimensioner.",
  },
  "DIM-06": {
    message: "Avdelningen ”{department}” och projektet ”{project}” får inte stå tillsammans.",
    cure: "Ändra en av dem, eller tillåt paret i Dimensionskombinationer.",
  },
  "DIM-07": {
    message: "Regeln för {no} kräver samma {dimension} varje gång, och anger inget värde.",
    cure: "Fyll i ”Värdekod” i den här raden, eller välj ”kod obligatorisk”.",
  },
  "POL-01": {
    message: "{userId} får inte bokföra försäljningsfakturor.",
    cure: "Leverera utan att fakturera, eller låt någon annan bokföra fakturan; regeln står i Användare.",
  },
  "POL-02": {
    message: "{userId} måste fakturera det som levereras, och den här åtgärden levererar bara.",
    cure: "Välj ”Leverera och fakturera”; regeln står i Användare.",
  },
  "POL-03": {
    message: "{day} ligger i redovisningsperioden från {from}, som är stängd.",
    cure: "Använd ett bokföringsdatum i en öppen period, eller töm ”Stängd” för perioden i Redovisningsperioder.",
  },
  "POL-04": {
    message: "{documentNo} har inget dokumentnummer från kunden, och företaget kräver ett.",
    cure: "Fyll i det externa dokumentnumret, eller sätt externalDocumentNoMandatory till nej i Inställningar.",
  },
};
