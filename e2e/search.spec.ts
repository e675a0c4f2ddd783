import { showTicketNumber } from '@reglament/domain';
import { openTicket, tallConsole } from './support/console';
import { fillForm, numberShown } from './support/form';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';

test('agents find a request from anywhere by keyboard, requesters only their own', async ({
  as,
}) => {
  const word = `Кормушка${Date.now()}`;
  const portal = await as('olga', phone);
  await portal.goto('/');
  await fillForm(portal, `Сломалась ${word}`);
  await portal.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(portal);
  const agentPage = await as('anna', tallConsole);
  await openTicket(agentPage, number);

  await test.step('/ leads to the field, whose text finds while it is typed', async () => {
    await agentPage.keyboard.press('/');
    const field = agentPage.getByRole('searchbox');
    await expect(field).toBeFocused();
    await expect(agentPage.getByText('Номер обращения или объекта')).toBeVisible();
    await field.pressSequentially(`сломанная ${word.slice(0, 6)}`);
    await expect(agentPage).toHaveURL(/q=/u);
    await expect(agentPage.locator('mark').first()).toBeVisible();
    await field.fill(`${word.toLowerCase()} ошибка`);
    const row = agentPage.getByRole('listitem').filter({ hasText: showTicketNumber(number) });
    await expect(row.locator('mark')).toHaveText([word, 'ошибку']);
    await expectAccessible(agentPage);
  });

  await test.step('Enter opens the first result, Escape leads back to the search', async () => {
    await agentPage.keyboard.press('Enter');
    await expect(agentPage).toHaveURL(new RegExp(`/console/search/${number}\\?q=`, 'u'));
    await expect(agentPage.getByRole('log')).toBeVisible();
    await agentPage.reload();
    await expect(agentPage.getByRole('searchbox')).toHaveValue(`${word.toLowerCase()} ошибка`);
    await expect(agentPage.getByRole('log')).toBeVisible();
  });

  await test.step('filters stay in the URL; nothing found says so', async () => {
    await agentPage.getByRole('combobox', { name: 'Состояние' }).selectOption('done');
    await expect(agentPage).toHaveURL(/state=done/u);
    await expect(agentPage.getByText('Ничего не найдено')).toBeVisible();
    await agentPage.getByRole('combobox', { name: 'Состояние' }).selectOption('open');
    await expect(agentPage.locator(`[data-key="${number}"]`)).toBeVisible();
  });

  await test.step('the requester finds it above the list, others do not', async () => {
    const other = await as('ivan');
    await portal.goto('/requests');
    await portal.getByLabel('Найти среди своих обращений').fill(`${word} ошибки`);
    await expect(portal.locator('mark').first()).toHaveText(word);
    await expectNoHorizontalScroll(portal);
    await expectAccessible(portal);
    await other.goto('/console/search?q=ошибка');
    await expect(other.getByText('Эта страница для сотрудников')).toBeVisible();
  });
});

test('the search fits a phone', async ({ as }) => {
  const agentPage = await as('anna', phone);
  await agentPage.goto('/console/search?q=каталог&order=best');
  await expect(agentPage.locator('mark').first()).toBeVisible();
  await expectNoHorizontalScroll(agentPage);
  await expectAccessible(agentPage);
});
