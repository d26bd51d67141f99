/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import { postDocuments } from "../../src/app/postDocuments";
import { deskOver, foundTables, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";
import { button, inPlace, openPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

/** One order posted on a device, in a workbook that is looked at on another or the same one. */
async function postedDesk(device: string, seenOn = device, canSave = true): Promise<TestDesk> {
  const desk = deskOver(
    foundTables({
      Settings: [{ key: "workbookId", value: "wb-1" }],
      Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
      SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" }],
      SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 }],
    }),
  );
  const own = { ...desk, workbook: { ...desk.workbook, save: () => Promise.resolve({ ok: true, value: canSave } as const) }, journal: memoryJournal({ device }) };
  valueOf(await postDocuments(own, { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false }));
  return seenOn === device ? own : { ...own, journal: memoryJournal({ device: seenOn }) };
}

async function openHealth(): Promise<void> {
  await seen("Check now");
  await press(screen.getByRole("button", { name: "Menu" }));
  await press(screen.getByRole("button", { name: "Health" }));
  await seen("Versions");
}

/** A fact by its name. */
function fact(name: string): string {
  return inPlace().getAllByRole("term").find((term: HTMLElement) => term.textContent === name)?.nextElementSibling?.textContent ?? "";
}

async function tamper(desk: TestDesk): Promise<void> {
  const { headers } = tableOf(desk, "CustomerLedger");
  valueOf(await desk.workbook.write([{ kind: "updateRows", table: "CustomerLedger", firstIndex: 0, columns: [headers.indexOf("documentNo")], values: [["999"]] }]));
}

describe("Health", () => {
  test("opens from the menu with the focus on its heading, and Escape goes back", async () => {
    showPane(await postedDesk("here"));
    await openHealth();
    expect(document.activeElement).toBe(inPlace().getByRole("heading", { level: 1, name: "Health" }));
    fireEvent.keyDown(openPlace(), { key: "Escape" });
    expect(inPlace().getByRole("heading", { level: 1 }).textContent).toBe("Check");
  });

  test("tells the last posting, who may post, that it is saved, and the versions", async () => {
    showPane(await postedDesk("here"));
    await openHealth();
    expect(["Transaction", "Documents", "By", "Device", "Saved", "Right to post", "Ledgerline", "Workbook layout", "Excel", "Office functions", "Workbook id"].map(fact)).toEqual([
      "1", "1001", "ann", "This device", "Posted and saved", "This device has it", "test", "1", "PC 16.0", "ExcelApi 1.17", "wb-1",
    ]);
    await seen("The ledgers have not been verified on this device.");
    await seen(/^None on this device\./);
  });

  test("on another device it says so, and how posting goes on here", async () => {
    showPane(await postedDesk("1f0c2d3e-office", "here"));
    await openHealth();
    expect(["Device", "Saved", "Right to post"].map(fact)).toEqual(["Another device (1f0c2d3e)", "Not known on this device", "Another device has it"]);
    await press(button("Post"));
    expect(inPlace().getByRole("heading", { level: 1 }).textContent).toBe("Post");
  });

  test("what is posted and not saved is saved from here, where the host can", async () => {
    const desk = await postedDesk("here", "here", false);
    showPane(desk);
    await openHealth();
    expect(fact("Saved")).toBe("Posted, not yet saved");
    await press(button("Save now"));
    await seen("Save the workbook to keep what was posted.");
  });

  test("verifying tells numbers that are missing with their reason, and calls the ledgers sound all the same", async () => {
    const desk = await postedDesk("here");
    const { headers, rows } = tableOf(desk, "NumberSeries");
    const index = rows.findIndex((row) => row[headers.indexOf("series")] === "postedInvoice");
    valueOf(await desk.workbook.write([{ kind: "updateRows", table: "NumberSeries", firstIndex: index, columns: [headers.indexOf("lastNoUsed")], values: [["103004"]] }]));
    showPane(desk);
    await openHealth();
    await press(button("Verify the ledgers"));
    await seen("Missing numbers, each with its reason:");
    await seen("postedInvoice: 103002 to 103004 are missing (3). “Last no. used” of the series says it was given, and nothing with it is posted here.");
    await seen(/^The ledgers are as they were posted/);
  });

  test("verifying says that the ledgers are sound, and when that was", async () => {
    showPane(await postedDesk("here"));
    await openHealth();
    await press(button("Verify the ledgers"));
    await seen(/^The ledgers are as they were posted and agree with each other: 1 posting, \d+ rows\.$/);
    await seen(/^Last verified .+, up to transaction 1: sound\.$/);
  });

  test("a changed cell is found, and its link goes there", async () => {
    const desk = await postedDesk("here");
    await tamper(desk);
    showPane(desk);
    await openHealth();
    await press(button("Verify the ledgers"));
    await seen("Not everything is as it was posted. The first broken entry stands first.");
    await press(button("Go to CustomerLedger A2"));
    // Going to a cell waits for its turn.
    await waitFor(async () => expect(await desk.workbook.selection()).toMatchObject({ ok: true, value: { sheetName: "CustomerLedger", firstRow: 2, firstColumn: 1 } }));
    await seen(/^Last verified .+, up to transaction 1: 1 thing is not as posted\.$/);
  });

  test("the last entry is copied as a line, which holds later, and another one does not", async () => {
    const desk = await postedDesk("here");
    const pane = showPane(desk);
    await openHealth();
    await press(button("Copy the line"));
    const line = pane.copied.at(-1) ?? "";
    const { headers, rows } = tableOf(desk, "PostingLog");
    expect(line).toBe(`1:${String(rows[0]?.[headers.indexOf("hash")]).slice(0, 16)} 2026-01-15`);
    const kept = inPlace().getByRole("textbox", { name: "A line kept earlier" });
    fireEvent.change(kept, { target: { value: "nothing of the kind" } });
    await press(button("Compare"));
    await seen("This holds no line such as 12:0a1b2c3d4e5f6071.");
    fireEvent.change(kept, { target: { value: `From the audit: ${line}` } });
    await press(button("Compare"));
    await seen("They still hold transaction 1 as it was kept.");
    fireEvent.change(kept, { target: { value: "7:0a1b2c3d4e5f6071" } });
    await press(button("Compare"));
    await seen(/LDG-09/);
  });

  test("forgetting is asked for in the pane, can be given up, and leaves nothing", async () => {
    const desk = await postedDesk("here");
    showPane(desk);
    await openHealth();
    expect(fact("Kept here")).toMatch(/^2 notes/);
    await press(button("Forget this device"));
    await seen(/^Ledgerline removes everything it keeps in this browser/);
    await press(button("Keep everything"));
    expect(await desk.journal.contents()).toMatchObject({ value: { settings: 2 } });
    await press(button("Forget this device"));
    await press(button("Remove it all"));
    await seen("Everything Ledgerline kept in this browser is removed.");
    await waitFor(() => expect(fact("Kept here")).toBe("0 notes, 0 caches"));
    expect(fact("Right to post")).toBe("Another device has it");
  });

  test("diagnostics are handed over as a file with what is around the pane, and can be copied", async () => {
    const pane = showPane(await postedDesk("here"));
    await openHealth();
    await press(button("Save diagnostics"));
    await seen("Handed over as ledgerline-diagnostics.json. If no file appears, copy it instead.");
    const [file] = pane.saved;
    expect(JSON.parse(file?.text ?? "")).toMatchObject({ format: "ledgerline-diagnostics/1", chain: { state: "sound" }, surroundings: { platform: "PC", apiSets: ["ExcelApi 1.17"] } });
    await press(button("Copy diagnostics"));
    expect(pane.copied.at(-1)).toBe(file?.text);
  });

  test("is there for a workbook without tables, too", async () => {
    showPane(deskOver([]));
    await seen("Create the sheets");
    await press(screen.getByRole("button", { name: "Menu" }));
    await press(screen.getByRole("button", { name: "Health" }));
    await seen("Versions");
    expect(inPlace().getAllByText("Nothing has been posted yet. Go to Post to begin.").length).toBeGreaterThan(0);
  });

  test("a change elsewhere is told, and opening the place again looks anew", async () => {
    const desk = await postedDesk("here");
    const pane = showPane(desk);
    await openHealth();
    pane.change("Settings");
    await seen("The workbook has changed since this was worked out.");
    await openTab("Check");
    await press(screen.getByRole("button", { name: "Menu" }));
    await press(screen.getByRole("button", { name: "Health" }));
    await waitFor(() => expect(inPlace().queryByText("The workbook has changed since this was worked out.")).toBeNull());
  });
});

