import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Typed } from '@/lib/bilingual';

interface Props {
  name: string;
  label: string;
  description?: string;
  value: Typed;
  error?: string;
  maxLength?: number;
  /** Lines to begin with; one is a single-line input. */
  rows?: number;
  onChange: (value: Typed) => void;
}

/** One text, first in Chinese and below in English, which may wait. */
export function BilingualField({
  name,
  label,
  description,
  value,
  error,
  rows = 1,
  onChange,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const shared = (lang: keyof Typed) => ({
    ...rest,
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    value: value[lang],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [lang]: event.currentTarget.value }),
  });
  const chinese = { label: t('common.inChinese', { label }), description, error, id: `field-${name}` };
  const english = { label: t('common.inEnglish', { label }) };
  return rows > 1 ? (
    <>
      <Textarea autosize minRows={rows} maxRows={16} {...chinese} {...shared('zh')} />
      <Textarea autosize minRows={Math.min(rows, 2)} maxRows={16} {...english} {...shared('en')} />
    </>
  ) : (
    <>
      <TextInput {...chinese} {...shared('zh')} />
      <TextInput {...english} {...shared('en')} />
    </>
  );
}
