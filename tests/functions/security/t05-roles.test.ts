import { describe, expect, it } from 'vitest';
import { call, callOk, submit } from '../support/call';
import { inputsFor, staffCommands } from '../support/command-inputs';
import { requester, staff, type Person } from '../support/people';
import { stored, updateTimesOf } from '../support/stored';
import { auth, db } from '../support/world';

const outcomesOfAll = async (person: Person, number: string): Promise<string[]> => {
  const codes: string[] = [];
  for (const name of staffCommands) {
    const { status, error } = await call(person, name, inputsFor(number)[name]);
    codes.push(`${status} ${error?.code ?? 'done'}`);
  }
  return codes;
};

const forbidden = staffCommands.map(() => '403 forbidden');

describe('T5: staff commands', () => {
  it('are rejected for a requester on the own ticket, without changes', async () => {
    const olga = requester();
    const number = await submit(olga);
    const before = await updateTimesOf(`tickets/${number}`);
    expect(await outcomesOfAll(olga, number)).toEqual(forbidden);
    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
  });

  it('are rejected for a role in token claims', async () => {
    const forger = requester('Иван', {
      role: 'admin',
      roles: ['admin', 'agent'],
      admin: true,
      staff: true,
      claims: { role: 'admin' },
    });
    expect(await outcomesOfAll(forger, await submit(forger))).toEqual(forbidden);
  });

  it('are rejected immediately after deactivation', async () => {
    const anna = await staff('Анна');
    const number = await submit(requester());
    await callOk(anna, 'assign', { ...inputsFor(number).assign, to: anna.uid });
    await db.doc(`staff/${anna.uid}`).update({ active: false });
    const verified = { ...anna, claims: { email_verified: true, role: 'agent' } };
    expect(await outcomesOfAll(verified, number)).toEqual(staffCommands.map(() => '404 not-found'));
  });

  it.each([
    ['an unknown role', { role: 'owner', active: true }],
    ['a string for active', { role: 'admin', active: 'true' }],
  ])('are rejected for a staff record with %s', async (_what, record) => {
    const observer = { ...(await staff('Пётр', record)), claims: { email_verified: true } };
    const number = await submit(observer);
    expect(await outcomesOfAll(observer, number)).toEqual(forbidden);
  });

  it('create no staff record from input', async () => {
    const olga = requester();
    const profile = {
      role: 'admin',
      staff: true,
      'staff.role': 'admin',
      claims: { role: 'admin' },
    };
    const number = await submit(olga);
    const answer = await call(olga, 'reply', { ...inputsFor(number).reply, ...profile });
    expect(answer.error?.code).toBe('invalid-input');
    expect((await db.doc(`staff/${olga.uid}`).get()).exists).toBe(false);
    expect((await db.doc(`people/${olga.uid}`).get()).exists).toBe(false);
    expect((await auth.getUsers([{ uid: olga.uid }])).users).toEqual([]);
  });

  it('are executed for staff (control)', async () => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    await callOk(anna, 'setCategory', inputsFor(number).setCategory);
    expect(await stored.ticket(number)).toMatchObject({ category: 'breeder', priority: 5 });
  });
});
