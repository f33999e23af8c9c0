import { auditRoutes } from './audit';
import { cohortRoutes } from './cohorts';
import { courseRoutes } from './courses';
import { homeRoutes } from './home';
import { impactRoutes } from './impact';
import { importRoutes } from './imports';
import { learningRoutes } from './learning';
import { messageRoutes } from './messages';
import { paymentRoutes } from './payments';
import { peopleRoutes } from './people';
import { revenueRoutes } from './revenue';
import { frame, root } from './root';
import { ownRoutes, sessionRoutes } from './session';
import { shopRoutes } from './shops';
import { storefrontRoutes } from './storefront';

export const routes = root.addChildren([
  ...sessionRoutes,
  frame.addChildren([
    ...homeRoutes,
    ...ownRoutes,
    ...learningRoutes,
    ...cohortRoutes,
    ...courseRoutes,
    ...peopleRoutes,
    ...shopRoutes,
    ...storefrontRoutes,
    ...importRoutes,
    ...messageRoutes,
    ...paymentRoutes,
    ...revenueRoutes,
    ...impactRoutes,
    ...auditRoutes,
  ]),
]);
