import type { Page } from '@playwright/test';
import { pagePng } from '../scripts/seed/page-png';
import { openTicket } from './support/console';
import { pictureStatus } from './support/emulators';
import { fillForm, numberShown } from './support/form';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';
import { chosen } from './support/pictures';

const input = (portal: Page) => portal.locator('input[type=file]');

const item = (portal: Page, name: string) => portal.getByRole('listitem').filter({ hasText: name });

/** Pastes a picture through a clipboard event. */
const paste = async (page: Page, name: string, bytes: Buffer): Promise<void> =>
  page.evaluate(
    ({ content, fileName }) => {
      const data = new DataTransfer();
      const raw = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      data.items.add(new File([raw], fileName, { type: 'image/png' }));
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      document.activeElement?.dispatchEvent(event);
    },
    { content: bytes.toString('base64'), fileName: name },
  );

/** Returns the colour in the middle of the enlarged picture. */
const middleColour = async (page: Page): Promise<readonly number[]> =>
  page
    .getByRole('dialog')
    .getByRole('img')
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const middle = context?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1);
      return [...(middle?.data ?? [])].slice(0, 3);
    });

/** Draws a region over the middle of the picture in the dialog. */
const hideMiddle = async (portal: Page): Promise<void> => {
  const stage = portal.getByRole('dialog').getByRole('img');
  await expect(stage).toBeVisible();
  const box = await stage.boundingBox();
  if (box === null) throw new Error('the picture is not shown');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await portal.mouse.move(...at(0.35, 0.35));
  await portal.mouse.down();
  await portal.mouse.move(...at(0.5, 0.5));
  await portal.mouse.move(...at(0.65, 0.65));
  await portal.mouse.up();
};

