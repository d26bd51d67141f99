/**
 * The menu under a table header: sorting, clearing the filter, and ticking the values that are to be shown.
 */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { clearFilters, filterColumn, sortTable } from '../host/model/sortFilter';
import { activeSheet } from '../host/model/sheets';
import type { Table } from '../host/workbook';
import { attempt, type Desk } from '../desk';
import { LongList } from '../menu/LongList';
import { useKeptFocus, useOutsideClick } from '../menu/Menu';
import { chosenValues, criteriaFor, filterValues, searchedValues } from './filterValues';
import type { Box } from './geometry';

interface FilterMenuProps {
  readonly desk: Desk;
  readonly table: Table;
  /** The column within the table. */
  readonly position: number;
  readonly box: Box;
  readonly room: { readonly width: number; readonly height: number };
  readonly onClose: () => void;
}

const ITEM = 26;
const HEIGHT = 208;
const WIDTH = 272;
const WHOLE_HEIGHT = 410;
const MOST_LISTED = 10_000;

export function FilterMenu({ desk, table, position, box, room, onClose }: FilterMenuProps): ReactElement {
  const { words, workbook } = desk;
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const column = table.columns[position];
  const [{ texts, areNumbers }] = useState(() => filterValues(workbook, activeSheet(workbook), table, position));
  const [search, setSearch] = useState('');
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(() => {
    const chosen = chosenValues(column === undefined ? undefined : table.filters.get(column.id));
    return new Set(chosen === null ? [] : texts.filter((text) => !chosen.has(text.toLowerCase())));
  });
  useKeptFocus(frame);
  useOutsideClick(frame, onClose);
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);
  const allFound = searchedValues(texts, search);
  const found = allFound.slice(0, MOST_LISTED);
  const tickedCount = allFound.filter((text) => !unticked.has(text)).length;
  const hasFilter = column !== undefined && table.filters.has(column.id);

  const run = (act: () => void): void => {
    onClose();
    attempt(desk, act);
  };
  const sort = (ascending: boolean): void => run(() => sortTable(workbook, table, [{ key: position, ascending }], 'local'));
  const apply = (): void => {
    if (column === undefined || tickedCount === 0) return;
    const criteria = criteriaFor(texts, (text) => !unticked.has(text), search);
    run(() => filterColumn(workbook, table, column, criteria, 'local'));
  };
  const clear = (): void => {
    if (column === undefined) return;
    run(() => (table.filters.size === 1 ? clearFilters(workbook, table, 'local') : filterColumn(workbook, table, column, null, 'local')));
  };
  const tick = (changed: readonly string[], isTicked: boolean): void => {
    const next = new Set(unticked);
    for (const text of changed) {
      if (isTicked) next.delete(text);
      else next.add(text);
    }
    setUnticked(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      apply();
    } else if (event.key === 'Tab' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowUp' || (event.key === 'Tab' && event.shiftKey) ? -1 : 1;
      if (moveFocus(frame.current, step)) event.preventDefault();
    }
  };
  return (
    <div
      ref={frame}
      className="popup filterMenu"
      role="dialog"
      aria-label={words('workbench.filter', { column: column?.name ?? '' })}
      style={{
        left: Math.max(0, Math.min(box.left + box.width - WIDTH, room.width - WIDTH - 4)),
        top: Math.max(0, Math.min(box.top + box.height + 1, room.height - WHOLE_HEIGHT)), width: WIDTH,
      }}
      onKeyDown={onKeyDown}
    >
      <button ref={first} type="button" className="menuItem" onClick={() => sort(true)}>
        {words(areNumbers ? 'workbench.filter.smallest' : 'workbench.filter.ascending')}
      </button>
      <button type="button" className="menuItem" onClick={() => sort(false)}>
        {words(areNumbers ? 'workbench.filter.largest' : 'workbench.filter.descending')}
      </button>
      <button type="button" className="menuItem" disabled={!hasFilter} onClick={clear}>{words('workbench.filter.clear')}</button>
      <hr />
      <input
        className="searchField"
        type="search"
        aria-label={words('workbench.filter.search')}
        placeholder={words('workbench.filter.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <label className="tick all">
        <input
          type="checkbox"
          checked={tickedCount === allFound.length && allFound.length > 0}
          ref={(element) => {
            if (element !== null) element.indeterminate = tickedCount > 0 && tickedCount < allFound.length;
          }}
          onChange={(event) => tick(allFound, event.target.checked)}
        />
        <span>{words(search === '' ? 'workbench.filter.all' : 'workbench.filter.found')}</span>
      </label>
      <LongList role="group" label={words('workbench.filter.values')} count={found.length} itemHeight={ITEM} height={HEIGHT} active={-1}>
        {(index) => {
          const text = found[index] ?? '';
          return (
            <label key={text} className="tick" style={{ height: ITEM }}>
              <input type="checkbox" checked={!unticked.has(text)} onChange={(event) => tick([text], event.target.checked)} />
              <span>{text === '' ? words('workbench.filter.blanks') : text}</span>
            </label>
          );
        }}
      </LongList>
      {found.length === 0 ? <p className="emptyList" role="status">{words('workbench.list.none')}</p> : null}
      {allFound.length > MOST_LISTED ? <p className="emptyList">{words('workbench.filter.more', { count: String(MOST_LISTED) })}</p> : null}
      <div className="popupActs">
        <button type="button" className="mainButton" disabled={tickedCount === 0} onClick={apply}>{words('workbench.filter.apply')}</button>
        <button type="button" className="plainButton" onClick={onClose}>{words('workbench.cancel')}</button>
      </div>
    </div>
  );
}

/** Moves the focus to the next or previous control inside, going round. */
function moveFocus(frame: HTMLElement | null, step: 1 | -1): boolean {
  const controls = [...(frame?.querySelectorAll<HTMLElement>('button:not(:disabled), input') ?? [])];
  const at = controls.findIndex((control) => control === document.activeElement);
  const next = controls.at((at + step) % controls.length);
  next?.focus();
  return next !== undefined;
}
