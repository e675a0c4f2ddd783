import { err, type DomainError, type Result } from '@reglament/domain';
import { onRequest, type HttpsFunction, type Request } from 'firebase-functions/v2/https';
import { capacity } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall } from './http-core';
import { statusOf } from './json-endpoint';

/** Batch as it came, before anything of it is trusted. */
export interface SignedBatch {
  readonly host: string;
  /** Seconds since 1970, as a decimal number. */
  readonly timestamp: string;
  /** Signature over `timestamp.body`, base64url. */
  readonly signature: string;
  readonly body: Buffer;
}

/** Body size limit, bytes: 500 people with all their facts. */
const MAX_BYTES = 2 * 1024 * 1024;

interface EndpointOptions {
  readonly name: string;
  readonly secrets: string[];
  readonly work: (batch: SignedBatch, deps: Deps) => Promise<Result<unknown, DomainError>>;
}

/**
 * Creates an HTTP function for the servers of hosts, which sign the raw body. Browsers have no
 * access: there are no CORS headers.
 */
export const signedEndpoint = ({ name, secrets, work }: EndpointOptions): HttpsFunction =>
  onRequest({ ...capacity, secrets, cors: false }, async (request, response) => {
    response.removeHeader('X-Powered-By');
    response.set('Cache-Control', 'no-store');
    if (request.method !== 'POST') {
      response.set('Allow', 'POST').status(405).end();
      return;
    }
    const outcome = await runCall({ name, handle: async () => handle(request, work) });
    if (outcome.ok) response.json(outcome.value);
    else response.status(statusOf(outcome.error.code)).json({ error: outcome.error });
  });

async function handle(request: Request, work: EndpointOptions['work']) {
  const body = request.rawBody ?? Buffer.alloc(0);
  if (body.length > MAX_BYTES) return err<DomainError>({ code: 'too-large' });
  const header = (field: string): string => request.get(`x-reglament-${field}`) ?? '';
  const batch = {
    host: header('host'),
    timestamp: header('timestamp'),
    signature: header('signature'),
    body,
  };
  const outcome = await work(batch, deployedDeps);
  if (!outcome.ok) return outcome;
  return { ok: true as const, value: { value: outcome.value, log: { uid: `host:${batch.host}` } } };
}
