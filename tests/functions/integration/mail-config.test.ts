import { builtInMailConfig, type QueuedEmail } from '@reglament/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readMailSettings } from '../../../functions/src/mail/mail-settings';
import { createMailer, type Mailer } from '../../../functions/src/mail/mailer';
import { sendEmail } from '../../../functions/src/mail/send-email';
import { publish } from '../../../functions/src/regulation/publish';
import * as log from '../../../functions/src/runtime/log';
import { readMailConfigInForce } from '../../../functions/src/store/mail-config';
import { readEmail } from '../../../functions/src/store/mail-queue';
import { queueEmail, queuedEmail, QUEUED_AT, senderAt } from '../support/mail-queue';
import { at } from '../support/run';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp';
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

const { received } = builtInMailConfig.templates;

const own = {
  version: 'own',
  sender: { name: { ru: 'Зоопомощь', en: 'Zoo help' }, address: 'desk@zoo.example' },
  replyDomain: null,
  templates: { received: { ...received, ru: { ...received.ru, heading: 'Приняли {number}' } } },
};

/** Writes a draft, as in the Firebase console. */
const write = async (document: object): Promise<void> => {
  await db.doc('config/mail').set({ ...document });
  await publish('mail', at(QUEUED_AT));
};

/** Sends an email by the configuration in force. */
const send = async (id: string, changes: Partial<QueuedEmail> = {}) => {
  await queueEmail(id, changes);
  const config = await readMailConfigInForce(db, log.reportRules);
  const env = { SMTP_URL: server.url, MAIL_FROM: 'support@help.example' };
  const settings = readMailSettings(config, env);
  if ('problem' in settings) throw new Error(settings.problem);
  expect(await sendEmail(await readEmail(db, id), senderAt(QUEUED_AT, mailer, settings))).toBe(
    'sent',
  );
  const last = server.received.at(-1);
  const { mailVersion } = await queuedEmail(id);
  return { from: last?.email.from, text: last?.email.text ?? '', mailVersion };
};

describe('editing the configuration of emails', () => {
  it('changes sender and texts from the next attempt on; the record names the version', async () => {
    const before = await send('before');
    expect(before.from).toEqual({ name: 'Служба поддержки', address: 'support@help.example' });
    expect(before.mailVersion).toBe(builtInMailConfig.version);
    await write(own);
    const after = await send('after');
    expect(after.from).toEqual({ name: 'Зоопомощь', address: 'desk@zoo.example' });
    expect(after.text).toMatch(/^Приняли K7Q-2M44\n/u);
    expect(after.text).toContain('Как получился этот срок');
    expect(after.mailVersion).toBe('own');
    const published = await db.doc('config/mail/versions/own').get();
    expect(published.get('document')).toEqual(own);
  });

  it('R26: a wrong edit changes nothing and is explained beside the draft', async () => {
    await write(own);
    const paragraphs = ['Здравствуйте, {name}!'];
    const ru = { ...received.ru, paragraphs };
    await write({ ...own, version: 'wrong', templates: { received: { ...received, ru } } });
    const problems = (await db.doc('config/problems').get()).get('mail');
    expect(problems).toMatchObject({
      faults: [
        {
          path: 'templates.received.ru.paragraphs.0',
          message: '{name} is not provided here; provided are {number}, {subject}, {dueAt}',
        },
        { path: 'templates.received.ru.paragraphs', message: expect.stringContaining('{dueAt}') },
        { path: 'templates.received.ru.paragraphs', message: expect.stringContaining('{receipt}') },
      ],
    });
    expect(await send('still')).toMatchObject({ mailVersion: 'own' });
    expect((await db.doc('config/mail/versions/wrong').get()).exists).toBe(false);
  });

  it('R26: a spoiled version is reported, and the newest readable one is used', async () => {
    const reported = vi.spyOn(log, 'reportRules').mockReturnValue();
    await write(own);
    await write({ ...own, version: 'later' });
    await db.doc('config/mail/versions/later').update({ document: { sender: 7 } });
    await db.doc('config/inForce').update({ 'mail.since': 1 });
    expect(await send('fallback')).toMatchObject({ mailVersion: 'own' });
    expect(reported).toHaveBeenCalled();
    reported.mockRestore();
  });

  it('T23: a sender name cannot add headers', async () => {
    const name = { ru: 'Помощь\r\nBcc: evil@x.test', en: 'Help' };
    await write({ ...own, sender: { ...own.sender, name } });
    const { from } = await send('sender');
    expect(from).toEqual({ name: 'Помощь Bcc: evil@x.test', address: 'desk@zoo.example' });
    expect(server.received[0]?.to).toHaveLength(1);
    expect(server.received[0]?.email.bcc).toBeUndefined();
  });
});
