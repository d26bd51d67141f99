import type { BackorderKey } from "../texts";

export const backorders: Readonly<Record<BackorderKey, string>> = {
  "cause.onTime": "À temps",
  "cause.stock": "En inventaire",
  "cause.overdueReceipt": "Dépend de {documentNo} de {vendorNo}, qui est en retard; compté le {day}",
  "cause.laterReceipt": "Attend {documentNo} de {vendorNo}, prévu le {day}",
  "cause.unconfirmedReceipt": "Dépend de {documentNo} de {vendorNo}, prévu le {day} mais non confirmé",
  "cause.notOrdered": "Rien en commande ne la couvre",
  "cause.notCounted": "{documentNo} de {vendorNo} n’est pas compté : sans date, ou en retard depuis trop longtemps",
  "cause.onHold": "En suspens",
  "cause.lineComplete": "Attend que la ligne entière puisse être livrée",
  "action.chase": "En retard : demander une nouvelle date au fournisseur",
  "action.confirm": "Demander au fournisseur de confirmer la date",
  "action.expedite": "Demander la livraison d’ici le {day}",
  "action.mayWait": "Peut attendre jusqu’au {day}",
  "action.excess": "Rien ne l’attend : commander moins ou plus tard",
  "backorder.overdueCounted": "{documentNo} est en retard de {days, plural, one {# jour} other {# jours}}; compté le {day}.",
  "backorder.overdueNotCounted": "{documentNo} est en retard de plus de {fence, plural, one {# jour} other {# jours}}; non compté.",
  "backorder.noConversion": "L’article {itemNo} n’a pas de conversion de {unitCode} à {baseUnit}; {lines, plural, one {# ligne laissée} other {# lignes laissées}} de côté.",
  "backorder.datesChanged": "{lines, plural, one {# ligne a} other {# lignes ont}} changé de date depuis le {day} : {later} plus tard, {sooner} plus tôt.",
  "backorder.orderByPassed": "Le dernier jour pour commander, le {day}, est passé; l’arrivée la plus proche est le {arrival}, et {orders, plural, one {# commande est} other {# commandes sont}} en retard.",
};
