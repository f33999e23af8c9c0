import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Rows } from '@/components/feedback';
import { Page } from '@/components/page';
import { useMe } from '@/lib/session';
import { homeBlocks } from './home-blocks';
import { NoRole } from './no-role';

/** What needs this person today, put together from the features of their roles. */
export function HomePage() {
  const { t } = useTranslation();
  const me = useMe();
  const blocks = homeBlocks.filter((block) => me.is(...block.roles));
  return (
    <Page title={t('home.hello', { name: me.name })}>
      {me.roles.length === 0 && <NoRole />}
      {blocks.map(({ id, Block }) => (
        <Suspense key={id} fallback={<Rows count={3} />}>
          <Block />
        </Suspense>
      ))}
    </Page>
  );
}
