import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '@/components/state-badge';
import type { OrderState } from './queries';

const tones: Record<OrderState, Tone> = {
  DRAFT: 'plain',
  PENDING_PAYMENT: 'plain',
  PAID: 'warn',
  PROCESSING: 'warn',
  PARTIALLY_SHIPPED: 'busy',
  SHIPPED: 'info',
  DELIVERED: 'good',
  COMPLETED: 'good',
  EXPIRED: 'off',
  CANCELLED: 'off',
};

export function OrderBadge({ state, cancelling }: { state: OrderState; cancelling: boolean }) {
  const { t } = useTranslation();
  if (cancelling) return <StateBadge tone="busy">{t('orders.cancelling')}</StateBadge>;
  return <StateBadge tone={tones[state]}>{t(`orders.state.${state}`)}</StateBadge>;
}
