import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/lib/api';
import { days } from '@/lib/days';
import classes from './audit.module.css';
import { readGranted, type Granted } from './granted';

type Change = Schemas['AuditRow'];

/** Why something was changed, as long as that may be read, and the way to take it away. */
export function Reason({ row, onBlank }: { row: Change; onBlank: (row: Change) => void }) {
  const { t } = useTranslation();
  if (row.blanked) return <em className={classes.blanked}>{t('audit.blanked')}</em>;
  if (!row.why) return <>—</>;
  return (
    <div className={classes.reason}>
      <Why kind={row.kind} why={row.why} />
      <Button variant="subtle" size="compact-sm" onClick={() => onBlank(row)}>
        {t('audit.blanking.open')}
      </Button>
    </div>
  );
}

/** A reason in words; of roles, which were given and which were taken. */
function Why({ kind, why }: { kind: Change['kind']; why: string }) {
  const { t } = useTranslation();
  const granted = kind === 'accounts' ? readGranted(why) : null;
  if (!granted) return <>{why}</>;
  const words = (grants: Granted[]) =>
    grants
      .map((grant) => {
        const limits = [grant.region, days(grant, t)].filter(Boolean).join(t('audit.comma'));
        const role = t(`common.roles.${grant.role}`);
        return limits ? t('audit.limited', { role, limits }) : role;
      })
      .join(t('audit.comma'));
  return (
    <div>
      {granted.given.length > 0 && <div>{t('audit.given', { roles: words(granted.given) })}</div>}
      {granted.taken.length > 0 && <div>{t('audit.taken', { roles: words(granted.taken) })}</div>}
    </div>
  );
}