test('screenshots are sent redacted, and only their requester and staff can load them', async ({
  as,
}) => {
  const [portal, agentPage] = [await as('olga'), await as('anna')];
  await portal.goto('/');
  await fillForm(portal, `Ошибка на снимке ${Date.now()}`);

  await test.step('picks and pastes pictures; a rejected file does not affect the form', async () => {
    await input(portal).setInputFiles([
      chosen('каталог.png', pagePng()),
      chosen('схема.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    ]);
    await expect(item(portal, 'каталог.png')).toContainText('Загружен');
    await expect(item(portal, 'схема.png').getByRole('alert')).toContainText('Подходят только');
    await portal.getByLabel('Что случилось').focus();
    await paste(portal, 'из буфера.png', pagePng(300, 900));
    await expect(item(portal, 'из буфера.png')).toContainText('Загружен');
    await expect(portal.getByLabel('Что случилось')).toHaveValue(/ошибку 500/u);
    await expectAccessible(portal);
  });

  await test.step('redacts a region and reorders the pictures', async () => {
    await portal.getByRole('button', { name: 'Обвести или скрыть область: каталог.png' }).click();
    await hideMiddle(portal);
    await expectAccessible(portal);
    await portal.getByRole('button', { name: 'Применить' }).click();
    await expect(item(portal, 'каталог.png')).toContainText('Загружен');
    await portal.getByRole('button', { name: 'Убрать: схема.png' }).click();
    await portal.getByRole('button', { name: 'Поднять выше: из буфера.png' }).click();
    await expect(portal.locator('[data-item]').first()).toContainText('из буфера.png');
  });

  const number = await test.step('keeps the pictures after a reload and sends them', async () => {
    await portal.reload();
    await expect(item(portal, 'каталог.png')).toContainText('Загружен');
    await portal.getByRole('button', { name: 'Отправить обращение' }).click();
    return numberShown(portal);
  });

  const id = await test.step('shows them to the agent as thumbnails and enlarged', async () => {
    const read = agentPage.waitForResponse(/attachments\?.*size=original/u);
    await openTicket(agentPage, number);
    const small = agentPage.getByRole('button', { name: 'Открыть снимок: каталог.png' });
    await expect(small.locator('img')).toBeVisible();
    await expectAccessible(agentPage);
    await small.click();
    await expect(agentPage.getByRole('dialog')).toContainText('2 из 2');
    expect(await middleColour(agentPage)).toEqual([17, 20, 21]);
    await expectAccessible(agentPage);
    await agentPage.keyboard.press('ArrowLeft');
    await expect(agentPage.getByRole('dialog')).toContainText('из буфера.png');
    await agentPage.keyboard.press('Escape');
    await expect(agentPage.getByRole('dialog')).toBeHidden();
    return new URL((await read).url()).searchParams.get('id') ?? '';
  });

  await test.step('serves them only to their requester and staff', async () => {
    expect(await pictureStatus('olga', id)).toBe(200);
    expect(await pictureStatus('anna', id)).toBe(200);
    expect(await pictureStatus('ivan', id)).toBe(403);
    expect(await pictureStatus(null, id)).toBe(403);
  });

  await test.step('attaches a picture to a reply', async () => {
    await portal.getByRole('link', { name: 'Открыть обращение' }).click();
    await expect(portal.getByRole('button', { name: /Открыть снимок/u })).toHaveCount(2);
    await portal.getByLabel('Ваш ответ').fill('Вот ещё снимок.');
    await input(portal).setInputFiles(chosen('ещё.png', pagePng(200, 200)));
    await portal.getByRole('button', { name: 'Ответить' }).click();
    await expect(portal.getByRole('button', { name: 'Открыть снимок: ещё.png' })).toBeVisible();
    await expect(portal.locator('[data-item]')).toHaveCount(0);
    await expect(agentPage.getByRole('button', { name: 'Открыть снимок: ещё.png' })).toBeVisible();
    await expectAccessible(portal);
  });
});

test('keeps the pictures when signing in to send, on a phone, by keyboard, in dark mode', async ({
  as,
}) => {
  const portal = await as(null, { ...phone, colorScheme: 'dark' });
  await portal.goto('/');
  await fillForm(portal, `Снимок до входа ${Date.now()}`);
  await input(portal).setInputFiles(chosen(`${'длинное имя '.repeat(12)}.png`, pagePng()));
  await expect(item(portal, 'длинное имя')).toContainText('Загрузится, когда вы войдёте');
  await expectNoHorizontalScroll(portal);

  await test.step('adds, moves and removes a region by keyboard', async () => {
    await portal.getByRole('button', { name: /Обвести или скрыть область/u }).press('Enter');
    await expect(portal.getByRole('dialog').getByRole('img')).toBeVisible();
    await portal.getByRole('button', { name: 'Обвести', exact: true }).press('Enter');
    await portal.getByRole('button', { name: 'Добавить область' }).press('Enter');
    const region = portal.getByRole('button', { name: /Обведённая область 1/u });
    await expect(region).toBeFocused();
    const before = await region.boundingBox();
    await portal.keyboard.press('ArrowRight');
    await portal.keyboard.press('Shift+ArrowDown');
    const after = await region.boundingBox();
    expect(after?.x).toBeGreaterThan(before?.x ?? 0);
    expect(after?.height).toBeGreaterThan(before?.height ?? 0);
    await expectAccessible(portal);
    await portal.keyboard.press('Delete');
    await expect(region).toBeHidden();
    await portal.keyboard.press('Escape');
    await expect(portal.getByRole('dialog')).toBeHidden();
  });

  await portal.getByRole('button', { name: 'Войти и отправить' }).click();
  await portal.getByRole('button', { name: /maria@/u }).click();
  await numberShown(portal);
  await portal.getByRole('link', { name: 'Открыть обращение' }).click();
  await expect(portal.getByRole('button', { name: /Открыть снимок/u })).toBeVisible();
  await expectNoHorizontalScroll(portal);
  await expectAccessible(portal);
});
