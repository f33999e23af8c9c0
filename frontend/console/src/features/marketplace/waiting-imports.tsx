import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Section } from '@/components/page';
import { DataTable, type Column } from '@/components/table/data-table';
import { addDays } from '@/lib/period';
import { useToday } from '@/lib/today';
import { ImportState } from './import-state';
import { importsQuery, type ImportLine } from './queries';

const RECENT_DAYS = 30;

/** Files that wait for somebody: previews not confirmed, files that could not be used. */
export default function WaitingImports() {
  const { t } = useTranslation();
  const since = addDays(useToday(), -RECENT_DAYS);
  const imports = useInfiniteQuery(importsQuery()).data?.pages[0]?.items ?? [];
  const waiting = imports.filter(
    (one) =>
      one.createdAt >= since &&
      (one.status === 'preview' || (one.status === 'failed' && one.failure?.code !== 'discarded')),
  );
  if (waiting.length === 0) return null;
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
    <Section title={t('imports.waiting', { count: waiting.length })}>
      <DataTable
        label={t('imports.waiting', { count: waiting.length })}
        columns={columns}
        rows={waiting}
        rowId={(one) => one.id}
        empty={null}
      />
    </Section>
  );
}
