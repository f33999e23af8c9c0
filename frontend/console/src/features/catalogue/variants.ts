export const MOST_OPTIONS = 3;
export const MOST_VARIANTS = 100;

/** What buyers choose from, as it is typed: a name, and its values with commas between them. */
export interface OptionDraft {
  name: string;
  values: string;
}

/** One row of the table of variants, as it is typed. */
export interface VariantDraft {
  sku: string;
  values: string[];
  price: string;
  compareAt: string;
  weight: string;
  madeToOrder: boolean;
  picture: string;
  /** How many there are to begin with; only asked of variants that are new. */
  stock: string;
  /** Whether it was saved before: its SKU stays, because its stock is counted under it. */
  saved: boolean;
}

export const blankVariant: VariantDraft = {
  sku: '',
  values: [],
  price: '',
  compareAt: '',
  weight: '',
  madeToOrder: false,
  picture: '',
  stock: '',
  saved: false,
};

/** "red, blue、green" names three values; twice the same is once. */
export const valuesOf = (typed: string) => [
  ...new Set(
    typed
      .split(/[,，、;；\n]/)
      .map((value) => value.trim())
      .filter(Boolean),
  ),
];

/** One value of each option, in all ways; an option without values does not count. */
export function combinations(options: OptionDraft[]): string[][] {
  return options
    .map((option) => valuesOf(option.values))
    .filter((values) => values.length > 0)
    .reduce<string[][]>(
      (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
      [[]],
    );
}

const key = (values: string[]) => values.join('\n');

/**
 * The rows these options make. A row keeps what was typed for the same values; a renamed one keeps its place; a new one
 * begins with price and weight of the first.
 */
export function arranged(options: OptionDraft[], rows: VariantDraft[]): VariantDraft[] {
  const wanted = combinations(options);
  const kept = new Set(wanted.map(key));
  const byValues = new Map(rows.map((row) => [key(row.values), row]));
  const first = rows[0] ?? blankVariant;
  const sameShape = wanted.length === rows.length;
  return wanted.slice(0, MOST_VARIANTS + 1).map((values, at) => {
    const there = byValues.get(key(values));
    if (there) return there;
    const before = rows[at];
    if (before && !kept.has(key(before.values)) && (sameShape || !before.saved)) return { ...before, values };
    const { price, weight, compareAt, madeToOrder } = first;
    return { ...blankVariant, values, price, weight, compareAt, madeToOrder };
  });
}
