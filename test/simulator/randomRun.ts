import * as fc from "fast-check";
import { openBook } from "../../src/app/openBook";
import type { PostingWish } from "../../src/app/postDocuments";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import type { Book } from "../../src/engine/book/book";
import { CONFIRMABLE } from "../../src/issues/catalogue";
import { createPoster } from "../model/naivePoster";
import { createEuros } from "../model/naiveRevaluation";
import { actionOf, dayOf } from "../properties/companyRun";
import { companyTables, randomCompany, type RandomCompany, type RandomOrder } from "../properties/randomBook";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { committedLog } from "./cells";
import { GATE_CODES, gateCodes, noteOf } from "./gateOracle";
import { Machine, type FaultKind } from "./machine";
import { leftovers, LEDGERS, open, post, soundness } from "./posting";
import { itemJournal, journal, payment, revaluation, typed, type RandomAct, type Tables } from "./randomActs";
import { harmless, randomHarm } from "./randomEdits";
import { randomFrom } from "./random";

/**
 * A random company that posts documents, payments, journals and revaluations in a workbook which people sort, widen, filter and
 * paste into, on machines that fail, in windows that lose their memory, on two devices that take over from one another, in
 * copies and older versions of the file. What its ledgers come to in the end is what the naive poster says of the same acts.
 * A run is its seed.
 */
export interface RunFacts {
  acts: number;
  faults: number;
  edits: number;
  /** Edits of committed rows, each of which the verification named. */
  harms: number;
  /** Of these, those whose row had the same short mark as before, so that the row of the log was named. */
  unmarked: number;
  takeovers: number;
  files: number;
}

const FAULTS: readonly FaultKind[] = ["die", "hostDie", "throwBefore", "throwAfter", "hang", "quota", "evict", "remoteLog"];
/** Faults of a program, in a workbook that stays as the person left it. */
const PROGRAM_FAULTS: readonly FaultKind[] = ["die", "throwBefore", "throwAfter", "hang"];
/** Cost accounts are judged by quantities: what an item costs is the naive stock's business, in test/model. */
const COST_ACCOUNTS = new Set(["2110", "2111", "5530", "7170", "7890", "7190", "7191", "7291"]);

