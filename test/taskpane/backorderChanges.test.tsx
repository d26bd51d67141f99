/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from "@testing-library/react";
import { columnOf, deskOver, foundTables } from "../support/deskInMemory";
import type { FixtureTables } from "../support/fixtureSetup";
import { workedTables } from "../engine/backorders/workedCompany";
import { button, inPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

/** The worked data set (sales-fo 13.6), with what each line was promised. */
function worked(promised: Readonly<Record<string, string>> = {}) {
  const tables = workedTables();
  const lines = (tables.SalesLines ?? []) as readonly { readonly documentNo?: unknown }[];
  return deskOver(foundTables({ ...tables, SalesLines: lines.map((line) => ({ ...line, promisedDate: promised[String(line.documentNo)] ?? "" })) } as FixtureTables), "2018-03-01");
}

async function openView(name: string, desk = worked()): Promise<void> {
  showPane(desk);
  await seen("Check now");
  await openTab("Backorders");
  await waitFor(() => inPlace().getByLabelText(name));
  await press(inPlace().getByLabelText(name));
}

const shown = (list: string) => within(inPlace().getByRole("list", { name: list })).getAllByRole("listitem").map((entry) => entry.textContent);

/** The entries of a list once it is there. */
const entries = (list: string) => waitFor(() => shown(list));

test("what comes later, what could be sooner and what is lost stand apart, and only what is ticked is kept", async () => {
  // By the report SO-103 comes on 12 March, SO-102 on the 2nd, and nothing covers SO-105.
  const desk = worked({ "SO-101": "2018-03-01", "SO-102": "2018-03-09", "SO-103": "2018-03-05", "SO-104": "2018-03-12", "SO-105": "2018-03-14", "SO-106": "2018-03-10" });
  await openView("Changes", desk);
  expect(await entries("Changes")).toMatchObject([
    "Promised, no longer covered (1)", expect.stringMatching(/^SO-105 · Customer C4.*2018-03-14 → Not covered/),
    "Later than promised (1)", expect.stringMatching(/^SO-103 · Customer C3.*2018-03-05 → 2018-03-12 · 7 days later/),
    "Could be sooner (1)", expect.stringMatching(/^SO-102 · Customer C2.*2018-03-09 → 2018-03-02 · 7 days sooner/),
  ]);
  expect(button("Keep these dates")).toHaveProperty("disabled", true);
  await press(inPlace().getByLabelText("Keep the date of SO-103, 1000"));
  await press(button("Keep 1 date"));
  await seen("1 date is kept as promised.");
  await waitFor(() => expect(shown("Changes")).toHaveLength(4));
  // 12 March 2018 as Excel counts days; SO-103 is the third line.
  expect(columnOf(desk, "SalesLines", "promisedDate")[2]).toBe(43171);
});

test("PO-501 a week later changes SO-102 alone (sales-fo 13.6)", async () => {
  await openView("By vendor");
  await waitFor(() => inPlace().getByRole("list"));
  await press(within(inPlace().getByRole("list")).getAllByRole("button", { expanded: false })[0] as HTMLElement);
  await press(await waitFor(() => button("What if: PO-501")));
  fireEvent.change(await waitFor(() => inPlace().getByLabelText("On another day")), { target: { value: "2018-03-07" } });
  await seen("1 line would change, customers: 1");
  expect(await entries("What if")).toEqual(["Would come later (1)", expect.stringMatching(/^SO-102 · Customer C2.*2018-03-02 → 2018-03-07 · 5 days later · 5 days late.*O$/)]);
  fireEvent.change(inPlace().getByLabelText("Another quantity"), { target: { value: "many" } });
  await seen("Type a quantity above zero.");
  await press(button("Leave out PO-501 · 1000"));
  await waitFor(() => expect(inPlace().queryByRole("list", { name: "What if" })).toBeNull());
});

test("a purchase of 16 for 14 March would serve SO-105", async () => {
  await openView("What if");
  await press(await waitFor(() => button("Suppose a purchase")));
  fireEvent.change(inPlace().getByLabelText("Item"), { target: { value: "1000" } });
  fireEvent.change(inPlace().getByLabelText("Arrives on"), { target: { value: "2018-03-14" } });
  fireEvent.change(inPlace().getByLabelText("Quantity"), { target: { value: "16" } });
  await seen("1 line would change, customers: 1");
  expect(await entries("What if")).toEqual(["Would be covered (1)", expect.stringMatching(/^SO-105 · Customer C4.*Not covered → 2018-03-14 · 16 short → 0 short/)]);
});
