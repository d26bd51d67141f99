import { useCallback, useEffect } from "react";
import type { DocumentRow } from "../../app/listDocuments";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAnswer, type Answer } from "../useAnswer";
import { isOfSettlements, type PostingAction } from "./documentChoice";

export type Documents = Answer<readonly DocumentRow[]>;

const QUIET_MS = 600;
/** A longer list is read again only when the person asks: it is worked out anew from the whole book. */
const LONG_LIST = 2000;

/** What can be chosen for an action, the open documents as a rule: read when the place opens, and again a moment after the book has changed while one looks at them. */
export function useDocuments(services: PaneServices, isShown: boolean, action: PostingAction): Documents {
  const { acts } = services;
  const list = isOfSettlements(action) ? "listSettlements" : "listDocuments";
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run(list, undefined, progress), [acts, list]),
  );
  const { act, isOld, changes, refresh } = answer;
  const isShort = (act.value?.length ?? 0) <= LONG_LIST;
  useEffect(() => {
    if (!isOld || !isShown || !isShort) return undefined;
    const timer = setTimeout(refresh, QUIET_MS);
    return () => clearTimeout(timer);
  }, [isOld, changes, isShown, isShort, refresh]);
  return isShort ? { ...answer, isOld: false } : answer;
}
