import type { SheetState, TableSite } from "./book";
import type { Send } from "./officeBatches";
import type { Step } from "./step";

/**
 * Sends steps as one batch with everything that has to be out of the way: sheets that are protected without a password are
 * opened and closed again within the batch, so that a pane that dies between two batches leaves no ledger open; filters are
 * cleared before a table is written to. Excel neither draws nor computes until the end of the batch.
 */

/** The mark that is set behind the last step of a change: after a failure Office tells which were reached. */
export function markOf(change: number): string {
  return `change ${change}`;
}

/** The sheets that steps write to, in their order. */
export function sheetsOf(steps: readonly Step[]): readonly SheetState[] {
  return [...new Set(steps.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet])))];
}

/**
 * @param cleared tables whose filters are off; those that this batch clears are added, whether it succeeds or not
 * @returns what is to be seen after each step
 */
export async function sendPayload(send: Send, steps: readonly Step[], cleared: Set<TableSite>): Promise<ReadonlyMap<Step, () => void>> {
  const sheets = sheetsOf(steps);
  const filtered = new Set<TableSite>();
  for (const { site } of steps) if (site?.isFiltered === true && !cleared.has(site)) filtered.add(site);
  for (const site of filtered) cleared.add(site);
  const checks = await send((context) => {
    const { application, tables, worksheets } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    // A sheet is found by its table where it has one, whatever somebody calls it by now.
    const worksheetOf = ({ name }: SheetState): Excel.Worksheet => {
      const site = steps.find((step) => step.site !== undefined && step.sheet?.name === name)?.site;
      return site === undefined ? worksheets.getItem(name) : tables.getItem(site.name).worksheet;
    };
    for (const sheet of sheets) if (sheet.isProtected) worksheetOf(sheet).protection.unprotect();
    for (const site of filtered) tables.getItem(site.name).clearFilters();
    const after = new Map<Step, () => void>();
    for (const step of steps) {
      const check = step.fill(context);
      if (check !== undefined) after.set(step, check);
      if (step.completes) context.trace(markOf(step.change));
    }
    for (const sheet of sheets) if (sheet.protectAs !== undefined) worksheetOf(sheet).protection.protect(sheet.protectAs);
    return () => after;
  });
  for (const sheet of sheets) sheet.isProtected = sheet.protectAs !== undefined;
  return checks;
}
