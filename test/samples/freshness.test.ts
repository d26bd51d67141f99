import { readFileSync, writeFileSync } from "node:fs";
import { COMPANY_NAMES, companyPath, companyText, makeCompany } from "../support/sampleCompanies";

/** `UPDATE_SAMPLES=1 npx jest test/samples/freshness` writes the files anew. */
test.each(COMPANY_NAMES)("%s.json is what its sources make of it", (name) => {
  const made = companyText(makeCompany(name));
  if (process.env["UPDATE_SAMPLES"] === "1") writeFileSync(companyPath(name), made);
  expect(firstDifference(readFileSync(companyPath(name), "utf8"), made)).toBeUndefined();
});

/** The first line of two texts that is not the same; a comparison of the whole would print half a megabyte. */
function firstDifference(file: string, made: string): { readonly line: number; readonly file?: string; readonly made?: string } | undefined {
  const fileLines = file.split("\n");
  const madeLines = made.split("\n");
  const longer = fileLines.length > madeLines.length ? fileLines : madeLines;
  const index = longer.findIndex((_, position) => fileLines[position] !== madeLines[position]);
  return index < 0 ? undefined : { line: index + 1, file: fileLines[index], made: madeLines[index] };
}

test("the sample company is a small download", () => {
  expect(readFileSync(companyPath("northwind")).byteLength).toBeLessThan(620_000);
});
