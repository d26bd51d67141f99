import { mergeClasses } from "@fluentui/react-components";
import { ArrowSortDown16Regular, ArrowSortUp16Regular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import type { EntryColumn } from "../entryColumns";
import { sortedRows, type EntryOrder, type EntryRow } from "../entryRows";
import { useSpeech } from "../speech";
import { useEntryTableStyles } from "./EntryTable.styles";
import { useTableWindow } from "./useTableWindow";

export interface EntryTableProps {
  readonly label: string;
  readonly columns: readonly EntryColumn[];
  readonly rows: readonly EntryRow[];
  /** The usual height of a row in a table that is too long to be drawn whole. */
  readonly rowHeight?: number;
  /** What stands in a cell instead of its plain text: a link to where the figure comes from. */
  readonly renderCell?: (row: EntryRow, column: EntryColumn, text: string) => ReactNode;
}

/** Entries in a table that can be sorted by any of its columns. Only the rows in sight are drawn. */
export function EntryTable({ label, columns, rows, rowHeight = 28, renderCell }: EntryTableProps) {
  const styles = useEntryTableStyles();
  const { cell, locale } = useSpeech();
  const [order, setOrder] = useState<EntryOrder | undefined>(undefined);
  const sorted = useMemo(() => sortedRows(rows, order, locale), [rows, order, locale]);
  const { table, shown, before, after } = useTableWindow(sorted.length, rowHeight);
  return (
    <div className={styles.frame}>
      <table ref={table} className={styles.table} aria-label={label} aria-rowcount={sorted.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} span={columns.length} />
          {shown.map((index) => {
            const row = sorted[index] ?? {};
            return (
              <tr key={index} aria-rowindex={index + 2}>
                {columns.map((column) => {
                  const text = cell(column.kind, column.id, row[column.id]);
                  return (
                    <td key={column.id} className={mergeClasses(styles.cell, column.isFigure && styles.figure)}>
                      {renderCell ? renderCell(row, column, text) : text}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          <Gap height={after} span={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

interface SortHeaderProps {
  readonly column: EntryColumn;
  readonly order: EntryOrder | undefined;
  readonly onOrder: (order: EntryOrder) => void;
}

function SortHeader({ column, order, onOrder }: SortHeaderProps) {
  const styles = useEntryTableStyles();
  const isOwn = order?.columnId === column.id;
  const isDescending = isOwn && order.isDescending;
  const sort = isOwn ? (isDescending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={sort} className={mergeClasses(styles.head, column.isFigure && styles.figure)}>
      <button type="button" className={mergeClasses(styles.sort, column.isFigure && styles.sortFigure)} onClick={() => onOrder({ columnId: column.id, isDescending: isOwn && !isDescending })}>
        {column.label}
        {isOwn && (isDescending ? <ArrowSortDown16Regular aria-hidden /> : <ArrowSortUp16Regular aria-hidden />)}
      </button>
    </th>
  );
}

/** Room for the rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return height > 0 ? (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null;
}
