import { FluentProvider, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, type ComponentType, type KeyboardEvent } from "react";
import type { BookFacts } from "../app/lookAtBook";
import { CheckPanel } from "./check/CheckPanel";
import { IssueItem } from "./check/IssueItem";
import { PaneMenu } from "./frame/PaneMenu";
import { panelId, tabId, Tabs } from "./frame/Tabs";
import { TopLine } from "./frame/TopLine";
import { HostContext } from "./hostContext";
import { TABS, type Detail, type Place } from "./navigation";
import type { PaneServices } from "./paneServices";
import { Empty } from "./parts/Empty";
import { ExcelIsSilent } from "./parts/ExcelIsSilent";
import { Notice } from "./parts/Notice";
import { Panel } from "./parts/Panel";
import { OutageNotice, Trouble } from "./parts/Trouble";
import { placeTitle } from "./placeTitle";
import { SpeechContext, useSpeech } from "./speech";
import { themeOf } from "./theme";
import { usePane, type Pane } from "./usePane";
import { useAppStyles } from "./App.styles";

/** The pane: top line, tabs, and the place one is at. Every act and every state comes from `usePane` and the panels' own hooks. */
export function App({ services }: { readonly services: PaneServices }) {
  const pane = usePane(services);
  const styles = useAppStyles();
  const { navigation, host } = services;
  const { spot, speech, facts } = pane;
  usePreloading();
  const goBack = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented && !isField(event.target)) navigation.back();
  };
  return (
    <FluentProvider theme={themeOf(pane.isDark)} className={styles.root} onKeyDown={goBack}>
      <SpeechContext value={speech}>
        <HostContext value={pane.hostActs}>
          <TopLine
            companyName={facts?.companyName ?? ""}
            state={pane.state}
            menu={<PaneMenu helpAddress={host.helpAddress("index.html", speech.locale)} onOpen={(place) => navigation.open(place)} onLocale={pane.speak} />}
          />
          <nav className={styles.places} aria-label={speech.say("pane.tabs.label")}>
            <Tabs
              shown={TABS.find((tab) => tab === spot.place)}
              onOpen={(tab) => {
                const kept = tab === spot.place ? undefined : navigation.detailIn(tab);
                navigation.open(tab, kept ? { detail: kept } : {});
              }}
            />
          </nav>
          <main className={styles.main}>
            {pane.notices.length > 0 && (
              <Notice kind="warning" hasIcon={false}>
                {pane.notices.map((issue, position) => (
                  <IssueItem key={position} issue={issue} />
                ))}
              </Notice>
            )}
            <ExcelIsSilent silent={host.silent} />
            {pane.goToOutage && <OutageNotice outage={pane.goToOutage} />}
            {PLACES.map((place) => (
              <PlacePanel key={place} place={place} pane={pane} services={services} />
            ))}
          </main>
        </HostContext>
      </SpeechContext>
    </FluentProvider>
  );
}

/** In a field Escape is the field's own: it gives up what was being typed. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
}

const PLACES: readonly Place[] = [...TABS, "setUp", "health"];

interface PlaceProps {
  readonly services: PaneServices;
  readonly pane: Pane;
}

/** A place in its panel. Nothing of it exists before it is first opened; from then on it stays and keeps what it shows. */
function PlacePanel({ place, pane, services }: PlaceProps & { readonly place: Place }) {
  const { navigation } = services;
  const { spot, speech, facts } = pane;
  const isShown = spot.place === place;
  const detail = isShown ? spot.detail : navigation.detailIn(place);
  const hasOpened = isShown || navigation.hasOpened(place);
  const tab = TABS.find((each) => each === place);
  return (
    <Panel
      id={panelId(place)}
      title={placeTitle(place, detail, speech)}
      isShown={isShown}
      visit={spot.visit}
      {...(tab && { tabId: tabId(tab) })}
      {...((detail !== undefined || tab === undefined) && pane.canGoBack && { onBack: () => void navigation.back() })}
    >
      {hasOpened && <PlaceContent place={place} pane={pane} services={services} facts={facts} detail={detail} isShown={isShown} />}
    </Panel>
  );
}

interface PlaceContentProps extends PlaceProps {
  readonly place: Place;
  readonly facts: BookFacts | undefined;
  readonly detail: Detail | undefined;
  readonly isShown: boolean;
}

/** What stands in a place: its panel once the workbook is read, what to do where it cannot be read or has no tables yet. */
function PlaceContent({ place, pane, services, facts, detail, isShown }: PlaceContentProps) {
  const { say } = useSpeech();
  const { reading, readAgain, check, entry } = pane;
  if (facts === undefined) {
    return reading.phase === "running" || reading.phase === "idle" ? <Spinner size="small" label={say("pane.state.reading")} /> : <Trouble act={reading} retry={readAgain} />;
  }
  if (place === "setUp") return <Lazily of={SetUpPanel} services={services} facts={facts} />;
  if (place === "health") return <Lazily of={HealthPanel} services={services} facts={facts} isShown={isShown} onVerdict={readAgain} />;
  if (!facts.isSetUp) return <Empty text={say("pane.empty.title")} hint={say("pane.empty.hint")} action={{ label: say("pane.menu.setUp"), run: () => services.navigation.open("setUp") }} />;
  switch (place) {
    case "check":
      return <CheckPanel services={services} facts={facts} check={check} entry={entry} />;
    case "post":
      return <Lazily of={PostPanel} services={services} facts={facts} detail={detail} isShown={isShown} onPosting={pane.setPosting} />;
    case "backorders":
      return <Lazily of={BackordersPanel} services={services} facts={facts} />;
    case "ledger":
      return <Lazily of={LedgerPanel} services={services} facts={facts} detail={detail} />;
  }
}

const panelFiles = {
  setUp: () => import("./setUp/SetUpPanel"),
  post: () => import("./post/PostPanel"),
  backorders: () => import("./backorders/BackordersPanel"),
  ledger: () => import("./ledger/LedgerPanel"),
  health: () => import("./health/HealthPanel"),
} as const;

const SetUpPanel = lazy(async () => ({ default: (await panelFiles.setUp()).SetUpPanel }));
const PostPanel = lazy(async () => ({ default: (await panelFiles.post()).PostPanel }));
const BackordersPanel = lazy(async () => ({ default: (await panelFiles.backorders()).BackordersPanel }));
const LedgerPanel = lazy(async () => ({ default: (await panelFiles.ledger()).LedgerPanel }));
const HealthPanel = lazy(async () => ({ default: (await panelFiles.health()).HealthPanel }));

/** A panel whose code is fetched when it is first wanted. */
function Lazily<Props extends object>({ of: Wanted, ...props }: Props & { readonly of: ComponentType<Props> }) {
  const { say } = useSpeech();
  return (
    <Suspense fallback={<Spinner size="small" aria-label={say("pane.state.reading")} />}>
      <Wanted {...(props as unknown as Props)} />
    </Suspense>
  );
}

/** Fetches the panels' code once the first one stands, so that opening a place later takes no time. */
function usePreloading(): void {
  useEffect(() => {
    const timer = setTimeout(() => Object.values(panelFiles).forEach((fetchPanel) => void fetchPanel()), PRELOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}

const PRELOAD_AFTER_MS = 1500;
