import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { MAX_EMAIL_BYTES } from '@reglament/domain';
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import type { InboundPorts } from '../../../functions/src/inbound/ports';
import * as log from '../../../functions/src/runtime/log';
import { StorageError } from '../../../functions/src/store/errors';
import { openAt, startBreakingProxy, urlAt } from '../support/imap';
import { portOf } from '../support/imap-server';
import { portsFor } from '../support/inbound';
import { polledMailbox } from '../support/polled-mailbox';
import { db } from '../support/world';

const DAY = 24 * 3_600_000;

const mailbox = polledMailbox();

let alarm: MockInstance<typeof log.logAlarm>;

beforeEach(() => {
  alarm = vi.spyOn(log, 'logAlarm').mockReturnValue();
});

const alarms = (): readonly string[] => alarm.mock.calls.map(([message]) => message);

describe('R6: two pollers', () => {
  it('take each message once, one of them at a time', async () => {
    await mailbox.other.append(...['а', 'б', 'в', 'г'].map(mailbox.email));
    const runs = await Promise.all([mailbox.poll(), mailbox.poll(), mailbox.poll()]);
    expect(runs.reduce((sum, { taken = 0 }) => sum + taken, 0)).toBe(4);
    expect(runs.filter(({ busy }) => busy === 1).length).toBeGreaterThan(0);
    expect(await mailbox.subjectsOfTickets()).toEqual(['а', 'б', 'в', 'г']);
  });

  it('go on three minutes after one of them died, and not before', async () => {
    await mailbox.other.append(mailbox.email('Каталог'));
    const now = Date.now();
    await db.doc('leases/pollMailbox').create({ until: now + 180_000 });
    expect(await mailbox.poll({ now: now + 179_999 })).toEqual({ busy: 1 });
    expect(await mailbox.poll({ now: now + 180_000 })).toEqual({ taken: 1, failed: 0 });
  });

  it('end when the lease was lost', async () => {
    const { other } = mailbox;
    await other.append(mailbox.email('Каталог'));
    const losing = mailbox.openWith(async () => {
      await db.doc('leases/pollMailbox').set({ until: Date.now() + 1_000_000 });
    });
    expect(await mailbox.poll({ open: losing })).toEqual({ taken: 0, failed: 0 });
    expect(await other.count('INBOX')).toBe(1);
  });
});

