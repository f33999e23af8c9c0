import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '@/components/state-badge';
import type { ShopStatus } from './queries';

const tones: Record<ShopStatus, Tone> = { PENDING: 'plain', OPEN: 'good', PAUSED: 'warn', CLOSED: 'off' };

export function ShopState({ status }: { status: ShopStatus }) {
  const { t } = useTranslation();
  return <StateBadge tone={tones[status]}>{t(`shops.status.${status}`)}</StateBadge>;
}
