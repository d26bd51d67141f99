import { backorders, type Backorders } from "../../../src/engine/backorders/backorders";
import { FINE_ONE } from "../../../src/money/quantity";
import type { FixtureTables } from "../../support/fixtureSetup";
import { bookFromTables } from "../../support/bookFromTables";
import { orderBook, type Line } from "./orderBook";
import { march, WORK_DATE } from "./workedCompany";

const reportOf = (sales: readonly Line[], purchases: readonly Line[] = [], more: FixtureTables = {}): Backorders => backorders(orderBook(sales, purchases, more), { date: WORK_DATE, workDate: WORK_DATE });

const units = (quantity: number) => quantity / FINE_ONE;
const onHand = (quantity: number, locationCode = "") => ({ ItemLedger: [{ itemNo: "X", quantity, locationCode }] });
const setting = (key: string, value: string) => ({ Settings: [{ key, value }] });
const lights = (report: Backorders) => new Map(report.byCustomer.map(({ documentNo, light }) => [documentNo, light]));
const ofCustomer = (report: Backorders, documentNo = "SO-1") => report.byCustomer.find((row) => row.documentNo === documentNo);
const ofVendor = (report: Backorders, documentNo = "PO-1") => report.byVendor.find((row) => row.documentNo === documentNo);

describe("which lines count (sales-fo 13.2)", () => {
  test("quotes, blanket orders, invoices and journals are no backorders", () => {
    const report = reportOf([
      { quantity: 1, header: { documentType: "quote" } },
      { quantity: 1, header: { documentType: "blanketOrder" } },
      { quantity: 1, header: { documentType: "invoice" } },
      { quantity: 1, header: { documentType: "returnOrder" } },
      { quantity: 1, header: { orderType: "journal" } },
      { quantity: 1, header: { orderType: "subscription" } },
    ]);
    expect(report.byCustomer.map(({ documentNo }) => documentNo)).toEqual(["SO-6"]);
  });

  test("services, accounts and texts take no part", () => {
    const report = reportOf(
      [{ quantity: 1, no: "S" }, { quantity: 1, no: "N" }, { quantity: 1, no: "6110", lineType: "account" }, { lineType: "text", no: "", description: "Thanks" }],
      [],
      { Items: [{ itemNo: "S", type: "service" }, { itemNo: "N", type: "nonInventory" }] },
    );
    expect([[...report.byItem], [...report.byCustomer], report.leftOut]).toEqual([[], [], []]);
  });

  test("a line counts with what posted rows leave of it", () => {
    const posted: FixtureTables = {
      PostedHeaders: [{ documentType: "shipment", documentNo: "102001", sourceNo: "SO-1" }, { documentType: "shipment", documentNo: "102002", sourceNo: "SO-2" }],
      PostedLines: [
        { documentType: "shipment", documentNo: "102001", sourceNo: "SO-1", sourceLineNo: 10000, quantity: 4 },
        { documentType: "shipment", documentNo: "102002", sourceNo: "SO-2", sourceLineNo: 10000, quantity: 10 },
      ],
    };
    const report = reportOf([{ quantity: 10, quantityShipped: 9, quantityCancelled: 1, unitPrice: 100 }, { quantity: 10 }], [], posted);
    expect(report.byCustomer.map(({ documentNo, quantityShipped, outstandingQuantity, outstandingAmount }) => [documentNo, units(quantityShipped), units(outstandingQuantity), outstandingAmount])).toEqual([
      ["SO-1", 4, 5, 500_000],
    ]);
  });

  test("a line that cannot be read or converted is told and left out", () => {
    const report = reportOf([{ quantity: 3, unitCode: "BOX" }, { quantity: "three" }, { quantity: 1, no: "UNKNOWN" }, { quantity: 2 }]);
    expect(report.byCustomer.map(({ documentNo }) => documentNo)).toEqual(["SO-4"]);
    expect(report.leftOut.map(({ code, place }) => [code, place.documentNo])).toEqual([["ITM-04", "SO-1"], ["DOC-17", "SO-2"], ["REF-01", "SO-3"]]);
  });

  test("what is left out is counted in all and at its item, and the run goes on: duplicate keys, texts for numbers, units without a conversion (sales-fo 16)", () => {
    const book = orderBook([{ quantity: 2, requestedDate: "2018-03-05" }, { quantity: "three" }, { quantity: 1, unitCode: "BOX" }, { quantity: 1, unitCode: "BOX", locationCode: "EAST" }]);
    const report = backorders(book, { date: WORK_DATE, workDate: WORK_DATE });
    expect([report.byCustomer.map(({ documentNo }) => documentNo), report.leftOut.length, report.items.map(({ leftOut }) => leftOut)]).toEqual([["SO-1"], 3, [2]]);
    const lines = [10000, 20000, 20000].map((lineNo) => ({ documentNo: "SO-1", lineNo, no: "X", quantity: 1, requestedDate: "2018-03-05" }));
    const sound = { documentNo: "SO-2", lineNo: 10000, no: "X", quantity: 1, requestedDate: "2018-03-05" };
    const repeated = backorders(bookFromTables({ SalesHeaders: ["SO-1", "SO-2"].map((documentNo) => ({ documentNo, orderDate: "2018-02-20" })), SalesLines: [...lines, sound] }), { date: WORK_DATE, workDate: WORK_DATE });
    expect([repeated.byCustomer.map(({ documentNo, lineNo }) => [documentNo, lineNo]), repeated.leftOut.map(({ code }) => code), repeated.items.map(({ leftOut }) => leftOut)]).toEqual([[["SO-1", 10000], ["SO-1", 20000], ["SO-2", 10000]], ["DOC-17"], [1]]);
  });

  test("days that nobody has named, and purchases that are not counted, are told once for all (sales-fo 13.2 and 16)", () => {
    const report = reportOf([{ quantity: 1 }, { quantity: 1 }, { quantity: 1, header: { requestedDate: "2018-03-05" } }, { quantity: 1, confirmedDate: "2018-03-05" }], [{ quantity: 1 }, { quantity: 1, expectedDate: "2018-01-29" }, { quantity: 1, expectedDate: "2018-01-30" }]);
    expect(report.exceptions.map(({ code, place, args }) => [code, place.row, args["count"]])).toEqual([["BCK-36", 2, { count: 2 }], ["BCK-37", 2, { count: 2 }]]);
  });

  test("each location stands alone", () => {
    const report = reportOf([{ quantity: 8, locationCode: "A" }], [], { ItemLedger: [{ itemNo: "X", quantity: 5, locationCode: "A" }, { itemNo: "X", quantity: 10, locationCode: "B" }] });
    expect(units(ofCustomer(report)?.shortQuantity ?? 0)).toBe(3);
    expect(report.items.map(({ locationCode }) => locationCode)).toEqual(["A"]);
  });

  test("what a customer sends back on an order is doubtful supply, what goes back to a vendor is taken", () => {
    const report = reportOf([{ quantity: 5, requestedDate: "2018-03-20" }, { quantity: -5, requestedDate: "2018-03-10" }], [{ quantity: 2, expectedDate: "2018-03-05", header: { documentType: "returnOrder" } }], onHand(2));
    expect(report.byItem.map(({ documentNo, kind, projectedBalance }) => [documentNo, kind, units(projectedBalance)])).toEqual([
      ["", "onHand", 2], ["PO-1", "issue", 0], ["SO-2", "receipt", 5], ["SO-1", "issue", 0],
    ]);
    expect(lights(report)).toEqual(new Map([["SO-1", "Y"]]));
    expect([...report.byVendor]).toEqual([]);
  });
});

