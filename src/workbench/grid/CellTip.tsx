/**
 * What a cell has to say: the note on it, or what its rule says may be typed. Shown beside the cell, never over what is typed.
 */
import type { ReactElement } from 'react';
import { commentAt, validationAt } from '../host/model/rules';
import type { Sheet } from '../host/workbook';
import type { Box } from './geometry';
import type { Spot } from './selection';

interface Tip {
  readonly title: string;
  readonly text: string;
}

/** The note of a cell, or the prompt of its rule; null when it has neither. */
export function tipOf(sheet: Sheet, spot: Spot): Tip | null {
  const comment = commentAt(sheet, spot.row, spot.column);
  if (comment !== undefined) return { title: comment.kind === 'comment' ? comment.authorName : '', text: comment.content };
  const prompt = validationAt(sheet, spot.row, spot.column)?.prompt;
  if (prompt === undefined || prompt['showPrompt'] === false) return null;
  const title = String(prompt['title'] ?? '');
  const text = String(prompt['message'] ?? '');
  return title === '' && text === '' ? null : { title, text };
}

interface CellTipProps {
  readonly tip: Tip;
  readonly box: Box;
  readonly room: { readonly width: number; readonly height: number };
}

const WIDTH = 260;
const BELOW = 90;

export function CellTip({ tip, box, room }: CellTipProps): ReactElement {
  const isBeside = box.left + box.width + WIDTH + 12 < room.width;
  const left = isBeside ? box.left + box.width + 8 : Math.max(4, box.left - WIDTH - 8);
  return (
    <div id="cellTip" role="tooltip" className="cellTip" style={{ left, top: Math.max(2, Math.min(box.top, room.height - BELOW)), maxWidth: WIDTH }}>
      {tip.title === '' ? null : <strong>{tip.title}</strong>}
      {tip.text === '' ? null : <span>{tip.text}</span>}
    </div>
  );
}
