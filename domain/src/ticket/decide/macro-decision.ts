import type { CommandDefinition } from '../../command/definition';
import type { DomainError } from '../../error';
import { isUsableBy, type Macro } from '../../macro/schema';
import { err, ok } from '../../result';
import { toLocalDateTime } from '../../text/local';
import type { MessageFormat } from '../../text/message-format';
import { eventOf, personOf } from '../apply-change';
import type { DecisionContext, TicketWrite, TicketWriteResult } from '../decision';
import type { Ticket } from '../schema';
import { withTags } from '../tags';
import { assign } from './assign';
import { conflictStateOf } from './authorize';
import { setCategory } from './category';
import { defer } from './defer';
import { reply } from './reply';
import { resolve } from './resolve';
import { setTags } from './set-tags';
import { waitForRequester } from './wait';

/** The parsed input: the id of the macro, and its text as the agent edited it. */
interface Input {
  readonly commandId: string;
  readonly number: string;
  readonly baseRevision: number;
  readonly text?: string | undefined;
  readonly format?: MessageFormat | undefined;
  readonly attachments?: string[] | undefined;
}

/** The stored macro, loaded by the server; null if there is none. */
export interface MacroFacts {
  readonly macro: Macro | null;
}

/** A part of a macro: a command with its input besides the fields that all parts share. */
type Part = readonly [definition: CommandDefinition, input: object, facts?: object];

const DAY_MS = 24 * 3_600_000;

/**
 * Applies a macro (clause 2.6): category, tags and assignment, then its text with what follows from
 * it, as one change with one event, that of the last part. A part that the ticket does not permit
 * refuses the whole.
 */
export const decideMacro = (
  ticket: Ticket,
  { input, macro }: { input: Input } & MacroFacts,
  context: DecisionContext,
): TicketWriteResult => {
  if (macro === null || !isUsableBy(macro, context.actor.uid)) return invalid('macro');
  if (input.text === undefined && !['none', 'resolve'].includes(macro.actions.outcome))
    return invalid('text');
  if (input.baseRevision < ticket.revision)
    return err({ code: 'conflict', current: conflictStateOf(ticket) });
  const { commandId, number } = input;
  let write: TicketWrite | null = null;
  for (const [definition, fields, facts] of partsOf(ticket, { input, macro }, context)) {
    const current: Ticket = write?.ticket ?? ticket;
    const common = { commandId, number, baseRevision: current.revision };
    const decided = definition.decide(
      current,
      { input: { ...common, ...fields }, ...facts },
      context,
    );
    if (!decided.ok) return decided;
    const [next] = decided.value;
    write = write === null ? next : after(write, next);
  }
  return write === null ? invalid('macro') : ok(asOne(ticket, write, { macro, context }));
};

/** Of several notifications the last one that there is counts. */
const after = (earlier: TicketWrite, { notifications, ...next }: TicketWrite): TicketWrite => ({
  ...next,
  notifications: notifications.length > 0 ? notifications : earlier.notifications,
});

const invalid = (path: string): { ok: false; error: DomainError } => ({
  ok: false,
  error: {
    code: 'invalid-input',
    issues: [{ path, code: path === 'text' ? 'required' : 'not-allowed' }],
  },
});

function partsOf(
  ticket: Ticket,
  { input, macro: { actions } }: { input: Input; macro: Macro },
  context: DecisionContext,
): readonly Part[] {
  const { category, tags, take } = actions;
  const me = personOf(context.actor);
  const isNewCategory = category !== null && (category !== ticket.category || ticket.needsCategory);
  const isTaken = take && ticket.assignee?.uid !== me.uid;
  const final = finalPart(input, actions, context);
  return [
    ...(isNewCategory ? [[setCategory, { category }] as const] : []),
    ...(isTaken ? [[assign, { to: me.uid }, { assignee: me }] as const] : []),
    // Without a text it is the last part, and writes the event.
    ...(tags.length > 0 || final === null
      ? [[setTags, { tags: withTags(ticket.tags, tags) }] as const]
      : []),
    ...(final === null ? [] : [final]),
  ];
}

function finalPart(
  { text, format, attachments }: Input,
  { outcome, deferral }: Macro['actions'],
  { now, calendars }: DecisionContext,
): Part | null {
  const content = {
    ...(text !== undefined && { text, format }),
    ...(attachments && { attachments }),
  };
  switch (outcome) {
    case 'none':
      return text === undefined ? null : [reply, content];
    case 'reply':
      return [reply, content];
    case 'wait':
      return [waitForRequester, content];
    case 'resolve':
      return [resolve, content];
    case 'defer': {
      const { reason, days } = deferral ?? { reason: '', days: 0 };
      const { date } = toLocalDateTime(now + days * DAY_MS, calendars.official.timeZone);
      return [defer, { ...content, reason, until: date }];
    }
  }
}

/** Joins the parts: one revision, and one event from the ticket as it was. */
function asOne(
  before: Ticket,
  { ticket: last, event, ...rest }: TicketWrite,
  { macro, context }: { macro: Macro; context: DecisionContext },
): TicketWrite {
  const revision = before.revision + 1;
  const isDecided = last.decidedRevision > before.decidedRevision;
  const decidedRevision = isDecided ? revision : before.decidedRevision;
  const ticket = { ...last, revision, decidedRevision };
  const { id: commandId, type, clause, grounds } = event;
  const change = { commandId, type, clause, ...(grounds && { grounds }) };
  return {
    ...rest,
    ticket,
    event: {
      ...eventOf(ticket, change, { ...context, before }),
      macro: { id: macro.id, title: macro.title },
    },
  };
}
