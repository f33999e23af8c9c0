import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import type { components, paths } from '@/api/schema';
import { language } from './i18n';
import { problemOf } from './problem';
import { refresh } from './queries';
import { announceSignedOut } from './signed-out';

export type Schemas = components['schemas'];

/** Over TLS the cookie's name says that it comes from this host alone. */
function csrfToken(): string {
  return /(?:^|; )(?:__Host-)?XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

/** Headers every request carries; the CSRF token changes at sign-in, so it is read each time. */
function decorate(headers: Headers, method: string): Headers {
  headers.set('Accept-Language', language());
  if (method !== 'GET') headers.set('X-XSRF-TOKEN', decodeURIComponent(csrfToken()));
  return headers;
}

/** Asked after a refusal: a session that ended also shows as a lost CSRF token, and this renews it. */
async function isSignedIn(): Promise<boolean> {
  const answer = await fetch('/api/session').catch(() => null);
  return !answer?.ok || (await answer.json().catch(() => null)) !== null;
}

async function checked(response: Response, path: string): Promise<Response> {
  if (response.ok) return response;
  if (!path.startsWith('/api/session') && [401, 403].includes(response.status)) {
    if (!(await isSignedIn())) announceSignedOut();
    // A role may have ended since the menu was made.
    else if (response.status === 403) void refresh('/api/session');
  }
  throw await problemOf(response);
}

const courier: Middleware = {
  onRequest({ request }) {
    decorate(request.headers, request.method);
    return request;
  },
  async onResponse({ response, schemaPath }) {
    await checked(response, schemaPath);
    return response;
  },
};

export const client = createFetchClient<paths>({ baseUrl: window.location.origin });
client.use(courier);

/** Typed hooks and query options, one per operation of openapi.json. */
export const api = createQueryHooks(client);

/** Sends one file as multipart form data. */
export async function upload<T>(
  path: string,
  file: File,
  fields: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<T> {
  const body = new FormData();
  body.append('file', file, file.name);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await fetch(path, {
    method: 'POST',
    body,
    signal,
    headers: decorate(new Headers(), 'POST'),
  });
  return (await (await checked(response, path)).json()) as T;
}
