import type { Balances, BalanceQuestion, BalancesWish } from "../app/ledgerSnapshot";
import { accepted, refused, type Result } from "../base/result";
import type { Amount } from "../money/amount";
import type { Outage } from "../ports/workbookPort";

/**
 * Gathers what the cells ask, so that a sheet full of functions asks once and not once a cell. While the ledgers are as they
 * were, an answer comes at once; when they have grown old, the next question waits its turn among the acts, and questions
 * that come meanwhile go with it, so no cell keeps a figure that is known to be old.
 */
export interface AskingTogether {
  ask(question: BalanceQuestion): Promise<Result<Amount | null, Outage>>;
  /** The ledgers have changed; answers whether any function had used what is now old, so that its cell must be computed anew. */
  forget(): boolean;
}

export interface Asked {
  run(wish: BalancesWish): Promise<Result<Balances, Outage>>;
  /** Waits until no act is under way. */
  inTurn<Value>(act: () => Promise<Value>): Promise<Value>;
}

interface Waiting {
  readonly question: BalanceQuestion;
  readonly answer: (result: Result<Amount | null, Outage>) => void;
  readonly fail: (thrown: unknown) => void;
}

export function askingTogether({ run, inTurn }: Asked): AskingTogether {
  let waiting: Waiting[] = [];
  let isUnderWay = false;
  let isOld = true;
  let isUsed = false;

  const askAll = async (): Promise<void> => {
    const asked = waiting;
    const isAnew = isOld;
    waiting = [];
    isOld = false;
    isUsed = true;
    try {
      const answer = await run({ questions: asked.map(({ question }) => question), isAnew });
      // What was refused is asked for again by the next cell.
      if (!answer.ok) isOld = true;
      asked.forEach(({ answer: give }, position) => give(answer.ok ? accepted(answer.value[position] ?? null) : refused(answer.refusal)));
    } catch (thrown) {
      isOld = true;
      asked.forEach(({ fail }) => fail(thrown));
    }
  };

  const askOn = async (): Promise<void> => {
    isUnderWay = true;
    while (waiting.length > 0) await (isOld ? inTurn(askAll) : askAll());
    isUnderWay = false;
  };

  return {
    ask(question) {
      return new Promise((answer, fail) => {
        waiting.push({ question, answer, fail });
        if (!isUnderWay) void Promise.resolve().then(() => (isUnderWay ? undefined : askOn()));
      });
    },
    forget() {
      const wasUsed = isUsed;
      isOld = true;
      isUsed = false;
      return wasUsed;
    },
  };
}
