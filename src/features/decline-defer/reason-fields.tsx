import { Button, NativeSelect, Textarea } from '@mantine/core';
import { attachedBy, limits, type Ticket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { DialogActions, DialogForm } from '../../ui/console/dialog-form';
import { ShortcutHint } from '../../ui/console/shortcut-hint';
import { DetailField } from './detail-field';
import type { ReasonAction } from './form';
import { UntilField } from './until-field';
import { useFieldErrorText } from './use-error-text';
import { fieldId, type ReasonFormState } from './use-reason-form';
import styles from './decline-defer.module.css';

const SEND_KEYS = 'Ctrl ↵';

interface ReasonFieldsProps {
  readonly ticket: Ticket;
  readonly act: ReasonAction;
  readonly state: ReasonFormState;
  readonly onCancel: () => void;
}

/** Fields in display order: reason, its detail, the date (deferral only) and the text. */
export const ReasonFields = ({ ticket, act, state, onCancel }: ReasonFieldsProps) => {
  const { t } = useTranslation(['console', 'common']);
  const { form, reason, change } = state;
  const errorText = useFieldErrorText(state.errors);
  const kind = reason ? attachedBy(reason) : null;
  return (
    <DialogForm>
      <ReasonField state={state} />
      {kind !== null && <DetailField key={kind} kind={kind} state={state} />}
      {act === 'defer' && <UntilField state={state} />}
      <Textarea
        id={fieldId('text')}
        label={t('outcome.text')}
        description={t('outcome.textHint', { language: t(`common:language.${ticket.language}`) })}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={limits.reply.max}
        value={form.text}
        error={errorText('text')}
        onChange={(event) => change('text', event.currentTarget.value)}
      />
      {act === 'decline' && <AfterDecline ticket={ticket} state={state} />}
      <Actions act={act} onCancel={onCancel} onSubmit={state.submit} />
    </DialogForm>
  );
};

interface ActionsProps extends Pick<ReasonFieldsProps, 'act' | 'onCancel'> {
  readonly onSubmit: () => void;
}

const Actions = ({ act, onCancel, onSubmit }: ActionsProps) => {
  const { t } = useTranslation(['console', 'common']);
  return (
    <DialogActions>
      <Button variant="default" size="compact-md" onClick={onCancel}>
        {t('common:cancel')}
      </Button>
      <Button size="compact-md" color={act === 'decline' ? 'danger' : 'accent'} onClick={onSubmit}>
        {t(`commands.${act}`)}
        <ShortcutHint shortcut={SEND_KEYS} />
      </Button>
    </DialogActions>
  );
};

type StateProps = Pick<ReasonFieldsProps, 'state'>;

const ReasonField = ({ state: { form, reasons, errors, change } }: StateProps) => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const errorText = useFieldErrorText(errors);
  const data = reasons.map(({ code, title, clause }) => ({
    value: code,
    label: `${title[language]} (${t('clause', { clause })})`,
  }));
  return (
    <NativeSelect
      id={fieldId('reason')}
      label={t('outcome.reason')}
      data={[{ value: '', label: t('outcome.chooseReason') }, ...data]}
      value={form.reason}
      error={errorText('reason')}
      onChange={(event) => change('reason', event.currentTarget.value)}
    />
  );
};

/** Tells the agent what the requester may do after a decline. */
const AfterDecline = ({
  ticket,
  state: { reason },
}: Pick<ReasonFieldsProps, 'ticket' | 'state'>) => {
  const { t } = useTranslation('console');
  if (!reason) return null;
  const next = ticket.contest === null ? reason.next : 'final';
  return <p className={styles['note']}>{t(`outcome.next.${next}`)}</p>;
};
