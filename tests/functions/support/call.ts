import { randomUUID } from 'node:crypto';
import {
  errorCodes,
  type CommandAnswer,
  type CommandInput,
  type CommandName,
  type DomainError,
} from '@reglament/domain';
import * as z from 'zod/mini';
import type { Person } from './people';
import { fromEnv, projectId, region } from './world';

/** HTTP response of a function. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly result: unknown;
  readonly error: DomainError | null;
}

const domainErrorSchema = z.looseObject({ code: z.enum(errorCodes) });

const bodySchema = z.object({
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ details: z.optional(domainErrorSchema) })),
});

const answerSchema = z.strictObject({ number: z.string(), revision: z.int() });

/** Base URL of the functions; fault tests pass their own host. */
export const functionsUrl = (host = fromEnv('FUNCTIONS_EMULATOR_HOST')): string =>
  `http://${host}/${projectId}/${region}`;

/** Builds an unsigned token, which only the emulators accept. */
export const tokenOf = ({ uid, name, email, claims }: Person): string => {
  const payload = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    iat: 0,
    exp: 4_000_000_000,
    auth_time: 0,
    sub: uid,
    user_id: uid,
    name,
    email,
    firebase: { sign_in_provider: 'password', identities: {} },
    ...claims,
  };
  const segment = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${segment({ alg: 'none', typ: 'JWT' })}.${segment(payload)}.`;
};

/** Sends a raw request to a function. */
export const send = async (
  name: string,
  init: RequestInit,
  url = functionsUrl(),
): Promise<Answer> => {
  const response = await fetch(`${url}/${name}`, init);
  const text = await response.text();
  const body = bodySchema.safeParse(json(text)).data;
  return {
    status: response.status,
    text,
    headers: response.headers,
    result: body?.result,
    error: body?.error?.details ?? null,
  };
};

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Headers of a call; null for an anonymous call. */
export const headersOf = (person: Person | null): Record<string, string> => ({
  'content-type': 'application/json',
  ...(person && { authorization: `Bearer ${tokenOf(person)}` }),
});

/** Calls a function by the callable protocol. */
export const call = async (
  person: Person | null,
  name: string,
  data: unknown,
  url = functionsUrl(),
): Promise<Answer> =>
  send(name, { method: 'POST', headers: headersOf(person), body: JSON.stringify({ data }) }, url);

/** Calls a command that must succeed. */
export const callOk = async <Name extends CommandName>(
  person: Person,
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandAnswer> => {
  const answer = await call(person, name, input);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`);
  return answerSchema.parse(answer.result);
};

/** Returns a new command id. */
export const newId = (): string => randomUUID();

/** Merging requires at least two cards. */
const twoCards = ['1093385', '1101126'].map((id) => ({ kind: 'animal' as const, id }));

/** Returns a valid submission form. */
export const form = (
  changes: Partial<CommandInput<'submitTicket'>> = {},
): CommandInput<'submitTicket'> => ({
  commandId: newId(),
  category: 'organiser-system',
  subject: 'Не открывается каталог выставки',
  text: 'После сохранения каталог пуст, хотя участники есть.',
  objects: changes.category === 'merge-cards' ? twoCards : [{ kind: 'event', id: '1204' }],
  language: 'ru',
  ...changes,
});

/** Submits a form and returns the ticket number. */
export const submit = async (
  person: Person,
  changes: Partial<CommandInput<'submitTicket'>> = {},
): Promise<string> => (await callOk(person, 'submitTicket', form(changes))).number;
