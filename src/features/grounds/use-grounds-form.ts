import { isActive, type Reason, type Ticket } from '@reglament/domain';
import { useMemo, useState } from 'react';
import { useOutbox, useOutboxEntries } from '../../data/outbox/use-outbox';
import { useRegulation } from '../../data/regulation';
import { seenRevision, useDispatch } from '../../data/use-ticket-commands';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import { draftOf } from './draft';
import { emptyForm, faultsOf, firstFault, inputOf } from './form';
import type { Faults, GroundsAct, GroundsField, GroundsForm } from './form';
import { filled, withReasonText } from './reason-text';
import { useReturnedGrounds } from './use-returned-grounds';

const PACE_MS = 60_000;

/** A form as its fields see it. */
export interface GroundsFormState {
  readonly form: GroundsForm;
  readonly reasons: readonly Reason[];
  readonly reason: Reason | undefined;
  readonly faults: Faults;
  /** Something happened on the ticket that the dialog hides. */
  readonly isOutdated: boolean;
  readonly change: (field: GroundsField, value: string) => void;
  readonly submit: () => void;
}

interface GroundsFormOptions {
  readonly ticket: Ticket;
  readonly act: GroundsAct;
  readonly uid: string;
  readonly onDone: () => void;
}

/** The id of a field in the document, where the focus goes when it is at fault. */
export const fieldId = (field: GroundsField): string => `grounds-${field}`;

/** What is typed, kept on this device with each key. */
const useKeptForm = ({ ticket: { number }, act, uid }: GroundsFormOptions) => {
  const draft = useMemo(() => draftOf({ uid, number, act }), [uid, number, act]);
  const [form, setForm] = useState(() => draft.read() ?? emptyForm);
  const keep = (next: GroundsForm) => {
    setForm(next);
    draft.write(next);
  };
  return { form, keep, forget: draft.forget };
};

/** What the agent saw is what stood there when the dialog came over it. */
const useSeenCommands = ({ number, revision }: Ticket) => {
  const [opened] = useState(revision);
  const dispatch = useDispatch(number, opened);
  const seen = seenRevision({ number, revision: opened }, useOutboxEntries());
  return { dispatch, isOutdated: revision > seen };
};

/** The state of the dialog: what is typed, what is wrong with it, and giving it. */
export const useGroundsForm = (options: GroundsFormOptions): GroundsFormState => {
  const { ticket, act, uid, onDone } = options;
  const reasons = useRegulation().reasons.filter(isActive);
  const { calendars } = useClockFacts();
  const { form, keep, forget } = useKeptForm(options);
  const [isChecked, setChecked] = useState(false);
  const { dispatch, isOutdated } = useSeenCommands(ticket);
  const outbox = useOutbox();
  const returned = useReturnedGrounds(ticket.number, uid);
  const reason = reasons.find(({ code }) => code === form.reason);
  const now = useNow(PACE_MS);
  const faults = faultsOf(form, { act, reason, calendars, now });
  const words = { act, reasons, language: ticket.language, calendars, now };
  const change = (field: GroundsField, value: string) =>
    keep(withReasonText(form, { ...form, [field]: value }, words));
  const submit = () => {
    setChecked(true);
    const first = firstFault(faults);
    if (first !== undefined) return document.getElementById(fieldId(first))?.focus();
    const input = inputOf({ ...form, text: filled(form.text, form.until, words) }, act, reason);
    if (dispatch(act, input) !== null) return undefined;
    for (const { entry } of returned.filter((each) => each.act === act)) outbox.drop(entry.id);
    forget();
    return onDone();
  };
  const told = isChecked ? faults : {};
  return { form, reasons, reason, faults: told, isOutdated, change, submit };
};
