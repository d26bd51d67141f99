import fc from "fast-check";
import { addNumber, addText, addTidy, createByteText, writtenBytes, type ByteText } from "../../../src/engine/chain/byteText";

/** Bytes are those of the platform's UTF-8 encoder, and numbers those that `String` writes. */
function bytesOf(...adds: readonly ((text: ByteText) => void)[]): string {
  const text = createByteText();
  for (const add of adds) add(text);
  return Buffer.from(writtenBytes(text)).toString("hex");
}

const hexOf = (text: string): string => Buffer.from(text, "utf8").toString("hex");
const written = fc.string({ unit: "grapheme" });

test("texts are in UTF-8, one behind the other, however long", () => {
  fc.assert(fc.property(fc.array(written), (texts) => expect(bytesOf(...texts.map((each) => (text: ByteText) => addText(text, each)))).toBe(hexOf(texts.join("")))));
  const long = "å€😀".repeat(5_000);
  expect(bytesOf((text) => addText(text, long))).toBe(hexOf(long));
});

test("numbers are as they are written in decimal", () => {
  fc.assert(fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.double({ noNaN: true })), (value) => expect(bytesOf((text) => addNumber(text, value))).toBe(hexOf(String(value)))));
  for (const value of [0, -0, 9, 10, -10, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1e21, 0.1])
    expect(bytesOf((text) => addNumber(text, value))).toBe(hexOf(String(value)));
});

test("a text that is tidy in ASCII is added as it is; of any other nothing is", () => {
  fc.assert(fc.property(fc.string({ unit: "binary-ascii" }), fc.boolean(), (added, isCode) => {
    const isTidy = /^(?:[!-~]+(?: [!-~]+)*)?$/.test(added) && !(isCode && /[a-z]/.test(added));
    let answer: boolean | undefined;
    expect(bytesOf((text) => (answer = addTidy(text, added, isCode)))).toBe(isTidy ? hexOf(added) : "");
    expect(answer).toBe(isTidy);
  }), { numRuns: 500 });
});
