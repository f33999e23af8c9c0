import { number } from './format';

/** Whole business days, both ends included. */
export interface Period {
  from: string;
  to: string;
}

export const presets = [
  'this-month',
  'last-month',
  'last-30-days',
  'last-90-days',
  'this-year',
  'last-365-days',
] as const;
export type Preset = (typeof presets)[number];
export type Grain = 'day' | 'week' | 'month';

/** Always has figures, on the first of a month too. */
export const usualPreset: Preset = 'last-30-days';

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, days: number) => iso(at(day) + days * DAY);

/** How many days a period has, both ends counted. */
export const lengthOf = ({ from, to }: Period) => Math.round((at(to) - at(from)) / DAY) + 1;

export const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && iso(at(text)) === text;

const startOfMonth = (day: string) => `${day.slice(0, 8)}01`;

/** Periods that are not over end today, so that what lies ahead does not look like a loss. */
export function periodOf(preset: Preset, today: string): Period {
  const thisMonth = startOfMonth(today);
  switch (preset) {
    case 'this-month':
      return { from: thisMonth, to: today };
    case 'last-month': {
      const to = addDays(thisMonth, -1);
      return { from: startOfMonth(to), to };
    }
    case 'last-30-days':
      return { from: addDays(today, -29), to: today };
    case 'last-90-days':
      return { from: addDays(today, -89), to: today };
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'last-365-days':
      return { from: addDays(today, -364), to: today };
  }
}

/** The finest cut that still reads as a chart. */
export function grainFor(period: Period): Grain {
  const days = lengthOf(period);
  if (days <= 45) return 'day';
  return days <= 200 ? 'week' : 'month';
}

/** The share by which `now` differs from `before`, signed; nothing where there is no base. */
export function changeOf(now: number, before: number): string | null {
  if (before <= 0) return null;
  const percent = ((now - before) / before) * 100;
  const text = number(percent, Math.abs(percent) >= 1000 ? 0 : 1);
  return percent > 0 && text !== '0' ? `+${text}%` : `${text}%`;
}
