import type { DeskKey } from "../texts";

export const desk: Readonly<Record<DeskKey, string>> = {
  "desk.newOrder": "{documentNo} van {vendorNo}: {lines, plural, one {# regel} other {# regels}}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; bestel uiterlijk {orderBy}} other {}}",
  "desk.addedLines": "{lines, plural, one {# regel} other {# regels}} erbij op {documentNo} van {vendorNo}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; bestel uiterlijk {orderBy}} other {}}",
  "desk.asked": "{documentNo} bij {vendorNo}, regel {lineNo}: gewenst uiterlijk {to}{fromGiven, select, yes { in plaats van {from}} other {}}",
  "desk.nothingOrdered": "Er is niets te bestellen.",
  "cli.command.order": "bestel wat volgens de voorstellen te kopen is: een inkooporder per leverancier en vestiging, of regels op een die open is; met --expedite ook de gevraagde eerdere dagen schrijven",
  "cli.option.vendor": "alleen wat van deze leverancier komt",
  "cli.option.into": "de open inkooporder die de regels krijgt",
};
