import type { ErrorCode, DomainError, Result } from '@reglament/domain';
import { onRequest, type HttpsFunction, type Request } from 'firebase-functions/v2/https';
import { capacity, isAllowedOrigin } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall, type Handled } from './http-core';

type Response = Parameters<HttpsFunction>[1];

/** Body size limit, bytes; larger than any expected body. */
const MAX_BYTES = 8 * 1024;

/** Answer with the user id for the log. */
interface EndpointAnswer {
  readonly value: unknown;
  readonly uid: string;
}

interface EndpointOptions {
  readonly name: string;
  /** Cloud Functions secrets that the handler reads from the environment. */
  readonly secrets: string[];
  readonly work: (body: unknown, deps: Deps) => Promise<Result<EndpointAnswer, DomainError>>;
}

/**
 * Creates an HTTP function that accepts JSON by POST from allowed origins and from servers. Only
 * the body carries credentials, never cookies, headers or URLs, which prevents CSRF.
 */
export const jsonEndpoint = ({ name, secrets, work }: EndpointOptions): HttpsFunction =>
  // CORS of the SDK allows every origin in the emulators; applyCors behaves the same everywhere.
  onRequest({ ...capacity, secrets, cors: false }, async (request, response) => {
    const rejection = applyCors(request, response);
    if (rejection === 'answered') return;
    const outcome = await runCall({
      name,
      handle: async () => attempt({ work, request, rejection }),
    });
    response.set('Cache-Control', 'no-store');
    if (outcome.ok) response.json(outcome.value);
    else response.status(statusOf(outcome.error.code)).json({ error: outcome.error });
  });

/** Sets the CORS headers; answers a preflight and wrong methods directly. */
function applyCors(request: Request, response: Response): DomainError | 'answered' | null {
  response.removeHeader('X-Powered-By');
  const origin = request.get('origin');
  const isAllowed = origin !== undefined && isAllowedOrigin(origin);
  response.vary('Origin');
  if (isAllowed) response.set('Access-Control-Allow-Origin', origin);
  if (request.method === 'OPTIONS') {
    if (isAllowed) response.set('Access-Control-Allow-Methods', 'POST');
    if (isAllowed) response.set('Access-Control-Allow-Headers', 'content-type');
    response.status(204).end();
    return 'answered';
  }
  if (request.method !== 'POST') {
    response.set('Allow', 'POST').status(405).end();
    return 'answered';
  }
  return origin === undefined || isAllowed ? null : { code: 'forbidden' };
}

interface Attempt extends Pick<EndpointOptions, 'work'> {
  readonly request: Request;
  readonly rejection: DomainError | null;
}

async function attempt({
  work,
  request,
  rejection,
}: Attempt): Promise<Result<Handled<unknown>, DomainError>> {
  const error = rejection ?? bodyErrorOf(request);
  if (error) return { ok: false, error };
  const outcome = await work(request.body, deployedDeps);
  if (!outcome.ok) return outcome;
  const { value, uid } = outcome.value;
  return { ok: true, value: { value, log: { uid } } };
}

function bodyErrorOf({ rawBody, headers }: Request): DomainError | null {
  if (rawBody !== undefined && rawBody.length > MAX_BYTES) return { code: 'too-large' };
  // A form or a `no-cors` request of another site cannot send the JSON content type.
  const isJson = /^application\/json\s*(?:;|$)/iu.test(headers['content-type'] ?? '');
  return isJson ? null : { code: 'invalid-input' };
}

const statuses: Partial<Record<ErrorCode, number>> = {
  forbidden: 403,
  'email-unverified': 403,
  'token-invalid': 401,
  'token-expired': 401,
  'token-used': 409,
  'too-large': 413,
  'rate-limited': 429,
  unavailable: 503,
  internal: 500,
};

/** Returns the HTTP status of an error code. */
export const statusOf = (code: ErrorCode): number => statuses[code] ?? 400;
