import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { say } from '@/lib/bilingual';
import { Loaded } from '@/components/feedback';
import { Moment } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import classes from './orders.module.css';
import { orderQuery, type Order } from './queries';

const route = getRouteApi('/frame/shops/$shop/orders/$order/slip');

/** A sheet for the parcel: whom it goes to and what is to be in it, without prices. */
export function SlipPage() {
  const { t } = useTranslation();
  const { shop, order: id } = route.useParams();
  const found = useQuery(orderQuery(shop, id));
  return (
    <Loaded query={found}>
      {(order) => (
        <Page
          title={t('orders.slip.title')}
          bareOnPaper
          back={
            <TextLink to="/shops/$shop/orders/$order" params={{ shop, order: id }}>
              {order.number}
            </TextLink>
          }
          action={<Button onClick={() => window.print()}>{t('common.print')}</Button>}
        >
          <Slip order={order} />
        </Page>
      )}
    </Loaded>
  );
}

function Slip({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { buyer } = order;
  const left = order.lines.filter((line) => line.unitsToSend > 0);
  const lines = left.length > 0 ? left : order.lines;
  return (
    <article className={classes.slip}>
      <h2>
        {order.shopName} · {order.number}
      </h2>
      <p>
        {t('orders.placedAt')} <Moment at={order.placedAt} />
      </p>
      <address>
        <strong>{buyer.name}</strong> {buyer.phone}
        <br />
        {buyer.pickUp
          ? `${t('orders.pickUp')}: ${buyer.pickUp}`
          : [buyer.place, buyer.line, buyer.postcode].filter(Boolean).join(' ')}
      </address>
      {buyer.note && (
        <p>
          {t('orders.note')}: {buyer.note}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('orders.sku')}</th>
            <th scope="col">{t('orders.goods')}</th>
            <th scope="col">{t('orders.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.lineId}>
              <td>{line.sku}</td>
              <td>{[say(line.title), line.variant].filter(Boolean).join(' · ')}</td>
              <td>{left.length > 0 ? line.unitsToSend : line.quantity}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
