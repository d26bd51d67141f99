import { Button, Checkbox, Field, mergeClasses } from "@fluentui/react-components";
import type { DocumentRow } from "../../app/listDocuments";
import type { PaneServices } from "../paneServices";
import { Choice } from "../parts/Choice";
import { DayField } from "../parts/DayField";
import { Empty } from "../parts/Empty";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { affectedDocuments, offeredActions, offeredWhat, readyDocuments, type PostingAction } from "./documentChoice";
import { DocumentPicker } from "./DocumentPicker";
import { ReleaseSection } from "./ReleaseSection";
import type { PostingChoice } from "./useChoice";
import type { Documents } from "./useDocuments";
import type { Posting } from "./usePosting";
import { usePostPanelStyles } from "./PostPanel.styles";

export interface ChooseDocumentsProps {
  readonly services: PaneServices;
  readonly documents: Documents;
  readonly choice: PostingChoice;
  readonly onChange: (part: Partial<PostingChoice>) => void;
  readonly onPreview: Posting["preview"];
}

/** What to post and how. */
export function ChooseDocuments({ services, documents, choice, onChange, onPreview }: ChooseDocumentsProps) {
  const styles = usePostPanelStyles();
  const { say } = useSpeech();
  const { side, action, what, postingDate, allOrNone } = choice;
  const hasOrders = side === "sales" || side === "purchase";
  const actions = offeredActions(documents.act.value ?? [], side, action);
  const rows = documents.act.value ?? [];
  const affected = affectedDocuments(rows, side, action);
  const chosen = chosenNumbers(choice, affected);
  const count = chosen === "selected" ? 0 : chosen.length;
  return (
    <>
      <Choice
        label={say("pane.post.side")}
        isLabelHidden
        options={[
          { value: "sales", label: say("pane.post.side.sales") },
          { value: "purchase", label: say("pane.post.side.purchases") },
          { value: "payments", label: say("pane.post.side.payments") },
          { value: "journal", label: say("pane.post.side.journal") },
          { value: "itemJournal", label: say("pane.post.side.itemJournal") },
        ]}
        value={side}
        onChange={(value) => onChange({ side: value })}
      />
      {actions.length > 1 && <Choice label={say("pane.post.how")} options={actions.map((value) => ({ value, label: say(`pane.post.${value}`) }))} value={action} onChange={(value) => onChange({ action: value })} />}
      <Choice label={say("pane.post.what")} options={offeredWhat(action).map((value) => ({ value, label: say(`pane.post.what.${value}`) }))} value={what} onChange={(value) => onChange({ what: value })} />
      <Working act={documents.act} label={say("pane.state.reading")} />
      <Trouble act={documents.act} retry={documents.refresh} />
      <OldAnswer answer={documents} />
      {documents.act.value && <Chosen choice={choice} affected={affected} count={count} onCheck={() => services.navigation.open("check")} />}
      <DayField label={say("pane.post.date")} hint={say(DATE_HINTS[action] ?? "pane.post.dateHint")} value={postingDate} onChange={(day) => onChange({ postingDate: day })} />
      <Field>
        <Checkbox label={say("pane.post.allOrNone")} checked={allOrNone} onChange={(_, { checked }) => onChange({ allOrNone: checked === true })} />
      </Field>
      <div className={mergeClasses(styles.acts, what === "list" && styles.staying)}>
        <Button appearance="primary" disabled={chosen !== "selected" && count === 0} onClick={() => onPreview({ action, postingDate, allOrNone, documents: chosen })}>
          {say("pane.post.preview")}
        </Button>
        {what === "list" && <span role="status">{say("pane.post.chosen", { count: { count } })}</span>}
      </div>
      {hasOrders && <ReleaseSection services={services} documents={chosen} />}
      {/* However long the list, everything else stands above it. */}
      {what === "list" && documents.act.value && <DocumentPicker choice={choice} documents={affected} onChange={onChange} />}
    </>
  );
}

const DATE_HINTS: { readonly [Action in PostingAction]?: "pane.post.dateHint.unapply" | "pane.post.dateHint.revalue" } = { unapply: "pane.post.dateHint.unapply", revalue: "pane.post.dateHint.revalue" };

/** The documents the choice means, by number; the selection is read only when it is used. */
function chosenNumbers({ what, picked }: PostingChoice, affected: readonly DocumentRow[]): readonly string[] | "selected" {
  if (what === "selected") return "selected";
  const rows = what === "ready" ? readyDocuments(affected) : affected.filter(({ documentNo }) => picked.has(documentNo));
  return rows.map(({ documentNo }) => documentNo);
}

interface ChosenProps {
  readonly choice: PostingChoice;
  readonly affected: readonly DocumentRow[];
  readonly count: number;
  readonly onCheck: () => void;
}

function Chosen({ choice, affected, count, onCheck }: ChosenProps) {
  const styles = usePostPanelStyles();
  const { say } = useSpeech();
  if (choice.what === "selected") return <p className={styles.hint}>{say("pane.post.selectedHint")}</p>;
  if (choice.what === "list") return null;
  if (count === 0) return <Empty text={say("pane.post.nothingReady")} action={{ label: say("pane.check.title"), run: onCheck }} />;
  const left = affected.length - count;
  return (
    <p className={styles.hint} role="status">
      {say("pane.post.ready", { count: { count } })}
      {left > 0 && ` ${say("pane.post.notReadyCount", { count: { count: left } })}`}
    </p>
  );
}
