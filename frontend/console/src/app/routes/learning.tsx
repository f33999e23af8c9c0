import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './root';

const learning = createRoute({
  getParentRoute: () => frame,
  path: '/learning',
  component: lazyRouteComponent(() => import('@/features/learning/learning-page'), 'LearningPage'),
});

const lesson = createRoute({
  getParentRoute: () => frame,
  path: '/learning/$cohort/lessons/$lesson',
  component: lazyRouteComponent(() => import('@/features/learning/my-lesson-page'), 'MyLessonPage'),
});

const certificate = createRoute({
  getParentRoute: () => frame,
  path: '/learning/certificates/$code',
  component: lazyRouteComponent(() => import('@/features/learning/my-certificate-page'), 'MyCertificatePage'),
});

export const learningRoutes = [learning, lesson, certificate] as const;
