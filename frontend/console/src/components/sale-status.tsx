import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '@/components/state-badge';
import type { Schemas } from '@/lib/api';

export type SaleStatusCode = NonNullable<Schemas['SaleRow']['status']>;

const tones: Record<SaleStatusCode, Tone> = {
  AWAITING_PAYMENT: 'plain',
  PAID: 'busy',
  PARTLY_SHIPPED: 'busy',
  SHIPPED: 'busy',
  COMPLETED: 'good',
  CLOSED_UNPAID: 'off',
  REFUNDED_PARTIAL: 'warn',
  REFUNDED_FULL: 'warn',
};

/** Where an order stands, whatever the channel calls it. */
export function SaleStatus({ status }: { status: SaleStatusCode }) {
  const { t } = useTranslation();
  return <StateBadge tone={tones[status]}>{t(`common.saleStatus.${status}`)}</StateBadge>;
}
