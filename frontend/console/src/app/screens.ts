import type { paths } from '@/api/schema';
import type { router } from './router';

type Method = 'get' | 'post' | 'put' | 'delete';

/** One route of the API, written like in its access policy: GET /api/cohorts. */
type Call = {
  [P in keyof paths]: { [M in Method]: paths[P][M] extends object ? `${Uppercase<M>} ${P}` : never }[Method];
}[keyof paths];

type Screen = Exclude<keyof (typeof router)['routesByPath'], ''>;

/** What each screen has to ask of the API to do its job. Who can use it follows from who may ask that. */
export const screens: Record<Screen, Call[]> = {
  '/sign-in': ['POST /api/session'],
  '/sign-in-code': ['POST /api/session/code'],
  '/set-password': ['POST /api/password'],
  '/setup': ['POST /api/setup'],
  '/': ['GET /api/session'],
  '/more': ['GET /api/session'],
  '/devices': ['GET /api/my/sessions', 'DELETE /api/my/sessions', 'DELETE /api/my/sessions/{id}'],
  '/my/password': ['PUT /api/my/password'],
  '/learning': ['GET /api/my/learning'],
  '/learning/$cohort/lessons/$lesson': [
    'GET /api/courses/{id}/lessons/{lesson}',
    'PUT /api/my/cohorts/{id}/lessons/{lesson}',
  ],
  '/learning/certificates/$code': ['GET /api/my/certificates/{code}'],
  '/cohorts': ['GET /api/cohorts'],
  '/cohorts/new': ['GET /api/courses', 'POST /api/cohorts'],
  '/cohorts/$cohort': ['GET /api/cohorts/{id}'],
  '/cohorts/$cohort/': ['GET /api/cohorts/{id}'],
  '/cohorts/$cohort/edit': ['GET /api/cohorts/{id}', 'PUT /api/cohorts/{id}'],
  '/cohorts/$cohort/roster': ['GET /api/cohorts/{id}/roster'],
  '/cohorts/$cohort/timetable': ['GET /api/cohorts/{id}', 'POST /api/cohorts/{id}/sessions'],
  '/cohorts/$cohort/attendance': ['GET /api/cohorts/{id}', 'GET /api/cohorts/{id}/roster'],
  '/cohorts/$cohort/completion': ['GET /api/cohorts/{id}/completion', 'POST /api/cohorts/{id}/completion'],
  '/cohorts/$cohort/selection': ['GET /api/cohorts/{id}/selection', 'POST /api/cohorts/{id}/selection'],
  '/cohorts/$cohort/sessions/$session': [
    'GET /api/cohorts/{id}/sessions/{session}/attendance',
    'PUT /api/cohorts/{id}/sessions/{session}/attendance',
  ],
  '/cohorts/$cohort/scores': ['GET /api/cohorts/{id}/completion', 'PUT /api/cohorts/{id}/scores'],
  '/cohorts/$cohort/import/$kind': [
    'POST /api/cohorts/{id}/roster-import',
    'POST /api/cohorts/{id}/attendance-import',
    'POST /api/cohorts/{id}/score-import',
    'POST /api/cohorts/{id}/completion-import',
    'POST /api/cohorts/{id}/selection-import',
  ],
  '/cohorts/$cohort/sign-in-codes': ['GET /api/cohorts/{id}/roster', 'POST /api/cohorts/{id}/sign-in-codes'],
  '/cohorts/$cohort/certificates/$account': ['GET /api/cohorts/{id}/certificates/{account}'],
  '/courses': ['GET /api/courses'],
  '/courses/$course': ['GET /api/courses/{id}'],
  '/courses/$course/lessons/$lesson': ['GET /api/courses/{id}/lessons/{lesson}'],
  '/courses/$course/lessons/$lesson/edit': [
    'POST /api/courses/{id}/lessons',
    'PUT /api/courses/{id}/lessons/{lesson}',
  ],
  '/people': ['GET /api/people'],
  '/people/new': ['POST /api/people'],
  '/people/$person': ['GET /api/people/{id}', 'PUT /api/people/{id}/grants', 'PUT /api/people/{id}/active'],
  '/shops': ['GET /api/shops'],
  '/shops/new': ['POST /api/shops'],
  '/shops/$shop': ['GET /api/shops/{id}', 'GET /api/revenue/summary', 'GET /api/marketplace-imports'],
  '/shops/$shop/edit': ['GET /api/shops/{id}', 'PUT /api/shops/{id}'],
  '/shops/$shop/members': ['GET /api/shops/{id}', 'PUT /api/shops/{id}/members'],
  '/shops/$shop/desk': ['GET /api/shops/{id}/desk'],
  '/shops/$shop/orders': ['GET /api/shops/{id}/orders', 'GET /api/shops/{id}/orders/export'],
  '/shops/$shop/orders/$order': ['GET /api/shops/{id}/orders/{order}'],
  '/shops/$shop/orders/$order/slip': ['GET /api/shops/{id}/orders/{order}'],
  '/shops/$shop/shipments': ['POST /api/shops/{id}/orders/shipments'],
  '/shops/$shop/coupons': ['GET /api/shops/{id}/coupons', 'GET /api/shops/{id}/desk'],
  '/shops/$shop/front': ['GET /api/shops/{id}/front', 'POST /api/shops/{id}/front/ask'],
  '/shops/$shop/front/$part': ['GET /api/shops/{id}/front', 'PUT /api/shops/{id}/front'],
  '/shops/$shop/products': ['GET /api/shops/{id}/products', 'GET /api/shops/{id}/stock'],
  '/shops/$shop/products/new': [
    'POST /api/shops/{id}/products',
    'POST /api/shops/{id}/pictures',
    'PUT /api/shops/{id}/stock',
  ],
  '/shops/$shop/products/import': ['POST /api/shops/{id}/products/import'],
  '/shops/$shop/products/$product': [
    'GET /api/shops/{id}/products/{product}',
    'PUT /api/shops/{id}/products/{product}',
    'PUT /api/shops/{id}/stock',
  ],
  '/shops/$shop/shipping': ['GET /api/shops/{id}/shipping', 'PUT /api/shops/{id}/shipping'],
  '/payments': ['GET /api/payments/doctor'],
  '/messages': ['GET /api/messages', 'POST /api/messages/again'],
  '/imports': ['GET /api/marketplace-imports'],
  '/imports/new': ['POST /api/marketplace-imports'],
  '/imports/$import': [
    'GET /api/marketplace-imports/{id}',
    'POST /api/marketplace-imports/{id}/commit',
    'POST /api/marketplace-imports/{id}/discard',
  ],
  '/imports/$import/rows': ['GET /api/marketplace-imports/{id}/rows'],
  '/revenue': ['GET /api/revenue/summary', 'GET /api/revenue/series', 'GET /api/revenue/breakdown'],
  '/revenue/sales': ['GET /api/revenue/sales'],
  '/revenue/sale': ['GET /api/revenue/sales/one'],
  '/impact': ['GET /api/impact/funnel', 'GET /api/impact/completion-sales'],
  '/audit': ['GET /api/audit', 'GET /api/security-events', 'POST /api/audit/{sequence}/blank'],
};
