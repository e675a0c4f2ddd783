import { openClosedTicket, openTicket, row, tallConsole } from './support/console';
import { submit } from './support/emulators';
import { expect, expectAccessible, test } from './support/journey';

test('the console is usable by keyboard only', async ({ as }) => {
  const number = await submit('ivan', `Только клавиши ${Date.now()}`);
  const agentPage = await as('boris', tallConsole);
  await agentPage.goto('/console/all');
  await expect(row(agentPage, number)).toBeVisible();

  await test.step('? shows the shortcuts', async () => {
    await agentPage.keyboard.press('?');
    await expect(agentPage.getByRole('dialog', { name: 'Горячие клавиши' })).toBeVisible();
    await expectAccessible(agentPage);
    await agentPage.keyboard.press('Escape');
    await expect(agentPage.getByRole('dialog')).toBeHidden();
  });

  await test.step('j and k move in the list, Enter opens a ticket', async () => {
    const link = (at: number) => agentPage.getByRole('listitem').nth(at).getByRole('link');
    await agentPage.keyboard.press('j');
    await expect(link(0)).toBeFocused();
    await agentPage.keyboard.press('j');
    await expect(link(1)).toBeFocused();
    await agentPage.keyboard.press('k');
    await expect(link(0)).toBeFocused();
    await agentPage.keyboard.press('Enter');
    await expect(agentPage.getByRole('log', { name: 'Переписка' })).toBeVisible();
    await expect(agentPage).toHaveURL(/\/console\/all\/[0-9A-Z]{7}$/u);
  });

  await test.step('a assigns, n adds a note, r replies, e resolves', async () => {
    await openTicket(agentPage, number, 'all');
    await agentPage.keyboard.press('a');
    await expect(agentPage.getByText('В работу взято: Борис Лебедев')).toBeVisible();
    await agentPage.keyboard.press('n');
    await agentPage.keyboard.insertText('Заметка с клавиатуры.');
    await agentPage.keyboard.press('Control+Enter');
    await expect(agentPage.getByRole('log').getByText('Заметка с клавиатуры.')).toBeVisible();
    await agentPage.keyboard.press('r');
    await agentPage.keyboard.insertText('Ответ с клавиатуры.');
    await agentPage.keyboard.press('Control+Enter');
    await expect(agentPage.getByRole('log').getByText('Ответ с клавиатуры.')).toBeVisible();
    await agentPage.keyboard.press('Escape');
    await agentPage.keyboard.press('e');
    await expect(agentPage.getByText('Решить без ответа заявителю?')).toBeVisible();
    const box = agentPage.getByRole('textbox', { name: 'Ответ заявителю' });
    await expect(box).toBeFocused();
    await expectAccessible(agentPage);
    await agentPage.keyboard.type(' Счёт готов');
    await expect(box).toHaveValue(' Счёт готов');
    await expect(agentPage.getByText('Решено: Борис Лебедев')).toBeHidden();
    await box.fill('');
    await agentPage.keyboard.press('Control+Enter');
    await openClosedTicket(agentPage, number);
    await expect(agentPage.getByText('Решено: Борис Лебедев')).toBeVisible();
  });
});

test('keys pressed while a ticket loads are applied to it', async ({ as }) => {
  const number = await submit('ivan', `Клавиши до обращения ${Date.now()}`);
  const agentPage = await as('boris', tallConsole);
  await agentPage.goto('/console/all');
  const link = row(agentPage, number).getByRole('link');
  await link.focus();
  await agentPage.keyboard.press('Enter');
  await agentPage.keyboard.press('a');
  await agentPage.keyboard.press('r');
  await agentPage.keyboard.type('Just as agreed?');
  const box = agentPage.getByRole('textbox', { name: 'Ответ заявителю' });
  await expect(box).toHaveValue('Just as agreed?');
  await expect(box).toBeFocused();
  await expect(agentPage.getByText('В работу взято: Борис Лебедев')).toBeVisible();
});

test('typing in a dialog opened by a key submits nothing', async ({ as }) => {
  const number = await submit('ivan', `Клавиши в окне ${Date.now()}`);
  const agentPage = await as('boris', tallConsole);
  await openTicket(agentPage, number);
  await agentPage.keyboard.press('d');
  const dialog = agentPage.getByRole('dialog', { name: /Отклонить обращение/u });
  await dialog.getByLabel('Причина по регламенту').selectOption('out-of-scope');
  await dialog.getByLabel('К кому обратиться').fill('Секретарь клуба');
  await agentPage.keyboard.press('Enter');
  await dialog.getByLabel('Причина по регламенту').focus();
  await agentPage.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('К кому обратиться').focus();
  await agentPage.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await openClosedTicket(agentPage, number);
  await expect(agentPage.getByText(/^Отклонено: /u).first()).toBeVisible();
});
