import { formulaTraits } from "../../src/base/formulaTraits";

const told = (formula: string) => {
  const { volatile, isFromOutside } = formulaTraits(formula);
  return `${volatile === undefined ? "" : `${volatile.name}${volatile.changesByItself ? "!" : ""}`}${isFromOutside ? " outside" : ""}`.trim();
};

// The volatile functions are those of Excel's own list.
test.each([
  ["=RAND()*10", "RAND!"],
  ["=rand()", "RAND!"],
  ["=ROUND(A1+RANDBETWEEN(1,9),0)", "RANDBETWEEN!"],
  ["=_xlfn.RANDARRAY(1)", "RANDARRAY!"],
  ["=TODAY()+7", "TODAY!"],
  ["=IF(A1>0,NOW(),0)", "NOW!"],
  ['=CELL("row")', "CELL!"],
  ['=INFO("osversion")', "INFO!"],
  ["=SUM(OFFSET(A1,1,0))", "OFFSET"],
  ['=INDIRECT("B"&TODAY())', "TODAY!"],
  ['=RTD("server",,"price")', "RTD!"],
  ["=A1*2", ""],
  ["=BRAND(1)", ""],
  ["=MY.RAND(1)", ""],
  ['="RAND()"', ""],
  ['="a""RAND()"', ""],
  ["='TODAY()'!A1", ""],
  ["=Prices[Rand]", ""],
])("%s is %p", (formula, expected) => {
  expect(told(formula)).toBe(expected);
});

test.each([
  ["='[Prices.xlsx]S1'!B2", "outside"],
  ["=[Prices.xlsx]S1!B2", "outside"],
  ["=[1]S1!B2", "outside"],
  ["='[1]My sheet'!$B$2*2", "outside"],
  ["='C:\\Lists\\[Prices.xlsx]S1'!B2", "outside"],
  ["='https://example.com/[Prices.xlsx]S1'!B2", "outside"],
  ["=SUM([Prices.xlsx]S1!A:A)", "outside"],
  ["='C:\\Lists\\Prices.xlsx'!Rate", "outside"],
  ["=[1]!Rate", "outside"],
  ["=cmd|' /C calc'!A0", "outside"],
  ['=WEBSERVICE("https://example.com")', "outside"],
  ["=SalesLines[[#This Row],[Quantity]]*2", ""],
  ["=[@Quantity]*[@[Unit price]]", ""],
  ["=[Quantity]*Sheet1!A1", ""],
  ["=SUM(Items[Unit price],Other!A1)", ""],
  ["='My sheet'!A1", ""],
  ["='It''s mine'!A1", ""],
  ['="[Prices.xlsx]S1!B2"', ""],
])("%s is %p", (formula, expected) => {
  expect(told(formula)).toBe(expected);
});
