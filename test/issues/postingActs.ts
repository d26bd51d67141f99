import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import { enterOrders } from "../../src/app/enterOrders";
import { lookAtBook } from "../../src/app/lookAtBook";
import { postDocuments, previewPosting, type PostingWish } from "../../src/app/postDocuments";
import type { ShownIssue } from "../../src/app/shownIssue";
import { refused } from "../../src/base/result";
import type { FoundTable, WorkbookChange } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { deskOver, valueOf, type TestDesk } from "../support/deskInMemory";

/** What is met while posting, for the gallery: each act posts the orders of a workbook and answers with the issues that a person is told. */
type PostingAct = (tables: readonly FoundTable[]) => Promise<readonly ShownIssue[]>;

const WISH: PostingWish = { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false };

async function told(desk: TestDesk, wish: Partial<PostingWish> = {}): Promise<readonly ShownIssue[]> {
  return valueOf(await postDocuments(desk, { ...WISH, ...wish })).issues;
}

/** A desk of the device of this name. */
function deskAt(tables: readonly FoundTable[], device: string, journal = memoryJournal({ device })): TestDesk {
  return { ...deskOver(tables), journal };
}

/** Posts one order in a copy of the workbook and goes on in the workbook as it was, on the same device. */
async function afterACopy(tables: readonly FoundTable[], { isSaved }: { readonly isSaved: boolean }): Promise<TestDesk> {
  const copy = deskAt(tables, "here");
  valueOf(await postDocuments({ ...copy, workbook: { ...copy.workbook, save: () => Promise.resolve({ ok: true, value: isSaved }) } }, { ...WISH, documents: ["1001"] }));
  return deskAt(tables, "here", copy.journal as ReturnType<typeof memoryJournal>);
}

/** The desk with something that happens between the writing of a posting's rows and their reading. */
function disturbed(tables: readonly FoundTable[], change: WorkbookChange): TestDesk {
  const desk = deskAt(tables, "here");
  const { workbook } = desk;
  return { ...desk, workbook: { ...workbook, readRows: async (wanted) => (await workbook.write([change]), workbook.readRows(wanted)) } };
}

function appended(tables: readonly FoundTable[], table: string, row: Readonly<Record<string, CellValue>>): WorkbookChange {
  const headers = tables.find(({ name }) => name === table)?.headers ?? [];
  return { kind: "appendRows", table, rows: [headers.map((header) => row[header] ?? "")] };
}

const NO = Promise.resolve(refused({ code: "readOnly" as const, detail: "the test says no" }));

/** What is told as the workbook is opened after a program that ended where it would have written a table. */
async function opened(tables: readonly FoundTable[], end: `write ${string}`): Promise<readonly ShownIssue[]> {
  const desk = deskAt(tables, "here");
  const { workbook } = desk;
  const ended = new Promise<"ended">((resolve) => {
    const write: TestDesk["workbook"]["write"] = (changes, watch) => {
      if (!changes.some((change) => "table" in change && end === `write ${change.table}`)) return workbook.write(changes, watch);
      resolve("ended");
      return new Promise(() => undefined);
    };
    void told({ ...desk, workbook: { ...workbook, write } });
  });
  await ended;
  // The next program has turns of its own.
  const next = { ...desk, journal: { ...desk.journal, inTurn: (_: string, act: () => unknown) => act() } as TestDesk["journal"] };
  return valueOf(await lookAtBook(next)).notices;
}

/** What order entry tells where a co-author types another quantity into its first row just before it is written. */
async function enteredBeside(tables: readonly FoundTable[]): Promise<readonly ShownIssue[]> {
  const desk = deskAt(tables, "here");
  const { workbook } = desk;
  const column = tables.find(({ name }) => name === "OrderEntry")?.headers.indexOf("quantity") ?? -1;
  let isTyped = false;
  const write: TestDesk["workbook"]["write"] = async (changes, watch) => {
    if (!isTyped) await workbook.write([{ kind: "updateRows", table: "OrderEntry", firstIndex: 0, columns: [column], values: [[7]] }]);
    isTyped = true;
    return workbook.write(changes, watch);
  };
  return valueOf(await enterOrders({ ...desk, workbook: { ...workbook, write } })).issues;
}

export const postingActs: Readonly<Record<string, PostingAct | undefined>> = {
  "post on another device": async (tables) => {
    const first = deskAt(tables, "1f0c2d3e-office");
    await told(first, { documents: ["1001"] });
    return told(deskAt(first.workbook.current(), "here"));
  },
  "enter orders while a co-author types 7 as a quantity": enteredBeside,
  "preview all": async (tables) => valueOf(await previewPosting(deskAt(tables, "here"), WISH)).issues,
  "post all": (tables) => told(deskAt(tables, "here")),
  "post in the file as it was before": async (tables) => told(await afterACopy(tables, { isSaved: true })),
  "post after the program ended without saving": async (tables) => told(await afterACopy(tables, { isSaved: false })),
  "post in another copy of the file": async (tables) => {
    const desk = await afterACopy(tables, { isSaved: true });
    await told({ ...desk, journal: memoryJournal({ device: "here" }) }, { documents: ["1002"] });
    return told(desk);
  },
  "post while the sheets of documents refuse to be written": (tables) => {
    const desk = deskAt(tables, "here");
    const { workbook } = desk;
    const refuses = (changes: readonly WorkbookChange[]) => changes.some((change) => "table" in change && change.table === "SalesHeaders");
    return told({ ...desk, workbook: { ...workbook, write: (changes, watch) => (refuses(changes) ? NO : workbook.write(changes, watch)) } });
  },
  "post where Excel refuses to save": (tables) => {
    const desk = deskAt(tables, "here");
    return told({ ...desk, workbook: { ...desk.workbook, save: () => NO } });
  },
  "open after the program ended before the first row": (tables) => opened(tables, "write PostingLog"),
  "open after the program ended behind the commit": (tables) => opened(tables, "write SalesHeaders"),
  "change a quantity after the preview and post": async (tables) => {
    const desk = deskAt(tables, "here");
    const { postingId } = valueOf(await previewPosting(desk, WISH));
    const quantity = tables.find(({ name }) => name === "SalesLines")?.headers.indexOf("quantity") ?? 0;
    valueOf(await desk.workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 0, columns: [quantity], values: [[7]] }]));
    return told(desk, { postingId });
  },
  "click twice": async (tables) => {
    const desk = deskAt(tables, "here");
    const { postingId } = valueOf(await previewPosting(desk, WISH));
    await told(desk, { postingId });
    return told(desk, { postingId });
  },
  "post while somebody types over a new entry": (tables) => {
    const amount = tables.find(({ name }) => name === "GeneralLedger")?.headers.indexOf("amount") ?? 0;
    return told(disturbed(tables, { kind: "updateRows", table: "GeneralLedger", firstIndex: 0, columns: [amount], values: [[1]] }));
  },
  "post while somebody adds a row to a ledger": (tables) => told(disturbed(tables, appended(tables, "GeneralLedger", { entryNo: 99, accountNo: "2310", amount: 1 }))),
};
