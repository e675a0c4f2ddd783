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

/** Timeouts in milliseconds; the upload timeout allows for slow connections. */
const SEND_TIMEOUT_MS = 180_000;
const READ_TIMEOUT_MS = 60_000;

/** Encodes a file name for a header; truncates it from the start, so that the extension stays. */
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

/** Progress callback and abort signal of an upload. */
export interface Sending {
  /** Reports the uploaded share, from 0 to 1. */
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
 * Uploads a picture, with its name in a header. Uses XMLHttpRequest because `fetch` reports no
 * upload progress.
 * @throws CommandError when the upload is rejected, aborted or times out
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
    // `loadend` follows success, error, abort and timeout.
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

const send = async (method: 'GET' | 'DELETE', query: Record<string, string>): Promise<Response> => {
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

/** The size of a picture to load. */
export type PictureSize = 'original' | 'thumbnail';

/** Downloads a picture as the signed-in user. Rejects with {@link CommandError}. */
export const fetchPicture = async (id: string, size: PictureSize): Promise<Blob> => {
  const blob = await (await send('GET', { id, size })).blob();
  // Shown from a blob URL of this origin, so only picture types are allowed.
  if (!pictureTypes.some((type) => type === blob.type))
    throw new CommandError({ code: 'internal' });
  return blob;
};

/** Deletes an upload that no message includes. */
export const takeBackPicture = async (id: string): Promise<void> => {
  await send('DELETE', { id });
};
