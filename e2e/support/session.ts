import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { pagePng } from '../../scripts/seed/page-png';
import { projectId } from '../../scripts/stack/env';
import { host, type StackPorts } from '../../scripts/stack/ports';

/** A signed-in user of a stack. */
export interface Session {
  readonly token: string;
}

const signedInSchema = z.object({ idToken: z.string() });
const uploadedSchema = z.object({ attachment: z.object({ id: z.string() }) });

const postJson = async (url: string, body: object): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify(body),
  });
  return response.json();
};

/** Creates an account with a verified email and signs in. */
export const signUp = async ({ auth }: StackPorts): Promise<Session> => {
  const api = `http://${host}:${auth}/identitytoolkit.googleapis.com/v1`;
  const credentials = { email: `${randomUUID()}@reglament.test`, password: 'reglament' };
  await postJson(`${api}/projects/${projectId}/accounts`, { ...credentials, emailVerified: true });
  const signedIn = await postJson(`${api}/accounts:signInWithPassword?key=demo`, {
    ...credentials,
    returnSecureToken: true,
  });
  return { token: signedInSchema.parse(signedIn).idToken };
};

const attachments = ({ functions }: StackPorts): string =>
  `http://${host}:${functions}/${projectId}/europe-west1/attachments`;

const authorization = ({ token }: Session) => ({ authorization: `Bearer ${token}` });

/** Uploads a picture; returns its id. */
export const uploadPicture = async (ports: StackPorts, session: Session): Promise<string> => {
  const response = await fetch(attachments(ports), {
    method: 'POST',
    headers: {
      ...authorization(session),
      'content-type': 'application/octet-stream',
      'x-file-name': 'page.png',
    },
    body: new Uint8Array(pagePng()),
  });
  return uploadedSchema.parse(await response.json()).attachment.id;
};

/** Returns the status of loading a picture. */
export const pictureStatus = async (
  ports: StackPorts,
  session: Session,
  id: string,
): Promise<number> => {
  const url = `${attachments(ports)}?${new URLSearchParams({ id, size: 'original' })}`;
  const response = await fetch(url, { headers: authorization(session) });
  await response.arrayBuffer();
  return response.status;
};
