import { rateLimits, ticketNumber, versionStamp } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { markRead } from '../../../functions/src/people/mark-read';
import { call, newId } from '../support/call';
import { callerOf, requester, type Person } from '../support/people';
import { at } from '../support/run';
import { db } from '../support/world';

const one = ticketNumber(new Uint8Array([1, 1, 1, 1]));
const two = ticketNumber(new Uint8Array([2, 2, 2, 2]));

const mark = async (person: Person, tickets: Record<string, number>, before?: number) =>
  call(person, 'markRead', { tickets, ...(before !== undefined && { before }) });

const recordOf = async ({ uid }: Person) => db.doc(`people/${uid}`).get();

describe('markRead', () => {
  it('stores read marks in the person record and keeps other fields', async () => {
    const olga = requester('Ольга');
    await db.doc(`people/${olga.uid}`).set({ name: 'Ольга', email: olga.email });
    await call(olga, 'setMailPreferences', { commandId: newId(), mail: { reply: false } });
    const { result } = await mark(olga, { [one]: 5 });
    expect(result).toEqual({ before: 0, tickets: { [one]: 5 } });
    expect((await recordOf(olga)).data()).toEqual({
      name: 'Ольга',
      email: olga.email,
      mail: { reply: false },
      seen: { before: 0, tickets: { [one]: 5 } },
    });
  });

  it('never moves marks back, and skips redundant writes', async () => {
    const olga = requester('Ольга');
    await mark(olga, { [one]: 7, [two]: 3 }, 2);
    const written = await recordOf(olga);
    await mark(olga, { [one]: 5 }, 1);
    await mark(olga, { [one]: 7, [two]: 3 }, 2);
    const after = await recordOf(olga);
    expect(after.data()).toEqual({
      seen: { before: 2, tickets: { [one]: 7, [two]: 3 } },
      ...versionStamp,
    });
    expect(after.updateTime).toEqual(written.updateTime);
  });

  it('R20: merges concurrent marks of two devices', async () => {
    const olga = requester('Ольга');
    await Promise.all([
      mark(olga, { [one]: 4 }),
      mark(olga, { [two]: 9 }),
      mark(olga, { [one]: 6 }, 3),
      mark(olga, { [two]: 8 }, 1),
    ]);
    const seen = { before: 3, tickets: { [one]: 6, [two]: 9 } };
    expect((await recordOf(olga)).data()).toEqual({ seen, ...versionStamp });
  });

  it('R13: clamps future marks to the server time', async () => {
    const olga = requester('Ольга');
    const data = { before: 7e12, tickets: { [one]: 7e12 } };
    await markRead({ caller: callerOf(olga), data }, at(1_000));
    expect((await recordOf(olga)).data()).toMatchObject({
      seen: { before: 1_000, tickets: {} },
    });
  });

  it('T1: applies to the caller only and requires a verified email address', async () => {
    const [olga, unproven] = [requester('Ольга'), requester('Ольга', { email_verified: false })];
    const named = await call(requester('Иван'), 'markRead', { tickets: {}, uid: olga.uid });
    expect(named.error?.code).toBe('invalid-input');
    expect((await mark(unproven, { [one]: 1 })).error?.code).toBe('email-unverified');
    expect((await recordOf(olga)).exists).toBe(false);
    expect((await recordOf(unproven)).exists).toBe(false);
  });

  it('T47: is rate limited', async () => {
    const olga = requester('Ольга');
    const now = Math.floor(Date.now() / 60_000) * 60_000;
    const note = async () =>
      markRead({ caller: callerOf(olga), data: { tickets: { [one]: 1 } } }, at(now));
    for (let count = 0; count < rateLimits.seen.max; count += 1) await note();
    expect(await note()).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
  });
});
