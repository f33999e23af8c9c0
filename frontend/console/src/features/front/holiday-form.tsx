import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BilingualField } from '@/components/bilingual-field';
import { DateInput } from '@/components/date-input';
import { Form } from '@/components/form';
import { isBlank, told, typed } from '@/lib/bilingual';
import { useForm } from '@/lib/form';
import { useToday } from '@/lib/today';
import type { PartProps } from './part-page';

/** Days on which the shop rests, and what its pages say meanwhile. */
export function HolidayForm({ front: view, save, onDone, onCancel }: PartProps) {
  const { t } = useTranslation();
  const today = useToday();
  const holiday = view.front?.holiday;
  const form = useForm({
    initial: {
      from: holiday?.from ?? today,
      to: holiday?.to ?? '',
      message: typed(holiday?.message),
      takesOrders: holiday?.takesOrders ?? true,
    },
    draft: `front-holiday-${view.shop}`,
    check: ({ from, to, message }) => ({
      from: from ? undefined : t('common.required'),
      to: !to ? t('common.required') : to < from ? t('front.holidayOrder') : undefined,
      message: isBlank(message) ? t('front.holidayMessageMissing') : undefined,
    }),
  });
  const keep = async (ends: boolean) => {
    const send = ({ message, ...values }: typeof form.values) =>
      save({ holiday: ends ? null : { ...values, message: told(message) ?? {} } });
    if (await form.submit(send)) onDone();
  };
  return (
    <Form form={form} deed={t('front.saveHoliday')} onSubmit={() => void keep(false)} onCancel={onCancel}>
      <p>{t('front.holidayHint')}</p>
      <DateInput label={t('front.holidayFrom')} {...form.field('from')} />
      <DateInput label={t('front.holidayTo')} min={form.values.from} {...form.field('to')} />
      <BilingualField
        name="message"
        label={t('front.holidayMessage')}
        description={t('front.holidayMessageHint')}
        rows={2}
        maxLength={300}
        value={form.values.message}
        error={form.errors.message}
        onChange={(next) => form.set('message', next)}
      />
      <Checkbox
        label={t('front.takesOrders')}
        description={t('front.takesOrdersHint')}
        checked={form.values.takesOrders}
        onChange={(event) => form.set('takesOrders', event.currentTarget.checked)}
      />
      {holiday && (
        <Button variant="default" loading={form.busy} onClick={() => void keep(true)}>
          {t('front.removeHoliday')}
        </Button>
      )}
    </Form>
  );
}
