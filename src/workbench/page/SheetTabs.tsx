/**
 * The tabs of the sheets: going to one, adding, naming, moving, hiding, deleting. With many of them the row scrolls, and a list names all.
 */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import {
  activateSheet, activeSheet, addSheet, moveSheet, removeSheet, renameSheet, showSheet,
} from '../host/model/sheets';
import type { Sheet } from '../host/workbook';
import { attempt, useDesk, type Desk } from '../desk';
import { commitEdit } from '../grid/edits';
import { Menu, type MenuItem } from '../menu/Menu';
import { MenuButton } from '../menu/MenuButton';
import { useRevision } from '../useRevision';
import { AskDialog } from './AskDialog';
import { useRoving } from './useRoving';

interface MenuPlace {
  readonly sheet: Sheet;
  readonly x: number;
  readonly y: number;
}

export function SheetTabs({ focusGrid }: { readonly focusGrid: () => void }): ReactElement {
  const desk = useDesk();
  const { workbook, words } = desk;
  useRevision(workbook);
  const roving = useRoving('[role="tab"]');
  const row = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const [naming, setNaming] = useState<Sheet | null>(null);
  const [deleting, setDeleting] = useState<Sheet | null>(null);
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const activeId = workbook.activeSheetId;
  useEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    const show = (): void => element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const observer = new ResizeObserver(show);
    observer.observe(element);
    return () => observer.disconnect();
  }, [activeId]);
  const go = (sheet: Sheet): void => {
    if (commitEdit(desk) && attempt(desk, () => activateSheet(workbook, sheet, 'local'))) focusGrid();
  };
  const add = (): void => {
    if (commitEdit(desk) && attempt(desk, () => activateSheet(workbook, addSheet(workbook, null, 'local'), 'local'))) focusGrid();
  };
  const scroll = (step: number): void => row.current?.scrollBy({ left: step * 240, behavior: 'smooth' });
  const hidden = workbook.sheets.filter((sheet) => sheet.visibility === 'Hidden');
  const everySheet: MenuItem[] = [
    ...visible.map((sheet) => ({ label: sheet.name, isChecked: sheet.id === activeId, act: () => go(sheet) })),
    ...hidden.map((sheet, at) => ({
      label: words('workbench.sheets.show', { sheet: sheet.name }), isApart: at === 0, act: () => attempt(desk, () => showSheet(workbook, sheet, 'Visible', 'local')),
    })),
  ];
  return (
    <div className="sheetTabs">
      <MenuButton label={words('workbench.sheets.all')} items={everySheet} className="tabButton" isUpwards>
        <svg viewBox="0 0 16 16" aria-hidden><path d="M3 4.5h10M3 8h10M3 11.5h10" /></svg>
      </MenuButton>
      <button type="button" className="tabButton" aria-label={words('workbench.sheets.previous')} title={words('workbench.sheets.previous')} onClick={() => scroll(-1)}>
        <svg viewBox="0 0 16 16" aria-hidden><path d="M10 3.5 5.5 8 10 12.5" /></svg>
      </button>
      <button type="button" className="tabButton" aria-label={words('workbench.sheets.next')} title={words('workbench.sheets.next')} onClick={() => scroll(1)}>
        <svg viewBox="0 0 16 16" aria-hidden><path d="M6 3.5 10.5 8 6 12.5" /></svg>
      </button>
      <div
        ref={row} className="tabRow" role="tablist" aria-label={words('workbench.sheets')} {...roving}
        onWheel={(event) => row.current?.scrollBy({ left: event.deltaX + event.deltaY })}
      >
        {visible.map((sheet) => (naming?.id === sheet.id ? (
          <NameField key={sheet.id} desk={desk} sheet={sheet} done={() => setNaming(null)} />
        ) : (
          <button
            key={sheet.id} type="button" role="tab" className="sheetTab" aria-selected={sheet.id === activeId} aria-controls="sheetPanel"
            aria-label={sheet.protection === null ? undefined : words('workbench.sheets.protected', { sheet: sheet.name })}
            tabIndex={sheet.id === activeId ? 0 : -1}
            onClick={() => go(sheet)}
            onDoubleClick={() => setNaming(sheet)}
            onContextMenu={(event) => {
              event.preventDefault();
              go(sheet);
              setMenu({ sheet, x: event.clientX, y: event.clientY });
            }}
            onKeyDown={(event) => {
              if (event.key === 'F2') setNaming(sheet);
              if ((event.key !== 'F10' || !event.shiftKey) && event.key !== 'ContextMenu') return;
              event.preventDefault();
              const box = event.currentTarget.getBoundingClientRect();
              setMenu({ sheet, x: box.left, y: box.top });
            }}
          >
            {sheet.tabColor === '' ? null : <span className="tabColour" aria-hidden style={{ backgroundColor: sheet.tabColor }} />}
            {sheet.protection === null ? null : <svg className="tabLock" viewBox="0 0 16 16" aria-hidden><path d="M4.5 7V5.5a3.5 3.5 0 017 0V7M3.5 7h9v6.5h-9z" /></svg>}
            {sheet.name}
          </button>
        )))}
      </div>
      <button
        type="button" className="tabButton" aria-label={words('workbench.sheets.add')} title={words('workbench.sheets.add')}
        onClick={add}
      >
        <svg viewBox="0 0 16 16" aria-hidden><path d="M8 3v10M3 8h10" /></svg>
      </button>
      {menu === null ? null : (
        <Menu
          label={words('workbench.sheets.menu', { sheet: menu.sheet.name })} x={menu.x} y={menu.y} isUpwards onClose={() => setMenu(null)}
          items={sheetMenu(desk, menu.sheet, () => setNaming(menu.sheet), () => setDeleting(menu.sheet))}
        />
      )}
      {deleting === null ? null : (
        <AskDialog
          text={words('workbench.sheets.delete.ask', { sheet: deleting.name })} yes={words('workbench.sheets.delete')} no={words('workbench.leave.stay')}
          onAnswer={(isYes) => {
            setDeleting(null);
            if (isYes) attempt(desk, () => removeSheet(workbook, deleting, 'local'), 'workbench.refused.lastSheet');
          }}
        />
      )}
    </div>
  );
}

