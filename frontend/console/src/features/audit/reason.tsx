import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/lib/api';
import { days } from '@/lib/days';
import { readGranted, type Granted } from './granted';

/** Why something was changed; of roles, which were given and which were taken. */
export function Reason({ row }: { row: Schemas['AuditRow'] }) {
  const { t } = useTranslation();
  const granted = row.kind === 'accounts' && row.why ? readGranted(row.why) : null;
  if (!granted) return <>{row.why ?? '—'}</>;
  const words = (grants: Granted[]) =>
    grants
      .map((grant) => {
        const limits = [grant.region, days(grant, t)].filter(Boolean).join(t('audit.comma'));
        const role = t(`common.roles.${grant.role}`);
        return limits ? t('audit.limited', { role, limits }) : role;
      })
      .join(t('audit.comma'));
  return (
    <>
      {granted.given.length > 0 && <div>{t('audit.given', { roles: words(granted.given) })}</div>}
      {granted.taken.length > 0 && <div>{t('audit.taken', { roles: words(granted.taken) })}</div>}
    </>
  );
}
