import { describe, expect, it } from 'vitest';
import { countOf, minorOf, typedOf } from './amount';

describe('a typed amount', () => {
  it.each([
    ['12.5', 1250],
    ['12', 1200],
    ['0.29', 29],
    ['1.10', 110],
    ['19.99', 1999],
    ['4,199.00', 419900],
    ['¥ 8', 800],
    ['１２．５', 1250],
    ['12。5', 1250],
    ['12.', 1200],
    ['99999999999.99', 9999999999999],
  ])('%s is %i in minor units', (typed, minor) => expect(minorOf(typed)).toBe(minor));

  it.each(['', 'abc', '1.234', '-1', '1e3', '.', '1.2.3', '0x10'])('%s is none', (typed) =>
    expect(minorOf(typed)).toBeNull(),
  );

  it('follows the currency: none of a yen, thousandths of a dinar', () => {
    expect(minorOf('1200', 'JPY')).toBe(1200);
    expect(minorOf('12.5', 'JPY')).toBeNull();
    expect(minorOf('1.234', 'KWD')).toBe(1234);
  });

  it('comes back as it was typed', () => {
    for (const typed of ['12', '0.29', '12.50', '100']) expect(typedOf(minorOf(typed))).toBe(typed);
    expect(typedOf(null)).toBe('');
  });
});

it('a count is a whole number', () => {
  expect(countOf('１2')).toBe(12);
  expect(countOf('0')).toBe(0);
  expect([countOf(''), countOf('1.5'), countOf('-1')]).toEqual([null, null, null]);
});
