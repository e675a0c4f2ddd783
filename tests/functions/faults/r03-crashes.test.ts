import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf } from '../support/accounts';
import { call, callOk, form, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { expectConsistent } from '../support/consistent';
import { startHost, type Host } from '../support/host';
import { requester, staff } from '../support/people';
import { stored, updateTimesOf } from '../support/stored';
import { auth, db } from '../support/world';

let healthy: Host;
beforeAll(async () => {
  healthy = await startHost();
});
afterAll(async () => healthy.stop());

/** Sends a request to a process that crashes at a step, and waits for its exit. */
const crashAt = async (
  step: string,
  sendRequest: (host: Host) => Promise<unknown>,
): Promise<void> => {
  const host = await startHost({ failAt: step });
  await expect(sendRequest(host)).rejects.toThrow('fetch failed');
  expect(await host.ended).toBe('SIGKILL');
};

const steps = ['before-commit', 'after-commit'] as const;

const submitSteps = steps.map((step) => `submitTicket:${step}`);

/** One executor commits every command; of these, a reply writes one document more than the smallest commit. */
const crashed = ['assign', 'reply'] as const;

const actSteps = crashed.flatMap((name) => steps.map((step) => [`${name}:${step}`, name] as const));

describe('R3: crash during a command', () => {
  it.each(submitSteps)('writes atomically, and the retry creates one ticket: %s', async (step) => {
    const olga = requester();
    const input = form();
    await crashAt(step, async ({ url }) => call(olga, 'submitTicket', input, url));
    for (const { number } of await stored.ticketsOf(olga.uid)) await expectConsistent(number);

    const repeat = await call(olga, 'submitTicket', input, healthy.url);
    const again = await call(olga, 'submitTicket', input, healthy.url);
    expect(repeat.status).toBe(200);
    expect(again.result).toEqual(repeat.result);
    const tickets = await stored.ticketsOf(olga.uid);
    expect(tickets).toHaveLength(1);
    await expectConsistent(tickets[0]?.number ?? '');
  });

  it.each(actSteps)('writes atomically, and the retry executes once: %s', async (step, name) => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    const { revision } = await stored.ticket(number);
    const input = {
      ...inputsFor(number, revision)[name],
      ...(name === 'assign' && { to: anna.uid }),
    };
    const before = await stored.events(number);
    await crashAt(step, async ({ url }) => call(anna, name, input, url));
    await expectConsistent(number);

    const repeat = await call(anna, name, input, healthy.url);
    expect(repeat.status).toBe(200);
    await expectConsistent(number);
    expect(await stored.events(number)).toHaveLength(before.length + 1);
    expect((await call(anna, name, input, healthy.url)).result).toEqual(repeat.result);
    expect(await stored.events(number)).toHaveLength(before.length + 1);
  });
});

describe('R3: crash during background work', () => {
  it.each(steps)('the next run closes the ticket: checkDeadlines:%s', async (step) => {
    const [olga, anna] = [requester(), await staff('Анна')];
    const number = await submit(olga);
    await callOk(anna, 'resolve', inputsFor(number).resolve);
    // Simulates a resolution long ago.
    await db.doc(`tickets/${number}`).update({ resolvedAt: 1, nextCheckAt: 2 });

    const run = async ({ url }: Host) => fetch(`${url}/checkDeadlines`, { method: 'POST' });
    await crashAt(`check:${step}`, run);
    expect((await run(healthy)).status).toBe(200);
    expect((await stored.ticket(number)).status).toBe('closed');
    const closed = (await stored.events(number)).filter(({ type }) => type === 'ticketClosed');
    expect(closed).toHaveLength(1);
    const before = await updateTimesOf(`tickets/${number}`);
    expect((await run(healthy)).status).toBe(200);
    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
  });

  it.each(['before-revoke', 'before-claim', 'after-claim'])(
    'the retry withdraws the role: syncStaff:%s',
    async (step) => {
      const uid = `r3-${randomUUID()}`;
      await auth.createUser({ uid });
      // A role claim without a staff record, and without the event that would remove it.
      await auth.setCustomUserClaims(uid, { role: 'admin' });
      const body = JSON.stringify({ document: `staff/${uid}`, time: new Date().toISOString() });
      const headers = { 'content-type': 'application/json' };
      const event = async ({ events }: Host) =>
        fetch(`${events}/syncStaff`, { method: 'POST', headers, body });
      await crashAt(`syncStaff:${step}`, event);
      expect((await event(healthy)).status).toBe(200);
      expect((await accountOf(uid)).role).toBeNull();
    },
  );
});
