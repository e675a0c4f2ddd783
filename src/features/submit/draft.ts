import { categoryIdSchema, objectKindIdSchema, type CommandInput } from '@reglament/domain';
import * as z from 'zod/mini';
import { personalRecord } from '../../data/personal-record';
import { draftExtras, emptyExtras, extrasOfInput, isEmptyExtras } from './draft-extras';

/** Stored and transferred form values. */
export const draftSchema = z.object({
  category: z.nullable(categoryIdSchema),
  subject: z.string(),
  text: z.string(),
  steps: z.string(),
  objects: z.array(z.object({ kind: objectKindIdSchema, id: z.string() })),
  sourceUrl: z.string(),
  ...draftExtras,
});

/** Form values; may be incomplete or invalid. */
export type Draft = z.infer<typeof draftSchema>;

/** Object row as typed. */
export type ObjectRow = Draft['objects'][number];

/** Empty form. */
export const emptyDraft: Draft = {
  category: null,
  subject: '',
  text: '',
  steps: '',
  objects: [],
  sourceUrl: '',
  ...emptyExtras,
};

/** Whether the form is empty. */
export const isEmptyDraft = ({
  category,
  subject,
  text,
  steps,
  objects,
  sourceUrl,
  ...extras
}: Draft): boolean =>
  category === null &&
  isEmptyExtras(extras) &&
  [subject, text, steps, sourceUrl, ...objects.map(({ id }) => id)].every((typed) => typed === '');

/** Upload queue key of the form. */
export const SUBMIT_UPLOADS = 'submit';

const record = personalRecord('draft:submit', draftSchema);

/** Loads the stored draft, or an empty one. */
export const loadDraft = (): Draft => record.read() ?? emptyDraft;

/** Stores the draft on this device; removes it when empty. */
export const saveDraft = (draft: Draft): void => {
  if (isEmptyDraft(draft)) record.forget();
  else record.write(draft);
};

/** Restores the form from a rejected command. */
export const draftOf = (input: CommandInput<'submitTicket'>): Draft => ({
  category: input.category,
  subject: input.subject,
  text: input.text,
  steps: input.steps ?? '',
  objects: [...input.objects],
  sourceUrl: input.sourceUrl ?? '',
  ...extrasOfInput(input),
});
