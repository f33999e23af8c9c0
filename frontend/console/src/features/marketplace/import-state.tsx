import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '@/components/state-badge';
import { statusOf, type Import, type ImportLine, type ImportStatus } from './queries';

const tones: Record<ImportStatus, Tone> = {
  reading: 'busy',
  preview: 'info',
  committing: 'busy',
  committed: 'good',
  failed: 'bad',
};

/** How far a file has come. */
export function ImportState({ one }: { one: Pick<Import | ImportLine, 'status' | 'failure'> }) {
  const { t } = useTranslation();
  if (one.failure?.code === 'discarded') {
    return <StateBadge tone="off">{t('imports.status.discarded')}</StateBadge>;
  }
  const status = statusOf(one);
  return <StateBadge tone={tones[status]}>{t(`imports.status.${status}`)}</StateBadge>;
}
