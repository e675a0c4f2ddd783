import type { Page } from '@playwright/test';
import { showTicketNumber } from '@reglament/domain';
import { openClosedTicket, openTicket, row, tallConsole } from './support/console';
import { command, submit } from './support/emulators';
import { fillForm, numberShown } from './support/form';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';
import { mailsOf } from './support/queued-mail';
import { expectBothAccessible, openWidget, signInOnHost } from './support/widget';

const switchToEnglish = async (page: Page): Promise<void> => {
  await page.addInitScript(() => localStorage.setItem('reglament:language', 'en'));
};

test('a decline is shown live, contested once, and final the second time', async ({ as }) => {
  const subject = `Templates do not open ${Date.now()}`;
  const number = await submit('olga', subject, 'organiser-office');
  const portal = await as('olga', phone);
  await switchToEnglish(portal);
  await portal.goto(`/requests/${number}`);
  await expect(portal.getByText('We answer').first()).toBeVisible();
  const agentPage = await as('anna', tallConsole);
  await switchToEnglish(agentPage);
  await agentPage.goto(`/console/queue/${number}`);
  await expect(agentPage.getByRole('log', { name: 'Conversation' })).toBeVisible();

  await test.step('an agent declines by keyboard and is asked for the required detail', async () => {
    await agentPage.keyboard.press('d');
    const dialog = agentPage.getByRole('dialog', { name: /Decline the request/u });
    await expect(dialog.getByLabel('Reason by the regulation')).toBeFocused();
    await agentPage.keyboard.press('Control+Enter');
    await expect(dialog.getByText('Choose a reason.')).toBeVisible();
    await expect(dialog.getByLabel('Reason by the regulation')).toBeFocused();
    await agentPage.keyboard.type('Technical');
    await expect(dialog.getByLabel('Text for the requester')).toHaveValue(/Действия нарушают/u);
    await expectAccessible(agentPage);
    await agentPage.keyboard.press('Control+Enter');
    await expect(dialog.getByLabel('Link to the requirements')).toBeFocused();
    await agentPage.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await agentPage.keyboard.press('d');
    await dialog.getByLabel('Link to the requirements').focus();
    await agentPage.keyboard.insertText('https://zooportal.pro/requirements');
    await agentPage.keyboard.press('Tab');
    await agentPage.keyboard.press('Control+A');
    await agentPage.keyboard.insertText('This version of Word is too old for the templates.');
    await agentPage.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await openClosedTicket(agentPage, number, 'queue');
    await expect(
      agentPage.getByText('Declined: Technical requirements not met (Анна Белова)'),
    ).toBeVisible();
    await expect(
      agentPage.getByRole('complementary').getByText('Declined', { exact: true }),
    ).toBeVisible();
    await expect(row(agentPage, number)).toHaveCount(0);
    await expectAccessible(agentPage);
  });

  await test.step('the requester sees the decline live, with its clause and the next steps', async () => {
    await expect(portal.getByText('The request is declined')).toBeVisible();
    await expect(
      portal.getByText('Technical requirements not met (clause 2.7 of the regulation)'),
    ).toBeVisible();
    await expect(
      portal.getByRole('link', { name: 'https://zooportal.pro/requirements' }),
    ).toBeVisible();
    await expect(portal.getByText(/You can do this once, by/u).first()).toBeVisible();
    await expectAccessible(portal);
    await expectNoHorizontalScroll(portal);
  });

  await test.step('the requester contests it and gets a new deadline', async () => {
    await portal.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(portal.getByText('Tell us why you do not agree.')).toBeVisible();
    await portal.getByLabel('You do not agree? Tell us why').fill('It is the newest version.');
    await portal.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(portal.getByText(/You did not accept the refusal/u)).toBeVisible();
    await expect(portal.getByText('Received, in the queue').first()).toBeVisible();
    await expect(portal.getByText('We answer').first()).toBeVisible();
    await expectAccessible(portal);
    await expectNoHorizontalScroll(portal);
  });

  await test.step('it returns to the queue: new, contested, unassigned, with a new deadline', async () => {
    await expect(row(agentPage, number)).toContainText('New');
    await expect(row(agentPage, number)).toContainText('contested');
    await expect(agentPage.getByText('Ольга Смирнова contests the refusal')).toBeVisible();
    await expect(agentPage.getByRole('complementary').getByText('Refusal contested')).toBeVisible();
    await expect(agentPage.getByRole('button', { name: /^Take/u })).toBeVisible();
    await expectAccessible(agentPage);
  });

  await test.step('a second decline is final, with a contact and no form', async () => {
    await agentPage.getByRole('main').focus();
    await agentPage.keyboard.press('d');
    const dialog = agentPage.getByRole('dialog', { name: /Decline the request/u });
    await dialog.getByLabel('Reason by the regulation').selectOption('unconstructive');
    await expect(dialog.getByText('this one is final', { exact: false })).toBeVisible();
    await agentPage.keyboard.press('Control+Enter');
    await expect(portal.getByText(/this decision is final/u)).toContainText(
      showTicketNumber(number),
    );
    await expect(portal.getByRole('textbox', { name: /agree/u })).toHaveCount(0);
    await expect(portal.getByRole('button', { name: 'Send', exact: true })).toHaveCount(0);
    await expectAccessible(portal);
    const mails = await mailsOf(process.env, number);
    expect(mails.map(({ template }) => template)).toEqual([
      'received',
      'declined',
      'contested',
      'declined',
    ]);
  });
});

