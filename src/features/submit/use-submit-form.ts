import type { FieldIssue } from '@reglament/domain';
import { useMemo, useState } from 'react';
import { useTray } from '../../data/attachments/use-tray';
import { useRegulation } from '../../data/regulation';
import { issuesOf, withoutEmptyRows } from './check-draft';
import { SUBMIT_TRAY } from './draft';
import { useDraft } from './use-draft';
import { useOutcome } from './use-outcome';
import { useSend } from './use-send';
import { useSubmission } from './use-submission';

/** Pictures that the service has no longer are no fault of a field: they are sent again. */
const isOfField = ({ path }: FieldIssue): boolean => !path.startsWith('attachments');

/** The form with everything that happens to it. Faults are told from the first try on, then live. */
export const useSubmitForm = () => {
  const { draft, change, replace } = useDraft();
  const [tries, setTries] = useState(0);
  const submission = useSubmission();
  const files = useTray(SUBMIT_TRAY);
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
  const own = tries > 0 ? found : [];
  // What only the server found wrong stands at the fields as well, until it is sent again.
  const theirs = (submission.current?.entry.refusal?.issues ?? []).filter(isOfField);
  const issues = own.length > 0 ? own : theirs;
  const isSending = isHeld || submission.current?.entry.state === 'sending';
  return { draft, change, replace, files, issues, tries, submission, submit, isSending };
};
