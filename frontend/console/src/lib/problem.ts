import type { TFunction } from 'i18next';

export interface FieldError {
  field: string;
  message: string;
}

/** What went wrong, told by the server in the reader's language (RFC 9457), or by the network. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string | null,
    readonly errors: FieldError[] = [],
  ) {
    super(detail ?? code);
    this.name = 'Problem';
  }

  get isFinal() {
    return this.status >= 400 && this.status < 500;
  }
}

interface ProblemBody {
  type?: string;
  detail?: string;
  errors?: FieldError[];
}

export async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const body: ProblemBody = isProblem
    ? ((await response
        .clone()
        .json()
        .catch(() => ({}))) as ProblemBody)
    : {};
  const code = body.type?.startsWith('urn:problem:') ? body.type.slice(12) : `http-${response.status}`;
  return new Problem(code, response.status, body.detail ?? null, body.errors ?? []);
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return error instanceof TypeError ? new Problem('network', 0, null) : new Problem('unexpected', 0, null);
}

/** The server's own words where it gave some, ours where it could not. */
export function explain(problem: Problem, t: TFunction): string {
  if (problem.detail) return problem.detail;
  if (problem.code === 'network') return t('common.problem.network');
  if (problem.status === 401) return t('common.problem.signedOut');
  if (problem.status === 403) return t('common.problem.forbidden');
  if (problem.status === 404) return t('common.problem.notFound');
  if (problem.status === 413) return t('common.problem.tooLarge');
  if (problem.status === 429) return t('common.problem.tooMany');
  return t('common.problem.unexpected');
}