describe("which day counts (sales-fo 13.2)", () => {
  test("a confirmed day wins over a requested one, and a line's own over its order's", () => {
    const report = reportOf([
      { quantity: 1, requestedDate: "2018-03-05", confirmedDate: "2018-03-08", header: { requestedDate: "2018-03-06", confirmedDate: "2018-03-07" } },
      { quantity: 1, requestedDate: "2018-03-05", header: { requestedDate: "2018-03-06", confirmedDate: "2018-03-07" } },
      { quantity: 1, header: { requestedDate: "2018-03-06" } },
      { quantity: 1 },
    ]);
    expect(new Map(report.byCustomer.map(({ documentNo, neededDate }) => [documentNo, neededDate]))).toEqual(new Map([["SO-1", march(8)], ["SO-2", march(7)], ["SO-3", march(6)], ["SO-4", WORK_DATE - 9]]));
  });

  test("an overdue receipt counts an offset after the work date", () => {
    const purchases = [{ quantity: 5, expectedDate: "2018-02-26" }];
    expect(ofVendor(reportOf([], purchases))?.effectiveDate).toBe(march(2));
    expect(ofVendor(reportOf([], purchases, setting("backorderSupplyOffset", "4")))?.effectiveDate).toBe(march(5));
  });

  test("a receipt that is overdue beyond the fence is not counted, and said to be", () => {
    const sales = [{ quantity: 5, requestedDate: "2018-03-05" }];
    const purchases = [{ quantity: 5, expectedDate: "2018-01-29" }];
    const report = reportOf(sales, purchases);
    expect(report.byItem.map(({ kind }) => kind)).toEqual(["onHand", "issue"]);
    expect(ofCustomer(report)).toMatchObject({ light: "R", coverDate: null, cause: { key: "cause.notCounted", args: { documentNo: "PO-1", vendorNo: "V1" } } });
    expect(ofVendor(report)).toMatchObject({ effectiveDate: null, daysOverdue: 31, waitingLines: 0, action: { key: "action.chase" } });
    expect(lights(reportOf(sales, [{ quantity: 5, expectedDate: "2018-01-30" }])).get("SO-1")).toBe("Y");
    expect(lights(reportOf(sales, purchases, setting("backorderSupplyFence", "31"))).get("SO-1")).toBe("Y");
  });

  test("a receipt without a date is no supply, and is to be confirmed", () => {
    const report = reportOf([{ quantity: 5 }], [{ quantity: 5 }]);
    expect(ofCustomer(report)?.light).toBe("R");
    expect(ofVendor(report)).toMatchObject({ expectedDate: null, effectiveDate: null, daysOverdue: 0, action: { key: "action.confirm" } });
  });

  test("of one day, receipts come before issues", () => {
    const report = reportOf([{ quantity: 5, requestedDate: "2018-03-05" }], [{ quantity: 5, confirmedDate: "2018-03-05" }]);
    expect(ofCustomer(report)).toMatchObject({ coverDate: march(5), daysLate: 0, light: "G", cause: { key: "cause.onTime" } });
  });

  test("a line is overdue when its day and the grace have passed", () => {
    const sales = [{ quantity: 1, requestedDate: "2018-02-27" }];
    expect(ofCustomer(reportOf(sales))?.isOverdue).toBe(true);
    expect(ofCustomer(reportOf(sales, [], setting("backorderGrace", "1")))?.isOverdue).toBe(true);
    expect(ofCustomer(reportOf(sales, [], setting("backorderGrace", "2")))?.isOverdue).toBe(false);
  });
});