test('a deferral shows its reason and date, and a reply ends it', async ({ as }) => {
  const number = await submit('ivan', `Отчёт не строится ${Date.now()}`);
  const portal = await as('ivan', phone);
  await portal.goto(`/requests/${number}`);
  const agentPage = await as('boris', tallConsole);
  await openTicket(agentPage, number);
  await agentPage.getByRole('button', { name: 'Другие действия' }).click();
  await agentPage.getByRole('menuitem', { name: 'Отложить' }).click();
  const dialog = agentPage.getByRole('dialog', { name: /Отложить обращение/u });
  await dialog.getByLabel('Причина по регламенту').selectOption('needs-development');
  await dialog.getByRole('button', { name: /^Отложить/u }).click();
  await expect(dialog.getByLabel('Когда вернёмся')).toBeFocused();
  await expect(dialog.getByText(/Выберите день в ближайшие 90 дней/u)).toBeVisible();
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Когда вернёмся').fill(day);
  await expect(dialog.getByText(/Вернётся в очередь: .*10:00/u)).toBeVisible();
  await expectAccessible(agentPage);

  await test.step('keeps the typed text on a conflict with another agent', async () => {
    await command('anna', 'reply', { number, baseRevision: 1, text: 'Смотрим.' });
    await dialog.getByLabel('Текст для заявителя').fill('Исправим в декабрьском обновлении.');
    await expect(dialog.getByText(/Закройте окно, чтобы прочесть новое/u)).toBeVisible();
    await dialog.getByRole('button', { name: /^Отложить/u }).click();
    await expect(dialog.getByText(/Изменение: Анна Белова/u)).toBeVisible();
    await expectAccessible(agentPage);
    await agentPage.keyboard.press('Escape');
    await expect(agentPage.getByRole('log').getByText('Смотрим.')).toBeVisible();
    await agentPage.keyboard.press('z');
    await expect(dialog.getByLabel('Текст для заявителя')).toHaveValue(
      'Исправим в декабрьском обновлении.',
    );
    await expect(dialog.getByLabel('Когда вернёмся')).toHaveValue(day);
    await dialog.getByRole('button', { name: 'Отправить всё равно' }).click();
    await openClosedTicket(agentPage, number);
    await expect(agentPage.getByText('Отложено: Нужна доработка (Борис Лебедев)')).toBeVisible();
  });

  await expect(portal.getByText('Обращение отложено').first()).toBeVisible();
  await expect(portal.getByText('Исправим в декабрьском обновлении.').first()).toBeVisible();
  await expect(portal.getByText(/Мы вернёмся к нему сами: .*10:00/u)).toBeVisible();
  await expectAccessible(portal);
  await expectNoHorizontalScroll(portal);
  await portal.getByLabel('Ваш ответ').fill('Обновление уже пришло.');
  await portal.getByRole('button', { name: 'Ответить' }).click();
  await expect(agentPage.getByText('Заявитель ответил, обращение снова в работе')).toBeVisible();
});

test('a decline can be read and contested in the widget', async ({ as }) => {
  const page = await as(null, phone);
  await signInOnHost(page, 'Вера Холодова');
  const frame = await openWidget(page);
  await fillForm(frame, `Отказ в рамке ${Date.now()}`);
  await frame.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(frame);
  await frame.getByRole('link', { name: 'Открыть обращение' }).click();
  await command('anna', 'decline', {
    number,
    baseRevision: 1,
    reason: 'out-of-scope',
    text: 'Это решает клуб-организатор.',
    referral: 'Секретарь клуба',
  });
  await expect(frame.getByText('Куда обратиться: Секретарь клуба')).toBeVisible();
  await expectBothAccessible(page);
  await frame.getByLabel('Не согласны? Напишите почему').fill('Ошибка на самом портале.');
  await frame.getByRole('button', { name: 'Отправить', exact: true }).click();
  await expect(frame.getByText(/Вы не согласились с отказом/u)).toBeVisible();
  // Scrolls into view, because axe measures a clipped element by its visible part.
  await frame.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expectBothAccessible(page);
});
