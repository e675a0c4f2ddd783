import { expect, type FrameLocator, type Page } from '@playwright/test';
import { parseTicketNumber } from '@reglament/domain';

/** Fills in the form with the first category of clause 3.2. */
export const fillForm = async (portal: FrameLocator | Page, subject: string): Promise<void> => {
  await portal.getByRole('radio', { name: /Я организатор, вопрос по работе/u }).check();
  await portal.getByLabel('Коротко о чём').fill(subject);
  await portal
    .getByLabel('Что случилось')
    .fill('При сборке каталога страница показывает ошибку 500, каталог нужен к субботе.');
};

/** Returns the ticket number on the confirmation page. */
export const numberShown = async (portal: FrameLocator | Page): Promise<string> => {
  await expect(portal.getByRole('heading', { name: 'Обращение принято' })).toBeVisible();
  const text = await portal.getByRole('main').innerText();
  const number = parseTicketNumber(/[0-9A-Z]{3}-[0-9A-Z]{4}/u.exec(text)?.[0] ?? '');
  if (number === null) throw new Error('the page shows no ticket number');
  return number;
};
