import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './root';

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('@/app/home-page'), 'HomePage'),
});

const more = createRoute({
  getParentRoute: () => frame,
  path: '/more',
  component: lazyRouteComponent(() => import('@/app/more-page'), 'MorePage'),
});

const devices = createRoute({
  getParentRoute: () => frame,
  path: '/devices',
  component: lazyRouteComponent(() => import('@/features/session/devices-page'), 'DevicesPage'),
});

export const homeRoutes = [home, more, devices] as const;
