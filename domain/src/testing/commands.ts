import * as z from 'zod/mini';
import { ticketCommand } from '../command/definition';
import { ticketFields } from '../command/fields';
import { lineSchema, ticketNumberSchema } from '../fields';
import { ok, err } from '../result';
import { applyChange } from '../ticket/apply-change';

const tagSchema = z.strictObject({ ...ticketFields, tag: lineSchema({ min: 1, max: 20 }) });

/** A test-only command that tags a ticket. */
export const addTag = ticketCommand({
  name: 'addTag',
  schema: tagSchema,
  access: ['staff'],
  decide: (ticket, { input: { commandId, tag } }, context) => {
    const fields = { subject: `${ticket.subject} #${tag}` };
    const change = { commandId, type: 'categoryChanged', clause: '3.2', fields } as const;
    return ok(applyChange(ticket, change, context));
  },
  optimistic: (ticket, { tag }) => ({ ...ticket, subject: `${ticket.subject} #${tag}` }),
});

const bothSchema = z.strictObject({ ...ticketFields, other: ticketNumberSchema });

/** A test-only command that assigns two tickets at once. */
export const takeBoth = ticketCommand({
  name: 'takeBoth',
  schema: bothSchema,
  access: ['staff'],
  related: ({ other }: z.infer<typeof bothSchema>) => [other],
  decide: (ticket, { input: { commandId } }, context) => {
    const { uid, name } = context.actor;
    const fields = { status: 'open', assignee: { uid, name } } as const;
    const change = { commandId, type: 'ticketAssigned', clause: '3.1', fields } as const;
    const [other] = context.related ?? [];
    if (other === undefined) return err({ code: 'not-found' });
    return ok([applyChange(ticket, change, context), applyChange(other, change, context)] as const);
  },
});
