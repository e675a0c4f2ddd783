import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actsOn } from '../support/acts';
import { done, functionsUrl, tokenOf } from '../support/call';
import { startHost, type Host } from '../support/host';
import { picture } from '../support/pictures';
import { stored } from '../support/stored';
import {
  fetchFile,
  files,
  sender,
  sendUp,
  staffReader,
  submitWith,
  uploaded,
} from '../support/uploads';
import { db, fromEnv } from '../support/world';

const missing = '0'.repeat(32);

describe('T35: the address of a picture', () => {
  it('opens to its requester and the staff, and to nobody else', async () => {
    const [olga, ivan, anna] = [await sender('Ольга'), await sender('Иван'), await staffReader()];
    const { id } = await uploaded(olga, await picture('png'));
    const number = await submitWith(olga, [id]);
    expect((await stored.messages(number))[0]?.attachments.map((one) => one.id)).toEqual([id]);

    for (const size of ['original', 'thumbnail']) {
      expect((await fetchFile(olga, id, { size })).status).toBe(200);
      expect((await fetchFile(anna, id, { size })).status).toBe(200);
      const refused = await fetchFile(ivan, id, { size });
      const unknown = await fetchFile(ivan, missing, { size });
      expect(refused.status).toBe(403);
      expect(refused.bytes.toString()).toBe(unknown.bytes.toString());
      const nobody = await fetchFile(null, id, { size });
      expect(nobody.status).toBe(403);
      expect(nobody.bytes.toString()).toBe(refused.bytes.toString());
    }
  });

  it('opens before it is sent to nobody but its sender, staff neither', async () => {
    const [olga, anna] = [await sender('Ольга'), await staffReader()];
    const { id } = await uploaded(olga, await picture('png'));
    expect((await fetchFile(olga, id)).status).toBe(200);
    expect((await fetchFile(anna, id)).status).toBe(403);
  });

  it('opens no longer once the ticket is somebody else’s, or gone', async () => {
    const [olga, ivan] = [await sender('Ольга'), await sender('Иван')];
    const { id } = await uploaded(olga, await picture('png'));
    const number = await submitWith(olga, [id]);
    await db.doc(`tickets/${number}`).update({ 'requester.uid': ivan.uid });
    expect((await fetchFile(olga, id)).status).toBe(403);
    expect((await fetchFile(ivan, id)).status).toBe(200);
    await db.doc(`tickets/${number}`).delete();
    expect((await fetchFile(ivan, id)).status).toBe(403);
  });

  it('opens to whoever works here now, not to whoever did', async () => {
    const [olga, anna] = [await sender('Ольга'), await staffReader()];
    const { id } = await uploaded(olga, await picture('png'));
    await submitWith(olga, [id]);
    await db.doc(`staff/${anna.uid}`).update({ active: false });
    expect((await fetchFile(anna, id)).status).toBe(403);
  });

  it('is closed to a requester who has not proved the address', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    await submitWith(olga, [id]);
    const unproved = { ...olga, claims: { ...olga.claims, email_verified: false } };
    expect((await fetchFile(unproved, id)).status).toBe(403);
    const answer = await sendUp(unproved, await picture('png'));
    expect(answer.refusal).toEqual({ code: 'email-unverified' });
  });

  it('carries no right: a token in it, or a cookie, is none', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    const token = tokenOf(olga);
    const url = `${functionsUrl()}/attachments?id=${id}`;
    const tries = [
      fetch(`${url}&token=${token}`),
      fetch(`${url}&access_token=${token}`),
      fetch(url, { headers: { cookie: `__session=${token}; token=${token}` } }),
      fetch(url, { headers: { authorization: `Basic ${token}` } }),
    ];
    for (const response of await Promise.all(tries)) expect(response.status).toBe(403);
  });

  it('says to renew a token that holds no longer, whatever the address', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    for (const asked of [id, missing, 'nonsense']) {
      const response = await fetch(`${functionsUrl()}/attachments?id=${asked}`, {
        headers: { authorization: 'Bearer a.b.c' },
      });
      expect(response.status).toBe(401);
      expect(await response.text()).toContain('unauthenticated');
    }
  });

  it('takes nothing from nobody, and says that they must sign in', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    expect((await sendUp(null, await picture('png'))).status).toBe(401);
    expect((await fetchFile(null, id, { method: 'DELETE' })).status).toBe(401);
    expect((await fetchFile(olga, id)).status).toBe(200);
  });

  it('is kept by no cache, and the stored file has no address of its own', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    const { headers } = await fetchFile(olga, id);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('etag')).toBeNull();
    const metadata = await files.metadata(id);
    expect(JSON.stringify(metadata)).not.toMatch(/downloadTokens/iu);
    const name = encodeURIComponent(`attachments/${id}/original`);
    const bucket = `${fromEnv('GCLOUD_PROJECT')}.appspot.com`;
    const storage = `http://${fromEnv('FIREBASE_STORAGE_EMULATOR_HOST')}/v0/b/${bucket}/o/${name}`;
    for (const authorization of ['', `Bearer ${tokenOf(olga)}`]) {
      const response = await fetch(`${storage}?alt=media`, { headers: { authorization } });
      await response.text();
      expect(response.status).toBe(403);
    }
  });

  it('answers to reading, sending and taking back only', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    expect((await fetchFile(olga, id, { method: 'PUT' })).status).toBe(400);
    expect((await fetchFile(olga, '../secret')).status).toBe(400);
    expect((await fetchFile(olga, id, { size: 'huge' })).status).toBe(400);
  });

  it('stays open in the thread after the ticket went on', async () => {
    const [olga, anna] = [await sender('Ольга'), await staffReader()];
    const { id } = await uploaded(olga, await picture('png'));
    const number = await submitWith(olga, [id]);
    await done(anna, 'reply', actsOn(number).reply);
    const again = await uploaded(olga, await picture('gif'));
    await done(olga, 'reply', { ...actsOn(number).reply, attachments: [again.id] });
    expect((await fetchFile(anna, again.id)).headers.get('content-type')).toBe('image/gif');
  });
});

describe('T35: where the switches of the emulator are off', () => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost({ isDebug: false });
  });
  afterAll(async () => host.stop());

  it('a token without a signature opens nothing', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    expect((await fetchFile(olga, id, { url: host.url })).status).toBe(401);
    expect((await sendUp(olga, await picture('png'), { url: host.url })).status).toBe(401);
  });

  it.each(['https://evil.test', 'null', 'http://localhost.evil.test'])(
    'a page of another origin may not read: %s',
    async (origin) => {
      const response = await fetch(`${host.url}/attachments`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,x-file-name',
        },
      });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('a page of ours may, without cookies', async () => {
    const origin = 'http://127.0.0.1:5000';
    const response = await fetch(`${host.url}/attachments`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});
