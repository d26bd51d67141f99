/** The names by which documents and their lines are found in maps. */

/** A line among those of one kind of document, such as sales orders. */
export function lineKey({ documentNo, lineNo }: { readonly documentNo: string; readonly lineNo: number | null }): string {
  return `${documentNo}\u0000${lineNo ?? ""}`;
}

/** A document among all kinds. */
export function documentKey(documentType: string, documentNo: string): string {
  return `${documentType}\u0000${documentNo}`;
}

/** A line among those of all kinds of document. */
export function documentLineKey(documentType: string, documentNo: string, lineNo: number | null): string {
  return `${documentType}\u0000${documentNo}\u0000${lineNo ?? ""}`;
}
