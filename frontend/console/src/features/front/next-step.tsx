import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Note } from '@/components/feedback';
import { ButtonLink } from '@/components/link';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { refresh } from '@/lib/queries';
import { frontQuery, type Front, type Task } from './queries';
import { nextTask, standingOf } from './standing';
import { partOf } from './parts';
import classes from './front.module.css';

/** The one thing to do now, or what is being waited for. */
export function NextStep({ front }: { front: Front }) {
  const { t } = useTranslation();
  const standing = standingOf(front);
  if (standing === 'closed') return <Note title={t('front.closed')} />;
  if (standing === 'waiting') return <Note title={t('front.waits')} />;
  const task = nextTask(front);
  if (!task) return standing === 'preparing' ? <Ask front={front} /> : null;
  return (
    <div className={classes.next}>
      <h2>{t('front.next', { step: t(`front.task.${task}`) })}</h2>
      <p>{t(`front.why.${task}`)}</p>
      <TaskLink shop={front.shop} task={task} />
    </div>
  );
}

function TaskLink({ shop, task }: { shop: string; task: Task }) {
  const { t } = useTranslation();
  const part = partOf[task];
  return part ? (
    <ButtonLink to="/shops/$shop/front/$part" params={{ shop, part }}>
      {t(`front.deed.${task}`)}
    </ButtonLink>
  ) : (
    <ButtonLink to="/shops/$shop/products/new" params={{ shop }}>
      {t(`front.deed.${task}`)}
    </ButtonLink>
  );
}

function Ask({ front }: { front: Front }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const ask = async () => {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.POST('/api/shops/{id}/front/ask', {
        params: { path: { id: front.shop } },
      });
      if (data) queries.setQueryData(frontQuery(front.shop).queryKey, data);
      void refresh('/api/shops');
      toast(t('front.asked'));
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.next}>
      <h2>{t('front.ready')}</h2>
      <p>{t('front.readyHint')}</p>
      {error !== null && <Failure error={error} />}
      <Button loading={busy} onClick={() => void ask()}>
        {t('front.ask')}
      </Button>
    </div>
  );
}
