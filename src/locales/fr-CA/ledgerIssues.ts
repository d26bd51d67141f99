import type { IssueTextsOf } from "../texts";

/** The ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"LDG"> = {
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
    message: "Entre {before} et {number}, il manque un numéro.",
    cure: "Notez pourquoi avec vos pièces : un vérificateur demande la raison de chaque trou. Si des rangées de documents reportés ont été supprimées, rétablissez-les à partir d’une copie.",
  },
  "LDG-09": {
    message: "Le grand livre ne contient pas l’écriture notée pour la transaction {transactionNo}.",
    cure: "Vérifiez la saisie avec la note imprimée. Si elle est juste, ce fichier n’est pas celui dont la note vient, ou son passé a été modifié.",
  },
};
