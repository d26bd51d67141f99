import { checkWorkbook } from "../../src/app/checkWorkbook";
import { enterOrders } from "../../src/app/enterOrders";
import { columnOf, deskWith, valueOf } from "../support/deskInMemory";

/** A call takes some hundred thousand arguments at most; a workbook may hold more faults than that. */
const ROWS = 70_000;

test("a paste of 70,000 rows with three faults in each is told whole, and changes nothing else", async () => {
  const desk = deskWith({ OrderEntry: Array.from({ length: ROWS }, () => ({ customerNo: "C1", itemNo: "X", quantity: "three", unitPrice: "dear", requestedDate: "soon" })) });
  const { errors } = valueOf(await checkWorkbook(desk));
  expect(errors).toBeGreaterThanOrEqual(3 * ROWS);
  expect(columnOf(desk, "OrderEntry", "message").filter((message) => message !== "")).toHaveLength(ROWS);
  const entered = valueOf(await enterOrders(desk));
  expect([entered.orders, entered.rowsEntered, entered.rowsRefused]).toEqual([[], 0, ROWS]);
}, 60_000);
