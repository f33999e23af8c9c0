import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/components/feedback';
import { Day } from '@/components/figures';
import { ButtonLink, TextLink } from '@/components/link';
import { Facts, Page, Section } from '@/components/page';
import { Timeline } from '@/components/timeline';
import { regionName } from '@/lib/regions';
import { Channels } from './channels';
import { MembersTable } from './members-table';
import { shopQuery, type Shop } from './queries';
import { ShopState } from './shop-state';
import { StatusDialog } from './status-dialog';

interface Props {
  id: string;
  /** What other rooms of the house have to say about this shop. */
  front: (shop: Shop) => ReactNode;
  figures: (shop: Shop) => ReactNode;
  files: (shop: Shop) => ReactNode;
}

/** One shop: its figures, who shares it, where it sells, what happened. */
export function ShopPage({ id, front, figures, files }: Props) {
  const { t } = useTranslation();
  const found = useQuery(shopQuery(id));
  const told = (code: string) => t(`shops.happened.${code as 'shop-entered'}`);
  return (
    <Loaded query={found}>
      {(shop) => (
        <Page
          title={shop.name}
          badge={<ShopState status={shop.status} />}
          back={<TextLink to="/shops">{t('common.nav.shops')}</TextLink>}
          action={<ShopDeeds shop={shop} />}
        >
          {figures(shop)}
          {front(shop)}
          <Facts
            items={[
              [t('shops.region'), regionName(shop.region)],
              [t('shops.openedOn'), <Day date={shop.openedOn} year weekday={false} />],
              ...(shop.closedOn
                ? [
                    [t('shops.closedOn'), <Day date={shop.closedOn} year weekday={false} />] as [
                      string,
                      ReactNode,
                    ],
                  ]
                : []),
              [t('shops.currency'), shop.currency],
            ]}
          />
          <Section
            title={t('shops.members')}
            aside={
              shop.mayGovern && (
                <ButtonLink variant="default" to="/shops/$shop/members" params={{ shop: id }}>
                  {t('shops.changeShares')}
                </ButtonLink>
              )
            }
          >
            <MembersTable members={shop.members} />
          </Section>
          <Channels shop={shop} />
          {files(shop)}
          <Section title={t('common.history')}>
            <Timeline entries={shop.changes.map((change) => ({ ...change, what: told(change.what) }))} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function ShopDeeds({ shop }: { shop: Shop }) {
  const { t } = useTranslation();
  const [moving, setMoving] = useState(false);
  return (
    <>
      {shop.mayEdit && (
        <ButtonLink to="/shops/$shop/desk" params={{ shop: shop.id }}>
          {t('orders.desk.title')}
        </ButtonLink>
      )}
      {shop.mayEdit && (
        <ButtonLink variant="default" to="/imports/new" search={{ shop: shop.id }}>
          {t('shops.importFile')}
        </ButtonLink>
      )}
      {shop.mayGovern && (
        <>
          <ButtonLink variant="default" to="/shops/$shop/edit" params={{ shop: shop.id }}>
            {t('common.edit')}
          </ButtonLink>
          <Button variant="default" onClick={() => setMoving(true)}>
            {t('shops.changeState')}
          </Button>
          <StatusDialog shop={shop} opened={moving} onClose={() => setMoving(false)} />
        </>
      )}
    </>
  );
}
