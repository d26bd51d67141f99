import type { IssueTextsOf } from "../texts";

/** Setup, number series and dimensions. */
export const setupIssues: IssueTextsOf<"SET" | "VAT" | "NUM" | "DIM" | "POL"> = {
  "SET-01": {
    message: "Le paramètre « {key} » est « {value} », ce qu’il ne peut pas être.",
    cure: "Saisissez une valeur comme : {allowed}.",
  },
  "SET-02": {
    message: "Paramètres de report n’a pas de rangée pour le groupe de report marché {businessGroup} avec le groupe de report produit {productGroup}.",
    cure: "Ajoutez une rangée pour les deux. Une rangée où l’un des deux est vide vaut pour tous les groupes de ce genre.",
  },
  "SET-03": {
    message: "{table} ne donne pas de « {column} » pour {key}.",
    cure: "Remplissez « {column} » dans la rangée {key} de {table}.",
  },
  "SET-04": {
    message: "La rangée de Paramètres de report pour {businessGroup} avec {productGroup} est bloquée.",
    cure: "Videz « Bloqué » dans cette rangée, ou donnez au client, au fournisseur ou à l’article un autre groupe de report.",
  },
  "SET-05": {
    message: "Paramètres de taxe n’a pas de taux pour {vatBusinessGroup} avec {vatProductGroup} le {day}.",
    cure: "Ajoutez une rangée pour les deux, où « Valide à partir du » est vide ou au plus tard le {day}.",
  },
  "SET-06": {
    message: "On reporterait au compte {accountNo}, et il n’est pas dans Plan comptable.",
    cure: "Ajoutez {accountNo} à Plan comptable, ou donnez un autre compte là où les paramètres en demandent un.",
  },
  "SET-07": {
    message: "Le compte {accountNo} est un titre ou un total, et seuls les comptes de report reçoivent des écritures.",
    cure: "Donnez plutôt un compte de report.",
  },
  "SET-08": {
    message: "Le compte {accountNo} est bloqué.",
    cure: "Videz « Bloqué » pour {accountNo} dans Plan comptable, ou donnez un autre compte.",
  },
  "SET-09": {
    message: "Le compte {accountNo} ne permet pas le report direct, donc une ligne ne peut pas l’utiliser.",
    cure: "Donnez un autre compte, ou mettez « Report direct » à oui pour {accountNo} dans Plan comptable.",
  },
  "SET-10": {
    message: "L’identifiant de taxe {vatIdentifier} vaut {firstPercent} dans une rangée et {secondPercent} dans une autre.",
    cure: "Donnez à chaque taux son propre identifiant.",
  },
  "SET-11": {
    message: "L’article {itemNo} est tenu en inventaire, et son groupe de report inventaire ne mène à aucun compte.",
    cure: "Remplissez « Groupe de report inventaire » pour {itemNo}, et « Compte d’inventaire » pour ce groupe dans Groupes de report inventaire.",
  },
  "SET-12": {
    message: "Le taux de taxe de {vatBusinessGroup} avec {vatProductGroup} passe de {firstPercent} à {secondPercent} le {day}.",
    cure: "Rien ne cloche; vérifiez les prix et les dates de report de ce qui est facturé autour du {day}.",
  },
  "SET-13": {
    message: "« {column} » {value} sert, et aucune rangée de {table} ne vaut pour ce groupe.",
    cure: "Ajoutez à {table} une rangée pour {value}, ou corrigez le groupe là où il sert.",
  },
  "SET-14": {
    message: "La devise {currencyCode} sert, et Taux de change n’a pas de taux pour elle le {day}.",
    cure: "Ajoutez à Taux de change une rangée {currencyCode} dont la date de début est au plus tard le {day}.",
  },
  "SET-15": {
    message: "Le dernier taux de {currencyCode} date du {day}, il y a {count, plural, one {# jour} other {# jours}}.",
    cure: "Ajoutez à Taux de change une rangée {currencyCode} avec un nouveau taux.",
  },
  "SET-16": {
    message: "La date de travail {day} est hors des dates où l’on peut reporter : {fromGiven, select, yes {à partir du {from}} other {depuis le début}}{toGiven, select, yes {, jusqu’au {to}} other {}}.",
    cure: "Déplacez les dates : postingFrom et postingTo dans Paramètres, ou les dates de la personne dans Utilisateurs.",
  },
  "SET-17": {
    message: "Le paramètre « {key} » est vide, et les documents en ont besoin.",
    cure: "Saisissez une valeur pour « {key} » dans Paramètres; ajoutez la rangée si elle n’y est pas.",
  },
  "VAT-01": {
    message: "Le compte {accountNo} reçoit l’arrondi des factures, et son groupe de taxe {vatProductGroup} le taxerait.",
    cure: "Donnez à {accountNo} un groupe sans taxe dans Plan comptable, ou videz « Groupe de taxe produit ».",
  },
  "VAT-02": {
    message: "L’écart de taxe de {difference} dépasse les {most} permis.",
    cure: "Saisissez {most} ou moins, ou augmentez maxVatDifference dans Paramètres.",
  },
  "VAT-03": {
    message: "Le document {documentNo} n’a aucune taxe sous {vatIdentifier}, donc rien ne peut s’en écarter.",
    cure: "Corrigez « Identifiant de taxe », ou supprimez la rangée.",
  },
  "NUM-01": {
    message: "Séries de numéros n’a pas de rangée {series}, donc il n’y a pas de numéro à donner.",
    cure: "Ajoutez à Séries de numéros une rangée {series} avec un numéro de début.",
  },
  "NUM-02": {
    message: "La série de numéros {series} est épuisée : elle finit à {endingNo}.",
    cure: "Donnez un « N° de fin » plus élevé, ou ajoutez une rangée pour {series} avec un nouveau numéro de début et une date de début.",
  },
  "NUM-03": {
    message: "La série de numéros {series} en est à {number} et finit à {endingNo}.",
    cure: "Donnez un « N° de fin » plus élevé, ou ajoutez une rangée pour {series} avec un nouveau numéro de début et une date de début.",
  },
  "NUM-04": {
    message: "{number} a été saisi, et la série de numéros {series} donne elle-même ses numéros.",
    cure: "Videz le numéro pour obtenir le suivant, ou mettez « Numéros manuels permis » à oui pour {series}.",
  },
  "NUM-05": {
    message: "Le numéro {number} a déjà été reporté.",
    cure: "Placez le numéro de début de la série après les numéros utilisés.",
  },
  "NUM-06": {
    message: "La série de numéros {series} a servi le {lastDay} pour la dernière fois, et ses dates ne peuvent pas revenir au {day}.",
    cure: "Reportez le {lastDay} ou plus tard, ou mettez « Ordre chronologique » à non pour {series}.",
  },
  "NUM-07": {
    message: "« {number} » dans la série de numéros {series} n’a pas de chiffres que l’on puisse faire avancer.",
    cure: "Utilisez un numéro qui finit par des chiffres, par exemple FAC1001.",
  },
  "NUM-08": {
    message: "La série de numéros {series} recommence chaque année, et aucune rangée ne commence le {day}.",
    cure: "Ajoutez une rangée {series} qui commence le {day}, avec le premier numéro de la nouvelle année.",
  },
  "NUM-09": {
    message: "La série de numéros {series} finit à {endingNo}, et il n’en reste que {count, plural, =0 {zéro} other {#}}.",
    cure: "Donnez un « N° de fin » plus élevé, ou ajoutez une rangée pour {series} avec un nouveau numéro de début et une date de début.",
  },
  "DIM-01": {
    message: "La valeur « {value} » pour {dimension} n’est pas dans Valeurs de dimension.",
    cure: "Corrigez-la ici, ou ajoutez-la à Valeurs de dimension.",
  },
  "DIM-02": {
    message: "La valeur « {value} » pour {dimension} est bloquée.",
    cure: "Utilisez-en une autre, ou videz « Bloqué » pour elle dans Valeurs de dimension.",
  },
  "DIM-03": {
    message: "{no} dans {table} exige une valeur pour {dimension}, et aucune n’est donnée.",
    cure: "Remplissez {dimension} ici ou sur le document, ou modifiez la règle de {no} dans Dimensions par défaut.",
  },
  "DIM-04": {
    message: "{no} dans {table} exige la valeur « {value} » pour {dimension} et aucune autre.",
    cure: "Saisissez « {value} » pour {dimension}, ou modifiez la règle de {no} dans Dimensions par défaut.",
  },
  "DIM-05": {
    message: "{no} dans {table} n’accepte aucune valeur pour {dimension}, et « {value} » est donnée.",
    cure: "Videz {dimension} ici et sur le document, ou modifiez la règle de {no} dans Dimensions par défaut.",
  },
  "DIM-06": {
    message: "Le département « {department} » et le projet « {project} » ne peuvent pas aller ensemble.",
    cure: "Changez l’un des deux, ou permettez la paire dans Combinaisons de dimensions.",
  },
  "DIM-07": {
    message: "La règle de {no} exige chaque fois la même valeur pour {dimension}, et n’en donne aucune.",
    cure: "Remplissez « Code de valeur » dans cette rangée, ou choisissez « code obligatoire ».",
  },
  "POL-01": {
    message: "{userId} ne peut pas reporter de factures de vente.",
    cure: "Livrez sans facturer, ou laissez quelqu’un d’autre reporter la facture; la règle se trouve dans Utilisateurs.",
  },
  "POL-02": {
    message: "{userId} doit facturer ce qui est livré, et cette action ne fait que livrer.",
    cure: "Choisissez « Livrer et facturer »; la règle se trouve dans Utilisateurs.",
  },
  "POL-03": {
    message: "Le {day} est dans la période comptable du {from}, qui est fermée.",
    cure: "Utilisez une date de report d’une période ouverte, ou videz « Fermée » pour la période dans Périodes comptables.",
  },
  "POL-04": {
    message: "{documentNo} n’a pas de numéro de document du client, et l’entreprise en exige un.",
    cure: "Remplissez le numéro de document externe, ou mettez externalDocumentNoMandatory à non dans Paramètres.",
  },
};
