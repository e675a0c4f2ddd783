// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { forgetPersonal } from '../../data/local-store';
import { draftOf, emptyDraft, loadDraft, saveDraft, type Draft } from './draft';

const typed: Draft = {
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

test('goes when its person signs out', () => {
  saveDraft(typed);
  forgetPersonal();
  expect(loadDraft()).toEqual(emptyDraft);
});

test('is made again of a request that came back', () => {
  const { category, subject, text, objects } = typed;
  const input = { commandId: '0'.repeat(16), category: 'breeder', language: 'ru' } as const;
  expect(draftOf({ ...input, subject, text, objects })).toEqual({
    ...emptyDraft,
    category,
    subject,
    text,
    objects,
  });
});
