import { showTicketNumber, type Ticket } from '@reglament/domain';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictNotice } from '../../ui/console/conflict-notice';
import { Dialog } from '../../ui/console/dialog';
import { RefusalText } from '../../ui/console/refusal-text';
import type { GroundsAct } from './form';
import { GroundsFields } from './grounds-fields';
import { fieldId, useGroundsForm } from './use-grounds-form';
import { useReturnedGrounds } from './use-returned-grounds';
import styles from './grounds.module.css';

interface GroundsDialogProps {
  readonly ticket: Ticket;
  readonly act: GroundsAct;
  readonly uid: string;
  readonly onClose: () => void;
}

/** A reason of clause 2.7 with its words: to put a ticket off, or to decline it. */
export const GroundsDialog = ({ ticket, act, uid, onClose }: GroundsDialogProps) => {
  const { t } = useTranslation('console');
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const state = useGroundsForm({ ticket, act, uid, onDone: close });
  const title = (
    <>
      {t(`grounds.${act}.title`)}{' '}
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
          <div className={styles['refused']}>
            <ConflictNotice ticket={ticket} onSendAnyway={state.submitAnyway}>
              <p>{t('grounds.outdated')}</p>
            </ConflictNotice>
          </div>
        )}
      </div>
      <ReturnedReason number={ticket.number} uid={uid} act={act} />
      <GroundsFields ticket={ticket} act={act} state={state} onCancel={close} />
    </Dialog>
  );
};

interface ReturnedReasonProps extends Pick<GroundsDialogProps, 'act' | 'uid'> {
  readonly number: string;
}

/** Why the words at hand were not taken the last time. */
const ReturnedReason = ({ number, uid, act }: ReturnedReasonProps) => {
  const returned = useReturnedGrounds(number, uid).findLast((each) => each.act === act);
  if (!returned?.entry.refusal) return null;
  return (
    <div className={styles['refused']} role="alert">
      <RefusalText refusal={returned.entry.refusal} />
    </div>
  );
};