describe("who gets what", () => {
  test("a line in boxes is given whole boxes, and the rest stays free for others (sales-fo 16)", () => {
    const units12: FixtureTables = { ...onHand(30), ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 12 }] };
    const report = reportOf([{ quantity: 3, unitCode: "BOX", requestedDate: "2018-03-02" }, { quantity: 6, requestedDate: "2018-03-03" }], [], units12);
    expect(ofCustomer(report)).toMatchObject({ unitCode: "BOX", outstandingQuantity: 3 * FINE_ONE, readyQuantity: 2 * FINE_ONE, shortQuantity: FINE_ONE, light: "R" });
    expect(ofCustomer(report, "SO-2")).toMatchObject({ unitCode: "PCS", readyQuantity: 6 * FINE_ONE, shortQuantity: 0, light: "G" });
    expect(report.byItem.at(1)).toMatchObject({ documentNo: "SO-1", issueQuantity: 36 * FINE_ONE, readyQuantity: 24 * FINE_ONE, shortQuantity: 12 * FINE_ONE });
  });

  test("a line that ships whole gets nothing while there is not enough for all of it", () => {
    const whole = { quantity: 10, requestedDate: "2018-03-02", header: { shippingAdvice: "line" } };
    const report = reportOf([whole, { quantity: 4, requestedDate: "2018-03-04" }], [], onHand(6));
    expect(ofCustomer(report)).toMatchObject({ readyQuantity: 0, shortQuantity: 10 * FINE_ONE, light: "R", cause: { key: "cause.lineComplete" } });
    expect(ofCustomer(report, "SO-2")).toMatchObject({ readyQuantity: 4 * FINE_ONE, light: "G" });
    expect(ofCustomer(reportOf([whole], []))?.cause.key).toBe("cause.notOrdered");
  });

  test("an order without an advice takes its customer's", () => {
    const report = reportOf([{ quantity: 10 }], [], { ...onHand(6), Customers: [{ customerNo: "C1", shippingAdvice: "line" }] });
    expect(units(ofCustomer(report)?.shortQuantity ?? 0)).toBe(10);
    expect(units(ofCustomer(reportOf([{ quantity: 10, header: { shippingAdvice: "partial" } }], [], { ...onHand(6), Customers: [{ customerNo: "C1", shippingAdvice: "line" }] }))?.shortQuantity ?? 0)).toBe(4);
  });

  test("a line on hold keeps its supply, but nothing of it is ready", () => {
    const report = reportOf([{ quantity: 4, header: { status: "pendingApproval" } }, { quantity: 4 }], [], onHand(4));
    expect(ofCustomer(report)).toMatchObject({ readyQuantity: 0, shortQuantity: 0, cause: { key: "cause.onHold" } });
    expect(units(ofCustomer(report, "SO-2")?.shortQuantity ?? 0)).toBe(4);
    expect(ofCustomer(reportOf([{ quantity: 1 }], [], { ...onHand(4), Customers: [{ customerNo: "C1", blocked: "ship" }] }))?.cause.key).toBe("cause.onHold");
  });

  test("a drop shipment is found from either end of its link and takes nothing from stock", () => {
    const direct = { dropShipment: true, quantity: 5, header: { requestedDate: "2018-03-08" } };
    const bought = { dropShipment: true, quantity: 5 };
    const bySale = reportOf([{ ...direct, purchaseNo: "PO-1", purchaseLineNo: 10000 }], [{ ...bought, confirmedDate: "2018-03-08" }], onHand(9));
    const byPurchase = reportOf([direct], [{ ...bought, confirmedDate: "2018-03-08", salesNo: "SO-1", salesLineNo: 10000 }], onHand(9));
    for (const report of [bySale, byPurchase]) {
      expect([...report.byItem]).toEqual([]);
      expect(ofCustomer(report)).toMatchObject({ coverDate: march(8), readyQuantity: 0, shortQuantity: 0, light: "G" });
      expect(units(ofVendor(report)?.waitingQuantity ?? 0)).toBe(5);
    }
    expect(ofCustomer(reportOf([direct], [], onHand(9)))).toMatchObject({ light: "R", shortQuantity: 5 * FINE_ONE, cause: { key: "cause.notOrdered" } });
    const stale = reportOf([{ ...direct, purchaseNo: "PO-1", purchaseLineNo: 10000 }], [{ ...bought, confirmedDate: "2018-01-08" }]);
    expect(ofCustomer(stale)).toMatchObject({ light: "R", cause: { key: "cause.notCounted", args: { documentNo: "PO-1" } } });
  });
});

