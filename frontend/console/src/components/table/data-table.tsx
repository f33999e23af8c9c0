import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Fragment, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Rows } from '@/components/feedback';
import { PickInput } from './pick-input';
import { HeaderCell } from './header-cell';
import { useSorted, type Sort } from './sorting';
import classes from './data-table.module.css';

export interface Column<R> {
  id: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** Numbers stand right with tabular figures. */
  numeric?: boolean;
  /** The value to sort by; without it the column cannot be sorted. */
  sort?: (row: R) => string | number | null | undefined;
  /** Where the cell goes when the table becomes a list: the name, the one number, or a line below. */
  phone?: 'title' | 'figure' | 'line' | 'none';
}

export interface Selection {
  picked: ReadonlySet<string>;
  onChange: (picked: Set<string>) => void;
  can?: (id: string) => boolean;
}

interface Props<R> {
  label: string;
  columns: Column<R>[];
  rows: R[] | undefined;
  rowId: (row: R) => string;
  empty: ReactNode;
  /** Opens the row; the first column carries the real link. */
  onOpen?: (row: R) => void;
  selection?: Selection;
  initialSort?: Sort;
  more?: { has: boolean; busy: boolean; load: () => unknown; total?: number | null };
  dense?: boolean;
}

/** One table for the whole console: a grid of rows on a desk, a list on a phone. */
export function DataTable<R>(props: Props<R>) {
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const { rows, sort, toggle } = useSorted(props.rows, props.columns, props.initialSort);
  if (rows === undefined) return <Rows />;
  if (rows.length === 0) return <>{props.empty}</>;
  return (
    <div className={classes.frame}>
      {phone ? (
        <RowList {...props} rows={rows} />
      ) : (
        <Grid {...props} rows={rows} sort={sort} onSort={toggle} />
      )}
      <More {...props} shown={rows.length} />
    </div>
  );
}

function Grid<R>({
  label,
  columns,
  rows,
  rowId,
  onOpen,
  selection,
  sort,
  onSort,
  dense,
}: Props<R> & { rows: R[]; sort: Sort | undefined; onSort: (id: string) => void }) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const ids = rows.map(rowId).filter((id) => selection?.can?.(id) ?? true);
  const all = ids.length > 0 && ids.every((id) => selection?.picked.has(id));
  const keys = useRowKeys(body, rows, rowId, onOpen, selection);
  return (
    <div className={classes.scroll}>
      <table className={classes.table} data-dense={dense || undefined} aria-label={label}>
        <thead>
          <tr>
            {selection && (
              <th className={classes.pick}>
                <PickInput
                  label={t('common.table.pickAll')}
                  checked={all}
                  indeterminate={!all && selection.picked.size > 0}
                  onChange={() => selection.onChange(new Set(all ? [] : ids))}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={keys}>
          {rows.map((row) => {
            const id = rowId(row);
            return (
              <tr
                key={id}
                tabIndex={onOpen || selection ? 0 : undefined}
                data-picked={selection?.picked.has(id) || undefined}
              >
                {selection && (
                  <td className={classes.pick}>
                    <PickBox id={id} selection={selection} name={t('common.table.pick')} />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.id} data-numeric={column.numeric || undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function PickBox({ id, selection, name }: { id: string; selection: Selection; name: string }) {
  return (
    <PickInput
      label={name}
      tabIndex={-1}
      disabled={selection.can ? !selection.can(id) : false}
      checked={selection.picked.has(id)}
      onChange={() => selection.onChange(toggled(selection.picked, id))}
    />
  );
}

function toggled(picked: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Arrows walk the rows, Enter opens, x picks. */
function useRowKeys<R>(
  body: React.RefObject<HTMLTableSectionElement | null>,
  rows: R[],
  rowId: (row: R) => string,
  onOpen?: (row: R) => void,
  selection?: Selection,
) {
  return (event: KeyboardEvent) => {
    const all = Array.from(body.current?.rows ?? []);
    const at = all.findIndex((row) => row === event.target);
    const row = rows[at];
    if (!row) return;
    if (event.key === 'ArrowDown') all[at + 1]?.focus();
    else if (event.key === 'ArrowUp') all[at - 1]?.focus();
    else if (event.key === 'Enter' && onOpen) onOpen(row);
    else if (event.key === 'x' && selection && (selection.can?.(rowId(row)) ?? true)) {
      selection.onChange(toggled(selection.picked, rowId(row)));
    } else return;
    event.preventDefault();
  };
}

function RowList<R>({ label, columns, rows, rowId, selection }: Props<R> & { rows: R[] }) {
  const { t } = useTranslation();
  const at = (place: Column<R>['phone']) => columns.filter((column) => (column.phone ?? 'line') === place);
  const [title, figure, lines] = [at('title'), at('figure'), at('line')];
  return (
    <ul className={classes.list} aria-label={label}>
      {rows.map((row) => {
        const id = rowId(row);
        return (
          <li key={id}>
            {selection && <PickBox id={id} selection={selection} name={t('common.table.pick')} />}
            <div className={classes.main}>
              <div className={classes.name}>
                {title.map((column) => (
                  <Fragment key={column.id}>{column.cell(row)}</Fragment>
                ))}
              </div>
              {lines.map((column) => (
                <div key={column.id} className={classes.detail}>
                  <span>{column.header}</span> {column.cell(row)}
                </div>
              ))}
            </div>
            <div className={classes.number}>
              {figure.map((column) => (
                <div key={column.id}>{column.cell(row)}</div>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function More<R>({ more, shown }: Props<R> & { shown: number }) {
  const { t } = useTranslation();
  if (!more) return null;
  return (
    <div className={classes.more}>
      {more.total != null && <span>{t('common.table.shown', { shown, total: more.total })}</span>}
      {more.has && (
        <Button variant="default" loading={more.busy} onClick={() => void more.load()}>
          {t('common.table.more')}
        </Button>
      )}
    </div>
  );
}
