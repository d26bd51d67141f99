import type { Section } from "../engine/chain/chain";

/**
 * The hash of a batch: SHA-256 over the hash before it, the text of its log row and the hash of each table's rows, in
 * hexadecimal digits. The browser and Node have the same implementation of it, which works beside our own thread.
 */
export async function batchHash(logText: Uint8Array, sections: Iterable<Section>, previousHash: string): Promise<string> {
  const parts: string[] = [];
  for (const section of sections) parts.push(await sectionHash(section));
  return hashOfParts(logText, parts, previousHash);
}

/** The part of a table in the hash of its batch. */
export async function sectionHash({ table, bytes, rowCount }: Section): Promise<string> {
  return `${table} ${rowCount} ${await digest(bytes)}`;
}

export function hashOfParts(logText: Uint8Array, parts: readonly string[], previousHash: string): Promise<string> {
  return sha256(["ledgerline-chain/1", previousHash, new TextDecoder().decode(logText), ...parts].join("\n"));
}

/** Whether hashes can be made: a page that is served without encryption has none, and must not post. */
export function canHash(): boolean {
  return (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;
}

/** The SHA-256 of a text's UTF-8 bytes in hexadecimal digits. */
export function sha256(text: string): Promise<string> {
  return digest(new TextEncoder().encode(text));
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await globalThis.crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
