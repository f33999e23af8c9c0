import { useTranslation } from 'react-i18next';
import { StateBadge } from '@/components/state-badge';
import { verdictOf, verdictTones } from './status';

export function VerdictBadge({ verdict: text }: { verdict: string }) {
  const { t } = useTranslation();
  const verdict = verdictOf(text);
  return <StateBadge tone={verdictTones[verdict]}>{t(`cohorts.verdict.${verdict}`)}</StateBadge>;
}
