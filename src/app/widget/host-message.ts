import {
  activeObjectKinds,
  categoryIdSchema,
  limits,
  lineSchema,
  objectKindIdSchema,
  urlSchema,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { activeRegulation } from '../../data/regulation';
import type { PrefillData } from '../../features/submit/prefill';

/** Maximum length of a host token. */
const MAX_CHARACTERS = 4_096;

/** Makes a schema optional: an invalid value becomes undefined instead of rejecting the message. */
const lenient = <Value>(schema: z.ZodMiniType<Value>) =>
  z.optional(
    z.pipe(
      z.unknown(),
      z.transform((raw) => schema.safeParse(raw).data),
    ),
  );

const prefillSchema = z.object({
  category: lenient(categoryIdSchema),
  subject: lenient(lineSchema(limits.subject)),
  objectKind: lenient(objectKindIdSchema),
  objectId: lenient(z.string().check(z.regex(/^\d{1,20}$/u))),
  url: lenient(urlSchema),
});

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), expectsToken: z.boolean() }),
  z.object({
    type: z.literal('identify'),
    token: z.nullable(z.string().check(z.maxLength(MAX_CHARACTERS))),
  }),
  z.object({ type: z.literal('prefill'), wish: prefillSchema }),
  z.object({ type: z.literal('shown') }),
]);

/** The object kind that the host names, or the first active one when it is unknown. */
const kindOf = (requested: string | undefined): string => {
  const kinds = activeObjectKinds(activeRegulation());
  return (kinds.find(({ id }) => id === requested) ?? kinds[0])?.id ?? '';
};

const prefillOf = ({
  category,
  subject,
  objectKind,
  objectId,
  url,
}: z.infer<typeof prefillSchema>): PrefillData => ({
  ...(category !== undefined && { category }),
  ...(subject !== undefined && { subject }),
  ...(objectId !== undefined && {
    objects: [{ kind: kindOf(objectKind), id: objectId }],
  }),
  ...(url !== undefined && { sourceUrl: url }),
});

/** Parses a message of the host page; null when it is invalid. */
export const parseHostMessage = (raw: unknown) => {
  const parsed = messageSchema.safeParse(raw);
  if (!parsed.success) return null;
  const message = parsed.data;
  return message.type === 'prefill' ? { ...message, wish: prefillOf(message.wish) } : message;
};
