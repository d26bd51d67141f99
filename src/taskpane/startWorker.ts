import { dexieJournal } from "../adapters/dexie/dexieJournal";
import { memoryJournal } from "../adapters/memory/memoryJournal";
import { systemClock } from "../adapters/memory/systemClock";
import { line, type Line, type MessageEnd } from "../adapters/worker/line";
import { workbookOver } from "../adapters/worker/workbookLine";
import { actsOn, type ActTable } from "../app/acts";
import { PROGRAM_VERSION } from "../app/version";
import { known } from "../base/assert";
import type { WriteWatch } from "../ports/workbookPort";
import type { AskedAct, WorkerStart } from "./startActs";

/** The worker starts here: everything is put together once, as on the page, but that the workbook is asked for over the line. */
let acts: ActTable | undefined;
let userId = "";

const toPage: Line = line(globalThis as unknown as MessageEnd, async (name, argument, watch) => {
  if (name === "start") {
    acts = begin(argument as WorkerStart);
    return true;
  }
  const { wish, userId: asking } = argument as AskedAct;
  userId = asking;
  const act = known(acts, "the worker is started before it is asked")[name as keyof ActTable];
  return (act as (wish: unknown, watch: WriteWatch) => Promise<unknown>)(wish, watch);
});

function begin({ databaseName, ...surroundings }: WorkerStart): ActTable {
  return actsOn({
    workbook: workbookOver(toPage),
    journal: dexieJournal({ memory: memoryJournal(), databaseName }),
    clock: systemClock(),
    get userId() {
      return userId;
    },
    programVersion: PROGRAM_VERSION,
    ...surroundings,
  });
}
