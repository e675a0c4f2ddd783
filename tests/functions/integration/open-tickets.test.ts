import { describe, expect, it } from 'vitest';
import { actsOn } from '../support/acts';
import { call, done, submit } from '../support/call';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';

describe('the open requests of a person', () => {
  it('are their own, the latest first, without those that are done', async () => {
    const [olga, ivan, anna] = [requester('Ольга'), requester('Иван'), await staff('Анна')];
    const first = await submit(olga, { subject: 'Не открывается каталог' });
    const resolved = await submit(olga, { subject: 'Не печатается диплом' });
    const last = await submit(olga, { subject: 'Пустой каталог' });
    await submit(ivan, { subject: 'Чужое обращение' });
    await done(anna, 'resolve', actsOn(resolved).resolve);
    const { receivedAt } = await stored.ticket(last);
    const { result } = await call(olga, 'openTickets', { most: 20 });
    expect(result).toEqual([
      { number: last, subject: 'Пустой каталог', category: 'organiser-system', receivedAt },
      expect.objectContaining({ number: first }),
    ]);
    expect((await call(olga, 'openTickets', { most: 1 })).result).toHaveLength(1);
  });

  it('T1: are told to nobody who did not prove an address', async () => {
    const unproven = requester('Ольга', { email_verified: false });
    const { refusal } = await call(unproven, 'openTickets', { most: 20 });
    expect(refusal?.code).toBe('email-unverified');
  });
});
