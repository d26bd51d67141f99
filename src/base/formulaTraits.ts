/**
 * What a formula's value hangs on beside the cells it names. Text in quotes and names of sheets are not looked into, so that a sheet
 * called TODAY() is no function. Time grows with the length of the formula and nothing else.
 */
export interface FormulaTraits {
  /** A function that gives another value with every recalculation, or may be led to other cells by one; the name in capitals. */
  readonly volatile?: { readonly name: string; readonly changesByItself: boolean };
  /** The value comes from another workbook, another program or the network, and is as old as the last time it was fetched. */
  readonly isFromOutside: boolean;
}

/** Excel computes these again with every recalculation. Most then give another value; the last two give what the cells say that they are led to. */
const VOLATILE: ReadonlyMap<string, { readonly changesByItself: boolean }> = new Map([
  ["RAND", { changesByItself: true }],
  ["RANDBETWEEN", { changesByItself: true }],
  ["RANDARRAY", { changesByItself: true }],
  ["NOW", { changesByItself: true }],
  ["TODAY", { changesByItself: true }],
  ["INFO", { changesByItself: true }],
  ["CELL", { changesByItself: true }],
  ["RTD", { changesByItself: true }],
  ["OFFSET", { changesByItself: false }],
  ["INDIRECT", { changesByItself: false }],
]);

const FROM_OUTSIDE: ReadonlySet<string> = new Set(["WEBSERVICE", "STOCKHISTORY", "IMPORTCSV", "IMPORTTEXT", "CUBEVALUE", "CUBEMEMBER", "CUBEMEMBERPROPERTY", "CUBEKPIMEMBER", "CUBERANKEDMEMBER", "CUBESET", "CUBESETCOUNT", "SQL.REQUEST", "CALL"]);

const CALL = /(?<![\w.])([A-Z_a-z][\w.]*)\(/g;
/** Files write functions that came late with such words before them. */
const LATE = /^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/;
/** A workbook in brackets that stands where no table does, with a sheet or nothing behind it, and the mark. */
const BOOK = /(?:^|[^\w.\])])\[[^[\]]+\][^[\]'"!()+*/^&=<>,;: -]*!/;

/** @param formula with its `=`, in English */
export function formulaTraits(formula: string): FormulaTraits {
  const { bare, names } = split(formula);
  let volatile: FormulaTraits["volatile"];
  let isFromOutside = BOOK.test(bare) || bare.includes("|") || names.some(isOfAnotherBook);
  for (const [, called = ""] of bare.matchAll(CALL)) {
    const name = called.toUpperCase().replace(LATE, "");
    const found = VOLATILE.get(name);
    if (found && (volatile === undefined || (found.changesByItself && !volatile.changesByItself))) volatile = { name, ...found };
    isFromOutside ||= FROM_OUTSIDE.has(name);
  }
  return { ...(volatile && { volatile }), isFromOutside };
}

/** The formula without its texts, and the names in it that stand in single quotes. */
function split(formula: string): { readonly bare: string; readonly names: readonly string[] } {
  let bare = "";
  const names: string[] = [];
  for (let at = 0; at < formula.length; ) {
    const sign = formula[at] ?? "";
    if (sign !== '"' && sign !== "'") {
      bare += sign;
      at += 1;
      continue;
    }
    // A doubled quote is one that belongs to the text: it ends here and begins again at once.
    const found = formula.indexOf(sign, at + 1);
    const end = found < 0 ? formula.length : found;
    if (sign === "'") names.push(formula.slice(at + 1, end));
    bare += "\u00A7";
    at = end + 1;
  }
  return { bare, names };
}

/** `C:\Lists\[Prices.xlsx]S1` names a sheet of another workbook, `C:\Lists\Prices.xlsx` a name in one, `[1]S1` what a file makes of either. */
function isOfAnotherBook(name: string): boolean {
  return /\[[^[\]]+\]/.test(name) || /\.xl[a-z]{1,2}$/i.test(name);
}
