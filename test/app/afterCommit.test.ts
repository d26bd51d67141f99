import { checkWorkbook } from "../../src/app/checkWorkbook";
import type { CompanyData } from "../../src/app/companyData";
import { lookAtBook } from "../../src/app/lookAtBook";
import { postDocuments, previewPosting } from "../../src/app/postDocuments";
import { setUpWorkbook } from "../../src/app/setUpWorkbook";
import { refused } from "../../src/base/result";
import type { WorkbookChange } from "../../src/ports/workbookPort";
import type { FixtureTables } from "../support/fixtureSetup";
import { columnOf, deskOver, deskWith, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";

/** What happens once the commit is written: what is refused then, what a program that ends there leaves, and who clears it. */
const SHIP = { action: "ship", documents: "all", postingDate: null, allOrNone: false } as const;
const LINE = { documentNo: "1001", lineNo: 10000, no: "S", quantity: 10, unitPrice: 100 };

function book(lines: NonNullable<FixtureTables["SalesLines"]>): FixtureTables {
  return {
    Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
    SalesHeaders: [
      { documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" },
      { documentNo: "1002", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-11" },
    ],
    SalesLines: lines,
  };
}

const isOf = (table: string) => (change: WorkbookChange) => "table" in change && change.table === table;

/** The desk of a program whose writes of a table's rows are refused while it is told so. */
function refusing(desk: TestDesk, table: string): TestDesk {
  const { workbook } = desk;
  const write: TestDesk["workbook"]["write"] = (changes, watch) => (changes.some(isOf(table)) ? Promise.resolve(refused({ code: "protectedSheet", detail: "the test says no" })) : workbook.write(changes, watch));
  return { ...desk, workbook: { ...workbook, write } };
}

const shown = (desk: TestDesk) => ["quantityShipped", "quantityInvoiced", "quantityToShip", "quantityToInvoice"].map((column) => columnOf(desk, "SalesLines", column));

describe("a posting whose documents could not be shown", () => {
  async function unshown(line: Readonly<Record<string, number>>, action: "ship" | "shipInvoice" | "invoice" = "ship"): Promise<TestDesk> {
    const desk = deskWith(book([{ ...LINE, ...line }]));
    valueOf(await checkWorkbook(desk));
    const { documents, issues } = valueOf(await postDocuments(refusing(desk, "SalesLines"), { ...SHIP, action }));
    expect([documents, issues.map(({ code }) => code)]).toEqual([["1001"], ["COM-12"]]);
    return desk;
  }

  test("is posted, and is shown by the next check, which clears what was typed for it", async () => {
    const desk = await unshown({ quantityToShip: 4, quantityToInvoice: 2 }, "shipInvoice");
    expect(shown(desk)).toEqual([[0], [0], [4], [2]]);
    valueOf(await checkWorkbook(desk));
    expect(shown(desk)).toEqual([[4], [2], [""], [""]]);
  });

  test("is shown as the workbook is opened, and what is typed from then on is the person's", async () => {
    const desk = await unshown({ quantityToShip: 4 });
    valueOf(await lookAtBook(desk));
    expect(shown(desk)).toEqual([[4], [0], [""], [""]]);
    await type(desk, "quantityToShip", 4);
    valueOf(await lookAtBook(desk));
    valueOf(await checkWorkbook(desk));
    expect(shown(desk)[2]).toEqual([4]);
    expect(valueOf(await postDocuments(desk, SHIP)).rows.PostedLines.map(({ quantity }) => quantity)).toEqual([4_00000]);
  });

  test("does not ship twice what was typed once, whoever posts or previews next", async () => {
    const desk = await unshown({ quantityToShip: 4 });
    expect(valueOf(await previewPosting(desk, SHIP)).rows.PostedLines.map(({ quantity }) => quantity)).toEqual([6_00000]);
    expect(valueOf(await postDocuments(desk, SHIP)).rows.PostedLines.map(({ quantity }) => quantity)).toEqual([6_00000]);
    expect(shown(desk)).toEqual([[10], [0], [""], [""]]);
  });

  test("leaves alone what a person has typed over it since", async () => {
    const desk = await unshown({ quantityToShip: 4 });
    await type(desk, "quantityToShip", 1);
    valueOf(await lookAtBook(desk));
    expect(valueOf(await postDocuments(desk, SHIP)).rows.PostedLines.map(({ quantity }) => quantity)).toEqual([1_00000]);
    expect(shown(desk)).toEqual([[5], [0], [""], [""]]);
  });

  test("which invoiced alone clears what was typed to ship as well, as every posting does", async () => {
    const desk = deskWith(book([LINE]));
    valueOf(await postDocuments(desk, SHIP));
    await type(desk, "quantityToInvoice", 3);
    valueOf(await postDocuments(refusing(desk, "SalesLines"), { ...SHIP, action: "invoice" }));
    valueOf(await lookAtBook(desk));
    expect(shown(desk)).toEqual([[10], [3], [""], [""]]);
  });

  test("is shown before the next posting, so that three in a row keep what each was typed for apart", async () => {
    const desk = await unshown({ quantityToShip: 4 });
    expect(await postDocuments(refusing(desk, "SalesLines"), SHIP)).toMatchObject({ ok: false, refusal: { code: "protectedSheet" } });
    expect(tableOf(desk, "PostingLog").rows).toHaveLength(1);
    valueOf(await postDocuments(desk, SHIP));
    expect(shown(desk)[0]).toEqual([10]);
  });
});

test("a line that was shipped as it shows keeps what is typed, though it is what was shipped last", async () => {
  const desk = deskWith(book([{ ...LINE, quantityToShip: 4 }]));
  valueOf(await postDocuments(desk, SHIP));
  await type(desk, "quantityToShip", 4);
  for (const look of [lookAtBook, checkWorkbook]) valueOf<unknown>(await look(desk));
  expect(shown(desk)[2]).toEqual([4]);
});

async function type(desk: TestDesk, column: string, value: number): Promise<void> {
  const { headers } = tableOf(desk, "SalesLines");
  valueOf(await desk.workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 0, columns: [headers.indexOf(column)], values: [[value]] }]));
}

