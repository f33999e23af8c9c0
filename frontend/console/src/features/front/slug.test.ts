import { expect, it } from 'vitest';
import { slugOf } from './slug';

it('an address holds small letters, digits and single hyphens, and whole words only', () => {
  expect(slugOf('Hua Tian -- Honey & Tea 2')).toBe('hua-tian-honey-tea-2');
  expect(slugOf('花田蜂蜜')).toBe('');
  expect(slugOf('mountain '.repeat(9))).toBe('mountain-mountain-mountain-mountain');
});
