import {
  afterTest,
  can,
  canonicalAddress,
  emailFailureSchema,
  err,
  ok,
  testEmailFor,
  testEmailSchema,
  type DomainError,
  type EmailFailureNotice,
  type Result,
  type TestEmailAnswer,
} from '@reglament/domain';
import * as z from 'zod/mini';
import type { Caller } from '../runtime/caller';
import { messageIdSecret, type Deps } from '../runtime/deps';
import { execute, type DecisionInput, type Executable } from '../runtime/execute';
import type { Batch } from '../store/database';
import { queueEmail, readEmail } from '../store/mail-queue';
import { paths } from '../store/paths';
import { changePerson, personOf, type StoredPerson } from '../store/people';
import { changeSuppression, readSuppression } from '../store/suppressions';

type Input = z.infer<typeof testEmailSchema>;

interface Change extends TestEmailAnswer {
  readonly email?: string;
  readonly write?: (batch: Batch) => void;
}

/**
 * Queues a test message to the current address of the caller, or notes that it has arrived (clause
 * 2.8). The message lifts the suppression; a later failure restores it.
 */
export const testEmail = async (
  { caller, data }: { readonly caller: Caller; readonly data: unknown },
  deps: Deps,
): Promise<Result<TestEmailAnswer, DomainError>> => {
  const input = testEmailSchema.safeParse(data);
  if (!input.success) {
    return err({ code: 'invalid-input', issues: [{ path: 'step', code: 'wrong-format' }] });
  }
  const origin = {
    actor: caller,
    idempotencyKey: input.data.commandId,
    rateLimit: 'testEmail',
    channel: 'portal',
  } as const;
  const executed = await execute(origin, executableOf(caller, input.data, deps), deps);
  return executed.ok ? ok(executed.value.answer) : executed;
};

const executableOf = (caller: Caller, input: Input, deps: Deps): Executable<TestEmailAnswer> => ({
  name: 'testEmail',
  input,
  answerSchema: z.object({ emailFailure: z.nullable(emailFailureSchema) }),
  documents: [paths.person(caller.uid)],
  prepare: () => async (decisionInput) => {
    const { db, actor, snapshotOf } = decisionInput;
    if (!can(actor, 'testEmail')) return err({ code: 'email-unverified' });
    const before = personOf(snapshotOf(paths.person(caller.uid)));
    if (before.emailFailure === null) return err({ code: 'not-found' });
    const step = input.step === 'send' ? send : arrive;
    const known = { caller, before, failure: before.emailFailure, input, deps };
    const changed = await step(known, decisionInput);
    if (!changed.ok) return changed;
    const { write, ...change } = changed.value;
    return ok({
      answer: { emailFailure: change.emailFailure },
      write: (batch) => {
        changePerson(db, batch, { uid: caller.uid, before, change });
        write?.(batch);
      },
    });
  },
});

interface Known {
  readonly caller: Caller;
  readonly before: StoredPerson;
  readonly failure: EmailFailureNotice;
  readonly input: Input;
  readonly deps: Deps;
}

type Step = (
  known: Known,
  input: Pick<DecisionInput, 'db' | 'now'>,
) => Promise<Result<Change, DomainError>>;

/** The address that the host named last, or that of the account. */
const currentAddress = ({ caller, before }: Known): string | null =>
  canonicalAddress(before.vouchedAt === null ? caller.email : before.email || caller.email);

const send: Step = async (known, { db, now }) => {
  const { failure, input, deps } = known;
  const address = currentAddress(known);
  const failed = await readEmail(db, failure.emailId);
  if (address === null || typeof failed === 'string' || !('email' in failed))
    return err({ code: 'not-found' });
  const stored = await readSuppression(db, address);
  const email = testEmailFor(failed.email, {
    commandId: input.commandId,
    address,
    host: new URL(deps.site().origin).hostname,
    secret: messageIdSecret(deps),
    now,
  });
  return ok({
    email: address,
    emailFailure: { ...failure, address, testedAt: now },
    write: (batch) => {
      if (stored.suppression) changeSuppression(batch, stored, afterTest(stored.suppression, now));
      queueEmail(db, batch, email);
    },
  });
};

/** The word of the person ends the test; nothing else can prove that an email arrived. */
const arrive: Step = async ({ failure }, { db }) => {
  if (failure.testedAt === null) return err({ code: 'not-found' });
  const stored = await readSuppression(db, failure.address);
  return ok({
    emailFailure: null,
    write: (batch) => {
      if (stored.suppression?.state === 'testing') changeSuppression(batch, stored, null);
    },
  });
};
