import type { IssueTextsOf } from "../texts";

/** Committing a posting, and the ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"COM" | "LDG"> = {
  "COM-01": {
    message: "En annan enhet bokför i den här arbetsboken{userIdGiven, select, yes { ({userId})} other {}}: enhet {device}, senast {moment}.",
    cure: "Fråga om den är klar och har sparat. Bekräfta sedan att bokföringen fortsätter här; den andra enheten tillfrågas när det är dess tur.",
  },
  "COM-02": {
    message: "En bokföring av {documents} pågår på en annan enhet{userIdGiven, select, yes { ({userId})} other {}}: enhet {device}, sedan {moment}.",
    cure: "Vänta tills den är klar. Har enheten stannat för gott, bekräfta att bokföringen fortsätter här: det den påbörjat tas bort och dokumenten förblir öppna.",
  },
  "COM-03": {
    message: "{table} har {count, plural, one {# rad som ingen bokföring har skrivit} other {# rader som ingen bokföring har skrivit}}.",
    cure: "Flytta det du behöver till ett eget blad och ta bort raderna. Det som ska bokföras hör hemma på ett dokument.",
  },
  "COM-04": {
    message: "Den här filen är äldre än det som bokförts och sparats här: den saknar transaktion {transactionNo} ({documents}), bokförd {moment}.",
    cure: "Öppna den senaste versionen av filen. Bara om den är förlorad bekräftar du att bokföringen fortsätter här: nummer som getts sedan dess ges igen.",
  },
  "COM-05": {
    message: "Den här filen och det som bokförts här har gått skilda vägar: transaktion {transactionNo} ({documents}, {moment}) är en annan i den.",
    cure: "Två kopior av en arbetsbok har bokförts i. Bestäm vilken som är boken och bokför inte mer i den andra; bekräfta bara om det är den här.",
  },
  "COM-06": {
    message: "Något har ändrats sedan förhandsvisningen, så ingenting bokfördes.",
    cure: "Titta på förhandsvisningen igen och bokför sedan.",
  },
  "COM-07": {
    message: "Cellen visar {value} där {expected} skrevs, så ingenting bokfördes.",
    cure: "Någon kan ha skrivit eller sorterat där under bokföringen, eller så har Excel ändrat cellen. Bokför igen; händer det på nytt, ge kolumnen sitt vanliga format.",
  },
  "COM-08": {
    message: "{table} ändrades av någon annan under bokföringen, så ingenting bokfördes.",
    cure: "Låt de andra bli klara och bokför igen.",
  },
  "COM-09": {
    message: "Bokföringen av {documents} {moment} fullföljdes inte. {count, plural, =0 {Den hade inte skrivit några poster} one {Den enda post den hade skrivit togs bort} other {De # poster den hade skrivit togs bort}}; ingenting av den bokfördes.",
    cure: "Bokför dessa dokument igen när du är redo.",
  },
  "COM-10": {
    message: "Det som bokfördes {moment} som transaktion {transactionNo} ({documents}) sparades inte och finns inte i den här filen.",
    cure: "Bokför dessa dokument igen. Har papper med deras nummer skickats ut, jämför dem med de nya.",
  },
  "COM-11": {
    message: "Det här är redan bokfört {moment}: {documents}. Det bokfördes inte en gång till.",
    cure: "Inget återstår. Resten av ett dokument bokförs från en ny förhandsvisning.",
  },
  "COM-12": {
    message: "Dokumenten i den senaste bokföringen ({documents}) visar den inte ännu: antal och statusar där är de gamla.",
    cure: "Den är bokförd och inget behöver göras: nästa kontroll eller nästa bokföring visar den.",
  },
  "COM-13": {
    message: "Transaktion {transactionNo} ({documents}) är bokförd, men Excel sparade inte arbetsboken.",
    cure: "Spara den själv. Kan Excel inte det, för att filen är skrivskyddad eller utcheckad av någon, spara den under ett annat namn och fortsätt i den filen.",
  },
  "COM-14": {
    message: "Bokföringen av {documents} som påbörjades här {moment} har inte lämnat något i den här filen: inget av den är bokfört i den.",
    cure: "Bokför dessa dokument igen när du är redo. Har papper med nya nummer skickats ut, leta först efter filen som har dem.",
  },
  "COM-15": {
    message: "Bokföringen av {documents} {moment} fullföljdes som transaktion {transactionNo}, fast programmet slutade innan det kunde säga det.",
    cure: "Inget behöver bokföras igen. Spara arbetsboken.",
  },
  "COM-16": {
    message: "Orderregistreringen började på order {documentNo} och blev inte klar, och inga rader i orderregistreringen säger längre vad den skulle bli.",
    cure: "Ta bort orderns rader och huvud, eller skriv numret på de rader som den gjordes av. Registrera sedan ordrarna igen; till dess görs inga andra ordrar.",
  },
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
    message: "{count, plural, one {Nummer {from} i serien {series} saknas} other {Numren {from} till {to} i serien {series} saknas ({count})}} före det här dokumentet, och inget i arbetsboken säger varför.",
    cure: "Anteckna varför tillsammans med verifikationerna: revisorn frågar efter skälet till varje lucka. Har rader i bokförda dokument tagits bort hämtas de från en kopia.",
  },
  "LDG-09": {
    message: "Huvudboken innehåller inte posten som antecknades för transaktion {transactionNo}.",
    cure: "Kontrollera det som skrivits mot utskriften. Stämmer det är det här inte filen som anteckningen gjordes ur, eller så har det förflutna ändrats.",
  },
  "LDG-10": {
    message: "En formel står i {table}, post {key}, där bara det som har bokförts får stå: {formula} ({count, plural, one {# cell} other {# celler}}).",
    cure: "Ersätt den med värdet som bokfördes, från en tidigare kopia av filen; till dess bokförs inget. Det en formel visar ändras med cellerna den pekar på och bevisar ingenting längre.",
  },
  "LDG-16": {
    message: "Ett tal står som text i {table}: ”{value}” ({count, plural, one {# cell} other {# celler}}). Dina egna summor och filter räknar inte med det.",
    cure: "Gör texten till tal igen: markera cellerna i Excel och välj Konvertera till tal. Det som har bokförts ändras inte av det.",
  },
  "LDG-17": {
    message: "Inget visar om {count, plural, one {den enda raden} other {de # raderna}} i böckerna är så som {count, plural, one {den} other {de}} bokfördes: Bokföringslogg är tom eller saknar hashar.",
    cure: "Hämta tillbaka Bokföringslogg från en äldre kopia av filen. Om böckerna togs med från ett annat system, jämför dem med det de hämtades från.",
  },
};
