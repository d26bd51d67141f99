import { lazyRows } from "../../../src/engine/backorders/lazyRows";

/** Rows that are made when they are looked at are what an array of them would be. */
const POSITIONS = [4, -1, 0, 7];
const rowOf = (position: number) => ({ at: position, text: `row ${position}` });
const rows = () => lazyRows(Int32Array.from(POSITIONS), rowOf);
const array = POSITIONS.map(rowOf);

test("they run, are counted and are found as in an array", () => {
  expect([...rows()]).toEqual(array);
  expect(rows().length).toBe(4);
  expect([0, 3, 4, -1].map((index) => rows().at(index))).toEqual([0, 3, 4, -1].map((index) => array.at(index)));
  expect(rows().slice(1, 3)).toEqual(array.slice(1, 3));
  expect(rows().map(({ text }, index) => [text, index])).toEqual(array.map(({ text }, index) => [text, index]));
  expect(rows().flatMap(({ at, text }) => (at < 0 ? [] : [text, text]))).toEqual(array.flatMap(({ at, text }) => (at < 0 ? [] : [text, text])));
  expect([rows().find(({ at }) => at === 0), rows().find(({ at }) => at === 1)]).toEqual([array[2], undefined]);
});

test("what is left of them by a filter is such rows too", () => {
  const left = rows().filter(({ at }) => at > 0);
  expect([[...left], [...left.positions]]).toEqual([[array[0], array[3]], [4, 7]]);
});

test("a row is made only where it is looked at", () => {
  let made = 0;
  const counted = lazyRows(Int32Array.from(POSITIONS), (position) => {
    made += 1;
    return rowOf(position);
  });
  expect([counted.length, counted.at(2), made]).toEqual([4, array[2], 1]);
});
