import type { FieldIssue } from '@reglament/domain';
import { checkDraft, inFieldOrder, NOBODY } from './check-draft';
import { draftOf, type Draft } from './draft';
import { isForClub } from './draft-extras';
import { atCard, cardsOf, asksForCards } from './duplicate-cards';
import type { Submission } from './use-submission';

const rootOf = (path: string): string => path.split('.')[0] ?? '';

/** The paths of the controls that the form has, by its category. */
const controlPaths = (draft: Draft): ReadonlySet<string> => {
  const own = asksForCards(draft)
    ? cardsOf(draft).map((_, at) => `objects.${at}.card`)
    : ['steps', ...draft.objects.map((_, at) => `objects.${at}.id`)];
  return new Set(isForClub(draft) ? [] : ['category', 'subject', 'text', 'sourceUrl', ...own]);
};

const issuesAt = (draft: Draft, issues: readonly FieldIssue[]): readonly FieldIssue[] => {
  const shown = asksForCards(draft) ? issues.flatMap(atCard) : issues;
  const paths = controlPaths(draft);
  return inFieldOrder(
    draft,
    shown.filter(({ path }) => paths.has(path)),
  );
};

/** What the server found wrong with fields of this form that still hold what was sent. */
export const refusedIssues = (
  draft: Draft,
  submission: Submission | null,
): readonly FieldIssue[] => {
  const issues = submission?.entry.refusal?.issues ?? [];
  const checked = checkDraft(draft, NOBODY);
  if (!submission || !checked.ok || issues.length === 0) return [];
  const now = new Map<string, unknown>(Object.entries(checked.value.input));
  const sent = new Map<string, unknown>(Object.entries(submission.input));
  const isAsSent = (name: string) =>
    JSON.stringify(now.get(name)) === JSON.stringify(sent.get(name));
  return issuesAt(draft, issues).filter(({ path }) => isAsSent(rootOf(path)));
};

/** Whether the server refused a submission for something else than a field that its form has. */
export const isUnmarkedDomainError = ({ entry, input }: Submission): boolean =>
  entry.refusal !== null && issuesAt(draftOf(input), entry.refusal.issues ?? []).length === 0;
