import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded, Note } from '@/components/feedback';
import { Day, Moment, Money, Num } from '@/components/figures';
import { TextLink } from '@/components/link';
import { MoneySum } from '@/components/money-sum';
import { Facts, Page, Section } from '@/components/page';
import { usePlatformName } from '@/components/platform';
import { SaleStatus } from '@/components/sale-status';
import { DataTable, type Column } from '@/components/table/data-table';
import type { Schemas } from '@/lib/api';
import { filtersOf } from './filter';
import { saleQuery } from './queries';

type Line = Schemas['SaleLineView'];
type Source = Schemas['SaleSource'];

const route = getRouteApi('/frame/revenue/sale');

/** One order: its money, its goods, and the row of the file they came from. */
export function SalePage() {
  const { t } = useTranslation();
  const { id, ...search } = route.useSearch();
  const found = useQuery(saleQuery(id));
  const platformName = usePlatformName();
  return (
    <Loaded query={found}>
      {({ sale, lines }) => (
        <Page
          title={t('revenue.sale.title', { number: sale.orderNo })}
          badge={sale.status && <SaleStatus status={sale.status} />}
          back={
            <TextLink to="/revenue/sales" search={filtersOf(search)}>
              {t('revenue.sales.title')}
            </TextLink>
          }
        >
          <MoneySum sums={sale} currency={sale.currency} />
          {!sale.day && <Note title={t('revenue.sale.unpaid')} />}
          <Facts
            items={[
              [
                t('revenue.split.shop'),
                <TextLink to="/shops/$shop" params={{ shop: sale.shop.id }}>
                  {sale.shop.name}
                </TextLink>,
              ],
              [t('revenue.split.channel'), platformName(sale.channel)],
              [t('revenue.sale.orderedAt'), <Moment at={sale.orderedAt} />],
              [t('revenue.sale.paidAt'), <Moment at={sale.paidAt} />],
              [t('revenue.sales.day'), <Day date={sale.day} />],
              [
                t('revenue.sale.moneyFrom'),
                sale.source ? (
                  <SourceLink channel={sale.channel} source={sale.source} />
                ) : (
                  t('revenue.sale.noMoney')
                ),
              ],
            ]}
          />
          <Section title={t('revenue.sale.goods')}>
            <Lines lines={lines} currency={sale.currency} channel={sale.channel} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

/** The row of the file that said so; our own orders come from no file. */
function SourceLink({ channel, source }: { channel: string; source: Source }) {
  const { t } = useTranslation();
  if (channel === 'hosted') return '—';
  return (
    <TextLink to="/imports/$import/rows" params={{ import: source.importId }} search={{ from: source.row }}>
      {t('revenue.sale.row', { row: source.row })}
    </TextLink>
  );
}

function Lines({ lines, currency, channel }: { lines: Line[]; currency: string; channel: string }) {
  const { t } = useTranslation();
  const rows = lines.map((line, i) => ({ ...line, id: String(i) }));
  const money = (id: 'gross' | 'refunds' | 'net'): Column<(typeof rows)[number]> => ({
    id,
    header: t(`common.sums.${id}`),
    numeric: true,
    phone: id === 'net' ? 'figure' : 'line',
    cell: (line) => <Money minor={line[id]} currency={currency} />,
  });
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: 'title',
      header: t('revenue.sale.article'),
      phone: 'title',
      cell: (line) => [line.title ?? '—', line.variant].filter(Boolean).join(' · '),
    },
    { id: 'sku', header: t('revenue.sale.sku'), cell: (line) => line.sku ?? '—' },
    {
      id: 'quantity',
      header: t('revenue.sales.units'),
      numeric: true,
      cell: (line) => <Num value={line.quantity} />,
    },
    money('gross'),
    money('refunds'),
    money('net'),
    {
      id: 'source',
      header: t('revenue.sale.from'),
      cell: (line) => <SourceLink channel={channel} source={line.source} />,
    },
  ];
  return (
    <DataTable
      label={t('revenue.sale.goods')}
      columns={columns}
      rows={rows}
      rowId={(line) => line.id}
      empty={<Note title={t('revenue.sale.noGoods')} />}
      dense
    />
  );
}
