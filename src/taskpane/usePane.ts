import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { CellPlace, ShownIssue } from "../app/shownIssue";
import { SAID_ONCE } from "../issues/catalogue";
import type { Locale } from "../locales/locale";
import type { Outage } from "../ports/workbookPort";
import type { BookFacts } from "../app/lookAtBook";
import { useCheck, type Check } from "./check/useCheck";
import { useEntry, type Entry } from "./check/useEntry";
import { bookState, type BookState } from "./frame/bookState";
import type { HostActs } from "./hostContext";
import type { Spot } from "./navigation";
import type { PaneServices } from "./paneServices";
import { makeSpeech, type Speech } from "./speech";
import type { Act } from "./useAct";
import { useBook } from "./useBook";
import { useSpokenLocale } from "./useSpokenLocale";

/** Everything the frame shows and every panel shares. */
export interface Pane {
  readonly spot: Spot;
  readonly canGoBack: boolean;
  readonly isDark: boolean;
  readonly speech: Speech;
  readonly facts: BookFacts | undefined;
  readonly reading: Act<BookFacts>;
  readonly state: BookState;
  /** What a person has to know wherever they are in the pane. */
  readonly notices: readonly ShownIssue[];
  readonly check: Check;
  readonly entry: Entry;
  readonly hostActs: HostActs;
  /** Why the last cell could not be shown; gone with the next one that can. */
  readonly goToOutage: Outage | undefined;
  readAgain(): void;
  speak(locale: Locale): void;
  setPosting(isPosting: boolean): void;
}

export function usePane(services: PaneServices): Pane {
  const { host, navigation } = services;
  const spot = useSyncExternalStore(navigation.subscribe, navigation.current);
  const isDark = useSyncExternalStore(host.theme.subscribe, host.theme.isSo);
  const [isPosting, setPosting] = useState(false);
  const { reading, read, news } = useBook(services);
  const facts = reading.value;
  const check = useCheck(services, facts?.isSetUp ?? false);
  const entry = useEntry(services);
  const { speech, speak } = usePaneSpeech(services, facts);
  const { hostActs, goToOutage } = useHostActs(services, speech.locale);
  useFirstPlace(services, facts);
  useFreshSetUp(spot, read);
  useWantedAct(spot, { check, entry });
  return {
    spot, canGoBack: navigation.canGoBack(), isDark, speech, speak, facts, reading, check, entry, hostActs, goToOutage, setPosting,
    readAgain: read,
    state: bookState({ facts, reading, check: check.act, isPosting, news }),
    notices: [...news, ...(facts?.notices ?? []).filter(({ code }) => !SAID_ONCE.includes(code))],
  };
}

/** The language the person chose for the pane, else the workbook's, else that of the program around. */
function usePaneSpeech({ host, person }: PaneServices, facts: BookFacts | undefined): { readonly speech: Speech; speak(locale: Locale): void } {
  const [chosen, setChosen] = useState(person.language);
  const locale = useSpokenLocale(chosen ?? (facts?.isSetUp ? facts.locale : undefined) ?? host.displayLocale);
  const speech = useMemo(() => makeSpeech(locale, host.culture), [locale, host.culture]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const speak = useCallback(
    (language: Locale) => {
      setChosen(language);
      person.speak(language);
    },
    [person],
  );
  return { speech, speak };
}

function useHostActs({ workbook, host, turns, selection }: PaneServices, locale: Locale): { readonly hostActs: HostActs; readonly goToOutage: Outage | undefined } {
  const [goToOutage, setGoToOutage] = useState<Outage | undefined>(undefined);
  const hostActs = useMemo<HostActs>(
    () => ({
      copy: (text) => host.copy(text),
      goTo: (cell: CellPlace) =>
        void turns.take(async () => {
          selection.expect(cell);
          const answer = await workbook.goTo(cell);
          setGoToOutage(answer.ok ? undefined : answer.refusal);
        }),
      helpOn: (code) => host.helpAddress(`issues.html#${code}`, locale),
      cellEditing: host.cellEditing,
    }),
    [workbook, host, turns, selection, locale],
  );
  return { hostActs, goToOutage };
}

/** A workbook without tables is met with setting it up. */
function useFirstPlace({ navigation }: PaneServices, facts: BookFacts | undefined): void {
  useEffect(() => {
    if (facts && !facts.isSetUp) navigation.begin("setUp");
  }, [facts, navigation]);
}

/** Setting up looks at the workbook as it is now: a sheet may have been deleted since it was read, of which nobody tells. */
function useFreshSetUp({ place, visit }: Spot, read: () => void): void {
  useEffect(() => {
    if (place === "setUp" && visit > 0) read();
  }, [place, visit, read]);
}

/** A ribbon command opens a place and wants an act done there, once. */
function useWantedAct({ act, visit }: Spot, { check, entry }: { readonly check: Check; readonly entry: Entry }): void {
  useEffect(() => {
    if (act === "checkNow") check.run();
    if (act === "enterOrders") entry.run();
    // Only a new visit wants the act; check and entry are new objects with every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [act, visit]);
}
