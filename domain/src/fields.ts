import * as z from 'zod/mini';
import { limits } from './limits';
import { objectKindIdSchema } from './regulation/ids';
import { normaliseLine, normaliseText } from './text/normalise';
import { parseTicketNumber } from './text/ticket-number';

/** An instant: epoch milliseconds, UTC, a whole number. */
export const instantSchema = z.int();

/** A stretch of time, half-open: `from` belongs to it, `to` does not. */
export const intervalSchema = z.object({ from: instantSchema, to: instantSchema });

/**
 * The longest raw string that is looked at, in characters: four times the longest text. Longer ones
 * are refused before any work is done on them.
 */
const RAW_MAX = 4 * limits.text.max;

interface Bounds {
  readonly min?: number;
  readonly max: number;
}

/** The complaint names the bound that people know, and nothing after it is tried. */
const notHuge = (max: number) =>
  z.check<string>(({ value, issues }) => {
    if (value.length <= RAW_MAX) return;
    const size = { origin: 'string', code: 'too_big', maximum: max, inclusive: true } as const;
    issues.push({ ...size, input: value, continue: false });
  });

const bounded = (clean: (raw: string) => string, { min = 0, max }: Bounds) =>
  z.string().check(notHuge(max), z.overwrite(clean), z.minLength(min), z.maxLength(max));

/** Text of one line, normalised. */
export const lineSchema = (bounds: Bounds) => bounded(normaliseLine, bounds);

/** Text of many lines, normalised. */
export const textSchema = (bounds: Bounds) => bounded(normaliseText, bounds);

/** Made by the client for each command: a repeat with the same id gets the same answer. */
export const commandIdSchema = z.string().check(z.regex(/^[0-9a-zA-Z_-]{16,64}$/u));

/** A uid of Firebase Authentication. */
export const uidSchema = z.string().check(z.regex(/^[0-9a-zA-Z:_-]{1,128}$/u));

/** A ticket number in its stored form (seven characters, checked). */
export const ticketNumberSchema = z.string().check(
  z.maxLength(16, { abort: true }),
  z.refine((raw) => parseTicketNumber(raw) === raw),
);

/** A web address, http or https only. */
export const urlSchema = z
  .string()
  .check(
    z.maxLength(limits.url.max, { abort: true }),
    z.overwrite(normaliseLine),
    z.url({ protocol: /^https?$/u }),
  );

/** A mark from 1 (bad) to 5 (good). */
export const scoreSchema = z.int().check(z.minimum(1), z.maximum(5));

/** An object of the portal named by kind and number (clause 2.2). */
export const portalObjectSchema = z.strictObject({
  kind: objectKindIdSchema,
  id: lineSchema({ min: 1, max: limits.objectId.max }).check(z.regex(/^\d+$/u)),
});

/** The objects of a submission; a list that is too long is refused before its members are read. */
export const portalObjectsSchema = z.pipe(
  z.array(z.unknown()).check(z.maxLength(limits.objects.max)),
  z.array(portalObjectSchema),
);

/** An object of the portal named by kind and number (clause 2.2). */
export type PortalObject = z.infer<typeof portalObjectSchema>;

/** The languages that every text of the service exists in; the first is the default. */
export const languages = ['ru', 'en'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];

const wordsSchema = z.string().check(z.minLength(1), z.maxLength(2_000));

/** A text in every language. */
export const bilingualSchema = z.object({ ru: wordsSchema, en: wordsSchema });

/** A text in every language. */
export type Bilingual = z.infer<typeof bilingualSchema>;
