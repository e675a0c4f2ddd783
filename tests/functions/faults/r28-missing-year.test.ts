import { zooportalSource, type Ticket } from '@reglament/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkRules } from '../../../functions/src/regulation/check-rules';
import { publish } from '../../../functions/src/regulation/publish';
import * as log from '../../../functions/src/runtime/log';
import { form } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { expectConsistent } from '../support/consistent';
import { requester, staff } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { clearDatabase, db } from '../support/world';

/** Parses a local time in Moscow. */
const moscow = (localTime: string): number => Date.parse(`${localTime.replace(' ', 'T')}:00+03:00`);

const calendarTo = (to: number, changes: object = {}) => ({
  ...zooportalSource,
  version: `to-${to}`,
  coverage: { from: 2011, to },
  overrides: zooportalSource.overrides.filter(({ date }) => Number(date.slice(0, 4)) <= to),
  ...changes,
});

const publishCalendar = async (calendar: object, now: number) => {
  await db.doc('config/calendar').set({ ...calendar });
  await publish('calendar', at(now));
};

const olga = requester('Ольга');

const submittedAt = async (now: number): Promise<Ticket> => {
  const answer = await run(olga, 'submitTicket', { data: form(), deps: at(now) });
  if (!answer.ok) throw new Error(answer.error.code);
  return stored.ticket(answer.value.number);
};

const LAST_DAY = moscow('2026-12-30 17:00');

describe('R28: calendar without the next year', () => {
  beforeEach(clearDatabase);

  it('computes a provisional deadline from statutory holidays', async () => {
    await publishCalendar(calendarTo(2026), LAST_DAY);
    const { deadline } = await submittedAt(LAST_DAY);
    expect(deadline).toMatchObject({ provisional: true, dueAt: moscow('2027-01-11 11:00') });
    expect(deadline.calendarVersion).toMatch(/^to-2026\+law-/u);
  });

  it('recomputes the deadline when the year is published, and notifies', async () => {
    await publishCalendar(calendarTo(2026), LAST_DAY);
    const { number } = await submittedAt(LAST_DAY);
    const eleventh = { date: '2027-01-11', intervals: [], cause: 'transfer' };
    const overrides = [...zooportalSource.overrides, eleventh];
    await publishCalendar(calendarTo(2027, { overrides }), LAST_DAY + 1);
    // Recomputed by whichever publishes first, this call or the trigger of the document.
    const { deadline, revision } = await vi.waitFor(async () => {
      const ticket = await stored.ticket(number);
      expect(ticket.deadline.provisional).toBe(false);
      return ticket;
    });
    expect(deadline).toMatchObject({
      provisional: false,
      calendarVersion: 'to-2027',
      dueAt: moscow('2027-01-12 11:00'),
    });
    expect(revision).toBe(2);
    expect((await stored.mail(number)).map(({ template }) => template)).toContain('deadline-moved');
    await expectConsistent(number);
  });

  it('raises a daily alarm from sixty days before the end', async () => {
    const alarm = vi.spyOn(log, 'logAlarm').mockReturnValue();
    await publishCalendar(calendarTo(2026), LAST_DAY);
    await checkRules(at(moscow('2026-11-01 05:00')), Infinity);
    expect(alarm).not.toHaveBeenCalled();
    await checkRules(at(moscow('2026-11-03 05:00')), Infinity);
    expect(alarm).toHaveBeenCalledWith('the calendar ends with 2026');
  });

  it('writes the shipped calendar as a draft once', async () => {
    await checkRules(at(LAST_DAY), Infinity);
    const draft = await db.doc('config/calendar').get();
    expect(draft.get('version')).toBe(zooportalSource.version);
    await checkRules(at(LAST_DAY), Infinity);
    expect((await db.doc('config/calendar').get()).updateTime).toEqual(draft.updateTime);
  });
});

describe('publishing another calendar', () => {
  beforeEach(clearDatabase);

  it('keeps existing deadlines, even when a paused timer resumes', async () => {
    const anna = await staff('Анна');
    const monday = moscow('2026-11-23 12:00');
    const promised = await submittedAt(monday);
    const noon = {
      date: '2026-11-23',
      intervals: [{ from: '10:00', to: '12:30' }],
      cause: 'other',
    };
    const overrides = [...zooportalSource.overrides, noon];
    await publishCalendar(calendarTo(2027, { version: 'short', overrides }), monday + 1);
    expect((await submittedAt(monday + 2)).deadline.calendarVersion).toBe('short');

    const { number } = promised;
    const waits = inputsFor(number, 1).waitForRequester;
    await run(anna, 'waitForRequester', { data: waits, deps: at(moscow('2026-11-23 13:00')) });
    const answers = inputsFor(number, 2).reply;
    await run(olga, 'reply', { data: answers, deps: at(moscow('2026-11-23 15:00')) });
    const { deadline } = await stored.ticket(number);
    expect(deadline.calendarVersion).toBe(promised.deadline.calendarVersion);
    expect(deadline.dueAt).toBe(promised.deadline.dueAt + 2 * 3_600_000);
  });
});
