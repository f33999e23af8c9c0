import type { Schemas } from '@/lib/api';

export type Sheet = Schemas['SheetView'];
export type SheetMark = Sheet['marks'][number];
export type MarkStatus = SheetMark['status'];

/** What a tap goes through, most frequent first. */
export const cycle: MarkStatus[] = ['PRESENT', 'LATE', 'ABSENT', 'EXCUSED', 'LEFT_EARLY'];

export interface Typed {
  status: MarkStatus;
  minutes: number | null;
}

/** The marks typed but not yet saved, by person. */
export type TypedMarks = Record<string, Typed>;

export const hasMinutes = (status: MarkStatus) => status === 'LATE' || status === 'LEFT_EARLY';

export const shown = (mark: SheetMark, typed: TypedMarks): Typed =>
  typed[mark.account] ?? { status: mark.status, minutes: mark.minutes ?? null };

/** Sets one mark; typing what is saved already is no change. */
export function type(marks: SheetMark[], typed: TypedMarks, account: string, next: Typed): TypedMarks {
  const saved = marks.find((mark) => mark.account === account);
  const same = saved?.status === next.status && (saved.minutes ?? null) === next.minutes;
  if (!same) return { ...typed, [account]: next };
  return Object.fromEntries(Object.entries(typed).filter(([id]) => id !== account));
}

export function tap(marks: SheetMark[], typed: TypedMarks, mark: SheetMark): TypedMarks {
  const at = cycle.indexOf(shown(mark, typed).status);
  const status = cycle[(at + 1) % cycle.length] ?? 'PRESENT';
  return type(marks, typed, mark.account, { status, minutes: null });
}

/** Everybody not yet marked was there. */
export function restPresent(marks: SheetMark[], typed: TypedMarks): TypedMarks {
  return marks
    .filter((mark) => shown(mark, typed).status === 'NOT_RECORDED')
    .reduce((now, mark) => type(marks, now, mark.account, { status: 'PRESENT', minutes: null }), typed);
}

export const body = (version: Sheet['version'], typed: TypedMarks) => ({
  version,
  marks: Object.entries(typed).map(([account, { status, minutes }]) => ({ account, status, minutes })),
});

export function counts(marks: SheetMark[], typed: TypedMarks): Partial<Record<MarkStatus, number>> {
  const result: Partial<Record<MarkStatus, number>> = {};
  for (const mark of marks) {
    const { status } = shown(mark, typed);
    result[status] = (result[status] ?? 0) + 1;
  }
  return result;
}
