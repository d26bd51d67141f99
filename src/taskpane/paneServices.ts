import type { Acts } from "../app/acts";
import type { JournalPort } from "../ports/journalPort";
import type { WorkbookPort } from "../ports/workbookPort";
import type { Locale } from "../locales/locale";
import type { BookWatch } from "./bookWatch";
import type { Navigation } from "./navigation";
import type { PaneHost } from "./paneHost";
import type { SelectionWatch } from "./selectionWatch";
import type { Turns } from "./turns";

/** What the pane is put together from, once per start; ribbon commands and worksheet functions share it. */
export interface PaneServices {
  readonly acts: Acts;
  /** For showing a cell; whatever reads or writes is an act. */
  readonly workbook: Pick<WorkbookPort, "goTo">;
  readonly journal: JournalPort;
  readonly host: PaneHost;
  readonly turns: Turns;
  readonly watch: BookWatch;
  readonly selection: SelectionWatch;
  readonly navigation: Navigation;
  readonly person: Person;
}

/** Who posts, and in which language they read: kept by the browser for the next time, never in the workbook. */
export interface Person {
  name(): string;
  rename(name: string): void;
  /** The language chosen for the pane; undefined while it follows the workbook. */
  readonly language: Locale | undefined;
  speak(language: Locale): void;
}
