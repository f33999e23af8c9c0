import { cohortRoutes } from './cohorts';
import { courseRoutes } from './courses';
import { homeRoutes } from './home';
import { learningRoutes } from './learning';
import { peopleRoutes } from './people';
import { frame, root } from './root';
import { sessionRoutes } from './session';

export const routes = root.addChildren([
  ...sessionRoutes,
  frame.addChildren([...homeRoutes, ...learningRoutes, ...cohortRoutes, ...courseRoutes, ...peopleRoutes]),
]);
