import type { Page } from '@playwright/test';
import { wordsOf } from '@reglament/domain';
import { withPage } from '../browser/console';
import type { Figure } from '../figures/figure';
import { goals } from '../figures/targets';
import { times } from '../figures/times';
import type { Size } from '../world/database';
import type { World } from '../world/world';
import type { Part } from './part';

const WARM_UP = 3;
const SAMPLES = 30;

/** Pause between searches in milliseconds, so that none delays the next. */
const PAUSE_MS = 300;

/** Texts of the tickets as agents type them: a word, its beginning, two words, a phrase. */
const textsOf = (texts: readonly string[]): readonly string[] =>
  Array.from({ length: WARM_UP + SAMPLES }, (_, at) => {
    const text = texts[(at * 7) % texts.length] ?? '';
    const [first = '', second = '', third = ''] = wordsOf(text).filter(({ length }) => length > 4);
    const typed = [first, second.slice(0, 5), `${second} ${first}`, `"${first}" ${third}`];
    return typed[at % typed.length] ?? first;
  });

/** Types a text at once and returns the time until the first result is painted. */
const searched = async (page: Page, text: string): Promise<number> => {
  const field = page.getByRole('searchbox');
  await field.fill('');
  await page.waitForFunction(() => document.querySelector('li [data-key]') === null);
  await page.waitForTimeout(PAUSE_MS);
  // Listens before the text is typed; a returned promise would be awaited here.
  const timing = await field.evaluateHandle((input) => {
    const nextFrame = async () => new Promise((resolve) => requestAnimationFrame(resolve));
    const typed = new Promise((resolve) =>
      input.addEventListener('input', resolve, { once: true }),
    );
    const measured = typed.then(async () => {
      const started = performance.now();
      do await nextFrame();
      while (document.querySelector('li [data-key]') === null);
      return performance.now() - started;
    });
    return { measured };
  });
  await page.keyboard.insertText(text);
  return timing.evaluate(async ({ measured }) => measured);
};

const measureAt = async (world: World, size: Size): Promise<readonly Figure[]> => {
  await world.database.fill(size);
  const texts = await world.database.index();
  const anna = await world.visitor('anna');
  const samples = await withPage(anna, async (page) => {
    await page.goto('/console/search');
    await page.getByRole('searchbox').waitFor();
    const all: number[] = [];
    for (const text of textsOf(texts)) all.push(await searched(page, text));
    return all.slice(WARM_UP);
  });
  const name = `text to first results, ${size.toLocaleString('en-US')} tickets`;
  return times(name, samples, { p50: goals.searchMs });
};

const measure = async (world: World): Promise<readonly Figure[]> => [
  ...(await measureAt(world, 300)),
  ...(await measureAt(world, 10_000)),
];

/** Measures how soon a search over all tickets shows results. */
export const search: Part = {
  name: 'search',
  title: 'Search over all tickets',
  method: `From the change of the field to the frame that shows the first result, in the console. ${SAMPLES} texts
made of the words of the tickets: a word, the beginning of one, two words, a quoted word with another. ${WARM_UP}
searches beforehand are not counted. The database emulator looks through every ticket, which the service itself does
not: hence two sizes. The best of the rivals takes 161 ms.`,
  measure,
};
