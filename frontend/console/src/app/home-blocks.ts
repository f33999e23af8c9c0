import { lazy, type ComponentType } from 'react';
import type { Role } from '@/lib/session';

interface HomeBlock {
  id: string;
  roles: Role[];
  Block: ComponentType;
}

/** Blocks of the home page in reading order; each is loaded only for those who see it. */
export const homeBlocks: HomeBlock[] = [
  { id: 'learning', roles: ['TRAINEE'], Block: lazy(() => import('@/features/learning/today-block')) },
  { id: 'orders', roles: ['TRAINEE'], Block: lazy(() => import('@/features/orders/orders-block')) },
  { id: 'shops', roles: ['TRAINEE'], Block: lazy(() => import('@/features/revenue/my-shops')) },
  {
    id: 'revenue',
    roles: ['COORDINATOR', 'ADMINISTRATOR'],
    Block: lazy(() => import('@/features/revenue/revenue-glance')),
  },
  {
    id: 'asked',
    roles: ['COORDINATOR', 'ADMINISTRATOR'],
    Block: lazy(() => import('@/features/front/waiting-shops')),
  },
  {
    id: 'imports',
    roles: ['COORDINATOR', 'ADMINISTRATOR', 'TRAINEE'],
    Block: lazy(() => import('@/features/marketplace/waiting-imports')),
  },
  {
    id: 'stale',
    roles: ['COORDINATOR', 'ADMINISTRATOR'],
    Block: lazy(() => import('@/features/revenue/stale-shops')),
  },
  {
    id: 'teaching',
    roles: ['INSTRUCTOR'],
    Block: lazy(() => import('@/features/cohorts/teaching-block')),
  },
  {
    id: 'running',
    roles: ['COORDINATOR', 'ADMINISTRATOR'],
    Block: lazy(() => import('@/features/cohorts/running-block')),
  },
  { id: 'people', roles: ['ADMINISTRATOR'], Block: lazy(() => import('@/features/people/people-block')) },
];
