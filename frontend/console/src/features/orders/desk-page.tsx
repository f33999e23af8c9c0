import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded, Note } from '@/components/feedback';
import { DayRange, Money, Num } from '@/components/figures';
import { ButtonLink, TextLink } from '@/components/link';
import { Page, Section } from '@/components/page';
import { DataTable, type Column } from '@/components/table/data-table';
import type { Schemas } from '@/lib/api';
import classes from './orders.module.css';
import { deskQuery } from './queries';

type Desk = Schemas['DeskView'];
type Earnings = Desk['earnings'][number];

const route = getRouteApi('/frame/shops/$shop/desk');

/** A seller's day: what is to be sent, what runs short, what it brings. */
export function DeskPage() {
  const { t } = useTranslation();
  const { shop } = route.useParams();
  const found = useQuery(deskQuery(shop));
  return (
    <Loaded query={found}>
      {(desk) => (
        <Page
          title={t('orders.desk.title')}
          facts={desk.shopName}
          back={
            <TextLink to="/shops/$shop" params={{ shop }}>
              {desk.shopName}
            </TextLink>
          }
          action={
            <ButtonLink variant="default" to="/shops/$shop/coupons" params={{ shop }}>
              {t('orders.coupons.title')}
            </ButtonLink>
          }
        >
          {desk.paymentMode === 'TEST' && <Note tone="warn">{t('orders.desk.test')}</Note>}
          <Counts shop={shop} desk={desk} />
          <RunningShort desk={desk} />
          <EarningsTable desk={desk} />
        </Page>
      )}
    </Loaded>
  );
}

function Counts({ shop, desk }: { shop: string; desk: Desk }) {
  const { t } = useTranslation();
  const counts = [
    ['TO_SHIP', desk.toShip, t('orders.group.TO_SHIP')],
    ['WAITING', desk.waiting, t('orders.group.WAITING')],
    ['ALL', desk.refundsAsked, t('orders.desk.refundsAsked')],
  ] as const;
  return (
    <div className={classes.counts}>
      {counts.map(([group, count, label]) => (
        <TextLink
          key={label}
          className={classes.count}
          to="/shops/$shop/orders"
          params={{ shop }}
          search={{ group }}
        >
          <strong>{count}</strong> {label}
        </TextLink>
      ))}
    </div>
  );
}

function RunningShort({ desk }: { desk: Desk }) {
  const { t } = useTranslation();
  if (desk.runningShort.length === 0) return null;
  return (
    <Section title={t('orders.desk.short')}>
      <ul className={classes.list}>
        {desk.runningShort.map((one) => (
          <li key={one.sku}>
            {[one.title, one.variant].filter(Boolean).join(' · ')} ({one.sku}):{' '}
            {t('orders.desk.left', { count: one.available })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function EarningsTable({ desk }: { desk: Desk }) {
  const { t } = useTranslation();
  const money = (minor: number) => <Money minor={minor} currency={desk.currency} />;
  const columns: Column<Earnings>[] = [
    {
      id: 'days',
      header: t('orders.desk.days'),
      phone: 'title',
      cell: (one) => <DayRange from={one.from} to={one.to} />,
    },
    {
      id: 'orders',
      header: t('orders.desk.paidOrders'),
      numeric: true,
      cell: (one) => <Num value={one.orders} />,
    },
    { id: 'paid', header: t('orders.desk.paid'), numeric: true, cell: (one) => money(one.paid) },
    { id: 'refunded', header: t('orders.refunds'), numeric: true, cell: (one) => money(-one.refunded) },
    { id: 'net', header: t('orders.desk.net'), numeric: true, cell: (one) => money(one.net) },
    { id: 'mine', header: t('orders.desk.mine'), numeric: true, cell: (one) => money(one.mine) },
  ];
  return (
    <Section title={t('orders.desk.earnings')}>
      <p>{t('orders.desk.earningsHint')}</p>
      <DataTable
        label={t('orders.desk.earnings')}
        columns={columns}
        rows={desk.earnings}
        rowId={(one) => `${one.from}${one.to}`}
        empty={null}
      />
    </Section>
  );
}
