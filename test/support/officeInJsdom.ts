/**
 * The unmodified office.js of the package, running in a jsdom window of its own against the host of the workbench.
 *
 * Booting takes a moment, so boot once per test file and give each test a fresh workbook:
 *   beforeAll: office = await bootOffice();   beforeEach: office.open(createWorkbook());   afterAll: office.close();
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { JSDOM, VirtualConsole } from 'jsdom';
import { createOfficeHost, HOST_INFO, type OfficeHost } from '../../src/workbench/host/office/host';
import type { HostOptions } from '../../src/workbench/host/office/options';
import { createWorkbook, type Workbook } from '../../src/workbench/host/workbook';

const DIST = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');
const ORIGIN = 'https://localhost/';
const LIBRARY = `${ORIGIN}office/`;

export interface OfficeInJsdom {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly window: JSDOM['window'];
  readonly host: OfficeHost;
  /** Turns to another workbook as if the add-in had just started in it: no event handlers, counters at nothing. */
  readonly open: (workbook: Workbook, options?: Partial<HostOptions>) => void;
  /** Closes the window; complains when the add-in asked for something the host does not know. */
  readonly close: () => void;
}

const scripts = new Map<string, Script>();

function script(file: string): Script {
  const known = scripts.get(file);
  if (known !== undefined) return known;
  const made = new Script(readFileSync(file, 'utf8'), { filename: file });
  scripts.set(file, made);
  return made;
}

/** A window in which office.js is ready. */
export async function bootOffice(start: { workbook?: Workbook; options?: Partial<HostOptions> } = {}): Promise<OfficeInJsdom> {
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `${ORIGIN}taskpane.html?${HOST_INFO}`, runScripts: 'outside-only', pretendToBeVisual: true, virtualConsole: new VirtualConsole(),
  });
  const host = createOfficeHost(start.workbook ?? createWorkbook(), start.options ?? {});
  host.connect(dom.window);
  runScriptElements(dom);
  const office = dom.window.document.createElement('script');
  office.src = `${LIBRARY}office.js`;
  dom.window.document.head.append(office);
  const library = await ready(dom);
  await host.ready();
  return {
    ...library, window: dom.window, host,
    open: (workbook, options) => {
      forgetHandlers(dom);
      host.useWorkbook(workbook, options);
    },
    close: () => {
      const complaints = host.complaints();
      dom.window.close();
      if (complaints.length > 0) throw new Error(`The host was asked for what it does not know: ${complaints.join('; ')}`);
    },
  };
}

/** The library keeps event handlers for as long as its page lives. */
function forgetHandlers(dom: JSDOM): void {
  Reflect.set(Reflect.get(dom.window, 'OfficeExtension').GenericEventRegistration, 's_genericEventRegistrations', {});
}

/** Script elements from the library's folder are evaluated from the package, as a browser would load them. */
function runScriptElements(dom: JSDOM): void {
  const { window } = dom;
  const observer = new window.MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes])) {
      if (!(node instanceof window.HTMLScriptElement) || !node.src.startsWith(LIBRARY)) continue;
      const file = path.join(DIST, node.src.slice(LIBRARY.length));
      if (existsSync(file)) script(file).runInContext(dom.getInternalVMContext());
      node.dispatchEvent(new window.Event(existsSync(file) ? 'load' : 'error'));
    }
  });
  observer.observe(window.document, { childList: true, subtree: true });
}

async function ready(dom: JSDOM): Promise<Pick<OfficeInJsdom, 'Office' | 'Excel'>> {
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  const office: OfficeInJsdom['Office'] | undefined = Reflect.get(dom.window, 'Office');
  if (office === undefined) throw new Error('office.js did not start');
  await office.onReady();
  const excel: OfficeInJsdom['Excel'] | undefined = Reflect.get(dom.window, 'Excel');
  if (excel === undefined) throw new Error('Excel is not there');
  return { Office: office, Excel: excel };
}
