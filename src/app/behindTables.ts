import { accepted, type Result } from "../base/result";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { BehindWish, FoundTable, Outage } from "../ports/workbookPort";
import { TABLES, type TableId } from "../tables/tables";
import type { Desk } from "./desk";

/**
 * How far an act looks behind the values of a workbook. A report takes values as they are. A check looks for formulas where people type;
 * a posting does so in what can be posted, and for rows that nobody sees. Both look into the ledgers, whole where Excel searches by
 * itself, and to their last rows where every cell would have to be read; only a verification reads them all.
 */
export type Look = "values" | "check" | "posting" | "verification";

export interface LookedTables {
  readonly tables: readonly FoundTable[];
  readonly keepsOnlyShown: boolean;
}

/** Of a protected ledger that Excel does not search, so many cells: a small book whole, and of a large one what one answer holds. */
const LEDGER_CELLS = 20_000;

/** The tables with what was found behind them; the tables themselves where nothing is looked for. */
export async function behindTables(desk: Desk, tables: readonly FoundTable[], look: Look, rows?: ReadonlyMap<string, BehindWish["rows"]>): Promise<Result<LookedTables, Outage>> {
  const wishes = tables.flatMap((table) => wishOf(table, look, rows?.get(table.name)));
  if (wishes.length === 0) return accepted({ tables, keepsOnlyShown: false });
  const looked = await desk.workbook.lookBehind(wishes);
  if (!looked.ok) return looked;
  const behind = new Map(looked.value.tables.map((each) => [each.name, each]));
  const keepsOnlyShown = looked.value.keepsOnlyShown;
  return accepted({
    keepsOnlyShown,
    tables: tables.map((table) => {
      const found = behind.get(table.name);
      return found === undefined ? table : { ...table, behind: found };
    }),
  });
}

function wishOf(table: FoundTable, look: Look, rows: BehindWish["rows"]): readonly BehindWish[] {
  const { name, headers } = table;
  if (look === "values" || !Object.hasOwn(TABLES, name) || table.rows.every((row) => row.every((cell) => cell === ""))) return [];
  const { group, columns } = TABLES[name as TableId];
  const isLedger = group === "ledgers" || group === "posted";
  if (!isLedger && (look === "verification" || (look === "posting" && group !== "documents"))) return [];
  const own = headers.flatMap((header, position) => {
    const id = recogniseHeader(name, header);
    return id === undefined || (!isLedger && (columns as Readonly<Record<string, { readonly facts: { readonly derived?: boolean } }>>)[id]?.facts.derived === true) ? [] : [position];
  });
  return [{
    table: name,
    columns: own,
    ...(isLedger && look !== "verification" && { mostCells: LEDGER_CELLS }),
    ...(look === "posting" && group === "documents" && { hiddenRows: true }),
    ...(rows && { rows }),
  }];
}
