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
 * What follows when a submission has been answered: the form is empty again and its ticket is shown;
 * or what came back is in the form, also where the form itself was lost meanwhile.
 */
export const useOutcome = (
  { draft, replace, files }: Form,
  { current, drop }: ReturnType<typeof useSubmission>,
): void => {
  const navigate = useNavigate();
  const state = current?.entry.state;
  // What was sent before this form was opened has been told on the page where it was sent.
  const [old] = useState(() => (state === 'done' ? current?.entry.id : undefined));
  const onState = useEffectEvent(() => {
    if (!current) return;
    const { answer, refusal } = current.entry;
    if (refusal?.code === 'file-gone') files.act((tray) => tray.reupload());
    if (state === 'refused' && isEmptyDraft(draft)) replace(draftOf(current.input));
    if (state !== 'done' || answer === null) return;
    drop();
    if (current.entry.id === old) return;
    saveDraft(emptyDraft);
    files.act((tray) => tray.clear());
    void navigate(paths.myTicket(answer.number), { state: sentState });
  });
  useEffect(() => onState(), [state]);
};
