import { assert } from "../base/assert";

/**
 * Exact decimals as scaled integers. A value is a whole number of its smallest unit: amounts of thousandths,
 * quantities, prices and percentages of hundred-thousandths. The scale of amounts is set by Excel, whose fifteen digits
 * hold cents up to 9,999,999,999,999.99: a safe integer of thousandths reaches to 9,007,199,254,740.991.
 */

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

export type DecimalFault = "notANumber" | "tooManyDecimals" | "tooLarge";

/** Reads a decimal text with a point, such as `-1250.5` or `1e-5`, into a whole number of 10^-scale. */
export function parseScaled(text: string, scale: number): number | DecimalFault {
  const match = DECIMAL.exec(text);
  if (!match || (match[2] === "" && (match[3] ?? "") === "")) return "notANumber";
  const whole = match[2] ?? "";
  const fraction = match[3] ?? "";
  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return 0;
  const shift = scale - fraction.length + Number(match[4] ?? 0);
  let scaled: string;
  if (shift >= 0) {
    if (digits.length + shift > 16) return "tooLarge";
    scaled = digits + "0".repeat(shift);
  } else {
    const cut = digits.length + shift;
    if (/[1-9]/.test(cut < 0 ? digits : digits.slice(cut))) return "tooManyDecimals";
    scaled = cut <= 0 ? "0" : digits.slice(0, cut);
    if (scaled.length > 16) return "tooLarge";
  }
  const value = Number(scaled);
  if (!Number.isSafeInteger(value)) return "tooLarge";
  return match[1] === "-" && value !== 0 ? -value : value;
}

/** The decimal text of a whole number of 10^-scale, with at least `minimum` decimals and no zeros behind them. */
export function formatScaled(value: number, scale: number, minimum = 0): string {
  assert(Number.isSafeInteger(value), "a scaled value is a safe integer");
  const digits = String(Math.abs(value)).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "").padEnd(minimum, "0");
  return `${value < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** a × b ÷ divisor, rounded to a whole number half away from zero, exact at any size of the product. */
export function multiplyDivide(a: number, b: number, divisor: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(divisor)) return divideRounded(product, divisor);
  return Number(divideRoundedBig(BigInt(a) * BigInt(b), BigInt(divisor)));
}

/** n ÷ d rounded half away from zero; both safe integers, d not zero. */
export function divideRounded(n: number, d: number): number {
  assert(d !== 0, "a divisor is not zero");
  const rest = n % d;
  const quotient = (n - rest) / d;
  // Written as a comparison with the complement: twice the rest could leave the safe range.
  const up = Math.abs(rest) >= Math.abs(d) - Math.abs(rest);
  const result = up && rest !== 0 ? quotient + (n < 0 === d < 0 ? 1 : -1) : quotient;
  return result === 0 ? 0 : result;
}

export function divideRoundedBig(n: bigint, d: bigint): bigint {
  assert(d !== 0n, "a divisor is not zero");
  const rest = n % d;
  const quotient = n / d;
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  if (twice < (d < 0n ? -d : d)) return quotient;
  return quotient + (n < 0n === d < 0n ? 1n : -1n);
}
