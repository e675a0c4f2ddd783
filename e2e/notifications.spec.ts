import type { FrameLocator, Page } from '@playwright/test';
import { showTicketNumber } from '@reglament/domain';
import { openTicket } from './support/console';
import { withDatabase } from './support/database';
import { command, submit } from './support/emulators';
import { numberShown } from './support/form';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';
import { mailsOf } from './support/queued-mail';
import { openWidget, signInOnHost } from './support/widget';

const bell = (page: FrameLocator | Page) =>
  page.getByRole('button', { name: /^Новости обращений/u });

const panel = (page: FrameLocator | Page) =>
  page.getByRole('dialog', { name: 'Новости обращений' });

const expectCount = async (page: FrameLocator | Page, count: number) =>
  expect(bell(page)).toHaveAccessibleName(
    count === 0 ? 'Новости обращений, новых нет' : new RegExp(`: ${count} нов`, 'u'),
  );

/** Marks everything as read and enables all mails, independent of earlier tests. */
const resetNotifications = async (uid: string): Promise<void> =>
  withDatabase(process.env, async (db) => {
    const readState = { before: Date.now(), tickets: {} };
    await db
      .doc(`people/${uid}`)
      .set({ seen: readState, mail: {} }, { mergeFields: ['seen', 'mail'] });
  });

/** Sends a staff reply through the API. */
const reply = async (number: string, baseRevision = 1) =>
  command('anna', 'reply', { number, baseRevision, text: 'Мы всё поправили.' });

