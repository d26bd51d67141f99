/** @jest-environment jsdom */
import { render, waitFor } from "@testing-library/react";
import { readFileSync } from "node:fs";
import path from "node:path";
import { TextDecoder } from "node:util";
import type { CompanyData } from "../../src/app/companyData";
import type { PaneServices } from "../../src/taskpane/paneServices";
import { activateSheet, selectAreas } from "../../src/workbench/host/model/sheets";
import type { OfficeInJsdom } from "../support/officeInJsdom";
import { sheetNamed } from "../adapters/office/workbooks";
import { button, inPlace, openPlace, openTab, prepareJsdom, press, seen } from "./support/paneInJsdom";

/**
 * A posting in an Excel where only the person can save, through the pane's own services and the real office.js: what the summary
 * says before the workbook is saved, and after.
 */
let office: OfficeInJsdom;
let services: PaneServices;
/** What Excel says of the workbook, as `Workbook.isDirty`. */
let isUnsaved = true;

beforeAll(async () => {
  prepareJsdom();
  // What the window of office.js is made with, and the page of this test has not.
  globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
  const { bootOffice } = await import("../support/officeInJsdom");
  office = await bootOffice({ options: { canSave: false, isUnsaved: () => isUnsaved } });
  Object.assign(globalThis, { Office: office.Office, Excel: office.Excel });
  const { startServices } = await import("../../src/taskpane/startServices");
  const { createNavigation } = await import("../../src/taskpane/navigation");
  services = await startServices(createNavigation(), "https://localhost/");
  const company = JSON.parse(readFileSync(path.resolve(__dirname, "../../assets/companies/northwind.json"), "utf8")) as CompanyData;
  expect(await services.acts.run("setUpWorkbook", { company, locale: "en" })).toMatchObject({ ok: true });
}, 60_000);

afterAll(async () => {
  await office.host.settled();
  office.close();
});

const lastPosting = async () => {
  const health = await services.acts.run("lookAtHealth", {});
  return health.ok && health.value.saved;
};

test("what is posted is first said to be unsaved, and to be saved once Excel says that it is", async () => {
  const workbook = office.host.workbook();
  const orders = sheetNamed(workbook, "Sales Documents");
  activateSheet(workbook, orders, "local");
  selectAreas(workbook, orders, [{ row: 1, column: 0, rows: 1, columns: 1 }]);
  const { App } = await import("../../src/taskpane/App");
  render(<App services={services} />);
  await openTab("Post");
  await press(await waitFor(() => inPlace().getByLabelText("Selected documents")));
  await press(button("Preview"));
  await press(await waitFor(() => button(/^Ship and invoice 1 document/)));
  await seen("1 document was posted");
  await seen(/Save the workbook to keep what was posted\.$/);
  expect(openPlace().textContent).not.toContain("The workbook is saved.");
  expect(await lastPosting()).toBe("unsaved");
  isUnsaved = false;
  await seen(/The workbook is saved\.$/);
  expect(openPlace().textContent).not.toContain("Save the workbook to keep what was posted.");
  await waitFor(async () => expect(await lastPosting()).toBe("saved"));
}, 60_000);
