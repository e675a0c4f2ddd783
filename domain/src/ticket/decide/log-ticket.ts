import * as z from 'zod/mini';
import { creationCommand, type CommandQueries } from '../../command/definition';
import type { FieldIssue } from '../../error';
import { instantSchema, lineSchema, uidSchema } from '../../fields';
import { CALL_LOG_MS, CALL_SKEW_MS, limits } from '../../limits';
import { skypeNameSchema, toPhone, typedPhoneSchema } from '../../person/phone';
import { addressInputSchema } from '../../person/profile';
import { err } from '../../result';
import type { DecisionContext, Requester, TicketWriteResult } from '../decision';
import { submissionSchema, submit, type SubmitFacts } from './submit';

const nameSchema = lineSchema({ min: 1, max: limits.name.max });

/** A person of the directory by uid, or somebody without an account and how to reach them. */
const requesterSchema = z
  .strictObject({
    uid: z.optional(uidSchema),
    name: z.optional(nameSchema),
    phone: z.optional(typedPhoneSchema),
    skype: z.optional(skypeNameSchema),
    email: z.optional(addressInputSchema),
  })
  .check(
    z.refine(({ uid, name, ...contacts }) => {
      const hasContact = Object.values(contacts).some((contact) => contact !== undefined);
      return uid === undefined
        ? name !== undefined && hasContact
        : name === undefined && !hasContact;
    }, 'a uid, or a name with a contact'),
  );

/** The channels of requests that agents log (clause 2.1). */
export const callChannels = ['phone', 'skype'] as const;

/** The form of a ticket with the call by which the request came. */
const schema = z.extend(submissionSchema, {
  channel: z.enum(callChannels),
  caller: nameSchema,
  /** The number to call back, as typed. */
  callback: z.optional(typedPhoneSchema),
  calledAt: instantSchema,
  requester: requesterSchema,
});

type Input = z.infer<typeof schema>;

/** Facts of a submission and the requester; null if the directory has no such person. */
interface LogFacts extends SubmitFacts {
  readonly requester: Requester | null;
}

/** Returns what is wrong with the time of a call, which the schema cannot know. */
const timeIssues = ({ calledAt }: Input, now: number): readonly FieldIssue[] =>
  calledAt > now + CALL_SKEW_MS || calledAt < now - CALL_LOG_MS
    ? [{ path: 'calledAt', code: 'not-allowed' }]
    : [];

/**
 * Creates a ticket for a requester who called (clause 2.1). The deadline counts from the call. Fails
 * with `forbidden` for requesters, and with `invalid-input` for a call in the future or more than a
 * week ago, an unknown person, and what a submission refuses.
 */
const log = (input: Input, facts: LogFacts, context: DecisionContext): TicketWriteResult => {
  const { channel, caller, callback, calledAt, requester: given, ...form } = input;
  const { requester } = facts;
  const issues = timeIssues(input, context.now);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  if (requester === null) {
    const unknown = { path: 'requester.uid', code: 'not-allowed' } as const;
    return err({ code: 'invalid-input', issues: [unknown] });
  }
  const { phone, skype } = given;
  const call = {
    caller,
    callback: toPhone(callback ?? ''),
    phone: toPhone(phone ?? ''),
    skype: skype ?? null,
  };
  const receivedAt = Math.min(calledAt, context.now);
  return submit(form, facts, { ...context, channel, onBehalfOf: requester, receivedAt, call });
};

const requesterOf = async (
  { uid, name = '', email = '' }: Input['requester'],
  person: CommandQueries['person'],
): Promise<Requester | null> => (uid === undefined ? { uid: null, name, email } : person(uid));

/** Logs a request by phone or Skype for a requester; staff only. */
export const logTicket = creationCommand({
  name: 'logTicket',
  schema,
  access: ['staff'],
  rateLimit: 'submit',
  facts: async ({ requester }: Input, { load, newNumber, person }): Promise<LogFacts> => ({
    load: await load(),
    number: newNumber(),
    requester: await requesterOf(requester, person),
  }),
  decide: ({ input, ...facts }, context) => log(input, facts, context),
});
