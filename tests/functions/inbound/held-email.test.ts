import { NOTICE_INTERVAL_MS, QUARANTINE_MS, rateLimits } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { heldEmail } from '../../../functions/src/inbound/held-email';
import type { InboundPorts } from '../../../functions/src/inbound/ports';
import { saveProfile } from '../../../functions/src/people/save-profile';
import { sweepInbox } from '../../../functions/src/schedules/sweep-inbox';
import { personOfAddress } from '../../../functions/src/store/addresses';
import { readPerson } from '../../../functions/src/store/people';
import { call, newId } from '../support/call';
import { expectConsistent } from '../support/consistent';
import {
  handle,
  HOUR_MS,
  mailAt,
  newPorts,
  noticesTo,
  now,
  registered,
} from '../support/held-email';
import { inboxRecord, portsFor } from '../support/inbound';
import { callerOf, requester, staff } from '../support/people';
import { at } from '../support/run';
import { stored } from '../support/stored';
import { db } from '../support/world';

describe('an agent', () => {
  it('binds an address: all its emails become tickets with the time of their receipt', async () => {
    const [vera, anna, ports] = [await registered(), await staff(), newPorts()];
    const from = requester().email;
    const first = await mailAt(ports, now - 48 * HOUR_MS, { from, subject: 'Первое письмо' });
    const second = await mailAt(ports, now - 24 * HOUR_MS, { from, subject: 'Второе письмо' });
    const forged = await mailAt(ports, now, { from, dmarc: 'none' });
    const bound = await handle(anna, { id: second.id, action: 'bind', uid: vera.uid }, { ports });
    expect(bound).toEqual({ ok: true, value: { released: [first.id, second.id] } });
    for (const { id, receivedAt } of [first, second]) {
      const record = await inboxRecord(id);
      expect(record).toMatchObject({
        outcome: 'ticket',
        recheckAt: null,
        actions: [{ action: 'bind', by: { uid: anna.uid }, at: now }],
      });
      const number = record.number ?? '';
      const ticket = await stored.ticket(number);
      expect(ticket).toMatchObject({ receivedAt, updatedAt: now, requester: { uid: vera.uid } });
      expect(ticket.deadline.from).toBe(receivedAt);
      // The requester is told now, however old the email is.
      expect(await stored.mail(number)).toMatchObject([{ createdAt: now, nextAttemptAt: now }]);
      await expectConsistent(number);
    }
    expect((await inboxRecord(forged.id)).outcome).toBe('quarantined');
    expect(await personOfAddress(db, from)).toEqual({ kind: 'person', uid: vera.uid });
    const { addresses } = await readPerson(db, vera.uid);
    expect(addresses).toMatchObject([{ address: from, proof: 'administrator', at: now }]);
    expect(await mailAt(ports, now, { from })).toMatchObject({ outcome: 'ticket' });
  });

  it('keeps the addresses that were bound before', async () => {
    const [vera, anna, ports] = [await registered(), await staff(), newPorts()];
    const all = [requester().email, requester().email];
    for (const from of all) {
      const { id } = await mailAt(ports, now, { from });
      await handle(anna, { id, action: 'bind', uid: vera.uid }, { ports });
    }
    const { addresses } = await readPerson(db, vera.uid);
    expect(addresses.map(({ address }) => address)).toEqual(all);
  });

  it('creates one ticket by a repeated and by a concurrent bind', async () => {
    const [vera, anna, ports] = [await registered(), await staff(), newPorts()];
    const from = requester().email;
    const { id } = await mailAt(ports, now, { from });
    const input = { id, action: 'bind', uid: vera.uid, commandId: newId() };
    const attempts = [input, input, { ...input, commandId: newId() }];
    await Promise.all(attempts.map(async (each) => handle(anna, each, { ports })));
    await handle(anna, input, { ports });
    expect(await stored.ticketsOf(vera.uid)).toHaveLength(1);
  });

  it('cannot bind an address that belongs to somebody else by now', async () => {
    const [vera, olga, anna, ports] = [await registered(), requester(), await staff(), newPorts()];
    const { id } = await mailAt(ports, now, { from: olga.email });
    const change = { name: olga.name, email: olga.email };
    await saveProfile(db, { uid: olga.uid, change, proof: 'host', at: now });
    const bound = await handle(anna, { id, action: 'bind', uid: vera.uid }, { ports });
    expect(bound).toEqual({ ok: false, error: { code: 'address-taken' } });
    expect(await personOfAddress(db, olga.email)).toEqual({ kind: 'person', uid: olga.uid });
  });

  it('can neither bind nor answer a sender who is not proven', async () => {
    const [vera, anna, ports] = [await registered(), await staff(), newPorts()];
    const { id } = await mailAt(ports, now, { from: requester().email, dmarc: 'none' });
    for (const action of [{ action: 'bind', uid: vera.uid }, { action: 'invite' }]) {
      const outcome = await handle(anna, { id, ...action }, { ports });
      expect(outcome).toEqual({ ok: false, error: { code: 'wrong-status' } });
    }
  });

  it('invites a sender under the same limits', async () => {
    const [anna, ports] = [await staff(), newPorts()];
    const from = requester().email;
    const { id } = await mailAt(ports, now, { from });
    const early = await handle(anna, { id, action: 'invite' }, { ports, time: now + HOUR_MS });
    expect(early).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
    const time = now + NOTICE_INTERVAL_MS;
    expect(await handle(anna, { id, action: 'invite' }, { ports, time })).toMatchObject({
      ok: true,
    });
    expect(await noticesTo(from)).toHaveLength(2);
    expect(await inboxRecord(id)).toMatchObject({
      outcome: 'quarantined',
      noticeAt: time,
      actions: [{ action: 'invite', by: { uid: anna.uid, name: 'Анна' }, at: time }],
    });
  });

  it('processes email again after the settings were repaired', async () => {
    const [olga, anna] = [requester(), await staff()];
    const ports = portsFor([olga]);
    const foreign = { authservId: 'other.test', position: 0 };
    const broken = { ...ports, settings: { ...ports.settings, trusted: foreign } };
    const { id, reason } = await mailAt(broken, now - HOUR_MS, { from: olga.email });
    expect(reason).toBe('authentication-missing');
    await handle(anna, { id, action: 'reprocess' }, { ports });
    const record = await inboxRecord(id);
    expect(record).toMatchObject({ outcome: 'ticket', actions: [{ action: 'reprocess' }] });
    const { receivedAt } = await stored.ticket(record.number ?? '');
    expect(receivedAt).toBe(now - HOUR_MS);
  });

  it('releases more emails of a person than the hourly limit', async () => {
    const [olga, anna] = [requester(), await staff()];
    const ports = portsFor([olga]);
    const held: string[] = [];
    for (let sent = 0; sent < rateLimits.email.max + 2; sent += 1) {
      const { id, outcome } = await mailAt(ports, now, { from: olga.email });
      if (outcome === 'quarantined') held.push(id);
    }
    expect(held).toHaveLength(2);
    for (const id of held) await handle(anna, { id, action: 'reprocess' }, { ports });
    const outcomes = await Promise.all(held.map(async (id) => (await inboxRecord(id)).outcome));
    expect(outcomes).toEqual(['ticket', 'ticket']);
  });

  it('discards an email once and for all', async () => {
    const [anna, ports] = [await staff(), newPorts()];
    const { id } = await mailAt(ports, now, { from: requester().email });
    expect(await handle(anna, { id, action: 'discard' }, { ports })).toMatchObject({ ok: true });
    expect(await inboxRecord(id)).toMatchObject({
      outcome: 'discarded',
      reason: 'sender-unknown',
      recheckAt: null,
      actions: [{ action: 'discard', by: { uid: anna.uid }, at: now }],
    });
    const again = await handle(anna, { id, action: 'reprocess' }, { ports });
    expect(again).toEqual({ ok: false, error: { code: 'wrong-status' } });
  });

  it('reads the text of an email and the names of its files, or the source', async () => {
    const [anna, ports] = [await staff(), newPorts()];
    const { id } = await mailAt(ports, now, {
      from: requester().email,
      text: 'Где <b>каталог</b>?',
    });
    const read = async (readRaw = ports.readRaw) =>
      heldEmail({ caller: callerOf(anna), data: { id } }, at(now), readRaw);
    expect(await read()).toEqual({
      ok: true,
      value: { text: 'Где <b>каталог</b>?', isSource: false, isTruncated: false, files: [] },
    });
    const parts = Array.from({ length: 10_000 }, () => '--b\r\n\r\nx');
    const bomb = ['Content-Type: multipart/mixed; boundary=b', '', ...parts].join('\r\n');
    const source = await read(async () => Buffer.from(bomb));
    expect(source).toMatchObject({ ok: true, value: { isSource: true, isTruncated: true } });
  });
});

