import { describe, expect, it, vi } from 'vitest';
import { openAt, otherClient, startBreakingProxy, startImapServer, urlAt } from '../support/imap';
import { portsFor, rawEmail } from '../support/inbound';
import { polledMailbox } from '../support/polled-mailbox';
import { stored } from '../support/stored';
import { db } from '../support/world';

const mailbox = polledMailbox();

describe('polling a mailbox', () => {
  it('makes tickets of its messages, oldest first, and moves them', async () => {
    const { other } = mailbox;
    const emails = [mailbox.email('Первое'), mailbox.email('Второе')];
    await other.append(...emails);
    const ports = portsFor([mailbox.olga]);
    const storeRaw = vi.fn<typeof ports.storeRaw>(ports.storeRaw);
    expect(await mailbox.poll({ ports: { ...ports, storeRaw } })).toEqual({ taken: 2, failed: 0 });
    expect(storeRaw.mock.calls.map(([, raw]) => raw)).toEqual(emails);
    expect(await mailbox.subjectsOfTickets()).toEqual(['Второе', 'Первое']);
    expect(await other.count('INBOX')).toBe(0);
    expect(await other.count('Reglament', 'Taken')).toBe(2);
    const records = await db.collection('inbox').get();
    expect(records.docs.map((one) => [one.get('source'), one.get('outcome')])).toEqual([
      ['imap', 'ticket'],
      ['imap', 'ticket'],
    ]);
    expect(await mailbox.poll()).toEqual({ taken: 0, failed: 0 });
  });

  it('copies and deletes on a server without MOVE', async () => {
    const simple = await startImapServer({ hasMove: false });
    const other = otherClient(simple);
    await other.append(mailbox.email('Каталог'));
    const openSimple = async () => openAt(urlAt(simple.port));
    expect(await mailbox.poll({ open: openSimple })).toEqual({ taken: 1, failed: 0 });
    expect(await other.count('INBOX')).toBe(0);
    expect(await other.count('Reglament', 'Taken')).toBe(1);
    await simple.stop();
  });

  it('skips a message that was expunged after it was listed', async () => {
    const { other } = mailbox;
    await other.append(mailbox.email('Удалённое'), mailbox.email('Каталог'));
    const expunging = mailbox.openWith(async () => other.expunge(1));
    expect(await mailbox.poll({ open: expunging })).toEqual({ gone: 1, taken: 1, failed: 0 });
    expect(await mailbox.subjectsOfTickets()).toEqual(['Каталог']);
    expect(await mailbox.poll()).toEqual({ taken: 0, failed: 0 });
  });

  it('takes each message once when the UIDVALIDITY changes under it', async () => {
    const { other } = mailbox;
    await other.append(mailbox.email('Первое'), mailbox.email('Второе'));
    const before = await other.uidValidity();
    await mailbox.poll({ open: mailbox.openWith(() => mailbox.server.renewUidValidity()) });
    expect(await other.uidValidity()).not.toBe(before);
    await other.append(mailbox.email('Третье'));
    await mailbox.poll();
    await mailbox.poll();
    expect(await mailbox.subjectsOfTickets()).toEqual(['Второе', 'Первое', 'Третье']);
    expect(await other.count('INBOX')).toBe(0);
  });

  it('connects again when the connection breaks in a download, and goes on', async () => {
    const { other } = mailbox;
    await other.append(mailbox.email('Первое'), mailbox.email('Второе'));
    let breaks = 1;
    const isDownload = (command: string) => /FETCH 1 .*BODY\.PEEK/u.test(command);
    const proxy = await startBreakingProxy(mailbox.server, (command) => {
      return isDownload(command) && breaks-- > 0;
    });
    const broken = async () => openAt(urlAt(proxy.port));
    expect(await mailbox.poll({ open: broken })).toEqual({ failed: 1, taken: 1 });
    expect(await mailbox.poll({ open: broken })).toEqual({ failed: 0, taken: 1 });
    proxy.stop();
    expect(await mailbox.subjectsOfTickets()).toEqual(['Второе', 'Первое']);
  });

  it('R11: recognises a message whose connection broke before the move', async () => {
    const { other } = mailbox;
    await other.append(mailbox.email('Каталог'));
    let breaks = 1;
    const proxy = await startBreakingProxy(mailbox.server, (command) => {
      return /UID MOVE/u.test(command) && breaks-- > 0;
    });
    const broken = async () => openAt(urlAt(proxy.port));
    await mailbox.poll({ open: broken });
    expect(await other.count('INBOX')).toBe(1);
    expect(await mailbox.poll({ open: broken })).toEqual({ failed: 0, taken: 1 });
    proxy.stop();
    expect(await mailbox.subjectsOfTickets()).toEqual(['Каталог']);
    expect(await other.count('INBOX')).toBe(0);
  });
});

describe('a polled message', () => {
  it('T16, T17: is quarantined when the provider does not prove its sender', async () => {
    const forged = [
      `Authentication-Results: gateway.localhost; dmarc=pass header.from=reglament.test`,
    ];
    await mailbox.other.append(
      rawEmail({ from: mailbox.olga.email, dmarc: 'fail', headers: forged }),
    );
    expect(await mailbox.poll()).toEqual({ taken: 1, failed: 0 });
    const [record] = (await db.collection('inbox').get()).docs;
    expect(record?.data()).toMatchObject({
      outcome: 'quarantined',
      reason: 'authentication-failed',
    });
    expect(await mailbox.subjectsOfTickets()).toEqual([]);
  });

  it('R10: is filed when it is a delivery report', async () => {
    const headers = ['Auto-Submitted: auto-replied', 'Return-Path: <>'];
    await mailbox.other.append(rawEmail({ from: 'mailer-daemon@mx.test', headers }));
    await mailbox.poll();
    const [record] = (await db.collection('inbox').get()).docs;
    expect(record?.data()).toMatchObject({ outcome: 'automatic', number: null });
  });

  it('R13: has the time of its receipt, whatever its fields say', async () => {
    const now = Date.now();
    const raw = rawEmail({
      from: mailbox.olga.email,
      headers: ['Date: Fri, 31 Dec 2050 10:00:00 +0000'],
    });
    await mailbox.other.appendOld(raw, 0);
    await mailbox.poll({ now });
    const [ticket] = await stored.ticketsOf(mailbox.olga.uid);
    expect(ticket?.receivedAt).toBe(now);
  });
});
