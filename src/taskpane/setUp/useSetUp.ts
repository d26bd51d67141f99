import { useCallback, useState } from "react";
import type { SetUpSummary } from "../../app/setUpWorkbook";
import type { Locale } from "../../locales/locale";
import type { WriteWatch } from "../../ports/workbookPort";
import type { CompanyName } from "../paneHost";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";

export interface SetUp {
  readonly act: Act<SetUpSummary>;
  readonly company: CompanyName;
  readonly locale: Locale;
  choose(choice: { readonly company?: CompanyName; readonly locale?: Locale }): void;
  run(): void;
  /** Adds the sheets a workbook lacks, without a sample in them. */
  addMissing(): void;
}

/** Setting a workbook up: with which company, in which language, and how it went. */
export function useSetUp({ acts, host, turns, watch }: PaneServices, usualLocale: Locale): SetUp {
  const [choice, setChoice] = useState<{ readonly company: CompanyName; readonly locale?: Locale }>({ company: "northwind" });
  const { company, locale = usualLocale } = choice;
  const { act, run } = useAct(
    turns,
    useCallback(
      async (progress: WriteWatch, name: CompanyName, language: Locale) => {
        const data = await host.loadCompany(name);
        return data.ok ? acts.run("setUpWorkbook", { company: data.value, locale: language }, progress) : data;
      },
      [acts, host],
    ),
  );
  const begin = useCallback(
    async (name: CompanyName, language: Locale) => {
      await run(name, language);
      // Whatever happened, the workbook may have more tables than before.
      watch.announce({ kind: "setUp" });
    },
    [run, watch],
  );
  return {
    act,
    company,
    locale,
    choose: (change) => setChoice((before) => ({ ...before, ...change })),
    run: () => void begin(company, locale),
    addMissing: () => void begin("empty", usualLocale),
  };
}
