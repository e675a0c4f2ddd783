import * as z from 'zod/mini';
import { documentsRoot } from './database';
import { send } from './http';
import { unsignedToken, type Claims } from './token';

/** What came of a request as far as the rules are concerned. */
export type Verdict = 'allowed' | 'refused';

/** A request below the documents of a database; `path` begins with `/` or `:`. */
export interface DocumentRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/** Who asks: nobody, a person with a token, or the emulator's owner, whom no rule holds. */
export type Bearer = null | 'owner' | { readonly uid: string; readonly claims: Claims };

/** An answer of the emulator. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly error: { readonly status: string; readonly message: string } | null;
}

const errorSchema = z.object({
  error: z.object({ status: z.string(), message: z.string() }),
});

/** A refusal names the lines of the rules that were asked; any other 403 is a mistake of the test. */
const refusedByRules = /for '(?:get|list|create|update|delete)' @ L\d+/;

/** Asks the emulator as one person, over REST, exactly as a forger would. */
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
  // A streamed answer, such as a query's, is a list of which the first element carries the error.
  const parsed = errorSchema.safeParse(Array.isArray(body) ? body[0] : body);
  return { status, body, error: parsed.success ? parsed.data.error : null };
}

/** What the database says to a request that the rules let through. */
const beyondTheRules = new Set(['404 NOT_FOUND', '409 ALREADY_EXISTS']);

/** A document that is missing but may be asked for is allowed; all but yes and no is an error. */
export function verdictOf(answer: Answer): Verdict {
  const { status, error } = answer;
  if (status === 200 && error === null) return 'allowed';
  if (beyondTheRules.has(`${status} ${error?.status ?? ''}`)) return 'allowed';
  if (
    status === 403 &&
    error?.status === 'PERMISSION_DENIED' &&
    refusedByRules.test(error.message)
  ) {
    return 'refused';
  }
  throw new Error(`neither allowed nor refused by the rules: ${status} ${error?.message ?? ''}`);
}
