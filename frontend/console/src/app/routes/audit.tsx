import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch } from '@/features/audit/search';
import { frame } from './root';

const audit = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('@/features/audit/audit-page'), 'AuditPage'),
});

export const auditRoutes = [audit] as const;
