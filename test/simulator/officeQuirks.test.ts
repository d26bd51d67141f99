import { systemAfter } from "../../src/adapters/memory/systemClock";
import { postDocuments, type PostingSummary } from "../../src/app/postDocuments";
import type { Result } from "../../src/base/result";
import type { Outage } from "../../src/ports/workbookPort";
import type { Workbook } from "../../src/workbench/host/workbook";
import { excelForTests } from "../adapters/office/excel";
import { valueOf } from "../support/deskInMemory";
import { copyWorkbook } from "./copyWorkbook";
import { HARMFUL, HARMLESS, type Disturbance } from "./disturbances";
import { officeBooks } from "./officeBooks";
import { DOCUMENTS, EARLIER, invoiced, leftovers, postedCells, soundness, startTables, WISH } from "./posting";

/**
 * What people, co-authors and Excel do of their own accord in the middle of a posting, before each of its batches in turn, through
 * the real office.js: the posting is whole or absent, the person is told which, and a second try finishes it as if nothing had been.
 */
const excel = excelForTests();
const { companyWorkbook, start, tablesOf, comeBack } = officeBooks(excel);

/** A company in which one order is posted and two are open. */
let begun: Workbook;
let batches = 0;
let undisturbed: ReturnType<typeof asRows>;

beforeAll(async () => {
  begun = await companyWorkbook(startTables([EARLIER, ...DOCUMENTS]));
  valueOf(await postDocuments(start(begun), { ...WISH, documents: [EARLIER] }));
  const workbook = copyWorkbook(begun);
  const desk = start(workbook);
  excel.office().host.change({ beforeBatch: (number) => (batches = number) });
  valueOf(await postDocuments(desk, WISH));
  undisturbed = asRows(await tablesOf(workbook));
}, 120_000);

/** The posted rows of each ledger, in whatever order they stand. */
function asRows(tables: Parameters<typeof postedCells>[0]) {
  return Object.fromEntries(Object.entries(postedCells(tables)).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).sort()]));
}

/** What a person is told of a posting, in codes. */
function toldOf(answer: Result<PostingSummary, Outage>): string {
  if (!answer.ok) return answer.refusal.code;
  const codes = answer.value.issues.map(({ code }) => code);
  return answer.value.documents.length === 2 ? ["posted", ...codes].join(" ") : (codes[0] ?? "nothing");
}

interface Run {
  readonly at: number;
  readonly workbook: Workbook;
  readonly answer: Result<PostingSummary, Outage>;
  readonly mend: () => void;
}

/** Posts once for each batch of a posting, with the disturbance before that batch. */
async function beforeEachBatch(disturb: Disturbance, judge: (run: Run) => Promise<void>): Promise<void> {
  const { host } = excel.office();
  for (let at = 1; at <= batches; at += 1) {
    const workbook = copyWorkbook(begun);
    const desk = start(workbook);
    let mend: (() => void) | undefined;
    let isDone = false;
    host.change({
      beforeBatch: (number) => {
        if (number < at || isDone) return;
        isDone = true;
        mend = disturb(workbook, host);
      },
    });
    const answer = await postDocuments(desk, WISH);
    host.change({ beforeBatch: null });
    expect([at, isDone]).toEqual([at, true]);
    await judge({ at, workbook, answer, mend: () => mend?.() });
  }
}

async function finishes({ at, workbook }: Pick<Run, "at" | "workbook">): Promise<void> {
  expect([at, await comeBack(workbook)]).toEqual([at, []]);
  expect([at, asRows(await tablesOf(workbook))]).toEqual([at, undisturbed]);
}

const ALL = [EARLIER, ...DOCUMENTS];

test.each(Object.entries(HARMLESS))("when %s, it is posted whole or not at all, the right thing is told, and in the end it is as if nothing had been", async (_, [disturb, mayBeTold]) => {
  const told = new Set<string>();
  await beforeEachBatch(disturb, async (run) => {
    const { at, workbook, answer, mend } = run;
    const own = toldOf(answer);
    told.add(own);
    mend();
    const tables = await tablesOf(workbook);
    const now = await invoiced(tables);
    if (own.startsWith("posted")) expect([at, own, now]).toEqual([at, own, ALL]);
    else if (own === "unclear") expect([at, [[EARLIER], ALL]]).toEqual([at, expect.arrayContaining([now])]);
    else expect([at, own, now, await leftovers(tables)]).toEqual([at, own, [EARLIER], []]);
    expect([at, await soundness(tables)]).toEqual([at, []]);
    await finishes(run);
  });
  expect([...told].sort()).toEqual(mayBeTold);
}, 300_000);

