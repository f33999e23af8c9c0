import { api, type Schemas } from '@/lib/api';
import { refresh } from '@/lib/queries';

export type Course = Schemas['CourseView'];
export type LessonRow = Course['lessons'][number];

export const courseQuery = (id: string) =>
  api.queryOptions('get', '/api/courses/{id}', { params: { path: { id } } });
export const lessonQuery = (id: string, lesson: string) =>
  api.queryOptions('get', '/api/courses/{id}/lessons/{lesson}', { params: { path: { id, lesson } } });

export const refreshCourses = () => refresh('/api/courses', '/api/my');
