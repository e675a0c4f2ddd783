import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/routes/paths';
import type { UploadQueueInForm } from '../../data/attachments/use-upload-queue';
import { sentState } from '../../data/sent-state';
import { draftOf, emptyDraft, isEmptyDraft, saveDraft, type Draft } from './draft';
import type { useSubmission } from './use-submission';

interface Form {
  readonly draft: Draft;
  readonly replace: (draft: Draft) => void;
  readonly files: UploadQueueInForm;
}

/**
 * Handles a finished submission: clears the form and opens the ticket, or restores a rejected one
 * into an empty form.
 */
export const useOutcome = (
  { draft, replace, files }: Form,
  { current, dismiss }: ReturnType<typeof useSubmission>,
): void => {
  const navigate = useNavigate();
  const state = current?.entry.state;
  // Submissions sent earlier were already reported on their page.
  const [earlier] = useState(() => (state === 'done' ? current?.entry.id : undefined));
  const onState = useEffectEvent(() => {
    if (!current) return;
    const { answer, refusal } = current.entry;
    if (refusal?.code === 'file-gone') files.act((queue) => queue.reupload());
    if (state === 'refused' && isEmptyDraft(draft)) replace(draftOf(current.input));
    if (state !== 'done' || answer === null) return;
    dismiss();
    if (current.entry.id === earlier) return;
    saveDraft(emptyDraft);
    files.act((queue) => queue.clear());
    void navigate(paths.myTicket(answer.number), { state: sentState });
  });
  useEffect(() => onState(), [state]);
};
