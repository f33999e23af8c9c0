import { describe, expect, it } from 'vitest';
import { arranged, blankVariant, combinations, valuesOf, type VariantDraft } from './variants';

const size = { name: 'Size', values: 'S, M' };
const colour = { name: 'Colour', values: 'red、blue' };
const row = (over: Partial<VariantDraft>): VariantDraft => ({ ...blankVariant, ...over });

describe('values of an option', () => {
  it('are separated by commas of any script, trimmed and named once', () => {
    expect(valuesOf(' 红，蓝、绿, 红；\n白 ')).toEqual(['红', '蓝', '绿', '白']);
    expect(valuesOf(' , ')).toEqual([]);
  });
});

describe('variants', () => {
  it('are one value of each option in all ways, the last option moving fastest', () => {
    expect(combinations([size, colour])).toEqual([
      ['S', 'red'],
      ['S', 'blue'],
      ['M', 'red'],
      ['M', 'blue'],
    ]);
  });

  it('are one without options, and an option without values makes no difference', () => {
    expect(combinations([])).toEqual([[]]);
    expect(combinations([size, { name: 'Colour', values: '' }])).toEqual([['S'], ['M']]);
  });

  it('begin with the price and weight typed before there were options', () => {
    const [small, medium] = arranged([size], [row({ price: '12', weight: '500', stock: '7' })]);
    expect(small).toMatchObject({ values: ['S'], price: '12', stock: '7' });
    expect(medium).toMatchObject({ values: ['M'], price: '12', weight: '500', stock: '', sku: '' });
  });

  it('keep what was typed when a value is added before them', () => {
    const rows = [
      row({ values: ['S'], price: '1', sku: 'A', saved: true }),
      row({ values: ['M'], price: '2' }),
    ];
    const next = arranged([{ name: 'Size', values: 'XS, S, M' }], rows);
    expect(next.map(({ values, price }) => [values[0], price])).toEqual([
      ['XS', '1'],
      ['S', '1'],
      ['M', '2'],
    ]);
    expect(next.map(({ sku }) => sku)).toEqual(['', 'A', '']);
  });

  it('keep their SKU when only a value is spelt differently', () => {
    const rows = [
      row({ values: ['S'], sku: 'A', saved: true }),
      row({ values: ['M'], sku: 'B', saved: true }),
    ];
    expect(
      arranged([{ name: 'Size', values: 'Small, M' }], rows).map(({ sku, values }) => [sku, values[0]]),
    ).toEqual([
      ['A', 'Small'],
      ['B', 'M'],
    ]);
  });

  it('lose the rows whose value is gone', () => {
    const rows = [row({ values: ['S'], sku: 'A' }), row({ values: ['M'], sku: 'B' })];
    expect(arranged([{ name: 'Size', values: 'M' }], rows)).toEqual([rows[1]]);
  });

  it('of far too many values do not fill the page', () => {
    const many = { name: 'x', values: Array.from({ length: 20 }, (_, i) => `v${i}`).join() };
    expect(arranged([many, many, many], [])).toHaveLength(101);
  });
});
