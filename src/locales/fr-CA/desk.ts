import type { DeskKey } from "../texts";

export const desk: Readonly<Record<DeskKey, string>> = {
  "desk.newOrder": "{documentNo} de {vendorNo} : {lines, plural, one {# ligne} other {# lignes}}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; commander d’ici le {orderBy}} other {}}",
  "desk.addedLines": "{lines, plural, one {# ligne} other {# lignes}} de plus sur {documentNo} de {vendorNo}, {amount}{currencyGiven, select, yes { {currency}} other {}}{orderByGiven, select, yes {; commander d’ici le {orderBy}} other {}}",
  "desk.asked": "{documentNo} chez {vendorNo}, ligne {lineNo} : voulu d’ici le {to}{fromGiven, select, yes { au lieu du {from}} other {}}",
  "desk.nothingOrdered": "Il n’y a rien à commander.",
  "cli.command.order": "commander ce que les propositions disent d’acheter : un bon de commande par fournisseur et emplacement, ou des lignes d’un bon ouvert; avec --expedite, inscrire aussi les dates plus hâtives demandées",
  "cli.option.vendor": "seulement ce qui vient de ce fournisseur",
  "cli.option.into": "le bon de commande ouvert qui reçoit les lignes",
};
