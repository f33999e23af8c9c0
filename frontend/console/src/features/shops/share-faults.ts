import type { TFunction } from 'i18next';
import type { Schemas } from '@/lib/api';
import * as format from '@/lib/format';
import { basisPointsOf, faultOf, percentOf, type ShareDraft } from './shares';

/** What is wrong with the shares, in words that say what to do. */
export function shareError(shares: ShareDraft[], t: TFunction): string | undefined {
  const fault = faultOf(shares);
  if (!fault) return undefined;
  if (fault.kind === 'empty') return t('shops.fault.empty');
  if (fault.kind === 'sum') {
    const range = fault.to
      ? format.dayRange(fault.from, fault.to)
      : t('shops.openStretch', { day: format.day(fault.from, { year: true, weekday: false }) });
    return t('shops.fault.sum', { range, sum: format.percent(fault.sum) });
  }
  return t(`shops.fault.${fault.kind}`, { name: shares[fault.index]?.name || String(fault.index + 1) });
}

export const formsOf = (shares: ShareDraft[]): Schemas['ShopMemberForm'][] =>
  shares.map(({ account, percent, from, to }) => ({
    account,
    basisPoints: basisPointsOf(percent) ?? 0,
    from,
    to: to || null,
  }));

export const draftsOf = (members: Schemas['ShopView']['members']): ShareDraft[] =>
  members.map(({ account, name, basisPoints, from, to }) => ({
    account,
    name,
    percent: percentOf(basisPoints),
    from,
    to: to ?? '',
  }));
