import { labelsOf } from "../../src/locales/labels";
import { LOCALES } from "../../src/locales/locale";
import { normalHeader, recogniseHeader } from "../../src/locales/recogniseHeader";
import { textsOf } from "../../src/locales/textsOf";
import type { Table } from "../../src/schema/table";
import { REPORTS, TABLES } from "../../src/tables/tables";
import { loadEveryLanguage } from "./everyText";

beforeAll(loadEveryLanguage);

const tables: readonly Table[] = [...Object.values(TABLES), ...Object.values(REPORTS)];
const columns = tables.flatMap(({ id, order }) => order.map((columnId) => [id, columnId] as const));

describe("sheet names", () => {
  test.each(LOCALES)("%s has one legal name for every sheet, and no two are alike", (locale) => {
    const names = tables.map(({ id }) => labelsOf(locale).sheetName(id));
    // Excel takes 31 characters, none of these, no apostrophe at an end, and keeps the name History for itself.
    expect(names.filter((name) => name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || name.toLowerCase() === "history")).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(tables.length);
  });
});

describe("headers", () => {
  test.each(LOCALES)("%s has one header for every column, and no two of a table are alike", (locale) => {
    const doubled = tables.flatMap(({ id, order }) => {
      const headers = order.map((columnId) => normalHeader(labelsOf(locale).header(id, columnId)));
      return headers.filter((header, index) => headers.indexOf(header) !== index).map((header) => `${id}: ${header}`);
    });
    expect(doubled).toEqual([]);
  });

  test("no header of any language, nor any id, means two columns of one table", () => {
    const confused = tables.flatMap(({ id, order }) => {
      const meaning = new Map<string, Set<string>>();
      const add = (header: string, columnId: string) => meaning.set(header, (meaning.get(header) ?? new Set()).add(columnId));
      for (const columnId of order) {
        add(normalHeader(columnId), columnId);
        for (const locale of LOCALES) add(normalHeader(labelsOf(locale).header(id, columnId)), columnId);
      }
      return [...meaning].filter(([, columnIds]) => columnIds.size > 1).map(([header, columnIds]) => `${id}: ${header} is ${[...columnIds].join(" and ")}`);
    });
    expect(confused).toEqual([]);
  });

  test("every header of every language and every id is recognised", () => {
    const unknown = columns.flatMap(([id, columnId]) =>
      [columnId, ...LOCALES.map((locale) => labelsOf(locale).header(id, columnId))].filter((header) => recogniseHeader(id, header) !== columnId),
    );
    expect(unknown).toEqual([]);
  });

  test.each(LOCALES)("%s has a note for every column", (locale) => {
    expect(columns.filter(([id, columnId]) => labelsOf(locale).note(id, columnId) === "")).toEqual([]);
  });

  test("a header a person wrote is recognised whatever its case, its blanks and its star", () => {
    expect(recogniseHeader("SalesLines", "  QTY.\u00A0to  Ship ")).toBe("quantityToShip");
    expect(recogniseHeader("SalesLines", "Gjenstående levering")).toBe("outstandingQuantity");
    expect(recogniseHeader("Customers", "kundnr*")).toBe("customerNo");
    expect(recogniseHeader("Customers", "Klantnr. *")).toBe("customerNo");
    expect(recogniseHeader("Items", "N° ARTICLE")).toBe("itemNo");
    expect(recogniseHeader("Items", "itemno")).toBe("itemNo");
  });

  test("a header that belongs to another table is nobody's", () => {
    expect(recogniseHeader("Customers", "Qty. to ship")).toBeUndefined();
    expect(recogniseHeader("Customers", "My own column")).toBeUndefined();
    expect(recogniseHeader("NoSuchTable", "Name")).toBeUndefined();
  });

  test("a ledger calls its documents by the ledger's word", () => {
    expect(labelsOf("nb-NO").header("SalesLines", "documentNo")).toBe("Dokumentnr.");
    expect(labelsOf("nb-NO").header("GeneralLedger", "documentNo")).toBe("Bilagsnr.");
    expect(labelsOf("sv-SE").header("GeneralLedger", "documentNo")).toBe("Verifikationsnr");
  });

  test("what is not declared keeps its id, even where the id is a word of the language", () => {
    expect(labelsOf("en").header("Customers", "favouriteColour")).toBe("favouriteColour");
    expect(labelsOf("en").header("Customers", "constructor")).toBe("constructor");
    expect(labelsOf("en").sheetName("toString")).toBe("toString");
    expect(labelsOf("en").note("Customers", "favouriteColour")).toBe("");
  });
});

describe("choices", () => {
  test.each(LOCALES)("%s has a word for every choice of every column", (locale) => {
    const missing = tables.flatMap(({ columns: declared }) =>
      Object.entries(declared).flatMap(([columnId, { options }]) =>
        options.filter((value) => !Object.hasOwn(textsOf(locale).options, `${columnId}.${value}`)).map((value) => `${columnId}.${value}`),
      ),
    );
    expect(missing).toEqual([]);
    expect(labelsOf(locale).option("lineType", "something else")).toBe("something else");
  });

  test("a choice reads in the reader's language", () => {
    expect(LOCALES.map((locale) => labelsOf(locale).option("documentType", "creditMemo"))).toEqual([
      "credit memo", "kreditnota", "kreditnota", "creditnota", "note de crédit",
    ]);
  });
});
