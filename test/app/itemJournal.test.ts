import { postDocuments, previewPosting } from "../../src/app/postDocuments";
import { openBook } from "../../src/app/openBook";
import type { FixtureTables } from "../support/fixtureSetup";
import { columnOf, deskWith, valueOf } from "../support/deskInMemory";

/** The item journal as an act: what its rows and the item cards show afterwards, and that nothing is posted twice. */
const JOURNAL: FixtureTables = {
  PostingSetup: [{ businessGroup: "", productGroup: "RETAIL", inventoryAdjustmentAccount: "7170" }],
  ItemJournal: [
    { documentNo: "J1", lineNo: 10000, entryType: "positiveAdjustment", itemNo: "X", quantity: 4, unitCost: "12.5" },
    { documentNo: "J2", lineNo: 10000, entryType: "transfer", itemNo: "X", quantity: 1 },
  ],
};
const ALL = { action: "adjust", documents: "all", postingDate: null, allOrNone: false } as const;

test("posted rows say so, others say why not, and the card shows what a unit costs now", async () => {
  const desk = deskWith(JOURNAL);
  const result = valueOf(await postDocuments(desk, ALL));
  expect([result.documents, result.skipped.map(({ documentNo }) => documentNo)]).toEqual([["J1"], ["J2"]]);
  expect(columnOf(desk, "ItemJournal", "status")).toEqual(["Posted", ""]);
  expect(columnOf(desk, "ItemJournal", "message")).toEqual(["", expect.stringContaining("Goods would be moved to where they are.")]);
  expect(columnOf(desk, "Items", "unitCost")).toEqual([12.5]);
});

test("what is posted is not posted again, whatever the sheet's status says", async () => {
  const desk = deskWith({ ...JOURNAL, ItemJournal: JOURNAL.ItemJournal?.slice(0, 1) ?? [] });
  await postDocuments(desk, ALL);
  expect(valueOf(await postDocuments(desk, ALL)).documents).toEqual([]);
  expect(valueOf(await previewPosting(desk, { ...ALL, documents: ["J1"] })).issues.map(({ code }) => code)).toEqual(["JRN-01"]);
  const { ItemLedger, PostedLines } = valueOf(await openBook(desk)).book.tables;
  expect([ItemLedger.rows.length, PostedLines.rows.length]).toEqual([1, 1]);
});
