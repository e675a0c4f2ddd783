import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountOf, claimsRole, makeStaffAccount } from '../support/accounts';
import { fire } from '../support/events';
import { auth } from '../support/world';

describe('R4: lost events', () => {
  it('checkStaff removes a role without a record and grants a missing one', async () => {
    const [forgotten, former] = [`r4-${randomUUID()}`, `r4-${randomUUID()}`];
    await makeStaffAccount(forgotten, 'agent');
    await auth.setCustomUserClaims(forgotten, null);
    await auth.createUser({ uid: former });
    await auth.setCustomUserClaims(former, { role: 'admin' });

    expect(await fire('checkStaff')).toBe(200);
    await claimsRole(forgotten, 'agent');
    await claimsRole(former, null);
  });

  it('a second checkStaff run changes nothing', async () => {
    const uid = `r4-${randomUUID()}`;
    await makeStaffAccount(uid, 'agent');
    await fire('checkStaff');
    const before = await accountOf(uid);
    expect(await fire('checkStaff')).toBe(200);
    expect(await accountOf(uid)).toEqual(before);
  });
});
