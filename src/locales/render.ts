import type { Issue, IssueArg } from "../issues/issue";
import type { Outage } from "../ports/workbookPort";
import { formatsOf, showAmount, showDay, showPercent, showQuantity, type Formats } from "./formats";
import { labelsOf } from "./labels";
import type { Locale } from "./locale";
import { messageOf } from "./message";
import type { TextKey } from "./texts";
import { textsOf } from "./textsOf";

/**
 * The last step before a person: issues, outages and other texts become sentences in a language, figures and days in a
 * culture. Facts keep their kind until here, so one issue reads right in every language.
 */
export interface RenderedIssue {
  readonly message: string;
  readonly cure: string;
}

type Args = Readonly<Record<string, IssueArg>>;

/** The sentence and the way out of an issue. */
export function renderIssue(issue: Issue, locale: Locale, formats: Formats = formatsOf(locale)): RenderedIssue {
  const { message, cure } = textsOf(locale).issues[issue.code];
  const values = valuesOf(issue.args, locale, formats);
  return { message: messageOf(message, locale, formats).write(values), cure: messageOf(cure, locale, formats).write(values) };
}

/** The sentence and the next step of an outage, in one text. */
export function renderOutage(outage: Outage, locale: Locale, formats: Formats = formatsOf(locale)): { readonly message: string; readonly next: string } {
  const { message, next } = textsOf(locale).outages[outage.code];
  const values = valuesOf({ place: outage.place ?? "", done: { count: outage.changesDone ?? 0 } }, locale, formats);
  return { message: messageOf(message, locale, formats).write(values), next: messageOf(next, locale, formats).write(values) };
}

/** The text of a key: a word, a label of the pane, a line of the command line, a cause. */
export function renderText(locale: Locale, key: TextKey, args: Args = {}, formats: Formats = formatsOf(locale)): string {
  return messageOf(textsOf(locale).keyed[key], locale, formats).write(valuesOf(args, locale, formats));
}

/**
 * Every fact as text, and beside each `name` a `nameGiven` of yes or no, so that a sentence can leave out what is blank.
 * A fact named like a column of choices (`documentType`, `lineType`, `dimension`) is read as one of them.
 */
function valuesOf(args: Args, locale: Locale, formats: Formats): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, arg] of Object.entries(args)) {
    values[name] = valueOf(name, arg, locale, formats);
    values[`${name}Given`] = arg === "" ? "no" : "yes";
  }
  return values;
}

function valueOf(name: string, arg: IssueArg, locale: Locale, formats: Formats): string | number {
  const labels = labelsOf(locale);
  if (typeof arg === "string") return arg === "" ? textsOf(locale).keyed["word.blank"] : labels.option(name, arg);
  if ("amount" in arg) return showAmount(arg.amount, formats);
  if ("quantity" in arg) return showQuantity(arg.quantity, formats);
  if ("percent" in arg) return showPercent(arg.percent, formats);
  if ("day" in arg) return showDay(arg.day, formats);
  if ("count" in arg) return arg.count;
  return "column" in arg ? labels.header(arg.table, arg.column) : labels.sheetName(arg.table);
}
