/** @jest-environment jsdom */
import { waitFor } from "@testing-library/react";
import type { ActName } from "../../src/app/acts";
import { deskWith, tableOf, type TestDesk } from "../support/deskInMemory";
import { openTab, prepareJsdom, seen, showPane, type ShownPane } from "./support/paneInJsdom";

/** Changes of the book that are told of in the one moment in which the pane is busy with an earlier one. */
beforeAll(prepareJsdom);

test("a change told of while the list of documents is just being asked for is followed by one more asking", async () => {
  const desk = deskWith({
    SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-15" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "Y", quantity: 10, unitPrice: 100 }],
  });
  const pane = showPane(desk);
  await seen("Check now");
  await openTab("Post");
  await seen(/^No document is ready/);
  // Told of before the pane can show that it asks; what is changed then is not in the answer.
  const asked = meddleFirst(pane, "listDocuments", { before: () => pane.services.watch.announce({ kind: "entered" }), after: () => orderItem(desk, "X") });
  pane.change("SalesLines");
  await seen(/^1 document is ready\./);
  expect(asked()).toBe(2);
});

test("a change told of shortly before an earlier reading ends is read as well", async () => {
  const desk = deskWith({ Customers: [{ customerNo: "C1" }] });
  const pane = showPane(desk);
  await seen("Check now");
  const asked = meddleFirst(pane, "lookAtBook", { after: () => pane.change("Settings") });
  pane.change("Settings");
  await waitFor(() => expect(asked()).toBe(2));
});

/** Does something before and after an act that is asked for the first time from now on; answers with how often it was asked for. */
function meddleFirst({ services: { acts } }: ShownPane, meant: ActName, { before, after }: { readonly before?: () => void; readonly after: () => void | Promise<void> }): () => number {
  let asked = 0;
  const run = acts.run as (name: ActName, ...given: unknown[]) => Promise<unknown>;
  const meddling: typeof run = async (name, ...given) => {
    const isFirst = name === meant && asked === 0;
    if (name === meant) asked += 1;
    if (isFirst) before?.();
    const answer = await run(name, ...given);
    if (isFirst) await after();
    return answer;
  };
  Object.assign(acts, { run: meddling });
  return () => asked;
}

async function orderItem(desk: TestDesk, item: string): Promise<void> {
  const { headers } = tableOf(desk, "SalesLines");
  await desk.workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 0, columns: [headers.indexOf("no")], values: [[item]] }]);
}
