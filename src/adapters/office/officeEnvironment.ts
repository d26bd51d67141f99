import type { Result } from "../../base/result";
import type { Outage } from "../../ports/workbookPort";
import type { OfficeBatches } from "./officeBatches";

/**
 * What Office says about where we run: languages, theme, version, what this Excel can do, and how numbers are written in it.
 * Facts only; what follows from them is for the pane to say.
 */
export interface OfficeEnvironment {
  /** The language of Excel's own words, and the one the person writes in, as culture tags such as `nb-NO`. */
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly platform: string;
  readonly version: string;
  /** Excel on the web keeps the storage of different sites apart and names the part that is ours; blank elsewhere. */
  readonly partitionKey: string;
  /** Whether Office shows itself dark; undefined where it does not say. Asked anew each time: it may change meanwhile. */
  isDark(): boolean | undefined;
  /** Whether this Excel has a requirement set, as `supports("ExcelApi", "1.16")`. */
  supports(requirementSet: string, version: string): boolean;
  /** The highest version of a requirement set that this Excel has; blank where it has none. */
  highest(requirementSet: string): string;
  numberSigns(): Promise<Result<NumberSigns, Outage>>;
  /** Whether something was changed since the workbook was saved last. */
  hasUnsavedChanges(): Promise<Result<boolean, Outage>>;
}

/** How this Excel writes numbers and days for the person. Cells hold numbers; only typed text is written like this. */
export interface NumberSigns {
  readonly culture: string;
  readonly decimal: string;
  readonly group: string;
  /** As `yyyy-MM-dd`. */
  readonly shortDate: string;
}

/** Only after Office is ready. */
export function officeEnvironment(batches: OfficeBatches): OfficeEnvironment {
  const { context } = Office;
  const supports = (requirementSet: string, version: string): boolean => Office.context.requirements.isSetSupported(requirementSet, version);
  return {
    displayLanguage: context.displayLanguage,
    contentLanguage: context.contentLanguage,
    platform: String(context.platform ?? context.diagnostics?.platform ?? ""),
    version: context.diagnostics?.version ?? "",
    partitionKey: context.partitionKey ?? "",
    isDark: () => Office.context.officeTheme?.isDarkTheme,
    supports,
    highest(requirementSet) {
      let minor = 0;
      while (supports(requirementSet, `1.${minor + 1}`)) minor += 1;
      return minor === 0 ? "" : `1.${minor}`;
    },
    hasUnsavedChanges: () =>
      batches.inTurn((send) =>
        send(({ workbook }) => {
          workbook.load("isDirty");
          return () => workbook.isDirty;
        }),
      ),
    numberSigns: () =>
      batches.inTurn((send) =>
        send(({ workbook: { application } }) => {
          // Not those of the culture: a person may have chosen other signs in Excel's options.
          application.load("decimalSeparator,thousandsSeparator,cultureInfo/name,cultureInfo/datetimeFormat/shortDatePattern");
          return () => ({
            culture: application.cultureInfo.name,
            decimal: application.decimalSeparator,
            group: application.thousandsSeparator,
            shortDate: application.cultureInfo.datetimeFormat.shortDatePattern,
          });
        }),
      ),
  };
}
