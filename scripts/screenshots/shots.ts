import type { Page } from '@playwright/test';
import type { accounts } from '../seed/people';

export type Shot = Readonly<{
  /** File name in docs/img, without the ending. */
  name: string;
  uid: (typeof accounts)[number]['uid'];
  path: string;
  width: number;
  scheme: 'light' | 'dark';
  /** Waits until the screen shows what it is for. */
  ready(page: Page): Promise<void>;
}>;

const height = 900;
export const sizeOf = (shot: Shot) => ({ width: shot.width, height });

/** A ticket number stands in every row of a list, and in no placeholder of one. */
const ticketRow = async (page: Page) => {
  await page
    .getByRole('listitem')
    .filter({ hasText: /[0-9A-Z]{3}-[0-9A-Z]{4}/ })
    .first()
    .waitFor();
};

/** An agent's list with its first ticket open beside it. */
const openTicket = async (page: Page) => {
  await ticketRow(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('log').waitFor();
};

const form = async (page: Page) => {
  await page.getByRole('button', { name: 'Отправить обращение' }).waitFor();
};

/** The pictures of the README and the documents. */
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
