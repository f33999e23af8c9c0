import { Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@/lib/bilingual';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import * as format from '@/lib/format';
import { useForm } from '@/lib/form';
import { minorOf, unitsAmount } from './amounts';
import classes from './orders.module.css';
import { newKey } from './queries';
import type { DialogProps } from './ship-dialog';

/** Gives money back for units, for shipping or as goodwill; says all the while how much, and how much it may be. */
export function RefundDialog({ opened, ...props }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={props.onClose} title={t('orders.refund.deed')}>
      {opened && <RefundForm {...props} />}
    </Dialog>
  );
}

type Values = {
  units: Record<string, number>;
  shipping: string;
  goodwill: string;
  restock: boolean;
  reason: string;
};

function RefundForm({ shop, order, onChange, onClose }: Omit<DialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const lines = order.lines.filter((line) => line.unitsRefundable > 0);
  const money = (minor: number) => format.money(minor, order.currency);
  const total = (values: Values) =>
    lines.reduce((sum, line) => sum + unitsAmount(line, values.units[line.lineId] ?? 0), 0) +
    (minorOf(values.shipping) ?? 0) +
    (minorOf(values.goodwill) ?? 0);
  const form = useForm<Values>({
    initial: {
      units: {},
      shipping: '',
      goodwill: '',
      restock: true,
      reason: '',
    },
    check: (values) => ({
      shipping:
        (minorOf(values.shipping) ?? Infinity) <= order.shippingRefundable
          ? undefined
          : t('orders.refund.shippingCap', { cap: money(order.shippingRefundable) }),
      goodwill:
        minorOf(values.goodwill) === undefined
          ? t('orders.refund.badAmount')
          : total(values) > order.refundable
            ? t('orders.refund.aboveCap', { cap: money(order.refundable) })
            : total(values) === 0
              ? t('orders.refund.nothing')
              : undefined,
    }),
  });
  const { units, restock } = form.values;
  const sum = total(form.values);
  const save = async () => {
    const done = await form.submit(async (values) => {
      const { data } = await client.POST('/api/shops/{id}/orders/{order}/refunds', {
        params: { path: { id: shop, order: order.id }, header: { 'Idempotency-Key': key } },
        body: {
          units: Object.entries(values.units)
            .filter(([, quantity]) => quantity > 0)
            .map(([lineId, quantity]) => ({ lineId, quantity })),
          shipping: minorOf(values.shipping) ?? 0,
          goodwill: minorOf(values.goodwill) ?? 0,
          restock: values.restock,
          reason: values.reason.trim() || undefined,
        },
      });
      if (data) onChange(data);
    });
    if (!done) return;
    toast(t('orders.refund.done'));
    onClose();
  };
  return (
    <Form
      form={form}
      deed={t('orders.refund.sum', { sum: money(sum) })}
      danger
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      {lines.map((line) => (
        <NumberInput
          key={line.lineId}
          label={[say(line.title), line.variant].filter(Boolean).join(' · ')}
          description={t('orders.refund.lineLeft', {
            count: line.unitsRefundable,
            sum: money(line.amountRefundable),
          })}
          min={0}
          max={line.unitsRefundable}
          allowDecimal={false}
          value={units[line.lineId] ?? 0}
          onChange={(value) => form.set('units', { ...units, [line.lineId]: Number(value) || 0 })}
        />
      ))}
      {order.shippingRefundable > 0 && (
        <TextInput
          label={t('orders.money.shipping')}
          description={t('orders.refund.shippingCap', { cap: money(order.shippingRefundable) })}
          inputMode="decimal"
          {...form.field('shipping')}
        />
      )}
      <TextInput label={t('orders.refund.goodwill')} inputMode="decimal" {...form.field('goodwill')} />
      <Checkbox
        label={t('orders.refund.restock')}
        checked={restock}
        onChange={(event) => form.set('restock', event.currentTarget.checked)}
      />
      <Textarea
        label={t('common.optional', { label: t('common.reason') })}
        autosize
        minRows={2}
        {...form.field('reason')}
      />
      <p className={classes.cap} data-over={sum > order.refundable || undefined} role="status">
        {t('orders.refund.cap', { sum: money(sum), cap: money(order.refundable) })}
      </p>
    </Form>
  );
}
