/** How much goes into one sync. Excel on the web refuses more than 5 MB in a request or an answer; elsewhere it costs patience. */
export interface OfficeLimits {
  /** Bytes of cells in one request, and in one answer as far as it can be foreseen. */
  readonly payloadBytes: number;
  /** Cells in one answer: above five million Excel answers with nulls. */
  readonly readCells: number;
}

export const OFFICE_LIMITS: OfficeLimits = { payloadBytes: 4_500_000, readCells: 5_000_000 };
