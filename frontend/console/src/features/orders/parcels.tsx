import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { say } from '@/lib/bilingual';
import { Moment } from '@/components/figures';
import { Section } from '@/components/page';
import { toast } from '@/components/toasts';
import { client } from '@/lib/api';
import { asProblem, explain } from '@/lib/problem';
import type { OrderProps } from './order-page';
import classes from './orders.module.css';

type Parcel = OrderProps['order']['parcels'][number];

/** The parcels on their way, and whether they have arrived. */
export function Parcels({ shop, order, onChange }: OrderProps) {
  const { t } = useTranslation();
  if (order.parcels.length === 0) return null;
  const tell = async (parcel: Parcel, end: 'delivery' | 'return') => {
    try {
      const params = { path: { id: shop, order: order.id, parcel: parcel.parcelId } };
      const { data } =
        end === 'delivery'
          ? await client.POST('/api/shops/{id}/orders/{order}/parcels/{parcel}/delivery', { params })
          : await client.POST('/api/shops/{id}/orders/{order}/parcels/{parcel}/return', { params });
      if (data) onChange(data);
      toast(t('common.saved'));
    } catch (error) {
      toast(explain(asProblem(error), t));
    }
  };
  const title = (lineId: string) => say(order.lines.find((line) => line.lineId === lineId)?.title) || lineId;
  return (
    <Section title={t('orders.parcels')}>
      <ul className={classes.list}>
        {order.parcels.map((parcel) => (
          <li key={parcel.parcelId} className={classes.item}>
            <strong>
              {t(`orders.parcel.${parcel.state}`)}
              {parcel.carrier && ` · ${t(`orders.carrier.${parcel.carrier}`)}`}
            </strong>
            {parcel.trackingNumber && (
              <span>
                {parcel.link ? (
                  <a href={parcel.link} target="_blank" rel="noreferrer">
                    {parcel.trackingNumber}
                  </a>
                ) : (
                  parcel.trackingNumber
                )}
              </span>
            )}
            <span>{parcel.units.map((one) => `${title(one.lineId)} × ${one.quantity}`).join(', ')}</span>
            <Moment at={parcel.deliveredAt ?? parcel.shippedAt} />
            {order.mayServe && parcel.state === 'SHIPPED' && (
              <div className={classes.deeds}>
                <Button variant="default" onClick={() => void tell(parcel, 'delivery')}>
                  {t('orders.delivered')}
                </Button>
                <Button variant="subtle" onClick={() => void tell(parcel, 'return')}>
                  {t('orders.cameBack')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
