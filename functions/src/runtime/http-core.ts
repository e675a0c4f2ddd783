import { err, type DomainError, type Result } from '@reglament/domain';
import {
  onRequest,
  type HttpsFunction,
  type HttpsOptions,
  type Request,
} from 'firebase-functions/v2/https';
import { databaseErrorKind, StorageError } from '../store/errors';
import { logCall, logError, type CallLog } from './log';

/** Result of a call with the fields that may be logged. */
export interface Handled<Value> {
  readonly value: Value;
  readonly log?: Partial<Pick<CallLog, 'outcome' | 'number' | 'revision' | 'uid'>>;
}

interface Call<Value> {
  readonly name: string;
  readonly uid?: string | undefined;
  readonly handle: () => Promise<Result<Handled<Value>, DomainError>>;
}

/** Runs a call: measures it, converts exceptions to errors, and logs one line. */
export const runCall = async <Value>({
  name,
  uid,
  handle,
}: Call<Value>): Promise<Result<Value, DomainError>> => {
  const started = performance.now();
  const outcome = await handle().catch((error: unknown) => err(domainErrorOf(name, error)));
  logCall({
    call: name,
    outcome: outcome.ok ? 'done' : outcome.error.code,
    ms: Math.round(performance.now() - started),
    ...(uid !== undefined && { uid }),
    ...(outcome.ok && outcome.value.log),
  });
  return outcome.ok ? { ok: true, value: outcome.value.value } : outcome;
};

function domainErrorOf(name: string, error: unknown): DomainError {
  if (databaseErrorKind(error) === 'unavailable') return { code: 'unavailable' };
  logError(name, error);
  return { code: error instanceof StorageError ? 'storage-unavailable' : 'internal' };
}

type Response = Parameters<HttpsFunction>[1];

interface Page {
  readonly name: string;
  readonly options: HttpsOptions;
  readonly send: (request: Request, response: Response) => Promise<void>;
}

/** Creates a read-only HTTP function that accepts GET and HEAD. */
export const readOnlyFunction = ({ name, options, send }: Page): HttpsFunction =>
  onRequest(options, async (request, response) => {
    response.removeHeader('X-Powered-By');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.set('Allow', 'GET, HEAD').status(405).send('');
      return;
    }
    try {
      await send(request, response);
    } catch (error) {
      logError(name, error);
      response.status(503).set('Cache-Control', 'no-store').set('Retry-After', '30').send('');
    }
  });
