import { REOPEN_GRACE_MS, zooportalRegulation, type CommandName } from '@reglament/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkDeadlines } from '../../../functions/src/schedules/check-deadlines';
import { actsOn } from '../support/acts';
import { call, done, form, newId, submit } from '../support/call';
import { expectConsistent } from '../support/consistent';
import { requester, staff, type Person } from '../support/people';
import { at, run } from '../support/run';
import { stored, traceOf } from '../support/stored';
import { clearDatabase, db } from '../support/world';

/** An instant by the wall of Moscow. */
const moscow = (wall: string): number => Date.parse(`${wall.replace(' ', 'T')}:00+03:00`);

const runAt = async (wall: string) => checkDeadlines(at(moscow(wall)), Infinity);

/** A ticket of Monday noon; commands are given to it at instants of the test's choosing. */
const onMonday = async () => {
  const [olga, anna] = [requester('Ольга'), await staff('Анна')];
  await run(olga, 'submitTicket', { data: form(), deps: at(moscow('2026-11-23 12:00')) });
  const number = (await stored.ticketsOf(olga.uid))[0]?.number ?? '';
  const give = async (
    person: Person,
    name: CommandName,
    { wall, data }: { readonly wall: string; readonly data: object },
  ) => {
    const { revision } = await stored.ticket(number);
    const onTicket = { commandId: newId(), number };
    const isStaffAct = name === 'decline' || name === 'defer';
    const base = isStaffAct ? { baseRevision: revision } : {};
    return run(person, name, {
      data: { ...onTicket, ...base, ...data },
      deps: at(moscow(wall)),
    });
  };
  return { olga, anna, number, give };
};

const put = { reason: 'needs-development', text: 'Нужна доработка.', until: '2026-12-02' };
const no = { reason: 'unconstructive', text: 'Сведения не поступили.' };
const yes = { text: 'Сведения есть.' };

