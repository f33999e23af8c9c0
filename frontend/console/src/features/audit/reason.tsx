import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/lib/api';
import classes from './audit.module.css';

type Change = Schemas['AuditRow'];

/** Why something was changed, as long as that may be read, and the way to take it away. */
export function Reason({ row, onBlank }: { row: Change; onBlank: (row: Change) => void }) {
  const { t } = useTranslation();
  if (row.blanked) return <em className={classes.blanked}>{t('audit.blanked')}</em>;
  if (!row.why) return <>—</>;
  return (
    <span className={classes.reason}>
      {row.why}
      <Button variant="subtle" size="compact-sm" onClick={() => onBlank(row)}>
        {t('audit.blanking.open')}
      </Button>
    </span>
  );
}
