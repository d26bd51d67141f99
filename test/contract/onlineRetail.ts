import { checkWorkbook } from "../../src/app/checkWorkbook";
import type { Desk } from "../../src/app/desk";
import { enterOrders, type EntrySummary } from "../../src/app/enterOrders";
import { postDocuments } from "../../src/app/postDocuments";
import { setUpWorkbook } from "../../src/app/setUpWorkbook";
import { showBackorders } from "../../src/app/showBackorders";
import { customerBalances, trialBalance } from "../../src/app/showBalances";
import type { ShownIssue } from "../../src/app/shownIssue";
import { valueOf } from "../support/deskInMemory";
import { costOf, groupOf, isAtFault, isCarriage, isItem, IS_WHOLE, outcomeOf, retailCompany, retailLines, vatOf, type RetailLine } from "../support/onlineRetail";

/** The whole takes minutes through Excel's own library, where the selection takes seconds. */
const LONG_MS = IS_WHOLE ? 900_000 : 60_000;
const FIRST_ROW = 2;

/** What the lines of Online Retail come to in any workbook: set up, pasted, entered, checked, posted from stock, reported. */
export function onlineRetailContract(adapter: string, open: () => Promise<Desk>, paste: (desk: Desk, lines: readonly RetailLine[]) => Promise<void>): void {
  describe(`Online Retail in ${adapter}`, () => {
    const lines = retailLines();
    const { entered, worth } = outcomeOf(lines);
    const sum = (parts: Iterable<bigint>) => [...parts].reduce((total, part) => total + part, 0n);
    const net = sum(worth.values());
    const vat = sum([...worth.values()].map(vatOf));
    const cost = sum(entered.map(({ code, quantity }) => (isCarriage(code) ? 0n : BigInt(quantity) * BigInt(costOf(code.toUpperCase())))));
    let desk: Desk;
    let summary: EntrySummary;

    const pence = (amount: number | null | undefined) => BigInt(amount ?? 0) / 10n;
    const rowsWith = (issues: readonly ShownIssue[], code: string) => issues.filter((found) => found.code === code).map(({ row }) => row).sort((a = 0, b = 0) => a - b);
    const rowsWhere = (holds: (line: RetailLine) => boolean) => lines.flatMap((line, index) => (holds(line) ? [index + FIRST_ROW] : []));

    beforeAll(async () => {
      desk = await open();
      valueOf(await setUpWorkbook(desk, retailCompany(lines), "en"));
      await paste(desk, lines);
      summary = valueOf(await enterOrders(desk));
    }, LONG_MS);

    test("every order that nothing is wrong with is entered, and no other", () => {
      expect(summary.orders).toHaveLength(worth.size);
      expect([summary.rowsEntered, summary.rowsRefused]).toEqual([entered.length, lines.length - entered.length]);
      expect(summary.orders.reduce((count, { lines: own }) => count + own, 0)).toBe(entered.length);
    });

    test.each<[string, (line: RetailLine) => boolean]>([
      ["CEL-01", ({ customer }) => customer === ""],
      ["REF-01", (line) => !isItem(line)],
      ["ENT-05", ({ quantity, pence: price }) => quantity < 0 && price > 0],
      ["ENT-06", ({ quantity, pence: price }) => quantity < 0 && price === 0],
      ["DOC-22", (line) => line.quantity > 0 && line.pence === 0 && isItem(line)],
    ])("%s stands at the rows it belongs to, and nowhere else", (code, holds) => {
      expect(rowsWith(summary.issues, code)).toEqual(rowsWhere(holds));
    });

    test("the good rows of an order with a bad one say that they wait", () => {
      const refused = new Set(lines.filter(isAtFault).map(groupOf));
      expect(rowsWith(summary.issues, "ENT-03")).toEqual(rowsWhere((line) => !isAtFault(line) && refused.has(groupOf(line))));
    });

    test("the check finds in the orders nothing that would stop them", async () => {
      const { issues } = valueOf(await checkWorkbook(desk));
      expect(issues.filter(({ severity, table }) => severity === "error" && table !== "OrderEntry")).toEqual([]);
      expect(rowsWith(issues, "CEL-01")).toEqual(rowsWhere(({ customer }) => customer === ""));
    }, LONG_MS);

    test("all of them are shipped and invoiced, worth to the penny what their lines add up to, at the cost of what was in stock", async () => {
      const { documents, posted, skipped, totals } = valueOf(await postDocuments(desk, { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false }));
      expect([documents.length, skipped]).toEqual([worth.size, []]);
      expect(posted.filter(({ documentType }) => documentType === "invoice").map(({ amount, amountInclVat }) => [pence(amount), pence(amountInclVat)])).toEqual([...worth.values()].map((own) => [own, own + vatOf(own)]));
      expect([pence(totals.amount), pence(totals.vat), pence(totals.cost)]).toEqual([net, vat, cost]);
    }, LONG_MS);

    test("the ledger says so account by account, and is balanced", async () => {
      const { rows } = valueOf(await trialBalance(desk, { from: null, to: null }));
      const closing = new Map(rows.map((row) => [row.accountNo, pence(row.closing)]));
      expect(sum(closing.values())).toBe(0n);
      expect(["1500", "3100", "2700", "4100", "1460", "2090"].map((account) => closing.get(account))).toEqual([net + vat, -net, -vat, cost, 0n, -cost]);
    }, LONG_MS);

    test("every customer owes their own invoices", async () => {
      const owed = new Map<string, bigint>();
      for (const [group, own] of worth) {
        const [customer = ""] = group.split(" ");
        owed.set(customer, (owed.get(customer) ?? 0n) + own + vatOf(own));
      }
      const { rows } = valueOf(await customerBalances(desk, { date: null }));
      const shown = rows.map(({ customerNo, balance }) => [customerNo, pence(balance)] as const).filter(([, balance]) => balance !== 0n);
      expect(new Map(shown)).toEqual(new Map([...owed].filter(([, balance]) => balance !== 0n)));
    }, LONG_MS);

    test("nothing is waited for, and what was refused is refused again without a second order of the rest", async () => {
      expect(valueOf(await showBackorders(desk, { by: "customer", date: null })).report.rows).toEqual([]);
      const again = valueOf(await enterOrders(desk));
      expect([again.orders, again.rowsEntered, again.rowsRefused]).toEqual([[], 0, lines.length - entered.length]);
    }, LONG_MS);
  });
}
