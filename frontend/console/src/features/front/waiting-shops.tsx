import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Day } from '@/components/figures';
import { TextLink } from '@/components/link';
import { Section } from '@/components/page';
import { api } from '@/lib/api';
import { regionName } from '@/lib/regions';
import classes from './front.module.css';

/** Shops that ask to be opened and wait for a decision. */
export default function WaitingShops() {
  const { t } = useTranslation();
  const asked = useQuery(api.queryOptions('get', '/api/shops', { params: { query: { waiting: true } } }));
  const shops = asked.data?.items ?? [];
  if (shops.length === 0) return null;
  return (
    <Section title={t('front.waitingShops', { count: asked.data?.total ?? shops.length })}>
      <ul className={classes.waiting}>
        {shops.map((shop) => (
          <li key={shop.id}>
            <TextLink to="/shops/$shop/front" params={{ shop: shop.id }}>
              {shop.name}
            </TextLink>
            <span>
              {regionName(shop.region)} · <Day date={shop.waitingSince} weekday={false} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
