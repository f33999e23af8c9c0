import { useTranslation } from 'react-i18next';
import { Empty } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { ImportsTable } from './imports-table';

/** Every sales file that was handed in, and what became of it. */
export function ImportsPage() {
  const { t } = useTranslation();
  const begin = <ButtonLink to="/imports/new">{t('imports.new.deed')}</ButtonLink>;
  return (
    <Page
      title={t('imports.title')}
      back={<TextLink to="/shops">{t('common.nav.shops')}</TextLink>}
      action={begin}
    >
      <ImportsTable
        empty={<Empty title={t('imports.empty.title')} hint={t('imports.empty.hint')} action={begin} />}
      />
    </Page>
  );
}
