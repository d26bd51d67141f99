import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo } from "react";
import type { DocumentRow } from "../../app/listDocuments";
import { Amount } from "../parts/Amount";
import { CellLink } from "../parts/CellLink";
import { SearchField } from "../parts/SearchField";
import { VirtualList } from "../parts/VirtualList";
import { useSpeech } from "../speech";
import { searchedDocuments } from "./documentChoice";
import { usePostPanelStyles } from "./PostPanel.styles";
import type { PostingChoice } from "./useChoice";

export interface DocumentPickerProps {
  readonly choice: PostingChoice;
  readonly documents: readonly DocumentRow[];
  readonly onChange: (part: Partial<PostingChoice>) => void;
}

/** A searchable list of documents to pick from: customer, amount, what is left to do, and why one is not ready. */
export function DocumentPicker({ choice, documents, onChange }: DocumentPickerProps) {
  const styles = usePostPanelStyles();
  const { say } = useSpeech();
  const { picked, search } = choice;
  const shown = useMemo(() => searchedDocuments(documents, search), [documents, search]);
  const pick = (numbers: readonly string[], isPicked: boolean): void => {
    const next = new Set(picked);
    for (const no of numbers) {
      if (isPicked) next.add(no);
      else next.delete(no);
    }
    onChange({ picked: next });
  };
  const numbers = shown.map(({ documentNo }) => documentNo);
  return (
    <>
      <SearchField label={say("pane.post.searchDocuments")} value={search} onChange={(text) => onChange({ search: text })} />
      <div className={styles.acts}>
        <Button size="small" onClick={() => pick(numbers, true)}>
          {say("pane.post.selectAll")}
        </Button>
        <Button size="small" onClick={() => pick(numbers, false)}>
          {say("pane.post.selectNone")}
        </Button>
      </div>
      {shown.length === 0 && <p className={styles.hint}>{search === "" ? say("pane.post.nothingOpen") : say("pane.noMatches", { text: search })}</p>}
      <VirtualList
        label={say("pane.post.what.list")}
        count={shown.length}
        keyOf={(index) => keyOf(shown[index]) ?? String(index)}
        estimate={() => 60}
        renderRow={(index) => {
          const document = shown[index];
          return document ? <DocumentLine document={document} isPicked={picked.has(document.documentNo)} onPick={(isPicked) => pick([document.documentNo], isPicked)} /> : null;
        }}
      />
    </>
  );
}

/** Documents of several kinds may have one number. */
function keyOf(document: DocumentRow | undefined): string | undefined {
  return document && `${document.documentType} ${document.documentNo}`;
}

interface DocumentLineProps {
  readonly document: DocumentRow;
  readonly isPicked: boolean;
  readonly onPick: (isPicked: boolean) => void;
}

function DocumentLine({ document, isPicked, onPick }: DocumentLineProps) {
  const styles = usePostPanelStyles();
  const { say } = useSpeech();
  const { documentNo, partyName, partyNo, amountInclVat, isReady, reasons, cell } = document;
  const name = partyName === "" ? partyNo : partyName;
  const [reason] = reasons;
  return (
    <div className={styles.row}>
      <Checkbox checked={isPicked} aria-label={`${documentNo} ${name}`} onChange={(_, { checked }) => onPick(checked === true)} />
      <div className={styles.rowBody}>
        <div className={styles.rowLine}>
          <span className={styles.name}>
            {cell ? (
              <CellLink cell={cell} text={documentNo}>
                {documentNo}
              </CellLink>
            ) : (
              documentNo
            )}{" "}
            {name}
          </span>
          {amountInclVat !== null && <Amount value={amountInclVat} />}
        </div>
        <div className={styles.quiet}>
          <LeftToDo document={document} />
          {!isReady && ` · ${say("pane.post.notReady")}${reason ? `: ${reason.message}` : ""}`}
        </div>
      </div>
    </div>
  );
}

/** What kind of document it is, where it is no order, and what is left to do with it. */
function LeftToDo({ document: { documentType, actions, releaseStatus } }: { readonly document: DocumentRow }) {
  const { say, labels } = useSpeech();
  const parts = [
    ...(documentType === "order" || documentType === "currency" ? [] : [labels.option("documentType", documentType)]),
    ...(actions.includes("ship") ? [say("pane.post.canShip")] : []),
    ...(actions.includes("receive") ? [say("pane.post.canReceive")] : []),
    ...(actions.includes("invoice") ? [say("pane.post.canInvoice")] : []),
    ...(releaseStatus === "open" ? [] : [say(`status.${releaseStatus}`)]),
  ];
  return <>{parts.join(" · ")}</>;
}
