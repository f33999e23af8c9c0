import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ownAddress } from '@/lib/own-address';
import { frame, root } from './root';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string; done?: boolean } => ({
    to: ownAddress(search.to),
    done: search.done === true || undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/session/sign-in-page'), 'SignInPage'),
});

const signInCode = createRoute({
  getParentRoute: () => root,
  path: '/sign-in-code',
  component: lazyRouteComponent(() => import('@/features/session/sign-in-code-page'), 'SignInCodePage'),
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

const changePassword = createRoute({
  getParentRoute: () => frame,
  path: '/my/password',
  component: lazyRouteComponent(
    () => import('@/features/session/change-password-page'),
    'ChangePasswordPage',
  ),
});

export const sessionRoutes = [signIn, signInCode, setPassword, setup] as const;
/** For those who are signed in. */
export const ownRoutes = [changePassword] as const;
