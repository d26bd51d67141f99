import type { OfficeEnvironment } from "../adapters/office/officeEnvironment";
import type { CompanyData } from "../app/companyData";
import { accepted, refused } from "../base/result";
import type { Culture } from "../locales/formats";
import { localeOf, type Locale } from "../locales/locale";
import { copyText } from "./clipboard";
import { saveFile } from "./saveFile";
import type { CompanyName, PaneHost, Surroundings, Watched } from "./paneHost";

/** The surroundings of the pane in Office: language and culture, theme, the files it is served with. */
export interface HostParts {
  readonly environment: OfficeEnvironment;
  readonly cellEditing: Watched;
  readonly silent: Watched;
  /** Where the build's files are served from, ending in a slash. */
  readonly files: string;
}

export async function paneHost({ environment, cellEditing, silent, files }: HostParts): Promise<PaneHost> {
  return {
    displayLocale: localeOf(environment.displayLanguage),
    culture: await cultureOf(environment),
    theme: themeSource(environment),
    cellEditing,
    silent,
    helpAddress: (page, locale) => `${files}assets/help/${HELP_FOLDERS[locale] ?? ""}${page}`,
    loadCompany: (name) => loadCompany(`${files}assets/companies/${name}.json`, name),
    copy: copyText,
    saveFile,
    surroundings: () => surroundings(environment),
    isSaved: () => isSaved(environment),
    keepStorage,
    recalculate,
  };
}

const API_SETS = ["ExcelApi", "ExcelApiOnline", "ExcelApiDesktop", "SharedRuntime", "CustomFunctionsRuntime", "RibbonApi"];

async function surroundings(environment: OfficeEnvironment): Promise<Surroundings> {
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  return {
    platform: environment.platform,
    hostVersion: environment.version,
    apiSets: API_SETS.map((name) => [name, environment.highest(name)] as const).filter(([, version]) => version !== "").map((set) => set.join(" ")),
    browser: navigator.userAgent,
    isKept: await storage?.persisted?.().catch(() => undefined),
    isSaved: await isSaved(environment),
  };
}

async function isSaved(environment: OfficeEnvironment): Promise<boolean | undefined> {
  const unsaved = await environment.hasUnsavedChanges();
  return unsaved.ok ? !unsaved.value : undefined;
}

async function keepStorage(): Promise<boolean | undefined> {
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  return storage?.persist?.().catch(() => undefined);
}

/** Help is written in English and Norwegian; the other languages read the English pages. */
const HELP_FOLDERS: Partial<Record<Locale, string>> = { "nb-NO": "nb-NO/" };

async function cultureOf(environment: OfficeEnvironment): Promise<Culture> {
  const signs = await environment.numberSigns();
  if (!signs.ok) return {};
  const { group, decimal, shortDate } = signs.value;
  return { groupSeparator: group, decimalSeparator: decimal, shortDatePattern: shortDate };
}

/** Office's own theme where it tells, else the browser's. No event tells of a change, so it is read again when the pane is looked at. */
function themeSource(environment: OfficeEnvironment): Watched {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    isSo: () => environment.isDark() ?? dark.matches,
    subscribe(listener) {
      dark.addEventListener("change", listener);
      window.addEventListener("focus", listener);
      return () => {
        dark.removeEventListener("change", listener);
        window.removeEventListener("focus", listener);
      };
    },
  };
}

async function loadCompany(address: string, name: CompanyName) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return refused({ code: "fileMissing", detail: `${answer.status} ${address}`, place: `${name}.json` } as const);
    return accepted((await answer.json()) as CompanyData);
  } catch (thrown) {
    return refused({ code: "fileUnreadable", detail: String(thrown), place: `${name}.json` } as const);
  }
}

/** Functions are computed anew only when their cells are; Excel cannot know that a posting has changed what they would say. */
async function recalculate(): Promise<void> {
  try {
    const context = new Excel.RequestContext();
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  } catch {
    // Excel is busy with a cell. The next change to the book asks again.
  }
}
