import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { fileWorkbook } from '../../src/adapters/file/fileWorkbook';
import { readXlsx } from '../../src/adapters/file/readXlsx';
import type { FoundTable } from '../../src/ports/workbookPort';
import { invoiced, leftovers, soundness } from '../simulator/posting';
import { valueOf } from '../support/deskInMemory';
import { retailCompany, type RetailLine } from '../support/onlineRetail';
import { openBrowser, page } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { columnOf, goTo, shownIn } from './support/grid';
import { openFile, savedCopy } from './support/savedFile';
import { openHealth, openPlace } from './support/workbench';

/*
 * The page is killed while two thousand orders are posted: its process is ended between two requests to the host, or at some time
 * after one, or it is closed, and whoever comes back finds the workbook that the browser kept, in a state between two actions. In every other kill
 * the pane's journal is gone as well. What is told is foretold from the workbook and the journal as the page left them; in
 * the end nothing is lost, nothing is there twice, and the ledgers are those of a posting that nobody disturbed.
 */
const ORDERS = 2_000;
const KILLS = Number(process.env['KILLS'] ?? 10);
const PATIENCE_MS = 120_000;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000_000);
const folder = mkdtempSync(path.join(tmpdir(), 'ledgerline-kill-'));
const file = path.join(folder, 'orders.xlsx');

let browser: Browser;
let context: BrowserContext;

/** mulberry32: numbers from 0 up to 1 that the seed gives again. */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A line for each order, of forty items to thirty customers, all of it in stock. */
function lines(): readonly RetailLine[] {
  return Array.from({ length: ORDERS }, (_, index) => ({
    invoice: String(600_000 + index), customer: String(12_000 + (index % 30)), code: String(20_000 + (index % 40)), quantity: 1 + (index % 7), pence: 125, price: '1.25',
  }));
}

/** The company with its orders entered, made by the program that was built. */
function makeFile(): void {
  const { tables, ...company } = retailCompany(lines());
  const OrderEntry = lines().map(({ customer, invoice, code, quantity, price }) => ({ customerNo: customer, externalDocumentNo: invoice, itemNo: code, quantity, unitPrice: price }));
  const Settings = (tables['Settings'] ?? []).map((row) => (row['key'] === 'stockoutCheck' ? { ...row, value: 'off' } : row['key'] === 'allowNegativeInventory' ? { ...row, value: 'yes' } : row));
  const json = path.join(folder, 'orders.json');
  writeFileSync(json, JSON.stringify({ ...company, tables: { ...tables, Settings, OrderEntry } }));
  execFileSync(process.execPath, [path.resolve(__dirname, '../../dist/cli/ledgerline.js'), 'enter', json, '--out', file], { stdio: 'ignore' });
}

/** What the page counts for the test: requests of the pane to its host, and what is done at one of them. */
interface Counted {
  requests: number;
  killAt: number;
  hold: boolean;
}

/** Lets every pane count its requests to the host, and tell of the one at which it is to end; there it may hold everything still. */
async function countRequests(): Promise<void> {
  await context.addInitScript(() => {
    const counted: Counted = { requests: 0, killAt: -1, hold: false };
    let bridge: { sendMessageToHost: (text: string) => void } | undefined;
    Object.assign(window, { counted });
    Object.defineProperty(window, '_richApiNativeBridge', {
      configurable: true,
      get: () => bridge,
      set: (given: typeof bridge) => {
        bridge = given;
        if (given === undefined) return;
        const send = given.sendMessageToHost;
        given.sendMessageToHost = (text) => {
          send(text);
          counted.requests += 1;
          if (counted.requests !== counted.killAt) return;
          console.info('the moment has come');
          const end = performance.now() + (counted.hold ? 5_000 : 0);
          while (performance.now() < end) continue;
        };
      },
    });
  });
}

interface Bench {
  readonly tab: Page;
  readonly pane: FrameLocator;
}

const counted = ({ pane }: Bench, change: Partial<Counted>): Promise<number> =>
  pane.locator('body').evaluate((_, wanted) => {
    const own = (window as unknown as { counted: Counted }).counted;
    const { requests } = own;
    Object.assign(own, wanted);
    return requests;
  }, change);

async function newTab(): Promise<Bench> {
  const tab = await context.newPage();
  tab.setDefaultTimeout(PATIENCE_MS);
  return { tab, pane: tab.frameLocator('iframe') };
}

