import type { Schemas } from '@/lib/api';

export type ProductState = Schemas['ProductView']['state'];

export const productStates: ProductState[] = ['PUBLISHED', 'DRAFT', 'ARCHIVED'];
