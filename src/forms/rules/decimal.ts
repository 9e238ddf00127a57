/** An exact decimal number: `units` divided by ten to the power of `scale`. Never a floating point number. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;
// What is multiplied again and again would otherwise grow until it costs a server its time.
const MOST_DIGITS = 1000;
/** Digits after the point of a quotient that does not come out even. */
export const QUOTIENT_DIGITS = 20;

// Most whole numbers of answers and rules are small: these are made once.
const SMALL: readonly Decimal[] = Array.from({ length: 1000 }, (_, number) => ({ units: BigInt(number), scale: 0 }));

/** Reads a number, or a decimal written as text; undefined when it is none. */
export function parseDecimal(written: number | string): Decimal | undefined {
  if (typeof written === 'number' && Number.isSafeInteger(written)) {
    return SMALL[written] ?? { units: BigInt(written), scale: 0 };
  }
  const [, sign, whole = '', fraction = '', exponent = '0'] = WRITTEN.exec(String(written)) ?? [];
  const scale = fraction.length - Number(exponent);
  if (sign === undefined || whole.length > MOST_DIGITS || Math.abs(scale) > MOST_DIGITS) return undefined;
  const units = BigInt(`${sign}${whole}${fraction}`);
  return scale < 0 ? { units: units * tenTo(-scale), scale: 0 } : { units, scale };
}

/** The number as text, without needless zeros: `-0.5`. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = absolute(units)
    .toString()
    .padStart(scale + 1, '0');
  const fraction = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '');
  const whole = scale === 0 ? digits : digits.slice(0, -scale);
  return `${units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** -1, 0 or 1. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const { a, b } = aligned(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  if (left.scale === right.scale) return { units: left.units + right.units, scale: left.scale };
  const { a, b, scale } = aligned(left, right);
  return { units: a + b, scale };
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, { units: -right.units, scale: right.scale });
}

/** Undefined when the product has more digits than anyone counts. */
export function multiplyDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  const product = { units: left.units * right.units, scale: left.scale + right.scale };
  return product.scale > MOST_DIGITS || absolute(product.units) >= tenTo(MOST_DIGITS) ? undefined : product;
}

/** Undefined for a division by zero. What does not come out even is rounded, half to even, at twenty digits. */
export function divideDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  if (right.units === 0n) return undefined;
  const { a, b } = aligned(left, right);
  return { units: divideHalfEven(a * tenTo(QUOTIENT_DIGITS), b), scale: QUOTIENT_DIGITS };
}

/** Rounds to that many digits after the point, half to even: 0.125 becomes 0.12. */
export function roundDecimal(number: Decimal, digits: number): Decimal {
  if (number.scale <= digits) return number;
  return { units: divideHalfEven(number.units, tenTo(number.scale - digits)), scale: digits };
}

function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = absolute(dividend % divisor) * 2n;
  const size = absolute(divisor);
  const away = twice > size || (twice === size && quotient % 2n !== 0n);
  if (!away) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

function aligned(left: Decimal, right: Decimal): { a: bigint; b: bigint; scale: number } {
  if (left.scale === right.scale) return { a: left.units, b: right.units, scale: left.scale };
  const scale = Math.max(left.scale, right.scale);
  return { a: left.units * tenTo(scale - left.scale), b: right.units * tenTo(scale - right.scale), scale };
}

function absolute(number: bigint): bigint {
  return number < 0n ? -number : number;
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}
