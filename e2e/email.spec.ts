import { picturePart, textPart } from '../scripts/mail/compose-message';
import { pagePng } from '../scripts/seed/page-png';
import { openTicket } from './support/console';
import { withDatabase } from './support/database';
import { caughtEmail, sendEmail } from './support/email';
import { expect, expectAccessible, test } from './support/journey';

const olga = 'olga@reglament.test';

/** Returns the number of the ticket that the demo data have by email. */
const seededNumber = (): Promise<string> =>
  withDatabase(process.env, async (db) => {
    const byEmail = db.collection('tickets').where('channel', '==', 'email');
    const { docs } = await byEmail.orderBy('receivedAt').limit(1).get();
    return docs[0]?.id ?? '';
  });

test('the demo data have a ticket by email, with its picture and a collapsed signature', async ({
  as,
}) => {
  const agentPage = await as('anna');
  await openTicket(agentPage, await seededNumber());
  const thread = agentPage.getByRole('log');
  await expect(
    thread.getByRole('button', { name: /^Открыть снимок/u }).locator('img'),
  ).toBeVisible();
  await expect(thread.getByText('питомник «Северный ветер»')).toBeHidden();
});

test('a conversation by email, with a picture, is one ticket in the console, live', async ({
  as,
}) => {
  const subject = `Каталог по почте ${Date.now()}`;
  const agentPage = await as('anna');
  await agentPage.goto('/console/all');
  await expect(agentPage.getByRole('listitem').first()).toBeVisible();
  const thread = agentPage.getByRole('log');

  await test.step('an email becomes a ticket in the open list', async () => {
    const parts = [textPart('Каталог пуст, снимок приложен.'), picturePart('page.png', pagePng())];
    await sendEmail({ from: olga, subject, parts });
    await agentPage.getByRole('listitem').filter({ hasText: subject }).click();
    await expect(thread.getByText('Каталог пуст, снимок приложен.')).toBeVisible();
    const picture = thread.getByRole('button', { name: 'Открыть снимок: page.png' });
    await expect(picture.locator('img')).toBeVisible();
    await expectAccessible(agentPage);
  });

  const answer = `Какой номер у выставки? ${Date.now()}`;
  const answered =
    await test.step('the answer of an agent arrives in the same thread', async () => {
      const received = await caughtEmail(olga, subject);
      await agentPage.keyboard.press('r');
      await agentPage.keyboard.insertText(answer);
      await agentPage.keyboard.press('Control+Enter');
      const email = await caughtEmail(olga, answer);
      expect(email.subject).toBe(`Re: ${received.subject}`);
      expect(email.inReplyTo).toBe(received.references);
      expect(email.references).toBe(received.references);
      return email;
    });

  await test.step('the reply by email joins the ticket, with its quote collapsed', async () => {
    const quote = answered.text.replace(/^/gmu, '> ');
    await sendEmail({
      from: olga,
      subject: answered.subject,
      fields: [
        `In-Reply-To: ${answered.messageId}`,
        `References: ${answered.references ?? ''} ${answered.messageId}`,
      ],
      parts: [textPart(`Номер 1204.\n\nПн, 23 нояб. 2026 г. в 12:00, Поддержка:\n\n${quote}`)],
    });
    await expect(thread.getByText('Номер 1204.')).toBeVisible();
    const quoted = thread.getByText(`> ${answer}`);
    await expect(quoted).toBeHidden();
    await thread.getByText('Цитаты и подпись письма').click();
    await expect(quoted).toBeVisible();
  });
});
