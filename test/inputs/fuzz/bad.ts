import fc from "fast-check";
import { property, type Property } from "./property";

/** Properties that do not hold, to try whether that is told. */
export const PROPERTIES: Readonly<Record<string, () => Property>> = {
  hangs: () => property(fc.nat(), () => {
    for (;;) continue;
  }),
  waits: () => property(fc.nat(), () => new Promise<void>(() => undefined)),
  fails: () => property(fc.nat(1000), (number) => {
    if (number > 10) throw new Error(`${number} is too much`);
  }),
  holds: () => property(fc.nat(), () => undefined, 2),
};
