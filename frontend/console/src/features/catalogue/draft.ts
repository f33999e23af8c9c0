import type { TFunction } from 'i18next';
import { countOf, minorOf, typedOf } from '@/lib/amount';
import type { Schemas } from '@/lib/api';
import { isBlank, told, typed, type Typed } from '@/lib/bilingual';
import type { Errors } from '@/lib/form';
import type { Product } from './queries';
import {
  arranged,
  blankVariant,
  MOST_VARIANTS,
  valuesOf,
  type OptionDraft,
  type VariantDraft,
} from './variants';

export interface PictureDraft {
  picture: string;
  path: string;
  alt: string;
}

/** A product as it is typed. */
export interface ProductDraft extends Record<string, unknown> {
  title: Typed;
  description: Typed;
  categories: string;
  origin: string;
  options: OptionDraft[];
  variants: VariantDraft[];
  pictures: PictureDraft[];
}

export const blankProduct: ProductDraft = {
  title: { zh: '', en: '' },
  description: { zh: '', en: '' },
  categories: '',
  origin: '',
  options: [],
  variants: [blankVariant],
  pictures: [],
};

export function draftOf(product: Product, currency: string): ProductDraft {
  const variants = product.variants.map((variant) => ({
    ...blankVariant,
    sku: variant.sku,
    values: variant.values,
    price: typedOf(variant.price, currency),
    compareAt: typedOf(variant.compareAt, currency),
    weight: variant.weightGrams ? String(variant.weightGrams) : '',
    madeToOrder: variant.madeToOrder,
    picture: variant.picture ?? '',
    saved: true,
  }));
  const options = product.options.map(({ name, values }) => ({ name, values: values.join(', ') }));
  return {
    title: typed(product.title),
    description: typed(product.description),
    categories: product.categories.join(', '),
    origin: product.origin ?? '',
    options,
    variants: variants.length > 0 ? variants : arranged(options, []),
    pictures: product.pictures.map(({ picture, alt, thumbnail }) => ({ picture, alt, path: thumbnail })),
  };
}

const isPriced = ({ price }: VariantDraft) => price.trim() !== '';

/** A draft may still lack its price; then it has no variant yet. */
const priced = ({ variants }: ProductDraft) => variants.filter(isPriced);

export function formOf(draft: ProductDraft, currency: string): Schemas['ProductForm'] {
  const name = draft.title.zh.trim() || draft.title.en.trim();
  const options = draft.options.filter((option) => valuesOf(option.values).length > 0);
  return {
    title: told(draft.title) ?? {},
    description: told(draft.description),
    categories: valuesOf(draft.categories),
    origin: draft.origin.trim() || null,
    options: options.map((option) => ({ name: option.name.trim(), values: valuesOf(option.values) })),
    variants: priced(draft).map((variant) => ({
      sku: variant.sku.trim() || null,
      values: variant.values,
      price: minorOf(variant.price, currency) ?? 0,
      compareAt: variant.compareAt.trim() ? minorOf(variant.compareAt, currency) : null,
      weightGrams: countOf(variant.weight) ?? 0,
      madeToOrder: variant.madeToOrder,
      picture: variant.picture || null,
    })),
    pictures: draft.pictures.map(({ picture, alt }) => ({ picture, alt: alt.trim() || name })),
  };
}

/** First counts of variants that are new, under the SKUs they were given on saving. */
export function firstCounts(draft: ProductDraft, saved: Product): { sku: string; counted: number }[] {
  return priced(draft).flatMap((variant, at) => {
    const counted = countOf(variant.stock);
    const sku = saved.variants[at]?.sku;
    return variant.saved || variant.madeToOrder || !counted || !sku ? [] : [{ sku, counted }];
  });
}

function variantFault(variant: VariantDraft, currency: string, onSale: boolean, t: TFunction) {
  const name = variant.values.join(' / ');
  const said = (text: string) => (name ? `${name}: ${text}` : text);
  if (!isPriced(variant)) return onSale ? said(t('catalogue.fault.price')) : undefined;
  if (!minorOf(variant.price, currency)) return said(t('catalogue.fault.price'));
  if (variant.compareAt.trim()) {
    const before = minorOf(variant.compareAt, currency);
    if (before === null || before <= (minorOf(variant.price, currency) ?? 0))
      return said(t('catalogue.fault.compareAt'));
  }
  if (variant.weight.trim() && countOf(variant.weight) === null) return said(t('catalogue.fault.weight'));
  if (variant.stock.trim() && countOf(variant.stock) === null) return said(t('catalogue.fault.stock'));
  if (onSale && !variant.saved && !variant.madeToOrder && !variant.stock.trim())
    return said(t('catalogue.fault.stockMissing'));
  return undefined;
}

/** What keeps the product from being saved, or from being put on sale. */
export function faultsOf(
  draft: ProductDraft,
  currency: string,
  onSale: boolean,
  t: TFunction,
): Errors<ProductDraft> {
  const faults = draft.variants.map((variant) => variantFault(variant, currency, onSale, t));
  return {
    title: isBlank(draft.title) ? t('catalogue.fault.title') : undefined,
    options: draft.options.some((option) => valuesOf(option.values).length > 0 && !option.name.trim())
      ? t('catalogue.fault.option')
      : undefined,
    variants:
      draft.variants.length > MOST_VARIANTS
        ? t('catalogue.fault.tooMany', { count: MOST_VARIANTS })
        : faults.find(Boolean),
  };
}
