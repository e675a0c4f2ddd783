import { openTicket, row, tallDesk } from './support/desk';
import { submit } from './support/emulators';
import { expect, expectAccessible, test } from './support/journey';

test('the whole console works from the keyboard', async ({ as }) => {
  const number = await submit('ivan', `Только клавиши ${Date.now()}`);
  const desk = await as('boris', tallDesk);
  await desk.goto('/desk/all');
  await expect(row(desk, number)).toBeVisible();

  await test.step('? shows the keys', async () => {
    await desk.keyboard.press('?');
    await expect(desk.getByRole('dialog', { name: 'Горячие клавиши' })).toBeVisible();
    await expectAccessible(desk);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog')).toBeHidden();
  });

  await test.step('j and k walk through the list, enter opens', async () => {
    const link = (at: number) => desk.getByRole('listitem').nth(at).getByRole('link');
    await desk.keyboard.press('j');
    await expect(link(0)).toBeFocused();
    await desk.keyboard.press('j');
    await expect(link(1)).toBeFocused();
    await desk.keyboard.press('k');
    await expect(link(0)).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('log', { name: 'Переписка' })).toBeVisible();
    await expect(desk).toHaveURL(/\/desk\/all\/[0-9A-Z]{7}$/u);
  });

  await test.step('a takes, n notes, r answers, e resolves', async () => {
    await openTicket(desk, number, 'all');
    await desk.keyboard.press('a');
    await expect(desk.getByText('В работу взято: Борис Лебедев')).toBeVisible();
    await desk.keyboard.press('n');
    await desk.keyboard.insertText('Заметка с клавиатуры.');
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByRole('log').getByText('Заметка с клавиатуры.')).toBeVisible();
    await desk.keyboard.press('r');
    await desk.keyboard.insertText('Ответ с клавиатуры.');
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByRole('log').getByText('Ответ с клавиатуры.')).toBeVisible();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('e');
    await expect(desk.getByText('Решить без ответа заявителю?')).toBeVisible();
    const box = desk.getByRole('textbox', { name: 'Ответ заявителю' });
    await expect(box).toBeFocused();
    await expectAccessible(desk);
    await desk.keyboard.type(' Счёт готов');
    await expect(box).toHaveValue(' Счёт готов');
    await expect(desk.getByText('Решено: Борис Лебедев')).toBeHidden();
    await box.fill('');
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByText('Решено: Борис Лебедев')).toBeVisible();
  });
});

test('keys pressed while a ticket opens are its commands and its reply', async ({ as }) => {
  const number = await submit('ivan', `Клавиши до обращения ${Date.now()}`);
  const desk = await as('boris', tallDesk);
  await desk.goto('/desk/all');
  const link = row(desk, number).getByRole('link');
  await link.focus();
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('a');
  await desk.keyboard.press('r');
  await desk.keyboard.type('Just as agreed?');
  const box = desk.getByRole('textbox', { name: 'Ответ заявителю' });
  await expect(box).toHaveValue('Just as agreed?');
  await expect(box).toBeFocused();
  await expect(desk.getByText('В работу взято: Борис Лебедев')).toBeVisible();
});

test('typing in a dialog that a key opened confirms nothing', async ({ as }) => {
  const number = await submit('ivan', `Клавиши в окне ${Date.now()}`);
  const desk = await as('boris', tallDesk);
  await openTicket(desk, number);
  await desk.keyboard.press('d');
  const dialog = desk.getByRole('dialog', { name: /Отклонить обращение/u });
  await dialog.getByLabel('Причина по регламенту').selectOption('out-of-scope');
  await dialog.getByLabel('К кому обратиться').fill('Секретарь клуба');
  await desk.keyboard.press('Enter');
  await dialog.getByLabel('Причина по регламенту').focus();
  await desk.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('К кому обратиться').focus();
  await desk.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(desk.getByText(/^Отклонено: /u).first()).toBeVisible();
});
