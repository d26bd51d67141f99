import { useCallback, useRef, useState } from "react";
import type { Result } from "../base/result";
import type { Outage, WriteWatch } from "../ports/workbookPort";
import type { Turns } from "./turns";

/**
 * The life of an act on screen: started, how far, done or refused. What the last run answered stays until the next one
 * has its own answer; an answer that comes after the person asked for something else is dropped.
 */
export type ActPhase = "idle" | "running" | "done" | "refused" | "broken";

export interface Act<Value> {
  readonly phase: ActPhase;
  /** What the last run that came to its end answered. */
  readonly value?: Value;
  readonly outage?: Outage;
  /** What our own reasoning stopped at, for the report to support. */
  readonly defect?: string;
  readonly progress?: Progress;
  readonly isStopping: boolean;
  /** Ends it at once, where it may be ended at any moment. */
  readonly stop?: () => void;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** How long the rest may take at the pace so far; only for acts that take long. */
  readonly secondsLeft?: number;
}

export interface RunningAct<Value, Args extends readonly unknown[]> {
  readonly act: Act<Value>;
  run(...args: Args): Promise<Act<Value>>;
  /** Asks the act to stop at the next place where stopping leaves everything whole. */
  stop(): void;
  clear(): void;
}

const IDLE = { phase: "idle", isStopping: false } as const;

export function useAct<Value, Args extends readonly unknown[]>(
  turns: Turns,
  call: (watch: WriteWatch, ...args: Args) => Promise<Result<Value, Outage>>,
  { isEndable = false }: { readonly isEndable?: boolean } = {},
): RunningAct<Value, Args> {
  const [act, setAct] = useState<Act<Value>>(IDLE);
  const latest = useRef({ run: 0, isStopped: false });

  const run = useCallback(
    async (...args: Args): Promise<Act<Value>> => {
      const own = { run: latest.current.run + 1, isStopped: false };
      latest.current = own;
      const show = (change: (before: Act<Value>) => Act<Value>): void => {
        if (latest.current === own) setAct(change);
      };
      const stop = (): void => {
        own.isStopped = true;
        show((before) => ({ ...before, isStopping: true }));
      };
      show(({ value }) => ({ phase: "running", isStopping: false, ...(value !== undefined && { value }), ...(isEndable && { stop }) }));
      const end = await outcomeOf(() =>
        turns.take(() => {
          const start = performance.now();
          const onProgress = (done: number, total: number): void => show((before) => ({ ...before, progress: progressAt(done, total, performance.now() - start) }));
          return call({ onProgress, isStopped: () => own.isStopped }, ...args);
        }),
      );
      show(({ value }) => ({ ...(value !== undefined && { value }), ...end }));
      return end;
    },
    [turns, call, isEndable],
  );
  const stop = useCallback(() => {
    latest.current.isStopped = true;
    setAct((before) => ({ ...before, isStopping: before.phase === "running" }));
  }, []);
  const clear = useCallback(() => {
    latest.current = { run: latest.current.run + 1, isStopped: true };
    setAct(IDLE);
  }, []);
  return { act, run, stop, clear };
}

const LONG_MS = 10_000;

function progressAt(done: number, total: number, elapsedMs: number): Progress {
  return elapsedMs < LONG_MS || done === 0 ? { done, total } : { done, total, secondsLeft: Math.ceil(((elapsedMs / 1000) * (total - done)) / done) };
}

async function outcomeOf<Value>(call: () => Promise<Result<Value, Outage>>): Promise<Act<Value>> {
  try {
    const answer = await call();
    return answer.ok ? { phase: "done", value: answer.value, isStopping: false } : { phase: "refused", outage: answer.refusal, isStopping: false };
  } catch (thrown) {
    return { phase: "broken", defect: thrown instanceof Error ? `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ""}` : String(thrown), isStopping: false };
  }
}