describe("what came of a posting that broke off", () => {
  function brokenDesk(): TestDesk {
    const desk = deskOver(
      foundTables({
        Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
        SalesHeaders: ["1001", "1002"].map((documentNo) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" })),
        SalesLines: ["1001", "1002"].map((documentNo) => ({ documentNo, lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 })),
        PostingLog: [{ transactionNo: 1, postingId: "a-1", state: "prepared", postedAt: "2026-01-15T07:00:00Z", userId: "ann", programVersion: "1", device: "here", action: "ship", documents: "1001", firstTransactionNo: 1, firstGeneralLedger: 1, lastGeneralLedger: 2 }],
        GeneralLedger: [{ accountNo: "2310", amount: 100 }, { accountNo: "6110", amount: -100 }],
      }),
    );
    return { ...desk, journal: memoryJournal({ device: "here" }) };
  }
  const sentence = /^The posting of 1001 on 2026-01-15 07:00 UTC did not come to its end\. The 2 entries it had written were taken away; nothing of it was posted\.$/;
  const state = () => screen.getByLabelText(/State of the book/).textContent;

  test("is one sentence and the word of the state, wherever one is, through changes of sheets, until the next act", async () => {
    const pane = showPane(brokenDesk());
    await waitFor(() => screen.getByText(sentence));
    await waitFor(() => expect(state()).toBe("Recovered"));
    pane.change("Settings");
    await openTab("Ledger");
    // A change on the sheet of settings has the workbook looked at anew.
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(screen.getByText(sentence)).toBeTruthy();
    await openTab("Post");
    await press(await waitFor(() => button("Preview")));
    await press(await waitFor(() => button(/^Ship and invoice 2 documents/)));
    await seen("2 documents were posted");
    expect(screen.queryByText(sentence)).toBeNull();
    await waitFor(() => expect(state()).toBe("Sound"));
  });

  test("is kept on the Health page", async () => {
    showPane(brokenDesk());
    await openHealth();
    await seen(/: the posting of 1001 begun .+ had not come to its end\. The 2 entries it had written were taken away; nothing of it was posted\.$/);
  });
});

test("ledgers that are found changed are the word of the state until they are sound again", async () => {
  const desk = await postedDesk("here");
  const { headers, rows } = tableOf(desk, "CustomerLedger");
  const at = headers.indexOf("documentNo");
  await tamper(desk);
  showPane(desk);
  await openHealth();
  const state = () => screen.getByLabelText(/State of the book/).textContent;
  await press(button("Verify the ledgers"));
  await waitFor(() => expect(state()).toBe("Ledgers changed"));
  valueOf(await desk.workbook.write([{ kind: "updateRows", table: "CustomerLedger", firstIndex: 0, columns: [at], values: [[rows[0]?.[at] ?? ""]] }]));
  await press(button("Verify the ledgers"));
  await waitFor(() => expect(state()).toBe("Sound"));
});
