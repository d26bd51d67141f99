import type { Section } from "../engine/chain/chain";

/**
 * The hash of a batch: SHA-256 over the hash before it, the text of its log row and the hash of each table's rows, in
 * hexadecimal digits. The browser and Node have the same implementation of it, which works beside our own thread.
 */
export async function batchHash(logText: string, sections: readonly Section[], previousHash: string): Promise<string> {
  const parts = await Promise.all(sections.map(async ({ table, text, rowCount }) => `${table} ${rowCount} ${await sha256(text)}`));
  return sha256(["ledgerline-chain/1", previousHash, logText, ...parts].join("\n"));
}

/** Whether hashes can be made: a page that is served without encryption has none, and must not post. */
export function canHash(): boolean {
  return (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;
}

/** The SHA-256 of a text's UTF-8 bytes in hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
