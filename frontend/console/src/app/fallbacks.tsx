import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, Failure } from '@/components/feedback';
import { ButtonLink } from '@/components/link';
import { Page } from '@/components/page';

export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('common.problem.page')}>
      <Failure error={error} retry={reset} />
    </Page>
  );
}

export function Missing() {
  const { t } = useTranslation();
  return (
    <main>
      <Page title={t('common.notFound.title')}>
        <Empty
          title={t('common.notFound.hint')}
          action={<ButtonLink to="/">{t('common.notFound.home')}</ButtonLink>}
        />
      </Page>
    </main>
  );
}
