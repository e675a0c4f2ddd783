import * as z from 'zod/mini';
import { ticketCommand } from '../../command/definition';
import { ticketFailureSchema } from '../../notification/delivery-failure';
import { ok } from '../../result';
import { eventOf } from '../apply-change';

/**
 * Records that an email of a ticket did not arrive: the conversation goes on on the site (clause
 * 2.8). Keeps the revision, because it decides nothing.
 */
export const recordEmailFailure = ticketCommand({
  name: 'recordEmailFailure',
  schema: z.strictObject({ commandId: z.string(), emailFailure: ticketFailureSchema }),
  access: ['system'],
  decide: (ticket, { input: { commandId, emailFailure } }, context) =>
    ok({
      ticket: { ...ticket, emailFailure },
      event: eventOf(
        ticket,
        { commandId, type: 'emailFailed', clause: '2.8' },
        { ...context, before: ticket },
      ),
      message: null,
      note: null,
      notifications: [],
    }),
});
