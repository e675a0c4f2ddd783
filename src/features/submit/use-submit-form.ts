import { useMemo, useState } from 'react';
import { useUploadQueue } from '../../data/attachments/use-upload-queue';
import { useRegulation } from '../../data/regulation';
import { issuesOf, withoutEmptyRows } from './check-draft';
import { isEmptyDraft, SUBMIT_UPLOADS, type Draft } from './draft';
import { hasUnmarkedError, serverIssues } from './server-issues';
import { useDraft } from './use-draft';
import { useOutcome } from './use-outcome';
import { useSend } from './use-send';
import { useSubmission } from './use-submission';

/** Manages the form. Errors are shown after the first attempt to submit, then live. */
export const useSubmitForm = () => {
  const { draft, change, replace } = useDraft();
  const [attempts, setAttempts] = useState(0);
  const submission = useSubmission();
  const files = useUploadQueue(SUBMIT_UPLOADS);
  const { send, isHeld } = useSend(draft, files, submission);
  useOutcome({ draft, replace, files }, submission);
  const regulation = useRegulation();
  const found = useMemo(() => issuesOf(draft, regulation), [draft, regulation]);
  const submit = () => {
    const cleaned = withoutEmptyRows(draft);
    replace(cleaned);
    setAttempts(attempts + 1);
    if (issuesOf(cleaned).length === 0) send(cleaned);
  };
  // A cleared form starts without errors.
  const replaceAll = (next: Draft) => {
    if (isEmptyDraft(next)) setAttempts(0);
    replace(next);
  };
  const clientIssues = attempts > 0 ? found : [];
  const { current } = submission;
  const issues = clientIssues.length > 0 ? clientIssues : serverIssues(draft, current);
  const error = current && hasUnmarkedError(current) ? current.entry.refusal : null;
  const isSending = isHeld || current?.entry.state === 'sending';
  const form = { draft, change, replace: replaceAll, files, submission, submit, isSending };
  return { ...form, issues, tries: attempts, refusal: error };
};
