import { versionStamp } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { setMailPreferences } from '../../../functions/src/people/set-mail-preferences';
import { call, callOk, newId, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { callerOf, requester, staff, type Person } from '../support/people';
import { at, run } from '../support/run';
import { stored } from '../support/stored';
import { db } from '../support/world';

const setMail = async (person: Person, mail: Record<string, unknown>, commandId = newId()) =>
  call(person, 'setMailPreferences', { commandId, mail });

const templatesOf = async (number: string) =>
  (await stored.mail(number)).map(({ template }) => template).toSorted();

const personRecord = async ({ uid }: Person) => (await db.doc(`people/${uid}`).get()).data();

describe('disabled email', () => {
  it('is not queued; event, message and last update are stored', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    expect((await setMail(olga, { reply: false })).result).toEqual({ mail: { reply: false } });
    await callOk(anna, 'reply', inputsFor(number).reply);
    expect(await templatesOf(number)).toEqual(['received']);
    const events = await stored.events(number);
    expect(events.map(({ type }) => type)).toEqual(['ticketSubmitted', 'replySent']);
    expect((await stored.messages(number)).map(({ author }) => author.role)).toEqual([
      'requester',
      'agent',
    ]);
    expect((await stored.portal(olga.uid, number)).news?.type).toBe('reply');
    await callOk(anna, 'resolve', inputsFor(number, 2).resolve);
    expect(await templatesOf(number)).toEqual(['received', 'resolved']);
  });

  it('applies to new tickets until it is enabled again', async () => {
    const olga = requester('Ольга');
    await setMail(olga, { received: false });
    expect(await templatesOf(await submit(olga))).toEqual([]);
    await setMail(olga, { received: true });
    expect(await templatesOf(await submit(olga))).toEqual(['received']);
  });

  it('applies to one user only', async () => {
    const [olga, ivan, anna] = [requester('Ольга'), requester('Иван'), await staff('Анна')];
    await setMail(ivan, { reply: false });
    await setMail(anna, { reply: false });
    const number = await submit(olga);
    await callOk(anna, 'reply', inputsFor(number).reply);
    expect(await templatesOf(number)).toEqual(['received', 'reply']);
  });

  it('is ignored when the person record is invalid', async () => {
    const olga = requester('Ольга');
    await db.doc(`people/${olga.uid}`).set({ name: 'Ольга', mail: 'no', seen: 7 });
    expect(await templatesOf(await submit(olga))).toEqual(['received']);
  });
});

describe('setMailPreferences', () => {
  it('merges changes and returns all preferences', async () => {
    const olga = requester('Ольга');
    await db.doc(`people/${olga.uid}`).set({ name: 'Ольга', email: olga.email });
    await setMail(olga, { reply: false, question: false });
    const { result } = await setMail(olga, { question: true, resolved: false });
    const mail = { reply: false, question: true, resolved: false };
    expect(result).toEqual({ mail });
    expect(await personRecord(olga)).toEqual({ name: 'Ольга', email: olga.email, mail });
  });

  it('replays a repeat without changes', async () => {
    const [olga, id] = [requester('Ольга'), newId()];
    const first = await setMail(olga, { reply: false }, id);
    await setMail(olga, { reply: true });
    expect((await setMail(olga, { reply: false }, id)).result).toEqual(first.result);
    expect(await personRecord(olga)).toEqual({ mail: { reply: true }, ...versionStamp });
    const other = await setMail(olga, { question: false }, id);
    expect(other.error).toEqual({ code: 'command-reused' });
  });

  it('T1: applies to the caller only and requires a verified email address', async () => {
    const [olga, ivan] = [requester('Ольга'), requester('Иван')];
    const data = { commandId: newId(), mail: { reply: false } };
    const named = await call(ivan, 'setMailPreferences', { ...data, uid: olga.uid });
    expect(named.error?.code).toBe('invalid-input');
    const unproven = requester('Ольга', { email_verified: false });
    expect((await setMail(unproven, { reply: false })).error?.code).toBe('email-unverified');
    expect((await call(null, 'setMailPreferences', data)).error?.code).toBe('unauthenticated');
    expect([await personRecord(olga), await personRecord(unproven)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('T47: has a separate rate limit', async () => {
    const olga = requester('Ольга');
    const now = Math.floor(Date.now() / 60_000) * 60_000;
    const change = async () =>
      setMailPreferences(
        { caller: callerOf(olga), data: { commandId: newId(), mail: { reply: false } } },
        at(now),
      );
    for (let count = 0; count < 30; count += 1) expect(await change()).toMatchObject({ ok: true });
    expect(await change()).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
    const number = await submit(olga);
    const written = await run(olga, 'reply', { data: inputsFor(number).reply, deps: at(now) });
    expect(written.ok).toBe(true);
  });

  it('R20: concurrent replies and changes are applied exactly once', async () => {
    const [olga, anna] = [requester('Ольга'), await staff('Анна')];
    const number = await submit(olga);
    const reply = { ...inputsFor(number).reply, commandId: newId() };
    const ids = Array.from({ length: 4 }, newId);
    await Promise.all([
      ...[1, 2, 3].map(async () => call(anna, 'reply', reply)),
      ...ids.map(async (id, nth) =>
        setMail(olga, nth % 2 ? { reply: false } : { question: false }, id),
      ),
      ...ids.map(async (id, nth) =>
        setMail(olga, nth % 2 ? { reply: false } : { question: false }, id),
      ),
    ]);
    expect((await stored.events(number)).filter(({ type }) => type === 'replySent')).toHaveLength(
      1,
    );
    expect(await stored.messages(number)).toHaveLength(2);
    // Either order is valid: at most one email.
    const mails = (await stored.mail(number)).filter(({ template }) => template === 'reply');
    expect(mails.length).toBeLessThanOrEqual(1);
    expect(await personRecord(olga)).toEqual({
      mail: { reply: false, question: false },
      ...versionStamp,
    });
    await callOk(anna, 'reply', { ...inputsFor(number, 2).reply });
    const later = (await stored.mail(number)).filter(({ template }) => template === 'reply');
    expect(later).toEqual(mails);
  });
});
