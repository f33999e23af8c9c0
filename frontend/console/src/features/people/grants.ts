import type { Schemas } from '@/lib/api';
import type { RegionName } from '@/lib/regions';
import type { Role } from '@/lib/session';

export const roles: Role[] = ['TRAINEE', 'INSTRUCTOR', 'COORDINATOR', 'ADMINISTRATOR'];

/** A role being given, for good or for some days; only coordinators hold regions. */
export interface GrantDraft {
  role: Role;
  region: string;
  /** The region as it is known already. */
  known?: RegionName;
  from: string;
  to: string;
}

export const needsRegion = (role: Role) => role === 'COORDINATOR';

export const newGrant = (role: Role): GrantDraft => ({ role, region: '', from: '', to: '' });

export const draftOf = ({ role, region, from, to }: Schemas['GrantView']): GrantDraft => ({
  role,
  region: region?.code ?? '',
  known: region ?? undefined,
  from: from ?? '',
  to: to ?? '',
});

export const bodyOf = (drafts: GrantDraft[]): Schemas['GrantForm'][] =>
  drafts.map(({ role, region, from, to }) => ({
    role,
    region: needsRegion(role) ? region : null,
    from: from || null,
    to: to || null,
  }));

const endsBeforeItBegins = ({ from, to }: GrantDraft) => from !== '' && to !== '' && to < from;

/** What is wrong with these grants, if anything is. */
export function faultOf(drafts: GrantDraft[]): 'needRegion' | 'endsBeforeStart' | undefined {
  if (drafts.some(({ role, region }) => needsRegion(role) && region === '')) return 'needRegion';
  return drafts.some(endsBeforeItBegins) ? 'endsBeforeStart' : undefined;
}

/** Whether a day lies before, in or after the days of a grant; both ends belong to it. */
export function stateOn(day: string, { from, to }: { from?: string | null; to?: string | null }) {
  if (to && to < day) return 'ended';
  return from && from > day ? 'upcoming' : 'inForce';
}

/** The last day as an administrator under these grants; nothing if there is no such day. */
export function lastDayAsAdministrator(drafts: GrantDraft[]): string | undefined {
  const ends = drafts.filter(({ role }) => role === 'ADMINISTRATOR').map(({ to }) => to);
  return ends.includes('') ? undefined : ends.sort().at(-1);
}
