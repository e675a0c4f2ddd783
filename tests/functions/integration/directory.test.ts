import { randomUUID } from 'node:crypto';
import { DIRECTORY_CLOCK_S } from '@reglament/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import type { SignedBatch } from '../../../functions/src/runtime/signed-endpoint';
import { personOfAddress } from '../../../functions/src/store/addresses';
import { readPerson } from '../../../functions/src/store/people';
import { batchSignedWithRsa, deliver, signedBatch } from '../support/directory';
import { startHost, type Host } from '../support/host';
import { hostKeysEnv, publicPem } from '../support/host-tokens';
import { db } from '../support/world';

beforeEach(() => {
  vi.stubEnv('HOST_KEYS', hostKeysEnv.HOST_KEYS);
});

const newId = (): string => randomUUID();
const addressOf = (id: string): string => `p-${id}@example.test`;
const row = (id: string, changes: object = {}) => ({
  id,
  name: 'Вера Холодова',
  email: addressOf(id),
  ...changes,
});

const uidOf = (id: string, host = 'shows'): string => `host:${host}:${id}`;
const nowS = (): number => Math.floor(Date.now() / 1_000);
const record = async (id: string) => readPerson(db, uidOf(id));

describe('the directory of a host', () => {
  it('takes people with addresses, telephone number and memberships', async () => {
    const id = newId();
    const given = row(id, {
      login: 'vera',
      phone: '8 916 123-45-67',
      skype: 'vera.shows',
      addresses: [{ address: `club-${id}@Почта.рф`, source: 'club' }],
      memberships: [{ kind: 'club', id: '7' }],
    });
    expect(await deliver(signedBatch([given]))).toEqual({
      ok: true,
      value: { changed: 1, unchanged: 0, failed: 0, errors: [] },
    });
    expect(await record(id)).toMatchObject({
      name: 'Вера Холодова',
      login: 'vera',
      phone: { number: '+79161234567', typed: '8 916 123-45-67' },
      skype: 'vera.shows',
      memberships: [{ kind: 'club', id: '7' }],
    });
    const owner = { kind: 'person', uid: uidOf(id) };
    expect(await personOfAddress(db, addressOf(id).toUpperCase())).toEqual(owner);
    expect(await personOfAddress(db, `club-${id}@xn--80a1acny.xn--p1ai`)).toEqual(owner);
  });

  it('changes nothing when a batch is sent again with a new signature', async () => {
    const id = newId();
    await deliver(signedBatch([row(id)]));
    const before = await record(id);
    const again = await deliver(signedBatch([row(id)], { timestamp: nowS() + 1 }));
    expect(again).toMatchObject({ value: { changed: 0, unchanged: 1 } });
    expect((await record(id)).updateTime).toEqual(before.updateTime);
  });

  it('accepts several hundred people at once', async () => {
    const ids = Array.from({ length: 500 }, newId);
    const answer = await deliver(signedBatch(ids.map((id) => row(id))));
    expect(answer).toMatchObject({ value: { changed: 500, failed: 0 } });
    const tooMany = await deliver(signedBatch([...ids, newId()].map((id) => row(id))));
    expect(tooMany).toMatchObject({ error: { code: 'invalid-input' } });
  });

  it('names refused rows and saves the others', async () => {
    const [id, other] = [newId(), newId()];
    const rows = [
      row(id),
      row(other, { email: 'Vera <vera@x.test>' }),
      { id: 'a:b', name: '' },
      row(id),
      row(newId(), { role: 'admin' }),
      null,
      row(other),
    ];
    expect(await deliver(signedBatch(rows))).toMatchObject({
      value: {
        changed: 2,
        failed: 5,
        errors: [
          { row: 1, code: 'invalid-input', fields: ['email'] },
          { row: 2, code: 'invalid-input', fields: ['id', 'name'] },
          { row: 3, code: 'invalid-input', fields: ['id'] },
          { row: 4, code: 'invalid-input' },
          { row: 5, code: 'invalid-input' },
        ],
      },
    });
  });

  it('T16: resolves an address of several people to nobody in particular', async () => {
    const [one, two] = [newId(), newId()];
    const shared = [{ address: `kennel-${one}@x.test`, source: 'kennel' }];
    await deliver(signedBatch([row(one, { addresses: shared }), row(two, { addresses: shared })]));
    const owner = await personOfAddress(db, `kennel-${one}@x.test`);
    expect(owner.kind === 'several' && owner.uids.toSorted()).toEqual(
      [one, two].map((id) => uidOf(id)).toSorted(),
    );
    await deliver(signedBatch([row(two, { addresses: [] })], { timestamp: nowS() + 1 }));
    expect(await personOfAddress(db, `kennel-${one}@x.test`)).toEqual({
      kind: 'person',
      uid: uidOf(one),
    });
  });

  it('T16: releases an address that a person has given up', async () => {
    const id = newId();
    await deliver(signedBatch([row(id)]));
    await deliver(signedBatch([row(id, { email: null })], { timestamp: nowS() + 1 }));
    expect(await personOfAddress(db, addressOf(id))).toEqual({ kind: 'nobody' });
    expect(await personOfAddress(db, 'no address')).toEqual({ kind: 'nobody' });
  });

  it('keeps what the person has set', async () => {
    const id = newId();
    await db
      .doc(`people/${uidOf(id)}`)
      .set({ mail: { reply: false }, seen: { before: 7, tickets: {} } });
    await deliver(signedBatch([row(id)]));
    expect(await record(id)).toMatchObject({ mail: { reply: false }, seen: { before: 7 } });
  });
});

