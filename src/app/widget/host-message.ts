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

/** Longer than any token of a host. */
const MAX_CHARACTERS = 4_096;

/** What makes no sense in one field does not spoil the others. */
const forgiving = <Value>(schema: z.ZodMiniType<Value>) =>
  z.optional(
    z.pipe(
      z.unknown(),
      z.transform((raw) => schema.safeParse(raw).data),
    ),
  );

const prefillSchema = z.object({
  category: forgiving(categoryIdSchema),
  subject: forgiving(lineSchema(limits.subject)),
  objectKind: forgiving(objectKindIdSchema),
  objectId: forgiving(z.string().check(z.regex(/^\d{1,20}$/u))),
  url: forgiving(urlSchema),
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

/** The kind that the host names; the first one where it names none that can be chosen. */
const kindOf = (named: string | undefined): string => {
  const kinds = activeObjectKinds(activeRegulation());
  return (kinds.find(({ id }) => id === named) ?? kinds[0])?.id ?? '';
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

/** Reads a message of the host's page; null when it is none, or not as it should be. */
export const parseHostMessage = (raw: unknown) => {
  const parsed = messageSchema.safeParse(raw);
  if (!parsed.success) return null;
  const message = parsed.data;
  return message.type === 'prefill' ? { ...message, wish: prefillOf(message.wish) } : message;
};
