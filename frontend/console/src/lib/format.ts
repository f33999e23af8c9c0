import { language, type Language } from './i18n';

let zone = 'Asia/Shanghai';

/** Business days and clock times are the programme's, wherever the reader sits. */
export function setZone(name: string) {
  zone = name;
}

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dates(lang: Language, options: Intl.DateTimeFormatOptions) {
  const key = `d${lang}${JSON.stringify(options)}`;
  if (!cache.has(key)) cache.set(key, new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, options));
  return cache.get(key) as Intl.DateTimeFormat;
}

function numbers(options: Intl.NumberFormatOptions) {
  const key = `n${JSON.stringify(options)}`;
  if (!cache.has(key)) cache.set(key, new Intl.NumberFormat('en-US', options));
  return cache.get(key) as Intl.NumberFormat;
}

export const MINUS = '−';
const minus = (text: string) => text.replace('-', MINUS);

export function fractionDigits(currency: string): number {
  return numbers({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as text, without ever passing through a fraction: 123450 CNY is ¥1,234.50. */
export function money(minor: number, currency = 'CNY', sign = true): string {
  const digits = fractionDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = numbers({ useGrouping: true }).format(BigInt(text.slice(0, text.length - digits)));
  const fraction = digits > 0 ? `.${text.slice(-digits)}` : '';
  const symbol = sign ? currencySymbol(currency) : '';
  return `${minor < 0 ? MINUS : ''}${symbol}${whole}${fraction}`;
}

/** Minor units as a program or spreadsheet reads them: 123450 CNY is 1234.50. */
export function plainMoney(minor: number, currency = 'CNY'): string {
  const digits = fractionDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const fraction = digits > 0 ? `.${text.slice(-digits)}` : '';
  return `${minor < 0 ? '-' : ''}${text.slice(0, text.length - digits)}${fraction}`;
}

export function currencySymbol(currency: string): string {
  if (currency === 'CNY') return '¥';
  const parts = numbers({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

export const number = (value: number, digits = 0) =>
  minus(numbers({ maximumFractionDigits: digits }).format(value));

/** Basis points as a percentage with at most one decimal: 8333 is 83.3%. */
export const percent = (basisPoints: number) => `${number(basisPoints / 100, 1)}%`;

function part(formatted: Intl.DateTimeFormatPart[], type: string) {
  return formatted.find((p) => p.type === type)?.value ?? '';
}

/** 6月12日 周三 / Wed 12 Jun; the year is told when it is not the current one. */
export function day(
  iso: string,
  options: { year?: boolean; weekday?: boolean } = {},
  lang: Language = language(),
): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const parts = dates(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    month: lang === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    weekday: 'short',
  }).formatToParts(date);
  const thisYear = new Date().getFullYear();
  const withYear = options.year ?? date.getUTCFullYear() !== thisYear;
  const withWeekday = options.weekday ?? true;
  const month = part(parts, 'month').replace('月', '');
  const [y, d, w] = [part(parts, 'year'), part(parts, 'day'), part(parts, 'weekday')];
  if (lang === 'en') return `${withWeekday ? `${w} ` : ''}${d} ${month}${withYear ? ` ${y}` : ''}`;
  return `${withYear ? `${y}年` : ''}${month}月${d}日${withWeekday ? ` ${w}` : ''}`;
}

export function dayRange(from: string, to: string): string {
  if (from === to) return day(from, { weekday: false });
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const year = !sameYear || from.slice(0, 4) !== String(new Date().getFullYear());
  const english = language() === 'en';
  const first = day(from, { weekday: false, year: year && !(sameYear && english) });
  return `${first} – ${day(to, { weekday: false, year: year && !(sameYear && !english) })}`;
}

/** The calendar day of an instant in the programme's zone. */
export function dayOf(instant: string): string {
  const parts = dates('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant));
  return `${part(parts, 'year')}-${part(parts, 'month')}-${part(parts, 'day')}`;
}

export function clock(instant: string): string {
  return dates('en', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

export const moment = (instant: string, lang?: Language) =>
  `${day(dayOf(instant), {}, lang)} ${clock(instant)}`;

/** Times of day arrive as 09:00 or 09:00:00. */
export const timeRange = (start: string, end: string) => `${start.slice(0, 5)}–${end.slice(0, 5)}`;

/** Minor units as an axis tells them: ¥12K, ¥1.2万. */
export function shortMoney(minor: number, currency = 'CNY'): string {
  const lang = language();
  const key = `c${lang}`;
  if (!cache.has(key))
    cache.set(key, new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 }));
  const compact = cache.get(key) as Intl.NumberFormat;
  const whole = Math.abs(minor) / 10 ** fractionDigits(currency);
  return `${minor < 0 ? MINUS : ''}${currencySymbol(currency)}${compact.format(whole)}`;
}

/** A month by name: 2026年11月 / Nov 2026. */
export function month(iso: string): string {
  const lang = language();
  return dates(lang, { timeZone: 'UTC', year: 'numeric', month: 'short' }).format(
    new Date(`${iso.slice(0, 7)}-01T00:00:00Z`),
  );
}
