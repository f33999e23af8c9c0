import { Anchor, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/lib/api';
import { day } from '@/lib/format';
import { regionName } from '@/lib/regions';
import { Note } from './feedback';
import { Page } from './page';
import classes from './certificate.module.css';

interface Props {
  certificate: Schemas['CertificateView'];
  back: ReactNode;
}

/** A certificate as it is printed: one A4 page with the code anyone can check. */
export function CertificateView({ certificate, back }: Props) {
  const { t } = useTranslation();
  const on = (date: string) => day(date, { year: true, weekday: false });
  const address = certificate.verifyUrl.startsWith('http')
    ? certificate.verifyUrl
    : `${window.location.origin}${certificate.verifyUrl}`;
  return (
    <Page
      title={t('common.certificate.title')}
      back={back}
      bareOnPaper
      action={
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      }
    >
      {certificate.status !== 'VALID' && <Note tone="bad" title={t('common.certificate.revoked')} />}
      <article className={classes.sheet} data-revoked={certificate.status !== 'VALID' || undefined}>
        <p className={classes.kind}>{t('common.certificate.kind')}</p>
        <p className={classes.holder}>{certificate.holder}</p>
        <p className={classes.text}>
          {t('common.certificate.text', {
            cohort: certificate.cohort.name,
            course: certificate.course,
            hours: certificate.hours,
            date: on(certificate.completedOn),
          })}
        </p>
        <dl className={classes.facts}>
          <div>
            <dt>{t('common.certificate.region')}</dt>
            <dd>{regionName(certificate.region)}</dd>
          </div>
          <div>
            <dt>{t('common.certificate.issued')}</dt>
            <dd>{on(certificate.issuedOn)}</dd>
          </div>
        </dl>
        <footer className={classes.foot}>
          <p className={classes.code}>{certificate.code}</p>
          <p>
            {t('common.certificate.check')}{' '}
            <Anchor href={certificate.verifyUrl} target="_blank">
              {address}
            </Anchor>
          </p>
        </footer>
      </article>
    </Page>
  );
}