/** The company as it was made, in a browser that knows nothing of it. */
async function openCompany(): Promise<Bench> {
  await journalLeft(/^ledgerline/);
  const bench = await newTab();
  await bench.tab.goto(page('workbench.html?new'));
  await bench.pane.getByRole('tablist').waitFor();
  await openFile(bench.tab, file, 'Orders');
  await bench.pane.getByText('Online Retail').waitFor();
  return bench;
}

/** Shows what would be posted; answers how many orders. Whatever is asked is confirmed. */
async function preview({ pane }: Bench): Promise<number> {
  await openPlace(pane, 'Post');
  await pane.getByRole('button', { name: 'Preview' }).click();
  const post = pane.getByRole('button', { name: /^Ship and invoice [\d,]+ documents?, / });
  await post.waitFor();
  const confirm = pane.getByRole('checkbox', { name: 'I have read this. Posting goes on here.' });
  if (await confirm.isVisible()) await confirm.check();
  return Number(((await post.textContent()) ?? '').replace(/^Ship and invoice ([\d,]+) .*/, '$1').replaceAll(',', ''));
}

const post = ({ pane }: Bench): Promise<void> => pane.getByRole('button', { name: /^Ship and invoice [\d,]+ documents?, / }).click();
const isPosted = ({ pane }: Bench): Promise<void> => pane.getByText(`${ORDERS.toLocaleString('en-US')} documents were posted`).waitFor();

/** The tables of the workbook as it stands, from the copy it saves. */
async function tablesOf({ tab }: Bench): Promise<readonly FoundTable[]> {
  const read = await readXlsx(readFileSync(await savedCopy(tab)));
  if (!read.ok) throw new Error(read.refusal.detail);
  return valueOf(await fileWorkbook(read.value).readTables());
}

const LEDGERS = ['PostedHeaders', 'PostedLines', 'GeneralLedger', 'CustomerLedger', 'CustomerDetails', 'ItemLedger', 'ItemApplications', 'ValueEntries', 'VatEntries'];

/** Rows and hash of each ledger. No column of theirs holds a name of a posting, a device or a moment; those stand in the log. */
function fingerprint(tables: readonly FoundTable[]): Readonly<Record<string, string>> {
  return Object.fromEntries(LEDGERS.map((id) => {
    const rows = tables.find(({ name }) => name === id)?.rows.filter((row) => row.some((cell) => cell !== '')) ?? [];
    return [id, `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`];
  }));
}

/** What the journal knows: the name of this device, and the kinds of its notes on workbooks. */
interface Journal {
  readonly device: string;
  readonly notes: readonly string[];
}

interface Left {
  /** States of the postings that the kept workbook has in its log; nothing had been posted in it. */
  readonly states: readonly string[];
  /** The devices that posted or began to, in the same order. */
  readonly devices: readonly string[];
  readonly journal: Journal;
}

/** The pane's journal, and not the workbook that the workbench keeps. */
const JOURNAL = /^ledgerline(?!-workbench)/;

/** What the journal knows, read beside the program; after that, the databases with names like `lost` are deleted. */
async function journalLeft(lost: RegExp | null): Promise<Journal> {
  const blank = await context.newPage();
  await blank.goto(page('assets/help/index.html'));
  const known = await blank.evaluate(async ([journal, toDelete]) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    let device = '';
    const notes: string[] = [];
    for (const name of names.filter((each) => journal.test(each))) {
      const database = await answer(indexedDB.open(name));
      for (const { key, value } of await answer<{ key: string; value: string }[]>(database.transaction('settings').objectStore('settings').getAll())) {
        if (key === 'device') device = value;
        else notes.push(key.split(':')[0] ?? '');
      }
      database.close();
    }
    for (const name of names) if (toDelete?.test(name) === true) await answer(indexedDB.deleteDatabase(name));
    return { device, notes };
  }, [JOURNAL, lost] as const);
  await blank.close();
  return known;
}

/** Comes back to the workbook; the pane starts only when the log has been looked at. */
async function comeBack(isJournalLost: boolean): Promise<{ readonly bench: Bench; readonly left: Left }> {
  const known = await journalLeft(isJournalLost ? JOURNAL : null);
  const bench = await newTab();
  let letPaneStart = (): void => undefined;
  const looked = new Promise<void>((resolve) => (letPaneStart = resolve));
  await bench.tab.route('**/workbench/pane.html*', async (route) => {
    if (route.request().resourceType() === 'document') await looked;
    await route.continue();
  });
  await bench.tab.goto(page('workbench.html?new'));
  await bench.tab.getByText('Orders is as you left it.').waitFor();
  const inLog = async (heading: string): Promise<readonly string[]> => {
    const column = await columnOf(bench.tab, 'Posting Log', heading);
    await goTo(bench.tab, `${column}2`, 'Posting Log');
    return (await Promise.all([2, 3, 4, 5].map((row) => shownIn(bench.tab, `${column}${row}`)))).filter((text) => text !== '');
  };
  const [states, devices] = [await inLog('State'), await inLog('Device')];
  letPaneStart();
  await bench.pane.getByText('Online Retail').waitFor();
  return { bench, left: { states, devices, journal: isJournalLost ? { device: '', notes: [] } : known } };
}

