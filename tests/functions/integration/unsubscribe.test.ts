import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unsubscribeToken } from '../../../functions/src/mail/unsubscribe-token';
import { callOk, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { startHost, type Host } from '../support/host';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';
import { db } from '../support/world';

const secret = 'the secret of unsubscribe links in the tests';

let host: Host;
beforeAll(async () => {
  host = await startHost({ env: { INBOUND_MAIL_SECRET: secret } });
});
afterAll(async () => host.stop());

const tokenOf = (uid: string): string => unsubscribeToken(secret, { uid, preference: 'reply' });

const open = async (token: string, init: RequestInit = {}, language = 'ru') => {
  const query = new URLSearchParams({ lang: language, token });
  const response = await fetch(`${host.url}/unsubscribe?${query}`, init);
  return { status: response.status, headers: response.headers, html: await response.text() };
};

/** What a mail program sends (RFC 8058, 3.2). */
const oneClick = {
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: 'List-Unsubscribe=One-Click',
};

const personRecord = async (uid: string) => db.doc(`people/${uid}`).get();

describe('an unsubscribe link', () => {
  it('disables the emails of its kind with one POST, without a login', async () => {
    const [olga, anna] = [requester(), await staff()];
    const number = await submit(olga);
    const { status, html } = await open(tokenOf(olga.uid), oneClick);
    expect([status, html]).toEqual([200, expect.stringContaining('больше не придут')]);
    expect((await personRecord(olga.uid)).get('mail')).toEqual({ reply: false });
    await callOk(anna, 'reply', inputsFor(number).reply);
    expect((await stored.mail(number)).map(({ template }) => template)).toEqual(['received']);
  });

  it('accepts the multipart form and repeats, which write nothing', async () => {
    const { uid } = requester();
    await db.doc(`people/${uid}`).set({ mail: { resolved: false } });
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await open(tokenOf(uid), { method: 'POST', body })).status).toBe(200);
    const first = await personRecord(uid);
    expect(first.get('mail')).toEqual({ resolved: false, reply: false });
    const repeats = Array.from({ length: 4 }, async () => open(tokenOf(uid), oneClick));
    expect((await Promise.all(repeats)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await personRecord(uid)).updateTime).toEqual(first.updateTime);
  });

  it('T46: GET and HEAD of link scanners change nothing; the page asks', async () => {
    const { uid } = requester();
    for (const method of ['GET', 'HEAD'])
      expect((await open(tokenOf(uid), { method })).status).toBe(200);
    expect((await personRecord(uid)).exists).toBe(false);
    const { html, headers } = await open(tokenOf(uid), {}, 'en');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Stop sending you the emails “Answer of the service”?');
    expect(html).toContain('<form method="post">');
    expect(html).not.toContain('<script');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers a wrong token with a page and changes nothing', async () => {
    const [olga, ivan] = [requester(), requester()];
    const [preference, uid, signature] = tokenOf(olga.uid).split('.');
    const foreign = tokenOf(ivan.uid).split('.')[1];
    const wrong = [
      '',
      '<script>alert(1)</script>',
      `${preference}.${foreign}.${signature}`,
      `resolved.${uid}.${signature}`,
      unsubscribeToken('another secret of unsubscribe links', {
        uid: olga.uid,
        preference: 'reply',
      }),
    ];
    for (const token of wrong) {
      const { status, html } = await open(token, oneClick);
      expect(status).toBe(400);
      expect(html).toContain('href="/settings"');
      expect(html).not.toMatch(/<script|<form/u);
    }
    for (const person of [olga, ivan]) expect((await personRecord(person.uid)).exists).toBe(false);
    expect((await open(tokenOf(olga.uid), { method: 'PUT' })).status).toBe(405);
  });
});
