import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/components/feedback';
import { Form } from '@/components/form';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { useForm } from '@/lib/form';
import { blankProduct, faultsOf, type ProductDraft } from './draft';
import { ProductFields } from './product-fields';
import { shopQuery, type Product } from './queries';
import { useProductDeeds } from './save';

const route = getRouteApi('/frame/shops/$shop/products/new');

/** A photograph, a name, a price, a number: on sale in under a minute. */
export function NewProductPage() {
  const { t } = useTranslation();
  const { shop } = route.useParams();
  const found = useQuery(shopQuery(shop));
  return (
    <Page
      title={t('catalogue.new')}
      back={
        <TextLink to="/shops/$shop/products" params={{ shop }}>
          {t('catalogue.title')}
        </TextLink>
      }
    >
      <Loaded query={found}>{({ currency }) => <NewProduct shop={shop} currency={currency} />}</Loaded>
    </Page>
  );
}

function NewProduct({ shop, currency }: { shop: string; currency: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const deeds = useProductDeeds(shop, currency);
  const form = useForm<ProductDraft>({ initial: blankProduct, draft: `new-product-${shop}` });
  const save = async (onSale: boolean) => {
    let saved: Product | null = null;
    const done = await form.submit(
      async (draft) => {
        saved = await deeds.create(draft);
      },
      (draft) => faultsOf(draft, currency, onSale, t),
    );
    if (!done || !saved) return;
    const { id } = saved as Product;
    // From here on the product exists: what fails now is told on its own page, so that nobody enters it twice.
    const followed = await deeds.follow(saved, form.values, onSale ? 'PUBLISHED' : 'DRAFT').then(
      () => true,
      () => false,
    );
    if (!followed) {
      toast(t('catalogue.savedOnly'));
      await navigate({ to: '/shops/$shop/products/$product', params: { shop, product: id } });
      return;
    }
    toast(t(onSale ? 'catalogue.onSaleNow' : 'common.saved'));
    await navigate({ to: '/shops/$shop/products', params: { shop } });
  };
  return (
    <Form
      form={form}
      wide
      deed={t('catalogue.putOnSale')}
      onSubmit={() => void save(true)}
      beside={
        <Button variant="default" disabled={form.busy} onClick={() => void save(false)}>
          {t('catalogue.saveDraft')}
        </Button>
      }
    >
      <ProductFields shop={shop} currency={currency} form={form} />
    </Form>
  );
}
