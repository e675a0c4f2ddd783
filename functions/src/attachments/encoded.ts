import { errorCodes, pictureTypes } from '@reglament/domain';
import * as z from 'zod/mini';

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A picture as it is stored: made anew from its pixels, so that nothing else of the file is left. */
const encodedSchema = z.strictObject({
  bytes: bytesSchema,
  /** Pixels, upright. */
  width: z.int(),
  height: z.int(),
  /** A small still picture, JPEG. */
  thumbnail: bytesSchema,
});

/** A picture as it is stored. */
export type Encoded = z.infer<typeof encodedSchema>;

/** What the decoding process answers. */
export const decodedSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: encodedSchema }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.enum(errorCodes) }) }),
]);

/** What the decoding process is asked. */
export const decodeJobSchema = z.object({
  bytes: bytesSchema,
  picture: z.object({
    type: z.enum(pictureTypes),
    width: z.int(),
    height: z.int(),
    frames: z.int(),
  }),
});

/** What the decoding process is asked. */
export type DecodeJob = z.infer<typeof decodeJobSchema>;
