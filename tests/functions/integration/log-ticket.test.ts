import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { call, form, newId } from '../support/call';
import { expectConsistent } from '../support/consistent';
import { requester, staff } from '../support/people';
import { run } from '../support/run';
import { stored } from '../support/stored';
import { db } from '../support/world';

/** Writes a person of the directory; returns uid and address. */
const registered = async (changes: object = {}) => {
  const uid = `host:shows:${randomUUID()}`;
  const email = `${uid.slice(-12)}@reglament.test`;
  await db.doc(`people/${uid}`).set({ name: 'Вера Холодова', email, ...changes });
  return { uid, email };
};

const minutesAgo = (minutes: number): number => Date.now() - minutes * 60_000;

const callOf = (changes: object = {}) => ({
  ...form(),
  channel: 'phone',
  caller: 'Вера Холодова',
  callback: '8 916 123-45-67',
  calledAt: minutesAgo(5),
  requester: { name: 'Пётр Иванов', email: 'petr@reglament.test' },
  ...changes,
});

describe('logTicket', () => {
  it('gives a person of the directory the request, its view and the email', async () => {
    const [anna, vera] = [await staff('Анна'), await registered()];
    const data = callOf({ requester: { uid: vera.uid } });
    const logged = await run(anna, 'logTicket', { data, deps: deployedDeps });
    if (!logged.ok) throw new Error(JSON.stringify(logged.error));
    const { number } = logged.value;
    expect(await stored.ticket(number)).toMatchObject({
      channel: 'phone',
      requester: { uid: vera.uid, name: 'Вера Холодова', email: vera.email },
      receivedAt: data.calledAt,
      call: { caller: 'Вера Холодова', callback: { number: '+79161234567' } },
      changedBy: { uid: anna.uid },
    });
    const view = (await db.doc(`portal/${vera.uid}/tickets/${number}`).get()).data();
    expect(view).toMatchObject({ number, receivedAt: data.calledAt });
    expect(JSON.stringify(view)).not.toContain('916');
    const [mail] = await stored.mail(number);
    expect(mail).toMatchObject({ template: 'received', to: { address: vera.email } });
    await expectConsistent(number);
    const again = await run(anna, 'logTicket', { data, deps: deployedDeps });
    expect(again).toEqual(logged);
  });

  it('needs no account and no address', async () => {
    const anna = await staff('Анна');
    const data = callOf({ channel: 'skype', requester: { name: 'Пётр', skype: 'live:petr' } });
    const logged = await run(anna, 'logTicket', { data, deps: deployedDeps });
    if (!logged.ok) throw new Error(JSON.stringify(logged.error));
    expect(await stored.ticket(logged.value.number)).toMatchObject({
      channel: 'skype',
      requester: { uid: null, name: 'Пётр', email: '' },
      call: { skype: 'live:petr', phone: null },
    });
    expect(await stored.mail(logged.value.number)).toEqual([]);
  });

  it('T11: is refused for a requester, also in the name of another', async () => {
    const [olga, vera] = [requester('Ольга', { role: 'agent', staff: true }), await registered()];
    for (const who of [
      { uid: vera.uid },
      { uid: olga.uid },
      { name: 'П', phone: '+79161234567' },
    ]) {
      const answer = await call(olga, 'logTicket', callOf({ requester: who }));
      expect([answer.status, answer.error?.code]).toEqual([403, 'forbidden']);
    }
    expect(await stored.ticketsOf(vera.uid)).toEqual([]);
    expect(await stored.ticketsOf(olga.uid)).toEqual([]);
    expect((await call(null, 'logTicket', callOf())).status).toBe(401);
  });

  it('T11: the portal form cannot name a channel, a requester or a time', async () => {
    const vera = await registered();
    for (const forged of [
      { channel: 'phone' },
      { requester: { uid: vera.uid } },
      { calledAt: minutesAgo(600) },
      { receivedAt: minutesAgo(600) },
      { call: { caller: 'Вера' } },
      { onBehalfOf: { uid: vera.uid, name: 'Вера', email: '' } },
    ]) {
      const answer = await call(requester(), 'submitTicket', { ...form(), ...forged });
      expect(answer.error?.code).toBe('invalid-input');
    }
    expect(await stored.ticketsOf(vera.uid)).toEqual([]);
  });

  it('is refused for an unknown person and for a time that cannot be', async () => {
    const anna = await staff('Анна');
    const outcomes = [
      { requester: { uid: 'nobody' } },
      { calledAt: minutesAgo(-60) },
      { calledAt: minutesAgo(8 * 24 * 60) },
    ].map(async (changes) => run(anna, 'logTicket', { data: callOf(changes), deps: deployedDeps }));
    const issue = (path: string) => ({
      error: { code: 'invalid-input', issues: [{ path, code: 'not-allowed' }] },
    });
    expect(await Promise.all(outcomes)).toMatchObject([
      issue('requester.uid'),
      issue('calledAt'),
      issue('calledAt'),
    ]);
  });

  it('T8: a staff member is no requester by a uid alone', async () => {
    const anna = await staff('Анна');
    const data = callOf({ commandId: newId(), requester: { uid: anna.uid } });
    const answer = await run(anna, 'logTicket', { data, deps: deployedDeps });
    expect(answer).toMatchObject({ error: { code: 'invalid-input' } });
  });
});
