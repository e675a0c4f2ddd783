import type { Page } from '@playwright/test';
import type { accounts } from '../seed/people';

export type Shot = Readonly<{
  /** File name in docs/img without extension. */
  name: string;
  uid: (typeof accounts)[number]['uid'];
  path: string;
  width: number;
  scheme: 'light' | 'dark';
  /** Waits until the page is ready. */
  ready(page: Page): Promise<void>;
}>;

const height = 900;
export const sizeOf = (shot: Shot) => ({ width: shot.width, height });

/** Waits for a row with a ticket number, which skeletons do not have. */
const ticketRow = async (page: Page) => {
  await page
    .getByRole('listitem')
    .filter({ hasText: /[0-9A-Z]{3}-[0-9A-Z]{4}/ })
    .first()
    .waitFor();
};

/** Opens the first ticket of the list. */
const openTicket = async (page: Page) => {
  await ticketRow(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('log').waitFor();
};

const form = async (page: Page) => {
  await page.getByRole('button', { name: 'Отправить обращение' }).waitFor();
};

/** Screenshots of the README and the documents. */
export const shots: readonly Shot[] = [
  {
    name: 'queue',
    uid: 'anna',
    path: '/console/queue',
    width: 1440,
    scheme: 'light',
    ready: openTicket,
  },
  {
    name: 'queue-dark',
    uid: 'anna',
    path: '/console/queue',
    width: 1440,
    scheme: 'dark',
    ready: openTicket,
  },
  {
    name: 'requests',
    uid: 'olga',
    path: '/requests',
    width: 1440,
    scheme: 'light',
    ready: ticketRow,
  },
  { name: 'submit-phone', uid: 'olga', path: '/', width: 390, scheme: 'light', ready: form },
];
