import { Button, Textarea, TextInput } from '@mantine/core';
import {
  can,
  fromLocalDateTime,
  nextStatus,
  toLocalDateTime,
  type DomainError,
  type Ticket,
} from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../data/session';
import { useDispatch } from '../../data/use-ticket-commands';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { DomainErrorText } from '../../ui/console/domain-error-text';
import styles from './deadline-field.module.css';

const useMaySet = ({ requester, status, clock }: Ticket): boolean => {
  const { user, role } = useSession();
  if (user === null || clock.consideredAt !== null) return false;
  const actor = { ...user, role };
  const isAllowed = can(actor, 'setDeadline', { requesterUid: requester.uid });
  return isAllowed && nextStatus('setDeadline', status) !== null;
};

interface FormProps {
  readonly ticket: Ticket;
  readonly onDone: () => void;
}

const useDeadlineForm = ({ ticket, onDone }: FormProps) => {
  const { localFormat } = useClockFacts();
  const dispatch = useDispatch(ticket.number, ticket.revision);
  const [error, setError] = useState<DomainError | null>(null);
  const shown = toLocalDateTime(ticket.deadline.dueAt, localFormat.timeZone);
  const [due, setDue] = useState(`${shown.date}T${shown.time}`);
  const [reason, setReason] = useState('');
  const send = (dueAt: number | null) => {
    const rejected = dispatch('setDeadline', { dueAt, reason });
    setError(rejected);
    if (rejected === null) onDone();
  };
  const sendTyped = () => {
    const dueAt = fromLocalDateTime(due, localFormat.timeZone);
    if (dueAt !== null) send(dueAt);
  };
  return { due, setDue, reason, setReason, error, send, sendTyped };
};

/** Focuses the first field, which also scrolls the form into view. */
const takeFocus = (field: HTMLInputElement | null) => field?.focus();

const DeadlineForm = (props: FormProps) => {
  const { t } = useTranslation(['console', 'common']);
  const { due, setDue, reason, setReason, error, send, sendTyped } = useDeadlineForm(props);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        sendTyped();
      }}
    >
      <TextInput
        ref={takeFocus}
        type="datetime-local"
        label={t('deadline.due')}
        required
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <Textarea
        label={t('deadline.reason')}
        description={t('deadline.reasonHint')}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error && <DomainErrorText refusal={error} />}
      <FormButtons {...props} onReset={() => send(null)} />
    </form>
  );
};

interface FormButtonsProps extends FormProps {
  readonly onReset: () => void;
}

const FormButtons = ({ ticket, onDone, onReset }: FormButtonsProps) => {
  const { t } = useTranslation(['console', 'common']);
  return (
    <div className={styles['actions']}>
      <Button type="submit" size="compact-md">
        {t('deadline.set')}
      </Button>
      {ticket.deadline.manual && (
        <Button variant="default" size="compact-md" onClick={onReset}>
          {t('deadline.regular')}
        </Button>
      )}
      <Button variant="subtle" size="compact-md" onClick={onDone}>
        {t('common:cancel')}
      </Button>
    </div>
  );
};

/** Lets administrators set a custom deadline with a reason. */
export const DeadlineField = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const maySet = useMaySet(ticket);
  if (!maySet) return null;
  if (isOpen) return <DeadlineForm ticket={ticket} onDone={() => setOpen(false)} />;
  return (
    <Button
      className={styles['open']}
      variant="default"
      size="compact-md"
      onClick={() => setOpen(true)}
    >
      {t('deadline.change')}
    </Button>
  );
};
