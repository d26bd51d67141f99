import type { IssueTextsOf } from "../texts";

/** Tables, cells and references. */
export const tableIssues: IssueTextsOf<"TAB" | "CEL" | "REF"> = {
  "TAB-01": {
    message: "{table} n’a pas de colonne « {column} ».",
    cure: "Ajoutez à {table} une colonne intitulée « {column} », ou donnez cet en-tête à la colonne qui en tient lieu.",
  },
  "TAB-02": {
    message: "{table} a plus d’une fois la colonne « {column} ».",
    cure: "Gardez-en une, et renommez ou supprimez l’autre.",
  },
  "TAB-03": {
    message: "Le classeur n’a pas de tableau {table}.",
    cure: "Choisissez Configurer dans le volet pour ajouter les tableaux manquants. Si la feuille a été supprimée, reprenez-la d’une copie du fichier.",
  },
  "TAB-04": {
    message: "« {name} » n’est pas un tableau de Ledgerline et n’a pas été lu.",
    cure: "Vérifiez l’orthographe. Un tableau à vous peut rester tel quel.",
  },
  "TAB-05": {
    message: "« {name} » n’est pas une colonne de {table} et n’a pas été lue.",
    cure: "Vérifiez l’orthographe. Une colonne à vous peut rester telle quelle.",
  },
  "TAB-06": {
    message: "{key} figure déjà à la rangée {firstRow}.",
    cure: "Donnez une autre clé à cette rangée, ou supprimez l’une des deux.",
  },
  "TAB-07": {
    message: "{table} a {count, plural, one {# rangée qui n’appartient} other {# rangées qui n’appartiennent}} pas à un report terminé.",
    cure: "De telles rangées ne comptent pas. Celles qu’un report a laissées sont enlevées par le prochain; ce qui y a été saisi à la main a sa place sur un document.",
  },
  "TAB-08": {
    message: "{table} a {count, plural, one {# rangée} other {# rangées}} et le journal des reports est vide : elles sont prises comme position d’ouverture.",
    cure: "Si des rangées de Journal des reports ont été supprimées, reprenez-les d’une copie du fichier.",
  },
  "TAB-30": {
    message: "« {column} » de {table} contient {count, plural, one {# nombre} other {# nombres}} là où se trouvent des codes : les zéros de tête seraient perdus.",
    cure: "Comparez les codes avec leur source. Mettez la colonne au format texte, puis saisissez de nouveau ceux qui commençaient par un zéro.",
  },
  "TAB-31": {
    message: "{key} ressemble à la clé de la rangée {row}, mais est écrit avec des lettres d’un autre alphabet.",
    cure: "Saisissez de nouveau la clé sur ce clavier, ou supprimez l’une des deux rangées.",
  },
  "TAB-32": {
    message: "{table} a des cellules fusionnées ({count, plural, one {# bloc} other {# blocs}}). Seule la première cellule d’un bloc contient ce qui a été saisi; les autres sont vides.",
    cure: "Annulez la fusion (Accueil, Fusionner et centrer) et remplissez chaque cellule. D’ici là, rien de cette table n’est reporté.",
  },
  "TAB-33": {
    message: "Lignes masquées dans {table} : {hidden} sur {lines} à reporter, par un filtre ou à la main.",
    cure: "Elles sont reportées comme les autres. Pour les voir d’abord, effacez le filtre et affichez les rangées.",
  },
  "TAB-34": {
    message: "De chaque nombre de ce classeur, Excel ne garde que les chiffres que sa cellule affiche. Le reste est perdu pour de bon, surtout dans les prix et les quantités.",
    cure: "Désactivez « Définir la précision au format affiché » dans les options avancées d’Excel, et comparez prix, quantités et taux de change avec leur source.",
  },
  "CEL-01": {
    message: "« {column} » est vide, et cette rangée en a besoin.",
    cure: "Remplissez la cellule, ou videz toute la rangée.",
  },
  "CEL-02": {
    message: "La cellule affiche {value} : sa formule n’a pas de résultat.",
    cure: "Corrigez la formule, ou saisissez la valeur elle-même.",
  },
  "CEL-03": {
    message: "« {column} » demande un nombre, et « {value} » n’en est pas un.",
    cure: "Saisissez le nombre sans unité ni devise. Un nombre collé comme texte devient un nombre avec Convertir en nombre dans Excel.",
  },
  "CEL-04": {
    message: "« {column} » prend jusqu’à {decimals} décimales, et {value} en a davantage.",
    cure: "Arrondissez le nombre à {decimals} décimales.",
  },
  "CEL-05": {
    message: "« {column} » prend jusqu’à quinze chiffres, et {value} en a davantage.",
    cure: "Saisissez un nombre plus petit ou arrondi.",
  },
  "CEL-06": {
    message: "« {column} » demande un nombre entier, et {value} ne l’est pas.",
    cure: "Saisissez un nombre sans décimales.",
  },
  "CEL-07": {
    message: "« {column} » demande une date, et « {value} » n’est pas un jour du calendrier.",
    cure: "Saisissez la date comme d’habitude dans Excel, ou sous la forme année-mois-jour, par exemple 2026-11-20.",
  },
  "CEL-08": {
    message: "« {column} » demande oui ou non, et « {value} » n’est ni l’un ni l’autre.",
    cure: "Saisissez VRAI ou oui, FAUX ou non. Une cellule vide signifie non.",
  },
  "CEL-09": {
    message: "« {value} » n’est pas un des choix de « {column} ».",
    cure: "Saisissez l’un de ceux-ci : {options}.",
  },
  "CEL-10": {
    message: "« {column} » demande une formule de date, et « {value} » ne se lit pas comme telle.",
    cure: "Écrivez des nombres avec D, W, M, Q ou Y (jour, semaine, mois, trimestre, année), par exemple 30D, et CM pour la fin du mois, par exemple CM+15D.",
  },
  "CEL-11": {
    message: "« {column} » prend {longest} caractères, et ce texte en a {length}.",
    cure: "Raccourcissez le texte à {longest} caractères.",
  },
  "CEL-12": {
    message: "« {column} » est {value} et doit être au moins {minimum}.",
    cure: "Saisissez {minimum} ou plus.",
  },
  "CEL-13": {
    message: "« {column} » est {value} et doit être au plus {maximum}.",
    cure: "Saisissez {maximum} ou moins.",
  },
  "CEL-14": {
    message: "« {column} » est {value}, un nombre de plus de quinze chiffres : Excel a perdu les derniers.",
    cure: "Mettez la cellule au format texte et saisissez de nouveau le code.",
  },
  "CEL-30": {
    message: "« {column} » contient le texte « {value} » et a été lu comme {read}.",
    cure: "Saisissez le nombre lui-même, pour qu’Excel calcule aussi avec lui.",
  },
  "CEL-31": {
    message: "« {column} » contient le texte « {value} », qui est un nombre ici et un autre ailleurs.",
    cure: "Saisissez le nombre lui-même, sans signes entre les milliers.",
  },
  "CEL-32": {
    message: "« {column} » contient le texte « {value} » et a été lu comme {day}.",
    cure: "Saisissez la date elle-même, ou année-mois-jour, par exemple 2026-11-20.",
  },
  "CEL-33": {
    message: "« {column} » a été lu comme « {read} » : {count, plural, one {# caractère invisible a été omis} other {# caractères invisibles ont été omis}}.",
    cure: "Saisissez de nouveau la cellule plutôt que de la coller.",
  },
  "CEL-34": {
    message: "« {column} » contient « {value} » et a été lu comme « {read} ».",
    cure: "Saisissez de nouveau le code avec les caractères du clavier.",
  },
  "CEL-35": {
    message: "« {column} » contient « {value} », un code avec un saut de ligne ou un caractère de commande.",
    cure: "Saisissez de nouveau le code sur une ligne.",
  },
  "CEL-36": {
    message: "« {column} » contient « {value} », un code avec d’autres chiffres que 0 à 9.",
    cure: "Si vous voulez dire {read}, saisissez-le.",
  },
  "CEL-37": {
    message: "« {column} » contient « {value} » avec des lettres d’un autre alphabet qui ressemblent à des lettres latines.",
    cure: "S’il s’agit d’un code latin, saisissez-le de nouveau sur ce clavier.",
  },
  "CEL-38": {
    message: "« {column} » contient le nombre {value} : un code tel que 1E10 en devient un quand Excel le lit.",
    cure: "Si un autre code a été saisi, mettez la cellule au format texte et saisissez-le de nouveau.",
  },
  "CEL-39": {
    message: "« {value} » n’est pas dans {table}, mais « {other} » y est : Excel enlève les zéros devant un nombre.",
    cure: "Mettez la cellule au format texte et saisissez {other}.",
  },
  "CEL-40": {
    message: "La date de report {day} est plus d’un an après {workDate}.",
    cure: "Corrigez l’année. Si la date est voulue, placez après elle la fin des dates de report permises.",
  },
  "CEL-41": {
    message: "« {column} » est calculé avec {function} et change donc de lui-même : {formula}. Ce qui est reporté ne le doit pas.",
    cure: "Figez la valeur : copiez la cellule, puis collez-la comme valeur sur elle-même.",
  },
  "CEL-42": {
    message: "« {column} » vient de l’extérieur de ce classeur et peut être périmé : {formula}.",
    cure: "Regardez la valeur. Pour la garder, copiez la cellule et collez-la comme valeur sur elle-même.",
  },
  "REF-01": {
    message: "« {value} » n’est pas dans {table}.",
    cure: "Corrigez-le ici, ou ajoutez « {value} » à {table}.",
  },
};
