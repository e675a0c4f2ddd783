import { openTicket, tallConsole } from './support/console';
import { submit } from './support/emulators';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';

const field = { name: 'Ответ заявителю' };

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a ticket is resolved with a macro and an article by keyboard only, ${colorScheme}`, async ({
    as,
  }) => {
    const number = await submit('ivan', 'Как напечатать каталог выставки');
    const agentPage = await as('boris', { ...tallConsole, colorScheme });
    await openTicket(agentPage, number);
    const box = agentPage.getByRole('textbox', field);
    await agentPage.keyboard.press('r');
    await expect(box).toBeFocused();

    await test.step('/ finds a macro, Enter inserts it filled in', async () => {
      await agentPage.keyboard.type('/испр');
      await expect(agentPage.getByRole('option', { name: 'Исправлено, проверьте' })).toBeVisible();
      await expectAccessible(agentPage);
      await agentPage.keyboard.press('Enter');
      await expect(box).toHaveValue(/^Здравствуйте, [^{]+!\n/u);
      await expect(agentPage.getByText('Макрос «Исправлено, проверьте»')).toBeVisible();
    });

    await test.step('/ and Enter insert the article that fits the subject', async () => {
      await agentPage.keyboard.type('\n/');
      await expect(agentPage.getByRole('listbox', { name: 'Вставить' })).toBeVisible();
      await agentPage.keyboard.press('Enter');
      await expect(box).toHaveValue(/\]\(\/help\/[a-z0-9-]+\)$/u);
    });

    await test.step('Ctrl+Enter sends text and actions at once', async () => {
      await expectAccessible(agentPage);
      await agentPage.keyboard.press('Control+Enter');
      const log = agentPage.getByRole('log');
      await expect(log.getByText('макрос «Исправлено, проверьте»')).toBeVisible();
      await expect(log.getByText('Решено: Борис Лебедев')).toBeVisible();
      await expect(log.locator('a[href^="/help/"]')).toBeVisible();
    });

    const requesterPage = await as('ivan', { colorScheme });
    await requesterPage.goto(`/requests/${number}`);
    await expect(requesterPage.locator('a[href^="/help/"][target="_blank"]')).toBeVisible();
  });
}

test('formats, preview and an unfilled placeholder on a phone', async ({ as }) => {
  const number = await submit('ivan', `Оформление ответа ${Date.now()}`);
  const agentPage = await as('boris', phone);
  await openTicket(agentPage, number);
  const box = agentPage.getByRole('textbox', field);
  await box.fill('Срок: {deadline}');
  await agentPage.getByRole('button', { name: 'Ответить', exact: false }).last().click();
  await expect(agentPage.getByText('Заполните {deadline} или уберите')).toBeVisible();
  await box.fill('Готово');
  await box.selectText();
  await agentPage.keyboard.press('Control+b');
  await expect(box).toHaveValue('**Готово**');
  await agentPage.getByRole('button', { name: 'Предпросмотр' }).click();
  const preview = agentPage.getByRole('region', { name: 'Так текст увидит читатель' });
  await expect(preview.locator('strong')).toHaveText('Готово');
  await expectAccessible(agentPage);
  await expectNoHorizontalScroll(agentPage);
});
