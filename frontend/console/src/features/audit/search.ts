/** What the page shows, kept in the address. */
export interface AuditSearch {
  tab?: 'security';
  who?: string;
  what?: string;
  kind?: string;
  object?: string;
  from?: string;
  to?: string;
  status?: string;
}

const keys = ['who', 'what', 'kind', 'object', 'from', 'to', 'status'] as const;

export function readSearch(search: Record<string, unknown>): AuditSearch {
  const read: AuditSearch = search.tab === 'security' ? { tab: 'security' } : {};
  for (const key of keys) {
    const value = search[key];
    // The router reads digits as numbers.
    if (typeof value === 'number') read[key] = String(value);
    else if (typeof value === 'string' && value !== '') read[key] = value;
  }
  return read;
}

/** What the list and its export are asked for. */
export const changesQuery = ({ who, what, kind, object, from, to }: AuditSearch) => ({
  who,
  what,
  kind,
  object,
  from,
  to,
});

/** What can be done to each kind of thing, in the order of its life. */
export const deeds = {
  accounts: [
    'registered',
    'amended',
    'grants',
    'password-code-issued',
    'password-set',
    'sign-in-code-issued',
    'sign-in-code-used',
    'deactivated',
    'activated',
  ],
  courses: ['created', 'described', 'lesson-added', 'lesson-rewritten', 'lesson-archived', 'lessons-ordered'],
  cohorts: [
    'planned',
    'replanned',
    'status-draft',
    'status-published',
    'status-enrolling',
    'status-confirmed',
    'status-in_progress',
    'status-grading',
    'status-completed',
    'status-archived',
    'status-cancelled',
    'status-postponed',
    'session-added',
    'session-rescheduled',
    'session-cancelled',
    'roster-imported',
    'enrolled',
    'withdrawn',
    'sign-in-codes',
  ],
  enrolments: ['scored', 'completion-granted', 'completion-revoked'],
  selections: ['selected', 'selection-ended'],
  shops: [
    'shop-entered',
    'shop-described',
    'shop-shares',
    'shop-channels',
    'shop-open',
    'shop-paused',
    'shop-closed',
    'front-described',
    'front-asked',
    'front-sent-back',
    'front-approved',
  ],
  coupons: ['coupon-created', 'coupon-stopped'],
  orders: [
    'order-parcel-begun',
    'order-parcel-packed',
    'order-shipped',
    'order-delivered',
    'order-parcel-returned',
    'order-parcel-cancelled',
    'order-refund-given',
    'order-refund-rejected',
    'order-cancelled',
  ],
  products: [
    'product-created',
    'product-imported',
    'product-changed',
    'product-published',
    'product-draft',
    'product-archived',
  ],
  shippingPlans: ['shipping-changed'],
} as const;

export type Kind = keyof typeof deeds;
/** Can be done to whatever has a reason. */
const everywhere = ['reason-blanked'] as const;

export type Deed = (typeof deeds)[Kind][number] | (typeof everywhere)[number];

export const kinds = Object.keys(deeds) as Kind[];

export const deedsOf = (kind: string | undefined): Deed[] => [
  ...kinds.filter((one) => !kind || one === kind).flatMap((one) => deeds[one]),
  ...everywhere,
];

export const refusals = [401, 403, 409, 429] as const;
