import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@/lib/bilingual';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import type { OrderProps } from './order-page';
import { carriers, newKey, type Carrier } from './queries';

export interface DialogProps extends OrderProps {
  opened: boolean;
  onClose: () => void;
}

/** Sends what is still to be sent, or a part of it. */
export function ShipDialog({ opened, ...props }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={props.onClose} title={t('orders.ship.deed')}>
      {opened && <ShipForm {...props} />}
    </Dialog>
  );
}

const LAST = 'seedbed.carrier';
const TRACKING = /^[A-Za-z0-9-]{1,40}$/;

function ShipForm({ shop, order, onChange, onClose }: Omit<DialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const open = order.lines.filter((line) => line.unitsToSend > 0);
  const last = carriers.find((one) => one === localStorage.getItem(LAST)) ?? 'SF';
  const form = useForm<{ carrier: Carrier; trackingNumber: string; units: Record<string, number> }>({
    initial: {
      carrier: last,
      trackingNumber: '',
      units: Object.fromEntries(open.map((line) => [line.lineId, line.unitsToSend])),
    },
    check: ({ trackingNumber, units }) => ({
      trackingNumber:
        trackingNumber.trim() === '' || TRACKING.test(trackingNumber.trim())
          ? undefined
          : t('orders.ship.badNumber'),
      units: Object.values(units).some((quantity) => quantity > 0) ? undefined : t('orders.ship.nothing'),
    }),
  });
  const { units } = form.values;
  const save = async () => {
    const done = await form.submit(async ({ carrier, trackingNumber }) => {
      const { data } = await client.POST('/api/shops/{id}/orders/{order}/parcels', {
        params: { path: { id: shop, order: order.id }, header: { 'Idempotency-Key': key } },
        body: {
          carrier,
          trackingNumber: trackingNumber.trim() || undefined,
          units: Object.entries(units)
            .filter(([, quantity]) => quantity > 0)
            .map(([lineId, quantity]) => ({ lineId, quantity })),
        },
      });
      localStorage.setItem(LAST, carrier);
      if (data) onChange(data);
    });
    if (!done) return;
    toast(t('orders.ship.done'));
    onClose();
  };
  return (
    <Form form={form} deed={t('orders.ship.deed')} onSubmit={() => void save()} onCancel={onClose}>
      <NativeSelect
        label={t('orders.ship.carrier')}
        data={carriers.map((value) => ({ value, label: t(`orders.carrier.${value}`) }))}
        {...form.field('carrier')}
      />
      <TextInput
        label={t('common.optional', { label: t('orders.ship.number') })}
        autoComplete="off"
        autoFocus
        {...form.field('trackingNumber')}
      />
      {open.map((line) => (
        <NumberInput
          key={line.lineId}
          label={[say(line.title), line.variant].filter(Boolean).join(' · ')}
          description={t('orders.ship.atMost', { count: line.unitsToSend })}
          min={0}
          max={line.unitsToSend}
          allowDecimal={false}
          value={units[line.lineId]}
          onChange={(value) => form.set('units', { ...units, [line.lineId]: Number(value) || 0 })}
        />
      ))}
    </Form>
  );
}
