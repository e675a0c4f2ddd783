import { describe, expect, it } from 'vitest';
import { call, callOk, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';

describe('openTickets', () => {
  it('returns the own open tickets, newest first', async () => {
    const [olga, ivan, anna] = [requester('Ольга'), requester('Иван'), await staff('Анна')];
    const first = await submit(olga, { subject: 'Не открывается каталог' });
    const resolved = await submit(olga, { subject: 'Не печатается диплом' });
    const last = await submit(olga, { subject: 'Пустой каталог' });
    await submit(ivan, { subject: 'Чужое обращение' });
    await callOk(anna, 'resolve', inputsFor(resolved).resolve);
    const { receivedAt } = await stored.ticket(last);
    const { result } = await call(olga, 'openTickets', { most: 20 });
    expect(result).toEqual([
      { number: last, subject: 'Пустой каталог', category: 'organiser-system', receivedAt },
      expect.objectContaining({ number: first }),
    ]);
    expect((await call(olga, 'openTickets', { most: 1 })).result).toHaveLength(1);
  });

  it('T1: requires a verified email address', async () => {
    const unproven = requester('Ольга', { email_verified: false });
    const { error } = await call(unproven, 'openTickets', { most: 20 });
    expect(error?.code).toBe('email-unverified');
  });
});
