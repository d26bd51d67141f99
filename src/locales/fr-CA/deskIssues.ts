import type { IssueText } from "../texts";
import type { deskIssues as english } from "../en/deskIssues";

export const deskIssues: Readonly<Record<keyof typeof english, IssueText>> = {
  "SHP-04": {
    message: "Le client {customerNo} ne prend que des lignes entières, et il reste {outstanding} de cette ligne.",
    cure: "Livrez {outstanding}, ou rien de la ligne pour l’instant. Ou mettez « Avis de livraison » à partielle.",
  },
  "SHP-05": {
    message: "Le client {customerNo} ne prend aucun reliquat : une livraison a été faite, et les {outstanding} qui restent de cette ligne sont à annuler.",
    cure: "Saisissez {cancelled} dans « Quantité annulée ». Ou mettez « Avis de livraison » à partielle.",
  },
  "SHP-06": {
    message: "{share} de ce qui reste de {documentNo} serait livré, compté en {fulfilmentBy}; pour le client {customerNo}, c’est {least} au moins.",
    cure: "Attendez que davantage puisse être livré, ou baissez « Taux d’exécution % » de {customerNo} dans Clients ou fulfilmentPercent dans Paramètres.",
  },
  "BCK-10": {
    message: "Il n’y a pas de ligne {lineNo} de la commande client {documentNo} pour laquelle garder des marchandises.",
    cure: "Nommez une ligne d’une commande client encore à livrer, ou supprimez la rangée.",
  },
  "BCK-11": {
    message: "L’article {itemNo} est réservé, et la ligne de {documentNo} vend {lineItem}.",
    cure: "Tapez {lineItem}, ou supprimez la rangée.",
  },
  "BCK-12": {
    message: "La réservation est pour {locationCodeGiven, select, yes {l’emplacement {locationCode}} other {aucun emplacement}}, et la ligne de {documentNo} prend ses marchandises de {lineLocationGiven, select, yes {{lineLocation}} other {aucun emplacement}}.",
    cure: "Tapez l’emplacement de la ligne. Les marchandises qui sont ailleurs doivent d’abord être déplacées.",
  },
  "BCK-13": {
    message: "La ligne {lineNo} du bon de commande {sourceNo} n’apporte aucun {itemNo} à réserver pour cette ligne.",
    cure: "Nommez la ligne d’achat qui apporte l’article à l’emplacement de la ligne de vente, ou réservez sur l’inventaire.",
  },
  "BCK-14": {
    message: "La ligne {lineNo} de {documentNo} ne prend rien de l’inventaire, et rien ne peut lui être réservé.",
    cure: "Supprimez la rangée : les services, les livraisons directes et les brouillons ne gardent pas de marchandises.",
  },
  "BCK-15": {
    message: "{reserved} sont réservés pour {documentNo}, et la ligne en demande {ordered}.",
    cure: "Réservez {ordered} ou moins.",
  },
  "BCK-16": {
    message: "{reserved} de l’article {itemNo} sont réservés en inventaire{locationCodeGiven, select, yes { à {locationCode}} other {}}, et il y en a {available}. Les lignes voulues en premier gardent les leurs.",
    cure: "Diminuez ou supprimez des réservations de {itemNo}, ou réservez sur un bon de commande.",
  },
  "BCK-17": {
    message: "{reserved} sont réservés sur {documentNo}, qui en apporte {ordered}. Les lignes voulues en premier gardent les leurs.",
    cure: "Diminuez ou supprimez des réservations sur {documentNo}, ou réservez sur l’inventaire ou sur un autre bon de commande.",
  },
  "BCK-20": {
    message: "La ligne {lineNo} de {documentNo} doit être servie en entier, et rien n’en couvre {short}.",
    cure: "Achetez les marchandises, libérez ce qui est réservé à d’autres, ou donnez à la ligne une autre classe d’attribution.",
  },
  "BCK-21": {
    message: "La ligne {lineNo} de {documentNo} doit être là le {day}, et vient plus tard.",
    cure: "Obtenez les marchandises plus tôt, libérez ce qui est réservé à d’autres, ou donnez à la ligne une autre classe d’attribution.",
  },
  "BCK-22": {
    message: "La ligne {lineNo} de {documentNo} était promise pour le {day}, et vient plus tard.",
    cure: "Obtenez les marchandises plus tôt, ou convenez d’une nouvelle date avec le client.",
  },
  "BCK-23": {
    message: "La ligne {lineNo} de la commande {documentNo} ne peut pas être supposée autre : il n’y a pas de telle ligne, ou les ventes et les achats en ont une.",
    cure: "Nommez une ligne d’une commande des feuilles; si les ventes et les achats ont le même numéro, dites laquelle est voulue.",
  },
  "BCK-30": {
    message: "Voulu le {wanted}; {whole} peuvent être là le {day}{sourceNoGiven, select, yes { (avec {sourceNo})} other {}}.",
    cure: "Convenez du {day} avec le client, ou obtenez les marchandises plus tôt.",
  },
  "BCK-31": {
    message: "Voulu le {wanted}; {quantity} sur {whole} peuvent être là le {day}{sourceNoGiven, select, yes { (avec {sourceNo})} other {}}.",
    cure: "Commandez le reste{arrivalGiven, select, yes { : ce qui est commandé aujourd’hui arrive le {arrival}} other {}}. Ou convenez d’une livraison partielle.",
  },
  "BCK-32": {
    message: "Voulu le {wanted}; rien en inventaire ni en commande ne couvre les {whole}.",
    cure: "Commandez les marchandises{arrivalGiven, select, yes { : ce qui est commandé aujourd’hui arrive le {arrival}} other {}}. Ou convenez d’une date plus tardive avec le client.",
  },
  "BCK-33": {
    message: "Voulu le {wanted}; sur {whole}, {quantity} peuvent être promis pour ce jour sans prendre ce sur quoi d’autres commandes comptent. Tout peut être promis pour le {day}{sourceNoGiven, select, yes { (avec {sourceNo})} other {}}.",
    cure: "Convenez du {day} avec le client, faites venir les marchandises plus tôt, ou déplacez une commande qui peut attendre.",
  },
  "BCK-34": {
    message: "Voulu le {wanted}; sur {whole}, {quantity} peuvent être promis sans prendre ce sur quoi d’autres commandes comptent.",
    cure: "Commandez les marchandises{arrivalGiven, select, yes { : ce qui est commandé aujourd’hui arrive le {arrival}} other {}}. Ou convenez d’une date plus tardive avec le client.",
  },
  "BCK-35": {
    message: "Voulu le {wanted}; une commande du {orderDate} prend {count, plural, one {# jour ouvrable} other {# jours ouvrables}} et est livrée le {day}.",
    cure: "Convenez du {day} avec le client, ou changez salesLeadTimeDays dans Paramètres.",
  },
  "BCK-36": {
    message: "{count, plural, one {# ligne de vente ouverte ne nomme} other {# lignes de vente ouvertes ne nomment}} aucun jour et {count, plural, one {compte} other {comptent}} comme voulues le jour de la commande; la première est de {documentNo}.",
    cure: "Saisissez « Date de livraison demandée » dans les lignes ou leurs commandes.",
  },
  "BCK-37": {
    message: "{count, plural, one {# ligne d’achat n’est pas comptée} other {# lignes d’achat ne sont pas comptées}} : il n’y a pas de date, elle est passée depuis plus de {fence, plural, one {# jour} other {# jours}}, ou personne ne l’a confirmée là où seules les confirmées comptent. La première est de {documentNo}.",
    cure: "Demandez aux fournisseurs, et saisissez « Date de réception prévue » ou « Date confirmée ».",
  },
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
    message: "L’article {itemNo} est à transférer de {fromLocationCode} à {locationCode}; aucun bon de commande n’est fait pour cela.",
    cure: "Faites un transfert de la proposition, ou saisissez une rangée de type transfert dans la feuille article, et reportez-la quand les marchandises sont là.",
  },
  "BCK-46": {
    message: "Le client {customerNo} {name} n’a pas d’adresse courriel où envoyer une lettre.",
    cure: "Saisissez l’adresse de {customerNo} dans Clients, ou envoyez la lettre par la poste.",
  },
  "BCK-47": {
    message: "Rien n’est attribué à la ligne {lineNo} du document de vente {documentNo}; il n’y a donc rien à fixer.",
    cure: "Nommez une ligne de commande ouverte et voyez dans les commandes en souffrance ce qu’elle attend. Dès que des marchandises peuvent lui être attribuées, elle peut être fixée.",
  },
  "BCK-48": {
    message: "Article {itemNo} : {needed} sortiraient de l’inventaire{locationCodeGiven, select, yes { à {locationCode}} other {}}. En inventaire : {available}; dont gardés pour {documentNo} ou d’autres commandes : {kept}.",
    cure: "Livrez moins, ou libérez ce qui est gardé, sous Commandes en souffrance ou dans la feuille Réservations.",
  },
};
