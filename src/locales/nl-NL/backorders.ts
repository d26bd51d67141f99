import type { BackorderKey } from "../texts";

export const backorders: Readonly<Record<BackorderKey, string>> = {
  "cause.onTime": "Op tijd",
  "cause.stock": "In voorraad",
  "cause.overdueReceipt": "Hangt af van {documentNo} van {vendorNo}, die achterstallig is; gerekend op {day}",
  "cause.laterReceipt": "Wacht op {documentNo} van {vendorNo}, verwacht op {day}",
  "cause.unconfirmedReceipt": "Hangt af van {documentNo} van {vendorNo}, verwacht op {day} maar niet bevestigd",
  "cause.notOrdered": "Niets in bestelling dekt deze regel",
  "cause.notCounted": "{documentNo} van {vendorNo} is niet meegerekend: zonder datum, of te lang achterstallig",
  "cause.onHold": "In de wacht",
  "cause.lineComplete": "Wacht tot de hele regel kan worden verzonden",
  "action.chase": "Achterstallig: vraag de leverancier om een nieuwe datum",
  "action.confirm": "Vraag de leverancier de datum te bevestigen",
  "action.expedite": "Vraag levering uiterlijk op {day}",
  "action.mayWait": "Kan wachten tot {day}",
  "action.excess": "Niemand wacht erop: bestel minder of later",
  "backorder.overdueCounted": "{documentNo} is {days, plural, one {# dag} other {# dagen}} achterstallig; gerekend op {day}.",
  "backorder.overdueNotCounted": "{documentNo} is meer dan {fence, plural, one {# dag} other {# dagen}} achterstallig; niet meegerekend.",
  "backorder.noConversion": "Artikel {itemNo} heeft geen omrekening van {unitCode} naar {baseUnit}; {lines, plural, one {# regel is} other {# regels zijn}} weggelaten.",
  "backorder.datesChanged": "{lines, plural, one {# regel heeft} other {# regels hebben}} een andere datum sinds {day}: {later} later, {sooner} eerder.",
  "backorder.orderByPassed": "De uiterste besteldag, {day}, is voorbij; de vroegste aankomst is {arrival}, en {orders, plural, one {# order is} other {# orders zijn}} te laat.",
};
