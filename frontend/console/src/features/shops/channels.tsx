import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import { Section } from '@/components/page';
import { usePlatformName } from '@/components/platform';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refresh } from '@/lib/queries';
import { ChannelFields, type ChannelDraft } from './channel-fields';
import classes from './shops.module.css';
import { shopQuery, type Shop } from './queries';

/** The names under which the shop sells elsewhere. */
export function Channels({ shop }: { shop: Shop }) {
  const { t } = useTranslation();
  const platformName = usePlatformName();
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={t('shops.channels')}
      aside={
        shop.mayEdit && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('shops.changeChannels')}
          </Button>
        )
      }
    >
      {shop.channels.length === 0 ? (
        <p>{t('shops.noChannels')}</p>
      ) : (
        <ul className={classes.channels}>
          {shop.channels.map(({ platform, shopName }) => (
            <li key={`${platform}${shopName}`}>
              {platformName(platform)}: <strong>{shopName}</strong>
            </li>
          ))}
        </ul>
      )}
      <Dialog opened={editing} onClose={() => setEditing(false)} title={t('shops.channels')}>
        {editing && <ChannelsForm shop={shop} onDone={() => setEditing(false)} />}
      </Dialog>
    </Section>
  );
}

function ChannelsForm({ shop, onDone }: { shop: Shop; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useForm<{ channels: ChannelDraft[] }>({ initial: { channels: shop.channels } });
  const save = async () => {
    const done = await form.submit(async ({ channels }) => {
      const kept = channels.filter(({ shopName }) => shopName.trim());
      const { data } = await client.PUT('/api/shops/{id}/channels', {
        params: { path: { id: shop.id } },
        body: { channels: kept },
      });
      if (data) queries.setQueryData(shopQuery(shop.id).queryKey, data);
    });
    if (!done) return;
    void refresh('/api/shops');
    toast(t('common.saved'));
    onDone();
  };
  return (
    <Form form={form} deed={t('common.save')} onSubmit={() => void save()} onCancel={onDone}>
      <ChannelFields
        channels={form.values.channels}
        error={form.errors.channels}
        onChange={(channels) => form.set('channels', channels)}
      />
    </Form>
  );
}
