import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';

/** Returns a service URL of the stack from the environment. */
const serviceUrl = (name: string): string => {
  const host = process.env[name];
  if (host === undefined) throw new Error(`${name} is not set: run the journeys with npm run e2e`);
  return `http://${host}`;
};

const project = 'demo-reglament';

/** Posts to an emulator and returns the parsed response; throws on an error status. */
const postJson = async (url: string, body: unknown, token = 'owner'): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
};

const textIn = (answer: unknown, key: string): string => {
  const value: unknown = Object.entries(answer ?? {}).find(([name]) => name === key)?.[1];
  if (typeof value !== 'string') throw new Error(`the answer has no ${key}`);
  return value;
};

const signInSchema = z.object({
  idToken: z.string(),
  refreshToken: z.string(),
  expiresIn: z.string(),
  email: z.string(),
});

const sharedAuth = (): string => serviceUrl('FIREBASE_AUTH_EMULATOR_HOST');

/** Signs in as a seeded user, on the shared stack unless `auth` names another; returns the tokens. */
export const signInResponse = async (
  uid: string,
  auth = sharedAuth(),
): Promise<z.infer<typeof signInSchema>> => {
  const url = `${auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`;
  const credentials = {
    email: `${uid}@reglament.test`,
    password: 'reglament',
    returnSecureToken: true,
  };
  return signInSchema.parse(await postJson(url, credentials));
};

const tokenOf = async (uid: string): Promise<string> => (await signInResponse(uid)).idToken;

/** Sends a command as a seeded user through the API; returns the ticket number. */
export const command = async (
  uid: string,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const url = `${serviceUrl('FUNCTIONS_EMULATOR_HOST')}/${project}/europe-west1/${name}`;
  const data = { commandId: randomUUID(), ...input };
  const answer = await postJson(url, { data }, await tokenOf(uid));
  const result: unknown = Object.entries(answer ?? {}).find(([key]) => key === 'result')?.[1];
  return textIn(result, 'number');
};

/** Returns the status of loading a picture as a user, or signed out. */
export const pictureStatus = async (uid: string | null, id: string): Promise<number> => {
  const url = `${serviceUrl('FUNCTIONS_EMULATOR_HOST')}/${project}/europe-west1/attachments?id=${id}`;
  const headers = uid === null ? {} : { authorization: `Bearer ${await tokenOf(uid)}` };
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  return response.status;
};

/** Merging requires two cards. */
const twoCards = ['1093385', '1101126'].map((id) => ({ kind: 'animal', id }));

/** Submits a ticket as a seeded requester. */
export const submit = async (
  uid: string,
  subject: string,
  category = 'organiser-system',
): Promise<string> =>
  command(uid, 'submitTicket', {
    category,
    subject,
    text: 'Обращение создано проверкой, чтобы увидеть его в очереди.',
    objects: category === 'merge-cards' ? twoCards : [],
    language: 'ru',
  });

/** Returns the latest sign-in link that the Auth emulator generated for an address. */
export const signInLink = async (email: string): Promise<string> => {
  const response = await fetch(`${sharedAuth()}/emulator/v1/projects/${project}/oobCodes`);
  const answer: unknown = await response.json();
  const codes: unknown = Object.entries(answer ?? {}).find(([key]) => key === 'oobCodes')?.[1];
  const matching = (Array.isArray(codes) ? codes : []).filter(
    (code: unknown) => textIn(code, 'email') === email,
  );
  return textIn(matching.at(-1), 'oobLink');
};

/** Sets the allowed host sites, as an administrator would in the Firebase console. */
export const allowSites = async (origins: readonly string[]): Promise<void> => {
  const database = serviceUrl('FIRESTORE_EMULATOR_HOST');
  const url = `${database}/v1/projects/${project}/databases/(default)/documents/config/widget`;
  const values = origins.map((stringValue) => ({ stringValue }));
  const response = await fetch(url, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ fields: { origins: { arrayValue: { values } } } }),
  });
  if (!response.ok) throw new Error(`config/widget: ${response.status} ${await response.text()}`);
};
