import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/components/feedback';
import { Form } from '@/components/form';
import { useForm } from '@/lib/form';
import type { PartProps } from './part-page';
import { wordsOf } from './words';

/** What the short texts of the shop's goods are called in English. */
export function WordsForm({ front: view, save, onDone, onCancel }: PartProps) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { words: wordsOf(view.labels, view.front?.words ?? []) },
    draft: `front-words-${view.shop}`,
    check: () => ({}),
  });
  const { words } = form.values;
  const submit = async () => {
    const done = await form.submit((values) =>
      save({
        words: values.words.filter(({ en }) => en.trim()).map(({ zh, en }) => ({ zh, en: en.trim() })),
      }),
    );
    if (done) onDone();
  };
  if (words.length === 0) return <Empty title={t('front.noWords')} hint={t('front.noWordsHint')} />;
  return (
    <Form form={form} deed={t('common.save')} onSubmit={() => void submit()} onCancel={onCancel}>
      <p>{t('front.wordsHint')}</p>
      {words.map(({ zh, en }, at) => (
        <TextInput
          key={zh}
          label={zh}
          lang="en"
          maxLength={60}
          value={en}
          onChange={({ currentTarget }) =>
            form.set(
              'words',
              words.map((one, i) => (i === at ? { zh, en: currentTarget.value } : one)),
            )
          }
        />
      ))}
    </Form>
  );
}
