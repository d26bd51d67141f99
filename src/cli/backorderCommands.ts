import { join } from "node:path";
import { makeFolder, writeFileBytes } from "../adapters/file/fileStore.node";
import { backorderChanges, keepPromises, whatIf } from "../app/backorderChanges";
import { cancelLines, previewCancellations } from "../app/cancelLines";
import type { Desk } from "../app/desk";
import { logNotices, writeLetters } from "../app/informCustomers";
import { makeTransfers, previewTransfers } from "../app/makeTransfers";
import { orderProposals, previewOrders } from "../app/orderProposals";
import { accepted } from "../base/result";
import type { Locale } from "../locales/locale";
import type { Answer } from "./answer";
import type { OpenFile } from "./openFile";
import { reported, saved, say, type Outcome, type Work } from "./outcome";
import { issueLines, tableLines } from "./paper";

/** The acts on backorders: without a file to write, the workbook stays as it is. */
export async function ordered({ command: _command, file: _file, serving, out, ...asked }: Extract<Work, { command: "orderProposals" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const wish = { ...serving, chosen: "all", ...asked } as const;
  const made = await (out === undefined ? previewOrders(desk, wish) : orderProposals(desk, wish));
  if (!made.ok) return made;
  const { issues, orders, asked: dates, rows } = made.value;
  const sentences = [...orders, ...dates].map(({ sentence }) => sentence);
  const lines = rows.lines.length === 0 ? [] : ["", ...tableLines("PurchaseLines", rows.lines, locale)];
  const answer: Answer = {
    issues, rows: { PurchaseHeaders: rows.headers, PurchaseLines: rows.lines },
    told: [...issueLines(issues, locale), ...(sentences.length === 0 ? [say(locale)("desk.nothingOrdered")] : sentences), ...lines],
  };
  return out === undefined || sentences.length === 0 ? accepted(answer) : saved(file, out, answer, locale);
}

/** Goods that are brought from other locations, as rows of the item journal. */
export async function transferred({ serving, out }: Extract<Work, { command: "makeTransfers" | "cancelLines" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const wish = { ...serving, chosen: "all" } as const;
  const made = await (out === undefined ? previewTransfers(desk, wish) : makeTransfers(desk, wish));
  if (!made.ok) return made;
  const { issues, transfers, rows } = made.value;
  const sentences = transfers.length === 0 ? [say(locale)("desk.nothingMoved")] : [...transfers.map(({ sentence }) => sentence), "", ...tableLines("ItemJournal", rows, locale)];
  const answer: Answer = { issues, rows: { ItemJournal: rows }, told: [...issueLines(issues, locale), ...sentences] };
  return out === undefined || transfers.length === 0 ? accepted(answer) : saved(file, out, answer, locale);
}

/** What is left of sales lines that have waited too long, or take no backorder. */
export async function cancelled({ serving, out }: Extract<Work, { command: "makeTransfers" | "cancelLines" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const wish = { ...serving, chosen: "all" } as const;
  const made = await (out === undefined ? previewCancellations(desk, wish) : cancelLines(desk, wish));
  if (!made.ok) return made;
  const { issues, lines } = made.value;
  const sentences = lines.length === 0 ? [say(locale)("desk.nothingCancelled")] : lines.map(({ sentence }) => sentence);
  const rows = lines.map(({ documentNo, lineNo, itemNo, quantity, unitCode }) => ({ documentType: "order", documentNo, lineNo, no: itemNo, unitCode, quantityCancelled: quantity }));
  const answer: Answer = { issues, rows: { SalesLines: rows }, told: [...issueLines(issues, locale), ...sentences] };
  return out === undefined || lines.length === 0 ? accepted(answer) : saved(file, out, answer, locale);
}

/** What comes on another day than promised; with kinds of change to keep, their dates are promised in the file that is written. */
export async function changes({ serving, keeps, out }: Extract<Work, { command: "backorderChanges" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const found = await backorderChanges(desk, serving);
  if (!found.ok) return found;
  const { rows, issues } = found.value;
  if (keeps.length === 0) return reported(desk, file, "BackorderChanges", rows, issues, out, locale);
  const lines = rows.flatMap(({ change, documentNo, lineNo, coverDate }) => (keeps.some((kind) => kind === change) && coverDate !== null ? [{ documentNo, lineNo, coverDate }] : []));
  const kept = await keepPromises(desk, { ...serving, lines });
  if (!kept.ok) return kept;
  const answer = await reported(desk, file, "BackorderChanges", rows, issues, out, locale);
  return answer.ok ? accepted({ ...answer.value, told: [...answer.value.told, say(locale)("cli.promisesKept", { count: { count: kept.value.kept.length } })] }) : answer;
}

export async function supposed({ serving, suppositions, out }: Extract<Work, { command: "whatIf" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const found = await whatIf(desk, { ...serving, suppositions });
  return found.ok ? reported(desk, file, "BackorderChanges", found.value.rows, found.value.issues, out, locale) : found;
}

/** Letters as drafts in a folder. Customers count as told where a file is written: a letter that is never sent should not be recorded. */
export async function letters({ folder, serving, out }: Extract<Work, { command: "writeLetters" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const written = await writeLetters(desk, serving);
  if (!written.ok) return written;
  const { letters: all, issues } = written.value;
  const answer: Answer = { issues, letters: all, told: [...issueLines(issues, locale), ...(all.length === 0 ? [say(locale)("desk.noLetters")] : all.map(({ sentence }) => sentence))] };
  if (all.length === 0) return accepted(answer);
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  for (const { fileName, mail } of all) {
    const stored = await writeFileBytes(join(folder, fileName), new TextEncoder().encode(mail));
    if (!stored.ok) return stored;
  }
  const told = [...answer.told, say(locale)("cli.wrote", { place: folder })];
  if (out === undefined) return accepted({ ...answer, told });
  const logged = await logNotices(desk, { lines: all.flatMap(({ lines }) => lines), date: serving.date });
  if (!logged.ok) return logged;
  return saved(file, out, { ...answer, issues: [...issues, ...logged.value.issues], told: [...told, logged.value.sentence] }, locale);
}
