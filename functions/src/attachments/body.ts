import { pictureLimits } from '@reglament/domain';
import type { HttpAsked } from '../runtime/http';

const MAX_BYTES = pictureLimits.bytes;

/** The body of a request; null for one that is too large, by what it says of itself or by what it is. */
export const bodyOf = async (request: HttpAsked['request']): Promise<Uint8Array | null> => {
  if (Number(request.headers['content-length']) > MAX_BYTES) return null;
  // The platform has read it already, but for types that are none.
  const read: Uint8Array | undefined = request.rawBody;
  if (read === undefined) return readUpTo(request);
  return read.length > MAX_BYTES ? null : read;
};

/** Stops reading as soon as it is too much. */
async function readUpTo(request: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > MAX_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
