import type { Culture } from "../locales/formats";
import type { Clock } from "../ports/clock";
import type { JournalPort } from "../ports/journalPort";
import type { ActWorkbook } from "../ports/workbookPort";

/** What an act works with: the workbook, what is kept beside it, the time outside, and who acts. Put together once per start. */
export interface Desk {
  readonly workbook: ActWorkbook;
  readonly journal: JournalPort;
  readonly clock: Clock;
  /** The person, as far as the host knows; blank where it does not. */
  readonly userId: string;
  readonly programVersion: string;
  /** How Excel writes figures and days, where it tells. */
  readonly culture?: Culture;
}
