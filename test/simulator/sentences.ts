import type { ShownIssue } from "../../src/app/shownIssue";
import { renderOutage } from "../../src/locales/render";
import type { FoundTable, Outage } from "../../src/ports/workbookPort";
import { committedLog, rowsOf, type Row } from "./cells";
import { gateCodes, noteOf, type PostedNote } from "./gateOracle";
import { LOG_PART } from "./invariants";
import type { FaultKind, Machine } from "./machine";
import { LEDGERS, type Posted } from "./posting";

/**
 * What the person is to be told, by reliability.md 4.4 and 5 as design decisions 7 and 8 overrule them: rolled back and not
 * forward, one seat. It is said from what lies on the sheets and on the disk and from what the journal still knows, read
 * as cells and as text without anything of the program; whatever else is said, or not said, is a fault of the run.
 */
type Tables = readonly FoundTable[];

/** What is known when a program starts: the sheets, this device's name, and its notes of what it began and what it committed. */
export interface Known {
  readonly tables: Tables;
  readonly device: string;
  readonly begun: { readonly postingId: string; readonly documents: string } | undefined;
  readonly posted: (PostedNote & { readonly documents: string }) | undefined;
}

export async function knownOf(machine: Machine): Promise<Known> {
  const begun = await machine.kept("begun:W1");
  return {
    tables: machine.current(),
    device: (await machine.kept("device")) ?? "",
    begun: begun === undefined ? undefined : (JSON.parse(begun) as Known["begun"]),
    posted: noteOf(await machine.kept("posted:W1")) as Known["posted"],
  };
}

/**
 * Each sentence as its code and the documents, table or cell it has to name.
 * @param isConfirmed whether the person has answered all that can be answered, so that posting goes on here
 */
export function toBeTold(known: Known, isConfirmed: boolean): readonly string[] {
  const { tables, device, begun, posted } = known;
  const log = rowsOf(tables, "PostingLog");
  const prepared = log.filter(({ state }) => state === "prepared");
  const others = prepared.filter((row) => row["device"] !== "" && row["device"] !== device);
  const gate = gateCodes(tables, device, posted);
  const gateTold = gate.map((code) => (code === "COM-02" ? `COM-02 ${String(others[0]?.["documents"])}` : code === "COM-01" ? code : `${code} ${posted?.documents ?? ""}`));
  const broken = brokenTail(tables);
  const asks = gate.some((code) => code !== "COM-10");
  // As long as something has to be answered, or the chain is broken, nothing is touched. Who else posts here is asked when one posts.
  if (broken !== undefined || (asks && !isConfirmed)) return [...(isConfirmed ? gateTold.filter((told) => told.startsWith("COM-10")) : gateTold.filter((told) => told !== "COM-01")), ...(broken === undefined ? [] : [broken])];
  const going = isConfirmed ? prepared : prepared.filter((row) => !others.includes(row));
  const foreign = foreignTables(tables, prepared);
  // The log's row of a first posting stays while rows of nobody lie there; its own rows are taken away, and told, once.
  const isKept = committedLog(tables).length === 0 && foreign.length > 0;
  return [
    ...going.filter((row) => !isKept || hasRows(tables, row)).map(({ documents }) => `COM-09 ${String(documents)}`),
    ...foreign.map((table) => `COM-03 ${table}`),
    ...begunTold(begun, log, gate.includes("COM-10")),
    ...gateTold.filter((told) => told.startsWith("COM-10")),
  ];
}

/** What was begun here and never told: committed, or without a trace. What is there and not committed is taken away and told as such. */
function begunTold(begun: Known["begun"], log: readonly Row[], isLossTold: boolean): readonly string[] {
  if (begun === undefined) return [];
  const own = log.filter(({ postingId }) => String(postingId).startsWith(begun.postingId));
  const committed = own.filter(({ state }) => state === "committed");
  if (committed.length > 0) return [`COM-15 ${committed.map(({ documents }) => String(documents)).join(";")}`];
  return own.length > 0 || isLossTold ? [] : [`COM-14 ${begun.documents}`];
}

