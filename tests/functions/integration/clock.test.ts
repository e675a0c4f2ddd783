import { decideDeadline, type Ticket } from '@reglament/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDeadlines } from '../../../functions/src/schedules/check-deadlines';
import { shippedRules } from '../../../functions/src/store/rules';
import { form } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { expectConsistent } from '../support/consistent';
import { requester, staff, type Person } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase } from '../support/world';

/** Parses a local time in Moscow. */
const moscow = (localTime: string): number => Date.parse(`${localTime.replace(' ', 'T')}:00+03:00`);

const HOUR = 3_600_000;

const olga = requester('Ольга');
let anna: Person;
let number = '';

const runCommand = async (
  person: Person,
  name: 'reply' | 'setCategory' | 'waitForRequester' | 'resolve' | 'reopen',
  localTime: string,
): Promise<Ticket> => {
  const { revision } = await stored.ticket(number);
  const data = inputsFor(number, revision)[name];
  expect(await run(person, name, { data, deps: at(moscow(localTime)) })).toMatchObject({
    ok: true,
  });
  return stored.ticket(number);
};

/** Runs the deadline sweep at a local time. */
const sweepAt = async (localTime: string) => checkDeadlines(at(moscow(localTime)), Infinity);

/** Recomputes the deadline from the stored fields. */
const recomputed = ({ category, deadline, clock }: Ticket) => {
  const { regulation, calendars } = shippedRules;
  const { from, load } = deadline;
  return decideDeadline(regulation, calendars, { category, from, load, pauses: clock.pauses });
};

describe('SLA timer over the New Year holidays', () => {
  beforeAll(async () => {
    await clearDatabase();
    anna = await staff('Анна');
  });

  it('splits four hours from Tuesday 16:00 between two days', async () => {
    const data = form({ category: 'participant' });
    const answer = await run(olga, 'submitTicket', { data, deps: at(moscow('2026-12-29 16:00')) });
    expect(answer).toMatchObject({ ok: true });
    [{ number }] = (await stored.ticketsOf(olga.uid)) as [Ticket];
    const ticket = await stored.ticket(number);
    expect(ticket.deadline).toMatchObject({
      dueAt: moscow('2026-12-30 12:00'),
      load: { count: 0, capped: false },
      budget: { unit: 'ms', amount: 4 * HOUR },
      provisional: false,
    });
    expect(recomputed(ticket)).toEqual(ticket.deadline);
  });

  it('pauses from the question to the answer, holidays included', async () => {
    const waiting = await runCommand(anna, 'waitForRequester', '2026-12-30 11:00');
    expect(waiting.clock.pausedAt).toBe(moscow('2026-12-30 11:00'));
    const answered = await runCommand(olga, 'reply', '2027-01-11 12:00');
    // The remaining hour starts at the answer.
    expect(answered.deadline.dueAt).toBe(moscow('2027-01-11 13:00'));
    expect(answered.clock).toMatchObject({ pausedAt: null, consideredAt: null });
    expect(recomputed(answered)).toEqual(answered.deadline);
  });

  it('recomputes six hours from receipt when the category changes', async () => {
    const ticket = await runCommand(anna, 'setCategory', '2027-01-11 12:30');
    expect(ticket).toMatchObject({ category: 'breeder', priority: 5 });
    expect(ticket.deadline).toMatchObject({
      dueAt: moscow('2027-01-11 15:00'),
      from: moscow('2026-12-29 16:00'),
      budget: { unit: 'ms', amount: 6 * HOUR },
      clauses: { priority: '3.2', budget: '3.4', hours: '3.5' },
    });
    expect(recomputed(ticket)).toEqual(ticket.deadline);
    expect((await stored.mail(number)).map(({ template }) => template)).toContain('deadline-moved');
  });

  it('keeps the result of the cycle when the ticket is reopened', async () => {
    const resolved = await runCommand(anna, 'resolve', '2027-01-11 14:30');
    expect(resolved.clock.consideredAt).toBe(moscow('2027-01-11 14:30'));
    const reopened = await runCommand(olga, 'reopen', '2027-01-12 17:00');
    expect(reopened.cycles).toEqual([
      {
        from: moscow('2026-12-29 16:00'),
        dueAt: moscow('2027-01-11 15:00'),
        consideredAt: moscow('2027-01-11 14:30'),
        firstResponse: expect.objectContaining({ inTime: true }),
        resolution: { at: moscow('2027-01-11 14:30'), inTime: true },
        endedAt: moscow('2027-01-11 14:30'),
      },
    ]);
    // One hour on Tuesday, five on Wednesday.
    expect(reopened.deadline).toMatchObject({
      dueAt: moscow('2027-01-13 15:00'),
      from: moscow('2027-01-12 17:00'),
      load: { count: 0, capped: false },
    });
    expect(recomputed(reopened)).toEqual(reopened.deadline);
  });

  it('records the breach at the deadline, whenever the sweep runs', async () => {
    expect(await sweepAt('2027-01-13 13:30')).toMatchObject({ deadlineNear: 1 });
    expect((await stored.ticket(number)).clock.warnedAt).toBe(moscow('2027-01-13 13:30'));
    expect(await sweepAt('2027-01-13 15:00')).toEqual({ skipped: 0, failed: 0 });
    expect(await sweepAt('2027-01-14 09:00')).toMatchObject({ deadlineMissed: 1 });
    expect(await sweepAt('2027-01-14 09:01')).toEqual({ skipped: 0, failed: 0 });
    const answered = await runCommand(anna, 'reply', '2027-01-14 10:30');
    expect(answered.clock).toMatchObject({
      consideredAt: moscow('2027-01-14 10:30'),
      breachedAt: moscow('2027-01-13 15:00'),
    });
    expect(answered.nextCheckAt).toBeNull();
  });

  it('records all steps in the history', async () => {
    const events = await stored.events(number);
    expect(events.map(({ type, clause }) => `${type} ${clause}`)).toEqual([
      'ticketSubmitted 3.4',
      'requesterAwaited 2.7',
      'replySent 2.2',
      'categoryChanged 3.2',
      'ticketResolved 3.4',
      'ticketReopened 3.4',
      'deadlineNear 3.4',
      'deadlineMissed 3.4',
      'replySent 2.3',
    ]);
    for (const { regulationVersion, calendarVersion } of events) {
      expect([regulationVersion, calendarVersion]).toEqual([
        shippedRules.regulation.version,
        shippedRules.calendars.official.version,
      ]);
    }
    await expectConsistent(number);
  });
});
