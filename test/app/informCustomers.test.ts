import { logNotices, writeLetters } from "../../src/app/informCustomers";
import { WORK_DATE, workedTables } from "../engine/backorders/workedCompany";
import { columnOf, deskOver, foundTables, valueOf } from "../support/deskInMemory";

/** Letters as an act: in each customer's own language, and recorded once. */
const tables = workedTables();
const desk = (languages: Readonly<Record<string, string>> = {}) =>
  deskOver(
    foundTables({
      ...tables,
      Settings: [{ key: "companyName", value: "Lampehuset AS" }, { key: "email", value: "ordre@lampehuset.example" }, { key: "language", value: "en" }],
      Customers: (tables.Customers ?? []).map((row) => ({ ...row, email: `${String(row.customerNo).toLowerCase()}@example.com`, language: languages[String(row.customerNo)] ?? "", contactName: row.customerNo === "C3" ? "Kari" : "" })),
    }),
    "2018-03-01",
  );
const letters = async (languages: Readonly<Record<string, string>> = {}) => valueOf(await writeLetters(desk(languages), { date: WORK_DATE })).letters;
const plain = (text = "") => text.replace(/\u00a0/g, " ");

test("one letter for each customer, with all of their lines that are late", async () => {
  const all = await letters();
  expect(all.map(({ customerNo, fileName, lines }) => [customerNo, fileName, lines.length])).toEqual([
    ["C1", "letter-C1-2018-03-01.eml", 1], ["C3", "letter-C3-2018-03-01.eml", 1], ["C4", "letter-C4-2018-03-01.eml", 1], ["C5", "letter-C5-2018-03-01.eml", 1],
  ]);
  expect(all[0]?.text).toBe(`Lampehuset AS

Customer C1

1 March 2018

Your order SO-104: new delivery date

Dear customer,

Unfortunately 1 line of what you ordered from us will be shipped later than planned. We apologise for the inconvenience.

Order SO-104: 25 PCS Lamp (1000), 2,500.00 NOK without VAT
  Planned shipment: 9 March 2018
  New date: 12 March 2018
  Reason: we get the goods from our supplier later than planned.
  You can choose:
  - wait until 12 March 2018
  - cancel what has not been shipped

Please reply and tell us what you prefer. If we do not hear from you, we keep your order as it is.

Kind regards
Lampehuset AS
ordre@lampehuset.example
`);
});

test("what may be chosen is said once where it is the same for every line, and of each line where it is not", async () => {
  const choicesOf = async (stock: readonly object[]): Promise<readonly string[]> => {
    const own = deskOver(foundTables({
      Items: [{ itemNo: "A" }, { itemNo: "B" }],
      ItemLedger: stock as never,
      SalesHeaders: [{ documentNo: "1001", orderDate: "2018-02-01" }],
      SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "A", quantity: 4, requestedDate: "2018-03-05" }, { documentNo: "1001", lineNo: 20000, no: "B", quantity: 2, requestedDate: "2018-03-05" }],
    }), "2018-03-01");
    const [letter] = valueOf(await writeLetters(own, { date: WORK_DATE })).letters;
    return (letter?.text ?? "").split("\n").map((line) => line.trim()).filter((line) => /^- |choose:$/.test(line));
  };
  const [wait, cancel] = ["- wait; we tell you the date as soon as we know it", "- cancel what has not been shipped"];
  expect(await choicesOf([])).toEqual(["For each line you can choose:", wait, cancel]);
  // Three of A lie in stock and could go at once.
  expect(await choicesOf([{ itemNo: "A", quantity: 3 }])).toEqual(["You can choose:", wait, "- have 3 PCS now and the rest later", cancel, "You can choose:", wait, cancel]);
});

test("French writes the first of a month as an ordinal, and the day of the letter is the customer's too", async () => {
  const [first] = await letters({ C1: "fr-CA" });
  expect(first?.text.split("\n")).toContain("1er mars 2018");
});

test.each([
  ["nb", "Hei Kari,", "Ordre SO-103: 8 PCS Lamp (1000), 800,00 NOK uten mva.", "Ny dato: 12. mars 2018", "Ordren deres SO-103: ny leveringsdato"],
  ["sv-SE", "Hej Kari,", "Order SO-103: 8 PCS Lamp (1000), 800,00 NOK exkl. moms", "Nytt datum: 12 mars 2018", "Er order SO-103: nytt leveransdatum"],
  ["nl", "Geachte Kari,", "Order SO-103: 8 PCS Lamp (1000), 800,00 NOK excl. btw", "Nieuwe datum: 12 maart 2018", "Uw order SO-103: nieuwe leverdatum"],
  ["fr-CA", "Bonjour Kari,", "Commande SO-103 : 8 PCS Lamp (1000), 800,00 NOK avant taxes", "Nouvelle date : 12 mars 2018", "Votre commande SO-103 : nouvelle date de livraison"],
])("a customer who reads %s gets it in that language, whatever the workbook's", async (language, dear, line, date, subject) => {
  const letter = (await letters({ C3: language })).find(({ customerNo }) => customerNo === "C3");
  const lines = plain(letter?.text).split("\n").map((text) => text.trim());
  expect(lines).toEqual(expect.arrayContaining([dear, line, date]));
  expect(plain(letter?.subject)).toBe(subject);
});

test("the record is written once, by whom and when, and then nobody is told again", async () => {
  const own = desk();
  const { letters: all } = valueOf(await writeLetters(own, { date: null }));
  const lines = all.flatMap((letter) => letter.lines);
  const [first, second] = (await Promise.all([logNotices(own, { lines, date: null }), logNotices(own, { lines, date: null })])).map(valueOf);
  expect([first?.count, second?.count, first?.sentence]).toEqual([4, 0, "4 notices were recorded in Customer Notices."]);
  expect(columnOf(own, "CustomerNotices", "documentNo")).toEqual(["SO-104", "SO-103", "SO-105", "SO-106"]);
  // What was told is promised: days as Excel counts them, SO-104 first.
  expect(columnOf(own, "SalesLines", "promisedDate").filter((cell) => cell !== "")).toEqual([43171, 43171, 43169]);
  expect(new Set(columnOf(own, "CustomerNotices", "by"))).toEqual(new Set(["ann"]));
  expect(valueOf(await writeLetters(own, { date: null })).letters).toEqual([]);
});
