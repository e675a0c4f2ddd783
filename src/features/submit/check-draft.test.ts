import { limits, zooportalRegulation } from '@reglament/domain';
import { expect, test } from 'vitest';
import { checkDraft, issuesOf, withoutEmptyRows } from './check-draft';
import { emptyDraft, type Draft } from './draft';

const good: Draft = {
  ...emptyDraft,
  category: 'participant',
  subject: 'Не открывается каталог',
  text: 'Открываю каталог, страница пустая.',
};

const found = (draft: Draft) => issuesOf(draft).map(({ path, code }) => `${path} ${code}`);

const inputOf = (draft: Draft) => {
  const checked = checkDraft(draft, {
    language: 'en',
    commandId: '00000000-0000-4000-8000-000000000000',
  });
  return checked.ok ? checked.value.input : checked.error;
};

test('finds nothing wrong with the fields that are needed', () => {
  expect(found(good)).toEqual([]);
});

test.each([
  ['archived', zooportalRegulation.categories.map((one) => ({ ...one, archived: true }))],
  ['no longer there', []],
])('asks for another category where that of the draft is %s', (_what, categories) => {
  const regulation = { ...zooportalRegulation, categories };
  expect(issuesOf(good, regulation)).toEqual([{ path: 'category', code: 'not-allowed' }]);
});

test('tells faults in the order of the fields', () => {
  const faulty = { ...emptyDraft, text: 'ой', objects: [{ kind: 'animal', id: '1a' } as const] };
  expect(found(faulty)).toEqual([
    'category required',
    'subject required',
    'text too-short',
    'objects.0.id wrong-format',
  ]);
});

test('names the bound that was missed', () => {
  const long = { ...good, subject: 'я'.repeat(limits.subject.max + 1) };
  expect(issuesOf(long)).toEqual([{ path: 'subject', code: 'too-long', limit: 200 }]);
});

test('takes white space for nothing', () => {
  expect(found({ ...good, subject: '     ' })).toEqual(['subject required']);
  expect(inputOf({ ...good, steps: ' \n ', sourceUrl: '  ' })).not.toHaveProperty('steps');
});

test.each([
  ['https://zooportal.pro/card/1', 'https://zooportal.pro/card/1'],
  ['zooportal.pro/card/1', 'https://zooportal.pro/card/1'],
  [' http://zooportal.pro ', 'http://zooportal.pro'],
])('reads the address %s', (typed, sourceUrl) => {
  expect(inputOf({ ...good, sourceUrl: typed })).toMatchObject({ sourceUrl });
});

test.each(['не адрес', 'javascript:alert(1)', 'ftp://host.example/file', 'портал', 'a b.example'])(
  'does not take %s for an address',
  (sourceUrl) => {
    expect(found({ ...good, sourceUrl })).toEqual(['sourceUrl wrong-format']);
  },
);

test('leaves out lines of numbers that nobody filled in', () => {
  const rows: Draft['objects'] = [
    { kind: 'animal', id: ' ' },
    { kind: 'club', id: '7' },
  ];
  expect(withoutEmptyRows({ ...good, objects: rows }).objects).toEqual([{ kind: 'club', id: '7' }]);
});

test('sends the language and nothing that nobody typed', () => {
  expect(inputOf(good)).toEqual({
    commandId: '00000000-0000-4000-8000-000000000000',
    category: 'participant',
    subject: 'Не открывается каталог',
    text: 'Открываю каталог, страница пустая.',
    objects: [],
    language: 'en',
  });
});
