import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { helpIndexOf, zooportalRegulation } from '@reglament/domain';
import { build } from 'esbuild';
import { slowDown, SLOWDOWN, withPage } from '../browser/console';
import type { SearchTimes } from '../browser/search.entry';
import type { Figure } from '../figures/figure';
import { goals } from '../figures/targets';
import { times } from '../figures/times';
import { manyArticles } from '../world/articles';
import type { World } from '../world/world';
import type { Part } from './part';

const ARTICLES = 500;

/** Realistic subjects, with typos and inflections. */
const subjects = [
  'Не открывается каталог выставки после сохранения',
  'Обьединить две карточки одной собаки',
  'Деньги списали, а заявка осталась неоплаченной',
  'как напечатать дипломы в ворде',
  'The catalogue is empty after closing',
];

const searchScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../browser/search.entry.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

const { articles } = helpIndexOf(manyArticles(ARTICLES), 'ru', zooportalRegulation.categories);

const timed = async (page: Page, rate: number): Promise<SearchTimes> => {
  await slowDown(page, rate);
  return page.evaluate(([entries, asked]) => window.timeSearch(entries, asked), [
    articles,
    subjects,
  ] as const);
};

const figuresAt = (name: string, { build: ms, strokes }: SearchTimes): readonly Figure[] => [
  ...times(`${name}, a keystroke`, strokes, { p95: goals.suggestMs }),
  {
    name: `${name}, the slowest`,
    value: Math.max(...strokes),
    unit: 'ms',
    target: goals.suggestMs,
  },
  { name: `${name}, indexing once`, value: ms, unit: 'ms', target: null },
];

const measure = async ({ database, visitor }: World): Promise<readonly Figure[]> => {
  await database.fill(100);
  const script = await searchScript();
  const requester = await visitor('olga');
  const [usual, slow] = await withPage(requester, async (page) => {
    await page.goto('about:blank');
    await page.addScriptTag({ content: script });
    await timed(page, 1);
    return [await timed(page, 1), await timed(page, SLOWDOWN)];
  });
  const file = gzipSync(JSON.stringify({ language: 'ru', articles }), { level: 9 });
  return [
    ...figuresAt('this machine', usual),
    ...figuresAt(`${SLOWDOWN} times slower`, slow),
    { name: 'the index, gzip', value: file.length / 1000, unit: 'kB', target: null },
  ];
};

/** Measures the article search per keystroke. */
export const suggest: Part = {
  name: 'suggest',
  title: 'Articles while a subject is typed',
  method: `The app's own search over ${ARTICLES} articles in Chromium, asked with every beginning of ${subjects.length}
subjects, as they would be typed. The articles are made of those of the demo and twice as long. One run beforehand is
not counted. The slow run has its processor slowed ${SLOWDOWN} times by Chromium.`,
  measure,
};
