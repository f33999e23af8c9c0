import { addDays } from '@/lib/period';

/** A share as somebody types it: a percentage with at most two decimals, from a first to an optional last day. */
export interface ShareDraft {
  account: string;
  name: string;
  percent: string;
  from: string;
  to: string;
}

export const WHOLE = 10_000;

/** "33.33" is 3333 ten-thousandths; anything finer or unreadable is nothing. */
export function basisPointsOf(percent: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(percent.trim());
  if (!match) return null;
  const points = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return points >= 1 && points <= WHOLE ? points : null;
}

export function percentOf(basisPoints: number): string {
  return String(basisPoints / 100);
}

type Fault =
  | { kind: 'empty' }
  | { kind: 'person'; index: number }
  | { kind: 'share'; index: number }
  | { kind: 'days'; index: number }
  | { kind: 'twice'; index: number }
  | { kind: 'sum'; from: string; to: string | null; sum: number };

const holds = (share: ShareDraft, day: string) => share.from <= day && (share.to === '' || day <= share.to);

function faultOfEach(shares: ShareDraft[]): Fault | null {
  for (const [index, share] of shares.entries()) {
    if (!share.account) return { kind: 'person', index };
    if (basisPointsOf(share.percent) === null) return { kind: 'share', index };
    if (!share.from || (share.to && share.to < share.from)) return { kind: 'days', index };
    const other = shares.slice(0, index).find((one) => one.account === share.account);
    if (other && (holds(other, share.from) || holds(share, other.from))) return { kind: 'twice', index };
  }
  return null;
}

export interface Stretch {
  from: string;
  to: string | null;
  sum: number;
}

/** The stretches of days on which nothing changes, each with what its shares add up to. */
export function stretches(shares: ShareDraft[]): Stretch[] {
  const cuts = new Set<string>();
  for (const share of shares) {
    if (share.from) cuts.add(share.from);
    if (share.to) cuts.add(addDays(share.to, 1));
  }
  const days = [...cuts].sort();
  return days
    .map((from, i) => {
      const next = days[i + 1];
      const held = shares.filter((share) => share.from && holds(share, from));
      const sum = held.reduce((total, share) => total + (basisPointsOf(share.percent) ?? 0), 0);
      return { from, to: next ? addDays(next, -1) : null, sum, held: held.length };
    })
    .filter(({ to, held }) => to !== null || held > 0)
    .map(({ from, to, sum }) => ({ from, to, sum }));
}

/** The first reason why these shares cannot stand; on every day they must add up to the whole. */
export function faultOf(shares: ShareDraft[]): Fault | null {
  if (shares.length === 0) return { kind: 'empty' };
  const fault = faultOfEach(shares);
  if (fault) return fault;
  const wrong = stretches(shares).find(({ sum }) => sum !== WHOLE);
  return wrong ? { kind: 'sum', ...wrong } : null;
}

/** Parts of the whole as equal as they can be; the first carry what does not divide. */
export function equally(count: number): number[] {
  const part = Math.floor(WHOLE / count);
  const rest = WHOLE - part * count;
  return Array.from({ length: count }, (_, i) => part + (i < rest ? 1 : 0));
}
