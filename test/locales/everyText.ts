import { labelTextsOf } from "../../src/locales/labelTexts";
import { LOCALES, type Locale } from "../../src/locales/locale";
import { loadTexts, textsOf } from "../../src/locales/textsOf";

/** A text a person reads, with the name under which a failing test tells of it. */
export interface NamedText {
  readonly locale: Locale;
  readonly name: string;
  readonly text: string;
  /** Whether it is an ICU message rather than a plain label. */
  readonly isMessage: boolean;
}

type TextTree = string | { readonly [name: string]: TextTree };

function flatten(tree: TextTree, name: string): readonly (readonly [name: string, text: string])[] {
  if (typeof tree === "string") return [[name, tree]];
  return Object.entries(tree).flatMap(([key, value]) => flatten(value, name === "" ? key : `${name}/${key}`));
}

const MESSAGES = /^(issues|outages|keyed)\//;

/** Loads all five languages. */
export async function loadEveryLanguage(): Promise<void> {
  await Promise.all(LOCALES.map(loadTexts));
}

/** Every text of a language that has been loaded. */
export function everyTextOf(locale: Locale): readonly NamedText[] {
  const tree = { ...labelTextsOf(locale), ...textsOf(locale) };
  return flatten(tree as unknown as TextTree, "").map(([name, text]) => ({ locale, name, text, isMessage: MESSAGES.test(name) }));
}

export function everyText(): readonly NamedText[] {
  return LOCALES.flatMap(everyTextOf);
}
