import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '@/components/confirm';
import { Empty, Loaded, Note, Rows } from '@/components/feedback';
import { TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { client, type Schemas } from '@/lib/api';
import { loadEveryLanguage } from '@/lib/i18n';
import { cohortQuery, refreshCohorts, rosterQuery, type RosterRow } from './queries';
import classes from './sign-in-codes.module.css';

type Sheet = Schemas['SignInSheet'];

const route = getRouteApi('/frame/cohorts/$cohort/sign-in-codes');
const CardSheet = lazy(() => import('./card-sheet').then(({ CardSheet }) => ({ default: CardSheet })));

/** From the people of a cohort to a sheet of cards with which each of them signs in once. */
export function SignInCodesPage() {
  const { t } = useTranslation();
  const { cohort: id } = route.useParams();
  const cohort = useQuery(cohortQuery(id));
  const roster = useQuery(rosterQuery(id));
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const back = (
    <TextLink to="/cohorts/$cohort/roster" params={{ cohort: id }}>
      {cohort.data?.name ?? t('common.back')}
    </TextLink>
  );
  if (sheet) {
    return (
      <Page
        title={t('cohorts.codes.title')}
        back={back}
        bareOnPaper
        action={<Button onClick={() => window.print()}>{t('common.print')}</Button>}
      >
        <Suspense fallback={<Rows />}>
          <CardSheet sheet={sheet} />
        </Suspense>
      </Page>
    );
  }
  return (
    <Page title={t('cohorts.codes.title')} back={back} narrow>
      <p>{t('cohorts.codes.explain')}</p>
      <Loaded query={roster}>
        {({ items }) => <Choice cohort={id} rows={items.filter(isTakingPart)} onMade={setSheet} />}
      </Loaded>
    </Page>
  );
}

const isTakingPart = (row: RosterRow) => row.state === 'ACTIVE';

interface ChoiceProps {
  cohort: string;
  rows: RosterRow[];
  onMade: (sheet: Sheet) => void;
}

function Choice({ cohort, rows, onMade }: ChoiceProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const picked = rows.filter((row) => !left.includes(row.account));
  const deed = t('cohorts.codes.make', { count: picked.length });
  const pick = (account: string, wanted: boolean) =>
    setLeft(wanted ? left.filter((one) => one !== account) : [...left, account]);
  const make = async () => {
    const accounts = picked.map((row) => row.account);
    const [made] = await Promise.all([
      client.POST('/api/cohorts/{id}/sign-in-codes', {
        params: { path: { id: cohort } },
        body: { accounts },
      }),
      loadEveryLanguage(),
    ]);
    void refreshCohorts();
    if (made.data) onMade(made.data);
  };
  if (rows.length === 0)
    return <Empty title={t('cohorts.roster.none')} hint={t('cohorts.roster.noneHint')} />;
  return (
    <>
      <fieldset className={classes.choice}>
        <legend>{t('cohorts.codes.for')}</legend>
        <Checkbox
          label={t('cohorts.codes.everybody', { count: rows.length })}
          checked={picked.length === rows.length}
          indeterminate={picked.length > 0 && picked.length < rows.length}
          onChange={(event) => setLeft(event.currentTarget.checked ? [] : rows.map((row) => row.account))}
        />
        {rows.map((row) => (
          <Checkbox
            key={row.account}
            label={row.externalId ? `${row.name} ${row.externalId}` : row.name}
            checked={!left.includes(row.account)}
            onChange={(event) => pick(row.account, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <Note tone="warn">{t('cohorts.codes.careful')}</Note>
      <div className={classes.deed}>
        <Button disabled={picked.length === 0} onClick={() => setAsking(true)}>
          {deed}
        </Button>
      </div>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('cohorts.codes.title')}
        deed={t('cohorts.codes.confirm')}
        onConfirm={make}
      >
        {t('cohorts.codes.means', { count: picked.length })}
      </Confirm>
    </>
  );
}
