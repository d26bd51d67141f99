import { useEffect, useState } from "react";
import type { Day } from "../../base/day";
import type { JournalPort } from "../../ports/journalPort";
import { ACTIONS_OF, isOfSettlements, offeredWhat, type PostingAction, type Side, type WhatChoice } from "./documentChoice";

export interface PostingChoice {
  readonly what: WhatChoice;
  readonly side: Side;
  readonly action: PostingAction;
  readonly postingDate: Day | null;
  readonly allOrNone: boolean;
  /** Documents picked from the list, by number. */
  readonly picked: ReadonlySet<string>;
  readonly search: string;
}

const FIRST: PostingChoice = { what: "ready", side: "sales", action: "shipInvoice", postingDate: null, allOrNone: false, picked: new Set(), search: "" };
const SETTING = "post.action";

/** What to post and how; the last way of posting is kept for the next time the pane opens. */
export function useChoice(journal: JournalPort): { readonly choice: PostingChoice; readonly change: (part: Partial<PostingChoice>) => void } {
  const [choice, setChoice] = useState(FIRST);
  useEffect(() => {
    void journal.readSetting(SETTING).then((kept) => {
      const action = kept.ok ? kept.value : undefined;
      const [side] = SIDES.filter((each) => ACTIONS_OF[each].some((known) => known === action));
      if (side) setChoice((before) => ({ ...before, side, action: ACTIONS_OF[side].find((known) => known === action) ?? before.action }));
    });
  }, [journal]);
  const change = (part: Partial<PostingChoice>): void => {
    const side = part.side ?? choice.side;
    const [usual] = ACTIONS_OF[side];
    const wanted = part.action ?? choice.action;
    // On the other side the action may mean nothing, or returns alone.
    const action = side === choice.side || ACTIONS_OF[side].includes(wanted) ? wanted : (usual ?? wanted);
    const offered = offeredWhat(action);
    const what = part.what ?? choice.what;
    setChoice({ ...choice, ...part, side, action, what: offered.includes(what) ? what : offered[0] });
    // Nobody takes applications back every day.
    if (part.action !== undefined && !isOfSettlements(action)) void journal.writeSetting(SETTING, action);
  };
  return { choice, change };
}

const SIDES: readonly Side[] = ["sales", "purchase", "payments", "journal", "itemJournal"];
