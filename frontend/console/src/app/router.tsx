import { createRouter } from '@tanstack/react-router';
import { Rows } from '@/components/feedback';
import { queryClient } from '@/lib/queries';
import { Broken, Missing } from './fallbacks';
import { routes } from './routes';

export const router = createRouter({
  routeTree: routes,
  basepath: '/app',
  context: { queryClient },
  defaultPreload: false,
  defaultPendingMs: 300,
  defaultPendingComponent: () => <Rows />,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Missing,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
