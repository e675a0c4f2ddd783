import { pictureLimits } from '@reglament/domain';
import type { HttpRequest } from '../runtime/http';

/** Reads a request body; null when its declared or actual size exceeds the limit. */
export const readBody = async (
  request: HttpRequest['request'],
  maxBytes: number = pictureLimits.bytes,
): Promise<Uint8Array | null> => {
  if (Number(request.headers['content-length']) > maxBytes) return null;
  // Functions has already buffered the body, except for invalid content types.
  const buffered: Uint8Array | undefined = request.rawBody;
  if (buffered === undefined) return readStream(request, maxBytes);
  return buffered.length > maxBytes ? null : buffered;
};

/** Reads a stream; stops once the limit is exceeded. */
async function readStream(
  request: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
