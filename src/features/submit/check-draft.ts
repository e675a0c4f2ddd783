import {
  categoryIssues,
  type FieldIssue,
  type Language,
  type DomainError,
  type Result,
  type OptionalFields,
} from '@reglament/domain';
import { parsePending, type PendingCommand } from '../../data/command-queue/pending-command';
import { activeRegulation } from '../../data/regulation';
import type { Draft } from './draft';
import { isForClub } from './draft-extras';
import { asksForCards, atCard, cardIssues, cardsOf } from './duplicate-cards';

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
  /** Sent when the form says so. */
  readonly environment?: OptionalFields['environment'] | undefined;
}

/** The form as a command, checked by the schema that the server uses. */
export const checkDraft = (draft: Draft, sender: Sender): Result<PendingCommand, DomainError> => {
  const { category, subject, text, steps, sourceUrl } = draft;
  const { language, commandId, attachments = [] } = sender;
  return parsePending('submitTicket', {
    commandId,
    language,
    subject,
    text,
    objects: asksForCards(draft) ? cardsOf(draft) : draft.objects,
    ...(attachments.length > 0 && { attachments }),
    ...(category !== null && { category }),
    ...(steps.trim() !== '' && !asksForCards(draft) && { steps }),
    ...(sourceUrl.trim() !== '' && { sourceUrl: addressOf(sourceUrl.trim()) }),
    ...extrasOfDraft(draft, sender),
  });
};

const extrasOfDraft = (draft: Draft, { environment }: Sender): OptionalFields => {
  const { signs, withEnvironment, deflection } = draft;
  return {
    ...(asksForCards(draft) && signs.length > 0 && { signs }),
    ...(withEnvironment && environment && { environment }),
    ...(deflection.shown.length > 0 && { deflection }),
  };
};

/** An id that is valid and never sent: for checks while somebody types. */
export const NOBODY: Sender = { language: 'ru', commandId: '00000000-0000-4000-8000-000000000000' };

/** What is wrong with the fields that the form has, in their order; one issue a field. */
export const issuesOf = (draft: Draft, regulation = activeRegulation()): readonly FieldIssue[] => {
  if (isForClub(draft)) return [];
  const checked = checkDraft(draft, NOBODY);
  const issues = [
    ...(checked.ok ? [] : (checked.error.issues ?? [])),
    // One that is no longer offered is shown as not chosen; the draft of an earlier day may have it.
    ...(draft.category === null ? [] : categoryIssues(draft.category, regulation)),
  ];
  return inFieldOrder(
    draft,
    asksForCards(draft) ? [...issues.flatMap(atCard), ...cardIssues(draft)] : issues,
  );
};

/** Issues in the order of the fields of a form; of several at one field, the first. */
export const inFieldOrder = (
  draft: Draft,
  issues: readonly FieldIssue[],
): readonly FieldIssue[] => {
  const order = asksForCards(draft) ? mergeOrder : usualOrder;
  const placeOf = ({ path }: FieldIssue): number => order.indexOf(path.split('.')[0] ?? '');
  return issues
    .filter(({ path }, at) => issues.findIndex((other) => other.path === path) === at)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
};

const usualOrder = ['category', 'subject', 'text', 'steps', 'objects', 'sourceUrl'];
const mergeOrder = ['category', 'subject', 'objects', 'text', 'sourceUrl'];
