import type { Desk } from "../../src/app/desk";
import { postDocuments } from "../../src/app/postDocuments";
import { writeValues } from "../../src/workbench/host/model/cells";
import { protectSheet, unprotectSheet } from "../../src/workbench/host/model/protection";
import { excelForTests } from "../adapters/office/excel";
import { sheetNamed } from "../adapters/office/workbooks";
import { valueOf } from "../support/deskInMemory";
import { officeBooks } from "./officeBooks";
import { DOCUMENTS, invoiced, leftovers, soundness, WISH } from "./posting";

/**
 * The same through the real office.js on the workbench's host: a posting in which any one batch is the last, meets somebody
 * who edits a cell, or comes after a co-author's change; and Excel's own habits, crash points 11 and 12 among them.
 */
const excel = excelForTests();

const { companyWorkbook, start, tablesOf, comeBack, batchesOfAPosting } = officeBooks(excel);

test("a posting is committed, its ledgers are sound, and it costs thirteen syncs, saving included", async () => {
  const workbook = await companyWorkbook();
  const desk = start(workbook);
  const { documents, saved } = valueOf(await postDocuments(desk, WISH));
  expect([documents, saved]).toEqual([[...DOCUMENTS], true]);
  const { syncs } = excel.office().host.counters.total;
  expect(syncs).toBe(13);
  expect(await soundness(await tablesOf(workbook))).toEqual([]);
});

/** The desk of a program that ends before its n-th call of the workbook; `ended` says when it did. */
function mortal(desk: Desk, last: number): { readonly desk: Desk; readonly ended: Promise<void> } {
  let calls = 0;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const workbook = Object.fromEntries(
    Object.entries(desk.workbook).map(([name, call]) => [
      name,
      (...given: readonly unknown[]) => {
        if (++calls < last) return (call as (...args: readonly unknown[]) => unknown)(...given);
        end();
        return new Promise(() => undefined);
      },
    ]),
  ) as unknown as Desk["workbook"];
  return { desk: { ...desk, workbook }, ended };
}

test("a pane that ends before any of its calls leaves a posting whole or absent, and the next one finishes it", async () => {
  let isEnded = true;
  for (let last = 1; isEnded; last += 1) {
    const workbook = await companyWorkbook();
    const { desk, ended } = mortal(start(workbook), last);
    isEnded = await Promise.race([ended.then(() => true), postDocuments(desk, WISH).then(() => false)]);
    expect([[], [...DOCUMENTS]]).toContainEqual(await invoiced(await tablesOf(workbook)));
    expect([last, await comeBack(workbook)]).toEqual([last, []]);
    expect(await invoiced(await tablesOf(workbook))).toEqual([...DOCUMENTS]);
  }
}, 120_000);

test("CP12 a cell edit that begins before any batch and is not finished is told, and nothing is half posted", async () => {
  const batches = await batchesOfAPosting();
  for (let at = 1; at <= batches; at += 1) {
    const workbook = await companyWorkbook();
    const desk = start(workbook);
    let seen = 0;
    excel.office().host.change({ deliver: (work) => queueMicrotask(() => ((seen += 1) === at && excel.office().host.change({ cellEditMode: true }), work())) });
    const answer = await postDocuments(desk, WISH);
    if (!answer.ok) expect(["cellEditing", "unclear"]).toContain(answer.refusal.code);
    excel.office().host.change({ cellEditMode: false });
    await excel.office().host.settled();
    expect([at, await comeBack(workbook)]).toEqual([at, []]);
    expect(await invoiced(await tablesOf(workbook))).toEqual([...DOCUMENTS]);
  }
}, 120_000);

test("a co-author who writes over the newest ledger cell before any batch is never posted silently", async () => {
  const batches = await batchesOfAPosting();
  for (let at = 2; at <= batches; at += 1) {
    const workbook = await companyWorkbook();
    const desk = start(workbook);
    const sheet = sheetNamed(workbook, "General Ledger");
    excel.office().host.change({
      beforeBatch: (number) => {
        if (number === at) writeValues(workbook, sheet, { row: 1, column: 7, rows: 1, columns: 1 }, [[77]], "remote");
      },
    });
    const answer = await postDocuments(desk, WISH);
    const tables = await tablesOf(workbook);
    const isSaidToBePosted = answer.ok && answer.value.documents.length > 0;
    const isWrong = (await soundness(tables)).length > 0;
    // Written before the read back, it stops the posting. Written after the commit, the chain names it. It never just counts.
    if (isSaidToBePosted && (await invoiced(tables)).length > 0 && !isWrong) expect(tables.find(({ name }) => name === "GeneralLedger")?.rows[0]?.[7]).not.toBe(77);
  }
}, 120_000);

test("CP11 the smallest payloads and answers do as well", async () => {
  const workbook = await companyWorkbook();
  const desk = start(workbook, { limits: { payloadBytes: 2_000 } });
  expect(valueOf(await postDocuments(desk, WISH)).documents).toEqual([...DOCUMENTS]);
  expect(await soundness(await tablesOf(workbook))).toEqual([]);
});

test("a ledger under somebody's password is told, and nothing is left behind", async () => {
  const workbook = await companyWorkbook();
  const sheet = sheetNamed(workbook, "VAT Entries");
  unprotectSheet(workbook, sheet, "", "local");
  protectSheet(workbook, sheet, {}, "secret", "local");
  expect(await postDocuments(start(workbook), WISH)).toMatchObject({ ok: false, refusal: { code: "protectedSheet" } });
  expect(await leftovers(await tablesOf(workbook))).toEqual([]);
});
