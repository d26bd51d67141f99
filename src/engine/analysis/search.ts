import { append } from "../../base/append";
import type { Day } from "../../base/day";
import { compareCodes, normalCode } from "../../base/text";
import type { Amount } from "../../money/amount";
import type { Table } from "../../schema/table";
import { TABLES, type BookRow } from "../../tables/tables";
import { soundRows, type Book } from "../book/book";
import type { LedgerRows } from "./documentEntries";
import { isWithin } from "./period";
import { searchWords, type SearchWord } from "./searchWords";

/**
 * Finds what a typed text may mean: masters by number or name, documents, and ledger entries. Of several words, each must
 * fit in some way, so `nordwind 2026-01` is what that customer has in January. Newest first; nothing is guessed.
 */
export interface FoundDocument {
  readonly documentType: BookRow<"PostedHeaders">["documentType"] | "payment" | "refund";
  readonly documentNo: string;
  readonly postingDate: Day;
  readonly partyNo: string;
  /** Including VAT, as the document has it. */
  readonly amount: Amount;
}

export interface Found<Row> {
  readonly rows: readonly Row[];
  /** How many there are; `rows` ends at the limit. */
  readonly count: number;
}

export interface SearchResult {
  readonly accounts: Found<BookRow<"Accounts">>;
  readonly customers: Found<BookRow<"Customers">>;
  readonly vendors: Found<BookRow<"Vendors">>;
  readonly items: Found<BookRow<"Items">>;
  readonly documents: Found<FoundDocument>;
  /** The ledgers that have something, in the order of the sheets. */
  readonly entries: readonly (LedgerRows & { readonly count: number })[];
}

export function search(book: Book, text: string, limit = 200): SearchResult {
  const words = searchWords(text);
  const named = words.map((word) => ({ word, codes: codesNamed(book, word) }));
  const master = <Row>(rows: readonly Row[], noOf: (row: Row) => string, nameOf: (row: Row) => string) => {
    // A day or a period says nothing of a card; a text of nothing else finds no cards.
    const asked = words.filter(({ period, code }) => period === null || /^\d{4}$/.test(code));
    return upTo(limit, asked.length === 0 ? [] : rows.filter((row) => asked.every(({ code }) => noOf(row).startsWith(code) || normalCode(nameOf(row)).includes(code))));
  };
  return {
    accounts: master(soundRows(book, "Accounts"), ({ accountNo }) => accountNo, ({ name }) => name),
    customers: master(soundRows(book, "Customers"), ({ customerNo }) => customerNo, ({ name }) => name),
    vendors: master(soundRows(book, "Vendors"), ({ vendorNo }) => vendorNo, ({ name }) => name),
    items: master(soundRows(book, "Items"), ({ itemNo }) => itemNo, ({ description }) => description),
    documents: upTo(limit, words.length === 0 ? [] : documentsFound(book, named)),
    entries: words.length === 0 ? [] : SEARCHED.flatMap((searched) => ledgerFound(book, searched, named, limit)),
  };
}

function upTo<Row>(limit: number, rows: readonly Row[]): Found<Row> {
  return { rows: rows.slice(0, limit), count: rows.length };
}

type Master = "Accounts" | "Customers" | "Vendors" | "Items";
type Named = { readonly word: SearchWord; readonly codes: Readonly<Record<Master, ReadonlySet<string>>> };

/** The numbers of the cards whose names hold a word. */
function codesNamed(book: Book, { code }: SearchWord): Named["codes"] {
  const found = <Row>(rows: readonly Row[], noOf: (row: Row) => string, nameOf: (row: Row) => string) =>
    new Set(rows.filter((row) => normalCode(nameOf(row)).includes(code)).map(noOf));
  return {
    Accounts: found(soundRows(book, "Accounts"), ({ accountNo }) => accountNo, ({ name }) => name),
    Customers: found(soundRows(book, "Customers"), ({ customerNo }) => customerNo, ({ name }) => name),
    Vendors: found(soundRows(book, "Vendors"), ({ vendorNo }) => vendorNo, ({ name }) => name),
    Items: found(soundRows(book, "Items"), ({ itemNo }) => itemNo, ({ description }) => description),
  };
}

function fits({ word }: Named, day: Day, amounts: readonly number[]): boolean {
  return (word.period !== null && isWithin(word.period, day)) || word.amounts.some((wanted) => amounts.some((amount) => Math.abs(amount) === wanted));
}

