import { useMemo, useState } from 'react';
import { issuesOf, withoutEmptyRows } from './check-draft';
import { useDraft } from './use-draft';
import { useOutcome } from './use-outcome';
import { useSend } from './use-send';
import { useSubmission } from './use-submission';

/** The form with everything that happens to it. Faults are told from the first try on, then live. */
export const useSubmitForm = () => {
  const { draft, change, replace } = useDraft();
  const [tries, setTries] = useState(0);
  const submission = useSubmission();
  const send = useSend(draft, submission);
  useOutcome({ draft, replace }, submission);
  const found = useMemo(() => issuesOf(draft), [draft]);
  const submit = () => {
    const tidy = withoutEmptyRows(draft);
    replace(tidy);
    setTries(tries + 1);
    if (issuesOf(tidy).length === 0) send(tidy);
  };
  const own = tries > 0 ? found : [];
  // What only the server found wrong stands at the fields as well, until it is sent again.
  const theirs = submission.current?.entry.refusal?.issues ?? [];
  const issues = own.length > 0 ? own : theirs;
  return { draft, change, replace, issues, tries, submission, submit };
};
