import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  QUOTIENT_DIGITS,
  roundDecimal,
  subtractDecimals,
} from '../../../src/forms/rules/decimal.ts';

const decimals = fc.record({ units: fc.bigInt(-(10n ** 30n), 10n ** 30n), scale: fc.integer({ min: 0, max: 20 }) });

// Every number of these tests is a whole number of these.
const FINEST = 60;

function fine({ units, scale }: Decimal): bigint {
  return units * 10n ** BigInt(FINEST - scale);
}

function size(number: bigint): bigint {
  return number < 0n ? -number : number;
}

describe('against arithmetic of whole numbers', () => {
  test('sums and differences', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(fine(addDecimals(a, b))).toBe(fine(a) + fine(b));
        expect(fine(subtractDecimals(a, b))).toBe(fine(a) - fine(b));
      }),
    );
  });

  test('products', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(fine(multiplyDecimals(a, b)!) * 10n ** BigInt(FINEST)).toBe(fine(a) * fine(b));
      }),
    );
  });

  test('order', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compareDecimals(a, b)).toBe(fine(a) < fine(b) ? -1 : fine(a) > fine(b) ? 1 : 0);
      }),
    );
  });

  test('a quotient is off by at most half of its last digit', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const quotient = divideDecimals(a, b);
        if (b.units === 0n) return expect(quotient).toBe(undefined);
        const one = 10n ** BigInt(QUOTIENT_DIGITS);
        const off = size(fine(a) * one - quotient!.units * fine(b));
        return expect(2n * off <= size(fine(b))).toBe(true);
      }),
    );
  });

  test('rounding is off by at most half, and a half goes to the even digit', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 12 }), (number, digits) => {
        const rounded = roundDecimal(number, digits);
        const last = 10n ** BigInt(FINEST - digits);
        const off = size(fine(rounded) - fine(number)) * 2n;
        expect(off <= last).toBe(true);
        expect(rounded.scale <= digits || rounded === number).toBe(true);
        if (off === last) expect((fine(rounded) / last) % 2n).toBe(0n);
      }),
    );
  });

  test('what is written is read as the same number', () => {
    fc.assert(
      fc.property(decimals, (number) => {
        expect(fine(parseDecimal(decimalText(number))!)).toBe(fine(number));
      }),
    );
  });

  test('numbers of JSON are read as they are written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(Number(decimalText(parseDecimal(number)!))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

test.each(['', 'a', '1.', '.5', '1,5', '--1', ' 1', 'NaN', 'Infinity', '1e9999', '1e-9999'])(
  '"%s" is no decimal',
  (text) => expect(parseDecimal(text)).toBe(undefined),
);

test('a product does not grow without end', () => {
  let number: Decimal | undefined = { units: 10n ** 30n, scale: 0 };
  for (let step = 0; step < 10 && number; step += 1) number = multiplyDecimals(number, number);
  expect(number).toBe(undefined);
});
