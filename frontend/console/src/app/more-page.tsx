import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { useMe } from '@/lib/session';
import { NavLink } from './frame/nav-link';
import { navFor } from './nav';

/** On a phone: the places that do not fit the bar. */
export function MorePage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Page title={t('common.more')}>
      <nav aria-label={t('common.more')}>
        {navFor(me.roles).map((entry) => (
          <NavLink key={entry.to} entry={entry} />
        ))}
      </nav>
    </Page>
  );
}
