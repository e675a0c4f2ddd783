import {
  eventSchema,
  queuedEmailSchema,
  messageSchema,
  noteSchema,
  threadSchema,
  portalTicketSchema,
  ticketSchema,
  type Message,
  type Note,
  type QueuedEmail,
  type PortalTicket,
  type Thread,
  type Ticket,
  type TicketEvent,
} from '@reglament/domain';
import type * as z from 'zod/mini';
import { db } from './world';

const read = async <Value>(schema: z.ZodMiniType<Value>, path: string): Promise<Value> =>
  schema.parse((await db.doc(path).get()).data());

const readAll = async <Value>(schema: z.ZodMiniType<Value>, path: string): Promise<Value[]> => {
  const { docs } = await db.collection(path).get();
  return docs.map((document) => schema.parse(document.data()));
};

const inOrder = <Value extends { readonly at: number }>(all: Value[]): Value[] =>
  all.toSorted((a, b) => a.at - b.at);

/** Reads stored documents, bypassing the rules. */
export const stored = {
  ticket: async (number: string): Promise<Ticket> => read(ticketSchema, `tickets/${number}`),
  portal: async (uid: string, number: string): Promise<PortalTicket> =>
    read(portalTicketSchema, `portal/${uid}/tickets/${number}`),
  thread: async (number: string): Promise<Thread> => read(threadSchema, `threads/${number}`),
  messages: async (number: string): Promise<Message[]> =>
    inOrder(await readAll(messageSchema, `tickets/${number}/messages`)),
  notes: async (number: string): Promise<Note[]> =>
    inOrder(await readAll(noteSchema, `tickets/${number}/notes`)),
  events: async (number: string): Promise<TicketEvent[]> => {
    const events = await readAll(eventSchema, `tickets/${number}/events`);
    return inOrder(events).toSorted((a, b) => a.revision - b.revision);
  },
  mail: async (number: string): Promise<QueuedEmail[]> => {
    const { docs } = await db.collection('outbox').where('number', '==', number).get();
    return docs.map((document) => queuedEmailSchema.parse(document.data()));
  },
  /** Reads the tickets of a requester. */
  ticketsOf: async (uid: string): Promise<Ticket[]> => {
    const { docs } = await db.collection('tickets').where('requester.uid', '==', uid).get();
    return docs.map((document) => ticketSchema.parse(document.data()));
  },
};

/**
 * Lists every document below a path with its update time; equal lists mean that nothing was
 * written.
 */
export const updateTimesOf = async (path: string): Promise<string[]> => {
  const updateTimes: string[] = [];
  const visit = async (documentPath: string): Promise<void> => {
    const snapshot = await db.doc(documentPath).get();
    if (snapshot.updateTime) updateTimes.push(`${documentPath} ${snapshot.updateTime.valueOf()}`);
    for (const collection of await db.doc(documentPath).listCollections()) {
      for (const document of await collection.listDocuments()) await visit(document.path);
    }
  };
  await visit(path);
  return updateTimes.toSorted();
};
