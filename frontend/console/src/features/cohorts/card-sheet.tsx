import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { Empty, Note } from '@/components/feedback';
import { Moment } from '@/components/figures';
import type { Schemas } from '@/lib/api';
import { moment } from '@/lib/format';
import { languages } from '@/lib/i18n';
import { QrCode } from './qr-code';
import classes from './card-sheet.module.css';

type Sheet = Schemas['SignInSheet'];

/** Cards to cut out: what each person needs to sign in once, in both languages, whoever prints them. */
export function CardSheet({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.screen}>
        {sheet.cards.length > 0 && (
          <Note tone="good" title={t('cohorts.codes.made', { count: sheet.cards.length })}>
            <p>{t('cohorts.codes.once')}</p>
            <p>
              {t('cohorts.codes.until')} <Moment at={sheet.until} />
            </p>
          </Note>
        )}
        {sheet.leftOut.length > 0 && (
          <Note tone="warn" title={t('cohorts.codes.leftOut', { count: sheet.leftOut.length })}>
            <ul className={classes.leftOut}>
              {sheet.leftOut.map(({ person, reason }) => (
                <li key={person.id}>
                  {t('cohorts.codes.nobody', {
                    name: person.name,
                    reason: t(`cohorts.codes.reasons.${reason}`),
                  })}
                </li>
              ))}
            </ul>
          </Note>
        )}
      </div>
      {sheet.cards.length === 0 ? (
        <Empty title={t('cohorts.codes.noCards')} />
      ) : (
        <ul className={classes.cards}>
          {sheet.cards.map((card) => (
            <Card key={card.account} card={card} until={sheet.until} />
          ))}
        </ul>
      )}
    </>
  );
}

function Card({ card, until }: { card: Sheet['cards'][number]; until: string }) {
  const { t } = useTranslation();
  const origin = window.location.origin;
  return (
    <li className={classes.card}>
      <p className={classes.name}>
        {card.name} <small>{card.externalId}</small>
      </p>
      <QrCode text={`${origin}${card.link}`} label={t('cohorts.codes.qrOf', { name: card.name })} />
      <div className={classes.words}>
        <p className={classes.code}>{card.code}</p>
        <p className={classes.address}>{`${origin.replace(/^https?:\/\//, '')}/app/sign-in-code`}</p>
        {languages.map((language) => (
          <CardWords key={language} language={language} until={until} />
        ))}
      </div>
    </li>
  );
}

function CardWords({ language, until }: { language: (typeof languages)[number]; until: string }) {
  const t = i18next.getFixedT(language);
  return (
    <p lang={language}>
      {t('cohorts.codes.cardDo')}
      <br />
      {t('cohorts.codes.cardOnce', { until: moment(until, language) })}
    </p>
  );
}
