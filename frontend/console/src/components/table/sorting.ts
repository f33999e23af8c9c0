import { useMemo, useState } from 'react';
import type { Column } from './data-table';

export interface Sort {
  id: string;
  down: boolean;
}

function compare(a: string | number | null | undefined, b: string | number | null | undefined): number {
  if (a == null || b == null) return a == null ? (b == null ? 0 : 1) : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}

/** Sorts the rows at hand; rows without a value stay last either way. */
export function sorted<R>(rows: R[], columns: Column<R>[], sort: Sort | undefined): R[] {
  const by = columns.find((column) => column.id === sort?.id)?.sort;
  if (!by || !sort) return rows;
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a), by(b)];
    const order = compare(x, y);
    return sort.down && x != null && y != null ? -order : order;
  });
}

export function useSorted<R>(rows: R[] | undefined, columns: Column<R>[], initial?: Sort) {
  const [sort, setSort] = useState(initial);
  const toggle = (id: string) =>
    setSort((now) => (now?.id === id ? (now.down ? undefined : { id, down: true }) : { id, down: false }));
  const shown = useMemo(() => rows && sorted(rows, columns, sort), [rows, columns, sort]);
  return { rows: shown, sort, toggle };
}
