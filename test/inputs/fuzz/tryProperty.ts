import path from "node:path";
import { Worker } from "node:worker_threads";

/** Which property of which file is tried, from which seed, and how long one input may take. */
export interface Trial {
  readonly properties: string;
  readonly name: string;
  readonly seed: number;
  readonly runs: number;
  readonly limitMs: number;
}

interface Told {
  readonly tried: number;
  readonly input?: string;
  readonly failure?: string;
  readonly isDone?: boolean;
}

/** Loading takes a while on a busy machine, and none of it is an input's. */
const LOADING_MS = 300_000;

/** What is loaded serves one trial after the other, until an input ends the thread. Whoever tries listens; the thread has one ear for all. */
interface Thread {
  readonly worker: Worker;
  told: (told: Told) => void;
  broke: (cause: unknown) => void;
}

let thread: Thread | undefined;

function startThread(): Thread {
  const started: Thread = { worker: new Worker(path.join(__dirname, "worker.cjs")), told: () => undefined, broke: () => undefined };
  started.worker.on("message", (told: Told) => started.told(told));
  started.worker.on("error", (cause) => started.broke(cause));
  return started;
}

/** Ends the thread that waits for another trial. */
export async function endThread(): Promise<void> {
  const ending = thread;
  thread = undefined;
  await ending?.worker.terminate();
}

/**
 * Tries a property in a thread and answers how many inputs held; one trial at a time. An input that has no answer within the limit,
 * measured here and not by whoever runs the tests, ends the thread; its seed and itself are in what is thrown, as they are when a property does not hold.
 */
export async function tryProperty({ limitMs, ...trial }: Trial): Promise<number> {
  const used = (thread ??= startThread());
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<number>((resolve, reject) => {
      let last: Told = { tried: 0 };
      const unanswered = (why: string) => void endThread().then(() => reject(new Error(`${trial.name}: ${why}; seed ${trial.seed}, input ${last.tried}:\n${last.input ?? "none yet"}`)));
      const wait = (ms: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => unanswered(`no answer within ${ms} ms`), ms);
      };
      wait(LOADING_MS);
      used.told = (told) => {
        last = told;
        if (told.isDone !== true) wait(limitMs);
        else if (told.failure === undefined) resolve(told.tried);
        else reject(new Error(`${trial.name}: seed ${trial.seed}\n${told.failure}`));
      };
      used.broke = (cause) => unanswered(String(cause));
      used.worker.postMessage({ ...trial, properties: path.join(__dirname, trial.properties) });
    });
  } finally {
    clearTimeout(timer);
  }
}
