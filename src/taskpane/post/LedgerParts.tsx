import { CopyButton } from "../parts/CopyButton";
import { Disclosure } from "../parts/Disclosure";
import { EntryTable } from "../parts/EntryTable";
import { allColumns, shownColumns } from "../entryColumns";
import { entryText } from "../entryRows";
import { useSpeech } from "../speech";
import type { LedgerPart } from "./previewFigures";
import { usePostPanelStyles } from "./PostPanel.styles";

/** Entries by ledger; the first ledger is open. */
export function LedgerParts({ parts }: { readonly parts: readonly LedgerPart[] }) {
  const styles = usePostPanelStyles();
  const { say, labels } = useSpeech();
  return (
    <div>
      {parts.map((part, position) => (
        <Disclosure
          key={part.tableId}
          startsOpen={position === 0}
          summary={
            <span className={styles.summaryLine}>
              <span>{labels.sheetName(part.tableId)}</span>
              <span className={styles.quiet}>{say("pane.post.preview.entries", { count: { count: part.rows.length } })}</span>
            </span>
          }
          renderBody={() => <PartBody part={part} />}
        />
      ))}
    </div>
  );
}

function PartBody({ part: { tableId, rows } }: { readonly part: LedgerPart }) {
  const speech = useSpeech();
  const { labels } = speech;
  return (
    <>
      <EntryTable label={labels.sheetName(tableId)} columns={shownColumns(tableId, labels)} rows={rows} />
      <CopyButton makeText={() => entryText(rows, allColumns(tableId, labels), speech)} />
    </>
  );
}
