import { randomUUID } from 'node:crypto';
import { rateLimits, searchDocumentOf, searchId } from '@reglament/domain';
import { describe, expect, it, vi } from 'vitest';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { backfill } from '../../../functions/src/schedules/backfill';
import { repairSearch } from '../../../functions/src/schedules/repair-search';
import { search } from '../../../functions/src/search/search';
import { searchContract } from '../../../functions/src/search/testing/contract';
import { database } from '../../../functions/src/store/database';
import { staffIndex } from '../../../functions/src/store/search-index';
import { call, callOk, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { deliver, signedBatch } from '../support/directory';
import { hostKeysEnv } from '../support/host-tokens';
import { callerOf, requester, staff, type Person } from '../support/people';
import { at } from '../support/run';
import { clearDatabase, db } from '../support/world';

describe('the index in the database', () => {
  searchContract(async (tickets) => {
    await clearDatabase();
    const writer = db.bulkWriter({ throttling: false });
    for (const { ticket, ...thread } of tickets) {
      void writer.set(
        db.doc(`search/${searchId(ticket)}`),
        searchDocumentOf(ticket, thread, 'staff'),
      );
    }
    await writer.close();
    // The client of the functions, whose classes the queries are made of.
    return staffIndex(await database());
  });
});

const find = async (person: Person, text: string, scope: 'all' | 'own' = 'all') => {
  const data = { text, scope };
  const answer = await search({ caller: callerOf(person), data }, deployedDeps);
  return answer.ok ? answer.value.tickets.map(({ number }) => number) : answer.error.code;
};

/** A word that no other test writes. */
const newWord = (): string =>
  `слово${randomUUID()
    .replaceAll(/\D/gu, '')
    .replaceAll(/./gu, (digit) => 'бвгджзклмн'.charAt(Number(digit)))
    .slice(0, 8)}`;

describe('search', () => {
  it('finds what commands wrote, as soon as they have answered', async () => {
    const [olga, anna] = [requester(), await staff()];
    const [subject, reply, note] = [newWord(), newWord(), newWord()];
    const number = await submit(olga, { subject: `Про ${subject}` });
    await callOk(anna, 'reply', { ...inputsFor(number).reply, text: `Ответ ${reply}` });
    await callOk(anna, 'addNote', { ...inputsFor(number).addNote, text: `Заметка ${note}` });
    for (const text of [subject, reply, note, `${subject} ${note}`, olga.email, number]) {
      expect([text, await find(anna, text)]).toEqual([text, [number]]);
    }
    await callOk(anna, 'resolve', inputsFor(number, 2).resolve);
    const data = { text: subject, scope: 'all', filters: { isOpen: false } };
    const answer = await search({ caller: callerOf(anna), data }, deployedDeps);
    expect(answer).toMatchObject({ value: { tickets: [{ number, status: 'resolved' }] } });
  });

  it('T1, T3: shows requesters their own tickets only, and never a note', async () => {
    const [olga, ivan, anna] = [requester(), requester('Иван'), await staff()];
    const [word, secret] = [newWord(), newWord()];
    const mine = await submit(olga, { subject: `Про ${word}` });
    const other = await submit(ivan, { subject: `Тоже про ${word}` });
    await callOk(anna, 'addNote', { ...inputsFor(mine).addNote, text: `Заметка ${secret}` });
    expect(await find(anna, word)).toEqual([other, mine]);
    expect(await find(olga, word, 'own')).toEqual([mine]);
    expect(await find(ivan, word, 'own')).toEqual([other]);
    for (const text of [secret, other, ivan.email, 'Иван', 'Анна', `${word} ${secret}`]) {
      expect([text, await find(olga, text, 'own')]).toEqual([text, []]);
    }
    expect(await find(olga, mine, 'own')).toEqual([mine]);
  });

  it('T5: is closed to those without rights, whatever their token says', async () => {
    const forger = requester('Ольга', { role: 'admin', staff: true });
    expect(await find(forger, 'каталог')).toBe('forbidden');
    expect(await find(await staff('Анна', { active: false }), 'каталог')).toBe('forbidden');
    const unverified = requester('Ольга', { email_verified: false });
    expect(await find(unverified, 'каталог', 'own')).toBe('email-unverified');
    const input = { text: 'каталог', scope: 'all' };
    expect((await call(null, 'search', input)).status).toBe(401);
    expect((await call(forger, 'search', input)).status).toBe(403);
  });

  it('finds tickets by what the directory knows of their requester', async () => {
    vi.stubEnv('HOST_KEYS', hostKeysEnv.HOST_KEYS);
    const [id, anna] = [randomUUID(), await staff()];
    const vera = { id, name: 'Вера', login: `login-${id}`, phone: '8 916 765-43-21' };
    await deliver(signedBatch([vera]));
    const claims = { vouched: true };
    const number = await submit({ ...requester('Вера', claims), uid: `host:shows:${id}` });
    for (const text of [vera.login, vera.login.slice(0, 12), '+7 916 765-43-21']) {
      expect([text, await find(anna, text)]).toEqual([text, [number]]);
    }
  });

  it.each([
    { text: 'x'.repeat(201), scope: 'all' },
    { text: 'каталог', scope: 'everything' },
    { text: 'каталог', scope: 'all', uid: 'olga' },
    { text: 'каталог', scope: 'all', after: '../../tickets' },
    { text: 'каталог', scope: 'all', filters: { 'requester.uid': 'olga' } },
    { text: { $gt: '' }, scope: 'all' },
    null,
  ])('T40: refuses %j', async (data) => {
    const answer = await search({ caller: callerOf(await staff()), data }, deployedDeps);
    expect(answer).toMatchObject({ error: { code: 'invalid-input' } });
  });

  it('takes any characters as text', async () => {
    const anna = await staff();
    for (const text of ['`a`.b', '__name__', '*', 'a/b/c', '😀', '\u0000', '"«"»', '=1 OR 1=1']) {
      expect(await find(anna, text)).toEqual(expect.any(Array));
    }
  });

  it('T47: is limited for each person', async () => {
    const [anna, now] = [await staff(), Date.now()];
    const window = Math.floor(now / rateLimits.search.windowMs);
    const slots = db.collection(`limits/${anna.uid}.search.${window}/slots`);
    const batch = db.batch();
    for (let slot = 0; slot < rateLimits.search.max; slot += 1)
      batch.set(slots.doc(String(slot)), {});
    await batch.commit();
    const request = { caller: callerOf(anna), data: { text: 'каталог', scope: 'all' } };
    expect(await search(request, at(now))).toMatchObject({ error: { code: 'rate-limited' } });
  });
});

describe('the repair of the index', () => {
  it('restores lost and outdated documents, and changes nothing else', async () => {
    await clearDatabase();
    const [olga, anna, word] = [requester(), await staff(), newWord()];
    const number = await submit(olga, { subject: `Про ${word}` });
    await callOk(anna, 'addNote', { ...inputsFor(number).addNote, text: `Заметка ${word}` });
    expect(await repairSearch(deployedDeps, Infinity)).toEqual({ skipped: 1, failed: 0 });
    for (const { ref } of (await db.collectionGroup('search').get()).docs) await ref.delete();
    expect(await find(anna, word)).toEqual([]);
    expect(await repairSearch(deployedDeps, Infinity)).toMatchObject({ rewritten: 1 });
    expect([await find(anna, word), await find(olga, word, 'own')]).toEqual([[number], [number]]);
    const [index] = (await db.collection('search').get()).docs;
    await index?.ref.update({ isOpen: 'damaged' });
    expect(await find(anna, word)).toEqual([]);
    expect((await backfill(db, deployedDeps)).search).toMatchObject({ rewritten: 1, failed: 0 });
    expect(await find(anna, word)).toEqual([number]);
  });
});
