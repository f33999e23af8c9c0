import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { blankProduct, draftOf, faultsOf, firstCounts, formOf, type ProductDraft } from './draft';
import type { Product } from './queries';
import { blankVariant } from './variants';

const t = i18next.t;
const honey: ProductDraft = {
  ...blankProduct,
  title: { zh: '土蜂蜜', en: '' },
  variants: [{ ...blankVariant, price: '39.9', weight: '500', stock: '12' }],
  pictures: [{ picture: 'p1', path: '/media/p1/320.jpg', alt: ' ' }],
};

const saved: Product = {
  id: 'a',
  title: { zh: '土蜂蜜' },
  categories: ['蜂蜜', '特产'],
  options: [{ name: '规格', values: ['500克', '1千克'] }],
  variants: [
    {
      sku: 'A',
      values: ['500克'],
      price: 3990,
      compareAt: 4500,
      weightGrams: 600,
      madeToOrder: false,
      availability: 'IN_STOCK',
    },
    {
      sku: 'B',
      values: ['1千克'],
      price: 7000,
      weightGrams: 0,
      madeToOrder: true,
      availability: 'MADE_TO_ORDER',
    },
  ],
  pictures: [],
  state: 'PUBLISHED',
  createdAt: '2026-01-01T00:00:00Z',
};

describe('a product as it is typed', () => {
  it('is sent in minor units and grams, and its picture is described by its name', () => {
    expect(formOf(honey, 'CNY')).toMatchObject({
      title: { zh: '土蜂蜜', en: null },
      description: null,
      variants: [{ sku: null, price: 3990, compareAt: null, weightGrams: 500, values: [] }],
      pictures: [{ picture: 'p1', alt: '土蜂蜜' }],
    });
  });

  it('comes back as it was saved', () => {
    expect(formOf(draftOf(saved, 'CNY'), 'CNY')).toMatchObject({
      categories: ['蜂蜜', '特产'],
      options: saved.options,
      variants: [
        { sku: 'A', price: 3990, compareAt: 4500, weightGrams: 600 },
        { sku: 'B', price: 7000, compareAt: null, madeToOrder: true },
      ],
    });
  });

  it('may lack its price as a draft, but not on sale', () => {
    const unpriced = { ...honey, variants: [blankVariant] };
    expect(formOf(unpriced, 'CNY').variants).toEqual([]);
    expect(faultsOf(unpriced, 'CNY', false, t).variants).toBeUndefined();
    expect(faultsOf(unpriced, 'CNY', true, t).variants).toBeTruthy();
  });

  it.each([
    ['price', '12.345'],
    ['price', '0'],
    ['compareAt', '20'],
    ['weight', 'half a kilo'],
    ['stock', '-3'],
  ])('is not saved with %s %s', (field, typed) => {
    const wrong = { ...honey, variants: [{ ...blankVariant, price: '39.9', [field]: typed }] };
    expect(faultsOf(wrong, 'CNY', false, t).variants).toBeTruthy();
  });

  it('counts the stock of new variants only, under the SKUs given on saving', () => {
    const rows = draftOf(saved, 'CNY').variants;
    const draft = {
      ...honey,
      variants: [
        { ...rows[0]!, stock: '9' },
        { ...blankVariant, price: '8', stock: '5' },
      ],
    };
    expect(firstCounts(draft, saved)).toEqual([{ sku: 'B', counted: 5 }]);
  });
});
