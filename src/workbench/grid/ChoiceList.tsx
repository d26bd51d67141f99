/**
 * The drop-down of a cell whose rule is a list: a field that narrows the choices, arrows to go through them, Enter to take one.
 */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { LongList } from '../menu/LongList';
import { useKeptFocus, useOutsideClick } from '../menu/Menu';
import type { Words } from '../words';
import type { Box } from './geometry';

interface ChoiceListProps {
  readonly choices: readonly string[];
  readonly current: string;
  readonly label: string;
  readonly box: Box;
  /** The room below the grid's top edge. */
  readonly room: { readonly width: number; readonly height: number };
  readonly words: Words;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

const ITEM = 26;
const HEIGHT = 234;
const SEARCH = 34;
/** With fewer choices than this the field to narrow them stays unseen; typing goes to the first letter. */
const SEARCHED = 10;

export function ChoiceList({ choices, current, label, box, room, words, onChoose, onClose }: ChoiceListProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const found = search === '' ? choices : choices.filter((choice) => choice.toLowerCase().includes(search.toLowerCase()));
  const [active, setActive] = useState(() => Math.max(0, choices.indexOf(current)));
  useKeptFocus(frame);
  useOutsideClick(frame, onClose);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const isSearched = choices.length > SEARCHED;
  const height = Math.min(HEIGHT, Math.max(ITEM, found.length * ITEM)) + (isSearched ? SEARCH : 0) + 10;
  const opensUp = box.top + box.height + height > room.height && box.top - height > 0;
  const width = Math.max(160, box.width);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const next = stepIn(event.key, active, found.length);
    if (event.key === 'Escape' || event.key === 'Tab' || (event.altKey && event.key === 'ArrowUp')) {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = found[active];
      if (choice !== undefined) onChoose(choice);
    } else if (next !== null) {
      event.preventDefault();
      setActive(next);
    } else if (!isSearched && event.key.length === 1) {
      event.preventDefault();
      setActive(withLetter(choices, event.key, active));
    }
  };
  return (
    <div
      ref={frame}
      className="popup choiceList"
      style={{ left: Math.max(0, Math.min(box.left, room.width - width - 4)), top: opensUp ? box.top - height : box.top + box.height + 1, width }}
      onKeyDown={onKeyDown}
    >
      <input
        ref={field}
        className={isSearched ? 'searchField' : 'unseen'}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-label={isSearched ? words('workbench.list.search') : label}
        aria-controls="cellChoices"
        aria-activedescendant={found.length > 0 ? `choice-${active}` : undefined}
        placeholder={isSearched ? words('workbench.list.search') : undefined}
        readOnly={!isSearched}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setActive(0);
        }}
      />
      <LongList id="cellChoices" role="listbox" label={label} count={found.length} itemHeight={ITEM} height={HEIGHT} active={active}>
        {(index) => (
          <div
            key={found[index]}
            id={`choice-${index}`}
            role="option"
            aria-selected={index === active}
            aria-setsize={found.length}
            aria-posinset={index + 1}
            className={index === active ? 'choice current' : 'choice'}
            style={{ height: ITEM }}
            onPointerMove={() => setActive(index)}
            onClick={() => onChoose(found[index] ?? '')}
          >
            {found[index]}
          </div>
        )}
      </LongList>
      {found.length === 0 ? <p className="emptyList" role="status">{words('workbench.list.none')}</p> : null}
    </div>
  );
}

function stepIn(key: string, active: number, count: number): number | null {
  const most = count - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(most, active + 1), ArrowUp: Math.max(0, active - 1), PageDown: Math.min(most, active + 8),
    PageUp: Math.max(0, active - 8), Home: 0, End: most,
  };
  return steps[key] ?? null;
}

function withLetter(choices: readonly string[], letter: string, active: number): number {
  const starts = (choice: string): boolean => choice.toLowerCase().startsWith(letter.toLowerCase());
  const next = choices.findIndex((choice, index) => index > active && starts(choice));
  return next >= 0 ? next : Math.max(choices.findIndex(starts), choices.findIndex(starts) < 0 ? active : 0);
}
