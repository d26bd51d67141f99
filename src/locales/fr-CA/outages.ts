import type { OutageTexts } from "../texts";

export const outages: OutageTexts = {
  cellEditing: {
    message: "Excel attend qu’une cellule soit terminée.",
    next: "Appuyez sur Entrée ou Échap dans la feuille, puis réessayez.",
  },
  protectedSheet: {
    message: "La feuille{placeGiven, select, yes { {place}} other {}} est protégée et on ne peut pas y écrire.",
    next: "Retirez la protection sous Révision dans Excel, puis réessayez.",
  },
  filteredTable: {
    message: "Le tableau{placeGiven, select, yes { {place}} other {}} est filtré, et on ne peut pas ajouter de rangées tant que certaines sont masquées.",
    next: "Effacez le filtre, puis réessayez.",
  },
  tooLarge: {
    message: "La modification était trop grande pour Excel.",
    next: "Reportez moins de documents à la fois. Rien de ce qui est déjà reporté n’est perdu.",
  },
  tableMissing: {
    message: "Le tableau{placeGiven, select, yes { {place}} other {}} n’est pas dans le classeur.",
    next: "Choisissez Configurer dans le volet pour ajouter les tableaux manquants, ou annulez la suppression dans Excel.",
  },
  sheetNameTaken: {
    message: "Une autre feuille porte déjà le nom{placeGiven, select, yes { {place}} other {}}.",
    next: "Renommez cette feuille, puis réessayez.",
  },
  tableGrowth: {
    message: "Le tableau{placeGiven, select, yes { {place}} other {}} n’a pas pu s’agrandir : il y a quelque chose en dessous, ou la feuille est pleine.",
    next: "Déplacez ce qui se trouve sous le tableau vers une autre feuille, puis réessayez.",
  },
  workbookInactive: {
    message: "Le classeur a été fermé ou n’est plus au premier plan.",
    next: "Ramenez le classeur au premier plan, puis réessayez.",
  },
  readOnly: {
    message: "Le classeur est ouvert en lecture seule.",
    next: "Choisissez Activer la modification dans Excel, ou enregistrez une copie et travaillez dans celle-ci.",
  },
  fileMissing: {
    message: "Le fichier{placeGiven, select, yes { {place}} other {}} est introuvable.",
    next: "Vérifiez le nom et le dossier.",
  },
  fileUnreadable: {
    message: "Le fichier{placeGiven, select, yes { {place}} other {}} n’a pas pu être lu.",
    next: "Fermez-le dans les autres programmes et vérifiez que vous avez le droit de l’ouvrir.",
  },
  fileDamaged: {
    message: "Le fichier{placeGiven, select, yes { {place}} other {}} est endommagé ou tronqué.",
    next: "Ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le sous un autre nom, ou prenez une copie plus ancienne.",
  },
  fileEncrypted: {
    message: "Le fichier{placeGiven, select, yes { {place}} other {}} est protégé par un mot de passe.",
    next: "Ouvrez-le dans Excel, retirez le mot de passe sous Fichier, Informations, Protéger le classeur, et enregistrez-le.",
  },
  fileOldFormat: {
    message: "Le fichier{placeGiven, select, yes { {place}} other {}} est un classeur d’Excel 97 à 2003.",
    next: "Ouvrez-le dans Excel et enregistrez-le en .xlsx.",
  },
  fileDates1904: {
    message: "Le classeur{placeGiven, select, yes { {place}} other {}} compte les jours à partir de 1904, et chaque date serait lue quatre ans trop tôt.",
    next: "Désactivez le calendrier depuis 1904 sous Fichier, Options, Options avancées, corrigez les dates et enregistrez-le.",
  },
  fileTooLarge: {
    message: "Le fichier{placeGiven, select, yes { {place}} other {}} est plus grand que ce que Ledgerline peut lire.",
    next: "Divisez-le en plusieurs fichiers.",
  },
  fileNotWritable: {
    message: "Le fichier{placeGiven, select, yes { {place}} other {}} n’a pas pu être écrit.",
    next: "Fermez-le dans les autres programmes, ou choisissez un autre nom ou un autre dossier.",
  },
  fileChanged: {
    message: "Le fichier{placeGiven, select, yes { {place}} other {}} a été modifié par un autre programme pendant ce calcul; il n’a donc pas été écrit, car ce que l’autre a fait serait perdu.",
    next: "Relancez la commande : tout est calculé à partir du fichier tel qu’il est maintenant.",
  },
  notAWorkbook: {
    message: "Le fichier{placeGiven, select, yes { {place}} other {}} n’est ni un classeur Excel ni des tableaux Ledgerline en JSON.",
    next: "Choisissez un fichier .xlsx, ou un fichier .json qui commence par le format ledgerline-tables/1.",
  },
  jsonFaulty: {
    message: "Les tableaux en JSON ne peuvent pas être lus{placeGiven, select, yes { : {place}} other {}}.",
    next: "Corrigez le texte à cet endroit : chaque rangée est un objet de noms et de valeurs, et une valeur est un texte entre guillemets, un nombre d’au plus quinze chiffres, true, false ou null.",
  },
  memory: {
    message: "Il n’y avait pas assez de mémoire pour terminer.",
    next: "Fermez d’autres programmes ou onglets, ou procédez par plus petites parties.",
  },
  stopped: {
    message: "Arrêté à votre demande.",
    next: "Ce qui a été fait avant est complet. Relancez pour continuer à partir de là.",
  },
  apiMissing: {
    message: "Cette version d’Excel est trop ancienne pour Ledgerline.",
    next: "Mettez Excel à jour, ou ouvrez le classeur dans Excel sur le Web.",
  },
  noHashes: {
    message: "Rien ne peut être reporté ici : le volet vient d’une adresse sans chiffrement (http), où le navigateur ne calcule pas d’empreintes.",
    next: "Ouvrez le volet à partir d’une adresse qui commence par https. La lecture, la vérification et les rapports fonctionnent quand même ici.",
  },
  rowsMoved: {
    message: "Des lignes ou des colonnes{placeGiven, select, yes { de {place}} other {}} ont été déplacées, ajoutées ou supprimées pendant le calcul : l’opération n’a pas été effectuée.",
    next: "Réessayez : le calcul part des lignes telles qu’elles sont maintenant.",
  },
  storage: {
    message: "Le navigateur n’a pas laissé Ledgerline conserver ses notes.",
    next: "Vous pouvez continuer : tout ce qui compte est dans le classeur. Les fenêtres privées et les disques pleins sont les causes habituelles.",
  },
  busy: {
    message: "Une autre fenêtre de cet appareil reporte.",
    next: "Attendez qu’elle ait terminé, ou fermez-la, puis réessayez.",
  },
  unclear: {
    message: "Excel n’a pas répondu clairement; on ne sait pas si le report a été fait.",
    next: "Ne reportez pas tout de suite : fermez le classeur, rouvrez-le et regardez. Il dira ce qui est reporté et retirera ce qui n’a pas été terminé.",
  },
  unknown: {
    message: "Excel n’a pas pu le faire, et n’a pas dit pourquoi.",
    next: "Réessayez. Si cela se reproduit, enregistrez le classeur, fermez-le et rouvrez-le.",
  },
};
