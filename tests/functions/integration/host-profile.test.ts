import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSession } from '../../../functions/src/people/open-session';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { personOfAddress } from '../../../functions/src/store/addresses';
import { readPerson } from '../../../functions/src/store/people';
import { deliver, signedBatch } from '../support/directory';
import { claims, hostKeysEnv, signed } from '../support/host-tokens';
import { db } from '../support/world';

beforeEach(() => {
  vi.stubEnv('HOST_KEYS', hostKeysEnv.HOST_KEYS);
});

const open = async (token: string) => openSession({ token }, deployedDeps);

describe('a host token with a profile', () => {
  it('updates the person in the directory', async () => {
    const sub = crypto.randomUUID();
    const uid = `host:shows:${sub}`;
    const profile = {
      login: 'vera',
      phone: '+7 916 123-45-67',
      addresses: [{ address: `club-${sub}@example.test`, source: 'club' }],
      memberships: [{ kind: 'club', id: '7', title: 'Клуб' }],
    };
    await open(await signed(claims({ sub, email: `Vera-${sub}@example.test`, ...profile })));
    expect((await db.doc(`people/${uid}`).get()).data()).toMatchObject({
      name: 'Вера Холодова',
      email: `vera-${sub}@example.test`,
      login: 'vera',
      addresses: [
        { source: 'profile', proof: 'host' },
        { source: 'club', proof: 'host' },
      ],
    });
    expect(await personOfAddress(db, `club-${sub}@example.test`)).toEqual({ kind: 'person', uid });
    await open(await signed(claims({ sub, email: `vera-${sub}@example.test` })));
    expect((await readPerson(db, uid)).login).toBe('vera');
  });

  it('is refused as a whole when a fact of its profile is malformed', async () => {
    const token = await signed(claims({ addresses: [{ address: 'x', source: 'club' }] }));
    expect(await open(token)).toMatchObject({ error: { code: 'token-invalid' } });
  });

  it('does not undo a later batch of the directory', async () => {
    const sub = crypto.randomUUID();
    const token = await signed(claims({ sub }));
    const timestamp = Math.floor(Date.now() / 1_000) + 5;
    await deliver(signedBatch([{ id: sub, name: 'Новое имя' }], { timestamp }));
    expect(await open(token)).toMatchObject({ ok: true });
    expect((await readPerson(db, `host:shows:${sub}`)).name).toBe('Новое имя');
  });
});
