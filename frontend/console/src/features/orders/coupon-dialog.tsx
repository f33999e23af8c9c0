import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateInput } from '@/components/date-input';
import { Dialog } from '@/components/dialog';
import { Form } from '@/components/form';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useForm } from '@/lib/form';
import { refresh } from '@/lib/queries';
import { minorOf } from './amounts';
import type { Coupon } from './queries';

const kinds: Coupon['kind'][] = ['PERCENT', 'AMOUNT', 'FREE_SHIPPING'];

interface Props {
  shop: string;
  opened: boolean;
  onClose: () => void;
}

/** Makes a code that buyers can use from now on. */
export function CouponDialog({ shop, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('orders.coupons.deed')}>
      {opened && <CouponForm shop={shop} onClose={onClose} />}
    </Dialog>
  );
}

/** The code ends with its last day where most buyers are. */
const endOf = (day: string) => `${day}T23:59:59+08:00`;

/** Percents are whole and leave something to pay. */
const wrong = (kind: Coupon['kind'], value: string) => {
  if (kind === 'PERCENT' && !/^[1-9]\d?$/.test(value.trim())) return 'orders.coupons.badPercent';
  if (kind === 'AMOUNT' && (minorOf(value) ?? 0) <= 0) return 'orders.refund.badAmount';
  return undefined;
};

type Values = {
  code: string;
  kind: Coupon['kind'];
  value: string;
  minimum: string;
  to: string;
  max: number;
};

function CouponForm({ shop, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const told = (code: ReturnType<typeof wrong>) => (code ? t(code) : undefined);
  const form = useForm<Values>({
    initial: { code: '', kind: 'PERCENT', value: '10', minimum: '', to: '', max: 100 },
    check: ({ code, kind, value, minimum }) => ({
      code: code.trim() ? undefined : t('common.required'),
      value: told(wrong(kind, value)),
      minimum: minorOf(minimum) === undefined ? t('orders.refund.badAmount') : undefined,
    }),
  });
  const { kind, max } = form.values;
  const save = async () => {
    const done = await form.submit(async (values) => {
      await client.POST('/api/shops/{id}/coupons', {
        params: { path: { id: shop } },
        body: {
          code: values.code.trim(),
          kind: values.kind,
          value:
            values.kind === 'PERCENT'
              ? Number(values.value)
              : values.kind === 'AMOUNT'
                ? (minorOf(values.value) ?? 0)
                : 0,
          minimum: minorOf(values.minimum) ?? 0,
          from: new Date().toISOString(),
          to: values.to ? endOf(values.to) : undefined,
          max: values.max,
        },
      });
    });
    if (!done) return;
    void refresh('/api/shops/{id}/coupons');
    toast(t('orders.coupons.done'));
    onClose();
  };
  return (
    <Form form={form} deed={t('orders.coupons.deed')} onSubmit={() => void save()} onCancel={onClose}>
      <TextInput label={t('orders.coupons.code')} autoComplete="off" {...form.field('code')} />
      <NativeSelect
        label={t('orders.coupons.kindOf')}
        data={kinds.map((value) => ({ value, label: t(`orders.coupons.kind.${value}`) }))}
        {...form.field('kind')}
      />
      {kind !== 'FREE_SHIPPING' && (
        <TextInput
          label={t(kind === 'PERCENT' ? 'orders.coupons.percent' : 'orders.coupons.amount')}
          inputMode="decimal"
          {...form.field('value')}
        />
      )}
      <TextInput
        label={t('common.optional', { label: t('orders.coupons.minimum') })}
        inputMode="decimal"
        {...form.field('minimum')}
      />
      <DateInput label={t('common.optional', { label: t('orders.coupons.lastDay') })} {...form.field('to')} />
      <NumberInput
        id="field-max"
        label={t('orders.coupons.max')}
        min={1}
        max={5000}
        allowDecimal={false}
        value={max}
        error={form.errors.max}
        onChange={(value) => form.set('max', Number(value) || 1)}
      />
    </Form>
  );
}
