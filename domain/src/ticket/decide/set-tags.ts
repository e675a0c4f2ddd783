import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { revisionFields } from '../../command/fields';
import { ok } from '../../result';
import { applyChange } from '../apply-change';
import type { TicketWriteResult, DecisionContext } from '../decision';
import type { Ticket } from '../schema';
import { tagsSchema } from '../tags';
import { authorizeTransition } from './authorize';

/** All tags of the ticket, which replace the earlier ones. */
const schema = z.strictObject({ ...revisionFields, tags: tagsSchema });

type Input = z.infer<typeof schema>;

/** Sets the tags by which staff group tickets (clause 2.1); requesters do not see them. */
const decideTags = (
  ticket: Ticket,
  { commandId, baseRevision, tags }: Input,
  context: DecisionContext,
): TicketWriteResult => {
  const expected = { revision: baseRevision, scope: 'decisions' } as const;
  const transition = authorizeTransition(ticket, { step: 'setTags', expected });
  if (!transition.ok) return transition;
  const change = { commandId, type: 'tagsChanged', clause: '2.1', baseRevision } as const;
  return ok(applyChange(ticket, { ...change, fields: { tags } }, context));
};

/** Sets the tags of a ticket. */
export const setTags = ticketCommand({
  name: 'setTags',
  schema,
  access: ['staff'],
  decide: (ticket, { input }, context) => decideTags(ticket, input, context),
  optimistic: (ticket, { tags }) => ({ ...ticket, tags }),
});
