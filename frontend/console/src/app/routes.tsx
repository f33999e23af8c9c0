import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { setZone } from '@/lib/format';
import { programmeQuery, sessionQuery } from '@/lib/session';
import { Frame } from './frame/frame';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  beforeLoad: async ({ context }) => {
    const programme = await context.queryClient.ensureQueryData(programmeQuery()).catch(() => null);
    if (programme) setZone(programme.zone);
  },
});

/** Only addresses of the console itself are followed after signing in. */
const ownAddress = (to: unknown) => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string; done?: boolean } => ({
    to: ownAddress(search.to),
    done: search.done === true || undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/session/sign-in-page'), 'SignInPage'),
});

const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/set-password',
  component: lazyRouteComponent(() => import('@/features/session/set-password-page'), 'SetPasswordPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('@/features/session/setup-page'), 'SetupPage'),
});

/** Everything behind the sign-in. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(sessionQuery());
    if (!me) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page'), 'HomePage'),
});

const more = createRoute({
  getParentRoute: () => frame,
  path: '/more',
  component: lazyRouteComponent(() => import('./more-page'), 'MorePage'),
});

export const routes = root.addChildren([signIn, setPassword, setup, frame.addChildren([home, more])]);
