import { commands } from '@reglament/domain';
import { takeBoth } from '@reglament/domain/testing/commands';
import { describe, expect, it } from 'vitest';
import { callCommand } from '../../../functions/src/runtime/command-call';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { executeOnTicket } from '../../../functions/src/runtime/execute-ticket';
import { form, newId, submit } from '../support/call';
import { expectConsistent } from '../support/consistent';
import { callerOf, requester, staff, type Person } from '../support/people';
import { stored } from '../support/stored';
import { db } from '../support/world';

const takeBothBy = async (person: Person, data: object) =>
  callCommand(takeBoth, { caller: callerOf(person), data }, deployedDeps);

describe('a decision on several tickets', () => {
  it('writes all tickets, events and projections, and replays a repeat', async () => {
    const [olga, ivan, anna] = [requester('Ольга'), requester('Иван'), await staff('Анна')];
    const [number, other] = [await submit(olga), await submit(ivan)];
    const data = { commandId: newId(), number, other };
    const answer = { number, revision: 2 };
    expect(await takeBothBy(anna, data)).toMatchObject({ value: { answer, isRepeat: false } });
    expect(await takeBothBy(anna, data)).toMatchObject({ value: { answer, isRepeat: true } });
    for (const [person, one] of [
      [olga, number],
      [ivan, other],
    ] as const) {
      expect((await stored.ticket(one)).assignee?.uid).toBe(anna.uid);
      expect((await stored.portal(person.uid, one)).status).toBe('open');
      expect(await stored.events(one)).toHaveLength(2);
      await expectConsistent(one);
    }
  });

  it('R20: retries when one ticket changes concurrently', async () => {
    const [olga, anna, boris] = [requester('Ольга'), await staff('Анна'), await staff('Борис')];
    const [number, other] = [await submit(olga), await submit(olga)];
    const outcomes = await Promise.all([
      takeBothBy(anna, { commandId: newId(), number, other }),
      takeBothBy(boris, { commandId: newId(), number: other, other: number }),
    ]);
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true]);
    const holders = [await stored.ticket(number), await stored.ticket(other)];
    expect(new Set(holders.map(({ assignee }) => assignee?.uid)).size).toBe(1);
    expect(holders.map(({ revision }) => revision)).toEqual([3, 3]);
  });

  it('is rejected without writes when a ticket is missing', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const data = { commandId: newId(), number, other: '0000000' };
    expect((await takeBothBy(anna, data)).ok).toBe(false);
    expect((await stored.ticket(number)).revision).toBe(1);
  });
});

describe('a request by phone', () => {
  it('is stored without a requester view for a person without an account', async () => {
    const anna = await staff('Анна');
    const input = form();
    const origin = {
      actor: callerOf(anna),
      idempotencyKey: input.commandId,
      rateLimit: 'staff',
      channel: 'phone',
      onBehalfOf: { uid: null, name: 'Пётр Иванов', email: 'petr@reglament.test' },
    } as const;
    // Agent tokens of these tests have no verified email address.
    const actor = { ...origin.actor, emailVerified: true };
    const executed = await executeOnTicket(
      { ...origin, actor },
      { definition: commands.definitionOf('submitTicket'), input, number: null },
      deployedDeps,
    );
    if (!executed.ok) throw new Error(executed.error.code);
    const { number } = executed.value.answer;
    expect(await stored.ticket(number)).toMatchObject({
      channel: 'phone',
      requester: { uid: null, name: 'Пётр Иванов' },
      changedBy: { uid: anna.uid },
    });
    const [mail] = await stored.mail(number);
    expect(mail?.to).toEqual({ uid: null, name: 'Пётр Иванов', address: 'petr@reglament.test' });
    const views = await db.collectionGroup('tickets').where('number', '==', number).get();
    expect(views.docs.map(({ ref }) => ref.path)).toEqual([`tickets/${number}`]);
  });
});
