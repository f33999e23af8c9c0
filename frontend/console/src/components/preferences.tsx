import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { language, speak, type Language } from '@/lib/i18n';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const change = async (value: string) => {
    await speak(value as Language);
    await queries.invalidateQueries();
  };
  return (
    <SegmentedControl
      aria-label={t('common.language')}
      value={language()}
      data={[
        { value: 'zh-CN', label: '中文' },
        { value: 'en', label: 'English' },
      ]}
      onChange={(value) => void change(value)}
    />
  );
}

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes: MantineColorScheme[] = ['light', 'dark', 'auto'];
  return (
    <SegmentedControl
      aria-label={t('common.theme')}
      value={colorScheme}
      data={schemes.map((value) => ({ value, label: t(`common.themes.${value}`) }))}
      onChange={(value) => setColorScheme(value)}
    />
  );
}
