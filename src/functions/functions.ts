import { renderText } from "../locales/render";
import { loadTexts } from "../locales/textsOf";
import type { BookChange } from "../taskpane/bookWatch";
import type { PaneServices } from "../taskpane/paneServices";
import { servicesReady } from "../taskpane/runtime";
import { askingTogether } from "./askingTogether";
import { balanceFunctions, type BalanceFunctions, type FunctionAnswer } from "./balanceFunctions";
import { isLedgerSheet } from "./ledgerSheets";

/**
 * Gives the worksheet functions to Excel, in the runtime of the pane. They answer from a snapshot of the ledgers; after a
 * posting, or a change to a ledger's sheet, the snapshot is dropped and Excel computes the cells that used it once more.
 */
const ready = servicesReady.then((services) => ({ services, balances: keptBalances(services) }));

const QUIET_MS = 1000;

function keptBalances({ acts, turns, watch, host }: PaneServices): BalanceFunctions {
  const { ask, forget } = askingTogether({ run: (wish) => acts.run("answerBalances", wish), inTurn: turns.take });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUsed = false;
  watch.listen((change) => {
    if (!changesLedgers(change)) return;
    isUsed = forget() || isUsed;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isUsed) void host.recalculate();
      isUsed = false;
    }, QUIET_MS);
  });
  return balanceFunctions(ask);
}

function changesLedgers(change: BookChange): boolean {
  return change.kind === "sheet" ? isLedgerSheet(change.change.sheetName) : change.kind === "posted" || change.kind === "setUp";
}

async function answer(ask: (balances: BalanceFunctions) => Promise<FunctionAnswer>): Promise<number> {
  const { services, balances } = await ready;
  const given = await ask(balances);
  if (typeof given === "number") return given;
  const { fault, fact } = given;
  const { ErrorCode } = CustomFunctions;
  const code = fault === "unknownAccount" || fault === "unknownCustomer" ? ErrorCode.notAvailable : ErrorCode.invalidValue;
  const locale = services.person.language ?? services.host.displayLocale;
  await loadTexts(locale);
  throw new CustomFunctions.Error(code, renderText(locale, `pane.function.${fault}`, { no: fact, value: fact }));
}

// Without Office there are no cells to answer.
if (typeof CustomFunctions !== "undefined") {
  CustomFunctions.associate("BALANCE", (...given: readonly unknown[]) => {
    const [accountNo, from, to] = typed(given);
    return answer(({ balance }) => balance(accountNo, from, to));
  });
  CustomFunctions.associate("CUSTOMERBALANCE", (...given: readonly unknown[]) => {
    const [customerNo, date] = typed(given);
    return answer(({ customerBalance }) => customerBalance(customerNo, date));
  });
}

/** What the person typed: behind it Excel hands over the invocation, which would be taken for an argument that was left out. */
function typed(given: readonly unknown[]): readonly unknown[] {
  const last = given.at(-1);
  return typeof last === "object" && last !== null && !Array.isArray(last) ? given.slice(0, -1) : given;
}
