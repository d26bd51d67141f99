import { useCallback, useEffect, useRef } from "react";
import type { ActAnswer } from "../../app/acts";
import type { PostingPreview, PostingWish } from "../../app/postDocuments";
import { accepted } from "../../base/result";
import type { IssueCode } from "../../issues/catalogue";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";

/** What would be posted, with the wish it was worked out for, so that posting does what was shown. */
export interface ShownPlan {
  readonly wish: PostingWish;
  readonly preview: PostingPreview;
}

/** What a posting came to, without its rows. */
export type PostingSummary = Extract<Awaited<ActAnswer<"postDocuments">>, { readonly ok: true }>["value"];

export interface ShownPosting {
  readonly wish: PostingWish;
  readonly summary: PostingSummary;
  readonly seconds: number;
}

export interface Posting {
  readonly plan: Act<ShownPlan>;
  readonly posting: Act<ShownPosting>;
  /** Works out what a wish would post; without documents, those of the selection in the sheet. */
  preview(wish: Omit<PostingWish, "documents"> & { readonly documents: readonly string[] | "selected" }): void;
  /** Works out once more what was asked for last. */
  previewAgain(): void;
  /** Posts what was previewed. `confirmed` are the issues that the person has answered. */
  post(confirmed?: readonly IssueCode[]): void;
  stop(): void;
}

export function usePosting({ acts, turns, watch, navigation }: PaneServices, onPosting: (isPosting: boolean) => void): Posting {
  const plan = useAct(
    turns,
    useCallback(
      async (progress: WriteWatch, asked: Parameters<Posting["preview"]>[0]) => {
        const selected = asked.documents === "selected" ? await acts.run("selectedDocuments") : undefined;
        if (selected && !selected.ok) return selected;
        const documents = asked.documents === "selected" ? (selected?.value.documents ?? []) : asked.documents;
        const wish = { ...asked, documents };
        const preview = await acts.run("previewPosting", wish, progress);
        return preview.ok ? accepted({ wish, preview: preview.value }) : preview;
      },
      [acts],
    ),
    { isEndable: true },
  );
  const posting = useAct(
    turns,
    useCallback(
      async (progress: WriteWatch, wish: PostingWish) => {
        const start = performance.now();
        const summary = await acts.run("postDocuments", wish, progress);
        return summary.ok ? accepted({ wish, summary: summary.value, seconds: (performance.now() - start) / 1000 }) : summary;
      },
      [acts],
    ),
  );
  const isPosting = posting.act.phase === "running";
  useEffect(() => onPosting(isPosting), [isPosting, onPosting]);

  const lastAsked = useRef<Parameters<Posting["preview"]>[0]>(undefined);
  const preview: Posting["preview"] = (asked) => {
    lastAsked.current = asked;
    navigation.open("post", { detail: PREVIEW });
    void plan.run(asked);
  };
  const post = async (wish: PostingWish): Promise<void> => {
    const { phase } = await posting.run(wish);
    // Even where posting was refused half-way, batches before may have been committed.
    watch.announce({ kind: "posted" });
    if (phase !== "done") return;
    plan.clear();
    if (navigation.current().detail === PREVIEW) navigation.open("post");
  };
  const previewAgain = (): void => {
    if (lastAsked.current) preview(lastAsked.current);
  };
  const { value } = plan.act;
  return { plan: plan.act, posting: posting.act, preview, previewAgain, post: (confirmed = []) => void (value && post({ ...value.wish, confirmed, ...(value.preview.postingId !== undefined && { postingId: value.preview.postingId }) })), stop: posting.stop };
}

const PREVIEW = { kind: "preview" } as const;
