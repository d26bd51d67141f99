import type { WriteWatch } from "../../ports/workbookPort";
import { gathering, pieces, type Gathering, type Piece } from "./pieces";

/**
 * A line between two threads: each side calls what the other answers to, by name, with one plain value for an argument and
 * one for the answer. Large values go in pieces, and the next piece waits until an earlier one has been taken, so the
 * event loops of both sides go on between them. Progress comes back while a call lasts; a wish to stop goes after it.
 */
export interface Line {
  /** Rejects with what the other side threw, or with the fault that the line was closed with. */
  call(name: string, argument: unknown, watch?: WriteWatch): Promise<unknown>;
  /** Ends every call that is under way with a fault: the other side is gone. */
  close(fault: Error): void;
}

export type Answering = (name: string, argument: unknown, watch: WriteWatch) => Promise<unknown>;

/** One end of a message channel: a worker as the page has it, the worker's own scope, a port. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** Whose number a message speaks of: `ask` goes with the call, `answer` comes back to it. */
type Way = "ask" | "answer";

type Message =
  | ({ readonly kind: "piece"; readonly way: Way; readonly id: number } & Piece)
  | { readonly kind: "taken"; readonly way: Way; readonly id: number }
  | { readonly kind: "asked"; readonly id: number; readonly name: string }
  | { readonly kind: "answered"; readonly id: number }
  | { readonly kind: "fault"; readonly id: number; readonly name: string; readonly message: string; readonly stack: string }
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: "stop"; readonly id: number };

interface OwnCall {
  readonly answer: Gathering;
  readonly watch: WriteWatch;
  readonly end: (outcome: { readonly value: unknown } | { readonly fault: Error }) => void;
}

interface TheirCall {
  readonly argument: Gathering;
  isStopped: boolean;
}

/** Pieces that may be under way: one is read while the next is written. */
const UNDER_WAY = 2;
/** A watch is asked, it does not tell; so it is asked this often. */
const STOP_MS = 50;

export function line(end: MessageEnd, answering: Answering): Line {
  const own = new Map<number, OwnCall>();
  const theirs = new Map<number, TheirCall>();
  const flow = createFlow();
  let last = 0;
  let closed: Error | undefined;
  const post = (message: Message): void => end.postMessage(message);

  const hand = async (way: Way, id: number, value: unknown): Promise<void> => {
    for (const { path, text } of pieces(value)) {
      await flow.room(way, id);
      post({ kind: "piece", way, id, path, text });
    }
    flow.forget(way, id);
  };

  const answer = async (id: number, name: string): Promise<void> => {
    const call = callOf(theirs, id);
    try {
      const value = await answering(name, call.argument.value(), { onProgress: (done, total) => post({ kind: "progress", id, done, total }), isStopped: () => call.isStopped });
      await hand("answer", id, value);
      post({ kind: "answered", id });
    } catch (thrown) {
      const { name: kind, message, stack = "" } = thrown instanceof Error ? thrown : new Error(String(thrown));
      post({ kind: "fault", id, name: kind, message, stack });
    } finally {
      theirs.delete(id);
    }
  };

  const hear = (message: Message): void => {
    switch (message.kind) {
      case "piece":
        if (message.way === "ask") callOf(theirs, message.id).argument.add(message);
        else own.get(message.id)?.answer.add(message);
        return post({ kind: "taken", way: message.way, id: message.id });
      case "taken":
        return flow.taken(message.way, message.id);
      case "asked":
        return void answer(message.id, message.name);
      case "answered": {
        const call = own.get(message.id);
        return call?.end({ value: call.answer.value() });
      }
      case "fault":
        return own.get(message.id)?.end({ fault: Object.assign(new Error(message.message), { name: message.name, stack: message.stack }) });
      case "progress":
        return own.get(message.id)?.watch.onProgress?.(message.done, message.total);
      case "stop":
        callOf(theirs, message.id).isStopped = true;
    }
  };

  end.addEventListener("message", ({ data }) => hear(data as Message));
  return {
    call(name, argument, watch = {}) {
      if (closed) return Promise.reject(closed);
      const id = (last += 1);
      return new Promise((resolve, reject) => {
        const passStop = (): void => {
          if (watch.isStopped?.() !== true) return;
          clearInterval(stopping);
          post({ kind: "stop", id });
        };
        const stopping = watch.isStopped && setInterval(passStop, STOP_MS);
        own.set(id, {
          answer: gathering(),
          watch,
          end(outcome) {
            clearInterval(stopping);
            own.delete(id);
            if ("fault" in outcome) reject(outcome.fault);
            else resolve(outcome.value);
          },
        });
        hand("ask", id, argument).then(
          () => {
            passStop();
            post({ kind: "asked", id, name });
          },
          (thrown: unknown) => own.get(id)?.end({ fault: thrown instanceof Error ? thrown : new Error(String(thrown)) }),
        );
      });
    },
    close(fault) {
      closed = fault;
      for (const call of [...own.values()]) call.end({ fault });
    },
  };
}

/** The call of the other side with this number; its first word begins it. */
function callOf(theirs: Map<number, TheirCall>, id: number): TheirCall {
  const call = theirs.get(id) ?? { argument: gathering(), isStopped: false };
  theirs.set(id, call);
  return call;
}

/** How many pieces of each value are under way, and who waits until there are fewer. */
function createFlow() {
  const flows = new Map<string, { open: number; wake?: () => void }>();
  return {
    async room(way: Way, id: number): Promise<void> {
      const key = `${way} ${id}`;
      const flow = flows.get(key) ?? { open: 0 };
      flows.set(key, flow);
      if (flow.open >= UNDER_WAY) await new Promise<void>((resolve) => (flow.wake = resolve));
      flow.open += 1;
    },
    taken(way: Way, id: number): void {
      const flow = flows.get(`${way} ${id}`);
      if (!flow) return;
      flow.open -= 1;
      flow.wake?.();
      delete flow.wake;
    },
    forget(way: Way, id: number): void {
      flows.delete(`${way} ${id}`);
    },
  };
}
