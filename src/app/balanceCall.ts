import type { SelectedCell } from "../ports/workbookPort";

/** A worksheet function of Ledgerline as it stands alone in a cell: whose balance, and what it was given, cells by where they are. */
export interface BalanceCall {
  readonly of: "account" | "customer";
  readonly given: readonly (string | number | SelectedCell)[];
}

/** Longer formulas hold more than one call. */
const LONGEST = 500;
const CALL = /^=\s*LEDGERLINE\.(BALANCE|CUSTOMERBALANCE)\s*\(([^()]*)\)\s*$/i;
const REFERENCE = /^(?:(?:'((?:[^']|'')*)'|([^'!]*))!)?\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Undefined for a formula that is anything else, or that computes what it hands over: what that comes to only Excel knows. */
export function balanceCall(formula: string, sheetName: string): BalanceCall | undefined {
  const [, name, list] = (formula.length <= LONGEST && CALL.exec(formula)) || [];
  if (name === undefined || list === undefined) return undefined;
  const given = argumentsOf(list).map((argument) => valueOf(argument.trim(), sheetName));
  return given.every((value) => value !== undefined) ? { of: name.toUpperCase() === "BALANCE" ? "account" : "customer", given } : undefined;
}

/** Split at commas, which may also stand in texts and in names of sheets. */
function argumentsOf(list: string): readonly string[] {
  const found: string[] = [""];
  let quote = "";
  for (const character of list) {
    if (quote === "" && character === ",") found.push("");
    else found[found.length - 1] += character;
    if (quote === character) quote = "";
    else if (quote === "" && (character === '"' || character === "'")) quote = character;
  }
  return found;
}

function valueOf(argument: string, sheetName: string): string | number | SelectedCell | undefined {
  if (argument === "") return "";
  if (argument.length >= 2 && argument.startsWith('"') && argument.endsWith('"')) return argument.slice(1, -1).replaceAll('""', '"');
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(argument)) return Number(argument);
  const [, quoted, plain, letters, digits] = REFERENCE.exec(argument) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheetName: quoted?.replaceAll("''", "'") ?? plain ?? sheetName, row: Number(digits), column };
}
