import { REOPEN_GRACE_MS, zooportalRegulation, type CommandName } from '@reglament/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkDeadlines } from '../../../functions/src/schedules/check-deadlines';
import { call, callOk, form, newId, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { expectConsistent } from '../support/consistent';
import { requester, staff, type Person } from '../support/people';
import { at, run } from '../support/run';
import { stored, updateTimesOf } from '../support/stored';
import { clearDatabase, db } from '../support/world';

/** Parses a local time in Moscow. */
const moscow = (localTime: string): number => Date.parse(`${localTime.replace(' ', 'T')}:00+03:00`);

const runAt = async (localTime: string) => checkDeadlines(at(moscow(localTime)), Infinity);

/** Creates a ticket on Monday noon, with a function that runs commands at given local times. */
const onMonday = async () => {
  const [olga, anna] = [requester('Ольга'), await staff('Анна')];
  await run(olga, 'submitTicket', { data: form(), deps: at(moscow('2026-11-23 12:00')) });
  const number = (await stored.ticketsOf(olga.uid))[0]?.number ?? '';
  const runCommand = async (
    person: Person,
    name: CommandName,
    { localTime, data }: { readonly localTime: string; readonly data: object },
  ) => {
    const { revision } = await stored.ticket(number);
    const onTicket = { commandId: newId(), number };
    const isStaffAct = name === 'decline' || name === 'defer';
    const base = isStaffAct ? { baseRevision: revision } : {};
    return run(person, name, {
      data: { ...onTicket, ...base, ...data },
      deps: at(moscow(localTime)),
    });
  };
  return { olga, anna, number, runCommand };
};

const deferInput = { reason: 'needs-development', text: 'Нужна доработка.', until: '2026-12-02' };
const declineInput = { reason: 'unconstructive', text: 'Сведения не поступили.' };
const contestInput = { text: 'Сведения есть.' };

describe('deferred tickets', () => {
  beforeEach(clearDatabase);

  it('resume once at opening time on their date', async () => {
    const { number, anna, runCommand } = await onMonday();
    await runCommand(anna, 'defer', { localTime: '2026-11-23 13:00', data: deferInput });
    expect(await stored.ticket(number)).toMatchObject({
      status: 'deferred',
      queue: 'paused',
      nextCheckAt: moscow('2026-12-02 10:00'),
      clock: { consideredAt: moscow('2026-11-23 13:00') },
    });
    expect(await runAt('2026-12-02 09:59')).toEqual({ skipped: 0, failed: 0 });
    const runs = await Promise.all([1, 2, 3].map(async () => runAt('2026-12-02 10:00')));
    expect(runs.reduce((sum, { ticketResumed = 0 }) => sum + ticketResumed, 0)).toBe(1);
    expect(await stored.ticket(number)).toMatchObject({
      status: 'open',
      queue: 'active',
      deferral: null,
      assignee: { uid: anna.uid },
      nextCheckAt: null,
    });
    expect(await runAt('2026-12-09 10:00')).toEqual({ skipped: 0, failed: 0 });
    await expectConsistent(number);
  });

  it('resume even when the sweep is late', async () => {
    const { number, anna, runCommand } = await onMonday();
    await runCommand(anna, 'defer', { localTime: '2026-11-23 13:00', data: deferInput });
    expect(await runAt('2027-03-01 10:00')).toMatchObject({ ticketResumed: 1 });
    expect((await stored.events(number)).at(-1)).toMatchObject({
      id: 'schedule:resume-2',
      type: 'ticketResumed',
      clause: '2.7',
    });
  });

  it('resume on a reply of the requester, and the sweep skips them', async () => {
    const { number, olga, anna, runCommand } = await onMonday();
    await runCommand(anna, 'defer', { localTime: '2026-11-23 13:00', data: deferInput });
    await runCommand(olga, 'reply', {
      localTime: '2026-11-25 13:00',
      data: { text: 'Есть новости.' },
    });
    expect(await stored.ticket(number)).toMatchObject({ status: 'open', deferral: null });
    expect(await runAt('2026-12-02 10:00')).toEqual({ skipped: 0, failed: 0 });
    await expectConsistent(number);
  });

  it('resume once when a reply races the sweep', async () => {
    const { number, olga, anna, runCommand } = await onMonday();
    await runCommand(anna, 'defer', { localTime: '2026-11-23 13:00', data: deferInput });
    const [answered] = await Promise.all([
      runCommand(olga, 'reply', { localTime: '2026-12-02 10:00', data: { text: 'Есть новости.' } }),
      runAt('2026-12-02 10:00'),
    ]);
    expect(answered).toMatchObject({ ok: true });
    await runAt('2026-12-02 10:01');
    expect(await stored.ticket(number)).toMatchObject({ status: 'open', deferral: null });
    await expectConsistent(number);
  });
});

describe('declining a ticket', () => {
  it('stores reason and clause and sends one email', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const input = inputsFor(number).decline;
    const first = await callOk(anna, 'decline', input);
    expect(await callOk(anna, 'decline', input)).toEqual(first);
    expect(await stored.ticket(number)).toMatchObject({
      status: 'declined',
      queue: 'done',
      refusal: { reason: 'unsupported-environment', clause: '2.7', by: 'Анна', final: false },
    });
    const events = await stored.events(number);
    expect(events.map(({ type, clause }) => `${type} ${clause}`)).toEqual([
      'ticketSubmitted 3.4',
      'ticketDeclined 2.7',
    ]);
    expect(events.at(-1)?.grounds?.reason).toBe('unsupported-environment');
    expect((await stored.mail(number)).map(({ template }) => template).toSorted()).toEqual([
      'declined',
      'received',
    ]);
    await expectConsistent(number);
  });

  it.each(zooportalRegulation.reasons.filter(({ attach }) => attach !== 'nothing'))(
    'rejects $code without the detail it requires, and writes nothing',
    async ({ code, attach }) => {
      const anna = await staff('Анна');
      const number = await submit(requester());
      const before = await updateTimesOf(`tickets/${number}`);
      const { link: _link, ...input } = inputsFor(number).decline;
      const answer = await call(anna, 'decline', { ...input, reason: code });
      expect([answer.status, answer.error]).toEqual([
        400,
        { code: 'reason-incomplete', issues: [{ path: attach, code: 'required' }] },
      ]);
      expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
    },
  );

  it('rejects an unknown reason', async () => {
    const anna = await staff('Анна');
    const number = await submit(requester());
    const answer = await call(anna, 'decline', { ...inputsFor(number).decline, reason: 'tired' });
    expect(answer.error).toEqual({
      code: 'reason-unknown',
      issues: [{ path: 'reason', code: 'not-allowed' }],
    });
  });

  it('works on a ticket stored without the decline fields', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const { refusal, deferral, contest: contested, ...older } = await stored.ticket(number);
    expect([refusal, deferral, contested]).toEqual([null, null, null]);
    await db.doc(`tickets/${number}`).set(older);
    await callOk(anna, 'decline', inputsFor(number).decline);
    await callOk(olga, 'contest', inputsFor(number).contest);
    await expectConsistent(number);
  });
});

