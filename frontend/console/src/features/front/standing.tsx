import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '@/components/state-badge';
import type { Front, Task } from './queries';

type Standing = 'preparing' | 'waiting' | 'open' | 'paused' | 'closed';

const tones: Record<Standing, Tone> = {
  preparing: 'plain',
  waiting: 'busy',
  open: 'good',
  paused: 'warn',
  closed: 'off',
};

/** Where the shop stands on its way to the public. */
export function standingOf({ status, askedOn, approvedOn }: Front): Standing {
  if (status === 'CLOSED') return 'closed';
  if (!approvedOn) return askedOn ? 'waiting' : 'preparing';
  return status === 'PAUSED' ? 'paused' : 'open';
}

export function FrontState({ front }: { front: Front }) {
  const { t } = useTranslation();
  const standing = standingOf(front);
  return <StateBadge tone={tones[standing]}>{t(`front.standing.${standing}`)}</StateBadge>;
}

/** In the order in which they are easiest to do: the address of the shop comes with its profile. */
export const taskOrder: Task[] = ['PROFILE', 'SENDER', 'PAYMENTS', 'POLICIES', 'PRODUCT'];

/** What is to be done next; nothing if all is done. */
export const nextTask = ({ checklist }: Front) =>
  taskOrder.find((task) => !checklist.find((one) => one.task === task)?.done);
