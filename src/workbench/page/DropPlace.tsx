/**
 * Takes a file that is dropped anywhere on the page.
 */
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';

interface DropPlaceProps {
  readonly text: string;
  readonly onDrop: (file: File) => void;
}

export function DropPlace({ text, onDrop }: DropPlaceProps): ReactElement | null {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  useLayoutEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const away = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) latest.current(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', away);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', away);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? <div className="dropPlace"><span>{text}</span></div> : null;
}
