import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm, useAsked } from '@/components/confirm';
import { Empty, Loaded } from '@/components/feedback';
import { ButtonLink } from '@/components/link';
import { Section } from '@/components/page';
import { ExportLinks } from '@/components/table/export-links';
import { DataTable } from '@/components/table/data-table';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { EnrolDialog } from './enrol-dialog';
import { refreshCohorts, rosterQuery, useLoadedCohort, type RosterRow } from './queries';
import { useRosterColumns, useWaitingColumns } from './roster-columns';
import classes from './cohorts.module.css';

const route = getRouteApi('/frame/cohorts/$cohort/roster');

export function RosterTab() {
  const { t } = useTranslation();
  const cohort = useLoadedCohort(route.useParams().cohort);
  const roster = useQuery(rosterQuery(cohort.id));
  const [enrolling, setEnrolling] = useState(false);
  const leaving = useAsked<RosterRow>();
  const columns = useRosterColumns(cohort.mayEdit ? leaving.ask : undefined);
  const waitingColumns = useWaitingColumns();
  const withdraw = async (row: RosterRow, why: string) => {
    await client.POST('/api/cohorts/{id}/enrolments/{account}/withdraw', {
      params: { path: { id: cohort.id, account: row.account } },
      body: { why },
    });
    await refreshCohorts();
    toast(t('cohorts.roster.withdrawn', { name: row.name }));
  };
  const importLink = (
    <ButtonLink
      variant="default"
      to="/cohorts/$cohort/import/$kind"
      params={{ cohort: cohort.id, kind: 'roster' }}
    >
      {t('cohorts.roster.import')}
    </ButtonLink>
  );
  return (
    <>
      <div className={classes.deeds}>
        {cohort.mayEdit && <Button onClick={() => setEnrolling(true)}>{t('cohorts.roster.enrol')}</Button>}
        {cohort.mayEdit && importLink}
        {cohort.mayEdit && (
          <ButtonLink variant="default" to="/cohorts/$cohort/scores" params={{ cohort: cohort.id }}>
            {t('cohorts.scores.title')}
          </ButtonLink>
        )}
        {cohort.mayEdit && (
          <ButtonLink variant="default" to="/cohorts/$cohort/sign-in-codes" params={{ cohort: cohort.id }}>
            {t('cohorts.codes.title')}
          </ButtonLink>
        )}
        <ExportLinks path={`/api/cohorts/${cohort.id}/roster/export`} />
      </div>
      <Loaded query={roster}>
        {({ items, waiting }) => (
          <>
            <DataTable
              label={t('cohorts.tabs.roster')}
              columns={columns}
              rows={items}
              rowId={(row) => row.account}
              empty={
                <Empty
                  title={t('cohorts.roster.none')}
                  hint={t('cohorts.roster.noneHint')}
                  action={cohort.mayEdit && importLink}
                />
              }
            />
            {waiting.length > 0 && (
              <Section title={t('cohorts.roster.waiting', { count: waiting.length })}>
                <DataTable
                  label={t('cohorts.waiting')}
                  columns={waitingColumns}
                  rows={waiting}
                  rowId={(row) => row.account}
                  empty={null}
                />
              </Section>
            )}
          </>
        )}
      </Loaded>
      <EnrolDialog cohort={cohort} opened={enrolling} onClose={() => setEnrolling(false)} />
      <Confirm
        opened={leaving.about !== null}
        onClose={leaving.close}
        title={t('cohorts.roster.withdraw')}
        deed={t('cohorts.roster.withdrawDeed', { name: leaving.about?.name ?? '' })}
        danger
        reason="required"
        onConfirm={(why) => (leaving.about ? withdraw(leaving.about, why) : Promise.resolve())}
      >
        {t('cohorts.roster.withdrawMeans', { name: leaving.about?.name ?? '' })}
      </Confirm>
    </>
  );
}
