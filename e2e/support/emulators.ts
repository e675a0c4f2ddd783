import { randomUUID } from 'node:crypto';

/** An address of the stack under test, as its orchestrator hands it over. */
const address = (name: string): string => {
  const host = process.env[name];
  if (host === undefined) throw new Error(`${name} is not set: run the journeys with npm run e2e`);
  return `http://${host}`;
};

const project = 'demo-reglament';

/** Asks an emulator and gives its answer parsed; a refusal is an error with its text. */
const ask = async (url: string, body: unknown, token = 'owner'): Promise<unknown> => {
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

const tokenOf = async (uid: string): Promise<string> => {
  const auth = address('FIREBASE_AUTH_EMULATOR_HOST');
  const url = `${auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`;
  const credentials = {
    email: `${uid}@reglament.test`,
    password: 'reglament',
    returnSecureToken: true,
  };
  return textIn(await ask(url, credentials), 'idToken');
};

/** Gives a command as a seeded person, past every screen; answers the ticket's number. */
export const command = async (
  uid: string,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const url = `${address('FUNCTIONS_EMULATOR_HOST')}/${project}/europe-west1/${name}`;
  const data = { commandId: randomUUID(), ...input };
  const answer = await ask(url, { data }, await tokenOf(uid));
  const result: unknown = Object.entries(answer ?? {}).find(([key]) => key === 'result')?.[1];
  return textIn(result, 'number');
};

/** What the service answers to somebody, or to nobody, who asks for a picture by its address. */
export const pictureStatus = async (uid: string | null, id: string): Promise<number> => {
  const url = `${address('FUNCTIONS_EMULATOR_HOST')}/${project}/europe-west1/attachments?id=${id}`;
  const headers = uid === null ? {} : { authorization: `Bearer ${await tokenOf(uid)}` };
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  return response.status;
};

/** Fewer cannot be merged. */
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

/** The newest sign-in letter that the Auth emulator would have sent to an address: its link. */
export const signInLink = async (email: string): Promise<string> => {
  const auth = address('FIREBASE_AUTH_EMULATOR_HOST');
  const response = await fetch(`${auth}/emulator/v1/projects/${project}/oobCodes`);
  const answer: unknown = await response.json();
  const codes: unknown = Object.entries(answer ?? {}).find(([key]) => key === 'oobCodes')?.[1];
  const mine = (Array.isArray(codes) ? codes : []).filter(
    (code: unknown) => textIn(code, 'email') === email,
  );
  return textIn(mine.at(-1), 'oobLink');
};

/** Sets which sites may show the widget, as an administrator does in the Firebase console. */
export const allowSites = async (origins: readonly string[]): Promise<void> => {
  const database = address('FIRESTORE_EMULATOR_HOST');
  const url = `${database}/v1/projects/${project}/databases/(default)/documents/config/widget`;
  const values = origins.map((stringValue) => ({ stringValue }));
  const response = await fetch(url, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ fields: { origins: { arrayValue: { values } } } }),
  });
  if (!response.ok) throw new Error(`config/widget: ${response.status} ${await response.text()}`);
};