test.each(Object.entries(HARMFUL))("when %s, the ledger is named until it is put right, and then in the end it is as if nothing had been", async (_, [disturb, ledger]) => {
  await beforeEachBatch(disturb, async (run) => {
    const { at, workbook, mend } = run;
    expect([at, await soundness(await tablesOf(workbook))]).toEqual([at, expect.arrayContaining([expect.stringMatching(new RegExp(` ${ledger}$`))])]);
    mend();
    await finishes(run);
  });
}, 300_000);

/** What Excel answers instead of doing a batch, or after having done it. */
const REFUSALS: readonly (readonly [string, "before" | "after", string, string])[] = [
  ["CP38 another workbook has the focus", "before", "InactiveWorkbook", "workbookInactive"],
  ["CP38 another workbook has the focus", "after", "InactiveWorkbook", "workbookInactive"],
  ["Excel gives up without a reason", "before", "GeneralException", "unknown"],
  ["Excel gives up without a reason", "after", "GeneralException", "unknown"],
  ["the connection is lost", "after", "RequestAborted", "unknown"],
  ["CP11 a request is too large", "before", "RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["CP11 an answer is too large", "after", "ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["the memory is used up", "before", "MemoryLimitReached", "memory"],
];

test.each(REFUSALS)("%s, %s a batch is done: it is posted whole or not at all, and in the end once", async (_, when, code, outage) => {
  for (let at = 1; at <= batches; at += 1) {
    const workbook = copyWorkbook(begun);
    const desk = start(workbook);
    excel.office().host.failBatch({ batch: at, when, code });
    const answer = await postDocuments(desk, WISH);
    const tables = await tablesOf(workbook);
    const now = await invoiced(tables);
    const told = toldOf(answer);
    // Behind the commit it stays posted; what could not be shown or saved is said beside it.
    expect(["posted", "posted COM-12", "posted COM-13", "unclear", outage]).toContain(told);
    if (told.startsWith("posted")) expect([at, told, now]).toEqual([at, told, ALL]);
    else if (told !== "unclear") expect([at, told, now, await leftovers(tables)]).toEqual([at, told, [EARLIER], []]);
    await finishes({ at, workbook });
  }
}, 300_000);

test("Excel takes any batch and does it only after a while: a posting waits for it, and is posted", async () => {
  const { host } = excel.office();
  for (let at = 1; at <= batches; at += 1) {
    const workbook = copyWorkbook(begun);
    const silences: boolean[] = [];
    const desk = start(workbook, {
      onNoAnswer(isWaiting) {
        silences.push(isWaiting);
        // The person closes the window of Excel that was open.
        if (isWaiting) setTimeout(() => host.change({ holdsRequests: false }), 1);
      },
      answerWaitMs: 1_500,
      after: systemAfter,
    });
    host.change({ beforeBatch: (number) => number === at - 1 && host.change({ holdsRequests: true }), ...(at === 1 && { holdsRequests: true }) });
    expect([at, toldOf(await postDocuments(desk, WISH))]).toEqual([at, "posted"]);
    expect([at, silences.slice(0, 2)]).toEqual([at, [true, false]]);
    host.change({ beforeBatch: null });
    expect([at, asRows(await tablesOf(workbook))]).toEqual([at, undisturbed]);
  }
}, 300_000);

test.each([true, false])("CP12 a cell is being edited from any batch on, and finished soon: %s", async (isFinished) => {
  const { host } = excel.office();
  for (let at = 1; at < batches; at += 1) {
    const workbook = copyWorkbook(begun);
    const desk = start(workbook, { cellEditWaitMs: isFinished ? 60_000 : 20 });
    host.change({
      beforeBatch: (number) => {
        if (number !== at) return;
        host.change({ cellEditMode: true });
        if (isFinished) setTimeout(() => host.change({ cellEditMode: false }), 5);
      },
    });
    const told = toldOf(await postDocuments(desk, WISH));
    // Once it is committed, what cannot be shown or saved is said beside it.
    expect([at, told]).toEqual([at, expect.stringMatching(isFinished ? /^posted$/ : /^(cellEditing|unclear|posted( COM-12)?( COM-13)?)$/)]);
    host.change({ cellEditMode: false, beforeBatch: null });
    await host.settled();
    await finishes({ at, workbook });
  }
}, 300_000);
