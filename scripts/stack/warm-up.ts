import { randomBytes, randomUUID } from 'node:crypto';
import {
  ticketNumber,
  type CommandInput,
  type CommandName,
  type TicketCommandName,
} from '@reglament/domain';
import { projectId, region } from './env';
import { host, type StackPorts } from './ports';

type Call = Readonly<{ name: string; data: unknown }>;
type Inputs = { readonly [Name in CommandName]?: CommandInput<Name> };

/**
 * Calls each function that people meet first, before they do: the emulator starts a process for a function at its
 * first call, which then loads the bundle and connects to the database. Every call is refused, so no ticket is made.
 */
export async function warmUpFunctions(ports: StackPorts): Promise<void> {
  const base = `http://${host}:${ports.functions}/${projectId}/${region}`;
  const token = warmUpToken();
  await Promise.all([
    ...callables().map(({ name, data }) => post(`${base}/${name}`, { data }, token)),
    post(`${base}/session`, {}),
    ...pages.map((path) => get(`http://${host}:${ports.hosting}${path}`)),
    get(`${base}/attachments?id=${newPictureId()}&size=thumbnail`, token),
  ]);
}

const pages = ['/help', '/help/index.ru.json', '/widget'];

const newPictureId = () => randomBytes(16).toString('hex');

/** Well-formed inputs that are refused: the ticket, and the picture of the new one, do not exist. */
function callables(): readonly Call[] {
  const number = ticketNumber(new Uint8Array(5));
  const commandId = randomUUID();
  const text = 'warm-up';
  const inputs: Inputs = {
    submitTicket: {
      commandId,
      category: 'organiser-system',
      subject: text,
      text,
      objects: [],
      language: 'en',
      attachments: [newPictureId()],
    },
    reply: { commandId, number, text },
    ...actsOfStaff(number, commandId, text),
  };
  return [
    ...Object.entries(inputs).map(([name, data]) => ({ name, data })),
    { name: 'queuePlace', data: { number } },
    { name: 'openTickets', data: { most: 1 } },
    { name: 'markSeen', data: {} },
  ];
}

function actsOfStaff(
  number: string,
  commandId: string,
  text: string,
): Pick<Inputs, TicketCommandName> {
  const act = { commandId, number, baseRevision: 1 };
  return {
    assign: { ...act, to: null },
    waitForRequester: { ...act, text },
    resolve: { ...act, text },
    setCategory: { ...act, category: 'organiser-system' },
    addNote: { commandId, number, text },
  };
}

/** A token of nobody in particular; the emulators take it unsigned. */
function warmUpToken(): string {
  const payload = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    iat: 0,
    exp: 4_000_000_000,
    auth_time: 0,
    sub: 'warm-up',
    user_id: 'warm-up',
    email: 'warm-up@reglament.test',
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

/** Whatever the answer is: a function that fails to start says so at the call of a person as well. */
async function request(url: string, init: RequestInit): Promise<void> {
  const response = await fetch(url, init).catch(() => undefined);
  await response?.arrayBuffer().catch(() => undefined);
}
