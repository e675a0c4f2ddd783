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

const heading = async (page: Page) => {
  await page.getByRole('heading').first().waitFor();
};

/** The pictures of the README and the documents. */
export const shots: readonly Shot[] = [
  { name: 'queue', uid: 'anna', path: '/desk/queue', width: 1440, scheme: 'light', ready: heading },
  {
    name: 'queue-dark',
    uid: 'anna',
    path: '/desk/queue',
    width: 1440,
    scheme: 'dark',
    ready: heading,
  },
  {
    name: 'requests',
    uid: 'olga',
    path: '/requests',
    width: 1440,
    scheme: 'light',
    ready: heading,
  },
  { name: 'submit-phone', uid: 'olga', path: '/', width: 390, scheme: 'light', ready: heading },
];
