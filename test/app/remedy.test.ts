import { checkWorkbook } from "../../src/app/checkWorkbook";
import { applyRemedy, type Remedy } from "../../src/app/remedy";
import { deskWith, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";

/** Cures that are one value in one cell: the issue is gone once the value stands there. */
const ORDER = {
  SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" }],
  SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 }],
};
const SERVICE = { itemNo: "S", type: "service" as const, unitPrice: 100, vatProductGroup: "V25" };

const cases: readonly (readonly [string, string, Parameters<typeof deskWith>[0], Partial<Remedy>])[] = [
  ["more to ship than is outstanding", "DOC-09", { ...ORDER, Items: [SERVICE], SalesLines: [{ ...ORDER.SalesLines[0], quantityToShip: 3 }] }, { kind: "set", name: "2", table: "SalesLines", column: "quantityToShip", value: 2, was: 3 }],
  ["a part of a line that is taken whole", "SHP-04", { ...ORDER, Customers: [{ customerNo: "C1", shippingAdvice: "line" as const }], SalesLines: [{ ...ORDER.SalesLines[0], no: "X", quantityToShip: 1 }] }, { kind: "set", name: "2", table: "SalesLines", column: "quantityToShip", value: 2, was: 1 }],
  [
    "what is left where no backorder is taken", "SHP-05",
    {
      ...ORDER, Customers: [{ customerNo: "C1", shippingAdvice: "cancel" as const }], SalesLines: [{ ...ORDER.SalesLines[0], no: "X" }],
      PostedHeaders: [{ documentType: "shipment" as const, documentNo: "102000", sourceNo: "1001" }], PostedLines: [{ documentType: "shipment" as const, documentNo: "102000", sourceNo: "1001", sourceLineNo: 10000, quantity: 1 }],
    },
    { kind: "set", table: "SalesLines", column: "quantityCancelled", value: 1, was: "" },
  ],
  ["a blocked item", "ITM-01", { ...ORDER, Items: [{ ...SERVICE, blocked: "yes" }] }, { kind: "unblock", name: "S", table: "Items", column: "blocked", value: "", was: "yes" }],
  ["a blocked customer", "CUS-01", { ...ORDER, Items: [SERVICE], Customers: [{ customerNo: "C1", blocked: "all" as const }] }, { kind: "unblock", name: "C1", table: "Customers", column: "blocked", value: "", was: "all" }],
];

async function remedyOf(desk: TestDesk, code: string): Promise<Remedy | undefined> {
  const { issues } = valueOf(await checkWorkbook(desk));
  return issues.find((issue) => issue.code === code)?.remedy;
}

test.each(cases)("%s (%s) has a remedy that cures it", async (_, code, tables, expected) => {
  const desk = deskWith(tables);
  const remedy = await remedyOf(desk, code);
  expect(remedy).toMatchObject(expected);
  const { isDone, cell } = valueOf(await applyRemedy(desk, remedy as Remedy));
  expect([isDone, cell?.sheetName, cell?.row]).toEqual([true, remedy?.table, remedy?.row]);
  const { issues } = valueOf(await checkWorkbook(desk));
  expect(issues.map((issue) => issue.code)).not.toContain(code);
});

test("a cell in which something else stands by now is left as it is", async () => {
  const desk = deskWith(cases[0]?.[2] ?? {});
  const remedy = (await remedyOf(desk, "DOC-09")) as Remedy;
  const { headers } = tableOf(desk, "SalesLines");
  valueOf(await desk.workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 0, columns: [headers.indexOf("quantityToShip")], values: [[1]] }]));
  expect(valueOf(await applyRemedy(desk, remedy))).toEqual({ isDone: false });
  expect(tableOf(desk, "SalesLines").rows[0]?.[headers.indexOf("quantityToShip")]).toBe(1);
});

test("an issue of which only a person knows what is right has none", async () => {
  const desk = deskWith({ ...ORDER, Items: [SERVICE], SalesHeaders: [{ ...ORDER.SalesHeaders[0], customerNo: "C9" }] });
  expect(await remedyOf(desk, "REF-01")).toBeUndefined();
});
