import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/routes/paths';
import type { UploadQueueInForm } from '../../data/attachments/use-upload-queue';
import { warmUpFirestore } from '../../data/load-firestore';
import { useSession } from '../../data/session';
import { useIsVisible } from '../../data/visibility';
import { useLanguage } from '../../i18n/use-language';
import { checkDraft } from './check-draft';
import type { Draft } from './draft';
import { environmentHere } from './environment';
import { forgetPendingSubmit, rememberPendingSubmit, takePendingSubmit } from './pending-submit';
import type { useSubmission } from './use-submission';

/**
 * Sends a valid form. A signed-out user signs in first; the form is then sent once, in the visible
 * tab. While the session is loading, sending is postponed.
 */
export const useSend = (
  draft: Draft,
  files: UploadQueueInForm,
  { add, dismiss }: ReturnType<typeof useSubmission>,
) => {
  const { state } = useSession();
  const language = useLanguage();
  const navigate = useNavigate();
  const sendAs = (form: Draft, commandId: string) =>
    files.whenSettled((attachments) => {
      const environment = form.withEnvironment ? environmentHere() : undefined;
      const sender = { language, commandId, attachments, environment };
      const checked = checkDraft(form, sender);
      if (!checked.ok) return;
      dismiss();
      add(checked.value);
      // The next page listens to the ticket.
      warmUpFirestore();
    });
  const isVisible = useIsVisible();
  const [isPostponed, setPostponed] = useState(false);
  const goToSignIn = () => navigate(paths.signIn(paths.submit()), { state: { toSend: true } });
  const onSession = useEffectEvent(() => {
    if (state === 'loading') return;
    if (state === 'signed-out') return isPostponed ? void goToSignIn() : forgetPendingSubmit();
    const commandId = isVisible ? takePendingSubmit(Date.now()) : null;
    if (commandId !== null) sendAs(draft, commandId);
  });
  useEffect(() => onSession(), [state, isVisible]);
  const send = (form: Draft) => {
    const commandId = crypto.randomUUID();
    if (state === 'signed-in') return sendAs(form, commandId);
    rememberPendingSubmit(commandId, Date.now());
    if (state === 'signed-out') void goToSignIn();
    else setPostponed(true);
  };
  return { send, isHeld: isPostponed && state === 'loading' };
};
