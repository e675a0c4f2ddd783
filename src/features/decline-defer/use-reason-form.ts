import { isActive, type Reason, type Ticket } from '@reglament/domain';
import { useMemo, useState } from 'react';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';
import { useRegulation } from '../../data/regulation';
import {
  isOwnStepInFlight,
  knownRevision,
  useDispatch,
  type Dispatch,
} from '../../data/use-ticket-commands';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import { draftBaseOf, draftOf } from './draft';
import { emptyForm, fieldErrorsOf, firstFieldError, inputOf } from './form';
import type { FieldErrors, ReasonAction, ReasonField, ReasonForm } from './form';
import { fillDate, withReasonText } from './reason-text';
import { useFailedDecision } from './use-failed-decision';

const INTERVAL_MS = 60_000;

/** State of the form. */
export interface ReasonFormState {
  readonly form: ReasonForm;
  readonly reasons: readonly Reason[];
  readonly reason: Reason | undefined;
  readonly errors: FieldErrors;
  /** The ticket changed after the draft was started. */
  readonly isOutdated: boolean;
  readonly change: (field: ReasonField, value: string) => void;
  /** Sends the command based on the draft's revision; does nothing when that is outdated. */
  readonly submit: () => void;
  /** Sends the command based on the displayed revision. */
  readonly submitAnyway: () => void;
}

interface ReasonFormOptions {
  readonly ticket: Ticket;
  readonly act: ReasonAction;
  readonly uid: string;
  readonly onDone: () => void;
}

/** DOM id of a field, used to focus the first invalid field. */
export const fieldId = (field: ReasonField): string => `reason-${field}`;

/**
 * Stores the form on this device at every change, with its base revision: that of the ticket when
 * the dialog was opened, or the one stored with the draft.
 */
const useStoredForm = ({ ticket: { number, revision }, act, uid }: ReasonFormOptions) => {
  const [draft, draftBase] = useMemo(() => {
    const name = { uid, number, act };
    return [draftOf(name), draftBaseOf(name)];
  }, [uid, number, act]);
  const entries = useCommandQueueEntries();
  const [form, setForm] = useState(() => draft.read() ?? emptyForm);
  const [startRevision] = useState(
    () => (draft.read() && draftBase.read()) ?? knownRevision({ number, revision }, entries),
  );
  const clear = () => {
    draft.forget();
    draftBase.forget();
  };
  const store = (next: ReasonForm) => {
    setForm(next);
    if (Object.values(next).every((value) => value === '')) return clear();
    draft.write(next);
    return draftBase.write(startRevision);
  };
  const base = knownRevision({ number, revision: startRevision }, entries);
  const isOutdated = base < revision && !isOwnStepInFlight(entries, number, base);
  return { form, store, clear, base, isOutdated };
};

/** Manages the form of the dialog: values, validation and submission. */
export const useReasonForm = (options: ReasonFormOptions): ReasonFormState => {
  const { ticket, act, uid, onDone } = options;
  const reasons = useRegulation().reasons.filter(isActive);
  const { calendars } = useClockFacts();
  const { form, store, clear, base, isOutdated } = useStoredForm(options);
  const [isChecked, setChecked] = useState(false);
  const onBase = useDispatch(ticket.number, base);
  const onCurrent = useDispatch(ticket.number, ticket.revision);
  const commandQueue = useCommandQueue();
  const failed = useFailedDecision(ticket.number, uid);
  const reason = reasons.find(({ code }) => code === form.reason);
  const now = useNow(INTERVAL_MS);
  const errors = fieldErrorsOf(form, { act, reason, calendars, now });
  const textContext = { act, reasons, language: ticket.language, calendars, now };
  const change = (field: ReasonField, value: string) =>
    store(withReasonText(form, { ...form, [field]: value }, textContext));
  const submitOn = (dispatch: Dispatch, isHeldBack: boolean) => {
    setChecked(true);
    const first = firstFieldError(errors);
    if (first !== undefined) return document.getElementById(fieldId(first))?.focus();
    const input = inputOf(
      { ...form, text: fillDate(form.text, form.until, textContext) },
      act,
      reason,
    );
    if (isHeldBack || dispatch(act, input) !== null) return undefined;
    for (const { entry } of failed.filter((each) => each.act === act))
      commandQueue.dismiss(entry.id);
    clear();
    return onDone();
  };
  const shownErrors = isChecked ? errors : {};
  const submit = () => submitOn(onBase, isOutdated);
  const submitAnyway = () => submitOn(onCurrent, false);
  return { form, reasons, reason, errors: shownErrors, isOutdated, change, submit, submitAnyway };
};