describe('what was deferred', () => {
  beforeEach(clearDatabase);

  it('is found by its index on the day that was named, at the opening, and once', async () => {
    const { number, anna, give } = await onMonday();
    await give(anna, 'defer', { wall: '2026-11-23 13:00', data: put });
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

  it('comes back however late the schedule is', async () => {
    const { number, anna, give } = await onMonday();
    await give(anna, 'defer', { wall: '2026-11-23 13:00', data: put });
    expect(await runAt('2027-03-01 10:00')).toMatchObject({ ticketResumed: 1 });
    expect((await stored.events(number)).at(-1)).toMatchObject({
      id: 'schedule:resume-2',
      type: 'ticketResumed',
      clause: '2.7',
    });
  });

  it('comes back with a word of the requester, and the schedule finds nothing to do', async () => {
    const { number, olga, anna, give } = await onMonday();
    await give(anna, 'defer', { wall: '2026-11-23 13:00', data: put });
    await give(olga, 'reply', { wall: '2026-11-25 13:00', data: { text: 'Есть новости.' } });
    expect(await stored.ticket(number)).toMatchObject({ status: 'open', deferral: null });
    expect(await runAt('2026-12-02 10:00')).toEqual({ skipped: 0, failed: 0 });
    await expectConsistent(number);
  });

  it('races a word of the requester: it comes back once', async () => {
    const { number, olga, anna, give } = await onMonday();
    await give(anna, 'defer', { wall: '2026-11-23 13:00', data: put });
    const [answered] = await Promise.all([
      give(olga, 'reply', { wall: '2026-12-02 10:00', data: { text: 'Есть новости.' } }),
      runAt('2026-12-02 10:00'),
    ]);
    expect(answered).toMatchObject({ ok: true });
    await runAt('2026-12-02 10:01');
    expect(await stored.ticket(number)).toMatchObject({ status: 'open', deferral: null });
    await expectConsistent(number);
  });
});

describe('a refusal', () => {
  it('is written with its reason and clause, and mailed once', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const input = actsOn(number).decline;
    const first = await done(anna, 'decline', input);
    expect(await done(anna, 'decline', input)).toEqual(first);
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
    'for $code is refused without what the reason asks for, and nothing is written',
    async ({ code, attach }) => {
      const anna = await staff('Анна');
      const number = await submit(requester());
      const before = await traceOf(`tickets/${number}`);
      const { link: _link, ...input } = actsOn(number).decline;
      const answer = await call(anna, 'decline', { ...input, reason: code });
      expect([answer.status, answer.refusal]).toEqual([
        400,
        { code: 'reason-incomplete', issues: [{ path: attach, code: 'required' }] },
      ]);
      expect(await traceOf(`tickets/${number}`)).toEqual(before);
    },
  );

  it('knows no eighth reason', async () => {
    const anna = await staff('Анна');
    const number = await submit(requester());
    const answer = await call(anna, 'decline', { ...actsOn(number).decline, reason: 'tired' });
    expect(answer.refusal).toEqual({
      code: 'reason-unknown',
      issues: [{ path: 'reason', code: 'not-allowed' }],
    });
  });

  it('of a ticket of today’s shape only: one that was stored before has none', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const { refusal, deferral, contest: contested, ...older } = await stored.ticket(number);
    expect([refusal, deferral, contested]).toEqual([null, null, null]);
    await db.doc(`tickets/${number}`).set(older);
    await done(anna, 'decline', actsOn(number).decline);
    await done(olga, 'contest', actsOn(number).contest);
    await expectConsistent(number);
  });
});

describe('contesting a refusal', () => {
  it('goes back to the queue with a new promise, once, and then a refusal is final', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    await done(anna, 'decline', actsOn(number).decline);
    await done(olga, 'contest', actsOn(number).contest);
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

    await done(anna, 'decline', actsOn(number, 3).decline);
    expect(await stored.portal(olga.uid, number)).toMatchObject({
      refusal: { final: true, contestUntil: null },
    });
    const before = await traceOf(`tickets/${number}`);
    const again = await call(olga, 'contest', actsOn(number).contest);
    expect([again.status, again.refusal]).toEqual([400, { code: 'already-contested' }]);
    expect(await traceOf(`tickets/${number}`)).toEqual(before);
    await expectConsistent(number);
  });

  it('ends with the grace period, to the millisecond', async () => {
    const { number, olga, anna, give } = await onMonday();
    await give(anna, 'decline', { wall: '2026-11-23 13:00', data: no });
    const end = moscow('2026-11-23 13:00') + REOPEN_GRACE_MS;
    const tried = async (now: number) =>
      run(olga, 'contest', { data: { commandId: newId(), number, ...yes }, deps: at(now) });
    expect(await tried(end)).toMatchObject({ ok: false, error: { code: 'contest-expired' } });
    expect(await tried(end - 1)).toMatchObject({ ok: true });
  });

  it('is open to a request that needs development', async () => {
    const { olga, anna, give } = await onMonday();
    const planned = { reason: 'needs-development', text: 'В этом году не будет.' };
    await give(anna, 'decline', { wall: '2026-11-23 13:00', data: planned });
    expect(await give(olga, 'contest', { wall: '2026-11-24 13:00', data: yes })).toMatchObject({
      ok: true,
    });
  });

  it('is nobody’s but the requester’s', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    await done(anna, 'decline', actsOn(number).decline);
    const before = await traceOf(`tickets/${number}`);
    const byStaff = await call(anna, 'contest', actsOn(number).contest);
    expect([byStaff.status, byStaff.refusal]).toEqual([403, { code: 'forbidden' }]);
    const byOther = await call(requester('Иван'), 'contest', actsOn(number).contest);
    expect([byOther.status, byOther.refusal]).toEqual([404, { code: 'not-found' }]);
    expect(await traceOf(`tickets/${number}`)).toEqual(before);
  });
});
