import { readFileSync } from "node:fs";
import path from "node:path";
import { typeIntoCell } from "../../src/workbench/host/model/cells";
import { activateSheet, addSheet, selectAreas } from "../../src/workbench/host/model/sheets";
import { day } from "../support/day";
import { bootOffice, type OfficeInJsdom } from "../support/officeInJsdom";
import { commandTargets } from "../../src/commands/commandTargets";
import type { CompanyData } from "../../src/app/companyData";
import type { PaneServices } from "../../src/taskpane/paneServices";

/**
 * Ribbon commands and worksheet functions as Excel calls them: the real office.js, the pane's own services over our host, a
 * workbook with the sample company.
 */
let office: OfficeInJsdom;
let services: PaneServices;

beforeAll(async () => {
  office = await bootOffice();
  const { window } = office;
  Object.assign(globalThis, { window, document: window.document, Office: office.Office, Excel: office.Excel, CustomFunctions: Reflect.get(window, "CustomFunctions") });
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: window.navigator });
  window.matchMedia ??= ((media: string) => ({ matches: false, media, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia;
  await import("../../src/functions/functions");
  await import("../../src/commands/commands");
  const { navigation, provideServices } = await import("../../src/taskpane/runtime");
  const { startServices } = await import("../../src/taskpane/startServices");
  services = await startServices(navigation, "https://localhost/");
  provideServices(services);
  const company = JSON.parse(readFileSync(path.resolve(__dirname, "../../assets/companies/northwind.json"), "utf8")) as CompanyData;
  expect(await services.acts.run("setUpWorkbook", { company, locale: "en" })).toMatchObject({ ok: true });
}, 60_000);

/** A moment after a posting Excel is asked to compute anew; that is let through before the window closes. */
const RECALCULATED_MS = 1200;

afterAll(async () => {
  await new Promise((resolve) => setTimeout(resolve, RECALCULATED_MS));
  await office.host.settled();
  office.close();
});

describe("worksheet functions in Excel", () => {
  test("answer from the ledgers: the opening stock stands on its account", async () => {
    // 44,430.50 of opening stock (assets/companies/README.md), credited to the opening balances.
    expect(await office.host.callFunction("BALANCE", ["1460"])).toBe(44430.5);
    expect(await office.host.callFunction("BALANCE", ["2090", null, null])).toBe(-44430.5);
    expect(await office.host.callFunction("CUSTOMERBALANCE", ["ALFKI"])).toBe(0);
  });

  test("an unknown account is #N/A with a sentence, an argument that cannot be read is #VALUE!", async () => {
    await expect(office.host.callFunction("BALANCE", ["4711"])).rejects.toMatchObject({ message: expect.stringContaining("There is no account 4711.") });
    await expect(office.host.callFunction("CUSTOMERBALANCE", ["ALFKI", "soon"])).rejects.toMatchObject({ message: expect.stringContaining("“soon” is no day.") });
  });

  test("the entries behind a cell that holds one are those it was asked for", async () => {
    const workbook = office.host.workbook();
    const sheet = addSheet(workbook, "Figures", "local");
    typeIntoCell(workbook, sheet, 0, 0, "1460");
    typeIntoCell(workbook, sheet, 0, 1, "=LEDGERLINE.BALANCE(A1,,46387)");
    selectAreas(workbook, sheet, [{ row: 0, column: 1, rows: 1, columns: 1 }]);
    activateSheet(workbook, sheet, "local");
    expect(await services.acts.run("figureBehind")).toEqual({ ok: true, value: { kind: "account", accountNo: "1460", from: null, to: day("2026-12-31") } });
    selectAreas(workbook, sheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
    expect(await services.acts.run("figureBehind")).toEqual({ ok: true, value: null });
  });

  test("a posting changes what they answer", async () => {
    const posted = await services.acts.run("postDocuments", { action: "shipInvoice", documents: ["10248"], postingDate: null, allOrNone: false });
    expect(posted).toMatchObject({ ok: true, value: { documents: ["10248"] } });
    services.watch.announce({ kind: "posted" });
    // Order 10248 comes to 440.00; VINET is abroad, where the sample has no VAT.
    expect(await office.host.callFunction("CUSTOMERBALANCE", ["VINET"])).toBe(440);
  });
});

describe("ribbon commands", () => {
  const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");

  test("are the ones the manifest names", () => {
    expect([...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]).sort()).toEqual(Object.keys(commandTargets).sort());
  });

  test.each(Object.entries(commandTargets))("%s shows the pane at its place and comes to an end", async (name, { place, act }) => {
    await office.host.runCommand(name, "Ledgerline.Any");
    expect(services.navigation.current()).toMatchObject({ place, ...(act && { act }) });
    expect(office.host.taskpaneState()).toBe("Visible");
  });
});
