/**
 * The line at the top: the file menu, taking back and doing again, the name of the file, and the pane's switch.
 */
import type { ReactElement } from 'react';
import { useDesk } from '../desk';
import { stepBack, stepForward } from '../grid/edits';
import { MenuButton } from '../menu/MenuButton';
import type { MenuItem } from '../menu/Menu';
import { useRevision } from '../useRevision';

interface TopBarProps {
  readonly fileItems: readonly MenuItem[];
  readonly isPaneShown: boolean;
  readonly onPaneSwitch: () => void;
}

export function TopBar({ fileItems, isPaneShown, onPaneSwitch }: TopBarProps): ReactElement {
  const desk = useDesk();
  const { workbook, words } = desk;
  useRevision(workbook);
  const { history } = workbook;
  const switchLabel = words(isPaneShown ? 'workbench.pane.hide' : 'workbench.pane.show');
  return (
    <div className="topBar">
      <svg className="mark" viewBox="0 0 20 20" aria-hidden><path d="M4 3h3v11h9v3H4z" /><path d="M10 3h6v2h-6zM10 7h6v2h-6z" /></svg>
      <MenuButton label={words('workbench.file')} items={fileItems}>
        {words('workbench.file')}
        <svg viewBox="0 0 16 16" aria-hidden><path d="M4.5 6.5 8 10l3.5-3.5" /></svg>
      </MenuButton>
      <button type="button" className="iconButton" disabled={history.undo.length === 0} aria-label={words('workbench.undo')} title={`${words('workbench.undo')} (Ctrl+Z)`} onClick={() => stepBack(desk)}>
        <svg viewBox="0 0 16 16" aria-hidden><path d="M6 3 2.8 6.2 6 9.4M3 6.2h6.2a3.6 3.6 0 010 7.2H6.5" /></svg>
      </button>
      <button type="button" className="iconButton" disabled={history.redo.length === 0} aria-label={words('workbench.redo')} title={`${words('workbench.redo')} (Ctrl+Y)`} onClick={() => stepForward(desk)}>
        <svg viewBox="0 0 16 16" aria-hidden><path d="M10 3l3.2 3.2L10 9.4M13 6.2H6.8a3.6 3.6 0 000 7.2h2.7" /></svg>
      </button>
      <h1 className="fileName">{desk.fileName}</h1>
      <button type="button" className="iconButton" aria-pressed={isPaneShown} aria-label={switchLabel} title={switchLabel} onClick={onPaneSwitch}>
        <svg viewBox="0 0 16 16" aria-hidden><path d="M2 3h12v10H2zM10 3v10" /></svg>
      </button>
    </div>
  );
}
