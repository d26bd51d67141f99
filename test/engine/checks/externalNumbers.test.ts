import { checkBook } from "../../../src/engine/checks/checks";
import { planEntry } from "../../../src/engine/entry/entry";
import { bookFromTables } from "../../support/bookFromTables";
import { day } from "../../support/day";

const TODAY = day("2026-01-15");
const POSTED = [{ documentType: "invoice", documentNo: "103001", sourceNo: "900", externalDocumentNo: "PO-7" }, { documentType: "shipment", documentNo: "102001", sourceNo: "900", externalDocumentNo: "PO-7" }];
const told = (issues: ReturnType<typeof checkBook>) => issues.filter(({ code }) => code === "CUS-06").map(({ place, args }) => [place.documentNo ?? place.row, args["otherDocument"]]);
const order = (documentNo: string) => ({ SalesHeaders: [{ documentNo, externalDocumentNo: "PO-7", postingDate: "2026-01-15" }], SalesLines: [{ documentNo, no: "X", quantity: 1, unitPrice: 100 }] });

test("a customer's number on an invoice counts after its order has left the sheet", () => {
  expect(told(checkBook(bookFromTables({ PostedHeaders: POSTED, ...order("1001") }), { workDate: TODAY, userId: "" }))).toEqual([["1001", "103001"]]);
  expect(told(planEntry(bookFromTables({ PostedHeaders: POSTED, OrderEntry: [{ customerNo: "C1", itemNo: "X", quantity: 1, externalDocumentNo: "PO-7" }] }), TODAY).issues)).toEqual([[2, "103001"]]);
});

test("an order's own invoice, and another customer's number, are no other use of it", () => {
  expect(told(checkBook(bookFromTables({ PostedHeaders: POSTED, ...order("900") }), { workDate: TODAY, userId: "" }))).toEqual([]);
  expect(told(checkBook(bookFromTables({ PostedHeaders: POSTED.map((row) => ({ ...row, partyNo: "C2" })), ...order("1001") }), { workDate: TODAY, userId: "" }))).toEqual([]);
});
