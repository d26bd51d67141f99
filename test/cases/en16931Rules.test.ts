import { postCase, vatOf, type CaseLine } from "./caseDocument";
import { cases as rules } from "./en16931Rules.json";
import { figuresOf, written, type PostedFigures } from "./postedFigures";

/**
 * Rules of the European norm (README.md): a rule calls figures of an invoice right or wrong. The document that a probe
 * describes is posted; what we post is the figure of each right probe and differs from that of each wrong one.
 */
type Probe = Readonly<Record<string, string | readonly string[]>>;

const untaxed = vatOf("0");

function probesOf(rule: string): readonly { readonly probe: Probe; readonly isRight: boolean }[] {
  const found = rules.find(({ input }) => input.rule === rule);
  if (found === undefined) throw new Error(`there is no rule ${rule}`);
  return found.input.probes.map((probe, at) => ({ probe: probe as unknown as Probe, isRight: found.expected.valid[at] === true }));
}

const line = (unitPrice: string, vat = untaxed): CaseLine => (unitPrice.startsWith("-") ? { quantity: "-1", unitPrice: unitPrice.slice(1), vat } : { quantity: "1", unitPrice, vat });
const charge = (amount: string): CaseLine => ({ ...line(amount), isCharge: true });
/** A document below zero is no invoice: a line of its own lifts it, and is not counted. */
const LIFT = "100000";
const lifted = (lines: readonly CaseLine[]): PostedFigures => figuresOf(postCase({ lines: [...lines, line(LIFT, vatOf("0.00"))] }).plan);
const withoutLift = (figure: string) => written(String((Math.round(Number(figure) * 1000) - Number(LIFT) * 1000) / 1000));
const text = (value: Probe[string] | undefined) => String(value ?? "");
const list = (value: Probe[string] | undefined) => (Array.isArray(value) ? (value as readonly string[]) : []);

test.each(probesOf("BR-S-09"))("BR-S-09: the tax of a category is its base times its rate: $probe", ({ probe, isRight }) => {
  const vat = vatOf(text(probe["rate"]));
  const { byVat } = lifted([line(text(probe["base"]), vat)]);
  expect(byVat[vat.identifier]?.base).toBe(written(text(probe["base"])));
  expect(byVat[vat.identifier]?.tax === written(text(probe["tax"]))).toBe(isRight);
});

test.each(probesOf("BR-CO-10"))("BR-CO-10: the net amounts of lines add up: $probe", ({ probe, isRight }) => {
  const { lineNet, net } = lifted(list(probe["lineNet"]).map((amount) => line(amount)));
  expect(lineNet.slice(0, -1)).toEqual(list(probe["lineNet"]).map(written));
  expect(withoutLift(net) === written(text(probe["sumOfLines"]))).toBe(isRight);
});

test.each(probesOf("BR-CO-13"))("BR-CO-13: allowances go off and charges come on: $probe", ({ probe, isRight }) => {
  const { net } = lifted([line(text(probe["sumOfLines"])), charge(`-${text(probe["allowanceTotal"])}`), charge(text(probe["chargeTotal"]))].filter(({ unitPrice }) => unitPrice !== "0"));
  expect(withoutLift(net) === written(text(probe["taxExclusive"]))).toBe(isRight);
});

test.each(probesOf("BR-CO-15"))("BR-CO-15: VAT comes on what is without VAT: $probe", ({ probe, isRight }) => {
  const { net, vat, gross } = lifted([line(text(probe["taxExclusive"])), line(text(probe["vat"]), { identifier: "FULL", percent: "0", calculation: "full" })]);
  expect([withoutLift(net), vat]).toEqual([written(text(probe["taxExclusive"])), written(text(probe["vat"]))]);
  expect(withoutLift(gross) === written(text(probe["taxInclusive"]))).toBe(isRight);
});

/** The rule forgives two hundredths; nothing here has a tolerance, so what it forgives is not what we post. */
const FORGIVEN = new Set(["90.02", "89.98"]);

test.each(probesOf("PEPPOL-EN16931-R120"))("R120: a line is quantity times price, charges on and allowances off: $probe", ({ probe, isRight }) => {
  const lines: CaseLine[] = [
    { quantity: text(probe["quantity"]), unitPrice: String(Number(probe["unitPrice"]) / Number(probe["baseQuantity"])), vat: untaxed, discountAmount: list(probe["allowances"])[0] },
    ...list(probe["charges"]).map(charge),
  ];
  const { net } = figuresOf(postCase({ lines }).plan);
  const lineNet = text(probe["lineNet"]);
  expect(net === written(lineNet)).toBe(isRight && !FORGIVEN.has(lineNet));
});
