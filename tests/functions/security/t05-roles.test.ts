import { describe, expect, it } from 'vitest';
import { actsOn, staffActNames } from '../support/acts';
import { call, done, submit } from '../support/call';
import { requester, staff, type Person } from '../support/people';
import { stored, traceOf } from '../support/stored';
import { auth, db } from '../support/world';

const refusedAll = async (person: Person, number: string): Promise<string[]> => {
  const codes: string[] = [];
  for (const name of staffActNames) {
    const { status, refusal } = await call(person, name, actsOn(number)[name]);
    codes.push(`${status} ${refusal?.code ?? 'done'}`);
  }
  return codes;
};

const forbidden = staffActNames.map(() => '403 forbidden');

describe('T5: the commands of the staff', () => {
  it('are refused to a requester on a ticket of their own, and change nothing', async () => {
    const olga = requester();
    const number = await submit(olga);
    const before = await traceOf(`tickets/${number}`);
    expect(await refusedAll(olga, number)).toEqual(forbidden);
    expect(await traceOf(`tickets/${number}`)).toEqual(before);
  });

  it('are refused to whoever only claims a role', async () => {
    const forger = requester('Иван', {
      role: 'admin',
      roles: ['admin', 'agent'],
      admin: true,
      staff: true,
      claims: { role: 'admin' },
    });
    expect(await refusedAll(forger, await submit(forger))).toEqual(forbidden);
  });

  it('are refused to staff who were deactivated, at once', async () => {
    const anna = await staff('Анна');
    const number = await submit(requester());
    await done(anna, 'assign', { ...actsOn(number).assign, to: anna.uid });
    await db.doc(`staff/${anna.uid}`).update({ active: false });
    const proved = { ...anna, claims: { email_verified: true, role: 'agent' } };
    expect(await refusedAll(proved, number)).toEqual(staffActNames.map(() => '404 not-found'));
  });

  it.each([
    ['a role that is none of ours', { role: 'owner', active: true }],
    ['a word for active', { role: 'admin', active: 'true' }],
  ])('are refused to a record with %s', async (_what, record) => {
    const observer = { ...(await staff('Пётр', record)), claims: { email_verified: true } };
    const number = await submit(observer);
    expect(await refusedAll(observer, number)).toEqual(forbidden);
  });

  it('give nobody a record among the staff, whatever the input says', async () => {
    const olga = requester();
    const profile = {
      role: 'admin',
      staff: true,
      'staff.role': 'admin',
      claims: { role: 'admin' },
    };
    const number = await submit(olga);
    const answer = await call(olga, 'reply', { ...actsOn(number).reply, ...profile });
    expect(answer.refusal?.code).toBe('invalid-input');
    expect((await db.doc(`staff/${olga.uid}`).get()).exists).toBe(false);
    expect((await db.doc(`people/${olga.uid}`).get()).exists).toBe(false);
    expect((await auth.getUsers([{ uid: olga.uid }])).users).toEqual([]);
  });

  it('are done for the staff, so that the refusals above mean something', async () => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    await done(anna, 'setCategory', actsOn(number).setCategory);
    expect(await stored.ticket(number)).toMatchObject({ category: 'breeder', priority: 5 });
  });
});
