import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '@/components/confirm';
import { Day } from '@/components/figures';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { refresh } from '@/lib/queries';
import { frontQuery, type Front } from './queries';
import { nextTask } from './standing';
import classes from './front.module.css';

/** The coordinator's answer to a shop that asks to be opened. */
export function Decision({ front }: { front: Front }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'approve' | 'sendBack' | null>(null);
  const close = () => setAsking(null);
  const missing = nextTask(front);
  const decide = async (approved: boolean, why: string) => {
    const { data } = await client.POST('/api/shops/{id}/front/approval', {
      params: { path: { id: front.shop } },
      body: { approved, why: why || null },
    });
    if (data) queries.setQueryData(frontQuery(front.shop).queryKey, data);
    void refresh('/api/shops');
    toast(t(approved ? 'front.approved' : 'front.sentBackNow'));
  };
  return (
    <div className={classes.next}>
      <h2>{t('front.asks', { name: front.name })}</h2>
      <p>
        {t('front.askedOn')} <Day date={front.askedOn} year weekday={false} />
      </p>
      <p>{t('front.decideHint')}</p>
      {missing && <p>{t('front.missing', { step: t(`front.task.${missing}`) })}</p>}
      <div className={classes.deeds}>
        <Button onClick={() => setAsking('approve')}>{t('front.approve')}</Button>
        <Button variant="default" onClick={() => setAsking('sendBack')}>
          {t('front.sendBack')}
        </Button>
      </div>
      <Confirm
        opened={asking === 'approve'}
        title={t('front.approveTitle')}
        deed={t('front.approve')}
        onClose={close}
        onConfirm={(why) => decide(true, why)}
      >
        {t('front.approving', { name: front.name, address: `/s/${front.front?.slug ?? ''}` })}
      </Confirm>
      <Confirm
        opened={asking === 'sendBack'}
        title={t('front.sendBack')}
        deed={t('front.sendBack')}
        reason="required"
        reasonLabel={t('front.whatIsMissing')}
        onClose={close}
        onConfirm={(why) => decide(false, why)}
      >
        {t('front.sendingBack')}
      </Confirm>
    </div>
  );
}
