import type { WordKey } from "../texts";

export const words: Readonly<Record<WordKey, string>> = {
  "word.yes": "ja",
  "word.no": "nei",
  "word.blank": "(tom)",
  "word.none": "ingen",
  "word.total": "Totalt",
  // What stands in the status cell of documents, lines and entry rows.
  "status.open": "Åpen",
  "status.released": "Frigitt",
  "status.pendingApproval": "Venter på godkjenning",
  "status.pendingPrepayment": "Venter på forskudd",
  "status.completed": "Fullført",
  "status.ready": "Klar",
  "status.notReady": "Ikke klar",
  "status.entered": "Registrert",
  "status.posted": "Bokført",
  "status.partlyPosted": "Delvis bokført",
  "status.openOrder": "Åpen ordre",
  "status.delivered": "Levert",
  "status.received": "Mottatt",
  "status.invoiced": "Fakturert",
  "status.canceled": "Annullert",
  "severity.error": "Må rettes",
  "severity.warning": "Advarsel",
  // What is done to a document.
  "action.ship": "Lever",
  "action.invoice": "Fakturer",
  "action.shipInvoice": "Lever og fakturer",
  "action.receive": "Motta",
  "action.receiveInvoice": "Motta og fakturer",
  "action.post": "Bokfør",
  // Where a price was found.
  "priceSource.typed": "Skrevet inn",
  "priceSource.item": "Vare",
  "priceSource.none": "Ingen",
};
