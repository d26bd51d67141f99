import type { PostingSummary } from "../../app/postDocuments";

/** The numbers a posting gave, by kind of document: first, last and how many. */
export interface NumberRange {
  readonly documentType: string;
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

export function numberRanges(posted: PostingSummary["posted"]): readonly NumberRange[] {
  const ranges = new Map<string, NumberRange>();
  for (const { documentType, documentNo } of posted) {
    const range = ranges.get(documentType);
    ranges.set(documentType, { documentType, first: range?.first ?? documentNo, last: documentNo, count: (range?.count ?? 0) + 1 });
  }
  return [...ranges.values()];
}
