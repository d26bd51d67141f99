/** What the acts on backorders say: ordering, telling customers, accepting and shipping. */
export const desk = {
  "desk.newOrder": "{documentNo} from {vendorNo}: {lines, plural, one {# line} other {# lines}}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; order by {orderBy}} other {}}",
  "desk.addedLines": "{lines, plural, one {# line} other {# lines}} more on {documentNo} from {vendorNo}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; order by {orderBy}} other {}}",
  "desk.asked": "{documentNo} of {vendorNo}, line {lineNo}: wanted by {to}{fromGiven, select, yes { instead of {from}} other {}}",
  "desk.nothingOrdered": "There is nothing to order.",
  "cli.command.order": "order what the proposals say to buy: one purchase order for each vendor and location, or lines of one that is open; with --expedite also write the earlier days asked for",
  "cli.option.vendor": "only what comes from this vendor",
  "cli.option.into": "the open purchase order that gets the lines",
} as const;
