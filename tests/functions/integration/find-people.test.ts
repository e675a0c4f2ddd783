import { randomUUID } from 'node:crypto';
import { rateLimits } from '@reglament/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findPeople } from '../../../functions/src/queries/find-people';
import { call } from '../support/call';
import { deliver, signedBatch } from '../support/directory';
import { hostKeysEnv } from '../support/host-tokens';
import { callerOf, requester, staff, type Person } from '../support/people';
import { at } from '../support/run';
import { db } from '../support/world';

beforeEach(() => {
  vi.stubEnv('HOST_KEYS', hostKeysEnv.HOST_KEYS);
});

const find = async (person: Person, text: unknown, now = Date.now()) =>
  findPeople({ caller: callerOf(person), data: { text } }, at(now));

const id = randomUUID();
const word = `вера${id.slice(0, 6)}`;

describe('findPeople', () => {
  it('finds people by what they say on the phone', async () => {
    const anna = await staff('Анна');
    const vera = {
      id,
      name: `Холодова ${word}`,
      login: `login-${id}`,
      phone: '8 916 123-45-67',
      skype: `live:${id}`,
      email: `${id}@example.test`,
    };
    await deliver(signedBatch([vera]));
    const found = {
      uid: `host:shows:${id}`,
      name: vera.name,
      login: vera.login,
      phone: '+79161234567',
      skype: vera.skype,
      addresses: [vera.email],
    };
    const texts = [word, `холод ${word}`, vera.login, vera.skype, vera.email.toUpperCase()];
    for (const text of texts) expect(await find(anna, text)).toEqual({ ok: true, value: [found] });
    const byPhone = await find(anna, '8 (916) 123-45');
    expect(byPhone.ok && byPhone.value).toContainEqual(found);
    expect(await find(anna, `ивана ${word}`)).toEqual({ ok: true, value: [] });
    expect(await find(anna, 'в')).toEqual({ ok: true, value: [] });
  });

  it('shows ten people at most', async () => {
    const anna = await staff('Анна');
    const name = `Однофамилец${randomUUID().slice(0, 6)}`;
    await deliver(signedBatch(Array.from({ length: 12 }, () => ({ id: randomUUID(), name }))));
    const answer = await find(anna, name);
    expect(answer.ok && answer.value).toHaveLength(10);
  });

  it('T48: is for staff only', async () => {
    const forger = requester('Ольга', { role: 'admin', staff: true });
    expect(await find(forger, word)).toEqual({ ok: false, error: { code: 'forbidden' } });
    const former = await staff('Анна', { active: false });
    expect(await find(former, word)).toEqual({ ok: false, error: { code: 'forbidden' } });
    expect((await call(null, 'findPeople', { text: word })).status).toBe(401);
    expect((await call(forger, 'findPeople', { text: word })).status).toBe(403);
  });

  it.each([7, null, ['x'], { $gt: '' }, 'x'.repeat(101)])(
    'T40: refuses %j as a text',
    async (text) => {
      expect(await find(await staff(), text)).toMatchObject({ error: { code: 'invalid-input' } });
    },
  );

  it('T47: is limited for each agent', async () => {
    const [anna, boris] = [await staff('Анна'), await staff('Борис')];
    const now = Date.now();
    const window = Math.floor(now / rateLimits.findPeople.windowMs);
    const slots = db.collection(`limits/${anna.uid}.findPeople.${window}/slots`);
    const batch = db.batch();
    for (let slot = 0; slot < rateLimits.findPeople.max; slot += 1)
      batch.set(slots.doc(String(slot)), {});
    await batch.commit();
    expect(await find(anna, word, now)).toMatchObject({ error: { code: 'rate-limited' } });
    expect(await find(boris, word, now)).toMatchObject({ ok: true });
  });
});
