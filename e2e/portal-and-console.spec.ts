import { expect, test } from './support/journey';

test('portal and console are separate documents with one history', async ({ as }) => {
  const page = await as(null);
  await page.goto('/console');
  await expect(page).toHaveURL(/\/sign-in\?to=/u);
  await page.getByRole('button', { name: /anna@/u }).click();
  const queue = page.getByRole('region', { name: 'Очередь' });
  await expect(queue.getByRole('listitem').first()).toBeVisible();

  await page.getByRole('button', { name: /настройки и выход/u }).click();
  await page.getByRole('menuitem', { name: 'Страница заявителя' }).click();
  await expect(page.getByLabel('Коротко о чём')).toBeVisible();
  await page.goBack();
  await expect(queue.getByRole('listitem').first()).toBeVisible();
  await page.goForward();
  await page.getByRole('link', { name: 'Рабочее место' }).click();
  await expect(queue.getByRole('listitem').first()).toBeVisible();
});

test('the console is found under every form of its address', async ({ as }) => {
  const page = await as('anna');
  for (const address of ['/console', '/console/', '/console?from=mail', '/console/all/']) {
    await page.goto(address);
    await expect(page.getByRole('listitem').first()).toBeVisible();
  }
  await page.goto('/consoles');
  await expect(page.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible();
});
