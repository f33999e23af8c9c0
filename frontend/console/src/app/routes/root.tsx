import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { Frame } from '@/app/frame/frame';
import { setZone } from '@/lib/format';
import { loadAllWords } from '@/lib/i18n';
import { programmeQuery, sessionQuery } from '@/lib/session';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  beforeLoad: async ({ context }) => {
    const programme = await context.queryClient.ensureQueryData(programmeQuery()).catch(() => null);
    if (programme) setZone(programme.zone);
  },
});

/** Everything behind the sign-in. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    const [me] = await Promise.all([context.queryClient.ensureQueryData(sessionQuery()), loadAllWords()]);
    if (!me) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
  },
});
