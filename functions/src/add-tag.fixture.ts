import { lineSchema, ok, ticketCommand } from '@reglament/domain';
import { ticketFields } from '@reglament/domain/command/fields';
import { compose } from '@reglament/domain/ticket/compose';
import * as z from 'zod/mini';

const schema = z.strictObject({ ...ticketFields, tag: lineSchema({ min: 1, max: 20 }) });

/** A command that no product has, to be added to the map by a test. */
export const addTag = ticketCommand({
  name: 'addTag',
  schema,
  access: ['staff'],
  decide: (ticket, { input: { commandId, tag } }, context) => {
    const fields = { subject: `${ticket.subject} #${tag}` };
    return ok(
      compose(ticket, { commandId, type: 'categoryChanged', clause: '3.2', fields }, context),
    );
  },
  optimistic: (ticket, { tag }) => ({ ...ticket, subject: `${ticket.subject} #${tag}` }),
});
