import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '@/components/link';
import { api } from '@/lib/api';
import { Glance } from './glance';

const FEW = 3;

/** On a trainee's home: how their own shops do. Without a shop there is nothing to show. */
export default function MyShopsGlance() {
  const { t } = useTranslation();
  const shops = useQuery(api.queryOptions('get', '/api/shops', { params: { query: {} } })).data?.items ?? [];
  return (
    <>
      {shops.slice(0, FEW).map((shop) => (
        <Glance
          key={shop.id}
          title={shop.name}
          search={{ shop: shop.id }}
          aside={
            <TextLink to="/shops/$shop" params={{ shop: shop.id }}>
              {t('revenue.glance.openShop')}
            </TextLink>
          }
        />
      ))}
    </>
  );
}
