import type { FlowStep } from "../../src/app/browseBackorders";
import { formatsOf } from "../../src/locales/formats";
import { flowChart } from "../../src/taskpane/backorders/flowChart";
import { entryText, sortedRows } from "../../src/taskpane/entryRows";
import { createNavigation } from "../../src/taskpane/navigation";
import { FINE_ONE } from "../../src/money/quantity";
import { parseTypedDay } from "../../src/taskpane/parseTypedDay";
import { parseTypedQuantity } from "../../src/taskpane/parseTypedQuantity";
import { numberRanges } from "../../src/taskpane/post/numberRanges";
import { makeSpeech } from "../../src/taskpane/speech";
import { tabSeparated } from "../../src/taskpane/tabSeparated";
import { createTurns } from "../../src/taskpane/turns";
import { day } from "../support/day";

describe("a typed day", () => {
  test.each([
    ["2026-11-20", "en", "2026-11-20"],
    ["20.11.2026", "nb-NO", "2026-11-20"],
    ["20/11/26", "nl-NL", "2026-11-20"],
    ["3 4 2026", "nl-NL", "2026-04-03"],
    [" 2026/1/5 ", "fr-CA", "2026-01-05"],
  ] as const)("%s in %s is %s", (text, locale, iso) => {
    expect(parseTypedDay(text, formatsOf(locale))).toBe(day(iso));
  });

  test("nothing is no day, and what is no day is not guessed", () => {
    const formats = formatsOf("nb-NO");
    expect(parseTypedDay("  ", formats)).toBeNull();
    expect(["soon", "31.02.2026", "20.11", "20-11-2026-1"].map((text) => parseTypedDay(text, formats))).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("a typed quantity", () => {
  test.each([
    ["1,250.5", "en", 1250.5],
    ["1 250,5", "nb-NO", 1250.5],
    ["1.250,5", "nl-NL", 1250.5],
    [" 3 ", "fr-CA", 3],
  ] as const)("%s in %s is %s", (text, locale, units) => {
    expect(parseTypedQuantity(text, formatsOf(locale))).toBe(units * FINE_ONE);
  });

  test("nothing is none, and what is no quantity above zero is not guessed", () => {
    expect(["", "0", "-2", "two", "1.2345678"].map((text) => parseTypedQuantity(text, formatsOf("en")))).toEqual([null, undefined, undefined, undefined, undefined]);
  });
});

describe("a table for the clipboard", () => {
  test("has tabs between cells and line ends between rows, and none within a cell", () => {
    expect(tabSeparated([["a", "b\tc"], ["d\r\ne", ""]])).toBe("a\tb c\r\nd e\t");
  });

  test("holds nothing that Excel would take for a formula", () => {
    expect(tabSeparated([["=1+1", "+47", "@x", "-5.00"]])).toBe("'=1+1\t'+47\t'@x\t-5.00");
  });

  test("has figures without separators, so that they arrive as numbers", () => {
    const columns = [{ id: "amount", kind: "amount", label: "Beløp", isFigure: true }] as const;
    expect(entryText([{ amount: -1_234_500 }], columns, makeSpeech("nb-NO"))).toBe("Beløp\r\n-1234,50");
  });
});

describe("sorted rows", () => {
  const rows = [{ no: "B10", amount: 3 }, { no: "B9", amount: null }, { no: "a1", amount: -5 }];
  const nos = (columnId: string, isDescending: boolean) => sortedRows(rows, { columnId, isDescending }, "en").map(({ no }) => no);

  test("words stand as a person counts, figures by size, blanks last either way", () => {
    expect(nos("no", false)).toEqual(["a1", "B9", "B10"]);
    expect(nos("amount", false)).toEqual(["a1", "B10", "B9"]);
    expect(nos("amount", true)).toEqual(["B10", "a1", "B9"]);
  });

  test("without an order they stay as they are", () => {
    expect(sortedRows(rows, undefined, "en")).toBe(rows);
  });
});

describe("the drawing of an item's balance", () => {
  const step = (iso: string, balance: number, moved = {}) => ({ day: day(iso), receipts: 0, issues: 0, balance, ...moved }) as FlowStep;

  test("steps on each day, the zero line in it, fills what lies below, and has bars for what comes and goes", () => {
    // 10 days over 272 units from 4 on; 20 down to −30 over 76 units from 4 on: zero at 4 + 20/50 × 76 = 34.4.
    expect(flowChart([step("2026-01-01", 20), step("2026-01-06", -10, { issues: 30 }), step("2026-01-11", 5, { receipts: 15 })], 10)).toEqual({
      width: 280, height: 84, zero: 34.4, safety: 19.2, firstDay: day("2026-01-01"), lastDay: day("2026-01-11"), lowest: -10,
      line: "M4 4V4H140V49.6H276V26.8",
      shortage: "M4 34.4H4V34.4H140V49.6H276V34.4V34.4Z",
      receipts: "M276 34.4V11.6",
      issues: "M140 34.4V80",
    });
  });

  test("begins with what was there before the first day's movements", () => {
    // 30 at first, 10 after 20 have gone, −10 at the end: 76 units for 50, from 30 down to the bar of −20.
    expect(flowChart([step("2026-01-01", 10, { issues: 20 }), step("2026-01-11", -10, { issues: 20 })], 0)?.line).toBe("M4 4V34.4H276V64.8");
  });

  test("has no line for a safety stock that the item does not have, and nothing for a single day", () => {
    expect(flowChart([step("2026-01-01", 20), step("2026-01-11", -5)], 0)?.safety).toBeUndefined();
    expect(flowChart([step("2026-01-01", 20)], 5)).toBeUndefined();
  });
});

describe("moving about", () => {
  test("going back returns through the places in reverse, with what was open in them", () => {
    const navigation = createNavigation();
    navigation.open("ledger");
    navigation.open("ledger", { detail: { kind: "trialBalance" } });
    navigation.open("post");
    const seen: string[] = [];
    while (navigation.back()) seen.push(`${navigation.current().place} ${navigation.current().detail?.kind ?? "front"}`);
    expect(seen).toEqual(["ledger trialBalance", "ledger front", "check front"]);
  });

  test("the pane's own choice of a first place does not override the person's", () => {
    const navigation = createNavigation();
    navigation.open("post");
    navigation.begin("setUp");
    expect(navigation.current().place).toBe("post");
  });
});

describe("acts", () => {
  test("take turns, and a fault of one does not hold up the next", async () => {
    const turns = createTurns();
    const log: string[] = [];
    const slow = turns.take(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push("first");
      throw new Error("stopped");
    });
    const next = turns.take(async () => log.push("second"));
    await expect(slow).rejects.toThrow("stopped");
    await next;
    expect(log).toEqual(["first", "second"]);
  });
});

test("numbers given are told by kind, first to last", () => {
  const posted = ["102001", "102002"].map((documentNo) => ({ documentType: "shipment", documentNo }));
  expect(numberRanges([...posted, { documentType: "invoice", documentNo: "103001" }] as unknown as Parameters<typeof numberRanges>[0])).toEqual([
    { documentType: "shipment", first: "102001", last: "102002", count: 2 },
    { documentType: "invoice", first: "103001", last: "103001", count: 1 },
  ]);
});
