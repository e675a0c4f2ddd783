import { randomBytes, randomUUID } from 'node:crypto';
import { ticketNumber, type CommandInput, type CommandName } from '@reglament/domain';
import { FUNCTION_PROCESSES, projectId, region } from './env';
import { host, type StackPorts } from './ports';

type Call = Readonly<{ name: string; data: unknown }>;
type Inputs = { readonly [Name in CommandName]?: CommandInput<Name> };

/**
 * Warms up the functions that users call first. Every call is rejected, so no ticket is created.
 * The first calls run concurrently, one per function process, so that each loads the bundle and
 * connects to the database (shared-workers.ts distributes them).
 */
export async function warmUpFunctions(ports: StackPorts): Promise<void> {
  const base = `http://${host}:${ports.functions}/${projectId}/${region}`;
  const call = ({ name, data }: Call, uid?: string) =>
    post(`${base}/${name}`, { data }, warmUpToken(uid));
  const processes = Array.from({ length: FUNCTION_PROCESSES }, (_, index) => `warm-up-${index}`);
  await Promise.all(processes.map((uid) => call({ name: 'submitTicket', data: newTicket() }, uid)));
  await Promise.all([
    ...callables().map((one) => call(one)),
    post(`${base}/session`, {}),
    ...pages.map((path) => get(`http://${host}:${ports.hosting}${path}`)),
    get(`${base}/attachments?id=${newPictureId()}&size=thumbnail`, warmUpToken()),
  ]);
}

const pages = ['/help', '/help/index.ru.json', '/widget'];
const text = 'Warm-up of the functions';

const newPictureId = () => randomBytes(16).toString('hex');

/** Input that is rejected because its picture does not exist. */
function newTicket(): CommandInput<'submitTicket'> {
  return {
    commandId: randomUUID(),
    category: 'organiser-system',
    subject: text,
    text,
    objects: [],
    language: 'en',
    attachments: [newPictureId()],
  };
}

/** Valid inputs that are rejected because the ticket or picture does not exist. */
export function warmUpInputs(): Inputs {
  const number = ticketNumber(new Uint8Array(5));
  const commandId = randomUUID();
  const base = { commandId, number, baseRevision: 1 };
  return {
    submitTicket: newTicket(),
    reply: { commandId, number, text },
    assign: { ...base, to: null },
    waitForRequester: { ...base, text },
    resolve: { ...base, text },
    setCategory: { ...base, category: 'organiser-system' },
    addNote: { commandId, number, text },
  };
}

function callables(): readonly Call[] {
  return [
    ...Object.entries(warmUpInputs()).map(([name, data]) => ({ name, data })),
    { name: 'queuePlace', data: { number: ticketNumber(new Uint8Array(5)) } },
    { name: 'openTickets', data: { most: 1 } },
    { name: 'markRead', data: {} },
  ];
}

/** Returns an unsigned token, which the emulators accept. */
function warmUpToken(uid = 'warm-up'): string {
  const payload = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    iat: 0,
    exp: 4_000_000_000,
    auth_time: 0,
    sub: uid,
    user_id: uid,
    email: `${uid}@reglament.test`,
    email_verified: true,
    firebase: { sign_in_provider: 'custom', identities: {} },
  };
  const segment = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${segment({ alg: 'none', typ: 'JWT' })}.${segment(payload)}.`;
}

const post = (url: string, body: object, token?: string) =>
  request(url, { method: 'POST', body: JSON.stringify(body), headers: headersOf(token) });
const get = (url: string, token?: string) => request(url, { headers: headersOf(token) });

function headersOf(token: string | undefined): Record<string, string> {
  const json = { 'content-type': 'application/json' };
  return token === undefined ? json : { ...json, authorization: `Bearer ${token}` };
}

/** Ignores the response; a function that fails to start reports that to users as well. */
async function request(url: string, init: RequestInit): Promise<void> {
  const response = await fetch(url, init).catch(() => undefined);
  await response?.arrayBuffer().catch(() => undefined);
}
