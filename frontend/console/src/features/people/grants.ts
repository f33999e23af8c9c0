import type { Schemas } from '@/lib/api';
import type { Role } from '@/lib/session';

export const roles: Role[] = ['TRAINEE', 'INSTRUCTOR', 'COORDINATOR', 'ADMINISTRATOR'];

/** A role being given; only coordinators hold regions. */
export interface GrantDraft {
  role: Role;
  region: string;
}

export const needsRegion = (role: Role) => role === 'COORDINATOR';

export const bodyOf = (drafts: GrantDraft[]): Schemas['GrantForm'][] =>
  drafts.map(({ role, region }) => ({ role, region: needsRegion(role) ? region : null }));

export const isComplete = (drafts: GrantDraft[]) =>
  drafts.every(({ role, region }) => !needsRegion(role) || region !== '');
