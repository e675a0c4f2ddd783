import { describe, expect, it } from 'vitest';
import { call, callOk, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';

describe('T11: message author', () => {
  it.each(['authorUid', 'authorRole', 'authorName', 'author', 'role', 'uid', 'actor'])(
    'cannot be set as %s',
    async (key) => {
      const [anna, boris] = [await staff('Анна'), await staff('Борис')];
      const number = await submit(requester());
      const naming = { [key]: boris.uid };
      const answer = await call(anna, 'reply', { ...inputsFor(number).reply, ...naming });
      expect(answer.error?.issues).toEqual([{ path: key, code: 'unknown-field' }]);
      expect(await stored.messages(number)).toHaveLength(1);
    },
  );

  it('is the caller with the name of the staff record', async () => {
    const [anna, number] = [await staff('Анна Белова'), await submit(requester())];
    await callOk(anna, 'reply', inputsFor(number).reply);
    await callOk(anna, 'addNote', inputsFor(number).addNote);
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

  it('is the requester, whatever the token claims', async () => {
    const forger = requester('Служба поддержки', { role: 'agent', name: 'Анна\u202E\nБелова' });
    const number = await submit(forger);
    await callOk(forger, 'reply', inputsFor(number).reply);
    expect((await stored.messages(number)).map(({ author }) => author)).toEqual([
      { role: 'requester', name: 'Анна Белова' },
      { role: 'requester', name: 'Анна Белова' },
    ]);
  });

  it('is a requester when staff write on their own ticket', async () => {
    const anna = { ...(await staff('Анна')), claims: { email_verified: true } };
    const number = await submit(anna);
    await callOk(anna, 'reply', inputsFor(number).reply);
    expect((await stored.messages(number)).at(-1)?.author.role).toBe('requester');
  });

  it('falls back to the local part of the email address', async () => {
    const olga = { ...requester(''), email: 'olga.s@reglament.test' };
    const number = await submit(olga);
    expect((await stored.ticket(number)).requester).toMatchObject({ name: 'olga.s' });
  });
});
