import { REOPEN_GRACE_MS } from '@reglament/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as log from '../../../functions/src/runtime/log';
import { checkDeadlines } from '../../../functions/src/schedules/check-deadlines';
import { form } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { expectConsistent } from '../support/consistent';
import { fire } from '../support/events';
import { requester, staff } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase, db } from '../support/world';

const RESOLVED_AT = Date.parse('2026-11-16T12:00:00+03:00');
const END_OF_GRACE = RESOLVED_AT + REOPEN_GRACE_MS;

const resolvedTicket = async (resolvedAt = RESOLVED_AT) => {
  const [olga, anna] = [requester('Ольга'), await staff('Анна')];
  await run(olga, 'submitTicket', { data: form(), deps: at(resolvedAt - 3_600_000) });
  const [ticket] = await stored.ticketsOf(olga.uid);
  const number = ticket?.number ?? '';
  await run(anna, 'resolve', { data: inputsFor(number).resolve, deps: at(resolvedAt) });
  return { number, olga, anna };
};

const runAt = async (now: number, until = Infinity) => checkDeadlines(at(now), until);

describe('closing resolved tickets', () => {
  beforeEach(clearDatabase);

  it('closes exactly at the end of the grace period', async () => {
    const { number } = await resolvedTicket();
    expect(await runAt(END_OF_GRACE - 1)).toEqual({ skipped: 0, failed: 0 });
    expect((await stored.ticket(number)).status).toBe('resolved');
    expect(await runAt(END_OF_GRACE)).toEqual({ ticketClosed: 1, skipped: 0, failed: 0 });
    expect(await stored.ticket(number)).toMatchObject({ status: 'closed', nextCheckAt: null });
    expect((await stored.events(number)).at(-1)).toMatchObject({
      id: 'schedule:close-2',
      type: 'ticketClosed',
      actor: { uid: 'system', role: 'system' },
    });
    await expectConsistent(number);
  });

  it('skips reopened tickets', async () => {
    const { number, olga } = await resolvedTicket();
    const data = inputsFor(number, 2).reopen;
    await run(olga, 'reopen', { data, deps: at(END_OF_GRACE - 1) });
    expect(await runAt(END_OF_GRACE)).toEqual({ skipped: 0, failed: 0 });
    expect((await stored.ticket(number)).status).toBe('open');
  });

  it('closes each ticket once when runs overlap', async () => {
    const tickets = await Promise.all(Array.from({ length: 25 }, async () => resolvedTicket()));
    const runs = await Promise.all([1, 2, 3].map(async () => runAt(END_OF_GRACE)));
    expect(runs.reduce((sum, { ticketClosed = 0 }) => sum + ticketClosed, 0)).toBe(25);
    expect(runs.reduce((sum, { failed = 0 }) => sum + failed, 0)).toBe(0);
    for (const { number } of tickets) {
      expect((await stored.ticket(number)).status).toBe('closed');
      await expectConsistent(number);
    }
  });

  it('continues after a run that ran out of time', async () => {
    await Promise.all(Array.from({ length: 25 }, async () => resolvedTicket()));
    let clock = END_OF_GRACE;
    // Each call of `now` advances the clock by 1 s, so this run closes only a few tickets.
    const slow = { ...at(0), now: () => (clock += 1_000) };
    const first = await checkDeadlines(slow, END_OF_GRACE + 15_000);
    expect(first['ticketClosed']).toBeGreaterThan(0);
    expect(first['ticketClosed']).toBeLessThan(25);
    const second = await runAt(END_OF_GRACE);
    expect((first['ticketClosed'] ?? 0) + (second['ticketClosed'] ?? 0)).toBe(25);
  });

  it('logs unreadable tickets and closes the others', async () => {
    const reported = vi.spyOn(log, 'logError').mockReturnValue();
    const broken = Array.from({ length: 3 }, async () =>
      db.collection('tickets').add({ nextCheckAt: 1, status: 'resolved', subject: 7 }),
    );
    await Promise.all(broken);
    const { number } = await resolvedTicket();
    expect(await runAt(END_OF_GRACE)).toEqual({ ticketClosed: 1, skipped: 0, failed: 3 });
    expect(reported).toHaveBeenCalledTimes(3);
    expect((await stored.ticket(number)).status).toBe('closed');
  });

  it('retries in the next run after a conflict with an agent', async () => {
    const { number, anna } = await resolvedTicket();
    const [noted] = await Promise.all([
      run(anna, 'addNote', { data: inputsFor(number).addNote, deps: at(END_OF_GRACE) }),
      runAt(END_OF_GRACE),
    ]);
    expect(noted).toMatchObject({ ok: true });
    await runAt(END_OF_GRACE);
    expect(await stored.ticket(number)).toMatchObject({ status: 'closed', noteCount: 1 });
    await expectConsistent(number);
  });

  it('runs as the scheduled function', async () => {
    const { number } = await resolvedTicket(Date.now() - REOPEN_GRACE_MS - 1);
    expect(await fire('checkDeadlines')).toBe(200);
    expect((await stored.ticket(number)).status).toBe('closed');
  });
});
