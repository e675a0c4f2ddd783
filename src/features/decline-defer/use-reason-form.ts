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
import { filled, withReasonText } from './reason-text';
import { useFailedDecision } from './use-failed-decision';

const INTERVAL_MS = 60_000;

/** A form as its fields see it. */
export interface ReasonFormState {
  readonly form: ReasonForm;
  readonly reasons: readonly Reason[];
  readonly reason: Reason | undefined;
  readonly faults: FieldErrors;
  /** Something came to the ticket after the draft was begun. */
  readonly isOutdated: boolean;
  readonly change: (field: ReasonField, value: string) => void;
  /** Gives the command on the revision at which the draft began; held back when that is outdated. */
  readonly submit: () => void;
  /** Gives the command on the ticket as it is shown now. */
  readonly submitAnyway: () => void;
}

interface ReasonFormOptions {
  readonly ticket: Ticket;
  readonly act: ReasonAction;
  readonly uid: string;
  readonly onDone: () => void;
}

/** The id of a field in the document, where the focus goes when it is at fault. */
export const fieldId = (field: ReasonField): string => `reason-${field}`;

/**
 * What is typed, kept on this device with each key, and the revision at which it was begun: that of the
 * ticket when the dialog was opened, or the one stored with a draft.
 */
const useKeptForm = ({ ticket: { number, revision }, act, uid }: ReasonFormOptions) => {
  const [draft, draftBase] = useMemo(() => {
    const name = { uid, number, act };
    return [draftOf(name), draftBaseOf(name)];
  }, [uid, number, act]);
  const entries = useCommandQueueEntries();
  const [form, setForm] = useState(() => draft.read() ?? emptyForm);
  const [begun] = useState(
    () => (draft.read() && draftBase.read()) ?? knownRevision({ number, revision }, entries),
  );
  const forget = () => {
    draft.forget();
    draftBase.forget();
  };
  const keep = (next: ReasonForm) => {
    setForm(next);
    if (Object.values(next).every((value) => value === '')) return forget();
    draft.write(next);
    return draftBase.write(begun);
  };
  const base = knownRevision({ number, revision: begun }, entries);
  const isOutdated = base < revision && !isOwnStepInFlight(entries, number, base);
  return { form, keep, forget, base, isOutdated };
};

/** The state of the dialog: what is typed, what is wrong with it, and giving it. */
export const useReasonForm = (options: ReasonFormOptions): ReasonFormState => {
  const { ticket, act, uid, onDone } = options;
  const reasons = useRegulation().reasons.filter(isActive);
  const { calendars } = useClockFacts();
  const { form, keep, forget, base, isOutdated } = useKeptForm(options);
  const [isChecked, setChecked] = useState(false);
  const onBase = useDispatch(ticket.number, base);
  const onCurrent = useDispatch(ticket.number, ticket.revision);
  const commandQueue = useCommandQueue();
  const returned = useFailedDecision(ticket.number, uid);
  const reason = reasons.find(({ code }) => code === form.reason);
  const now = useNow(INTERVAL_MS);
  const faults = fieldErrorsOf(form, { act, reason, calendars, now });
  const words = { act, reasons, language: ticket.language, calendars, now };
  const change = (field: ReasonField, value: string) =>
    keep(withReasonText(form, { ...form, [field]: value }, words));
  const giveOn = (dispatch: Dispatch, isHeldBack: boolean) => {
    setChecked(true);
    const first = firstFieldError(faults);
    if (first !== undefined) return document.getElementById(fieldId(first))?.focus();
    const input = inputOf({ ...form, text: filled(form.text, form.until, words) }, act, reason);
    if (isHeldBack || dispatch(act, input) !== null) return undefined;
    for (const { entry } of returned.filter((each) => each.act === act))
      commandQueue.dismiss(entry.id);
    forget();
    return onDone();
  };
  const told = isChecked ? faults : {};
  const submit = () => giveOn(onBase, isOutdated);
  const submitAnyway = () => giveOn(onCurrent, false);
  return { form, reasons, reason, faults: told, isOutdated, change, submit, submitAnyway };
};
