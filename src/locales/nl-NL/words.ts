import type { WordKey } from "../texts";

export const words: Readonly<Record<WordKey, string>> = {
  "word.yes": "ja",
  "word.no": "nee",
  "word.blank": "(leeg)",
  "word.none": "geen",
  "word.total": "Totaal",
  // What stands in the status cell of documents, lines and entry rows.
  "status.open": "Open",
  "status.released": "Vrijgegeven",
  "status.pendingApproval": "Wacht op goedkeuring",
  "status.pendingPrepayment": "Wacht op vooruitbetaling",
  "status.completed": "Voltooid",
  "status.ready": "Gereed",
  "status.notReady": "Niet gereed",
  "status.entered": "Ingevoerd",
  "status.posted": "Geboekt",
  "status.partlyPosted": "Gedeeltelijk geboekt",
  "status.openOrder": "Openstaande order",
  "status.delivered": "Geleverd",
  "status.received": "Ontvangen",
  "status.invoiced": "Gefactureerd",
  "status.canceled": "Geannuleerd",
  "severity.error": "Te corrigeren",
  "severity.warning": "Waarschuwing",
  // What is done to a document.
  "action.ship": "Verzenden",
  "action.invoice": "Factureren",
  "action.shipInvoice": "Verzenden en factureren",
  "action.receive": "Ontvangen",
  "action.receiveInvoice": "Ontvangen en factureren",
  "action.post": "Boeken",
  // Where a price was found.
  "priceSource.typed": "Ingetypt",
  "priceSource.item": "Artikel",
  "priceSource.none": "Geen",
};
