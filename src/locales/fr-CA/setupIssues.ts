import type { IssueTextsOf } from "../texts";

/** Setup, number series and dimensions. */
export const setupIssues: IssueTextsOf<"SET" | "NUM" | "DIM"> = {
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
  "DIM-01": {
    message: "La valeur « {value} » pour {dimension} n’est pas dans Valeurs de dimension.",
    cure: "Corrigez-la ici, ou ajoutez-la à Valeurs de dimension.",
  },
  "DIM-02": {
    message: "La valeur « {value} » pour {dimension} est bloquée.",
    cure: "Utilisez-en une autre, ou videz « Bloqué » pour elle dans Valeurs de dimension.",
  },
};
