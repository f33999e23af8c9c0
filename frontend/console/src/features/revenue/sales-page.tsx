import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failure } from '@/components/feedback';
import { Day, DayRange, Money, Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { MoneySum } from '@/components/money-sum';
import { Page } from '@/components/page';
import { usePlatformName } from '@/components/platform';
import { SaleStatus } from '@/components/sale-status';
import { DataTable, type Column } from '@/components/table/data-table';
import { ExportLinks } from '@/components/table/export-links';
import type { Schemas } from '@/lib/api';
import { useToday } from '@/lib/today';
import { filtersOf, queryOf, type RevenueSearch } from './filter';
import { salesQuery, summaryQuery } from './queries';
import { RevenueFilters } from './revenue-filters';

type Sale = Schemas['SaleRow'];

const route = getRouteApi('/frame/revenue/sales');

/** The sales a figure is made of, under the same filters. */
export function SalesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = queryOf(search, useToday());
  const summary = useQuery(summaryQuery(query));
  const sales = useInfiniteQuery(salesQuery(query));
  const rows = sales.data?.pages.flatMap((page) => page.items);
  const change = (next: Partial<RevenueSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  return (
    <Page
      title={t('revenue.sales.title')}
      back={
        <TextLink to="/revenue" search={search}>
          {t('revenue.title')}
        </TextLink>
      }
      facts={<DayRange from={query.from} to={query.to} />}
      action={<ExportLinks path="/api/revenue/sales/export" query={{ ...query }} />}
    >
      <RevenueFilters search={search} query={query} onChange={change} />
      {summary.data && <MoneySum sums={summary.data} currency={summary.data.currency} />}
      {sales.isError && <Failure error={sales.error} retry={() => void sales.refetch()} />}
      {!sales.isError && (
        <SalesTable
          rows={rows}
          shared={Boolean(query.cohort)}
          search={search}
          more={{
            has: sales.hasNextPage,
            busy: sales.isFetchingNextPage,
            load: () => sales.fetchNextPage(),
            total: sales.data?.pages[0]?.total,
          }}
        />
      )}
    </Page>
  );
}

interface TableProps {
  rows: Sale[] | undefined;
  shared: boolean;
  search: RevenueSearch;
  more: React.ComponentProps<typeof DataTable<Sale>>['more'];
}

function SalesTable({ rows, shared, search, more }: TableProps) {
  const { t } = useTranslation();
  const platformName = usePlatformName();
  const money = (id: 'gross' | 'refunds' | 'adjustments' | 'net'): Column<Sale> => ({
    id,
    header: t(`common.sums.${id}`),
    numeric: true,
    phone: id === 'net' ? 'figure' : 'none',
    cell: (sale) => <Money minor={sale[id]} currency={sale.currency} />,
  });
  const columns: Column<Sale>[] = [
    {
      id: 'order',
      header: t('revenue.sales.order'),
      phone: 'title',
      cell: (sale) => (
        <TextLink to="/revenue/sale" search={{ ...filtersOf(search), id: sale.id }}>
          {sale.orderNo}
        </TextLink>
      ),
    },
    { id: 'day', header: t('revenue.sales.day'), cell: (sale) => <Day date={sale.day} /> },
    {
      id: 'shop',
      header: t('revenue.split.shop'),
      cell: (sale) => (
        <TextLink to="/shops/$shop" params={{ shop: sale.shop.id }}>
          {sale.shop.name}
        </TextLink>
      ),
    },
    {
      id: 'channel',
      header: t('revenue.split.channel'),
      phone: 'none',
      cell: (s) => platformName(s.channel),
    },
    {
      id: 'status',
      header: t('revenue.sales.status'),
      cell: (sale) => (sale.status ? <SaleStatus status={sale.status} /> : '—'),
    },
    {
      id: 'units',
      header: t('revenue.sales.units'),
      numeric: true,
      phone: 'none',
      cell: (sale) => <Num value={sale.units} />,
    },
    money('gross'),
    money('refunds'),
    money('adjustments'),
    money('net'),
  ];
  if (shared) {
    columns.push({
      id: 'share',
      header: t('revenue.sales.share'),
      numeric: true,
      cell: (sale) => <Money minor={sale.share} currency={sale.currency} />,
    });
  }
  return (
    <DataTable
      label={t('revenue.sales.title')}
      columns={columns}
      rows={rows}
      rowId={(sale) => sale.id}
      empty={<Empty title={t('revenue.empty.title')} hint={t('revenue.empty.hint')} />}
      more={more}
      dense
    />
  );
}
