import { postDocuments } from "../../src/app/postDocuments";
import { excelForTests } from "../adapters/office/excel";
import { officeBooks } from "./officeBooks";
import { DOCUMENTS, invoiced, leftovers, soundness, WISH } from "./posting";

/** What Excel does of its own accord in the middle of a posting, through the real office.js: the posting is whole or absent, says which, and the next one finishes it. */
const excel = excelForTests();
const { companyWorkbook, start, tablesOf, comeBack, batchesOfAPosting } = officeBooks(excel);

/** Every third batch of a posting, the last but one among them: the simulator in memory tries each action. */
async function momentsOfAPosting(): Promise<readonly number[]> {
  const batches = await batchesOfAPosting();
  return Array.from({ length: batches }, (_, index) => index + 1).filter((at) => (batches - at) % 3 === 1);
}

test.each(["before", "after"] as const)("CP38 another workbook has the focus, and a batch is refused %s it was done: whole or absent, and in the end once", async (when) => {
  for (const at of await momentsOfAPosting()) {
    const workbook = await companyWorkbook();
    const desk = start(workbook);
    excel.office().host.failBatch({ batch: at, when, code: "InactiveWorkbook" });
    const answer = await postDocuments(desk, WISH);
    const now = await invoiced(await tablesOf(workbook));
    expect([at, [[], [...DOCUMENTS]]]).toEqual([at, expect.arrayContaining([now])]);
    if (answer.ok && answer.value.documents.length === 2) expect([at, now]).toEqual([at, [...DOCUMENTS]]);
    // A refusal says that nothing is posted, unless it says that nobody knows.
    if (!answer.ok && answer.refusal.code !== "unclear") expect([at, answer.refusal.code, now, await leftovers(await tablesOf(workbook))]).toEqual([at, "workbookInactive", [], []]);
    expect([at, await comeBack(workbook)]).toEqual([at, []]);
    expect([at, await invoiced(await tablesOf(workbook))]).toEqual([at, [...DOCUMENTS]]);
  }
}, 120_000);

test("events that never arrive change nothing: a posting reads what it needs", async () => {
  const workbook = await companyWorkbook();
  const desk = start(workbook);
  excel.office().host.change({ dropsEvent: () => true });
  expect(await postDocuments(desk, WISH)).toMatchObject({ ok: true, value: { documents: [...DOCUMENTS] } });
  expect(await soundness(await tablesOf(workbook))).toEqual([]);
});
