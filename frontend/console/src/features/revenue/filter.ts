import {
  grainFor,
  isDay,
  periodOf,
  presets,
  usualPreset,
  type Grain,
  type Period,
  type Preset,
} from '@/lib/period';

export const sides = ['shop', 'cohort', 'region', 'channel'] as const;
export type Side = (typeof sides)[number];
const grains: Grain[] = ['day', 'week', 'month'];

/** What the address says about which money is asked for; every page behind a figure carries the same words. */
export interface RevenueSearch {
  period?: Preset;
  from?: string;
  to?: string;
  shop?: string;
  cohort?: string;
  region?: string;
  channel?: string;
  currency?: string;
  by?: Grain;
  split?: Side;
}

/** What the server is asked. */
export interface RevenueQuery extends Period {
  shop?: string;
  cohort?: string;
  region?: string;
  channel?: string;
  currency?: string;
}

const word = (value: unknown) =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? String(value) : undefined;
const oneOf = <T extends string>(all: readonly T[], value: unknown) => all.find((one) => one === value);

/** Reads an address somebody may have typed: what makes no sense is left out. */
export function readSearch(search: Record<string, unknown>): RevenueSearch {
  const { from, to } = search;
  const dated = isDay(from) && isDay(to) && from <= to;
  return {
    period: dated ? undefined : oneOf(presets, search.period),
    from: dated ? from : undefined,
    to: dated ? to : undefined,
    shop: word(search.shop),
    cohort: word(search.cohort),
    region: word(search.region),
    channel: word(search.channel),
    currency: word(search.currency),
    by: oneOf(grains, search.by),
    split: oneOf(sides, search.split),
  };
}

export function queryOf(search: RevenueSearch, today: string): RevenueQuery {
  const { from, to } = search;
  const period = from && to ? { from, to } : periodOf(search.period ?? usualPreset, today);
  const { shop, cohort, region, channel, currency } = search;
  return { ...period, shop, cohort, region, channel, currency };
}

export const grainOf = (search: RevenueSearch, query: Period): Grain => search.by ?? grainFor(query);

/** Only what narrows the money, without how it is shown. */
export function filtersOf({ period, from, to, shop, cohort, region, channel, currency }: RevenueSearch) {
  return { period, from, to, shop, cohort, region, channel, currency };
}

export const isNarrowed = ({ shop, cohort, region, channel }: RevenueSearch) =>
  Boolean(shop ?? cohort ?? region ?? channel);
