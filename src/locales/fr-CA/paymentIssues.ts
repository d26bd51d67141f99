import type { IssueTextsOf } from "../texts";

/** Issues of payments, of foreign currency and of the general journal. */
export const paymentIssues: IssueTextsOf<"PAY" | "CUR" | "JNL"> = {
  "PAY-01": {
    message: "Le paiement ne nomme ni client ni fournisseur, ou nomme les deux.",
    cure: "Remplissez « N° client » pour de l’argent d’un client, ou « N° fournisseur » pour de l’argent à un fournisseur, et videz l’autre.",
  },
  "PAY-02": {
    message: "Le paiement n’a pas de montant.",
    cure: "Saisissez le montant : positif pour l’argent reçu, négatif pour l’argent versé.",
  },
  "PAY-03": {
    message: "Rien de reporté ne porte le numéro {documentNo}.",
    cure: "Corrigez le numéro, ou videz-le pour laisser le paiement ouvert.",
  },
  "PAY-04": {
    message: "{documentNo} appartient à {otherParty}, et le paiement concerne {partyNo}.",
    cure: "Nommez un document de {partyNo}, ou corrigez la personne que le paiement concerne.",
  },
  "PAY-05": {
    message: "{documentNo} est en {documentCurrency}, et le paiement en {currencyCode}.",
    cure: "Saisissez le paiement en {documentCurrency}; ce que la banque a inscrit va dans « Montant ($) ».",
  },
  "PAY-06": {
    message: "Il ne reste rien à payer de {documentNo}.",
    cure: "Nommez un autre document, ou videz le numéro pour laisser le paiement ouvert.",
  },
  "PAY-07": {
    message: "Le paiement est daté du {day}, avant {documentNo} du {documentDay}.",
    cure: "Reportez le paiement le {documentDay} ou plus tard.",
  },
  "PAY-08": {
    message: "Le paiement ne peut pas régler {documentNo} : les deux vont dans le même sens.",
    cure: "Inversez le signe de « Montant », ou nommez un document que cet argent peut régler.",
  },
  "PAY-09": {
    message: "{amount} est payé, et il reste {remaining} de ce que le paiement nomme. Le reste demeure ouvert.",
    cure: "Nommez d’autres documents, ou laissez le reste pour le prochain.",
  },
  "PAY-10": {
    message: "{documentNo} est nommé deux fois.",
    cure: "Gardez-le une seule fois.",
  },
  "PAY-11": {
    message: "Le compte bancaire {bankCode} est tenu en {bankCurrency}, et le paiement est en {currencyCode}.",
    cure: "Choisissez un compte qui accepte {currencyCode}, ou corrigez la devise.",
  },
  "PAY-12": {
    message: "Le numéro de paiement {number} figure déjà à la ligne {firstRow}.",
    cure: "Videz-le pour obtenir le suivant, ou saisissez-en un autre.",
  },
  "PAY-13": {
    message: "Le fournisseur {vendorNo} {name} est bloqué pour le paiement.",
    cure: "Laissez le paiement de côté, ou videz « Bloqué » pour {vendorNo} dans Fournisseurs.",
  },
  "PAY-14": {
    message: "{amount} est plus fin que la devise, qui se compte par pas de {precision}.",
    cure: "Saisissez un montant par pas de {precision}.",
  },
  "PAY-15": {
    message: "{amount} ne peut pas être ce que le paiement a donné dans la devise de l’entreprise.",
    cure: "Saisissez ce que la banque a inscrit, avec le signe de « Montant », ou videz la cellule pour utiliser le taux de change.",
  },
  "PAY-16": {
    message: "Avec {partyNo}, ceci est un remboursement : les clients paient en montants positifs, et les fournisseurs sont payés en montants négatifs.",
    cure: "Inversez le signe de « Montant » s’il s’agit d’un paiement.",
  },
  "PAY-17": {
    message: "Le paiement {documentNo} est déjà reporté.",
    cure: "Laissez-le tel quel. Un autre paiement occupe sa propre ligne.",
  },
  "PAY-18": {
    message: "Le paiement {documentNo} n’est affecté à rien.",
    cure: "Laissez-le tel quel : il est ouvert, et un remboursement ou un paiement ultérieur peut le nommer.",
  },
  "PAY-19": {
    message: "Ce à quoi {documentNo} a été affecté a depuis été touché par {otherDocument}.",
    cure: "Annulez d’abord l’affectation de {otherDocument}.",
  },
  "CUR-01": {
    message: "Aucun taux de change de {currencyCode} n’a débuté au {day}.",
    cure: "Ajoutez dans Taux de change un taux qui débute le {day} ou plus tôt.",
  },
  "CUR-02": {
    message: "Une ligne de taux de change ne peut pas être lue, et un taux plus ancien pourrait la remplacer; rien n’est reporté en {currencyCode}.",
    cure: "Corrigez d’abord la ligne.",
  },
  "JNL-01": {
    message: "Le {day}, le document n’est pas équilibré : il reste {difference}.",
    cure: "Ajoutez la contrepartie le {day}, ou corrigez un montant. Chaque date s’équilibre par elle-même.",
  },
  "JNL-02": {
    message: "La ligne n’a pas de montant.",
    cure: "Saisissez le montant, débit positif et crédit négatif, ou supprimez la ligne.",
  },
  "JNL-03": {
    message: "{amount} est plus fin que le grand livre, qui compte par pas de {precision}.",
    cure: "Saisissez un montant par pas de {precision}.",
  },
  "JNL-04": {
    message: "L’écriture {documentNo} est déjà reportée.",
    cure: "Laissez-la telle quelle. Une correction est une écriture distincte, avec un nouveau numéro.",
  },
};
