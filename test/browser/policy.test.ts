import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser, page } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { goTo, showsSoon } from './support/grid';
import { TOUR } from './support/tour';
import { checked, openWorkbench, watchedTab, type OpenWorkbench } from './support/workbench';

/*
 * The content security policy: the pane and the workbench need nothing that it refuses, and what it is there for it does refuse.
 */
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const ELSEWHERE = 'https://elsewhere.example';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function paneFrameOf(tab: Page): Promise<Frame> {
  const frame = tab.frames().find((each) => each.url().includes('pane'));
  if (frame === undefined) throw new Error('the workbench has no frame for the pane');
  return frame;
}

/** Links of a frame that lead to neither a help page of its own nor by https or mailto elsewhere, or let what they open reach back. */
function wrongLinksIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const own = new URL('../assets/help/', location.href).href;
    return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(({ href, target, relList }) => !(href.startsWith(own) || /^(https|mailto):/.test(href)) || (target === '_blank' && !relList.contains('noreferrer')))
      .map(({ outerHTML }) => outerHTML);
  });
}

describe('every place of the pane in the workbench', () => {
  let bench: OpenWorkbench;
  let frame: Frame;

  beforeAll(async () => {
    bench = await openWorkbench(browser);
    frame = await paneFrameOf(bench.tab);
  });

  afterAll(() => bench.close());

  test.each(TOUR)('$name asks for nothing that is refused and of no other server, and its links lead nowhere they should not', async ({ go }) => {
    await go(bench);
    expect(bench.troubles).toEqual([]);
    expect(await wrongLinksIn(frame)).toEqual([]);
  });

  test('runs its acts in a worker, which has the policy of its own file', async () => {
    const [worker] = bench.tab.workers();
    if (worker === undefined) throw new Error('the pane has no worker');
    const answer = await fetch(worker.url());
    expect(answer.headers.get('content-security-policy')).toContain("connect-src 'self'");
    const refused = await worker.evaluate(
      (address) =>
        new Promise((resolve) => {
          globalThis.addEventListener('securitypolicyviolation', (event) => resolve((event as SecurityPolicyViolationEvent).effectiveDirective));
          fetch(address).catch(() => undefined);
        }),
      ELSEWHERE,
    );
    expect(refused).toBe('connect-src');
  });
});

/** The deployed page in the workbench's frame: office.js comes from Microsoft's address, answered here with the package's copy. */
async function openDeployedPane(): Promise<{ readonly frame: Frame; readonly asked: readonly string[]; readonly troubles: readonly string[]; readonly bench: OpenWorkbench }> {
  const asked: string[] = [];
  const bench = await openWorkbench(browser, '?sample=northwind', {}, async (tab) => {
    await tab.context().addInitScript(() => {
      if (location.pathname === '/taskpane.html') (window.parent as { ledgerlineHost?: { connect: (pane: Window) => void } }).ledgerlineHost?.connect(window);
    });
    await tab.route(`${OFFICE}**`, (route) => {
      const name = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
      asked.push(name);
      return route.fulfill({ path: path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist', name) });
    });
  });
  await bench.tab.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    frame.src = frame.src.replace('workbench/pane.html', 'taskpane.html');
  });
  await bench.tab.waitForFunction(() => document.querySelector('iframe')?.contentWindow?.location.pathname === '/taskpane.html');
  await bench.pane.getByText('Northwind Traders').waitFor();
  const frame = bench.tab.frames().find((each) => each.url().includes('/taskpane.html'));
  if (frame === undefined) throw new Error('the deployed page is not in the frame');
  return { frame, asked, bench, troubles: bench.troubles };
}

describe('the page that is deployed', () => {
  test("starts with office.js from Microsoft's address, checks, posts, answers a command and a function, and asks nobody else", async () => {
    const { asked, troubles, bench } = await openDeployedPane();
    await checked(bench.pane);
    for (const { go } of TOUR.filter(({ name }) => /^(Post|Set up)/.test(name))) await go(bench);
    // A worksheet function runs in the same page, and answers once it is asked.
    await goTo(bench.tab, 'BZ2', 'Customers');
    await bench.tab.keyboard.type('=LEDGERLINE.CUSTOMERBALANCE("VINET")');
    await bench.tab.keyboard.press('Enter');
    await showsSoon(bench.tab, 'BZ2', /\d/);
    expect(asked).toEqual(['office.js', 'excel-mac-16.00.js', 'en-us/office_strings.js']);
    expect(troubles.filter((trouble) => !trouble.startsWith(`asked of another server: ${OFFICE}`))).toEqual([]);
    await bench.close();
  });
});

