import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './data-table';
import type { Sort } from './sorting';
import classes from './data-table.module.css';

interface Props<R> {
  column: Column<R>;
  sort: Sort | undefined;
  onSort: (id: string) => void;
}

export function HeaderCell<R>({ column, sort, onSort }: Props<R>) {
  const { t } = useTranslation();
  const active = sort?.id === column.id;
  const Arrow = !active ? IconArrowsSort : sort.down ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-numeric={column.numeric || undefined}
      aria-sort={active ? (sort.down ? 'descending' : 'ascending') : undefined}
    >
      {column.sort ? (
        <button
          type="button"
          className={classes.sort}
          data-active={active || undefined}
          onClick={() => onSort(column.id)}
        >
          {column.header}
          <Arrow size={14} aria-hidden />
        </button>
      ) : (
        column.header || <VisuallyHidden>{t('common.table.deeds')}</VisuallyHidden>
      )}
    </th>
  );
}
