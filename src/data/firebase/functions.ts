import type { DomainError } from '@reglament/domain';
import * as z from 'zod/mini';
import { loadAuth } from '../load-auth';
import { CommandError, parseDomainError } from './command-error';
import { firebaseConfig } from './config';
import { emulatorHost, emulatorPort } from './emulator';
import { functionsRegion } from './region';

/** Timeout of a call in milliseconds; retrying is safe. */
const TIMEOUT_MS = 20_000;

/** The URL of a function. */
export const functionUrl = (name: string): string => {
  const { projectId } = firebaseConfig();
  if (import.meta.env.MODE === 'emulator') {
    return `http://${emulatorHost}:${emulatorPort('functions')}/${projectId}/${functionsRegion}/${name}`;
  }
  return `https://${functionsRegion}-${projectId}.cloudfunctions.net/${name}`;
};

const answerSchema = z.object({ result: z.unknown() });
const failureSchema = z.object({ error: z.object({ details: z.unknown() }) });

const unavailable = () => new CommandError({ code: 'unavailable' });

/** Maps an error status of a proxy or the platform, without a domain error, to one. */
const domainErrorByStatus = (status: number): DomainError => {
  if (status === 401) return { code: 'unauthenticated' };
  if (status === 403) return { code: 'forbidden' };
  return { code: status === 429 || status >= 500 ? 'unavailable' : 'internal' };
};

/** Converts an error response to a {@link CommandError}. */
export const failureOf = (status: number, body: unknown): CommandError => {
  const failure = failureSchema.safeParse(body);
  const domainError = failure.success ? parseDomainError(failure.data.error.details) : null;
  return new CommandError(domainError ?? domainErrorByStatus(status));
};

const post = async (name: string, input: unknown): Promise<Response> => {
  const { idToken } = await loadAuth();
  const token = await idToken();
  return fetch(functionUrl(name), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token !== null && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ data: input }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
};

/**
 * Calls a callable function.
 * @throws CommandError with code `unavailable` when the call may not have been delivered
 */
export const callFunction = async (name: string, input: unknown): Promise<unknown> => {
  const response = await post(name, input).catch(() => {
    throw unavailable();
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const answer = answerSchema.safeParse(body);
    if (!answer.success) throw unavailable();
    return answer.data.result;
  }
  throw failureOf(response.status, body);
};
