import type { DocumentRow } from "../../app/listDocuments";
import type { PostingWish } from "../../app/postDocuments";

/** Which documents a posting is for, and how it is done, as the person has set it. */
export type Side = DocumentRow["side"];
export type PostingAction = PostingWish["action"];
export type WhatChoice = "selected" | "ready" | "list";

/** The everyday actions of a side. */
export const ACTIONS_OF: Readonly<Record<Side, readonly PostingAction[]>> = {
  sales: ["shipInvoice", "ship", "invoice"],
  purchase: ["receiveInvoice", "receive", "invoice"],
  payments: ["pay", "unapply", "revalue"],
  journal: ["journal"],
  itemJournal: ["adjust"],
};
/** Whether an action posts sales or purchases, which have VAT and cost; payments and journals have an amount alone. */
export function isTaxed(action: PostingAction): boolean {
  return ACTIONS_OF.sales.includes(action) || ACTIONS_OF.purchase.includes(action);
}

/** Whether an action is about what is posted: it takes an application back, or revalues what is open; it has no amount of its own. */
export function isOfSettlements(action: PostingAction): boolean {
  return action === "unapply" || action === "revalue";
}

/** How the documents of an action may be named. Nobody takes back every application there is; currencies are rows of no document. */
export function offeredWhat(action: PostingAction): readonly [WhatChoice, ...WhatChoice[]] {
  if (action === "unapply") return ["list", "selected"];
  return action === "revalue" ? ["ready", "list"] : ["selected", "ready", "list"];
}

/** The goods of returns go the other way: a sales return is received. */
const RETURN_ACTIONS_OF: Readonly<Record<Side, readonly PostingAction[]>> = { sales: ["receiveInvoice", "receive"], purchase: ["shipInvoice", "ship"], payments: [], journal: [], itemJournal: [] };

/** What a person can choose from; the actions of returns where there is one, or where one was chosen before. */
export function offeredActions(documents: readonly DocumentRow[], side: Side, chosen: PostingAction): readonly PostingAction[] {
  const ofReturns = RETURN_ACTIONS_OF[side].filter((action) => action === chosen || affectedDocuments(documents, side, action).length > 0);
  return [...ACTIONS_OF[side], ...ofReturns];
}

/** The documents of a side that an action would post something of. */
export function affectedDocuments(documents: readonly DocumentRow[], side: Side, action: PostingAction): readonly DocumentRow[] {
  return documents.filter((document) => document.side === side && document.actions.some((each) => each === action));
}

export function readyDocuments(documents: readonly DocumentRow[]): readonly DocumentRow[] {
  return documents.filter(({ isReady }) => isReady);
}

/** Documents whose number or party has every typed word. */
export function searchedDocuments(documents: readonly DocumentRow[], text: string): readonly DocumentRow[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return documents;
  return documents.filter(({ documentNo, partyNo, partyName }) => {
    const facts = `${documentNo} ${partyNo} ${partyName}`.toLowerCase();
    return words.every((word) => facts.includes(word));
  });
}
