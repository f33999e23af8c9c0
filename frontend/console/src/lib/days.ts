import type { TFunction } from 'i18next';
import { day, dayRange } from './format';

/** From when until when, in words; nothing if neither end is known. */
export function days(
  { from, to }: { from?: string | null; to?: string | null },
  t: TFunction,
): string | undefined {
  if (from && to) return dayRange(from, to);
  if (from) return t('common.fromDay', { day: day(from, { weekday: false }) });
  return to ? t('common.untilDay', { day: day(to, { weekday: false }) }) : undefined;
}
