import { accepted, refused } from "../../src/base/result";
import type { SelectedCell, WorkbookPort } from "../../src/ports/workbookPort";
import { createSelectionWatch } from "../../src/taskpane/selectionWatch";

const cell = (row: number): SelectedCell => ({ sheetName: "Sales lines", row, column: 3 });

function watching(answers: readonly boolean[] = [true]) {
  let hear: (cell: SelectedCell) => void = () => undefined;
  let asked = 0;
  const onSelection: WorkbookPort["onSelection"] = async (listener) => {
    hear = listener;
    return (answers[asked++] ?? true) ? accepted(() => undefined) : refused({ code: "unknown", detail: "" });
  };
  const watch = createSelectionWatch({ onSelection });
  return { watch, select: (row: number) => hear(cell(row)), asked: () => asked };
}

test("listeners are told what a person selects; the workbook is listened to once", () => {
  const { watch, select, asked } = watching();
  const told: number[] = [];
  const leave = watch.subscribe(() => void told.push(watch.current()?.row ?? 0));
  watch.subscribe(() => undefined);
  select(4);
  leave();
  select(5);
  expect([told, watch.current()?.row, asked()]).toEqual([[4], 5, 1]);
});

test("a cell that the pane goes to moves nothing in the pane, until the person has gone elsewhere", () => {
  const { watch, select } = watching();
  watch.subscribe(() => undefined);
  select(4);
  watch.expect(cell(9));
  select(9);
  select(9);
  expect(watch.current()?.row).toBe(4);
  select(6);
  select(9);
  expect(watch.current()?.row).toBe(9);
});

test("where Excel did not listen, the next one who asks tries again", async () => {
  const { watch, select, asked } = watching([false, true]);
  watch.subscribe(() => undefined);
  await Promise.resolve();
  await Promise.resolve();
  watch.subscribe(() => undefined);
  select(7);
  expect([asked(), watch.current()?.row]).toEqual([2, 7]);
});
