import * as format from '@/lib/format';
import classes from './figures.module.css';

const NONE = '—';
type Maybe<T> = T | null | undefined;

/** Amounts come in minor units; no data is a dash, zero is zero. */
export function Money({
  minor,
  currency = 'CNY',
  sign = true,
}: {
  minor: Maybe<number>;
  currency?: string;
  sign?: boolean;
}) {
  return <span className={classes.figure}>{minor == null ? NONE : format.money(minor, currency, sign)}</span>;
}

export function Num({ value, digits = 0 }: { value: Maybe<number>; digits?: number }) {
  return <span className={classes.figure}>{value == null ? NONE : format.number(value, digits)}</span>;
}

export function Percent({ basisPoints }: { basisPoints: Maybe<number> }) {
  return <span className={classes.figure}>{basisPoints == null ? NONE : format.percent(basisPoints)}</span>;
}

export function Day({ date, year, weekday }: { date: Maybe<string>; year?: boolean; weekday?: boolean }) {
  if (!date) return <span>{NONE}</span>;
  return (
    <time className={classes.date} dateTime={date}>
      {format.day(date, { year, weekday })}
    </time>
  );
}

export function DayRange({ from, to }: { from: string; to: string }) {
  return <span className={classes.range}>{format.dayRange(from, to)}</span>;
}

export function Moment({ at }: { at: Maybe<string> }) {
  if (!at) return <span>{NONE}</span>;
  return (
    <time className={classes.date} dateTime={at}>
      {format.moment(at)}
    </time>
  );
}

export function TimeRange({ start, end }: { start: string; end: string }) {
  return <span className={classes.date}>{format.timeRange(start, end)}</span>;
}

/** Phones are masked by the server; they never wrap. */
export function Phone({ number }: { number: Maybe<string> }) {
  return <span className={classes.figure}>{number ?? NONE}</span>;
}
