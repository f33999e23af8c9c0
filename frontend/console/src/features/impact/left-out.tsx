import { useTranslation } from 'react-i18next';
import { Day } from '@/components/figures';
import { TextLink } from '@/components/link';
import * as format from '@/lib/format';
import classes from './impact.module.css';
import type { Impact } from './queries';

/** Cohorts that add nothing to the comparison, and why. */
export function LeftOut({ impact }: { impact: Impact }) {
  const { t } = useTranslation();
  const { tooEarly, oneArmCohorts, windowDays, maturityDays } = impact;
  return (
    <>
      <p>
        {t('impact.counted', {
          compared: format.number(impact.comparison.cohortsCompared),
          early: format.number(tooEarly.length),
          oneArm: format.number(oneArmCohorts.length),
        })}
      </p>
      {tooEarly.length > 0 && (
        <details className={classes.details}>
          <summary>{t('impact.tooEarly', { count: tooEarly.length })}</summary>
          <p>{t('impact.tooEarlyHint', { days: windowDays, maturity: maturityDays })}</p>
          <ul>
            {tooEarly.map(({ id, name, comparableFrom }) => (
              <li key={id}>
                <TextLink to="/cohorts/$cohort" params={{ cohort: id }}>
                  {name}
                </TextLink>
                {': '}
                {t('impact.comparableFrom')} <Day date={comparableFrom} year weekday={false} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {oneArmCohorts.length > 0 && (
        <details className={classes.details}>
          <summary>{t('impact.oneArm', { count: oneArmCohorts.length })}</summary>
          <p>{t('impact.oneArmHint')}</p>
          <ul>
            {oneArmCohorts.map(({ id, name, completed, notCompleted, recorded }) => (
              <li key={id}>
                <TextLink to="/cohorts/$cohort" params={{ cohort: id }}>
                  {name}
                </TextLink>
                {': '}
                {recorded
                  ? t('impact.armCounts', { completed, notCompleted })
                  : t('impact.noRecords', { count: completed + notCompleted })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
