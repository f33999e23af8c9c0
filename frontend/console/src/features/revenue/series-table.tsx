import { useTranslation } from 'react-i18next';
import { Money, Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { DataTable, type Column } from '@/components/table/data-table';
import type { Schemas } from '@/lib/api';
import { partName } from './chart-option';
import { filtersOf, type RevenueSearch } from './filter';

type Point = Schemas['SeriesItem'];

/** The numbers behind the chart, each with the sales it is made of. */
export function SeriesTable({ series, search }: { series: Schemas['SeriesView']; search: RevenueSearch }) {
  const { t } = useTranslation();
  const { currency } = series;
  const money = (id: 'gross' | 'refunds' | 'adjustments' | 'net'): Column<Point> => ({
    id,
    header: t(`common.sums.${id}`),
    numeric: true,
    phone: id === 'net' ? 'figure' : 'line',
    cell: (point) => <Money minor={point[id]} currency={currency} />,
    sort: (point) => point[id],
  });
  const columns: Column<Point>[] = [
    {
      id: 'part',
      header: t('revenue.part'),
      phone: 'title',
      cell: (point) => (
        <>
          <TextLink
            to="/revenue/sales"
            search={{ ...filtersOf(search), period: undefined, from: point.from, to: point.to }}
          >
            {partName(point, series.by)}
          </TextLink>
          {point.partial && ` (${t('revenue.chart.partial')})`}
        </>
      ),
      sort: (point) => point.from,
    },
    money('gross'),
    money('refunds'),
    money('adjustments'),
    money('net'),
    {
      id: 'orders',
      header: t('revenue.orders'),
      numeric: true,
      cell: (point) => <Num value={point.orders} />,
      sort: (point) => point.orders,
    },
  ];
  return (
    <DataTable
      label={t(`revenue.chart.title.${series.by as 'day'}`)}
      columns={columns}
      rows={series.items}
      rowId={(point) => point.from}
      empty={null}
      dense
    />
  );
}
