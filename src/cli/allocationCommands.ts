import type { Desk } from "../app/desk";
import { acceptAllocation, showAllocation } from "../app/acceptAllocation";
import { showPutToOrder } from "../app/showPutToOrder";
import { accepted } from "../base/result";
import type { Locale } from "../locales/locale";
import type { OpenFile } from "./openFile";
import { reported, say, type Outcome, type Work } from "./outcome";

/** What a policy gives to whom, accepted; and the list for those who unpack what arrives. */
export async function allocated({ serving, keeps, out }: Extract<Work, { command: "acceptAllocation" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const found = await showAllocation(desk, serving);
  if (!found.ok) return found;
  const { rows, issues } = found.value;
  if (out === undefined) return reported(desk, file, "AllocationAcceptance", rows, issues, out, locale);
  // A later day, a sooner one and none at all are taken where the person has named them.
  const lines = rows.filter(({ isNew, change }) => isNew && (change === "" || change === "first" || keeps.includes(change)));
  const done = await acceptAllocation(desk, { ...serving, lines });
  if (!done.ok) return done;
  const answer = await reported(desk, file, "AllocationAcceptance", lines, [...issues, ...done.value.issues], out, locale);
  return answer.ok ? accepted({ ...answer.value, told: [...answer.value.told, say(locale)("desk.accepted", { count: { count: done.value.accepted.length } })] }) : answer;
}

export async function putToOrder({ documentNo, serving, out }: Extract<Work, { command: "putToOrder" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const found = await showPutToOrder(desk, { ...serving, documentNo });
  return found.ok ? reported(desk, file, "PutToOrder", found.value.rows, found.value.issues, out, locale) : found;
}
