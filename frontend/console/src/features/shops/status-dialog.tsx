import { NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refresh } from '@/lib/queries';
import { useToday } from '@/lib/today';
import { shopQuery, shopStatuses, type Shop, type ShopStatus } from './queries';

interface Props {
  shop: Shop;
  opened: boolean;
  onClose: () => void;
}

/** Opens, pauses or closes a shop from a day on, and says why. */
export function StatusDialog({ shop, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shops.changeState')}>
      {opened && <StatusForm shop={shop} onClose={onClose} />}
    </Dialog>
  );
}

/** A shop that has opened never waits for its opening again. */
const nextOf = (status: ShopStatus) =>
  shopStatuses.filter(
    (next) => next !== status && next !== 'PENDING' && !(status === 'PENDING' && next === 'PAUSED'),
  );

function StatusForm({ shop, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const today = useToday();
  const choices = nextOf(shop.status);
  const form = useForm<{ status: ShopStatus; on: string; why: string }>({
    initial: { status: choices[0] ?? 'OPEN', on: today, why: '' },
    check: ({ status, on, why }) => ({
      on: on ? undefined : t('common.required'),
      why: status !== 'OPEN' && !why.trim() ? t('common.reasonNeeded') : undefined,
    }),
  });
  const { status } = form.values;
  const save = async () => {
    const done = await form.submit(async ({ status, on, why }) => {
      const { data } = await client.POST('/api/shops/{id}/status', {
        params: { path: { id: shop.id } },
        body: { status, on, why: why.trim() || undefined },
      });
      if (data) queries.setQueryData(shopQuery(shop.id).queryKey, data);
    });
    if (!done) return;
    void refresh('/api/shops');
    toast(t('common.saved'));
    onClose();
  };
  return (
    <Form
      form={form}
      deed={t(`shops.deed.${status}`)}
      danger={status === 'CLOSED'}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <NativeSelect
        label={t('shops.newState')}
        data={choices.map((value) => ({ value, label: t(`shops.status.${value}`) }))}
        {...form.field('status')}
      />
      <DateInput label={t('shops.since')} max={today} {...form.field('on')} />
      {status === 'CLOSED' && <p>{t('shops.closingKeeps')}</p>}
      <Textarea
        label={status === 'OPEN' ? t('common.optional', { label: t('common.reason') }) : t('common.reason')}
        autosize
        minRows={2}
        {...form.field('why')}
      />
    </Form>
  );
}
