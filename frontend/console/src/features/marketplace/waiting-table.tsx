import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/figures';
import { TextLink } from '@/components/link';
import { DataTable, type Column } from '@/components/table/data-table';
import { ImportState } from './import-state';
import type { ImportLine } from './queries';

/** Loaded only where a file waits: most homes have none. */
export default function WaitingTable({ imports }: { imports: ImportLine[] }) {
  const { t } = useTranslation();
  const columns: Column<ImportLine>[] = [
    {
      id: 'file',
      header: t('imports.file'),
      phone: 'title',
      cell: (one) => (
        <TextLink to="/imports/$import" params={{ import: one.id }}>
          {one.fileName}
        </TextLink>
      ),
    },
    { id: 'shop', header: t('imports.shop'), cell: (one) => one.shop.name },
    { id: 'state', header: t('imports.state'), phone: 'figure', cell: (one) => <ImportState one={one} /> },
    { id: 'when', header: t('imports.when'), cell: (one) => <Moment at={one.createdAt} /> },
  ];
  return (
    <DataTable
      label={t('imports.waiting', { count: imports.length })}
      columns={columns}
      rows={imports}
      rowId={(one) => one.id}
      empty={null}
    />
  );
}
