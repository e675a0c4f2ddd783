import {
  attachedBy,
  attachedIssues,
  attachedKinds,
  comingBackOn,
  parseCommand,
  type AttachedKind,
  type Calendars,
  type FieldIssue,
  type Reason,
} from '@reglament/domain';
import * as z from 'zod/mini';

/** Actions that require a reason (clause 2.7). */
export const reasonActs = ['defer', 'decline'] as const;

/** One of {@link reasonActs}. */
export type ReasonAction = (typeof reasonActs)[number];

/** Form values; details that the chosen reason does not use are kept. */
export const reasonFormSchema = z.strictObject({
  reason: z.string(),
  text: z.string(),
  question: z.string(),
  link: z.string(),
  referral: z.string(),
  /** Local date, for example `2026-12-02`. */
  until: z.string(),
});

/** Form values. */
export type ReasonForm = z.infer<typeof reasonFormSchema>;

/** Empty form. */
export const emptyForm: ReasonForm = {
  reason: '',
  text: '',
  question: '',
  link: '',
  referral: '',
  until: '',
};

/** Field name. */
export type ReasonField = keyof ReasonForm;

/** Validation errors by field. */
export type FieldErrors = Partial<Record<ReasonField, FieldIssue>>;

const fieldOrder = ['reason', ...attachedKinds, 'until', 'text'] as const;

/** Returns the first invalid field in display order. */
export const firstFieldError = (errors: FieldErrors): ReasonField | undefined =>
  fieldOrder.find((field) => errors[field]);

/** Builds the command input, without details that the chosen reason does not use. */
export const inputOf = (
  form: ReasonForm,
  act: ReasonAction,
  reason: Reason | undefined,
): object => {
  const kind = reason ? attachedBy(reason) : null;
  const attached = kind !== null && form[kind].trim() !== '' ? { [kind]: form[kind] } : {};
  const { text, until } = form;
  return { reason: form.reason, text, ...attached, ...(act === 'defer' && { until }) };
};

/** Placeholder values for command fields that are not part of the form. */
const placeholderFields = {
  commandId: '00000000-0000-4000-8000-000000000000',
  number: '0000000',
  baseRevision: 1,
};

interface ValidationContext {
  readonly act: ReasonAction;
  readonly reason: Reason | undefined;
  readonly calendars: Calendars;
  readonly now: number;
}

/** Validates a form with the same rules as the server. */
export const fieldErrorsOf = (
  form: ReasonForm,
  { act, reason, ...when }: ValidationContext,
): FieldErrors => {
  const input = inputOf(form, act, reason);
  const parsed = parseCommand(act, { ...placeholderFields, ...input });
  const parseIssues = parsed.ok ? [] : (parsed.error.issues ?? []);
  const issues = [
    ...parseIssues,
    ...(reason ? attachedIssues(reason, detailsIn(input)) : []),
    ...(act === 'defer' ? untilIssues(form.until, when) : []),
  ];
  return Object.fromEntries(
    fieldOrder.flatMap((field) => {
      const issue = issues.find(({ path }) => path === field);
      return issue ? [[field, issue]] : [];
    }),
  );
};

const detailsIn = (input: object): Partial<Record<AttachedKind, string>> =>
  Object.fromEntries(Object.entries(input).filter(([key]) => isDetailKind(key)));

const isDetailKind = (key: string): boolean => attachedKinds.some((kind) => kind === key);

function untilIssues(
  until: string,
  { calendars, now }: Pick<ValidationContext, 'calendars' | 'now'>,
): readonly FieldIssue[] {
  if (until === '') return [{ path: 'until', code: 'required' }];
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(until) && comingBackOn(until, calendars, now) !== null;
  return isDay ? [] : [{ path: 'until', code: 'not-allowed' }];
}
