import { assert, Defect, known } from "../../src/base/assert";
import { accepted, refused } from "../../src/base/result";
import { compareCodes, normalCode, tidyText } from "../../src/base/text";

test("blanks of every kind become one ordinary blank, and none stays at the ends", () => {
  expect(tidyText(" \u00A0 Fjord\u00A0\u202FSport\t AS\u2003")).toBe("Fjord Sport AS");
  expect(tidyText("\u00A0\u2007 ")).toBe("");
});

test("what cannot be seen is taken out: zero-width characters and byte order marks", () => {
  expect(normalCode("\uFEFFa\u200B-100\u200D ")).toBe("A-100");
});

test("a code is compared without case and keeps its leading zeros", () => {
  expect(normalCode(" c100 ")).toBe(normalCode("C100"));
  expect(normalCode("00123")).toBe("00123");
});

test("codes have one order on every machine, by code units", () => {
  expect(["b", "a", "Å", "10", "2", "a"].sort(compareCodes)).toEqual(["10", "2", "a", "a", "b", "Å"]);
});

test("a broken promise stops the act and names the reasoning", () => {
  expect(() => assert(false, "a transaction balances")).toThrow(new Defect("a transaction balances"));
  expect(() => known(undefined, "an order has a customer")).toThrow(Defect);
  expect(known(0, "zero is a value")).toBe(0);
});

test("a result is a value or the reason it was refused", () => {
  expect([accepted(1), refused("busy")]).toEqual([{ ok: true, value: 1 }, { ok: false, refusal: "busy" }]);
});
