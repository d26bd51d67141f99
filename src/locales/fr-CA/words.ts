import type { WordKey } from "../texts";

export const words: Readonly<Record<WordKey, string>> = {
  "word.yes": "oui",
  "word.no": "non",
  "word.blank": "(vide)",
  "word.none": "aucun",
  "word.total": "Total",
  // What stands in the status cell of documents, lines and entry rows.
  "status.open": "Ouvert",
  "status.released": "Libéré",
  "status.pendingApproval": "Approbation en attente",
  "status.pendingPrepayment": "Paiement anticipé en attente",
  "status.completed": "Terminé",
  "status.ready": "Prêt",
  "status.notReady": "Pas prêt",
  "status.entered": "Saisi",
  "status.posted": "Reporté",
  "status.partlyPosted": "Reporté en partie",
  "status.openOrder": "Commande ouverte",
  "status.delivered": "Livré",
  "status.received": "Reçu",
  "status.invoiced": "Facturé",
  "status.canceled": "Annulé",
  "severity.error": "À corriger",
  "severity.warning": "Avertissement",
  // What is done to a document.
  "action.ship": "Livrer",
  "action.invoice": "Facturer",
  "action.shipInvoice": "Livrer et facturer",
  "action.receive": "Recevoir",
  "action.receiveInvoice": "Recevoir et facturer",
  "action.post": "Reporter",
  // Where a price was found.
  "priceSource.typed": "Saisi",
  "priceSource.item": "Article",
  "priceSource.none": "Aucun",
};
