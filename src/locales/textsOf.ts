import { texts as english } from "./en/texts";
import type { Locale } from "./locale";
import type { Texts } from "./texts";

/**
 * The texts of the languages in use. English is always there; another language is loaded when somebody wants it, so that
 * nobody waits for four they do not read. Until then, and where its file cannot be fetched, English is spoken.
 */
const LOADERS: Readonly<Record<Exclude<Locale, "en">, () => Promise<{ readonly texts: Texts }>>> = {
  "nb-NO": () => import("./nb-NO/texts"),
  "sv-SE": () => import("./sv-SE/texts"),
  "nl-NL": () => import("./nl-NL/texts"),
  "fr-CA": () => import("./fr-CA/texts"),
};

const loaded = new Map<Locale, Texts>([["en", english]]);

/** Makes a language's texts ready; to be awaited before a language is spoken. Never fails: what cannot be loaded is spoken in English. */
export async function loadTexts(locale: Locale): Promise<void> {
  if (locale === "en" || isLoaded(locale)) return;
  try {
    loaded.set(locale, (await LOADERS[locale]()).texts);
  } catch {
    // The server that serves the pane is out of reach. English goes on, and the next wish for the language tries again.
  }
}

/** Whether a language can be spoken without waiting. */
export function isLoaded(locale: Locale): boolean {
  return loaded.has(locale);
}

export function textsOf(locale: Locale): Texts {
  return loaded.get(locale) ?? english;
}
