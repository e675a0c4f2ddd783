import type { Browser, Page } from '@playwright/test';
import { allowExample } from '../../scripts/stack/database';
import { startExample } from '../../scripts/stack/example';
import { phone, slowDown, SLOWDOWN } from '../browser/console';
import type { Figure } from '../figures/figure';
import { goals } from '../figures/targets';
import { times } from '../figures/times';
import type { World } from '../world/world';
import type { Part } from './part';

const WARM_UP = 2;
const SAMPLES = 15;

interface Sample {
  /** Navigation to launcher, in milliseconds. */
  readonly launcher: number;
  /** Press on the launcher to a usable form, in milliseconds. */
  readonly form: number;
}

const slowPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ ...phone, locale: 'ru-RU' });
  const page = await context.newPage();
  await slowDown(page, SLOWDOWN);
  return page;
};

const visit = async (browser: Browser, url: string): Promise<Sample> => {
  const page = await slowPage(browser);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const launcher = page.getByRole('button', { name: 'Поддержка', exact: true });
  await launcher.waitFor();
  const launcherAt = performance.now();
  await launcher.tap();
  await page.frameLocator('iframe').getByRole('radio').first().check();
  const chosenAt = performance.now();
  await page.context().close();
  return { launcher: launcherAt - start, form: chosenAt - launcherAt };
};

const measure = async ({ stack, browser, database }: World): Promise<readonly Figure[]> => {
  await database.fill(100);
  await allowExample(stack);
  const example = await startExample(stack.ports, stack.ports.hosting);
  const samples: Sample[] = [];
  try {
    for (let at = 0; at < WARM_UP + SAMPLES; at += 1) {
      samples.push(await visit(browser, example.url));
    }
  } finally {
    example.stop();
  }
  const counted = samples.slice(WARM_UP);
  return [
    ...times(
      'address to launcher',
      counted.map(({ launcher }) => launcher),
    ),
    ...times(
      'press on the launcher to a choice in the form',
      counted.map(({ form }) => form),
      { p50: goals.widgetMs, p95: goals.widgetMs },
    ),
  ];
};

/** Measures the widget on a slow phone, embedded in another site. */
export const widget: Part = {
  name: 'widget',
  title: 'The widget on a slow phone',
  method: `The example host on a 390 px touch screen with the processor ${SLOWDOWN} times slower, nothing cached, the
production build: from the press on the launcher until the first choice of the form is taken, the time of the program
that presses included. The first ${WARM_UP} visits, which start the function of the page, are not counted.`,
  measure,
};
