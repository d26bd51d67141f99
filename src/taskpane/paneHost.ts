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
  /** Whether Excel has taken something of ours and not answered for some seconds. */
  readonly silent: Watched;
  /** The address of a help page in a language: `index.html`, `issues.html#DOC-01`. */
  helpAddress(page: string, locale: Locale): string;
  loadCompany(name: CompanyName): Promise<Result<CompanyData, Outage>>;
  /** Puts text on the clipboard; false where the browser does not let us. */
  copy(text: string): Promise<boolean>;
  /** Hands a text to the person as a file; false where there is no way to. */
  saveFile(name: string, text: string): boolean;
  /** What is around the pane now, as Excel and the browser say it. */
  surroundings(): Promise<Surroundings>;
  /** Whether the workbook as it is has been saved; undefined where Excel does not say. */
  isSaved(): Promise<boolean | undefined>;
  /** Asks the browser not to clear away what Ledgerline keeps in it; whether it has agreed, undefined where it cannot be asked. */
  keepStorage(): Promise<boolean | undefined>;
  /** Lets Excel compute our worksheet functions anew. */
  recalculate(): Promise<void>;
}

/** Facts as they are told, blank or undefined where nobody tells. */
export interface Surroundings {
  readonly platform: string;
  readonly hostVersion: string;
  /** The requirement sets of this Excel, each with its highest version: `ExcelApi 1.17`. */
  readonly apiSets: readonly string[];
  readonly browser: string;
  /** Whether the browser has agreed to keep what is stored. */
  readonly isKept: boolean | undefined;
  /** Whether the workbook as it is has been saved. */
  readonly isSaved: boolean | undefined;
}

export const COMPANY_NAMES = ["empty", "northwind"] as const;
export type CompanyName = (typeof COMPANY_NAMES)[number];

/** Something that is or is not so, now and whenever that changes: dark surroundings, a cell being edited. */
export interface Watched {
  isSo(): boolean;
  subscribe(listener: () => void): () => void;
}
