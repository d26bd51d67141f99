import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import type { CompanyData } from "../../../src/app/companyData";
import { accepted, type Result } from "../../../src/base/result";
import type { Locale } from "../../../src/locales/locale";
import type { Outage, SheetChange, SelectedCell } from "../../../src/ports/workbookPort";
import { App } from "../../../src/taskpane/App";
import { createBookWatch } from "../../../src/taskpane/bookWatch";
import { createNavigation } from "../../../src/taskpane/navigation";
import type { PaneHost } from "../../../src/taskpane/paneHost";
import type { PaneServices } from "../../../src/taskpane/paneServices";
import { startActs } from "../../../src/taskpane/startActs";
import { createSelectionWatch } from "../../../src/taskpane/selectionWatch";
import { createTurns } from "../../../src/taskpane/turns";
import type { TestDesk } from "../../support/deskInMemory";

/**
 * The pane as it is, in jsdom, over a desk in memory: its acts are the real ones. jsdom lays nothing out, so every element
 * is said to show 600 pixels and every row to take 40; lists then draw their first rows.
 */
export interface ShownPane {
  readonly services: PaneServices;
  /** What was put on the clipboard, the newest last. */
  readonly copied: readonly string[];
  /** What was handed over as a file. */
  readonly saved: readonly { readonly name: string; readonly text: string }[];
  /** Says that a person has changed a sheet. */
  change(sheetName: string): void;
  /** Lets the workbook refuse to be read until it is let go again. */
  refuse(outage: Outage | undefined): void;
  /** Lets Excel be silent, and answer again. */
  fallSilent(now: boolean): void;
  /** Says that a person has selected a cell. */
  select(cell: SelectedCell): void;
  /** What Excel says of the workbook from now on when it is asked whether it is saved. */
  saveByHand(now?: boolean): void;
}

const LAYOUT = { clientHeight: 600, clientWidth: 350, offsetHeight: 40, offsetWidth: 350 } as const;

/** More than anything here takes on a busy machine. */
const PATIENCE_MS = 15_000;

export function prepareJsdom(): void {
  configure({ asyncUtilTimeout: PATIENCE_MS });
  for (const [name, value] of Object.entries(LAYOUT)) Object.defineProperty(name.startsWith("client") ? Element.prototype : HTMLElement.prototype, name, { configurable: true, get: () => value });
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  globalThis.structuredClone ??= ((value: unknown) => JSON.parse(JSON.stringify(value))) as typeof structuredClone;
  // What every browser has on a page that is served over https or from this machine, and jsdom has not.
  globalThis.TextEncoder ??= TextEncoder as typeof globalThis.TextEncoder;
  globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
  if (!("subtle" in globalThis.crypto)) Object.defineProperty(globalThis.crypto, "subtle", { value: webcrypto.subtle });
  window.matchMedia ??= ((media: string) => ({ matches: false, media, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia;
}

export interface PaneOptions {
  readonly locale?: Locale;
  readonly canCopy?: boolean;
}

export function showPane(desk: TestDesk, { locale = "en", canCopy = true }: PaneOptions = {}): ShownPane {
  const listeners: ((change: SheetChange) => void)[] = [];
  const selections: ((cell: SelectedCell) => void)[] = [];
  const copied: string[] = [];
  const saved: { name: string; text: string }[] = [];
  let refusal: Outage | undefined;
  const workbook = {
    ...desk.workbook,
    readTables: async (names?: readonly string[]) => (refusal ? ({ ok: false, refusal } as const) : desk.workbook.readTables(names)),
    onChange: async (listener: (change: SheetChange) => void) => {
      listeners.push(listener);
      return accepted(() => undefined);
    },
    onSelection: async (listener: (cell: SelectedCell) => void) => {
      selections.push(listener);
      return accepted(() => undefined);
    },
  };
  let isSilent = false;
  let isSavedByHand: boolean | undefined;
  const silentListeners = new Set<() => void>();
  const still = { isSo: () => false, subscribe: () => () => undefined };
  const host: PaneHost = {
    displayLocale: locale,
    culture: {},
    theme: still,
    cellEditing: still,
    silent: { isSo: () => isSilent, subscribe: (listener) => (silentListeners.add(listener), () => void silentListeners.delete(listener)) },
    helpAddress: (page) => `help/${page}`,
    loadCompany: async (name) => company(name),
    copy: async (text) => {
      if (canCopy) copied.push(text);
      return canCopy;
    },
    saveFile: (name, text) => {
      saved.push({ name, text });
      return true;
    },
    surroundings: async () => ({ platform: "PC", hostVersion: "16.0", apiSets: ["ExcelApi 1.17"], browser: "jsdom", isKept: false, isSaved: undefined }),
    isSaved: async () => isSavedByHand,
    keepStorage: async () => true,
    recalculate: async () => undefined,
  };
  let language: Locale | undefined;
  const services: PaneServices = {
    acts: startActs({ desk: { ...desk, workbook }, databaseName: "pane" }),
    workbook,
    journal: desk.journal,
    host,
    turns: createTurns(),
    watch: createBookWatch(workbook),
    selection: createSelectionWatch(workbook),
    navigation: createNavigation(),
    person: {
      name: () => desk.userId,
      rename: () => undefined,
      get language() {
        return language;
      },
      speak(next) {
        language = next;
      },
    },
  };
  render(<App services={services} />);
  return {
    services,
    copied,
    saved,
    change: (sheetName) => act(() => listeners.forEach((listener) => listener({ sheetName, remote: false }))),
    select: (cell) => act(() => selections.forEach((listener) => listener(cell))),
    saveByHand(now = true) {
      isSavedByHand = now;
    },
    fallSilent: (now) =>
      act(() => {
        isSilent = now;
        silentListeners.forEach((listener) => listener());
      }),
    refuse(outage) {
      refusal = outage;
    },
  };
}

async function company(name: string): Promise<Result<CompanyData, Outage>> {
  return accepted(JSON.parse(readFileSync(path.resolve(__dirname, `../../../assets/companies/${name}.json`), "utf8")) as CompanyData);
}

/** The place that is open. */
export function openPlace(): HTMLElement {
  const place = document.querySelector<HTMLElement>("main section:not([hidden])");
  if (!place) throw new Error("no place is open");
  return place;
}

export function inPlace(): ReturnType<typeof within> {
  return within(openPlace());
}

/** Waits for a text in the open place. */
export async function seen(text: string | RegExp): Promise<HTMLElement> {
  return waitFor(() => inPlace().getByText(text));
}

export function button(name: string | RegExp): HTMLElement {
  return inPlace().getByRole("button", { name });
}

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

export async function openTab(name: string): Promise<void> {
  await press(screen.getByRole("tab", { name }));
}

export { cleanup };
