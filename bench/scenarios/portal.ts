import type { Page } from '@playwright/test';
import { phone, slowDown, SLOWDOWN } from '../browser/console';
import type { Figure } from '../figures/figure';
import { goals } from '../figures/targets';
import type { World } from '../world/world';
import type { Part } from './part';
import { eachInNewPage, measured } from './series';

const count = { warmUp: 2, samples: 15 };

/** Opens the form and types into its first field; returns the time until the character is shown. */
const type = async (page: Page): Promise<readonly number[]> => {
  await slowDown(page, SLOWDOWN);
  await page.goto('/', { waitUntil: 'commit' });
  await page.locator('#subject').press('a');
  return [await page.evaluate(() => window.probe.formTyped)];
};

const typed = eachInNewPage(
  {
    names: ['address to a character in the form'],
    targets: [{ p50: goals.portalMs, p95: goals.portalMs }],
  },
  type,
  phone,
);

const measure = async ({ database, visitor }: World): Promise<readonly Figure[]> => {
  await database.fill(100);
  const signedOut = await measured(await visitor(null), [typed], { what: 'signed out', ...count });
  const signedIn = await measured(await visitor('olga'), [typed], { what: 'signed in', ...count });
  return [...signedOut, ...signedIn].flatMap(({ figures }) => figures);
};

/** Measures the form of the portal on a slow phone. */
export const portal: Part = {
  name: 'portal',
  title: 'The form of the portal on a slow phone',
  method: `A 390 px touch screen with the processor ${SLOWDOWN} times slower, nothing cached, the production build: from
the start of the navigation until a character typed into the first text field is shown, on the page's own clock. The
character is typed as soon as the field exists, the time of the program that types included. ${count.warmUp} visits
before each series are not counted.`,
  compared: { uid: 'olga', sizes: [100], series: [typed], ...count },
  measure,
};
