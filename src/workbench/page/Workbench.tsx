/**
 * The page: a workbook with everything around it that Excel would have, and the add-in's pane beside it.
 */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { DeskProvider, tell } from '../desk';
import { download, newFile, openPicked, openSample, type Opening } from '../files/fileAccess';
import { commitEdit } from '../grid/edits';
import { Grid } from '../grid/Grid';
import type { Culture } from '../host/model/culture';
import type { MenuItem } from '../menu/Menu';
import type { WorkbenchKey } from '../words';
import { AskDialog } from './AskDialog';
import { DropPlace } from './DropPlace';
import { goToNextRegion } from './regions';
import { FormulaBar, type FormulaBarHandle } from './FormulaBar';
import { NoticeBar } from './NoticeBar';
import { openWorkbook, type OpenWorkbook, type Surroundings } from './openWorkbook';
import { PaneFrame } from './PaneFrame';
import type { Ribbon, RibbonButton } from './ribbon';
import { RibbonBar } from './RibbonBar';
import { goToNextSheet, SheetTabs } from './SheetTabs';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';

export interface WorkbenchProps extends Surroundings {
  readonly first: Opening;
  /** What is said of a file as the page opens; null for nothing. */
  readonly notice: { readonly key: WorkbenchKey; readonly file: string } | null;
  /** Opens what the page's address asks for. */
  readonly begin: () => Promise<Opening>;
  readonly culture: Culture;
  readonly ribbon: Ribbon | null;
  /** The address of the pane with what office.js looks for; '' when there is no pane. */
  readonly paneAddress: string;
}

