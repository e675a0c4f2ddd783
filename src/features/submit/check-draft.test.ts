import { limits, zooportalRegulation } from '@reglament/domain';
import { expect, test } from 'vitest';
import { checkDraft, issuesOf, withoutEmptyRows } from './check-draft';
import { emptyDraft, type Draft } from './draft';

const valid: Draft = {
  ...emptyDraft,
  category: 'participant',
  subject: 'Не открывается каталог',
  text: 'Открываю каталог, страница пустая.',
};

const issuesIn = (draft: Draft) => issuesOf(draft).map(({ path, code }) => `${path} ${code}`);

const inputOf = (draft: Draft) => {
  const checked = checkDraft(draft, {
    language: 'en',
    commandId: '00000000-0000-4000-8000-000000000000',
  });
  return checked.ok ? checked.value.input : checked.error;
};

test('accepts a draft with all required fields', () => {
  expect(issuesIn(valid)).toEqual([]);
});

test.each([
  ['archived', zooportalRegulation.categories.map((one) => ({ ...one, archived: true }))],
  ['missing', []],
])('requires another category if the chosen one is %s', (_what, categories) => {
  const regulation = { ...zooportalRegulation, categories };
  expect(issuesOf(valid, regulation)).toEqual([{ path: 'category', code: 'not-allowed' }]);
});

test('lists issues in field order', () => {
  const invalid = { ...emptyDraft, text: 'ой', objects: [{ kind: 'animal', id: '1a' } as const] };
  expect(issuesIn(invalid)).toEqual([
    'category required',
    'subject required',
    'text too-short',
    'objects.0.id wrong-format',
  ]);
});

test('names the exceeded limit', () => {
  const long = { ...valid, subject: 'я'.repeat(limits.subject.max + 1) };
  expect(issuesOf(long)).toEqual([{ path: 'subject', code: 'too-long', limit: 200 }]);
});

test('treats white space as empty', () => {
  expect(issuesIn({ ...valid, subject: '     ' })).toEqual(['subject required']);
  expect(inputOf({ ...valid, steps: ' \n ', sourceUrl: '  ' })).not.toHaveProperty('steps');
});

test.each([
  ['https://zooportal.pro/card/1', 'https://zooportal.pro/card/1'],
  ['zooportal.pro/card/1', 'https://zooportal.pro/card/1'],
  [' http://zooportal.pro ', 'http://zooportal.pro'],
])('normalises the address %s', (typed, sourceUrl) => {
  expect(inputOf({ ...valid, sourceUrl: typed })).toMatchObject({ sourceUrl });
});

test.each(['не адрес', 'javascript:alert(1)', 'ftp://host.example/file', 'портал', 'a b.example'])(
  'rejects the address %s',
  (sourceUrl) => {
    expect(issuesIn({ ...valid, sourceUrl })).toEqual(['sourceUrl wrong-format']);
  },
);

test('removes empty object rows', () => {
  const rows: Draft['objects'] = [
    { kind: 'animal', id: ' ' },
    { kind: 'club', id: '7' },
  ];
  expect(withoutEmptyRows({ ...valid, objects: rows }).objects).toEqual([
    { kind: 'club', id: '7' },
  ]);
});

test('sends the language and only filled-in fields', () => {
  expect(inputOf(valid)).toEqual({
    commandId: '00000000-0000-4000-8000-000000000000',
    category: 'participant',
    subject: 'Не открывается каталог',
    text: 'Открываю каталог, страница пустая.',
    objects: [],
    language: 'en',
  });
});
