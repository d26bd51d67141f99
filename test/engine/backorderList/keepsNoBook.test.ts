import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { backorderList, NO_FILTER } from "../../../src/engine/backorderList/backorderList";
import { backorders } from "../../../src/engine/backorders/backorders";
import { bookFromTables } from "../../support/bookFromTables";
import { workedTables, WORK_DATE } from "../backorders/workedCompany";

/** A book of a hundred thousand lines takes more room than all that is shown of it: the list, which is kept while a person looks at it, lets it go. */
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function listOfBook() {
  const book = bookFromTables(workedTables());
  const found = backorders(book, { date: WORK_DATE, workDate: WORK_DATE });
  return { found, list: backorderList(book, found, { workDate: WORK_DATE, neededBy: null, compareNames: (a, b) => (a < b ? -1 : 1) }), book: new WeakRef(book) };
}

test("what is kept of backorders does not keep the book", async () => {
  const { found, list, book } = listOfBook();
  // What a turn of the loop has looked at lives until its end.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(book.deref()).toBeUndefined();
  expect([found.byItem.length > 0, list.ask({ by: "item", filter: { ...NO_FILTER, text: "so-105" }, order: "worst" }).groups > 0]).toEqual([true, true]);
});
