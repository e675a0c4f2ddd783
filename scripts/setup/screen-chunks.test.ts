import { expect, test } from 'vitest';
import { firstChunk, screenChunk } from './screen-chunks';

/** Who imports each module statically. */
const importers: Readonly<Record<string, readonly string[]>> = {
  'src/data/session.ts': ['src/app/main.tsx', 'src/app/console/console-route.tsx'],
  'src/data/views.ts': ['src/data/first-page.ts', 'src/data/session.ts'],
  'src/data/first-page.ts': ['src/app/start.ts'],
  'domain/src/index.ts': ['src/data/views.ts'],
  'domain/src/parse.ts': ['domain/src/index.ts'],
  'src/data/keys.ts': ['src/data/session.ts'],
  'src/features/queue/queue-panel.tsx': ['src/app/console/console-route.tsx'],
  'domain/src/fields.ts': [
    'src/features/queue/queue-panel.tsx',
    'src/features/submit/submit-page.tsx',
  ],
  'src/data/live-query.ts': [
    'src/app/console/console-route.tsx',
    'src/features/mytickets/my-tickets-page.tsx',
  ],
  'src/features/reply/composer.tsx': ['src/app/console/ticket-pane.tsx'],
};

const graph = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) };

test.each([
  ['src/data/keys.ts', 'all'],
  ['src/features/queue/queue-panel.tsx', 'console'],
  ['domain/src/fields.ts', 'shared'],
  ['src/data/live-query.ts', 'live'],
  ['src/features/reply/composer.tsx', null],
  ['src/app/main.tsx', null],
  ['src/app/console/console-route.tsx', null],
])('puts %s into the chunk %s', (id, chunk) => {
  expect(screenChunk(id, graph)).toBe(chunk);
});

test.each([
  ['src/data/views.ts', 'first'],
  ['domain/src/parse-json.ts', 'first'],
  ['domain/src/parse.ts', null],
  ['src/data/keys.ts', null],
  ['src/app/start.ts', null],
])('puts %s into the chunk %s of the first script', (id, chunk) => {
  expect(firstChunk(id, graph)).toBe(chunk);
});
