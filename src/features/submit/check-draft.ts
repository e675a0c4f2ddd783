import {
  categoryIssues,
  typedUrl,
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

/** Removes empty object rows, which are not errors. */
export const withoutEmptyRows = (draft: Draft): Draft => ({
  ...draft,
  objects: draft.objects.filter(({ id }) => id.trim() !== ''),
});

/** Context of a submission: language and idempotency key. */
export interface Sender {
  readonly language: Language;
  readonly commandId: string;
  /** Ids of uploaded pictures. */
  readonly attachments?: readonly string[];
  /** Sent only with consent in the form. */
  readonly environment?: OptionalFields['environment'] | undefined;
}

/** Builds the command from the form and validates it with the server's schema. */
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
    ...(sourceUrl.trim() !== '' && { sourceUrl: typedUrl(sourceUrl) }),
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

/** Placeholder for validation while typing; never sent. */
export const PLACEHOLDER_SENDER: Sender = {
  language: 'ru',
  commandId: '00000000-0000-4000-8000-000000000000',
};

/** Returns the issues of the displayed fields in field order, one per field. */
export const issuesOf = (draft: Draft, regulation = activeRegulation()): readonly FieldIssue[] => {
  if (isForClub(draft)) return [];
  const checked = checkDraft(draft, PLACEHOLDER_SENDER);
  const issues = [
    ...(checked.ok ? [] : (checked.error.issues ?? [])),
    // A stored draft may have a category that has been archived since.
    ...(draft.category === null ? [] : categoryIssues(draft.category, regulation)),
  ];
  return inFieldOrder(
    draft,
    asksForCards(draft) ? [...issues.flatMap(atCard), ...cardIssues(draft)] : issues,
  );
};

/** Sorts issues by field order and keeps the first of each field. */
export const inFieldOrder = (
  draft: Draft,
  issues: readonly FieldIssue[],
): readonly FieldIssue[] => {
  const order = asksForCards(draft) ? mergeOrder : defaultOrder;
  const orderOf = ({ path }: FieldIssue): number => order.indexOf(path.split('.')[0] ?? '');
  return issues
    .filter(({ path }, at) => issues.findIndex((other) => other.path === path) === at)
    .toSorted((a, b) => orderOf(a) - orderOf(b));
};

const defaultOrder = ['category', 'subject', 'text', 'steps', 'objects', 'sourceUrl'];
const mergeOrder = ['category', 'subject', 'objects', 'text', 'sourceUrl'];
