import type { ComponentType } from 'react';
import type { Role } from '@/lib/session';

interface HomeBlock {
  id: string;
  roles: Role[];
  Block: ComponentType;
}

/** Blocks of the home page in reading order; each is loaded only for those who see it. */
export const homeBlocks: HomeBlock[] = [];
