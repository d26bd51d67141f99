/**
 * Puts an opened file on the desk: its formulas are plugged in, the host turns to it, the pane will start anew.
 */
import { createDesk, type Desk } from '../desk';
import type { Opening } from '../files/fileAccess';
import type { Keeper } from '../files/keeper';
import type { OpenedFile } from '../files/openFile';
import { plugFormulas } from '../formulas/recalculator';
import type { Words } from '../words';
import type { PaneLink } from './paneLink';

/** One file on the desk. */
export interface OpenWorkbook {
  readonly desk: Desk;
  readonly opened: OpenedFile;
  /** Different for each file, so that nothing of the former one stays on screen. */
  readonly number: number;
}

let lastNumber = 0;

/** What is around every file that is opened. */
export interface Surroundings {
  readonly link: PaneLink;
  readonly keeper: Keeper;
  readonly words: Words;
  /** The language of the page as Office names it. */
  readonly language: string;
}

/** `isBegun` says that it is what the page's address asks for, which is there again whenever it is asked for. */
export function openWorkbook({ opened, name, bytes }: Opening & { readonly ok: true }, { link, keeper, words, language }: Surroundings, isBegun: boolean): OpenWorkbook {
  const { workbook } = opened;
  link.turnTo(workbook, {
    displayLanguage: language, contentLanguage: workbook.culture.name, documentUrl: new URL(`${encodeURIComponent(name)}.xlsx`, location.href).href,
    afterAction: keeper.keepIfDue, isUnsaved: opened.isUnsaved,
  });
  const recalculator = plugFormulas(workbook, link.functions);
  lastNumber += 1;
  keeper.follow(opened, name, bytes, isBegun);
  return { desk: createDesk(workbook, recalculator, name, words), opened, number: lastNumber };
}
