import { describe, expect, it } from 'vitest';
import { actsOn } from '../support/acts';
import { call, done, submit } from '../support/call';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';

describe('T11: the author of a message', () => {
  it.each(['authorUid', 'authorRole', 'authorName', 'author', 'role', 'uid', 'actor'])(
    'cannot be given as %s',
    async (key) => {
      const [anna, boris] = [await staff('Анна'), await staff('Борис')];
      const number = await submit(requester());
      const naming = { [key]: boris.uid };
      const answer = await call(anna, 'reply', { ...actsOn(number).reply, ...naming });
      expect(answer.refusal?.issues).toEqual([{ path: key, code: 'unknown-field' }]);
      expect(await stored.messages(number)).toHaveLength(1);
    },
  );

  it('is the one who calls, by the name that the staff record gives', async () => {
    const [anna, number] = [await staff('Анна Белова'), await submit(requester())];
    await done(anna, 'reply', actsOn(number).reply);
    await done(anna, 'addNote', actsOn(number).addNote);
    expect((await stored.messages(number)).at(-1)?.author).toEqual({
      role: 'agent',
      name: 'Анна Белова',
    });
    expect((await stored.notes(number))[0]?.author).toEqual({ uid: anna.uid, name: 'Анна Белова' });
    expect((await stored.events(number)).at(-1)?.actor).toEqual({
      uid: anna.uid,
      name: 'Анна Белова',
      role: 'agent',
    });
  });

  it('is the requester on a ticket of their own, whatever their token claims or is named', async () => {
    const forger = requester('Служба поддержки', { role: 'agent', name: 'Анна\u202E\nБелова' });
    const number = await submit(forger);
    await done(forger, 'reply', actsOn(number).reply);
    expect((await stored.messages(number)).map(({ author }) => author)).toEqual([
      { role: 'requester', name: 'Анна Белова' },
      { role: 'requester', name: 'Анна Белова' },
    ]);
  });

  it('is a requester when staff write on a ticket of their own', async () => {
    const anna = { ...(await staff('Анна')), claims: { email_verified: true } };
    const number = await submit(anna);
    await done(anna, 'reply', actsOn(number).reply);
    expect((await stored.messages(number)).at(-1)?.author.role).toBe('requester');
  });

  it('has the part of the address before @ where the token has no name', async () => {
    const olga = { ...requester(''), email: 'olga.s@reglament.test' };
    const number = await submit(olga);
    expect((await stored.ticket(number)).requester).toMatchObject({ name: 'olga.s' });
  });
});
