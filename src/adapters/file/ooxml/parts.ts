import { packTexts, unpackText, type ArchiveEntry } from "./archive";
import {
  CONTENT_TYPES_PATH, contentTypesXml, freeRelationId, isOfKind, parseContentTypes, parseRelations, relationsPath, relationsXml, resolvePath,
  TRANSITIONAL, type ContentTypes, type Relation,
} from "./relations";

/** The parts of a package while it is written: those that were read, with what is put, changed and dropped. */
export interface Parts {
  readonly entries: Map<string, ArchiveEntry>;
  readonly contentTypes: ContentTypes;
  /** The start of relation types in this package: the transitional or the strict form of the format. */
  readonly relationBase: string;
}

export async function openParts(entries: ReadonlyMap<string, ArchiveEntry>): Promise<Parts> {
  const types = entries.get(CONTENT_TYPES_PATH);
  const top = entries.get(relationsPath(""));
  const document = top === undefined ? undefined : parseRelations(await unpackText(top)).find((relation) => isOfKind(relation, "officeDocument"));
  return {
    entries: new Map(entries),
    contentTypes: types === undefined ? { defaults: new Map(), overrides: new Map() } : parseContentTypes(await unpackText(types)),
    relationBase: document?.type.slice(0, -"/officeDocument".length) ?? TRANSITIONAL,
  };
}

/** The text of a part; blank where there is none. */
export async function partText(parts: Parts, path: string): Promise<string> {
  const entry = parts.entries.get(path);
  return entry === undefined ? "" : unpackText(entry);
}

/** Puts a part in its place, with its content type where it is new. */
export async function putPart(parts: Parts, path: string, texts: Iterable<string>, contentType?: string): Promise<void> {
  parts.entries.set(path, await packTexts(path, texts));
  if (contentType !== undefined) parts.contentTypes.overrides.set(`/${path}`, contentType);
}

export async function relationsFrom(parts: Parts, path: string): Promise<readonly Relation[]> {
  const text = await partText(parts, relationsPath(path));
  return text === "" ? [] : parseRelations(text);
}

/** Writes the relations of a part, or none. */
export async function putRelations(parts: Parts, path: string, relations: readonly Relation[]): Promise<void> {
  if (relations.length === 0) parts.entries.delete(relationsPath(path));
  else await putPart(parts, relationsPath(path), [relationsXml(relations)]);
}

/** The relations with one more, to a part of this package. */
export function withRelation(parts: Parts, relations: readonly Relation[], kind: string, path: string): { readonly relations: readonly Relation[]; readonly id: string } {
  const id = freeRelationId(relations);
  return { id, relations: [...relations, { id, type: `${parts.relationBase}/${kind}`, target: `/${path}`, isExternal: false }] };
}

/** A path such as `xl/tables/table7.xml` that no part has, with the first number from `from` on. */
export function freePath(parts: Parts, before: string, after: string, from = 1): string {
  let number = from;
  while (parts.entries.has(`${before}${number}${after}`)) number += 1;
  return `${before}${number}${after}`;
}

/** Drops the parts that no part names any longer, and their content types. */
export async function dropUnreached(parts: Parts): Promise<void> {
  const reached = new Set<string>([CONTENT_TYPES_PATH]);
  const waiting = [""];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    reached.add(relationsPath(path));
    for (const relation of await relationsFrom(parts, path)) {
      const target = resolvePath(path, relation.target.split("#")[0] ?? "");
      if (relation.isExternal || reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  for (const path of [...parts.entries.keys()]) if (!reached.has(path)) parts.entries.delete(path);
}

/** All entries, the list of content types first, as the format wants it. */
export async function finishedEntries(parts: Parts): Promise<readonly ArchiveEntry[]> {
  const { defaults, overrides } = parts.contentTypes;
  for (const path of [...overrides.keys()]) if (!parts.entries.has(path.slice(1))) overrides.delete(path);
  const types = await packTexts(CONTENT_TYPES_PATH, [contentTypesXml({ defaults, overrides })]);
  return [types, ...[...parts.entries.values()].filter(({ path }) => path !== CONTENT_TYPES_PATH)];
}
