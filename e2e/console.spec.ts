import { openTicket, row, tallConsole } from './support/console';
import { submit } from './support/emulators';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';

test('the console refers a requester to their own requests', async ({ as }) => {
  const page = await as('olga');
  await page.goto('/console/queue');
  await expect(page.getByRole('heading', { name: 'Эта страница для сотрудников' })).toBeVisible();
  await expectAccessible(page);
});

test('every deadline has a receipt with the clause of each step', async ({ as }) => {
  const number = await submit('olga', `Почему такой срок ${Date.now()}`, 'merge-cards');
  const agentPage = await as('anna', tallConsole);
  await openTicket(agentPage, number);
  const details = agentPage.getByRole('complementary');
  await expect(details.getByText('Как посчитан срок')).toBeVisible();
  await expect(details.getByText('п. 3.2').first()).toBeVisible();
  await expect(details.getByText('п. 3.4').first()).toBeVisible();
  await expect(details.getByText(/30 рабочих дней/u).first()).toBeVisible();
});

test('changing the category changes the deadline for the requester', async ({ as }) => {
  const number = await submit('olga', `Другая категория ${Date.now()}`, 'participant');
  const agentPage = await as('anna', tallConsole);
  const portal = await as('olga');
  await portal.goto(`/requests/${number}`);
  const promise = portal.getByText(/^Ответим/u).first();
  await expect(promise).toBeVisible();
  const before = await promise.innerText();
  await openTicket(agentPage, number);
  await agentPage.getByRole('combobox', { name: /^Категория/u }).click();
  await agentPage.getByRole('option', { name: /Объединение карточек/u }).click();
  await expect(agentPage.getByText(/Новая категория: Объединение/u)).toBeVisible();
  await expect(promise).not.toHaveText(before);
});

test('rows inserted above do not move the row under the pointer', async ({ as }) => {
  const under = await submit('ivan', `Под указателем ${Date.now()}`, 'merge-cards');
  const agentPage = await as('anna', { viewport: { width: 1440, height: 700 } });
  await agentPage.goto('/console/queue');
  await agentPage.getByRole('listitem').first().hover();
  // The list grows near its end, so the end is reached in steps.
  await expect(async () => {
    await agentPage.mouse.wheel(0, 20_000);
    expect(await row(agentPage, under).isVisible()).toBe(true);
  }).toPass();
  await row(agentPage, under).hover();
  const before = await row(agentPage, under).boundingBox();
  const above = await submit('ivan', `Выше ${Date.now()}`, 'organiser-system');
  await expect(agentPage.getByText(/Выше \d+ нов/u)).toBeVisible();
  expect((await row(agentPage, under).boundingBox())?.y).toBe(before?.y);
  await agentPage.getByText(/Выше \d+ нов/u).click();
  await expect(row(agentPage, above)).toBeVisible();
});

test('on a phone the list opens the ticket and returns', async ({ as }) => {
  const number = await submit('ivan', `С телефона ${Date.now()}`);
  const agentPage = await as('boris', { ...phone, colorScheme: 'dark' });
  await agentPage.goto('/console/all');
  await expect(row(agentPage, number)).toBeVisible();
  await expectNoHorizontalScroll(agentPage);
  await expectAccessible(agentPage);
  await row(agentPage, number).tap();
  await expect(agentPage.getByRole('log', { name: 'Переписка' })).toBeVisible();
  await expectNoHorizontalScroll(agentPage);
  await expectAccessible(agentPage);
  await agentPage.goBack();
  await expect(row(agentPage, number)).toBeVisible();
});

test('the console is accessible in English and dark mode', async ({ as }) => {
  const number = await submit('ivan', `In English ${Date.now()}`);
  const agentPage = await as('admin', { ...tallConsole, colorScheme: 'dark', locale: 'en-GB' });
  await openTicket(agentPage, number, 'queue');
  await expectAccessible(agentPage);
});

test('the buttons of the console use the accent colour in both colour schemes', async ({ as }) => {
  const agentPage = await as('anna', tallConsole);
  await openTicket(agentPage, await submit('ivan', `Цвета ${Date.now()}`));
  const send = agentPage.getByRole('button', { name: 'Ответить', exact: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await agentPage.emulateMedia({ colorScheme });
    const accent = await agentPage.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = 'var(--accent)';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    await expect(send).toHaveCSS('background-color', accent);
  }
});

test('R15: reports a lost connection and catches up without a reload', async ({ as }) => {
  const agentPage = await as('anna', tallConsole);
  await agentPage.goto('/console/queue');
  await expect(agentPage.getByRole('listitem').first()).toBeVisible();
  const places = async () =>
    Promise.all(
      (['navigation', 'main', 'list'] as const).map(async (role) =>
        agentPage.getByRole(role).first().boundingBox(),
      ),
    );
  const before = await places();
  await agentPage.context().setOffline(true);
  await expect(agentPage.getByText(/Нет связи/u).first()).toBeVisible();
  expect(await places()).toEqual(before);
  const number = await submit('ivan', `Пока не было связи ${Date.now()}`);
  await agentPage.context().setOffline(false);
  await expect(row(agentPage, number)).toBeVisible();
  await expect(agentPage.getByText(/Нет связи/u)).toBeHidden();
});

test('R16: sends replies written offline in order after reconnecting', async ({ as }) => {
  const number = await submit('ivan', `По порядку ${Date.now()}`);
  const agentPage = await as('anna');
  await openTicket(agentPage, number);
  await agentPage.context().setOffline(true);
  const box = agentPage.getByRole('textbox', { name: 'Ответ заявителю' });
  for (const text of ['Первый ответ без связи.', 'Второй ответ без связи.']) {
    await box.fill(text);
    await box.press('Control+Enter');
    await expect(agentPage.getByRole('log').getByText(text)).toBeVisible();
  }
  await agentPage.context().setOffline(false);
  const portal = await as('ivan');
  await portal.goto(`/requests/${number}`);
  await expect(portal.getByText('Второй ответ без связи.')).toBeVisible();
  const thread = await portal.getByRole('main').innerText();
  expect(thread.indexOf('Первый ответ')).toBeLessThan(thread.indexOf('Второй ответ'));
});
