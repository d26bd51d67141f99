/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from "@testing-library/react";
import { workedTables } from "../engine/backorders/workedCompany";
import { columnOf, deskOver, foundTables } from "../support/deskInMemory";
import { button, inPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

/** The worked data set (sales-fo 13.6), with all twelve in stock kept for SO-105, which wants its goods last. */
const desk = () => deskOver(foundTables({ ...workedTables(), Reservations: [{ documentNo: "SO-105", lineNo: 10000, source: "stock", itemNo: "1000", quantity: 12 }] }), "2018-03-01");

async function openItem(own: ReturnType<typeof desk>): Promise<void> {
  showPane(own);
  await seen("Check now");
  await openTab("Backorders");
  await waitFor(() => inPlace().getByRole("list"));
  await press(within(inPlace().getByRole("list")).getAllByRole("button", { expanded: false })[0] as HTMLElement);
  await waitFor(() => button("Release: SO-105"));
}

/** What was done stands once below its entry, and is said aloud once. */
async function told(text: string): Promise<void> {
  await waitFor(() => within(inPlace().getByRole("list")).getByText(text));
  expect(inPlace().getAllByRole("status").filter((own: HTMLElement) => own.textContent === text)).toHaveLength(1);
}

const kept = (own: ReturnType<typeof desk>) => columnOf(own, "Reservations", "documentNo").filter((no) => no !== "");

test("what is kept for a line is released when the person has read what that means", async () => {
  const own = desk();
  await openItem(own);
  await press(button("Release: SO-105"));
  await seen("12 PCS kept for 1 line can then be given to anyone. Promised dates and what is typed to ship stay.");
  await press(button("Leave it"));
  expect(inPlace().queryByText(/can then be given to anyone/)).toBeNull();
  expect(kept(own)).toEqual(["SO-105"]);
  await press(button("Release: SO-105"));
  await press(await waitFor(() => button("Release it")));
  await told("What was kept for 1 line is released.");
  expect(kept(own)).toEqual([]);
  await waitFor(() => expect(inPlace().queryByRole("button", { name: "Release: SO-105" })).toBeNull());
});

test("a line is fixed for an agreed day, is marked, and is unfixed again", async () => {
  const own = desk();
  await openItem(own);
  await press(button("Fix: SO-105"));
  // Nothing covers all of SO-105, so the day is the person's to say.
  expect(button("Fix it")).toHaveProperty("disabled", true);
  fireEvent.change(inPlace().getByLabelText("Agreed day"), { target: { value: "2018-03-20" } });
  await press(button("Fix it"));
  await told("SO-105 is fixed for 2018-03-20: 12 PCS kept.");
  // One goes on from the line: its document has the focus.
  expect(document.activeElement?.textContent).toBe("SO-105");
  await seen(/Fixed for 2018-03-20/);
  // 20 March 2018 as Excel counts days; SO-105 is the fifth line.
  expect([columnOf(own, "Reservations", "fixedDate").filter((cell) => cell !== ""), columnOf(own, "SalesLines", "promisedDate")[4]]).toEqual([[43179], 43179]);
  expect(inPlace().queryByRole("button", { name: "Release: SO-105" })).toBeNull();
  await press(button("Unfix: SO-105"));
  await press(button("Unfix it"));
  await told("SO-105 is no longer fixed.");
  expect(columnOf(own, "Reservations", "fixedDate").filter((cell) => cell !== "")).toEqual([]);
});

test("others may take what is reserved where the person says so", async () => {
  await openItem(desk());
  await press(inPlace().getByRole("button", { name: "Served first: day of need" }));
  await press(inPlace().getByLabelText("May take what is reserved for others"));
  await waitFor(() => inPlace().getByRole("button", { name: "Served first: day of need · takes what is reserved" }));
  // SO-101 gets its ten from stock, so nothing is kept for SO-105 in this run.
  await waitFor(() => expect(inPlace().queryByRole("button", { name: "Release: SO-105" })).toBeNull());
});
