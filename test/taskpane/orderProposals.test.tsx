/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import { BOUGHT, workedTables } from "../engine/backorders/workedCompany";
import { columnOf, deskOver, foundTables } from "../support/deskInMemory";
import { button, inPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

test("ticked proposals are previewed, ordered once, and lead to their cells (sales-fo 13.6)", async () => {
  const desk = deskOver(foundTables(workedTables({ item: { ...BOUGHT, unitCost: 60 } })), "2018-03-01");
  showPane(desk);
  await seen("Check now");
  await openTab("Backorders");
  await press(await waitFor(() => inPlace().getByLabelText("What to do")));
  const buy = await waitFor(() => inPlace().getByLabelText(/^Buy 30 PCS; order by/));
  expect(button("Preview")).toHaveProperty("disabled", true);
  await press(buy);
  await press(inPlace().getByLabelText(/^Ask V10 to deliver PO-502 by/));
  await press(button("Preview 2 proposals"));
  await seen("PO1001 from V10 Vendor V10: 1 line, 1,800.00 NOK; order by 2018-03-02");
  await seen("PO-502 of V10 Vendor V10, line 10000: wanted by 2018-03-05 instead of 2018-03-12");
  expect(columnOf(desk, "PurchaseHeaders", "documentNo")).not.toContain("PO1001");
  await press(button("Write it"));
  await waitFor(() => expect(columnOf(desk, "PurchaseHeaders", "documentNo")).toContain("PO1001"));
  await waitFor(() => expect(inPlace().queryByLabelText(/^Buy 30 PCS/)).toBeNull());
  expect(button("PO1001 from V10 Vendor V10: 1 line, 1,800.00 NOK; order by 2018-03-02")).toBeTruthy();
});