describe('contesting a decline', () => {
  it('requeues the ticket with a new deadline once; the next decline is final', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    await callOk(anna, 'decline', inputsFor(number).decline);
    await callOk(olga, 'contest', inputsFor(number).contest);
    const ticket = await stored.ticket(number);
    expect(ticket).toMatchObject({
      status: 'new',
      queue: 'active',
      assignee: null,
      refusal: null,
      contest: { kind: 'contest', against: { reason: 'unsupported-environment', by: 'Анна' } },
      clock: { consideredAt: null },
      cycles: [{ consideredAt: expect.any(Number) }],
    });
    expect(ticket.deadline.dueAt).toBeGreaterThan(ticket.deadline.from);
    expect((await stored.events(number)).at(-1)).toMatchObject({
      type: 'refusalContested',
      clause: '3.4',
    });
    const mail = (await stored.mail(number)).find(({ template }) => template === 'contested');
    expect(mail?.receipt.length).toBeGreaterThan(0);

    await callOk(anna, 'decline', inputsFor(number, 3).decline);
    expect(await stored.portal(olga.uid, number)).toMatchObject({
      refusal: { final: true, contestUntil: null },
    });
    const before = await updateTimesOf(`tickets/${number}`);
    const again = await call(olga, 'contest', inputsFor(number).contest);
    expect([again.status, again.error]).toEqual([400, { code: 'already-contested' }]);
    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
    await expectConsistent(number);
  });

  it('is possible until exactly the end of the grace period', async () => {
    const { number, olga, anna, runCommand } = await onMonday();
    await runCommand(anna, 'decline', { localTime: '2026-11-23 13:00', data: declineInput });
    const end = moscow('2026-11-23 13:00') + REOPEN_GRACE_MS;
    const tried = async (now: number) =>
      run(olga, 'contest', {
        data: { commandId: newId(), number, ...contestInput },
        deps: at(now),
      });
    expect(await tried(end)).toMatchObject({ ok: false, error: { code: 'contest-expired' } });
    expect(await tried(end - 1)).toMatchObject({ ok: true });
  });

  it('is possible for needs-development', async () => {
    const { olga, anna, runCommand } = await onMonday();
    const planned = { reason: 'needs-development', text: 'В этом году не будет.' };
    await runCommand(anna, 'decline', { localTime: '2026-11-23 13:00', data: planned });
    expect(
      await runCommand(olga, 'contest', { localTime: '2026-11-24 13:00', data: contestInput }),
    ).toMatchObject({
      ok: true,
    });
  });

  it('is restricted to the requester', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    await callOk(anna, 'decline', inputsFor(number).decline);
    const before = await updateTimesOf(`tickets/${number}`);
    const byStaff = await call(anna, 'contest', inputsFor(number).contest);
    expect([byStaff.status, byStaff.error]).toEqual([403, { code: 'forbidden' }]);
    const byOther = await call(requester('Иван'), 'contest', inputsFor(number).contest);
    expect([byOther.status, byOther.error]).toEqual([404, { code: 'not-found' }]);
    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
  });
});
