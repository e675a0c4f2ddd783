import { randomUUID } from 'node:crypto';
import type { CategoryId } from '@reglament/domain';
import * as z from 'zod/mini';
import { projectId } from '../../scripts/stack/env';
import { host, type StackPorts } from '../../scripts/stack/ports';
import { unsignedToken } from '../../tests/rules/emulator/token';

const answerSchema = z.object({ result: z.object({ number: z.string() }) });

let userCount = 0;

/** Uses a new user each time, to avoid rate limits. */
const newToken = (): string => {
  userCount += 1;
  const uid = `bench-${userCount}`;
  return unsignedToken(projectId, uid, {
    name: 'Вера Замерова',
    email: `${uid}@reglament.test`,
    email_verified: true,
  });
};

const form = (category: CategoryId) => ({
  commandId: randomUUID(),
  category,
  subject: 'Каталог выставки не собирается',
  text: 'При сборке каталога страница показывает ошибку 500, а каталог нужен к субботе.',
  objects: [{ kind: 'event', id: '48213' }],
  language: 'ru',
});

/** Ticket number, call time in epoch milliseconds, and duration in milliseconds. */
export interface Submitted {
  readonly number: string;
  readonly calledAt: number;
  readonly ms: number;
}

/**
 * Submits a ticket through the callable protocol, as the portal does, each time as another user.
 */
export const submit = async (
  ports: StackPorts,
  category: CategoryId = 'organiser-system',
): Promise<Submitted> => {
  const url = `http://${host}:${ports.functions}/${projectId}/europe-west1/submitTicket`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${newToken()}` };
  const body = JSON.stringify({ data: form(category) });
  const calledAt = Date.now();
  const start = performance.now();
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  const ms = performance.now() - start;
  if (!response.ok) throw new Error(`submitTicket: ${response.status} ${text}`);
  return { number: answerSchema.parse(JSON.parse(text)).result.number, calledAt, ms };
};
