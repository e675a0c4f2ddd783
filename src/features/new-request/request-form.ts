import {
  activeObjectKinds,
  findCategory,
  matchAttributes,
  objectKindIdSchema,
  typedUrl,
  type PortalObject,
  type Regulation,
} from '@reglament/domain';
import * as z from 'zod/mini';

/** The request as the form of the portal asks for it (clause 2.2). */
export const requestFields = {
  category: z.string(),
  subject: z.string(),
  text: z.string(),
  // Drafts of earlier versions lack the fields below.
  steps: z._default(z.string(), ''),
  objects: z._default(z.array(z.object({ kind: objectKindIdSchema, id: z.string() })), []),
  signs: z._default(z.array(z.enum(matchAttributes)), []),
  sourceUrl: z._default(z.string(), ''),
};

const requestFormSchema = z.object(requestFields);

/** Values of the request. */
export type RequestForm = z.infer<typeof requestFormSchema>;

/** Returns an empty request. */
export const emptyRequest: RequestForm = {
  category: '',
  subject: '',
  text: '',
  steps: '',
  objects: [],
  signs: [],
  sourceUrl: '',
};

/** Whether the category asks for duplicate cards instead of steps. */
export const asksForCards = (category: string, regulation: Regulation): boolean =>
  findCategory(regulation, category)?.form === 'duplicate-cards';

/** Returns a row for another object: a card, or the kind of the last row. */
export const nextObject = (
  { category, objects }: RequestForm,
  regulation: Regulation,
): PortalObject => {
  const kinds = activeObjectKinds(regulation);
  const card = kinds.find(({ isCard }) => isCard && asksForCards(category, regulation));
  return { kind: card?.id ?? objects.at(-1)?.kind ?? kinds[0]?.id ?? '', id: '' };
};

const isFilled = ({ id }: PortalObject): boolean => id.trim() !== '';

/** Returns the position in the form of the object that is sent at a position. */
export const rowOf = ({ objects }: RequestForm, sentAt: number): number =>
  objects.indexOf(objects.filter(isFilled)[sentAt] ?? { kind: '', id: '' });

/** Returns the part of the command input; empty rows and what the category hides are left out. */
export const requestInputOf = (form: RequestForm, regulation: Regulation): object => {
  const { category, subject, text, steps, objects, signs, sourceUrl } = form;
  const isCards = asksForCards(category, regulation);
  return {
    ...(category !== '' && { category }),
    subject,
    text,
    ...(!isCards && steps.trim() !== '' && { steps }),
    objects: objects.filter(isFilled),
    ...(isCards && signs.length > 0 && { signs }),
    ...(sourceUrl.trim() !== '' && { sourceUrl: typedUrl(sourceUrl) }),
  };
};
