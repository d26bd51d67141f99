import { postDocuments, type PostingWish } from "../../src/app/postDocuments";
import { createWorkbook, type Workbook } from "../../src/workbench/host/workbook";
import { valueOf } from "../support/deskInMemory";
import { excelForTests } from "../adapters/office/excel";
import { copyWorkbook } from "./copyWorkbook";
import { HARMLESS, type Disturbance } from "./disturbances";
import { officeBooks } from "./officeBooks";
import { DOCUMENTS, EARLIER, startTables, invoiced, leftovers, postedCells, soundness, WISH } from "./posting";

const excel = excelForTests();
const { companyWorkbook, start, tablesOf, comeBack } = officeBooks(excel);

let begun: Workbook;
let undisturbed: ReturnType<typeof postedCells>;
let batches = 0;

beforeAll(async () => {
  begun = await companyWorkbook(startTables([EARLIER, ...DOCUMENTS]));
  valueOf(await postDocuments(start(begun), { ...WISH, documents: [EARLIER] }));
  const workbook = copyWorkbook(begun);
  const desk = start(workbook);
  excel.office().host.change({ beforeBatch: (number) => (batches = number) });
  valueOf(await postDocuments(desk, WISH));
  undisturbed = postedCells(await tablesOf(workbook));
});

test.each(Object.entries(HARMLESS))("%s", async (name, { does, mends }) => {
  const lines: string[] = [];
  for (let at = 1; at <= batches; at += 1) {
    const workbook = copyWorkbook(begun);
    const desk = start(workbook);
    const { host } = excel.office();
    let isDone = false;
    let wrongHook: unknown;
    host.change({ beforeBatch: (number) => { if (number < at || isDone) return; isDone = true; try { does(workbook, host); } catch (e) { wrongHook = e; } } });
    const answer = await postDocuments(desk, WISH);
    host.change({ beforeBatch: null });
    const told = answer.ok ? `${answer.value.documents.length} ${answer.value.issues.map(({ code }) => code).join()} ${answer.value.saved}` : `${answer.refusal.code} ${answer.refusal.place} ${answer.refusal.detail}`;
    const tables = await tablesOf(workbook);
    const now = await invoiced(tables);
    const state = `now ${now.join()} sound ${(await soundness(tables)).join()} left ${(await leftovers(tables)).join()}`;
    mends?.(workbook, host);
    const wrong = await comeBack(workbook);
    const end = await tablesOf(workbook);
    const same = JSON.stringify(postedCells(end)) === JSON.stringify(undisturbed);
    lines.push(`${at}: ${told} | ${state} | ${wrong.join()} | ${same} ${wrongHook ?? ""}`);
  }
  console.log(name + "\n" + lines.join("\n"));
}, 120_000);
