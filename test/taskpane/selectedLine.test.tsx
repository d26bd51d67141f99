/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import { showBackorders } from "../../src/app/showBackorders";
import { writeReport } from "../../src/app/writeReport";
import { WORK_DATE, workedTables } from "../engine/backorders/workedCompany";
import { deskOver, foundTables, tableOf, valueOf } from "../support/deskInMemory";
import { button, inPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

test("a row that is selected in a report leads to its order line, and anything else to nothing", async () => {
  const desk = deskOver(foundTables(workedTables()), "2018-03-01");
  const { report } = valueOf(await showBackorders(desk, { by: "customer", date: WORK_DATE }));
  valueOf(await writeReport(desk, report));
  const { select: tell } = showPane(desk);
  await seen("Check now");
  await openTab("Backorders");
  await waitFor(() => inPlace().getByRole("list"));
  const { sheetName, firstRow, firstColumn, rows } = tableOf(desk, "BackordersByCustomer");
  const at = rows.findIndex((row) => row.includes("SO-103"));
  const select = async (row: number): Promise<void> => {
    valueOf(await desk.workbook.goTo({ sheetName, row, column: firstColumn }));
    tell({ sheetName, row, column: firstColumn });
  };
  await select(firstRow + at);
  await press(await waitFor(() => button("Go to its order line: SO-103")));
  // SO-103 is the third line of the sheet, below its head.
  await waitFor(async () => expect(valueOf(await desk.workbook.selection())).toMatchObject({ sheetName: "SalesLines", firstRow: 4 }));
  await select(firstRow - 1);
  await waitFor(() => expect(inPlace().queryByText(/Selected in the sheet/)).toBeNull());
});
