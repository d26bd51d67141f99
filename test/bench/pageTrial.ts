import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread, MessageChannel, parentPort, Worker, workerData, type MessagePort } from "node:worker_threads";
import { line, type MessageEnd } from "../../src/adapters/worker/line";
import { answeringWith, workbookOver } from "../../src/adapters/worker/workbookLine";
import { postDocuments } from "../../src/app/postDocuments";
import type { FoundTable } from "../../src/ports/workbookPort";
import { valueOf } from "../support/deskInMemory";
import { paperWorkbook } from "./paper";
import { deskOf, postingWish, type Figures } from "./trials";

/**
 * How long the pane's thread stands still while the acts post beside it, as they do in Excel: here is the page with the
 * workbook, and over the real line a thread that posts. What Excel needs to answer with the tables is not counted.
 */
export async function pageWhilePosting(input: string, startBeside: (port: MessagePort) => () => unknown): Promise<Figures> {
  const paper = paperWorkbook(JSON.parse(input) as FoundTable[]);
  const { port1, port2 } = new MessageChannel();
  const toActs = line(port1 as unknown as MessageEnd, answeringWith(paper));
  const end = startBeside(port2);
  try {
    await toActs.call("ready", undefined);
    const stretches = monitorEventLoopDelay({ resolution: 1 });
    stretches.enable();
    const documents = (await toActs.call("post", undefined)) as number;
    stretches.disable();
    return { documents, longestTaskMs: stretches.max / 1e6 };
  } finally {
    port1.close();
    await end();
  }
}

/** The other end: it posts when it is asked to. */
export function actsBeside(port: MessagePort): () => void {
  const toPage = line(port as unknown as MessageEnd, async (name) => {
    if (name !== "post") return undefined;
    return valueOf(await postDocuments({ ...deskOf(paperWorkbook("[]")), workbook: workbookOver(toPage) }, postingWish)).documents.length;
  });
  return () => port.close();
}

/** A thread of its own, which begins with this program. */
export function threadBeside(program: string): (port: MessagePort) => () => unknown {
  return (port) => {
    const worker = new Worker(program, { argv: ["beside"], workerData: { port }, transferList: [port], resourceLimits: { maxOldGenerationSizeMb: 8192 } });
    return () => worker.terminate();
  };
}

/** In such a thread: waits for the page. */
export function stayBeside(): void {
  if (isMainThread || parentPort === null) throw new Error("this is no thread beside a page");
  actsBeside((workerData as { readonly port: MessagePort }).port);
}
