import {
  eventSchema,
  inboxRecordSchema,
  messageSchema,
  noteSchema,
  portalTicketSchema,
  queuedEmailSchema,
  searchDocumentSchema,
  suppressionSchema,
  threadSchema,
  ticketSchema,
  uploadSchema,
  versionStamp,
} from '@reglament/domain';
import type * as z from 'zod/mini';

/**
 * Creates a serializer of one document kind: validates the value, drops unknown fields, and adds
 * the version stamp.
 */
const serializerOf =
  <Value extends object>(schema: z.ZodMiniType<Value>) =>
  (value: Value): Value & typeof versionStamp => ({ ...schema.parse(value), ...versionStamp });

export const ticketDocument = serializerOf(ticketSchema);
export const requesterViewDocument = serializerOf(portalTicketSchema);
export const eventDocument = serializerOf(eventSchema);
export const messageDocument = serializerOf(messageSchema);
export const noteDocument = serializerOf(noteSchema);
export const threadDocument = serializerOf(threadSchema);
export const emailDocument = serializerOf(queuedEmailSchema);
export const inboxDocument = serializerOf(inboxRecordSchema);
export const suppressionDocument = serializerOf(suppressionSchema);
export const searchDocument = serializerOf(searchDocumentSchema);
export const uploadDocument = serializerOf(uploadSchema);
