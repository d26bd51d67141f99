import { createContext, useContext } from "react";
import { dayOf, type Day } from "../base/day";
import type { IssueArg } from "../issues/issue";
import { formatsFor, showAmount, showCount, showDay, showPercent, showPrice, showQuantity, type Culture, type Formats } from "../locales/formats";
import { labelsOf, type Labels } from "../locales/labels";
import type { Locale } from "../locales/locale";
import { renderText } from "../locales/render";
import type { TextKey } from "../locales/texts";
import type { Kind } from "../schema/column";

/** How the pane speaks: words of one language, figures and days of one culture. Every text on screen comes through here. */
export interface Speech {
  readonly locale: Locale;
  readonly formats: Formats;
  readonly labels: Labels;
  say(key: TextKey, args?: Readonly<Record<string, IssueArg>>): string;
  amount(value: number): string;
  quantity(value: number): string;
  count(value: number): string;
  day(value: number): string;
  /** The time of day of a moment in universal time, on the person's own clock. */
  time(moment: string): string;
  /** Day and time of such a moment. */
  moment(moment: string): string;
  /** A value of a column as a person reads it, or in other formats; blank stays blank. */
  cell(kind: Kind, columnId: string, value: unknown, formats?: Formats): string;
}

export function makeSpeech(locale: Locale, culture: Culture = {}): Speech {
  const formats = formatsFor(locale, culture);
  const labels = labelsOf(locale);
  const say: Speech["say"] = (key, args) => renderText(locale, key, args, formats);
  return {
    locale,
    formats,
    labels,
    say,
    amount: (value) => showAmount(value, formats),
    quantity: (value) => showQuantity(value, formats),
    count: (value) => showCount(value, formats),
    day: (value) => showDay(value as Day, formats),
    time: timeOfDay,
    moment: (moment) => [dayIn(moment, formats), timeOfDay(moment)].filter((part) => part !== "").join(" "),
    cell: (kind, columnId, value, other = formats) => cellText({ formats: other, labels, say }, kind, columnId, value),
  };
}

function cellText({ formats, labels, say }: Pick<Speech, "formats" | "labels" | "say">, kind: Kind, columnId: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return say(value ? "word.yes" : "word.no");
  if (typeof value === "string") return kind === "option" ? labels.option(columnId, value) : value;
  return typeof value === "number" ? NUMBERS[kind](value, formats) : "";
}

const plain = (value: number): string => String(value);
const NUMBERS: Readonly<Record<Kind, (value: number, formats: Formats) => string>> = {
  amount: showAmount, price: showPrice, qty: showQuantity, percent: showPercent, date: (value, formats) => showDay(value as Day, formats),
  // Entry numbers are names, not quantities: they carry no separators.
  int: plain, code: plain, text: plain, bool: plain, option: plain, formula: plain,
};

function timeOfDay(moment: string): string {
  const time = new Date(moment);
  const digits = (part: number): string => String(part).padStart(2, "0");
  return Number.isNaN(time.getTime()) ? "" : `${digits(time.getHours())}:${digits(time.getMinutes())}`;
}

/** The day of a moment in the person's own calendar; blank for what is no moment. */
function dayIn(moment: string, formats: Formats): string {
  const time = new Date(moment);
  const day = dayOf(time.getFullYear(), time.getMonth() + 1, time.getDate());
  return day === undefined ? "" : showDay(day, formats);
}

export const SpeechContext = createContext<Speech>(makeSpeech("en"));

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
