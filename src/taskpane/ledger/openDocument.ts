import type { EntryRow } from "../entryRows";
import type { DocumentType, Navigation } from "../navigation";

/** Opens everything that the document of a ledger row has posted. */
export function openDocument(navigation: Navigation, { documentType, documentNo }: EntryRow): void {
  navigation.open("ledger", { detail: { kind: "document", documentType: String(documentType ?? "") as DocumentType, documentNo: String(documentNo ?? "") } });
}
