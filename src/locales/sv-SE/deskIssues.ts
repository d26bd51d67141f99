import type { IssueText } from "../texts";
import type { deskIssues as english } from "../en/deskIssues";

export const deskIssues: Readonly<Record<keyof typeof english, IssueText>> = {
  "SHP-04": {
    message: "Kund {customerNo} tar bara hela rader, och {outstanding} av den här raden återstår.",
    cure: "Leverera {outstanding}, eller tills vidare ingenting av raden. Eller sätt ”Leveransavisering” till delvis.",
  },
  "SHP-05": {
    message: "Kund {customerNo} tar ingen restorder: en leverans har gjorts, och de {outstanding} som är kvar av den här raden ska annulleras.",
    cure: "Skriv {cancelled} i ”Annullerat antal”. Eller sätt ”Leveransavisering” till delvis.",
  },
  "SHP-06": {
    message: "{share} av det som återstår av {documentNo} skulle levereras, räknat efter {fulfilmentBy}; för kund {customerNo} är det minst {least}.",
    cure: "Vänta tills mer kan levereras, eller sänk ”Uppfyllnadsgrad %” för {customerNo} i Kunder eller fulfilmentPercent i Inställningar.",
  },
  "BCK-10": {
    message: "Det finns ingen rad {lineNo} i försäljningsorder {documentNo} att hålla varor för.",
    cure: "Ange en rad i en försäljningsorder som ännu ska levereras, eller ta bort raden.",
  },
  "BCK-11": {
    message: "Artikel {itemNo} är reserverad, och raden i {documentNo} säljer {lineItem}.",
    cure: "Skriv {lineItem}, eller ta bort raden.",
  },
  "BCK-12": {
    message: "Reservationen gäller {locationCodeGiven, select, yes {lagerställe {locationCode}} other {inget lagerställe}}, och raden i {documentNo} tar sina varor från {lineLocationGiven, select, yes {{lineLocation}} other {inget lagerställe}}.",
    cure: "Skriv radens lagerställe. Varor som ligger någon annanstans måste flyttas först.",
  },
  "BCK-13": {
    message: "Rad {lineNo} i inköpsorder {sourceNo} ger ingen {itemNo} som kan reserveras för den här raden.",
    cure: "Ange inköpsraden som ger artikeln till försäljningsradens lagerställe, eller reservera från lagret.",
  },
  "BCK-14": {
    message: "Rad {lineNo} i {documentNo} tar inget från lagret, så inget kan reserveras för den.",
    cure: "Ta bort raden: tjänster, direktleveranser och utkast håller inga varor.",
  },
  "BCK-15": {
    message: "{reserved} är reserverade för {documentNo}, och raden ber om {ordered}.",
    cure: "Reservera {ordered} eller mindre.",
  },
  "BCK-16": {
    message: "{reserved} av artikel {itemNo} är reserverade i lagret{locationCodeGiven, select, yes { på {locationCode}} other {}}, och {available} finns där. Rader som ska levereras först behåller sitt.",
    cure: "Minska eller ta bort reservationer av {itemNo}, eller reservera från en inköpsorder.",
  },
  "BCK-17": {
    message: "{reserved} är reserverade från {documentNo}, som ger {ordered}. Rader som ska levereras först behåller sitt.",
    cure: "Minska eller ta bort reservationer från {documentNo}, eller reservera från lagret eller en annan inköpsorder.",
  },
  "BCK-20": {
    message: "Rad {lineNo} i {documentNo} måste levereras i sin helhet, och inget täcker {short} av den.",
    cure: "Köp varorna, frigör det som är reserverat för andra, eller ge raden en annan tilldelningsklass.",
  },
  "BCK-21": {
    message: "Rad {lineNo} i {documentNo} måste vara där {day}, och kommer senare.",
    cure: "Få varorna tidigare, frigör det som är reserverat för andra, eller ge raden en annan tilldelningsklass.",
  },
  "BCK-22": {
    message: "Rad {lineNo} i {documentNo} var lovad till {day}, och kommer senare.",
    cure: "Få varorna tidigare, eller kom överens med kunden om ett nytt datum.",
  },
  "BCK-23": {
    message: "Rad {lineNo} i order {documentNo} kan inte antas annorlunda: det finns ingen sådan orderrad, eller så har både försäljning och inköp en.",
    cure: "Ange en rad i en order på bladen; har försäljning och inköp samma nummer, säg vilken som menas.",
  },
  "BCK-30": {
    message: "Önskad {wanted}; {whole} kan vara där {day}{sourceNoGiven, select, yes { (med {sourceNo})} other {}}.",
    cure: "Kom överens om {day} med kunden, eller få varorna tidigare.",
  },
  "BCK-31": {
    message: "Önskad {wanted}; {quantity} av {whole} kan vara där {day}{sourceNoGiven, select, yes { (med {sourceNo})} other {}}.",
    cure: "Beställ resten{arrivalGiven, select, yes {: det som beställs i dag kommer {arrival}} other {}}. Eller kom överens om en delleverans.",
  },
  "BCK-32": {
    message: "Önskad {wanted}; inget i lager eller på väg täcker {whole}.",
    cure: "Beställ varorna{arrivalGiven, select, yes {: det som beställs i dag kommer {arrival}} other {}}. Eller kom överens med kunden om ett senare datum.",
  },
  "BCK-33": {
    message: "Önskad {wanted}; av {whole} kan {quantity} lovas till dess utan att ta det som andra order räknar med. Allt kan lovas till {day}{sourceNoGiven, select, yes { (med {sourceNo})} other {}}.",
    cure: "Kom överens om {day} med kunden, få varor tidigare, eller flytta en order som kan vänta.",
  },
  "BCK-34": {
    message: "Önskad {wanted}; av {whole} kan {quantity} lovas utan att ta det som andra order räknar med.",
    cure: "Beställ varorna{arrivalGiven, select, yes {: det som beställs i dag kommer {arrival}} other {}}. Eller kom överens om ett senare datum med kunden.",
  },
  "BCK-35": {
    message: "Önskad {wanted}; en order från {orderDate} tar {count, plural, one {# arbetsdag} other {# arbetsdagar}} och levereras {day}.",
    cure: "Kom överens om {day} med kunden, eller ändra salesLeadTimeDays i Inställningar.",
  },
  "BCK-36": {
    message: "{count, plural, one {# öppen säljrad har} other {# öppna säljrader har}} ingen dag och räknas som önskad på orderdagen; den första är i {documentNo}.",
    cure: "Skriv ”Önskat leveransdatum” på raderna eller deras order.",
  },
  "BCK-37": {
    message: "{count, plural, one {# inköpsrad räknas} other {# inköpsrader räknas}} inte med: det finns inget datum, det är mer än {fence, plural, one {# dag} other {# dagar}} gammalt, eller ingen har bekräftat det där bara bekräftade räknas. Den första är i {documentNo}.",
    cure: "Fråga leverantörerna, och skriv ”Förväntat inleveransdatum” eller ”Bekräftat datum”.",
  },
  "BCK-40": {
    message: "Det som föreslogs för artikel {itemNo} gäller inte längre: det är beställt, eller så har lager och order ändrats sedan dess.",
    cure: "Uppdatera förslagen och välj på nytt.",
  },
  "BCK-41": {
    message: "Artikel {itemNo} ska köpas, och ingen leverantör står på kortet.",
    cure: "Skriv leverantören av artikel {itemNo} i Artiklar.",
  },
  "BCK-42": {
    message: "Inget säger vad artikel {itemNo} kostar, så raden på {documentNo} har ingen kostnad.",
    cure: "Skriv kostnaden på raden på {documentNo} när du vet den.",
  },
  "BCK-43": {
    message: "Artikel {itemNo} kommer från {vendorNo}, och {documentNo} är en order till {otherVendor}.",
    cure: "Välj en order till {vendorNo}, eller beställ på nytt.",
  },
  "BCK-44": {
    message: "{documentNo} är ingen öppen inköpsorder, så inga rader läggs till.",
    cure: "Öppna {documentNo} igen först, eller gör en ny order.",
  },
  "BCK-45": {
    message: "Artikel {itemNo} ska hämtas från {fromLocationCode} till {locationCode}; ingen inköpsorder görs för det.",
    cure: "Gör en överföring av förslaget, eller skriv en rad av slaget överföring i artikeljournalen, och bokför den när varorna är framme.",
  },
  "BCK-46": {
    message: "Kund {customerNo} {name} har ingen e-postadress som ett brev kan gå till.",
    cure: "Skriv adressen till {customerNo} i Kunder, eller skicka brevet med posten.",
  },
  "BCK-47": {
    message: "Rad {lineNo} i försäljningsorder {documentNo} har inte tilldelats något, så det finns inget att låsa.",
    cure: "Ange en öppen orderrad och se bland restorderna vad den väntar på. När den kan få varor kan den låsas.",
  },
  "BCK-48": {
    message: "Artikel {itemNo}: {needed} skulle lämna lagret{locationCodeGiven, select, yes { på {locationCode}} other {}}. I lager: {available}; av dessa hållna för {documentNo} eller andra order: {kept}.",
    cure: "Leverera mindre, eller frigör det som hålls under Restorder eller i bladet Reservationer.",
  },
};
