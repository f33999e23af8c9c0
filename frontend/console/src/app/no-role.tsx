import { useTranslation } from 'react-i18next';
import { Empty } from '@/components/feedback';
import { days } from '@/lib/days';
import { useMe } from '@/lib/session';
import { useToday } from '@/lib/today';
import classes from './no-role.module.css';

/** For whoever is signed in and may do nothing today: which roles they had, and which they will have. */
export function NoRole() {
  const { t } = useTranslation();
  const { dormant } = useMe();
  const today = useToday();
  const hint = dormant.some(({ from }) => from && from > today)
    ? t('home.roleBegins')
    : t('home.nothingHint');
  const list = (
    <ul className={classes.roles}>
      {dormant.map((grant, i) => (
        <li key={i}>
          {t('home.roleInDays', { role: t(`common.roles.${grant.role}`), days: days(grant, t) })}
        </li>
      ))}
    </ul>
  );
  return <Empty title={t('home.nothing')} hint={hint} action={dormant.length > 0 && list} />;
}
