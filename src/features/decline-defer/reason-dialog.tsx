import { showTicketNumber, type Ticket } from '@reglament/domain';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictNotice } from '../../ui/console/conflict-notice';
import { Dialog } from '../../ui/console/dialog';
import { DialogError } from '../../ui/console/dialog-form';
import { DomainErrorText } from '../../ui/console/domain-error-text';
import type { ReasonAction } from './form';
import { ReasonFields } from './reason-fields';
import { useFailedDecision } from './use-failed-decision';
import { fieldId, useReasonForm } from './use-reason-form';
import styles from './decline-defer.module.css';

interface ReasonDialogProps {
  readonly ticket: Ticket;
  readonly act: ReasonAction;
  readonly uid: string;
  readonly onClose: () => void;
}

/** Dialog that declines or defers a ticket with a reason (clause 2.7). */
export const ReasonDialog = ({ ticket, act, uid, onClose }: ReasonDialogProps) => {
  const { t } = useTranslation('console');
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const state = useReasonForm({ ticket, act, uid, onDone: close });
  const title = (
    <>
      {t(`outcome.${act}.title`)}{' '}
      <span className={styles['number']}>{showTicketNumber(ticket.number)}</span>
    </>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) state.submit();
  };
  const firstFieldId = fieldId('reason');
  return (
    <Dialog width={560} {...{ dialog, title, firstFieldId, onKeyDown, onClose }}>
      <div role="alert">
        {state.isOutdated && (
          <DialogError>
            <ConflictNotice ticket={ticket} onSendAnyway={state.submitAnyway}>
              <p>{t('outcome.outdated')}</p>
            </ConflictNotice>
          </DialogError>
        )}
      </div>
      <FailedReason number={ticket.number} uid={uid} act={act} />
      <ReasonFields ticket={ticket} act={act} state={state} onCancel={close} />
    </Dialog>
  );
};

interface FailedReasonProps extends Pick<ReasonDialogProps, 'act' | 'uid'> {
  readonly number: string;
}

/** Shows why the last command was rejected. */
const FailedReason = ({ number, uid, act }: FailedReasonProps) => {
  const failed = useFailedDecision(number, uid).findLast((each) => each.act === act);
  if (!failed?.entry.refusal) return null;
  return (
    <div role="alert">
      <DialogError>
        <DomainErrorText refusal={failed.entry.refusal} />
      </DialogError>
    </div>
  );
};
