import type { Column, ValueOf } from "./column";

/** Where a table belongs: the setup, the masters, what people type, what posting writes, or a report that nothing reads back. */
export type TableGroup = "setup" | "masters" | "documents" | "posted" | "ledgers" | "reports";

export type Columns = Readonly<Record<string, Column>>;

export interface Table<Id extends string = string, C extends Columns = Columns> {
  readonly id: Id;
  readonly group: TableGroup;
  readonly columns: C;
  /** The ids of the columns in the order they stand on a new sheet. */
  readonly order: readonly string[];
  readonly key: readonly string[];
}

/** Declares a table. The key is the columns marked as key, in their order. */
export function table<const Id extends string, const C extends Columns>(id: Id, group: TableGroup, columns: C): Table<Id, C> {
  const order = Object.keys(columns);
  return Object.freeze({ id, group, columns, order, key: order.filter((name) => columns[name]?.facts.key === true) });
}

/**
 * The key columns of a table that a reference from a column is met by: the column of the same name together with the others
 * of the key, as a line meets its header by document type and number; else the first column of the key alone.
 */
export function referredKey(target: Table, columnId: string): readonly string[] {
  return target.key.includes(columnId) ? target.key : target.key.slice(0, 1);
}

/** A row of a table as the engine knows it, with its values by column id. */
export type RowOf<T> = T extends Table<string, infer C> ? { readonly [Name in keyof C]: ValueOf<C[Name]> } : never;

/** A row that was read from a sheet, with its row number as Excel shows it. */
export type SheetRow<T> = RowOf<T> & { readonly rowNumber: number };
