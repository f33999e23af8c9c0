import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm, useAsked } from '@/components/confirm';
import { Empty, Loaded } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { DataTable } from '@/components/table/data-table';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useCompletionColumns, type CompletionRow } from './completion-columns';
import { GrantDialog } from './grant-dialog';
import { completionQuery, refreshCohorts, useLoadedCohort } from './queries';
import classes from './cohorts.module.css';

const route = getRouteApi('/frame/cohorts/$cohort/completion');

/** Who meets the rule and who does not, each with the reasons; granting names whom it touches. */
export function CompletionTab() {
  const { t } = useTranslation();
  const cohort = useLoadedCohort(route.useParams().cohort);
  const list = useQuery(completionQuery(cohort.id));
  const [picked, setPicked] = useState<Set<string>>(new Set());
  const [granting, setGranting] = useState(false);
  const revoking = useAsked<CompletionRow>();
  const columns = useCompletionColumns(cohort.id, cohort.mayEdit ? revoking.ask : undefined);
  const items = list.data?.items ?? [];
  const chosen = items.filter((row) => picked.has(row.account));
  const grantable = (row: CompletionRow) => row.verdict !== 'granted';
  const ready = items.filter((row) => row.verdict === 'meets');
  const revoke = async (row: CompletionRow, why: string) => {
    await client.POST('/api/cohorts/{id}/completion/{account}/revoke', {
      params: { path: { id: cohort.id, account: row.account } },
      body: { why },
    });
    await refreshCohorts();
    toast(t('cohorts.completion.revoked', { name: row.name }));
  };
  return (
    <>
      <p>{t('cohorts.ruleSays', { attendance: cohort.rule.attendancePercent, score: cohort.rule.score })}</p>
      {cohort.mayEdit && (
        <div className={classes.deeds}>
          {ready.length > 0 && (
            <Button variant="light" onClick={() => setPicked(new Set(ready.map((row) => row.account)))}>
              {t('cohorts.completion.pickReady', { count: ready.length })}
            </Button>
          )}
          <ButtonLink
            variant="default"
            to="/cohorts/$cohort/import/$kind"
            params={{ cohort: cohort.id, kind: 'completion' }}
          >
            {t('cohorts.completion.import')}
          </ButtonLink>
        </div>
      )}
      <Loaded query={list}>
        {() => (
          <DataTable
            label={t('cohorts.tabs.completion')}
            columns={columns}
            rows={items}
            rowId={(row) => row.account}
            selection={
              cohort.mayEdit
                ? {
                    picked,
                    onChange: setPicked,
                    can: (id) => items.some((row) => row.account === id && grantable(row)),
                  }
                : undefined
            }
            empty={
              <Empty
                title={t('cohorts.roster.none')}
                hint={t('cohorts.roster.noneHint')}
                action={
                  <TextLink to="/cohorts/$cohort/roster" params={{ cohort: cohort.id }}>
                    {t('cohorts.tabs.roster')}
                  </TextLink>
                }
              />
            }
          />
        )}
      </Loaded>
      {chosen.length > 0 && (
        <div className={classes.picked}>
          <span>{t('cohorts.completion.picked', { count: chosen.length })}</span>
          <Button onClick={() => setGranting(true)}>
            {t('cohorts.completion.grant', { count: chosen.length })}
          </Button>
        </div>
      )}
      <GrantDialog
        cohort={cohort}
        rows={granting ? chosen : []}
        onClose={() => setGranting(false)}
        onGranted={() => setPicked(new Set())}
      />
      <Confirm
        opened={revoking.about !== null}
        onClose={revoking.close}
        title={t('cohorts.completion.revoke')}
        deed={t('cohorts.completion.revoke')}
        danger
        reason="required"
        onConfirm={(why) => (revoking.about ? revoke(revoking.about, why) : Promise.resolve())}
      >
        {t('cohorts.completion.revokeMeans', { name: revoking.about?.name ?? '' })}
      </Confirm>
    </>
  );
}
