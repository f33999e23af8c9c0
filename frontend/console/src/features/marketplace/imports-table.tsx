import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/components/feedback';
import { DayRange, Moment, Money, Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { DataTable, type Column } from '@/components/table/data-table';
import { ImportState } from './import-state';
import { importsQuery, type ImportLine } from './queries';

/** Files handed in, newest first; of one shop or of all. */
export function ImportsTable({ shop, empty }: { shop?: string; empty: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const imports = useInfiniteQuery(importsQuery(shop));
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
    { id: 'status', header: t('imports.state'), cell: (one) => <ImportState one={one} /> },
    {
      id: 'span',
      header: t('imports.span'),
      cell: (one) => (one.span ? <DayRange from={one.span.from} to={one.span.to} /> : '—'),
    },
    {
      id: 'orders',
      header: t('imports.orders'),
      numeric: true,
      phone: 'none',
      cell: (one) => <Num value={one.orders} />,
    },
    {
      id: 'net',
      header: t('common.sums.net'),
      numeric: true,
      phone: 'figure',
      cell: (one) =>
        one.kind === 'orders' ? <Money minor={one.totals?.net} currency={one.totals?.currency} /> : '—',
    },
    {
      id: 'problems',
      header: t('common.import.problems'),
      numeric: true,
      cell: (one) => <Num value={one.problemCount} />,
    },
    { id: 'when', header: t('imports.when'), cell: (one) => <Moment at={one.createdAt} /> },
    { id: 'who', header: t('imports.who'), phone: 'none', cell: (one) => one.createdBy.name || '—' },
  ];
  if (!shop) {
    columns.splice(1, 0, {
      id: 'shop',
      header: t('imports.shop'),
      cell: (one) => (
        <TextLink to="/shops/$shop" params={{ shop: one.shop.id }}>
          {one.shop.name}
        </TextLink>
      ),
    });
  }
  if (imports.isError) return <Failure error={imports.error} retry={() => void imports.refetch()} />;
  return (
    <DataTable
      label={t('imports.title')}
      columns={columns}
      rows={imports.data?.pages.flatMap((page) => page.items)}
      rowId={(one) => one.id}
      onOpen={(one) => void navigate({ to: '/imports/$import', params: { import: one.id } })}
      empty={empty}
      more={{
        has: imports.hasNextPage,
        busy: imports.isFetchingNextPage,
        load: () => imports.fetchNextPage(),
        total: imports.data?.pages[0]?.total,
      }}
    />
  );
}
