import { categoryIdSchema, objectKindIdSchema, type CommandInput } from '@reglament/domain';
import * as z from 'zod/mini';
import { personalRecord } from '../../data/personal-record';
import { draftExtras, emptyExtras, extrasOfInput, isEmptyExtras } from './draft-extras';

/** What is kept and handed over of a form. */
export const draftSchema = z.object({
  category: z.nullable(categoryIdSchema),
  subject: z.string(),
  text: z.string(),
  steps: z.string(),
  objects: z.array(z.object({ kind: objectKindIdSchema, id: z.string() })),
  sourceUrl: z.string(),
  ...draftExtras,
});

/** The form as it is typed: anything may be missing or wrong yet. */
export type Draft = z.infer<typeof draftSchema>;

/** An object of the portal as it is typed. */
export type ObjectRow = Draft['objects'][number];

/** A form that nobody has touched. */
export const emptyDraft: Draft = {
  category: null,
  subject: '',
  text: '',
  steps: '',
  objects: [],
  sourceUrl: '',
  ...emptyExtras,
};

/** Whether nothing has been typed or chosen. */
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

/** The name of the pictures that go with the form. */
export const SUBMIT_UPLOADS = 'submit';

const record = personalRecord('draft:submit', draftSchema);

/** What was typed before; an empty form when there is nothing. */
export const loadDraft = (): Draft => record.read() ?? emptyDraft;

/** Keeps what is typed on this device; an empty form is forgotten. */
export const saveDraft = (draft: Draft): void => {
  if (isEmptyDraft(draft)) record.forget();
  else record.write(draft);
};

/** The form of a request that was given already and came back. */
export const draftOf = (input: CommandInput<'submitTicket'>): Draft => ({
  category: input.category,
  subject: input.subject,
  text: input.text,
  steps: input.steps ?? '',
  objects: [...input.objects],
  sourceUrl: input.sourceUrl ?? '',
  ...extrasOfInput(input),
});
