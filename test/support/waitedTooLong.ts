import type { FixtureTables } from "./fixtureSetup";

/** Ten of A are wanted at WH1 and forty lie at WH2; seven of X have waited longer than the thirty days after which a line may be cancelled. Meant for 3 March 2018. */
export const WAITED_TOO_LONG: FixtureTables = {
  Settings: [{ key: "cancelAfterDays", value: "30" }],
  Items: [{ itemNo: "A", vendorNo: "V1" }],
  Locations: [{ locationCode: "WH1" }, { locationCode: "WH2" }],
  ItemLedger: [{ itemNo: "A", locationCode: "WH2", quantity: 40 }],
  SalesHeaders: [{ documentNo: "1001", orderDate: "2018-02-20" }, { documentNo: "1002", orderDate: "2018-02-01" }],
  SalesLines: [
    { documentNo: "1001", lineNo: 10000, no: "A", locationCode: "WH1", quantity: 10, requestedDate: "2018-03-09" },
    { documentNo: "1002", lineNo: 10000, no: "X", quantity: 7, quantityToShip: 5, requestedDate: "2018-02-10" },
  ],
};
