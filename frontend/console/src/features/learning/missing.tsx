import { IconCertificate, IconCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Day } from '@/components/figures';
import { ButtonLink } from '@/components/link';
import type { MyCohort } from './queries';
import classes from './learning.module.css';

/** What stands between a trainee and the certificate, or the certificate itself. */
export function Missing({ cohort }: { cohort: MyCohort }) {
  const { t } = useTranslation();
  if (cohort.certificate) {
    return (
      <div className={classes.done}>
        <IconCertificate size={24} stroke={1.5} aria-hidden />
        <div>
          <p className={classes.when}>{t('learning.completed')}</p>
          <p>
            <Day date={cohort.completedOn} year weekday={false} />
          </p>
        </div>
        <ButtonLink to="/learning/certificates/$code" params={{ code: cohort.certificate }}>
          {t('learning.certificate')}
        </ButtonLink>
      </div>
    );
  }
  if (cohort.met) return <p className={classes.done}>{t('learning.met')}</p>;
  return (
    <div>
      <h3 className={classes.heading}>{t('learning.missing')}</h3>
      <ul className={classes.missing}>
        {cohort.missing.map((sentence) => (
          <li key={sentence}>
            <IconCircle size={16} aria-hidden />
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
