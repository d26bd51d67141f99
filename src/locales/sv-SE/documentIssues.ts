import type { IssueTextsOf } from "../texts";

/** Customers, vendors, items, documents and order entry. */
export const documentIssues: IssueTextsOf<"CUS" | "VEN" | "ITM" | "CHG" | "JRN" | "DOC" | "ENT"> = {
  "CUS-01": {
    message: "Kund {customerNo} {name} är spärrad för allt.",
    cure: "Låt dokumentet vara, eller töm ”Spärrad” för {customerNo} i Kunder.",
  },
  "CUS-02": {
    message: "Kund {customerNo} {name} är spärrad för fakturering.",
    cure: "Låt dokumentet vara, eller töm ”Spärrad” för {customerNo} i Kunder. Kreditnotor och betalningar går bra.",
  },
  "CUS-03": {
    message: "Kund {customerNo} {name} är spärrad för leverans.",
    cure: "Fakturera det som redan är levererat, eller töm ”Spärrad” för {customerNo} i Kunder.",
  },
  "CUS-04": {
    message: "Kund {customerNo} kommer upp i {exposure}, vilket är {excess} över kreditgränsen på {limit}.",
    cure: "Kom överens om betalning först, eller sätt en högre ”Kreditgräns” för {customerNo} i Kunder.",
  },
  "CUS-05": {
    message: "Kund {customerNo} har {overdue} förfallet.",
    cure: "Kom överens om betalning innan mer levereras.",
  },
  "CUS-06": {
    message: "Kund {customerNo} har det externa dokumentnumret {externalDocumentNo} också på dokument {otherDocument}.",
    cure: "Kontrollera att samma order inte är registrerad två gånger. Är den det, ta bort en av dem.",
  },
  "VEN-01": {
    message: "Leverantör {vendorNo} {name} är spärrad för allt.",
    cure: "Låt dokumentet vara, eller töm ”Spärrad” för {vendorNo} i Leverantörer.",
  },
  "VEN-02": {
    message: "Dokument {documentNo} saknar leverantörens fakturanummer, och en inköpsfaktura behöver det.",
    cure: "Skriv numret på leverantörens faktura i ”Leverantörens fakturanr”.",
  },
  "VEN-03": {
    message: "Faktura {vendorInvoiceNo} från leverantör {vendorNo} finns redan på dokument {otherDocument}.",
    cure: "Kontrollera att fakturan inte är registrerad två gånger. Är det en annan, rätta numret.",
  },
  "VEN-04": {
    message: "Dokument {documentNo} saknar leverantörens kreditnotanummer, och en inköpskreditnota behöver det.",
    cure: "Skriv numret på leverantörens kreditnota i ”Leverantörens fakturanr”.",
  },
  "VEN-05": {
    message: "Kreditnota {vendorInvoiceNo} från leverantör {vendorNo} finns redan på dokument {otherDocument}.",
    cure: "Kontrollera att kreditnotan inte är registrerad två gånger. Är det en annan, rätta numret.",
  },
  "ITM-01": {
    message: "Artikel {itemNo} är spärrad.",
    cure: "Använd en annan artikel, eller töm ”Spärrad” för {itemNo} i Artiklar.",
  },
  "ITM-02": {
    message: "Artikel {itemNo} är spärrad för försäljning.",
    cure: "Använd en annan artikel, eller töm ”Spärrad för försäljning” för {itemNo} i Artiklar. Returer går bra.",
  },
  "ITM-03": {
    message: "Artikel {itemNo} är spärrad för inköp.",
    cure: "Använd en annan artikel, eller töm ”Spärrad för inköp” för {itemNo} i Artiklar. Returer går bra.",
  },
  "ITM-04": {
    message: "Artikel {itemNo} har ingen enhet ”{unitCode}”.",
    cure: "Använd artikelns basenhet, eller lägg till enheten i Artikelenheter.",
  },
  "ITM-05": {
    message: "Artikel {itemNo}: {needed} skulle lämna lagret{locationCodeGiven, select, yes { på {locationCode}} other {}}, och {available} finns där.",
    cure: "Leverera {available} eller mindre, bokför inleveransen först, eller sätt allowNegativeInventory till yes i Inställningar.",
  },
  "ITM-06": {
    message:
      "Artikel {itemNo} kommer att sakna {shortage}{locationCodeGiven, select, yes { på {locationCode}} other {}}: {inventory} i lager, {receipts} på väg in, {requirements} behövs.",
    cure: "Beställ mer, eller kom överens med kunden om ett senare datum.",
  },
  "ITM-10": {
    message: "Artikeltransaktion {entryNo} kan inte kopplas: den är ingen transaktion för artikel {itemNo} på det här lagerstället som går åt andra hållet.",
    cure: "Ange en transaktion för {itemNo} på radens lagerställe: en inleverans för det som går ut, en utleverans för det som kommer in. Eller töm cellen.",
  },
  "ITM-11": {
    message: "Artikeltransaktion {entryNo} har {remaining} kvar, och {needed} ska tas från den.",
    cure: "Ta {remaining} eller mindre från transaktion {entryNo}, eller ange en annan transaktion.",
  },
  "ITM-12": {
    message: "Artikel {itemNo} har specifik värdering, och raden anger inte vilken transaktion som går ut.",
    cure: "Fyll i ”Kopplas till artikeltransaktion” med numret på en inleverans av {itemNo} som har tillräckligt kvar.",
  },
  "ITM-13": {
    message: "Varor kan inte komma tillbaka till artikeltransaktion {entryNo}: den är ingen transaktion för artikel {itemNo} som gick ut från lagret.",
    cure: "Ange utleveransens transaktion för {itemNo}, eller töm cellen.",
  },
  "ITM-14": {
    message: "Bara {returnable} av de {quantity} enheterna i artikeltransaktion {entryNo} kan fortfarande returneras, och {needed} ska tillbaka.",
    cure: "Ta tillbaka {returnable} eller mindre, eller ange en annan transaktion.",
  },
  "ITM-15": {
    message: "Artikel {itemNo} går ut från lagret på den här raden, och raden anger en transaktion som varor skulle komma tillbaka till.",
    cure: "Töm ”Kopplas från artikeltransaktion”, eller gör antalet negativt för varor som kommer tillbaka.",
  },
  "CHG-01": {
    message: "Artikelomkostnad {chargeNo} är inte tilldelad någon inleverans.",
    cure: "Lägg till rader i Omkostnadstilldelningar med denna rad och de inleveransrader vars varor den hör till.",
  },
  "CHG-02": {
    message: "Inga varor har inlevererats på rad {lineNo} av {receiptNo}.",
    cure: "Hämta nummer och rad för en inleverans av lagerartiklar från Bokförda rader.",
  },
  "CHG-03": {
    message: "Raden med artikelomkostnad {chargeNo} har antalet {whole}, och {assigned} är tilldelat.",
    cure: "Ändra antalen i Omkostnadstilldelningar så att de tillsammans blir {whole}, eller töm alla för att fördela omkostnaden.",
  },
  "CHG-04": {
    message: "Raden med artikelomkostnad {chargeNo} är på {whole}, och {assigned} är tilldelat.",
    cure: "Ändra beloppen i Omkostnadstilldelningar så att de tillsammans blir {whole}, eller töm alla för att fördela omkostnaden.",
  },
  "CHG-05": {
    message: "Raderna som tilldelar artikelomkostnad {chargeNo} anger inte delarna på samma sätt.",
    cure: "Fyll i ”Antal” på alla rader för raden, eller ”Belopp” på alla, eller inget av dem.",
  },
  "CHG-06": {
    message: "{documentNo} har ingen artikelomkostnad på rad {lineNo}.",
    cure: "Skriv numret på en rad av typen artikelomkostnad, eller ta bort raden.",
  },
  "JRN-01": {
    message: "Dokument {documentNo} i artikeljournalen är bokfört.",
    cure: "Ge nya rader ett annat dokumentnummer.",
  },
  "JRN-02": {
    message: "Artikel {itemNo} lagerförs inte, så inget av den kan hittas, förloras, flyttas eller omvärderas.",
    cure: "Använd en artikel av typen lager, eller ta bort raden.",
  },
  "JRN-03": {
    message: "Raden har inget antal.",
    cure: "Skriv hur många basenheter som hittats, förlorats eller flyttats, som ett positivt tal.",
  },
  "JRN-04": {
    message: "Varorna skulle flyttas dit de redan är.",
    cure: "Fyll i ”Till lagerställe” med ett annat lagerställe.",
  },
  "JRN-05": {
    message: "Omvärderingen säger inte vad artikel {itemNo} ska vara värd.",
    cure: "Fyll i ”Styckkostnad” eller ”Nytt värde”. Båda får vara tomma bara för en artikel med standardkostnad.",
  },
  "JRN-06": {
    message: "Det finns inget av artikel {itemNo} att omvärdera {day}.",
    cure: "Välj en dag då det finns lager, eller ta bort raden.",
  },
  "JRN-07": {
    message: "Artikel {itemNo} har en standardkostnad, och varor som hittats är värda den.",
    cure: "Töm kostnaden. Ändra ”Standardkostnad” i Artiklar och lägg till en omvärderingsrad för att ändra vad lagret är värt.",
  },
  "JRN-08": {
    message: "Artikel {itemNo} har en genomsnittskostnad, så en del av lagret kan inte omvärderas för sig.",
    cure: "Töm cellen: omvärderingen gäller då hela artikelns lager.",
  },
  "JRN-09": {
    message: "Artikel {itemNo} har en genomsnittskostnad på varje lagerställe, och raden anger inget.",
    cure: "Fyll i lagerstället vars lager omvärderas.",
  },
  "JRN-10": {
    message: "Artikel {itemNo} är redan omvärderad den {last}, efter dagen på den här raden.",
    cure: "Välj {last} eller en senare dag: en omvärdering räknar vidare från det värde som den förra gav.",
  },
  "JRN-11": {
    message: "Varor av artikel {itemNo} (artikelpost {entryNo}) är inte fakturerade ännu, så deras kostnad är inte fastställd.",
    cure: "Fakturera inleveransen först, eller välj en dag eller en post med varor som är fakturerade.",
  },
  "DOC-01": {
    message: "Dokument {documentNo} har ingen rad med antal.",
    cure: "Lägg till en rad med antal, eller ta bort dokumentet.",
  },
  "DOC-02": {
    message: "Dokument {documentNo} saknar bokföringsdatum.",
    cure: "Fyll i ”Bokföringsdatum”, eller välj ett bokföringsdatum i rutan.",
  },
  "DOC-03": {
    message:
      "Bokföringsdatum {day} ligger utanför det tillåtna intervallet: {fromGiven, select, yes {från och med {from}} other {från början}}{toGiven, select, yes {, till och med {to}} other {}}.",
    cure: "Använd ett bokföringsdatum inom intervallet. Det står i Inställningar som postingFrom och postingTo, och i Användare för en person.",
  },
  "DOC-04": {
    message:
      "Dokument {documentNo} har inget att {action, select, ship {leverera} invoice {fakturera} shipInvoice {leverera eller fakturera} receive {inleverera} receiveInvoice {inleverera eller fakturera} other {bokföra}}.",
    cure: "Låt dokumentet vara, eller kontrollera antalen som ska hanteras på raderna.",
  },
  "DOC-05": {
    message: "Dokument {documentNo} ska levereras komplett, och några rader skulle bli kvar.",
    cure: "Vänta tills varje rad kan levereras hel, eller sätt ”Leveransavisering” till partial.",
  },
  "DOC-06": {
    message: "Totalen är {total}, och ett dokuments total kan inte vara negativ.",
    cure: "Kontrollera antal och priser. Ska pengar tillbaka, använd en kreditnota.",
  },
  "DOC-07": {
    message: "Förfallodatum {dueDate} ligger före dokumentdatum {documentDate}.",
    cure: "Töm ”Förfallodatum” för att få det beräknat av betalningsvillkoren, eller rätta ett av datumen.",
  },
  "DOC-08": {
    message: "{quantity} är mindre än de {handled} som redan är levererade.",
    cure: "Skriv {handled} eller mer. Det som kommer tillbaka skrivs på en returorder.",
  },
  "DOC-09": {
    message: "{quantity} är mer än de {outstanding} som återstår.",
    cure: "Skriv {outstanding} eller mindre.",
  },
  "DOC-10": {
    message: "{quantity} är mer än de {most} som kan faktureras.",
    cure: "Skriv {most} eller mindre. Mer kan faktureras när mer är levererat.",
  },
  "DOC-11": {
    message: "{quantity} går åt motsatt håll mot antalet på raden.",
    cure: "Använd samma tecken som i ”Antal”.",
  },
  "DOC-12": {
    message: "En textrad har inga siffror, och ”{column}” är ifylld.",
    cure: "Töm cellen, eller ändra radtypen till item eller account.",
  },
  "DOC-13": {
    message: "Radtypen är {lineType}, och ”Nr” är tom.",
    cure: "Fyll i ”Nr”, eller ändra radtypen till text.",
  },
  "DOC-15": {
    message: "Dokument {documentNo} väntar på godkännande.",
    cure: "Få det godkänt, eller dra tillbaka begäran.",
  },
  "DOC-16": {
    message: "Ett dokument av typen {documentType} kan inte bokföras här.",
    cure: "Gör en order av det och bokför ordern, eller låt dokumentet vara.",
  },
  "DOC-17": {
    message: "Dokument {documentNo} väntar, för en av dess rader kan inte läsas.",
    cure: "Ordna de andra anmärkningarna på {documentNo} först.",
  },
  "DOC-18": {
    message: "Rabatten på {discount} är större än radens belopp på {amount}.",
    cure: "Skriv en rabatt på {amount} eller mindre.",
  },
  "DOC-19": {
    message: "Rad {lineNo} går direkt från leverantören till kunden, och en sådan rad kan inte bokföras här ännu.",
    cure: "För att bokföra den, töm ”Direktleverans” på försäljningsraden och på inköpsraden, ta emot varorna och leverera dem från lagret.",
  },
  "DOC-20": {
    message: "Det finns inget dokument {documentNo}.",
    cure: "Rätta numret, eller lägg till dokumentet i sitt blad.",
  },
  "DOC-21": {
    message:
      "Dokument {documentNo} är av en typ som man inte kan {action, select, ship {leverera} invoice {fakturera} shipInvoice {leverera och fakturera} receive {inleverera} receiveInvoice {inleverera och fakturera} other {bokföra}}.",
    cure: "Välj en annan åtgärd, eller låt dokumentet vara.",
  },
  "DOC-22": {
    message: "Raden med artikel {itemNo} har inget pris.",
    cure: "Skriv ett enhetspris. Är artikeln gratis, låt 0 stå.",
  },
  "DOC-30": {
    message: "Det finns flera dokument {documentNo} att {action, select, ship {leverera} invoice {fakturera} shipInvoice {leverera och fakturera} receive {inleverera} receiveInvoice {inleverera och fakturera} other {bokföra}}, och det är oklart vilket som menas.",
    cure: "Ge ett av dem ett annat nummer, eller bokför allt som är klart.",
  },
  "DOC-31": {
    message: "{quantity} av {whole} är skrivet, och en faktura eller kreditnota bokförs hel.",
    cure: "Töm cellen. Ska bara en del hanteras, ändra ”Antal”, eller använd en order eller returorder.",
  },
  "DOC-32": {
    message: "{partyNo} har ingen bokförd post {appliesTo} som går åt andra hållet i denna valuta.",
    cure: "Skriv numret på ett bokfört dokument för {partyNo} i ”Kopplas till dokumentnr”, eller töm cellen.",
  },
  "DOC-33": {
    message: "Det är inget kvar av {appliesTo} att koppla till.",
    cure: "Ange ett annat dokument, eller töm cellen för att lämna beloppet öppet.",
  },
  "DOC-34": {
    message: "Bokföringsdatumet {day} ligger före {appliedDay}, datumet för {appliesTo}.",
    cure: "Bokför {appliedDay} eller senare, eller töm cellen.",
  },
  "DOC-35": {
    message: "Det finns ingen rad {lineNo} på {shipmentNo} med denna artikel och enhet för den som faktureras.",
    cure: "Hämta nummer och rad från Bokförda rader, eller töm båda cellerna för att leverera med detta dokument.",
  },
  "ENT-01": {
    message: "Raden med artikel {itemNo} har inget antal.",
    cure: "Skriv hur många som är beställda, eller töm raden.",
  },
  "ENT-02": {
    message: "Önskat datum {day} ligger före arbetsdatum {workDate}.",
    cure: "Skriv ett senare datum, eller töm cellen för så snart som möjligt.",
  },
  "ENT-03": {
    message: "Ordern {group} väntar, för en av dess rader kan inte registreras.",
    cure: "Ordna anmärkningarna på de andra raderna först.",
  },
  "ENT-04": {
    message: "Antalet är {quantity}, och en order behöver mer än noll.",
    cure: "Skriv ett antal över noll. Det som kommer tillbaka skrivs på en returorder.",
  },
  "ENT-05": {
    message: "Ordern {group} tar tillbaka alla sina varor, så den är en annullering eller en retur.",
    cure: "Skriv antal över noll, eller ta bort raderna: det som har fakturerats rättas med en kreditfaktura eller en returorder.",
  },
  "ENT-06": {
    message: "{quantity} av artikel {itemNo} utan pris är en lagerrättelse, och inget som har sålts.",
    cure: "Ta bort raden från orderregistreringen. Lagret rättas genom inventering.",
  },
  "ENT-07": {
    message: "Raden säger samma sak som rad {firstRow} i den här ordern.",
    cure: "Töm raden om den klistrades in två gånger. Är båda avsedda, låt dem stå.",
  },
  "ENT-08": {
    message: "Raden ändrades eller togs bort medan order {documentNo} gjordes av den: ordern har {quantity} av artikel {itemNo} till kund {customerNo}.",
    cure: "Jämför med order {documentNo}, och ändra ordern om den ska bli det raden säger nu. En rad som har numret registreras inte igen.",
  },
};
