import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failure } from '@/components/feedback';
import { ButtonLink } from '@/components/link';
import { Page } from '@/components/page';
import { platforms, usePlatformName } from '@/components/platform';
import { ChoiceFilter, Filters, SearchFilter } from '@/components/table/filters';
import { useMe } from '@/lib/session';
import { ShopsTable } from './shops-table';
import { shopsQuery, shopStatuses, type ShopsSearch, type ShopStatus } from './queries';
import { RegionFilter } from '@/components/region-filter';

const route = getRouteApi('/frame/shops');

/** The shops one may see, open ones first. */
export function ShopsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const search = route.useSearch();
  const shops = useInfiniteQuery(shopsQuery(search));
  const rows = shops.data?.pages.flatMap((page) => page.items);
  const governs = me.is('COORDINATOR', 'ADMINISTRATOR');
  const narrowed = Object.values(search).some(Boolean);
  const enter = governs && <ButtonLink to="/shops/new">{t('shops.new.deed')}</ButtonLink>;
  return (
    <Page
      title={governs ? t('shops.title') : t('shops.mine')}
      action={
        <>
          {me.is('ADMINISTRATOR') && (
            <>
              <ButtonLink variant="default" to="/payments">
                {t('shops.payments')}
              </ButtonLink>
              <ButtonLink variant="default" to="/messages">
                {t('messages.link')}
              </ButtonLink>
            </>
          )}
          <ButtonLink variant="default" to="/imports">
            {t('shops.files')}
          </ButtonLink>
          {enter}
        </>
      }
    >
      {(governs || narrowed) && <ShopFilters search={search} narrowed={narrowed} />}
      {shops.isError && <Failure error={shops.error} retry={() => void shops.refetch()} />}
      {!shops.isError && (
        <ShopsTable
          rows={rows}
          empty={<NoShops narrowed={narrowed} governs={governs} />}
          more={{
            has: shops.hasNextPage,
            busy: shops.isFetchingNextPage,
            load: () => shops.fetchNextPage(),
            total: shops.data?.pages[0]?.total,
          }}
        />
      )}
    </Page>
  );
}

function ShopFilters({ search, narrowed }: { search: ShopsSearch; narrowed: boolean }) {
  const { t } = useTranslation();
  const platformName = usePlatformName();
  const navigate = route.useNavigate();
  const change = (next: Partial<ShopsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  return (
    <Filters active={narrowed} onClear={() => void navigate({ search: {}, replace: true })}>
      <SearchFilter
        label={t('shops.search')}
        value={search.query ?? ''}
        onChange={(query) => change({ query: query || undefined })}
      />
      <ChoiceFilter
        label={t('shops.state')}
        value={search.status ?? ''}
        options={shopStatuses.map((value) => ({ value, label: t(`shops.status.${value}`) }))}
        onChange={(status) => change({ status: (status || undefined) as ShopStatus | undefined })}
      />
      <ChoiceFilter
        label={t('shops.platform')}
        value={search.platform ?? ''}
        options={platforms.map((value) => ({ value, label: platformName(value) }))}
        onChange={(platform) => change({ platform: platform || undefined })}
      />
      <RegionFilter
        label={t('shops.region')}
        placeholder={t('shops.anyRegion')}
        value={search.region}
        onChange={(region) => change({ region })}
      />
    </Filters>
  );
}

function NoShops({ narrowed, governs }: { narrowed: boolean; governs: boolean }) {
  const { t } = useTranslation();
  if (narrowed) return <Empty title={t('shops.none.found')} hint={t('shops.none.foundHint')} />;
  return governs ? (
    <Empty
      title={t('shops.none.title')}
      hint={t('shops.none.hint')}
      action={<ButtonLink to="/shops/new">{t('shops.new.deed')}</ButtonLink>}
    />
  ) : (
    <Empty title={t('shops.none.mine')} hint={t('shops.none.mineHint')} />
  );
}
