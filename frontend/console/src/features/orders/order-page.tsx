import { Anchor, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, Note } from '@/components/feedback';
import { Moment } from '@/components/figures';
import { ButtonLink, TextLink } from '@/components/link';
import { Facts, Page, Section } from '@/components/page';
import { Timeline } from '@/components/timeline';
import { CancelDialog } from './cancel-dialog';
import { Lines } from './lines';
import { MoneyBook } from './money-book';
import { OrderBadge } from './order-badge';
import { Parcels } from './parcels';
import { orderQuery, refreshOrders, type Order } from './queries';
import { RefundDialog } from './refund-dialog';
import { Refunds } from './refunds';
import { ShipDialog } from './ship-dialog';

const route = getRouteApi('/frame/shops/$shop/orders/$order');

export interface OrderProps {
  shop: string;
  order: Order;
  onChange: (order: Order) => void;
}

/** One order: whom it goes to, what is in it, what was paid, and what can be done now. */
export function OrderPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { shop, order: id } = route.useParams();
  const found = useQuery(orderQuery(shop, id));
  const change = (order: Order) => {
    queries.setQueryData(orderQuery(shop, id).queryKey, order);
    void refreshOrders();
  };
  return (
    <Loaded query={found}>
      {(order) => (
        <Page
          title={order.number}
          badge={<OrderBadge state={order.state} cancelling={order.cancelling} />}
          back={
            <TextLink to="/shops/$shop/orders" params={{ shop }}>
              {t('orders.title')}
            </TextLink>
          }
          facts={<Moment at={order.placedAt} />}
          action={<Deeds shop={shop} order={order} onChange={change} />}
        >
          {order.cancelling && <Note>{t('orders.cancellingHint')}</Note>}
          <Recipient order={order} />
          <Section title={t('orders.goods')}>
            <Lines order={order} />
          </Section>
          <Parcels shop={shop} order={order} onChange={change} />
          <Refunds shop={shop} order={order} onChange={change} />
          <MoneyBook order={order} />
          <Section title={t('common.history')}>
            <Timeline
              entries={order.changes.map((one) => ({
                ...one,
                what: t(`orders.happened.${one.what as 'order-shipped'}`),
              }))}
            />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function Recipient({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { buyer } = order;
  return (
    <>
      <Facts
        items={[
          [t('orders.buyer'), buyer.name],
          [
            t('orders.phone'),
            buyer.masked ? buyer.phone : <Anchor href={`tel:${buyer.phone}`}>{buyer.phone}</Anchor>,
          ],
          buyer.pickUp
            ? [t('orders.pickUp'), buyer.pickUp]
            : [t('orders.address'), [buyer.place, buyer.line, buyer.postcode].filter(Boolean).join(' ')],
          ...(buyer.note ? [[t('orders.note'), buyer.note] as [string, string]] : []),
        ]}
      />
      {buyer.masked && <p>{t('orders.masked')}</p>}
    </>
  );
}

const cancellable: Order['state'][] = ['PENDING_PAYMENT', 'PAID', 'PROCESSING'];

function Deeds({ shop, order, onChange }: OrderProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'ship' | 'refund' | 'cancel' | null>(null);
  if (!order.mayServe) return null;
  const close = () => setOpen(null);
  const toSend =
    ['PAID', 'PROCESSING', 'PARTIALLY_SHIPPED'].includes(order.state) &&
    !order.cancelling &&
    order.lines.some((line) => line.unitsToSend > 0);
  const dialog = { shop, order, onChange, onClose: close };
  return (
    <>
      {toSend && <Button onClick={() => setOpen('ship')}>{t('orders.ship.deed')}</Button>}
      {!order.buyer.masked && (
        <ButtonLink variant="default" to="/shops/$shop/orders/$order/slip" params={{ shop, order: order.id }}>
          {t('orders.slip.title')}
        </ButtonLink>
      )}
      {order.refundable > 0 && !order.cancelling && (
        <Button variant="default" onClick={() => setOpen('refund')}>
          {t('orders.refund.deed')}
        </Button>
      )}
      {cancellable.includes(order.state) && !order.cancelling && (
        <Button variant="default" onClick={() => setOpen('cancel')}>
          {t('orders.cancel.deed')}
        </Button>
      )}
      <ShipDialog opened={open === 'ship'} {...dialog} />
      <RefundDialog opened={open === 'refund'} {...dialog} />
      <CancelDialog opened={open === 'cancel'} {...dialog} />
    </>
  );
}
