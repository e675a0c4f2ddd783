import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOk, functionsUrl, tokenOf } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { startHost, type Host } from '../support/host';
import { picture } from '../support/pictures';
import { stored } from '../support/stored';
import {
  fetchFile,
  files,
  sender,
  postUpload,
  staffReader,
  submitWith,
  uploaded,
} from '../support/uploads';
import { db, fromEnv } from '../support/world';

const missing = '0'.repeat(32);

describe('T35: attachment URL', () => {
  it('is readable by its requester and staff only', async () => {
    const [olga, ivan, anna] = [await sender('Ольга'), await sender('Иван'), await staffReader()];
    const { id } = await uploaded(olga, await picture('png'));
    const number = await submitWith(olga, [id]);
    expect(
      (await stored.messages(number))[0]?.attachments.map((attachment) => attachment.id),
    ).toEqual([id]);

    for (const size of ['original', 'thumbnail']) {
      expect((await fetchFile(olga, id, { size })).status).toBe(200);
      expect((await fetchFile(anna, id, { size })).status).toBe(200);
      const refused = await fetchFile(ivan, id, { size });
      const unknown = await fetchFile(ivan, missing, { size });
      expect(refused.status).toBe(403);
      expect(refused.bytes.toString()).toBe(unknown.bytes.toString());
      const anonymous = await fetchFile(null, id, { size });
      expect(anonymous.status).toBe(403);
      expect(anonymous.bytes.toString()).toBe(refused.bytes.toString());
    }
  });

  it('is readable by its uploader only before it is attached', async () => {
    const [olga, anna] = [await sender('Ольга'), await staffReader()];
    const { id } = await uploaded(olga, await picture('png'));
    expect((await fetchFile(olga, id)).status).toBe(200);
    expect((await fetchFile(anna, id)).status).toBe(403);
  });

  it('follows the current requester of the ticket', async () => {
    const [olga, ivan] = [await sender('Ольга'), await sender('Иван')];
    const { id } = await uploaded(olga, await picture('png'));
    const number = await submitWith(olga, [id]);
    await db.doc(`tickets/${number}`).update({ 'requester.uid': ivan.uid });
    expect((await fetchFile(olga, id)).status).toBe(403);
    expect((await fetchFile(ivan, id)).status).toBe(200);
    await db.doc(`tickets/${number}`).delete();
    expect((await fetchFile(ivan, id)).status).toBe(403);
  });

  it('is not readable by deactivated staff', async () => {
    const [olga, anna] = [await sender('Ольга'), await staffReader()];
    const { id } = await uploaded(olga, await picture('png'));
    await submitWith(olga, [id]);
    await db.doc(`staff/${anna.uid}`).update({ active: false });
    expect((await fetchFile(anna, id)).status).toBe(403);
  });

  it('requires a verified email address', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    await submitWith(olga, [id]);
    const unverified = { ...olga, claims: { ...olga.claims, email_verified: false } };
    expect((await fetchFile(unverified, id)).status).toBe(403);
    const answer = await postUpload(unverified, await picture('png'));
    expect(answer.error).toEqual({ code: 'email-unverified' });
  });

  it('ignores tokens in the query and in cookies', async () => {
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

  it('answers unauthenticated for an invalid token, whatever the id', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    for (const requestedId of [id, missing, 'nonsense']) {
      const response = await fetch(`${functionsUrl()}/attachments?id=${requestedId}`, {
        headers: { authorization: 'Bearer a.b.c' },
      });
      expect(response.status).toBe(401);
      expect(await response.text()).toContain('unauthenticated');
    }
  });

  it('rejects anonymous uploads and deletions', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    expect((await postUpload(null, await picture('png'))).status).toBe(401);
    expect((await fetchFile(null, id, { method: 'DELETE' })).status).toBe(401);
    expect((await fetchFile(olga, id)).status).toBe(200);
  });

  it('is not cacheable, and the stored file has no public URL', async () => {
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

  it('supports GET, POST and DELETE only', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    expect((await fetchFile(olga, id, { method: 'PUT' })).status).toBe(400);
    expect((await fetchFile(olga, '../secret')).status).toBe(400);
    expect((await fetchFile(olga, id, { size: 'huge' })).status).toBe(400);
  });

  it('stays readable after further replies', async () => {
    const [olga, anna] = [await sender('Ольга'), await staffReader()];
    const { id } = await uploaded(olga, await picture('png'));
    const number = await submitWith(olga, [id]);
    await callOk(anna, 'reply', inputsFor(number).reply);
    const again = await uploaded(olga, await picture('gif'));
    await callOk(olga, 'reply', { ...inputsFor(number).reply, attachments: [again.id] });
    expect((await fetchFile(anna, again.id)).headers.get('content-type')).toBe('image/gif');
  });
});

describe('T35: with emulator debug features off', () => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost({ isDebug: false });
  });
  afterAll(async () => host.stop());

  it('rejects an unsigned token', async () => {
    const olga = await sender('Ольга');
    const { id } = await uploaded(olga, await picture('png'));
    expect((await fetchFile(olga, id, { url: host.url })).status).toBe(401);
    expect((await postUpload(olga, await picture('png'), { url: host.url })).status).toBe(401);
  });

  it.each(['https://evil.test', 'null', 'http://localhost.evil.test'])(
    'rejects the foreign origin %s',
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

  it('allows our own origin without credentials', async () => {
    const origin = 'http://127.0.0.1:5000';
    const response = await fetch(`${host.url}/attachments`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});