/** Ledgers with rows that are neither committed nor in the range of a posting that is under way. In a book that was never posted in they are an opening position. */
function foreignTables(tables: Tables, prepared: readonly Row[]): readonly string[] {
  const committed = committedLog(tables);
  if (committed.length === 0 && prepared.length === 0) return [];
  return LEDGERS.filter((name) => {
    const part = LOG_PART[name];
    if (part === undefined) return false;
    const head = committed.length === 0 ? Math.min(...prepared.map((row) => (row[`first${part}`] === "" ? Number(row[`last${part}`]) + 1 : Number(row[`first${part}`])))) - 1 : Math.max(...committed.map((row) => Number(row[`last${part}`])));
    const isOf = (entryNo: number) => prepared.some((row) => row[`first${part}`] !== "" && entryNo >= Number(row[`first${part}`]) && entryNo <= Number(row[`last${part}`]));
    return rowsOf(tables, name).some(({ entryNo }) => Number(entryNo) > head && !isOf(Number(entryNo)));
  });
}

/** Whether rows lie in a ledger that a row of the log names. */
function hasRows(tables: Tables, log: Row): boolean {
  return LEDGERS.some((name) => {
    const part = LOG_PART[name];
    return part !== undefined && log[`first${part}`] !== "" && rowsOf(tables, name).some(({ entryNo }) => Number(entryNo) >= Number(log[`first${part}`]) && Number(entryNo) <= Number(log[`last${part}`]));
  });
}

/** The amount that the simulator's co-author writes over the last entry of the general ledger. */
export const FOREIGN_AMOUNT = 12_345;

/** The entry of the last batch that a co-author has written over, with its cell. */
function brokenTail(tables: Tables): string | undefined {
  const last = committedLog(tables).at(-1);
  const table = tables.find(({ name }) => name === "GeneralLedger");
  if (last === undefined || table === undefined) return undefined;
  const [entryNo, amount] = [table.headers.indexOf("entryNo"), table.headers.indexOf("amount")];
  const at = table.rows.findIndex((row) => row[amount] === FOREIGN_AMOUNT && Number(row[entryNo]) >= Number(last["firstGeneralLedger"]) && Number(row[entryNo]) <= Number(last["lastGeneralLedger"]));
  return at < 0 ? undefined : `LDG-01 GeneralLedger A${table.firstRow + at}`;
}

