import { describe, expect, it } from 'vitest';
import { body, counts, restPresent, tap, type, type SheetMark } from './sheet';

const mark = (account: string, status: SheetMark['status'] = 'NOT_RECORDED'): SheetMark => ({
  account,
  name: account,
  status,
});

const anna = mark('anna');
const bela = mark('bela', 'LATE');

describe('an attendance sheet', () => {
  it('marks everybody not yet marked as present, and leaves the others', () => {
    const typed = restPresent([anna, bela], {});
    expect(typed).toEqual({ anna: { status: 'PRESENT', minutes: null } });
  });

  it('goes through the marks tap by tap, most frequent first', () => {
    let typed = tap([anna], {}, anna);
    expect(typed.anna?.status).toBe('PRESENT');
    typed = tap([anna], typed, anna);
    typed = tap([anna], typed, anna);
    expect(typed.anna?.status).toBe('ABSENT');
  });

  it('forgets a mark that was typed back to what is saved', () => {
    const typed = type([bela], {}, 'bela', { status: 'ABSENT', minutes: null });
    expect(type([bela], typed, 'bela', { status: 'LATE', minutes: null })).toEqual({});
  });

  it('sends only what was typed, in one write', () => {
    const typed = type([anna, bela], {}, 'bela', { status: 'LATE', minutes: 15 });
    expect(body(3, typed)).toEqual({ version: 3, marks: [{ account: 'bela', status: 'LATE', minutes: 15 }] });
  });

  it('counts saved and typed marks together', () => {
    expect(counts([anna, bela], { anna: { status: 'LATE', minutes: 5 } })).toEqual({ LATE: 2 });
  });
});
