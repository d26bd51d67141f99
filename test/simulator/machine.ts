import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import { memoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import type { Desk } from "../../src/app/desk";
import { refused } from "../../src/base/result";
import { parseIsoDay, type Day } from "../../src/base/day";
import type { JournalPort } from "../../src/ports/journalPort";
import type { FoundTable, Outage, WorkbookChange, WorkbookPort, WriteSummary } from "../../src/ports/workbookPort";

/**
 * A machine with Excel, a workbook on its disk and a browser's database, in which every action is counted and any of them can
 * go wrong (reliability 5). An action is the smallest thing that Excel does whole: a row appended, a row changed, rows taken
 * away, a read, a save, an entry of the journal. Nothing here knows of accounting.
 */
export const FAULT_KINDS = ["die", "hostDie", "throwBefore", "throwAfter", "hang", "remoteRow", "remoteOver", "remoteLog", "undo", "quota", "evict"] as const;
/** A co-author's change of the drafts is a fault that names the change. */
export type FaultKind = (typeof FAULT_KINDS)[number] | "coAuthor";

type Tables = readonly FoundTable[];

export interface Fault {
  /** Which action goes wrong, counted from 0. */
  readonly at: number;
  readonly kind: FaultKind;
  /** Which of the states since the last save the disk has after the host died: 0 the last saved one, 1 the newest. */
  readonly snapshot?: number;
  /** What the co-author does. */
  readonly change?: (tables: Tables) => Tables;
}

/** The program has ended in the middle of an act. */
export class Died extends Error {}

const NO: Outage = { code: "unknown", detail: "the simulator says no" };

export class Machine {
  actions = 0;
  /** What each action was, for a crash point to be found by. */
  readonly trace: string[] = [];
  private tables: Tables;
  private disk: Tables;
  private snapshots: Tables[];
  private beforeLastWrite: Tables;
  private journal = memoryJournal();
  private fault: Fault | undefined;
  private hangs: (() => void) | undefined;
  private filtered: string | undefined;
  private minutes = 0;
  /** Counts desks, so that what an earlier program still tries after it died reaches nothing. */
  private era = 0;

  constructor(tables: Tables, readonly device = "here") {
    this.tables = tables;
    this.disk = tables;
    this.snapshots = [tables];
    this.beforeLastWrite = tables;
    this.journal = memoryJournal({ device });
  }

  current(): Tables {
    return this.tables;
  }

  /** Whether the fault was met. */
  get wasMet(): boolean {
    return this.fault !== undefined && this.actions > this.fault.at;
  }

  /** Runs an act in a program of its own; answers what it answered, or how it ended. */
  async run<Value>(act: (desk: Desk) => Promise<Value>, fault?: Fault): Promise<Value | "died" | "hangs"> {
    this.fault = fault;
    this.actions = 0;
    this.trace.length = 0;
    this.era += 1;
    const hanging = new Promise<"hangs">((resolve) => (this.hangs = () => resolve("hangs")));
    try {
      return await Promise.race([act(this.desk(this.era)), hanging]);
    } catch (thrown) {
      if (!(thrown instanceof Died)) throw thrown;
      return "died";
    } finally {
      this.era += 1;
    }
  }

  /** The next program finds the journal gone: another device's, or one that the browser has wiped. */
  loseJournal(): void {
    this.journal = memoryJournal({ device: this.device });
  }

  /** The tables as a person or somebody else in the file leaves them: a state that the disk may have, as any other. */
  edit(change: (tables: Tables) => Tables): void {
    this.beforeLastWrite = this.tables;
    this.tables = change(this.tables);
    this.snapshots.push(this.tables);
  }

  /** Another file: a copy, an older version, or what another device has saved. The program and its journal stay what they are. */
  openFile(tables: Tables): void {
    this.tables = tables;
    this.store();
  }

  /** What lies in the sheets is on the disk, as when the person saves; after that nothing can be undone (reliability F5). */
  store(): void {
    this.disk = this.tables;
    this.snapshots = [this.tables];
    this.beforeLastWrite = this.tables;
  }

  /** What the disk has: where nobody has saved since, less than the sheets show. */
  onDisk(): Tables {
    return this.disk;
  }

  /** What the journal keeps under a name, asked behind the program's back; undefined where it is lost. */
  async kept(key: string): Promise<string | undefined> {
    const kept = await this.journal.readSetting(key);
    return kept.ok ? kept.value : undefined;
  }

  /** A person filters a table in a way that the program could not put back; undefined takes it off again. */
  filter(table: string | undefined): void {
    this.filtered = table;
  }

  private desk(era: number): Desk {
    return {
      workbook: this.workbook(era),
      journal: this.countingJournal(era),
      // The clock goes on, and jumps back now and then.
      clock: {
        today: () => parseIsoDay("2026-01-15") as Day,
        now: () => `2026-01-15T08:${String((this.minutes += this.minutes % 7 === 6 ? -3 : 1) % 60).padStart(2, "0")}:00.000Z`,
        newId: () => `id-${this.era}-${this.actions}`,
      },
      userId: "ann",
      programVersion: "test",
    };
  }

  /** One action: counted, and where it is its turn, it goes wrong. True when it happens, and then whether it is said to have failed. */
  private async begin(era: number, what: string): Promise<{ readonly happens: boolean; readonly fails: boolean }> {
    if (era !== this.era) throw new Died();
    const { fault } = this;
    const isIt = fault !== undefined && this.actions === fault.at;
    this.actions += 1;
    this.trace.push(what);
    if (!isIt) return { happens: true, fails: false };
    switch (fault.kind) {
      case "die":
        throw new Died();
      case "hostDie":
        this.restart(fault.snapshot ?? 0);
        throw new Died();
      case "hang":
        this.hangs?.();
        return new Promise(() => undefined);
      case "throwBefore":
        return { happens: false, fails: true };
      case "throwAfter":
        return { happens: true, fails: true };
      case "quota":
        return { happens: !what.startsWith("journal"), fails: what.startsWith("journal") };
      case "evict":
        this.loseJournal();
        return { happens: true, fails: false };
      case "undo":
        this.tables = this.beforeLastWrite;
        return { happens: true, fails: false };
      case "coAuthor":
        this.edit(fault.change ?? ((tables) => tables));
        return { happens: true, fails: false };
      default:
        this.remote(fault.kind);
        return { happens: true, fails: false };
    }
  }

  private restart(part: number): void {
    this.tables = this.snapshots[Math.round(part * (this.snapshots.length - 1))] ?? this.disk;
    this.disk = this.tables;
    this.snapshots = [this.tables];
  }

  /** A co-author: adds a row below the general ledger, writes over its last row, or begins a posting of another device. */
  private remote(kind: "remoteRow" | "remoteOver" | "remoteLog"): void {
    const name = kind === "remoteLog" ? "PostingLog" : "GeneralLedger";
    this.edit((tables) =>
      tables.map((table) => {
        if (table.name !== name) return table;
        const cell = (values: Readonly<Record<string, string | number>>) => table.headers.map((header) => values[header] ?? "");
        const isBlank = table.rows.every((row) => row.every((value) => value === ""));
        if (kind === "remoteLog") {
          return { ...table, rows: [...(isBlank ? [] : table.rows), cell({ transactionNo: 900, postingId: "theirs-1", state: "prepared", postedAt: "2026-01-15T08:00:00Z", userId: "bob", programVersion: "1", device: "there", action: "ship", documents: "900", firstTransactionNo: 900 })] };
        }
        if (kind === "remoteRow") return { ...table, rows: [...(isBlank ? [] : table.rows), cell({ entryNo: 900, transactionNo: 900, postingDate: 46033, accountNo: "2310", amount: 7 })] };
        const last = table.rows.length - 1;
        return { ...table, rows: table.rows.map((row, index) => (index === last && !isBlank ? row.map((value, position) => (table.headers[position] === "amount" ? 12345 : value)) : row)) };
      }),
    );
  }

  private workbook(era: number): WorkbookPort {
    const over = () => memoryWorkbook(this.tables);
    const read = async <Value>(what: string, ask: () => Promise<Value>) => {
      const { fails } = await this.begin(era, what);
      return fails ? refused(NO) : ask();
    };
    return {
      readTables: (names) => read("read tables", () => over().readTables(names)),
      readRows: (wanted) => read("read rows back", () => over().readRows(wanted)),
      lookBehind: (wanted) => read("look behind", () => over().lookBehind(wanted)),
      sheetNames: () => read("read sheet names", () => over().sheetNames()),
      readCells: (cells) => read("read cells", () => over().readCells(cells)),
      selection: () => read("read selection", () => over().selection()),
      goTo: () => read("go to", () => over().sheetNames()) as ReturnType<WorkbookPort["goTo"]>,
      onChange: async () => ({ ok: true, value: () => undefined }),
      onSelection: async () => ({ ok: true, value: () => undefined }),
      write: async (changes, watch) => {
        // As the adapter does it: nothing at all is written over a filter that would be lost.
        if (this.filtered !== undefined && changes.length > 0) return refused({ code: "filteredTable", detail: "the simulator's person has filtered it", place: this.filtered, changesDone: 0 });
        for (const [index, change] of changes.entries()) {
          if (watch?.isStopped?.() === true) return { ok: true, value: { changesDone: index, stopped: true } satisfies WriteSummary };
          for (const step of stepsOf(change)) {
            const { happens, fails } = await this.begin(era, nameOf(step));
            if (happens) {
              const next = over();
              const done = await next.write([step]);
              if (!done.ok) return refused({ ...done.refusal, changesDone: index });
              this.beforeLastWrite = this.tables;
              this.tables = next.current();
              this.snapshots.push(this.tables);
            }
            if (fails) return refused({ ...NO, changesDone: index });
          }
        }
        return { ok: true, value: { changesDone: changes.length, stopped: false } };
      },
      save: async () => {
        const { happens, fails } = await this.begin(era, "save");
        if (happens) this.store();
        return fails ? refused(NO) : { ok: true, value: happens };
      },
    };
  }

  private countingJournal(era: number): JournalPort {
    return {
      inTurn: (name, act) => this.journal.inTurn(`${name} ${era}`, act),
      readSetting: async (key) => {
        const { fails } = await this.begin(era, `journal read ${key.split(":")[0]}`);
        return fails ? refused({ code: "storage", detail: "the simulator says no" }) : this.journal.readSetting(key);
      },
      writeSetting: async (key, value) => {
        const { happens, fails } = await this.begin(era, `journal write ${key.split(":")[0]}`);
        if (happens) await this.journal.writeSetting(key, value);
        return fails ? refused({ code: "storage", detail: "the simulator says no" }) : { ok: true, value: undefined };
      },
      readCache: (place) => this.journal.readCache(place),
      writeCache: (place, value) => this.journal.writeCache(place, value),
      contents: () => this.journal.contents(),
      forget: () => this.journal.forget(),
    };
  }
}

/** A row at a time: the host may end between any two. */
function stepsOf(change: WorkbookChange): readonly WorkbookChange[] {
  if (change.kind === "appendRows") return change.rows.map((row) => ({ ...change, rows: [row] }));
  if (change.kind === "updateRows") return change.values.map((row, index) => ({ ...change, firstIndex: change.firstIndex + index, values: [row] }));
  return [change];
}

function nameOf(change: WorkbookChange): string {
  if ("table" in change) return change.kind === "updateRows" && change.table === "PostingLog" ? "commit" : `${change.kind} ${change.table}`;
  return "layout" in change ? `${change.kind} ${change.layout.name}` : change.kind;
}
