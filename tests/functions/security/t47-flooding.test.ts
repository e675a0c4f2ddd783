import { rateLimits } from '@reglament/domain';
import { afterAll, expect, it } from 'vitest';
import { call, form, type Answer } from '../support/call';
import { startHost, type Host } from '../support/host';
import { requester, type Person } from '../support/people';
import { stored } from '../support/stored';

const { max, windowMs } = rateLimits.submit;

const flood = async (person: Person, count: number, url?: string): Promise<Answer[]> =>
  Promise.all(Array.from({ length: count }, async () => call(person, 'submitTicket', form(), url)));

/** Counts tickets per limit window; a flood may span two windows. */
const perWindow = async (person: Person): Promise<number[]> => {
  const tickets = await stored.ticketsOf(person.uid);
  const counts = new Map<number, number>();
  for (const { receivedAt } of tickets) {
    const window = Math.floor(receivedAt / windowMs);
    counts.set(window, (counts.get(window) ?? 0) + 1);
  }
  return [...counts.values()];
};

const rejectedOf = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ status }) => status !== 200);

const expectLimited = (answers: readonly Answer[]): void => {
  for (const { status, error } of answers) {
    expect([status, error?.code]).toEqual([429, 'rate-limited']);
    expect(error?.retryAfterMs).toBeGreaterThan(0);
    expect(error?.retryAfterMs).toBeLessThanOrEqual(windowMs);
  }
};

const hosts: Host[] = [];
afterAll(async () => Promise.all(hosts.map(async (host) => host.stop())));

it('T47: limits a flood of 300 submissions without affecting other users', async () => {
  const [olga, ivan] = [requester('Ольга'), requester('Иван')];
  const [answers, other] = await Promise.all([flood(olga, 300), flood(ivan, 3)]);
  const windows = await perWindow(olga);
  const accepted = windows.reduce((sum, count) => sum + count, 0);
  expect(Math.max(...windows)).toBeLessThanOrEqual(max);
  expect(accepted).toBeGreaterThanOrEqual(max);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(accepted);
  expect(rejectedOf(answers)).toHaveLength(300 - accepted);
  expectLimited(rejectedOf(answers));
  expect(rejectedOf(other)).toEqual([]);
});

it('T47: the limit holds across processes and restarts', async () => {
  const olga = requester();
  for (const _round of [1, 2]) {
    const host = await startHost();
    hosts.push(host);
    const answers = await flood(olga, 20, host.url);
    expectLimited(rejectedOf(answers));
    await host.stop();
  }
  const windows = await perWindow(olga);
  expect(Math.max(...windows)).toBeLessThanOrEqual(max);
  expect(windows.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(max);
});

it('T47: ticket commands are limited, including rejected ones', async () => {
  const ivan = requester('Иван');
  const limit = rateLimits.requester.max;
  const place = { number: 'K7Q2M44' };
  const answers = await Promise.all(
    Array.from({ length: limit * 2 + 5 }, async () => call(ivan, 'queuePlace', place)),
  );
  const codes = answers.map(({ error }) => error?.code);
  expect(codes.filter((code) => code === 'rate-limited').length).toBeGreaterThanOrEqual(5);
  expect(new Set(codes)).toEqual(new Set(['not-found', 'rate-limited']));
});
