/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from "@testing-library/react";
import { workedTables } from "../engine/backorders/workedCompany";
import { deskOver, foundTables, tableOf } from "../support/deskInMemory";
import { button, inPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

const shown = (list: string) => waitFor(() => within(inPlace().getByRole("list", { name: list })).getAllByRole("listitem").map((entry) => entry.textContent));

test("of an arrival one sees who gets what, in the order in which it is handed out, and puts it on a sheet (sales-fo 13.6)", async () => {
  const desk = deskOver(foundTables(workedTables()), "2018-03-01");
  const { copied } = showPane(desk);
  await seen("Check now");
  await openTab("Backorders");
  await press(await waitFor(() => inPlace().getByLabelText("Arrivals")));
  await seen("To come");
  expect(inPlace().getAllByRole("button", { name: /^PO-/ }).map((link: HTMLElement) => link.textContent)).toEqual(["PO-501", "PO-503", "PO-502"]);
  fireEvent.change(inPlace().getByRole("searchbox", { name: "Purchase order, receipt or vendor" }), { target: { value: "v20" } });
  await waitFor(() => expect(inPlace().queryByRole("button", { name: "PO-501" })).toBeNull());
  fireEvent.change(inPlace().getByRole("searchbox"), { target: { value: "bicycle" } });
  await seen("Nothing matches “bicycle”.");
  fireEvent.change(inPlace().getByRole("searchbox"), { target: { value: "" } });
  await press(await waitFor(() => button("PO-502")));
  expect(await shown("Who gets what of PO-502")).toEqual([
    "1000 Lamp (3)", expect.stringMatching(/^1\. SO-103 · Customer C31 PCSNeeded on 2018-03-05$/), expect.stringMatching(/^2\. SO-104 · Customer C125 PCS/), expect.stringMatching(/^3\. SO-105 · Customer C44 PCS/),
  ]);
  await press(button("Copy"));
  await waitFor(() => expect(copied.at(-1)?.split("\n")).toHaveLength(4));
  await press(button("Write to sheet"));
  await seen("Written to Put to Order.");
  expect(tableOf(desk, "PutToOrder").rows.map((row) => row[8])).toEqual(["SO-103", "SO-104", "SO-105"]);
  await press(button("Another arrival"));
  await waitFor(() => button("PO-501"));
});

test("a purchase line of the list leads to who gets it", async () => {
  showPane(deskOver(foundTables(workedTables()), "2018-03-01"));
  await seen("Check now");
  await openTab("Backorders");
  await press(await waitFor(() => inPlace().getByLabelText("By vendor")));
  await waitFor(() => inPlace().getByRole("list"));
  await press(within(inPlace().getByRole("list")).getAllByRole("button", { expanded: false })[0] as HTMLElement);
  await press(await waitFor(() => button("Who gets it: PO-501")));
  expect((await shown("Who gets what of PO-501"))[1]).toMatch(/^1\. SO-102 · Customer C213 PCS/);
});
