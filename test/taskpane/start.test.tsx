/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { OutsidePage } from "../../src/taskpane/OutsidePage";
import { waitForOffice } from "../../src/taskpane/startOffice";
import { prepareJsdom } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

/** Only what is asked before Office is there; what comes after runs against the real library in test/functions/inExcel. */
function officeThatSays(answer: Promise<{ readonly host: string | null }>): void {
  Object.assign(globalThis, { Office: { HostType: { Excel: "Excel" }, onReady: () => answer } });
}

afterEach(() => void Reflect.deleteProperty(globalThis, "Office"));

describe("Office is waited for", () => {
  test("and answers with Excel, or with no host in a browser", async () => {
    officeThatSays(Promise.resolve({ host: "Excel" }));
    expect(await waitForOffice()).toBe("excel");
    officeThatSays(Promise.resolve({ host: null }));
    expect(await waitForOffice()).toBe("elsewhere");
  });

  test("but not for ever: its script may be blocked or never answer", async () => {
    expect(await waitForOffice()).toBe("silent");
    officeThatSays(new Promise(() => undefined));
    expect(await waitForOffice(10)).toBe("silent");
  });
});

describe("outside Excel", () => {
  test("a page in a browser says where the pane belongs", () => {
    render(<OutsidePage why="elsewhere" />);
    expect(screen.getByRole("heading").textContent).toBe("Ledgerline works inside Excel");
    expect(screen.getByRole("status").textContent).toMatch(/^This page is the task pane of an Excel add-in\./);
  });

  test("an Excel that does not answer is told, with another try", () => {
    render(<OutsidePage why="silent" />);
    expect(screen.getByRole("alert").textContent).toMatch(/^Excel has not answered\./);
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});
