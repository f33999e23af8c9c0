import { afterEach, describe, expect, it } from 'vitest';
import { clock, day, dayOf, dayRange, money, percent } from './format';
import { speak } from './i18n';

describe('figures and dates', () => {
  afterEach(() => speak('en', false));

  it('write money from minor units, whatever the currency', () => {
    expect(money(123_450)).toBe('¥1,234.50');
    expect(money(-5)).toBe('−¥0.05');
    expect(money(1050, 'JPY')).toBe('¥1,050');
    expect(money(0)).toBe('¥0.00');
  });

  it('write shares with at most one decimal', () => {
    expect(percent(8333)).toBe('83.3%');
    expect(percent(10_000)).toBe('100%');
  });

  it('spell days out in both languages', async () => {
    expect(day('2018-06-12')).toBe('Tue 12 Jun 2018');
    expect(day('2018-06-12', { year: false })).toBe('Tue 12 Jun');
    expect(dayRange('2018-06-01', '2018-07-02')).toBe('1 Jun – 2 Jul 2018');
    expect(dayRange('2018-12-31', '2019-01-02')).toBe('31 Dec 2018 – 2 Jan 2019');
    await speak('zh-CN', false);
    expect(day('2018-06-12', { year: false })).toBe('6月12日 周二');
    expect(day('2018-06-12')).toBe('2018年6月12日 周二');
    expect(dayRange('2018-06-01', '2018-07-02')).toBe('2018年6月1日 – 7月2日');
  });

  it('count the day in the programme’s zone', () => {
    expect(dayOf('2018-06-11T16:30:00Z')).toBe('2018-06-12');
    expect(clock('2018-06-11T16:30:00Z')).toBe('00:30');
  });
});
