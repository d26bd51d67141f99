import { bootOffice, type OfficeInJsdom } from "../../support/officeInJsdom";
import { createWorkbook, type Workbook } from "../../../src/workbench/host/workbook";
import type { HostOptions } from "../../../src/workbench/host/office/options";

/** The real office.js on the host, as the globals that the adapter knows. Booted once per test file. */
export function excelForTests(): { readonly office: () => OfficeInJsdom; readonly open: (workbook?: Workbook, options?: Partial<HostOptions>) => Workbook } {
  let booted: OfficeInJsdom | undefined;
  const office = (): OfficeInJsdom => {
    if (booted === undefined) throw new Error("office.js has not started yet");
    return booted;
  };
  beforeAll(async () => {
    booted = await bootOffice();
    Object.assign(globalThis, { Excel: booted.Excel, Office: booted.Office });
  });
  afterEach(() => {
    expect(office().host.complaints()).toEqual([]);
  });
  afterAll(() => {
    office().close();
  });
  return {
    office,
    open(workbook = createWorkbook(), options = {}) {
      office().open(workbook, options);
      return workbook;
    },
  };
}
