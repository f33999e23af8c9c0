import { useTranslation } from 'react-i18next';
import { Moment } from './figures';
import classes from './timeline.module.css';

export interface TimelineEntry {
  what: string;
  when: string;
  why?: string | null;
  who?: { name: string } | null;
}

/** Entries newest first; the same deed of one person in a row, without a reason, is told once. */
export function told(entries: TimelineEntry[]): (TimelineEntry & { times: number })[] {
  const result: (TimelineEntry & { times: number })[] = [];
  for (const entry of [...entries].sort((a, b) => b.when.localeCompare(a.when))) {
    const last = result.at(-1);
    const again =
      last && !entry.why && !last.why && last.what === entry.what && last.who?.name === entry.who?.name;
    if (again) last.times += 1;
    else result.push({ ...entry, times: 1 });
  }
  return result;
}

/** What happened: who, when, why. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <p>{t('common.noHistory')}</p>;
  return (
    <ol className={classes.timeline}>
      {told(entries).map((entry, i) => (
        <li key={`${entry.when}${i}`}>
          <span className={classes.what}>
            {entry.what}
            {entry.times > 1 && ` × ${entry.times}`}
          </span>
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
