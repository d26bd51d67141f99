/**
 * A button with a menu under it.
 */
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Menu, type MenuItem } from './Menu';

interface MenuButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly items: readonly MenuItem[];
  readonly className?: string;
  /** Whether the menu opens above the button. */
  readonly isUpwards?: boolean;
}

export function MenuButton({ label, children, items, className = 'textButton', isUpwards = false }: MenuButtonProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const open = (): void => {
    const box = button.current?.getBoundingClientRect();
    if (box !== undefined) setPlace({ x: box.left, y: isUpwards ? box.top - 2 : box.bottom + 2 });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={place !== null}
        aria-label={label}
        title={label}
        onClick={() => (place === null ? open() : setPlace(null))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          open();
        }}
      >
        {children}
      </button>
      {place === null ? null : <Menu label={label} items={items} {...place} isUpwards={isUpwards} onClose={() => setPlace(null)} />}
    </>
  );
}
