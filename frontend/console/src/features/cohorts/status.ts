import type { Tone } from '@/components/state-badge';
import type { CohortStatus, Verdict } from './queries';

export const statusTones: Record<CohortStatus, Tone> = {
  DRAFT: 'plain',
  PUBLISHED: 'info',
  ENROLLING: 'info',
  CONFIRMED: 'info',
  IN_PROGRESS: 'busy',
  GRADING: 'busy',
  COMPLETED: 'good',
  ARCHIVED: 'off',
  CANCELLED: 'bad',
  POSTPONED: 'warn',
};

export const verdictTones: Record<Verdict, Tone> = {
  granted: 'good',
  meets: 'info',
  waiting: 'plain',
  short: 'warn',
};

/** How somebody stands with the rule, as the server words it. */
export const verdictOf = (text: string): Verdict => (text in verdictTones ? (text as Verdict) : 'waiting');

export const statuses = Object.keys(statusTones) as CohortStatus[];

/** The usual next steps; the server decides whether one is possible today. */
const steps: Record<CohortStatus, CohortStatus[]> = {
  DRAFT: ['PUBLISHED', 'CANCELLED'],
  PUBLISHED: ['ENROLLING', 'POSTPONED', 'CANCELLED'],
  ENROLLING: ['CONFIRMED', 'IN_PROGRESS', 'POSTPONED', 'CANCELLED'],
  CONFIRMED: ['IN_PROGRESS', 'POSTPONED', 'CANCELLED'],
  IN_PROGRESS: ['GRADING', 'CANCELLED'],
  GRADING: ['COMPLETED'],
  COMPLETED: ['ARCHIVED', 'GRADING'],
  ARCHIVED: [],
  CANCELLED: [],
  POSTPONED: ['PUBLISHED', 'CANCELLED'],
};

export const nextSteps = (status: CohortStatus) => steps[status];

/** Leaving the road, or going back on it, has to be explained. */
export const needsReason = (from: CohortStatus, to: CohortStatus) =>
  to === 'CANCELLED' || to === 'POSTPONED' || (from === 'COMPLETED' && to === 'GRADING');

export const leavesTheRoad = (to: CohortStatus) => to === 'CANCELLED' || to === 'POSTPONED';
