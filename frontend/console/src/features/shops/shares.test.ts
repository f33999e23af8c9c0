import { describe, expect, it } from 'vitest';
import { basisPointsOf, equally, faultOf, percentOf, stretches, type ShareDraft } from './shares';

const share = (account: string, percent: string, from = '2026-01-01', to = ''): ShareDraft => ({
  account,
  name: account,
  percent,
  from,
  to,
});

describe('shares', () => {
  it('are read to the ten-thousandth and no finer', () => {
    expect(basisPointsOf('33.33')).toBe(3333);
    expect(basisPointsOf('33,3')).toBe(3330);
    expect(basisPointsOf(' 100 ')).toBe(10_000);
    for (const text of ['', '0', '0.001', '100.01', '1e2', '-5', 'all'])
      expect(basisPointsOf(text)).toBeNull();
  });

  it('are written as they are read', () => {
    for (const points of [1, 10, 100, 3333, 5000, 10_000])
      expect(basisPointsOf(percentOf(points))).toBe(points);
  });

  it('split equally without losing anything', () => {
    expect(equally(3)).toEqual([3334, 3333, 3333]);
    for (let count = 1; count <= 50; count++)
      expect(equally(count).reduce((sum, part) => sum + part)).toBe(10_000);
  });

  it('stand when every day adds up to the whole', () => {
    expect(faultOf([share('a', '100')])).toBeNull();
    expect(
      faultOf([
        share('a', '100', '2026-01-01', '2026-06-30'),
        share('a', '60', '2026-07-01'),
        share('b', '40', '2026-07-01'),
      ]),
    ).toBeNull();
  });

  it('name the days on which they do not', () => {
    expect(faultOf([share('a', '60'), share('b', '40', '2026-03-01')])).toEqual({
      kind: 'sum',
      from: '2026-01-01',
      to: '2026-02-28',
      sum: 6000,
    });
    expect(
      faultOf([share('a', '100', '2026-01-01', '2026-01-31'), share('b', '100', '2026-03-01')]),
    ).toMatchObject({
      kind: 'sum',
      from: '2026-02-01',
      sum: 0,
    });
  });

  it('refuse a missing person, a share twice and days the wrong way round', () => {
    expect(faultOf([])).toEqual({ kind: 'empty' });
    expect(faultOf([share('', '100')])).toEqual({ kind: 'person', index: 0 });
    expect(faultOf([share('a', 'half')])).toEqual({ kind: 'share', index: 0 });
    expect(faultOf([share('a', '50'), share('a', '50')])).toEqual({ kind: 'twice', index: 1 });
    expect(faultOf([share('a', '100', '2026-02-01', '2026-01-01')])).toEqual({ kind: 'days', index: 0 });
  });

  it('end where the last of them ends', () => {
    expect(stretches([share('a', '100', '2026-01-01', '2026-12-31')])).toEqual([
      { from: '2026-01-01', to: '2026-12-31', sum: 10_000 },
    ]);
  });
});