test("lines that are sorted while a posting is committed keep what stands in them, and are shown by the next check", async () => {
  const desk = deskWith(book([{ ...LINE, quantityToShip: 4 }, { ...LINE, documentNo: "1002", quantity: 7, quantityToShip: 3 }]));
  valueOf(await checkWorkbook(desk));
  const { workbook } = desk;
  const { headers } = tableOf(desk, "SalesLines");
  const columns = headers.map((_, position) => position);
  let isSorted = false;
  const write: TestDesk["workbook"]["write"] = async (changes, watch) => {
    const written = await workbook.write(changes, watch);
    // The commit is the one write that changes a row of the log.
    if (!isSorted && changes.some((change) => isOf("PostingLog")(change) && change.kind === "updateRows")) {
      isSorted = true;
      await workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 0, columns, values: [...tableOf(desk, "SalesLines").rows].reverse() }]);
    }
    return written;
  };
  const { documents, issues } = valueOf(await postDocuments({ ...desk, workbook: { ...workbook, write } }, { ...SHIP, documents: ["1001"] }));
  expect([documents, isSorted, issues.map(({ code }) => code)]).toEqual([["1001"], true, ["COM-12"]]);
  expect(columnOf(desk, "SalesLines", "documentNo")).toEqual(["1002", "1001"]);
  expect(columnOf(desk, "SalesLines", "quantityToShip")).toEqual([3, 4]);
  valueOf(await checkWorkbook(desk));
  expect(shown(desk).slice(0, 1).concat([columnOf(desk, "SalesLines", "quantityToShip")])).toEqual([[0, 4], [3, ""]]);
});

test("a posting that Excel will not save is posted, and said not to be saved", async () => {
  const desk = deskWith(book([LINE]));
  const { documents, saved, issues } = valueOf(await postDocuments({ ...desk, workbook: { ...desk.workbook, save: () => Promise.resolve(refused({ code: "readOnly", detail: "" })) } }, SHIP));
  expect([documents, saved, issues.map(({ code }) => code)]).toEqual([["1001"], false, ["COM-13"]]);
});

test("where the second batch is refused, the first is told as posted, with what ended it", async () => {
  const desk = deskWith(book([LINE, { ...LINE, documentNo: "1002" }]));
  const { workbook } = desk;
  let logs = 0;
  const write: TestDesk["workbook"]["write"] = (changes, watch) => (changes.some((change) => isOf("PostingLog")(change) && change.kind === "appendRows") && ++logs === 2 ? Promise.resolve(refused({ code: "tooLarge", detail: "" })) : workbook.write(changes, watch));
  const summary = valueOf(await postDocuments({ ...desk, workbook: { ...workbook, write } }, SHIP, {}, 1));
  expect([summary.documents, summary.refusal?.code]).toEqual([["1001"], "tooLarge"]);
  expect(columnOf(desk, "SalesLines", "quantityShipped")).toEqual([10, 0]);
  expect(valueOf(await postDocuments(desk, SHIP)).documents).toEqual(["1002"]);
});

const NOTHING: CompanyData = { format: "x", tables: {} };

describe("a page that is served without encryption", () => {
  const crypto = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  beforeAll(() => Object.defineProperty(globalThis, "crypto", { configurable: true, value: { getRandomValues: globalThis.crypto.getRandomValues.bind(globalThis.crypto) } }));
  afterAll(() => crypto && Object.defineProperty(globalThis, "crypto", crypto));

  test("reads, checks and previews; posting is refused with its own sentence and writes nothing", async () => {
    const desk = deskWith(book([LINE, { ...LINE, documentNo: "1002" }]));
    expect(valueOf(await lookAtBook(desk))).toMatchObject({ isSetUp: true, notices: [] });
    expect(valueOf(await checkWorkbook(desk)).errors).toBe(0);
    expect(valueOf(await previewPosting(desk, SHIP)).documents).toEqual(["1001", "1002"]);
    const before = JSON.stringify(desk.workbook.current());
    expect(await postDocuments(desk, SHIP)).toMatchObject({ ok: false, refusal: { code: "noHashes" } });
    expect(JSON.stringify(desk.workbook.current())).toBe(before);
  });

  test("sets nothing up that begins with stock, and sets up what does not", async () => {
    const desk = deskOver([]);
    const stock: CompanyData = { ...NOTHING, openingStock: [{ itemNo: "I", quantity: 1, unitCost: 1, postingDate: "2026-01-01" }] };
    expect(await setUpWorkbook(desk, stock, "en")).toMatchObject({ ok: false, refusal: { code: "noHashes" } });
    expect(desk.workbook.current()).toEqual([]);
    expect(valueOf(await setUpWorkbook(desk, NOTHING, "en")).tablesMade).toBeGreaterThan(20);
  });
});
