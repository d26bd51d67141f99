import type { DeskKey } from "../texts";

export const desk: Readonly<Record<DeskKey, string>> = {
  "desk.newOrder": "{documentNo} fra {vendorNo}: {lines, plural, one {# linje} other {# linjer}}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; bestill innen {orderBy}} other {}}",
  "desk.addedLines": "{lines, plural, one {# linje} other {# linjer}} til på {documentNo} fra {vendorNo}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; bestill innen {orderBy}} other {}}",
  "desk.asked": "{documentNo} hos {vendorNo}, linje {lineNo}: ønskes innen {to}{fromGiven, select, yes { i stedet for {from}} other {}}",
  "desk.nothingOrdered": "Det er ingenting å bestille.",
  "cli.command.order": "bestill det forslagene sier skal kjøpes: én innkjøpsordre for hver leverandør og lokasjon, eller linjer på en som er åpen; med --expedite skrives også de tidligere dagene det bes om",
  "cli.option.vendor": "bare det som kommer fra denne leverandøren",
  "cli.option.into": "den åpne innkjøpsordren som får linjene",
};
