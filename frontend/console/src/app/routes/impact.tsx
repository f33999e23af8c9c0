import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './root';
import { text } from './search';

const impact = createRoute({
  getParentRoute: () => frame,
  path: '/impact',
  validateSearch: (search: Record<string, unknown>): { region?: string; cohort?: string } => ({
    region: text(search.region),
    cohort: text(search.cohort),
  }),
  component: lazyRouteComponent(() => import('@/features/impact/impact-page'), 'ImpactPage'),
});

export const impactRoutes = [impact] as const;