export function Workbench(props: WorkbenchProps): ReactElement {
  const { begin, link, keeper, words, culture, ribbon, paneAddress } = props;
  const [open, setOpen] = useState<OpenWorkbook>(() => firstWorkbook(props));
  const [isPaneShown, setPaneShown] = useState(paneAddress !== '');
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const bar = useRef<FormulaBarHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { desk, opened } = open;

  const focusGrid = useCallback(() => document.querySelector<HTMLElement>('.gridScroller')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    link.onStart(() => desk.recalculator.refreshAddin());
    focusGrid();
    document.title = `${desk.fileName} – ${words('workbench.title')}`;
    return () => desk.recalculator.unplug();
  }, [desk, link, words, focusGrid]);
  useEffect(() => {
    keeper.onLost(() => tell(desk, 'stop', 'workbench.kept.lost'));
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (!keeper.keepNow() && opened.isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [desk, opened, keeper]);

  const take = (opening: Opening, isBegun = false): void => {
    if (opening.ok) setOpen(openWorkbook(opening, props, isBegun));
    else tell(desk, 'stop', opening.key, { file: opening.name });
  };
  /** Runs `go` at once, or after the person has agreed to drop what is in no file. */
  const leave = (go: () => void): void => {
    if (!commitEdit(desk)) return;
    if (opened.isUnsaved()) setAsked(() => go);
    else go();
  };
  const openOne = (file: File): void => leave(() => {
    tell(desk, 'plain', 'workbench.opening', { file: file.name });
    void painted().then(() => openPicked(file, culture)).then((opening) => take(opening));
  });
  const save = async (): Promise<void> => {
    if (!commitEdit(desk)) return;
    tell(desk, 'plain', 'workbench.saving', { file: desk.fileName });
    await painted();
    const file = await download(opened, desk.fileName);
    tell(desk, file === null ? 'stop' : 'plain', file === null ? 'workbench.file.refused.save' : 'workbench.saved', { file: file ?? '' });
  };
  const fileItems: MenuItem[] = [
    { label: words('workbench.file.new'), act: () => leave(() => take(newFile(words('workbench.newFile'), culture))) },
    { label: words('workbench.file.open'), keys: 'Ctrl+O', act: () => picker.current?.click() },
    { label: words('workbench.file.save'), keys: 'Ctrl+S', act: () => void save() },
    { label: words('workbench.file.sample'), isApart: true, act: () => leave(() => void openSample('northwind', culture).then((opening) => take(opening))) },
    { label: words('workbench.file.close'), isApart: true, act: () => leave(() => void keeper.forget().then(begin).then((opening) => take(opening, true))) },
  ];
  const press = (button: RibbonButton): void => {
    if (!commitEdit(desk)) return;
    setPaneShown(true);
    if (button.action === null) return;
    if (paneAddress === '' || !link.isReady()) {
      tell(desk, 'plain', paneAddress === '' ? 'workbench.pane.missing' : 'workbench.pane.starting');
      return;
    }
    setBusy(true);
    link.run(button.action, button.id)
      .catch(() => tell(desk, 'stop', 'workbench.command.stopped', { command: button.label }))
      .finally(() => setBusy(false));
  };
  const goToSheet = useCallback((step: 1 | -1) => goToNextSheet(desk, step), [desk]);
  const goTo = useCallback(() => bar.current?.focusNameBox(), []);
  const pane = useMemo(() => <PaneFrame key={open.number} address={paneAddress} words={words} onKey={goToNextRegion} />, [open.number, paneAddress, words]);
  useEffect(() => {
    document.addEventListener('keydown', goToNextRegion);
    return () => document.removeEventListener('keydown', goToNextRegion);
  }, []);
  return (
    <DeskProvider value={desk}>
      <div
        className="workbench"
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.metaKey) return;
          const act = event.key.toLowerCase() === 's' ? () => void save() : event.key.toLowerCase() === 'o' ? () => picker.current?.click() : null;
          if (act === null) return;
          event.preventDefault();
          act();
        }}
      >
        <header>
          <TopBar fileItems={fileItems} isPaneShown={isPaneShown} onPaneSwitch={() => setPaneShown(!isPaneShown)} />
          {ribbon === null ? null : <RibbonBar ribbon={ribbon} isBusy={isBusy} onPress={press} />}
          <FormulaBar ref={bar} focusGrid={focusGrid} />
        </header>
        <div className="desk">
          <main className="sheetPlace">
            <div id="sheetPanel" className="sheetPanel" role="tabpanel" aria-label={words('workbench.sheets')}>
              <Grid key={open.number} desk={desk} goToSheet={goToSheet} goTo={goTo} />
              <NoticeBar />
            </div>
            <SheetTabs focusGrid={focusGrid} />
          </main>
          <aside className={isPaneShown ? 'panePlace' : 'panePlace away'} aria-label={words('workbench.pane.title')}>{pane}</aside>
        </div>
        <StatusBar />
        <input
          ref={picker} type="file" className="unseen" tabIndex={-1} aria-hidden accept=".xlsx,.xlsm"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file !== undefined) openOne(file);
          }}
        />
        <DropPlace text={words('workbench.drop')} onDrop={openOne} />
        {asked === null ? null : (
          <AskDialog
            text={words('workbench.leave')} yes={words('workbench.leave.go')} no={words('workbench.leave.stay')}
            onAnswer={(isYes) => {
              setAsked(null);
              if (isYes) asked();
            }}
          />
        )}
      </div>
    </DeskProvider>
  );
}

/** Resolves when what was said can be seen: what follows may keep the page busy. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** What is on the desk first: the file that was asked for, or a blank workbook and why. */
function firstWorkbook(props: WorkbenchProps): OpenWorkbook {
  const { first, notice, words, culture } = props;
  const opening = first.ok ? first : newFile(words('workbench.newFile'), culture);
  if (!opening.ok) throw new Error('A blank workbook can always be made.');
  const open = openWorkbook(opening, props, true);
  if (!first.ok) tell(open.desk, 'plain', first.key, { file: first.name });
  else if (notice !== null) tell(open.desk, 'plain', notice.key, { file: notice.file });
  return open;
}
