import { append } from "../../base/append";
import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import type { Issue } from "../../issues/issue";
import type { TableRow } from "../../tables/tables";
import type { Proposal } from "../backorders/backorders";
import type { Book } from "../book/book";
import { usedJournalNumbers } from "../itemJournal/itemJournal";
import { chosenProposals } from "./chosen";

/**
 * Proposals to bring goods from another location become rows of the item journal (sales-fo 16): a document for each pair of
 * locations. From then on they count as leaving there and coming here, so that a proposal is taken up once; posting the journal
 * on the day the goods are there moves them.
 */
export interface TransferWish {
  /** Names of proposals; or all that bring goods from elsewhere. */
  readonly chosen: readonly string[] | "all";
}

export interface PlannedTransfer {
  readonly documentNo: string;
  readonly fromLocationCode: string;
  readonly locationCode: string;
  readonly lines: number;
  /** The days on which the first and the last of it are there. */
  readonly firstArrival: Day;
  readonly lastArrival: Day;
}

export interface TransferPlan {
  readonly transfers: readonly PlannedTransfer[];
  /** What is to be written. */
  readonly rows: readonly TableRow<"ItemJournal">[];
  readonly issues: readonly Issue[];
}

export function planTransfers(book: Book, proposals: readonly Proposal[], { chosen }: TransferWish, workDate: Day): TransferPlan {
  const { found, issues } = chosenProposals(book, proposals, chosen);
  const numberOf = numbers(book);
  const transfers: PlannedTransfer[] = [];
  const rows: TableRow<"ItemJournal">[] = [];
  for (const group of byRoute(found.filter(({ kind }) => kind === "transfer"))) {
    const [first] = group;
    if (first === undefined) continue;
    const documentNo = numberOf();
    const days = group.map(({ arrivalDate }) => arrivalDate ?? workDate).sort((a, b) => a - b);
    transfers.push({ documentNo, fromLocationCode: first.fromLocationCode, locationCode: first.locationCode, lines: group.length, firstArrival: days[0] ?? workDate, lastArrival: days.at(-1) ?? workDate });
    append(rows, group.map((proposal, at) => journalRow(proposal, documentNo, (at + 1) * LINE_STEP, proposal.arrivalDate ?? workDate)));
  }
  return { transfers, rows, issues };
}

const LINE_STEP = 10_000;

/** By where the goods come from and go to; in each by day, item and quantity. */
function byRoute(proposals: readonly Proposal[]): Iterable<readonly Proposal[]> {
  const routes = new Map<string, Proposal[]>();
  const inOrder = [...proposals].sort((a, b) => compareCodes(a.fromLocationCode, b.fromLocationCode) || compareCodes(a.locationCode, b.locationCode) || (a.arrivalDate ?? 0) - (b.arrivalDate ?? 0) || compareCodes(a.itemNo, b.itemNo) || a.quantity - b.quantity);
  for (const proposal of inOrder) {
    const key = `${proposal.fromLocationCode}\u0000${proposal.locationCode}`;
    const own = routes.get(key);
    if (own) own.push(proposal);
    else routes.set(key, [proposal]);
  }
  return routes.values();
}

/** Numbers of the item journal are a person's own; ours start with the first that no document of it has had. */
function numbers(book: Book): () => string {
  const used = usedJournalNumbers(book);
  let count = 0;
  return () => {
    do count++;
    while (used.has(`T-${count}`));
    return `T-${count}`;
  };
}

function journalRow({ itemNo, description, fromLocationCode, locationCode, quantity }: Proposal, documentNo: string, lineNo: number, postingDate: Day): TableRow<"ItemJournal"> {
  return {
    documentNo, lineNo, entryType: "transfer", itemNo, description, locationCode: fromLocationCode, newLocationCode: locationCode, postingDate, quantity, unitCost: null, newValue: null,
    appliesToItemEntry: null, appliesFromItemEntry: null, status: "", message: "",
  };
}
