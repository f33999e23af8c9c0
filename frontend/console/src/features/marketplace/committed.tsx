import { useTranslation } from 'react-i18next';
import { Note } from '@/components/feedback';
import { ButtonLink } from '@/components/link';
import * as format from '@/lib/format';
import { Findings } from './findings';
import classes from './marketplace.module.css';
import { Problems } from './problems';
import type { Import } from './queries';

/** What the file did, and the way to the figures it changed. */
export function Committed({ one }: { one: Import }) {
  const { t } = useTranslation();
  const count = (value: number | undefined) => format.number(value ?? 0);
  return (
    <>
      <Note
        tone="good"
        title={t('imports.committed', {
          added: count(one.changes?.added),
          changed: count(one.changes?.changed),
          unchanged: count(one.changes?.unchanged),
        })}
      />
      <div className={classes.deeds}>
        {one.span && (
          <ButtonLink to="/revenue" search={{ shop: one.shop.id, from: one.span.from, to: one.span.to }}>
            {t('imports.seeRevenue')}
          </ButtonLink>
        )}
        <ButtonLink variant="default" to="/imports/new" search={{ shop: one.shop.id }}>
          {t('imports.next')}
        </ButtonLink>
        <ButtonLink variant="subtle" to="/imports/$import/rows" params={{ import: one.id }}>
          {t('imports.showRows')}
        </ButtonLink>
      </div>
      <Findings one={one} />
      {one.problems.length > 0 && <Problems one={one} />}
    </>
  );
}
