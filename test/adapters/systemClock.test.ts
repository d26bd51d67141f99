import { systemClock } from "../../src/adapters/memory/systemClock";
import { formatIsoDay } from "../../src/base/day";

describe("the machine's clock", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test("today is the day on the wall, the moment is universal", () => {
    jest.useFakeTimers({ now: new Date(2026, 1, 28, 23, 59, 59) });
    const clock = systemClock();
    expect(formatIsoDay(clock.today())).toBe("2026-02-28");
    expect(clock.now()).toBe(new Date(2026, 1, 28, 23, 59, 59).toISOString());
  });

  test("no two identifiers are the same", () => {
    const clock = systemClock();
    expect(new Set(Array.from({ length: 1000 }, () => clock.newId())).size).toBe(1000);
  });

  test("a page without encryption makes identifiers of the same form from random bytes", () => {
    const { randomUUID } = globalThis.crypto;
    Object.defineProperty(globalThis.crypto, "randomUUID", { configurable: true, value: undefined });
    const made = Array.from({ length: 1000 }, () => systemClock().newId());
    Object.defineProperty(globalThis.crypto, "randomUUID", { configurable: true, value: randomUUID });
    expect(new Set(made).size).toBe(1000);
    expect(made.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
  });
});
