/**
 * One stop of the keyboard for a row of buttons: arrows go among them, Tab leaves. The row is any element whose buttons are to be
 * reached so.
 */
import { useCallback, type FocusEvent, type KeyboardEvent } from 'react';

export interface Roving {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** Handlers for the row; its first button should have tabIndex 0 and the others -1. */
export function useRoving(selector = 'button:not(:disabled)'): Roving {
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
      const at = items.findIndex((item) => item === document.activeElement);
      if (at < 0) return;
      const steps: Readonly<Record<string, HTMLElement | undefined>> = {
        ArrowRight: items[(at + 1) % items.length], ArrowLeft: items.at(at - 1), Home: items[0], End: items.at(-1),
      };
      const next = steps[event.key];
      if (next === undefined || event.defaultPrevented) return;
      event.preventDefault();
      next.focus();
    },
    [selector],
  );
  const onFocus = useCallback(
    (event: FocusEvent<HTMLElement>) => {
      for (const item of event.currentTarget.querySelectorAll<HTMLElement>(selector)) item.tabIndex = item === event.target ? 0 : -1;
    },
    [selector],
  );
  return { onKeyDown, onFocus };
}
