/** @jest-environment jsdom */
import { fireEvent, waitFor } from "@testing-library/react";
import { BOUGHT, workedTables } from "../engine/backorders/workedCompany";
import { columnOf, deskOver, foundTables, type TestDesk } from "../support/deskInMemory";
import { button, inPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

const cell = (desk: TestDesk, documentNo: string, column: string) => columnOf(desk, "SalesLines", column)[columnOf(desk, "SalesLines", "documentNo").indexOf(documentNo)];

test("what is ticked stays ticked when the list is worked out anew or left for a while", async () => {
  const desk = deskOver(foundTables(workedTables({ item: { ...BOUGHT, unitCost: 60 } })), "2018-03-01");
  showPane(desk);
  await seen("Check now");
  await openTab("Backorders");
  const look = async (view: string) => press(await waitFor(() => inPlace().getByLabelText(view)));
  await look("Accept");
  const ticked = (documentNo: string) => inPlace().getByLabelText(`Accept ${documentNo}, 1000`) as HTMLInputElement;
  await press(await waitFor(() => ticked("SO-101")));
  await press(ticked("SO-104"));
  await look("By item");
  await look("Accept");
  await waitFor(() => button("Accept 3 lines"));
  // By priority SO-104 is given other goods than those that were ticked, SO-101 the same.
  await press(button("Served first: day of need"));
  fireEvent.change(inPlace().getByLabelText("Served first"), { target: { value: "priority" } });
  await seen("1 row is no longer ticked: it has changed since you ticked it.");
  expect(["SO-101", "SO-104"].map((no) => ticked(no).checked)).toEqual([true, false]);
});

test("an allocation is accepted where it is ticked: goods reserved, days promised, and what is there is shipped (sales-fo 13.6, 13.7)", async () => {
  const desk = deskOver(foundTables(workedTables({ item: { ...BOUGHT, unitCost: 60 } })), "2018-03-01");
  showPane(desk);
  await seen("Check now");
  await openTab("Backorders");
  await press(await waitFor(() => inPlace().getByLabelText("Accept")));
  // Ten for SO-101 lie in stock, two days after they were wanted; SO-103 waits for PO-502. Later days are taken where a person says so.
  const ticked = (documentNo: string) => inPlace().getByLabelText(`Accept ${documentNo}, 1000`) as HTMLInputElement;
  await waitFor(() => ticked("SO-101"));
  expect(["SO-101", "SO-102", "SO-103", "SO-104"].map((no) => ticked(no).checked)).toEqual([false, true, false, false]);
  await press(ticked("SO-101"));
  await press(button("Accept 2 lines"));
  await seen(/accepted: the goods are reserved/);
  expect(cell(desk, "SO-101", "quantityToShip")).toBe(10);
  expect(columnOf(desk, "Reservations", "documentNo")).toContain("SO-101");
  expect(columnOf(desk, "Reservations", "documentNo")).not.toContain("SO-103");
  expect(cell(desk, "SO-103", "promisedDate")).toBe("");
  await press(button("Ship what is ready"));
  await press(await waitFor(() => inPlace().getByRole("button", { name: "Ship 1 order" })));
  await seen(/1 document was posted/);
  expect(columnOf(desk, "ItemLedger", "quantity").at(-1)).toBe(-10);
  expect(cell(desk, "SO-101", "quantityShipped")).toBe(10);
});
