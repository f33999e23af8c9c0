import type { TFunction } from 'i18next';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm, useAsked } from '@/components/confirm';
import { Empty, Loaded } from '@/components/feedback';
import { Day } from '@/components/figures';
import { ButtonLink } from '@/components/link';
import { DataTable, type Column } from '@/components/table/data-table';
import { toast } from '@/components/toasts';
import { client, type Schemas } from '@/lib/api';
import { refreshCohorts, selectionQuery, useLoadedCohort } from './queries';
import { SelectDialog } from './select-dialog';
import classes from './cohorts.module.css';

type Row = Schemas['SelectedPerson'];

const route = getRouteApi('/frame/cohorts/$cohort/selection');

/** Who was chosen for the incubated team, when and why. */
export function SelectionTab() {
  const { t } = useTranslation();
  const cohort = useLoadedCohort(route.useParams().cohort);
  const list = useQuery(selectionQuery(cohort.id));
  const [selecting, setSelecting] = useState(false);
  const ending = useAsked<Row>();
  const end = async (row: Row, why: string) => {
    await client.POST('/api/cohorts/{id}/selection/{account}/end', {
      params: { path: { id: cohort.id, account: row.account } },
      body: { why },
    });
    await refreshCohorts();
    toast(t('cohorts.selection.ended', { name: row.name }));
  };
  const deeds = cohort.mayEdit && (
    <div className={classes.deeds}>
      <Button onClick={() => setSelecting(true)}>{t('cohorts.selection.add')}</Button>
      <ButtonLink
        variant="default"
        to="/cohorts/$cohort/import/$kind"
        params={{ cohort: cohort.id, kind: 'selection' }}
      >
        {t('cohorts.selection.import')}
      </ButtonLink>
    </div>
  );
  return (
    <Loaded query={list}>
      {({ items }) => (
        <>
          {items.length > 0 && deeds}
          <DataTable
            label={t('cohorts.tabs.selection')}
            columns={selectionColumns(t, cohort.mayEdit ? ending.ask : undefined)}
            rows={items}
            rowId={(row) => row.account}
            empty={
              <Empty
                title={t('cohorts.selection.none')}
                hint={t('cohorts.selection.noneHint')}
                action={deeds}
              />
            }
          />
          <SelectDialog
            cohort={cohort.id}
            taken={items.map((row) => row.account)}
            opened={selecting}
            onClose={() => setSelecting(false)}
          />
          <Confirm
            opened={ending.about !== null}
            onClose={ending.close}
            title={t('cohorts.selection.end')}
            deed={t('cohorts.selection.end')}
            danger
            reason="required"
            onConfirm={(why) => (ending.about ? end(ending.about, why) : Promise.resolve())}
          >
            {t('cohorts.selection.endMeans', { name: ending.about?.name ?? '' })}
          </Confirm>
        </>
      )}
    </Loaded>
  );
}

type Translate = TFunction;

function selectionColumns(t: Translate, onEnd?: (row: Row) => void): Column<Row>[] {
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('cohorts.roster.name'),
      phone: 'title',
      cell: (row) => row.name,
      sort: (row) => row.name,
    },
    {
      id: 'on',
      header: t('cohorts.selection.on'),
      phone: 'figure',
      cell: (row) => <Day date={row.on} weekday={false} />,
      sort: (row) => row.on,
    },
    { id: 'reason', header: t('common.reason'), cell: (row) => row.reason },
  ];
  if (!onEnd) return columns;
  return [
    ...columns,
    {
      id: 'end',
      header: '',
      cell: (row) => (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onEnd(row)}>
          {t('cohorts.selection.end')}
        </Button>
      ),
    },
  ];
}
