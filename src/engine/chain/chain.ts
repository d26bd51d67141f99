/**
 * The chain of committed batches: what is hashed of the rows a batch has committed, and how the rows of a book fall into
 * batches again. A row is hashed as its cells read back, in the order of keys and not of the sheet, so that sorting,
 * hiding, moving or adding columns changes nothing, and a column that came later is blank in what came before it
 * (reliability 4.6). The hash itself is made outside: the engine does not wait.
 */
export { batchesIn, batchesNaming, firstColumn, watchedBatches, type Batch } from "./batches";
export { batchMarks, brokenEntry } from "./marks";
export { batchSections, inKeyOrder, logText, type HasColumn, type RowsByTable, type Section } from "./sections";
