/*
 * The oldest Excel that Ledgerline runs on, in Office's own terms. manifest.xml states the same numbers (a test compares
 * them), so an older Excel does not offer the add-in at all. Anything newer is an extra, asked for with isSetSupported.
 */

/** The requirement sets by name: everything of them may be used without asking. */
export const requiredApi = { excelApi: '1.14', sharedRuntime: '1.1' } as const;
