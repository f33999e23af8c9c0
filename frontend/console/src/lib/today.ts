import { useProgramme } from './session';
import { dayOf } from './format';

/** The programme's business day. */
export function useToday(): string {
  return useProgramme()?.today ?? dayOf(new Date().toISOString());
}
