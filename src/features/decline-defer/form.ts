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

/** The two acts that need a reason of clause 2.7. */
export const reasonActs = ['defer', 'decline'] as const;

/** One of {@link reasonActs}. */
export type ReasonAction = (typeof reasonActs)[number];

/** What is typed, as it stands in the fields; parts that the chosen reason has no place for stay. */
export const reasonFormSchema = z.strictObject({
  reason: z.string(),
  text: z.string(),
  question: z.string(),
  link: z.string(),
  referral: z.string(),
  /** A local date, `2026-12-02`. */
  until: z.string(),
});

/** What is typed. */
export type ReasonForm = z.infer<typeof reasonFormSchema>;

/** A form in which nothing is typed. */
export const emptyForm: ReasonForm = {
  reason: '',
  text: '',
  question: '',
  link: '',
  referral: '',
  until: '',
};

/** The fields of a form. */
export type ReasonField = keyof ReasonForm;

/** Complaints by the field that they stand beside. */
export type FieldErrors = Partial<Record<ReasonField, FieldIssue>>;

const fieldOrder = ['reason', ...attachedKinds, 'until', 'text'] as const;

/** The field at fault that comes first on the screen. */
export const firstFieldError = (faults: FieldErrors): ReasonField | undefined =>
  fieldOrder.find((field) => faults[field]);

/** The fields of the command, without those that the chosen reason has no place for. */
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

/** Parts of the input that do not depend on what is typed. */
const anyTicket = {
  commandId: '00000000-0000-4000-8000-000000000000',
  number: '0000000',
  baseRevision: 1,
};

interface Checking {
  readonly act: ReasonAction;
  readonly reason: Reason | undefined;
  readonly calendars: Calendars;
  readonly now: number;
}

/** What is wrong with a form, by the rules of the server. */
export const fieldErrorsOf = (
  form: ReasonForm,
  { act, reason, ...when }: Checking,
): FieldErrors => {
  const input = inputOf(form, act, reason);
  const parsed = parseCommand(act, { ...anyTicket, ...input });
  const typed = parsed.ok ? [] : (parsed.error.issues ?? []);
  const issues = [
    ...typed,
    ...(reason ? attachedIssues(reason, partsIn(input)) : []),
    ...(act === 'defer' ? untilIssues(form.until, when) : []),
  ];
  return Object.fromEntries(
    fieldOrder.flatMap((field) => {
      const issue = issues.find(({ path }) => path === field);
      return issue ? [[field, issue]] : [];
    }),
  );
};

const partsIn = (input: object): Partial<Record<AttachedKind, string>> =>
  Object.fromEntries(Object.entries(input).filter(([key]) => isKind(key)));

const isKind = (key: string): boolean => attachedKinds.some((kind) => kind === key);

function untilIssues(
  until: string,
  { calendars, now }: Pick<Checking, 'calendars' | 'now'>,
): readonly FieldIssue[] {
  if (until === '') return [{ path: 'until', code: 'required' }];
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(until) && comingBackOn(until, calendars, now) !== null;
  return isDay ? [] : [{ path: 'until', code: 'not-allowed' }];
}
