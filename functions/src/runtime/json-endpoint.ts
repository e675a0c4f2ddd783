import type { ErrorCode, DomainError, Result } from '@reglament/domain';
import { onRequest, type HttpsFunction, type Request } from 'firebase-functions/v2/https';
import { capacity, isAllowedOrigin } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall, type Handled } from './http-core';

type Response = Parameters<HttpsFunction>[1];

/** More than any body that is expected here, and cheap to look at. */
const MAX_BYTES = 8 * 1024;

/** An answer, with what the log may know of it. */
interface Answered {
  readonly value: unknown;
  readonly uid: string;
}

interface Exchange {
  readonly name: string;
  /** Secrets of Cloud Functions that the work finds in its environment. */
  readonly secrets: string[];
  readonly work: (body: unknown, deps: Deps) => Promise<Result<Answered, DomainError>>;
}

/**
 * A function that takes JSON by POST from pages of our own origins and from servers. What it is asked
 * stands in the body alone: no cookie, no header and no address grants anything, so that a page of
 * another origin has nothing to ride on.
 */
export const jsonEndpoint = ({ name, secrets, work }: Exchange): HttpsFunction =>
  // The SDK's own answer to other origins lets everyone in on the emulators; this one is the same everywhere.
  onRequest({ ...capacity, secrets, cors: false }, async (request, response) => {
    const refused = applyCors(request, response);
    if (refused === 'answered') return;
    const outcome = await runCall({
      name,
      handle: async () => attempt({ work, request, refused }),
    });
    response.set('Cache-Control', 'no-store');
    if (outcome.ok) response.json(outcome.value);
    else response.status(statusOf(outcome.error.code)).json({ error: outcome.error });
  });

/** Says who may ask from a browser; answers a preflight at once. */
function applyCors(request: Request, response: Response): DomainError | 'answered' | null {
  response.removeHeader('X-Powered-By');
  const origin = request.get('origin');
  const isOurs = origin !== undefined && isAllowedOrigin(origin);
  response.vary('Origin');
  if (isOurs) response.set('Access-Control-Allow-Origin', origin);
  if (request.method === 'OPTIONS') {
    if (isOurs) response.set('Access-Control-Allow-Methods', 'POST');
    if (isOurs) response.set('Access-Control-Allow-Headers', 'content-type');
    response.status(204).end();
    return 'answered';
  }
  if (request.method !== 'POST') {
    response.set('Allow', 'POST').status(405).end();
    return 'answered';
  }
  return origin === undefined || isOurs ? null : { code: 'forbidden' };
}

interface Attempt extends Pick<Exchange, 'work'> {
  readonly request: Request;
  readonly refused: DomainError | null;
}

async function attempt({
  work,
  request,
  refused,
}: Attempt): Promise<Result<Handled<unknown>, DomainError>> {
  const refusal = refused ?? domainErrorOf(request);
  if (refusal) return { ok: false, error: refusal };
  const outcome = await work(request.body, deployedDeps);
  if (!outcome.ok) return outcome;
  const { value, uid } = outcome.value;
  return { ok: true, value: { value, log: { uid } } };
}

function domainErrorOf({ rawBody, headers }: Request): DomainError | null {
  if (rawBody !== undefined && rawBody.length > MAX_BYTES) return { code: 'too-large' };
  // What a form or a `no-cors` request of another page can send is never JSON by its own account.
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

const statusOf = (code: ErrorCode): number => statuses[code] ?? 400;
