import {
  attachable,
  isStaff,
  maxCountedLoad,
  ok,
  err,
  ticketNumber,
  type Actor,
  type CommandAnswer,
  type CommandDefinition,
  type CommandQueries,
  type DecisionResult,
  type DomainError,
  type Result,
  type Rules,
} from '@reglament/domain';
import * as z from 'zod/mini';
import { emailsOf, writeDecision } from '../store/commit';
import { findMacro } from '../store/macros';
import { paths } from '../store/paths';
import { findRequester } from '../store/people';
import { countLoad } from '../store/queue';
import type { LimitKind } from '../store/rate-limit-store';
import { cachedRules, loadRules, withCalendarOf } from '../store/rules';
import { findAgent } from '../store/staff';
import { threadOf } from '../store/threads';
import { storedTicketOf } from '../store/tickets';
import { storedUploadOf } from '../store/uploads';
import { messageIdSecret, type Deps } from './deps';
import {
  execute,
  type DecisionInput,
  type Executable,
  type Executed,
  type Origin,
} from './execute';
import { reportRules } from './log';

/** Ticket command with its parsed input; `number` is null when it creates a ticket. */
interface TicketExecution {
  readonly definition: CommandDefinition;
  readonly input: unknown;
  readonly number: string | null;
}

interface Attempt extends TicketExecution {
  readonly facts: object;
  readonly rules: Rules;
  readonly deps: Deps;
}

/** Input fields that the executor reads from any command. */
const inputSchema = z.object({
  commandId: z.optional(z.string()),
  attachments: z.optional(z.array(z.string())),
});

const answerSchema = z.object({ number: z.string(), revision: z.int() });

/** Returns the rate limit of a ticket command. */
export const rateLimitOf =
  ({ rateLimit }: CommandDefinition) =>
  ({ role }: Actor): LimitKind =>
    rateLimit ?? (isStaff(role) ? 'staff' : 'requester');

/** Executes a ticket command. */
export const executeOnTicket = async (
  origin: Origin,
  execution: TicketExecution,
  deps: Deps,
): Promise<Result<Executed<CommandAnswer>, DomainError>> =>
  execute(origin, executableOf(execution, { requesterUid: requesterOf(origin), deps }), deps);

/** The requester of a ticket that the command may create; null without an account. */
const requesterOf = ({ actor, onBehalfOf }: Origin): string | null =>
  onBehalfOf ? onBehalfOf.uid : actor.uid;

function executableOf(
  execution: TicketExecution,
  { requesterUid, deps }: { readonly requesterUid: string | null; readonly deps: Deps },
): Executable<CommandAnswer> {
  const { definition, input } = execution;
  const { numbers, events, uploads } = documentsOf(execution);
  const loadFacts = async (sources: Sources, rules: Rules): Promise<object> =>
    (await definition.facts?.(input, queriesOf(sources, deps, rules))) ?? {};
  return {
    name: definition.name,
    input,
    answerSchema,
    documents: [
      paths.config('inForce'),
      ...numbers.flatMap((item) => [paths.ticket(item), paths.thread(item)]),
      ...events,
      ...uploads,
      // For their email; of a ticket that exists the requester is known only once it was read.
      ...(numbers.length === 0 && requesterUid !== null ? [paths.person(requesterUid)] : []),
    ],
    prepare: async (db, read) => {
      const sources = { db, read };
      const assumedRules = await cachedRules();
      const assumedFacts = await loadFacts(sources, assumedRules);
      return async (decisionInput) => {
        const rules = await loadRules(
          db,
          decisionInput.snapshotOf(paths.config('inForce')),
          reportRules,
        );
        const facts = rules === assumedRules ? assumedFacts : await loadFacts(sources, rules);
        return decide({ ...execution, facts, rules, deps }, decisionInput);
      };
    },
  };
}

/** Paths of the tickets, events with the command id, and uploads that a command refers to. */
function documentsOf({ definition, input, number }: TicketExecution) {
  const { commandId, attachments = [] } = inputSchema.parse(input);
  const numbers = [...(number === null ? [] : [number]), ...(definition.related?.(input) ?? [])];
  const events = commandId === undefined ? [] : numbers.map((item) => paths.event(item, commandId));
  return { numbers, events, uploads: attachments.map(paths.upload) };
}

async function decide(attempt: Attempt, decisionInput: DecisionInput) {
  const { db, now, snapshotOf } = decisionInput;
  const { numbers, events, uploads: files } = documentsOf(attempt);
  const tickets = numbers.map((item) => storedTicketOf(snapshotOf(paths.ticket(item))));
  const stored = new Map(
    tickets.flatMap((item) => {
      if (item === null) return [];
      const { number } = item.ticket;
      return [[number, { ...item, thread: threadOf(snapshotOf(paths.thread(number))) }] as const];
    }),
  );
  const uploads = files.map((path) => storedUploadOf(snapshotOf(path)));
  const decided = await decideOn(attempt, { ...decisionInput, tickets, uploads });
  if (!decided.ok) return decided;
  // Checked after the decision, so that only authorized actors learn that the id exists.
  if (events.some((path) => snapshotOf(path).exists))
    return err<DomainError>({ code: 'command-reused' });
  const host = new URL(attempt.deps.site().origin).hostname;
  const secret = messageIdSecret(attempt.deps);
  const emails = await emailsOf(decisionInput.read, decided.value, { host, secret, now });
  const [{ ticket, event }] = decided.value;
  return ok({
    answer: { number: ticket.number, revision: ticket.revision },
    outcome: event.type,
    write: (batch: Parameters<typeof writeDecision>[1]) =>
      writeDecision(db, batch, { decision: decided.value, stored, uploads, emails }),
  });
}

interface LoadedInput extends DecisionInput {
  readonly tickets: readonly ReturnType<typeof storedTicketOf>[];
  readonly uploads: readonly ReturnType<typeof storedUploadOf>[];
}

/**
 * Decides with the attachments of the command. Ticket errors take precedence over attachment
 * errors.
 */
async function decideOn(
  { definition, input, facts, rules, number }: Attempt,
  { db, actor, now, origin, tickets: all, uploads }: LoadedInput,
): Promise<DecisionResult> {
  const tickets = all.map((item) => item?.ticket ?? null);
  const ticket = number === null ? null : (tickets[0] ?? null);
  const related = tickets.slice(number === null ? 0 : 1).filter((item) => item !== null);
  const files = attachable(
    uploads.map((item) => item?.upload ?? null),
    { uid: actor.uid, now },
  );
  const { channel, onBehalfOf, receivedAt, quoted = null } = origin;
  const context = {
    now,
    actor,
    channel,
    related,
    ...(onBehalfOf && { onBehalfOf }),
    ...(receivedAt !== undefined && { receivedAt }),
    quoted,
    ...(await withCalendarOf(db, { rules, report: reportRules }, ticket?.deadline)),
    attachments: files.ok ? files.value : [],
  };
  const decided = definition.decide(ticket, { input, ...facts }, context);
  return decided.ok && !files.ok ? files : decided;
}

type Sources = Pick<DecisionInput, 'db' | 'read'>;

function queriesOf({ db, read }: Sources, { random }: Deps, { regulation }: Rules): CommandQueries {
  return {
    load: async () => countLoad({ db, read }, maxCountedLoad(regulation)),
    agent: async (uid) => findAgent(db, uid),
    person: async (uid) => findRequester(db, uid),
    macro: async (id) => findMacro(db, id),
    newNumber: () => ticketNumber(random(5)),
  };
}
