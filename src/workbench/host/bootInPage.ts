/**
 * The host in a browser page: the workbench shows the sheets and the pane runs in an iframe of the same origin, with the real office.js.
 *
 * What the pane's page must do, and nothing else:
 *   1. it is opened with `paneAddress(url)`, which adds the query that tells office.js it is in Excel;
 *   2. its first script, before office.js, is `window.parent.ledgerlineHost?.connect(window)`: in Excel there is no such parent, and
 *      nothing happens;
 *   3. office.js is loaded from a folder that also holds excel-mac-16.00.js and the en-us folder of the package.
 * A page that is reloaded connects again by itself; its event handlers start from nothing.
 */
import { createOfficeHost, HOST_INFO, type OfficeHost } from './office/host';
import type { HostOptions } from './office/options';
import type { Workbook } from './workbook';

/** The name under which a page offers its host to the panes in it. */
export const OFFER = 'ledgerlineHost';

/** Makes a host for a workbook and offers it to panes of this page. Answers and events arrive as tasks of their own, so that panes can paint. */
export function offerOfficeHost(page: object, workbook: Workbook, options: Partial<HostOptions> = {}): OfficeHost {
  const host = createOfficeHost(workbook, { deliver: taskDelivery(), ...options });
  Reflect.set(page, OFFER, { connect: host.connect });
  return host;
}

/** Connects a pane's window at once; for a page that reaches the window before office.js runs in it. */
export function installOfficeHost(paneWindow: object, workbook: Workbook, options: Partial<HostOptions> = {}): OfficeHost {
  const host = createOfficeHost(workbook, { deliver: taskDelivery(), ...options });
  host.connect(paneWindow);
  return host;
}

/** The address of the pane with what office.js looks for in it. */
export function paneAddress(url: string): string {
  const [address = '', fragment] = url.split('#');
  return `${address}${address.includes('?') ? '&' : '?'}${HOST_INFO}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Does work in a task of its own; unlike a timer, without the browser's least delay. */
function taskDelivery(): (work: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const due: (() => void)[] = [];
  port1.onmessage = () => due.shift()?.();
  return (work) => {
    due.push(work);
    port2.postMessage(null);
  };
}
