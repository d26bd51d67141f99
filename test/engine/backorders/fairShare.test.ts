import * as fc from "fast-check";
import { fairShare, type Demand } from "../../../src/engine/backorders/fairShare";

/** Examples 1 to 3 of sales-fo 15, in whole pieces. */
const demand = (quantity: number, more: Partial<Demand> = {}): Demand => ({ quantity, unit: 1, isWhole: false, tier: 0, minimum: 0, ...more });

test("the units that remain go to the largest remainders", () => {
  expect(fairShare(12, [demand(10), demand(15), demand(8)])).toEqual([4, 5, 3]);
});

test("a line that takes all or nothing and would get less goes without, and the others share again", () => {
  expect(fairShare(12, [demand(10), demand(15, { isWhole: true }), demand(8)])).toEqual([7, 0, 5]);
});

test("packs are not opened: what does not fill one stays", () => {
  const packs = { unit: 12 };
  expect(fairShare(100, [demand(60, packs), demand(50, packs), demand(90, packs)])).toEqual([24, 24, 48]);
});

test("tiers are served whole until one does not fit; it is shared, and later ones get nothing", () => {
  expect(fairShare(20, [demand(8, { tier: 2 }), demand(12, { tier: 1 }), demand(8, { tier: 2 }), demand(5, { tier: 3 })])).toEqual([4, 12, 4, 0]);
});

test("a minimum is served before anything is shared", () => {
  // 5 first, the other 5 in proportion to the 15 and 20 that are still wanted: 2.14 and 2.86.
  expect(fairShare(10, [demand(20, { minimum: 5 }), demand(20)])).toEqual([7, 3]);
});

test("a minimum is served in whole units, and minima that do not fit are shared as demands are", () => {
  expect(fairShare(30, [demand(24, { minimum: 13, unit: 12 }), demand(12)])).toEqual([24, 6]);
  // Minima of 12 and 6 out of 9: 6 and 3.
  expect(fairShare(9, [demand(20, { minimum: 12 }), demand(20, { minimum: 6 }), demand(20)])).toEqual([6, 3, 0]);
});

test("no one gets more than was asked for, nothing is made or lost, and what fits is given whole", () => {
  const demands = fc.array(fc.record({ quantity: fc.integer({ min: 0, max: 40 }), tier: fc.integer({ min: 0, max: 2 }) }), { maxLength: 8 });
  fc.assert(fc.property(fc.integer({ min: 0, max: 120 }), demands, (supply, asked) => {
    const shares = fairShare(supply, asked.map(({ quantity, tier }) => demand(quantity, { tier })));
    shares.forEach((share, at) => {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(asked[at]?.quantity ?? 0);
    });
    const wanted = asked.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(supply, wanted));
  }));
});

test("within a tier no one is more than a unit away from the exact proportion", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), (supply, quantities) => {
    const wanted = quantities.reduce((sum, quantity) => sum + quantity, 0);
    fc.pre(supply < wanted);
    fairShare(supply, quantities.map((quantity) => demand(quantity))).forEach((share, at) => expect(Math.abs(share - (supply * (quantities[at] ?? 0)) / wanted)).toBeLessThan(1));
  }));
});
