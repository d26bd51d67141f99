/**
 * A menu: opens at a place, takes the focus, goes by arrows and first letters, closes by Escape, Tab, a choice or a click elsewhere,
 * and gives the focus back.
 */
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  readonly isDisabled?: boolean;
  /** Keys that do the same, as text. */
  readonly keys?: string;
  /** A line above this item. */
  readonly isApart?: boolean;
  /** Whether the item is the one in force, for menus that choose. */
  readonly isChecked?: boolean;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly x: number;
  readonly y: number;
  /** Whether the menu stands on its place instead of hanging from it. */
  readonly isUpwards?: boolean;
  /** Called after the menu is to go; the focus is given back before. */
  readonly onClose: () => void;
}

export function Menu({ label, items, x, y, isUpwards = false, onClose }: MenuProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list);
  useOutsideClick(list, onClose);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(x, innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(isUpwards ? y - height : y, innerHeight - height - 4))}px`;
    enabledItems(element)[0]?.focus();
  }, [x, y, isUpwards]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const element = list.current;
    if (element === null) return;
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const next = nextItem(enabledItems(element), event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const choose = (item: MenuItem): void => {
    onClose();
    item.act();
  };
  return createPortal(
    <div ref={list} role="menu" aria-label={label} className="menu" onKeyDown={onKeyDown} onContextMenu={(event) => event.preventDefault()}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={item.isChecked}
          aria-disabled={item.isDisabled === true}
          tabIndex={-1}
          className={item.isApart === true ? 'menuItem apart' : 'menuItem'}
          onClick={() => (item.isDisabled === true ? undefined : choose(item))}
          onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
        >
          <span className="menuLabel">{item.label}</span>
          {item.keys === undefined ? null : <span className="menuKeys" aria-hidden>{item.keys}</span>}
        </button>
      ))}
    </div>,
    document.body,
  );
}

function enabledItems(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('.menuItem:not([aria-disabled="true"])')];
}

function nextItem(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLowerCase();
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.textContent?.trim().toLowerCase().startsWith(letter));
}

/** Gives the focus back to what had it, when the element goes while it has the focus. */
export function useKeptFocus(element: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = element.current;
    return () => {
      const isInside = own !== null && (own.contains(document.activeElement) || document.activeElement === document.body);
      if (isInside && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [element]);
}

/** Calls back on a press outside the element, on a scroll wheel elsewhere, and when the window loses the focus. */
export function useOutsideClick(element: { readonly current: HTMLElement | null }, onOutside: () => void): void {
  const latest = useRef(onOutside);
  useLayoutEffect(() => {
    latest.current = onOutside;
  });
  useEffect(() => {
    const onPress = (event: Event): void => {
      if (element.current !== null && event.target instanceof Node && !element.current.contains(event.target)) latest.current();
    };
    const onBlur = (): void => latest.current();
    document.addEventListener('pointerdown', onPress, true);
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('blur', onBlur);
    };
  }, [element]);
}
