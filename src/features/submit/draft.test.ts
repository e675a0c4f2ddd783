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

test('restores all values, including invalid ones', () => {
  const halfway: Draft = { ...typed, subject: 'x', objects: [{ kind: 'club', id: 'abc' }] };
  saveDraft(halfway);
  expect(loadDraft()).toEqual(halfway);
});

test('is empty by default', () => {
  expect(loadDraft()).toEqual(emptyDraft);
});

test.each(['not json', '{"subject":1}', '[]', 'null'])(
  'is empty if the stored value is %s',
  (found) => {
    saveDraft(typed);
    const [key = ''] = Object.keys(localStorage);
    localStorage.setItem(key, found);
    expect(loadDraft()).toEqual(emptyDraft);
  },
);

test('removes the record of an empty draft', () => {
  saveDraft(typed);
  saveDraft(emptyDraft);
  expect(Object.keys(localStorage)).toEqual([]);
});

test('reads a draft stored by an earlier version', () => {
  saveDraft(typed);
  const [key = ''] = Object.keys(localStorage);
  const { scope: _scope, signs: _signs, ...former } = typed;
  localStorage.setItem(key, JSON.stringify(former));
  expect(loadDraft()).toEqual(typed);
});

test('keeps suggestions and consent, also from a rejected command', () => {
  const draft: Draft = {
    ...typed,
    signs: ['chip'],
    withEnvironment: true,
    deflection: { shown: ['litters'], opened: [] },
  };
  saveDraft(draft);
  expect(loadDraft()).toEqual(draft);
  const input = {
    commandId: '00000000-0000-4000-8000-000000000000',
    category: 'breeder',
    language: 'ru',
  } as const;
  const { subject, text, objects, signs, deflection } = draft;
  const environment = { browser: 'Chrome', viewport: '390×844' };
  expect(
    draftOf({ ...input, subject, text, objects, signs, deflection, environment }),
  ).toMatchObject({ signs, deflection, withEnvironment: true });
});

test('is removed on sign-out', () => {
  saveDraft(typed);
  forgetPersonal();
  expect(loadDraft()).toEqual(emptyDraft);
});

test('is restored from a rejected command', () => {
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
