import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form';
import { PlacePicker } from '@/components/place-picker';
import { useForm } from '@/lib/form';
import type { PartProps } from './part-page';

/** Where parcels come from and returns go to. */
export function SenderForm({ front: view, save, onDone, onCancel }: PartProps) {
  const { t } = useTranslation();
  const sender = view.front?.sender;
  const form = useForm({
    initial: { county: sender?.county ?? '', line: sender?.line ?? '' },
    draft: `front-sender-${view.shop}`,
    check: ({ county, line }) => ({
      county: county.length === 6 ? undefined : t('front.chooseCounty'),
      line: line.trim() ? undefined : t('common.required'),
    }),
  });
  const submit = async () => {
    const done = await form.submit(({ county, line }) => save({ sender: { county, line: line.trim() } }));
    if (done) onDone();
  };
  return (
    <Form form={form} deed={t('common.save')} onSubmit={() => void submit()} onCancel={onCancel}>
      <p>{t('front.senderHint')}</p>
      <PlacePicker
        name="county"
        value={form.values.county}
        error={form.errors.county}
        onChange={(county) => form.set('county', county)}
      />
      <TextInput
        label={t('front.line')}
        description={t('front.lineHint')}
        maxLength={120}
        {...form.field('line')}
      />
    </Form>
  );
}
