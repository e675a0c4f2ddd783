import { Button } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/console/dialog';
import { DialogActions, DialogError, DialogForm } from '../../ui/console/dialog-form';
import { DomainErrorText } from '../../ui/console/domain-error-text';
import { ShortcutHint } from '../../ui/console/shortcut-hint';
import { CallFields } from './call-fields';
import { fieldId } from './form';
import { RequestFields } from './request-fields';
import { RequesterField } from './requester-field';
import { useCallForm, type CallFormState } from './use-call-form';

const SEND_KEYS = 'Ctrl ↵';

interface NewRequestDialogProps {
  readonly uid: string;
  /** Opens the new ticket. */
  readonly onLogged: (number: string) => void;
  readonly onClose: () => void;
}

/** Dialog that logs a request by phone or Skype (clause 2.1). */
export const NewRequestDialog = ({ uid, onLogged, onClose }: NewRequestDialogProps) => {
  const { t } = useTranslation('console');
  const dialog = useRef<HTMLDialogElement>(null);
  const onDone = (number: string) => {
    dialog.current?.close();
    onLogged(number);
  };
  const state = useCallForm({ uid, onDone });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) state.submit();
  };
  const isSearch = state.form.person === null && !state.form.isNew;
  // Fixed while the dialog is open; a change would move the focus.
  const [firstFieldId] = useState(fieldId(isSearch ? 'search' : 'subject'));
  return (
    <Dialog
      width={620}
      title={t('newRequest.title')}
      {...{ dialog, firstFieldId, onKeyDown, onClose }}
    >
      <SendError state={state} />
      <DialogForm>
        <RequesterField state={state} />
        <CallFields state={state} />
        <RequestFields state={state} />
        <Actions state={state} />
      </DialogForm>
    </Dialog>
  );
};

const SendError = ({ state: { sendError } }: { readonly state: CallFormState }) => (
  <div role="alert">
    {sendError && (
      <DialogError>
        <DomainErrorText refusal={sendError} />
      </DialogError>
    )}
  </div>
);

const Actions = ({ state }: { readonly state: CallFormState }) => {
  const { t } = useTranslation('console');
  return (
    <DialogActions>
      <Button variant="default" size="compact-md" disabled={state.isSending} onClick={state.clear}>
        {t('newRequest.clear')}
      </Button>
      <Button size="compact-md" aria-disabled={state.isSending} onClick={state.submit}>
        {state.isSending ? t('newRequest.sending') : t('newRequest.send')}
        <ShortcutHint shortcut={SEND_KEYS} />
      </Button>
    </DialogActions>
  );
};
