import { attachmentSchema, type Attachment, type CommandInput } from '@reglament/domain';
import { getStorage } from 'firebase-admin/storage';
import { form, functionsUrl, submit, tokenOf, type Answer, send } from './call';
import { requester, staff, type Person } from './people';
import { app, auth, db } from './world';

/** Creates the account, because the function looks it up to verify a token. */
const withAccount = async (person: Person): Promise<Person> => {
  await auth.createUser({ uid: person.uid, email: person.email, emailVerified: true });
  const now = Math.floor(Date.now() / 1_000) + 5;
  return { ...person, claims: { ...person.claims, iat: now, auth_time: now } };
};

/** Creates a requester with an account. */
export const sender = async (name = 'Ольга', claims: Person['claims'] = {}): Promise<Person> =>
  withAccount(requester(name, claims));

/** Creates a staff member with an account. */
export const staffReader = async (): Promise<Person> => withAccount(await staff());

interface Sending {
  readonly name?: string;
  readonly type?: string;
  readonly url?: string;
}

/** Header of the file name. */
const nameHeader = (name: string): Record<string, string> => ({
  'x-file-name': encodeURIComponent(name),
});

const bearer = (person: Person | null): Record<string, string> =>
  person === null ? {} : { authorization: `Bearer ${tokenOf(person)}` };

/** Uploads a file. */
export const postUpload = async (
  person: Person | null,
  bytes: Uint8Array,
  { name = 'снимок.png', type = 'application/octet-stream', url = functionsUrl() }: Sending = {},
): Promise<Answer> =>
  send(
    'attachments',
    {
      method: 'POST',
      headers: { 'content-type': type, ...nameHeader(name), ...bearer(person) },
      body: new Blob([Uint8Array.from(bytes)]),
    },
    url,
  );

/** Uploads a file that must be accepted. */
export const uploaded = async (
  person: Person,
  bytes: Uint8Array,
  sending: Sending = {},
): Promise<Attachment> => {
  const answer = await postUpload(person, bytes, sending);
  if (answer.status !== 200) throw new Error(`upload: ${answer.status} ${answer.text}`);
  return attachmentSchema.parse((JSON.parse(answer.text) as { attachment: unknown }).attachment);
};

/** Response of a file download. */
export interface Fetched {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** Requests a file by URL. */
export const fetchFile = async (
  person: Person | null,
  id: string,
  {
    size,
    method = 'GET',
    url = functionsUrl(),
  }: {
    readonly size?: string;
    readonly method?: string;
    readonly url?: string;
  } = {},
): Promise<Fetched> => {
  const query = new URLSearchParams({ id, ...(size !== undefined && { size }) });
  const response = await fetch(`${url}/attachments?${query}`, { method, headers: bearer(person) });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
};

/** Submits a ticket with attachments. */
export const submitWith = async (
  person: Person,
  attachments: CommandInput<'submitTicket'>['attachments'],
): Promise<string> => submit(person, form({ attachments }));

const bucket = getStorage(app).bucket(`${String(process.env['GCLOUD_PROJECT'])}.appspot.com`);

/** Access to the stored files. */
export const files = {
  names: async (): Promise<string[]> => {
    const [found] = await bucket.getFiles({ prefix: 'attachments/' });
    return found.map(({ name }) => name).toSorted();
  },
  of: async (id: string): Promise<string[]> =>
    (await files.names()).filter((name) => name.includes(id)),
  read: async (id: string, size = 'original'): Promise<Buffer> => {
    const [bytes] = await bucket.file(`attachments/${id}/${size}`).download();
    return bytes;
  },
  metadata: async (id: string): Promise<Readonly<Record<string, unknown>>> => {
    const [metadata] = await bucket.file(`attachments/${id}/original`).getMetadata();
    return { ...metadata };
  },
};

/** Counts the upload records of a user. */
export const uploadsOf = async (uid: string): Promise<number> =>
  (await db.collection('uploads').where('uid', '==', uid).count().get()).data().count;
