import { expect, test } from 'vitest';
import { minorOf, unitsAmount } from './amounts';
import type { OrderLine } from './queries';

const line = (unitsRefundable: number, amountRefundable: number) =>
  ({ unitsRefundable, amountRefundable }) as OrderLine;

test('units bring back their part, and the last one the rest', () => {
  expect(unitsAmount(line(3, 1000), 1)).toBe(333);
  expect(unitsAmount(line(3, 1000), 2)).toBe(666);
  expect(unitsAmount(line(3, 1000), 3)).toBe(1000);
  expect(unitsAmount(line(3, 1000), 0)).toBe(0);
  expect(unitsAmount(line(0, 0), 0)).toBe(0);
});

test('typed money becomes minor units or nothing', () => {
  expect(minorOf('')).toBe(0);
  expect(minorOf('12')).toBe(1200);
  expect(minorOf(' ¥12.5 ')).toBe(1250);
  expect(minorOf('0.05')).toBe(5);
  for (const wrong of ['-1', '1.005', '1e3', 'ten', '1,000']) expect(minorOf(wrong)).toBeUndefined();
});
