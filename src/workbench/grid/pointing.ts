/**
 * Clicking cells while a formula is being written: the address goes in at the caret, and dragging makes it an area.
 */
import { areaAddress, type Area } from '../host/model/area';

/** A reference that was put in by pointing and can still be replaced. */
export interface Pointed {
  readonly from: number;
  readonly to: number;
}

/** Whether a click belongs to the formula: the caret stands where a reference may begin, or behind one just put in. */
export function canPoint(text: string, caret: number, pointed: Pointed | null): boolean {
  if (!text.startsWith('=')) return false;
  if (pointed !== null && caret === pointed.to) return true;
  return caret > 0 && /[=+\-*/^&(<>,;:\s]$/.test(text.slice(0, caret));
}

/** The text with the address of an area at the caret, or in place of the one pointed at before. */
export function pointAt(text: string, caret: number, pointed: Pointed | null, area: Area): { readonly text: string; readonly pointed: Pointed } {
  const address = areaAddress(area);
  const replaces = pointed !== null && caret === pointed.to;
  const from = replaces ? pointed.from : caret;
  return { text: text.slice(0, from) + address + text.slice(caret), pointed: { from, to: from + address.length } };
}
