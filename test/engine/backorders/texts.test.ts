import type { ActionKey, CauseKey, Message } from "../../../src/engine/backorders/backorders";
import { LOCALES } from "../../../src/locales/locale";
import { renderText } from "../../../src/locales/render";
import { day } from "./workedCompany";

/** Every cause and action, with the facts its sentence may name. The compiler asks for the ones that are missing. */
const receipt = { documentNo: "PO-501", vendorNo: "V10", day: { day: day("2018-03-12") } };
const FACTS: Readonly<Record<CauseKey | ActionKey, Message["args"]>> = {
  "cause.stock": {}, "cause.onTime": {}, "cause.notOrdered": {}, "cause.lineComplete": {}, "cause.onHold": {}, "cause.noBackorder": {}, "cause.reserved": { documentNo: "SO-105" },
  "cause.laterReceipt": receipt, "cause.overdueReceipt": receipt, "cause.unconfirmedReceipt": receipt,
  "cause.notCounted": { documentNo: "PO-501", vendorNo: "V10" },
  "action.chase": { days: { count: 3 } }, "action.expedite": { day: receipt.day }, "action.mayWait": { day: receipt.day }, "action.confirm": {}, "action.excess": {},
};

test.each(Object.entries(FACTS))("%s is a sentence without gaps in every language", (key, facts) => {
  for (const locale of LOCALES) {
    const sentence = renderText(locale, key as CauseKey | ActionKey, facts);
    expect(sentence).toMatch(/\S/);
    expect(sentence).not.toContain("\u2026");
  }
});
