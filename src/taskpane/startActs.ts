import { line, type MessageEnd } from "../adapters/worker/line";
import { answeringWith } from "../adapters/worker/workbookLine";
import type { ActName, Acts } from "../app/acts";
import { ENDABLE_ACTS } from "../app/endableActs";
import type { Desk } from "../app/desk";
import { refused } from "../base/result";
import type { WriteWatch } from "../ports/workbookPort";

/**
 * The acts of the pane, in a worker beside the page, so that the page goes on while they think; what they want of Excel is
 * done here, since Office.js lives on the page. Where no worker can be made, or its file does not come, the same acts run
 * on the page.
 */
export interface ActsPlace {
  readonly desk: Desk;
  readonly databaseName: string;
}

/** What the page says to the worker first. */
export interface WorkerStart extends Pick<Desk, "culture"> {
  readonly databaseName: string;
}

/** An act as the page asks the worker for it. */
export interface AskedAct {
  readonly wish: unknown;
  readonly userId: string;
}

type Run = (name: ActName, wish: unknown, watch?: WriteWatch) => Promise<unknown>;

interface Runner {
  readonly run: Run;
  /** It has come to grief and is not to be asked again. */
  readonly isLost: () => boolean;
}

export function startActs(place: ActsPlace): Acts {
  let chosen = chooseRunner(place);
  const run: Run = async (name, wish, watch) => {
    for (;;) {
      if ((await chosen).isLost()) chosen = chooseRunner(place);
      try {
        return await (await chosen).run(name, wish, watch);
      } catch (thrown) {
        if (!(thrown instanceof WorkerEnded)) throw thrown;
        // Only an act that may be ended was under way together with the one that was; it is begun again.
        if (thrown.code === "stopped" && watch?.isStopped?.() !== true) continue;
        return refused({ code: thrown.code, detail: thrown.message });
      }
    }
  };
  return { run: run as Acts["run"] };
}

async function chooseRunner(place: ActsPlace): Promise<Runner> {
  return (await runnerInWorker(place)) ?? runnerOnPage(place.desk);
}

/** The code of the acts comes in a file of its own, which a page with a worker never fetches. */
async function runnerOnPage(desk: Desk): Promise<Runner> {
  const { actsOn } = await import("../app/acts");
  const table = actsOn(desk);
  return { run: (name, wish, watch) => (table[name] as (wish: unknown, watch?: WriteWatch) => Promise<unknown>)(wish, watch), isLost: () => false };
}

async function runnerInWorker({ desk, databaseName }: ActsPlace): Promise<Runner | undefined> {
  const worker = makeWorker();
  if (!worker) return undefined;
  let isLost = false;
  const end = (fault: WorkerEnded): void => {
    isLost = true;
    worker.terminate();
    toWorker.close(fault);
  };
  const toWorker = line(worker as MessageEnd, answeringWith(desk.workbook));
  worker.addEventListener("error", (event) => end(new WorkerEnded("memory", event.message)));
  try {
    await toWorker.call("start", { databaseName, ...(desk.culture && { culture: desk.culture }) } satisfies WorkerStart);
  } catch {
    return undefined;
  }
  const run: Run = async (name, wish, watch) => {
    const stopping = ENDABLE_ACTS.has(name) && watch?.isStopped && setInterval(() => watch.isStopped?.() === true && end(new WorkerEnded("stopped", `${name} was ended`)), STOP_MS);
    try {
      return await toWorker.call(name, { wish, userId: desk.userId } satisfies AskedAct, watch);
    } finally {
      clearInterval(stopping || undefined);
    }
  };
  return { run, isLost: () => isLost };
}

/** A thought cannot be interrupted from without, so a worker is ended with it; the next act makes a new one. */
const STOP_MS = 50;

/** The worker was ended with an act that the person stopped, or ended by itself: its file did not come, or its memory was used up. */
class WorkerEnded extends Error {
  override readonly name = "WorkerEnded";
  constructor(readonly code: "stopped" | "memory", detail: string) {
    super(detail);
  }
}

function makeWorker(): Worker | undefined {
  if (typeof Worker === "undefined") return undefined;
  try {
    return new Worker(/* webpackChunkName: "worker" */ new URL("./startWorker.ts", import.meta.url));
  } catch {
    return undefined;
  }
}
