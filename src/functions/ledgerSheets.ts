import { labelsOf } from "../locales/labels";
import { LOCALES } from "../locales/locale";

/** The tables that the worksheet functions' answers are made from. */
const TABLES = ["Accounts", "Customers", "GeneralLedger", "CustomerLedger", "CustomerDetails", "PostingLog"] as const;

const names = new Set(LOCALES.flatMap((locale) => TABLES.map((id) => labelsOf(locale).sheetName(id).toLowerCase())));

/** Whether a sheet may hold one of them: by its name in any language, also with the number that a taken name got behind it. */
export function isLedgerSheet(sheetName: string): boolean {
  const name = sheetName.toLowerCase();
  return names.has(name) || names.has(name.replace(/ \d+$/, ""));
}