/** @returns what was wrong, in words; nothing where all agrees */
export async function randomRun(seed: number, facts: RunFacts): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const [company] = fc.sample(randomCompany({ allowNegativeInventory: false }), { seed, numRuns: 1 }) as [RandomCompany];
  const poster = createPoster(company);
  const euros = createEuros(company);
  const expected = new Map<string, bigint>();
  const devices = { here: new Machine(tablesOf(company), "here"), there: new Machine([], "there") };
  let machine = devices.here;
  /** A copy of the file, as somebody has put it aside. */
  let copy: Tables | undefined;

  for (const [index, step] of company.steps.entries()) {
    for (const act of [documentAct(index), ...(random(2) === 0 ? [otherAct(index)] : [])]) {
      const wrong = await actUntilDone(act);
      if (wrong.length > 0) return wrong;
    }
    const wrong = await [sorted, sorted, forgetful, takenOver, harmed, harmed, filtered, filed, filed, undisturbed][random(10)]?.(index);
    if (wrong !== undefined && wrong.length > 0) return wrong;

    function documentAct(at: number): RandomAct {
      const order = company.orders[step.order] as RandomOrder;
      const naive = poster.post(step);
      if (order.currency !== "") euros.owe(order.side, step.day, naive.owed);
      const wish: PostingWish = { action: actionOf(order, step), documents: [order.no], postingDate: dayOf(step), allOrNone: false };
      return { name: `step ${at}`, wish, isToBePosted: naive.refused === "", ledger: naive.ledger, type: (tables) => typed(tables, order, naive.typed, `F-${at}`) };
    }
  }
  // What others have begun is taken away, as a person confirms.
  await machine.run(post({ documents: [], confirmed: CONFIRMABLE }));
  return judged(machine.current(), company, expected, poster.stock.entries.reduce((sum, { pieces }) => sum + pieces, 0));

  function otherAct(index: number): RandomAct {
    return [() => payment(random, company, index), () => journal(random, company, index), () => itemJournal(random, poster.stock, index), () => revaluation(random, euros, index)][random(4)]?.() as RandomAct;
  }

  /** Posts until it is posted, whatever goes wrong on the way: at most one fault for each act. */
  async function actUntilDone(act: RandomAct): Promise<readonly string[]> {
    facts.acts += 1;
    const before = committed();
    let fault = random(4) > 0 ? { at: random(45), kind: FAULTS[random(FAULTS.length)] as FaultKind, snapshot: random(3) / 2 } : undefined;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      machine.edit(act.type);
      const unasked = await askedFirst(act);
      if (unasked.length > 0) return [`${act.name}, attempt ${attempt}: ${unasked.join("; ")}`];
      const answer = await machine.run(post({ ...act.wish, confirmed: CONFIRMABLE }), fault);
      if (fault !== undefined && machine.wasMet) facts.faults += 1;
      const at = `${act.name}, ${fault ? `${fault.kind} at ${fault.at} (${machine.trace[fault.at] ?? "none"})` : "no fault"}, attempt ${attempt}`;
      fault = undefined;
      const early = await soundness(machine.current(), true);
      if (early.length > 0) return [`${at}: ${early.join("; ")}`];
      const after = committed();
      if (after > before + 1) return [`${at}: posted ${after - before} times`];
      if (after > before && !act.isToBePosted) return [`${at}: posted what was to be refused`];
      const isAnswered = typeof answer === "object" && answer.ok;
      if (after > before || (isAnswered && !act.isToBePosted)) {
        // Lines that do not show the posting yet are shown before anybody types on them: the same quantity typed again could not be told from one that is left over.
        if (!isAnswered || answer.value.issues.some(({ code }) => code === "COM-12")) await machine.run(open);
        return done(act);
      }
      if (isAnswered && attempt > 0) return [`${at}: not posted: ${answer.value.issues.map(({ code, message }) => `${code} ${message}`).join("; ")}`];
      // It is opened again, here or on the other device, which takes over.
      if (random(3) === 0) await machine.run(open);
      else if (random(4) === 0) takenOver();
    }
    return [`${act.name}: not posted at all`];
  }

  /** What is posted is the naive poster's as well, and the person saves, as they were asked where the program could not. */
  function done({ ledger, isToBePosted }: RandomAct): readonly string[] {
    if (isToBePosted) for (const [accountNo, grains] of ledger) expected.set(accountNo, (expected.get(accountNo) ?? 0n) + grains);
    machine.store();
    return [];
  }

  /** Where something has to be answered before one posts here, it is asked, and nothing is posted before. */
  async function askedFirst({ wish }: RandomAct): Promise<readonly string[]> {
    const asked = [...gateCodes(machine.current(), (await machine.kept("device")) ?? "", noteOf(await machine.kept("posted:W1")))];
    if (asked.every((code) => code === "COM-10")) return [];
    const before = committed();
    const answer = await machine.run(post(wish));
    const told = typeof answer === "object" && answer.ok ? answer.value.issues.map(({ code }) => code as string).filter((code) => GATE_CODES.includes(code)) : [];
    const wrong = told.sort().join() === asked.sort().join() ? [] : [`asked ${told.join()} and not ${asked.join()}: ${JSON.stringify(answer).slice(0, 300)}`];
    return committed() === before ? wrong : [...wrong, "posted before it was answered"];
  }

  async function sorted(): Promise<readonly string[]> {
    facts.edits += 1;
    machine.edit(harmless(random));
    return [];
  }

  async function forgetful(): Promise<readonly string[]> {
    facts.edits += 1;
    machine.loseJournal();
    return [];
  }

  async function undisturbed(): Promise<readonly string[]> {
    return [];
  }

  function takenOver(): readonly string[] {
    facts.takeovers += 1;
    const other = machine === devices.here ? devices.there : devices.here;
    other.openFile(machine.current());
    machine = other;
    return [];
  }

  /** A committed row is pasted over, deleted or put in twice, and lies there while one verifies and posts; then it is put back. */
  async function harmed(index: number): Promise<readonly string[]> {
    const harm = randomHarm(machine.current(), random);
    if (harm === undefined) return [];
    facts.harms += 1;
    const act = payment(random, company, index + 1000);
    machine.edit(act.type);
    machine.edit(harm.harmed);
    const { issues } = valueOf(await verifyLedgers(deskOver(machine.current())));
    const errors = issues.filter(({ severity }) => severity === "error");
    const all = errors.map(({ code, table, row, message }) => `${code} ${table} ${row ?? ""} ${message}`).join("; ");
    // What no longer belongs to any posting, because its number was changed, is named where it stands (TAB-07), and missed where it stood.
    if (!issues.some(harm.isNamedBy) || errors.length === 0) {
      if (errors[0]?.code !== "LDG-02") return [`${harm.what}: verify says ${all || "nothing"}`];
      facts.unmarked += 1;
    }
    const before = committed();
    const fault = random(2) === 0 ? { at: random(45), kind: PROGRAM_FAULTS[random(PROGRAM_FAULTS.length)] as FaultKind } : undefined;
    const answer = await machine.run(post({ ...act.wish, confirmed: CONFIRMABLE }), fault);
    const isPosted = committed() > before;
    // Books of this size are looked at whole before every posting.
    if (isPosted) return [`${harm.what}: posted upon ledgers that are not whole`];
    if (typeof answer === "object" && answer.ok && !answer.value.issues.some(({ severity }) => severity === "error")) return [`${harm.what}: not told as one posts`];
    machine.edit(harm.takenBack);
    machine.store();
    const wrong = (await soundness(machine.current(), true)).map((each) => `${harm.what}, taken back: ${each}`);
    if (wrong.length > 0) return wrong;
    return actUntilDone(act);
  }

  /** A ledger is filtered in a way that could not be put back: it is told, nothing is posted, and it goes on when the filter is off. */
  async function filtered(index: number): Promise<readonly string[]> {
    facts.edits += 1;
    const act = payment(random, company, index + 2000);
    machine.edit(act.type);
    machine.filter(LEDGERS[random(LEDGERS.length)]);
    const before = committed();
    const answer = await machine.run(post({ ...act.wish, confirmed: CONFIRMABLE }));
    machine.filter(undefined);
    const isTold = typeof answer === "object" && !answer.ok && answer.refusal.code === "filteredTable";
    if (!isTold || committed() !== before) return [`filtered: ${JSON.stringify(answer).slice(0, 200)}`];
    return actUntilDone(act);
  }

  /** The file is put aside as a copy; or the copy is opened in its place, as it is or after another device has posted in it. */
  async function filed(index: number): Promise<readonly string[]> {
    facts.files += 1;
    if (copy === undefined) {
      copy = machine.current();
      return [];
    }
    const newest = machine.current();
    const act = payment(random, company, index + 3000);
    if (random(2) === 0) {
      const elsewhere = new Machine(act.type(copy), "elsewhere");
      await elsewhere.run(post({ ...act.wish, confirmed: CONFIRMABLE }));
      copy = elsewhere.current();
    }
    machine.openFile(payment(random, company, index + 4000).type(copy));
    const wrong = [...(await askedFirst(act)), ...(await soundness(machine.current(), true))];
    copy = undefined;
    // The person finds the newest file again, and goes on in it.
    machine.openFile(newest);
    return wrong.map((each) => `in a copy: ${each}`);
  }

  function committed(): number {
    return committedLog(machine.current()).length;
  }
}

