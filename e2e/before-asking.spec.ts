import type { Page } from '@playwright/test';
import { openTicket, tallConsole } from './support/console';
import { fillForm, numberShown } from './support/form';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';

const subject = (page: Page) => page.getByLabel('Коротко о чём');
const suggestion = (page: Page) => page.getByRole('button', { name: 'Каталог не собирается' });
const topOf = async (page: Page) => (await page.getByLabel('Что случилось').boundingBox())?.y;

test('a suggested article solves the problem, by keyboard only', async ({ as }) => {
  const page = await as(null);
  await page.goto('/');
  await subject(page).focus();
  const before = await topOf(page);
  await page.keyboard.type('Не открывается каталог выставки');
  await expect(suggestion(page)).toBeVisible();
  expect(await topOf(page), 'no layout shift below').toBe(before);
  await expect(page.getByRole('status').filter({ hasText: 'под темой' })).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(suggestion(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Каталог не собирается или пуст' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Это помогло' })).toBeFocused();
  const counted = page.waitForResponse(/rateArticle/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Хорошо, что ответ нашёлся' })).toBeFocused();
  expect((await counted).status()).toBe(200);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Вернуться к обращению' }).click();
  await expect(subject(page)).toHaveValue('Не открывается каталог выставки');
  await page.getByRole('button', { name: 'Очистить форму' }).click();
  await expect(subject(page)).toHaveValue('');
});

test('agents see unhelpful articles, and the browser with consent', async ({ as }) => {
  const page = await as('maria', { ...phone });
  await page.goto('/');
  await fillForm(page, `Каталог выставки пуст ${Date.now()}`);
  await suggestion(page).click();
  await page.getByRole('button', { name: 'Не помогло, пишу дальше' }).click();
  await expect(suggestion(page)).toBeFocused();
  await page.getByLabel('Приложить сведения о браузере').check();
  await expect(page.getByText(/390×844/u)).toBeVisible();
  await expectNoHorizontalScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(page);
  const agentPage = await as('anna', tallConsole);
  await openTicket(agentPage, number);
  const details = agentPage.getByRole('complementary');
  await expect(details.getByText('Прочитаны статьи')).toBeVisible();
  await expect(details.getByRole('link', { name: 'Каталог не собирается или пуст' })).toBeVisible();
  await expect(details.getByText(/390×844/u)).toBeVisible();
  await expectAccessible(agentPage);
});

test('a similar subject leads to the open request', async ({ as }) => {
  const page = await as('ivan');
  const about = `Мероприятие ${Date.now()} потерялось`;
  await page.goto('/');
  await fillForm(page, about);
  await page.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(page);
  await page.goto('/');
  await subject(page).fill(about);
  await expect(page.getByText('Уже есть обращение')).toBeVisible();
  await page.getByRole('link', { name: new RegExp(about, 'u') }).click();
  await expect(page).toHaveURL(new RegExp(`/requests/${number}$`, 'u'));
});

test('club matters refer to the club, and a site error returns to the form, in both languages', async ({
  as,
}) => {
  const page = await as(null, { ...phone, colorScheme: 'dark' });
  await page.goto('/');
  await page.getByRole('radio', { name: /Вопрос к клубу/u }).check();
  await expect(page.getByText('Это решает клуб')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Войти и отправить' })).toBeHidden();
  await expectNoHorizontalScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('This is for the club to decide')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'It is an error of the site' }).click();
  await expect(page.getByLabel('In a few words')).toBeVisible();
  await expect(page.getByText('Choose what the error has to do with.')).toBeVisible();
  await page.getByRole('radio', { name: 'The work of a club' }).check();
  await page.getByRole('link', { name: 'What the club decides' }).click();
  await expect(page.getByRole('heading', { name: 'What the club decides' })).toBeVisible();
});

test('duplicate cards have a separate form', async ({ as }) => {
  const page = await as('olga', { ...phone });
  await page.goto('/');
  await page.getByRole('radio', { name: /объединить карточки/u }).check();
  await subject(page).fill(`Две карточки Ареса ${Date.now()}`);
  await page.getByLabel('Почему это одно животное').fill('Одна заведена латиницей.');
  await expect(page.getByText('Ещё номера обеих карточек')).toBeVisible();
  await page.getByRole('button', { name: 'Отправить обращение' }).click();
  await expect(page.getByRole('alert', { name: 'Исправьте 2 поля' })).toBeVisible();
  await expectNoHorizontalScroll(page);
  await expectAccessible(page);
  await page.getByLabel('Карточка, которая останется').fill('48213');
  await page.getByLabel('Карточка 2').fill('51077');
  await page.getByLabel('Чип или клеймо').check();
  await page.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(page);
  const agentPage = await as('anna', tallConsole);
  await openTicket(agentPage, number);
  const details = agentPage.getByRole('complementary');
  await expect(details.getByText('51077')).toBeVisible();
  await expect(details.getByText('Чип или клеймо')).toBeVisible();
});
