import { toLocalDateTime, type DomainError } from '@reglament/domain';
import { useState } from 'react';
import { logTicket } from '../../data/directory';
import { CommandError } from '../../data/firebase/command-error';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import {
  draftOf,
  emptyForm,
  errorsByField,
  fieldErrorsOf,
  fieldId,
  firstFieldError,
  inputOf,
  type CallForm,
  type FieldErrors,
} from './form';

const INTERVAL_MS = 60_000;

/** State of the form. */
export interface CallFormState {
  readonly form: CallForm;
  readonly errors: FieldErrors;
  /** Why the server refused the request, or that it could not be reached. */
  readonly sendError: DomainError | null;
  readonly isSending: boolean;
  readonly change: (part: Partial<CallForm>) => void;
  readonly replace: (next: CallForm) => void;
  readonly clear: () => void;
  readonly submit: () => void;
}

interface CallFormOptions {
  readonly uid: string;
  /** Called with the number of the new ticket. */
  readonly onDone: (number: string) => void;
}

/** Keeps the form on this device; every change begins another submission. */
const useStoredForm = (uid: string) => {
  const { localFormat } = useClockFacts();
  const language = useLanguage();
  const now = useNow(INTERVAL_MS);
  const draft = draftOf(uid);
  const empty = () => {
    const { date, time } = toLocalDateTime(now, localFormat.timeZone);
    return emptyForm(`${date}T${time}`, language);
  };
  const [form, setForm] = useState(() => draft.read() ?? empty());
  const replace = (next: CallForm) => {
    const changed = { ...next, commandId: crypto.randomUUID() };
    draft.write(changed);
    setForm(changed);
  };
  const clear = () => {
    draft.forget();
    setForm(empty());
  };
  return { form, replace, clear, forget: draft.forget, timeZone: localFormat.timeZone };
};

const domainErrorOf = (error: unknown): DomainError =>
  error instanceof CommandError ? error.refusal : { code: 'internal' };

/** Sends the form once at a time; the answer of a closed dialog still opens the ticket. */
const useSending = (onSent: (number: string) => void) => {
  const [isSending, setSending] = useState(false);
  const [sendError, setSendError] = useState<DomainError | null>(null);
  const send = async (input: object): Promise<void> => {
    setSending(true);
    setSendError(null);
    try {
      onSent(await logTicket(input));
    } catch (error) {
      setSendError(domainErrorOf(error));
    } finally {
      setSending(false);
    }
  };
  return { isSending, sendError, setSendError, send };
};

/** Manages the form of a request by phone or Skype: values, validation and submission. */
export const useCallForm = ({ uid, onDone }: CallFormOptions): CallFormState => {
  const regulation = useRegulation();
  const { form, replace, clear, forget, timeZone } = useStoredForm(uid);
  const [isChecked, setChecked] = useState(false);
  const { isSending, sendError, setSendError, send } = useSending((number) => {
    forget();
    onDone(number);
  });
  const errors = fieldErrorsOf(form, { timeZone, regulation });
  const serverErrors = errorsByField(sendError?.issues ?? [], form);
  const submit = () => {
    setChecked(true);
    const first = firstFieldError(errors);
    if (first !== undefined) return document.getElementById(fieldId(first))?.focus();
    return isSending ? undefined : void send(inputOf(form, { timeZone, regulation }));
  };
  return {
    form,
    errors: { ...serverErrors, ...(isChecked && errors) },
    sendError,
    isSending,
    change: (part) => {
      setSendError(null);
      replace({ ...form, ...part });
    },
    replace,
    clear: () => {
      setChecked(false);
      setSendError(null);
      clear();
    },
    submit,
  };
};