describe("what a company decides (sales-fo 13.2 and 16)", () => {
  test("an overdue line may count some days after the work date", () => {
    const sales = [{ quantity: 1, requestedDate: "2018-02-20" }, { quantity: 1, requestedDate: "2018-03-02" }];
    const days = (report: Backorders) => report.byItem.filter(({ kind }) => kind === "issue").map(({ documentNo, effectiveDate }) => [documentNo, effectiveDate]);
    expect(days(reportOf(sales, [], onHand(2)))).toEqual([["SO-1", WORK_DATE], ["SO-2", march(2)]]);
    expect(days(reportOf(sales, [], { ...onHand(2), ...setting("backorderDemandOffset", "2") }))).toEqual([["SO-1", march(3)], ["SO-2", march(3)]]);
  });

  test("goods that need a day to be received serve no line of the day they come", () => {
    const sales = [{ quantity: 5, requestedDate: "2018-03-05" }];
    const purchases = [{ quantity: 5, confirmedDate: "2018-03-05" }];
    expect(ofCustomer(reportOf(sales, purchases))).toMatchObject({ coverDate: march(5), daysLate: 0 });
    expect(ofCustomer(reportOf(sales, purchases, setting("backorderReceivingDays", "1")))).toMatchObject({ coverDate: march(6), daysLate: 1 });
  });

  test("purchases that no vendor has confirmed count, and are doubtful, unless the company counts confirmed ones alone", () => {
    const sales = [{ quantity: 5, requestedDate: "2018-03-09" }];
    const purchases = [{ quantity: 5, expectedDate: "2018-03-05" }, { quantity: 2, confirmedDate: "2018-03-07" }];
    expect(ofCustomer(reportOf(sales, purchases))).toMatchObject({ light: "Y", shortQuantity: 0 });
    const report = reportOf(sales, purchases, setting("backorderCountUnconfirmed", "no"));
    expect(ofCustomer(report)).toMatchObject({ light: "R", shortQuantity: 3 * FINE_ONE, cause: { key: "cause.notCounted", args: { documentNo: "PO-1" } } });
    expect(ofVendor(report)).toMatchObject({ effectiveDate: null, waitingLines: 0, action: { key: "action.confirm" } });
    expect(report.exceptions.map(({ code, args }) => [code, args["count"]])).toEqual([["BCK-37", { count: 1 }]]);
  });

  test("beyond the horizon nothing is served or shown, and the net position counts it", () => {
    const sales = [{ quantity: 5, requestedDate: "2018-03-05" }, { quantity: 7, requestedDate: "2018-03-20" }];
    const purchases = [{ quantity: 4, confirmedDate: "2018-03-04" }, { quantity: 3, confirmedDate: "2018-03-25" }];
    const report = reportOf(sales, purchases, setting("backorderHorizon", "10"));
    expect(report.byCustomer.map(({ documentNo }) => documentNo)).toEqual(["SO-1"]);
    expect(report.byVendor.map(({ documentNo }) => documentNo)).toEqual(["PO-1"]);
    expect(report.byItem.map(({ documentNo }) => documentNo)).toEqual(["", "PO-1", "SO-1"]);
    expect(report.items.map(({ netPosition, uncovered }) => [netPosition, uncovered].map(units))).toEqual([[-5, 1]]);
    expect([report.coverDate("SO-1", 10000), report.coverDate("SO-2", 10000)]).toEqual([null, undefined]);
  });

  test("safety stock never holds a line back, unless it is protected", () => {
    const sales = [{ quantity: 10, requestedDate: "2018-03-05" }];
    const safe = { ...onHand(12), Items: [{ itemNo: "X", safetyStock: 5 }] };
    expect(units(ofCustomer(reportOf(sales, [], safe))?.shortQuantity ?? -1)).toBe(0);
    expect(units(ofCustomer(reportOf(sales, [], { ...safe, ...setting("backorderProtectSafety", "yes") }))?.shortQuantity ?? -1)).toBe(3);
    // A safety stock that is not there is filled first.
    const short = reportOf(sales, [{ quantity: 13, confirmedDate: "2018-03-04" }], { ...safe, ...onHand(1), ...setting("backorderProtectSafety", "yes") });
    expect(units(ofCustomer(short)?.shortQuantity ?? -1)).toBe(1);
  });

  test("lines on hold keep no goods where they are not served, and are shown all the same", () => {
    const sales = [{ quantity: 4, header: { status: "pendingApproval" } }, { quantity: 4 }];
    const report = reportOf(sales, [], { ...onHand(4), ...setting("backorderServeOnHold", "no") });
    expect(ofCustomer(report)).toMatchObject({ readyQuantity: 0, shortQuantity: 4 * FINE_ONE, coverDate: null, cause: { key: "cause.onHold" } });
    expect(ofCustomer(report, "SO-2")).toMatchObject({ readyQuantity: 4 * FINE_ONE, shortQuantity: 0 });
    expect(report.byItem.map(({ documentNo }) => documentNo)).toEqual(["", "SO-2"]);
  });

  test("what a customer has announced to send back is no supply, unless it is counted, and doubtful then", () => {
    const sales = [{ quantity: 4, requestedDate: "2018-03-09" }, { quantity: 4, requestedDate: "2018-03-05", header: { documentType: "returnOrder" } }];
    expect(ofCustomer(reportOf(sales))).toMatchObject({ light: "R" });
    expect(ofCustomer(reportOf(sales, [], setting("backorderCountReturns", "yes")))).toMatchObject({ light: "Y", coverDate: march(9) });
  });
});

