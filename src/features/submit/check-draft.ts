import type { FieldIssue, Language, Result, Refusal } from '@reglament/domain';
import { parsePending, type PendingCommand } from '../../data/outbox/pending-command';
import type { Draft } from './draft';

/** An address without the part that says how to get there: people copy `site.ru/page` as well. */
const BARE_ADDRESS = /^[^\s:/]+\.[^\s]+$/u;

/** Browsers forgive white space in an address where the server does not: it is no address here. */
const addressOf = (typed: string): string => {
  if (BARE_ADDRESS.test(typed)) return `https://${typed}`;
  return /\s/u.test(typed) ? 'no-address' : typed;
};

/** Lines of objects that nobody filled in are no mistake. */
export const withoutEmptyRows = (draft: Draft): Draft => ({
  ...draft,
  objects: draft.objects.filter(({ id }) => id.trim() !== ''),
});

/** Who sends: the language they read, and the id that makes a repeat recognisable. */
export interface Sender {
  readonly language: Language;
  readonly commandId: string;
  /** Pictures that were sent up for it. */
  readonly attachments?: readonly string[];
}

/** The form as a command, checked by the schema that the server uses. */
export const checkDraft = (
  { category, subject, text, steps, objects, sourceUrl }: Draft,
  { language, commandId, attachments = [] }: Sender,
): Result<PendingCommand, Refusal> =>
  parsePending('submitTicket', {
    commandId,
    language,
    subject,
    text,
    objects,
    ...(attachments.length > 0 && { attachments }),
    ...(category !== null && { category }),
    ...(steps.trim() !== '' && { steps }),
    ...(sourceUrl.trim() !== '' && { sourceUrl: addressOf(sourceUrl.trim()) }),
  });

/** An id that is valid and never sent: for checks while somebody types. */
const NOBODY: Sender = { language: 'ru', commandId: '0'.repeat(16) };

/** What is wrong with a form, in the order of its fields. */
export const issuesOf = (draft: Draft): readonly FieldIssue[] => {
  const checked = checkDraft(draft, NOBODY);
  const issues = checked.ok ? [] : (checked.error.issues ?? []);
  return issues.toSorted((a, b) => placeOf(a.path) - placeOf(b.path));
};

const order = ['category', 'subject', 'text', 'steps', 'objects', 'sourceUrl'];

const placeOf = (path: string): number => order.indexOf(path.split('.')[0] ?? '');
