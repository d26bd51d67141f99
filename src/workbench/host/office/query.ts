/**
 * Answers a load: reads the named properties of an object, of the objects below it and of the members of collections.
 */
import { classTableOf, unknownMember } from './classes';
import type { ClassTable } from './classTable';
import type { QueryInfo } from './protocol';
import type { Session } from './session';
import type { Target } from './target';

/** A tree of wanted members; an empty one wants every plain property. */
interface Wanted extends Map<string, Wanted> {}

function wantedOf(query: QueryInfo | undefined): Wanted {
  const wanted: Wanted = new Map();
  for (const path of [...(query?.Select ?? []), ...(query?.Expand ?? [])]) {
    let node = wanted;
    for (const step of path.split('/').map((part) => part.trim())) {
      if (step === '' || step === '*' || step === 'items') continue;
      const name = step.charAt(0).toUpperCase() + step.slice(1);
      const next: Wanted = node.get(name) ?? new Map();
      node.set(name, next);
      node = next;
    }
  }
  return wanted;
}

/** The value for a query action; null for a null object. */
export function answerQuery(session: Session, target: Target, query: QueryInfo | undefined): unknown {
  const value = describe(session, target, wantedOf(query));
  const paged = query?.Top !== undefined || query?.Skip !== undefined;
  if (!paged || value === null || !Array.isArray(value['_Items'])) return value;
  const skip = query?.Skip ?? 0;
  return { ...value, _Items: value['_Items'].slice(skip, query?.Top === undefined ? undefined : skip + query.Top) };
}

function describe(session: Session, target: Target, wanted: Wanted): Record<string, unknown> | null {
  if (target.kind === 'Null') return null;
  const table = classTableOf(session, target);
  const value: Record<string, unknown> = { ...table.identity?.(session, target) };
  const below = table.items === undefined ? wanted : readOwn(session, target, table, wanted, value);
  if (table.items !== undefined) {
    // A load that names nothing but what the collection itself has, such as its count, does not describe its members.
    if (wanted.size > 0 && below.size === 0) return value;
    value['_Items'] = table.items(session, target).map((item) => describe(session, item, below));
    return value;
  }
  if (wanted.size === 0) readAll(session, target, table, value);
  else for (const [name, node] of wanted) readMember(session, target, table, name, node, value);
  return value;
}

/** Reads what a collection itself has; the rest is meant for its members. */
function readOwn(
  session: Session, target: Target, table: ClassTable<Target>, wanted: Wanted, value: Record<string, unknown>,
): Wanted {
  const below: Wanted = new Map();
  for (const [name, node] of wanted) {
    if (table.get !== undefined && name in table.get) readMember(session, target, table, name, node, value);
    else below.set(name, node);
  }
  if (wanted.size === 0) readAll(session, target, table, value);
  return below;
}

function readAll(session: Session, target: Target, table: ClassTable<Target>, value: Record<string, unknown>): void {
  for (const [name, read] of Object.entries(table.get ?? {})) {
    if (table.onlyByName?.includes(name) !== true) value[name] = read(session, target);
  }
}

function readMember(
  session: Session, target: Target, table: ClassTable<Target>, name: string, node: Wanted, value: Record<string, unknown>,
): void {
  const read = table.get?.[name];
  const link = table.link?.[name];
  if (read !== undefined) value[name] = read(session, target);
  else if (link !== undefined) value[name] = describe(session, link(session, target), node);
  else unknownMember(session, target, name);
}
