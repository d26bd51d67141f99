import type { IssueCode } from "../issues/catalogue";
import type { OutageCode } from "../ports/workbookPort";
import type { Column, ColumnFacts } from "../schema/column";
import type { REPORTS, TABLES } from "../tables/tables";
import type { backorders } from "./en/backorders";
import type { commandLine } from "./en/commandLine";
import type { desk } from "./en/desk";
import type { health } from "./en/health";
import type { pane } from "./en/pane";
import type { words } from "./en/words";

/**
 * What every language must have. Tables, columns, issues and outages are declared elsewhere and demand their texts from
 * here; all other texts are declared by the English files, and the other four languages must have the same keys.
 */
type Declared = typeof TABLES & typeof REPORTS;
/** The id of a table or a report. */
export type LabelledTable = keyof Declared;
/** The ids of a table's columns. */
export type ColumnOf<Id extends LabelledTable> = Extract<keyof Declared[Id]["columns"], string>;
export type AnyColumn = { [Id in LabelledTable]: ColumnOf<Id> }[LabelledTable];

/** Sheet names: at most 31 characters, none of `\ / ? * [ ] :`, each once in a language. */
export type SheetNames = Readonly<Record<LabelledTable, string>>;
/** One text per column id, whatever table it stands in. */
export type ColumnTexts = Readonly<Record<AnyColumn, string>>;
/** Where a column means something narrower in one table, that table's own text. */
export type ColumnExceptions = { readonly [Id in LabelledTable]?: { readonly [Name in ColumnOf<Id>]?: string } };

type OptionsOf<Id extends LabelledTable> = {
  [Name in ColumnOf<Id>]: Declared[Id]["columns"][Name] extends Column<"option", ColumnFacts, infer Option> ? `${Name}.${Option}` : never;
}[ColumnOf<Id>];
/** A column id and one of its choices: `documentType.order`. An order of the type journal is told from other orders as a kind of its own. */
export type OptionKey = { [Id in LabelledTable]: OptionsOf<Id> }[LabelledTable] | "documentType.journal";
export type OptionTexts = Readonly<Record<OptionKey, string>>;

/** What a person is told of an issue: the sentence, and the way out. */
export interface IssueText {
  readonly message: string;
  readonly cure: string;
}

export type IssueTexts = Readonly<Record<IssueCode, IssueText>>;
/** The issues whose codes begin with one of these letters. */
export type IssueTextsOf<Subject extends string> = Readonly<Record<Extract<IssueCode, `${Subject}-${string}`>, IssueText>>;

/** What a person is told when Excel, the disk or the browser refused: the sentence, and the next step. */
export interface OutageText {
  readonly message: string;
  readonly next: string;
}

export type OutageTexts = Readonly<Record<OutageCode, OutageText>>;

export type WordKey = keyof typeof words;
export type PaneKey = keyof typeof pane;
export type HealthKey = keyof typeof health;
export type BackorderKey = keyof typeof backorders;
export type CommandLineKey = keyof typeof commandLine;
export type DeskKey = keyof typeof desk;
/** Every text that is asked for by its key. */
export type TextKey = WordKey | PaneKey | BackorderKey | CommandLineKey | DeskKey | HealthKey;

/** What headers and sheets are called: known of every language at any time, for a workbook's headers may be in any. */
export interface LabelTexts {
  readonly sheets: SheetNames;
  readonly columns: ColumnTexts;
  readonly columnExceptions: ColumnExceptions;
}

/** What is read in one language at a time, and loaded with it. */
export interface Texts {
  readonly notes: ColumnTexts;
  readonly noteExceptions: ColumnExceptions;
  readonly options: OptionTexts;
  readonly issues: IssueTexts;
  readonly outages: OutageTexts;
  /** Words, pane, health, backorders, their acts and the command line, by key. */
  readonly keyed: Readonly<Record<TextKey, string>>;
}