describe('T5: a requester', () => {
  it('neither reads nor handles held email', async () => {
    const olga = requester();
    const { id } = await mailAt(newPorts(), now, { from: olga.email });
    const before = await inboxRecord(id);
    const read = await call(olga, 'heldEmail', { id });
    const data = { commandId: newId(), id, action: 'bind', uid: olga.uid };
    const handled = await call(olga, 'handleEmail', data);
    expect([read.error?.code, handled.error?.code]).toEqual(['forbidden', 'forbidden']);
    expect(await inboxRecord(id)).toEqual(before);
  });
});

describe('the sweep of held email', () => {
  const sweep = async (ports: InboundPorts, time: number) =>
    sweepInbox(at(time), time + HOUR_MS, ports);

  it('turns email into a ticket once its sender has become known', async () => {
    const [olga, ports] = [requester(), newPorts()];
    const { id, recheckAt } = await mailAt(ports, now, { from: olga.email });
    const change = { name: olga.name, email: olga.email };
    await saveProfile(db, { uid: olga.uid, change, proof: 'host', at: now });
    const time = (recheckAt ?? 0) + 1;
    await sweep(ports, time);
    await sweep(ports, time);
    const { outcome, number } = await inboxRecord(id);
    expect(outcome).toBe('ticket');
    expect(await stored.ticket(number ?? '')).toMatchObject({ receivedAt: now, updatedAt: time });
  });

  it('deletes quarantined and discarded email after 30 days, also after a crash in between', async () => {
    const [olga, anna] = [requester(), await staff()];
    const ports = { ...portsFor([olga]) };
    const received = now - QUARANTINE_MS;
    const from = requester().email;
    const kept = await mailAt(ports, received, { from: olga.email });
    const young = await mailAt(ports, received + HOUR_MS, { from });
    const old = await mailAt(ports, received, { from });
    const discarded = await mailAt(ports, received, { from });
    await handle(anna, { id: discarded.id, action: 'discard' }, { ports });
    const removed: string[] = [];
    const crashing = { ...ports, removeRaw: async () => Promise.reject(new Error('crash')) };
    await sweep(crashing, now);
    expect((await inboxRecord(old.id)).outcome).toBe('discarded');
    await sweep({ ...ports, removeRaw: async (hash) => void removed.push(hash) }, now);
    const exists = async (id: string) => (await db.doc(`inbox/${id}`).get()).exists;
    expect(
      await Promise.all([kept, young, old, discarded].map(async ({ id }) => exists(id))),
    ).toEqual([true, true, false, false]);
    expect(removed).toEqual(expect.arrayContaining([old.rawHash, discarded.rawHash]));
    expect(removed).not.toContain(young.rawHash);
  });
});
