import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch } from '@/features/messages/search';
import { frame } from './root';

const messages = createRoute({
  getParentRoute: () => frame,
  path: '/messages',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('@/features/messages/messages-page'), 'MessagesPage'),
});

export const messageRoutes = [messages] as const;
