import type { IssueTextsOf } from "../texts";

/** Committing a posting, and the ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"COM" | "LDG"> = {
  "COM-01": {
    message: "Un autre appareil reporte dans ce classeur{userIdGiven, select, yes { ({userId})} other {}} : appareil {device}, dernière fois {moment}.",
    cure: "Demandez s’il a terminé et enregistré. Confirmez ensuite que le report continue ici; l’autre appareil sera interrogé à son tour.",
  },
  "COM-02": {
    message: "Un report de {documents} est en cours sur un autre appareil{userIdGiven, select, yes { ({userId})} other {}} : appareil {device}, depuis {moment}.",
    cure: "Attendez qu’il soit terminé. Si cet appareil s’est arrêté pour de bon, confirmez que le report continue ici : ce qu’il a commencé est retiré, et ses documents restent ouverts.",
  },
  "COM-03": {
    message: "{table} a {count, plural, one {# rangée qu’aucun report n’a écrite} other {# rangées qu’aucun report n’a écrites}}.",
    cure: "Déplacez ce dont vous avez besoin vers une feuille à vous et supprimez les rangées. Ce qui doit être reporté appartient à un document.",
  },
  "COM-04": {
    message: "Ce fichier est plus ancien que ce qui a été reporté et enregistré ici : il lui manque la transaction {transactionNo} ({documents}), reportée {moment}.",
    cure: "Ouvrez la version la plus récente du fichier. Seulement si elle est perdue, confirmez que le report continue ici : les numéros donnés depuis seront donnés de nouveau.",
  },
  "COM-05": {
    message: "Ce fichier et ce qui a été reporté ici ont divergé : la transaction {transactionNo} ({documents}, {moment}) y est une autre.",
    cure: "On a reporté dans deux copies d’un même classeur. Décidez laquelle est le livre et ne reportez plus dans l’autre; confirmez seulement si c’est celle-ci.",
  },
  "COM-06": {
    message: "Quelque chose a changé depuis l’aperçu; rien n’a été reporté.",
    cure: "Regardez l’aperçu de nouveau, puis reportez.",
  },
  "COM-07": {
    message: "La cellule contient {value} alors que {expected} y a été écrit; rien n’a été reporté.",
    cure: "Quelqu’un a peut-être saisi ou trié pendant le report, ou Excel a modifié la cellule. Reportez de nouveau; si cela se répète, rendez à la colonne son format habituel.",
  },
  "COM-08": {
    message: "{table} a été modifié par quelqu’un d’autre pendant le report; rien n’a été reporté.",
    cure: "Laissez les autres terminer, puis reportez de nouveau.",
  },
  "COM-09": {
    message: "Le report de {documents} du {moment} n’est pas allé à son terme. {count, plural, =0 {Il n’avait écrit aucune écriture} one {La seule écriture faite a été retirée} other {Les # écritures faites ont été retirées}}; rien n’en a été reporté.",
    cure: "Reportez ces documents de nouveau quand vous serez prêt.",
  },
  "COM-10": {
    message: "Ce qui a été reporté {moment} comme transaction {transactionNo} ({documents}) n’a pas été enregistré et n’est pas dans ce fichier.",
    cure: "Reportez ces documents de nouveau. Si des papiers portant leurs numéros sont partis, comparez-les aux nouveaux.",
  },
  "COM-11": {
    message: "Ceci a déjà été reporté {moment} : {documents}. Ce n’a pas été reporté une seconde fois.",
    cure: "Il ne reste rien à faire. Le reste d’un document se reporte à partir d’un nouvel aperçu.",
  },
  "COM-12": {
    message: "Les documents du dernier report ({documents}) ne le montrent pas encore : leurs quantités et leurs états sont ceux d’avant.",
    cure: "Il est reporté et il n’y a rien à faire : la prochaine vérification ou le prochain report le montrera.",
  },
  "COM-13": {
    message: "La transaction {transactionNo} ({documents}) est reportée, mais Excel n’a pas enregistré le classeur.",
    cure: "Enregistrez-le vous-même. Si Excel ne le peut pas, parce que le fichier est en lecture seule ou extrait par quelqu’un, enregistrez-le sous un autre nom et continuez dans ce fichier.",
  },
  "COM-14": {
    message: "Le report de {documents} commencé ici le {moment} n’a rien laissé dans ce fichier : rien n’en est reporté ici.",
    cure: "Reportez ces documents de nouveau quand vous serez prêt. Si des papiers portant de nouveaux numéros sont partis, cherchez d’abord le fichier qui les contient.",
  },
  "COM-15": {
    message: "Le report de {documents} du {moment} est allé à son terme comme transaction {transactionNo}, bien que le programme ait pris fin avant de pouvoir le dire.",
    cure: "Rien n’est à reporter de nouveau. Enregistrez le classeur.",
  },
  "COM-16": {
    message: "La saisie des commandes a commencé la commande {documentNo} sans la terminer, et aucune ligne de saisie ne dit plus ce qu’elle devait être.",
    cure: "Supprimez les lignes et l’en-tête de cette commande, ou inscrivez son numéro dans les lignes de saisie dont elle vient. Saisissez ensuite les commandes de nouveau; d’ici là, aucune autre commande n’est créée.",
  },
  "LDG-01": {
    message: "Cette écriture n’est pas telle qu’elle a été reportée{count, plural, one {} other { (elle ou l’une des {count} qui se suivent ici)}} : transaction {transactionNo}{documentsGiven, select, yes {, {documents}} other {}}.",
    cure: "Comparez-la à une copie antérieure du fichier et remettez ce qu’elle contenait. Une correction se fait par un nouveau report, jamais dans le grand livre.",
  },
  "LDG-02": {
    message: "La rangée de la transaction {transactionNo} du journal des reports ne correspond pas à ce qu’elle a reporté ou à la rangée précédente.",
    cure: "Comparez-la à une copie antérieure du fichier. Une rangée du journal modifiée, supprimée ou ajoutée à la main doit être remise en place.",
  },
  "LDG-03": {
    message: "{count, plural, one {# report n’a} other {# reports n’ont}} pas d’empreinte; une modification passerait inaperçue.",
    cure: "Ils viennent d’une version antérieure. Conservez une copie du fichier tel qu’il est; les nouveaux reports sont enchaînés.",
  },
  "LDG-04": {
    message: "Il manque à {table} {count, plural, one {l’écriture {from}} other {les écritures {from} à {to}}}.",
    cure: "Rétablissez les rangées à partir d’une copie du fichier. Une rangée reportée ne se supprime jamais.",
  },
  "LDG-05": {
    message: "La transaction {transactionNo} n’est pas équilibrée le {day} : son total est de {difference}.",
    cure: "Comparez ses écritures à une copie antérieure du fichier et remettez ce qui a été modifié.",
  },
  "LDG-06": {
    message: "{table} totalise {own}, et ses comptes du grand livre ({accounts}) {ledger} : un écart de {difference}.",
    cure: "Cherchez une écriture modifiée ou un report fait directement à l’un de ces comptes. Si un compte a été remplacé dans la configuration, l’ancien doit y figurer aussi.",
  },
  "LDG-07": {
    message: "La ligne reportée de {documentNo} a la quantité {quantity}, et son écriture d’article {entryNo} a déplacé {moved}.",
    cure: "Comparez les deux à une copie antérieure du fichier et remettez ce qui a été modifié.",
  },
  "LDG-08": {
    message: "{count, plural, one {Le numéro {from} de la série {series} manque} other {Les numéros {from} à {to} de la série {series} manquent ({count})}} avant ce document, et rien dans le classeur ne dit pourquoi.",
    cure: "Notez pourquoi avec vos pièces : un vérificateur demande la raison de chaque trou. Si des rangées de documents reportés ont été supprimées, rétablissez-les à partir d’une copie.",
  },
  "LDG-09": {
    message: "Le grand livre ne contient pas l’écriture notée pour la transaction {transactionNo}.",
    cure: "Vérifiez la saisie avec la note imprimée. Si elle est juste, ce fichier n’est pas celui dont la note vient, ou son passé a été modifié.",
  },
  "LDG-10": {
    message: "Une formule se trouve dans {table}, écriture {key}, où seul ce qui a été reporté peut se trouver : {formula} ({count, plural, one {# cellule} other {# cellules}}).",
    cure: "Remplacez-la par la valeur reportée, tirée d’une copie antérieure du fichier; d’ici là, rien n’est reporté. Ce qu’une formule affiche change avec les cellules qu’elle cite et ne prouve plus rien.",
  },
  "LDG-16": {
    message: "Un nombre se trouve sous forme de texte dans {table} : « {value} » ({count, plural, one {# cellule} other {# cellules}}). Vos propres sommes et filtres l’ignorent.",
    cure: "Reconvertissez le texte en nombre : dans Excel, sélectionnez les cellules et choisissez Convertir en nombre. Ce qui a été reporté n’en change pas.",
  },
  "LDG-17": {
    message: "Rien ne montre si {count, plural, one {la seule rangée} other {les # rangées}} des grands livres {count, plural, one {est telle que reportée} other {sont telles que reportées}} : Journal des reports est vide ou sans empreintes.",
    cure: "Reprenez Journal des reports d’une copie antérieure du fichier. Si ces livres viennent d’un autre système, comparez-les à leur source.",
  },
};
