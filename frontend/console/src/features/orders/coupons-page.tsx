import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Loaded } from '@/components/feedback';
import { Moment } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { DataTable, type Column } from '@/components/table/data-table';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import * as format from '@/lib/format';
import { asProblem, explain } from '@/lib/problem';
import { refresh } from '@/lib/queries';
import { CouponDialog } from './coupon-dialog';
import { couponsQuery, deskQuery, type Coupon } from './queries';

const route = getRouteApi('/frame/shops/$shop/coupons');

/** The codes of a shop: who has used them how often, a new one, an end to one. */
export function CouponsPage() {
  const { t } = useTranslation();
  const { shop } = route.useParams();
  const desk = useQuery(deskQuery(shop));
  const coupons = useQuery(couponsQuery(shop));
  const [adding, setAdding] = useState(false);
  const currency = desk.data?.currency ?? 'CNY';
  const mayServe = desk.data?.mayServe ?? false;
  return (
    <Page
      title={t('orders.coupons.title')}
      back={
        <TextLink to="/shops/$shop/desk" params={{ shop }}>
          {t('orders.desk.title')}
        </TextLink>
      }
      action={mayServe && <Button onClick={() => setAdding(true)}>{t('orders.coupons.deed')}</Button>}
    >
      <Loaded query={coupons}>
        {({ items }) => <CouponTable shop={shop} items={items} currency={currency} mayServe={mayServe} />}
      </Loaded>
      <CouponDialog shop={shop} opened={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

interface TableProps {
  shop: string;
  items: Coupon[];
  currency: string;
  mayServe: boolean;
}

function CouponTable({ shop, items, currency, mayServe }: TableProps) {
  const { t } = useTranslation();
  const stop = async (coupon: string) => {
    try {
      await client.POST('/api/shops/{id}/coupons/{coupon}/stop', { params: { path: { id: shop, coupon } } });
      void refresh('/api/shops/{id}/coupons');
      toast(t('common.saved'));
    } catch (error) {
      toast(explain(asProblem(error), t));
    }
  };
  const value = (coupon: Coupon) =>
    coupon.kind === 'PERCENT'
      ? `${coupon.value}%`
      : coupon.kind === 'AMOUNT'
        ? format.money(coupon.value, currency)
        : t('orders.coupons.kind.FREE_SHIPPING');
  const columns: Column<Coupon>[] = [
    { id: 'code', header: t('orders.coupons.code'), phone: 'title', cell: (coupon) => coupon.code },
    { id: 'value', header: t('orders.coupons.value'), phone: 'figure', cell: value },
    {
      id: 'minimum',
      header: t('orders.coupons.minimum'),
      cell: (coupon) => (coupon.minimum > 0 ? format.money(coupon.minimum, currency) : '—'),
    },
    {
      id: 'days',
      header: t('orders.coupons.until'),
      cell: (coupon) => <Moment at={coupon.to} />,
    },
    {
      id: 'used',
      header: t('orders.coupons.used'),
      cell: (coupon) => `${coupon.used} / ${coupon.max}`,
    },
    {
      id: 'stop',
      header: t('common.table.deeds'),
      cell: (coupon) =>
        coupon.stopped ? (
          t('orders.coupons.stopped')
        ) : mayServe ? (
          <Button variant="subtle" onClick={() => void stop(coupon.code)}>
            {t('orders.coupons.stop')}
          </Button>
        ) : null,
    },
  ];
  return (
    <DataTable
      label={t('orders.coupons.title')}
      columns={columns}
      rows={items}
      rowId={(coupon) => coupon.code}
      empty={<Empty title={t('orders.coupons.none')} hint={t('orders.coupons.noneHint')} />}
    />
  );
}
