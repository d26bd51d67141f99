/**
 * The pane beside the sheet: the add-in's own page in a frame, with an edge that can be drawn or moved by arrows.
 */
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { Words } from '../words';

interface PaneFrameProps {
  /** The address of the pane; null while it is not known whether there is one, '' when there is none. */
  readonly address: string | null;
  readonly words: Words;
  /** Keys pressed in the pane that the page may answer. */
  readonly onKey: (event: globalThis.KeyboardEvent) => void;
}

const LEAST = 320;
const MOST = 500;
const FIRST = 350;
const STEP = 10;

export function PaneFrame({ address, words, onKey }: PaneFrameProps): ReactElement {
  const [width, setWidth] = useState(FIRST);
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const resize = (wanted: number): void => setWidth(Math.min(MOST, Math.max(LEAST, wanted)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const widths: Readonly<Record<string, number>> = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: LEAST, End: MOST };
    const wanted = widths[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    from.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  return (
    <>
      <div
        className="paneEdge" role="separator" aria-orientation="vertical" aria-label={words('workbench.pane.width')} aria-valuenow={width}
        aria-valuemin={LEAST} aria-valuemax={MOST} tabIndex={0}
        onKeyDown={onKeyDown} onPointerDown={onPointerDown}
        onPointerMove={(event) => (from.current === null ? undefined : resize(from.current.width + from.current.x - event.clientX))}
        onPointerUp={() => {
          from.current = null;
        }}
        onDoubleClick={() => resize(FIRST)}
      />
      <div className="pane" style={{ width }}>
        {address === '' ? <p className="paneMissing">{words('workbench.pane.missing')}</p> : null}
        {address === null || address === '' ? null : (
          <iframe
            title={words('workbench.pane.title')} src={address}
            onLoad={(event) => event.currentTarget.contentWindow?.addEventListener('keydown', onKey)}
          />
        )}
      </div>
    </>
  );
}
