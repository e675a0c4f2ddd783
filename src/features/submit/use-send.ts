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
 * Sends a form that is in order. Whoever is not signed in signs in first; when they are back the form
 * is sent, once, in the tab they look at. Pressed before it is known who is there, it waits for that.
 */
export const useSend = (
  draft: Draft,
  files: UploadQueueInForm,
  { give, drop }: ReturnType<typeof useSubmission>,
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
      drop();
      give(checked.value);
      // The page that follows shows the ticket live.
      warmUpFirestore();
    });
  const isVisible = useIsVisible();
  const [isEarly, setEarly] = useState(false);
  const askWho = () => navigate(paths.signIn(paths.submit()), { state: { toSend: true } });
  const onSession = useEffectEvent(() => {
    if (state === 'loading') return;
    if (state === 'signed-out') return isEarly ? void askWho() : forgetPendingSubmit();
    const commandId = isVisible ? takePendingSubmit(Date.now()) : null;
    if (commandId !== null) sendAs(draft, commandId);
  });
  useEffect(() => onSession(), [state, isVisible]);
  const send = (form: Draft) => {
    const commandId = crypto.randomUUID();
    if (state === 'signed-in') return sendAs(form, commandId);
    rememberPendingSubmit(commandId, Date.now());
    if (state === 'signed-out') void askWho();
    else setEarly(true);
  };
  return { send, isHeld: isEarly && state === 'loading' };
};
