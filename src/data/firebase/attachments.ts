import {
  attachmentSchema,
  limits,
  pictureTypes,
  type Attachment,
  parseJson,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { loadAuth } from '../load-auth';
import { CommandError } from './command-error';
import { failureOf, functionUrl } from './functions';

/** Without an answer for so long, milliseconds, a picture counts as not sent: slow lines are slow. */
const SEND_TIMEOUT_MS = 180_000;
const READ_TIMEOUT_MS = 60_000;

/** A header holds only so much; the end of a name tells more than its beginning. */
const headerOf = (name: string): string =>
  encodeURIComponent(
    [...name]
      .slice(-limits.fileName.max)
      .join('')
      .replace(/\p{Surrogate}/gu, ''),
  );

const answerSchema = z.object({ attachment: attachmentSchema });

const authorization = async (): Promise<string> => {
  const { idToken } = await loadAuth();
  const token = await idToken();
  if (token === null) throw new CommandError({ code: 'unauthenticated' });
  return `Bearer ${token}`;
};

/** How a file is on its way, and how it is called back. */
export interface Sending {
  /** How much of it is sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

const attachmentOf = (request: XMLHttpRequest): Attachment => {
  if (request.status === 0) throw new CommandError({ code: 'unavailable' });
  const body = parseJson(request.responseText);
  if (request.status !== 200) throw failureOf(request.status, body);
  const answer = answerSchema.safeParse(body);
  if (!answer.success) throw new CommandError({ code: 'unavailable' });
  return answer.data.attachment;
};

/**
 * Sends a picture up, its name in a header. Rejects with {@link CommandError}. Not by `fetch`, which
 * does not tell how much of a body is sent.
 */
export const sendPicture = async (
  blob: Blob,
  name: string,
  { onProgress, signal }: Sending,
): Promise<Attachment> => {
  const bearer = await authorization();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', functionUrl('attachments'));
    request.setRequestHeader('Authorization', bearer);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', headerOf(name));
    request.timeout = SEND_TIMEOUT_MS;
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    // Comes last, whatever became of it.
    request.addEventListener('loadend', () => {
      try {
        resolve(attachmentOf(request));
      } catch (error) {
        reject(error instanceof Error ? error : new CommandError({ code: 'internal' }));
      }
    });
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) reject(new CommandError({ code: 'unavailable' }));
    else request.send(blob);
  });
};

const ask = async (method: 'GET' | 'DELETE', query: Record<string, string>): Promise<Response> => {
  const response = await fetch(`${functionUrl('attachments')}?${new URLSearchParams(query)}`, {
    method,
    headers: { Authorization: await authorization() },
    signal: AbortSignal.timeout(READ_TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw error instanceof CommandError ? error : new CommandError({ code: 'unavailable' });
  });
  if (response.ok) return response;
  throw failureOf(response.status, parseJson(await response.text()));
};

/** How large a picture is wanted. */
export type PictureSize = 'original' | 'thumbnail';

/** Reads a picture with the right of whoever is signed in. Rejects with {@link CommandError}. */
export const fetchPicture = async (id: string, size: PictureSize): Promise<Blob> => {
  const blob = await (await ask('GET', { id, size })).blob();
  // Shown from an address of this page: nothing but a picture may ever stand there.
  if (!pictureTypes.some((type) => type === blob.type))
    throw new CommandError({ code: 'internal' });
  return blob;
};

/** Takes a picture back that no message has. */
export const takeBackPicture = async (id: string): Promise<void> => {
  await ask('DELETE', { id });
};
