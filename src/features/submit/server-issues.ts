import type { FieldIssue } from '@reglament/domain';
import { checkDraft, inFieldOrder, PLACEHOLDER_SENDER } from './check-draft';
import { draftOf, type Draft } from './draft';
import { isForClub } from './draft-extras';
import { atCard, cardsOf, asksForCards } from './duplicate-cards';
import type { Submission } from './use-submission';

const rootOf = (path: string): string => path.split('.')[0] ?? '';

/** Paths of the displayed controls, by category. */
const controlPaths = (draft: Draft): ReadonlySet<string> => {
  const formSpecific = asksForCards(draft)
    ? cardsOf(draft).map((_, at) => `objects.${at}.card`)
    : ['steps', ...draft.objects.map((_, at) => `objects.${at}.id`)];
  return new Set(
    isForClub(draft) ? [] : ['category', 'subject', 'text', 'sourceUrl', ...formSpecific],
  );
};

const issuesAt = (draft: Draft, issues: readonly FieldIssue[]): readonly FieldIssue[] => {
  const shown = asksForCards(draft) ? issues.flatMap(atCard) : issues;
  const paths = controlPaths(draft);
  return inFieldOrder(
    draft,
    shown.filter(({ path }) => paths.has(path)),
  );
};

/** Returns server issues of fields that have not changed since submission. */
export const serverIssues = (
  draft: Draft,
  submission: Submission | null,
): readonly FieldIssue[] => {
  const issues = submission?.entry.refusal?.issues ?? [];
  const checked = checkDraft(draft, PLACEHOLDER_SENDER);
  if (!submission || !checked.ok || issues.length === 0) return [];
  const now = new Map<string, unknown>(Object.entries(checked.value.input));
  const sent = new Map<string, unknown>(Object.entries(submission.input));
  const isUnchanged = (name: string) =>
    JSON.stringify(now.get(name)) === JSON.stringify(sent.get(name));
  return issuesAt(draft, issues).filter(({ path }) => isUnchanged(rootOf(path)));
};

/** Whether a submission was rejected with no issue at a displayed field. */
export const hasUnmarkedError = ({ entry, input }: Submission): boolean =>
  entry.refusal !== null && issuesAt(draftOf(input), entry.refusal.issues ?? []).length === 0;
