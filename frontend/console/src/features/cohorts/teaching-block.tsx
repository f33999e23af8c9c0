import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { Section } from '@/components/page';
import { api } from '@/lib/api';
import { SessionLine } from './session-line';
import classes from './teaching-block.module.css';

/** Home of those who teach or coordinate: today's sessions, who needs them, what waits for a grant. */
export default function TeachingToday() {
  const { t } = useTranslation();
  const teaching = useQuery(api.queryOptions('get', '/api/my/teaching'));
  return (
    <Loaded query={teaching}>
      {({ today, behind, toGrant }) => (
        <>
          <Section title={t('cohorts.today.sessions')}>
            {today.length === 0 && <p>{t('cohorts.today.noSessions')}</p>}
            {today.map(({ cohort, session, recorded, expected }) => (
              <SessionLine
                key={session.id}
                cohort={cohort.id}
                session={{ ...session, recorded, expected, cancelled: false }}
                context={cohort.name}
              />
            ))}
          </Section>
          {(behind.length > 0 || toGrant.length > 0) && (
            <Section title={t('cohorts.today.needsYou')}>
              <ul className={classes.needs}>
                {toGrant.map(({ cohort, count }) => (
                  <li key={cohort.id}>
                    <TextLink to="/cohorts/$cohort/completion" params={{ cohort: cohort.id }}>
                      {t('cohorts.today.toGrant', { count })}
                    </TextLink>
                    <span>{cohort.name}</span>
                  </li>
                ))}
                {behind.map(({ cohort, account, name, sentence }) => (
                  <li key={cohort.id + account}>
                    <TextLink to="/cohorts/$cohort/roster" params={{ cohort: cohort.id }}>
                      {name}
                    </TextLink>
                    <span>
                      {sentence} · {cohort.name}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </Loaded>
  );
}
