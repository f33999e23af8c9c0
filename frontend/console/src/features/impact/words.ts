import type { TFunction } from 'i18next';
import * as format from '@/lib/format';
import type { Comparison, Impact } from './queries';

/** A share as a percentage with one decimal: 0.6154 is 61.5%. */
export const shareText = (count: number, of: number) =>
  of === 0 ? '—' : `${format.number((count / of) * 100, 1)}%`;

const plus = (value: number, text: string) => (value > 0 ? `+${text}` : text);

/** A difference of two shares in percentage points, signed. */
export const points = (difference: number) => plus(difference, format.number(difference * 100, 1));

export const signedMoney = (minor: number, currency: string) => plus(minor, format.money(minor, currency));

/** Two significant decimals are enough for a p-value; tiny ones are told as below a thousandth. */
export const pText = (p: number) => (p < 0.001 ? '< 0.001' : `= ${format.number(p, 3)}`);

const excludesZero = ({ low, high }: { low: number; high: number }) => low > 0 || high < 0;

const CHANCE = 0.05;

function shareSentence(
  { completed, notCompleted, shareDifference }: Comparison,
  t: TFunction,
): string | null {
  if (!completed || !notCompleted || !shareDifference) return null;
  const facts = {
    completed: shareText(completed.withSale, completed.trainees),
    notCompleted: shareText(notCompleted.withSale, notCompleted.trainees),
    difference: points(shareDifference.estimate),
    low: points(shareDifference.low),
    high: points(shareDifference.high),
  };
  if (!excludesZero(shareDifference)) return t('impact.say.shareUnclear', facts);
  return shareDifference.estimate > 0 ? t('impact.say.shareMore', facts) : t('impact.say.shareLess', facts);
}

function revenueSentence(comparison: Comparison, currency: string, t: TFunction): string | null {
  const { permutation, completed, notCompleted } = comparison;
  if (!permutation || completed?.meanNet == null || notCompleted?.meanNet == null) return null;
  const facts = {
    completed: format.money(completed.meanNet, currency),
    notCompleted: format.money(notCompleted.meanNet, currency),
    p: pText(permutation.p),
  };
  if (permutation.p >= CHANCE) return t('impact.say.revenueUnclear', facts);
  return permutation.estimate > 0 ? t('impact.say.revenueMore', facts) : t('impact.say.revenueLess', facts);
}

/** What the comparison allows to be said, in plain words; never more than its method carries. */
export function sentences({ comparison, currency }: Impact, t: TFunction): string[] {
  const { disclosure, cohortsCompared } = comparison;
  if (cohortsCompared === 0) return [t('impact.say.nobody')];
  if (disclosure === 'nothing') return [t('impact.say.tooFew')];
  if (disclosure === 'counts-only') return [t('impact.say.countsOnly')];
  const said = [shareSentence(comparison, t), revenueSentence(comparison, currency, t)].filter(
    (sentence) => sentence !== null,
  );
  if (disclosure === 'no-test') said.push(t('impact.say.noTest'));
  return [...said, t('impact.say.limits')];
}
