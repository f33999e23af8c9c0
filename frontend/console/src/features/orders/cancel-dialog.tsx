import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import * as format from '@/lib/format';
import type { DialogProps } from './ship-dialog';

/** Cancels an order of which nothing has left; what was paid goes back first. */
export function CancelDialog({ opened, ...props }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={props.onClose} title={t('orders.cancel.deed')}>
      {opened && <CancelForm {...props} />}
    </Dialog>
  );
}

function CancelForm({ shop, order, onChange, onClose }: Omit<DialogProps, 'opened'>) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { why: '' },
    check: ({ why }) => ({ why: why.trim() ? undefined : t('common.reasonNeeded') }),
  });
  const save = async () => {
    const done = await form.submit(async ({ why }) => {
      const { data } = await client.POST('/api/shops/{id}/orders/{order}/cancel', {
        params: { path: { id: shop, order: order.id } },
        body: { why: why.trim() },
      });
      if (data) onChange(data);
    });
    if (!done) return;
    toast(t('common.saved'));
    onClose();
  };
  return (
    <Form form={form} deed={t('orders.cancel.deed')} danger onSubmit={() => void save()} onCancel={onClose}>
      <p>
        {order.refundable > 0
          ? t('orders.cancel.refunds', { sum: format.money(order.refundable, order.currency) })
          : t('orders.cancel.unpaid')}
      </p>
      <Textarea label={t('common.reason')} autosize minRows={2} {...form.field('why')} />
    </Form>
  );
}