describe("goods that are bought for a line (sales-bc 4.7, sales-fo 16)", () => {
  const sales = [{ quantity: 5, requestedDate: "2018-03-02" }, { quantity: 5, requestedDate: "2018-03-09", specialOrder: true, purchaseNo: "PO-1", purchaseLineNo: 10000 }];

  test.each([
    ["from the sales side", sales, [{ quantity: 8, confirmedDate: "2018-03-05" }]],
    ["from the purchase side", [sales[0] ?? {}, { ...sales[1], purchaseNo: "", purchaseLineNo: "" }], [{ quantity: 8, confirmedDate: "2018-03-05", specialOrder: true, salesNo: "SO-2", salesLineNo: 10000 }]],
  ] as const)("are its own, linked %s, and what remains of them is for all", (_, ours, theirs) => {
    const report = reportOf(ours, theirs);
    expect(ofCustomer(report, "SO-2")).toMatchObject({ coverDate: march(9), shortQuantity: 0, light: "G" });
    expect(units(ofCustomer(report)?.shortQuantity ?? -1)).toBe(2);
  });

  test("are its own once they lie in stock", () => {
    const received: FixtureTables = {
      PostedHeaders: [{ documentType: "receipt", documentNo: "107001", sourceNo: "PO-1", partyNo: "V1" }],
      PostedLines: [{ documentType: "receipt", documentNo: "107001", sourceNo: "PO-1", sourceLineNo: 10000, quantity: 6 }],
    };
    const report = reportOf(sales, [{ quantity: 8, confirmedDate: "2018-03-05" }], { ...onHand(6), ...received });
    expect(ofCustomer(report, "SO-2")).toMatchObject({ shortQuantity: 0, light: "G" });
    expect(ofCustomer(report)).toMatchObject({ readyQuantity: 3 * FINE_ONE });
  });
});

