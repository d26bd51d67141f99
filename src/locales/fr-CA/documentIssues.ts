import type { IssueTextsOf } from "../texts";

/** Customers, vendors, items, documents and order entry. */
export const documentIssues: IssueTextsOf<"CUS" | "VEN" | "ITM" | "CHG" | "JRN" | "DOC" | "ENT"> = {
  "CUS-01": {
    message: "Le client {customerNo} {name} est bloqué pour tout.",
    cure: "Laissez le document de côté, ou videz « Bloqué » pour {customerNo} dans Clients.",
  },
  "CUS-02": {
    message: "Le client {customerNo} {name} est bloqué pour la facturation.",
    cure: "Laissez le document de côté, ou videz « Bloqué » pour {customerNo} dans Clients. Les notes de crédit et les paiements sont possibles.",
  },
  "CUS-03": {
    message: "Le client {customerNo} {name} est bloqué pour la livraison.",
    cure: "Facturez ce qui est déjà livré, ou videz « Bloqué » pour {customerNo} dans Clients.",
  },
  "CUS-04": {
    message: "Le client {customerNo} arrive à {exposure}, soit {excess} de plus que la limite de crédit de {limit}.",
    cure: "Convenez d’abord d’un paiement, ou donnez une « Limite de crédit » plus élevée à {customerNo} dans Clients.",
  },
  "CUS-05": {
    message: "Le client {customerNo} a {overdue} d’échu.",
    cure: "Convenez d’un paiement avant de livrer davantage.",
  },
  "CUS-06": {
    message: "Le client {customerNo} a aussi le numéro de document externe {externalDocumentNo} sur le document {otherDocument}.",
    cure: "Vérifiez que la même commande n’a pas été saisie deux fois. Si c’est le cas, supprimez l’une des deux.",
  },
  "VEN-01": {
    message: "Le fournisseur {vendorNo} {name} est bloqué pour tout.",
    cure: "Laissez le document de côté, ou videz « Bloqué » pour {vendorNo} dans Fournisseurs.",
  },
  "VEN-02": {
    message: "Le document {documentNo} n’a pas de numéro de facture du fournisseur, et une facture achat en demande un.",
    cure: "Saisissez le numéro imprimé sur la facture du fournisseur dans « N° facture fournisseur ».",
  },
  "VEN-03": {
    message: "La facture {vendorInvoiceNo} du fournisseur {vendorNo} est déjà sur le document {otherDocument}.",
    cure: "Vérifiez que la facture n’a pas été saisie deux fois. S’il s’agit d’une autre, corrigez son numéro.",
  },
  "VEN-04": {
    message: "Le document {documentNo} n’a pas de numéro de note de crédit du fournisseur, et une note de crédit achat en demande un.",
    cure: "Saisissez le numéro imprimé sur la note de crédit du fournisseur dans « N° facture fournisseur ».",
  },
  "VEN-05": {
    message: "La note de crédit {vendorInvoiceNo} du fournisseur {vendorNo} est déjà sur le document {otherDocument}.",
    cure: "Vérifiez que la note de crédit n’a pas été saisie deux fois. S’il s’agit d’une autre, corrigez son numéro.",
  },
  "ITM-01": {
    message: "L’article {itemNo} est bloqué.",
    cure: "Utilisez un autre article, ou videz « Bloqué » pour {itemNo} dans Articles.",
  },
  "ITM-02": {
    message: "L’article {itemNo} est bloqué à la vente.",
    cure: "Utilisez un autre article, ou videz « Vente bloquée » pour {itemNo} dans Articles. Les retours sont possibles.",
  },
  "ITM-03": {
    message: "L’article {itemNo} est bloqué à l’achat.",
    cure: "Utilisez un autre article, ou videz « Achat bloqué » pour {itemNo} dans Articles. Les retours sont possibles.",
  },
  "ITM-04": {
    message: "L’article {itemNo} n’a pas d’unité « {unitCode} ».",
    cure: "Utilisez l’unité de base de l’article, ou ajoutez l’unité à Unités d’article.",
  },
  "ITM-05": {
    message: "Article {itemNo} : {needed} sortiraient de l’inventaire{locationCodeGiven, select, yes { à {locationCode}} other {}}, et il y en a {available}.",
    cure: "Livrez {available} ou moins, reportez d’abord la réception, ou mettez allowNegativeInventory à yes dans Paramètres.",
  },
  "ITM-06": {
    message:
      "Il manquera {shortage} de l’article {itemNo}{locationCodeGiven, select, yes { à {locationCode}} other {}} : {inventory} en inventaire, {receipts} à recevoir, {requirements} requis.",
    cure: "Commandez davantage, ou convenez d’une date plus tardive avec le client.",
  },
  "ITM-10": {
    message: "L’écriture article {entryNo} ne peut pas être affectée : ce n’est pas une écriture de l’article {itemNo} à cet emplacement qui va dans l’autre sens.",
    cure: "Indiquez une écriture de {itemNo} à l’emplacement de la ligne : une réception pour ce qui sort, une livraison pour ce qui entre. Ou videz la cellule.",
  },
  "ITM-11": {
    message: "Il reste {remaining} sur l’écriture article {entryNo}, et {needed} doivent en être prélevés.",
    cure: "Prélevez {remaining} ou moins sur l’écriture {entryNo}, ou indiquez une autre écriture.",
  },
  "ITM-12": {
    message: "L’article {itemNo} a un coût spécifique, et la ligne n’indique pas l’écriture qui sort.",
    cure: "Remplissez « Affecté à l’écriture article » avec le numéro d’une réception de {itemNo} dont il reste assez.",
  },
  "ITM-13": {
    message: "Des marchandises ne peuvent pas revenir sur l’écriture article {entryNo} : ce n’est pas une sortie de l’article {itemNo}.",
    cure: "Indiquez l’écriture de la livraison de {itemNo}, ou videz la cellule.",
  },
  "ITM-14": {
    message: "Seulement {returnable} des {quantity} unités de l’écriture article {entryNo} peuvent encore être retournées, et {needed} doivent revenir.",
    cure: "Reprenez {returnable} ou moins, ou indiquez une autre écriture.",
  },
  "ITM-15": {
    message: "L’article {itemNo} sort du stock sur cette ligne, et la ligne indique une écriture sur laquelle des marchandises reviendraient.",
    cure: "Videz « Affecté depuis l’écriture article », ou rendez la quantité négative pour ce qui revient.",
  },
  "CHG-01": {
    message: "Les frais annexes {chargeNo} ne sont affectés à aucune réception.",
    cure: "Ajoutez dans Affectations de frais des rangées avec cette ligne et les lignes de réception des marchandises auxquelles elle appartient.",
  },
  "CHG-02": {
    message: "Aucune marchandise n’a été reçue à la ligne {lineNo} de {receiptNo}.",
    cure: "Prenez dans Lignes reportées le numéro et la ligne d’une réception d’articles en stock.",
  },
  "CHG-03": {
    message: "La ligne de frais annexes {chargeNo} a la quantité {whole}, et {assigned} est affecté.",
    cure: "Changez les quantités dans Affectations de frais pour que leur somme soit {whole}, ou videz-les toutes pour répartir les frais.",
  },
  "CHG-04": {
    message: "La ligne de frais annexes {chargeNo} s’élève à {whole}, et {assigned} est affecté.",
    cure: "Changez les montants dans Affectations de frais pour que leur somme soit {whole}, ou videz-les tous pour répartir les frais.",
  },
  "CHG-05": {
    message: "Les rangées qui affectent les frais annexes {chargeNo} n’indiquent pas leur part de la même façon.",
    cure: "Remplissez « Quantité » dans toutes les rangées de la ligne, ou « Montant » dans toutes, ou aucun des deux.",
  },
  "CHG-06": {
    message: "{documentNo} n’a pas de frais annexes à la ligne {lineNo}.",
    cure: "Tapez le numéro d’une ligne de type frais annexes, ou supprimez la rangée.",
  },
  "JRN-01": {
    message: "Le document {documentNo} de la feuille article est reporté.",
    cure: "Donnez aux nouvelles lignes un autre numéro de document.",
  },
  "JRN-02": {
    message: "L’article {itemNo} n’est pas tenu en stock : rien ne peut en être trouvé, perdu, déplacé ou réévalué.",
    cure: "Utilisez un article de type stock, ou supprimez la ligne.",
  },
  "JRN-03": {
    message: "La ligne n’a pas de quantité.",
    cure: "Saisissez combien d’unités de base sont trouvées, perdues ou déplacées, en nombre positif.",
  },
  "JRN-04": {
    message: "Les marchandises seraient déplacées là où elles sont.",
    cure: "Remplissez « Nouvel emplacement » avec un autre emplacement.",
  },
  "JRN-05": {
    message: "La réévaluation ne dit pas ce que l’article {itemNo} doit valoir.",
    cure: "Remplissez « Coût unitaire » ou « Nouvelle valeur ». Les deux ne peuvent être vides que pour un article au coût standard.",
  },
  "JRN-06": {
    message: "Il n’y a rien de l’article {itemNo} à réévaluer le {day}.",
    cure: "Choisissez un jour où il y a du stock, ou supprimez la ligne.",
  },
  "JRN-07": {
    message: "L’article {itemNo} a un coût standard, et les marchandises trouvées valent ce coût.",
    cure: "Videz le coût. Pour changer la valeur du stock, modifiez « Coût standard » dans Articles et ajoutez une réévaluation.",
  },
  "JRN-08": {
    message: "L’article {itemNo} a un seul coût moyen : une partie de son stock ne peut pas être réévaluée seule.",
    cure: "Videz la cellule : la réévaluation vaut alors pour tout le stock de l’article.",
  },
  "JRN-09": {
    message: "L’article {itemNo} a un coût moyen à chaque emplacement, et la ligne n’en indique aucun.",
    cure: "Indiquez l’emplacement dont le stock est réévalué.",
  },
  "JRN-10": {
    message: "L’article {itemNo} a déjà été réévalué le {last}, après le jour de cette ligne.",
    cure: "Choisissez le {last} ou un jour ultérieur : une réévaluation part de la valeur laissée par la précédente.",
  },
  "JRN-11": {
    message: "Des marchandises de l’article {itemNo} (écriture {entryNo}) ne sont pas encore facturées : leur coût n’est pas fixé.",
    cure: "Facturez d’abord la réception, ou choisissez un jour ou une écriture de marchandises facturées.",
  },
  "DOC-01": {
    message: "Le document {documentNo} n’a pas de ligne avec une quantité.",
    cure: "Ajoutez une ligne avec une quantité, ou supprimez le document.",
  },
  "DOC-02": {
    message: "Le document {documentNo} n’a pas de date de report.",
    cure: "Remplissez « Date de report », ou choisissez une date de report dans le volet.",
  },
  "DOC-03": {
    message:
      "La date de report {day} est hors de la plage permise : {fromGiven, select, yes {à partir du {from}} other {depuis le début}}{toGiven, select, yes {, jusqu’au {to}} other {}}.",
    cure: "Utilisez une date de report dans la plage. Elle se trouve dans Paramètres sous postingFrom et postingTo, et dans Utilisateurs pour une personne.",
  },
  "DOC-04": {
    message:
      "Le document {documentNo} n’a rien à {action, select, ship {livrer} invoice {facturer} shipInvoice {livrer ni à facturer} receive {recevoir} receiveInvoice {recevoir ni à facturer} other {reporter}}.",
    cure: "Laissez le document de côté, ou vérifiez les quantités à traiter sur ses lignes.",
  },
  "DOC-05": {
    message: "Le document {documentNo} doit être livré au complet, et des lignes resteraient.",
    cure: "Attendez que chaque ligne puisse être livrée en entier, ou mettez « Avis de livraison » à partial.",
  },
  "DOC-06": {
    message: "Le total est {total}, et le total d’un document ne peut pas être négatif.",
    cure: "Vérifiez les quantités et les prix. Pour rendre de l’argent, utilisez une note de crédit.",
  },
  "DOC-07": {
    message: "La date d’échéance {dueDate} précède la date du document {documentDate}.",
    cure: "Videz « Date d’échéance » pour la faire calculer d’après les modalités de paiement, ou corrigez l’une des dates.",
  },
  "DOC-08": {
    message: "{quantity} est moins que les {handled} déjà livrés ou reçus.",
    cure: "Saisissez {handled} ou plus. Ce qui revient va sur un retour.",
  },
  "DOC-09": {
    message: "{quantity} est plus que les {outstanding} qui restent.",
    cure: "Saisissez {outstanding} ou moins.",
  },
  "DOC-10": {
    message: "{quantity} est plus que les {most} qui peuvent être facturés.",
    cure: "Saisissez {most} ou moins. On peut facturer davantage une fois que davantage est livré ou reçu.",
  },
  "DOC-11": {
    message: "{quantity} va dans le sens contraire de la quantité de sa ligne.",
    cure: "Utilisez le même signe que dans « Quantité ».",
  },
  "DOC-12": {
    message: "Une ligne de texte ne porte pas de chiffres, et « {column} » est rempli.",
    cure: "Videz la cellule, ou changez le type de ligne pour item ou account.",
  },
  "DOC-13": {
    message: "Le type de ligne est {lineType}, et « N° » est vide.",
    cure: "Remplissez « N° », ou changez le type de ligne pour text.",
  },
  "DOC-15": {
    message: "Le document {documentNo} attend une approbation.",
    cure: "Faites-le approuver, ou retirez la demande.",
  },
  "DOC-16": {
    message: "Un document du type {documentType} ne peut pas être reporté ici.",
    cure: "Faites-en une commande et reportez-la, ou laissez le document de côté.",
  },
  "DOC-17": {
    message: "Le document {documentNo} attend, car une de ses rangées ne peut pas être lue.",
    cure: "Réglez d’abord les autres anomalies de {documentNo}.",
  },
  "DOC-18": {
    message: "La remise de {discount} est plus grande que le montant de la ligne, {amount}.",
    cure: "Saisissez une remise de {amount} ou moins.",
  },
  "DOC-19": {
    message: "La ligne {lineNo} va directement du fournisseur au client, et une telle ligne ne peut pas encore être reportée ici.",
    cure: "Pour la reporter, videz « Livraison directe » sur la ligne de vente et sur la ligne d’achat, recevez les marchandises et livrez-les depuis l’inventaire.",
  },
  "DOC-20": {
    message: "Il n’y a pas de document {documentNo}.",
    cure: "Corrigez le numéro, ou ajoutez le document à sa feuille.",
  },
  "DOC-21": {
    message:
      "Le document {documentNo} est d’un type que l’on ne peut pas {action, select, ship {livrer} invoice {facturer} shipInvoice {livrer et facturer} receive {recevoir} receiveInvoice {recevoir et facturer} other {reporter}}.",
    cure: "Choisissez une autre action, ou laissez le document de côté.",
  },
  "DOC-22": {
    message: "La ligne de l’article {itemNo} n’a pas de prix.",
    cure: "Saisissez un prix unitaire. Si l’article est gratuit, laissez 0.",
  },
  "DOC-30": {
    message: "Il y a plusieurs documents {documentNo} à {action, select, ship {livrer} invoice {facturer} shipInvoice {livrer et facturer} receive {recevoir} receiveInvoice {recevoir et facturer} other {reporter}}, et on ne sait pas lequel est visé.",
    cure: "Donnez un autre numéro à l’un d’eux, ou reportez tout ce qui est prêt.",
  },
  "DOC-31": {
    message: "{quantity} sur {whole} est saisi, et une facture ou une note de crédit est reportée en entier.",
    cure: "Videz la cellule. Pour traiter une partie, modifiez « Quantité », ou utilisez une commande ou un retour.",
  },
  "DOC-32": {
    message: "{partyNo} n’a aucune écriture reportée {appliesTo} en sens inverse dans cette devise.",
    cure: "Saisissez le numéro d’un document reporté de {partyNo} dans « Affecté au n° document », ou videz la cellule.",
  },
  "DOC-33": {
    message: "Il ne reste rien de {appliesTo} à appliquer.",
    cure: "Nommez un autre document, ou videz la cellule pour laisser le montant ouvert.",
  },
  "DOC-34": {
    message: "La date de report {day} précède le {appliedDay}, date de {appliesTo}.",
    cure: "Reportez le {appliedDay} ou plus tard, ou videz la cellule.",
  },
  "DOC-35": {
    message: "Il n’y a pas de ligne {lineNo} de {shipmentNo} avec cet article et cette unité pour celui qui est facturé.",
    cure: "Prenez le numéro et la ligne dans Lignes reportées, ou videz les deux cellules pour livrer avec ce document.",
  },
  "ENT-01": {
    message: "La rangée de l’article {itemNo} n’a pas de quantité.",
    cure: "Saisissez combien sont commandés, ou videz la rangée.",
  },
  "ENT-02": {
    message: "La date demandée {day} précède la date de travail {workDate}.",
    cure: "Saisissez une date plus tardive, ou videz la cellule pour dès que possible.",
  },
  "ENT-03": {
    message: "La commande {group} attend, car une de ses rangées ne peut pas être saisie.",
    cure: "Réglez d’abord les anomalies de ses autres rangées.",
  },
  "ENT-04": {
    message: "La quantité est {quantity}, et une commande demande plus que zéro.",
    cure: "Saisissez une quantité supérieure à zéro. Ce qui revient va sur un retour.",
  },
  "ENT-05": {
    message: "La commande {group} reprend toute sa marchandise, donc c’est une annulation ou un retour.",
    cure: "Saisissez des quantités supérieures à zéro, ou retirez ces rangées. Ce qui a été facturé se corrige par une note de crédit ou un retour.",
  },
  "ENT-06": {
    message: "{quantity} de l’article {itemNo} sans prix est une correction de stock, et non une vente.",
    cure: "Retirez la rangée de la saisie des commandes. Le stock se corrige par un inventaire.",
  },
  "ENT-07": {
    message: "La rangée dit la même chose que la rangée {firstRow} de cette commande.",
    cure: "Videz la rangée si elle a été collée deux fois. Si les deux sont voulues, laissez-les.",
  },
  "ENT-08": {
    message: "La rangée a été modifiée ou supprimée pendant que la commande {documentNo} en était faite : la commande a {quantity} de l’article {itemNo} pour le client {customerNo}.",
    cure: "Comparez avec la commande {documentNo}, et modifiez-la si elle doit devenir ce que la rangée dit maintenant. Une rangée qui porte ce numéro n’est pas saisie de nouveau.",
  },
};
