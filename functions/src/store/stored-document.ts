import {
  eventSchema,
  messageSchema,
  noteSchema,
  portalTicketSchema,
  queuedEmailSchema,
  ticketSchema,
  uploadSchema,
  versionStamp,
} from '@reglament/domain';
import type * as z from 'zod/mini';

/**
 * Makes a writer of one kind of document: validates the value, leaves out what the schema does not
 * know, and stamps the version.
 */
const writer =
  <Value extends object>(schema: z.ZodMiniType<Value>) =>
  (value: Value): Value & typeof versionStamp => ({ ...schema.parse(value), ...versionStamp });

export const ticketDocument = writer(ticketSchema);
export const requesterViewDocument = writer(portalTicketSchema);
export const eventDocument = writer(eventSchema);
export const messageDocument = writer(messageSchema);
export const noteDocument = writer(noteSchema);
export const emailDocument = writer(queuedEmailSchema);
export const uploadDocument = writer(uploadSchema);
