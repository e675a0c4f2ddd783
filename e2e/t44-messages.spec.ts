import type { Page } from '@playwright/test';
import { fillForm, numberShown } from './support/form';
import { expect, test } from './support/journey';
import { example, openWidget, serveSite, service, signInOnHost, widget } from './support/widget';

const protocol = 'reglament/1';

/** All message types of both sides. */
const messages = [
  { type: 'hello', expectsToken: false },
  { type: 'identify', token: 'forged' },
  { type: 'prefill', wish: { subject: 'Подброшено', url: 'https://evil.test' } },
  { type: 'shown' },
  { type: 'ready' },
  { type: 'close' },
  { type: 'identified' },
  { type: 'sent', number: '0000000' },
  { type: 'error', code: 'forged' },
].map((message) => ({ protocol, ...message }));

/** Records all messages that a page receives and answers none. */
const recorderScript = `<script>
  window.received = [];
  addEventListener('message', ({ data, origin }) => received.push({ data, origin }));
</script>`;

const messagesReceivedBy = async (page: Page): Promise<string> =>
  JSON.stringify(await page.evaluate(() => Reflect.get(window, 'received') as unknown));

test('T44: a foreign page that opens the widget cannot send to it or receive from it', async ({
  as,
}) => {
  const evil = await serveSite({ '/': `${recorderScript}<button>открыть</button>` });
  try {
    const page = await as(null);
    await page.goto(evil.url);
    const opening = page.context().waitForEvent('page');
    await page.evaluate((address) => {
      Object.assign(window, { opened: window.open(address) });
    }, `${service()}/widget`);
    const popup = await opening;
    await expect(popup.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate((all) => {
      const other = Reflect.get(window, 'opened') as Window;
      for (const message of all) other.postMessage(message, '*');
    }, messages);
    await fillForm(popup, 'Моё');
    await expect(popup.getByLabel('Коротко о чём')).toHaveValue('Моё');
    await expect(popup.getByLabel('Ссылка на страницу')).toHaveValue('');
    expect(await messagesReceivedBy(page)).toBe('[]');
  } finally {
    evil.close();
  }
});

test('T44: a foreign frame in the host page can neither impersonate the widget nor read its messages', async ({
  as,
}) => {
  const evil = await serveSite({ '/': recorderScript });
  try {
    const page = await as(null);
    await signInOnHost(page, 'Глеб Озеров');
    await page.evaluate((address) => {
      const received: unknown[] = [];
      Object.assign(window, { received });
      for (const name of ['close', 'identified', 'sent', 'error', 'ready'])
        window.Reglament?.('on', name, (detail: unknown) => received.push([name, detail]));
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, evil.url);
    await openWidget(page);
    const received = async () => page.evaluate(() => Reflect.get(window, 'received') as unknown[]);
    await expect.poll(received).toContainEqual(['identified', {}]);
    const before = await received();
    const stranger = page.frames().find((frame) => frame.url().startsWith(evil.url));
    await stranger?.evaluate((all) => {
      for (const message of all) {
        window.parent.postMessage(message, '*');
        for (let at = 0; at < window.parent.length; at += 1)
          window.parent[at]?.postMessage(message, '*');
      }
    }, messages);
    await expect(widget(page).getByLabel('Коротко о чём')).toHaveValue('');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await received()).toEqual(before);
    expect(await stranger?.evaluate(() => Reflect.get(window, 'received') as unknown[])).toEqual(
      messages.map((data) => ({ data, origin: evil.url })),
    );
  } finally {
    evil.close();
  }
});

test('T44: the host is notified of a sent request without its content', async ({ as }) => {
  const page = await as(null);
  await page.addInitScript(() => {
    const received: unknown[] = [];
    Object.assign(window, { received });
    addEventListener('message', ({ data, source }) => {
      if (source !== window) received.push(data);
    });
  });
  await signInOnHost(page, 'Глеб Озеров');
  const frame = await openWidget(page);
  await fillForm(frame, 'Тайная тема');
  await frame.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(frame);
  await expect.poll(() => messagesReceivedBy(page)).toContain(number);
  const received = await messagesReceivedBy(page);
  expect(received).not.toMatch(/Тайная|каталог|@|eyJ|Глеб|token/iu);
  expect(JSON.parse(received)).toEqual([
    { protocol, type: 'ready' },
    { protocol, type: 'identified' },
    { protocol, type: 'sent', number },
  ]);
});

test('T44: prefilled markup is treated as text', async ({ as }) => {
  const page = await as(null);
  await page.goto(example());
  await expect(page.getByRole('button', { name: 'Поддержка', exact: true })).toBeVisible();
  const markup = '<img src=x onerror="document.title=1"><b>тема</b>';
  await page.evaluate((subject) => {
    window.Reglament?.('init', { label: '<b>жирно</b>', color: 'red;background:url(//evil)' });
    window.Reglament?.('prefill', { subject, url: 'javascript:alert(1)', category: '__proto__' });
    window.Reglament?.('open');
  }, markup);
  await expect(page.getByRole('button', { name: '<b>жирно</b>' })).toHaveCSS(
    'background-color',
    'rgb(13, 110, 103)',
  );
  await expect(widget(page).getByLabel('Коротко о чём')).toHaveValue(markup);
  await expect(widget(page).getByLabel('Ссылка на страницу')).toHaveValue('');
});
