import type { Desk } from "../app/desk";
import { orderProposals, previewOrders } from "../app/orderProposals";
import { accepted } from "../base/result";
import type { Locale } from "../locales/locale";
import type { Answer } from "./answer";
import type { OpenFile } from "./openFile";
import { saved, say, type Outcome, type Work } from "./outcome";
import { issueLines, tableLines } from "./paper";

/** The acts on backorders: without a file to write, each only shows what it would do. */
export async function ordered({ command: _command, file: _file, out, ...asked }: Extract<Work, { command: "orderProposals" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const wish = { chosen: "all", ...asked } as const;
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
