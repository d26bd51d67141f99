import { MessageChannel } from "node:worker_threads";
import { memoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import { line, type Answering, type Line, type MessageEnd } from "../../../src/adapters/worker/line";
import { answeringWith, workbookOver } from "../../../src/adapters/worker/workbookLine";
import { workbookPortContract } from "../../contract/workbookPort";

/** Two ends of a real message channel: everything goes through the structured clone, as between a page and its worker. */
const channels: MessageChannel[] = [];
const nobody: Answering = () => Promise.reject(new Error("nobody answers here"));

function connected(here: Answering, there: Answering = nobody): { readonly near: Line; readonly far: Line } {
  const channel = new MessageChannel();
  channels.push(channel);
  return { near: line(channel.port1 as unknown as MessageEnd, there), far: line(channel.port2 as unknown as MessageEnd, here) };
}

afterEach(() => channels.splice(0).forEach(({ port1 }) => port1.close()));

workbookPortContract("a workbook over a line", async () => {
  const workbook = memoryWorkbook([]);
  return { ...workbookOver(connected(answeringWith(workbook)).near), onChange: workbook.onChange, onSelection: workbook.onSelection };
});

const rowsOf = (count: number, of: (index: number) => unknown) => Array.from({ length: count }, (_, index) => of(index));

describe("a line", () => {
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["a word", "Fjord"],
    ["short lists and blanks", { a: [1, null, "", false], b: {}, c: [] }],
    ["a list of one more than is short", rowsOf(101, (index) => index)],
    ["long lists within lists", [{ rows: rowsOf(3000, (index) => [index, `Row ${index}`, index % 2 === 0, 0.1 * index]) }, { rows: rowsOf(250, () => []) }]],
    ["elements that are large by themselves", rowsOf(120, (index) => ({ text: "æøå".repeat(50_000), cells: rowsOf(500, () => index) }))],
    ["a text that looks like a path", { "": "[0]", "rows.0": ["$many"] }],
  ])("hands over %s as it is, there and back", async (_, value) => {
    const { near } = connected(async (_name, argument) => argument);
    expect(await near.call("echo", value)).toEqual(value);
  });

  test("hands over a large value in pieces between which both sides go on", async () => {
    const { near } = connected(async (_name, argument) => argument);
    let isDone = false;
    const call = near.call("echo", rowsOf(60_000, (index) => [index, `Row ${index}`, "some more text"])).then(() => (isDone = true));
    let turns = 0;
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    await call;
    // 2.2 million characters of text, each way, in pieces of some 100 thousand.
    expect(turns).toBeGreaterThan(20);
  });

  test("tells progress while a call lasts, and takes a wish to stop along", async () => {
    let isStopped = false;
    const told: string[] = [];
    const { near } = connected(async (name, _argument, { onProgress, isStopped: wantsStop }) => {
      for (let done = 1; ; done += 1) {
        onProgress?.(done, 1000);
        if (wantsStop?.() === true) return `${name} stopped`;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
    const answer = await near.call("count", undefined, {
      isStopped: () => isStopped,
      onProgress: (done, total) => {
        told.push(`${done} of ${total}`);
        isStopped = done >= 3;
      },
    });
    expect(answer).toBe("count stopped");
    expect(told.slice(0, 3)).toEqual(["1 of 1000", "2 of 1000", "3 of 1000"]);
  });

  test("brings back what was thrown, with its name", async () => {
    const { near } = connected(() => Promise.reject(Object.assign(new Error("rows do not balance"), { name: "Defect" })));
    await expect(near.call("post", {})).rejects.toMatchObject({ name: "Defect", message: "rows do not balance" });
  });

  test("is called from both sides at once, and calls do not wait for each other", async () => {
    const letGo: (() => void)[] = [];
    const { near, far } = connected(async (name) => {
      if (name === "slow") await new Promise<void>((resolve) => letGo.push(resolve));
      return `far ${name}`;
    }, async (name) => `near ${name}`);
    const slow = near.call("slow", undefined);
    expect(await Promise.all([near.call("quick", undefined), far.call("back", undefined)])).toEqual(["far quick", "near back"]);
    letGo.forEach((go) => go());
    expect(await slow).toBe("far slow");
  });

  test("that is closed ends every call with the reason, those under way and those that follow", async () => {
    const { near } = connected(() => new Promise(() => undefined));
    const call = near.call("never", undefined);
    near.close(new Error("the worker is gone"));
    await expect(call).rejects.toThrow("the worker is gone");
    await expect(near.call("never", undefined)).rejects.toThrow("the worker is gone");
  });
});
