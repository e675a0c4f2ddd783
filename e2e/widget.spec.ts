import { answer, openTicket, row, tallConsole } from './support/console';
import { fillForm, numberShown } from './support/form';
import { expect, expectNoHorizontalScroll, phone, test } from './support/journey';
import {
  example,
  expectBothAccessible,
  openWidget,
  otherSite,
  service,
  signInOnHost,
  widget,
} from './support/widget';

const launcherName = { name: 'Поддержка', exact: true } as const;

test('the loader shows a launcher without layout shifts or storage, and requests the frame only when opened', async ({
  as,
}) => {
  const page = await as(null);
  await page.addInitScript(() => {
    const known = new Set(Object.keys(window));
    Object.assign(window, {
      shifts: 0,
      newGlobals: () => Object.keys(window).filter((name) => !known.has(name)),
    });
    new PerformanceObserver((list) => {
      Object.assign(window, { shifts: list.getEntries().length });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const requestedPaths: string[] = [];
  page.on('request', (request) => requestedPaths.push(new URL(request.url()).pathname));
  await page.goto(otherSite());
  const launcher = page.getByRole('button', launcherName);
  await expect(launcher).toHaveAttribute('aria-expanded', 'false');
  expect(requestedPaths).toContain('/widget.js');
  expect(
    requestedPaths.filter((path) => path.startsWith('/widget') && path !== '/widget.js'),
  ).toEqual([]);

  await openWidget(page);
  const traces = await page.evaluate(() => ({
    shifts: Reflect.get(window, 'shifts') as number,
    globals: (Reflect.get(window, 'newGlobals') as () => string[])(),
    cookies: document.cookie,
    stored: localStorage.length + sessionStorage.length,
  }));
  const own = ['shifts', 'newGlobals', 'queue', 'askForToken'];
  expect({ ...traces, globals: traces.globals.filter((name) => !own.includes(name)) }).toEqual({
    shifts: 0,
    globals: ['Reglament'],
    cookies: '',
    stored: 0,
  });
  expect(await page.context().cookies()).toEqual([]);
  await expectBothAccessible(page);
});

test('opens, focuses and closes by keyboard and restores the focus', async ({ as }) => {
  const page = await as(null);
  await page.goto(`${otherSite()}/strict`);
  const launcher = page.getByRole('button', launcherName);
  await expect(launcher).toBeVisible();
  await page.getByRole('button', { name: 'Спросить об этой выставке' }).focus();
  await page.keyboard.press('Tab');
  await expect(launcher).toBeFocused();
  await page.keyboard.press('Enter');
  const frame = widget(page);
  await expect(frame.getByRole('heading', { name: 'Обращение в поддержку' })).toBeFocused();
  await expect(launcher).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(frame.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(launcher).toBeFocused();
  await expect(launcher).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('Enter');
  await expect(frame.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(frame.getByRole('button', { name: 'Закрыть' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(launcher).toBeFocused();
});

test('destroy removes everything', async ({ as }) => {
  const page = await as(null);
  await page.route('**/widget.js', (route) => route.abort());
  await page.goto(example());
  const before = await page.content();
  await page.unroute('**/widget.js');
  await page.goto(example());
  await openWidget(page);
  await page.evaluate(() => window.Reglament?.('destroy'));
  expect(await page.content()).toBe(before);
  expect(await page.evaluate(() => 'Reglament' in window)).toBe(false);
});

test('a failed loader does not affect the page, and a failed frame can be closed', async ({
  as,
}) => {
  const page = await as(null);
  await page.route('**/widget.js', (route) => route.abort());
  await page.goto(example());
  await expect(page.getByRole('button', { name: 'Спросить об этой выставке' })).toBeVisible();
  await page.getByRole('button', { name: 'Спросить об этой выставке' }).click();
  await expect(page.getByRole('button', launcherName)).toHaveCount(0);

  await page.unroute('**/widget.js');
  await page.clock.install();
  await page.route('**/widget?*', (route) => route.abort());
  await page.goto(example());
  await page.getByRole('button', launcherName).click();
  await expect(page.getByText('Загружаем…')).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(page.getByText('Поддержка не загрузилась.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Открыть сайт поддержки' })).toHaveAttribute(
    'href',
    service(),
  );
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.unroute('**/widget?*');
  await openWidget(page);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the close button looks the same while the frame loads, ${colorScheme}`, async ({ as }) => {
    const page = await as(null, { colorScheme });
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/widget-widget-*.js', async (route) => {
      await released;
      await route.continue();
    });
    // The page has a strict content security policy, so inline styles would fail.
    await page.goto(`${otherSite()}/strict`);
    await page.getByRole('button', launcherName).click();
    const leave = page.getByRole('button', { name: 'Закрыть' });
    await expect(leave).toBeVisible();
    await expect(leave).toHaveCSS('border-top-width', '0px');
    await expect(leave).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    const ink = colorScheme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)';
    await expect(leave).toHaveCSS('color', ink);
    await expectBothAccessible(page);
    const before = await leave.boundingBox();
    release();
    await expect(widget(page).getByRole('heading', { level: 1 })).toBeVisible();
    await expect(leave).toBeHidden();
    const after = await widget(page).getByRole('button', { name: 'Закрыть' }).boundingBox();
    expect(after).toEqual(before);
  });
}

test('a user signed in on the host sends a request, sees the reply live and answers', async ({
  as,
}) => {
  const subject = `С сайта выставки ${Date.now()}`;
  const page = await as(null);
  await signInOnHost(page, 'Вера Холодова');
  await page.evaluate(() => {
    const received: unknown[] = [];
    Object.assign(window, { received });
    for (const name of ['ready', 'open', 'identified', 'sent', 'error']) {
      window.Reglament?.('on', name, (detail: unknown) => received.push([name, detail]));
    }
    window.Reglament?.('prefill', { category: 'participant', objectId: 'no number' });
  });
  await page.getByRole('button', { name: 'Спросить об этой выставке' }).click();
  const frame = widget(page);
  await expect(frame.getByLabel('Коротко о чём')).toHaveValue('Вопрос о выставке «Осенний кубок»');
  await expect(frame.getByLabel('Номер', { exact: true })).toHaveValue('48213');
  await expect(frame.getByLabel('Ссылка на страницу')).toHaveValue(`${example()}/`);
  await expectBothAccessible(page);
  await frame.getByLabel('Коротко о чём').fill(subject);
  await frame.getByLabel('Что случилось').fill('Каталог пуст, хотя участники есть.');
  await frame.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(frame);
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'received') as unknown[]))
    .toContainEqual(['sent', { number }]);
  await expectBothAccessible(page);

  const agentPage = await as('anna', tallConsole);
  await openTicket(agentPage, number, 'queue');
  await expect(row(agentPage, number)).toBeVisible();
  await expect(agentPage.getByText('Вера Холодова').first()).toBeVisible();
  await answer(agentPage, 'Каталог соберётся через минуту.', 'Ответить');
  await frame.getByRole('link', { name: 'Открыть обращение' }).click();
  await expect(frame.getByText('Каталог соберётся через минуту.')).toBeVisible();
  await frame.getByLabel('Ваш ответ').fill('Собрался, спасибо.');
  await frame.getByRole('button', { name: 'Ответить' }).click();
  await expect(agentPage.getByText('Собрался, спасибо.')).toBeVisible();

  await frame.getByRole('link', { name: 'Мои обращения', exact: true }).first().click();
  await expect(frame.getByRole('link', { name: subject })).toBeVisible();
  await expectBothAccessible(page);

  await page.goto(`${example()}/strict`);
  const again = await openWidget(page);
  await again.getByRole('link', { name: 'Мои обращения' }).click();
  await expect(again.getByRole('link', { name: subject })).toBeVisible();
});

test('a draft is not shown to the next user of the computer', async ({ as }) => {
  const page = await as(null);
  await signInOnHost(page, 'Вера Холодова');
  const frame = await openWidget(page);
  await frame.getByLabel('Коротко о чём').fill('Только для Веры');
  await expect(frame.getByRole('button', { name: 'Очистить форму' })).toBeVisible();
  // A draft typed before its user is known belongs to nobody after a reload.
  await expect(frame.getByRole('button', { name: /^Новости обращений/u })).toBeVisible();
  await page.reload();
  await expect((await openWidget(page)).getByLabel('Коротко о чём')).toHaveValue('Только для Веры');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Выйти' }).click();
  await page.getByRole('button', { name: 'Войти: Глеб Озеров' }).click();
  await expect((await openWidget(page)).getByLabel('Коротко о чём')).toHaveValue('');
});

test('the frame covers the screen on a phone, in English and dark mode', async ({ as }) => {
  const page = await as(null, { ...phone, colorScheme: 'dark' });
  await page.goto(`${otherSite()}/strict`);
  await expect(page.getByRole('button', launcherName)).toBeVisible();
  await page.evaluate(() =>
    window.Reglament?.('init', { locale: 'en', position: 'left', color: '#ffd400' }),
  );
  const launcher = page.getByRole('button', { name: 'Support', exact: true });
  await expect(launcher).toHaveCSS('color', 'rgb(0, 0, 0)');
  await launcher.tap();
  const frame = widget(page);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
  await expect(frame.getByRole('button', { name: /sign in and send/iu })).toBeVisible();
  const box = await page.getByRole('dialog').boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await expectNoHorizontalScroll(page);
  await expectBothAccessible(page);
  await frame.getByRole('button', { name: 'Close' }).tap();
  await expect(launcher).toBeVisible();
});

test('without a host sign-in the draft is continued on the site', async ({ as }) => {
  const subject = `Начато в окне ${Date.now()}`;
  const page = await as(null);
  await page.goto(otherSite());
  const frame = await openWidget(page);
  await fillForm(frame, subject);
  await frame.getByRole('button', { name: 'Войти и отправить' }).click();
  await expect(frame.getByRole('heading', { name: 'Продолжим на сайте поддержки' })).toBeVisible();
  await expectBothAccessible(page);
  const opening = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'Открыть сайт поддержки' }).click();
  const site = await opening;
  await expect(site.getByLabel('Коротко о чём')).toHaveValue(subject);
  expect(new URL(site.url())).toMatchObject({ origin: service(), pathname: '/', hash: '' });
  await frame.getByRole('link', { name: 'Вернуться к обращению' }).click();
  await expect(frame.getByLabel('Коротко о чём')).toHaveValue(subject);
});
