/** A column of texts as numbers: whoever compares texts of many rows, or looks them up, does so once for each that differs. */
export interface NumberedTexts {
  /** By row: the number of its text. Not to be changed. */
  readonly numbers: Int32Array;
  /** By number: the text. */
  readonly texts: readonly string[];
}

/** Numbers texts in the order in which they come. */
export function numberTexts(count: number, textOf: (at: number) => unknown): NumberedTexts {
  const numberOf = new Map<string, number>();
  const numbers = new Int32Array(count);
  let [before, number]: [string | undefined, number] = [undefined, 0];
  for (let at = 0; at < count; at++) {
    const text = textOf(at) as string;
    if (text !== before) {
      const known = numberOf.get(text);
      number = known ?? numberOf.size;
      if (known === undefined) numberOf.set(text, number);
      before = text;
    }
    numbers[at] = number;
  }
  return { numbers, texts: [...numberOf.keys()] };
}
