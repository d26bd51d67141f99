import type { Desk } from "../../src/app/desk";
import { postDocuments } from "../../src/app/postDocuments";
import { protectSheet, unprotectSheet } from "../../src/workbench/host/model/protection";
import { excelForTests } from "../adapters/office/excel";
import { sheetNamed } from "../adapters/office/workbooks";
import { valueOf } from "../support/deskInMemory";
import { officeBooks } from "./officeBooks";
import { DOCUMENTS, invoiced, leftovers, soundness, WISH } from "./posting";

/**
 * The same through the real office.js on the workbench's host: a posting in which any one batch is the last, and payloads of any
 * size. What others do meanwhile stands in officeQuirks.test.ts.
 */
const excel = excelForTests();

const { companyWorkbook, start, tablesOf, comeBack } = officeBooks(excel);

test("a posting is committed, its ledgers are sound, and it costs ten syncs, saving included", async () => {
  const workbook = await companyWorkbook();
  const desk = start(workbook);
  const { documents, saved } = valueOf(await postDocuments(desk, WISH));
  expect([documents, saved]).toEqual([[...DOCUMENTS], true]);
  const { syncs } = excel.office().host.counters.total;
  expect(syncs).toBe(10);
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
