import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MAX_EMAIL_BYTES } from '@reglament/domain';

/** Name of the form field or file with the raw message. */
const FIELD = 'email';

/** Maximum number of other fields that a provider may send. */
const MAX_FIELDS = 100;

/**
 * Returns the raw message of a request body: the body itself, or the field `email` of a form. Null
 * for a form without that field, or with more than one.
 */
export const rawMessageOf = async (body: Buffer, contentType: string): Promise<Buffer | null> =>
  /^multipart\/form-data\b/iu.test(contentType) ? fromForm(body, contentType) : body;

async function fromForm(body: Buffer, contentType: string): Promise<Buffer | null> {
  const { default: busboy } = await import('busboy');
  const found: Promise<Buffer>[] = [];
  try {
    const form = busboy({
      headers: { 'content-type': contentType },
      // Latin-1 keeps the bytes of a field as they came.
      defCharset: 'latin1',
      limits: { fieldSize: MAX_EMAIL_BYTES, fields: MAX_FIELDS, files: MAX_FIELDS },
    });
    form.on('field', (name, value) => {
      if (name === FIELD) found.push(Promise.resolve(Buffer.from(value, 'latin1')));
    });
    form.on('file', (name, stream) => {
      if (name === FIELD) found.push(readAll(stream));
      else stream.resume();
    });
    await pipeline(Readable.from([body]), form);
  } catch {
    return null;
  }
  const [message] = await Promise.all(found);
  return found.length === 1 && message !== undefined ? message : null;
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: AsyncIterable<Uint8Array> = stream;
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return Buffer.concat(parts);
}
