import { describe, expect, it } from 'vitest';
import { filtersOf, grainOf, isNarrowed, queryOf, readSearch } from './filter';

const today = '2026-11-23';

describe('the address of a revenue page', () => {
  it('shows the last 30 days when it says nothing', () => {
    expect(queryOf(readSearch({}), today)).toMatchObject({ from: '2026-10-25', to: today });
  });

  it('prefers two days of one’s own to a word', () => {
    const search = readSearch({ period: 'this-year', from: '2018-05-14', to: '2018-06-11' });
    expect(search.period).toBeUndefined();
    expect(queryOf(search, today)).toMatchObject({ from: '2018-05-14', to: '2018-06-11' });
  });

  it('leaves out what makes no sense', () => {
    expect(
      readSearch({ period: 'yesterday', from: '2026-02-30', to: '2026-03-01', by: 'hour', split: 'x' }),
    ).toEqual({});
    expect(readSearch({ from: '2026-03-02', to: '2026-03-01' })).toEqual({});
  });

  it('reads a region’s digits as text', () => {
    expect(readSearch({ region: 622927 }).region).toBe('622927');
  });

  it('hands the same money on to the sales, without how it is shown', () => {
    const search = readSearch({ shop: 's1', by: 'month', split: 'region', period: 'last-month' });
    expect(filtersOf(search)).toEqual({ shop: 's1', period: 'last-month' });
    expect(isNarrowed(search)).toBe(true);
  });

  it('cuts by what is asked for, else by the length of the period', () => {
    expect(grainOf(readSearch({ by: 'week' }), { from: today, to: today })).toBe('week');
    expect(grainOf({}, { from: '2026-01-01', to: today })).toBe('month');
  });
});
