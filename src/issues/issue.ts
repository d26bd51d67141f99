import type { Day } from "../base/day";
import { CATALOGUE, type IssueArgName, type IssueCode, type Severity } from "./catalogue";

/** A fact of an issue before it is rendered: the kind says how a person reads it. Numbers are scaled as in src/money. */
export type IssueArg =
  | string
  | { readonly amount: number }
  | { readonly quantity: number }
  | { readonly percent: number }
  | { readonly count: number }
  | { readonly day: Day }
  | { readonly column: string; readonly table: string }
  | { readonly table: string };

/** Where an issue lies. Row numbers are those Excel shows; blank where the issue concerns no single cell. */
export interface IssuePlace {
  readonly table: string;
  readonly row?: number;
  readonly column?: string;
  readonly documentNo?: string;
}

/** A fault in the user's data, as a value: collected, never thrown, rendered last. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly place: IssuePlace;
  readonly args: Readonly<Record<string, IssueArg>>;
}

/** Makes an issue; its severity is the catalogue's unless a setting decides otherwise. */
export function issue<const Code extends IssueCode>(
  code: Code,
  place: IssuePlace,
  args: Readonly<Record<IssueArgName<Code>, IssueArg>>,
  severity: Severity = CATALOGUE[code].severity,
): Issue {
  return { code, severity, place, args };
}

export function isError(found: Issue): boolean {
  return found.severity === "error";
}
