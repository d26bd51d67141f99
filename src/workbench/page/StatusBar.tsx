/**
 * What is going on at the bottom of the page: the mode of typing, how many rows a filter leaves, and what is selected adds up to.
 */
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { generalText, shownText } from '../host/model/shownText';
import { cellStyleNumber } from '../host/model/cells';
import { activeSheet } from '../host/model/sheets';
import { styleOf } from '../host/model/styles';
import { tableAt } from '../host/model/tables';
import { bodyArea } from '../host/model/tableShape';
import { useDesk } from '../desk';
import { selectionOf } from '../grid/gridState';
import { selectionSummary } from '../grid/selectionSummary';
import { useStore } from '../store';
import { useRevision } from '../useRevision';

export function StatusBar(): ReactElement {
  const desk = useDesk();
  const { workbook, words } = desk;
  const revision = useRevision(workbook);
  const state = useStore(desk.grid);
  const sheet = activeSheet(workbook);
  const selection = selectionOf(state, sheet);
  // Adding up a long column may take a moment; moving on does not wait for it.
  const areas = useDeferredValue(selection.areas);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const summary = useMemo(() => selectionSummary(sheet, areas), [sheet, areas, revision]);
  const table = tableAt(workbook, sheet, selection.active.row, selection.active.column);
  const format = styleOf(workbook.styles, cellStyleNumber(sheet, selection.active.row, selection.active.column)).numberFormat;
  const shown = (value: number): string =>
    format === 'General' || format === '@' ? grouped(value) : shownText(value, format, workbook.culture);
  const grouped = (value: number): string =>
    Number.isInteger(value) ? shownText(value, '#,##0', workbook.culture) : shownText(value, '#,##0.00######', workbook.culture);
  const mode = state.editing === null ? 'workbench.status.ready' : state.editing.mode === 'typing' ? 'workbench.status.typing' : 'workbench.status.editing';
  return (
    <footer className="statusBar">
      <span className="statusMode">{words(mode)}</span>
      {table !== undefined && table.filters.size > 0 ? <span>{words('workbench.status.rows', rowCounts())}</span> : null}
      <span className="statusGap" />
      {summary === null || summary.count < 2 ? null : (
        <span className="statusSums" role="group" aria-label={words('workbench.status')}>
          {summary.numbers > 1 ? <span>{words('workbench.status.average', { value: shown(summary.sum / summary.numbers) })}</span> : null}
          <span>{words('workbench.status.count', { value: generalText(summary.count, workbook.culture) })}</span>
          {summary.numbers > 1 ? <span>{words('workbench.status.sum', { value: shown(summary.sum) })}</span> : null}
        </span>
      )}
    </footer>
  );

  function rowCounts(): { readonly shown: string; readonly total: string } {
    if (table === undefined) return { shown: '', total: '' };
    const body = bodyArea(table);
    let hidden = 0;
    for (const row of sheet.hiddenRows) if (row >= body.row && row < body.row + body.rows) hidden += 1;
    return { shown: grouped(body.rows - hidden), total: grouped(body.rows) };
  }
}
