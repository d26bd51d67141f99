import { balanceCall } from "../../src/app/balanceCall";

const cell = (sheetName: string, row: number, column: number) => ({ sheetName, row, column });

test.each([
  ['=LEDGERLINE.BALANCE("3000")', { of: "account", given: ["3000"] }],
  ["=LEDGERLINE.BALANCE(3000,B$1,$C$1)", { of: "account", given: [3000, cell("Sheet", 1, 2), cell("Sheet", 1, 3)] }],
  ["=ledgerline.balance( A2 , , 46053 )", { of: "account", given: [cell("Sheet", 2, 1), "", 46053] }],
  ["=LEDGERLINE.CUSTOMERBALANCE(AB12)", { of: "customer", given: [cell("Sheet", 12, 28)] }],
  ["=LEDGERLINE.CUSTOMERBALANCE('Bob''s, inc.'!A1,Days!B2)", { of: "customer", given: [cell("Bob's, inc.", 1, 1), cell("Days", 2, 2)] }],
  ['=LEDGERLINE.BALANCE("a ""b"", c")', { of: "account", given: ['a "b", c'] }],
])("%s", (formula, call) => {
  expect(balanceCall(formula, "Sheet")).toEqual(call);
});

test.each([
  "=A1*2", "=LEDGERLINE.BALANCE(A2)+1", "=-LEDGERLINE.BALANCE(A2)", "=LEDGERLINE.BALANCE(A2,DATE(2026,1,1))", "=LEDGERLINE.BALANCE(A1:A3)", "=LEDGERLINE.BALANCE(Accounts[@No])",
  "=OTHER.BALANCE(A2)", "LEDGERLINE.BALANCE(A2)", `=LEDGERLINE.BALANCE(${"A1,".repeat(30_000)}A1)`,
])("%.60s is nothing that can be told from the formula", (formula) => {
  expect(balanceCall(formula, "Sheet")).toBeUndefined();
});
