import { accepted, type Result } from "../base/result";
import { labelsOf } from "../locales/labels";
import { localeOf } from "../locales/locale";
import { recogniseHeader } from "../locales/recogniseHeader";
import { loadTexts } from "../locales/textsOf";
import type { FoundTable, Outage, WorkbookChange, WorkbookPort } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import { formatCell, type FieldValue } from "../schema/formatCell";
import { parseCell } from "../schema/parseCell";
import { readingFormOf, type ReadingForm } from "../schema/readingForm";
import { declarationOf } from "../tables/tables";
import { bookLanguage } from "./bookLanguage";
import { tableLayout } from "./tableLayout";

/**
 * Makes the tables of one workbook anew in another, with sheets, labels and formats, as from the JSON form to .xlsx. What a cell
 * holds comes along as it is where its column cannot read it or reads something else, so that nothing is lost or changed unseen; tables nobody has declared stay behind.
 */
export async function copyTables(from: WorkbookPort, to: WorkbookPort): Promise<Result<void, Outage>> {
  const found = await from.readTables();
  if (!found.ok) return found;
  const language = bookLanguage(found.value);
  const locale = localeOf(language);
  const form = readingFormOf(language);
  await loadTexts(locale);
  const changes = found.value.flatMap((table): WorkbookChange[] => {
    const declaration = declarationOf(table.name);
    if (!declaration) return [];
    return [{ kind: "createTable", layout: tableLayout(declaration, locale, labelsOf(locale).sheetName(table.name)), rows: cellsOf(table, form) }];
  });
  const written = await to.write(changes);
  return written.ok ? accepted(undefined) : written;
}

function cellsOf(table: FoundTable, form: ReadingForm | undefined): readonly (readonly CellValue[])[] {
  const declaration = declarationOf(table.name);
  const positions = new Map(table.headers.map((header, position) => [recogniseHeader(table.name, header) ?? "", position]));
  return table.rows.map((row) =>
    (declaration?.order ?? []).map((id) => {
      const column = declaration?.columns[id];
      const cell = row[positions.get(id) ?? -1] ?? "";
      // A number where a code stands has to stay one to be told.
      if (cell === "" || column === undefined || (column.kind === "code" && typeof cell === "number")) return cell;
      const { value, fault, note } = parseCell(column, cell, form);
      return fault === undefined && note === undefined ? formatCell(column, value as FieldValue) : cell;
    }),
  );
}
