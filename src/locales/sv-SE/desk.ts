import type { DeskKey } from "../texts";

export const desk: Readonly<Record<DeskKey, string>> = {
  "desk.newOrder": "{documentNo} från {vendorNo}: {lines, plural, one {# rad} other {# rader}}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; beställ senast {orderBy}} other {}}",
  "desk.addedLines": "{lines, plural, one {# rad} other {# rader}} till på {documentNo} från {vendorNo}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; beställ senast {orderBy}} other {}}",
  "desk.asked": "{documentNo} hos {vendorNo}, rad {lineNo}: önskas senast {to}{fromGiven, select, yes { i stället för {from}} other {}}",
  "desk.nothingOrdered": "Det finns inget att beställa.",
  "cli.command.order": "beställ det som förslagen säger ska köpas: en inköpsorder för varje leverantör och lagerställe, eller rader på en som är öppen; med --expedite skrivs även de tidigare dagar som begärs",
  "cli.option.vendor": "bara det som kommer från den här leverantören",
  "cli.option.into": "den öppna inköpsorder som får raderna",
};
