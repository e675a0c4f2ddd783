import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';

const variants = [
  { name: 'wide, light mode', options: { viewport: { width: 1440, height: 900 } } },
  { name: 'phone, dark mode', options: { ...phone, colorScheme: 'dark' as const } },
];

for (const { name, options } of variants) {
  test(`help can be searched and read: ${name}`, async ({ as }) => {
    const page = await as(null, options);
    await page.goto('/help');
    await expect(page.getByLabel('Что вы ищете')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Общие вопросы' })).toBeVisible();
    await expect(page.getByRole('main')).toHaveCount(1);
    await expectAccessible(page);
    await expectNoHorizontalScroll(page);
    await page.getByLabel('Что вы ищете').fill('обьединение карточек');
    await expect(page.getByText(/Нашл/u)).toBeVisible();
    await expect(page.locator('mark').first()).toHaveText('Объединение');
    await expectAccessible(page);
    await page.getByRole('link', { name: /Объединение карточек животного/u }).click();
    await expect(page).toHaveTitle('Объединение карточек животного · Регламент');
    await expect(page.getByText('Проверено 16 ноября 2026 г.')).toBeVisible();
    await expectAccessible(page);
    await expectNoHorizontalScroll(page);
    await page.getByRole('button', { name: 'Да' }).click();
    await expect(page.getByText('Спасибо, рады, что помогло.')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Спасибо, рады, что помогло.')).toBeVisible();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'Merging cards of one animal' })).toBeVisible();
    await expectAccessible(page);
  });
}

test('an article has its metadata before and after scripts run', async ({ as }) => {
  const page = await as(null);
  const answer = await page.goto('/help/litters?lang=en');
  const html = (await answer?.text()) ?? '';
  expect(html).toContain('<title>Litters and parents · Регламент</title>');
  expect(html).toMatch(/<link rel="canonical" href="[^"]*\/help\/litters\?lang=en">/u);
  expect(html).toContain('<h1>Litters and parents</h1>');
  await expect(page.getByRole('button', { name: 'Yes' })).toBeVisible();
  const canonical = page.locator('link[rel="canonical"]');
  await expect(canonical).toHaveCount(1);
  await expect(canonical).toHaveAttribute('href', /\/help\/litters\?lang=en$/u);
  await page.getByRole('link', { name: 'New request' }).click();
  await expect(page.getByLabel('In a few words')).toBeVisible();
  await expect(canonical).toHaveCount(0);
});

test('a draft article is not listed, found or served', async ({ as }) => {
  const page = await as(null);
  const answer = await page.goto('/help/merging-kennels');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Такой статьи нет' })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Все статьи' }).click();
  await page.getByLabel('Что вы ищете').fill('объединение питомников');
  await expect(page.getByRole('link', { name: /Передача питомника/u })).toBeVisible();
  await expect(page.getByText(/черновик/u)).toBeHidden();
});

test('printing an article omits everything but its text', async ({ as }) => {
  const page = await as(null);
  await page.goto('/help/litters');
  await expect(page.getByRole('button', { name: 'Да' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Да' })).toBeHidden();
  await expect(page.getByText('Проверено 1 октября 2026 г.')).toBeVisible();
});
