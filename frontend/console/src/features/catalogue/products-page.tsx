import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failure } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { ExportLinks } from '@/components/table/export-links';
import { ChoiceFilter, Filters, SearchFilter } from '@/components/table/filters';
import { ProductsTable } from './products-table';
import { productsQuery, shopQuery, stockQuery, type ProductsSearch } from './queries';
import { productStates, type ProductState } from './states';

const route = getRouteApi('/frame/shops/$shop/products');

/** What a shop sells, with prices and stock. */
export function ProductsPage() {
  const { t } = useTranslation();
  const { shop: id } = route.useParams();
  const search = route.useSearch();
  const shop = useQuery(shopQuery(id)).data;
  const stock = useQuery(stockQuery(id)).data;
  const products = useInfiniteQuery(productsQuery(id, search));
  const rows = products.data?.pages.flatMap((page) => page.items);
  const narrowed = Object.values(search).some(Boolean);
  return (
    <Page
      title={t('catalogue.title')}
      back={
        <TextLink to="/shops/$shop/front" params={{ shop: id }}>
          {shop?.name ?? t('common.back')}
        </TextLink>
      }
      action={
        <>
          <ButtonLink to="/shops/$shop/products/new" params={{ shop: id }}>
            {t('catalogue.new')}
          </ButtonLink>
          <ButtonLink variant="default" to="/shops/$shop/products/import" params={{ shop: id }}>
            {t('catalogue.import')}
          </ButtonLink>
          <ExportLinks path={`/api/shops/${id}/products/export`} />
        </>
      }
    >
      <ProductFilters search={search} narrowed={narrowed} />
      {products.isError && <Failure error={products.error} retry={() => void products.refetch()} />}
      {!products.isError && (
        <ProductsTable
          shop={id}
          currency={shop?.currency ?? 'CNY'}
          rows={rows}
          stock={stock}
          empty={<NoProducts shop={id} narrowed={narrowed} />}
          more={{
            has: products.hasNextPage,
            busy: products.isFetchingNextPage,
            load: () => products.fetchNextPage(),
            total: products.data?.pages[0]?.total,
          }}
        />
      )}
    </Page>
  );
}

function ProductFilters({ search, narrowed }: { search: ProductsSearch; narrowed: boolean }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const change = (next: Partial<ProductsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  return (
    <Filters active={narrowed} onClear={() => void navigate({ search: {}, replace: true })}>
      <SearchFilter
        label={t('catalogue.search')}
        value={search.query ?? ''}
        onChange={(query) => change({ query: query || undefined })}
      />
      <ChoiceFilter
        label={t('catalogue.stateLabel')}
        value={search.state ?? ''}
        options={productStates.map((value) => ({ value, label: t(`catalogue.state.${value}`) }))}
        onChange={(state) => change({ state: (state || undefined) as ProductState | undefined })}
      />
    </Filters>
  );
}

function NoProducts({ shop, narrowed }: { shop: string; narrowed: boolean }) {
  const { t } = useTranslation();
  if (narrowed) return <Empty title={t('catalogue.none.found')} hint={t('catalogue.none.foundHint')} />;
  return (
    <Empty
      title={t('catalogue.none.title')}
      hint={t('catalogue.none.hint')}
      action={
        <ButtonLink to="/shops/$shop/products/new" params={{ shop }}>
          {t('catalogue.new')}
        </ButtonLink>
      }
    />
  );
}
