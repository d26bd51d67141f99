import { parseIsoDay } from "../base/day";
import { accepted, refused, type Result } from "../base/result";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { BehindWish, FoundTable, Outage } from "../ports/workbookPort";
import type { Column } from "../schema/column";
import { dayFromSerial, SERIAL_OF_1904 } from "../schema/parseCell";
import { TABLES, type TableId } from "../tables/tables";
import type { Desk } from "./desk";

/**
 * How far an act looks behind the values of a workbook. A report takes values as they are. A check looks for formulas where people type;
 * a posting does so in what can be posted, and for rows that nobody sees. Both look into the ledgers, whole where Excel searches by
 * itself, and to their last rows where every cell would have to be read; only a verification reads them all. With the first look of all
 * and each of these comes the text of a day, for Excel does not say from when it counts them.
 */
export type Look = "values" | "opening" | "check" | "posting" | "verification";

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
  if (tables.some((table) => countsFrom1904(table, behind.get(table.name)?.shown))) return refused({ code: "fileDates1904", detail: "a day is shown as another than it is by the count from 1900" });
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
  const shown = firstDay(table);
  if (look === "opening") return shown === undefined ? [] : [{ table: name, columns: [], shown }];
  const isLedger = group === "ledgers" || group === "posted";
  if (!isLedger && (look === "verification" || (look === "posting" && group !== "documents"))) return [];
  const own = headers.flatMap((header, position) => {
    const id = recogniseHeader(name, header);
    return id === undefined || (!isLedger && (columns as Readonly<Record<string, Column>>)[id]?.facts.derived === true) ? [] : [position];
  });
  return [{
    table: name,
    columns: own,
    ...(isLedger && look !== "verification" && { mostCells: LEDGER_CELLS }),
    ...(look === "posting" && group === "documents" && { hiddenRows: true }),
    ...(rows ? { rows } : shown && { shown }),
  }];
}

/** The first number in a column of days. */
function firstDay({ name, headers, rows }: FoundTable): BehindWish["shown"] {
  const declared = TABLES[name as TableId].columns as Readonly<Record<string, Column>>;
  for (const [position, header] of headers.entries()) {
    if (declared[recogniseHeader(name, header) ?? ""]?.kind !== "date") continue;
    const index = rows.findIndex((row) => typeof row[position] === "number");
    if (index >= 0) return { index, position };
  }
  return undefined;
}

/** Whether the text of its first day, in the format that our columns have, is another day than its number. */
function countsFrom1904(table: FoundTable, text: string | undefined): boolean {
  const place = text === undefined ? undefined : firstDay(table);
  const shown = parseIsoDay(text ?? "");
  const serial = place && table.rows[place.index]?.[place.position];
  return shown !== undefined && typeof serial === "number" && dayFromSerial(serial + SERIAL_OF_1904) === shown;
}
