import { openTicket, row, tallDesk } from './support/desk';
import { submit } from './support/emulators';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './support/journey';

test('the console is for staff: a requester is shown the way to their own requests', async ({
  as,
}) => {
  const page = await as('olga');
  await page.goto('/desk/queue');
  await expect(page.getByRole('heading', { name: 'Эта страница для сотрудников' })).toBeVisible();
  await expectAccessible(page);
});

test('every deadline opens to its receipt, with the clause of each step', async ({ as }) => {
  const number = await submit('olga', `Почему такой срок ${Date.now()}`, 'merge-cards');
  const desk = await as('anna', tallDesk);
  await openTicket(desk, number);
  const details = desk.getByRole('complementary');
  await expect(details.getByText('Как посчитан срок')).toBeVisible();
  await expect(details.getByText('п. 3.2').first()).toBeVisible();
  await expect(details.getByText('п. 3.4').first()).toBeVisible();
  await expect(details.getByText(/30 рабочих дней/u).first()).toBeVisible();
});

test('another category gives another deadline, and the requester sees it', async ({ as }) => {
  const number = await submit('olga', `Другая категория ${Date.now()}`, 'participant');
  const desk = await as('anna', tallDesk);
  const portal = await as('olga');
  await portal.goto(`/requests/${number}`);
  const promise = portal.getByText(/^Ответим/u).first();
  await expect(promise).toBeVisible();
  const before = await promise.innerText();
  await openTicket(desk, number);
  await desk.getByRole('combobox', { name: /^Категория/u }).click();
  await desk.getByRole('option', { name: /Объединение карточек/u }).click();
  await expect(desk.getByText(/Новая категория: Объединение/u)).toBeVisible();
  await expect(promise).not.toHaveText(before);
});

test('rows that arrive above do not move the row under the pointer', async ({ as }) => {
  const under = await submit('ivan', `Под указателем ${Date.now()}`, 'merge-cards');
  const desk = await as('anna', { viewport: { width: 1440, height: 700 } });
  await desk.goto('/desk/queue');
  await desk.getByRole('listitem').first().hover();
  // The window grows as the end of the list comes near, so the end is reached in steps.
  await expect(async () => {
    await desk.mouse.wheel(0, 20_000);
    expect(await row(desk, under).isVisible()).toBe(true);
  }).toPass();
  await row(desk, under).hover();
  const before = await row(desk, under).boundingBox();
  const above = await submit('ivan', `Выше ${Date.now()}`, 'organiser-system');
  await expect(desk.getByText(/Выше \d+ нов/u)).toBeVisible();
  expect((await row(desk, under).boundingBox())?.y).toBe(before?.y);
  await desk.getByText(/Выше \d+ нов/u).click();
  await expect(row(desk, above)).toBeVisible();
});

test('on a phone the list leads to the ticket and back', async ({ as }) => {
  const number = await submit('ivan', `С телефона ${Date.now()}`);
  const desk = await as('boris', { ...phone, colorScheme: 'dark' });
  await desk.goto('/desk/all');
  await expect(row(desk, number)).toBeVisible();
  await expectNoSidewaysScroll(desk);
  await expectAccessible(desk);
  await row(desk, number).tap();
  await expect(desk.getByRole('log', { name: 'Переписка' })).toBeVisible();
  await expectNoSidewaysScroll(desk);
  await expectAccessible(desk);
  await desk.goBack();
  await expect(row(desk, number)).toBeVisible();
});

test('the console in English and in the dark is as accessible', async ({ as }) => {
  const number = await submit('ivan', `In English ${Date.now()}`);
  const desk = await as('admin', { ...tallDesk, colorScheme: 'dark', locale: 'en-GB' });
  await openTicket(desk, number, 'queue');
  await expectAccessible(desk);
});

test('R15: a lost network is said, and what was missed arrives without a reload', async ({
  as,
}) => {
  const desk = await as('anna', tallDesk);
  await desk.goto('/desk/queue');
  await expect(desk.getByRole('listitem').first()).toBeVisible();
  const places = async () =>
    Promise.all(
      (['navigation', 'main', 'list'] as const).map(async (role) =>
        desk.getByRole(role).first().boundingBox(),
      ),
    );
  const before = await places();
  await desk.context().setOffline(true);
  await expect(desk.getByText(/Нет связи/u).first()).toBeVisible();
  expect(await places()).toEqual(before);
  const number = await submit('ivan', `Пока не было связи ${Date.now()}`);
  await desk.context().setOffline(false);
  await expect(row(desk, number)).toBeVisible();
  await expect(desk.getByText(/Нет связи/u)).toBeHidden();
});

test('R16: answers written without a network go out in their order when it is back', async ({
  as,
}) => {
  const number = await submit('ivan', `По порядку ${Date.now()}`);
  const desk = await as('anna');
  await openTicket(desk, number);
  await desk.context().setOffline(true);
  const box = desk.getByRole('textbox', { name: 'Ответ заявителю' });
  for (const text of ['Первый ответ без связи.', 'Второй ответ без связи.']) {
    await box.fill(text);
    await box.press('Control+Enter');
    await expect(desk.getByRole('log').getByText(text)).toBeVisible();
  }
  await desk.context().setOffline(false);
  const portal = await as('ivan');
  await portal.goto(`/requests/${number}`);
  await expect(portal.getByText('Второй ответ без связи.')).toBeVisible();
  const thread = await portal.getByRole('main').innerText();
  expect(thread.indexOf('Первый ответ')).toBeLessThan(thread.indexOf('Второй ответ'));
});
