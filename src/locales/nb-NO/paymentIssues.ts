import type { IssueTextsOf } from "../texts";

/** Issues of payments, of foreign currency and of the general journal. */
export const paymentIssues: IssueTextsOf<"PAY" | "CUR" | "JNL"> = {
  "PAY-01": {
    message: "Betalingen nevner verken kunde eller leverandør, eller begge.",
    cure: "Fyll ut «Kundenr.» for penger fra en kunde, eller «Leverandørnr.» for penger til en leverandør, og tøm den andre.",
  },
  "PAY-02": {
    message: "Betalingen har ikke noe beløp.",
    cure: "Skriv beløpet: positivt for penger inn, negativt for penger ut.",
  },
  "PAY-03": {
    message: "Ingenting bokført har nummeret {documentNo}.",
    cure: "Rett nummeret, eller tøm det for å la betalingen stå åpen til senere.",
  },
  "PAY-04": {
    message: "{documentNo} hører til {otherParty}, og betalingen gjelder {partyNo}.",
    cure: "Oppgi et dokument som hører til {partyNo}, eller rett hvem betalingen gjelder.",
  },
  "PAY-05": {
    message: "{documentNo} er i {documentCurrency}, og betalingen i {currencyCode}.",
    cure: "Før betalingen i {documentCurrency}; det banken førte, hører hjemme i «Beløp (LV)».",
  },
  "PAY-06": {
    message: "Det er ingenting igjen å betale av {documentNo}.",
    cure: "Oppgi et annet dokument, eller tøm nummeret for å la betalingen stå åpen.",
  },
  "PAY-07": {
    message: "Betalingen er datert {day}, før {documentNo} fra {documentDay}.",
    cure: "Bokfør betalingen {documentDay} eller senere.",
  },
  "PAY-08": {
    message: "Betalingen kan ikke utligne {documentNo}: begge går samme vei.",
    cure: "Snu fortegnet i «Beløp», eller oppgi et dokument som pengene kan utligne.",
  },
  "PAY-09": {
    message: "{amount} er betalt, og {remaining} gjenstår på det betalingen nevner. Resten blir stående åpen.",
    cure: "Oppgi flere dokumenter, eller la resten stå til det neste.",
  },
  "PAY-10": {
    message: "{documentNo} er nevnt to ganger.",
    cure: "La det stå én gang.",
  },
  "PAY-11": {
    message: "Bankkontoen {bankCode} føres i {bankCurrency}, og betalingen er i {currencyCode}.",
    cure: "Velg en bankkonto som tar {currencyCode}, eller rett valutaen.",
  },
  "PAY-12": {
    message: "Betalingsnummer {number} står allerede i rad {firstRow}.",
    cure: "Tøm det for å få det neste nummeret, eller skriv et annet.",
  },
  "PAY-13": {
    message: "Leverandør {vendorNo} {name} er sperret for betaling.",
    cure: "La betalingen ligge, eller tøm «Sperret» for {vendorNo} i Leverandører.",
  },
  "PAY-14": {
    message: "{amount} er finere enn valutaen, som regnes i trinn på {precision}.",
    cure: "Skriv et beløp i trinn på {precision}.",
  },
  "PAY-15": {
    message: "{amount} kan ikke være det betalingen ble i firmaets valuta.",
    cure: "Skriv det banken førte, med fortegnet i «Beløp», eller tøm cellen for å bruke valutakursen.",
  },
  "PAY-16": {
    message: "Med {partyNo} er dette en refusjon: kunder betaler i positive beløp, og leverandører betales i negative.",
    cure: "Snu fortegnet i «Beløp» hvis en betaling er ment.",
  },
  "PAY-17": {
    message: "Betaling {documentNo} er allerede bokført.",
    cure: "La den være som den er. En ny betaling står i en egen rad.",
  },
  "PAY-18": {
    message: "Betaling {documentNo} er ikke utlignet mot noe.",
    cure: "La den være som den er: den er åpen, og en refusjon eller en senere betaling kan nevne den.",
  },
  "PAY-19": {
    message: "Det {documentNo} ble utlignet mot, er siden møtt av {otherDocument}.",
    cure: "Opphev utligningen av {otherDocument} først.",
  },
  "CUR-01": {
    message: "Ingen valutakurs for {currencyCode} har begynt innen {day}.",
    cure: "Legg til en kurs som starter {day} eller tidligere, i Valutakurser.",
  },
  "CUR-02": {
    message: "En rad med valutakurser kan ikke leses, og en eldre kurs kunne tre inn for den; ingenting bokføres i {currencyCode}.",
    cure: "Rett raden først.",
  },
  "JNL-01": {
    message: "Den {day} går dokumentet ikke opp: {difference} er til overs.",
    cure: "Legg til motposten den {day}, eller rett et beløp. Hver dato balanserer for seg.",
  },
  "JNL-02": {
    message: "Linjen har ikke noe beløp.",
    cure: "Skriv beløpet, debet positivt og kredit negativt, eller slett linjen.",
  },
  "JNL-03": {
    message: "{amount} er finere enn hovedboken, som regner i trinn på {precision}.",
    cure: "Skriv et beløp i trinn på {precision}.",
  },
  "JNL-04": {
    message: "Bilag {documentNo} er allerede bokført.",
    cure: "La det være som det er. En rettelse er et eget bilag med nytt nummer.",
  },
};
