/**
 * Starts the workbench: loads its looks, reads the ribbon from the manifest, opens the file that was asked for and draws the page.
 *
 * `?sample=northwind` asks for the sample company and says so when it is not there; `?new` asks for a blank workbook; without
 * either the sample is shown where the server has it. What was open at the same address before, and was not closed, comes first.
 */
import { createRoot } from 'react-dom/client';
import { OFFER, offerOfficeHost, paneAddress } from './host/bootInPage';
import { cultureOf } from './host/model/culture';
import { createWorkbook } from './host/workbook';
import { newFile, openSample, type Opening } from './files/fileAccess';
import { createKeeper } from './files/keeper';
import { createPaneLink, parameterCounts } from './page/paneLink';
import { readRibbon, type Ribbon } from './page/ribbon';
import { Workbench } from './page/Workbench';
import { localeOfBrowser, wordsOf } from './words';

const LOOKS = [
  new URL('./styles/page.css', import.meta.url), new URL('./styles/grid.css', import.meta.url), new URL('./styles/menus.css', import.meta.url),
];
const PANE = 'workbench/pane.html';

function loadLooks(url: URL): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url.href;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}

/** The text of a file of this server; null when it is not there. */
async function textOf(address: string): Promise<string | null> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok === true ? answer.text() : null;
}

async function start(): Promise<void> {
  const locale = localeOfBrowser(navigator.languages);
  const words = wordsOf(locale);
  const language = locale === 'en' ? 'en-US' : locale;
  const culture = cultureOf(language);
  document.documentElement.lang = locale;
  // A file on the person's disk is written by the person alone.
  const link = createPaneLink(offerOfficeHost(window, createWorkbook(['Sheet1'], culture), { canSave: false }));
  // A test of the page makes the host unfriendly with `change`.
  Reflect.set(window, OFFER, { connect: link.connect, change: link.host.change });
  const wanted = new URLSearchParams(location.search);
  const begin = async (): Promise<Opening> => {
    if (wanted.has('new')) return newFile(words('workbench.newFile'), culture);
    const sample = await openSample(wanted.get('sample') ?? 'northwind', culture);
    return sample.ok || wanted.has('sample') ? sample : newFile(words('workbench.newFile'), culture);
  };
  const readManifest = async (): Promise<Ribbon | null> => readRibbon((await textOf('manifest.xml')) ?? '', locale);
  const keeper = await createKeeper(location.search);
  const kept = keeper.comeBack(culture);
  const opening = kept.then((found) => (found?.ok === true ? found : begin()));
  const [first, former, ribbon, pane] = await Promise.all([opening, kept, readManifest(), textOf(PANE), ...LOOKS.map(loadLooks)]);
  if (ribbon !== null) {
    const description = await textOf(ribbon.functions);
    link.describe(ribbon.namespace, parameterCounts(description === null ? null : JSON.parse(description)));
  }
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the workbench.');
  createRoot(root).render(
    <Workbench
      first={first} notice={former === null ? null : { key: former.ok ? 'workbench.kept.reopened' : former.key, file: former.name }} begin={begin}
      link={link} keeper={keeper} words={words} culture={culture} language={language} ribbon={ribbon}
      paneAddress={pane === null ? '' : paneAddress(PANE)}
    />,
  );
}

void start();
