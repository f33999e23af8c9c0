import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm, useAsked } from '@/components/confirm';
import { Empty } from '@/components/feedback';
import { Day, TimeRange } from '@/components/figures';
import { TextLink } from '@/components/link';
import { DataTable, type Column } from '@/components/table/data-table';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { refreshCohorts, useLoadedCohort, type Session } from './queries';
import { SessionDialog } from './session-dialog';
import { RecordedBadge } from './session-line';
import classes from './cohorts.module.css';

const route = getRouteApi('/frame/cohorts/$cohort/timetable');

export function TimetableTab() {
  const { t } = useTranslation();
  const cohort = useLoadedCohort(route.useParams().cohort);
  const [edited, setEdited] = useState<Session | 'new' | null>(null);
  const dropping = useAsked<Session>();
  const columns = useColumns(cohort.id, cohort.mayEdit ? { edit: setEdited, drop: dropping.ask } : undefined);
  const cancel = async (session: Session, why: string) => {
    await client.POST('/api/cohorts/{id}/sessions/{session}/cancel', {
      params: { path: { id: cohort.id, session: session.id } },
      body: { why },
    });
    await refreshCohorts();
    toast(t('cohorts.session.cancelDone'));
  };
  const add = cohort.mayEdit && <Button onClick={() => setEdited('new')}>{t('cohorts.session.add')}</Button>;
  return (
    <>
      {cohort.sessions.length > 0 && <div className={classes.deeds}>{add}</div>}
      <DataTable
        label={t('cohorts.tabs.timetable')}
        columns={columns}
        rows={cohort.sessions}
        rowId={(session) => session.id}
        empty={<Empty title={t('cohorts.session.none')} hint={t('cohorts.session.noneHint')} action={add} />}
      />
      <SessionDialog cohort={cohort} session={edited} onClose={() => setEdited(null)} />
      <Confirm
        opened={dropping.about !== null}
        onClose={dropping.close}
        title={t('cohorts.session.cancel')}
        deed={t('cohorts.session.cancelDeed')}
        danger
        reason="required"
        onConfirm={(why) => (dropping.about ? cancel(dropping.about, why) : Promise.resolve())}
      >
        {dropping.about && (
          <>
            <Day date={dropping.about.date} /> <TimeRange {...dropping.about} /> {dropping.about.title}
            <p>{t('cohorts.session.cancelMeans')}</p>
          </>
        )}
      </Confirm>
    </>
  );
}

interface Deeds {
  edit: (session: Session) => void;
  drop: (session: Session) => void;
}

function useColumns(cohort: string, deeds?: Deeds): Column<Session>[] {
  const { t } = useTranslation();
  const columns: Column<Session>[] = [
    {
      id: 'title',
      header: t('cohorts.session.title'),
      phone: 'title',
      cell: (session) => (
        <TextLink
          className={session.cancelled ? classes.cancelled : undefined}
          to="/cohorts/$cohort/sessions/$session"
          params={{ cohort, session: session.id }}
        >
          {session.title}
        </TextLink>
      ),
    },
    {
      id: 'day',
      header: t('cohorts.session.day'),
      cell: (session) => <Day date={session.date} />,
      sort: (s) => s.date + s.start,
    },
    { id: 'time', header: t('cohorts.session.time'), cell: (session) => <TimeRange {...session} /> },
    { id: 'place', header: t('cohorts.session.place'), cell: (session) => session.place ?? '—' },
    {
      id: 'recorded',
      header: t('cohorts.tabs.attendance'),
      cell: (session) =>
        session.cancelled ? t('cohorts.session.cancelled') : <RecordedBadge {...session} />,
    },
  ];
  if (deeds) {
    columns.push({
      id: 'deeds',
      header: '',
      cell: (session) =>
        !session.cancelled && (
          <>
            <Button size="compact-sm" variant="subtle" onClick={() => deeds.edit(session)}>
              {t('common.edit')}
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => deeds.drop(session)}>
              {t('cohorts.session.cancel')}
            </Button>
          </>
        ),
    });
  }
  return columns;
}
