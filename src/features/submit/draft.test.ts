// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { forgetPersonal } from '../../data/local-store';
import { draftOf, emptyDraft, loadDraft, saveDraft, type Draft } from './draft';

const typed: Draft = {
  ...emptyDraft,
  category: 'breeder',
  subject: 'Не сохраняется окрас',
  text: 'Меняю окрас, а он прежний.',
  steps: '1. Открыть карточку',
  objects: [{ kind: 'animal', id: '12345' }],
  sourceUrl: 'zooportal.pro/animal/12345',
};

beforeEach(() => localStorage.clear());

test('gives back everything that was typed, also what is not in order yet', () => {
  const halfway: Draft = { ...typed, subject: 'x', objects: [{ kind: 'club', id: 'abc' }] };
  saveDraft(halfway);
  expect(loadDraft()).toEqual(halfway);
});

test('is empty at first', () => {
  expect(loadDraft()).toEqual(emptyDraft);
});

test.each(['not json', '{"subject":1}', '[]', 'null'])('begins anew when it finds %s', (found) => {
  saveDraft(typed);
  const [key = ''] = Object.keys(localStorage);
  localStorage.setItem(key, found);
  expect(loadDraft()).toEqual(emptyDraft);
});

test('leaves nothing behind when it was emptied', () => {
  saveDraft(typed);
  saveDraft(emptyDraft);
  expect(Object.keys(localStorage)).toEqual([]);
});

test('is read as an earlier version of the page has left it', () => {
  saveDraft(typed);
  const [key = ''] = Object.keys(localStorage);
  const { scope: _scope, signs: _signs, ...former } = typed;
  localStorage.setItem(key, JSON.stringify(former));
  expect(loadDraft()).toEqual(typed);
});

test('remembers what was offered and agreed to, of a request that came back as well', () => {
  const told: Draft = {
    ...typed,
    signs: ['chip'],
    withEnvironment: true,
    deflection: { shown: ['litters'], opened: [] },
  };
  saveDraft(told);
  expect(loadDraft()).toEqual(told);
  const input = {
    commandId: '00000000-0000-4000-8000-000000000000',
    category: 'breeder',
    language: 'ru',
  } as const;
  const { subject, text, objects, signs, deflection } = told;
  const environment = { browser: 'Chrome', viewport: '390×844' };
  expect(
    draftOf({ ...input, subject, text, objects, signs, deflection, environment }),
  ).toMatchObject({ signs, deflection, withEnvironment: true });
});

test('goes when its person signs out', () => {
  saveDraft(typed);
  forgetPersonal();
  expect(loadDraft()).toEqual(emptyDraft);
});

test('is made again of a request that came back', () => {
  const { category, subject, text, objects } = typed;
  const input = {
    commandId: '00000000-0000-4000-8000-000000000000',
    category: 'breeder',
    language: 'ru',
  } as const;
  expect(draftOf({ ...input, subject, text, objects })).toEqual({
    ...emptyDraft,
    category,
    subject,
    text,
    objects,
  });
});
