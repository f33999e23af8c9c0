import { describe, expect, it } from 'vitest';
import { addDays, changeOf, grainFor, isDay, lengthOf, periodOf } from './period';

describe('periods', () => {
  it('end today while they are not over', () => {
    expect(periodOf('this-month', '2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-23' });
    expect(periodOf('this-year', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-11-23' });
  });

  it('count both ends', () => {
    const month = periodOf('last-30-days', '2026-11-23');
    expect(month).toEqual({ from: '2026-10-25', to: '2026-11-23' });
    expect(lengthOf(month)).toBe(30);
  });

  it('know the last month across a year and a leap day', () => {
    expect(periodOf('last-month', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(periodOf('last-month', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('move by days over months and daylight changes', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('are cut as finely as a chart can show', () => {
    expect(grainFor({ from: '2026-11-01', to: '2026-11-30' })).toBe('day');
    expect(grainFor({ from: '2026-09-01', to: '2026-11-30' })).toBe('week');
    expect(grainFor({ from: '2025-12-01', to: '2026-11-30' })).toBe('month');
  });

  it('refuse days that do not exist', () => {
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('20260101')).toBe(false);
    expect(isDay(20260101)).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
  });
});

describe('a change against a base', () => {
  it('carries its sign, with at most one decimal', () => {
    expect(changeOf(11240, 10000)).toBe('+12.4%');
    expect(changeOf(9000, 10000)).toBe('−10%');
    expect(changeOf(10000, 10000)).toBe('0%');
  });

  it('says nothing without a base', () => {
    expect(changeOf(500, 0)).toBeNull();
    expect(changeOf(500, -20)).toBeNull();
  });
});
