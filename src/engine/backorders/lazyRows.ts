import { append } from '../../base/append';
/**
 * The rows of a report in their order, each made when it is looked at and kept by nobody: a report of a hundred thousand lines
 * takes no more room than the columns its rows are made from. Who looks at a row twice gets two that are equal.
 */
export interface LazyRows<Row> extends Iterable<Row> {
  readonly length: number;
  /** By row: the position of its line in the list of what is due; negative where a row is no line. Not to be changed. */
  readonly positions: Int32Array;
  at(index: number): Row | undefined;
  slice(from: number, to: number): readonly Row[];
  map<Made>(make: (row: Row, index: number) => Made): Made[];
  flatMap<Made>(make: (row: Row) => readonly Made[]): Made[];
  find(isMeant: (row: Row) => boolean): Row | undefined;
  /** The rows that are wanted; they too are made when they are looked at. */
  filter(isWanted: (row: Row) => boolean): LazyRows<Row>;
}

export function lazyRows<Row>(positions: Int32Array, rowOf: (position: number) => Row): LazyRows<Row> {
  const at = (index: number): Row => rowOf(positions[index] as number);
  return {
    length: positions.length,
    positions,
    at: (index) => {
      const position = positions.at(index);
      return position === undefined ? undefined : rowOf(position);
    },
    slice: (from, to) => Array.from(positions.subarray(from, to), rowOf),
    map: (make) => {
      const made = new Array<ReturnType<typeof make>>(positions.length);
      for (let index = 0; index < made.length; index++) made[index] = make(at(index), index);
      return made;
    },
    flatMap: (make) => {
      const made: ReturnType<typeof make>[number][] = [];
      for (let index = 0; index < positions.length; index++) append(made, make(at(index)));
      return made;
    },
    find: (isMeant) => {
      for (let index = 0; index < positions.length; index++) {
        const row = at(index);
        if (isMeant(row)) return row;
      }
      return undefined;
    },
    filter: (isWanted) => lazyRows(positions.filter((position) => isWanted(rowOf(position))), rowOf),
    *[Symbol.iterator]() {
      for (let index = 0; index < positions.length; index++) yield at(index);
    },
  };
}
