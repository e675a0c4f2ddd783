import { ok, err, type DomainError, type Result } from '@reglament/domain';
import { onRequest, type HttpsFunction, type Request } from 'firebase-functions/v2/https';
import { authenticate, hasBearerToken } from './authenticate';
import type { Caller } from './caller';
import { allowedOrigins, capacity } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall, type Handled } from './http-core';
import { toHttpsError } from './to-https-error';

/** HTTP request of a signed-in user. */
export interface HttpRequest {
  readonly caller: Caller;
  readonly request: Request;
}

/** Response body, an object sent as JSON or the bytes of a file. */
export interface HttpResponse {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array | Readonly<Record<string, unknown>>;
}

/** Handles a request; returns a response or an error. */
export type HttpHandler = (
  httpRequest: HttpRequest,
  deps: Deps,
) => Promise<Result<HttpResponse, DomainError>>;

/**
 * Headers of every response: fixed content type, sandboxed when opened as a page, not cached, no
 * referrer.
 */
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
  // Lifetime of the CORS preflight cache, seconds.
  'Access-Control-Max-Age': '3600',
};

/**
 * Fewer concurrent requests and more memory per instance than for commands, because images are
 * decoded there.
 */
const imageCapacity = { ...capacity, memory: '1GiB', concurrency: 4, maxInstances: 10 } as const;

/**
 * Creates an HTTP function for bodies other than JSON, with the same authentication and errors as
 * callables.
 */
export const httpFunction = (name: string, handler: HttpHandler): HttpsFunction => {
  const inner = onRequest(
    { ...imageCapacity, cors: allowedOrigins() },
    async (request, response) => {
      const caller = await authenticate(request);
      const outcome = await runCall({
        name,
        uid: caller?.uid,
        handle: async () => handle({ handler, caller, request }),
      });
      if (outcome.ok) {
        const { headers = {}, body } = outcome.value;
        response.set(headers);
        // `send` would add an ETag, which allows conditional caching.
        if (body instanceof Uint8Array) response.end(body);
        else response.json(body);
      } else {
        const error = toHttpsError(outcome.error);
        response.status(error.httpErrorCode.status).json({ error: error.toJSON() });
      }
    },
  );
  const guarded = async (...[request, response]: Parameters<HttpsFunction>): Promise<void> => {
    response.removeHeader('X-Powered-By');
    response.set(securityHeaders);
    await inner(request, response);
  };
  return Object.assign(guarded, { __endpoint: inner.__endpoint });
};

interface Call {
  readonly handler: HttpHandler;
  readonly caller: Caller | null;
  readonly request: Request;
}

async function handle({
  handler,
  caller,
  request,
}: Call): Promise<Result<Handled<HttpResponse>, DomainError>> {
  if (caller === null) return err(unauthenticatedError(request));
  const outcome = await handler({ caller, request }, deployedDeps);
  return outcome.ok ? ok({ value: outcome.value }) : outcome;
}

/**
 * T35: an unauthenticated GET answers `forbidden`, the same as for a file the user may not read, so
 * that a URL reveals nothing. An expired token answers `unauthenticated` for every URL, so that the
 * app renews it.
 */
function unauthenticatedError({ method, headers }: Request): DomainError {
  const isAnonymousRead = method === 'GET' && !hasBearerToken(headers);
  return { code: isAnonymousRead ? 'forbidden' : 'unauthenticated' };
}