test('a reply is shown by the bell and the title of every tab until it is read', async ({ as }) => {
  const subject = `Когда ответят ${Date.now()}`;
  await resetNotifications('maria');
  const first = await as('maria');
  await first.goto('/requests');
  const number = await submit('maria', subject);
  const second = await first.context().newPage();
  await second.goto('/help');
  await expectCount(second, 0);
  await expect(second).not.toHaveTitle(/^\(/u);

  const agentPage = await as('anna');
  await openTicket(agentPage, number);
  await agentPage.getByRole('textbox', { name: 'Ответ заявителю' }).fill('Соберётся через минуту.');
  await agentPage.keyboard.press('Control+Enter');
  for (const tab of [first, second]) {
    await expectCount(tab, 1);
    await expect(tab).toHaveTitle(/^\(1\) /u);
  }
  await expectAccessible(second);

  await test.step('the panel opens by keyboard and leads to the request', async () => {
    await bell(second).focus();
    await second.keyboard.press('Enter');
    await expect(panel(second)).toBeVisible();
    await expectAccessible(second);
    await second.keyboard.press('Escape');
    await expect(bell(second)).toBeFocused();
    await second.keyboard.press('Enter');
    await second.keyboard.press('ArrowDown');
    const news = panel(second).getByRole('link', { name: /^Новое: Ответ службы/u });
    await expect(news).toBeFocused();
    await expect(news).toContainText(subject);
    await expect(news).toContainText(showTicketNumber(number));
    await second.keyboard.press('Enter');
    await expect(second.getByRole('heading', { level: 1, name: subject })).toBeVisible();
    await expect(panel(second)).toBeHidden();
  });

  await test.step('it is then read here, in the other tab and in another browser', async () => {
    for (const tab of [second, first]) {
      await expectCount(tab, 0);
      await expect(tab).not.toHaveTitle(/^\(/u);
    }
    const elsewhere = await as('maria');
    await elsewhere.goto('/requests');
    await expect(elsewhere.getByRole('link', { name: subject })).toBeVisible();
    await expectCount(elsewhere, 0);
    await expect(elsewhere.getByText('есть новости')).toHaveCount(0);
  });
});

test('a disabled mail is not queued, but the bell still counts', async ({ as }) => {
  const number = await submit('maria', `Без писем об ответе ${Date.now()}`);
  await resetNotifications('maria');
  const page = await as('maria');
  await page.goto('/requests');
  await page.getByRole('button', { name: /^Учётная запись/u }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Настройки писем' }).click();
  await expect(page.getByRole('heading', { name: 'Письма об обращениях' })).toBeVisible();
  await expect(page.getByText('maria@reglament.test')).toBeVisible();
  await expectAccessible(page);
  const replies = page.getByRole('switch', { name: 'Ответ службы' });
  await expect(replies).toBeChecked();

  await test.step('reverts the change while offline and reports it', async () => {
    await page.context().setOffline(true);
    await replies.click();
    await expect(page.getByText('Не сохранено: «Ответ службы»')).toBeVisible();
    await expect(replies).toBeChecked();
    await page.context().setOffline(false);
  });

  await replies.click();
  await expect(page.getByText('Сохранено', { exact: true })).toBeVisible();
  await reply(number);
  await expectCount(page, 1);
  await command('anna', 'resolve', { number, baseRevision: 2, text: 'Готово.' });
  const templates = async () =>
    (await mailsOf(process.env, number)).map(({ template }) => template);
  await expect.poll(templates).toEqual(['received', 'resolved']);

  await page.reload();
  await expect(replies).not.toBeChecked();
  await replies.click();
  await expect(page.getByText('Сохранено', { exact: true })).toBeVisible();
  const again = await submit('maria', `Снова с письмами ${Date.now()}`);
  await reply(again);
  const others = async () => (await mailsOf(process.env, again)).map(({ template }) => template);
  await expect.poll(others).toEqual(['received', 'reply']);
});

test('the notifications are a bottom sheet on a phone, in English and dark mode', async ({
  as,
}) => {
  const number = await submit('maria', `On a phone ${Date.now()}`);
  await resetNotifications('maria');
  const page = await as('maria', { ...phone, colorScheme: 'dark' });
  await page.goto('/requests');
  await page.getByRole('button', { name: 'English' }).tap();
  await command('anna', 'waitForRequester', { number, baseRevision: 1, text: 'Which event?' });
  const ring = page.getByRole('button', { name: 'News of your requests: 1 new' });
  await ring.tap();
  const sheet = page.getByRole('dialog', { name: 'News of your requests' });
  await expect(sheet.getByRole('link', { name: /^New: A question for you/u })).toBeVisible();
  const box = await sheet.boundingBox();
  expect([box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 390, 844]);
  await expectAccessible(page);
  await expectNoHorizontalScroll(page);
  await sheet.getByRole('button', { name: 'Mark all as seen' }).tap();
  await expect(sheet.getByRole('link', { name: /^New:/u })).toHaveCount(0);
  await sheet.getByRole('link', { name: 'Mail settings' }).tap();
  await expect(page.getByRole('heading', { name: 'Mail about your requests' })).toBeVisible();
  await expectAccessible(page);
  await expectNoHorizontalScroll(page);
  await page.getByRole('button', { name: 'Русский' }).tap();
  await expectCount(page, 0);
});

test('the widget has the bell and the mail settings', async ({ as }) => {
  const page = await as(null);
  await signInOnHost(page, 'Вера Холодова');
  const frame = await openWidget(page);
  await frame.getByRole('radio', { name: /Я организатор, вопрос по работе/u }).check();
  await frame.getByLabel('Коротко о чём').fill(`Из окна ${Date.now()}`);
  await frame.getByLabel('Что случилось').fill('Каталог пуст, хотя участники есть.');
  // The bell appears once the host's token is accepted.
  await expectCount(frame, 0);
  await frame.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(frame);
  await reply(number);
  await expectCount(frame, 1);
  await bell(frame).click();
  await page.keyboard.press('Escape');
  await expect(panel(frame)).toBeHidden();
  await expect(page.getByRole('dialog')).toBeVisible();
  await bell(frame).click();
  await panel(frame).getByRole('link', { name: 'Настройки писем' }).click();
  await expect(frame.getByRole('switch', { name: 'Ответ службы' })).toBeChecked();
  await bell(frame).click();
  await panel(frame)
    .getByRole('link', { name: /^Новое: Ответ службы/u })
    .first()
    .click();
  await expect(frame.getByText('Мы всё поправили.')).toBeVisible();
  await expectCount(frame, 0);
});
