import { api, type Schemas } from '@/lib/api';

export type MyCohort = Schemas['MyCohort'];

export const learningQuery = () => api.queryOptions('get', '/api/my/learning');
