import type { Desk } from "../app/desk";
import { listArrivals } from "../app/listArrivals";
import { fixLine, previewFixing, previewRelease, releaseReservations } from "../app/reservedLines";
import { accepted } from "../base/result";
import { formatsOf, showQuantity } from "../locales/formats";
import type { Locale } from "../locales/locale";
import type { Answer } from "./answer";
import type { OpenFile } from "./openFile";
import { saved, say, type Outcome, type Work } from "./outcome";
import { issueLines } from "./paper";

/** Releasing what is kept for lines; without a file to write it is only told. */
export async function released({ scope, out }: Extract<Work, { command: "release" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const found = await (out === undefined ? previewRelease(desk, scope) : releaseReservations(desk, scope));
  if (!found.ok) return found;
  const { lines, units, fixedLines } = found.value;
  const told = say(locale);
  const quantities = units.map(({ unitCode, quantity }) => `${showQuantity(quantity, formatsOf(locale))} ${unitCode}`.trim()).join(", ");
  const meant = lines === 0 ? told("desk.nothingToRelease") : out === undefined ? told("desk.releaseMeans", { quantities, lines: { count: lines } }) : told("desk.released", { lines: { count: lines } });
  const answer: Answer = { issues: [], released: found.value, told: [meant, ...(fixedLines === 0 ? [] : [told("desk.fixedStay", { lines: { count: fixedLines } })])] };
  return out === undefined || lines === 0 ? accepted(answer) : saved(file, out, answer, locale);
}

/** Fixing a line for a day, or taking that back; without a file to write it is only told. */
export async function fixed({ documentNo, lineNo, day, serving, out }: Extract<Work, { command: "fix" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const wish = { ...serving, documentNo, lineNo, day };
  const found = await (out === undefined ? previewFixing(desk, wish) : fixLine(desk, wish));
  if (!found.ok) return found;
  const { quantity, unitCode, issues } = found.value;
  if (quantity === null) return accepted({ issues, told: issueLines(issues, locale) });
  const args = { documentNo, lineNo: String(lineNo), quantity: { quantity }, unitCode, ...(day !== null && { day: { day } }) };
  const sentence = say(locale)(out === undefined ? (day === null ? "desk.wouldUnfix" : "desk.wouldFix") : day === null ? "desk.unfixed" : "desk.fixed", args);
  const answer: Answer = { issues, fixed: { documentNo, lineNo, day, quantity, unitCode }, told: [...issueLines(issues, locale), sentence] };
  return out === undefined ? accepted(answer) : saved(file, out, answer, locale);
}

/** What is to come and what has come, to be handed out with --put-to-order. */
export async function arrivals(_: Extract<Work, { command: "listArrivals" }>, desk: Desk, locale: Locale): Outcome {
  const found = await listArrivals(desk, { text: "", most: Infinity });
  if (!found.ok) return found;
  const { rows } = found.value;
  const told = say(locale);
  const sections = (["expected", "received"] as const).flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    return [told(`desk.arrivals.${kind}`), ...own.map(({ documentNo, vendorNo, name, day, lines }) => {
      const when = day === null ? told("pane.backorders.notDated") : told(kind === "expected" ? "pane.backorders.expectedOn" : "desk.cameOn", { day: { day } });
      return `  ${[documentNo, `${vendorNo} ${name}`.trim(), when, told("pane.backorders.lines", { count: { count: lines } })].join(" · ")}`;
    })];
  });
  return accepted({ issues: [], arrivals: rows, told: rows.length === 0 ? [told("desk.noArrivals")] : sections });
}
