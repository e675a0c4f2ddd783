import { useMemo, useState } from 'react';
import { useUploadQueue } from '../../data/attachments/use-upload-queue';
import { useRegulation } from '../../data/regulation';
import { issuesOf, withoutEmptyRows } from './check-draft';
import { isEmptyDraft, SUBMIT_UPLOADS, type Draft } from './draft';
import { isUnmarkedDomainError, refusedIssues } from './refused-issues';
import { useDraft } from './use-draft';
import { useOutcome } from './use-outcome';
import { useSend } from './use-send';
import { useSubmission } from './use-submission';

/** The form with everything that happens to it. Faults are told from the first try on, then live. */
export const useSubmitForm = () => {
  const { draft, change, replace } = useDraft();
  const [tries, setTries] = useState(0);
  const submission = useSubmission();
  const files = useUploadQueue(SUBMIT_UPLOADS);
  const { send, isHeld } = useSend(draft, files, submission);
  useOutcome({ draft, replace, files }, submission);
  const regulation = useRegulation();
  const found = useMemo(() => issuesOf(draft, regulation), [draft, regulation]);
  const submit = () => {
    const tidy = withoutEmptyRows(draft);
    replace(tidy);
    setTries(tries + 1);
    if (issuesOf(tidy).length === 0) send(tidy);
  };
  // A form that was emptied is a new one: nobody has tried to send it yet.
  const replaceAll = (next: Draft) => {
    if (isEmptyDraft(next)) setTries(0);
    replace(next);
  };
  const own = tries > 0 ? found : [];
  const { current } = submission;
  const issues = own.length > 0 ? own : refusedIssues(draft, current);
  const refusal = current && isUnmarkedDomainError(current) ? current.entry.refusal : null;
  const isSending = isHeld || current?.entry.state === 'sending';
  const form = { draft, change, replace: replaceAll, files, submission, submit, isSending };
  return { ...form, issues, tries, refusal };
};
