import {
  IconBook2,
  IconBuildingStore,
  IconChartBar,
  IconHistory,
  IconHome,
  IconRoute,
  IconSchool,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '@/lib/session';

export interface NavEntry {
  to: NonNullable<LinkProps['to']>;
  label: `common.nav.${'home' | 'learning' | 'cohorts' | 'shops' | 'revenue' | 'impact' | 'courses' | 'people' | 'audit'}`;
  icon: Icon;
  /** Roles that work there; nobody named means everybody. */
  roles?: Role[];
  /** Looked up now and then, so it is in the account menu and not in the rail. */
  aside?: boolean;
  exact?: boolean;
}

const staff: Role[] = ['INSTRUCTOR', 'COORDINATOR', 'ADMINISTRATOR'];
const sellers: Role[] = ['TRAINEE', 'COORDINATOR', 'ADMINISTRATOR'];

/** Where each role goes, most needed first: the phone's bar shows the first ones. */
const entries: NavEntry[] = [
  { to: '/', label: 'common.nav.home', icon: IconHome, exact: true },
  { to: '/learning', label: 'common.nav.learning', icon: IconSchool, roles: ['TRAINEE'] },
  { to: '/cohorts', label: 'common.nav.cohorts', icon: IconUsersGroup, roles: staff },
  { to: '/shops', label: 'common.nav.shops', icon: IconBuildingStore, roles: sellers },
  { to: '/revenue', label: 'common.nav.revenue', icon: IconChartBar, roles: sellers },
  { to: '/impact', label: 'common.nav.impact', icon: IconRoute, roles: ['COORDINATOR', 'ADMINISTRATOR'] },
  { to: '/courses', label: 'common.nav.courses', icon: IconBook2, roles: staff },
  { to: '/people', label: 'common.nav.people', icon: IconUsers, roles: ['ADMINISTRATOR'] },
  { to: '/audit', label: 'common.nav.audit', icon: IconHistory, roles: ['ADMINISTRATOR'], aside: true },
];

export function navFor(roles: Role[]): NavEntry[] {
  return entries.filter((entry) => !entry.roles || entry.roles.some((role) => roles.includes(role)));
}

export const railFor = (roles: Role[]) => navFor(roles).filter((entry) => !entry.aside);

export const asideFor = (roles: Role[]) => navFor(roles).filter((entry) => entry.aside);
