import { signInLink } from './support/emulators';
import { fillForm, numberShown } from './support/form';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';

test('an incomplete form lists each invalid field and links to it', async ({ as }) => {
  const portal = await as('ivan');
  await portal.goto('/');
  await portal.getByRole('button', { name: 'Отправить обращение' }).click();
  const summary = portal.getByRole('alert', { name: 'Исправьте 3 поля' });
  await expect(summary).toBeVisible();
  await expectAccessible(portal);
  await summary
    .getByRole('link', { name: /о чём обращение/u })
    .last()
    .click();
  await expect(portal.getByLabel('Коротко о чём')).toBeFocused();
  await portal.getByLabel('Коротко о чём').fill('Не открывается каталог');
  await expect(portal.getByText('Напишите коротко, о чём обращение.')).toBeHidden();
});

test('a reload keeps the draft', async ({ as }) => {
  const portal = await as('ivan');
  await portal.goto('/');
  const subject = `Черновик ${Date.now()}`;
  await fillForm(portal, subject);
  await portal.getByRole('button', { name: 'Добавить номер' }).click();
  await portal.getByLabel('Номер', { exact: true }).fill('48213');
  await portal.reload();
  await expect(portal.getByLabel('Коротко о чём')).toHaveValue(subject);
  await expect(
    portal.getByRole('radio', { name: /Я организатор, вопрос по работе/u }),
  ).toBeChecked();
  await expect(portal.getByLabel('Номер', { exact: true })).toHaveValue('48213');
});

test('a signed-out user fills in the form, signs in by email, and the form is sent', async ({
  as,
}) => {
  const portal = await as(null);
  await portal.goto('/');
  await fillForm(portal, `Сначала текст, потом вход ${Date.now()}`);
  await portal.getByRole('button', { name: 'Войти и отправить' }).click();
  const email = `letter-${Date.now()}@reglament.test`;
  await portal.getByLabel('Электронная почта').fill(email);
  await portal.getByRole('button', { name: 'Прислать ссылку' }).click();
  await expect(portal.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();
  await expectAccessible(portal);
  await portal.goto(await signInLink(email));
  await numberShown(portal);
});

test('the form fits on a phone, in dark mode and in English', async ({ as }) => {
  const portal = await as('maria', { ...phone, colorScheme: 'dark' });
  await portal.goto('/');
  await expect(portal.getByRole('button', { name: 'Отправить обращение' })).toBeVisible();
  await expectNoHorizontalScroll(portal);
  await expectAccessible(portal);
  await portal.getByRole('button', { name: 'English' }).click();
  await expect(portal.getByRole('button', { name: 'Send' })).toBeVisible();
  await expect(portal.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(portal);
});

test('R16: a form sent offline is kept after closing the tab and sent once', async ({ as }) => {
  const portal = await as('maria');
  const context = portal.context();
  await portal.goto('/');
  const subject = `Без связи ${Date.now()}`;
  await fillForm(portal, subject);
  await context.setOffline(true);
  await portal.getByRole('button', { name: 'Отправить обращение' }).click();
  await expect(portal.getByText('Обращение сохранено и ждёт связи')).toBeVisible();
  await portal.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto('/requests');
  await expect(later.getByText(subject)).toHaveCount(1);
  await later.reload();
  await expect(later.getByText(subject)).toHaveCount(1);
});