function documentsFound(book: Book, named: readonly Named[]): readonly FoundDocument[] {
  const found: FoundDocument[] = [];
  for (const { documentType, documentNo, postingDate, partyNo, billToNo, externalDocumentNo, sourceNo, amount, amountInclVat } of book.tables.PostedHeaders.rows) {
    const party = documentType === "receipt" || documentType.startsWith("purchase") ? "Vendors" : "Customers";
    const isFound = named.every((one) => {
      const { word: { code }, codes } = one;
      const isNumber = documentNo.startsWith(code) || sourceNo === code || normalCode(externalDocumentNo) === code;
      return isNumber || partyNo === code || billToNo === code || codes[party].has(partyNo) || codes[party].has(billToNo) || fits(one, postingDate, [amount, amountInclVat]);
    });
    if (isFound) found.push({ documentType, documentNo, postingDate, partyNo, amount: amountInclVat });
  }
  append(found, paymentsFound(book.tables.CustomerLedger.rows, ({ customerNo }) => customerNo, "Customers", named));
  append(found, paymentsFound(book.tables.VendorLedger.rows, ({ vendorNo }) => vendorNo, "Vendors", named));
  return found.sort((a, b) => b.postingDate - a.postingDate || compareCodes(a.documentNo, b.documentNo) || compareCodes(a.documentType, b.documentType));
}

/** Payments and refunds stand in the ledgers alone. */
function paymentsFound<Row extends BookRow<"CustomerLedger"> | BookRow<"VendorLedger">>(rows: readonly Row[], partyOf: (row: Row) => string, party: Master, named: readonly Named[]): readonly FoundDocument[] {
  return rows.flatMap((row): readonly FoundDocument[] => {
    const { documentType, documentNo, postingDate, externalDocumentNo, amount } = row;
    if (documentType !== "payment" && documentType !== "refund") return [];
    const partyNo = partyOf(row);
    const isFound = named.every(
      (one) => documentNo.startsWith(one.word.code) || partyNo === one.word.code || normalCode(externalDocumentNo) === one.word.code || one.codes[party].has(partyNo) || fits(one, postingDate, [amount]),
    );
    return isFound ? [{ documentType, documentNo, postingDate, partyNo, amount }] : [];
  });
}

type SearchedLedger = "GeneralLedger" | "CustomerLedger" | "VendorLedger" | "ItemLedger" | "VatEntries";

/** The columns of each ledger that a word is compared with. */
interface Searched {
  readonly ledger: SearchedLedger;
  readonly codes: readonly string[];
  readonly amounts: readonly string[];
}

const SEARCHED: readonly Searched[] = [
  { ledger: "GeneralLedger", codes: ["accountNo", "documentNo", "sourceNo"], amounts: ["amount", "currencyAmount"] },
  { ledger: "CustomerLedger", codes: ["customerNo", "documentNo", "externalDocumentNo"], amounts: ["amount", "amountLocal"] },
  { ledger: "VendorLedger", codes: ["vendorNo", "documentNo", "externalDocumentNo"], amounts: ["amount", "amountLocal"] },
  { ledger: "ItemLedger", codes: ["itemNo", "documentNo", "partyNo"], amounts: [] },
  { ledger: "VatEntries", codes: ["documentNo", "partyNo", "vatIdentifier"], amounts: ["base", "amount"] },
];

type Fields = Readonly<Record<string, unknown>>;

function ledgerFound(book: Book, { ledger, codes, amounts }: Searched, named: readonly Named[], limit: number): SearchResult["entries"] {
  const all: readonly (Fields & { readonly postingDate: Day })[] = book.tables[ledger].rows;
  const found: Fields[] = [];
  let count = 0;
  for (let at = all.length - 1; at >= 0; at--) {
    const row = all[at];
    if (row === undefined || !named.every((one) => codes.some((column) => isCode(one, ledger, column, row)) || fits(one, row.postingDate, amounts.map((column) => Number(row[column]))))) continue;
    count += 1;
    if (count <= limit) found.push(row);
  }
  return count === 0 ? [] : [{ ledger, rows: found, count } as unknown as SearchResult["entries"][number]];
}

function isCode({ word: { code }, codes }: Named, ledger: SearchedLedger, column: string, row: Fields): boolean {
  const value = String(row[column]);
  if (value === "") return false;
  if (value === code || (column === "externalDocumentNo" && normalCode(value) === code)) return true;
  const master = masterOf(ledger, column, row);
  return master !== undefined && codes[master].has(value);
}

const SOURCES: ReadonlyMap<string, Master> = new Map<string, Master>([["customer", "Customers"], ["vendor", "Vendors"], ["item", "Items"], ["sale", "Customers"], ["purchase", "Vendors"]]);

/** Whose number a column of a row holds. */
function masterOf(ledger: SearchedLedger, column: string, row: Fields): Master | undefined {
  if (column === "sourceNo" || column === "partyNo") return SOURCES.get(String(row["sourceType"] ?? row["entryType"] ?? row["type"]));
  const { columns }: Table = TABLES[ledger];
  const refers = columns[column]?.facts.refers;
  return refers === "Accounts" || refers === "Customers" || refers === "Vendors" || refers === "Items" ? refers : undefined;
}
