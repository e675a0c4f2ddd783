import { createHash } from 'node:crypto';
import {
  commands,
  emailCategoryOf,
  emailContent,
  isReleased,
  ticketReferences,
  type Actor,
  type CommandAnswer,
  type CommandInput,
  type DomainError,
  type InboxRecord,
  type InboxResult,
  type Result,
} from '@reglament/domain';
import { executeOnTicket } from '../runtime/execute-ticket';
import { reportRules } from '../runtime/log';
import { database } from '../store/database';
import { InternalError } from '../store/errors';
import { readRulesInForce } from '../store/rules';
import { readTicket } from '../store/tickets';
import type { ParsedMessage } from './parse-message';
import type { Inbound } from './ports';
import { isValidReplyToken } from './reply-token';

/** Email of a proven, registered person. */
export interface Delivery {
  readonly message: ParsedMessage;
  readonly record: InboxRecord;
  readonly actor: Actor;
}

type Outcome = Result<CommandAnswer, DomainError>;

type Step = 'reply' | 'reopen' | 'submitTicket';

interface Prepared extends Delivery {
  readonly attachments: string[];
  readonly hiddenFiles: number;
  readonly inbound: Inbound;
}

/**
 * Adds the email to the ticket that it refers to, if the sender is its requester: `reply`, or
 * `reopen` in the grace period. Otherwise creates a ticket, with the time of receipt as its own.
 */
export const deliver = async (delivery: Delivery, inbound: Inbound): Promise<InboxResult> => {
  const { message, record, actor } = delivery;
  const owner = { id: record.id, uid: actor.uid };
  const images = await inbound.ports.storeImages(message.files, owner, inbound.deps);
  const prepared: Prepared = {
    ...delivery,
    attachments: [...images.ids],
    hiddenFiles: images.hidden,
    inbound,
  };
  const number = await ownTicketOf(delivery, inbound);
  if (number !== null) {
    const answered = await answer(prepared, number);
    if (answered.ok) return { outcome: 'reply', reason: null, number };
    if (!isOver(answered.error)) return resultOfError(answered.error);
  }
  const created = await submit(prepared, number);
  return created.ok
    ? { outcome: 'ticket', reason: null, number: created.value.number }
    : resultOfError(created.error);
};

/** Returns the first referenced ticket whose requester is the sender. */
async function ownTicketOf(
  { message, actor }: Delivery,
  { ports }: Inbound,
): Promise<string | null> {
  const db = await database();
  const references = ticketReferences(message, ports.settings.site, (token) =>
    isValidReplyToken(ports.secret, token, actor.uid),
  );
  for (const { number } of references.slice(0, MAX_REFERENCES)) {
    const stored = await readTicket(db, number);
    if (stored?.ticket.requester.uid === actor.uid) return number;
  }
  return null;
}

/** Maximum number of references that are looked up. */
const MAX_REFERENCES = 10;

/** Whether the conversation of a ticket has ended for its requester. */
const isOver = ({ code }: DomainError): boolean =>
  code === 'wrong-status' || code === 'reopen-expired';

async function answer(prepared: Prepared, number: string): Promise<Outcome> {
  const replied = await run(prepared, 'reply', number);
  return !replied.ok && isOver(replied.error) ? run(prepared, 'reopen', number) : replied;
}

async function run(prepared: Prepared, name: 'reply' | 'reopen', number: string): Promise<Outcome> {
  const { record, attachments } = prepared;
  const { text, quoted } = contentOf(prepared, null);
  const commandId = commandIdOf(record, name);
  const input: CommandInput<'reply'> = { commandId, number, text, attachments };
  return execute({ prepared, name, input, number, quoted });
}

async function submit(prepared: Prepared, continues: string | null): Promise<Outcome> {
  const { record, attachments } = prepared;
  const { regulation } = await readRulesInForce(await database(), reportRules);
  const { quoted, subject, text, language } = contentOf(prepared, continues);
  const input: CommandInput<'submitTicket'> = {
    commandId: commandIdOf(record, 'submitTicket'),
    category: emailCategoryOf(regulation),
    subject,
    text,
    objects: [],
    attachments,
    language,
  };
  return execute({ prepared, name: 'submitTicket', input, number: null, quoted });
}

const contentOf = ({ message, hiddenFiles }: Prepared, continues: string | null) =>
  emailContent({ subject: message.subject, text: message.text, hiddenFiles, continues });

interface Execution {
  readonly prepared: Prepared;
  readonly name: Step;
  readonly input: { readonly commandId: string };
  readonly number: string | null;
  readonly quoted: string | null;
}

async function execute({
  prepared: { actor, record, inbound },
  name,
  input,
  number,
  quoted,
}: Execution): Promise<Outcome> {
  const origin = {
    actor,
    idempotencyKey: input.commandId,
    rateLimit: isReleased(record) ? null : 'email',
    channel: 'email',
    // The deadline counts from receipt, however late the email is processed.
    receivedAt: record.receivedAt,
    quoted,
  } as const;
  const definition = commands.definitionOf(name);
  const executed = await executeOnTicket(origin, { definition, input, number }, inbound.deps);
  return executed.ok ? { ok: true, value: executed.value.answer } : executed;
}

/** Derives the command id from the record, so that a repeat gets the first answer. */
const commandIdOf = ({ id }: InboxRecord, name: Step): string =>
  createHash('sha256')
    .update(`${name}\n${id}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/u, '$1-$2-$3-$4-$5');

function resultOfError({ code }: DomainError): InboxResult {
  if (code === 'unavailable' || code === 'internal')
    throw new InternalError('the command of an email could not be executed');
  const reason = code === 'rate-limited' ? 'too-many' : 'rejected';
  return { outcome: 'quarantined', reason, number: null };
}
