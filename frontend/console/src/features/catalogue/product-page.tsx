import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '@/components/confirm';
import { Loaded, Note } from '@/components/feedback';
import { Form } from '@/components/form';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { say } from '@/lib/bilingual';
import { useForm } from '@/lib/form';
import { draftOf, faultsOf, type ProductDraft } from './draft';
import { ProductFields } from './product-fields';
import { productQuery, shopQuery, type Product } from './queries';
import type { ProductState } from './states';
import { useProductDeeds } from './save';
import { ProductStateBadge } from './state';
import { ProductView } from './product-view';
import { StockSection } from './stock-section';

const route = getRouteApi('/frame/shops/$shop/products/$product');

/** One product: everything shoppers see of it, and how many there are. */
export function ProductPage() {
  const { t } = useTranslation();
  const { shop: id, product } = route.useParams();
  const shop = useQuery(shopQuery(id));
  const found = useQuery(productQuery(id, product));
  return (
    <Page
      title={found.data ? say(found.data.title) : t('catalogue.product')}
      badge={found.data && <ProductStateBadge state={found.data.state} />}
      back={
        <TextLink to="/shops/$shop/products" params={{ shop: id }}>
          {t('catalogue.title')}
        </TextLink>
      }
      action={
        found.data && shop.data && <Moves shop={id} product={found.data} currency={shop.data.currency} />
      }
    >
      <Loaded query={shop}>
        {({ currency }) => (
          <Loaded query={found}>
            {(one) => (
              <>
                <ProductView shop={id} product={one} />
                {one.state === 'ARCHIVED' && <Note title={t('catalogue.archivedHint')} />}
                <StockSection shop={id} product={one} />
                {one.state !== 'ARCHIVED' && <ProductForm shop={id} product={one} currency={currency} />}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  shop: string;
  product: Product;
  currency: string;
}

function ProductForm({ shop, product, currency }: Props) {
  const { t } = useTranslation();
  const deeds = useProductDeeds(shop, currency);
  const form = useForm<ProductDraft>({
    initial: draftOf(product, currency),
    draft: `product-${product.id}`,
  });
  const save = async (state: ProductState) => {
    let saved = product;
    const done = await form.submit(
      async (draft) => {
        saved = (await deeds.change(product.id, draft)) ?? product;
        await deeds.follow(saved, draft, state);
      },
      (draft) => faultsOf(draft, currency, state === 'PUBLISHED', t),
    );
    if (!done) return;
    // New variants have their SKUs now.
    form.reset(draftOf(saved, currency));
    toast(t(state === product.state ? 'common.saved' : 'catalogue.onSaleNow'));
  };
  const isDraft = product.state === 'DRAFT';
  return (
    <Form
      form={form}
      wide
      deed={t(isDraft ? 'catalogue.putOnSale' : 'common.save')}
      onSubmit={() => void save('PUBLISHED')}
      beside={
        isDraft && (
          <Button variant="default" disabled={form.busy} onClick={() => void save('DRAFT')}>
            {t('catalogue.saveDraft')}
          </Button>
        )
      }
    >
      <ProductFields shop={shop} currency={currency} form={form} />
    </Form>
  );
}

function Moves({ shop, product, currency }: Props) {
  const { t } = useTranslation();
  const deeds = useProductDeeds(shop, currency);
  const [to, ask] = useState<ProductState | null>(null);
  const moves = {
    DRAFT: ['ARCHIVED'],
    PUBLISHED: ['DRAFT', 'ARCHIVED'],
    ARCHIVED: ['DRAFT'],
  } as const;
  const word = (state: ProductState) =>
    t(
      `catalogue.move.${product.state === 'ARCHIVED' ? 'RESTORE' : state === 'DRAFT' ? 'DRAFT' : 'ARCHIVED'}`,
    );
  const reason = (state: ProductState) =>
    t(
      `catalogue.moving.${product.state === 'ARCHIVED' ? 'RESTORE' : state === 'DRAFT' ? 'DRAFT' : 'ARCHIVED'}`,
    );
  return (
    <>
      {moves[product.state].map((state) => (
        <Button key={state} variant="default" onClick={() => ask(state)}>
          {word(state)}
        </Button>
      ))}
      <Confirm
        opened={to !== null}
        title={to ? word(to) : ''}
        deed={to ? word(to) : ''}
        onClose={() => ask(null)}
        onConfirm={() => (to ? deeds.move(product.id, to) : Promise.resolve())}
      >
        {to && reason(to)}
      </Confirm>
    </>
  );
}
