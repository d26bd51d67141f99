/**
 * Puts an opened file on the desk: its formulas are plugged in, the host turns to it, the pane will start anew.
 */
import { createDesk, type Desk } from '../desk';
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

export function openWorkbook(opened: OpenedFile, name: string, link: PaneLink, words: Words, language: string): OpenWorkbook {
  const { workbook } = opened;
  link.turnTo(workbook, {
    displayLanguage: language, contentLanguage: workbook.culture.name, documentUrl: new URL(`${encodeURIComponent(name)}.xlsx`, location.href).href,
  });
  const recalculator = plugFormulas(workbook, link.functions);
  lastNumber += 1;
  return { desk: createDesk(workbook, recalculator, name, words), opened, number: lastNumber };
}