function sheetMenu(desk: Desk, sheet: Sheet, rename: () => void, remove: () => void): MenuItem[] {
  const { workbook, words } = desk;
  const at = workbook.sheets.indexOf(sheet);
  const last = workbook.sheets.length - 1;
  const move = (to: number) => (): void => void attempt(desk, () => moveSheet(workbook, sheet, to, 'local'));
  return [
    { label: words('workbench.sheets.rename'), keys: 'F2', act: rename },
    { label: words('workbench.sheets.left'), isApart: true, isDisabled: at === 0, act: move(at - 1) },
    { label: words('workbench.sheets.right'), isDisabled: at === last, act: move(at + 1) },
    { label: words('workbench.sheets.first'), isDisabled: at === 0, act: move(0) },
    { label: words('workbench.sheets.last'), isDisabled: at === last, act: move(last) },
    {
      label: words('workbench.sheets.hide'), isApart: true,
      act: () => void attempt(desk, () => showSheet(workbook, sheet, 'Hidden', 'local'), 'workbench.refused.lastSheet'),
    },
    { label: words('workbench.sheets.delete'), act: remove },
  ];
}

function NameField({ desk, sheet, done }: { readonly desk: Desk; readonly sheet: Sheet; readonly done: () => void }): ReactElement {
  const [name, setName] = useState(sheet.name);
  const finish = (keeps: boolean): void => {
    if (keeps && name.trim() !== sheet.name) attempt(desk, () => renameSheet(desk.workbook, sheet, name.trim(), 'local'), 'workbench.refused.sheetName');
    done();
  };
  return (
    <input
      className="sheetName" aria-label={desk.words('workbench.sheets.name')} value={name} maxLength={31} autoFocus
      style={{ width: `${Math.max(6, name.length + 2)}ch` }}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
    />
  );
}

/** Goes to the next or previous visible sheet. */
export function goToNextSheet(desk: Desk, step: 1 | -1): void {
  const visible = desk.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const next = visible[visible.indexOf(activeSheet(desk.workbook)) + step];
  if (next !== undefined) attempt(desk, () => activateSheet(desk.workbook, next, 'local'));
}
