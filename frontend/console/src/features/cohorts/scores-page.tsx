import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Failure, Loaded } from '@/components/feedback';
import { ButtonLink, TextLink } from '@/components/link';
import { Page } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { useDraft } from '@/lib/draft';
import { cohortQuery, refreshCohorts, rosterQuery, type RosterRow } from './queries';
import classes from './scores.module.css';

const route = getRouteApi('/frame/cohorts/$cohort/scores');

export function ScoresPage() {
  const { t } = useTranslation();
  const { cohort: id } = route.useParams();
  const cohort = useQuery(cohortQuery(id));
  const roster = useQuery(rosterQuery(id));
  return (
    <Page
      title={t('cohorts.scores.title')}
      facts={cohort.data && t('cohorts.scores.rule', { score: cohort.data.rule.score })}
      back={
        <TextLink to="/cohorts/$cohort/roster" params={{ cohort: id }}>
          {cohort.data?.name ?? t('common.back')}
        </TextLink>
      }
      action={
        <ButtonLink
          variant="default"
          to="/cohorts/$cohort/import/$kind"
          params={{ cohort: id, kind: 'score' }}
        >
          {t('cohorts.scores.import')}
        </ButtonLink>
      }
    >
      <Loaded query={roster}>
        {({ items }) => {
          const taking = items.filter((row) => row.state === 'ACTIVE');
          if (taking.length === 0)
            return <Empty title={t('cohorts.roster.none')} hint={t('cohorts.roster.noneHint')} />;
          return <ScoreSheet cohort={id} rows={taking} />;
        }}
      </Loaded>
    </Page>
  );
}

const isScore = (text: string) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) <= 100);

/** One number per person, saved together; Enter goes to the next. */
function ScoreSheet({ cohort, rows }: { cohort: string; rows: RosterRow[] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useDraft<Record<string, string>>(`scores-${cohort}`, {});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const saved = (row: RosterRow) => (row.score == null ? '' : String(row.score));
  const changed = rows.filter((row) => (typed[row.account] ?? saved(row)) !== saved(row));
  const wrong = changed.some((row) => !isScore(typed[row.account] ?? ''));
  const save = async () => {
    setBusy(true);
    setError(null);
    const scores = changed.map(({ account }) => {
      const text = typed[account] ?? '';
      return { account, score: text === '' ? null : Number(text) };
    });
    try {
      await client.PUT('/api/cohorts/{id}/scores', { params: { path: { id: cohort } }, body: { scores } });
      await refreshCohorts();
      setTyped({});
      toast(t('cohorts.scores.saved', { count: scores.length }));
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={classes.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0 && !wrong) void save();
      }}
    >
      {rows.map((row) => {
        const text = typed[row.account] ?? saved(row);
        return (
          <label key={row.account} className={classes.row}>
            <span>
              {row.name} <small>{row.externalId}</small>
            </span>
            <TextInput
              inputMode="numeric"
              value={text}
              error={isScore(text) ? undefined : t('cohorts.form.needScore')}
              onChange={(event) => setTyped({ ...typed, [row.account]: event.currentTarget.value.trim() })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                const inputs = Array.from(event.currentTarget.form?.querySelectorAll('input') ?? []);
                inputs[inputs.indexOf(event.currentTarget) + 1]?.focus();
              }}
            />
          </label>
        );
      })}
      {error !== null && <Failure error={error} retry={save} />}
      <div className={classes.save}>
        <Button type="submit" size="md" loading={busy} disabled={changed.length === 0 || wrong}>
          {t('cohorts.scores.save', { count: changed.length })}
        </Button>
      </div>
    </form>
  );
}
