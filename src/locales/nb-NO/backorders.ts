import type { BackorderKey } from "../texts";

export const backorders: Readonly<Record<BackorderKey, string>> = {
  "cause.onTime": "I tide",
  "cause.stock": "På lager",
  "cause.overdueReceipt": "Avhenger av {documentNo} fra {vendorNo}, som er forfalt; regnet med {day}",
  "cause.laterReceipt": "Venter på {documentNo} fra {vendorNo}, som kommer {day}",
  "cause.unconfirmedReceipt": "Avhenger av {documentNo} fra {vendorNo}, som kommer {day}, men ikke er bekreftet",
  "cause.notOrdered": "Ingenting i bestilling dekker den",
  "cause.notCounted": "{documentNo} fra {vendorNo} er ikke regnet med: den har ingen dato, eller er forfalt for lenge siden",
  "cause.onHold": "På vent",
  "cause.lineComplete": "Venter til hele linjen kan leveres",
  "action.chase": "Forfalt: be leverandøren om ny dato",
  "action.confirm": "Be leverandøren bekrefte datoen",
  "action.expedite": "Be om levering innen {day}",
  "action.mayWait": "Kan vente til {day}",
  "action.excess": "Ingen venter på den: bestill mindre eller senere",
  "backorder.overdueCounted": "{documentNo} er forfalt med {days, plural, one {# dag} other {# dager}}; regnet med {day}.",
  "backorder.overdueNotCounted": "{documentNo} er forfalt med mer enn {fence, plural, one {# dag} other {# dager}}; ikke regnet med.",
  "backorder.noConversion": "Vare {itemNo} har ingen omregning fra {unitCode} til {baseUnit}; {lines, plural, one {# linje} other {# linjer}} er utelatt.",
  "backorder.datesChanged": "{lines, plural, one {# linje} other {# linjer}} har fått ny dato siden {day}: {later} senere, {sooner} tidligere.",
  "backorder.orderByPassed": "Siste bestillingsdag, {day}, er passert; tidligste ankomst er {arrival}, og {orders, plural, one {# ordre blir forsinket} other {# ordrer blir forsinket}}.",
};
