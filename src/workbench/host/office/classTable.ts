/**
 * How a class of the Excel object model is written down as data: which members it answers to and what they do. A member that stands
 * in no table is unknown, and is answered with its name.
 */
import type { Session } from './session';
import type { Target, TargetKind, TargetOf } from './target';

/** Arguments with object references already put in place of their path ids. */
export type Arguments = readonly unknown[];

export interface ClassTable<T> {
  /** What makes the object findable again: `Id`, `_Id` or `_ReferenceId`. Sent along with everything else. */
  readonly identity?: (session: Session, target: T) => Readonly<Record<string, unknown>>;
  readonly get?: Readonly<Record<string, (session: Session, target: T) => unknown>>;
  readonly set?: Readonly<Record<string, (session: Session, target: T, value: unknown) => void>>;
  /** Properties that are objects. */
  readonly link?: Readonly<Record<string, (session: Session, target: T) => Target>>;
  /** Methods that answer with a plain value or nothing. */
  readonly call?: Readonly<Record<string, (session: Session, target: T, args: Arguments) => unknown>>;
  /** Methods that answer with an object; a null object where it is not there. */
  readonly make?: Readonly<Record<string, (session: Session, target: T, args: Arguments) => Target>>;
  /** The members of a collection. */
  readonly items?: (session: Session, target: T) => readonly Target[];
  /** A member of a collection by its key. */
  readonly item?: (session: Session, target: T, key: unknown) => Target;
  /** Properties left out of a load that names none, because they are large or have no single answer. */
  readonly onlyByName?: readonly string[];
}

/** The tables of some classes, by class name. */
export type ClassTables = { readonly [K in TargetKind]?: ClassTable<TargetOf<K>> };

/** Functions for members that do the same thing under many names: event registrations. */
export function registrations<T>(
  types: Readonly<Record<string, number>>, targetId: (session: Session, target: T) => string,
): Record<string, (session: Session, target: T) => void> {
  const calls: Record<string, (session: Session, target: T) => void> = {};
  for (const [name, type] of Object.entries(types)) {
    calls[`_Register${name}`] = (session, target) => void session.registrations.add(`${type}:${targetId(session, target)}`);
    calls[`_Unregister${name}`] = (session, target) => void session.registrations.delete(`${type}:${targetId(session, target)}`);
  }
  return calls;
}
