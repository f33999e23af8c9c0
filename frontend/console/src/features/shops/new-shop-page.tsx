import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { Form } from '@/components/form';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { RegionPicker } from '@/components/region-picker';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refresh } from '@/lib/queries';
import { regionsOf, useMe } from '@/lib/session';
import { useToday } from '@/lib/today';
import { ChannelFields, type ChannelDraft } from './channel-fields';
import { shopQuery } from './queries';
import { ShareEditor } from './share-editor';
import { formsOf, shareError } from './share-faults';
import type { ShareDraft } from './shares';

interface Values extends Record<string, unknown> {
  name: string;
  region: string;
  openedOn: string;
  members: ShareDraft[];
  channels: ChannelDraft[];
}

/** Enters a shop that somebody of the programme opens, or has opened already. */
export function NewShopPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const today = useToday();
  const regions = regionsOf(useMe(), 'COORDINATOR');
  const form = useForm<Values>({
    initial: {
      name: '',
      region: regions[0]?.code ?? '',
      openedOn: '',
      members: [{ account: '', name: '', percent: '100', from: today, to: '' }],
      channels: [],
    },
    draft: 'new-shop',
    check: ({ name, region, members }) => ({
      name: name.trim() ? undefined : t('common.required'),
      region: region ? undefined : t('common.required'),
      members: shareError(members, t),
    }),
  });
  const { region, openedOn, members, channels } = form.values;
  const save = async () => {
    let id = '';
    const done = await form.submit(async (values) => {
      const { data } = await client.POST('/api/shops', {
        body: {
          name: values.name.trim(),
          region: values.region,
          openedOn: values.openedOn || null,
          members: formsOf(values.members),
          channels: values.channels.filter(({ shopName }) => shopName.trim()),
          currency: null,
        },
      });
      if (!data) return;
      id = data.id;
      queries.setQueryData(shopQuery(id).queryKey, data);
    });
    if (!done) return;
    void refresh('/api/shops');
    toast(t('shops.new.done'));
    await navigate({ to: '/shops/$shop', params: { shop: id } });
  };
  return (
    <Page title={t('shops.new.title')} back={<TextLink to="/shops">{t('common.nav.shops')}</TextLink>}>
      <Form
        form={form}
        deed={t('shops.new.deed')}
        wide
        onSubmit={() => void save()}
        onCancel={() => void navigate({ to: '/shops' })}
      >
        <TextInput label={t('shops.name')} maxLength={80} {...form.field('name')} />
        <RegionPicker
          id="field-region"
          label={t('shops.region')}
          error={form.errors.region}
          value={region}
          known={regions}
          onChange={(code) => form.set('region', code)}
        />
        <DateInput
          label={t('common.optional', { label: t('shops.openedOn') })}
          description={openedOn ? undefined : t('shops.new.openedHint')}
          max={today}
          {...form.field('openedOn')}
        />
        <ShareEditor
          shares={members}
          begins={openedOn || today}
          error={form.errors.members}
          onChange={(next) => form.set('members', next)}
        />
        <ChannelFields
          channels={channels}
          error={form.errors.channels}
          onChange={(next) => form.set('channels', next)}
        />
      </Form>
    </Page>
  );
}
