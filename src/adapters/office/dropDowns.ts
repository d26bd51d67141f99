import type { ColumnLayout, TableLayout } from "../../ports/workbookPort";
import { siteOf, type Book } from "./book";
import { STEP_BYTES, type Step } from "./step";

/**
 * Drop-down lists of new tables. Words stand in the rule itself as long as Excel bears it; the values of another table's
 * column are reached through a defined name, which follows that column when it grows, moves or gets another header.
 *
 * A list is a help and no guard: other values may be typed, and the check says what is wrong with them.
 */
type List = NonNullable<ColumnLayout["list"]>;

/** Longer lists in a rule damage the file. */
const LONGEST_WORDS = 255;

/** Made after all tables of a list of changes, because they refer to each other: one step for each table with lists. */
export function* dropDownSteps(layouts: readonly TableLayout[], book: Book): Generator<Step> {
  for (const layout of layouts) {
    const names = new Map<string, string>();
    const rules = layout.columns.flatMap(({ list }, at) => {
      const source = list && sourceOf(list, book, names);
      return source === undefined ? [] : [{ at, source }];
    });
    if (rules.length === 0) continue;
    const site = siteOf(book, layout.name);
    yield {
      change: -1,
      completes: false,
      bytes: STEP_BYTES + (rules.length + names.size) * 900,
      cells: 0,
      sheet: site.sheet,
      fill(context) {
        for (const [name, formula] of names) context.workbook.names.add(name, formula);
        const { columns } = context.workbook.tables.getItem(site.name);
        for (const { at, source } of rules) {
          const validation = columns.getItemAt(at).getDataBodyRange().dataValidation;
          validation.rule = { list: { inCellDropDown: true, source } };
          validation.errorAlert = { showAlert: false, message: "", style: "Information", title: "" };
        }
        return undefined;
      },
    };
  }
}

function sourceOf(list: List, book: Book, names: Map<string, string>): string | undefined {
  if ("table" in list) {
    const name = nameFor(list, book, names);
    return name && `=${name}`;
  }
  const words = list.join(",");
  return words.length > LONGEST_WORDS || list.some((word) => word.includes(",")) ? undefined : words;
}

/** The defined name of another table's column, noted to be made where there is none yet; undefined when the table is not there. */
function nameFor(list: Extract<List, { readonly table: string }>, book: Book, names: Map<string, string>): string | undefined {
  const { table, header } = list;
  if (!book.takenNames.has(table.toLowerCase())) return undefined;
  const formula = `=${table}[${header.replaceAll(/[[\]#'@]/g, "'$&")}]`;
  const stem = `${table}_${header.replaceAll(/[^\p{L}\p{N}]+/gu, "_")}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}_${number}`;
    const key = name.toLowerCase();
    if (book.definedNames.get(key) === formula) return name;
    if (book.takenNames.has(key)) continue;
    book.takenNames.add(key);
    book.definedNames.set(key, formula);
    names.set(name, formula);
    return name;
  }
}
