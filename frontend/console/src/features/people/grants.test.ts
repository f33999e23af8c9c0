import { describe, expect, it } from 'vitest';
import { bodyOf, faultOf, lastDayAsAdministrator, newGrant, stateOn } from './grants';

const administrator = (to: string) => ({ ...newGrant('ADMINISTRATOR'), to });

describe('the days of a grant', () => {
  it('include the first and the last', () => {
    const march = { from: '2026-03-01', to: '2026-03-31' };
    expect(
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => stateOn(day, march)),
    ).toEqual(['upcoming', 'inForce', 'inForce', 'ended']);
    expect(stateOn('2026-03-01', { from: null, to: null })).toBe('inForce');
    expect(stateOn('2026-03-01', newGrant('TRAINEE'))).toBe('inForce');
  });

  it('are in order', () => {
    expect(faultOf([{ ...newGrant('TRAINEE'), from: '2026-03-02', to: '2026-03-01' }])).toBe(
      'endsBeforeStart',
    );
    expect(faultOf([{ ...newGrant('TRAINEE'), from: '2026-03-02', to: '2026-03-02' }])).toBeUndefined();
    expect(faultOf([newGrant('COORDINATOR')])).toBe('needRegion');
  });

  it('are sent as nothing when they are empty', () => {
    expect(bodyOf([{ ...newGrant('INSTRUCTOR'), region: '62', from: '2026-03-02' }])).toEqual([
      { role: 'INSTRUCTOR', region: null, from: '2026-03-02', to: null },
    ]);
  });

  it('tell the last day as an administrator', () => {
    expect(lastDayAsAdministrator([administrator('2026-03-01'), administrator('2026-06-30')])).toBe(
      '2026-06-30',
    );
    expect(lastDayAsAdministrator([administrator('2026-03-01'), administrator('')])).toBeUndefined();
    expect(lastDayAsAdministrator([newGrant('TRAINEE')])).toBeUndefined();
  });
});
