import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '@/components/state-badge';
import type { Availability } from './queries';
import type { ProductState } from './states';

const stateTones: Record<ProductState, Tone> = { DRAFT: 'plain', PUBLISHED: 'good', ARCHIVED: 'off' };
const wordTones: Record<Availability, Tone> = {
  IN_STOCK: 'good',
  FEW_LEFT: 'warn',
  SOLD_OUT: 'bad',
  MADE_TO_ORDER: 'info',
};

export function ProductStateBadge({ state }: { state: ProductState }) {
  const { t } = useTranslation();
  return <StateBadge tone={stateTones[state]}>{t(`catalogue.state.${state}`)}</StateBadge>;
}

/** The word shoppers read about the stock. */
export function StockWord({ word }: { word: Availability }) {
  const { t } = useTranslation();
  return <StateBadge tone={wordTones[word]}>{t(`catalogue.word.${word}`)}</StateBadge>;
}
