import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { say } from '@/lib/bilingual';
import { Empty, Failure } from '@/components/feedback';
import { Money, Moment, Num } from '@/components/figures';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { DataTable, type Column } from '@/components/table/data-table';
import { ExportLinks } from '@/components/table/export-links';
import { Filters, SearchFilter } from '@/components/table/filters';
import { Tabs } from '@/components/tabs';
import { OrderBadge } from './order-badge';
import { groups, ordersQuery, type OrderRow } from './queries';

const route = getRouteApi('/frame/shops/$shop/orders');

/** A shop's orders, those to be sent first. */
export function OrdersPage() {
  const { t } = useTranslation();
  const { shop } = route.useParams();
  const { group = 'TO_SHIP', query } = route.useSearch();
  const navigate = route.useNavigate();
  const orders = useInfiniteQuery(ordersQuery(shop, group, query));
  return (
    <Page
      title={t('orders.title')}
      back={
        <TextLink to="/shops/$shop/desk" params={{ shop }}>
          {t('orders.desk.title')}
        </TextLink>
      }
      action={
        <>
          <ExportLinks path={`/api/shops/${shop}/orders/export`} query={{ group }} />
          <ButtonLink to="/shops/$shop/shipments" params={{ shop }} variant="default">
            {t('orders.many.title')}
          </ButtonLink>
        </>
      }
    >
      <Tabs
        label={t('orders.title')}
        value={group}
        tabs={groups.map((value) => ({ value, label: t(`orders.group.${value}`) }))}
        onChange={(next) => void navigate({ search: { group: next, query }, replace: true })}
      >
        <Filters active={Boolean(query)} onClear={() => void navigate({ search: { group }, replace: true })}>
          <SearchFilter
            label={t('orders.search')}
            value={query ?? ''}
            onChange={(text) => void navigate({ search: { group, query: text || undefined }, replace: true })}
          />
        </Filters>
        {orders.isError ? (
          <Failure error={orders.error} retry={() => void orders.refetch()} />
        ) : (
          <OrdersTable
            shop={shop}
            rows={orders.data?.pages.flatMap((page) => page.items)}
            more={{
              has: orders.hasNextPage,
              busy: orders.isFetchingNextPage,
              load: () => orders.fetchNextPage(),
            }}
          />
        )}
      </Tabs>
    </Page>
  );
}

interface TableProps {
  shop: string;
  rows: OrderRow[] | undefined;
  more: { has: boolean; busy: boolean; load: () => unknown };
}

function OrdersTable({ shop, rows, more }: TableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns: Column<OrderRow>[] = [
    {
      id: 'number',
      header: t('orders.number'),
      phone: 'title',
      cell: (order) => (
        <TextLink to="/shops/$shop/orders/$order" params={{ shop, order: order.id }}>
          {order.number} {order.buyer}
        </TextLink>
      ),
    },
    {
      id: 'state',
      header: t('orders.stateOf'),
      cell: (order) => (
        <>
          <OrderBadge state={order.state} cancelling={order.cancelling} />
          {order.refundAsked && ` ${t('orders.refundAsked')}`}
        </>
      ),
    },
    { id: 'goods', header: t('orders.goods'), cell: (order) => `${say(order.goods)} (${order.units})` },
    { id: 'place', header: t('orders.place'), cell: (order) => order.place ?? '—' },
    {
      id: 'left',
      header: t('orders.unitsToSend'),
      numeric: true,
      phone: 'none',
      cell: (order) => <Num value={order.unitsToSend} />,
    },
    { id: 'placed', header: t('orders.placedAt'), cell: (order) => <Moment at={order.placedAt} /> },
    {
      id: 'total',
      header: t('orders.total'),
      numeric: true,
      phone: 'figure',
      cell: (order) => <Money minor={order.total} currency={order.currency} />,
    },
  ];
  return (
    <DataTable
      label={t('orders.title')}
      columns={columns}
      rows={rows}
      rowId={(order) => order.id}
      onOpen={(order) =>
        void navigate({ to: '/shops/$shop/orders/$order', params: { shop, order: order.id } })
      }
      empty={<Empty title={t('orders.none')} hint={t('orders.noneHint')} />}
      more={more}
    />
  );
}