test("a line of which more was delivered than ordered wants nothing (sales-fo 16)", () => {
  const posted: FixtureTables = {
    PostedHeaders: [{ documentType: "shipment", documentNo: "102001", sourceNo: "SO-1" }],
    PostedLines: [{ documentType: "shipment", documentNo: "102001", sourceNo: "SO-1", sourceLineNo: 10000, quantity: 12 }],
  };
  expect(reportOf([{ quantity: 10 }], [], posted).byCustomer.length).toBe(0);
});

describe("what a purchase line is told to do", () => {
  const action = (purchase: Line, needed: string) => ofVendor(reportOf([{ quantity: 5, requestedDate: needed }], [purchase]))?.action;

  test.each([
    ["chase what is overdue", { quantity: 5, confirmedDate: "2018-02-27" }, "2018-03-05", { key: "action.chase", args: { days: { count: 2 } } }],
    ["expedite what is needed earlier", { quantity: 5, confirmedDate: "2018-03-09" }, "2018-03-05", { key: "action.expedite", args: { day: { day: march(5) } } }],
    ["expedite to the work date what is needed before it", { quantity: 5, confirmedDate: "2018-03-09" }, "2018-02-20", { key: "action.expedite", args: { day: { day: WORK_DATE } } }],
    ["confirm what no one has confirmed", { quantity: 5, expectedDate: "2018-03-05" }, "2018-03-05", { key: "action.confirm", args: {} }],
    ["let wait what is needed later", { quantity: 5, confirmedDate: "2018-03-05" }, "2018-03-09", { key: "action.mayWait", args: { day: { day: march(9) } } }],
    ["nothing where it comes on the day", { quantity: 5, confirmedDate: "2018-03-05" }, "2018-03-05", null],
  ])("%s", (_, purchase, needed, expected) => {
    expect(action(purchase, needed)).toEqual(expected);
  });

  test("order less of what nothing waits for", () => {
    expect(ofVendor(reportOf([], [{ quantity: 5, confirmedDate: "2018-03-05" }]))?.action?.key).toBe("action.excess");
  });

  test("its figures are in its own unit", () => {
    const boxes: FixtureTables = { ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 12 }] };
    const row = ofVendor(reportOf([{ quantity: 6, unitPrice: 100, requestedDate: "2018-03-09" }], [{ quantity: 2, unitCode: "BOX", confirmedDate: "2018-03-05" }], boxes));
    expect(row).toMatchObject({ outstandingQuantity: 2 * FINE_ONE, waitingQuantity: FINE_ONE / 2, salesValueAtRisk: 600_000 });
  });
});

describe("what a line is worth", () => {
  const worth = (line: Line, more: FixtureTables = {}) => ofCustomer(reportOf([{ quantity: 3, unitPrice: "19.99", ...line }], [], more))?.outstandingAmount;

  test("price less line discount", () => {
    expect(worth({})).toBe(59_970);
    expect(worth({ discountPercent: 10 })).toBe(53_970);
    expect(worth({ discountAmount: 5 })).toBe(54_970);
  });

  test("a price that includes VAT is shown without it", () => {
    // 59.97 − 59.97 ÷ 1.25 = 11.994, so 11.99 is tax.
    expect(worth({ header: { pricesIncludeVat: true } })).toBe(47_980);
  });

  test("a currency is converted at the latest rate of the work date", () => {
    const rates: FixtureTables = { ExchangeRates: [{ currencyCode: "EUR", startDate: "2018-02-01", foreignUnits: 1, localAmount: 10 }, { currencyCode: "EUR", startDate: "2018-03-02", foreignUnits: 1, localAmount: 99 }] };
    expect(worth({ header: { currencyCode: "EUR" } }, rates)).toBe(599_700);
    expect(worth({ header: { currencyCode: "USD" } })).toBe(0);
  });
});
