import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '@/components/link';
import { Section } from '@/components/page';
import { api } from '@/lib/api';
import { useToday } from '@/lib/today';
import { queryOf } from './filter';
import { breakdownQuery } from './queries';
import classes from './revenue.module.css';

/** Open shops without an order in the last 30 days: a visit, a pause, or a file that was not handed in? */
export default function StaleShops() {
  const { t } = useTranslation();
  const query = queryOf({}, useToday());
  const figures = useQuery(breakdownQuery(query, 'shop')).data;
  const open = useQuery(
    api.queryOptions('get', '/api/shops', { params: { query: { status: 'OPEN' } } }),
  ).data;
  if (!figures || !open) return null;
  const sold = new Set(figures.items.filter((item) => item.orders > 0).map((item) => item.key));
  const stale = open.items.filter((shop) => !sold.has(shop.id));
  if (stale.length === 0) return null;
  return (
    <Section title={t('revenue.stale.title', { count: stale.length })}>
      <p className={classes.note}>{t('revenue.stale.hint')}</p>
      <ul className={classes.links}>
        {stale.map((shop) => (
          <li key={shop.id}>
            <TextLink to="/shops/$shop" params={{ shop: shop.id }}>
              {shop.name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
