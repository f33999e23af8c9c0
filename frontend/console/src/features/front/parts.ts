import type { Task } from './queries';

/** What a front is described by, each on a page of its own. */
export const parts = ['profile', 'sender', 'payments', 'policies', 'holiday', 'words'] as const;

export type Part = (typeof parts)[number];

export const isPart = (text: string): text is Part => parts.some((part) => part === text);

/** Where each task is done; a product is none of the front's own parts. */
export const partOf: Record<Task, Part | null> = {
  PROFILE: 'profile',
  SENDER: 'sender',
  PAYMENTS: 'payments',
  POLICIES: 'policies',
  PRODUCT: null,
};
