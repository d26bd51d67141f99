/**
 * The add-in's ribbon, read from its manifest: the groups, buttons, labels and pictures that Excel would show, in the language of
 * the page. What the workbench shows is therefore never another ribbon than Excel's.
 */
import type { Locale } from '../../locales/locale';

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The address of the picture, relative to this page; '' for none. */
  readonly icon: string;
  /** The function the button runs; null for a button that only shows the pane. */
  readonly action: string | null;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Ribbon {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
  /** What stands before the add-in's functions in formulas, in capitals. */
  readonly namespace: string;
  /** Where the description of the functions lies, relative to this page. */
  readonly functions: string;
}

const ICON_SIZE = '32';

/** Reads the ribbon of a manifest; null when the text is no manifest with one. */
export function readRibbon(manifest: string, locale: Locale): Ribbon | null {
  const xml = new DOMParser().parseFromString(manifest, 'application/xml');
  const tab = all(xml, 'CustomTab')[0];
  if (tab === undefined) return null;
  const text = (id: string | null): string => resource(xml, id, locale);
  const base = pageFolder(text('Taskpane.Url'));
  const labelOf = (element: Element): string => text(child(element, 'Label')?.getAttribute('resid') ?? null);
  const groups = all(tab, 'Group').map((group) => ({
    id: group.id,
    label: labelOf(group),
    buttons: all(group, 'Control').map((control) => ({
      id: control.id,
      label: labelOf(control),
      tip: text(all(control, 'Description')[0]?.getAttribute('resid') ?? null),
      icon: relativeTo(base, text(all(control, 'Image').find((image) => image.getAttribute('size') === ICON_SIZE)?.getAttribute('resid') ?? null)),
      action: all(control, 'FunctionName')[0]?.textContent?.trim() ?? null,
    })),
  }));
  return {
    label: text('Tab.Label'),
    groups,
    namespace: text(all(xml, 'Namespace')[0]?.getAttribute('resid') ?? null).toUpperCase(),
    functions: relativeTo(base, text(all(all(xml, 'Metadata')[0] ?? xml, 'SourceLocation')[0]?.getAttribute('resid') ?? null)),
  };
}

function all(within: Element | Document, name: string): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}

function child(element: Element, name: string): Element | undefined {
  return [...element.children].find((own) => own.localName === name);
}

function resource(xml: Document, id: string | null, locale: Locale): string {
  if (id === null) return '';
  const entry = ['String', 'Url', 'Image'].flatMap((name) => all(xml, name)).find((own) => own.getAttribute('id') === id);
  const override = entry === undefined ? undefined : all(entry, 'Override').find((own) => own.getAttribute('Locale') === locale);
  return override?.getAttribute('Value') ?? entry?.getAttribute('DefaultValue') ?? '';
}

/** The folder in which the manifest says the add-in lives. */
function pageFolder(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1);
}

function relativeTo(base: string, url: string): string {
  return base !== '' && url.startsWith(base) ? url.slice(base.length) : url;
}
