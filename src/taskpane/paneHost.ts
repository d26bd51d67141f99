import type { Result } from "../base/result";
import type { CompanyData } from "../app/companyData";
import type { Culture } from "../locales/formats";
import type { Locale } from "../locales/locale";
import type { Outage } from "../ports/workbookPort";

/** What surrounds the pane and is not the workbook: the program it sits in, the page it is, the clipboard. */
export interface PaneHost {
  /** The language of the program around, for as long as no workbook says otherwise. */
  readonly displayLocale: Locale;
  /** Excel's separators and day form, as far as it tells. */
  readonly culture: Culture;
  readonly theme: Watched;
  /** Whether Excel makes us wait until the person has finished a cell. */
  readonly cellEditing: Watched;
  /** The address of a help page in a language: `index.html`, `issues.html#DOC-01`. */
  helpAddress(page: string, locale: Locale): string;
  loadCompany(name: CompanyName): Promise<Result<CompanyData, Outage>>;
  /** Puts text on the clipboard; false where the browser does not let us. */
  copy(text: string): Promise<boolean>;
  /** Lets Excel compute our worksheet functions anew. */
  recalculate(): Promise<void>;
}

export const COMPANY_NAMES = ["empty", "northwind"] as const;
export type CompanyName = (typeof COMPANY_NAMES)[number];

/** Something that is or is not so, now and whenever that changes: dark surroundings, a cell being edited. */
export interface Watched {
  isSo(): boolean;
  subscribe(listener: () => void): () => void;
}
