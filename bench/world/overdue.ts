import { randomBytes } from 'node:crypto';
import {
  decideSubmit,
  ticketNumber,
  zooportalCalendars,
  zooportalRegulation,
  type Actor,
  type Ticket,
} from '@reglament/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { projectId } from '../../scripts/stack/env';
import { host, type StackPorts } from '../../scripts/stack/ports';

/** Age in milliseconds at which every deadline in hours has passed. */
const AGO_MS = 30 * 24 * 3_600_000;

const requester: Actor = {
  uid: 'bench-overdue',
  name: 'Ольга',
  email: 'overdue@reglament.test',
  emailVerified: true,
  role: 'requester',
};

const overdueTicket = (now: number, at: number): Ticket => {
  const input = {
    commandId: `overdue-${at}`.padEnd(16, '-'),
    category: 'organiser-system' as const,
    subject: 'Не открывается каталог',
    text: 'После сохранения каталог пуст.',
    objects: [],
    language: 'ru' as const,
  };
  const facts = { number: ticketNumber(randomBytes(5)), load: { count: 0, capped: false } };
  const rules = { regulation: zooportalRegulation, calendars: zooportalCalendars };
  const decided = decideSubmit(input, facts, {
    now,
    actor: requester,
    channel: 'portal',
    ...rules,
  });
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value[0].ticket;
};

/** Writes overdue, unanswered tickets. */
export const writeOverdue = async (firestore: Firestore, count: number): Promise<void> => {
  const now = Date.now() - AGO_MS;
  const writer = firestore.bulkWriter({ throttling: false });
  const writes = Array.from({ length: count }, async (_none, at) => {
    const ticket = overdueTicket(now, at);
    await writer.create(firestore.doc(`tickets/${ticket.number}`), ticket);
  });
  await writer.close();
  await Promise.all(writes);
};

/** Runs the schedule once and waits for it. */
export const fireSweep = async (ports: StackPorts): Promise<void> => {
  const url = `http://${host}:${ports.functions}/functions/projects/${projectId}/triggers/europe-west1-checkDeadlines-0`;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: '{}' });
  if (!answer.ok) throw new Error(`checkDeadlines: ${answer.status} ${await answer.text()}`);
};

/** Returns the number of tickets that the schedule has yet to process. */
export const dueCount = async (firestore: Firestore): Promise<number> => {
  const due = firestore.collection('tickets').where('nextCheckAt', '<=', Date.now());
  return (await due.count().get()).data().count;
};

/** Returns the number of recorded missed deadlines. */
export const missedCount = async (firestore: Firestore): Promise<number> => {
  const missed = firestore.collectionGroup('events').where('type', '==', 'deadlineMissed');
  return (await missed.count().get()).data().count;
};
