import type { ReactNode } from "react";
import type { findEntries } from "../../app/findEntries";
import type { Detail } from "../navigation";
import type { PaneServices } from "../paneServices";
import { Amount } from "../parts/Amount";
import { Disclosure } from "../parts/Disclosure";
import { Empty } from "../parts/Empty";
import { TextLink } from "../parts/TextLink";
import { useSpeech } from "../speech";
import { LinkedEntries } from "./LinkedEntries";
import { openDocument } from "./openDocument";
import { useLedgerPanelStyles } from "./LedgerPanel.styles";

type Answer = Awaited<ReturnType<typeof findEntries>>;
type Findings = Extract<Answer, { readonly ok: true }>["value"];

export interface FoundViewProps {
  readonly services: PaneServices;
  readonly findings: Findings;
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** What was found: cards, documents, and entries by ledger. */
export function FoundView({ services: { navigation }, findings: { found, places }, text, onSearch }: FoundViewProps) {
  const { say, labels, count } = useSpeech();
  const { accounts, customers, vendors, items, documents, entries } = found;
  const open = (detail: Detail): void => navigation.open("ledger", { detail });
  const total = accounts.count + customers.count + vendors.count + items.count + documents.count + entries.length;
  if (total === 0) return <Empty text={say("pane.ledger.none", { text })} />;
  return (
    <>
      <Cards
        tableId="Accounts"
        cards={accounts.rows.map(({ accountNo, name }) => ({ no: accountNo, name, onOpen: () => open({ kind: "account", accountNo, from: null, to: null }) }))}
      />
      <Cards tableId="Customers" cards={customers.rows.map(({ customerNo, name }) => ({ no: customerNo, name, onOpen: () => open({ kind: "customer", customerNo, day: null }) }))} />
      <Cards tableId="Vendors" cards={vendors.rows.map(({ vendorNo, name }) => ({ no: vendorNo, name, onOpen: () => onSearch(vendorNo) }))} />
      <Cards tableId="Items" cards={items.rows.map(({ itemNo, description }) => ({ no: itemNo, name: description, onOpen: () => onSearch(itemNo) }))} />
      <Documents documents={documents} onOpen={(document) => open({ kind: "document", documentType: document.documentType, documentNo: document.documentNo })} />
      <div>
        {entries.map(({ ledger, rows, count: all }) => (
          <Disclosure
            key={ledger}
            startsOpen={entries.length === 1}
            summary={`${say("pane.ledger.results", { count: { count: all }, sheet: labels.sheetName(ledger) })}${all > rows.length ? ` · ${say("pane.ledger.firstOf", { count: count(rows.length) })}` : ""}`}
            renderBody={() => <LinkedEntries tableId={ledger} rows={rows} places={places} onDocument={(row) => openDocument(navigation, row)} />}
          />
        ))}
      </div>
    </>
  );
}

const MOST_CARDS = 20;

interface Card {
  readonly no: string;
  readonly name: string;
  readonly onOpen: () => void;
}

function Cards({ tableId, cards }: { readonly tableId: string; readonly cards: readonly Card[] }) {
  const { labels } = useSpeech();
  if (cards.length === 0) return null;
  return (
    <Group title={labels.sheetName(tableId)}>
      {cards.slice(0, MOST_CARDS).map(({ no, name, onOpen }) => (
        <li key={no}>
          <TextLink onClick={onOpen}>
            {no} {name}
          </TextLink>
        </li>
      ))}
    </Group>
  );
}

interface DocumentsProps {
  readonly documents: Findings["found"]["documents"];
  readonly onOpen: (document: Findings["found"]["documents"]["rows"][number]) => void;
}

function Documents({ documents, onOpen }: DocumentsProps) {
  const styles = useLedgerPanelStyles();
  const { say, labels, day } = useSpeech();
  if (documents.count === 0) return null;
  return (
    <Group title={say("pane.ledger.documents", { count: { count: documents.count } })}>
      {documents.rows.slice(0, MOST_CARDS).map((document) => (
        <li key={`${document.documentType} ${document.documentNo}`}>
          <span className={styles.words}>
            <TextLink onClick={() => onOpen(document)}>
              {document.documentNo}
            </TextLink>{" "}
            {labels.option("documentType", document.documentType)} · {document.partyNo} · {day(document.postingDate)}
          </span>
          <Amount value={document.amount} />
        </li>
      ))}
    </Group>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useLedgerPanelStyles();
  return (
    <div>
      <h2 className={styles.group}>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}
