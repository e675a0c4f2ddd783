import { row, tallConsole } from './support/console';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';

test('an agent logs a call by keyboard only, and the person reads it', async ({ as }) => {
  const subject = `Звонок о каталоге ${Date.now()}`;
  const agentPage = await as('anna', tallConsole);
  await agentPage.goto('/console/all');
  await expect(agentPage.getByRole('listitem').first()).toBeVisible();
  const dialog = agentPage.getByRole('dialog', { name: 'Обращение по телефону или Skype' });

  await test.step('c opens the dialog, typing finds the person', async () => {
    await agentPage.keyboard.press('c');
    await expect(dialog.getByRole('textbox', { name: 'Заявитель' })).toBeFocused();
    await agentPage.keyboard.insertText('olga@reglament');
    await expect(dialog.getByRole('option', { name: /Ольга Смирнова/u })).toBeVisible();
    await expectAccessible(agentPage);
    await agentPage.keyboard.press('Enter');
    await expect(dialog.getByRole('combobox', { name: 'Канал' })).toBeFocused();
    await expect(dialog.getByRole('textbox', { name: 'Кто звонил' })).toHaveValue('Ольга Смирнова');
  });

  await test.step('what is missing is named', async () => {
    await agentPage.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('combobox', { name: 'Категория' })).toBeFocused();
    await expectAccessible(agentPage);
  });

  await test.step('the draft stays when the dialog is closed', async () => {
    await dialog.getByRole('combobox', { name: 'Категория' }).selectOption('organiser-system');
    await dialog
      .getByRole('textbox', { name: 'Номер для обратного звонка' })
      .fill('8 916 123-45-67');
    await dialog.getByRole('textbox', { name: 'Тема' }).fill(subject);
    await agentPage.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await agentPage.keyboard.press('c');
    await expect(dialog.getByRole('textbox', { name: 'Тема' })).toHaveValue(subject);
  });

  await test.step('Ctrl+Enter logs the request and opens it', async () => {
    const text = dialog.getByRole('textbox', { name: 'Описание' });
    await text.focus();
    await agentPage.keyboard.insertText('После сохранения каталог пуст, хотя участники есть.');
    await agentPage.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(agentPage).toHaveURL(/\/console\/all\/[0-9A-Z]{7}$/u);
    const details = agentPage.getByRole('complementary', { name: 'Сведения об обращении' });
    await expect(details.getByText('По телефону')).toBeVisible();
    await expect(details.getByRole('link', { name: '8 916 123-45-67' })).toBeVisible();
  });

  await test.step('the person sees the request among their own', async () => {
    const olgaPage = await as('olga');
    await olgaPage.goto('/requests');
    await expect(olgaPage.getByText(subject)).toBeVisible();
  });
});

test('a requester is registered on a phone', async ({ as }) => {
  const subject = `Звонок нового ${Date.now()}`;
  const agentPage = await as('boris', phone);
  await agentPage.goto('/console/all');
  await agentPage.getByRole('button', { name: 'Новое обращение' }).click();
  const dialog = agentPage.getByRole('dialog', { name: 'Обращение по телефону или Skype' });
  await dialog.getByRole('textbox', { name: 'Заявитель' }).fill('+7 916 000-11-22');
  await dialog.getByRole('option', { name: 'Записать нового заявителя' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Телефон' })).toHaveValue('+7 916 000-11-22');
  await dialog.getByRole('textbox', { name: 'Имя' }).fill('Пётр Иванов');
  await dialog.getByRole('combobox', { name: 'Категория' }).selectOption('organiser-system');
  await dialog.getByRole('textbox', { name: 'Тема' }).fill(subject);
  await dialog
    .getByRole('textbox', { name: 'Описание' })
    .fill('Каталог пуст, хотя участники есть.');
  await expectAccessible(agentPage);
  await expectNoHorizontalScroll(agentPage);
  await dialog.getByRole('button', { name: 'Записать обращение' }).click();
  await expect(agentPage).toHaveURL(/\/console\/all\/[0-9A-Z]{7}$/u);
  const number = new URL(agentPage.url()).pathname.split('/').at(-1) ?? '';
  await agentPage.goto('/console/all');
  await expect(row(agentPage, number)).toBeVisible();
});
