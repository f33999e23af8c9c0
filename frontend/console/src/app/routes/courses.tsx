import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './root';

const list = createRoute({
  getParentRoute: () => frame,
  path: '/courses',
  component: lazyRouteComponent(() => import('@/features/courses/course-list-page'), 'CourseListPage'),
});

const course = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$course',
  component: lazyRouteComponent(() => import('@/features/courses/course-page'), 'CoursePage'),
});

const lesson = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$course/lessons/$lesson',
  component: lazyRouteComponent(() => import('@/features/courses/lesson-page'), 'LessonPage'),
});

const editLesson = createRoute({
  getParentRoute: () => frame,
  path: '/courses/$course/lessons/$lesson/edit',
  component: lazyRouteComponent(() => import('@/features/courses/edit-lesson-page'), 'EditLessonPage'),
});

export const courseRoutes = [list, course, lesson, editLesson] as const;
