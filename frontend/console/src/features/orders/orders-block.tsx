import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '@/components/link';
import { Section } from '@/components/page';
import { api } from '@/lib/api';
import classes from './orders.module.css';
import { deskQuery } from './queries';

const FEW = 3;

/** On a trainee's home: what their hosted shops have to send. Without such a shop there is nothing to show. */
export default function OrdersBlock() {
  const { t } = useTranslation();
  const shops = useQuery(api.queryOptions('get', '/api/shops', { params: { query: {} } })).data?.items ?? [];
  const open = shops.filter((shop) => shop.mayEdit).slice(0, FEW);
  const desks = useQueries({ queries: open.map((shop) => deskQuery(shop.id)) });
  const hosted = open.flatMap((shop, place) => {
    const desk = desks[place]?.data;
    return desk?.slug ? [{ shop, desk }] : [];
  });
  if (hosted.length === 0) return null;
  return (
    <Section title={t('orders.home.title')}>
      <ul className={classes.list}>
        {hosted.map(({ shop, desk }) => (
          <li key={shop.id} className={classes.item}>
            <TextLink to="/shops/$shop/desk" params={{ shop: shop.id }}>
              {shop.name}: {t('orders.home.toShip', { count: desk.toShip })}
            </TextLink>
            {desk.refundsAsked > 0 && <span>{t('orders.home.refunds', { count: desk.refundsAsked })}</span>}
            {desk.runningShort.length > 0 && (
              <span>{t('orders.home.short', { count: desk.runningShort.length })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