/** The codes that the banner has to show for what was left; blank where there is nothing to tell. */
function foretold({ states, devices, journal: { device, notes } }: Left): string {
  if (states.includes('committed')) return notes.includes('begun') ? 'COM-15' : '';
  // Committed already, though the file that was kept had not come so far.
  const lost = notes.includes('posted') ? ['COM-10'] : [];
  const prepared = states.indexOf('prepared');
  // A device that has lost its journal is another one.
  if (prepared >= 0) return [devices[prepared] === device ? 'COM-09' : 'COM-02', ...lost].join(' ');
  return lost[0] ?? (notes.includes('begun') ? 'COM-14' : '');
}

async function banner({ pane }: Bench): Promise<string> {
  const codes = await pane.locator('main').getByRole('link', { name: /COM-\d\d/ }).allTextContents();
  return codes.join(' ');
}

/** Ends the page's process. */
async function crash(tab: Page): Promise<void> {
  const session = await context.newCDPSession(tab);
  const crashed = tab.waitForEvent('crash');
  // Nobody is left to answer.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

beforeAll(async () => {
  makeFile();
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', reducedMotion: 'reduce' });
  await countRequests();
}, PATIENCE_MS);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

let whole: Readonly<Record<string, string>> = {};
let requests = 0;

test('undisturbed, two thousand orders are posted', async () => {
  const bench = await openCompany();
  expect(await preview(bench)).toBe(ORDERS);
  await counted(bench, { requests: 0 });
  await post(bench);
  await isPosted(bench);
  requests = await counted(bench, {});
  const tables = await tablesOf(bench);
  whole = fingerprint(tables);
  expect(await soundness(tables)).toEqual([]);
  expect((await invoiced(tables)).length).toBe(ORDERS);
  await bench.tab.close();
}, PATIENCE_MS);

test(`killed at ${KILLS} moments, they are posted once and whole (KILL_SEED=${seed})`, async () => {
  const random = randomNumbers(seed);
  const told: string[] = [];
  let bench = await openCompany();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    expect(await preview(bench)).toBe(ORDERS);
    const [killAt, hold, delay, isClosed, isJournalLost] = [1 + Math.floor(random() * requests), random() < 0.5, Math.floor(random() * 300), random() < 0.5, kill % 2 === 0];
    await counted(bench, { requests: 0, killAt, hold });
    const moment = bench.tab.waitForEvent('console', (line) => line.text() === 'the moment has come');
    await post(bench);
    await moment;
    if (!hold) await new Promise((resolve) => setTimeout(resolve, delay));
    if (hold || !isClosed) await crash(bench.tab);
    await bench.tab.close();

    const back = await comeBack(isJournalLost);
    bench = back.bench;
    const expected = foretold(back.left);
    told.push(`${kill}: request ${killAt} of ${requests}${hold ? '' : ` and ${delay} ms${isClosed ? ', closed' : ''}`}, journal ${isJournalLost ? 'lost' : 'kept'}: ${back.left.states.join() || 'nothing'} left, ${expected || 'nothing'} told`);
    await expectSoon(async () => [...told, await banner(bench)], [...told, expected]);
    const isDone = back.left.states.includes('committed');
    if (!isDone && kill % 3 !== 0 && kill < KILLS) continue;
    if (!isDone) {
      expect(await preview(bench)).toBe(ORDERS);
      await post(bench);
      await isPosted(bench);
    }
    const tables = await tablesOf(bench);
    expect([told, fingerprint(tables)]).toEqual([told, whole]);
    expect([told, await leftovers(tables)]).toEqual([told, []]);
    await openHealth(bench.pane);
    await bench.pane.getByRole('button', { name: 'Verify the ledgers' }).click();
    await bench.pane.getByText(/^The ledgers are as they were posted/).waitFor();
    if (kill === KILLS) break;
    await bench.tab.close();
    bench = await openCompany();
  }
  console.info(told.join('\n'));
}, (KILLS + 2) * PATIENCE_MS);
