import type { DocumentRow } from "../../app/listDocuments";
import type { PostingWish } from "../../app/postDocuments";

/** Which documents a posting is for, and how it is done, as the person has set it. */
export type Side = DocumentRow["side"];
export type PostingAction = PostingWish["action"];
export type WhatChoice = "selected" | "ready" | "list";

export const ACTIONS_OF: Readonly<Record<Side, readonly PostingAction[]>> = {
  sales: ["shipInvoice", "ship", "invoice"],
  purchase: ["receiveInvoice", "receive", "invoice"],
};

/** Whether an action has something to do with a document. */
export function isAffected({ canHandle, canInvoice }: DocumentRow, action: PostingAction): boolean {
  switch (action) {
    case "ship":
    case "receive":
      return canHandle;
    case "invoice":
      return canInvoice;
    case "shipInvoice":
    case "receiveInvoice":
      return canHandle || canInvoice;
  }
}

/** The documents of a side that an action has something to do with. */
export function affectedDocuments(documents: readonly DocumentRow[], side: Side, action: PostingAction): readonly DocumentRow[] {
  return documents.filter((document) => document.side === side && isAffected(document, action));
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
