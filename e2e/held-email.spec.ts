import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Page } from '@playwright/test';
import { parseTicketNumber } from '@reglament/domain';
import { tallConsole } from './support/console';
import { withDatabase } from './support/database';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';

const secretFile = new URL('../functions/.secret.local', import.meta.url);

/** Delivers an email to the function as a provider does, with a proven sender. */
const deliver = async (from: string, subject: string, text: string): Promise<void> => {
  const domain = from.slice(from.indexOf('@') + 1);
  const body = [
    `Authentication-Results: gateway.localhost; dmarc=pass header.from=${domain}`,
    `From: ${from}`,
    'To: support@reglament.test',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: <${crypto.randomUUID()}@client.test>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n');
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const secret = parseEnv(readFileSync(secretFile, 'utf8'))['INBOUND_MAIL_SECRET'] ?? '';
  const signed = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('base64url');
  const host = process.env['FUNCTIONS_EMULATOR_HOST'] ?? '';
  const response = await fetch(`http://${host}/demo-reglament/europe-west1/inboundMail`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'message/rfc822',
      'x-reglament-timestamp': timestamp,
      'x-reglament-signature': signed,
    },
  });
  expect(response.status).toBe(202);
};

/** Returns the time of receipt of the email with a subject. */
const receiptOf = async (subject: string): Promise<unknown> =>
  withDatabase(process.env, async (db) => {
    const { docs } = await db.collection('inbox').where('subject', '==', subject).get();
    return docs[0]?.get('receivedAt');
  });

const emailRow = (page: Page, subject: string) =>
  page.getByRole('listitem').filter({ hasText: subject });

test('an agent binds an unknown sender, and the request keeps the time of receipt', async ({
  as,
}) => {
  const subject = `Отчёт в Excel ${Date.now()}`;
  const from = `stranger-${Date.now()}@club.test`;
  const agentPage = await as('anna', tallConsole);
  await agentPage.goto('/console/mail');
  await deliver(from, subject, 'Отчёт <b>не выгружается</b>.');

  await test.step('the email appears in the list by itself, with its reason', async () => {
    await expect(emailRow(agentPage, subject)).toContainText('Адреса нет ни в одном профиле');
    await expectAccessible(agentPage);
    await emailRow(agentPage, subject).getByRole('link').click();
    await expect(agentPage.getByText('Отчёт <b>не выгружается</b>.')).toBeVisible();
    await expect(agentPage.getByText('п. 2.5')).toBeVisible();
    await expectAccessible(agentPage);
  });

  await test.step('the agent finds the person by keyboard and binds the address', async () => {
    await agentPage.getByRole('button', { name: 'Привязать к человеку' }).click();
    const dialog = agentPage.getByRole('dialog', { name: 'Чей это адрес' });
    await expect(dialog.getByRole('textbox', { name: 'Человек' })).toBeFocused();
    await agentPage.keyboard.insertText('olga@reglament');
    await expect(dialog.getByRole('option', { name: /Ольга Смирнова/u })).toBeVisible();
    await expectAccessible(agentPage);
    await agentPage.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Привязать' })).toBeFocused();
    await expectAccessible(agentPage);
    await agentPage.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(emailRow(agentPage, subject)).toHaveCount(0);
  });

  await test.step('it is a request to categorise, with the time of receipt', async () => {
    const link = agentPage.getByRole('link', { name: /Из письма создано обращение/u });
    const number = parseTicketNumber((await link.innerText()).slice(-8)) ?? '';
    const receivedAt = await withDatabase(process.env, async (db) =>
      (await db.doc(`tickets/${number}`).get()).get('receivedAt'),
    );
    expect(receivedAt).toBe(await receiptOf(subject));
    await link.click();
    await expect(
      agentPage.getByRole('log').getByText('Отчёт <b>не выгружается</b>.'),
    ).toBeVisible();
    await expectAccessible(agentPage);
    await agentPage.goto(`/console/to-categorise/${number}`);
    await expect(emailRow(agentPage, subject)).toBeVisible();
    await agentPage.getByRole('button', { name: '2 · Организаторы: Word и Excel' }).click();
    await expect(emailRow(agentPage, subject)).toHaveCount(0);
  });

  await test.step('the person sees it among their requests', async () => {
    const olgaPage = await as('olga');
    await olgaPage.goto('/requests');
    await expect(olgaPage.getByText(subject)).toBeVisible();
  });
});

test('an email is discarded on a phone, in English and dark mode', async ({ as }) => {
  const subject = `Spam ${Date.now()} ${'x'.repeat(150)}`;
  const from = `spam-${Date.now()}@spam.test`;
  await deliver(from, subject, 'Buy now.');
  const agentPage = await as('boris', { ...phone, colorScheme: 'dark', locale: 'en-GB' });
  await agentPage.goto('/console/mail');
  await expect(emailRow(agentPage, subject)).toBeVisible();
  await expectNoHorizontalScroll(agentPage);
  await expectAccessible(agentPage);
  await emailRow(agentPage, subject).getByRole('link').tap();
  await expect(agentPage.getByText('Buy now.')).toBeVisible();
  await expectNoHorizontalScroll(agentPage);
  await expectAccessible(agentPage);

  await test.step('a second notice within a day is refused, and the page says why', async () => {
    await agentPage.getByRole('button', { name: 'Write how to confirm' }).tap();
    await expect(agentPage.getByText(/was written to within the last day/u)).toBeVisible();
    await expectAccessible(agentPage);
  });

  await agentPage.getByRole('button', { name: 'Discard' }).tap();
  const dialog = agentPage.getByRole('dialog', { name: 'Discard the email?' });
  await expectAccessible(agentPage);
  await dialog.getByRole('button', { name: 'Discard' }).tap();
  await expect(agentPage.getByText('The email is discarded.')).toBeVisible();
  await agentPage.getByRole('button', { name: 'Back' }).tap();
  await expect(agentPage.getByRole('heading', { name: 'Held email' })).toBeVisible();
  await expect(emailRow(agentPage, subject)).toHaveCount(0);
});

test('requesters have no held email', async ({ as }) => {
  const page = await as('olga');
  await page.goto('/console/mail');
  await expect(page.getByRole('heading', { name: 'Эта страница для сотрудников' })).toBeVisible();
});
