import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meterReads } from '../../bench/browser/read-meter';
import { seedDemo } from '../../scripts/seed/seed';
import { testAppDir } from '../../scripts/setup/paths';
import { reserveOffset } from '../../scripts/stack/port-check';
import { portsAt } from '../../scripts/stack/ports';
import { startStack, type Stack } from '../../scripts/stack/start-stack';
import { authState } from '../support/auth-state';
import { expect, test } from '../support/journey';

/** Port offset that does not collide with `npm start`, other end-to-end tests or function tests. */
const FIRST_OFFSET = 35_000;

/** More than the budgets, also in the queue. */
const TICKETS = 150;

/** Typical viewport of an agent; a taller one shows more than the first page of rows. */
const viewport = { width: 1440, height: 900 };

/** A displayed ticket number, which group headings lack. */
const TICKET_NUMBER = /[0-9A-Z]{3}-[0-9A-Z]{4}/u;

/** Tickets of the first page of rows, which are all read. */
const PAGE = 50;

/** Documents read at most, whatever the number of tickets. */
const QUEUE_BUDGET = 60;
const TICKET_BUDGET = 20;

const dataDir = mkdtempSync(join(tmpdir(), 'reglament-reads-'));
let stack: Stack;

// Tickets of other tests would change what is read, so this test needs its own emulators.
test.beforeAll(async () => {
  const ports = portsAt((await reserveOffset(FIRST_OFFSET)).offset);
  stack = await startStack({ ports, dataDir, appDir: testAppDir });
  await seedDemo(stack.env, TICKETS);
});

test.afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a cold load of the queue and an opened ticket read a bounded number of documents', async ({
  as,
}) => {
  const { hosting, auth } = stack.ports;
  const baseURL = `http://127.0.0.1:${hosting}`;
  const storageState = await authState('anna', baseURL, `http://127.0.0.1:${auth}`);
  const agentPage = await as(null, { viewport, baseURL, storageState });
  const reads = await meterReads(agentPage);
  const isAnswered = expect.poll(async () => (await reads()).unanswered);
  await agentPage.goto('/console/queue');
  await expect(agentPage.getByRole('listitem').first()).toBeVisible();
  for (const counted of [/^Очередь \d/u, /^Разбор почты \d/u]) {
    await expect(agentPage.getByRole('link', { name: counted })).toBeVisible();
  }
  await isAnswered.toBe(0);
  const queue = (await reads()).documents;
  expect(queue, 'documents read for the queue').toBeGreaterThanOrEqual(PAGE);
  expect(queue, 'documents read for the queue').toBeLessThanOrEqual(QUEUE_BUDGET);

  await agentPage.getByRole('listitem').filter({ hasText: TICKET_NUMBER }).first().click();
  await expect(agentPage.getByRole('log').getByRole('article').first()).toBeVisible();
  await expect(agentPage.getByRole('textbox', { name: 'Ответ заявителю' })).toBeVisible();
  await isAnswered.toBe(0);
  const ticket = (await reads()).documents - queue;
  expect(ticket, 'documents read for the ticket').toBeGreaterThan(0);
  expect(ticket, 'documents read for the ticket').toBeLessThanOrEqual(TICKET_BUDGET);
});
