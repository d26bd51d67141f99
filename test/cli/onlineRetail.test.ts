import { readFileSync, writeFileSync } from "node:fs";
import { ledgerline, temporaryFolder } from "../support/commandLine";
import { IS_WHOLE, outcomeOf, retailCompany, retailLines, vatOf } from "../support/onlineRetail";

/**
 * Online Retail from the command line, as .xlsx and as JSON: entered, checked, posted, reported. No file brings opening stock,
 * so the company lets stock fall below zero; test/app/onlineRetail posts the same lines from stock.
 */
type Row = Readonly<Record<string, string>>;

const LONG_MS = IS_WHOLE ? 900_000 : 60_000;
const lines = retailLines();
const { entered, worth } = outcomeOf(lines);
const gross = [...worth.values()].reduce((sum, own) => sum + own + vatOf(own), 0n);
const net = [...worth.values()].reduce((sum, own) => sum + own, 0n);

const pence = (text: string | undefined) => {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? "0") ?? [];
  return BigInt(`${sign}${whole}${fraction.padEnd(2, "0")}`);
};

function companyFile(): string {
  const { format, tables } = retailCompany(lines);
  const open = new Map(Object.entries({ allowNegativeInventory: "yes", stockoutCheck: "off" }));
  const Settings = (tables["Settings"] ?? []).map((row) => ({ ...row, ...(open.has(String(row["key"])) && { value: open.get(String(row["key"])) }) }));
  const OrderEntry = lines.map(({ customer, invoice, code, quantity, price }) => ({ ...(customer !== "" && { customerNo: customer }), externalDocumentNo: invoice, itemNo: code, quantity, unitPrice: price }));
  return JSON.stringify({ format, tables: { ...tables, Settings, OrderEntry } });
}

describe.each(["json", "xlsx"])("Online Retail as .%s", (form) => {
  const folder = temporaryFolder();
  const file = (name: string) => folder.path(`${name}.${form}`);
  afterAll(folder.remove);

  const asked = async (...argv: readonly string[]) => {
    const { code, out } = await ledgerline(...argv, "--json");
    const answer = JSON.parse(out) as { readonly issues: readonly Row[]; readonly orders?: readonly Row[]; readonly posted?: readonly Row[]; readonly report?: readonly Row[] };
    return { code, ...answer };
  };

  beforeAll(async () => {
    writeFileSync(folder.path("company.json"), companyFile());
    // Checking writes the workbook in the form its name asks for.
    const { issues } = await asked("check", folder.path("company.json"), "--out", file("start"));
    expect(issues.filter(({ table }) => table !== "OrderEntry")).toEqual([]);
  }, LONG_MS);

  test("becomes orders, and every row that cannot says why", async () => {
    const { code, orders, issues } = await asked("enter", file("start"), "--out", file("entered"));
    expect([code, orders?.length]).toEqual([1, worth.size]);
    const refused = new Set(issues.filter(({ severity }) => severity === "error").map(({ row }) => row));
    // A good row of an order with a bad one waits, which is an issue of its own.
    expect(refused.size).toBe(lines.length - entered.length);
  }, LONG_MS);

  test("is posted to the last order", async () => {
    const { posted, issues } = await asked("post", file("entered"), "--out", file("posted"), "--action", "ship-invoice", "--all");
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(posted?.filter(({ documentType }) => documentType === "invoice")).toHaveLength(worth.size);
  }, LONG_MS);

  test("is reported to the penny from the file it was saved in", async () => {
    const { report: accounts } = await asked("report", "trial-balance", file("posted"));
    const closing = new Map((accounts ?? []).map(({ accountNo, closing: own }) => [accountNo, pence(own)]));
    expect([...closing.values()].reduce((sum, own) => sum + own, 0n)).toBe(0n);
    expect(["1500", "3100", "2700"].map((account) => closing.get(account))).toEqual([gross, -net, net - gross]);
    const { report: customers } = await asked("report", "customer-balances", file("posted"));
    expect((customers ?? []).reduce((sum, { balance }) => sum + pence(balance), 0n)).toBe(gross);
    expect((await asked("backorders", file("posted"), "--by", "item")).report).toEqual([]);
  }, LONG_MS);

  test("is the same file as long as nobody posts anything more", async () => {
    const before = readFileSync(file("posted"));
    expect((await asked("post", file("posted"), "--out", file("posted"), "--action", "ship-invoice", "--all")).posted).toEqual([]);
    expect(readFileSync(file("posted")).equals(before)).toBe(true);
  }, LONG_MS);
});
