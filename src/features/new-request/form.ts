import {
  categoryIssues,
  foundPersonSchema,
  fromLocalDateTime,
  languages,
  parseCommand,
  type FieldIssue,
  type FoundPerson,
  type Language,
  type Regulation,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { personalRecord, type PersonalRecord } from '../../data/personal-record';
import { emptyRequest, requestFields, requestInputOf, rowOf } from './request-form';

/** Form values; may be incomplete or invalid. */
export const callFormSchema = z.strictObject({
  /** Repeats of one submission carry the same id. */
  commandId: z.string(),
  search: z.string(),
  /** The person of the directory; null while none is chosen. */
  person: z.nullable(foundPersonSchema),
  /** Whether the requester is registered by hand. */
  isNew: z.boolean(),
  name: z.string(),
  phone: z.string(),
  skype: z.string(),
  email: z.string(),
  channel: z.enum(['phone', 'skype']),
  caller: z.string(),
  callback: z.string(),
  /** Local date and time, for example `2026-11-25T12:30`. */
  calledAt: z.string(),
  ...requestFields,
  language: z.enum(languages),
});

/** Form values. */
export type CallForm = z.infer<typeof callFormSchema>;

/** Returns an empty form. */
export const emptyForm = (calledAt: string, language: Language): CallForm => ({
  commandId: crypto.randomUUID(),
  search: '',
  person: null,
  isNew: false,
  name: '',
  phone: '',
  skype: '',
  email: '',
  channel: 'phone',
  caller: '',
  callback: '',
  calledAt,
  ...emptyRequest,
  language,
});

/** Draft of a user; survives closing the dialog and a reload. */
export const draftOf = (uid: string): PersonalRecord<CallForm> =>
  personalRecord(`call:${uid}`, callFormSchema);

/** Fields in display order; the first invalid one gets the focus. */
const fieldOrder = [
  'search',
  'name',
  'phone',
  'skype',
  'email',
  'channel',
  'caller',
  'callback',
  'calledAt',
  'category',
  'subject',
  'text',
  'steps',
  'sourceUrl',
] as const;

/** Name of a field. */
export type CallField = (typeof fieldOrder)[number] | `objects.${number}`;

/** Validation errors by field. */
export type FieldErrors = Partial<Record<CallField, FieldIssue>>;

/** DOM id of a field. */
export const fieldId = (field: string): string => `call-${field.replace('.', '-')}`;

const isFilled = (text: string): boolean => text.trim() !== '';

/** Chooses a person of the directory, who is assumed to be the caller. */
export const withPerson = (form: CallForm, person: FoundPerson): CallForm => ({
  ...form,
  person,
  isNew: false,
  search: '',
  caller: isFilled(form.caller) ? form.caller : person.name,
  callback: isFilled(form.callback) ? form.callback : (person.phone ?? ''),
});

/** Begins to register a requester; what was searched for goes to the field it looks like. */
export const withNewRequester = (form: CallForm): CallForm => {
  const typed = form.search.trim();
  const field = fieldLike(typed);
  return { ...form, person: null, isNew: true, search: '', [field]: typed };
};

const fieldLike = (typed: string): 'name' | 'phone' | 'email' => {
  if (typed.includes('@')) return 'email';
  return /^\+?[\d\s().-]+$/u.test(typed) ? 'phone' : 'name';
};

/** Goes back to the search. */
export const withoutRequester = (form: CallForm): CallForm => ({
  ...form,
  person: null,
  isNew: false,
});

const requesterIn = ({ person, isNew, name, ...form }: CallForm): object => {
  if (person) return { uid: person.uid };
  const contacts = (['phone', 'skype', 'email'] as const).filter((field) => isFilled(form[field]));
  return isNew
    ? { name, ...Object.fromEntries(contacts.map((field) => [field, form[field].trim()])) }
    : {};
};

interface FormContext {
  readonly timeZone: string;
  readonly regulation: Regulation;
}

/** Builds the command input. The caller is the requester unless somebody else is named. */
export const inputOf = (form: CallForm, { timeZone, regulation }: FormContext): object => {
  const { commandId, channel, callback, calledAt, language } = form;
  const caller = isFilled(form.caller) ? form.caller : (form.person?.name ?? form.name);
  return {
    commandId,
    channel,
    caller,
    ...(isFilled(callback) && { callback }),
    calledAt: fromLocalDateTime(calledAt, timeZone) ?? undefined,
    requester: requesterIn(form),
    ...requestInputOf(form, regulation),
    language,
  };
};

/** Validates a form with the same rules as the server, which also checks the time of the call. */
export const fieldErrorsOf = (form: CallForm, context: FormContext): FieldErrors => {
  const { regulation } = context;
  const parsed = parseCommand('logTicket', inputOf(form, context));
  const issues = [
    ...(parsed.ok ? [] : (parsed.error.issues ?? [])),
    ...(form.category === '' ? [] : categoryIssues(form.category, regulation)),
  ];
  return errorsByField(issues, form);
};

/** Assigns issues to the fields that show them. */
export const errorsByField = (issues: readonly FieldIssue[], form: CallForm): FieldErrors => {
  const byField = new Map(issues.map((issue) => [fieldOf(issue.path, form), issue]));
  // Without a requester the caller is unknown too; one message is enough.
  if (byField.has('search') || byField.has('name')) byField.delete('caller');
  return Object.fromEntries(byField);
};

const fieldOf = (path: string, form: CallForm): string => {
  if (path === 'requester.uid') return 'search';
  if (path === 'requester') return form.isNew ? 'phone' : 'search';
  const [, sentAt] = /^objects\.(\d+)\./u.exec(path) ?? [];
  if (sentAt !== undefined) return `objects.${rowOf(form, Number(sentAt))}`;
  return path.replace('requester.', '');
};

/** Returns the first invalid field in display order. */
export const firstFieldError = (errors: FieldErrors): string | undefined =>
  fieldOrder.find((field) => errors[field]) ?? Object.keys(errors)[0];
