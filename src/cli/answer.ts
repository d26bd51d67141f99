import type { Diagnostics } from "../app/diagnoseBook";
import type { Letter } from "../app/informCustomers";
import type { ArrivalRow } from "../app/listArrivals";
import type { ShownRelease } from "../app/reservedLines";
import type { Peg } from "../app/showBackorders";
import type { ShownIssue } from "../app/shownIssue";
import { formatIsoDay, type Day } from "../base/day";
import { formatFine, type Quantity } from "../money/quantity";
import { formatJson, type FieldValue } from "../schema/formatCell";
import type { CellValue } from "../schema/cell";
import { declarationOf } from "../tables/tables";

/** What a command found and did, in the shape of the one JSON object that `--json` prints; the parts that apply. */
export interface Answer {
  readonly issues: readonly ShownIssue[];
  readonly posted?: readonly { readonly documentType: string; readonly documentNo: string; readonly sourceType: string; readonly sourceNo: string }[];
  /** New rows by table, as the engine has them. */
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly report?: { readonly id: string; readonly rows: readonly Readonly<Record<string, unknown>>[] };
  /** Which supply serves which sale; the supply is null for goods in stock. */
  readonly pegs?: readonly Peg[];
  readonly orders?: readonly { readonly documentNo: string; readonly customerNo: string; readonly lines: number }[];
  /** What is kept for whom is released, or would be. */
  readonly released?: ShownRelease;
  /** The line that is fixed for a day, or no longer; quantities in base units. */
  readonly fixed?: { readonly documentNo: string; readonly lineNo: number; readonly day: Day | null; readonly quantity: Quantity; readonly unitCode: string };
  readonly arrivals?: readonly ArrivalRow[];
  /** Letters to customers, each with the name of its file. */
  readonly letters?: readonly Letter[];
  /** A text that is the answer itself, for another program to read; sentences then go beside it. */
  readonly text?: string;
  /** How much was verified, and the last entry of the chain. */
  readonly verified?: Readonly<Record<string, unknown>>;
  /** What support has to know of the workbook; its text is the same for people. */
  readonly diagnostics?: Diagnostics;
  /** The file that was written. */
  readonly written?: string;
  /** Sentences for a person who reads no JSON. */
  readonly told: readonly string[];
}

export function jsonAnswer({ issues, posted, rows, report, pegs, orders, released, fixed, arrivals, letters, verified, diagnostics, text, written }: Answer): string {
  return JSON.stringify({
    issues: issues.map(({ code, severity, table, row, column, documentNo, message, cure }) => ({ code, severity, table, row, column, documentNo, message, cure })),
    ...(posted && { posted: posted.map(({ documentType, documentNo, sourceType, sourceNo }) => ({ documentType, documentNo, sourceType, sourceNo })) }),
    ...(orders && { orders }),
    ...(released && { released: { lines: released.lines, units: released.units.map(({ unitCode, quantity }) => ({ unitCode, quantity: formatFine(quantity) })), fixedLines: released.fixedLines } }),
    ...(fixed && { fixed: { documentNo: fixed.documentNo, lineNo: fixed.lineNo, day: fixed.day === null ? null : formatIsoDay(fixed.day), quantity: formatFine(fixed.quantity), unitCode: fixed.unitCode } }),
    ...(arrivals && { arrivals: arrivals.map(({ documentNo, kind, vendorNo, name, day, lines }) => ({ documentNo, kind, vendorNo, name, day: day === null ? null : formatIsoDay(day), lines })) }),
    ...(letters && { letters: letters.map(({ customerNo, email, subject, text: body, fileName }) => ({ customerNo, email, subject, text: body, fileName })) }),
    ...(rows && { rows: Object.fromEntries(Object.entries(rows).filter(([, own]) => own.length > 0).map(([id, own]) => [id, own.map((row) => jsonRow(id, row))])) }),
    ...(report && { report: report.rows.map((row) => jsonRow(report.id, row)) }),
    ...(pegs && { pegs: pegs.map(({ demand, supply, quantity, date }) => ({ demand, supply, quantity: formatFine(quantity), date: formatIsoDay(date) })) }),
    ...(diagnostics ? { diagnostics } : text !== undefined && { text }),
    ...(verified && { verified }),
    ...(written !== undefined && { written }),
  });
}

/** A row in the JSON form: declared columns in their order, blank cells left out. */
function jsonRow(tableId: string, row: Readonly<Record<string, unknown>>): Readonly<Record<string, CellValue>> {
  const table = declarationOf(tableId);
  if (!table) return {};
  return Object.fromEntries(
    table.order.flatMap((id) => {
      const column = table.columns[id];
      const value = row[id] as FieldValue | undefined;
      if (column === undefined || value === undefined) return [];
      const cell = formatJson(column, value);
      return cell === "" ? [] : [[id, cell]];
    }),
  );
}
