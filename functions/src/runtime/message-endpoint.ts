import { ok, type DomainError, type Result } from '@reglament/domain';
import { onRequest, type HttpsFunction, type Request } from 'firebase-functions/v2/https';
import { region } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall } from './http-core';

interface EndpointOptions {
  readonly name: string;
  /** Cloud Functions secrets that the handler reads from the environment. */
  readonly secrets: string[];
  readonly work: (request: Request, deps: Deps) => Promise<Result<null, DomainError>>;
}

/** Memory for two messages of maximum size, as measured for ADR 0071. */
const capacity = {
  region,
  memory: '2GiB',
  cpu: 1,
  concurrency: 2,
  maxInstances: 10,
  timeoutSeconds: 120,
} as const;

/**
 * Creates an HTTP function that takes large messages from servers by POST. It answers the same for
 * every accepted message, so that the answer reveals nothing. Browsers have no access: there are no
 * CORS headers.
 */
export const messageEndpoint = ({ name, secrets, work }: EndpointOptions): HttpsFunction =>
  onRequest({ ...capacity, secrets, cors: false }, async (request, response) => {
    response.removeHeader('X-Powered-By');
    response.set('Cache-Control', 'no-store');
    if (request.method !== 'POST') {
      response.set('Allow', 'POST').status(405).end();
      return;
    }
    const outcome = await runCall({
      name,
      handle: async () => {
        const worked = await work(request, deployedDeps);
        return worked.ok ? ok({ value: null }) : worked;
      },
    });
    if (outcome.ok) response.status(202).json({ accepted: true });
    else response.status(statusOf(outcome.error)).json({ error: { code: outcome.error.code } });
  });

/** Everything but a rejected request is temporary, so that the sender tries again. */
function statusOf({ code }: DomainError): number {
  if (code === 'token-invalid' || code === 'token-expired') return 401;
  if (code === 'too-large') return 413;
  return code === 'invalid-input' ? 400 : 503;
}
