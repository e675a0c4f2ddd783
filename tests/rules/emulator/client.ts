import * as z from 'zod/mini';
import { documentsRoot } from './database';
import { send } from './http';
import { unsignedToken, type Claims } from './token';

/** Decision of the rules on a request. */
export type Verdict = 'allowed' | 'refused';

/** Request below the document root of a database; `path` starts with `/` or `:`. */
export interface DocumentRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/**
 * Identity of a request: anonymous, a user with a token, or the emulator owner, who bypasses the
 * rules.
 */
export type Bearer = null | 'owner' | { readonly uid: string; readonly claims: Claims };

/** Response of the emulator. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly error: { readonly status: string; readonly message: string } | null;
}

const errorSchema = z.object({
  error: z.object({ status: z.string(), message: z.string() }),
});

/** A denial by the rules names their lines; any other 403 is a test error. */
const refusedByRules = /for '(?:get|list|create|update|delete)' @ L\d+/;

/** Sends a REST request as an actor, as an attacker could. */
export async function ask(
  projectId: string,
  bearer: Bearer,
  request: DocumentRequest,
): Promise<Answer> {
  const token =
    bearer === null || bearer === 'owner'
      ? bearer
      : unsignedToken(projectId, bearer.uid, bearer.claims);
  const { status, text } = await send({
    method: request.method,
    path: `/v1/${documentsRoot(projectId)}${request.path}`,
    token,
    body: request.body,
  });
  const body: unknown = text === '' ? {} : JSON.parse(text);
  // A streamed response, such as that of a query, is an array whose first element carries the
  // error.
  const parsed = errorSchema.safeParse(Array.isArray(body) ? body[0] : body);
  return { status, body, error: parsed.success ? parsed.data.error : null };
}

/** Database errors on requests that the rules allowed. */
const errorsAfterRules = new Set(['404 NOT_FOUND', '409 ALREADY_EXISTS']);

/** Classifies a response; a missing document counts as allowed, and an unexpected error throws. */
export function verdictOf(answer: Answer): Verdict {
  const { status, error } = answer;
  if (status === 200 && error === null) return 'allowed';
  if (errorsAfterRules.has(`${status} ${error?.status ?? ''}`)) return 'allowed';
  if (
    status === 403 &&
    error?.status === 'PERMISSION_DENIED' &&
    refusedByRules.test(error.message)
  ) {
    return 'refused';
  }
  throw new Error(`neither allowed nor refused by the rules: ${status} ${error?.message ?? ''}`);
}
