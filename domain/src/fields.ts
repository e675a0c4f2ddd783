import * as z from 'zod/mini';
import { instantLimits, limits } from './limits';
import { objectKindIdSchema } from './regulation/ids';
import { normaliseLine, normaliseText } from './text/normalise';
import { parseTicketNumber } from './text/ticket-number';

/** An instant: epoch milliseconds, UTC, a whole number within {@link instantLimits}. */
export const instantSchema = z
  .int()
  .check(z.minimum(instantLimits.min), z.maximum(instantLimits.max));

/** A segment of time, half-open: `from` belongs to it, `to` does not. */
export const intervalSchema = z
  .object({ from: instantSchema, to: instantSchema })
  .check(z.refine(({ from, to }) => from <= to, 'ends before it begins'));

/** Pauses of a clock in order; they may touch, but not overlap. */
export const pausesSchema = z
  .array(intervalSchema)
  .check(
    z.refine(
      (pauses) => pauses.every(({ from }, at) => from >= (pauses[at - 1]?.to ?? from)),
      'pauses overlap or are out of order',
    ),
  );

/**
 * The longest raw string that is normalised, as a multiple of the bound of its field: decomposed
 * letters of Korean are three characters each. Longer ones are refused before any work is done.
 */
const RAW_FACTOR = 3;

interface Bounds {
  readonly min?: number;
  readonly max: number;
}

/** The complaint names the bound that people know, and nothing after it is tried. */
const notHuge = (max: number) =>
  z.check<string>(({ value, issues }) => {
    if (value.length <= RAW_FACTOR * max) return;
    const size = { origin: 'string', code: 'too_big', maximum: max, inclusive: true } as const;
    issues.push({ ...size, input: value, continue: false });
  });

const bounded = (clean: (raw: string) => string, { min = 0, max }: Bounds) =>
  z.string().check(notHuge(max), z.overwrite(clean), z.minLength(min), z.maxLength(max));

/** Text of one line, normalised. */
export const lineSchema = (bounds: Bounds) => bounded(normaliseLine, bounds);

/** Text of many lines, normalised. */
export const textSchema = (bounds: Bounds) => bounded(normaliseText, bounds);

/**
 * Made by the client for each command, a UUID as `crypto.randomUUID` writes it: a repeat with the same
 * id gets the same answer. Never an id of {@link scheduledId}.
 */
export const commandIdSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u));

/** The id of a command that a schedule gives: of a namespace that no client can name. */
export const scheduledId = (kind: string, occasion: number | string): string =>
  `schedule:${kind}-${occasion}`;

/** A uid of Firebase Authentication; Firestore reserves document ids of the form `__...__`. */
export const uidSchema = z.string().check(z.regex(/^(?!__.*__$)[0-9a-zA-Z:_-]{1,128}$/u));

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
