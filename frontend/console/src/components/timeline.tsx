import { useTranslation } from 'react-i18next';
import { Moment } from './figures';
import classes from './timeline.module.css';

export interface TimelineEntry {
  what: string;
  when: string;
  why?: string | null;
  who?: { name: string } | null;
}

/** What happened, newest first: who, when, why. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <p>{t('common.noHistory')}</p>;
  const newestFirst = [...entries].sort((a, b) => b.when.localeCompare(a.when));
  return (
    <ol className={classes.timeline}>
      {newestFirst.map((entry, i) => (
        <li key={`${entry.when}${i}`}>
          <span className={classes.what}>{entry.what}</span>
          {entry.why && <q className={classes.why}>{entry.why}</q>}
          <span className={classes.who}>
            {entry.who ? `${entry.who.name} · ` : ''}
            <Moment at={entry.when} />
          </span>
        </li>
      ))}
    </ol>
  );
}
