import { expect, test } from 'vitest';
import { emptyDraft, type Draft } from './draft';
import { helpfulOf } from './helpful';

const told: Draft = {
  ...emptyDraft,
  category: 'breeder',
  text: 'Не сохраняется окрас в карточке.',
};
const card: Draft['objects'] = [{ kind: 'animal', id: '12345' }];

test('asks for nothing before there is a story', () => {
  expect(helpfulOf(emptyDraft)).toBeNull();
  expect(helpfulOf({ ...told, text: 'Не сохр' })).toBeNull();
  expect(helpfulOf({ ...told, category: null })).toBeNull();
});

test('asks for a number first, then for the steps, then for nothing more', () => {
  expect(helpfulOf(told)).toBe('objects');
  expect(helpfulOf({ ...told, objects: [{ kind: 'animal', id: ' ' }] })).toBe('objects');
  expect(helpfulOf({ ...told, objects: card })).toBe('steps');
  expect(helpfulOf({ ...told, objects: card, steps: '1. Открыть' })).toBe('enough');
});

test('asks a buyer for nothing, and for merging only the cards', () => {
  expect(helpfulOf({ ...told, category: 'prospect' })).toBeNull();
  expect(helpfulOf({ ...told, category: 'merge-cards', objects: card })).toBe('enough');
});
