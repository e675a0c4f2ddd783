import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountOf, claimsRole, makeStaffAccount } from '../support/accounts';
import { deliver, writtenEvent } from '../support/events';
import { db } from '../support/world';

const MINUTE = 60_000;

const asAdmin = { role: { stringValue: 'admin' }, active: { booleanValue: true } };

describe('R2: late and out-of-order events', () => {
  it('does not restore a role withdrawn since', async () => {
    const uid = `r2-${randomUUID()}`;
    await makeStaffAccount(uid, 'admin');
    await db.doc(`staff/${uid}`).update({ active: false });
    await claimsRole(uid, null);

    const old = writtenEvent(`staff/${uid}`, asAdmin, new Date(Date.now() - 10 * MINUTE));
    expect(await deliver('syncStaff', old)).toBe(200);
    expect((await accountOf(uid)).role).toBeNull();
  });

  it('does not remove a role granted since', async () => {
    const uid = `r2-${randomUUID()}`;
    await makeStaffAccount(uid, 'agent');
    const deleted = { ...writtenEvent(`staff/${uid}`, {}), data: { oldValue: {} } };
    expect(await deliver('syncStaff', deleted)).toBe(200);
    expect((await accountOf(uid)).role).toBe('agent');
  });

  it('converges to the staff record after many concurrent changes', async () => {
    const uid = `r2-${randomUUID()}`;
    await makeStaffAccount(uid, 'agent');
    const record = db.doc(`staff/${uid}`);
    const changes = [{ role: 'admin' }, { active: false }, { active: true }, { role: 'agent' }];
    for (const change of [...changes, ...changes, { active: false }]) await record.update(change);
    await claimsRole(uid, null);
    const events = Array.from({ length: 5 }, () => writtenEvent(`staff/${uid}`, asAdmin));
    await Promise.all(events.map(async (event) => deliver('syncStaff', event)));
    await expect.poll(async () => (await accountOf(uid)).role).toBeNull();
  });
});

describe('lowering a role', () => {
  it('revokes the sessions, unlike raising a role', async () => {
    const uid = `r2-${randomUUID()}`;
    await makeStaffAccount(uid, 'agent');
    const first = await accountOf(uid);
    await db.doc(`staff/${uid}`).update({ role: 'admin' });
    await claimsRole(uid, 'admin');
    expect((await accountOf(uid)).validSince).toBe(first.validSince);

    await db.doc(`staff/${uid}`).update({ role: 'agent' });
    await claimsRole(uid, 'agent');
    expect((await accountOf(uid)).validSince).toBeGreaterThan(first.validSince);
  });

  it('also happens when the staff record is deleted', async () => {
    const uid = `r2-${randomUUID()}`;
    await makeStaffAccount(uid, 'admin');
    await db.doc(`staff/${uid}`).delete();
    await claimsRole(uid, null);
    expect((await accountOf(uid)).role).toBeNull();
  });
});
