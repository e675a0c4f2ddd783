import { expect, expectAccessible, test } from './support/journey';
import { otherSite, service, widget } from './support/widget';

test('an English browser gets English on the first visit and keeps a chosen language', async ({
  as,
}) => {
  const page = await as(null, { locale: 'en-GB' });
  const shown: string[] = [];
  await page.exposeFunction('tell', (text: string) => shown.push(text));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const tell = Reflect.get(window, 'tell') as (text: string) => void;
      if (document.body) tell(document.body.innerText);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const withoutSwitch = shown.map((text) => text.replaceAll('Русский', ''));
  expect(withoutSwitch.filter((text) => /[а-яё]/iu.test(text))).toEqual([]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByLabel('Коротко о чём')).toBeVisible();
});

test('help is served in the browser language without scripts', async ({ as }) => {
  const page = await as(null, { locale: 'en-GB' });
  const answer = await page.goto('/help/litters');
  expect(await answer?.text()).toContain('<h1>Litters and parents</h1>');
  await expect(page.getByRole('button', { name: 'Yes' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the widget uses the language of the host page, also in an English browser', async ({
  as,
}) => {
  const page = await as(null, { locale: 'en-GB' });
  await page.goto(otherSite());
  await page.getByRole('button', { name: 'Поддержка', exact: true }).click();
  await expect(widget(page).locator('html')).toHaveAttribute('lang', 'ru');
  await page.goto(`${service()}/widget`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'My requests' }).first()).toBeVisible();
});