describe('what does not belong in the pane', () => {
  let intruded: Awaited<ReturnType<typeof watchedTab>>;
  const reached: string[] = [];

  beforeAll(async () => {
    intruded = await watchedTab(browser);
    // It would answer, so that only the policy stands between.
    await intruded.tab.route(`${ELSEWHERE}/**`, (route) => {
      reached.push(route.request().url());
      return route.fulfill({ body: 'window.intruded = true', contentType: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' } });
    });
    await intruded.tab.goto(page('workbench/pane.html'));
  });

  afterAll(() => intruded.tab.context().close());

  test.each<[string, string, string, (frame: Frame) => Promise<unknown>]>([
    ['a script in the page', 'script-src-elem', 'inline', (frame) => frame.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.intruded = true';
      document.head.append(script);
    })],
    ['a script of another server', 'script-src-elem', ELSEWHERE, (frame) => frame.evaluate((address) => {
      const script = document.createElement('script');
      script.src = address;
      document.head.append(script);
    }, ELSEWHERE)],
    ['a handler in markup', 'script-src-attr', 'inline', (frame) => frame.evaluate(() => {
      document.body.setAttribute('onfocus', 'window.intruded = true');
    })],
    ['code from text', 'script-src', 'eval', (frame) => frame.evaluate(() => {
      Reflect.apply(setTimeout, window, ['window.intruded = true']);
    })],
    ['a call of another server', 'connect-src', ELSEWHERE, (frame) => frame.evaluate((address) => fetch(address).then(() => Object.assign(window, { intruded: true }), () => undefined), ELSEWHERE)],
    ['a picture of another server', 'img-src', ELSEWHERE, (frame) => frame.evaluate((address) => {
      new Image().src = address;
    }, ELSEWHERE)],
    ['a style in the page', 'style-src-elem', 'inline', (frame) => frame.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = `body { background: url(${location.origin}/a.png) }`;
      document.head.append(style);
    })],
    ['a style in markup', 'style-src-attr', 'inline', (frame) => frame.evaluate(() => document.body.setAttribute('style', 'color: red'))],
    ['a frame', 'frame-src', ELSEWHERE, (frame) => frame.evaluate((address) => {
      const other = document.createElement('iframe');
      other.src = address;
      document.body.append(other);
    }, ELSEWHERE)],
    ['a form', 'form-action', ELSEWHERE, (frame) => frame.evaluate((address) => {
      const form = document.createElement('form');
      form.action = address;
      document.body.append(form);
      form.submit();
    }, ELSEWHERE)],
  ])('is refused and seen: %s', async (_, directive, blocked, intrude) => {
    const { tab, troubles } = intruded;
    await intrude(tab.mainFrame());
    await expectSoon(async () => troubles.join('\n'), new RegExp(`refused by ${directive}: ${blocked}`));
    expect(await tab.evaluate(() => 'intruded' in window)).toBe(false);
    expect(reached).toEqual([]);
  });
});

describe('who may show a page in a frame', () => {
  test('is its own server and Excel on the web for the pane, and nobody for the workbench', async () => {
    const ancestors = async (name: string): Promise<string | undefined> => (await fetch(page(name))).headers.get('content-security-policy')?.match(/frame-ancestors ([^;]*)/)?.[1];
    const excel = "'self' https://*.officeapps.live.com https://*.cloud.microsoft https://*.sharepoint.com https://onedrive.live.com";
    expect(await Promise.all(['taskpane.html', 'workbench/pane.html', 'workbench.html'].map(ancestors))).toEqual([excel, excel, "'none'"]);
    const { tab, troubles } = await watchedTab(browser);
    // Another origin on the same machine.
    await tab.goto(page('assets/help/index.html').replace('localhost', '127.0.0.1'));
    await tab.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, page('taskpane.html'));
    await expectSoon(async () => troubles.some((trouble) => /frame-ancestors|default-src/.test(trouble)), true);
    await tab.context().close();
  });
});
