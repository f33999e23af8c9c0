import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { Loaded } from '@/components/feedback';
import { Form } from '@/components/form';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { RegionPicker } from '@/components/region-picker';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refresh } from '@/lib/queries';
import { useToday } from '@/lib/today';
import { shopQuery, type Shop } from './queries';

const route = getRouteApi('/frame/shops/$shop/edit');

/** The shop's name, region and opening day. */
export function EditShopPage() {
  const { t } = useTranslation();
  const { shop: id } = route.useParams();
  const found = useQuery(shopQuery(id));
  return (
    <Page
      title={t('shops.edit')}
      back={
        <TextLink to="/shops/$shop" params={{ shop: id }}>
          {found.data?.name ?? t('common.back')}
        </TextLink>
      }
    >
      <Loaded query={found}>{(shop) => <Description shop={shop} />}</Loaded>
    </Page>
  );
}

function Description({ shop }: { shop: Shop }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const today = useToday();
  const form = useForm({
    initial: { name: shop.name, region: shop.region.code, openedOn: shop.openedOn ?? '' },
    draft: `shop-${shop.id}`,
    check: ({ name, region, openedOn }) => ({
      name: name.trim() ? undefined : t('common.required'),
      region: region ? undefined : t('common.required'),
      openedOn: !openedOn && shop.status !== 'PENDING' ? t('common.required') : undefined,
    }),
  });
  const leave = () => void navigate({ to: '/shops/$shop', params: { shop: shop.id } });
  const save = async () => {
    const done = await form.submit(async ({ name, region, openedOn }) => {
      const { data } = await client.PUT('/api/shops/{id}', {
        params: { path: { id: shop.id } },
        body: { name: name.trim(), region, openedOn: openedOn || null },
      });
      if (data) queries.setQueryData(shopQuery(shop.id).queryKey, data);
    });
    if (!done) return;
    void refresh('/api/shops', '/api/revenue');
    toast(t('common.saved'));
    leave();
  };
  return (
    <Form form={form} deed={t('common.save')} onSubmit={() => void save()} onCancel={leave}>
      <TextInput label={t('shops.name')} maxLength={80} {...form.field('name')} />
      <RegionPicker
        id="field-region"
        label={t('shops.region')}
        error={form.errors.region}
        value={form.values.region}
        known={[shop.region]}
        onChange={(code) => form.set('region', code)}
      />
      <DateInput label={t('shops.openedOn')} max={today} {...form.field('openedOn')} />
    </Form>
  );
}
