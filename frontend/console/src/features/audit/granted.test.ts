import { describe, expect, it } from 'vitest';
import { readGranted } from './granted';

describe('a note on given and taken roles', () => {
  it('is read with regions and days', () => {
    expect(
      readGranted('-INSTRUCTOR, +COORDINATOR 62 2026-03-01/.., +ADMINISTRATOR 2026-03-01/2026-06-30'),
    ).toEqual({
      taken: [{ role: 'INSTRUCTOR' }],
      given: [
        { role: 'COORDINATOR', region: '62', from: '2026-03-01' },
        { role: 'ADMINISTRATOR', from: '2026-03-01', to: '2026-06-30' },
      ],
    });
  });

  it('is shown as it stands when it says something else', () => {
    expect(readGranted('because of the new term, +1')).toBeNull();
    expect(readGranted('')).toBeNull();
  });
});