/** Accounts of goods that an item journal moves, which belong to no customer's or vendor's group; those of a customer's, otherwise. */
const STOCK_ACCOUNTS = {
  businessGroup: "", productGroup: "RETAIL", inventoryAdjustmentAccount: "7170", inventoryAccrualAccount: "5530", directCostAppliedAccount: "7291", overheadAppliedAccount: "7292",
  purchaseVarianceAccount: "7890", cogsAccount: "7190", cogsInterimAccount: "7191",
};

function tablesOf(company: RandomCompany): Tables {
  const tables = companyTables(company);
  return foundTables({
    ...tables, Settings: [...(tables.Settings ?? []), { key: "workbookId", value: "W1" }],
    PostingSetup: [...(tables.PostingSetup ?? []), STOCK_ACCOUNTS],
  });
}

async function bookOf(tables: Tables): Promise<Book> {
  return valueOf(await openBook(deskOver(tables))).book;
}

async function judged(tables: Tables, { grain }: RandomCompany, expected: ReadonlyMap<string, bigint>, pieces: number): Promise<readonly string[]> {
  const wrong = [...(await soundness(tables, true)), ...(await leftovers(tables)).map((each) => `left over: ${each}`)];
  const { GeneralLedger, ItemLedger } = (await bookOf(tables)).tables;
  const sums = new Map<string, number>();
  for (const { accountNo, amount } of GeneralLedger.rows) sums.set(accountNo, (sums.get(accountNo) ?? 0) + amount);
  for (const accountNo of new Set([...sums.keys(), ...expected.keys()])) {
    const [engine, naive] = [(sums.get(accountNo) ?? 0) / (10 * grain), expected.get(accountNo) ?? 0n];
    if (!COST_ACCOUNTS.has(accountNo) && engine !== Number(naive)) wrong.push(`account ${accountNo} comes to ${engine}, and to ${naive} in the naive poster`);
  }
  const moved = ItemLedger.rows.reduce((sum, { quantity }) => sum + quantity, 0) / 100_000;
  if (moved !== pieces) wrong.push(`${moved} pieces are in stock, and ${pieces} in the naive poster`);
  return wrong;
}