/** What differs between what was said and what was to be said, each sentence with what it has to name and a next step. */
export function differences(said: readonly ShownIssue[], expected: readonly string[]): readonly string[] {
  const left = [...said];
  const missing = expected.filter((sentence) => {
    const [code, ...subject] = sentence.split(" ");
    const at = left.findIndex((each) => each.code === code && each.cure !== "" && (`${each.message} ${each.table} ${each.cellText ?? ""}`).includes(subject.join(" ")));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((sentence) => `not said: ${sentence}`), ...left.map(({ code, message }) => `said: ${code} ${message}`)];
}

/** How the program may end that met a fault of a kind. A commit is refused where another posting's log row came in, for it names how many rows the log has. */
const ENDS: Readonly<Record<FaultKind, readonly ("died" | "hangs" | "posted" | "not posted" | "refused")[]>> = {
  die: ["died"], hostDie: ["died"], hang: ["hangs"], quota: ["posted"], evict: ["posted"],
  throwBefore: ["posted", "refused"], throwAfter: ["posted", "refused"],
  undo: ["posted", "not posted", "refused"], remoteRow: ["posted", "not posted", "refused"], remoteOver: ["posted", "not posted", "refused"], remoteLog: ["posted", "not posted", "refused"], coAuthor: ["posted", "not posted"],
};

/** What is wrong with the end of an act that posts no documents: it is refused only where something was refused, and with a sentence that says what to do next. */
export function actFaults(kind: FaultKind, wasMet: boolean, answer: unknown): readonly string[] {
  const result = typeof answer === "object" && answer !== null ? (answer as { readonly ok: boolean; readonly refusal?: Outage }) : undefined;
  const end = result === undefined ? String(answer) : result.ok ? "posted" : "refused";
  const wrong = (wasMet ? ENDS[kind] : ["posted"]).includes(end as "posted") ? [] : [`it ended as ${end}`];
  if (result?.refusal === undefined) return wrong;
  const { message, next } = renderOutage(result.refusal, "en");
  return message !== "" && next !== "" ? wrong : [...wrong, `no sentence for ${result.refusal.code}`];
}

/** Why nothing is posted, where somebody or something came in between. */
const WHY: Readonly<Partial<Record<FaultKind, readonly string[]>>> = { undo: ["COM-07", "COM-08"], remoteRow: ["COM-03", "COM-08"], remoteOver: ["COM-07", "COM-08"], remoteLog: ["COM-02", "COM-08"] };

export interface Meeting {
  /** Undefined where the run passed untouched. */
  readonly kind: FaultKind | undefined;
  /** What went wrong, as the machine names it. */
  readonly action: string;
  /** Whether the journal is lost by now. */
  readonly isForgotten: boolean;
}

/** What is wrong with the answer of a posting of all documents, against what the sheets and the disk hold when it was given. */
export async function answerFaults(machine: Machine, { kind, action, isForgotten }: Meeting, answer: Posted | "died" | "hangs", documents: readonly string[]): Promise<readonly string[]> {
  const isCommitted = (tables: Tables) => committedLog(tables).some((row) => documents.every((no) => String(row["documents"]).split(";").includes(no)));
  const isThere = isCommitted(machine.current());
  const end = typeof answer === "string" ? answer : !answer.ok ? "refused" : answer.value.documents.length > 0 ? "posted" : "not posted";
  const wrong = (kind === undefined ? ["posted"] : ENDS[kind]).includes(end as "posted") ? [] : [`it ended as ${end}`];
  if (typeof answer === "string") return wrong;
  if (!answer.ok) {
    const { message, next } = renderOutage(answer.refusal, "en");
    if (message === "" || next === "") wrong.push(`no sentence for ${answer.refusal.code}`);
    // A refusal says that nothing is posted; one that does not know leaves it to the next opening.
    if (answer.refusal.code !== "unclear") return isThere ? [...wrong, `refused as ${answer.refusal.code}, and posted`] : wrong;
    const isKept = isForgotten || (await machine.kept("begun:W1")) !== undefined;
    return isKept ? wrong : [...wrong, "nobody knows what came of it, and the next opening has no word of it"];
  }
  const { issues, saved } = answer.value;
  if (end === "not posted") {
    if (isThere) wrong.push("said not to be posted, and posted");
    // One sentence says why.
    if (issues.length !== 1 || !(WHY[kind as FaultKind] ?? []).includes(issues[0]?.code ?? "") || issues[0]?.cure === "") wrong.push(`not posted, and told ${issues.map(({ code }) => code).join() || "nothing"}`);
    return wrong;
  }
  const isUndone = kind === "undo" || kind === "remoteOver" || kind === "remoteRow";
  if (!isThere && !isUndone) wrong.push("said to be posted, and not there");
  if (saved && !isUndone && !isCommitted(machine.onDisk())) wrong.push("said to be saved, and not on the disk");
  const isRefused = kind === "throwBefore" || kind === "throwAfter";
  const isSaveRefused = isRefused && action === "save";
  if (saved === isSaveRefused) wrong.push(`saved is said to be ${String(saved)}`);
  const must = isSaveRefused ? [`COM-13 ${documents.join(";")}`] : [];
  const withUnshown = [...must, `COM-12 ${documents.join(";")}`];
  // What does not show it is said, unless the person undid just that; what was refused may show it and is said all the same.
  const allowed = kind === "undo" ? [must, withUnshown] : !isShown(machine.current()) ? [withUnshown] : isRefused ? [must, withUnshown] : [must];
  const found = allowed.map((expected) => differences(issues, expected));
  return found.some((each) => each.length === 0) ? wrong : [...wrong, ...(found[0] ?? [])];
}

/** Whether the lines show what was shipped and invoiced of them. */
function isShown(tables: Tables): boolean {
  return rowsOf(tables, "SalesLines").every(({ quantity, quantityShipped, quantityInvoiced }) => quantityShipped === quantity && quantityInvoiced === quantity);
}