describe('T20: a batch', () => {
  it('is accepted once, also concurrently', async () => {
    const batch = signedBatch([row(newId())]);
    const outcomes = await Promise.all([deliver(batch), deliver(batch), deliver(batch)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await deliver(batch)).toEqual({ ok: false, error: { code: 'token-used' } });
    const respelled = { ...batch, signature: `${batch.signature}=` };
    expect(await deliver(respelled)).toMatchObject({ ok: false });
  });

  it('does not undo a later one when it is delayed', async () => {
    const id = newId();
    const delayed = signedBatch([row(id, { name: 'Прежнее имя' })], { timestamp: nowS() - 60 });
    await deliver(signedBatch([row(id)]));
    expect(await deliver(delayed)).toMatchObject({
      value: { failed: 1, errors: [{ row: 0, code: 'conflict' }] },
    });
    expect((await record(id)).name).toBe('Вера Холодова');
  });

  it('is refused outside its time', async () => {
    for (const timestamp of [nowS() - DIRECTORY_CLOCK_S - 5, nowS() + DIRECTORY_CLOCK_S + 5]) {
      const answer = await deliver(signedBatch([row(newId())], { timestamp }));
      expect(answer).toEqual({ ok: false, error: { code: 'token-expired' } });
    }
  });

  it('stays refused when its timestamp is current again by another clock', async () => {
    const batch = signedBatch([row(newId())]);
    await deliver(batch);
    const slow = { ...deployedDeps, now: () => Date.now() - (DIRECTORY_CLOCK_S - 5) * 1_000 };
    expect(await deliver(batch, slow)).toMatchObject({ error: { code: 'token-used' } });
  });

  it('may be signed with the RSA key of its host', async () => {
    const id = newId();
    expect(await deliver(batchSignedWithRsa([row(id)]))).toMatchObject({ value: { changed: 1 } });
    expect((await readPerson(db, uidOf(id, 'kennels'))).name).toBe('Вера Холодова');
  });

  const valid = () => signedBatch([row(newId())]);
  it.each([
    ['signed with another key', () => signedBatch([row(newId())], { key: 'guessed'.repeat(8) })],
    ['of an unknown host', () => signedBatch([row(newId())], { host: 'evil' })],
    ['in the name of another host', () => ({ ...valid(), host: 'kennels' })],
    [
      'signed with a public key as a secret',
      () => signedBatch([row(newId())], { host: 'kennels', key: publicPem }),
    ],
    ['without a signature', () => ({ ...valid(), signature: '' })],
    ['with a signature of another length', () => ({ ...valid(), signature: 'AA' })],
    ['with another time', () => ({ ...valid(), timestamp: String(nowS() + 1) })],
    ['with another body', () => ({ ...valid(), body: signedBatch([row('1')]).body })],
    [
      'with a byte more',
      () => {
        const batch = valid();
        return { ...batch, body: Buffer.concat([batch.body, Buffer.from(' ')]) };
      },
    ],
  ])('is refused %s', async (_what, forged) => {
    expect(await deliver(forged())).toEqual({ ok: false, error: { code: 'token-invalid' } });
  });

  it('is refused when it is no batch', async () => {
    expect(await deliver(signedBatch([]))).toMatchObject({ error: { code: 'invalid-input' } });
  });
});

describe('T20: the endpoint of the directory', () => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost({ env: hostKeysEnv });
  });
  afterAll(async () => host.stop());

  const post = async (
    { host: name, timestamp, signature, body }: SignedBatch,
    headers: Record<string, string> = {},
  ) =>
    fetch(`${host.url}/directory`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-reglament-host': name,
        'x-reglament-timestamp': timestamp,
        'x-reglament-signature': signature,
        ...headers,
      },
      body: new Uint8Array(body),
    });

  it('takes a signed batch once', async () => {
    const batch = signedBatch([row(newId())]);
    const [first, second] = [await post(batch), await post(batch)];
    expect(first.status).toBe(200);
    expect(await first.json()).toEqual({ changed: 1, unchanged: 0, failed: 0, errors: [] });
    expect(second.status).toBe(409);
    expect(first.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses what is not signed, other methods and too large bodies', async () => {
    const batch = signedBatch([row(newId())]);
    const forged = await post({ ...batch, signature: 'AAAA' }, { authorization: 'Bearer x' });
    expect(forged.status).toBe(401);
    expect(await forged.json()).toEqual({ error: { code: 'token-invalid' } });
    const get = await fetch(`${host.url}/directory`);
    expect(get.status).toBe(405);
    const large = signedBatch([row(newId(), { login: 'x'.repeat(3 * 1024 * 1024) })]);
    expect((await post(large)).status).toBe(413);
  });
});
