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
});
