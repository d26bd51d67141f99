import type { WordKey } from "../texts";

export const words: Readonly<Record<WordKey, string>> = {
  "word.yes": "ja",
  "word.no": "nej",
  "word.blank": "(tom)",
  "word.none": "ingen",
  "word.total": "Totalt",
  // What stands in the status cell of documents, lines and entry rows.
  "status.open": "Öppen",
  "status.released": "Frisläppt",
  "status.pendingApproval": "Väntar på godkännande",
  "status.pendingPrepayment": "Väntar på förskott",
  "status.completed": "Slutförd",
  "status.ready": "Klar",
  "status.notReady": "Inte klar",
  "status.entered": "Registrerad",
  "status.posted": "Bokförd",
  "status.partlyPosted": "Delvis bokförd",
  "status.openOrder": "Öppen order",
  "status.delivered": "Levererad",
  "status.received": "Inlevererad",
  "status.invoiced": "Fakturerad",
  "status.canceled": "Annullerad",
  "severity.error": "Måste rättas",
  "severity.warning": "Varning",
  // What is done to a document.
  "action.ship": "Leverera",
  "action.invoice": "Fakturera",
  "action.shipInvoice": "Leverera och fakturera",
  "action.receive": "Inleverera",
  "action.receiveInvoice": "Inleverera och fakturera",
  "action.post": "Bokför",
  // Where a price was found.
  "priceSource.typed": "Inskrivet",
  "priceSource.item": "Artikel",
  "priceSource.none": "Inget",
};
