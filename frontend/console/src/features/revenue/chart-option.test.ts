import { describe, expect, it } from 'vitest';
import { chartLook } from '@/components/chart/chart-look';
import { highest, partName, seriesOption } from './chart-option';

const point = (from: string, to: string, net: number, partial = false) => ({
  from,
  to,
  partial,
  gross: net,
  refunds: 0,
  adjustments: 0,
  net,
  orders: 1,
});
const words = { gross: 'g', refunds: 'r', adjustments: 'a', net: 'n', orders: 'o', partial: 'p' };

describe('the revenue chart', () => {
  it('names its parts by day, week and month', () => {
    expect(partName(point('2026-11-16', '2026-11-22', 1), 'day')).toMatch(/^Mon 16 Nov/);
    expect(partName(point('2026-11-16', '2026-11-22', 1), 'week')).toContain('–');
    expect(partName(point('2026-11-01', '2026-11-30', 1), 'month')).toBe('Nov 2026');
  });

  it('hatches exactly the parts that are not whole', () => {
    const items = [point('2026-10-01', '2026-10-31', 5), point('2026-11-01', '2026-11-23', 3, true)];
    const { series } = seriesOption(chartLook('light'), items, 'month', 'CNY', words);
    const bars = (series as { data: { value: number; itemStyle: { decal?: unknown } }[] }[])[0]?.data ?? [];
    expect(bars.map((bar) => Boolean(bar.itemStyle.decal))).toEqual([false, true]);
    expect(bars.map((bar) => bar.value)).toEqual([5, 3]);
  });

  it('knows its highest part', () => {
    expect(highest([point('2026-10-01', '2026-10-31', -4), point('2026-11-01', '2026-11-30', 9)])?.net).toBe(
      9,
    );
    expect(highest([])).toBeUndefined();
  });
});
