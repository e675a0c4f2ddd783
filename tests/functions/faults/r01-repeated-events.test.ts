import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountOf, makeStaffAccount } from '../support/accounts';
import { deliver, writtenEvent } from '../support/events';
import { auth } from '../support/world';

describe('R1: an event that is delivered more than once', () => {
  it('has one effect, one after another or five at once', async () => {
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
    // Sessions are ended by a role that shrinks, and by nothing else.
    expect(await accountOf(uid)).toEqual(before);
  });

  it('does nothing where there is no account', async () => {
    const uid = `r1-${randomUUID()}`;
    expect(await deliver('syncStaff', writtenEvent(`staff/${uid}`, {}))).toBe(200);
    expect((await auth.getUsers([{ uid }])).users).toEqual([]);
  });

  it('leaves other claims of the account alone', async () => {
    const uid = `r1-${randomUUID()}`;
    await auth.createUser({ uid });
    await auth.setCustomUserClaims(uid, { role: 'admin', club: 'северный' });
    expect(await deliver('syncStaff', writtenEvent(`staff/${uid}`, {}))).toBe(200);
    expect((await auth.getUser(uid)).customClaims).toEqual({ club: 'северный' });
  });
});
