import { anchorCode, anchorLine, readAnchor } from "../../src/app/anchor";

/** An anchor as it is written down and read again, whatever a person has put around it. */
const anchor = { transactionNo: 12, hash: "0a1b2c3d4e5f6071aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", postedAt: "2026-11-20T14:03:00.000Z" };

test("is written as the number, sixteen digits of the hash, and the day", () => {
  expect(anchorCode(anchor)).toBe("12:0a1b2c3d4e5f6071");
  expect(anchorLine(anchor)).toBe("12:0a1b2c3d4e5f6071 2026-11-20");
});

test.each([
  ["12:0a1b2c3d4e5f6071"], ["  12:0A1B2C3D4E5F6071 2026-11-20\n"], ["Last entry 12:0a1b2c3d4e5f6071, posted 2026-11-20T14:03:00.000Z."], ["on 2026-11-20 14:03 it was 12:0a1b2c3d4e5f6071"], ["(12:0a1b2c3d4e5f6071)"],
])("is read from “%s”", (text) => {
  expect(readAnchor(text)).toEqual({ transactionNo: 12, hash: "0a1b2c3d4e5f6071" });
});

test.each([[""], ["12"], ["12:0a1b2c"], ["14:03"], ["12:0a1b2c3d4e5f607z"], ["x:0a1b2c3d4e5f6071"], [`12:${"a".repeat(65)}`]])("“%s” holds none", (text) => {
  expect(readAnchor(text)).toBeUndefined();
});
