import { ok, err, type DomainError, type Result } from '@reglament/domain';
import { onRequest, type HttpsFunction, type Request } from 'firebase-functions/v2/https';
import { bearerOf, isBearer } from './authenticate';
import type { Caller } from './caller';
import { allowedOrigins, capacity } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall, type Handled } from './http-core';
import { toHttpsError } from './to-https-error';

/** A request of somebody who is signed in. */
export interface HttpAsked {
  readonly caller: Caller;
  readonly request: Request;
}

/** What a request is answered with: an object as JSON, or the bytes of a file. */
export interface HttpAnswer {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array | Readonly<Record<string, unknown>>;
}

/** Answers a request, or says why not. */
export type HttpHandler = (
  asked: HttpAsked,
  deps: Deps,
) => Promise<Result<HttpAnswer, DomainError>>;

/**
 * On every answer, whatever it holds: it is of the stated type, does nothing where it is opened as a
 * page, is kept by nobody and tells nobody where it came from.
 */
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
  // Seconds that a browser need not ask again whether its page may call.
  'Access-Control-Max-Age': '3600',
};

/** Pictures are decoded in this process: fewer at a time than commands, with more room for each. */
const imageCapacity = { ...capacity, memory: '1GiB', concurrency: 4, maxInstances: 10 } as const;

/** A function for requests that carry more than JSON, with the same identities and refusals. */
export const httpFunction = (name: string, handler: HttpHandler): HttpsFunction => {
  const inner = onRequest(
    { ...imageCapacity, cors: allowedOrigins() },
    async (request, response) => {
      const caller = await bearerOf(request);
      const outcome = await runCall({
        name,
        uid: caller?.uid,
        handle: async () => handle({ handler, caller, request }),
      });
      if (outcome.ok) {
        const { headers = {}, body } = outcome.value;
        response.set(headers);
        // Not by `send`, which would add an ETag by which a cache may ask whether it still holds.
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
}: Call): Promise<Result<Handled<HttpAnswer>, DomainError>> {
  if (caller === null) return err(unauthenticatedError(request));
  const outcome = await handler({ caller, request }, deployedDeps);
  return outcome.ok ? ok({ value: outcome.value }) : outcome;
}

/**
 * T35: to read, nobody is told more than whoever may not, so that a bare address says nothing. A token
 * that holds no longer is another matter, and the same for every address: the app renews it. To send
 * one has to be somebody.
 */
function unauthenticatedError({ method, headers }: Request): DomainError {
  const isBareReading = method === 'GET' && !isBearer(headers);
  return { code: isBareReading ? 'forbidden' : 'unauthenticated' };
}
