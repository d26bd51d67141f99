/** @jest-environment jsdom */
import { TABLE_IDS } from "../../src/tables/tables";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { deskOver, deskWith } from "../support/deskInMemory";
import { button, inPlace, openPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

const heading = () => inPlace().getByRole("heading", { level: 1 }).textContent;
const state = () => screen.getByLabelText(/State of the book/).textContent;

describe("the frame", () => {
  test("shows the company, and what the check of the book found in one word", async () => {
    showPane(deskWith());
    await waitFor(() => expect(state()).toBe("Sound"));
    expect(screen.getByRole("banner").textContent).toContain("Fixture AS");
  });

  test("says in one line that Excel has not answered, and takes it back when it does", async () => {
    const pane = showPane(deskWith());
    await seen("Check now");
    const line = /^Excel has not answered yet\./;
    expect(screen.queryByText(line)).toBeNull();
    pane.fallSilent(true);
    expect(screen.getByText(line).closest("[role]")?.getAttribute("role")).toBe("status");
    pane.fallSilent(false);
    expect(screen.queryByText(line)).toBeNull();
  });

  test("has four places with a word each, of which one can be reached by Tab", async () => {
    showPane(deskWith());
    await seen("Check now");
    const tabs = screen.getAllByRole("tab");
    expect(tabs.map((tab) => [tab.textContent, tab.tabIndex])).toEqual([["Check", 0], ["Post", -1], ["Backorders", -1], ["Ledger", -1]]);
  });

  test("arrows walk along the tabs and around, Home and End to the ends, without opening anything", async () => {
    showPane(deskWith());
    await seen("Check now");
    const focus = (key: string) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      return document.activeElement?.textContent;
    };
    screen.getByRole("tab", { name: "Check" }).focus();
    expect(["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End"].map(focus)).toEqual(["Post", "Backorders", "Ledger", "Check", "Ledger", "Check", "Ledger"]);
    expect(heading()).toBe("Check");
  });

  test("opening a place puts the focus on its heading; Escape goes back to where one came from", async () => {
    showPane(deskWith());
    await seen("Check now");
    expect(document.activeElement).toBe(document.body);
    await openTab("Post");
    await openTab("Ledger");
    expect(document.activeElement).toBe(inPlace().getByRole("heading", { level: 1 }));
    fireEvent.keyDown(openPlace(), { key: "Escape" });
    expect(heading()).toBe("Post");
    fireEvent.keyDown(openPlace(), { key: "Escape" });
    expect(heading()).toBe("Check");
    expect(document.activeElement).toBe(inPlace().getByRole("heading", { level: 1 }));
  });

  test("the menu opens, changes the pane's language and closes with Escape", async () => {
    showPane(deskWith());
    await seen("Check now");
    const menu = screen.getByRole("button", { name: "Menu" });
    await press(menu);
    await press(screen.getByLabelText("Norsk bokmål"));
    await seen("Kontroller nå");
    fireEvent.keyDown(screen.getByLabelText("Norsk bokmål"), { key: "Escape" });
    expect(document.activeElement).toBe(menu);
    expect(menu.getAttribute("aria-expanded")).toBe("false");
    expect(document.documentElement.lang).toBe("nb-NO");
  });

  test("a workbook that cannot be read says why and what to do, and is read at the next try", async () => {
    const pane = showPane(deskWith());
    pane.refuse({ code: "workbookInactive", detail: "InactiveWorkbook" });
    await seen("The workbook was closed or is no longer the one in front.");
    await seen("Bring the workbook back to the front, then try again.");
    pane.refuse(undefined);
    await press(button("Try again"));
    await seen("Check now");
  });
});

describe("setting up", () => {
  test("an empty workbook is met with it; the focus is not moved unasked", async () => {
    showPane(deskOver([]));
    await seen("Create the sheets");
    expect(heading()).toBe("Set up");
    expect(document.activeElement).toBe(document.body);
    expect(state()).toBe("Not set up");
  });

  test("other places say that there are no tables yet and lead there", async () => {
    showPane(deskOver([]));
    await seen("Create the sheets");
    await openTab("Post");
    await seen("This workbook has no Ledgerline tables yet.");
    await press(button("Set up"));
    expect(heading()).toBe("Set up");
  });

  test("makes the sheets in the chosen language, says how many, and the pane speaks it from then on", async () => {
    const desk = deskOver([]);
    showPane(desk);
    await seen("Create the sheets");
    await press(inPlace().getByLabelText("Empty company"));
    fireEvent.change(inPlace().getByRole("combobox"), { target: { value: "sv-SE" } });
    await press(button("Create the sheets"));
    await seen(`${TABLE_IDS.length} blad lades till.`);
    expect(desk.workbook.current().find(({ name }) => name === "Customers")?.sheetName).toBe("Kunder");
    await press(button("Gå till Kontrollera"));
    await seen(/Klistra in dem i Kunder/);
  });

  test("a workbook that is set up says so, and offers what is missing", async () => {
    const desk = deskWith();
    const lacking = deskOver(desk.workbook.current().filter(({ name }) => name !== "Locations" && name !== "Users"));
    const pane = showPane(lacking);
    await seen("Check now");
    await act(async () => pane.services.navigation.open("setUp"));
    await seen("This workbook is set up for Fixture AS.");
    await seen("2 tables are missing.");
    await press(button("Add the missing tables"));
    await seen("2 sheets were added.");
  });
});
