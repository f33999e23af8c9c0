import type { OrderLine } from './queries';

/** What so many units of a line bring back: their part of what is left, and with the last unit the rest of it. */
export function unitsAmount(line: OrderLine, units: number): number {
  if (units >= line.unitsRefundable) return line.amountRefundable;
  return Math.floor((line.amountRefundable * units) / line.unitsRefundable);
}

/** Money as it is typed, in minor units; undefined if it is no amount. Two decimals at most. */
export function minorOf(text: string): number | undefined {
  const typed = text.trim().replace(/^[¥￥]/, '');
  if (typed === '') return 0;
  const parts = /^(\d{1,9})(?:[.。](\d{1,2}))?$/.exec(typed);
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined;
}
