import type { IssueText } from "../texts";
import type { deskIssues as english } from "../en/deskIssues";

export const deskIssues: Readonly<Record<keyof typeof english, IssueText>> = {
  "BCK-40": {
    message: "Ce qui était proposé pour l’article {itemNo} ne vaut plus : c’est commandé, ou l’inventaire et les commandes ont changé depuis.",
    cure: "Actualisez les propositions et choisissez de nouveau.",
  },
  "BCK-41": {
    message: "L’article {itemNo} est à acheter, et aucun fournisseur ne figure sur sa fiche.",
    cure: "Saisissez le fournisseur de l’article {itemNo} dans Articles.",
  },
  "BCK-42": {
    message: "Rien ne dit ce que coûte l’article {itemNo}; sa ligne sur {documentNo} n’a donc pas de coût.",
    cure: "Saisissez le coût à la ligne de {documentNo} quand vous le saurez.",
  },
  "BCK-43": {
    message: "L’article {itemNo} vient de {vendorNo}, et {documentNo} est une commande à {otherVendor}.",
    cure: "Choisissez une commande à {vendorNo}, ou commandez-le à part.",
  },
  "BCK-44": {
    message: "{documentNo} n’est pas un bon de commande ouvert; aucune ligne n’y est ajoutée.",
    cure: "Rouvrez d’abord {documentNo}, ou faites une nouvelle commande.",
  },
  "BCK-45": {
    message: "L’article {itemNo} est à transférer de {fromLocationCode} à {locationCode}; aucune commande n’est faite pour cela.",
    cure: "Quand les marchandises se déplacent, saisissez une rangée de type transfert dans la feuille article et reportez-la.",
  },
};
