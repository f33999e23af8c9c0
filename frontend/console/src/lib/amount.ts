import { currencySymbol, fractionDigits, plainMoney } from './format';

/** Full-width digits and stops, as Chinese keyboards type them. */
const narrow = (text: string) =>
  text
    .replace(/[０-９．，￥]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.');

/** A typed amount in minor units, never as a fraction: "12.5" CNY is 1250; null if it is none. */
export function minorOf(typed: string, currency = 'CNY'): number | null {
  const digits = fractionDigits(currency);
  const text = narrow(typed)
    .replace(/[\s,¥]/g, '')
    .replace(currencySymbol(currency), '');
  const parts = /^(\d{1,11})(?:\.(\d{0,3}))?$/.exec(text);
  if (!parts) return null;
  const [whole = '', fraction = ''] = [parts[1], parts[2]];
  return fraction.length > digits ? null : Number(whole + fraction.padEnd(digits, '0'));
}

/** Minor units as one types them: 1200 CNY is 12, 1250 is 12.50. */
export const typedOf = (minor: number | null | undefined, currency = 'CNY') =>
  minor == null ? '' : plainMoney(minor, currency).replace(/\.0+$/, '');

/** A typed whole number, null if it is none. */
export function countOf(typed: string): number | null {
  const text = narrow(typed).trim();
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