describe('R5, R12: a message that cannot be taken', () => {
  it('is put into a folder when it is too large, with an alarm', async () => {
    const { other } = mailbox;
    const filler = Buffer.alloc(MAX_EMAIL_BYTES, 'a line of text that goes on and on\r\n');
    await other.append(Buffer.concat([mailbox.email('Большое'), filler]), mailbox.email('Каталог'));
    expect(await mailbox.poll()).toEqual({ tooLarge: 1, taken: 1, failed: 0 });
    expect(await other.count('Reglament', 'Too large')).toBe(1);
    expect(alarms()).toEqual([expect.stringMatching(/^an email of 3\d{7} bytes was not taken/u)]);
    expect(await mailbox.subjectsOfTickets()).toEqual(['Каталог']);
  });

  it('stops no other message, and is put aside after a day', async () => {
    const { other } = mailbox;
    const now = Date.now();
    await other.appendOld(mailbox.email('Больное'), now);
    await other.append(mailbox.email('Каталог'));
    const poisoned = portsFor([mailbox.olga]);
    const ports: InboundPorts = {
      ...poisoned,
      storeRaw: async (hash, raw) => {
        if (raw.includes(Buffer.from('Больное').toString('base64'))) throw new Error('poison');
        return poisoned.storeRaw(hash, raw);
      },
    };
    expect(await mailbox.poll({ ports, now })).toEqual({ failed: 1, taken: 1 });
    expect(await other.count('INBOX')).toBe(1);
    expect(await mailbox.poll({ ports, now: now + DAY })).toEqual({
      failed: 1,
      taken: 0,
      gaveUp: 1,
    });
    expect(await other.count('INBOX')).toBe(0);
    expect(await other.count('Reglament', 'Failed')).toBe(1);
    expect(alarms().at(-1)).toContain('could not be taken for a day');
  });

  it('is put aside after a day when it breaks every connection', async () => {
    const { other } = mailbox;
    await other.appendOld(mailbox.email('Больное'), Date.now() - 2 * DAY);
    await other.append(mailbox.email('Каталог'));
    const proxy = await startBreakingProxy(mailbox.server, (command) =>
      /FETCH 1 .*BODY\.PEEK/u.test(command),
    );
    const broken = async () => openAt(urlAt(proxy.port));
    expect(await mailbox.poll({ open: broken })).toEqual({ failed: 1, gaveUp: 1, taken: 1 });
    proxy.stop();
    expect(await other.count('Reglament', 'Failed')).toBe(1);
  });

  it('is moved when only its processing fails, which the sweep repeats', async () => {
    const { other } = mailbox;
    await other.append(Buffer.from([255, 13, 10, 128]), mailbox.email('Каталог'));
    const ports: InboundPorts = {
      ...portsFor([mailbox.olga]),
      readRaw: async () => Promise.reject(new Error('poison')),
    };
    expect(await mailbox.poll({ ports })).toEqual({ taken: 2, failed: 0 });
    const records = await db.collection('inbox').get();
    expect(records.docs.map((one) => [one.get('outcome'), one.get('attempts')])).toEqual([
      [null, 1],
      [null, 1],
    ]);
  });

  it('is moved unprocessed while it waits for its next attempt, as after a crash', async () => {
    const raw = mailbox.email('Каталог');
    const ports: InboundPorts = {
      ...portsFor([mailbox.olga]),
      readRaw: async () => Promise.reject(new Error('poison')),
    };
    const now = Date.now();
    for (const _round of [1, 2]) {
      await mailbox.other.append(raw);
      expect(await mailbox.poll({ ports, now })).toEqual({ taken: 1, failed: 0 });
    }
    const [record, ...more] = (await db.collection('inbox').get()).docs;
    expect([record?.get('attempts'), more]).toEqual([1, []]);
  });
});

describe('R7, R8, R14: an outage', () => {
  it('of the login is an alarm', async () => {
    const refused = async () => openAt(urlAt(mailbox.server.port, 'wrong'));
    expect(await mailbox.poll({ open: refused })).toEqual({ taken: 0, failed: 0, offline: 1 });
    expect(alarms()).toEqual(['the IMAP server refuses the login: correct the secret IMAP_URL']);
  });

  it('of the server ends the run, and the next one takes everything', async () => {
    await mailbox.other.append(mailbox.email('Каталог'));
    const down = async () => openAt(urlAt(1));
    expect(await mailbox.poll({ open: down })).toEqual({ taken: 0, failed: 0, offline: 1 });
    expect(alarms()).toEqual(['the mailbox cannot be opened: ECONNREFUSED']);
    expect(await mailbox.poll()).toEqual({ taken: 1, failed: 0 });
  });

  it('of a server that says nothing ends the run', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const hanging = async () => openAt(urlAt(portOf(silent)), 50);
    expect(await mailbox.poll({ open: hanging })).toEqual({ taken: 0, failed: 0, offline: 1 });
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('of the storage leaves every message in the inbox', async () => {
    const { other } = mailbox;
    await other.append(mailbox.email('Первое'), mailbox.email('Второе'));
    const ports: InboundPorts = {
      ...portsFor([mailbox.olga]),
      storeRaw: async () => Promise.reject(new StorageError('down')),
    };
    await expect(mailbox.poll({ ports })).rejects.toThrow('down');
    expect(await other.count('INBOX')).toBe(2);
    expect(await mailbox.poll()).toEqual({ taken: 2, failed: 0 });
    expect(await mailbox.subjectsOfTickets()).toEqual(['Второе', 'Первое']);
  });
});
