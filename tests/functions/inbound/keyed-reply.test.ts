import type { MailSite } from '@reglament/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer, type Mailer } from '../../../functions/src/mail/mailer';
import { sendEmail } from '../../../functions/src/mail/send-email';
import { publish } from '../../../functions/src/regulation/publish';
import { deployedDeps } from '../../../functions/src/runtime/deps';
import { readEmail } from '../../../functions/src/store/mail-queue';
import { callOk, submit } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { mailIn, portsFor, rawEmail, secret, site } from '../support/inbound';
import { senderAt } from '../support/mail-queue';
import { requester, staff, type Person } from '../support/people';
import { at } from '../support/run';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp';
import { stored, updateTimesOf } from '../support/stored';
import { clearDatabase, db } from '../support/world';

let server: TestSmtpServer;
let mailer: Mailer;

beforeEach(async () => {
  await clearDatabase();
  server = await startSmtpServer();
  mailer = await createMailer(server.url);
});

afterEach(async () => {
  mailer.close();
  await server.close();
});

/** Answers a request of a person and sends the email of the answer; returns its reply address. */
const replyAddress = async (person: Person, names: MailSite | null = site) => {
  const anna = await staff();
  const number = await submit(person);
  await callOk(anna, 'reply', inputsFor(number).reply);
  const email = (await stored.mail(number)).find(({ template }) => template === 'reply');
  if (email === undefined) throw new Error('no email');
  const sender = senderAt(email.createdAt, mailer, { site: names, secret });
  expect(await sendEmail(await readEmail(db, email.id), sender)).toBe('sent');
  const { replyTo = [], text = '' } = server.received.at(-1)?.email ?? {};
  const [{ address = '' } = {}] = replyTo;
  return { number, address, text, count: replyTo.length };
};

/** A reply whose mail program drops subject and thread headers. */
const answer = async (to: string, { email }: Person, people: readonly Person[]) =>
  mailIn(rawEmail({ from: email, to, subject: 'вопрос' }), {
    ports: portsFor(people),
    deps: at(deployedDeps.now()),
  });

describe('the reply address of an email', () => {
  it('leads a reply without thread headers to its ticket', async () => {
    const olga = requester();
    const { number, address, text, count } = await replyAddress(olga);
    expect(count).toBe(1);
    expect(address).toMatch(/^support\+[0-9a-z]{7}-[0-9a-f]{32}@mail\.reglament\.test$/u);
    expect(text).toContain('Ответить можно на это письмо');
    expect(await answer(address, olga, [olga])).toMatchObject({ outcome: 'reply', number });
  });

  it('is missing without a domain that receives email', async () => {
    const { count, text } = await replyAddress(requester(), null);
    expect(count).toBe(0);
    expect(text).toContain('Ответы на это письмо мы не получаем');
  });

  it('is known to incoming email in the domain of config/mail', async () => {
    const olga = requester();
    const name = { ru: 'Помощь', en: 'Help' };
    const draft = {
      version: 'domain',
      sender: { name, address: null },
      replyDomain: 'in.zoo.test',
    };
    await db.doc('config/mail').set(draft);
    await publish('mail', deployedDeps);
    const { number, address } = await replyAddress(olga, { ...site, mailDomain: 'in.zoo.test' });
    expect(address).toMatch(/@in\.zoo\.test$/u);
    expect(await answer(address, olga, [olga])).toMatchObject({ outcome: 'reply', number });
  });

  it('T18: gives a foreign sender a ticket of their own; the requester sees nothing of it', async () => {
    const [olga, mallory] = [requester(), requester('Мэлори')];
    const { number, address } = await replyAddress(olga);
    const before = await updateTimesOf(`tickets/${number}`);
    const record = await answer(address, mallory, [olga, mallory]);
    expect(record.outcome).toBe('ticket');
    expect(record.number).not.toBe(number);
    expect(await updateTimesOf(`tickets/${number}`)).toEqual(before);
  });

  it('T18: a guessed tag leads nowhere, even from the requester', async () => {
    const olga = requester();
    const { number, address } = await replyAddress(olga);
    const last = address.indexOf('@') - 1;
    const changed = address[last] === '0' ? '1' : '0';
    const guessed = [
      address.slice(0, last) + changed + address.slice(last + 1),
      address.replace(/-[0-9a-f]{32}/u, `-${'0'.repeat(32)}`),
      address.replace(/-[0-9a-f]{32}/u, `-${'%'.repeat(32)}`),
      address.replace(/-[0-9a-f]{32}/u, ''),
    ];
    for (const to of guessed) {
      const record = await answer(to, olga, [olga]);
      expect([record.outcome, record.number === number]).toEqual(['ticket', false]);
    }
  });
});
