import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Money, Moment } from '@/components/figures';
import { Section } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { asProblem, explain } from '@/lib/problem';
import type { OrderProps } from './order-page';
import classes from './orders.module.css';
import { newKey } from './queries';

/** Money on its way back, and what the buyer asks for. */
export function Refunds({ shop, order, onChange }: OrderProps) {
  const { t } = useTranslation();
  const key = useRef(newKey());
  if (order.refunds.length === 0) return null;
  const tell = async (refund: string, deed: 'give' | 'refuse' | 'again') => {
    try {
      const path = { id: shop, order: order.id, refund };
      const { data } =
        deed === 'again'
          ? await client.POST('/api/shops/{id}/orders/{order}/refunds/{refund}/again', {
              params: { path, header: { 'Idempotency-Key': `${key.current}-${refund}` } },
            })
          : await client.POST('/api/shops/{id}/orders/{order}/refunds/{refund}/decision', {
              params: { path },
              body: { approved: deed === 'give' },
            });
      if (data) onChange(data);
      key.current = newKey();
      toast(t('common.saved'));
    } catch (error) {
      toast(explain(asProblem(error), t));
    }
  };
  return (
    <Section title={t('orders.refunds')}>
      <ul className={classes.list}>
        {order.refunds.map((refund) => (
          <li key={refund.refundId} className={classes.item}>
            <strong>
              <Money minor={refund.amount} currency={order.currency} /> ·{' '}
              {t(`orders.refundState.${refund.state}`)}
            </strong>
            {refund.cause && <span>{t(`orders.refundCause.${refund.cause}`)}</span>}
            {refund.reason && <q>{refund.reason}</q>}
            <Moment at={refund.endedAt ?? refund.wantedAt} />
            {order.mayServe && refund.state === 'REQUESTED' && (
              <div className={classes.deeds}>
                <Button onClick={() => void tell(refund.refundId, 'give')}>{t('orders.refund.give')}</Button>
                <Button variant="default" onClick={() => void tell(refund.refundId, 'refuse')}>
                  {t('orders.refund.refuse')}
                </Button>
              </div>
            )}
            {order.mayServe && refund.state === 'FAILED' && (
              <Button variant="default" onClick={() => void tell(refund.refundId, 'again')}>
                {t('orders.refund.again')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
