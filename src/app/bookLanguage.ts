import { normalCode } from "../base/text";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { FoundTable } from "../ports/workbookPort";

/** The language of the company as the settings of these tables have it, such as `nb-NO`; blank where they have none. */
export function bookLanguage(tables: readonly FoundTable[]): string {
  const settings = tables.find(({ name }) => name === "Settings");
  if (settings === undefined) return "";
  const [key = -1, value = -1] = ["key", "value"].map((id) => settings.headers.findIndex((header) => recogniseHeader("Settings", header) === id));
  return String(settings.rows.find((row) => normalCode(String(row[key] ?? "")) === "LANGUAGE")?.[value] ?? "");
}
