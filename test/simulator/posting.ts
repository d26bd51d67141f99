import type { Desk } from "../../src/app/desk";
import { lookAtBook } from "../../src/app/lookAtBook";
import { openBook } from "../../src/app/openBook";
import { postDocuments, type PostingSummary, type PostingWish } from "../../src/app/postDocuments";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import type { Result } from "../../src/base/result";
import { CONFIRMABLE } from "../../src/issues/catalogue";
import type { FoundTable, Outage } from "../../src/ports/workbookPort";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { invariantFaults } from "./invariants";
import { Machine } from "./machine";
import { differences, knownOf, toBeTold } from "./sentences";

/** The company that the simulator posts in: two orders, one of them of goods in stock, in a new book. */
export const DOCUMENTS = ["1001", "1002"] as const;

export const WISH: PostingWish = { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false };

/** An order that was posted before those of the simulator, where a run is to begin with ledgers that hold something. */
export const EARLIER = "1000";

export function startTables(documents: readonly string[] = DOCUMENTS): readonly FoundTable[] {
  const lines = [
    { documentNo: EARLIER, lineNo: 10000, no: "S", quantity: 1, unitPrice: 100 },
    { documentNo: "1001", lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 },
    { documentNo: "1002", lineNo: 10000, no: "I", quantity: 3, unitPrice: 40 },
  ];
  return foundTables({
    Settings: [{ key: "allowNegativeInventory", value: "true" }, { key: "stockoutCheck", value: "off" }, { key: "workbookId", value: "W1" }],
    Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }, { itemNo: "I", unitPrice: 40 }],
    SalesHeaders: documents.map((documentNo) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" })),
    SalesLines: lines.filter(({ documentNo }) => documents.includes(documentNo)),
  });
}

export type Posted = Result<PostingSummary, Outage>;
export const post = (wish: Partial<PostingWish> = {}) => (desk: Desk): Promise<Posted> => postDocuments(desk, { ...WISH, ...wish });
export const open = (desk: Desk) => lookAtBook(desk);

/**
 * Everything of 4.7 that must hold in any state of the workbook, whoever looks at it whenever: as its cells say (invariants.ts) and as the verification says.
 * @param inParts whether an order may be posted more than once
 */
export async function soundness(tables: readonly FoundTable[], inParts = false): Promise<readonly string[]> {
  const desk = deskOver(tables);
  const { issues } = valueOf(await verifyLedgers(desk));
  const { book } = valueOf(await openBook(desk));
  const wrong = issues.filter(({ severity }) => severity === "error").map(({ code, table }) => `${code} ${table}`);
  wrong.push(...invariantFaults(tables));
  const total = book.tables.GeneralLedger.rows.reduce((sum, { amount }) => sum + amount, 0);
  if (total !== 0) wrong.push(`the general ledger comes to ${total}`);
  for (const documentType of inParts ? [] : ["shipment", "invoice"]) {
    const sources = book.tables.PostedHeaders.rows.filter((row) => row.documentType === documentType).map(({ sourceNo }) => sourceNo);
    if (new Set(sources).size !== sources.length) wrong.push(`a ${documentType} was posted twice: ${sources.join(", ")}`);
  }
  return wrong;
}

/** What stands in a workbook that nobody reads: prepared log rows, and ledger rows beyond the heads. */
export async function leftovers(tables: readonly FoundTable[]): Promise<readonly string[]> {
  const { book } = valueOf(await openBook(deskOver(tables)));
  return [...book.issues.filter(({ code }) => code === "TAB-07").map(({ place }) => place.table), ...book.tables.PostingLog.rows.filter(({ state }) => state !== "committed").map(({ state }) => state)];
}

/** The sources of the invoices that are posted, sorted. */
export async function invoiced(tables: readonly FoundTable[]): Promise<readonly string[]> {
  const { book } = valueOf(await openBook(deskOver(tables)));
  return book.tables.PostedHeaders.rows.filter(({ documentType }) => documentType === "invoice").map(({ sourceNo }) => sourceNo).sort();
}

/** The tables in which posted rows stand. */
export const LEDGERS = ["PostedHeaders", "PostedLines", "GeneralLedger", "CustomerLedger", "CustomerDetails", "VendorLedger", "VendorDetails", "ItemLedger", "ItemApplications", "ValueEntries", "VatEntries"];

/** The posted rows as cells, for two workbooks to be compared; a blank row is nobody's. */
export function postedCells(tables: readonly FoundTable[]): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(tables.filter(({ name }) => LEDGERS.includes(name)).map(({ name, rows }) => [name, rows.filter((row) => row.some((cell) => cell !== ""))]));
}

/** A machine in which both orders were posted without any fault, and what that came to. */
export async function undisturbed(): Promise<{ readonly cells: ReturnType<typeof postedCells>; readonly trace: readonly string[] }> {
  const machine = new Machine(startTables());
  await machine.run(post());
  return { cells: postedCells(machine.current()), trace: [...machine.trace] };
}

/** A person comes back: opens the workbook, twice, posts what is open, answers what is asked, and clicks once more. After each step all of 4.7 holds, and what is said is what is to be said. */
export async function comeBack(machine: Machine): Promise<{ readonly notices: readonly string[]; readonly wrong: readonly string[]; readonly unsaid: readonly string[] }> {
  const wrong: string[] = [];
  const unsaid: string[] = [];
  const look = async (when: string) => wrong.push(...(await soundness(machine.current())).map((each) => `${when}: ${each}`));
  await look("before recovery");
  const first = await openAndHear(machine);
  unsaid.push(...first.wrong);
  await look("after recovery");
  const recovered = JSON.stringify(machine.current());
  unsaid.push(...(await openAndHear(machine)).wrong.map((each) => `opened again: ${each}`));
  if (JSON.stringify(machine.current()) !== recovered) wrong.push("recovery is no fixed point");
  for (const when of ["posted", "posted again"]) {
    const expected = toBeTold(await knownOf(machine), true);
    const answer = await machine.run(post({ confirmed: CONFIRMABLE }));
    if (typeof answer === "string" || !answer.ok) wrong.push(`${when}: no answer`);
    else unsaid.push(...differences(answer.value.issues, expected).map((each) => `${when}: ${each}`));
  }
  await look("in the end");
  return { notices: first.notices, wrong, unsaid };
}

/** Opens the workbook, and compares what is told with what was to be told. */
async function openAndHear(machine: Machine): Promise<{ readonly notices: readonly string[]; readonly wrong: readonly string[] }> {
  const expected = toBeTold(await knownOf(machine), false);
  const looked = await machine.run(open);
  if (typeof looked === "string" || !looked.ok) return { notices: [], wrong: ["the workbook could not be opened"] };
  return { notices: looked.value.notices.map(({ code, message }) => `${code} ${message}`), wrong: differences(looked.value.notices, expected) };
}
