import { placeOf, type TablePlaces } from "../../app/findEntries";
import { shownColumns } from "../entryColumns";
import type { EntryRow } from "../entryRows";
import { CellLink } from "../parts/CellLink";
import { EntryTable } from "../parts/EntryTable";
import { TextLink } from "../parts/TextLink";
import { useSpeech } from "../speech";

export interface LinkedEntriesProps {
  readonly tableId: string;
  readonly rows: readonly (EntryRow & { readonly rowNumber: number })[];
  /** Other columns than a ledger is usually shown with. */
  readonly columns?: readonly string[];
  readonly places: TablePlaces;
  /** Opens the document of a row; without it document numbers are plain text. */
  readonly onDocument?: (row: EntryRow) => void;
}

/** Entries of a ledger; the first column leads to the row in its sheet, the document number to everything of the document. */
export function LinkedEntries({ tableId, rows, columns: ids, places, onDocument }: LinkedEntriesProps) {
  const { labels, say } = useSpeech();
  const columns = shownColumns(tableId, labels, ids);
  const [first] = columns;
  return (
    <EntryTable
      label={labels.sheetName(tableId)}
      columns={columns}
      rows={rows}
      renderCell={(row, column, text) => {
        const cell = column === first ? placeOf(places, tableId, row as LinkedEntriesProps["rows"][number]) : undefined;
        if (cell) {
          return (
            <CellLink cell={cell} text={say("pane.ledger.rowOf", { row: String(cell.row), sheet: cell.sheetName })}>
              {text === "" ? say("pane.goToRow") : text}
            </CellLink>
          );
        }
        if (column.id !== "documentNo" || !onDocument || text === "") return text;
        return (
          <TextLink onClick={() => onDocument(row)}>
            {text}
          </TextLink>
        );
      }}
    />
  );
}
