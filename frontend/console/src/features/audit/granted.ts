import type { Role } from '@/lib/session';

/** One role in a note on given and taken roles. */
export interface Granted {
  role: Role;
  region?: string;
  from?: string;
  to?: string;
}

const one = /^([+-])([A-Z]+)(?: (\d+))?(?: (\S+)\/(\S+))?$/;
const end = (text: string | undefined) => (text === '..' ? undefined : text);

/** Reads "-INSTRUCTOR, +COORDINATOR 62 2026-03-01/.."; nothing if that is not what the text says. */
export function readGranted(text: string): { given: Granted[]; taken: Granted[] } | null {
  const given: Granted[] = [];
  const taken: Granted[] = [];
  for (const part of text.split(', ')) {
    const match = one.exec(part);
    if (!match) return null;
    const [, sign, role, region, from, to] = match;
    (sign === '+' ? given : taken).push({ role: role as Role, region, from: end(from), to: end(to) });
  }
  return { given, taken };
}
