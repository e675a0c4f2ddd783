import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountOf, makeStaffAccount } from '../support/accounts';
import { deliver, writtenEvent } from '../support/events';
import { auth } from '../support/world';

describe('R1: duplicate event delivery', () => {
  it('applies an event once, sequentially and with five concurrent deliveries', async () => {
    const uid = `r1-${randomUUID()}`;
    await makeStaffAccount(uid, 'agent');
    const before = await accountOf(uid);
    const event = writtenEvent(`staff/${uid}`, { role: { stringValue: 'agent' } });

    expect(await deliver('syncStaff', event)).toBe(200);
    expect(await deliver('syncStaff', event)).toBe(200);
    const atOnce = await Promise.all(
      Array.from({ length: 5 }, async () => deliver('syncStaff', event)),
    );
    expect(atOnce).toEqual([200, 200, 200, 200, 200]);
    // Sessions are revoked only when the role is lowered.
    expect(await accountOf(uid)).toEqual(before);
  });

  it('ignores an event without an account', async () => {
    const uid = `r1-${randomUUID()}`;
    expect(await deliver('syncStaff', writtenEvent(`staff/${uid}`, {}))).toBe(200);
    expect((await auth.getUsers([{ uid }])).users).toEqual([]);
  });

  it('keeps other custom claims', async () => {
    const uid = `r1-${randomUUID()}`;
    await auth.createUser({ uid });
    await auth.setCustomUserClaims(uid, { role: 'admin', club: 'северный' });
    expect(await deliver('syncStaff', writtenEvent(`staff/${uid}`, {}))).toBe(200);
    expect((await auth.getUser(uid)).customClaims).toEqual({ club: 'северный' });
  });
});
