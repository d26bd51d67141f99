import { memoryJournal } from "../adapters/memory/memoryJournal";
import { systemAfter, systemClock } from "../adapters/memory/systemClock";
import { officeBatches } from "../adapters/office/officeBatches";
import { officeEnvironment } from "../adapters/office/officeEnvironment";
import { officeWorkbook } from "../adapters/office/officeWorkbook";
import type { Desk } from "../app/desk";
import { PROGRAM_VERSION } from "../app/version";
import { LOCALES, type Locale } from "../locales/locale";
import { loadTexts } from "../locales/textsOf";
import type { JournalPort } from "../ports/journalPort";
import { createBookWatch } from "./bookWatch";
import type { Navigation } from "./navigation";
import type { Watched } from "./paneHost";
import type { PaneServices, Person } from "./paneServices";
import { createSelectionWatch } from "./selectionWatch";
import { startActs } from "./startActs";
import { paneHost } from "./startHost";
import { createTurns } from "./turns";

/** The database's code comes in a file of its own, fetched while Office is still starting. */
const databaseCode = import("../adapters/dexie/dexieJournal");

/** Puts the pane together in Excel: the workbook through Office.js, the journal in the browser's database, the machine's clock. */
export async function startServices(navigation: Navigation, files: string): Promise<PaneServices> {
  const [cellEditing, onCellEditing] = watched();
  const [silent, onNoAnswer] = watched();
  const batches = officeBatches({ onCellEditing, onNoAnswer, after: systemAfter });
  const environment = officeEnvironment(batches);
  const workbook = officeWorkbook({ batches });
  const { dexieJournal } = await databaseCode;
  const databaseName = `ledgerline${environment.partitionKey}`;
  const journal = dexieJournal({ memory: memoryJournal(), databaseName });
  const [host, person] = await Promise.all([paneHost({ environment, cellEditing, silent, files }), personOf(journal)]);
  // Nothing waits for it, and where it is refused everything goes on.
  void host.keepStorage();
  await loadTexts(person.language ?? host.displayLocale);
  const desk: Desk = {
    workbook,
    journal,
    clock: systemClock(),
    get userId() {
      return person.name();
    },
    programVersion: PROGRAM_VERSION,
    culture: host.culture,
  };
  const acts = startActs({ desk, databaseName });
  return { acts, workbook, journal, host, person, navigation, turns: createTurns(), watch: createBookWatch(workbook), selection: createSelectionWatch(workbook) };
}

/** Something that is not so at first, and the function by which it is told whether it is. */
function watched(): readonly [Watched, (isSo: boolean) => void] {
  const listeners = new Set<() => void>();
  let isSo = false;
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const tell = (now: boolean): void => {
    isSo = now;
    listeners.forEach((listener) => listener());
  };
  return [{ isSo: () => isSo, subscribe }, tell];
}

const NAME = "person.name";
const LANGUAGE = "person.language";

/** Who sits here, as this browser knows them. */
async function personOf(journal: JournalPort): Promise<Person> {
  const [name, language] = await Promise.all([journal.readSetting(NAME), journal.readSetting(LANGUAGE)]);
  let known = name.ok ? (name.value ?? "") : "";
  let spoken: Locale | undefined = LOCALES.find((locale) => language.ok && locale === language.value);
  return {
    name: () => known,
    rename(next) {
      known = next;
      void journal.writeSetting(NAME, next);
    },
    get language() {
      return spoken;
    },
    speak(next) {
      spoken = next;
      void journal.writeSetting(LANGUAGE, next);
    },
  };
}
