import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { saveProfile } from '../../../functions/src/people/save-profile';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { backfill } from '../../../functions/src/schedules/backfill';
import { personOfAddress } from '../../../functions/src/store/addresses';
import { sendersOf } from '../../../functions/src/store/senders';
import { call } from '../support/call';
import type { Person } from '../support/people';
import { auth, db } from '../support/world';

/** Creates an account that has followed a link to its address, unless it is named otherwise. */
const account = async (changes: { emailVerified?: boolean } = {}): Promise<Person> => {
  const uid = `link-${randomUUID()}`;
  const email = `${uid}@reglament.test`;
  await auth.createUser({ uid, email, emailVerified: true, displayName: 'Ольга', ...changes });
  return { uid, name: 'Ольга', email, claims: { email_verified: true } };
};

const record = async ({ uid }: Person) => db.doc(`people/${uid}`).get();

const register = async (person: Person) => call(person, 'registerAddress', {});

describe('registerAddress', () => {
  it('registers the verified address of an account by the proof `link`, once', async () => {
    const olga = await account();
    expect((await register(olga)).status).toBe(200);
    const first = await record(olga);
    expect(first.data()).toMatchObject({
      name: 'Ольга',
      email: olga.email,
      addresses: [{ address: olga.email, source: 'profile', proof: 'link' }],
    });
    expect(first.get('keys')).toContain('ольга');
    expect(await personOfAddress(db, olga.email)).toEqual({ kind: 'person', uid: olga.uid });
    await Promise.all([register(olga), register(olga)]);
    expect((await record(olga)).updateTime).toEqual(first.updateTime);
  });

  it('replaces the address by the one that the account has now', async () => {
    const olga = await account();
    await register(olga);
    const email = `new-${olga.email}`;
    await auth.updateUser(olga.uid, { email, emailVerified: true });
    await register(olga);
    expect((await record(olga)).data()).toMatchObject({ email, addresses: [{ address: email }] });
    expect(await personOfAddress(db, olga.email)).toEqual({ kind: 'nobody' });
  });

  it('keeps what an administrator has entered', async () => {
    const olga = await account();
    const known = { address: 'club@example.test', source: 'club', proof: 'administrator', at: 5 };
    const entry = { name: 'Ольга Смирнова', email: known.address, addresses: [known] };
    await db.doc(`people/${olga.uid}`).set(entry);
    await register(olga);
    expect((await record(olga)).data()).toMatchObject({
      ...entry,
      addresses: [known, { address: olga.email, proof: 'link' }],
    });
  });

  it('registers nothing that the account has not verified, whatever the token says', async () => {
    const olga = await account({ emailVerified: false });
    expect((await register(olga)).status).toBe(200);
    expect((await record(olga)).exists).toBe(false);
    const answer = await register({ ...olga, claims: { email_verified: false } });
    expect(answer.error).toMatchObject({ code: 'email-unverified' });
  });
});

describe('the sender of an email', () => {
  it('is the person who registered the address, as long as the account may sign in', async () => {
    const olga = await account();
    await register(olga);
    const sender = { uid: olga.uid, name: 'Ольга' };
    expect(await sendersOf(db, olga.email)).toEqual([sender]);
    await auth.updateUser(olga.uid, { disabled: true });
    expect(await sendersOf(db, olga.email)).toEqual([]);
  });

  it('is the account of an address that nobody has registered yet', async () => {
    const olga = await account();
    const sender = { uid: olga.uid, name: 'Ольга' };
    expect(await sendersOf(db, olga.email)).toEqual([sender]);
  });

  it('stays ambiguous when a host vouches for the address of an account', async () => {
    const olga = await account();
    const uid = `host:shows:${randomUUID()}`;
    const change = { name: 'Вера', email: olga.email };
    await saveProfile(db, { uid, change, proof: 'host', at: 5 });
    const uids = async () => (await sendersOf(db, olga.email)).map((sender) => sender.uid);
    expect((await uids()).toSorted()).toEqual([uid, olga.uid].toSorted());
    await register(olga);
    expect((await uids()).toSorted()).toEqual([uid, olga.uid].toSorted());
  });
});

describe('the backfill', () => {
  it('registers addresses and adds search keys, once', async () => {
    const olga = await account();
    const vera = `old-${randomUUID()}`;
    const address = `${vera}@example.test`;
    await db.doc(`people/${vera}`).set({
      name: 'Вера',
      mail: { reply: false },
      addresses: [{ address, source: 'profile', proof: 'host', at: 5 }],
    });
    const first = await backfill(db, deployedDeps);
    expect(first.people['rewritten']).toBeGreaterThan(0);
    expect(first.accounts['rewritten']).toBeGreaterThan(0);
    expect((await db.doc(`people/${vera}`).get()).data()).toMatchObject({
      name: 'Вера',
      mail: { reply: false },
      keys: expect.arrayContaining(['ве', 'вер', 'вера']),
    });
    expect(await personOfAddress(db, address)).toEqual({ kind: 'person', uid: vera });
    expect(await personOfAddress(db, olga.email)).toEqual({ kind: 'person', uid: olga.uid });
    const again = await backfill(db, deployedDeps);
    expect([again.people['rewritten'], again.accounts['rewritten']]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
