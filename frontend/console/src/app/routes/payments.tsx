import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './root';

const payments = createRoute({
  getParentRoute: () => frame,
  path: '/payments',
  component: lazyRouteComponent(() => import('@/features/payments/payments-page'), 'PaymentsPage'),
});

export const paymentRoutes = [payments] as const;
