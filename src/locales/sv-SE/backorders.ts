import type { BackorderKey } from "../texts";

export const backorders: Readonly<Record<BackorderKey, string>> = {
  "cause.onTime": "I tid",
  "cause.stock": "I lager",
  "cause.overdueReceipt": "Beror på {documentNo} från {vendorNo}, som är försenad; räknad till {day}",
  "cause.laterReceipt": "Väntar på {documentNo} från {vendorNo}, som kommer {day}",
  "cause.unconfirmedReceipt": "Beror på {documentNo} från {vendorNo}, som kommer {day} men inte är bekräftad",
  "cause.notOrdered": "Inget i beställning täcker den",
  "cause.notCounted": "{documentNo} från {vendorNo} är inte medräknad: den saknar datum eller är försenad sedan för länge",
  "cause.onHold": "Vilande",
  "cause.lineComplete": "Väntar tills hela raden kan levereras",
  "action.chase": "Försenad: be leverantören om ett nytt datum",
  "action.confirm": "Be leverantören bekräfta datumet",
  "action.expedite": "Be om leverans senast {day}",
  "action.mayWait": "Kan vänta till {day}",
  "action.excess": "Ingen väntar på den: beställ mindre eller senare",
  "backorder.overdueCounted": "{documentNo} är {days, plural, one {# dag} other {# dagar}} försenad; räknad till {day}.",
  "backorder.overdueNotCounted": "{documentNo} är försenad mer än {fence, plural, one {# dag} other {# dagar}}; inte medräknad.",
  "backorder.noConversion": "Artikel {itemNo} har ingen omräkning från {unitCode} till {baseUnit}; {lines, plural, one {# rad utelämnades} other {# rader utelämnades}}.",
  "backorder.datesChanged": "{lines, plural, one {# rad} other {# rader}} har fått nytt datum sedan {day}: {later} senare, {sooner} tidigare.",
  "backorder.orderByPassed": "Sista beställningsdagen, {day}, har passerat; tidigaste ankomst är {arrival}, och {orders, plural, one {# order blir sen} other {# order blir sena}}.",
};
