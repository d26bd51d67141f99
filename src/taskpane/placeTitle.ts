import { assertNever } from "../base/assert";
import type { Detail, Place } from "./navigation";
import type { Speech } from "./speech";

/** The heading of what is open. */
export function placeTitle(place: Place, detail: Detail | undefined, { say }: Speech): string {
  if (detail === undefined) return say(`pane.${place}.title`);
  switch (detail.kind) {
    case "preview":
      return say("pane.post.preview.title");
    case "document":
      return say("pane.ledger.document", { documentNo: detail.documentNo });
    case "account":
      return say("pane.ledger.entriesOf", { no: detail.accountNo });
    case "customer":
      return say("pane.ledger.entriesOf", { no: detail.customerNo });
    case "trialBalance":
    case "customerBalances":
    case "series":
      return say(`pane.ledger.${detail.kind}`);
    default:
      return assertNever(detail);
  }
}
