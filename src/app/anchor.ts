import type { Anchor } from "../engine/verification/verification";

/**
 * An anchor in writing: the number of the last entry of the chain, the first digits of its hash and the day it was posted
 * (reliability 4.6). Written down outside the workbook, it proves later that the ledgers still hold what they held.
 */

/** Digits of a hash that are written: more than anyone could meet by trying, and still few enough to be typed. */
const ANCHOR_DIGITS = 16;

/** The number and digits alone, as `12:0a1b2c3d4e5f6071`. */
export function anchorCode({ transactionNo, hash }: Anchor): string {
  return `${transactionNo}:${hash.slice(0, ANCHOR_DIGITS)}`;
}

/** A line to be kept, as `12:0a1b2c3d4e5f6071 2026-11-20`; `postedAt` is the moment of the entry as ISO text. */
export function anchorLine({ postedAt, ...anchor }: Anchor & { readonly postedAt: string }): string {
  return `${anchorCode(anchor)} ${postedAt.slice(0, 10)}`;
}

/** The anchor in a text that somebody kept, whatever stands around it; undefined where there is none. */
export function readAnchor(text: string): Anchor | undefined {
  const match = /(?:^|[^\d:])(\d{1,15}):([0-9a-f]{8,64})(?![0-9a-z])/i.exec(text);
  return match === null ? undefined : { transactionNo: Number(match[1]), hash: (match[2] ?? "").toLowerCase() };
}
