/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import { workedTables } from "../engine/backorders/workedCompany";
import { columnOf, deskOver, foundTables } from "../support/deskInMemory";
import { button, inPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

test("each customer has a letter until it is recorded as sent", async () => {
  const desk = deskOver(foundTables(workedTables()), "2018-03-01");
  showPane(desk);
  await seen("Check now");
  await openTab("Backorders");
  await press(await waitFor(() => inPlace().getByLabelText("What to do")));
  await press(await waitFor(() => button("Inform customers")));
  await press(await waitFor(() => button("C3 Customer C3: 1 line, Your order SO-103: new delivery date")));
  await seen(/Planned shipment: 5 March 2018\s+New date: 12 March 2018/);
  await press(button("Record that C3 was told"));
  await seen("1 notice was recorded in Customer Notices.");
  await waitFor(() => expect(inPlace().queryByText(/^C3 Customer C3: 1 line/)).toBeNull());
  expect(columnOf(desk, "CustomerNotices", "documentNo").filter((no) => no !== "")).toEqual(["SO-103"]);
});
