import type { IssueTextsOf } from "../texts";

/** Issues of payments, of foreign currency and of the general journal. */
export const paymentIssues: IssueTextsOf<"PAY" | "CUR" | "JNL"> = {
  "PAY-01": {
    message: "Betalningen anger varken kund eller leverantör, eller båda.",
    cure: "Fyll i ”Kundnr” för pengar från en kund, eller ”Leverantörsnr” för pengar till en leverantör, och töm den andra.",
  },
  "PAY-02": {
    message: "Betalningen saknar belopp.",
    cure: "Skriv beloppet: positivt för pengar in, negativt för pengar ut.",
  },
  "PAY-03": {
    message: "Inget bokfört har numret {documentNo}.",
    cure: "Rätta numret, eller töm det för att låta betalningen stå öppen till senare.",
  },
  "PAY-04": {
    message: "{documentNo} hör till {otherParty}, och betalningen gäller {partyNo}.",
    cure: "Ange ett dokument som hör till {partyNo}, eller rätta vem betalningen gäller.",
  },
  "PAY-05": {
    message: "{documentNo} är i {documentCurrency}, och betalningen i {currencyCode}.",
    cure: "Ange betalningen i {documentCurrency}; det banken bokförde hör hemma i ”Belopp (BVA)”.",
  },
  "PAY-06": {
    message: "Det finns inget kvar att betala av {documentNo}.",
    cure: "Ange ett annat dokument, eller töm numret för att låta betalningen stå öppen.",
  },
  "PAY-07": {
    message: "Betalningen är daterad {day}, före {documentNo} från {documentDay}.",
    cure: "Bokför betalningen {documentDay} eller senare.",
  },
  "PAY-08": {
    message: "Betalningen kan inte kopplas till {documentNo}: båda går åt samma håll.",
    cure: "Vänd tecknet i ”Belopp”, eller ange ett dokument som pengarna kan betala.",
  },
  "PAY-09": {
    message: "{amount} är betalt, och {remaining} återstår av det betalningen anger. Resten står kvar öppen.",
    cure: "Ange fler dokument, eller låt resten stå till nästa.",
  },
  "PAY-10": {
    message: "{documentNo} anges två gånger.",
    cure: "Låt det stå en gång.",
  },
  "PAY-11": {
    message: "Bankkontot {bankCode} förs i {bankCurrency}, och betalningen är i {currencyCode}.",
    cure: "Välj ett bankkonto som tar {currencyCode}, eller rätta valutan.",
  },
  "PAY-12": {
    message: "Betalningsnummer {number} står redan på rad {firstRow}.",
    cure: "Töm det för att få nästa nummer, eller skriv ett annat.",
  },
  "PAY-13": {
    message: "Leverantör {vendorNo} {name} är spärrad för betalning.",
    cure: "Låt betalningen vara, eller töm ”Spärrad” för {vendorNo} i Leverantörer.",
  },
  "PAY-14": {
    message: "{amount} är finare än valutan, som räknas i steg om {precision}.",
    cure: "Skriv ett belopp i steg om {precision}.",
  },
  "PAY-15": {
    message: "{amount} kan inte vara vad betalningen blev i företagets valuta.",
    cure: "Skriv det banken bokförde, med tecknet i ”Belopp”, eller töm cellen för att använda valutakursen.",
  },
  "PAY-16": {
    message: "Med {partyNo} är detta en återbetalning: kunder betalar i positiva belopp, och leverantörer betalas i negativa.",
    cure: "Vänd tecknet i ”Belopp” om en betalning avses.",
  },
  "PAY-17": {
    message: "Betalning {documentNo} är redan bokförd.",
    cure: "Låt den vara som den är. En ny betalning står på en egen rad.",
  },
  "PAY-18": {
    message: "Betalning {documentNo} är inte kopplad till något.",
    cure: "Låt den vara som den är: den är öppen, och en återbetalning eller en senare betalning kan ange den.",
  },
  "PAY-19": {
    message: "Det som {documentNo} kopplades till har sedan mötts av {otherDocument}.",
    cure: "Häv kopplingen av {otherDocument} först.",
  },
  "CUR-01": {
    message: "Ingen valutakurs för {currencyCode} har börjat gälla till {day}.",
    cure: "Lägg till en kurs som börjar {day} eller tidigare i Valutakurser.",
  },
  "CUR-02": {
    message: "En rad med valutakurser kan inte läsas, och en äldre kurs kunde träda in för den; inget bokförs i {currencyCode}.",
    cure: "Rätta raden först.",
  },
  "JNL-01": {
    message: "Den {day} går dokumentet inte ihop: {difference} blir över.",
    cure: "Lägg till motposten den {day}, eller rätta ett belopp. Varje datum balanserar för sig.",
  },
  "JNL-02": {
    message: "Raden saknar belopp.",
    cure: "Skriv beloppet, debet positivt och kredit negativt, eller ta bort raden.",
  },
  "JNL-03": {
    message: "{amount} är finare än huvudboken, som räknar i steg om {precision}.",
    cure: "Skriv ett belopp i steg om {precision}.",
  },
  "JNL-04": {
    message: "Verifikat {documentNo} är redan bokfört.",
    cure: "Låt det vara som det är. En rättelse är ett eget verifikat med nytt nummer.",
  },
};
