import { errorCodes, pictureTypes } from '@reglament/domain';
import * as z from 'zod/mini';

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Re-encoded image as stored. */
const encodedSchema = z.strictObject({
  bytes: bytesSchema,
  /** Width in pixels after auto-rotation. */
  width: z.int(),
  height: z.int(),
  /** Still JPEG thumbnail. */
  thumbnail: bytesSchema,
});

/** Re-encoded image as stored. */
export type Encoded = z.infer<typeof encodedSchema>;

/** Reply of the decoder process. */
export const decodedSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: encodedSchema }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.enum(errorCodes) }) }),
]);

/** Job message for the decoder process. */
export const decodeJobSchema = z.object({
  bytes: bytesSchema,
  picture: z.object({
    type: z.enum(pictureTypes),
    width: z.int(),
    height: z.int(),
    frames: z.int(),
  }),
});

/** Job message for the decoder process. */
export type DecodeJob = z.infer<typeof decodeJobSchema>;
