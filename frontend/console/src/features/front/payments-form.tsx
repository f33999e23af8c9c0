import { useTranslation } from 'react-i18next';
import { Choices } from '@/components/choices';
import { Note } from '@/components/feedback';
import { Form } from '@/components/form';
import { useForm } from '@/lib/form';
import type { PartProps } from './part-page';

type Mode = 'TEST' | 'OPERATOR';

/** Who takes the money of the shop's buyers. */
export function PaymentsForm({ front: view, save, onDone, onCancel }: PartProps) {
  const { t } = useTranslation();
  const fixed = Boolean(view.approvedOn) && !view.mayDecide;
  const form = useForm<{ paymentMode: Mode | '' }>({
    initial: { paymentMode: view.front?.paymentMode ?? '' },
    check: ({ paymentMode }) => ({ paymentMode: paymentMode ? undefined : t('front.choosePayments') }),
  });
  const submit = async () => {
    const done = await form.submit(({ paymentMode }) => save({ paymentMode: paymentMode || null }));
    if (done) onDone();
  };
  return (
    <Form form={form} deed={t('common.save')} onSubmit={() => void submit()} onCancel={onCancel}>
      {fixed && <Note title={t('front.paymentsFixed')} />}
      <Choices<Mode>
        name="paymentMode"
        legend={t('front.whoTakes')}
        value={form.values.paymentMode}
        error={form.errors.paymentMode}
        choices={(['TEST', 'OPERATOR'] as const).map((value) => ({
          value,
          label: t(`front.payments.${value}`),
          text: t(`front.paymentsText.${value}`),
          disabled: fixed,
        }))}
        onChange={(mode) => form.set('paymentMode', mode)}
      />
    </Form>
  );
}
